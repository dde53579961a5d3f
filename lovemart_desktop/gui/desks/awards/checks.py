"""All findings of the checks, a line each; Enter goes to the row or the step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lovemart_desktop.domain.rounds.award_checks import Weight
from lovemart_desktop.domain.rounds.awards import AwardRound
from lovemart_desktop.domain.rounds.places import PlacedFinding, PlaceKind
from lovemart_desktop.gui.desks.awards import round_words
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import button, words

ORDER = list(Weight)


class ChecksDialog(Dialog):
    """The gravest first, those of the village in view before the others."""

    chosen = Signal(object)
    """The PlacedFinding to go to."""

    def __init__(
        self,
        parent: QWidget,
        found: AwardRound,
        findings: Sequence[PlacedFinding],
        last: PlacedFinding | None,
    ) -> None:
        super().__init__(parent, self.tr("What the checks found"))
        # widgets
        self.findings_table = ObjectTable(self)
        self.findings_table.setAccessibleName(self.tr("What the checks found"))
        self.findings_table.set_columns(_columns(found))
        self.findings_table.set_empty_text(self.tr("Nothing stands in the way."))
        close = button(self.tr("Close") + "  Esc", self)
        self.go_button = button(self.tr("Go there") + "  Enter", self, kind="primary")
        for each in (close, self.go_button):
            each.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.findings_table, 1)
        add_foot(column, close, self.go_button)
        scaled, window = theme.current().px, parent.window()
        self.resize(min(scaled(760), window.width() - 32), min(scaled(520), window.height() - 32))
        # signals
        self.findings_table.row_activated.connect(self._on_go)
        self.go_button.clicked.connect(self._on_go)
        close.clicked.connect(self.reject)
        self.findings_table.set_rows(findings)
        self.go_button.setEnabled(bool(findings))
        self.findings_table.choose_row(_after(findings, last))
        self.findings_table.setFocus()

    @Slot()
    def _on_go(self) -> None:
        finding = self.findings_table.current_row()
        if finding is not None:
            self.accept()
            self.chosen.emit(finding)


def in_order(findings: Sequence[PlacedFinding], list_id: int | None) -> list[PlacedFinding]:
    """The gravest first; of one weight those of this list before the others."""
    return sorted(findings, key=partial(_order, list_id))


def wants_a_look(finding: PlacedFinding) -> bool:
    return finding.weight is not Weight.TELLS


def weight_stops(finding: PlacedFinding) -> bool:
    return finding.weight is Weight.STOPS


def _order(list_id: int | None, finding: PlacedFinding) -> tuple[int, bool, int]:
    return (
        ORDER.index(finding.weight),
        finding.place.list_id != list_id,
        finding.place.list_id,
    )


def _after(findings: Sequence[PlacedFinding], last: PlacedFinding | None) -> int:
    """The line after the one that was gone to."""
    if last is None or last not in findings:
        return 0
    return (list(findings).index(last) + 1) % len(findings)


def _columns(found: AwardRound) -> tuple[Column, ...]:
    villages = {each.id: each.village for each in found.lists}
    return (
        Column("where", partial(_title, "where"), partial(_where, villages), width=120),
        Column("about", partial(_title, "about"), _about, bold=True, width=130),
        Column(
            "what",
            partial(_title, "what"),
            partial(_what, found),
            icon=_icon,
            tone=_tone,
        ),
    )


def _title(key: str) -> str:
    return {
        "where": QCoreApplication.translate("Awards", "Village"),
        "about": QCoreApplication.translate("Awards", "About"),
        "what": QCoreApplication.translate("Awards", "What was found"),
    }[key]


def _where(villages: dict[int, str], finding: PlacedFinding) -> str:
    whole = QCoreApplication.translate("Awards", "the round")
    return villages.get(finding.place.list_id, whole)


def _about(finding: PlacedFinding) -> str:
    if finding.place.kind is PlaceKind.ROW:
        return finding.about
    return round_words.step_word(round_words.step_of_finding(finding))


def _what(found: AwardRound, finding: PlacedFinding) -> str:
    return round_words.finding_word(finding, found)


def _icon(finding: PlacedFinding) -> str:
    return round_words.weight_icon(finding.weight)


def _tone(finding: PlacedFinding) -> str:
    return round_words.weight_tone(finding.weight)

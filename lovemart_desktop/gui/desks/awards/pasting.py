"""Shows what pasted rows would do before anything is done; rows that cannot come say why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import number_text
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, relabel, words
from lovemart_desktop.services.exchange.outcomes import Outcome
from lovemart_desktop.services.rounds.award_entry import (
    AwardEntry,
    PastePlan,
    PlannedRow,
    RefusedPaste,
)

Line = PlannedRow | RefusedPaste


class PasteDialog(Dialog):
    """The rows as they were understood, the ones that stay out first."""

    loaded = Signal(object)
    """What was Loaded."""

    def __init__(self, parent: QWidget, entry: AwardEntry, tasks: Tasks, plan: PastePlan) -> None:
        super().__init__(parent, self.tr("Paste into the list"))
        # widgets
        self._entry, self._tasks, self._plan = entry, tasks, plan
        self._busy = False
        told = words(self._told(), self)
        told.setWordWrap(True)
        self.rows_table = ObjectTable(self)
        self.rows_table.setAccessibleName(self.tr("Rows as they were understood"))
        villages = {row.village for row in plan.rows}
        self.rows_table.set_columns(_columns(villages=len(villages) > 1))
        self.reason_label = words("", self, tone="error")
        self.reason_label.setWordWrap(True)
        self.band = MessageBand(self)
        self.band.hide()
        self.cancel_button = button(self.tr("Cancel  Esc"), self)
        self.go_button = button("", self, kind="primary")
        for each in (self.cancel_button, self.go_button):
            each.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(told)
        column.addWidget(self.rows_table, 1)
        column.addWidget(self.reason_label)
        column.addWidget(self.band)
        add_foot(column, self.cancel_button, self.go_button)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(860), window.width() - 32), min(chosen.px(560), window.height() - 32)
        )
        # signals
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.load)
        self.rows_table.row_chosen.connect(self._on_row)
        self.rows_table.set_rows([*plan.refused, *plan.rows])
        self.rows_table.choose_row(0)
        self._show()
        (self.go_button if plan.rows else self.rows_table).setFocus()

    @Slot()
    def load(self) -> None:
        """Puts the rows that may come on the list: all of them, or none."""
        if self._busy or not self._plan.rows:
            return
        self._busy = True
        self._show()
        self._tasks.run(partial(self._entry.load, self._plan), self._on_loaded, self._on_refused)

    @Slot(object)
    def _on_row(self, line: object) -> None:
        """The whole reason of the row in use, which its cell may have to cut."""
        told = wording.word(line.reason) if isinstance(line, RefusedPaste) else ""
        self.reason_label.setText(told)
        self.reason_label.setVisible(bool(told))

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    def _told(self) -> str:
        plan = self._plan
        told = self.tr("{new} to add, {changed} with new scores, {same} as they are.").format(
            new=plan.count(Outcome.NEW),
            changed=plan.count(Outcome.CHANGED),
            same=plan.count(Outcome.UNCHANGED),
        )
        if plan.not_used:
            comma = QCoreApplication.translate("Names", ", ")
            columns = comma.join(plan.not_used)
            told += " " + self.tr("Columns not used: {columns}.").format(columns=columns)
        if plan.refused:
            told += " " + self.tr("%n row(s) stay out, they stand first.", "", len(plan.refused))
        return told

    def _show(self) -> None:
        told = self.tr("Take %n row(s)", "", len(self._plan.rows))
        relabel(self.go_button, told, "Ctrl+S")
        self.go_button.setEnabled(bool(self._plan.rows) and not self._busy)

    def _on_loaded(self, loaded: object) -> None:
        self._busy = False
        self.loaded.emit(loaded)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._show()


def _columns(*, villages: bool) -> tuple[Column, ...]:
    """`villages`: the rows go to more lists than the one in view."""
    made = (
        Column("line", partial(_title, "line"), _number, right=True, width=56, tone=_muted),
        Column("village", partial(_title, "village"), _village, weight=2),
        Column("name", partial(_title, "head"), _name, bold=True, weight=3),
        Column("group", partial(_title, "group"), _group, width=64),
        Column("scores", partial(_title, "scores"), _scores, weight=4),
        Column("outcome", partial(_title, "outcome"), _outcome, weight=3, icon=_icon, tone=_tone),
    )
    return tuple(column for column in made if villages or column.key != "village")


def _title(key: str) -> str:
    return {
        "line": QCoreApplication.translate("Awards", "Line"),
        "village": QCoreApplication.translate("Awards", "Village"),
        "head": QCoreApplication.translate("Awards", "Head"),
        "group": QCoreApplication.translate("Awards", "Grp."),
        "scores": QCoreApplication.translate("Awards", "Scores"),
        "outcome": QCoreApplication.translate("Awards", "What becomes of it"),
    }[key]


def _number(line: Line) -> str:
    return str(line.number)


def _name(line: Line) -> str:
    return line.name if isinstance(line, PlannedRow) else line.told


def _village(line: Line) -> str:
    return line.village if isinstance(line, PlannedRow) else ""


def _group(line: Line) -> str:
    return line.group if isinstance(line, PlannedRow) else ""


def _scores(line: Line) -> str:
    if isinstance(line, RefusedPaste):
        return ""
    return "  ".join(f"{name} {number_text(score)}" for name, score in line.scores)


def _outcome(line: Line) -> str:
    if isinstance(line, RefusedPaste):
        return wording.word(line.reason)
    return {
        Outcome.NEW: QCoreApplication.translate("Awards", "goes on the list"),
        Outcome.CHANGED: QCoreApplication.translate("Awards", "gets new scores"),
        Outcome.UNCHANGED: QCoreApplication.translate("Awards", "is there already, just so"),
    }[line.outcome]


def _icon(line: Line) -> str:
    if isinstance(line, RefusedPaste):
        return "error"
    return {Outcome.NEW: "plus", Outcome.CHANGED: "pencil", Outcome.UNCHANGED: "tick"}[line.outcome]


def _tone(line: Line) -> str:
    if isinstance(line, RefusedPaste):
        return "error"
    return "muted" if line.outcome is Outcome.UNCHANGED else "success"


def _muted(_line: Line) -> str:
    return "muted"

"""What a newer roster would overwrite, kind by kind, and the yes to each.

What fills gaps goes in without a question; everything here stays as the books have it until
it is ticked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit.fields import TickBox
from lovemart_desktop.gui.kit.widgets import words
from lovemart_desktop.services.exchange.consent import USUAL, Overwrite, kind_of
from lovemart_desktop.services.exchange.outcomes import Change
from lovemart_desktop.services.exchange.roster import RosterPlan, RosterRow


def kinds_of(row: RosterRow) -> frozenset[Overwrite]:
    """What taking over a line needs a yes for."""
    return _kinds((*row.changes, *row.held))


def asked_of(plan: object) -> dict[Overwrite, int]:
    """How many people or households each question is about, in the order of the questions."""
    if not isinstance(plan, RosterPlan):
        return {}
    found: Counter[Overwrite] = Counter()
    for row in plan.rows:
        if row.changes or row.held:
            found.update(kinds_of(row))
    for home in plan.households:
        if home.changes or home.held:
            found.update(_kinds((*home.changes, *home.held)))
    found[Overwrite.ABSENT] = sum(not one.remarked for one in plan.absent)
    return {kind: found[kind] for kind in Overwrite if found[kind]}


def _kinds(changes: tuple[Change, ...]) -> frozenset[Overwrite]:
    kinds = frozenset(kind for change in changes if (kind := kind_of(change)) is not None)
    # who moves leaves the old relation and group behind with the old household
    return frozenset({Overwrite.MOVE}) if Overwrite.MOVE in kinds else kinds


class OverwritingPanel(QWidget):
    """A box to tick for each kind of change that the file asks for."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self.boxes = {kind: TickBox("", self) for kind in Overwrite}
        self._notes = {kind: words("", self, tone="muted") for kind in Overwrite}
        self._counts: Mapping[Overwrite, int] = {}
        self._lead = words("", self)
        self._lead.setWordWrap(True)
        # layout
        page = QWidget()
        page.setProperty("kind", "side")
        grid = QGridLayout(page)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for row, kind in enumerate(Overwrite):
            self._notes[kind].setWordWrap(True)
            grid.addWidget(self.boxes[kind], row, 0)
            grid.addWidget(self._notes[kind], row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(Overwrite), 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._lead)
        column.addWidget(area, 1)
        # signals
        for box in self.boxes.values():
            box.clicked.connect(self._on_click)
        self.choose_usual()
        self._retranslate()

    @property
    def kinds(self) -> frozenset[Overwrite]:
        """What may be overwritten."""
        return frozenset(kind for kind, box in self.boxes.items() if box.isChecked())

    @property
    def asked(self) -> int:
        """How many kinds of change are asked about."""
        return len(self._counts)

    def choose_usual(self) -> None:
        """For another file: who somebody is, where they belong and who heads is asked anew."""
        for kind, box in self.boxes.items():
            box.setChecked(kind in USUAL.kinds)

    def show_counts(self, counts: Mapping[Overwrite, int]) -> None:
        self._counts = counts
        for kind, box in self.boxes.items():
            box.setVisible(kind in counts)
            self._notes[kind].setVisible(kind in counts)
        self._retranslate()

    def take_focus(self) -> None:
        first = next((self.boxes[kind] for kind in Overwrite if kind in self._counts), None)
        if first is not None:
            first.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # inside

    @Slot()
    def _on_click(self) -> None:
        self.changed.emit()

    def _retranslate(self) -> None:
        if self._counts:
            lead = QCoreApplication.translate(
                "Imports",
                "Tick what the file may overwrite. What is not ticked stays as the books have it. "
                "Space on a row in the first tab leaves out that row alone.",
            )
        else:
            lead = QCoreApplication.translate("Imports", "This file overwrites nothing.")
        self._lead.setText(lead)
        for kind, box in self.boxes.items():
            box.setText(f"{kind_word(kind)}  {self._counts.get(kind, 0):,}")
            self._notes[kind].setText(_note(kind))


def kind_word(kind: Overwrite) -> str:
    return {
        Overwrite.MOVE: QCoreApplication.translate("Imports", "Another household or village"),
        Overwrite.HEAD: QCoreApplication.translate("Imports", "Another head of household"),
        Overwrite.NAME: QCoreApplication.translate("Imports", "Another name"),
        Overwrite.IDENTITY: QCoreApplication.translate("Imports", "ID number, sex, birth date"),
        Overwrite.PARTY: QCoreApplication.translate("Imports", "Party membership"),
        Overwrite.DETAILS: QCoreApplication.translate("Imports", "Telephone and other details"),
        Overwrite.ABSENT: QCoreApplication.translate("Imports", "No longer on the roster"),
    }[kind]


def _note(kind: Overwrite) -> str:
    return {
        Overwrite.MOVE: QCoreApplication.translate(
            "Imports", "They and their cards move from today on; the points stay where they are."
        ),
        Overwrite.HEAD: QCoreApplication.translate(
            "Imports", "The new head's card opens the household's account from today on."
        ),
        Overwrite.NAME: QCoreApplication.translate(
            "Imports", "The ID number is the same. Look whether it is the same person."
        ),
        Overwrite.IDENTITY: QCoreApplication.translate(
            "Imports", "Verified ID numbers are never overwritten."
        ),
        Overwrite.PARTY: QCoreApplication.translate(
            "Imports", "Also that somebody is a party member no longer."
        ),
        Overwrite.DETAILS: QCoreApplication.translate(
            "Imports", "Telephone, group, relation to the head, household status."
        ),
        Overwrite.ABSENT: QCoreApplication.translate(
            "Imports", "Nobody is removed; a tick leaves a remark on each record."
        ),
    }[kind]

"""The parts of a dossier's window: an overview, and a table for each kind of thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from lovemart_desktop.domain.people.dossier_parts import DossierRemark
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier
from lovemart_desktop.domain.people.people import grouped_telephone
from lovemart_desktop.gui.desks.cards.dossier import people_columns, points_columns
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.tables import HEADER_HEIGHTS, ROW_HEIGHTS, Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import FactRows, button, words

LATEST = 20
"""Rows of the overview's lower tables."""
MOST_ROWS = 5
"""Rows of its upper tables that stand without scrolling."""
QWIDGETSIZE_MAX = 16_777_215  # Qt's own name for "as high as you like"
NARROW_BELOW = 1000
"""Width in pixels at 100 % text, below which movements leave out who booked them."""


class Overview(QWidget):
    """People and accounts, as high as their rows; below them what came last and what was
    collected most, where there is room for it."""

    def __init__(
        self,
        left: tuple[ObjectTable, ObjectTable],
        right: tuple[ObjectTable, ObjectTable],
        facts: FactRows,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._sides = (left, right)
        self._facts = facts
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(16)
        for side, share in ((left, 5), (right, 4)):
            column = QVBoxLayout()
            column.setSpacing(12)
            if side is right:
                column.addWidget(facts)
            column.addWidget(side[0])
            column.addWidget(side[1], 1)
            row.addLayout(column, share)
        theme.current().changed.connect(self.arrange)

    @Slot()
    def arrange(self) -> None:
        """Shares out the height; the table below needs room for two rows."""
        chosen = theme.current()
        head, line = (
            chosen.px(HEADER_HEIGHTS.get("people", 36)) + 3,
            chosen.px(ROW_HEIGHTS["people"]),
        )
        for side in self._sides:
            room = self.height() - 12
            if side is self._sides[1]:
                room -= self._facts_height()
            needed = head + line * max(1, min(len(side[0].values), MOST_ROWS))
            below = room - needed - 12 >= head + 2 * line
            side[1].setVisible(below)
            side[0].setMaximumHeight(needed if below else QWIDGETSIZE_MAX)
            side[0].setMinimumHeight(needed if below else 0)

    def minimumSizeHint(self) -> QSize:
        """What the facts and an account take: the rest gives way in a low window."""
        head, line = self._heights()
        return QSize(super().minimumSizeHint().width(), self._facts_height() + head + line)

    def set_low(self, low: bool) -> None:
        """In a low window the facts give way to the accounts."""
        self._facts.setHidden(low)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _facts_height(self) -> int:
        return 0 if self._facts.isHidden() else self._facts.sizeHint().height() + 12

    def _heights(self) -> tuple[int, int]:
        """(of a table's head and frame, of a row)."""
        chosen = theme.current()
        return chosen.px(HEADER_HEIGHTS.get("people", 36)) + 3, chosen.px(ROW_HEIGHTS["people"])


class DossierTabs(QTabWidget):
    """Nine tabs; a digit opens each. `show_dossier` fills them all."""

    member_chosen = Signal(object)
    """Enter on somebody: the DossierMember."""
    settle_wanted = Signal(object)
    """The DossierRemark."""

    def __init__(self, may_settle: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._may_settle = may_settle
        self._narrow = False
        self._dossier: HouseholdDossier | None = None
        self.setDocumentMode(True)
        self.facts = FactRows(self)
        self.members = self._table(())
        self.purses = self._table(points_columns.purses())
        self.latest = self._table(points_columns.latest())
        self.most = self._table(points_columns.goods())
        self.movements = self._table(points_columns.movements(narrow=False))
        self.awards = self._table(points_columns.awards())
        self.goods = self._table(points_columns.goods())
        self.receipts = self._table(points_columns.receipts())
        self.cards = self._table(people_columns.cards())
        self.signatures = self._table(points_columns.signatures(), "grid")
        self.history = self._table(people_columns.history())
        self.remarks = self._table(people_columns.remarks())
        self.proxies = self._table(people_columns.proxies())
        self.files = self._table(people_columns.files())
        self.settle_button = button("", self, icon="check")
        self.settle_button.setAutoDefault(False)
        self.settle_button.setVisible(may_settle)
        self.settle_label = words("", self, tone="muted")
        # layout
        self._lay_out()
        # signals
        self.members.row_activated.connect(self.member_chosen)
        self.remarks.row_chosen.connect(self._on_remark)
        self.remarks.row_activated.connect(self._on_settle)
        self.settle_button.clicked.connect(self._on_settle)
        self._on_remark(None)
        self.retranslate()

    def show_dossier(self, dossier: HouseholdDossier) -> None:
        """Shows a dossier, or another span of it; tabs and rows stay where they are."""
        self._dossier = dossier
        self.members.set_columns(people_columns.members(dossier.as_of))
        for table, rows in self._contents(dossier):
            here = table.currentIndex().row()
            table.set_rows(rows)
            if rows and table.hasFocus():
                table.choose_row(max(0, min(here, len(rows) - 1)))
        self._on_remark(self.remarks.current_row())
        self.overview.arrange()
        self.retranslate()

    @property
    def table(self) -> ObjectTable:
        """The first table of the tab in view."""
        return self._tables[self.currentIndex()][0]

    @Slot()
    def take_focus(self) -> None:
        self.table.setFocus()

    def go_to(self, place: int) -> None:
        """Opens a tab, counted from 0, with the keys on its table."""
        if 0 <= place < self.count():
            self.setCurrentIndex(place)
            self.take_focus()

    def set_narrow(self, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            self.movements.set_columns(points_columns.movements(narrow=narrow))

    def retranslate(self) -> None:
        """Titles with how many rows each tab has, and what empty tables say."""
        for place, (title, count) in enumerate(self._titles()):
            shown = f"{place + 1} {title}"
            self.setTabText(place, f"{shown} {count:,}" if count else shown)
        nothing = QCoreApplication.translate("Dossier", "Nothing in these days.")
        for table in self.findChildren(ObjectTable):
            table.set_empty_text(nothing)
        self.settle_button.setText(QCoreApplication.translate("Dossier", "Settle  Enter"))
        if self._dossier is not None:
            self.facts.show_facts(_facts(self._dossier))

    # inside

    def _table(self, columns: Sequence[Column], kind: str = "people") -> ObjectTable:
        made = ObjectTable(self)
        made.set_kind(kind)
        made.set_columns(columns)
        return made

    def _lay_out(self) -> None:
        self.overview = Overview(
            (self.members, self.latest), (self.purses, self.most), self.facts, self
        )
        remarks = QWidget(self)
        column = QVBoxLayout(remarks)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.remarks, 1)
        below = QHBoxLayout()
        below.addWidget(self.settle_label, 1)
        below.addWidget(self.settle_button)
        column.addLayout(below)
        self._tables: tuple[tuple[ObjectTable, ...], ...] = (
            (self.members, self.purses, self.latest, self.most),
            (self.movements,),
            (self.awards,),
            (self.receipts, self.goods),
            (self.cards,),
            (self.signatures,),
            (self.history,),
            (self.remarks,),
            (self.proxies, self.files),
        )
        whole: dict[int, QWidget] = {0: self.overview, 7: remarks}
        for place, tables in enumerate(self._tables):
            self.addTab(whole.get(place) or self._side_by_side(tables), "")

    def _side_by_side(self, tables: Sequence[ObjectTable]) -> QWidget:
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(16)
        for place, table in enumerate(tables):
            row.addWidget(table, 2 if place else 3)
        return page

    def _contents(self, dossier: HouseholdDossier) -> tuple[tuple[ObjectTable, Any], ...]:
        return (
            (self.members, dossier.members),
            (self.purses, dossier.purses),
            (self.latest, dossier.movements[:LATEST]),
            (self.most, dossier.goods[:LATEST]),
            (self.movements, dossier.movements),
            (self.awards, dossier.awards),
            (self.goods, dossier.goods),
            (self.receipts, dossier.receipts),
            (self.cards, dossier.cards),
            (self.signatures, dossier.signatures),
            (self.history, dossier.history),
            (self.remarks, dossier.remarks),
            (self.proxies, dossier.proxies),
            (self.files, dossier.files),
        )

    def _titles(self) -> tuple[tuple[str, int], ...]:
        found = self._dossier
        counts = [0] * self.count()
        if found is not None:
            counts = [
                0,
                len(found.movements),
                len(found.awards),
                len(found.receipts),
                len(found.cards),
                found.sums.missing,
                len(found.history),
                found.sums.open_remarks,
                len(found.proxies) + len(found.files),
            ]
        titles = (
            QCoreApplication.translate("Dossier", "Overview"),
            QCoreApplication.translate("Dossier", "Points"),
            QCoreApplication.translate("Dossier", "Awards"),
            QCoreApplication.translate("Dossier", "Goods"),
            QCoreApplication.translate("Dossier", "Cards"),
            QCoreApplication.translate("Dossier", "Signatures"),
            QCoreApplication.translate("Dossier", "History"),
            QCoreApplication.translate("Dossier", "Remarks"),
            QCoreApplication.translate("Dossier", "Papers"),
        )
        return tuple(zip(titles, counts, strict=True))

    @Slot(object)
    def _on_remark(self, row: DossierRemark | None) -> None:
        is_open = row is not None and row.remark.settled_on is None
        self.settle_button.setEnabled(self._may_settle and is_open)

    @Slot()
    def _on_settle(self) -> None:
        row = self.remarks.current_row()
        if row is not None and self.settle_button.isEnabled():
            self.settle_wanted.emit(row)


def is_narrow(pixels: int) -> bool:
    """Whether a window of this width is narrow."""
    return pixels < theme.current().px(NARROW_BELOW)


def _facts(dossier: HouseholdDossier) -> list[tuple[str, str]]:
    home = dossier.home
    if home.id is None:
        told = QCoreApplication.translate("Dossier", "belongs to no household")
        return [(QCoreApplication.translate("Dossier", "Household"), told)]
    officer = f"{home.officer_name}  {grouped_telephone(home.officer_telephone)}".strip()
    facts = [
        (QCoreApplication.translate("Dossier", "Number"), home.number),
        (QCoreApplication.translate("Dossier", "Registration"), home.status or "–"),
        (QCoreApplication.translate("Dossier", "Responsible"), officer or "–"),
    ]
    if home.former:
        merged = QCoreApplication.translate("Dossier", "Merged into it")
        facts.append((merged, QCoreApplication.translate("Names", ", ").join(home.former)))
    return facts

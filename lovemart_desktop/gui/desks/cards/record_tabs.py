"""The tabs of a record: their names, those that others add, and the card in a narrow window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.gui.kit.scrolling import let_scroll
from lovemart_desktop.gui.kit.theme import mark


class RecordTabs(QObject):
    """Keeps the record's tabs in order; all but the first scroll where they are too high."""

    def __init__(
        self,
        record: QFrame,
        tabs: QTabWidget,
        *,
        basic: QWidget,
        household: QWidget,
        cards: QWidget,
        points: QWidget,
        remarks: QWidget,
    ) -> None:
        super().__init__(record)
        self._tabs = tabs
        self._basic = basic
        self._household = household
        self._cards = cards
        self._points = points
        self._remarks = remarks
        self._more: dict[QWidget, Callable[[], str]] = {}
        self._side: QWidget | None = None
        self._still_open = 0
        self.side_scroll = QScrollArea(record)
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_scroll.hide()
        mark(tabs.tabBar(), fit="many")
        for page in (household, cards, points, remarks):
            let_scroll(page)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Names the tabs anew: that of the remarks says how many are open."""
        self._still_open = dossier.open_remarks if dossier else 0
        self._name()

    def begin(self) -> None:
        """Opens the first tab, for somebody else's record. The card's, where it is one, is
        left open or closed as it is."""
        if self._side is None:
            self._tabs.setCurrentIndex(0)

    def add(self, page: QWidget, title: Callable[[], str]) -> None:
        """A further tab, before the remarks; `title` is asked again in another language."""
        self._more[page] = title
        let_scroll(page)
        self._tabs.insertTab(self._tabs.indexOf(self._remarks), page, title())

    def take_side(self, side: QWidget) -> None:
        """In a narrow window the card and its actions are the record's first tab."""
        if self._side is None:
            self._side = side
            self.side_scroll.setWidget(side)
            self._tabs.insertTab(0, self.side_scroll, "")
            self._tabs.setCurrentIndex(0)
            side.show()
            self._name()

    def bring_side(self) -> None:
        """Opens the tab of the card, where it is one."""
        if self._side is not None:
            self._tabs.setCurrentWidget(self.side_scroll)

    def give_side(self) -> QWidget | None:
        """Takes that tab out again, and gives back what was in it."""
        side, self._side = self._side, None
        if side is not None:
            self._tabs.removeTab(self._tabs.indexOf(self.side_scroll))
            self.side_scroll.takeWidget()
        return side

    def _name(self) -> None:
        titles: dict[QWidget, str] = {
            self._basic: self.tr("Basic"),
            self._household: self.tr("Home"),
            self._cards: self.tr("Cards"),
            self._points: self.tr("Points"),
            self._remarks: self.tr("Remarks"),
            **{page: title() for page, title in self._more.items()},
        }
        if self._side is not None:
            titles[self.side_scroll] = self.tr("Actions")
        if self._still_open:
            titles[self._remarks] += f" {self._still_open}"
        for page, title in titles.items():
            self._tabs.setTabText(self._tabs.indexOf(page), title)

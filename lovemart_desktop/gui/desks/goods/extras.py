"""The buttons of the goods page for what the counter shows: quick keys, limits, wishes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from lovemart_desktop.domain.counter.wanted import Wish
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.goods.arrange_keys import ArrangeKeysDialog
from lovemart_desktop.gui.desks.goods.limits import LimitsDialog
from lovemart_desktop.gui.desks.goods.wishes import WishesDialog
from lovemart_desktop.gui.desks.goods.words import ShelfRow
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import PageTitle, button
from lovemart_desktop.services.counter.quick_keys import TilePage
from lovemart_desktop.services.goods import CategoryCount
from lovemart_desktop.services.store import Session


class GoodsExtras(QObject):
    """`changed` tells that limits were set or ended."""

    changed = Signal()

    def __init__(
        self,
        page: QWidget,
        session: Session,
        tasks: Tasks,
        band: MessageBand,
        chosen: Callable[[], ShelfRow | None],
    ) -> None:
        super().__init__(page)
        self._page, self._session, self._tasks, self._band = page, session, tasks, band
        self._chosen = chosen
        self._wishes = 0
        self.categories: Sequence[CategoryCount] = ()
        self.keys_button = button("", page, icon="bars")
        self.limits_button = button("", page, icon="shield")
        self.wishes_button = button("", page, icon="clipboard")
        self.keys_button.setVisible(session.operator.may(Act.EDIT_GOODS))
        for key, made, slot in (
            ("Ctrl+K", self.keys_button, self._on_keys),
            ("Ctrl+E", self.limits_button, self._on_limits),
            ("Ctrl+W", self.wishes_button, self._on_wishes),
        ):
            made.clicked.connect(slot)
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def place(self, title: PageTitle, beside_turns: QHBoxLayout, *, compact: bool) -> None:
        """In the title's row, or below it where that has no room."""
        for made in self._buttons():
            if compact:
                beside_turns.addWidget(made)
            else:
                title.add_button(made)

    def retranslate(self, *, wide: bool) -> None:
        """The keys stand on the buttons where there is room."""
        wanted = self.tr("Wanted {count}").format(count=self._wishes)
        for made, text, key in (
            (self.keys_button, self.tr("Quick keys"), "Ctrl+K"),
            (self.limits_button, self.tr("Limits"), "Ctrl+E"),
            (self.wishes_button, wanted if self._wishes else self.tr("Wanted"), "Ctrl+W"),
        ):
            made.setText(f"{text}  {key}" if wide else text)
            made.setToolTip(key)

    @Slot()
    def refresh(self) -> None:
        """How many wishes are open."""
        self._tasks.run(self._session.wanted.open, self._on_open)

    @Slot(object)
    def _on_open(self, wishes: list[Wish]) -> None:
        if self._wishes != len(wishes):
            self._wishes = len(wishes)
            self.changed.emit()

    @Slot()
    def _on_keys(self) -> None:
        if self._session.operator.may(Act.EDIT_GOODS):
            work = self._session.quick_keys.arrangement
            self._tasks.run(work, self._on_arrangement, self._band.refuse)

    @Slot(object)
    def _on_arrangement(self, pages: tuple[TilePage, ...]) -> None:
        ArrangeKeysDialog(self._session, self._tasks, pages, self._page).open()

    @Slot()
    def _on_limits(self) -> None:
        dialog = LimitsDialog(
            self._session, self._tasks, self._chosen(), self.categories, self._page
        )
        dialog.changed.connect(self.changed)
        dialog.open()

    @Slot()
    def _on_wishes(self) -> None:
        dialog = WishesDialog(self._session, self._tasks, self._page)
        dialog.changed.connect(self.refresh)
        dialog.open()

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.keys_button, self.limits_button, self.wishes_button)

"""F3: goods by pinyin initials or any part of the name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.counter.redemption import ShelfGoods
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.flow import times_typed
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog, title_of
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.counter.counter import CounterDesk


class FindGoodsPart(Part):
    """Opens the search; typed words that are no code open it too."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._pieces = 1
        context.flow.goods_wanted.connect(self.open)

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "find",
                "F3",
                self.tr("Find"),
                self.tr("Find goods by the first letters of pinyin or part of the name."),
                self._on_find,
            ),
        )

    @Slot()
    def _on_find(self) -> None:
        typed = times_typed(self.context.page.scan_edit.text())
        self.context.page.scan_edit.clear()
        self.open("", typed)

    @Slot(str, int)
    def open(self, words: str, pieces: int = 1) -> None:
        """Looks for goods by these words; so many pieces of what is chosen are added."""
        context = self.context
        self._pieces = pieces
        dialog = GoodsDialog(context.session.counter, context.tasks, words, context.page)
        dialog.chosen.connect(self._on_chosen)
        context.open(dialog)

    @Slot(object)
    def _on_chosen(self, goods: ShelfGoods) -> None:
        self.context.flow.add(goods, self._pieces)


class GoodsDialog(SearchDialog):
    """Goods by pinyin initials or any part of the name."""

    chosen = Signal(object)

    def __init__(self, counter: CounterDesk, tasks: Tasks, typed: str, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("CounterDialogs", "Find goods"),
            QCoreApplication.translate(
                "CounterDialogs", "First letters of pinyin, or part of the name"
            ),
            parent,
        )
        self._counter, self._tasks = counter, tasks
        self.table.set_columns(
            (
                Column("goods", partial(title_of, "goods"), lambda g: g.name, bold=True, weight=3),
                Column(
                    "spec",
                    partial(title_of, "spec"),
                    lambda g: f"{g.spec} {g.unit}".strip(),
                    tone=lambda _: "muted",
                    weight=2,
                ),
                Column(
                    "points",
                    partial(title_of, "points"),
                    lambda g: f"{g.points:,}",
                    right=True,
                    width=90,
                ),
                Column(
                    "stock",
                    partial(title_of, "stock"),
                    lambda g: f"{g.stock:,}",
                    right=True,
                    width=90,
                    tone=lambda g: None if g.stock else "error",
                ),
            )
        )
        self.search_edit.setText(typed)
        self.search()

    @Slot()
    def search(self) -> None:
        typed = self.search_edit.text()
        self.table.set_empty_text(
            QCoreApplication.translate("CounterDialogs", "No goods of that name.")
            if typed.strip()
            else QCoreApplication.translate("CounterDialogs", "Type a few letters.")
        )
        self._tasks.run(partial(_find, self._counter, typed), self._on_found, self.band.refuse)

    @Slot(object)
    def _on_found(self, found: tuple[str, Sequence[ShelfGoods]]) -> None:
        typed, rows = found
        self.show_rows(rows, typed)

    @Slot(object)
    def take(self, row: object) -> None:
        assert isinstance(row, ShelfGoods)
        self.chosen.emit(row)
        self.accept()


def _find(counter: CounterDesk, typed: str) -> tuple[str, Sequence[ShelfGoods]]:
    return typed, counter.find_goods(typed)

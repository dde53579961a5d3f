"""The filter on top of the goods: all, one category, or what wants care."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from lovemart_desktop.gui.kit.flow import FlowLayout
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.services.goods import CategoryCount

ALL, CARE = 0, 1 << 30
"""Ids that no category has."""


class CategoryFilter(QWidget):
    """A button each with how many goods it would show."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._categories: tuple[CategoryCount, ...] = ()
        self._care = 0
        self._flow = FlowLayout(self)
        for number in (ALL, CARE):
            self._add(number)
        self._button(ALL).setChecked(True)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def category(self) -> int | None:
        """The chosen category's id, None for all goods."""
        chosen = self._group.checkedId()
        return None if chosen in (ALL, CARE) else chosen

    @property
    def care(self) -> bool:
        """Whether only goods that run short or expire are wanted."""
        return self._group.checkedId() == CARE

    @property
    def buttons(self) -> dict[int, QPushButton]:
        """The buttons by category; `ALL` and `CARE` besides."""
        return {number: self._button(number) for number in (ALL, *self._ids(), CARE)}

    def show_counts(self, categories: Sequence[CategoryCount], care: int) -> None:
        """Shows the categories that have goods, and how many goods want care."""
        shown = tuple(one for one in categories if one.goods)
        self._care = care
        # the buttons stay while the categories do: the keys stand on one of them
        if [one.id for one in shown] != list(self._ids()):
            self._rebuild(shown)
        self._categories = shown
        self.retranslate()

    def choose(self, number: int) -> None:
        """Chooses without telling anybody."""
        self._button(number).setChecked(True)

    def retranslate(self) -> None:
        total = sum(one.goods for one in self._categories)
        self._button(ALL).setText(self.tr("All {count}").format(count=f"{total:,}"))
        for one in self._categories:
            self._button(one.id).setText(f"{one.name} {one.goods:,}")
        care = self.tr("Short or expiring {count}").format(count=f"{self._care:,}")
        self._button(CARE).setText(care)

    def _rebuild(self, shown: Sequence[CategoryCount]) -> None:
        before = self._group.checkedId()
        for number in self._ids():
            gone = self._button(number)
            self._group.removeButton(gone)
            self._flow.removeWidget(gone)
            gone.deleteLater()
        last = self._button(CARE)
        self._flow.removeWidget(last)
        for one in shown:
            self._add(one.id)
        self._flow.addWidget(last)
        self.choose(before if self._group.button(before) is not None else ALL)

    def _ids(self) -> tuple[int, ...]:
        return tuple(one.id for one in self._categories)

    def _button(self, number: int) -> QPushButton:
        found = self._group.button(number)
        assert isinstance(found, QPushButton)
        return found

    def _add(self, number: int) -> None:
        made = button("", self)
        made.setProperty("filter", True)
        made.setCheckable(True)
        self._group.addButton(made, number)
        self._flow.addWidget(made)

    @Slot(int)
    def _on_clicked(self, _number: int) -> None:
        self.chosen.emit()

"""The keys of the basket itself: quantity, remove, redeem, one step back."""

from __future__ import annotations

from PySide6.QtCore import Slot

from lovemart_desktop.gui.desks.counter.actions import ALWAYS, CounterAction
from lovemart_desktop.gui.desks.counter.flow import Step
from lovemart_desktop.gui.desks.counter.parts import Part


class BasketKeys(Part):
    """They act on the marked line, or on the whole basket."""

    def actions(self) -> tuple[CounterAction, ...]:
        flow = self.context.flow
        lines = bool(flow.basket.lines)
        return (
            CounterAction(
                "quantity",
                "F4",
                self.tr("Quantity"),
                self.tr("Set the quantity of the marked line. ↑ and ↓ move the mark."),
                self._on_quantity,
                live=lines,
            ),
            CounterAction(
                "remove",
                "Del",
                self.tr("Remove"),
                self.tr("Take the marked line out."),
                self._on_remove,
                live=lines,
            ),
            CounterAction(
                "redeem",
                "F12",
                self.tr("Redeem"),
                self.tr("Go through goods and points with the holder; Enter then books them."),
                self._on_redeem,
                live=not flow.obstacle(),
                steps=frozenset({Step.FILLING, Step.CONFIRMING}),
            ),
            CounterAction(
                "back",
                "Esc",
                self.tr("Back"),
                self.tr("One step back. It never clears a basket without asking."),
                self.context.back_wanted.emit,
                steps=ALWAYS,
            ),
        )

    @Slot()
    def _on_quantity(self) -> None:
        self.context.page.scan_edit.clear()
        self.context.flow.start_quantity(self.context.place)

    @Slot()
    def _on_remove(self) -> None:
        self.context.flow.remove(self.context.place)

    @Slot()
    def _on_redeem(self) -> None:
        self.context.page.scan_edit.clear()
        self.context.flow.ask_to_confirm()

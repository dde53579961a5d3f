"""Says while the basket is filled which limit it goes over, and what was had already."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot

from lovemart_desktop.domain.counter.limits import Overrun
from lovemart_desktop.domain.counter.redemption import BasketLine
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.kit import wording

Asked = tuple[int, int, tuple[BasketLine, ...]]


class LimitsPart(Part):
    """Asks only where goods in the basket are limited. Booking asks again by itself."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._asked: Asked | None = None
        context.flow.changed.connect(self._on_changed)

    @Slot(int)
    def _on_changed(self, _place: int) -> None:
        basket = self.context.flow.basket
        lines = tuple(
            BasketLine(line.goods.goods, line.pieces) for line in basket.lines if line.goods.limited
        )
        if basket.seen is None or not lines:
            self._asked = None
            return
        holder = basket.seen.holder
        asked = (holder.member, holder.household, lines)
        if asked != self._asked:
            self._asked = asked
            work = partial(self.context.session.limits.standing, holder, lines)
            self.context.tasks.run(partial(_with, asked, work), self._on_standing)

    @Slot(object)
    def _on_standing(self, answer: tuple[Asked, tuple[Overrun, ...]]) -> None:
        asked, over = answer
        seen = self.context.flow.basket.seen
        if asked == self._asked and over and seen is not None and not self.context.band.latched:
            said = wording.word(over[0].refusal(seen.holder.name))
            self.context.band.say("warning", said)


def _with(asked: Asked, work: partial[tuple[Overrun, ...]]) -> tuple[Asked, tuple[Overrun, ...]]:
    return asked, work()

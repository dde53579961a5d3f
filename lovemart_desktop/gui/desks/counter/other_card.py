"""Another live card on a filled basket: the clerk is asked whose it is to be."""

from __future__ import annotations

from PySide6.QtCore import Slot

from lovemart_desktop.domain.counter import CardSeen
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.kit.messages import ask


class OtherCardPart(Part):
    """Has no key of its own."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._offered: CardSeen | None = None
        context.flow.other_card.connect(self._on_other_card)

    @Slot(object)
    def _on_other_card(self, seen: CardSeen) -> None:
        now = self.context.flow.basket.seen
        assert now is not None
        self._offered = seen
        ask(
            self.context.page,
            self.tr("Another card on this basket"),
            self.tr("The basket was filled for {now}. Go on with it for {other}?").format(
                now=now.holder.name, other=seen.holder.name
            ),
            self.tr("Go on with the new card"),
            self._on_use_other_card,
            self.context.page.take_focus,
            danger=True,
        )

    @Slot()
    def _on_use_other_card(self) -> None:
        assert self._offered is not None
        self.context.flow.use_card(self._offered)
        self.context.take_focus()

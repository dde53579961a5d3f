"""Ctrl+P: vouchers for days without electricity: printed ahead, entered when it is back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot

from lovemart_desktop.domain.counter.paper_days import parse_paper_code, shown_number
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.circumstances import PLAIN
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.flow import Booked
from lovemart_desktop.gui.desks.counter.paper_dialog import PaperDialog
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.fact_line import Fact
from lovemart_desktop.gui.kit.messages import ask


class PaperDayPart(Part):
    """The basket on the screen may be one that was written on paper, with its own day."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._day: date | None = None
        context.flow.booked.connect(self._on_booked)
        context.flow.second_look_wanted.connect(self._on_second_look)

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "paper_day",
                "Ctrl+P",
                self.tr("Paper days"),
                self.tr("Enter what was written while the power was out; print numbered forms."),
                self._on_paper_day,
            ),
        )

    def facts(self) -> tuple[Fact, ...]:
        about = self.context.flow.basket.about
        if not about.paper:
            return ()
        said = self.tr("Paper voucher {number} of {day}")
        return (("clipboard", said.format(number=shown_number(about.paper), day=about.day)),)

    def take_scan(self, text: str) -> bool:
        number = parse_paper_code(text.strip())
        if number is None:
            return False
        self._open(shown_number(number))
        return True

    def step_back(self) -> bool:
        flow = self.context.flow
        if not flow.basket.about.paper or flow.confirming or not flow.basket.empty:
            return False
        flow.start_over()
        self.context.facts_changed.emit()
        return True

    @Slot()
    def _on_paper_day(self) -> None:
        self._open("")

    def _open(self, number: str) -> None:
        context = self.context
        if not context.flow.basket.empty:
            said = self.tr("Book this basket or put it aside, then go on with paper vouchers.")
            context.band.say("warning", said)
            return
        dialog = PaperDialog(
            context.session.paper_days,
            context.tools,
            context.page,
            number=number,
            day=self._day or date.fromisoformat(context.session.counter.today),
        )
        dialog.entered.connect(self._on_entered)
        context.open(dialog)

    @Slot(object, object)
    def _on_entered(self, number: int, day: date) -> None:
        self._day = day
        flow = self.context.flow
        flow.start_over()
        basket = flow.basket
        basket.about = replace(PLAIN, paper=number, day=day.isoformat())
        basket.day = day.isoformat()
        flow.changed.emit(-1)
        self.context.facts_changed.emit()
        said = self.tr("Paper voucher {number}: type the card's number, then the goods as written.")
        self.context.band.say("info", said.format(number=shown_number(number)))

    @Slot(object)
    def _on_booked(self, booked: Booked) -> None:
        if booked.basket.about.paper:
            self.context.facts_changed.emit()
            self._open("")

    @Slot(object)
    def _on_second_look(self, refusal: Refusal) -> None:
        self.context.fault.emit()
        ask(
            self.context.page,
            self.tr("Entered before?"),
            wording.word(refusal),
            self.tr("It was another purchase: book it"),
            self._on_looked_twice,
            self.context.take_focus,
            danger=True,
        )

    @Slot()
    def _on_looked_twice(self) -> None:
        flow = self.context.flow
        flow.basket.about = replace(flow.basket.about, looked_twice=True)
        flow.redeem()
        self.context.take_focus()

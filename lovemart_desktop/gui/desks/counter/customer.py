"""What the customer sees and hears of the counter: F11, the second screen, tones and voice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Slot

from lovemart_desktop.domain.counter.receipts import Receipt
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.actions import ALWAYS, CounterAction
from lovemart_desktop.gui.desks.counter.flow import Booked
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.desks.counter.practice import PracticeWindow
from lovemart_desktop.gui.desks.customer_display import CustomerDisplay
from lovemart_desktop.gui.desks.customer_display.faces import (
    AskClerk,
    Serving,
    face_of,
    face_of_receipt,
)
from lovemart_desktop.gui.desks.customer_display.words import spoken
from lovemart_desktop.services.settings import TownFacts


class CustomerPart(Part):
    """Tells the display and the ears what the basket does."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self.display: CustomerDisplay | None = None
        """Made when the page has come to its window."""
        self._booking = False
        self._confirmed: Serving | None = None
        self._said: Serving | None = None
        flow = context.flow
        flow.changed.connect(self._on_changed)
        flow.latched.connect(self._on_fault)
        flow.second_person_wanted.connect(self._on_fault)
        flow.booked.connect(self._on_booked)
        flow.added.connect(context.tools.sounds.added)
        context.tools.computer.changed.connect(self._dress)
        context.page.installEventFilter(self)

    # the seam

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "display",
                "F11",
                self.tr("Customer"),
                self.tr("Show the customer what is redeemed, over the whole window."),
                self._on_key,
                steps=ALWAYS,
            ),
        )

    def arrived(self) -> None:
        if self.display is None:
            window = self.context.page.window()
            self.display = CustomerDisplay(window, self)
            if isinstance(window, PracticeWindow):
                self.display.show_mark(window.windowTitle())
            self._dress()
        self.context.tasks.run(self.context.session.settings.facts, self._on_facts)
        self.display.open()
        self._show()

    def step_back(self) -> bool:
        display = self.display
        if display is None or not display.covered:
            return False
        display.hide_overlay()
        return True

    # what happens at the counter

    @Slot()
    def _on_key(self) -> None:
        if self.display is not None:
            self.display.toggle_overlay(self.context.keys["display"])
            self._show()

    @Slot(int)
    def _on_changed(self, marked: int) -> None:
        flow = self.context.flow
        ended = self._booking and not flow.redeeming and flow.basket.empty
        self._booking = flow.redeeming
        if not flow.confirming:
            self._said = None
        # what was booked comes at once: nobody is sent away for a moment before it
        if not ended:
            self._show(marked)

    def _show(self, marked: int = -1) -> None:
        flow, display = self.context.flow, self.display
        seen = display is not None and bool(display.panels)
        if not seen and not flow.confirming:
            return
        if flow.not_added:
            # until the clerk has dismissed the fault
            self._on_fault()
            return
        face = face_of(flow.basket, confirming=flow.confirming, marked=marked)
        if isinstance(face, Serving) and flow.confirming:
            self._confirmed = face
            self._say(face)
        if display is not None:
            display.show_face(face)

    @Slot()
    def _on_fault(self) -> None:
        self._booking = False
        if self.display is not None:
            self.display.show_face(AskClerk())

    @Slot(object)
    def _on_booked(self, booked: Booked) -> None:
        read = partial(self.context.session.counter.receipt, booked.redeemed.voucher)
        self.context.tasks.run(read, self._on_receipt, self._on_no_receipt)

    @Slot(object)
    def _on_receipt(self, receipt: Receipt) -> None:
        face = face_of_receipt(receipt, self._confirmed)
        self._confirmed = None
        if not self._say(face):
            self.context.tools.sounds.done()
        # the next one may stand there already
        if self.display is not None and self.context.flow.basket.empty:
            self.display.show_face(face)

    @Slot(object)
    def _on_no_receipt(self, _refusal: Refusal) -> None:
        """It is booked, but cannot be read: the slip will say, the display does not guess."""
        self._confirmed = None
        self.context.tools.sounds.done()
        self._show()

    def _say(self, face: Serving) -> bool:
        """Each step once, however often the page is shown anew; whether it can be heard."""
        if face == self._said:
            return True
        self._said = face
        return self.context.tools.voice.say(spoken(face))

    # the display

    @Slot()
    def _dress(self) -> None:
        if self.display is None:
            return
        settings = self.context.tools.computer.settings
        self.display.show_notice(settings.customer_notice, settings.customer_picture)
        self.display.choose(settings.customer_screen)

    @Slot(object)
    def _on_facts(self, facts: TownFacts) -> None:
        if self.display is not None:
            self.display.show_shop(facts.store)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        left = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if left and self.display is not None:
            # locked, or another page: nobody is served here now
            self.display.hide_overlay()
            self.display.clear()
            self.context.tools.voice.hush()
        return False

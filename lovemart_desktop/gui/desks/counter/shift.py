"""F10: opening, looking at and closing the clerk's shift at this till."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QDialog

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.desks.shifts.words import day_words
from lovemart_desktop.gui.kit.fact_line import Fact

if TYPE_CHECKING:
    from lovemart_desktop.domain.shifts import Shift, ShiftClose
    from lovemart_desktop.services.shifts.shifts import ShiftState
    from lovemart_desktop.services.store import Session


class ShiftPart(Part):
    """Nothing is redeemed without an open shift; whoever arrives is asked to open one."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._state: ShiftState | None = None
        self._greeting = False
        self._news = ""
        """Said once the books have told how the till stands now."""
        context.flow.latched.connect(self._on_latched)

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "shift",
                "F10",
                self.tr("Shift"),
                self.tr("Open your shift, see its sums, hand in signed copies, close it."),
                self.open,
            ),
        )

    def use(self, session: Session) -> None:
        del session
        self._state = None
        self._look(greet=self.context.page.isVisible())

    def arrived(self) -> None:
        self._look(greet=True)

    def obstacle(self) -> str:
        state = self._state
        if state is None or state.ready:
            return ""
        if state.shift is None:
            return self.tr("No shift is open. Press F10 to open one.")
        return self.tr("Another shift is open at this till. Press F10 to see to it.")

    def facts(self) -> tuple[Fact, ...]:
        state = self._state
        if state is None or state.shift is None:
            return () if state is None else (("", self.tr("No shift")),)
        if state.own and not state.today:
            return (("", self.tr("{day} left open").format(day=day_words(state.shift.day))),)
        if not state.ready:
            return (("", self.tr("Shift of {name}").format(name=state.shift.clerk_name)),)
        return (("", self.tr("Shift {number}").format(number=state.shift.of_day)),)

    # looking

    def _look(self, *, greet: bool) -> None:
        self._greeting = self._greeting or greet
        shifts = self.context.session.shifts
        self.context.tasks.run(shifts.state, self._on_state, self._on_unread)

    @Slot(object)
    def _on_state(self, state: ShiftState) -> None:
        before, self._state = self.obstacle(), state
        self.context.facts_changed.emit()
        if self.obstacle() != before:
            self.context.flow.changed.emit(-1)
        if self._news:
            self.context.band.say("success", self._news)
            self._news = ""
        self._greet()

    @Slot(object)
    def _on_unread(self, _refusal: Refusal) -> None:
        """The state is only looked at; redeeming says what is wrong with the books."""

    @Slot()
    def _greet(self) -> None:
        """Opens what the clerk meets first, after whatever is asked already."""
        if not self._greeting or self._state is None:
            return
        if self._state.ready or not self.context.page.isVisible():
            self._greeting = False
            return
        other = QApplication.activeModalWidget()
        # the practice counter stands in a dialog of its own
        if isinstance(other, QDialog) and other is not self.context.page.window():
            other.finished.connect(self._greet)
            return
        self._greeting = False
        self._open_for(self._state)

    @Slot(str)
    def _on_latched(self, _words: str) -> None:
        """A redemption may have been refused because the shift was closed meanwhile."""
        if self._state is not None:
            self._look(greet=False)

    # small windows

    @Slot()
    def open(self) -> None:
        """F10."""
        if self._state is None or not self._state.own:
            # whatever is known may be old
            self._state = None
            self._look(greet=True)
            return
        self._open_shift()

    def _open_for(self, state: ShiftState) -> None:
        from lovemart_desktop.gui.desks.shifts.opening import LeftShiftDialog, OpenShiftDialog

        context = self.context
        if state.shift is None:
            session = context.session
            dialog = OpenShiftDialog(
                session.shifts,
                context.tasks,
                session.till.code,
                session.operator.name,
                context.page,
            )
            dialog.opened.connect(self._on_opened)
            dialog.days_wanted.connect(self._open_days)
            context.open(dialog)
            return
        left = LeftShiftDialog(state.shift, own=state.own, parent=context.page)
        left.close_wanted.connect(self._open_shift)
        context.open(left)

    @Slot()
    def _open_shift(self) -> None:
        from lovemart_desktop.gui.desks.shifts.closing import ShiftDialog

        context, tools = self.context, self.context.tools
        dialog = ShiftDialog(
            context.session, context.tasks, tools.scanner, tools.sounds, context.page
        )
        dialog.closed.connect(self._on_closed)
        dialog.dropped.connect(context.flow.start_over)
        dialog.days_wanted.connect(self._open_days)
        context.open(dialog)

    @Slot()
    def _open_days(self) -> None:
        from lovemart_desktop.gui.desks.shifts.days import DaysDialog

        context = self.context
        dialog = DaysDialog(context.session, context.tools, context.page)
        dialog.printing_due.connect(context.printing_due)
        context.open(dialog)

    @Slot(object)
    def _on_opened(self, shift: Shift) -> None:
        said = self.tr("Shift {number} is open. Scan a shopping card or goods.")
        self._news = said.format(number=shift.of_day)
        self._look(greet=False)

    @Slot(object)
    def _on_closed(self, close: ShiftClose) -> None:
        said = self.tr("Shift closed: {slips} slips, {points} points. Its slip is being printed.")
        slips, points = close.sums.redemptions.count, close.sums.net
        self._news = said.format(slips=slips, points=f"{points:,}")
        self.context.printing_due.emit()
        self._look(greet=True)

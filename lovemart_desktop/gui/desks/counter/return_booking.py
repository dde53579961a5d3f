"""Booking a return: alone, before a second pair of eyes, or to be countersigned later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.counter.returns import ReturnRequest
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.confirm import confirm
from lovemart_desktop.gui.kit.messages import ask
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.counter.returns import TakenBack, request_of
from lovemart_desktop.services.store import Session


class ReturnBooking(QObject):
    """Stands beside the return's window, which shows and says what comes of it."""

    changed = Signal()
    """`busy` is another."""
    booked = Signal(object)
    """The TakenBack."""
    refused = Signal(object)
    not_confirmed = Signal()

    def __init__(
        self, session: Session, tasks: Tasks, window: QWidget, *, alone_allowed: bool
    ) -> None:
        super().__init__(window)
        self._session, self._tasks, self._window = session, tasks, window
        self._alone_allowed = alone_allowed
        self._asked: ReturnRequest | None = None
        self._facts: Sequence[tuple[str, str]] = ()
        self.busy = False

    def book(self, request: ReturnRequest, facts: Sequence[tuple[str, str]], *, two: bool) -> None:
        """Books the request. `two`: it takes a second person, who is shown the facts."""
        self._asked, self._facts = request, facts
        if two:
            self._set_busy(busy=True)
            candidates = partial(self._session.confirmations.candidates, Act.RETURN_GOODS)
            self._tasks.run(candidates, self._on_candidates, self._on_refused)
        else:
            self._book(alone=False)

    @Slot(object)
    def _on_candidates(self, candidates: list[Operator]) -> None:
        self._set_busy(busy=False)
        assert self._asked is not None
        dialog = confirm(
            self._window,
            self._tasks,
            title=wording.act_name(str(Act.RETURN_GOODS)),
            facts=self._facts,
            people=[person(one) for one in candidates],
            attempt=partial(
                self._session.confirmations.give, Act.RETURN_GOODS, request_of(self._asked)
            ),
            on_confirmed=self._on_confirmed,
        )
        dialog.rejected.connect(self._on_nobody)

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        self._book(alone=False)

    @Slot()
    def _on_nobody(self) -> None:
        if not self._alone_allowed:
            self.not_confirmed.emit()
            return
        ask(
            self._window,
            self.tr("Nobody else in the store?"),
            self.tr(
                "A second person has to confirm this return. With nobody else here it may go on: "
                "the holder signs the slip, and it stays on the board until somebody countersigns."
            ),
            self.tr("Return, to be countersigned"),
            self._on_alone,
            self._on_left,
            danger=True,
        )

    @Slot()
    def _on_alone(self) -> None:
        self._book(alone=True)

    @Slot()
    def _on_left(self) -> None:
        self.not_confirmed.emit()

    def _book(self, *, alone: bool) -> None:
        assert self._asked is not None
        self._set_busy(busy=True)
        work = partial(self._session.returns.take_back, self._asked, alone=alone)
        self._tasks.run(work, self._on_booked, self._on_refused)

    @Slot(object)
    def _on_booked(self, taken_back: TakenBack) -> None:
        self._set_busy(busy=False)
        self.booked.emit(taken_back)

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._set_busy(busy=False)
        self.refused.emit(refusal)

    def _set_busy(self, *, busy: bool) -> None:
        self.busy = busy
        self.changed.emit()

"""Reverses one credited row: what would come back, the reason, a second person's yes."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.reversals import Credit
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.funds.decision import Decision, DecisionDialog
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.store import Session


class Reversing(QObject):
    """Opens the dialog over its page; the page shows what came of it."""

    done = Signal(object)
    """The books changed; None: the round in view stays."""
    said = Signal(str, str)
    """(tone, text) for the page's band."""

    def __init__(self, page: QWidget, session: Session, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._session, self._tasks = page, session, tasks
        self._credit: Credit | None = None

    def begin(self, nomination: int) -> None:
        look = partial(self._session.reversals.look, nomination)
        self._tasks.run(look, self._on_credit, self._refuse)

    def _on_credit(self, credit: Credit) -> None:
        try:
            credit.check()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self._credit = credit
        back = self.tr("{back} of {points}, to “{fund}”").format(
            back=f"{credit.collected:,}",
            points=words.points(credit.points),
            fund=credit.fund_name,
        )
        if credit.uncollected:
            memo = self.tr("; {points} stay a memo")
            back += memo.format(points=words.points(credit.uncollected))
        decision = Decision(
            Act.REVERSE_CREDIT,
            self.tr("Reverse what was credited"),
            self.tr(
                "What the purse still holds goes back to the fund. What was spent is noted as "
                "uncollected; nobody owes it. A correct amount is given by a grant."
            ),
            (
                (self.tr("Name"), f"{credit.name}  {credit.village}"),
                (self.tr("Comes back"), back),
            ),
            self.tr("Reason"),
            self.tr("Reverse"),
            partial(_request, self._session, credit),
            partial(_reverse, self._session, credit),
        )
        dialog = DecisionDialog(self._page, self._session, self._tasks, decision)
        dialog.done_with.connect(self._on_reversed)
        dialog.open()

    @Slot(object)
    def _on_reversed(self, _voucher: object) -> None:
        credit = self._credit
        assert credit is not None  # its dialog was open
        told = self.tr("Reversed: {points} of {name} went back to the fund.")
        self.said.emit(
            "success", told.format(points=words.points(credit.collected), name=credit.name)
        )
        self.done.emit(None)

    def _refuse(self, refusal: Refusal) -> None:
        self.said.emit("error", wording.word(refusal))


def _request(session: Session, credit: Credit, key: str, _day: date | None) -> str:
    return session.reversals.request_of(credit, key)


def _reverse(session: Session, credit: Credit, reason: str, key: str, _day: date | None) -> int:
    return session.reversals.reverse(credit, reason, key)

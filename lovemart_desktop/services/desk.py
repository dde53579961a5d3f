"""What every desk stands on: the books, the operator, the till and the clock."""

from __future__ import annotations

import uuid

from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.persistence.house import House, Till
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.standing import Standing
from lovemart_desktop.persistence.unit_of_work import Books, UnitOfWork
from lovemart_desktop.services.clock import Clock


class Place:
    """Who acts, where and when: what a session hands to its desks.

    The books are looked into by nobody but this operator, whose account is asked for in each
    work: roles that were taken away are gone at the next act.
    """

    def __init__(self, books: Books, till: Till, operator: Operator, clock: Clock) -> None:
        self._standing = Standing(operator)
        self.books = books.watched(self._standing)
        self.till = till
        self.clock = clock

    @property
    def operator(self) -> Operator:
        """As the books knew them in the latest work."""
        return self._standing.operator


class Desk:
    """Base of the desks' services. Each public method asks for a permission first."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._books = place.books

    @property
    def _operator(self) -> Operator:
        return self._place.operator

    def _require(self, act: Act) -> None:
        """Raises Refusal 'permission.denied'."""
        self._operator.require(act)

    def _require_any(self, *acts: Act) -> None:
        """One of several acts is enough. Raises Refusal 'permission.denied' of the first."""
        self._require(next((act for act in acts if self._operator.may(act)), acts[0]))

    def _today(self) -> str:
        return self._place.clock.today().isoformat()

    def _now(self) -> int:
        return self._place.clock.now()

    def _record(self, work: UnitOfWork, act: str, subject: str = "", /, **facts: str | int) -> None:
        """Adds an audit event by this operator at this till, in the same transaction."""
        House(work).record(
            self._place.till.id, self._now(), self._operator.id, act, subject, **facts
        )

    def _confirmer(self, work: UnitOfWork, act: Act, key: str) -> int:
        """Who confirmed this request. Raises Refusal 'confirmation.missing'."""
        return Staff(work).take_confirmation(str(act), key, self._operator.id, self._now())


def new_key() -> str:
    """A request's own key, made when its basket or form opens and kept with it."""
    return str(uuid.uuid4())

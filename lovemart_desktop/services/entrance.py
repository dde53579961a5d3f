"""The door: signing in, wrong tries, unlocking, and a second person's yes.

Wrong tries are counted in the books, so that a lock outlives a restart. A second person
confirms with their own secret at the author's screen; the confirmation is bound to one
act and one request, and is used up by it.
"""

from __future__ import annotations

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import (
    LOCK_MILLISECONDS,
    WRONG_TRIES,
    Act,
    Operator,
    check_confirmer,
    check_secret,
)
from lovemart_desktop.persistence.house import House, Till
from lovemart_desktop.persistence.staff import Account, Staff
from lovemart_desktop.persistence.unit_of_work import Books, UnitOfWork
from lovemart_desktop.services import secrets
from lovemart_desktop.services.clock import Clock
from lovemart_desktop.services.desk import Desk


class Entrance:
    """Checks who somebody is, at one till."""

    def __init__(self, books: Books, till: Till, clock: Clock) -> None:
        self._books = books
        self._till = till
        self._clock = clock

    def admit(self, number: str, secret: str) -> Operator:
        """The operator behind a staff number and secret.

        Raises Refusal 'sign_in.unknown', 'sign_in.wrong' (with `left` tries),
        'sign_in.locked' (with `minutes`), 'sign_in.inactive'.
        """
        with self._books.read() as work:
            account = Staff(work).by_number(number.strip())
        return self._check(account, secret)

    def admit_by_name(self, name: str, secret: str) -> Operator:
        """The same for the command line, where operators give their name."""
        with self._books.read() as work:
            account = Staff(work).by_name(name.strip()) or Staff(work).by_number(name.strip())
        return self._check(account, secret)

    def unlock(self, number: str, by: Operator) -> None:
        """Another account frees a locked one. Raises Refusal 'unlock.self'."""
        by.require(Act.UNLOCK_ACCOUNT)
        with self._books.write() as work:
            account = Staff(work).by_number(number)
            if account is None:
                raise Refusal("sign_in.unknown", number=number)
            if account.operator.id == by.id:
                raise Refusal("unlock.self")
            Staff(work).change(account.operator.id, wrong_tries=0, locked_until=0)
            self._record(work, by.id, "unlock", account.operator)
            work.commit()

    def recover(self, number: str, code: str, new_secret: str) -> str:
        """The recovery sheet opens one account, once, and sets its secret anew.

        Returns the next recovery code, to be printed: the old sheet is spent.
        Raises Refusal 'recovery.wrong', and those of a bad secret.
        """
        typed = secrets.normalise_recovery_code(code)
        with self._books.write() as work:
            people = Staff(work)
            account = people.by_number(number.strip())
            kept = people.open_recovery_codes()
            code_id = next((i for i, hashed in kept if secrets.matches(hashed, typed)), None)
            if account is None or code_id is None:
                raise Refusal("recovery.wrong")
            check_secret(account.secret_kind, new_secret)
            people.use_recovery_code(code_id, self._clock.now())
            people.change(
                account.operator.id,
                secret_hash=secrets.hash_secret(new_secret),
                wrong_tries=0,
                locked_until=0,
            )
            fresh = keep_new_recovery_code(people, self._clock.now())
            self._record(work, 0, "recover", account.operator)
            work.commit()
        return fresh

    def _check(self, account: Account | None, secret: str) -> Operator:
        if account is None or not account.active:
            secrets.matches("", secret)  # as slow as for an account that exists
            raise Refusal("sign_in.unknown")
        operator = account.operator
        now = self._clock.now()
        if account.locked_until > now:
            minutes = -(-(account.locked_until - now) // 60_000)
            raise Refusal("sign_in.locked", name=operator.name, minutes=minutes)
        right = secrets.matches(account.secret_hash, secret)
        with self._books.write() as work:
            fresh = Staff(work).by_id(operator.id)
            assert fresh is not None
            # a lock that ran out, or the clock set back, starts the count anew
            tries = 0 if fresh.locked_until else fresh.wrong_tries
            if right:
                Staff(work).change(operator.id, wrong_tries=0, locked_until=0)
                self._record(work, operator.id, "sign-in", operator)
                work.commit()
                return operator
            tries += 1
            locked = tries >= WRONG_TRIES
            Staff(work).change(
                operator.id,
                wrong_tries=tries,
                locked_until=now + LOCK_MILLISECONDS if locked else 0,
            )
            self._record(work, 0, "lock-out" if locked else "wrong-secret", operator)
            work.commit()
        if locked:
            raise Refusal("sign_in.locked", name=operator.name, minutes=15)
        raise Refusal("sign_in.wrong", name=operator.name, left=WRONG_TRIES - tries)

    def _record(self, work: UnitOfWork, by: int, act: str, account: Operator) -> None:
        House(work).record(self._till.id, self._clock.now(), by, act, f"staff:{account.number}")


class Confirmations(Desk):
    """Four eyes: a second person says yes at the author's screen."""

    def give(self, act: Act, request_key: str, number: str, secret: str) -> Operator:
        """Keeps the yes of staff `number` to this operator's request; returns who it was.

        Raises the refusals of signing in, 'confirmation.same_person',
        'confirmation.not_permitted', 'confirmation.used'.
        """
        place = self._place
        confirmer = Entrance(place.books, place.till, place.clock).admit(number, secret)
        check_confirmer(act, self._operator, confirmer)
        with self._books.write() as work:
            Staff(work).keep_confirmation(
                str(act), request_key, self._operator.id, confirmer.id, self._now()
            )
            self._record(work, "confirm", f"request:{request_key}", act=str(act), by=confirmer.id)
            work.commit()
        return confirmer

    def candidates(self, act: Act) -> list[Operator]:
        """Accounts that may confirm this operator's act, for the dialog's tiles."""
        with self._books.read() as work:
            accounts = [a.operator for a in Staff(work).all() if a.active]
        return [o for o in accounts if _allowed(act, self._operator, o)]


def keep_new_recovery_code(people: Staff, now: int) -> str:
    """Makes a recovery code and keeps its hash; the code itself is only for paper."""
    code = secrets.new_recovery_code()
    hashed = secrets.hash_secret(secrets.normalise_recovery_code(code))
    people.keep_recovery_code(hashed, now)
    return code


def _allowed(act: Act, author: Operator, confirmer: Operator) -> bool:
    try:
        check_confirmer(act, author, confirmer)
    except Refusal:
        return False
    return True

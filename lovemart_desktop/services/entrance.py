"""The door: signing in, wrong tries, unlocking, and a second person's yes.

Wrong tries are counted in the books, so that a lock outlives a restart. A second person
confirms with their own secret at the author's screen; the confirmation is bound to one
act and one request, and is used up by it.
"""

from __future__ import annotations

from lovemart_desktop.domain.errors import Fact, Refusal
from lovemart_desktop.domain.staff import (
    LOCK_MILLISECONDS,
    WRONG_TRIES,
    Act,
    Operator,
    check_confirmer,
    check_secret,
    same_person,
)
from lovemart_desktop.persistence.house import House, Till
from lovemart_desktop.persistence.staff import Account, Staff
from lovemart_desktop.persistence.unit_of_work import Books, UnitOfWork
from lovemart_desktop.services import secrets
from lovemart_desktop.services.clock import Clock
from lovemart_desktop.services.desk import Desk

MINUTE = 60_000
# clocks of several computers are never quite the same
CLOCK_TOLERANCE = 2 * MINUTE


class Entrance:
    """Checks who somebody is, at one till."""

    def __init__(self, books: Books, till: Till, clock: Clock) -> None:
        self._books = books
        self._till = till
        self._clock = clock

    def admit(self, number: str, secret: str) -> Operator:
        """The operator behind a staff number and secret.

        Raises Refusal 'sign_in.unknown' (also for closed accounts), 'sign_in.wrong' (with
        `left` tries), 'sign_in.locked' (with `minutes`).
        """
        return self._check(self._by_number(number), secret, "sign-in")

    def admit_by_name(self, name: str, secret: str) -> Operator:
        """The same for the command line, where operators give their name."""
        typed = _typed(name)
        with self._books.read() as work:
            account = Staff(work).by_name(typed) or Staff(work).by_number(typed)
        return self._check(account, secret, "sign-in")

    def prove(self, number: str, secret: str) -> Operator:
        """As `admit`, for somebody who gives their secret without signing in."""
        return self._check(self._by_number(number), secret, "")

    def clock_behind(self) -> int:
        """Minutes by which this computer's clock is behind the newest entry in the books.

        0 where it is not. A clock that is behind is an audit event; the order of the books
        does not depend on it.
        """
        with self._books.read() as work:
            behind = House(work).latest_recording() - self._clock.now()
        if behind <= CLOCK_TOLERANCE:
            return 0
        minutes = behind // MINUTE
        with self._books.write() as work:
            House(work).record(
                self._till.id,
                self._clock.now(),
                0,
                "clock-behind",
                f"till:{self._till.code}",
                minutes=minutes,
            )
            work.commit()
        return minutes

    def unlock(self, number: str, by: Operator) -> None:
        """Another account frees a locked one.

        Raises Refusal 'sign_in.unknown', 'unlock.self', 'permission.denied'.
        """
        by.require(Act.UNLOCK_ACCOUNT)
        with self._books.write() as work:
            account = Staff(work).by_number(_typed(number))
            if account is None or not account.active:
                raise Refusal("sign_in.unknown")
            if same_person(account.operator, by):
                raise Refusal("unlock.self", name=by.name)
            Staff(work).change(account.operator.id, wrong_tries=0, locked_until=0)
            self._record(work, by.id, "unlock", account.operator)
            work.commit()

    def unlock_with(self, number: str, colleague: str, secret: str) -> Operator:
        """A colleague who is not signed in frees a locked account; returns the colleague.

        Raises the refusals of `admit` (for the colleague) and of `unlock`.
        """
        by = self.prove(colleague, secret)
        self.unlock(number, by)
        return by

    def recover(self, number: str, code: str, new_secret: str) -> str:
        """The recovery sheet opens one account, once, and sets its secret anew.

        Returns the next recovery code, to be printed: the old sheet is spent.
        Raises Refusal 'recovery.wrong', and those of a bad secret.
        """
        typed = secrets.normalise_recovery_code(code)
        with self._books.read() as work:
            account = Staff(work).by_number(_typed(number))
            kept = Staff(work).open_recovery_codes()
        code_id = next((i for i, hashed in kept if secrets.matches(hashed, typed)), None)
        if account is None or not account.active or code_id is None:
            self._record_alone("recovery-refused", account.operator if account else None)
            raise Refusal("recovery.wrong")
        check_secret(account.secret_kind, new_secret)
        hashed = secrets.hash_secret(new_secret)
        fresh, fresh_hash = secrets.new_recovery_sheet()
        with self._books.write() as work:
            people = Staff(work)
            if not people.use_recovery_code(code_id, self._clock.now()):
                raise Refusal("recovery.wrong")
            people.change(account.operator.id, secret_hash=hashed, wrong_tries=0, locked_until=0)
            people.keep_recovery_code(fresh_hash, self._clock.now())
            self._record(work, 0, "recover", account.operator)
            work.commit()
        return fresh

    def _by_number(self, number: str) -> Account | None:
        with self._books.read() as work:
            return Staff(work).by_number(_typed(number))

    def _check(self, account: Account | None, secret: str, act: str) -> Operator:
        """Compares the secret, counts the try, and records `act` if it was right."""
        if account is None or not account.active:
            secrets.matches("", secret)  # as slow as for an account that exists
            raise Refusal("sign_in.unknown")
        # compared before the transaction: it takes long on purpose
        right = secrets.matches(account.secret_hash, secret)
        refused: Refusal | None = None
        with self._books.write() as work:
            fresh = Staff(work).by_id_locked(account.operator.id)
            if not fresh.active:
                raise Refusal("sign_in.unknown")
            operator = fresh.operator
            refused = self._count(work, fresh, right and fresh.secret_hash == account.secret_hash)
            if refused is None and act:
                self._record(work, operator.id, act, operator)
            work.commit()
        if refused is not None:
            raise refused
        return operator

    def _count(self, work: UnitOfWork, account: Account, right: bool) -> Refusal | None:
        """Keeps what a try means for the account; the refusal, or None for the right secret.

        While an account is locked its tries are not counted, the right secret included.
        """
        now, people, operator = self._clock.now(), Staff(work), account.operator
        if account.locked_until > now:
            # a clock that was set back does not make the lock longer
            until = min(account.locked_until, now + LOCK_MILLISECONDS)
            if until != account.locked_until:
                people.change(operator.id, locked_until=until)
            minutes = -(-(until - now) // MINUTE)
            return Refusal("sign_in.locked", name=operator.name, minutes=minutes)
        if right:
            if account.wrong_tries or account.locked_until:
                people.change(operator.id, wrong_tries=0, locked_until=0)
            return None
        # a lock that ran out starts the count anew
        tries = 1 if account.locked_until else account.wrong_tries + 1
        locked = tries >= WRONG_TRIES
        until = now + LOCK_MILLISECONDS if locked else 0
        people.change(operator.id, wrong_tries=tries, locked_until=until)
        self._record(work, 0, "lock-out" if locked else "wrong-secret", operator)
        if locked:
            minutes = LOCK_MILLISECONDS // MINUTE
            return Refusal("sign_in.locked", name=operator.name, minutes=minutes)
        return Refusal("sign_in.wrong", name=operator.name, left=WRONG_TRIES - tries)

    def _record(self, work: UnitOfWork, by: int, act: str, account: Operator | None) -> None:
        subject = f"staff:{account.number}" if account else ""
        House(work).record(self._till.id, self._clock.now(), by, act, subject)

    def _record_alone(self, act: str, account: Operator | None) -> None:
        with self._books.write() as work:
            self._record(work, 0, act, account)
            work.commit()


class Confirmations(Desk):
    """Four eyes: a second person says yes at the author's screen."""

    def give(self, act: Act, request_key: str, number: str, secret: str) -> Operator:
        """Keeps the yes of staff `number` to this operator's request; returns who it was.

        A request that was refused and is tried again may be confirmed anew, by somebody
        else too. For a request that is booked already nothing is kept: sending it again
        gives back what was booked.
        Raises the refusals of signing in, 'confirmation.same_person',
        'confirmation.not_permitted', and 'confirmation.used' where the request is another
        person's or another act's.
        """
        self._require(act)
        place = self._place
        confirmer = Entrance(place.books, place.till, place.clock).prove(number, secret)
        with self._books.write() as work:
            people = Staff(work)
            author = people.by_id_locked(self._operator.id).operator
            check_confirmer(act, author, confirmer)
            if people.keep_confirmation(
                str(act), request_key, author.id, confirmer.id, self._now()
            ):
                facts: dict[str, Fact] = {"act": str(act), "by": confirmer.id}
                House(work).record(
                    place.till.id,
                    self._now(),
                    author.id,
                    "confirm",
                    f"request:{request_key}",
                    **facts,
                )
            work.commit()
        return confirmer

    def candidates(self, act: Act) -> list[Operator]:
        """Accounts that may confirm this operator's act, for the dialog's tiles."""
        self._require(act)
        with self._books.read() as work:
            accounts = [a.operator for a in Staff(work).all() if a.active]
            author = next((o for o in accounts if o.id == self._operator.id), self._operator)
        return [o for o in accounts if _allowed(act, author, o)]


def _allowed(act: Act, author: Operator, confirmer: Operator) -> bool:
    try:
        check_confirmer(act, author, confirmer)
    except Refusal:
        return False
    return True


def _typed(text: str) -> str:
    """What somebody typed for a number or name; "" for what no account can have."""
    text = text.strip()
    return text if text.isprintable() else ""

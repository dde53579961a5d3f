"""One event, one transaction.

    with books.write() as work:
        ...
        work.commit()

Leaving without `commit()` rolls back. Driver errors are translated here, once: what the
guards refuse becomes a `Refusal`, a lost or busy database becomes 'database.…'.
Each thread keeps one connection for the counter's path.
"""

from __future__ import annotations

import copy
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, NoReturn, Protocol, Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.engine import is_gone

# What the guards and constraints say, and what it means to the user.
_MEANINGS = (
    ("ck_account_balance", "points.short_now"),
    ("ck_lot_remaining", "goods.gone_meanwhile"),
    ("uq_voucher_request_key", "request.twice"),
    ("voucher.request_key", "request.twice"),
    ("pk_credited", "award.credited_already"),
    ("credited.round_id", "award.credited_already"),
    ("uq_award_round_once", "award.round_exists"),
    ("award_round.programme_id", "award.round_exists"),
    ("uq_nomination_household", "award.household_twice"),
    ("nomination.round_id, nomination.household_id", "award.household_twice"),
    ("uq_nomination_member", "award.member_twice"),
    ("nomination.round_id, nomination.member_id", "award.member_twice"),
    ("uq_card_live", "card.has_live"),
    ("card.member_id", "card.has_live"),
    ("uq_handover_item_card_id", "handover.listed_meanwhile"),
    ("uq_member_id_number", "person.id_taken"),
    ("member.id_number", "person.id_taken"),
    ("uq_member_id_hash", "person.id_taken"),
    ("member.id_hash", "person.id_taken"),
    ("uq_member_head", "household.has_head"),
    ("member.household_id", "household.has_head"),
    ("uq_fund_name", "fund.name_taken"),
    ("fund.name", "fund.name_taken"),
    ("confirmation.request_key", "confirmation.used"),
    ("uq_confirmation_request_key", "confirmation.used"),
    ("uq_goods_limit", "limit.there"),
    ("goods_limit.goods_id", "limit.there"),
    ("goods_limit.category_id", "limit.there"),
    ("uq_till_code", "till.made_meanwhile"),
    ("till.code", "till.made_meanwhile"),
    ("paper_outcome.number", "paper.used_now"),
    ("pk_paper_outcome", "paper.used_now"),
    ("paper_batch.first_no", "paper.printed_meanwhile"),
    ("uq_paper_batch_first_no", "paper.printed_meanwhile"),
    ("a number that was never printed", "paper.number"),
    ("countersignature.voucher_id", "countersign.done"),
    ("pk_countersignature", "countersign.done"),
    ("the author does not countersign", "countersign.own"),
    ("proxy_end.proxy_id", "proxy.ended_now"),
    ("pk_proxy_end", "proxy.ended_now"),
    ("lovemart: no open shift", "shift.none"),
    ("lovemart: the day is closed", "day.closed"),
    ("lovemart: a shift of the day is open", "day.shift_open"),
    ("uq_shift_", "shift.opened_meanwhile"),
    ("shift.till_id", "shift.opened_meanwhile"),
    ("pk_signed_copy", "signature.already"),
    ("signed_copy.voucher_id", "signature.already"),
    ("pk_day_close", "day.closed_already"),
    ("day_close.store_id", "day.closed_already"),
    ("receipt_return.nth", "return.meanwhile"),
    ("uq_receipt_return_receipt_id", "return.meanwhile"),
    ("returned than taken", "return.more_than_taken"),
    ("reversal.reversed_id", "reversal.twice"),
    ("uq_reversal_reversed_id", "reversal.twice"),
    ("lovemart: the account was merged", "points.account_merged"),
    ("lovemart: the fund is closed", "fund.closed_meanwhile"),
    ("points are left on a merged account", "event.meanwhile"),
    ("fund_extension.request_key", "request.twice"),
    ("uq_fund_extension_request_key", "request.twice"),
    ("_period overlaps", "event.meanwhile"),
    ("_period_now", "event.meanwhile"),
    ("_period.", "event.meanwhile"),
    ("_period_order", "event.meanwhile"),
    ("roster_event.request_key", "request.twice"),
    ("uq_roster_event_request_key", "request.twice"),
    ("uq_household_village_id", "household.number_meanwhile"),
    ("household.village_id", "household.number_meanwhile"),
    ("member_merge.merged_id", "merge.meanwhile"),
    ("uq_member_merge_merged_id", "merge.meanwhile"),
    ("not_same.one_id", "merge.judged"),
    ("pk_not_same", "merge.judged"),
    ("objection_outcome.objection_id", "award.objection_decided"),
    ("pk_objection_outcome", "award.objection_decided"),
    ("meeting.list_id", "event.meanwhile"),
    ("uq_meeting_list_id", "event.meanwhile"),
    ("notice.list_id", "event.meanwhile"),
    ("uq_notice_list_id", "event.meanwhile"),
    ("lovemart: the rules are frozen", "event.meanwhile"),
    ("lovemart: a list is credited after its approval", "event.meanwhile"),
    ("lovemart: the list was not posted", "event.meanwhile"),
    ("lovemart: the notice is not over", "event.meanwhile"),
    ("lovemart: the list is closed to new rows", "event.meanwhile"),
    ("award_signature.nth", "event.meanwhile"),
    ("pk_award_signature", "event.meanwhile"),
    ("award_signature.request_key", "request.twice"),
    ("uq_award_signature_request_key", "request.twice"),
    ("nobody signs for what was not credited", "signing.unknown"),
    ("lovemart: append-only", "books.append_only"),
    ("database is locked", "database.busy"),
    ("readonly database", "database.read_only"),
    ("read-only transaction", "database.read_only"),
    ("disk is full", "database.full"),
    ("disk I/O error", "database.io"),
    ("No space left", "database.full"),
    ("unable to open database file", "database.cannot_open"),
    ("is not a database", "database.damaged"),
    ("malformed", "database.damaged"),
)

_ONE_MOMENT = 3
"""psycopg's IsolationLevel.REPEATABLE_READ, without loading psycopg where nobody needs it."""

# PostgreSQL says it by number, in whatever language the server speaks.
_STATES = {
    "40P01": "database.busy",  # deadlock
    "40001": "database.busy",  # serialisation
    "55P03": "database.busy",  # lock_timeout
    "25006": "database.read_only",
    "53100": "database.full",
    "58030": "database.io",
}


class Watch(Protocol):
    """Whoever looks on while an operator works: see `persistence.standing`."""

    def begun(self, work: UnitOfWork, /) -> None: ...

    def posting(self, operator: int, number: int | None, /) -> None: ...


class UnitOfWork:
    """A transaction on one connection, which belongs to `books`.

    The counter's path runs on the driver's own cursor; SQLAlchemy joins the transaction
    where somebody first asks for its connection.
    """

    def __init__(self, books: Books, *, reader: bool, keep: bool, looks: bool = True) -> None:
        self.dialect = books.dialect
        self.watch = books.watch
        """Nobody for the work of the house itself."""
        self._looks = looks
        self._books = books
        self._reader = reader
        self._keep = keep

    def __enter__(self) -> Self:
        try:
            self._connection = self._books.connection(keep=self._keep)
            try:
                self._begin()
            except BaseException:
                self._release(broken=True)
                raise
        except Exception as error:
            raise_translated(error)
        if self.watch is not None and self._looks:
            try:
                self.watch.begun(self)
            except BaseException as error:
                self.__exit__(type(error), error, error.__traceback__)
                raise
        return self

    def _begin(self) -> None:
        driver: Any = self._connection.connection.driver_connection
        self._driver = driver
        self.quick: Any = driver.cursor()
        """One cursor of the driver for the counter's path, whose statements fetch all at
        once."""
        if self.dialect == "sqlite":
            self.quick.execute("BEGIN" if self._reader else "BEGIN IMMEDIATE")
        elif self._reader:
            # the driver says it when it begins, so it costs no way to the server
            driver.isolation_level, driver.read_only = _ONE_MOMENT, True

    @property
    def connection(self) -> Connection:
        """SQLAlchemy's connection, inside this transaction."""
        if not self._connection.in_transaction():
            self._connection.begin()
        return self._connection

    @property
    def cursor(self) -> Any:
        """A new cursor of the driver, inside this transaction."""
        return self._driver.cursor()

    def commit(self) -> None:
        """Raises Refusal 'database.…'. After 'database.lost' the books may hold the work or
        not: whoever asks again with the same request key learns which."""
        try:
            # past SQLAlchemy, its next statement would stand outside any transaction
            self.quick.close()
            if self._connection.in_transaction():
                self._connection.commit()
            else:
                self._driver.commit()
        except Exception as error:
            raise_translated(error)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        broken = False
        try:
            self.quick.close()
            if self._reader and self.dialect == "postgresql":
                self._end_reading(well=error is None)
            else:
                self._roll_back()
        except Exception:
            # the first error says why; a connection that cannot roll back is thrown away
            broken = True
            if error is None:
                raise
        finally:
            self._release(broken=broken)
        if isinstance(error, Exception):
            refusal = translated(error)
            if refusal is not error:
                raise refusal from error

    def _roll_back(self) -> None:
        # after a commit there is nothing, or what was done since; a commit that failed
        # leaves a transaction that is no longer active
        if self._connection.get_transaction() is not None:
            self._connection.rollback()
        self._driver.rollback()

    def _end_reading(self, *, well: bool) -> None:
        """A transaction that could write nothing is committed: after a rollback psycopg forgets
        the statements that the server has prepared, and each search would be planned anew."""
        if not well:
            self._roll_back()
        elif self._connection.in_transaction():
            self._connection.commit()
        else:
            self._driver.commit()
        self._driver.isolation_level, self._driver.read_only = None, None

    def _release(self, *, broken: bool = False) -> None:
        if broken and not self._connection.closed:
            self._connection.invalidate()
        if broken or not self._keep:
            self._connection.close()


class Books:
    """The database of one store or town, and the way into it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.dialect = engine.dialect.name
        self.watch: Watch | None = None
        self._kept: dict[threading.Thread, Connection] = {}
        self._lock = threading.Lock()

    def watched(self, watch: Watch) -> Books:
        """The same books, and somebody who looks on at each work as it begins."""
        same = copy.copy(self)
        same.watch = watch
        return same

    def write(self, *, keep: bool = True, looks: bool = True) -> UnitOfWork:
        """A transaction that may change the books. Nothing is kept without `commit()`.

        `keep`: the thread keeps the connection for its next work. `looks`: whoever watches
        looks on from the beginning, else only when a voucher is posted.
        """
        return UnitOfWork(self, reader=False, keep=keep, looks=looks)

    def read(self) -> UnitOfWork:
        """A transaction that only looks; all its queries see one moment."""
        return UnitOfWork(self, reader=True, keep=False)

    def close(self) -> None:
        """Ends the connections of all threads. Work begun afterwards opens new ones."""
        with self._lock:
            kept = list(self._kept.values())
            self._kept.clear()
        for connection in kept:
            connection.close()
        self.engine.dispose()

    def connection(self, *, keep: bool) -> Connection:
        """A connection of the pool; with `keep` the calling thread's own, since opening one
        costs more than a sale."""
        if not keep:
            return self.engine.connect()
        thread = threading.current_thread()
        kept = self._kept.get(thread)
        if kept is not None and _died(kept):
            kept.invalidate()
        if kept is None or kept.closed or kept.invalidated:
            kept = self.engine.connect()
            with self._lock:
                self._drop_dead_threads()
                self._kept[thread] = kept
        return kept

    def _drop_dead_threads(self) -> None:
        for thread in [t for t in self._kept if not t.is_alive()]:
            self._kept.pop(thread).close()


def _died(connection: Connection) -> bool:
    """Whether a kept connection died while it was idle."""
    if connection.closed or connection.invalidated or connection.dialect.name != "postgresql":
        return False
    return is_gone(connection.connection.driver_connection)


@contextmanager
def refusals() -> Iterator[None]:
    """Turns the driver's errors into the refusals that they mean."""
    try:
        yield
    except Exception as error:
        raise_translated(error)


def raise_translated(error: Exception) -> NoReturn:
    """Raises the Refusal that an error stands for, or the error itself."""
    refusal = translated(error)
    if refusal is error:
        raise error
    raise refusal from error


def translated(error: Exception) -> Exception:
    """The Refusal that a driver's error stands for, or the error itself."""
    driver = error.orig if isinstance(error, DBAPIError) else error
    maker = type(driver).__module__.split(".")[0]
    if maker not in {"sqlite3", "pysqlite3", "psycopg"}:
        return error
    message = str(driver)
    for part, code in _MEANINGS:
        if part in message:
            return Refusal(code)
    state = getattr(driver, "sqlstate", None)
    if state in _STATES:
        return Refusal(_STATES[state])
    # of PostgreSQL's, what remains is a server that is away; of SQLite's, it is a bug
    if maker == "psycopg" and "OperationalError" in {k.__name__ for k in type(driver).__mro__}:
        return Refusal("database.lost")
    return error

"""One event, one transaction.

    with books.write() as work:
        ...
        work.commit()

Leaving without `commit()` rolls back. Driver errors are translated here, once: what the
guards refuse becomes a `Refusal`, a lost or busy database becomes 'database.…'.
Each thread keeps one connection for the counter's path.
"""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from lovemart_desktop.domain.errors import Refusal

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
    ("uq_fund_name", "fund.name_taken"),
    ("fund.name", "fund.name_taken"),
    ("confirmation.request_key", "confirmation.used"),
    ("uq_confirmation_request_key", "confirmation.used"),
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


class UnitOfWork:
    """A transaction on one connection. `cursor` is the driver's own."""

    def __init__(self, connection: Connection, *, reader: bool, kept: bool) -> None:
        self.connection = connection
        self.dialect = connection.dialect.name
        self._reader = reader
        self._kept = kept
        self._done = False

    @property
    def cursor(self) -> Any:
        """A cursor of the driver, inside this transaction (the counter's path)."""
        raw = self.connection.connection.driver_connection
        assert raw is not None
        return raw.cursor()

    def __enter__(self) -> Self:
        try:
            self.connection = self.connection.execution_options(lovemart_reader=self._reader)
            self.connection.begin()
            if self._reader and self.dialect == "postgresql":
                self.connection.execute(
                    text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                )
        except DBAPIError as error:
            self._release()
            raise translated(error) from error
        except BaseException:
            self._release()
            raise
        return self

    def commit(self) -> None:
        try:
            self.connection.commit()
        except DBAPIError as error:
            raise translated(error) from error
        self._done = True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if not self._done:
                self.connection.rollback()
        finally:
            self._release()
        if isinstance(error, Exception) and not isinstance(error, Refusal):
            refusal = translated(error)
            if refusal is not error:
                raise refusal from error

    def _release(self) -> None:
        if self.connection.invalidated or not self._kept:
            self.connection.close()


class Books:
    """The database of one store or town, and the way into it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._local = threading.local()
        self._kept: list[Connection] = []
        self._lock = threading.Lock()

    def write(self) -> UnitOfWork:
        """A transaction that may change the books. Nothing is kept without `commit()`."""
        return UnitOfWork(self._thread_connection(), reader=False, kept=True)

    def read(self) -> UnitOfWork:
        """A transaction that only looks; all its queries see one moment."""
        return UnitOfWork(self._connect(), reader=True, kept=False)

    def close(self) -> None:
        with self._lock:
            for connection in self._kept:
                connection.close()
            self._kept.clear()
        self._local = threading.local()
        self.engine.dispose()

    def _thread_connection(self) -> Connection:
        connection: Connection | None = getattr(self._local, "connection", None)
        if connection is None or connection.closed or connection.invalidated:
            connection = self._connect()
            self._local.connection = connection
            with self._lock:
                self._kept.append(connection)
        return connection

    def _connect(self) -> Connection:
        try:
            return self.engine.connect()
        except DBAPIError as error:
            raise translated(error) from error


def translated(error: Exception) -> Exception:
    """The Refusal that a driver's error stands for, or the error itself."""
    driver = error.orig if isinstance(error, DBAPIError) else error
    if not _is_driver_error(driver):
        return error
    message = str(driver)
    for part, code in _MEANINGS:
        if part in message:
            return Refusal(code)
    state = getattr(driver, "sqlstate", None)
    if state in {"40P01", "40001", "55P03"}:
        return Refusal("database.busy")
    if type(driver).__name__ in {"OperationalError", "InterfaceError", "AdminShutdown"}:
        return Refusal("database.lost")
    return error


def _is_driver_error(error: BaseException | None) -> bool:
    module = type(error).__module__.split(".")[0]
    return error is not None and module in {"sqlite3", "pysqlite3", "psycopg"}

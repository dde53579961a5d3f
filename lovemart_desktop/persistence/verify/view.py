"""One moment of the books, held still while it is read, without stopping the counters.

In TRUNCATE mode an open reader keeps every commit waiting, so SQLite books are read from
a copy, taken in one step. With a write-ahead log, and on PostgreSQL, the reader's own
snapshot does.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from sqlalchemy import Connection, Engine, Select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.engine import database_file, driver_of, open_engine
from lovemart_desktop.persistence.unit_of_work import Books, UnitOfWork

ROWS_AT_ONCE = 1000


class View:
    """Reads the books of one moment. Use one at a time: its streams share a connection."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._open: list[Any] = []

    @property
    def connection(self) -> Connection:
        return self._work.connection

    @property
    def dialect(self) -> str:
        return self._work.dialect

    def stream(self, query: Select[Any]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, a few at a time, as the driver gives them."""
        compiled = query.compile(
            dialect=self.connection.dialect, compile_kwargs={"literal_binds": True}
        )
        if self.dialect == "sqlite":
            cursor = self._work.cursor
        else:
            # a cursor on the server: the client's own would fetch the whole answer
            name = f"lovemart_{len(self._open)}"
            cursor = self._raw.cursor(name=name, binary=True)
            cursor.itersize = ROWS_AT_ONCE
        self._open.append(cursor)
        cursor.execute(str(compiled))
        return cast("Iterator[tuple[Any, ...]]", iter(cursor))

    def read_any_text(self) -> None:
        """From now on, text that is no UTF-8 comes with marks for what cannot be read."""
        if self.dialect == "sqlite":
            self._raw.text_factory = _with_marks

    def close(self) -> None:
        """Ends all streams; the transaction belongs to whoever began it."""
        for cursor in self._open:
            cursor.close()
        if self.dialect == "sqlite":
            self._raw.text_factory = str

    @property
    def _raw(self) -> Any:
        raw = self.connection.connection.driver_connection
        assert raw is not None
        return raw


@contextmanager
def consistent_view(books: Books) -> Iterator[View]:
    """Raises Refusal 'database.full' where there is no room for the copy, and 'database.…'."""
    with ExitStack() as stack:
        if _reader_blocks_writers(books):
            folder = stack.enter_context(_room_for_copy(books.engine))
            books = stack.enter_context(_opened(copy(books, folder), driver_of(books.engine)))
        view = View(stack.enter_context(books.read()))
        stack.callback(view.close)
        yield view


def copy(books: Books, folder: Path) -> Path:
    """Copies SQLite books, as of one moment, into a new file in `folder`."""
    target = folder / "books.db"
    with books.read() as work:
        raw: Any = work.connection.connection.driver_connection
        connected = driver_of(books.engine).connect(str(target))
        try:
            # all pages in one step: small steps never end while others write
            raw.backup(connected, pages=-1)
        finally:
            connected.close()
    return target


def _reader_blocks_writers(books: Books) -> bool:
    with books.read() as work:
        if work.dialect != "sqlite":
            return False
        mode = work.connection.exec_driver_sql("PRAGMA journal_mode").scalar()
    return str(mode).lower() != "wal"


@contextmanager
def _room_for_copy(engine: Engine) -> Iterator[Path]:
    file = database_file(engine)
    assert file is not None
    size = file.stat().st_size
    for parent in (Path(tempfile.gettempdir()), file.parent):
        if shutil.disk_usage(parent).free > size * 1.1 + 16_000_000:
            with tempfile.TemporaryDirectory(prefix="lovemart-", dir=parent) as folder:
                yield Path(folder)
            return
    raise Refusal("database.full")


@contextmanager
def _opened(file: Path, module: ModuleType) -> Iterator[Books]:
    books = Books(open_engine(f"sqlite:///{file.as_posix()}", module=module))
    try:
        yield books
    finally:
        books.close()


def _with_marks(raw: bytes) -> str:
    return raw.decode(errors="replace")

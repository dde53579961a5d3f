"""Looks for what must not be seen: full ID numbers in windows, papers, workbooks and books.

leaks = Leaks(id_numbers_of(store))
leaks.look("the card desk", texts_of(window))
assert leaks.found == []
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from sqlalchemy import LargeBinary, String, inspect, select, text

from lovemart_desktop.persistence import schema
from lovemart_desktop.services.store import Store
from tests.documents.reading import Paper

_BETWEEN = re.compile(r"[\W_]+")
_TAGS = re.compile(r"<[^>]*>")
_RUN = 11
"""So many characters of a number in a row, from its area code on, are too many."""
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 60
KEPT = ("member.id_number",)
"""The one place of the books that holds full numbers; backups hold it with them."""


class Leaks:
    """What was found, as "where: text"; birth dates and last digits are no numbers."""

    def __init__(self, numbers: Iterable[str]) -> None:
        runs = set()
        for number in numbers:
            # the area code with most of the birth date is as good as the number
            runs |= {number[at : at + _RUN] for at in range(6)}
        self._pattern = re.compile("|".join(map(re.escape, sorted(runs))))
        self.found: list[str] = []
        self._harmless: set[str] = set()

    def look(self, where: str, texts: Iterable[str]) -> None:
        for each in texts:
            if each in self._harmless:
                continue
            plain = _BETWEEN.sub("", unicodedata.normalize("NFKC", each)).upper()
            if self._pattern.search(plain):
                self.found.append(f"{where}: {each[:80]!r}")
            else:
                self._harmless.add(each)


def id_numbers_of(store: Store) -> list[str]:
    with store.books.read() as work:
        rows = work.connection.execute(select(schema.member.c.id_number))
        return [number for (number,) in rows if number and len(number) in (15, 18)]


def texts_of(window: QWidget) -> Iterator[str]:
    """Everything that a window says, shows on hovering, or tells a screen reader."""
    for part in (window, *window.findChildren(QWidget)):
        yield from (part.windowTitle(), part.toolTip(), part.statusTip(), part.whatsThis())
        yield from (part.accessibleName(), part.accessibleDescription())
        yield from _own_words(part)
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def _own_words(part: QWidget) -> Iterator[str]:
    if isinstance(part, (QLabel, QAbstractButton)):
        yield part.text()
    elif isinstance(part, QLineEdit):
        yield from (part.text(), part.placeholderText())
    elif isinstance(part, (QTextEdit, QPlainTextEdit)):
        yield from (part.toPlainText(), part.placeholderText())
    elif isinstance(part, QGroupBox):
        yield part.title()
    elif isinstance(part, QTabBar):
        yield from (part.tabText(at) + part.tabToolTip(at) for at in range(part.count()))
    elif isinstance(part, QComboBox) or (
        isinstance(part, QAbstractItemView) and part.model() is not None
    ):
        yield from _cells(part.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    """The first rows of a table or a list with their headings; there are no trees."""
    # Qt keeps a list's number of columns to itself
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), _MOST_ROWS)):
            at = model.index(row, column)
            yield from (str(value) for role in _ROLES if (value := model.data(at, role)))


def texts_in(content: bytes) -> Iterator[str]:
    """The words of a paper, or of a workbook, its properties among them."""
    if content.startswith(b"%PDF"):
        paper = Paper(content)
        for page in range(len(paper)):
            yield paper.raw_text(page)
            yield from paper.codes(page)
        yield content.decode("latin-1")
        return
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        for name in book.namelist():
            # cells, comments, names of sheets, properties: all of it is words between tags
            yield from _TAGS.split(book.read(name).decode("utf-8", "replace"))


def texts_of_books(store: Store) -> Iterator[tuple[str, str]]:
    """(table.column, text) of all words in the books but the numbers' own column."""
    with store.books.read() as work:
        for table in inspect(work.connection).get_table_names():
            columns = inspect(work.connection).get_columns(table)
            for column in columns:
                where = f"{table}.{column['name']}"
                if where in KEPT or not isinstance(column["type"], (String, LargeBinary)):
                    continue
                query = text(f'SELECT "{column["name"]}" FROM "{table}"')
                for (value,) in work.connection.execute(query):
                    yield where, _text(value)


def _text(value: Any) -> str:
    return bytes(value).decode("latin-1") if isinstance(value, (bytes, memoryview)) else str(value)

"""What kind of lists a signing dialog marks, and the words that the kinds share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from lovemart_desktop.gui.kit.tables import Column


class Head(Protocol):
    """A list: its id, and how many of its rows lack a signature."""

    @property
    def id(self) -> int: ...
    @property
    def village(self) -> str: ...
    @property
    def missing(self) -> int: ...


class Row(Protocol):
    """A row; `signed_on`: '' or None while nobody has signed."""

    @property
    def no(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def signed_on(self) -> object: ...


class Page(Protocol):
    """A page that was scanned. `rows`: the keys of its rows."""

    @property
    def head(self) -> Head: ...
    @property
    def page(self) -> int: ...
    @property
    def pages(self) -> int: ...
    @property
    def rows(self) -> tuple[int, ...]: ...


class SignedLists(Protocol):
    """What kind of lists are marked, and how. All but the words is called in the background.

    `key` tells a row from the others of its list. `one_round`: only lists of the round that the
    dialog was opened for; where there is none, `scoped` is False.
    """

    scoped: bool

    def title(self) -> str: ...
    def told_of(self, page: Any) -> str:
        """What is said of a page that was scanned."""

    def not_ours(self) -> str:
        """What is said of a scan that is neither a page nor anybody on a list."""

    def list_columns(self) -> Sequence[Column]: ...
    def row_columns(self) -> Sequence[Column]: ...
    def heading(self, head: Any) -> str: ...
    def key(self, row: Any) -> int: ...
    def lacks(self, row: Any) -> bool:
        """Whether the row may be ticked: its signature is waited for."""

    def signed(self, row: Any) -> bool: ...
    def may_mark(self, head: Any) -> bool: ...

    def lists(self, *, only_missing: bool, one_round: bool) -> Sequence[Any]: ...
    def rows(self, list_id: int) -> Sequence[Any]: ...
    def scanned(self, code: str) -> Page | None: ...
    def find(self, text: str) -> Sequence[tuple[int, int]]:
        """(list, row's key) of whoever this is, the newest list first."""

    def sign(self, list_id: int, keys: Sequence[int], collector: str, request: str) -> int: ...
    def withdraw(self, list_id: int, key: int, reason: str) -> int: ...
    def paper(self, head: Any) -> tuple[str, bytes]:
        """(title, PDF) of the list once more."""


class SigningCounts(QObject):
    """Sentences with numbers: of this class and no other, for a base's are looked for under
    the names of those that come from it."""

    def to_mark(self, count: int) -> str:
        return self.tr("Mark %n row(s)", "", count)

    def found(self, more: int) -> str:
        return self.tr("Found; %n more with F3. Enter marks the row.", "", more)

    def marked(self, count: int) -> str:
        return self.tr("%n row(s) marked as signed.", "", count)


def list_columns(under: Callable[[Any], str], missing: Callable[[Any], str]) -> tuple[Column, ...]:
    """Villages, with `under` below each, and how many signatures a list lacks."""
    return (
        Column("village", partial(_title, "village"), _village, second=under, bold=True),
        Column(
            "missing",
            partial(_title, "missing"),
            missing,
            width=144,
            icon=_missing_icon,
            tone=_missing_tone,
        ),
    )


def row_columns(
    named: str, card: Callable[[Any], str], signed: Callable[[Any], str]
) -> tuple[Column, ...]:
    """Number, name (by the heading `named`), card and mark of each row."""
    return (
        Column("no", partial(_title, "no"), _no, width=56, right=True),
        Column("name", partial(_title, named), _name, bold=True, weight=2),
        Column("card", partial(_title, "card"), card, width=72),
        Column(
            "signed",
            partial(_title, "signed"),
            signed,
            weight=3,
            icon=_signed_icon,
            tone=_signed_tone,
        ),
    )


def missing_word(missing: int, whole: int, *, cards: bool) -> str:
    """'complete', or how many of a list's rows lack a signature."""
    if not missing:
        return QCoreApplication.translate("Signing", "complete")
    told = (
        QCoreApplication.translate("Signing", "{missing} of {cards} open")
        if cards
        else QCoreApplication.translate("Signing", "{missing} of {rows} open")
    )
    return told.format(missing=missing, cards=whole, rows=whole)


def signed_word(day: str, collector: str) -> str:
    """When it was signed, and by whom if not by the holder; `day` is ISO, '' for not at all."""
    if not day:
        return QCoreApplication.translate("Signing", "missing")
    if not collector:
        return day
    told = QCoreApplication.translate("Signing", "{day}, collected by {collector}")
    return told.format(day=day, collector=collector)


def _title(key: str) -> str:
    """What the columns of these tables are called."""
    return {
        "village": QCoreApplication.translate("Signing", "Village"),
        "missing": QCoreApplication.translate("Signing", "Signatures"),
        "no": QCoreApplication.translate("Signing", "No."),
        "holder": QCoreApplication.translate("Signing", "Holder"),
        "card": QCoreApplication.translate("Signing", "Card"),
        "name": QCoreApplication.translate("Signing", "Name"),
        "signed": QCoreApplication.translate("Signing", "Signed"),
    }[key]


def _village(head: Head) -> str:
    return head.village


def _missing_icon(head: Head) -> str:
    return "warning" if head.missing else "tick"


def _missing_tone(head: Head) -> str:
    return "warning" if head.missing else "success"


def _no(row: Row) -> str:
    return str(row.no)


def _name(row: Row) -> str:
    return row.name


def _signed_icon(row: Row) -> str | None:
    return "tick" if row.signed_on else None


def _signed_tone(row: Row) -> str | None:
    return None if row.signed_on else "muted"

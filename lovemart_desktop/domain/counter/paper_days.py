"""Numbered vouchers for days without electricity: their codes, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import parse_receipt_code, receipt_code

PAPER_TILL = 0
"""Stands in a paper voucher's code where a slip's has its till: no till has this number."""
MOST_AT_ONCE = 200
BACK = timedelta(days=31)
"""How far back a paper voucher's day may lie when it is entered."""


@dataclass(frozen=True, slots=True)
class PaperBatch:
    """Forms that were printed together. `prints`: how often; 1 is the first print."""

    id: int
    first: int
    last: int
    made_on: date
    made_by: str
    prints: int
    out: int = 0

    @property
    def count(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class PaperOut:
    """A number that nobody has entered or voided yet.

    `note`: the code of what stood in its way when it was tried, '' where it was not;
    `name`, `points`: whose points were short, and by how many.
    """

    number: int
    made_on: date
    note: str = ""
    name: str = ""
    points: int = 0


def paper_code(number: int) -> str:
    """The twelve digits that a paper voucher carries as barcode and in print."""
    return receipt_code(PAPER_TILL, number)


def parse_paper_code(code: str) -> int | None:
    """The number of a scanned or typed paper voucher, or None where it is something else."""
    found = parse_receipt_code(code)
    return found[1] if found is not None and found[0] == PAPER_TILL else None


def paper_number(typed: str) -> int:
    """A number as it is typed or scanned. Raises Refusal 'paper.number'."""
    bare = "".join(typed.split())
    scanned = parse_paper_code(bare)
    if scanned is not None:
        return scanned
    if not (bare.isascii() and bare.isdigit() and len(bare) <= 8 and int(bare)):
        raise Refusal("paper.number")
    return int(bare)


def shown_number(number: int) -> str:
    """As it is printed large on the form."""
    return f"{number:06d}"


def check_day(day: date, made_on: date, today: date) -> None:
    """Whether a voucher printed on `made_on` may be entered today for `day`.

    Raises Refusal 'paper.day_ahead', 'paper.day_before_print', 'paper.day_long_ago'.
    """
    if day > today:
        raise Refusal("paper.day_ahead", today=today.isoformat())
    if day < made_on:
        raise Refusal("paper.day_before_print", since=made_on.isoformat())
    if day < today - BACK:
        raise Refusal("paper.day_long_ago", days=BACK.days)

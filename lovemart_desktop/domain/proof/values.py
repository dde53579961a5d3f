"""The checks, the faults they find, and the proof as a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lovemart_desktop.domain.errors import Fact, Refusal

_HEAD = re.compile(r"(?P<till>[^=\s]{1,8})=(?P<no>[0-9]{1,9})-(?P<digits>[0-9A-Fa-f]{16})")


class Check(StrEnum):
    """What is proved, in the order in which it is shown."""

    BOOKS = "books"
    """Each fund and all accounts together sum to zero."""
    ACCOUNTS = "accounts"
    """Each balance is what came in minus what went out, with the sign of its kind."""
    STOCK = "stock"
    """Each lot's remainder is the sum of its moves."""
    NUMBERS = "numbers"
    """Vouchers and receipts of each till are numbered without a gap."""
    CHAIN = "chain"
    """Each voucher with all its rows continues its till's chain."""
    RECEIPTS = "receipts"
    """Each slip's points and pieces are those of its lines, transfers and moves."""
    SHIFTS = "shifts"
    """What the closes of shifts and days say is what their vouchers come to."""
    NOTES = "notes"
    """What is kept beside vouchers is what the vouchers themselves say."""
    AWARDS = "awards"
    """Each credited award is a transfer to the account that it names, and no other is."""
    ROUNDS = "rounds"
    """Lists were met on, posted long enough and approved before they were credited."""
    CARDS = "cards"
    """Cards have holders, right numbers and the state that their history tells."""
    HISTORIES = "histories"
    """Merged accounts are empty, and histories end in what is true now."""
    AUDIT = "audit"
    """Audit events are numbered without a gap and continue their till's chain."""
    GUARDS = "guards"
    """The triggers that keep the books are in place, as the program made them."""
    REFERENCES = "references"
    """Nothing refers to what is not there."""
    FILE = "file"
    """The database file itself is whole."""
    HEADS = "heads"
    """The chain heads known from paper are found in the chains."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong. `subject` names it ('T1-17', 'account 204').

    `code` and `facts` are worded in gui/kit/wording. Facts name no person and no full
    card number: whoever may run a verification sees them.
    """

    check: Check
    code: str
    subject: str
    facts: Mapping[str, Fact] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Proof:
    """What one verification found. `checked_at`: milliseconds since 1970, UTC.

    `counts`: how many things each check looked at; a check that is missing was not made.
    `heads`: by till, the chain's head as paper carries it; none where no chain could be read.
    """

    checked_at: int
    counts: Mapping[Check, int]
    faults: tuple[Fault, ...]
    heads: Mapping[str, str] = field(default_factory=dict)

    @property
    def clean(self) -> bool:
        return not self.faults

    def faults_of(self, check: Check) -> tuple[Fault, ...]:
        return tuple(fault for fault in self.faults if fault.check is check)


class Found:
    """Collects faults in the order in which they are found."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def add(self, check: Check, code: str, subject: str, /, **facts: Fact) -> None:
        self.faults.append(Fault(check, code, subject, facts))


@dataclass(frozen=True, slots=True)
class PaperHead:
    """A chain's head as a shift or day close printed it: `no` vouchers, 16 digits."""

    till: str
    no: int
    digits: str

    def __str__(self) -> str:
        return f"{self.till}={self.no}-{self.digits}"


def parse_head(text: str) -> PaperHead:
    """'T1=17-0A1B2C3D4E5F6071' as typed. Raises Refusal 'proof.head_form'."""
    match = _HEAD.fullmatch(text.strip())
    if match is None:
        raise Refusal("proof.head_form", text=text.strip()[:60])
    return PaperHead(match["till"], int(match["no"]), match["digits"].upper())

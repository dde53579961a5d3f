"""The tills' chains: numbers without a gap, words that equal the columns, hashes that follow.

Vouchers come till by till in the order of their numbers, as do audit events.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lovemart_desktop.domain.ledger import (
    GENESIS,
    VOUCHERS_PER_TILL,
    WORDS_VERSION,
    chain_hash,
    head_text,
    voucher_text,
)
from lovemart_desktop.domain.proof.returns import NOTHING_LATER, Later
from lovemart_desktop.domain.proof.values import Check, Found, PaperHead

Rows = Sequence[Sequence[Any]]


@dataclass(slots=True)
class _Till:
    """A till as its row keeps it, and how far its chain has been followed."""

    id: int
    code: str
    last_no: int
    last_receipt: int
    head: bytes
    audit_no: int
    audit_head: bytes
    no: int = 0
    receipt: int = 0
    hash: bytes = GENESIS
    event_no: int = 0
    event_hash: bytes = GENESIS
    paper: dict[int, set[str]] = field(default_factory=dict)
    """Heads known from paper and not met yet: their digits by number."""


class Tills:
    """All tills, and the vouchers and audit events that were read of each."""

    def __init__(self, rows: Iterable[Sequence[Any]], found: Found) -> None:
        """Rows of (id, code, last_no, last_receipt, head, audit_no, audit_head)."""
        self._found = found
        self._tills = {row[0]: _Till(*row) for row in rows}
        self._strays: dict[int, _Till] = {}
        self.vouchers = 0
        self.receipts = 0
        self.events = 0
        self._heads: list[PaperHead] = []

    def expect(self, heads: Iterable[PaperHead]) -> None:
        """Heads known from paper: each must be met at its number."""
        by_code = {till.code: till for till in self._tills.values()}
        for head in heads:
            till = by_code.get(head.till)
            self._heads.append(head)
            if till is None:
                self._head_fault("head.till_unknown", head)
            elif head.no == 0:
                if head.digits != _digits(GENESIS):
                    self._head_fault("head.differs", head)
            else:
                till.paper.setdefault(head.no, set()).add(head.digits)

    @property
    def heads(self) -> int:
        return len(self._heads)

    def name(self, till: int, no: int) -> str:
        """A voucher or audit event as the user knows it: 'T1-17'."""
        return f"{self._till(till).code}-{no}"

    def name_of(self, number: int) -> str:
        """The same from the voucher's number in the books."""
        return self.name(*divmod(number, VOUCHERS_PER_TILL))

    def take(
        self,
        name: str,
        row: Sequence[Any],
        transfers: Rows,
        receipts: Rows,
        lines: Rows,
        moves: Rows,
        later: Later = NOTHING_LATER,
    ) -> None:
        """One voucher: (id, till, no, kind, date, recorded, operator, confirmer, key, digest,
        note, words, prev, hash), with its child rows as the tables hold them.
        """
        self.vouchers += 1
        (
            number, till_id, no, kind, day, recorded, operator, confirmer, key, digest, note,
            words, previous, hashed,
        ) = row  # fmt: skip
        till = self._till(till_id)
        self._number(till, name, number, no)
        told = voucher_text(
            till_id, no, kind, day, recorded, operator, confirmer or 0, key, digest, note
        )
        if told != words:
            self._found.add(Check.CHAIN, "voucher.words", name, voucher=name)
        if previous != till.hash:
            self._found.add(Check.CHAIN, "chain.prev", name, voucher=name)
        slip: Sequence[Any] = ()
        if receipts:
            slip = list(receipts[0][2:])
            slip[2] = slip[2] or 0
            self._receipt_number(till, slip[0])
        computed = chain_hash(
            previous,
            words,
            [r[1:] for r in transfers],
            slip,
            [r[1:] for r in lines],
            [r[1:] for r in moves],
            later.for_hash(),
        )
        if computed != hashed:
            self._found.add(Check.CHAIN, "chain.hash", name, voucher=name)
        till.hash = hashed
        if no in till.paper and till.paper.pop(no) != {_digits(hashed)}:
            self._found.add(Check.HEADS, "head.differs", name, till=till.code, no=no)

    def pass_over(self, row: Sequence[Any]) -> None:
        """A voucher that cannot be read: the chain goes on behind it."""
        self.vouchers += 1
        till = self._till(row[1])
        till.no = row[2] if isinstance(row[2], int) else till.no + 1
        till.hash = row[13] if isinstance(row[13], bytes) else GENESIS

    def take_event(self, row: Sequence[Any]) -> None:
        """One audit event: (till, no, recorded, operator, act, subject, words, prev, hash)."""
        self.events += 1
        till_id, no, recorded, operator, act, subject, words, previous, hashed = row
        till = self._till(till_id)
        name = f"{till.code}-{no}"
        if no != till.event_no + 1:
            self._gap(Check.AUDIT, "audit.gap", till, till.event_no + 1, no - 1)
        till.event_no = no
        if _event_columns(words) != [
            WORDS_VERSION, till_id, no, recorded, operator or 0, act, subject
        ]:  # fmt: skip
            self._found.add(Check.AUDIT, "audit.words", name, event=name)
        if previous != till.event_hash:
            self._found.add(Check.AUDIT, "audit.prev", name, event=name)
        if hashlib.sha256(previous + words.encode()).digest() != hashed:
            self._found.add(Check.AUDIT, "audit.hash", name, event=name)
        till.event_hash = hashed

    def pass_over_event(self, row: Sequence[Any]) -> None:
        """An audit event that cannot be read."""
        self.events += 1
        till = self._till(row[0])
        till.event_no = row[1] if isinstance(row[1], int) else till.event_no + 1
        till.event_hash = row[8] if isinstance(row[8], bytes) else GENESIS

    def close(self) -> None:
        """Compares each till's row with where its chains ended."""
        for till in self._tills.values():
            self._end(till)
        for till in self._strays.values():
            self._found.add(Check.NUMBERS, "till.missing", f"till {till.id}", till=str(till.id))

    def standing(self) -> Mapping[str, str]:
        """Each till's head as paper carries it, as it stands now."""
        return {till.code: head_text(till.no, till.hash) for till in self._tills.values()}

    def _end(self, till: _Till) -> None:
        found = self._found
        if till.last_no != till.no:
            found.add(
                Check.NUMBERS, "voucher.last_no", till.code,
                till=till.code, kept=till.last_no, proved=till.no,
            )  # fmt: skip
        if till.last_receipt != till.receipt:
            found.add(
                Check.NUMBERS, "receipt.last_no", till.code,
                till=till.code, kept=till.last_receipt, proved=till.receipt,
            )  # fmt: skip
        if till.head != till.hash:
            found.add(Check.CHAIN, "chain.head", till.code, till=till.code)
        if till.audit_no != till.event_no:
            found.add(
                Check.AUDIT, "audit.last_no", till.code,
                till=till.code, kept=till.audit_no, proved=till.event_no,
            )  # fmt: skip
        if till.audit_head != till.event_hash:
            found.add(Check.AUDIT, "audit.head", till.code, till=till.code)
        for no in sorted(till.paper):
            code = "head.cut" if no > till.no else "head.missing"
            found.add(Check.HEADS, code, f"{till.code}-{no}", till=till.code, no=no, last=till.no)

    def _number(self, till: _Till, name: str, number: int, no: int) -> None:
        if number != till.id * VOUCHERS_PER_TILL + no:
            self._found.add(Check.NUMBERS, "voucher.id", name, voucher=name)
        if no != till.no + 1:
            self._gap(Check.NUMBERS, "voucher.gap", till, till.no + 1, no - 1)
        till.no = no

    def _receipt_number(self, till: _Till, number: int) -> None:
        self.receipts += 1
        if number != till.receipt + 1:
            self._gap(Check.NUMBERS, "receipt.gap", till, till.receipt + 1, number - 1)
        till.receipt = number

    def _gap(self, check: Check, code: str, till: _Till, first: int, last: int) -> None:
        """`last` lies before `first` where a number came twice or out of order."""
        self._found.add(check, code, f"{till.code}-{first}", till=till.code, first=first, last=last)

    def _head_fault(self, code: str, head: PaperHead) -> None:
        name = f"{head.till}-{head.no}"
        self._found.add(Check.HEADS, code, name, till=head.till, no=head.no)

    def _till(self, number: int) -> _Till:
        known = self._tills.get(number) or self._strays.get(number)
        if known is None:
            known = _Till(number, f"?{number}", 0, 0, GENESIS, 0, GENESIS)
            self._strays[number] = known
        return known


def _digits(hashed: bytes) -> str:
    return hashed.hex()[:16].upper()


def _event_columns(words: str) -> list[Any] | None:
    """What an audit event's words say of its columns; None where they say nothing."""
    try:
        told = json.loads(words)
    except ValueError:
        return None
    return told[:7] if isinstance(told, list) and len(told) == 8 else None

"""The ledger's rules: accounts, transfers, vouchers and the hash chain of a till.

A transfer moves a positive whole number of points from one account to another of the
same fund; an account's balance is what came in minus what went out. Source: the
product's ledger rules.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from json.encoder import encode_basestring as _quoted
from typing import Final

VOUCHERS_PER_TILL = 1_000_000_000
HASH_BYTES = 32
GENESIS = bytes(HASH_BYTES)
"""The head of a till that has booked nothing."""

WORDS_VERSION = "lm1"

_CANONICAL = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class AccountKind(StrEnum):
    SOURCE = "source"
    """Where a fund's points come from; the only account that may go below zero."""
    BUDGET = "budget"
    EXPIRED = "expired"
    REDEEMED = "redeemed"
    """One for each till, so that counters do not wait for each other."""
    PURSE = "purse"


class VoucherKind(StrEnum):
    APPROPRIATION = "appropriation"
    AWARD = "award"
    GRANT = "grant"
    REDEMPTION = "redemption"
    INTAKE = "intake"
    """Goods received: stock moves only, no points."""
    RETURN = "return"
    """Goods of a receipt taken back, their points to where they came from."""
    REVERSAL = "reversal"
    """Credited points undone, as far as the purse still holds them."""
    EXPIRY = "expiry"
    DISPOSITION = "disposition"
    """A dead person's points: to the household, or back to the fund."""
    MERGE = "merge"
    """Two points accounts of one holder become one."""
    WITHDRAWAL = "withdrawal"
    """What is left of a fund's budget goes back to where it came from: the fund is closed."""


WAYS: Final[Mapping[VoucherKind, frozenset[tuple[AccountKind, AccountKind]]]] = {
    VoucherKind.APPROPRIATION: frozenset({(AccountKind.SOURCE, AccountKind.BUDGET)}),
    VoucherKind.AWARD: frozenset({(AccountKind.BUDGET, AccountKind.PURSE)}),
    VoucherKind.GRANT: frozenset({(AccountKind.BUDGET, AccountKind.PURSE)}),
    VoucherKind.REDEMPTION: frozenset({(AccountKind.PURSE, AccountKind.REDEEMED)}),
    VoucherKind.INTAKE: frozenset(),
    VoucherKind.RETURN: frozenset(
        {
            (AccountKind.REDEEMED, AccountKind.PURSE),
            # of a closed fund only the goods come back
            (AccountKind.REDEEMED, AccountKind.EXPIRED),
        }
    ),
    VoucherKind.REVERSAL: frozenset({(AccountKind.PURSE, AccountKind.BUDGET)}),
    VoucherKind.EXPIRY: frozenset({(AccountKind.PURSE, AccountKind.EXPIRED)}),
    VoucherKind.DISPOSITION: frozenset(
        {(AccountKind.PURSE, AccountKind.PURSE), (AccountKind.PURSE, AccountKind.BUDGET)}
    ),
    VoucherKind.MERGE: frozenset({(AccountKind.PURSE, AccountKind.PURSE)}),
    VoucherKind.WITHDRAWAL: frozenset({(AccountKind.BUDGET, AccountKind.SOURCE)}),
}
"""From which account to which each kind of voucher moves points. No way leads out of a fund,
so appropriated = budget + purses + redeemed + expired after each."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """`points` (> 0) from account `source` to account `target`, both of `fund`."""

    fund: int
    source: int
    target: int
    points: int


@dataclass(frozen=True, slots=True)
class StockMove:
    """`pieces` into (> 0) or out of (< 0) a lot."""

    lot: int
    pieces: int


@dataclass(frozen=True, slots=True)
class ReceiptLineEntry:
    """Goods handed over: pieces, and the price of one in points at that moment."""

    goods: int
    pieces: int
    price: int


@dataclass(frozen=True, slots=True)
class ReceiptEntry:
    """What a redemption's slip proves, as stored. `card` is 0 where none was shown.

    `purses`: what each purse that the card opens held before, as 'account:points'
    joined by commas.
    """

    member: int
    card: int
    pieces: int
    points: int
    proxy_name: str
    proxy_relation: str
    purses: str
    lines: tuple[ReceiptLineEntry, ...]


@dataclass(frozen=True, slots=True)
class ReturnLineEntry:
    """`pieces` of the receipt's line `line` taken back; `damaged` of them are written off."""

    line: int
    pieces: int
    damaged: int


@dataclass(frozen=True, slots=True)
class RevivalEntry:
    """A purse of an expired fund that may be spent again until a day (ISO text)."""

    account: int
    until: str


@dataclass(frozen=True, slots=True)
class ReturnEntry:
    """The `nth` return of a receipt, as stored. `receipt` is the redemption's voucher.

    `purses`: what each purse that gets points held before, as in `ReceiptEntry`.
    """

    receipt: int
    nth: int
    pieces: int
    points: int
    reason: str
    purses: str
    lines: tuple[ReturnLineEntry, ...]
    revivals: tuple[RevivalEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class ReversalEntry:
    """Transfer `seq` of `voucher` undone: `points` taken back, `uncollected` spent already.

    A transfer is reversed once. Each entry with points has its transfer, in the same order.
    """

    voucher: int
    seq: int
    points: int
    uncollected: int


@dataclass(frozen=True, slots=True)
class VoucherHead:
    """Who, when, where and why. `recorded_at`: milliseconds since 1970, UTC.

    `confirmer` is 0 where no second person was needed. `business_date` is the day that
    the event belongs to; it may lie before the day on which it was recorded.
    """

    till: int
    no: int
    kind: VoucherKind
    business_date: str
    recorded_at: int
    operator: int
    confirmer: int
    request_key: str
    request_digest: bytes
    note: str

    @property
    def id(self) -> int:
        return voucher_id(self.till, self.no)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a service asks the ledger to book: one event, whole or not at all."""

    kind: VoucherKind
    business_date: str
    operator: int
    request_key: str
    request_digest: bytes
    confirmer: int = 0
    note: str = ""
    transfers: tuple[Transfer, ...] = ()
    moves: tuple[StockMove, ...] = ()
    receipt: ReceiptEntry | None = None
    returned: ReturnEntry | None = None
    reversals: tuple[ReversalEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Posted:
    """A booked voucher. `receipt_number` is 0 where there is no receipt."""

    voucher: int
    no: int
    head: bytes
    receipt_number: int = 0


@dataclass(frozen=True, slots=True)
class FundBalance:
    """A fund's points and where they are."""

    appropriated: int
    budget: int
    purses: int
    redeemed: int
    expired: int

    @property
    def difference(self) -> int:
        """Zero in honest books."""
        return self.appropriated - self.budget - self.purses - self.redeemed - self.expired


def voucher_id(till: int, no: int) -> int:
    """Numbers of a till's vouchers never meet those of another till."""
    return till * VOUCHERS_PER_TILL + no


def voucher_words(head: VoucherHead) -> str:
    """The canonical, versioned text of a voucher, stored with it and hashed."""
    return voucher_text(
        head.till,
        head.no,
        head.kind,
        head.business_date,
        head.recorded_at,
        head.operator,
        head.confirmer,
        head.request_key,
        head.request_digest,
        head.note,
    )


def voucher_text(
    till: int,
    no: int,
    kind: str,
    business_date: str,
    recorded_at: int,
    operator: int,
    confirmer: int,
    request_key: str,
    request_digest: bytes,
    note: str,
) -> str:
    """`voucher_words` from the bare columns, for whoever reads a million of them.

    JSON without spaces, put together by hand: an encoder takes four times as long.
    """
    return (
        f'["{WORDS_VERSION}",{till:d},{no:d},{_quoted(kind)},{_quoted(business_date)},'
        f"{recorded_at:d},{operator:d},{confirmer:d},{_quoted(request_key)},"
        f'"{request_digest.hex()}",{_quoted(note)}]'
    )


def chain_hash(
    previous: bytes,
    words: str,
    transfers: Iterable[Sequence[int]] = (),
    receipt: Sequence[int | str] = (),
    lines: Iterable[Sequence[int]] = (),
    moves: Iterable[Sequence[int]] = (),
    later: Iterable[bytes] = (),
) -> bytes:
    """The hash of one voucher with all its rows, chained to the voucher before.

    Rows come in the order of their keys, without the voucher's own id: transfers as
    (seq, fund, source, target, points), receipt as (number, member, card, pieces, points,
    proxy name, proxy relation, purses) or empty, lines as (seq, goods, pieces, price),
    moves as (seq, lot, pieces). `later`: rows of kinds that came after the first books, as
    `return_rows` and `reversal_rows` write them.
    """
    digest = hashlib.sha256(previous)
    digest.update(words.encode())
    for row in transfers:
        digest.update(b"\nt%d,%d,%d,%d,%d" % tuple(row))
    if receipt:
        digest.update(b"\nr")
        digest.update(json.dumps(list(receipt), ensure_ascii=False).encode())
    for row in lines:
        digest.update(b"\nl%d,%d,%d,%d" % tuple(row))
    for row in moves:
        digest.update(b"\nm%d,%d,%d" % tuple(row))
    for written in later:
        digest.update(written)
    return digest.digest()


def return_rows(
    returned: Sequence[int | str],
    lines: Iterable[Sequence[int]],
    revivals: Iterable[tuple[int, int, str]],
) -> Iterator[bytes]:
    """A return's rows for the hash: itself as (receipt, nth, pieces, points, reason, purses),
    lines as (seq, line, pieces, damaged), revivals as (seq, account, until)."""
    yield b"\nb" + json.dumps(list(returned), ensure_ascii=False).encode()
    for line in lines:
        yield b"\nc%d,%d,%d,%d" % tuple(line)
    for seq, account, until in revivals:
        yield b"\nv%d,%d,%s" % (seq, account, until.encode())


def reversal_rows(rows: Iterable[Sequence[int]]) -> Iterator[bytes]:
    """Reversed transfers for the hash, as (seq, voucher, seq there, points, uncollected)."""
    for row in rows:
        yield b"\nx%d,%d,%d,%d,%d" % tuple(row)


def audit_words(
    till: int, no: int, recorded_at: int, operator: int, act: str, subject: str, facts: str
) -> str:
    """The canonical text of an audit event; `facts` is a text of its own."""
    return _CANONICAL.encode([WORDS_VERSION, till, no, recorded_at, operator, act, subject, facts])


def head_text(no: int, head: bytes) -> str:
    """A chain's head as paper carries it: how many vouchers, and 16 digits of the hash."""
    return f"{no}-{head.hex()[:16].upper()}"


def check_characters(head: bytes) -> str:
    """The eight characters on a slip that tie it to the chain."""
    text = head.hex()[:8].upper()
    return f"{text[:4]} {text[4:]}"


def receipt_code(till: int, number: int) -> str:
    """Twelve digits for a slip's barcode: till (3), number (8), check digit.

    The check digit is that of a UPC-A code plus five, so no receipt is ever a valid
    article number.
    """
    body = f"{till:03d}{number:08d}"
    return body + str((_upc_check(body) + 5) % 10)


def parse_receipt_code(code: str) -> tuple[int, int] | None:
    """(till, number) of a slip's barcode, or None where it is something else."""
    if len(code) != 12 or not (code.isascii() and code.isdigit()):
        return None
    till, number = int(code[:3]), int(code[3:11])
    return (till, number) if receipt_code(till, number) == code else None


def request_digest(*parts: object) -> bytes:
    """What a request asked for, as 32 bytes: the same key with another digest is a fault."""
    return hashlib.sha256(repr(parts).encode()).digest()


def _upc_check(digits: str) -> int:
    odd = sum(int(d) for d in digits[::2])
    even = sum(int(d) for d in digits[1::2])
    return -(3 * odd + even) % 10

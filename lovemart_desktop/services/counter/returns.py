"""Returns: finding the slip, saying what may come back, and booking it.

found = session.returns.look(voucher)
plan = plan_return(found.receipt, lines, found.day)      # pure: the screen asks it each time
session.returns.take_back(ReturnRequest(key, voucher, lines, plan.points, plan.lost))

A return is one transaction; its slip waits in the print queue from the same commit.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from lovemart_desktop.domain.barcodes import normalise_barcode
from lovemart_desktop.domain.counter.return_slips import ReturnSlip
from lovemart_desktop.domain.counter.returns import (
    Refund,
    Returnable,
    ReturnPlan,
    ReturnRequest,
    check_expected,
    check_reason,
    needs_second_person,
    plan_return,
    read_search,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    ReturnEntry,
    ReturnLineEntry,
    RevivalEntry,
    StockMove,
    Transfer,
    VoucherKind,
    parse_receipt_code,
    request_digest,
)
from lovemart_desktop.domain.people.circumstances import Reason
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.countersign import Countersigning
from lovemart_desktop.persistence.counter.returnable import ReceiptFound, ReceiptsToReturn
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.lookup import Lookup
from lovemart_desktop.persistence.printing import PrintQueue
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.counter.holder_rules import holder_rules
from lovemart_desktop.services.counter.return_slips import load_return
from lovemart_desktop.services.desk import Desk

__all__ = ["Found", "ReceiptFound", "ReturnsDesk", "TakenBack", "request_of"]

USUAL_LIMIT = 200
"""Points above which a return takes a second person, until the town has settled another."""
MOST_LIMIT = 1_000_000
CARD_DIGITS = 14
RECEIPT_DIGITS = 8
TRIES = 3
_SETTING = "return_limit"
_SHOWN = re.compile(r"([A-Za-z][A-Za-z0-9]{0,7})-([0-9]{1,8})")
"""A slip as lists show it: T1-438."""


@dataclass(frozen=True, slots=True)
class Found:
    """A receipt to return, on `day`. `own`: of the clerk's own card or household.

    `limit`: points above which a second person confirms; `alone`: with nobody else in the store
    it may go on with a signed slip.
    """

    receipt: Returnable
    day: str
    own: bool
    limit: int
    alone: bool

    def second_person(self, plan: ReturnPlan) -> bool:
        """Whether this return takes two persons."""
        return needs_second_person(plan.points, self.limit, own=self.own)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A booked return. `repeated`: the same request had booked it before."""

    voucher: int
    repeated: bool


class ReturnsDesk(Desk):
    """The clerk takes goods back."""

    def find(self, words: str) -> list[ReceiptFound]:
        """Slips by barcode, number (438, T1-438), card, or the beginning of the holder's name or
        initials; without words this till's. Newest first; a day beside ('周 6-17') narrows."""
        self._require(Act.RETURN_GOODS)
        words, day = read_search(words, self._place.clock.today())
        typed = normalise_barcode(words)
        with self._books.read() as work:
            receipts = ReceiptsToReturn(work)
            told = parse_receipt_code(typed)
            if told is not None:
                return receipts.find(till_id=told[0], number=told[1], day=day)
            if typed.isascii() and typed.isdigit():
                if len(typed) == CARD_DIGITS:
                    return receipts.find(card_number=typed, day=day)
                number = int(typed) if len(typed) <= RECEIPT_DIGITS else 0
                return receipts.find(number=number, day=day)
            shown = _SHOWN.fullmatch(words)
            if shown is not None:
                return receipts.find(till_code=shown[1], number=int(shown[2]), day=day)
            if not words and day is None:
                return receipts.find(till_id=self._place.till.id)
            return receipts.find(words=words, day=day)

    def look(self, voucher: int) -> Found:
        """What is left of a slip. Raises Refusal 'return.unknown'."""
        self._require(Act.RETURN_GOODS)
        with self._books.read() as work:
            found = ReceiptsToReturn(work).returnable(voucher)
            if found is None:
                raise Refusal("return.unknown")
            return Found(
                receipt=found,
                day=self._today(),
                own=self._is_own(work, found),
                limit=_limit(House(work)),
                alone=holder_rules(House(work)).alone,
            )

    def take_back(self, request: ReturnRequest, *, alone: bool = False) -> TakenBack:
        """Books the return, all of it or nothing.

        The same key with the same content books nothing and gives the same return. `alone`:
        nobody else is in the store, so it goes on with a signed slip and waits for a
        countersignature, where the town allows that.
        Raises Refusal: those of `plan_return` and `check_expected`, 'return.unknown',
        'return.meanwhile', 'request.other_content', 'shift.none', and 'return.second_person' or
        'return.own_household' where a second person must confirm `request_of` it first.
        """
        self._require(Act.RETURN_GOODS)
        check_reason(request.reason)
        digest = _digest(request)
        for last in (False,) * (TRIES - 1) + (True,):
            try:
                return self._take_back(request, digest, alone)
            except Refusal as refusal:
                # the same request may have come by another way a moment earlier
                booked = self._booked(request.key, digest)
                if booked is not None:
                    return booked
                if last or refusal.code != "return.meanwhile":
                    raise
        raise AssertionError("the last try returns or raises")

    def slip(self, voucher: int) -> ReturnSlip:
        """The slip's content, as committed. Raises Refusal 'receipt.unknown'."""
        self._require(Act.RETURN_GOODS)
        with self._books.read() as work:
            return load_return(work, voucher)

    def limit(self) -> int:
        """Points above which a return takes a second person; 0: always."""
        self._require_any(Act.RETURN_GOODS, Act.CHANGE_SETTINGS)
        with self._books.read() as work:
            return _limit(House(work))

    def set_limit(self, points: int) -> None:
        """Raises Refusal 'return.limit' (most)."""
        self._require(Act.CHANGE_SETTINGS)
        if not 0 <= points <= MOST_LIMIT:
            raise Refusal("return.limit", most=MOST_LIMIT)
        with self._books.write() as work:
            House(work).set_setting(_SETTING, str(points))
            self._record(work, "return-limit", points=points)
            work.commit()

    def _take_back(self, request: ReturnRequest, digest: bytes, alone: bool) -> TakenBack:
        with self._books.write() as work:
            ledger, receipts = Ledger(work), ReceiptsToReturn(work)
            booked = ledger.voucher_of_request(request.key, digest)
            if booked is not None:
                return TakenBack(booked, repeated=True)
            found = receipts.returnable(request.receipt, lock=True)
            if found is None:
                raise Refusal("return.unknown")
            plan = plan_return(found, request.lines, self._today())
            check_expected(plan, request)
            confirmer, due = self._second_person(work, found, plan, request, alone)
            targets = [self._target(ledger, refund) for refund in plan.refunds]
            entry = Entry(
                kind=VoucherKind.RETURN,
                business_date=plan.day,
                operator=self._operator.id,
                confirmer=confirmer,
                request_key=request.key,
                request_digest=digest,
                note=f"alone:{','.join(due)}" if due else "",
                transfers=tuple(
                    Transfer(r.take.fund, r.take.redeemed, target, r.points)
                    for r, target in zip(plan.refunds, targets, strict=True)
                ),
                moves=tuple(StockMove(move.lot, move.pieces) for move in plan.moves),
                returned=_entry(request, found, plan, targets, receipts.purses_seen(found)),
            )
            till, by, now = self._place.till.id, self._operator.id, self._now()
            posted = ledger.post(till, entry, now)
            if due:
                Countersigning(work).await_(posted.voucher, due)
            PrintQueue(work).add(till, "slip", "return", posted.voucher, by, now)
            work.commit()
        return TakenBack(posted.voucher, repeated=False)

    def _booked(self, key: str, digest: bytes) -> TakenBack | None:
        with self._books.read() as work:
            voucher = Ledger(work).voucher_of_request(key, digest)
        return None if voucher is None else TakenBack(voucher, repeated=True)

    def _target(self, ledger: Ledger, refund: Refund) -> int:
        take = refund.take
        if not take.fund_open:
            return ledger.fund_account(take.fund, AccountKind.EXPIRED)
        return take.purse or ledger.purse(take.fund, take.holder)

    def _second_person(
        self,
        work: UnitOfWork,
        found: Returnable,
        plan: ReturnPlan,
        request: ReturnRequest,
        alone: bool,
    ) -> tuple[int, tuple[str, ...]]:
        """Who confirmed, 0 where nobody needs to; and why a countersignature is due."""
        own = self._is_own(work, found)
        if not needs_second_person(plan.points, _limit(House(work)), own=own):
            return 0, ()
        try:
            return self._confirmer(work, Act.RETURN_GOODS, request_of(request)), ()
        except Refusal as refusal:
            if alone and holder_rules(House(work)).alone:
                return 0, (str(Reason.OWN_HOUSEHOLD if own else Reason.RETURN),)
            if own:
                raise Refusal("return.own_household", name=found.holder) from refusal
            raise Refusal("return.second_person", points=plan.points) from refusal

    def _is_own(self, work: UnitOfWork, found: Returnable) -> bool:
        """Whether the slip is the clerk's own, or of the clerk's household."""
        own = self._operator.member
        if own is None:
            return False
        if own == found.member:
            return True
        lookup = Lookup(work)
        household = lookup.household_of(own)
        paid = ReceiptsToReturn(work).households_of(found.takes)
        return household is not None and household in {lookup.household_of(found.member), *paid}


def request_of(request: ReturnRequest) -> str:
    """What a second person confirms: the return as they saw it."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{request.key}/{_digest(request).hex()}"))


def _digest(request: ReturnRequest) -> bytes:
    lines = tuple((line.line, line.pieces, line.damaged) for line in request.lines)
    return request_digest(
        "return",
        request.receipt,
        lines,
        request.expected_points,
        request.expected_lost,
        request.reason,
    )


def _entry(
    request: ReturnRequest,
    found: Returnable,
    plan: ReturnPlan,
    targets: list[int],
    seen: dict[int, int],
) -> ReturnEntry:
    revived = {
        target
        for refund, target in zip(plan.refunds, targets, strict=True)
        if refund in plan.revived
    }
    for refund, target in zip(plan.refunds, targets, strict=True):
        if refund.take.fund_open:
            seen.setdefault(target, refund.take.balance)
    return ReturnEntry(
        receipt=found.voucher,
        nth=found.returns + 1,
        pieces=plan.pieces,
        points=plan.points,
        reason=check_reason(request.reason),
        purses=",".join(f"{account}:{points}" for account, points in sorted(seen.items())),
        lines=tuple(ReturnLineEntry(n.line, n.pieces, n.damaged) for n in request.lines),
        revivals=tuple(RevivalEntry(account, plan.until) for account in sorted(revived)),
    )


def _limit(house: House) -> int:
    kept = house.setting(_SETTING)
    return int(kept) if kept.isdecimal() else USUAL_LIMIT

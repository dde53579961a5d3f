"""The counter: scanning, redeeming, looking up, reprinting.

A redemption is one transaction on the driver's cursor; the slip waits in the print queue
from the same commit. Nothing is printed before it.
"""

from __future__ import annotations

import uuid
from dataclasses import astuple, dataclass
from functools import partial

from lovemart_desktop.domain.barcodes import normalise_barcode, shown
from lovemart_desktop.domain.counter.alarms import CARDS_GUESSED
from lovemart_desktop.domain.counter.counter import (
    BalanceRow,
    CardHolder,
    CardSeen,
    GoodsSeen,
    check_card_lives,
)
from lovemart_desktop.domain.counter.paper_days import parse_paper_code, shown_number
from lovemart_desktop.domain.counter.receipts import Receipt
from lovemart_desktop.domain.counter.redemption import Basket, Plan, ShelfGoods, plan, spendable
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    ReceiptEntry,
    ReceiptLineEntry,
    StockMove,
    Transfer,
    VoucherKind,
    parse_receipt_code,
    request_digest,
)
from lovemart_desktop.domain.people.circumstances import PLAIN
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.alarms import Alarms
from lovemart_desktop.persistence.counter.counter import CounterBooks, CounterPurse
from lovemart_desktop.persistence.counter.paper_days import PaperDays
from lovemart_desktop.persistence.counter.print_statements import queue_slip
from lovemart_desktop.persistence.counter.receipts import Receipts, StoredReceipt
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.lookup import Lookup
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.counter.counter_event import CounterEvent
from lovemart_desktop.services.counter.limits import over_limits
from lovemart_desktop.services.counter.receipts import load_receipt
from lovemart_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Redeemed:
    """A booked redemption. `repeated`: the same request had booked it before."""

    voucher: int
    repeated: bool


class CounterDesk(Desk):
    """The clerk's desk."""

    @property
    def today(self) -> str:
        """The business date, ISO text."""
        return self._today()

    def scan(self, code: str) -> CardSeen | GoodsSeen:
        """What a scanned or typed code is.

        Raises Refusal 'scan.unknown' (code_shown), 'scan.receipt', 'scan.paper', 'card.unknown',
        'card.guessing' (count) from `CARDS_GUESSED` unknown cards on, and those of a dead card.
        """
        self._require(Act.REDEEM)
        code = normalise_barcode(code)
        with self._books.read() as work:
            books = self._counter(work)
            if len(code) == CARD_DIGITS and code.isdigit():
                holder = books.card(code)
                if holder is not None:
                    check_card_lives(holder)
                    purses = [p.purse for p in books.purses(holder)]
                    return CardSeen(holder, spendable(purses, self._today()))
            goods = books.goods_of_code(code)
        if goods is not None:
            return GoodsSeen(goods)
        paper = parse_paper_code(code)
        if paper is not None:
            raise Refusal("scan.paper", number=shown_number(paper))
        receipt = parse_receipt_code(code)
        if receipt is not None:
            raise Refusal("scan.receipt", number=receipt[1])
        if len(code) == CARD_DIGITS and code.isdigit():
            raise self._unknown_card(code[-4:])
        raise Refusal("scan.unknown", code_shown=shown(code))

    def _unknown_card(self, tail: str) -> Refusal:
        """Counts a card that nobody has: whoever tries many numbers is looking for one."""
        with self._books.write() as work:
            scans = Alarms(work).unknown_card(self._place.till.id, self._operator.id, self._today())
            if scans % CARDS_GUESSED == 0:
                self._record(work, "card-guessing", f"till:{self._place.till.id}", scans=scans)
            work.commit()
        if scans >= CARDS_GUESSED:
            return Refusal("card.guessing", count=scans, tail=tail)
        return Refusal("card.unknown", tail=tail)

    def redeem(self, basket: Basket) -> Redeemed:
        """Books the whole basket or nothing; the slip is queued by the same commit.

        The same key with the same basket books nothing and gives the same receipt; so does
        a request whose answer was lost on its way back.
        Raises Refusal: those of a dead card and of `domain.redemption.plan`,
        'request.other_content', those of `CounterEvent`: among them `SECOND_PERSON` where a
        second person must confirm `request_of` this basket first, and 'paper.short'.
        """
        self._require(Act.REDEEM)
        digest = _digest(basket)
        try:
            return self._redeem(basket, digest)
        except Refusal as refusal:
            # the same request may have come by another way a moment earlier, and have taken
            # the very points or goods that are missing now
            booked = self._booked(basket.key, digest)
            if booked is not None:
                return booked
            if basket.about.paper:
                self._keep_paper_out(basket, refusal)
            raise

    def receipt(self, voucher: int) -> Receipt:
        """The slip's content, as committed: the clerk's own, or anybody's for who may.

        Raises Refusal 'receipt.unknown', 'receipt.not_own' (number).
        """
        from lovemart_desktop.services.counter.slip_reach import (
            slip_in_reach,  # the window never asks
        )

        self._require_any(Act.REPRINT, Act.REPRINT_ANY)
        with self._books.read() as work:
            slip_in_reach(work, self._place, voucher)
            return load_receipt(work, voucher)

    def own_receipts(self) -> list[StoredReceipt]:
        """The clerk's own slips of today, newest first."""
        self._require(Act.REPRINT)
        with self._books.read() as work:
            return Receipts(work).latest(
                self._place.till.id, clerk=self._operator.id, day=self._today()
            )

    def balances(self, words: str, limit: int = 20) -> list[BalanceRow]:
        """Looking up only: people by name, initials, last four of the ID, or telephone."""
        self._require(Act.LOOK_UP_BALANCE)
        with self._books.read() as work:
            return Lookup(work).balances(words.strip(), self._today(), limit)

    def find_goods(self, words: str, limit: int = 50) -> list[ShelfGoods]:
        """Goods by pinyin initials or any part of the name; sold-out goods too."""
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            found = Lookup(work).goods(words.strip(), limit)
            shelf = self._counter(work).shelf(found)
        return [shelf[g] for g in found if g in shelf]

    def next_receipt(self) -> int:
        """The number that the next receipt of this till will have."""
        self._require(Act.REDEEM)
        with self._books.read() as work:
            return Lookup(work).last_receipt(self._place.till.id) + 1

    def _redeem(self, basket: Basket, digest: bytes) -> Redeemed:
        # posting looks whether the clerk's account still stands, and costs nothing more
        with self._books.write(looks=False) as work:
            ledger, now = Ledger(work), self._now()
            booked = ledger.voucher_of_request(basket.key, digest)
            if booked is not None:
                return Redeemed(booked, repeated=True)
            books = self._counter(work)
            event = CounterEvent(self._place, work, basket)
            holder, day = event.holder(books), event.day
            books.lock_holder(holder)
            purses = [p for p in books.purses(holder) if p.purse.alive(day)]
            event.check(holder)
            shelf = books.shelf(sorted({line.goods for line in basket.lines}), lock=True)
            planned = plan(basket, shelf, [p.purse for p in purses], day)
            over = over_limits(work, holder, basket.lines, shelf, day, lock=True)
            confirmer = event.second_person(holder, partial(request_of, basket), over)
            entry = Entry(
                kind=VoucherKind.REDEMPTION,
                business_date=day,
                operator=self._operator.id,
                confirmer=confirmer,
                request_key=basket.key,
                request_digest=digest,
                note=event.note,
                transfers=self._transfers(ledger, planned, purses),
                moves=tuple(StockMove(m.lot, m.pieces) for m in planned.moves),
                receipt=_slip(basket, event, holder, planned, shelf, purses),
            )
            posted = ledger.post(self._place.till.id, entry, now)
            event.keep(posted.voucher)
            for one in over:
                self._record(
                    work,
                    "override-limit",
                    f"voucher:{posted.voucher}",
                    limit=one.limit.id,
                    had=one.had,
                    pieces=one.wanted,
                    by=confirmer,
                )
            queue_slip(
                work, self._place.till.id, posted.voucher, self._operator.id, now, first=True
            )
            work.commit()
        return Redeemed(posted.voucher, repeated=False)

    def _booked(self, key: str, digest: bytes) -> Redeemed | None:
        with self._books.read() as work:
            voucher = Ledger(work).voucher_of_request(key, digest)
        return None if voucher is None else Redeemed(voucher, repeated=True)

    def _transfers(
        self, ledger: Ledger, planned: Plan, purses: list[CounterPurse]
    ) -> tuple[Transfer, ...]:
        redeemed = {p.purse.account: p.redeemed for p in purses}
        transfers = []
        for take in planned.takes:
            purse = take.purse
            # 0: the fund's first redemption at this till
            target = redeemed[purse.account] or ledger.fund_account(
                purse.fund, AccountKind.REDEEMED, self._place.till.id
            )
            transfers.append(Transfer(purse.fund, purse.account, target, take.points))
        return tuple(transfers)

    def _keep_paper_out(self, basket: Basket, refusal: Refusal) -> None:
        """A paper voucher that the purse cannot pay stays out, with a note of the shortage.

        Raises Refusal 'paper.short' in place of 'points.short'.
        """
        if refusal.code != "points.short":
            return
        number = basket.about.paper
        with self._books.write() as work:
            holder = CounterEvent(self._place, work, basket).holder(self._counter(work))
            missing = int(refusal.facts["missing"] or 0)
            PaperDays(work).note(
                number, "short", holder.member, missing, self._operator.id, self._now()
            )
            work.commit()
        raise Refusal(
            "paper.short", number=shown_number(number), name=holder.name, missing=missing
        ) from refusal

    def _counter(self, work: UnitOfWork) -> CounterBooks:
        return CounterBooks(work, self._place.till.id, self._place.till.store)


CARD_DIGITS = 14


def request_of(basket: Basket) -> str:
    """What a second person confirms: the basket as they saw it, not what it is changed into."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{basket.key}/{_digest(basket).hex()}"))


def _digest(basket: Basket) -> bytes:
    lines = tuple((line.goods, line.pieces) for line in basket.lines)
    parts = (
        basket.card,
        lines,
        basket.expected_total,
        basket.proxy_name,
        basket.proxy_relation,
    )
    unusual: tuple[object, ...] = ()
    if basket.about != PLAIN:
        unusual += (astuple(basket.about),)
    if basket.takes:
        unusual += (("takes", *((take.account, take.points) for take in basket.takes)),)
    return request_digest("redeem", *parts, *unusual)


def _slip(
    basket: Basket,
    event: CounterEvent,
    holder: CardHolder,
    planned: Plan,
    shelf: dict[int, ShelfGoods],
    purses: list[CounterPurse],
) -> ReceiptEntry:
    return ReceiptEntry(
        member=holder.member,
        card=holder.card,
        pieces=sum(line.pieces for line in basket.lines),
        points=planned.total,
        proxy_name=event.proxy_name,
        proxy_relation=event.proxy_relation,
        purses=",".join(f"{p.purse.account}:{p.purse.balance}" for p in purses),
        lines=tuple(
            ReceiptLineEntry(line.goods, line.pieces, shelf[line.goods].points)
            for line in basket.lines
        ),
    )

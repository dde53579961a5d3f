"""Small books in which every kind of row occurs, for proving and damaging.

Two tills, three vouchers of each before the counter: budget, awards with their list, goods
in, then redemptions with a card, without one and by proxy, one of them for nothing.
"""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from sqlalchemy import Table, insert, select, update

from lovemart_desktop.domain.cards.cards import number_from
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    Posted,
    ReceiptEntry,
    ReceiptLineEntry,
    StockMove,
    Transfer,
    VoucherKind,
)
from lovemart_desktop.domain.shifts import DayClose, ShiftSums, day_words
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.shifts.shift_sums import Copies
from lovemart_desktop.persistence.shifts.shifts import Shifts
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from tests.shop import found_shop

DAY = "2026-06-18"
AT = 1_781_744_400_000


def small_books(url: str) -> None:
    """Builds the books: a template for `make_database`."""
    shop = found_shop(url)
    with shop.store.books.write() as work:
        _Builder(work).build()
        work.commit()
    shop.close()


class _Builder:
    """Fills founded books within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._ledger = Ledger(work)
        self._house = House(work)
        people = Staff(work)
        self._clerk = self._id(people, "营小美")
        self._officer = self._id(people, "评一凡")
        self._auditor = self._id(people, "监公明")
        self._posted = 0

    def build(self) -> None:
        store = self._house.first_store()
        assert store is not None
        counter = self._house.till("T1")
        assert counter is not None
        office = self._house.add_till("T2", "office", store[0])
        members, accounts = self._people()
        self._cards(members)
        fund = self._add(
            schema.fund, name="诚信勤劳", starts_on="2026-01-01", state="open", created_at=AT
        )
        self._budget(fund, office.id)
        purses = self._award(fund, office.id, members, accounts)
        lots = self._goods(store[0], counter.id)
        self._open_shift(counter.id)
        self._redeem(fund, counter.id, members, purses, lots)
        self._sign(counter.id)

    def _open_shift(self, till: int) -> None:
        shifts = Shifts(self._work)
        shifts.open(till, self._clerk, DAY, AT, shifts.hold_till(till))

    def _sign(self, till: int) -> None:
        """The first slip came back signed; the day before is closed."""
        copy = Copies(self._work).by_number(till, 1)
        assert copy is not None
        Copies(self._work).settle(copy.voucher, till, self._clerk, AT, "")
        self._close_day_before(till)

    def _close_day_before(self, till: int) -> None:
        """A day on which nobody worked."""
        day = date(2026, 6, 17)
        words = day_words(DayClose("", "", day, AT, "06", (), ShiftSums(), 0))
        Shifts(self._work).close_day(1, day.isoformat(), till, self._clerk, AT, words)
        told = hashlib.sha256(words.encode()).hexdigest()
        self._house.record(till, AT, self._clerk, "close-day", f"day:{day}", told=told)

    def _people(self) -> tuple[list[int], list[int]]:
        village = self._add(schema.village, name="石桥村")
        members, accounts = [], []
        for place, name in enumerate(("张有田", "李秀英", "王满仓"), 1):
            household = self._add(
                schema.household, village_id=village, registration_no=f"SQ-{place:03d}"
            )
            members.append(
                self._add(
                    schema.member,
                    household_id=household,
                    village_id=village,
                    name=name,
                    id_state="missing",
                    is_head=1,
                )
            )
            accounts.append(self._ledger.holder_account(household=household))
        return members, accounts

    def _cards(self, members: list[int]) -> None:
        for place, member in enumerate(members, 1):
            number = number_from(f"86{place:010d}")
            card = self._add(
                schema.card,
                number=number,
                member_id=member,
                opens_household=1,
                state="active",
                state_since=DAY,
                issued_on=DAY,
            )
            self._event(card, 1, "blank", "active")
        lost = self._add(schema.card, number=number_from("860000000099"), state="closed",
                         state_since=DAY)  # fmt: skip
        self._event(lost, 1, "blank", "closed")

    def _event(self, card: int, no: int, before: str, after: str) -> None:
        self._work.connection.execute(
            insert(schema.card_event).values(
                card_id=card,
                no=no,
                recorded_at=AT,
                business_date=DAY,
                operator_id=self._officer,
                from_state=before,
                to_state=after,
            )
        )

    def _budget(self, fund: int, till: int) -> None:
        source = self._ledger.fund_account(fund, AccountKind.SOURCE)
        budget = self._ledger.fund_account(fund, AccountKind.BUDGET)
        for points in (3000, 2000):
            self._post(
                till,
                VoucherKind.APPROPRIATION,
                confirmer=self._auditor,
                transfers=(Transfer(fund, source, budget, points),),
            )

    def _award(self, fund: int, till: int, members: list[int], accounts: list[int]) -> list[int]:
        programme = self._add(schema.programme, name="诚信勤劳", kind="award")
        award_round = self._add(
            schema.award_round,
            programme_id=programme,
            period="2026-06",
            fund_id=fund,
            points_each=1000,
            reference_date=DAY,
            state="open",
            author_id=self._officer,
            created_at=AT,
        )
        village_list = self._add(
            schema.village_list,
            round_id=award_round,
            village_id=1,
            state="ready",
            author_id=self._officer,
            approved_by=self._auditor,
            approved_at=AT,
        )
        budget = self._ledger.fund_account(fund, AccountKind.BUDGET)
        by_account = self._ledger.purses(fund, accounts)
        purses = [by_account[account] for account in accounts]
        posted = self._post(
            till,
            VoucherKind.AWARD,
            confirmer=self._auditor,
            transfers=tuple(Transfer(fund, budget, purse, 1000) for purse in purses),
        )
        for seq, (member, account) in enumerate(zip(members, accounts, strict=True), 1):
            nomination = self._add(
                schema.nomination,
                list_id=village_list,
                round_id=award_round,
                household_id=seq,
                member_id=member,
                name=f"第{seq}户",
                headcount=1,
                points=1000,
            )
            self._work.connection.execute(
                insert(schema.credited).values(
                    round_id=award_round,
                    points_account_id=account,
                    voucher_id=posted.voucher,
                    seq=seq,
                    nomination_id=nomination,
                )
            )
        self._work.connection.execute(
            update(schema.village_list)
            .where(schema.village_list.c.id == village_list)
            .values(state="credited", voucher_id=posted.voucher)
        )
        return purses

    def _goods(self, store: int, till: int) -> list[int]:
        category = self._add(schema.category, name="粮油")
        lots = []
        for code, name, points in (("20001", "大米", 30), ("20002", "菜籽油", 50)):
            goods = self._add(
                schema.goods, code=code, name=name, category_id=category, points=points
            )
            lots.append(
                self._add(
                    schema.lot,
                    goods_id=goods,
                    store_id=store,
                    origin="purchase",
                    received_on=DAY,
                )
            )
        moves = tuple(StockMove(lot, 40) for lot in lots)
        self._post(till, VoucherKind.INTAKE, moves=moves)
        return lots

    def _redeem(
        self, fund: int, till: int, members: list[int], purses: list[int], lots: list[int]
    ) -> None:
        redeemed = self._ledger.fund_account(fund, AccountKind.REDEEMED, till)
        rice, oil = ReceiptLineEntry(1, 2, 30), ReceiptLineEntry(2, 1, 50)
        gift = ReceiptLineEntry(2, 1, 0)
        for place, (card, proxy, lines) in enumerate(
            [(1, "", (rice, oil)), (0, "", (rice,)), (3, "赵小丫", (oil,)), (1, "", (gift,))]
        ):
            holder = place % len(members)
            points = sum(line.pieces * line.price for line in lines)
            self._post(
                till,
                VoucherKind.REDEMPTION,
                transfers=(Transfer(fund, purses[holder], redeemed, points),) if points else (),
                moves=tuple(StockMove(lots[line.goods - 1], -line.pieces) for line in lines),
                receipt=ReceiptEntry(
                    member=members[holder],
                    card=card,
                    pieces=sum(line.pieces for line in lines),
                    points=points,
                    proxy_name=proxy,
                    proxy_relation="女儿" if proxy else "",
                    purses=f"{purses[holder]}:1000",
                    lines=lines,
                ),
            )

    def _post(self, till: int, kind: VoucherKind, confirmer: int = 0, **parts: Any) -> Posted:
        self._posted += 1
        key = f"00000000-0000-4000-8000-{self._posted:012d}"
        entry = Entry(
            kind=kind,
            business_date=DAY,
            operator=self._clerk if kind is VoucherKind.REDEMPTION else self._officer,
            confirmer=confirmer,
            request_key=key,
            request_digest=key.encode()[:32],
            **parts,
        )
        posted = self._ledger.post(till, entry, AT + self._posted)
        self._house.record(
            till, AT + self._posted, entry.operator, str(kind), f"voucher:{posted.no}"
        )
        return posted

    def _add(self, table: Table, **values: Any) -> int:
        made = self._work.connection.execute(insert(table).values(**values)).inserted_primary_key
        assert made is not None
        return int(made[0])

    def _id(self, people: Staff, name: str) -> int:
        account = people.by_name(name)
        assert account is not None
        return account.operator.id


def receipt_voucher(work: UnitOfWork, number: int) -> int:
    """The voucher of the counter's receipt `number`."""
    query = select(schema.receipt.c.voucher_id).where(schema.receipt.c.number == number)
    return int(work.connection.execute(query).scalar_one())

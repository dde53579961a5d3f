"""A stocked shop at its counter, copied from a template, for tests of redemptions.

counter = open_counter(make_database(kind, stocked_shop))
counter.buy("张龚强", 大米=2)
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select, text

from lovemart_desktop.domain.counter.receipts import Receipt
from lovemart_desktop.domain.counter.redemption import Basket, BasketLine
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.proof import Check
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.people.histories import Histories, NewEvent
from lovemart_desktop.services.counter.counter import CounterDesk, Redeemed
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.shop import PIN, TODAY, Shop, found_shop
from tests.stocked import stock


def stocked_shop(url: str) -> None:
    """Builds the shop: a template for `make_database`."""
    shop = found_shop(url)
    stock(shop)
    shop.close()


class Counter:
    """The shop with what its tests ask for by name. See tests/stocked.py for its goods."""

    def __init__(self, shop: Shop, url: str) -> None:
        self.shop = shop
        # cards here have no history of their own; a test that takes something out says so too
        self.unproved = {Check.CARDS}
        self.url = url
        self.members: dict[str, int] = dict(
            self.rows(select(schema.member.c.name, schema.member.c.id))
        )
        self.cards: dict[str, str] = dict(
            self.rows(
                select(schema.member.c.name, schema.card.c.number).join(
                    schema.card, schema.card.c.member_id == schema.member.c.id
                )
            )
        )
        self.goods: dict[str, tuple[int, int]] = {
            name: (number, points)
            for name, number, points in self.rows(
                select(schema.goods.c.name, schema.goods.c.id, schema.goods.c.points)
            )
        }
        self.barcodes: dict[str, str] = dict(
            self.rows(
                select(schema.goods.c.name, schema.goods_barcode.c.barcode).join(
                    schema.goods_barcode, schema.goods_barcode.c.goods_id == schema.goods.c.id
                )
            )
        )

    @property
    def desk(self) -> CounterDesk:
        return self.shop.clerk.counter

    def basket(self, name: str, **pieces: int) -> Basket:
        """A request for pieces of goods by name, as the screen would make it."""
        lines = tuple(BasketLine(self.goods[n][0], count) for n, count in pieces.items())
        total = sum(self.goods[n][1] * count for n, count in pieces.items())
        return Basket(key=new_key(), card=self.cards[name], lines=lines, expected_total=total)

    def buy(self, name: str, **pieces: int) -> Receipt:
        return self.desk.receipt(self.redeem(self.basket(name, **pieces)).voucher)

    def redeem(self, basket: Basket, by: Session | None = None) -> Redeemed:
        return (by or self.shop.clerk).counter.redeem(basket)

    def rows(self, query: Any) -> list[Any]:
        with self.shop.store.books.read() as work:
            return [tuple(row) for row in work.connection.execute(query)]

    def change(self, sql: str, **values: Any) -> None:
        """Changes the books past the services: what other desks would do."""
        with self.shop.store.books.write() as work:
            work.connection.execute(text(sql), values)
            if "UPDATE member" in sql:
                # whoever writes members has their histories follow
                histories = Histories(work)
                day = TODAY.isoformat()
                event = histories.add_event(NewEvent(EventKind.CORRECTION, day, "", 0, 1))
                histories.follow(event, day)
            work.commit()

    def purses(self, name: str) -> dict[str, int]:
        """What the card opens: points by fund and owner ('own' or 'household')."""
        seen = self.desk.scan(self.cards[name])
        return {f"{p.fund_name} {p.owner}": p.balance for p in seen.purses}  # type: ignore[union-attr]  # a card

    def stock(self, name: str) -> int:
        (found,) = self.rows(
            text(f"SELECT sum(remaining) FROM lot WHERE goods_id = {self.goods[name][0]}")
        )
        return int(found[0])

    def today(self) -> date:
        return self.shop.clock.today()

    def vouchers(self) -> int:
        return int(self.rows(text("SELECT count(*) FROM voucher"))[0][0])

    def rows_of_household(self, name: str) -> list[str]:
        """The names of a person's household, their own among them."""
        own = select(schema.member.c.household_id).where(schema.member.c.name == name)
        query = (
            select(schema.member.c.name)
            .where(schema.member.c.household_id == own.scalar_subquery())
            .order_by(schema.member.c.id)
        )
        return [str(row[0]) for row in self.rows(query)]

    def employ(self, name: str) -> Session:
        """A clerk who is this roster person."""
        self.change(
            "UPDATE staff SET member_id = :m, off_roster = 0 WHERE number = '06'",
            m=self.members[name],
        )
        return self.shop.store.sign_in("06", PIN)


def again(basket: Basket, **changes: Any) -> Basket:
    """The same request with something else in it."""
    return replace(basket, **changes)


def open_counter(url: str) -> Counter:
    """The shop with the clerk's shift open."""
    shop = found_shop(url)
    shop.clerk.shifts.open()
    return Counter(shop, url)

"""A shop with people, cards, points and goods: for tests of the counter.

counter = stock(shop)
counter.cards["张龚强"]          # the card's number
counter.goods["大米"]            # (goods id, barcode)
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert

from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.ledger import Entry, StockMove, VoucherKind
from lovemart_desktop.domain.rounds.awards import ProgrammeKind
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.rounds.award_lists import ACTS
from tests.awards import Town, lists, settle
from tests.shop import TODAY, Shop

# name, size, unit, category, points, pieces on the shelf, barcode
GOODS = (
    ("大米", "10kg", "袋", "粮油", 65, 100, "6901234500016"),
    ("大豆油", "5L", "桶", "粮油", 80, 40, "6901234500023"),
    ("食盐", "400g", "袋", "调味", 3, 200, "6901234500030"),
    ("毛巾", "34×74cm", "条", "日化", 8, 2, "6901234500047"),
    ("复合肥", "40kg", "袋", "农资", 110, 5, "6901234500054"),
    ("儿童外套", "均码", "件", "捐赠衣物", 0, 9, ""),
    ("铁锅", "32cm", "口", "家居", 60, 0, "6901234500061"),
)


@dataclass(slots=True)
class Stocked:
    """The town, card numbers by holder, goods ids and barcodes by name."""

    town: Town
    cards: dict[str, str]
    goods: dict[str, tuple[int, str]]

    @property
    def shop(self) -> Shop:
        return self.town.shop

    def barcode(self, name: str) -> str:
        return self.goods[name][1]


def stock(shop: Shop) -> Stocked:
    """Three heads have 1,000 points each and a card; 张龚强 has 200 of his own besides.

    The clerk's shift is open at T1.
    """
    town = settle(shop)
    credit(town, town.drafted())
    _grant(town)
    names = ["张龚强", "周尧全", "郑雨晴"]
    issued = shop.card_officer.cards.issue(
        [town.people[n] for n in names], new_key(), reason="首次发卡"
    )
    goods = _goods(shop)
    shop.clerk.shifts.open()
    return Stocked(town, dict(zip(names, [c.number for c in issued], strict=True)), goods)


def credit(town: Town, drafted) -> None:  # type: ignore[no-untyped-def]  # an AwardRound
    """Approves and credits all lists of a round or grant."""
    town.approve(drafted)
    town.officer.awards.credit(drafted.id, lists(drafted), new_key())


def _grant(town: Town) -> None:
    officer = town.officer
    fund = officer.funds.create(
        FundTerms("老党员关怀", "青府发〔2026〕5号", date(2026, 1, 1), TODAY.replace(month=12))
    ).id
    key = new_key()
    town.shop.confirm(officer, Act.APPROPRIATE, key)
    officer.funds.appropriate(fund, 1_000, key)
    terms = town.terms(
        programme="老党员关怀",
        kind=ProgrammeKind.GRANT,
        period="2026 七一",
        fund=fund,
        points_each=200,
    )
    made = officer.awards.open_round(terms)
    officer.awards.load_draft(made.id, town.nominees("张龚强"))
    found = officer.awards.round(made.id)
    assert found.terms.kind in ACTS
    credit(town, found)


def _goods(shop: Shop) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    with shop.store.books.write() as work:
        db = work.connection
        categories: dict[str, int] = {}
        moves = []
        for number, (name, spec, unit, kind, points, pieces, barcode) in enumerate(GOODS, 1):
            if kind not in categories:
                categories[kind] = _id(db.execute(insert(schema.category).values(name=kind)))
            goods = _id(
                db.execute(
                    insert(schema.goods).values(
                        code=f"20000000{number:05d}",
                        name=name,
                        spec=spec,
                        unit=unit,
                        initials={"大米": "dm", "大豆油": "ddy"}.get(name, ""),
                        category_id=categories[kind],
                        points=points,
                    )
                )
            )
            if barcode:
                db.execute(insert(schema.goods_barcode).values(barcode=barcode, goods_id=goods))
            lot = _id(
                db.execute(
                    insert(schema.lot).values(
                        goods_id=goods,
                        store_id=shop.store.till.store,
                        origin="purchase",
                        source="县供销社",
                        received_on=TODAY.isoformat(),
                    )
                )
            )
            if pieces:
                moves.append(StockMove(lot, pieces))
            found[name] = (goods, barcode)
        entry = Entry(
            VoucherKind.INTAKE,
            TODAY.isoformat(),
            shop.storekeeper.operator.id,
            new_key(),
            b"intake",
            moves=tuple(moves),
        )
        Ledger(work).post(shop.store.till.id, entry, shop.clock.now())
        work.commit()
    return found


def _id(result: object) -> int:
    key = result.inserted_primary_key  # type: ignore[attr-defined]  # a CursorResult of an insert
    return int(key[0])

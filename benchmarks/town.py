"""A town of any size for the benchmarks: invented people, cards, points and goods.

The rows are written in bulk, as no desk would; the points are booked by the ledger.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Table, insert, select

from benchmarks.past import write_past
from lovemart_desktop.domain.cards.cards import number_from
from lovemart_desktop.domain.counter.redemption import Basket, BasketLine
from lovemart_desktop.domain.ledger import AccountKind, Entry, StockMove, Transfer, VoucherKind
from lovemart_desktop.domain.people.pinyin import initials, sounds
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.unit_of_work import Books, UnitOfWork
from lovemart_desktop.services.clock import Clock
from lovemart_desktop.services.store import Session, TownFacts, open_store

TODAY = date(2026, 6, 18)
DAY = TODAY.isoformat()
NOW = round(datetime(2026, 6, 18, 1, tzinfo=UTC).timestamp() * 1000)
PIN, SECRET = "482915", "secret-word"
FAMILY = 4
GOODS = 60
HOUSEHOLD_POINTS, OWN_POINTS = 1_000_000, 300
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_NAMES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉兰"


@dataclass(slots=True)
class SlowClock:
    """A second passes at each look: the same moments in every run."""

    instant: int = NOW

    def now(self) -> int:
        self.instant += 1000
        return self.instant

    def today(self) -> date:
        return TODAY


@dataclass(frozen=True, slots=True)
class Town:
    """What a benchmark asks for: cards, and goods with their points."""

    cards: tuple[str, ...]
    goods: tuple[tuple[int, int], ...]
    barcodes: tuple[str, ...]


def clerk_at(url: str, clock: Clock, module: ModuleType | None = None) -> Session:
    """The clerk's session at the counter of a built town."""
    return open_store(url, clock=clock, module=module).sign_in("02", PIN)


def baskets(town: Town, count: int, seed: int) -> list[Basket]:
    """Requests of one to four goods, one or two pieces each."""
    chance = random.Random(seed)
    return [_basket(town, chance, f"{seed:08x}-0000-4000-8000-{n:012d}") for n in range(count)]


def _basket(town: Town, chance: random.Random, key: str) -> Basket:
    lines = [
        (goods, points, chance.randint(1, 2))
        for goods, points in chance.sample(town.goods, chance.randint(1, 4))
    ]
    return Basket(
        key=key,
        card=chance.choice(town.cards),
        lines=tuple(BasketLine(goods, pieces) for goods, _, pieces in lines),
        expected_total=sum(points * pieces for _, points, pieces in lines),
    )


def sell(session: Session, town: Town, count: int, seed: int = 3) -> None:
    """Redeems `count` baskets at the counter, so that its tables have rows."""
    for basket in baskets(town, count, seed):
        session.counter.redeem(basket)


def people(books: Books) -> list[tuple[str, str, str]]:
    """Name, end of the ID number and telephone of everybody."""
    columns = schema.member.c
    with books.read() as work:
        query = select(columns.name, columns.id_tail, columns.telephone)
        return [(name, tail, telephone) for name, tail, telephone in work.connection.execute(query)]


def build(
    url: str, members: int, seed: int = 1, clock: Clock | None = None, *, receipts: int = 0
) -> Town:
    """Founds a store with `members` people, each with a card, a quarter of them heads.

    `clock`: whose day the clerk's open shift is of; the town's own if there is none.
    `receipts`: redemptions of the years before."""
    store = open_store(url, clock=clock or SlowClock())
    store.found(TownFacts("青石镇", "青石镇爱心超市", "0851-5550123"), "管小理", SECRET)
    administrator = store.sign_in("01", SECRET)
    clerk = administrator.staff.add("营小美", [Role.CLERK], PIN)
    till = store.till
    with store.books.write() as work:
        town = _Builder(work, random.Random(seed), till.id, till.store).build(members)
        write_past(work, till.id, receipts, TODAY, NOW)
        work.commit()
    store.session(clerk).shifts.open()
    _settle(store.books)
    store.close()
    return town


def _settle(books: Books) -> None:
    """What a PostgreSQL server does of its own accord within minutes."""
    if books.dialect == "postgresql":
        with books.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM (ANALYZE)")


def size_of(parser: argparse.ArgumentParser, members: int, receipts: int = 0) -> None:
    """Adds the arguments that say how large the town is, and where it is kept."""
    parser.add_argument("--members", type=int, default=members)
    parser.add_argument(
        "--receipts", type=int, default=receipts, help="redemptions of the years before"
    )
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="leave the built SQLite books there for again"
    )


def copied(wanted: argparse.Namespace, folder: Path) -> tuple[str, Town]:
    """The URL of an SQLite town in `folder` as `size_of` asks for it: a copy of a kept one."""
    kept_file, town = kept(wanted.keep or folder, wanted.members, wanted.receipts)
    file = folder / "books.db"
    shutil.copyfile(kept_file, file)
    return f"sqlite:///{file.as_posix()}", town


def kept(folder: Path, members: int, receipts: int = 0) -> tuple[Path, Town]:
    """An SQLite town in `folder`, built where it is not there yet; for whoever copies it."""
    file = folder / f"town-{members}-{receipts}.db"
    about = file.with_suffix(".json")
    if not about.exists():
        file.unlink(missing_ok=True)
        folder.mkdir(parents=True, exist_ok=True)
        town = build(f"sqlite:///{file.as_posix()}", members, receipts=receipts)
        about.write_text(json.dumps(asdict(town)), encoding="ascii")
    read = json.loads(about.read_text(encoding="ascii"))
    goods = tuple((number, points) for number, points in read["goods"])
    return file, Town(tuple(read["cards"]), goods, tuple(read["barcodes"]))


class _Builder:
    def __init__(self, work: UnitOfWork, chance: random.Random, till: int, store: int) -> None:
        self._work = work
        self._ledger = Ledger(work)
        self._chance = chance
        self._till = till
        self._store = store

    def build(self, members: int) -> Town:
        cards = self._people(members)
        goods, barcodes = self._goods()
        self._points()
        return Town(cards, goods, barcodes)

    def _people(self, members: int) -> tuple[str, ...]:
        villages = range(1, 21)
        self._add(schema.village, ({"id": v, "name": f"第{v}村"} for v in villages))
        households = range(1, max(2, members // FAMILY + 1))
        self._add(
            schema.household,
            (
                {"id": h, "village_id": h % 20 + 1, "registration_no": f"H{h:07d}"}
                for h in households
            ),
        )
        self._add(schema.member, (self._member(m, len(households)) for m in range(1, members + 1)))
        numbers = [number_from(f"86{n:010d}") for n in self._chance.sample(range(10**10), members)]
        self._add(
            schema.card,
            (
                {"id": m, "number": number, "member_id": m, "opens_household": 1,
                 "state": "active", "state_since": DAY, "issued_on": DAY}
                for m, number in enumerate(numbers, 1)
            ),
        )  # fmt: skip
        # the history that their desk would have kept
        self._work.connection.exec_driver_sql(
            "INSERT INTO card_event (card_id, no, recorded_at, business_date, operator_id,"
            f" from_state, to_state) SELECT id, 1, {NOW}, '{DAY}', 1, 'blank', 'active' FROM card"
        )
        return tuple(numbers)

    def _member(self, number: int, households: int) -> dict[str, Any]:
        chance = self._chance
        household = (number - 1) // FAMILY % households + 1
        name = chance.choice(_SURNAMES) + "".join(chance.choices(_NAMES, k=chance.randint(1, 2)))
        return {
            "id": number,
            "household_id": household,
            "village_id": household % 20 + 1,
            "group_name": f"{household % 9 + 1}组",
            "name": name,
            "initials": initials(name),
            "pinyin": sounds(name),
            "relation": "",
            "is_head": int(number % FAMILY == 1),
            "id_state": "missing",
            "id_tail": f"{chance.randrange(10_000):04d}",
            "birth_date": f"{chance.randint(1935, 2005)}-01-01",
            "telephone": f"138{chance.randrange(10**8):08d}",
            "party_member": 0,
        }

    def _goods(self) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
        self._add(schema.category, [{"id": 1, "name": "食品", "parent_id": None}])
        self._add(
            schema.category,
            ({"id": c, "name": f"类{c}", "parent_id": 1 if c < 8 else None} for c in range(2, 13)),
        )
        goods = [(g, self._chance.randint(3, 80)) for g in range(1, GOODS + 1)]
        self._add(
            schema.goods,
            (
                {"id": g, "code": f"20{g:011d}", "name": f"商品{g}", "unit": "袋",
                 "initials": f"sp{g}", "category_id": g % 11 + 2, "points": points}
                for g, points in goods
            ),
        )  # fmt: skip
        barcodes = tuple(f"69{g:011d}" for g, _ in goods)
        self._add(
            schema.goods_barcode,
            ({"barcode": b, "goods_id": g} for (g, _), b in zip(goods, barcodes, strict=True)),
        )
        lots = range(1, GOODS * 3 + 1)
        self._add(
            schema.lot,
            (
                {"id": n, "goods_id": (n - 1) // 3 + 1, "store_id": self._store,
                 "origin": "purchase", "received_on": DAY, "expires_on": f"2027-0{n % 3 + 1}-01"}
                for n in lots
            ),
        )  # fmt: skip
        self._post(VoucherKind.INTAKE, moves=tuple(StockMove(n, 50_000) for n in lots))
        return tuple(goods), barcodes

    def _points(self) -> None:
        """The households' fund pays for everything, the members' own for food."""
        db = self._work.connection
        self._add(
            schema.fund,
            (
                {"id": f, "name": name, "starts_on": "2026-01-01", "state": "open",
                 "created_at": NOW}
                for f, name in ((1, "诚信勤劳2026年上半年"), (2, "老党员关怀"))
            ),
        )  # fmt: skip
        self._add(schema.fund_category, [{"fund_id": 2, "category_id": 1}])
        households = db.execute(select(schema.household.c.id)).scalars().all()
        members = db.execute(select(schema.member.c.id)).scalars().all()[::5]
        self._add(
            schema.points_account,
            [{"household_id": h, "member_id": None, "state": "open"} for h in households]
            + [{"household_id": None, "member_id": m, "state": "open"} for m in members],
        )
        column = schema.points_account.c
        for fund, holder, points in (
            (1, column.household_id, HOUSEHOLD_POINTS),
            (2, column.member_id, OWN_POINTS),
        ):
            accounts = db.execute(select(column.id).where(holder.is_not(None))).scalars().all()
            purses = self._ledger.purses(fund, accounts).values()
            source = self._ledger.fund_account(fund, AccountKind.SOURCE)
            budget = self._ledger.fund_account(fund, AccountKind.BUDGET)
            self._ledger.fund_account(fund, AccountKind.REDEEMED, self._till)
            total = points * len(accounts)
            self._post(
                VoucherKind.APPROPRIATION, transfers=(Transfer(fund, source, budget, total),)
            )
            self._post(
                VoucherKind.GRANT,
                transfers=tuple(Transfer(fund, budget, purse, points) for purse in purses),
            )

    def _post(self, kind: VoucherKind, **parts: Any) -> None:
        key = f"{kind}-{self._chance.getrandbits(64):016x}"
        entry = Entry(kind, DAY, 1, key, b"benchmark", **parts)
        self._ledger.post(self._till, entry, NOW)

    def _add(self, table: Table, rows: Any) -> None:
        for part in _parts(rows):
            self._work.connection.execute(insert(table), part)
        if self._work.dialect == "postgresql" and "id" in table.c:
            # the ids were given: the table's own counter goes on after them
            self._work.connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), max(id))"
                f" FROM {table.name}"
            )


def _parts(rows: Any, size: int = 5_000) -> Iterator[list[dict[str, Any]]]:
    part: list[dict[str, Any]] = []
    for row in rows:
        part.append(row)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part

"""A founded shop with one account a role, for tests of services and windows.

    shop = found_shop(database_url)
    key = new_key()
    shop.confirm(shop.award_officer, Act.APPROPRIATE, key)
    shop.award_officer.funds.appropriate(..., key=key)

The fixtures `shop` (each kind of database) and `sqlite_shop` give one ready-made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Table, insert, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act, Operator, Role
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.store import Session, Store, TownFacts, open_store

SECRET = "secret-word"
PIN = "482915"
TODAY = date(2026, 6, 18)
TOWN = TownFacts(
    town="青石镇",
    store="青石镇爱心超市",
    telephone="0851-5550123",
    address="青石镇人民路1号",
    hours="周一至周五 9:00–17:00",
)

# key in `Shop.operators` → name and role; staff numbers follow this order, from 01
ACCOUNTS: dict[str, tuple[str, Role]] = {
    "administrator": ("管小理", Role.ADMINISTRATOR),
    "award_officer": ("评一凡", Role.AWARD_OFFICER),
    "second_award_officer": ("评二丽", Role.AWARD_OFFICER),
    "card_officer": ("卡春花", Role.CARD_OFFICER),
    "storekeeper": ("库大强", Role.STOREKEEPER),
    "clerk": ("营小美", Role.CLERK),
    "auditor": ("监公明", Role.AUDITOR),
}


@dataclass(slots=True)
class FixedClock:
    """Stands still until it is moved. 2026-06-18, 9 o'clock in China, to begin with."""

    instant: datetime = field(
        default_factory=lambda: datetime(TODAY.year, TODAY.month, TODAY.day, 1, tzinfo=UTC)
    )

    def now(self) -> int:
        return round(self.instant.timestamp() * 1000)

    def today(self) -> date:
        return (self.instant + timedelta(hours=8)).date()

    def move(self, *, days: int = 0, minutes: int = 0, milliseconds: int = 0) -> None:
        self.instant += timedelta(days=days, minutes=minutes, milliseconds=milliseconds)


class Shop:
    """An opened store and a session for each of its accounts, at the counter's till."""

    def __init__(self, store: Store, clock: FixedClock) -> None:
        self.store = store
        self.clock = clock
        with store.books.read() as work:
            by_name = {a.operator.name: a.operator for a in Staff(work).all()}
        self.operators: dict[str, Operator] = {k: by_name[n] for k, (n, _) in ACCOUNTS.items()}
        sessions = {k: store.session(o) for k, o in self.operators.items()}
        self.administrator = sessions["administrator"]
        self.award_officer = sessions["award_officer"]
        self.second_award_officer = sessions["second_award_officer"]
        self.card_officer = sessions["card_officer"]
        self.storekeeper = sessions["storekeeper"]
        self.clerk = sessions["clerk"]
        self.auditor = sessions["auditor"]

    def confirm(self, author: Session, act: Act, key: str, by: Session | None = None) -> None:
        """A second person (the auditor, unless named) says yes to the author's request."""
        confirmer = (by or self.auditor).operator
        author.confirmations.give(act, key, confirmer.number, secret_of(confirmer))

    def add_person(self, name: str = "张建国", village: str = "永丰村") -> int:
        """A member on the roster without household or ID number; returns the member's id."""
        with self.store.books.write() as work:
            known = work.connection.execute(
                select(schema.village.c.id).where(schema.village.c.name == village)
            ).scalar()
            if known is None:
                known = _added(work, schema.village, name=village)
            member = _added(work, schema.member, village_id=known, name=name, id_state="missing")
            work.commit()
        return member

    def close(self) -> None:
        self.store.close()


def found_shop(url: str, clock: FixedClock | None = None) -> Shop:
    """The shop in the books at `url`; founds it first where they are empty."""
    clock = clock or FixedClock()
    store = open_store(url, clock=clock)
    if not store.founded:
        _found(store)
    return Shop(store, clock)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    """As `pytest.raises`, for a refusal of exactly this code."""
    return pytest.raises(Refusal, match=rf"^{re.escape(code)}$")


def founded(url: str) -> None:
    """Builds a founded shop at `url`: a template for `make_database`."""
    found_shop(url).close()


def secret_of(operator: Operator) -> str:
    return PIN if operator.roles == {Role.CLERK} else SECRET


def _added(work: UnitOfWork, table: Table, **values: str | int) -> int:
    made = work.connection.execute(insert(table).values(**values)).inserted_primary_key
    assert made is not None
    return int(made[0])


def _found(store: Store) -> None:
    name, _ = ACCOUNTS["administrator"]
    store.found(TOWN, name, SECRET)
    administrator = store.sign_in("01", SECRET)
    for name, role in list(ACCOUNTS.values())[1:]:
        administrator.staff.add(name, [role], PIN if role is Role.CLERK else SECRET)

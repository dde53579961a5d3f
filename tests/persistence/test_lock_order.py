"""Whoever moves the points of an account waits for the counter at the account itself.

A redemption locks points accounts first and then changes their purses in the order in which
they are spent. Whoever locked the purses in another order would end in a deadlock with it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import insert, text

from lovemart_desktop.domain.people.households import Share
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.cards.dispositions import Dispositions
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.people.duplicates import Duplicates
from lovemart_desktop.persistence.people.household_points import HouseholdPoints
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from tests.conftest import MakeDatabase
from tests.shop import Shop, found_shop, founded

pytestmark = pytest.mark.postgresql


def funds(work: UnitOfWork) -> list[int]:
    made = []
    for name in ("甲", "乙"):
        values = {"name": name, "starts_on": "2026-01-01", "state": "open", "created_at": 0}
        row = work.connection.execute(insert(schema.fund).values(**values)).inserted_primary_key
        assert row is not None
        made.append(int(row[0]))
    return made


def household(work: UnitOfWork, number: str) -> int:
    village = work.connection.execute(text("SELECT min(id) FROM village")).scalar_one()
    values = {"village_id": village, "registration_no": number}
    row = work.connection.execute(insert(schema.household).values(**values)).inserted_primary_key
    assert row is not None
    return int(row[0])


def waits(shop: Shop) -> bool:
    with shop.store.books.read() as work:
        query = text(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return bool(work.connection.execute(query).scalar())


def beside_a_redemption(shop: Shop, holder: int, act: Callable[[UnitOfWork], object]) -> list[str]:
    """Runs `act` while a redemption changes the holder's purses, the newest first."""
    troubles: list[str] = []

    def run() -> None:
        try:
            with shop.store.books.write() as work:
                act(work)
                work.commit()
        except Exception as trouble:
            troubles.append(str(trouble))

    thread = threading.Thread(target=run)
    with shop.store.books.write() as work:
        db, of = work.connection, {"holder": holder}
        db.execute(
            text("SELECT 1 FROM points_account WHERE id = :holder FOR NO KEY UPDATE"), of
        ).all()
        change = (
            "UPDATE account SET balance = balance WHERE id = (SELECT {}(id) FROM account"
            " WHERE points_account_id = :holder)"
        )
        db.execute(text(change.format("max")), of)
        thread.start()
        until = time.monotonic() + 20
        while not waits(shop) and time.monotonic() < until:
            time.sleep(0.02)
        try:
            db.execute(text(change.format("min")), of)
            work.commit()
        except Exception as trouble:
            troubles.append(str(trouble))
    thread.join(30)
    return troubles


@pytest.fixture
def shop(make_database: MakeDatabase) -> Iterator[Shop]:
    shop = found_shop(make_database("postgresql", founded))
    shop.add_person()
    yield shop
    shop.close()


def test_a_merge_of_households_waits_for_the_counter(shop: Shop) -> None:
    with shop.store.books.write() as work:
        ledger, (one, two) = Ledger(work), funds(work)
        source, target = household(work, "SQ-1"), household(work, "SQ-2")
        holder = ledger.holder_account(household=source)
        for number in (one, two):
            ledger.purse(number, holder)
        work.commit()
    shares = (Share(one, 1), Share(two, 1))
    troubles = beside_a_redemption(
        shop, holder, lambda work: HouseholdPoints(work).moving(source, target, shares)
    )
    assert troubles == []


def with_points_of_their_own(shop: Shop) -> tuple[int, int]:
    """(member, points account) of somebody with purses in two funds."""
    with shop.store.books.write() as work:
        member = int(work.connection.execute(text("SELECT min(id) FROM member")).scalar_one())
        holder = Ledger(work).holder_account(member=member)
        for number in funds(work):
            Ledger(work).purse(number, holder)
        work.commit()
    return member, holder


def test_a_disposition_waits_for_the_counter(shop: Shop) -> None:
    member, holder = with_points_of_their_own(shop)
    troubles = beside_a_redemption(
        shop, holder, lambda work: Dispositions(work).of(member, lock=True)
    )
    assert troubles == []


def test_a_disposition_to_the_household_waits_for_the_counter(shop: Shop) -> None:
    with shop.store.books.write() as work:
        home = household(work, "SQ-3")
        work.connection.execute(text(f"UPDATE member SET household_id = {home}"))
        member = int(work.connection.execute(text("SELECT min(id) FROM member")).scalar_one())
        Ledger(work).holder_account(member=member)
        holder = Ledger(work).holder_account(household=home)
        purses = [Ledger(work).purse(number, holder) for number in funds(work)]
        work.commit()

    def dispose(work: UnitOfWork) -> None:
        Dispositions(work).of(member, lock=True)
        for purse in purses:
            work.connection.execute(text(f"UPDATE account SET balance = 0 WHERE id = {purse}"))

    assert beside_a_redemption(shop, holder, dispose) == []


def test_joining_two_records_waits_for_the_counter(shop: Shop) -> None:
    member, holder = with_points_of_their_own(shop)
    troubles = beside_a_redemption(shop, holder, lambda work: Duplicates(work).lock([member]))
    assert troubles == []

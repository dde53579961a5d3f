"""What the tests of rounds read from the books, and do behind the desk."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, update

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.schema import (
    account,
    member,
    member_period,
    points_account,
)
from tests.awards import Town


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def count(town: Town, table: object) -> int:
    query = select(func.count()).select_from(table)  # type: ignore[arg-type]  # any table
    with town.shop.store.books.read() as work:
        return int(work.connection.execute(query).scalar_one())


def change(town: Town, statement: object) -> None:
    with town.shop.store.books.write() as work:
        work.connection.execute(statement)  # type: ignore[call-overload]  # any statement
        work.commit()


def bury(town: Town, name: str, day: str = "2026-06-10") -> None:
    change(
        town,
        update(member).where(member.c.id == town.people[name]).values(deceased_on=day),
    )
    change(
        town,
        update(member_period)
        .where(member_period.c.member_id == town.people[name])
        .values(ends_on=day),
    )


def held(town: Town) -> dict[tuple[int | None, int | None], int]:
    """{(household, member): points in purses}"""
    query = select(
        points_account.c.household_id, points_account.c.member_id, account.c.balance
    ).join(account, account.c.points_account_id == points_account.c.id)
    with town.shop.store.books.read() as work:
        return {(h, m): b for h, m, b in work.connection.execute(query)}

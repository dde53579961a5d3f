"""Two records of one person, and two households that become one, for tests.

twin = second_record(shop, people["张大"])
merge(shop, *looked_at(shop, people["张大"], twin))
join_households(shop, gone, into)
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from lovemart_desktop.domain.people.duplicates import Record
from lovemart_desktop.domain.people.household_asks import Merge
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.people.histories import Histories, NewEvent
from lovemart_desktop.persistence.people.identities import hash_missing
from lovemart_desktop.persistence.schema import member
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.shop import TODAY, Shop

DOCUMENT = "户口簿"


def second_record(shop: Shop, like: int, **other: str | int | None) -> int:
    """Another record with the name and village of `like`, without an ID number."""
    with shop.store.books.write() as work:
        row = work.connection.execute(select(member).where(member.c.id == like)).mappings().one()
        same = {key: row[key] for key in ("name", "village_id", "initials", "pinyin")}
        made = work.connection.execute(
            member.insert().values(**{**same, "id_state": "missing", **other})
        ).inserted_primary_key
        assert made is not None
        hash_missing(work)
        histories, today = Histories(work), TODAY.isoformat()
        event = histories.add_event(NewEvent(EventKind.IMPORT, today, "", 0, 1))
        histories.follow(event, today, members=[int(made[0])], households=())
        work.commit()
    return int(made[0])


def looked_at(shop: Shop, stays: int, goes: int) -> tuple[Record, Record]:
    """Both records as the officer's screen shows them."""
    pair = shop.card_officer.duplicates.pair(stays, goes)
    found = {record.member: record for record in (pair.one, pair.other)}
    return found[stays], found[goes]


def merge(
    shop: Shop, stays: Record, goes: Record, key: str = "", officer: Session | None = None
) -> int:
    """With the auditor's yes; the voucher's id."""
    author, key = officer or shop.card_officer, key or new_key()
    request = author.duplicates.request_of(stays, goes, key)
    shop.confirm(author, Act.MERGE_PEOPLE, request)
    return author.duplicates.merge(stays, goes, key, document=DOCUMENT)


def join_households(shop: Shop, gone: int, into: int, day: date = TODAY) -> None:
    """All of one household join the other, with the auditor's yes."""
    desk, key = shop.card_officer.households, new_key()
    ask = Merge(gone, into, day, "并户")
    shop.confirm(shop.card_officer, Act.MERGE_HOUSEHOLDS, desk.request_of(ask, key))
    desk.carry_out(ask, key)

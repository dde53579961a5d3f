"""A small roster for tests: two villages, three households, and people of every sort.

roster = write_roster(shop)
roster["张龚强"]          # the member's id
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import insert

from lovemart_desktop.domain.people.id_numbers import parse_id_number
from lovemart_desktop.domain.people.pinyin import initials, sounds
from lovemart_desktop.persistence.people.histories import Histories
from lovemart_desktop.persistence.people.identities import hash_missing
from lovemart_desktop.persistence.schema import household, member, remark, village
from tests.shop import TODAY, Shop

Entry = tuple[str, str, int, str, str, str, str, str | None]
"""Village, group, household number (0: none), name, relation, ID, telephone, Party since."""
PEOPLE: tuple[Entry, ...] = (
    ("石桥村", "3组", 1, "张龚强", "户主", "910101194005060016", "13800002671", "1965-07-01"),
    ("石桥村", "3组", 1, "张玉琴", "配偶", "910101194203040024", "", None),
    ("石桥村", "3组", 1, "张小龙", "子", "910101197001020010", "13900001111", None),
    ("石桥村", "1组", 2, "周尧全", "户主", "910101195001010016", "", "1975-01-01"),
    ("石桥村", "1组", 2, "买买提·吐尔逊", "子", "91010119800101001X", "", None),
    ("柳林村", "5组", 3, "郑雨晴", "户主", "910101196002020026", "18719191115", None),
    ("柳林村", "5组", 0, "张大", "", "910101197912120012", "", "2001-07-01"),
    ("柳林村", "5组", 0, "䶮张", "", "", "", None),
)


def write_roster(shop: Shop, people: Sequence[Entry] = PEOPLE) -> dict[str, int]:
    """Adds the roster, or another of its kind; the ids of its people by name."""
    with shop.store.books.write() as work:
        db = work.connection
        villages: dict[str, int] = {}
        for name in dict.fromkeys(row[0] for row in people):
            villages[name] = _made(db.execute(insert(village).values(name=name)))
        households: dict[int, int] = {}
        found: dict[str, int] = {}
        for place, group, number, name, relation, id_text, telephone, joined in people:
            if number and number not in households:
                households[number] = _made(
                    db.execute(
                        insert(household).values(
                            village_id=villages[place],
                            group_name=group,
                            registration_no=f"H{number:03d}",
                            status="脱贫户",
                            officer_name="何春谷",
                            officer_telephone="13700000000",
                        )
                    )
                )
            id_number = parse_id_number(id_text, TODAY)
            born = id_number.birth_date
            found[name] = _made(
                db.execute(
                    insert(member).values(
                        household_id=households.get(number),
                        village_id=villages[place],
                        group_name=group,
                        name=name,
                        initials=initials(name),
                        pinyin=sounds(name),
                        relation=relation,
                        is_head=int(relation == "户主"),
                        id_number=id_number.text,
                        id_state=str(id_number.state),
                        id_tail=id_number.tail,
                        sex=str(id_number.sex or ""),
                        birth_date=born.isoformat() if born else None,
                        telephone=telephone,
                        party_member=int(joined is not None),
                        party_joined=joined,
                    )
                )
            )
        for name in (row[3] for row in people if not row[5]):
            db.execute(
                insert(remark).values(
                    member_id=found[name], code="person.id_missing", raised_on="2026-06-01"
                )
            )
        hash_missing(work)
        Histories(work).open_missing()
        work.commit()
    return found


def _made(result: object) -> int:
    key = result.inserted_primary_key  # type: ignore[attr-defined]  # a CursorResult of an insert
    return int(key[0])

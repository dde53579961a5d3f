"""The finder's index follows the people, whoever writes them."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, insert, select, text, update

from lovemart_desktop.domain.people.pinyin import sounds
from lovemart_desktop.persistence.derived import derive
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.people.finder_statements import ENTRIES, ENTRIES_IN
from lovemart_desktop.persistence.people.finding import COUNTED, Finder
from lovemart_desktop.persistence.planner import count_people
from lovemart_desktop.persistence.schema import finder, member, village
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import Books, UnitOfWork
from lovemart_desktop.services.desk import new_key
from tests.conftest import MakeDatabase
from tests.joining import looked_at, merge, second_record
from tests.roster import write_roster
from tests.shop import Shop

_OF = text("SELECT DISTINCT kind, text, gone, member_id, village_id FROM finder_of")


def index(work: UnitOfWork) -> list[tuple[object, ...]]:
    return sorted(tuple(row) for row in work.connection.execute(select(finder)))


def truth(work: UnitOfWork) -> list[tuple[object, ...]]:
    return sorted(tuple(row) for row in work.connection.execute(_OF))


def found(work: UnitOfWork, typed: str, limit: int = 20) -> list[str]:
    return [row.name for row in Finder(work).find(typed, village=None, limit=limit).rows]


def test_each_kind_of_writing_keeps_the_index(shop: Shop) -> None:
    people = write_roster(shop)
    with shop.store.books.write() as work:
        db = work.connection
        assert index(work) == truth(work)
        assert len(index(work)) > 60
        one = people["张大"]
        for change in (
            {"name": "曾小贤", "initials": "zxx cxx", "pinyin": sounds("曾小贤")},
            {"telephone": "0851-5550123/13912345678"},
            {"deceased_on": "2026-06-01"},
            {"deceased_on": None, "left_on": "2026-06-01"},
            {"id_tail": ""},
            {"merged_into": people["张龚强"]},
            {"merged_into": None},
        ):
            db.execute(update(member).where(member.c.id == one).values(**change))
            assert index(work) == truth(work), change
        db.execute(
            update(member).values(village_id=select(village.c.id).limit(1).scalar_subquery())
        )
        assert index(work) == truth(work)
        lonely = db.execute(
            insert(member).values(name="孤一人", village_id=1, id_state="missing")
        ).inserted_primary_key
        assert lonely is not None
        assert index(work) == truth(work)
        db.execute(delete(member).where(member.c.id == lonely[0]))
        assert index(work) == truth(work)


def test_pinyin_in_full_and_both_readings_of_a_surname(shop: Shop) -> None:
    write_roster(shop)
    for name in ("曾春花", "单雄信", "解小东"):
        shop.add_person(name)
    with shop.store.books.write() as work:
        derive(work)
        assert found(work, "zhanggongqiang") == ["张龚强"]
        assert found(work, "zhangg") == ["张龚强"]
        assert found(work, "gongq") == ["张龚强"]
        for typed in ("zengchun", "cengchun", "chunhua", "zengc"):
            assert found(work, typed) == ["曾春花"], typed
        for typed in ("shanxiong", "danxiong"):
            assert found(work, typed) == ["单雄信"], typed
        for typed in ("xiexiao", "jiexiao"):
            assert found(work, typed) == ["解小东"], typed


def test_telephones_are_found_by_their_groups(shop: Shop) -> None:
    people = write_roster(shop)
    with shop.store.books.write() as work:
        work.connection.execute(
            update(member)
            .where(member.c.id == people["张大"])
            .values(telephone="0851-5550123/13912345678")
        )
        for typed in ("0851", "5550123", "0851-5550123", "139", "12345678", "5678", "1391"):
            assert "张大" in found(work, typed), typed
        # and by four digits and more from their middle
        for typed in ("4567", "91234", "3912345", "0123", "55501"):
            assert "张大" in found(work, typed), typed
        # the end of one before the middle of another
        work.connection.execute(
            update(member).where(member.c.id == people["张玉琴"]).values(telephone="13600005678")
        )
        assert set(found(work, "5678")) == {"张大", "张玉琴"}
        assert found(work, "345") == []


def test_a_card_is_found_by_its_last_digits(shop: Shop) -> None:
    people, officer = write_roster(shop), shop.card_officer
    (card,) = officer.cards.issue([people["张大"]], new_key(), reason="发卡")
    number = card.number
    with shop.store.books.read() as work:
        assert index(work) == truth(work)
        for typed in (number[-4:], number[-5:], number[-9:], f"{number[8:12]} {number[12:]}"):
            assert found(work, typed) == ["张大"], typed
        assert found(work, f"柳林 {number[-4:]}") == ["张大"]
        assert found(work, f"石桥 {number[-4:]}") == []
        other = str(9 - int(number[-5]))
        assert "张大" not in found(work, other + number[-4:])
    fresh = officer.cards.replace(card.id, new_key(), reason="补卡")
    with shop.store.books.read() as work:
        assert index(work) == truth(work)
        assert found(work, fresh.number[-4:]) == ["张大"]
        assert found(work, number[-6:]) == [], "the card that was replaced"
        assert found(work, number) == ["张大"], "by the whole number it is found for ever"


def test_village_and_name_without_a_space(shop: Shop) -> None:
    write_roster(shop)
    shop.add_person("石桥生", "永丰村")
    shop.add_person("柳林", "永丰村")
    with shop.store.books.read() as work:
        for typed in ("石桥村张龚强", "石桥张龚强", "石桥张龚", "石桥 龚强", "张龚强 石桥村"):
            assert found(work, typed) == ["张龚强"], typed
        assert found(work, "柳林张大") == ["张大"]
        # a name that begins as a village does
        assert found(work, "石桥生") == ["石桥生"]
        assert found(work, "石桥 生") == ["石桥生"], "nobody in the village is called so"
        assert found(work, "柳林")[0] == "柳林", "a name before a village"


def test_a_record_that_gave_way_leads_to_who_stayed(shop: Shop) -> None:
    people = write_roster(shop)
    first, last = people["张大"], second_record(shop, people["张大"])
    between = second_record(shop, people["张大"])
    (card,) = shop.card_officer.cards.issue([last], new_key(), reason="发卡")
    merge(shop, *looked_at(shop, between, last))
    merge(shop, *looked_at(shop, first, between))
    with shop.store.books.read() as work:
        assert index(work) == truth(work)
        for typed in (card.number, "张大", "910101197912120012"):
            rows = Finder(work).find(typed, village=None, limit=20).rows
            assert [row.member for row in rows] == [first], typed


def test_the_living_come_before_the_dead_of_one_name(shop: Shop) -> None:
    dead, alive = shop.add_person("李平"), shop.add_person("李平")
    shop.add_person("李平安")
    with shop.store.books.write() as work:
        work.connection.execute(
            update(member).where(member.c.id == dead).values(deceased_on="2026-01-01")
        )
        rows = Finder(work).find("李平", village=None, limit=20).rows
        assert [(row.member, row.name) for row in rows[:2]] == [(alive, "李平"), (dead, "李平")]
        assert rows[2].name == "李平安"


def test_many_are_counted_up_to_a_limit(shop: Shop) -> None:
    with shop.store.books.write() as work:
        db = work.connection
        (place,) = db.execute(insert(village).values(name="大村")).inserted_primary_key or (0,)
        db.execute(
            insert(member),
            [
                {"name": f"赵{chr(0x4E00 + n)}", "village_id": place, "id_state": "missing"}
                for n in range(COUNTED + 20)
            ],
        )
        some = Finder(work).find("赵", village=None, limit=50)
        assert (len(some.rows), some.total, some.more) == (50, COUNTED, True)
        everybody = Finder(work).find("", village=None, limit=50)
        assert (everybody.total, everybody.more) == (COUNTED + 20, False)
        both = Finder(work).find(f"赵 {chr(0x4E00 + 7)}", village=None, limit=50)
        assert [row.name for row in both.rows] == [f"赵{chr(0x4E00 + 7)}"]
        assert found(work, "大村 赵一", 5) == ["赵一"]
        db.execute(delete(member).where(member.c.name > f"赵{chr(0x4E00 + COUNTED - 1)}"))
        just = Finder(work).find("赵", village=None, limit=50)
        assert (just.total, just.more) == (COUNTED, False)


def test_a_range_is_narrowed_to_the_villages_allowed(shop: Shop) -> None:
    with shop.store.books.write() as work:
        db = work.connection
        db.execute(insert(village), [{"id": n, "name": f"{n}号湾"} for n in (501, 502, 503)])
        db.execute(
            insert(member),
            [{"name": f"钱{n}", "village_id": n, "id_state": "missing"} for n in (501, 502, 503)],
        )
        assert [row.name for row in Finder(work).find("钱", village=502, limit=9).rows] == ["钱502"]
        # two villages that are no neighbours in the books
        db.execute(delete(member).where(member.c.name == "钱502"))
        db.execute(insert(member).values(name="钱多", village_id=502, id_state="missing"))
        db.execute(update(village).where(village.c.id == 502).values(name="别处"))
        assert found(work, "号湾 钱") == ["钱501", "钱503"]


def test_one_person_is_indexed_without_reading_the_others(sqlite_shop: Shop) -> None:
    with sqlite_shop.store.books.read() as work:
        steps = work.connection.execute(
            text("EXPLAIN QUERY PLAN SELECT * FROM finder_of WHERE member_id = 5")
        ).all()
    plan = [str(step[3]) for step in steps]
    assert any(line.startswith("SEARCH m ") for line in plan)
    assert not [line for line in plan if line.startswith("SCAN m")]


@pytest.mark.postgresql
def test_a_range_is_read_in_the_order_of_the_index_though_all_of_it_could_be_sorted(
    make_database: MakeDatabase,
) -> None:
    books = Books(open_engine(make_database("postgresql")))
    with books.write() as work:
        # three hundred people of each character, in no order, and no reading through all
        work.connection.execute(
            text(
                "INSERT INTO finder (kind, text, gone, member_id, village_id)"
                " SELECT 'N', chr(19968 + n % 100), 0, n, n % 5 FROM generate_series(1, 30000) n"
                " ORDER BY n * 7919 % 30011"
            )
        )
        work.commit()
    count_people(books)
    one: dict[str, int | str] = {"kind": "N", "start": "一", "end": "一\U0010ffff", "most": 290}
    with books.read() as work:
        # as long as the newest rows lie in no map of what everybody sees
        work.quick.execute("SET LOCAL enable_indexonlyscan = off")
        for statement in (ENTRIES, ENTRIES_IN):
            plan = _plan(work, statement, **one, places=",2,", first=2, last=2)
            assert "Index Scan using pk_finder" in plan
            assert "Sort" not in plan
    books.close()


@pytest.mark.postgresql
def test_people_are_counted_at_once(make_database: MakeDatabase) -> None:
    books = Books(open_engine(make_database("postgresql")))
    with books.write() as work:
        work.connection.execute(insert(village).values(id=1, name="石桥村"))
        work.connection.execute(
            insert(member),
            [{"name": f"赵{n}", "village_id": 1, "id_state": "missing"} for n in range(300)],
        )
        work.commit()
    count_people(books)
    with books.read() as work:
        known = text("SELECT reltuples FROM pg_class WHERE relname = 'member'")
        assert work.connection.execute(known).scalar_one() == 300
    books.close()


def _plan(work: UnitOfWork, statement: Statement, **values: int | str) -> str:
    sql, places = statement._compile("postgresql")
    work.quick.execute(f"EXPLAIN {sql}", [values[name] for name in places])
    return "\n".join(row[0] for row in work.quick.fetchall())

"""The sample workbooks, written into the books of both databases."""

from __future__ import annotations

import gc
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from lovemart_desktop.documents.typeface import missing
from lovemart_desktop.domain.counter.counter import GoodsSeen
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.columns import likely_kind
from lovemart_desktop.services.exchange.consent import USUAL, Consent, Overwrite
from lovemart_desktop.services.exchange.outcomes import Counts
from lovemart_desktop.services.exchange.reading import read_file
from lovemart_desktop.services.printable import unprintable
from tests.conftest import MakeDatabase
from tests.shop import TODAY, Shop, found_shop, founded, refused

DATA = Path(__file__).parents[1] / "data"


def test_the_roster_comes_in_once(shop: Shop) -> None:
    desk = shop.card_officer.imports
    workbook = desk.read(DATA / "roster.xlsx")
    planned = desk.plan_roster(workbook)
    assert shop.card_officer.people.counts().people == 0
    done = desk.import_roster(workbook)
    assert done.counts == planned.counts
    assert done.counts.rows == 1026
    assert done.counts.imported == 1022
    assert (done.counts.changed, done.counts.refused) == (0, 4)
    assert shop.card_officer.people.counts().people == 1022
    # everybody was in the township before the books knew them
    long_ago = shop.card_officer.households.headcounts(date(2026, 1, 1))
    assert sum(count.people for count in long_ago) == 1022
    again = desk.import_roster(workbook)
    assert again.counts == Counts(
        rows=1026,
        imported=0,
        changed=0,
        unchanged=1022,
        refused=4,
        remarked=done.counts.remarked,
    )


@pytest.mark.postgresql
def test_so_many_new_people_are_counted_by_the_server_at_once(make_database: MakeDatabase) -> None:
    shop = found_shop(make_database("postgresql", founded))
    desk = shop.card_officer.imports
    desk.import_roster(desk.read(DATA / "roster.xlsx"))
    with shop.store.books.read() as work:
        known = text("SELECT reltuples FROM pg_class WHERE relname = 'member'")
        assert work.connection.execute(known).scalar_one() == 1022
    shop.close()


def test_a_newer_roster_moves_people_from_today_on(shop: Shop, tmp_path: Path) -> None:
    desk = shop.card_officer
    for day, group in ((TODAY, "1组"), (TODAY + timedelta(days=30), "2组")):
        shop.clock.instant = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
        path = tmp_path / f"{group}.csv"
        path.write_text(
            "村,组,户编号,姓名,与户主关系\n"
            f"石桥村,{group},H1,张龚强,户主\n石桥村,{group},H1,张玉琴,妻\n",
            encoding="utf-8",
        )
        desk.imports.import_roster(desk.imports.read(path))
    (found,) = (row for row in desk.people.search("张玉琴").rows)
    history = desk.households.history(found.member)
    moved = TODAY + timedelta(days=30)
    assert [(s.since, s.until, s.group) for s in history.stays] == [
        (None, moved, "1组"),
        (moved, None, "2组"),
    ]
    assert {(line.kind, line.reason) for line in history.lines} == {
        (EventKind.IMPORT, "1组.csv"),
        (EventKind.IMPORT, "2组.csv"),
    }


def test_a_stopped_import_writes_nothing(shop: Shop) -> None:
    desk = shop.card_officer.imports

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        desk.import_roster(desk.read(DATA / "roster.xlsx"), step=stop)
    assert shop.card_officer.people.counts().people == 0


def test_goods_bring_their_stock_once(shop: Shop) -> None:
    desk = shop.storekeeper.imports
    workbook = desk.read(DATA / "goods.xlsx")
    done = desk.import_goods(workbook, new_key())
    assert done.counts.refused == 3
    shelf = {g.name: g for g in shop.storekeeper.goods.shelf()}
    assert shelf["大豆油"].stock == 87
    assert shelf["大豆油"].points == 80
    assert shelf["儿童外套"].points == 0
    before = shop.store.till.last_no
    again = desk.import_goods(workbook, new_key())
    assert (again.counts.imported, again.counts.changed) == (0, 0)
    assert {g.name: g for g in shop.storekeeper.goods.shelf()} == shelf
    assert shop.store.till.last_no == before


def test_imported_goods_are_scanned_at_the_counter(shop: Shop) -> None:
    desk = shop.storekeeper.imports
    desk.import_goods(desk.read(DATA / "goods.xlsx"), new_key())
    seen = shop.clerk.counter.scan("6949103226181")
    assert isinstance(seen, GoodsSeen)
    assert (seen.goods.name, seen.goods.stock) == ("大豆油", 87)
    coat = next(g for g in shop.storekeeper.goods.shelf("外套"))
    seen = shop.clerk.counter.scan(coat.code)
    assert isinstance(seen, GoodsSeen)
    assert seen.goods.name == coat.name


def test_only_the_right_desk_imports(shop: Shop) -> None:
    workbook = shop.card_officer.imports.read(DATA / "roster.xlsx")
    with refused("permission.denied"):
        shop.storekeeper.imports.import_roster(workbook)
    with refused("permission.denied"):
        shop.card_officer.imports.import_goods(workbook, new_key())


def test_goods_are_not_a_roster(shop: Shop) -> None:
    desk = shop.card_officer.imports
    with pytest.raises(Refusal):
        desk.import_roster(desk.read(DATA / "goods.xlsx"))


def test_an_import_writes_what_was_seen_or_nothing(shop: Shop, tmp_path: Path) -> None:
    desk = shop.card_officer.imports
    workbook = desk.read(DATA / "roster.xlsx")
    seen = desk.plan_roster(workbook)
    other = tmp_path / "补充.csv"
    other.write_text(
        "村,户编号,姓名,与户主关系,身份证号\n"  # headings, and a person of the roster
        "石桥村,1,杨秀,户主,410199193707019192\n",
        encoding="utf-8",
    )
    desk.import_roster(desk.read(other))
    with refused("import.books_changed"):
        desk.import_roster(workbook, seen=seen)
    assert shop.card_officer.people.counts().people == 1
    done = desk.import_roster(workbook, seen=desk.plan_roster(workbook))
    assert (done.counts.imported, done.counts.changed) == (1021, 1)


def test_a_newer_roster_changes_people_and_heads(shop: Shop, tmp_path: Path) -> None:
    desk = shop.card_officer.imports
    old, new = tmp_path / "旧.csv", tmp_path / "新.csv"
    title = "村,户编号,姓名,与户主关系,身份证号,联系电话\n"
    old.write_text(
        title + "石桥村,1,杨秀,户主,,1\n石桥村,1,杨东,子,,2\n石桥村,1,杨西,子,,3\n",
        encoding="utf-8",
    )
    new.write_text(
        title + "石桥村,1,杨秀,母亲,,1\n石桥村,1,杨东,户主,,9\n石桥村,1,杨西,弟,,3\n",
        encoding="utf-8",
    )
    desk.import_roster(desk.read(old))
    plan = desk.plan_roster(desk.read(new))
    fields = {row.member.name: {c.field for c in row.changes} for row in plan.rows}
    assert fields == {
        "杨秀": {"relation", "is_head"},
        "杨东": {"relation", "is_head", "telephone"},
        "杨西": {"relation"},
    }
    done = desk.import_roster(desk.read(new), seen=plan)
    assert done.counts.changed == 3
    assert desk.plan_roster(desk.read(new)).counts.unchanged == 3


def test_refused_rows_are_saved_mended_and_imported(shop: Shop, tmp_path: Path) -> None:
    desk = shop.storekeeper.imports
    plan = desk.import_goods(desk.read(DATA / "goods.xlsx"), new_key())
    path = desk.save_refused(
        tmp_path / "退回.xlsx", plan.refused, plan.layouts, "原因", lambda reason: reason.code
    )
    codes = {row.reason.code for row in desk.plan_goods(desk.read(path)).refused}
    assert codes == {"goods.barcode_check_digit", "goods.points_negative"}
    assert [p.name for p in tmp_path.iterdir()] == ["退回.xlsx"]
    with refused("file.not_saved"):
        desk.save_refused(tmp_path / "无此夹" / "a.xlsx", plan.refused, plan.layouts, "原因", str)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("roster.xlsx", "roster"), ("goods.xlsx", "goods"), ("award-2026-06.xlsx", "award")],
)
def test_the_kind_of_a_workbook_is_told_by_its_headings(name: str, kind: str) -> None:
    assert likely_kind(read_file(DATA / name)) == kind


def test_the_collector_works_again_after_an_import_and_after_a_refusal(sqlite_shop: Shop) -> None:
    desk = sqlite_shop.card_officer.imports
    desk.plan_roster(desk.read(DATA / "roster.xlsx"))
    assert gc.isenabled()
    with refused("file.no_headings"):
        desk.import_roster(desk.read(DATA / "goods.xlsx"))
    assert gc.isenabled()


def test_a_move_by_roster_is_dated_and_takes_the_card_along(shop: Shop, tmp_path: Path) -> None:
    desk = shop.card_officer
    title = "村,组,户编号,姓名,与户主关系,身份证号\n"
    wife, head = "张玉琴,{},410199193906054046", "张龚强,户主,410199193707019192"
    old, new = tmp_path / "旧.csv", tmp_path / "新.csv"
    old.write_text(
        f"{title}石桥村,1组,H1,{head}\n石桥村,1组,H1,{wife.format('妻')}\n", encoding="utf-8"
    )
    new.write_text(
        f"{title}石桥村,1组,H1,{wife.format('户主')}\n石桥村,2组,H2,{head}\n", encoding="utf-8"
    )
    desk.imports.import_roster(desk.imports.read(old))
    people = {row.name: row.member for row in desk.people.search("张").rows}
    desk.cards.issue(list(people.values()), new_key(), reason="发卡")
    opened = {n: desk.people.record(m).cards[0].opens_household for n, m in people.items()}
    assert opened == {"张龚强": True, "张玉琴": False}
    workbook = desk.imports.read(new)
    kept = desk.imports.import_roster(workbook, consent=USUAL)
    assert (kept.counts.changed, kept.counts.unchanged) == (0, 2)
    shop.clock.instant = datetime(2026, 7, 18, 1, tzinfo=UTC)
    done = desk.imports.import_roster(workbook)
    assert done.counts.changed == 2
    opened = {n: desk.people.record(m).cards[0].opens_household for n, m in people.items()}
    assert opened == {"张龚强": True, "张玉琴": True}
    history = desk.households.history(people["张龚强"])
    assert [(stay.since, stay.number, stay.group) for stay in history.stays] == [
        (None, "H1", "1组"),
        (date(2026, 7, 18), "H2", "2组"),
    ]
    assert desk.imports.plan_roster(workbook).counts.unchanged == 2


def test_who_is_missing_is_noted_once_and_unnoted_by_the_next_roster(
    shop: Shop, tmp_path: Path
) -> None:
    desk = shop.card_officer.imports
    title = "村,户编号,姓名,与户主关系\n"
    whole, part = tmp_path / "全.csv", tmp_path / "缺.csv"
    whole.write_text(f"{title}石桥村,1,张龚强,户主\n石桥村,1,张玉琴,妻\n", encoding="utf-8")
    part.write_text(f"{title}石桥村,1,张龚强,户主\n", encoding="utf-8")
    note = Consent(frozenset(Overwrite))
    desk.import_roster(desk.read(whole))
    assert desk.import_roster(desk.read(part)).absent[0].noted is False
    assert desk.import_roster(desk.read(part), consent=note).absent[0].noted
    again = desk.plan_roster(desk.read(part), consent=note)
    assert (again.absent[0].noted, again.absent[0].remarked) == (False, True)
    assert desk.import_roster(desk.read(whole)).counts.changed == 1
    assert not desk.plan_roster(desk.read(part)).absent[0].remarked


def test_names_beyond_all_typefaces_are_flagged(sqlite_shop: Shop, tmp_path: Path) -> None:
    desk = sqlite_shop.card_officer.imports
    path = tmp_path / "罕.csv"
    path.write_text(
        "村,户编号,姓名,与户主关系\n石桥村,1,张\U000323b0,户主\n石桥村,2,杨䶮,户主\n",
        encoding="utf-8",
    )
    plan = desk.plan_roster(desk.read(path))
    flagged = [[r.detail for r in row.remarks if "name" in r.code] for row in plan.rows]
    assert flagged == [["U+323B0"], []]


def test_the_usual_characters_need_no_look_into_the_typefaces() -> None:
    usual = "".join(
        bytes((high, low)).decode("gb2312", "ignore")
        for high in range(0xB0, 0xF8)
        for low in range(0xA1, 0xFF)
    )
    assert len(usual) == 6763
    assert missing(usual) == ""
    assert unprintable(usual) == ""

"""The calendar of dues and the comparison of rounds, as the books of a real round give them."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.dues.due import Due, DueKind, Urgency
from lovemart_desktop.domain.rounds.comparison import Measure
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.persistence.schema import audit_event
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.awards import Town, lists
from tests.databases import Builder
from tests.documents.reading import Paper
from tests.round_steps import decide, post
from tests.services.test_attachments import png
from tests.services.test_grants import pack
from tests.shop import TODAY, Shop, refused
from tests.templates import settled_shop, town_of


@pytest.fixture
def built() -> Builder:
    return settled_shop


@pytest.fixture
def town(shop: Shop) -> Town:
    return town_of(shop)


def due_now(session: Session) -> dict[DueKind, Due]:
    today = session.today()
    found = session.calendar.dues(today)
    return {due.kind: due for due in found if due.on_board(today)}


def test_a_round_from_notice_to_archive_is_in_the_calendar(town: Town) -> None:
    officer = town.officer
    found = town.drafted()
    assert due_now(officer)[DueKind.CREDIT_ROUND].day == date(2026, 6, 30)
    slow, fast = found.lists
    decide(officer, found, fast, TODAY - timedelta(days=6))
    posted = officer.notices.post(officer.notices.prepare(fast.id), TODAY, "公示栏")
    here = due_now(officer)
    assert here[DueKind.NOTICE_RUNS].villages == (fast.village,)
    assert here[DueKind.NOTICE_RUNS].place.list_id == fast.id
    assert DueKind.NO_PHOTO in here
    officer.attachments.add(Subject.NOTICE, posted.id, "公示.png", png())
    assert DueKind.NO_PHOTO not in due_now(officer)
    told = officer.objections.enter(fast.id, "已迁出", TODAY)
    assert due_now(officer)[DueKind.OBJECTION].count == 1
    town.shop.clock.move(days=8)
    here = due_now(officer)
    assert posted.ready_from == town.shop.clock.today()
    assert DueKind.NOTICE_RUNS not in here
    assert here[DueKind.OBJECTION].urgency(officer.today()) is Urgency.SOON
    officer.objections.decide(told.id, False, "情况不实", officer.today())
    found = town.approve(officer.awards.round(found.id))
    assert DueKind.CREDIT in due_now(officer)
    officer.awards.credit(found.id, lists(found), new_key())
    assert due_now(officer)[DueKind.RESULT_NOTICE].villages == (slow.village, fast.village)
    for each in found.lists:
        post(officer, each.id, officer.today(), NoticeKind.RESULT)
    town.shop.clock.move(days=7)
    assert due_now(officer)[DueKind.ARCHIVE].place.round == found.id
    officer.round_life.archive(found.id)
    assert not {DueKind.ARCHIVE, DueKind.CREDIT_ROUND} & set(due_now(officer))
    # the next half-year
    town.shop.clock.move(days=130)
    assert due_now(officer)[DueKind.OPEN_ROUND].period == "2026-12"


def test_funds_and_festivals_are_in_the_calendar(town: Town) -> None:
    officer = town.officer
    found = town.approve(officer.grants.open(pack(town)))
    officer.awards.credit(found.id, lists(found), new_key())
    assert DueKind.FESTIVAL not in due_now(officer), "the Dragon Boat Festival has its pack"
    with town.shop.store.books.write() as work:
        work.connection.exec_driver_sql("UPDATE fund SET expires_on = '2026-08-10'")
        work.commit()
    here = due_now(officer)[DueKind.ANNOUNCE_EXPIRY]
    assert (here.count, here.day, here.place.fund) == (300, date(2026, 7, 11), town.fund)
    officer.fund_life.announce(town.fund)
    town.shop.clock.move(days=23)
    assert due_now(officer)[DueKind.EXPIRY].count == 300
    town.shop.clock.move(days=31)
    assert due_now(officer)[DueKind.BOOK_EXPIRY].count == 300
    assert DueKind.FESTIVAL not in due_now(officer), "only the Dragon Boat Festival is usual"
    year = officer.calendar.dues(officer.today() + timedelta(days=366))
    assert len([due for due in year if due.kind is DueKind.FESTIVAL]) == 8
    with refused("permission.denied"):
        town.shop.clerk.calendar.dues(TODAY)
    assert town.shop.storekeeper.calendar.dues(TODAY) == (), "not for the store's eyes"


def test_rounds_are_compared_by_village(town: Town) -> None:
    officer = town.officer
    found = town.drafted()
    first = officer.awards.rows(found.id, found.lists[0].id)[0]
    found = town.strike(first.nomination, "自愿放弃")
    town.shop.clock.move(days=9)
    found = town.approve(found)
    officer.awards.credit(found.id, lists(found), new_key())
    (programme,) = officer.comparisons.programmes()
    seen = officer.comparisons.compare(programme)
    assert seen.villages == ("石桥村", "柳林村")
    values = {m: seen.value("石桥村", found.id, m) for m in Measure}
    assert values == {
        Measure.ACCOUNTS: 1,
        Measure.POINTS: 1_000,
        Measure.SHARE: 500,
        Measure.STRUCK: 1,
        Measure.OBJECTIONS: 0,
        Measure.DAYS: 9,
    }
    assert seen.total(found.id, Measure.SHARE) == 667
    text = Paper(officer.comparisons.pdf(seen, Measure.SHARE)).text()
    for told in ("青石镇“诚信勤劳”各轮对比", "2026年上半年", "50.0%", "66.7%"):
        assert told in text, told
    book = CalamineWorkbook.from_filelike(io.BytesIO(officer.comparisons.workbook(seen)))
    assert book.get_sheet_by_name("积分").to_python()[2] == ["石桥村", 1_000]
    with town.shop.store.books.read() as work:
        acts = set(work.connection.execute(select(audit_event.c.act)).scalars())
    assert {"print-comparison", "export-comparison"} <= acts
    assert officer.comparisons.compare("没有这个项目").rounds == ()

"""Village lists and notices on paper, read back as text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from sqlalchemy import insert, select

from lovemart_desktop.domain.awards import Nominee, ProgrammeKind
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.schema import audit_event, card
from lovemart_desktop.services.award_papers import period_text
from lovemart_desktop.services.desk import new_key
from tests.awards import Town, lists, settle
from tests.shop import Shop


@pytest.fixture
def town(sqlite_shop: Shop) -> Town:
    return settle(sqlite_shop)


def text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return "".join("".join(pages).split())


def give_card(town: Town, name: str, number: str, opens: int) -> None:
    with town.shop.store.books.write() as work:
        work.connection.execute(
            insert(card).values(
                number=number,
                member_id=town.people[name],
                opens_household=opens,
                state="active",
                state_since="2026-06-01",
                issued_on="2026-06-01",
            )
        )
        work.commit()


def test_a_list_to_sign_names_heads_cards_and_points(town: Town) -> None:
    give_card(town, "张龚强", "86034917426852", 1)
    give_card(town, "买买提·吐尔逊", "86034917421111", 0)
    found = town.approve(town.drafted())
    told = text(town.officer.award_papers.list_pdf(found.id, found.lists[0].id))
    for part in (
        "“诚信勤劳”奖励积分发放签收表",
        "2026年上半年",
        "资金项目：诚信勤劳奖励",
        "张龚强3组6852",
        "周尧全1组未办卡",
        "石桥村合计2户2000分",
        "名单第1版",
    ):
        assert part in told, part
    assert "郑雨晴" not in told
    assert "910101" not in told, "no ID number on paper"
    assert told.index("周尧全") < told.index("张龚强"), "by groups"


def test_a_changed_list_is_another_version_with_other_check_characters(town: Town) -> None:
    found = town.approve(town.drafted())
    papers, first = town.officer.award_papers, found.lists[0].id
    before = text(papers.list_pdf(found.id, first))
    assert text(papers.list_pdf(found.id, first)) == before
    row = town.officer.awards.rows(found.id, first)[0]
    town.officer.awards.strike(row.nomination, "放弃")
    after = text(papers.list_pdf(found.id, first))
    assert "名单第2版" in after
    assert before.split("校验字")[1][:8] != after.split("校验字")[1][:8]


def test_the_notice_asks_for_objections_and_later_tells_the_result(town: Town) -> None:
    found = town.approve(town.drafted())
    papers, first = town.officer.award_papers, found.lists[0].id
    told = text(papers.notice_pdf(found.id, first))
    for part in (
        "公示",
        "拟奖励名单",
        "2026年6月19日至6月25日",
        "0851-5550123",
        "石桥村村民委员会",
    ):
        assert part in told, part
    town.officer.awards.credit(found.id, lists(found), new_key())
    told = text(papers.notice_pdf(found.id, first))
    assert "奖励结果" in told
    assert "公示期" not in told
    assert "入账：6月18日" in text(papers.list_pdf(found.id, first))


def test_a_grant_is_for_persons(town: Town) -> None:
    made = town.officer.awards.open_round(
        town.terms(
            programme="老党员关怀", kind=ProgrammeKind.GRANT, period="2026年七一", points_each=200
        )
    )
    town.officer.awards.load_draft(made.id, [Nominee(town.people["张大"])])
    (each,) = town.officer.awards.round(made.id).lists
    told = text(town.officer.award_papers.list_pdf(made.id, each.id))
    for part in ("“老党员关怀”积分发放签收表", "2026年七一", "姓名", "1人200分"):
        assert part in told, part
    assert "户主" not in told
    notice = text(town.officer.award_papers.notice_pdf(made.id, each.id))
    assert "下列1人发放积分，每人200分" in notice
    assert "户主" not in notice


def test_printing_is_recorded_and_an_empty_list_is_not_printed(town: Town) -> None:
    found = town.drafted("郑雨晴")
    papers, (each,) = town.shop.auditor.award_papers, found.lists
    papers.list_pdf(found.id, each.id)
    with town.shop.store.books.read() as work:
        acts = work.connection.execute(
            select(audit_event.c.act).where(audit_event.c.subject == f"list:{each.id}")
        )
        assert list(acts.scalars()) == ["print-list"]
    (row,) = town.officer.awards.rows(found.id, each.id)
    town.officer.awards.strike(row.nomination, "放弃")
    with pytest.raises(Refusal, match=r"^paper\.empty_list$"):
        papers.list_pdf(found.id, each.id)


def test_half_years_are_told_as_people_say_them(town: Town) -> None:
    terms = town.terms()
    assert period_text(terms) == "2026年上半年"
    december = replace(terms, period="2026-12", reference_date=date(2026, 12, 1))
    assert period_text(december) == "2026年下半年"

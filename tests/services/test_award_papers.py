"""A round's papers from the books, read back as text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pypdfium2
import pytest
from sqlalchemy import insert, select, update

from lovemart_desktop.domain.rounds.awards import AwardRound, Nominee, ProgrammeKind
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.domain.rounds.papers import ListPaper, list_paper_number
from lovemart_desktop.domain.rounds.rules import (
    Basis,
    Credits,
    Criterion,
    Occasion,
    RoundRules,
    award_rules,
    grant_rules,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.schema import audit_event, card, nomination
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.outcomes import Outcome
from lovemart_desktop.services.exchange.reading import read_bytes
from lovemart_desktop.services.rounds.award_papers import FoundPage, period_text
from tests.awards import Town, lists
from tests.databases import Builder
from tests.round_steps import decide, post, publish
from tests.shop import TODAY, Shop, refused
from tests.templates import settled_shop, town_of

CRITERIA = (Criterion("诚信", 60), Criterion("勤劳", 40))


@pytest.fixture
def built() -> Builder:
    return settled_shop


@pytest.fixture
def town(sqlite_shop: Shop) -> Town:
    return town_of(sqlite_shop)


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


def opened(town: Town, rules: RoundRules | None = None, **terms: object) -> AwardRound:
    return town.officer.awards.open_round(town.terms(**terms), rules)


def drafted(town: Town) -> AwardRound:
    """A round by two criteria with all three households on its lists."""
    made = opened(town, replace(award_rules(), criteria=CRITERIA))
    town.officer.awards.load_draft(made.id, town.nominees("张龚强", "周尧全", "郑雨晴"))
    return town.officer.awards.round(made.id)


def decided(town: Town, found: AwardRound, day: date = TODAY) -> None:
    """Review and meetings of the round's first list."""
    decide(town.officer, found, found.lists[0], day)


def credit(town: Town, found: AwardRound) -> AwardRound:
    after = town.approve(town.officer.awards.round(found.id))
    town.officer.awards.credit(after.id, lists(after), new_key())
    return town.officer.awards.round(after.id)


def test_forms_before_the_review(town: Town) -> None:
    found = drafted(town)
    papers, first = town.officer.award_papers, found.lists[0].id
    blank = papers.blank_forms_pdf(found.id)
    assert len(pypdfium2.PdfDocument(blank)) == 2, "a page for each village"
    for part in ("柳林村", "石桥村", "评选标准：诚信60%、勤劳40%", "第1页，共1页"):
        assert part in text(blank), part
    assert "张龚强" not in text(blank)
    form = text(papers.nomination_form_pdf(found.id, first))
    for part in ("“诚信勤劳”提名表", "石桥村", "周尧全1组2", "基准日：2026年5月31日"):
        assert part in form, part
    sheet = text(papers.score_sheet_pdf(found.id, first))
    for part in ("“诚信勤劳”评分表", "共2户", "诚信60%、勤劳40%", "0～100分", "8980.585.6"):
        assert part in sheet, part
    plain = opened(town, period="2026-12", reference_date=date(2026, 12, 1))
    town.officer.awards.load_draft(plain.id, [Nominee(town.people["张龚强"])])
    (each,) = town.officer.awards.round(plain.id).lists
    with refused("paper.criteria_none"):
        papers.score_sheet_pdf(plain.id, each.id)
    with refused("paper.criteria_none"):
        papers.score_workbook(plain.id)
    assert "还不能审核：石桥村还没有公示" in text(papers.approval_sheet_pdf(found.id, [first]))


def test_the_record_of_a_meeting_tells_the_list_that_it_decided_on(town: Town) -> None:
    found = drafted(town)
    papers, first = town.officer.award_papers, found.lists[0].id
    kind = MeetingKind.VILLAGERS
    assert "同意/不同意" in text(papers.meeting_record_pdf(found.id, first, kind))
    decided(town, found)
    before = text(papers.meeting_record_pdf(found.id, first, kind))
    for part in ("石桥村村民代表会议记录", "2026年6月18日", "王主任", "会议同意下列2户、共2000分"):
        assert part in before, part
    town.shop.clock.move(minutes=5)
    row = next(r for r in town.officer.awards.rows(found.id, first) if r.name == "周尧全")
    town.officer.awards.strike(row.nomination, "放弃")
    assert text(papers.meeting_record_pdf(found.id, first, kind)) == before
    town.shop.clock.move(minutes=5)
    town.officer.reviews.take_back(first, "重新评议")
    again = text(papers.meeting_record_pdf(found.id, first, kind))
    assert "同意/不同意下列1户" in again.replace("（", "").replace("）", ""), "to be held again"


def test_a_notice_is_printed_with_the_version_that_is_posted(town: Town) -> None:
    found = drafted(town)
    papers, first = town.officer.award_papers, found.lists[0].id
    decided(town, found)
    before = text(papers.notice_pdf(found.id, first, posting_on=TODAY + timedelta(days=1)))
    for part in (
        "公示",
        "拟奖励名单",
        "村民代表会议决议",
        "2026年6月20日至6月26日",
        "0851-5550123",
        "石桥村村民委员会",
        "名单第1版",
    ):
        assert part in before, part
    posted = post(town.officer, first, TODAY)
    told = text(papers.notice_pdf(found.id, first))
    assert f"校验字{posted.short}" in told
    assert "2026年6月19日至6月25日" in told, "the day on which it was posted"
    with town.shop.store.books.read() as work:
        facts = work.connection.execute(
            select(audit_event.c.words).where(audit_event.c.act == "print-notice")
        ).scalars()
        assert all(posted.short[:4] in str(each) for each in facts)
    row = town.officer.awards.rows(found.id, first)[0]
    key = new_key()
    request = town.officer.awards.strike_request(row.nomination, "已迁出", key)
    town.shop.confirm(town.officer, Act.STRIKE_PUBLISHED, request, town.shop.second_award_officer)
    town.officer.awards.strike(row.nomination, "已迁出", key)
    assert text(papers.notice_pdf(found.id, first)) == told, "as it was published"
    with refused("award.not_credited"):
        papers.notice_pdf(found.id, first, NoticeKind.RESULT)


def test_from_objection_to_certificate(town: Town) -> None:
    officer, papers = town.officer, town.officer.award_papers
    found = publish(officer, drafted(town))
    first, posted_on = found.lists[0].id, TODAY - timedelta(days=8)
    row = next(r for r in officer.awards.rows(found.id, first) if r.name == "周尧全")
    objection = officer.objections.enter(
        first, "已迁往县城", posted_on + timedelta(days=2), "钱某某", row.nomination
    )
    assert "核实中" in text(papers.objections_pdf(found.id))
    assert "石桥村有意见还没有答复" in text(papers.approval_sheet_pdf(found.id, lists(found)))
    officer.objections.decide(objection.id, True, "走访属实", posted_on + timedelta(days=3))
    told = text(papers.objections_pdf(found.id, first))
    assert "周尧全" in told
    assert "实名" in told
    assert "钱某某" not in told, "who objected stays untold"
    key = new_key()
    request = officer.awards.strike_request(row.nomination, "已迁往县城", key)
    town.shop.confirm(officer, Act.STRIKE_PUBLISHED, request, town.shop.second_award_officer)
    officer.awards.strike(row.nomination, "已迁往县城", key)

    for told in (
        text(papers.approval_sheet_pdf(found.id, lists(found))),
        text(papers.leader_form_pdf(found.id, lists(found))),
    ):
        for part in (
            "5000分",
            "−2000分",
            "3000分",
            "石桥村周尧全剔除已迁往县城",
            "6月11日至6月17日",
        ):
            assert part in told, part

    credited = credit(town, found)
    with refused("paper.credited_already"):
        papers.approval_sheet_pdf(found.id, lists(found))
    give_card(town, "张龚强", "86034917426852", 1)
    told = text(papers.list_pdf(found.id, first))
    for part in ("“诚信勤劳”奖励积分发放签收表", "张龚强3组68521000", "入账：6月18日"):
        assert part in told, part
    assert "910101" not in told, "no ID number on paper"
    result = text(papers.notice_pdf(found.id, first, paper="A3"))
    for part in ("奖励结果", "公示期间收到意见1条，核实后取消1户", "1户1000分"):
        assert part in result, part
    honour = text(papers.certificates_pdf(found.id, first))
    for part in ("石桥村3组张龚强户：", "诚信勤劳户", "石桥村〔2026〕上0001", "2026年6月18日"):
        assert part in honour, part
    assert "周尧全" not in honour
    (kept,) = (r for r in officer.awards.rows(found.id, first) if not r.struck)
    assert credited.lists[0].accounts == 1
    only = papers.certificates_pdf(found.id, first, [kept.nomination])
    assert text(only) == honour


def test_an_approval_sheet_says_why_a_round_is_late(town: Town) -> None:
    rules = replace(award_rules(), notice_days=5, notice_reason="农忙")
    made = town.officer.awards.open_round(town.terms(), rules)
    town.officer.round_rules.give_late_reason(made.id, "村里换届")
    town.officer.awards.load_draft(made.id, town.nominees("张龚强"))
    told = text(
        town.officer.award_papers.leader_form_pdf(
            made.id, lists(town.officer.awards.round(made.id))
        )
    )
    assert "有步骤在半年之后进行，原因：村里换届。公示期定为5天，原因：农忙。" in told


def test_certificates_wait_for_the_points(town: Town) -> None:
    found = drafted(town)
    with refused("paper.certificate_early"):
        town.officer.award_papers.certificates_pdf(found.id, found.lists[0].id)


def test_a_filled_score_sheet_comes_back_through_the_import(town: Town) -> None:
    found = drafted(town)
    papers, awards = town.officer.award_papers, town.officer.awards
    workbook = read_bytes("评分表.xlsx", papers.score_workbook(found.id))
    assert [sheet.name for sheet in workbook.sheets] == ["石桥村", "柳林村"]
    plan = awards.plan_import(found.id, workbook)
    assert not plan.refused
    assert {row.outcome for row in plan.rows} == {Outcome.UNCHANGED}
    with town.shop.store.books.write() as work:
        work.connection.execute(update(nomination).values(scores=""))
        work.commit()
    plan = awards.plan_import(found.id, workbook)
    assert awards.load_plan(found.id, plan).changed == 3
    rows = [r for each in found.lists for r in awards.rows(found.id, each.id)]
    assert {r.name: dict(r.scores) for r in rows}["周尧全"] == {
        "诚信": Decimal(89),
        "勤劳": Decimal("80.5"),
    }


def test_a_nomination_form_comes_back_and_empty_lines_are_passed_over(town: Town) -> None:
    found = drafted(town)
    papers, first = town.officer.award_papers, found.lists[0].id
    workbook = read_bytes("提名表.xlsx", papers.nomination_workbook(found.id, first))
    other = opened(town, period="2026-12", reference_date=date(2026, 12, 1))
    plan = town.officer.awards.plan_import(other.id, workbook)
    assert [row.name for row in plan.rows] == ["周尧全", "张龚强"]
    assert not plan.refused


def test_the_list_to_sign_as_a_workbook(town: Town) -> None:
    found = drafted(town)
    give_card(town, "张龚强", "86034917426852", 1)
    (one, other) = read_bytes("list.xlsx", town.officer.award_papers.list_workbook(found.id)).sheets
    cells = [line.cells for line in one.lines]
    assert ("张龚强" in cells[4], "6852" in cells[4], 1000 in cells[4]) == (True,) * 3
    assert "未办卡" in cells[3]
    assert cells[5][1] == "合计"
    assert other.name == "柳林村"
    assert "已签" not in cells[4]
    found = town.approve(found)
    town.officer.awards.credit(found.id, lists(found), new_key())
    desk, first = town.officer.signatures, found.lists[0].id
    row = next(row for row in desk.rows(first) if row.name == "张龚强")
    desk.sign(first, [row.nomination], collector="其子张小龙")
    (one, _) = read_bytes("list.xlsx", town.officer.award_papers.list_workbook(found.id)).sheets
    signed = [line.cells[-3:] for line in one.lines if "张龚强" in line.cells]
    assert signed == [("其子张小龙", "已签", "2026-06-18")]


def test_points_by_heads_show_the_heads_on_every_paper(town: Town) -> None:
    rules = replace(grant_rules(Occasion.PER_HEAD, Credits.HOUSEHOLD), basis=Basis.PER_HEAD)
    made = opened(
        town,
        rules,
        programme="春耕农资",
        kind=ProgrammeKind.GRANT,
        period="2026年春",
        points_each=30,
    )
    town.officer.awards.load_draft(made.id, [Nominee(town.people["张龚强"])])
    (each,) = town.officer.awards.round(made.id).lists
    papers = town.officer.award_papers
    notice = text(papers.notice_pdf(made.id, each.id))
    assert "拟对下列1户发放积分，按户内人口每人30分，3人共90分" in notice
    assert "经党支部提议" not in notice, "no meetings were held"
    told = text(papers.list_pdf(made.id, each.id))
    assert "张龚强3组3未办卡90" in told
    with refused("paper.certificate_grant"):
        papers.certificates_pdf(made.id, each.id)


def test_a_grant_is_for_persons(town: Town) -> None:
    made = opened(
        town, programme="老党员关怀", kind=ProgrammeKind.GRANT, period="2026年七一", points_each=200
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
    with refused("paper.empty_list"):
        papers.list_pdf(found.id, each.id)


def test_a_scanned_page_leads_to_its_list(town: Town) -> None:
    found = town.drafted()
    papers, first = town.officer.award_papers, found.lists[0].id
    number = list_paper_number(ListPaper.SCORES, first)
    assert papers.find_page(f"{number}02") == FoundPage(ListPaper.SCORES, found.id, first, 2)
    assert papers.find_page("6903148079423") is None
    with refused("award.list_unknown"):
        papers.find_page(f"{list_paper_number(ListPaper.SCORES, 999)}01")


def test_periods_are_told_as_people_say_them(town: Town) -> None:
    terms = town.terms()
    assert period_text(terms) == "2026年上半年"
    december = replace(terms, period="2026-12", reference_date=date(2026, 12, 1))
    assert period_text(december) == "2026年下半年"
    activity = replace(terms, kind=ProgrammeKind.GRANT, period="2026-06-08 清洁家园")
    assert period_text(activity) == "2026年6月8日清洁家园"

"""Rounds in the books: lists, approval by a second person, crediting once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, insert, select, update

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import FundBalance
from lovemart_desktop.domain.rounds.award_checks import Check
from lovemart_desktop.domain.rounds.awards import ListState, Loaded, Nominee, ProgrammeKind
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.schema import (
    account,
    card,
    credited,
    member,
    nomination,
    points_account,
    transfer,
    voucher,
)
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.sheets import Cell, Line, Sheet, Workbook
from tests.awards import HEADS, Town, lists, settle
from tests.round_steps import publish
from tests.services.awards.looking import bury, change, count, held, refused
from tests.shop import Shop, founded


def test_a_round_of_a_half_year_is_opened_once(town: Town) -> None:
    made = town.officer.awards.open_round(town.terms())
    assert made.lists == ()
    with refused("award.round_exists"):
        town.officer.awards.open_round(town.terms(points_each=5))
    town.officer.awards.open_round(town.terms(period="2026-12", reference_date=date(2026, 11, 30)))
    town.officer.awards.cancel(made.id, "名单重报")
    again = town.officer.awards.open_round(town.terms())
    titles = [(t.id, t.terms.period, t.cancelled) for t in town.shop.auditor.awards.rounds()]
    assert titles[0] == (again.id, "2026-06", False)
    assert titles[-1] == (made.id, "2026-06", True)
    with refused("award.round_cancelled"):
        town.officer.awards.load_draft(made.id, town.nominees("张龚强"))


def test_a_programme_stays_of_its_kind(lite: Town) -> None:
    lite.officer.awards.open_round(lite.terms())
    with refused("award.programme_other_kind"):
        lite.officer.awards.open_round(lite.terms(kind=ProgrammeKind.GRANT, period="七一"))


def test_loading_makes_drafts_by_village_and_nothing_else(town: Town) -> None:
    found = town.drafted()
    assert [(e.village, e.state, e.accounts, e.points) for e in found.lists] == [
        ("石桥村", ListState.DRAFT, 2, 2_000),
        ("柳林村", ListState.DRAFT, 1, 1_000),
    ]
    rows = town.officer.awards.rows(found.id, found.lists[0].id)
    assert [(r.rank, r.name, r.group, r.headcount, str(r.total)) for r in rows] == [
        (1, "张龚强", "3组", 3, "170.5"),
        (2, "周尧全", "1组", 2, "169.5"),
    ]
    assert count(town, points_account) == 0
    assert count(town, voucher) == 1


def test_loading_again_changes_nothing(town: Town) -> None:
    found = town.drafted()
    approved = town.approve(found)
    again = town.officer.awards.load_draft(found.id, town.nominees(*HEADS))
    assert again == Loaded(0, 0, 3)
    assert town.officer.awards.round(found.id) == approved


def test_new_scores_replace_the_old_until_the_review(town: Town) -> None:
    found = town.drafted()
    assert town.officer.awards.load_draft(found.id, town.nominees("周尧全")) == Loaded(0, 1, 0)
    rows = town.officer.awards.rows(found.id, found.lists[0].id)
    assert [(r.name, r.rank, str(r.total)) for r in rows] == [
        ("张龚强", 1, "170.5"),
        ("周尧全", 1, "170.5"),
    ]
    approved = town.approve(found)
    with refused("award.list_published"):
        town.officer.awards.load_draft(found.id, town.nominees("张龚强", "郑雨晴", "周尧全"))
    town.officer.awards.credit(approved.id, lists(approved), new_key())
    with refused("award.list_credited"):
        town.officer.awards.load_draft(found.id, town.nominees("张龚强", "郑雨晴", "周尧全"))


def test_a_workbook_is_planned_and_loaded(town: Town) -> None:
    made = town.officer.awards.open_round(town.terms())
    lines: tuple[tuple[Cell, ...], ...] = (
        ("村", "户主", "身份证号", "诚信得分", "勤劳得分"),
        ("石桥村", "张龚强", "910101194005060016", 84.0, 83.5),
        ("柳林村", "郑雨晴", "910101196002020026", 74.0, 80.0),
        ("石桥村", "张玉琴", "910101194203040024", 90.0, 90.0),
        ("石桥村", "查无此人", "", 80.0, 80.0),
    )
    sheet = Sheet("名单", tuple(Line(at, cells) for at, cells in enumerate(lines, 1)))
    workbook = Workbook("名单.xlsx", (sheet,))
    plan = town.officer.awards.plan_import(made.id, workbook)
    assert [r.reason.code for r in plan.refused] == ["award.same_household", "award.person_unknown"]
    assert town.officer.awards.round(made.id).lists == (), "planning changes nothing"
    assert town.officer.awards.load_plan(made.id, plan) == Loaded(2, 0, 0)
    again = town.officer.awards.plan_import(made.id, workbook)
    assert again.counts.unchanged == 2
    assert town.officer.awards.load_plan(made.id, again) == Loaded(0, 0, 2)
    found = town.officer.awards.round(made.id)
    (row,) = town.officer.awards.rows(made.id, found.lists[0].id)
    assert row.scores == (("诚信", Decimal(84)), ("勤劳", Decimal("83.5")))


def test_a_grant_takes_no_workbook_of_households(lite: Town) -> None:
    made = lite.officer.awards.open_round(
        lite.terms(programme="关怀", kind=ProgrammeKind.GRANT, period="七一")
    )
    with refused("award.not_for_households"):
        lite.officer.awards.plan_import(made.id, Workbook("名单.xlsx", ()))


def test_loading_is_all_or_nothing(town: Town) -> None:
    made = town.officer.awards.open_round(town.terms())
    with refused("award.no_household"):
        town.officer.awards.load_draft(made.id, town.nominees("张龚强", "张大"))
    with refused("award.member_unknown"):
        town.officer.awards.load_draft(made.id, [*town.nominees("张龚强"), Nominee(999_999)])
    assert town.officer.awards.round(made.id).lists == ()


def test_a_household_is_on_the_lists_once(town: Town) -> None:
    made = town.officer.awards.open_round(town.terms())
    loaded = town.officer.awards.load_draft(made.id, town.nominees("张龚强", "张玉琴"))
    assert loaded == Loaded(1, 0, 1)
    with refused("award.household_twice"):
        town.officer.awards.add(made.id, town.people["张小龙"])
    added = town.officer.awards.add(made.id, town.people["买买提·吐尔逊"])
    names = [r.name for r in town.officer.awards.rows(made.id, added.lists[0].id)]
    assert names == ["张龚强", "周尧全"], "the head stands for the household"


def test_head_counts_are_those_of_the_reference_date(town: Town) -> None:
    bury(town, "张玉琴", "2026-05-30")
    bury(town, "买买提·吐尔逊", "2026-06-02")
    found = town.drafted()
    rows = town.officer.awards.rows(found.id, found.lists[0].id)
    assert [(r.name, r.headcount) for r in rows] == [("张龚强", 2), ("周尧全", 2)]
    assert [f.check for f in rows[1].findings] == [Check.HEADCOUNT, Check.NO_CARD]


def test_struck_rows_stay_to_be_seen_and_come_back(town: Town) -> None:
    found = town.drafted()
    first = town.officer.awards.rows(found.id, found.lists[0].id)[0]
    with refused("award.reason_missing"):
        town.officer.awards.strike(first.nomination, " ")
    after = town.officer.awards.strike(first.nomination, "本人放弃")
    assert (after.lists[0].accounts, after.points) == (1, 2_000)
    struck, other = town.officer.awards.rows(found.id, found.lists[0].id)
    assert (struck.struck, struck.rank, struck.findings) == (True, 0, ())
    assert other.rank == 1
    reloaded = town.officer.awards.load_draft(found.id, town.nominees(*HEADS))
    assert reloaded.added == 0, "a file does not bring back who was struck off"
    assert town.officer.awards.restore(first.nomination).points == 3_000
    town.officer.awards.strike(first.nomination, "换户主")
    town.officer.awards.add(found.id, town.people["张龚强"])
    with refused("award.household_twice"):
        town.officer.awards.restore(first.nomination)


def test_checks_name_what_is_wrong(town: Town) -> None:
    shop, people = town.shop, town.people
    found = town.drafted()
    change(
        town,
        insert(card).values(
            number="86034917426852",
            member_id=people["郑雨晴"],
            opens_household=1,
            state="active",
            state_since="2026-06-01",
            issued_on="2026-06-01",
        ),
    )
    bury(town, "张龚强")
    shop.administrator.staff.link(shop.award_officer.operator.number, people["买买提·吐尔逊"])
    change(
        town,
        update(member).where(member.c.id == people["张玉琴"]).values(relation="户主", is_head=1),
    )
    one, two = (town.officer.awards.rows(found.id, each) for each in lists(found))
    assert [(f.check, f.detail) for f in one[0].findings] == [
        (Check.DECEASED, "张玉琴"),
        (Check.NO_CARD, ""),
    ]
    assert [(f.check, f.detail) for f in one[1].findings] == [
        (Check.OWN_HOUSEHOLD, "评一凡"),
        (Check.NO_CARD, ""),
    ]
    assert two[0].findings == ()


def test_namesakes_and_moved_households_are_pointed_out(lite: Town) -> None:
    found = lite.drafted()
    change(lite, update(nomination).values(name="王芳", group_name="1组"))
    rows = lite.officer.awards.rows(found.id, found.lists[0].id)
    assert [r.findings[0].check for r in rows] == [Check.NAMESAKE, Check.NAMESAKE]


def test_a_dead_head_keeps_a_list_from_approval(town: Town) -> None:
    found = town.drafted()
    bury(town, "张龚强")
    with pytest.raises(Refusal, match=r"^award\.checks_open$") as told:
        town.approve(found)
    assert told.value.facts == {"village": "石桥村", "rows": 1, "name": "张龚强"}
    rows = town.officer.awards.rows(found.id, found.lists[0].id)
    town.officer.awards.strike(rows[0].nomination, "户主去世")
    with refused("award.back_to_draft_first"):
        town.officer.awards.add(found.id, town.people["张小龙"])
    town.officer.reviews.take_back(found.lists[0].id, "户主去世")
    added = town.officer.awards.add(found.id, town.people["张小龙"])
    assert town.approve(added).step is ListState.APPROVED


def test_approval_takes_a_second_person(town: Town) -> None:
    found = town.published()
    awards, key = town.officer.awards, new_key()
    with refused("confirmation.missing"):
        awards.approve(found.id, lists(found), key)
    with refused("confirmation.same_person"):
        town.shop.confirm(town.officer, Act.APPROVE_ROUND, key, by=town.officer)
    with refused("confirmation.not_permitted"):
        town.shop.confirm(town.officer, Act.APPROVE_ROUND, key, by=town.shop.card_officer)
    approved = town.approve(found)
    assert {e.approved_by for e in approved.lists} == {"评二丽"}
    assert {e.approved_at for e in approved.lists} == {town.shop.clock.now()}
    assert awards.approve(found.id, lists(found), new_key()) == approved, "nothing is left to do"


def test_an_approval_is_of_what_the_second_person_saw(town: Town) -> None:
    found, key = town.published(), new_key()
    awards = town.officer.awards
    request = awards.approval_of(found, lists(found), key)
    town.shop.confirm(town.officer, Act.APPROVE_ROUND, request, by=town.shop.auditor)
    row = awards.rows(found.id, found.lists[0].id)[0]
    town.strike(row.nomination, "外出务工")
    with refused("award.reason_missing"):
        awards.add(found.id, town.people[row.name])
    awards.add(found.id, town.people[row.name], "已返乡")
    assert awards.round(found.id).lists[0].state is ListState.CHANGED
    with refused("award.notice_missing"):
        awards.approve(found.id, lists(found), key)
    publish(town.officer, awards.round(found.id))
    with refused("confirmation.missing"):
        awards.approve(found.id, lists(found), key)


def test_a_screen_that_shows_an_older_list_asks_nobody(town: Town) -> None:
    found = town.published()
    awards = town.officer.awards
    town.strike(awards.rows(found.id, found.lists[0].id)[0].nomination, "外出务工")
    with refused("award.changed_meanwhile"):
        awards.approval_of(found, lists(found), new_key())


def test_who_made_the_last_change_does_not_approve(town: Town) -> None:
    found = town.published()
    key, second = new_key(), town.shop.second_award_officer
    request = second.awards.approval_of(found, lists(found), key)
    town.shop.confirm(second, Act.APPROVE_ROUND, request, by=town.officer)
    with refused("award.approver_is_author"):
        second.awards.approve(found.id, lists(found), key)


def test_two_accounts_of_one_person_are_one_person(town: Town) -> None:
    shop, same = town.shop, town.people["郑雨晴"]
    first, other, third = town.officer, shop.auditor, shop.second_award_officer
    for session in (first, other):
        shop.administrator.staff.link(session.operator.number, same)
    found = town.published()
    key = new_key()
    request = third.awards.approval_of(found, lists(found), key)
    shop.confirm(third, Act.APPROVE_ROUND, request, by=other)
    with refused("award.approver_is_author"):
        third.awards.approve(found.id, lists(found), key)
    shop.administrator.staff.link(first.operator.number, None)
    approved = town.approve(found, by=other)
    shop.administrator.staff.link(first.operator.number, same)
    with refused("award.credit_by_approver"):
        first.awards.credit(approved.id, lists(approved), new_key())
    assert count(town, credited) == 0


def test_an_empty_list_is_not_approved(lite: Town) -> None:
    found = lite.drafted("郑雨晴")
    (row,) = lite.officer.awards.rows(found.id, found.lists[0].id)
    found = lite.officer.awards.strike(row.nomination, "放弃")
    with refused("award.list_empty"):
        lite.approve(found)


def test_crediting_books_one_voucher_a_list(town: Town) -> None:
    found = town.approve(town.drafted())
    preview = town.officer.awards.preview(found.id)
    assert (preview.before, preview.this_round, preview.after, preview.missing) == (
        5_000,
        3_000,
        2_000,
        0,
    )
    done = town.officer.awards.credit(found.id, lists(found), new_key())
    assert (len(done.vouchers), done.accounts, done.points) == (2, 3, 3_000)
    after = town.officer.awards.round(found.id)
    assert after.step is ListState.CREDITED
    assert {e.credited_on for e in after.lists} == {town.shop.clock.today()}
    assert after.fund.balance == FundBalance(5_000, 2_000, 3_000, 0, 0)
    assert sorted(held(town).values()) == [1_000, 1_000, 1_000]
    assert all(owner is None for _, owner in held(town))
    proofs = select(func.count()).select_from(
        credited.join(
            transfer,
            (transfer.c.voucher_id == credited.c.voucher_id) & (transfer.c.seq == credited.c.seq),
        )
        .join(account, account.c.id == transfer.c.target_id)
        .join(nomination, nomination.c.id == credited.c.nomination_id)
        .join(
            points_account,
            (points_account.c.id == account.c.points_account_id)
            & (points_account.c.id == credited.c.points_account_id)
            & (points_account.c.household_id == nomination.c.household_id),
        )
    )
    with town.shop.store.books.read() as work:
        assert work.connection.execute(proofs).scalar_one() == 3
        row = work.connection.execute(
            select(voucher.c.kind, voucher.c.confirmer_id, voucher.c.note).where(
                voucher.c.id == done.vouchers[0]
            )
        ).one()
    second = town.shop.second_award_officer.operator.id
    assert tuple(row) == ("award", second, "诚信勤劳 2026-06 石桥村")


def test_the_same_request_credits_once(town: Town) -> None:
    found, key = town.approve(town.drafted()), new_key()
    first = town.officer.awards.credit(found.id, lists(found), key)
    assert town.officer.awards.credit(found.id, lists(found), key) == first
    with refused("request.other_content"):
        town.officer.awards.credit(found.id, lists(found)[:1], key)
    with pytest.raises(Refusal, match=r"^award\.credited_already$") as told:
        town.officer.awards.credit(found.id, lists(found), new_key())
    assert told.value.facts == {"village": "石桥村"}
    assert count(town, credited) == 3
    assert count(town, voucher) == 3


def test_a_credited_list_is_closed(town: Town) -> None:
    found = town.approve(town.drafted("张龚强", "郑雨晴"))
    awards = town.officer.awards
    awards.credit(found.id, lists(found)[:1], new_key())
    (row,) = awards.rows(found.id, found.lists[0].id)
    with refused("award.list_credited"):
        awards.strike(row.nomination, "事后")
    with refused("award.list_credited"):
        awards.add(found.id, town.people["周尧全"])
    with refused("award.credited_partly"):
        awards.cancel(found.id, "不要了")
    assert awards.round(found.id).step is ListState.APPROVED, "the slow village follows"
    awards.credit(found.id, lists(found)[1:], new_key())
    assert awards.round(found.id).step is ListState.CREDITED


def test_only_what_was_approved_is_credited(town: Town) -> None:
    found = town.drafted()
    with refused("award.not_approved"):
        town.officer.awards.credit(found.id, lists(found), new_key())
    found = town.approve(found)
    first = town.officer.awards.rows(found.id, found.lists[0].id)[0]
    with refused("confirmation.missing"):
        town.officer.awards.strike(first.nomination, "放弃", new_key())
    changed = town.strike(first.nomination, "放弃")
    assert [e.state for e in changed.lists] == [ListState.READY, ListState.APPROVED]
    with pytest.raises(Refusal, match=r"^award\.not_approved$") as told:
        town.officer.awards.credit(found.id, lists(found), new_key())
    assert told.value.facts == {"village": "石桥村"}
    assert count(town, credited) == 0
    approved = town.approve(changed)
    assert town.officer.awards.credit(approved.id, lists(approved), new_key()).points == 2_000


def test_a_list_changed_behind_the_desk_is_not_credited(town: Town) -> None:
    found = town.approve(town.drafted())
    change(town, update(nomination).where(nomination.c.name == "周尧全").values(points=9_000))
    with refused("award.changed_since_approval"):
        town.officer.awards.credit(found.id, lists(found), new_key())
    assert count(town, credited) == 0


def test_who_approved_does_not_credit(town: Town) -> None:
    found = town.approve(town.drafted())
    with refused("award.credit_by_approver"):
        town.shop.second_award_officer.awards.credit(found.id, lists(found), new_key())
    with refused("permission.denied"):
        town.shop.auditor.awards.credit(found.id, lists(found), new_key())
    assert count(town, credited) == 0


@pytest.mark.parametrize("built", [founded])
def test_a_short_budget_credits_nobody(shop: Shop) -> None:
    town = settle(shop, 2_500)
    found = town.approve(town.drafted())
    preview = town.officer.awards.preview(found.id)
    assert (preview.after, preview.missing) == (-500, 500)
    with pytest.raises(Refusal, match=r"^fund\.budget_short$") as told:
        town.officer.awards.credit(found.id, lists(found), new_key())
    assert told.value.facts == {
        "fund": "诚信勤劳奖励",
        "budget": 2_500,
        "needed": 3_000,
        "missing": 500,
    }
    assert held(town) == {}
    assert town.officer.awards.credit(found.id, lists(found)[:1], new_key()).points == 2_000

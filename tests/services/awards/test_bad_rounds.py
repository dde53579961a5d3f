"""Rounds and lists that cannot be: what is wrong is said, and nothing is half done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import update

from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import ListState
from lovemart_desktop.domain.rounds.places import RoundCheck
from lovemart_desktop.domain.rounds.rules import Criterion, award_rules
from lovemart_desktop.persistence.schema import fund
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.pasted import read_pasted
from tests.awards import Town, lists
from tests.shop import refused


@pytest.mark.parametrize(
    ("ends", "expires"),
    [(date(2026, 5, 30), None), (None, date(2026, 5, 30)), (date(2026, 5, 30), date(2026, 12, 31))],
)
def test_a_fund_that_ends_before_the_reference_date_opens_no_round(
    lite: Town, ends: date | None, expires: date | None
) -> None:
    lite.shop.clock.move(days=-30)
    funds = lite.officer.funds
    short = funds.create(FundTerms("春季专项", "文件", date(2026, 1, 1), ends, expires)).id
    with refused("fund.ends_first") as caught:
        lite.officer.awards.open_round(lite.terms(fund=short))
    assert caught.value.facts == {"fund": "春季专项", "ends": "2026-05-30", "day": "2026-05-31"}
    assert lite.officer.awards.rounds() == []
    lite.officer.awards.open_round(lite.terms(fund=short, reference_date=date(2026, 5, 30)))


def test_a_fund_that_ends_while_the_round_goes_on_credits_nobody(town: Town) -> None:
    """Found by the checks beforehand, refused at the last step; a longer fund then pays."""
    found = town.approve(town.drafted())
    expire(town, date(2026, 6, 17))
    checks = {told.check for told in town.officer.round_checks.findings(found.id)}
    assert RoundCheck.FUND_ENDED in checks
    with refused("fund.expired"):
        town.officer.awards.credit(found.id, lists(found), new_key())
    after = town.officer.awards.round(found.id)
    assert after.step is ListState.APPROVED
    assert (after.fund.balance.budget, after.fund.balance.purses) == (5_000, 0)
    expire(town, date(2026, 12, 31))
    assert town.officer.awards.credit(found.id, lists(found), new_key()).points == 3_000


def test_a_paste_with_impossible_scores_changes_nothing(lite: Town) -> None:
    rules = replace(award_rules(), criteria=(Criterion("诚信", 100),))
    found = lite.officer.awards.open_round(lite.terms(), rules)
    entry = lite.officer.award_entry
    text = "姓名\t诚信\n张龚强\t999999\n周尧全\t88\n查无此人\t80"
    plan = entry.plan(found.id, "石桥村", read_pasted(text, found.rules.criteria))
    assert [(row.told, row.reason.code) for row in plan.refused] == [
        ("张龚强", "award.score_outside"),
        ("查无此人", "paste.person_unknown"),
    ]
    assert lite.officer.awards.round(found.id).lists == (), "planned is not loaded"
    entry.load(plan)
    (each,) = lite.officer.awards.round(found.id).lists
    (row,) = lite.officer.awards.rows(found.id, each.id)
    assert (row.name, row.scores) == ("周尧全", (("诚信", Decimal(88)),))


def expire(town: Town, day: date) -> None:
    with town.shop.store.books.write() as work:
        work.connection.execute(update(fund).values(expires_on=day.isoformat()))
        work.commit()

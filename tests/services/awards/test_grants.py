"""Grants, who may do what, and several officers at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from threading import Barrier

import pytest
from sqlalchemy import select

from lovemart_desktop.domain.cards.cards import ElderlyRule, Ground
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import ListState, Loaded, Nominee, ProgrammeKind
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.schema import (
    credited,
    points_account,
    voucher,
)
from lovemart_desktop.services.desk import new_key
from tests.awards import HEADS, Town, lists
from tests.round_steps import publish
from tests.services.awards.looking import bury, count, held, refused


def test_a_grant_credits_members_themselves(town: Town) -> None:
    card_officer = town.shop.card_officer
    made = card_officer.awards.open_round(
        town.terms(
            programme="老党员关怀",
            kind=ProgrammeKind.GRANT,
            period="2026年七一",
            points_each=200,
            reference_date=date(2026, 7, 1),
        )
    )
    wanted = ("张龚强", "张玉琴", "张大")
    card_officer.awards.load_draft(made.id, [Nominee(town.people[name]) for name in wanted])
    found = publish(card_officer, card_officer.awards.round(made.id))
    key = new_key()
    request = card_officer.awards.approval_of(found, lists(found), key)
    town.shop.confirm(card_officer, Act.EDIT_GRANT, request)
    card_officer.awards.approve(found.id, lists(found), key)
    done = card_officer.awards.credit(found.id, lists(found), new_key())
    assert (done.accounts, done.points) == (3, 600)
    assert held(town) == {(None, town.people[name]): 200 for name in wanted}
    with refused("award.round_exists"):
        card_officer.awards.open_round(found.terms)
    with refused("award.credited_already"):
        card_officer.awards.credit(found.id, lists(found), new_key())
    with town.shop.store.books.read() as work:
        kinds = work.connection.execute(
            select(voucher.c.kind).where(voucher.c.id.in_(done.vouchers)).distinct()
        )
        assert list(kinds.scalars()) == ["grant"]


def test_the_elderly_rule_fills_a_grant(town: Town) -> None:
    awards, rule = town.officer.awards, ElderlyRule(70, 50)
    made = awards.open_round(
        town.terms(
            programme="老党员关怀",
            kind=ProgrammeKind.GRANT,
            period="2026年七一",
            points_each=200,
            reference_date=date(2026, 7, 1),
        )
    )
    assert [(e.name, e.ground) for e in awards.elderly(made.id, rule)] == [
        ("周尧全", Ground.AGE),
        ("张龚强", Ground.AGE),
    ]
    assert awards.load_elderly(made.id, rule) == Loaded(2, 0, 0)
    assert awards.load_elderly(made.id, rule) == Loaded(0, 0, 2)
    found = town.approve(awards.round(made.id))
    assert awards.credit(found.id, lists(found), new_key()).points == 400
    other = awards.open_round(town.terms())
    with refused("award.not_for_members"):
        awards.load_elderly(other.id, rule)


def test_a_member_who_died_since_is_not_granted(town: Town) -> None:
    made = town.officer.awards.open_round(
        town.terms(programme="关怀", kind=ProgrammeKind.GRANT, period="七一", points_each=200)
    )
    town.officer.awards.load_draft(made.id, [Nominee(town.people[n]) for n in ("张龚强", "张大")])
    with refused("award.member_twice"):
        town.officer.awards.add(made.id, town.people["张大"])
    found = town.approve(town.officer.awards.round(made.id))
    bury(town, "张大")
    with pytest.raises(Refusal, match=r"^award\.account_not_open$") as told:
        town.officer.awards.credit(found.id, lists(found), new_key())
    assert told.value.facts == {"name": "张大", "village": "柳林村"}
    assert held(town) == {}, "the other list went back with it"


def test_who_may_do_what(lite: Town) -> None:
    shop, found = lite.shop, lite.drafted()
    terms = lite.terms(period="2026-12", reference_date=date(2026, 11, 30))
    for session in (shop.auditor, shop.card_officer):
        assert session.awards.round(found.id) == found
        awards = session.awards
        attempts: tuple[Callable[[], object], ...] = (
            partial(awards.open_round, terms),
            partial(awards.load_draft, found.id, []),
            partial(awards.approve, found.id, lists(found), new_key()),
            partial(awards.credit, found.id, lists(found), new_key()),
        )
        for attempt in attempts:
            with refused("permission.denied"):
                attempt()
    for session in (shop.clerk, shop.storekeeper, shop.administrator):
        with refused("permission.denied"):
            session.awards.rounds()


def at_once(*attempts: Callable[[], object]) -> list[object]:
    """What each attempt returned or was refused with, all begun at the same moment."""
    gate = Barrier(len(attempts))

    def run(attempt: Callable[[], object]) -> object:
        gate.wait()
        try:
            return attempt()
        except Refusal as refusal:
            return refusal.code

    with ThreadPoolExecutor(len(attempts)) as pool:
        return list(pool.map(run, attempts))


def test_two_officers_at_once_credit_a_list_once(town: Town) -> None:
    found = town.approve(town.drafted(), by=town.shop.auditor)
    one, other = town.officer, town.shop.second_award_officer
    told = at_once(
        lambda: one.awards.credit(found.id, lists(found), new_key()),
        lambda: other.awards.credit(found.id, lists(found), new_key()),
    )
    assert told.count("award.credited_already") == 1
    assert count(town, credited) == 3
    assert sorted(held(town).values()) == [1_000, 1_000, 1_000]


def test_two_rounds_at_once_open_an_account_once(town: Town) -> None:
    officer, other = town.officer, town.shop.second_award_officer
    fund = officer.funds.create(
        FundTerms("另一项", "文件", date(2026, 1, 1), date(2026, 12, 31))
    ).id
    key = new_key()
    town.shop.confirm(officer, Act.APPROPRIATE, key)
    officer.funds.appropriate(fund, 5_000, key)
    rounds = [town.drafted()]
    second = officer.awards.open_round(town.terms(programme="文明家庭", fund=fund))
    officer.awards.load_draft(second.id, town.nominees(*HEADS))
    rounds.append(officer.awards.round(second.id))
    first, second = (town.approve(each, by=town.shop.auditor) for each in rounds)
    at_once(
        lambda: officer.awards.credit(first.id, lists(first), new_key()),
        lambda: other.awards.credit(second.id, lists(second), new_key()),
    )
    # whoever was refused for the other's sake tries again
    for session, each in ((officer, first), (other, second)):
        if officer.awards.round(each.id).step is not ListState.CREDITED:
            session.awards.credit(each.id, lists(each), new_key())
    assert count(town, points_account) == 3
    assert count(town, credited) == 6

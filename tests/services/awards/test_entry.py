"""Who is meant by what is typed and pasted, and what pasting would do."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sqlalchemy import insert

from lovemart_desktop.domain.cards.cards import number_from
from lovemart_desktop.domain.rounds.awards import AwardRound, Nominee
from lovemart_desktop.domain.rounds.rules import Criterion, award_rules
from lovemart_desktop.persistence.schema import card
from lovemart_desktop.services.exchange.outcomes import Outcome
from lovemart_desktop.services.exchange.pasted import read_pasted
from lovemart_desktop.services.rounds.award_entry import PastePlan
from tests.awards import Town
from tests.shop import refused

CRITERIA = (Criterion("诚信", 60, 30), Criterion("勤劳", 40, 30))
NUMBER = number_from("860349174268")


def opened(town: Town) -> AwardRound:
    return town.officer.awards.open_round(town.terms(), replace(award_rules(), criteria=CRITERIA))


def plan(town: Town, found: AwardRound, text: str, village: str = "石桥村") -> PastePlan:
    return town.officer.award_entry.plan(found.id, village, read_pasted(text, CRITERIA))


def reasons(made: PastePlan) -> list[tuple[int, str]]:
    return [(row.number, row.reason.code) for row in made.refused]


def names(town: Town, found: AwardRound, typed: str, village: str = "") -> list[str]:
    return [one.name for one in town.officer.award_entry.find(found.id, village, typed)]


def give_card(town: Town, name: str) -> None:
    with town.shop.store.books.write() as work:
        work.connection.execute(
            insert(card).values(
                number=NUMBER,
                member_id=town.people[name],
                state="active",
                state_since="2026-06-01",
                issued_on="2026-06-01",
            )
        )
        work.commit()


def test_a_household_is_found_by_any_of_its_people_its_number_or_a_card(town: Town) -> None:
    found = opened(town)
    give_card(town, "买买提·吐尔逊")
    assert names(town, found, "张小龙") == ["张龚强"], "the head stands for the household"
    assert names(town, found, "H003") == ["郑雨晴"]
    assert names(town, found, NUMBER) == ["周尧全"]
    assert names(town, found, "查无此人") == []
    assert names(town, found, "  ") == []
    assert set(names(town, found, "张")) >= {"张龚强", "张大"}
    with refused("permission.denied"):
        town.shop.clerk.award_entry.find(found.id, "", "张小龙")


def test_a_paste_says_of_each_row_what_it_would_do(town: Town) -> None:
    found = opened(town)
    officer = town.officer
    scores = (("诚信", Decimal(20)), ("勤劳", Decimal(25)))
    officer.awards.load_draft(found.id, [Nominee(town.people["周尧全"], scores)])
    made = plan(
        town,
        found,
        "户主\t诚信\t勤劳\n张龚强\t29\t28\n周尧全\t21\t\n查无此人\t1\t1\n张小龙\t9\t9\n"
        "郑雨晴\t9\t9\n",
    )
    assert [(row.name, row.outcome) for row in made.rows] == [
        ("张龚强", Outcome.NEW),
        ("周尧全", Outcome.CHANGED),
    ]
    assert made.rows[1].scores == (("诚信", Decimal(21)), ("勤劳", Decimal(25))), "one is kept"
    assert reasons(made) == [
        (4, "paste.person_unknown"),
        (5, "paste.twice"),
        (6, "paste.other_village"),
    ]
    loaded = officer.award_entry.load(made)
    assert (loaded.added, loaded.changed) == (1, 1)
    again = plan(town, found, "张龚强\t29\t28\n周尧全\t21\t25")
    assert {row.outcome for row in again.rows} == {Outcome.UNCHANGED}


def test_rows_that_cannot_come_say_why(town: Town) -> None:
    found = opened(town)
    officer = town.officer
    officer.awards.load_draft(found.id, [Nominee(town.people["周尧全"])])
    (each,) = officer.awards.round(found.id).lists
    (row,) = officer.awards.rows(found.id, each.id)
    officer.awards.strike(row.nomination, "放弃")
    assert reasons(plan(town, found, "周尧全\t1\t1")) == [(1, "paste.struck_off")]
    assert reasons(plan(town, found, "张龚强\t31\t1")) == [(1, "award.score_outside")]
    assert reasons(plan(town, found, "户主\t户编号\n张龚强\tH002")) == [(2, "paste.name_differs")]
    assert reasons(plan(town, found, "户编号\t诚信\nH009\t1")) == [(2, "paste.household_unknown")]
    assert reasons(plan(town, found, f"{NUMBER}\t1\t1")) == [(1, "paste.card_unknown")]
    assert reasons(plan(town, found, "张大\t1\t1", "柳林村")) == [(1, "award.no_household")]


def test_a_card_stands_for_its_holders_household(town: Town) -> None:
    found = opened(town)
    give_card(town, "张小龙")
    made = plan(town, found, f"{NUMBER}\t1\t1")
    assert [(row.name, row.village) for row in made.rows] == [("张龚强", "石桥村")]

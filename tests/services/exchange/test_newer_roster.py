"""A newer roster over the books: what is asked for, what stays without a yes, who is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from lovemart_desktop.services.exchange.consent import (
    EVERYTHING,
    USUAL,
    Consent,
    Overwrite,
    kind_of,
)
from lovemart_desktop.services.exchange.corrections import corrected
from lovemart_desktop.services.exchange.outcomes import Change, Outcome, Remark
from lovemart_desktop.services.exchange.roster import RosterPlan, plan_roster
from lovemart_desktop.services.exchange.roster_books import EMPTY, RosterBooks
from lovemart_desktop.services.exchange.sheets import Cell, CellPlace, Correction, Workbook
from tests.services.exchange.offices import (
    HEADINGS,
    IDS,
    TODAY,
    key,
    line,
    read,
    roster,
    written,
)

NOTHING = Consent(frozenset())
ABSENT = Consent(frozenset(Overwrite))


def books_of(*lines: list[Cell]) -> RosterBooks:
    return written(plan_roster(roster(*lines), EMPTY, TODAY))


def changed(plan: RosterPlan) -> dict[str, set[str]]:
    return {row.member.name: {change.field for change in row.changes} for row in plan.rows}


def held(plan: RosterPlan) -> dict[str, set[str]]:
    return {row.member.name: {change.field for change in row.held} for row in plan.rows}


FAMILY = (
    line("张三", id_number=IDS[0], telephone="1"),
    line("李四", "妻", IDS[1], telephone="2"),
    line("张五", "子", IDS[2]),
)


def test_somebody_in_another_household_moves_only_with_a_yes() -> None:
    books = books_of(*FAMILY)
    newer = roster(*FAMILY[:2], line("张五", "户主", IDS[2], no="2", telephone="3"))
    plan = plan_roster(newer, books, TODAY, consent=USUAL)
    assert plan.rows[2].member.household == key("1")
    assert plan.rows[2].outcome is Outcome.UNCHANGED
    assert {"household", "relation", "telephone"} <= held(plan)["张五"]
    assert [home.key for home in plan.households] == [key("1")]
    plan = plan_roster(newer, books, TODAY)
    assert (plan.rows[2].member.household, plan.rows[2].member.is_head) == (key("2"), True)
    assert held(plan)["张五"] == set()
    assert plan_roster(newer, written(plan, books), TODAY).counts.unchanged == 3


def test_a_head_who_moves_away_leaves_a_household_without_one() -> None:
    books = books_of(*FAMILY)
    plan = plan_roster(roster(line("张三", id_number=IDS[0], no="2")), books, TODAY)
    assert plan.rows[0].member.is_head
    assert {home.key: home.without_head for home in plan.households} == {
        key("2"): False,
        key("1"): True,
    }


SWAPPED = (line("李四", "户主", IDS[1]), line("张三", "夫", IDS[0]), line("张五", "子", IDS[2]))


def test_another_head_is_asked_for() -> None:
    books = books_of(*FAMILY)
    plan = plan_roster(roster(*SWAPPED), books, TODAY, consent=USUAL)
    assert {row.member.name: row.member.is_head for row in plan.rows} == {
        "李四": False,
        "张三": True,
        "张五": False,
    }
    assert held(plan) == {"李四": {"relation"}, "张三": {"relation"}, "张五": set()}
    assert [row.remarks for row in plan.rows] == [(), (), ()]
    assert plan.counts.unchanged == 3
    plan = plan_roster(roster(*SWAPPED), books, TODAY)
    assert [row.member.is_head for row in plan.rows] == [True, False, False]


@pytest.mark.parametrize("row", [2, 3])
def test_a_head_stays_where_either_of_both_rows_is_kept(row: int) -> None:
    books = books_of(*FAMILY)
    consent = replace(EVERYTHING, kept=frozenset({("石桥村", row)}))
    plan = plan_roster(roster(*SWAPPED), books, TODAY, consent=consent)
    heads = [each.member.name for each in plan.rows if each.member.is_head]
    assert heads == ["张三"]
    assert next(r for r in plan.rows if r.member.name == "张三").member.relation == "户主"
    again = plan_roster(roster(*SWAPPED), written(plan, books), TODAY, consent=consent)
    assert [each.member.name for each in again.rows if each.member.is_head] == ["张三"]


def test_names_and_other_facts_are_each_asked_for() -> None:
    books = books_of(*FAMILY)
    newer = roster(line("张山", id_number=IDS[0], telephone="9", group="5"))
    assert held(plan_roster(newer, books, TODAY, consent=USUAL)) == {"张三": {"name"}}
    assert changed(plan_roster(newer, books, TODAY, consent=USUAL)) == {
        "张三": {"telephone", "group"}
    }
    plan = plan_roster(newer, books, TODAY, consent=NOTHING)
    assert held(plan) == {"张三": {"name", "telephone", "group"}}
    assert plan.counts.unchanged == 1


def test_gaps_are_filled_without_asking() -> None:
    books = books_of(line("张三", id_number="", status=""), line("李四", "", IDS[1]))
    newer = roster(
        line("张三", id_number=IDS[0], telephone="8", party="是", joined="1974.6"),
        line("李四", "妻", IDS[1]),
    )
    plan = plan_roster(newer, books, TODAY, consent=NOTHING)
    assert held(plan) == {"张三": set(), "李四": set()}
    assert plan.rows[0].member.id_number.text == IDS[0]
    assert plan.rows[0].member.party_member
    assert plan.rows[1].member.relation == "配偶"
    assert plan.households[0].status == "脱贫户"


def test_a_household_keeps_its_status_without_a_yes() -> None:
    books = books_of(*FAMILY)
    newer = roster(*(line("张三", id_number=IDS[0], status="低保户"),))
    plan = plan_roster(newer, books, TODAY, consent=NOTHING)
    (home,) = plan.households
    assert (home.outcome, home.status) == (Outcome.UNCHANGED, "脱贫户")
    assert [change.after for change in home.held] == ["低保户"]


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (Change("telephone", "", "1"), None),
        (Change("telephone", "1", "2"), Overwrite.DETAILS),
        (Change("relation", "户主", "夫"), Overwrite.HEAD),
        (Change("relation", "子", "女"), Overwrite.DETAILS),
        (Change("relation", "", "户主"), None),
        (Change("party_member", "0", "1"), None),
        (Change("party_member", "1", "0"), Overwrite.PARTY),
        (Change("household", "1", "2"), Overwrite.MOVE),
        (Change("id_number", "1234", "1234"), None),
    ],
)
def test_what_a_yes_is_needed_for(change: Change, kind: Overwrite | None) -> None:
    assert kind_of(change) is kind


def test_who_is_missing_is_told_and_noted_when_wanted() -> None:
    books = books_of(*FAMILY)
    plan = plan_roster(roster(*FAMILY[:2]), books, TODAY)
    (absent,) = plan.absent
    assert (absent.name, absent.household, absent.noted) == ("张五", "1", False)
    assert plan_roster(roster(*FAMILY[:2]), books, TODAY, consent=ABSENT).absent[0].noted


def test_whom_a_refused_row_may_mean_is_not_missing() -> None:
    books = books_of(*FAMILY)
    plan = plan_roster(roster(*FAMILY[:2], line("张五", "子", 410199195004058119.0)), books, TODAY)
    assert plan.counts.refused == 1
    assert plan.absent == ()


def test_a_list_of_some_people_tells_of_nobody_who_is_missing() -> None:
    books = books_of(*FAMILY)
    heads = read([["村", "户编号", "姓名"], ["石桥村", "1", "张三"]])
    assert plan_roster(heads, books, TODAY).absent == ()
    elsewhere = roster(line("王一", id_number=IDS[3], village="柳林村"))
    assert plan_roster(elsewhere, books, TODAY).absent == ()


def test_a_remark_of_absence_is_answered_by_the_next_roster_with_the_name() -> None:
    books = books_of(*FAMILY)
    (known,) = books.members_by_name["石桥村", "张五"]
    noted = replace(known, remarks=frozenset({Remark("person.not_on_roster", "2026-06-30")}))
    members = [m for found in books.members_by_name.values() for m in found if m is not known]
    books = RosterBooks.of(books.households.values(), [*members, noted])
    plan = plan_roster(roster(*FAMILY), books, TODAY, consent=NOTHING)
    assert plan.rows[2].answered == ("person.not_on_roster",)
    assert plan_roster(roster(*FAMILY[:2]), books, TODAY, consent=ABSENT).absent[0].noted is False


def beyond(*odd: str) -> Callable[[str], str]:
    return lambda text: "".join(char for char in text if char in odd)


def test_names_that_cannot_be_printed_are_flagged_until_they_can() -> None:
    plan = plan_roster(
        roster(line("张\U000323b0", id_number=IDS[0])),
        EMPTY,
        TODAY,
        unprintable=beyond("\U000323b0"),
    )
    assert plan.rows[0].new_remarks == (Remark("person.name_unprintable", "U+323B0"),)
    books = written(plan)
    plan = plan_roster(roster(line("张三", id_number=IDS[0])), books, TODAY)
    assert plan.rows[0].answered == ("person.name_unprintable",)


def _cell(workbook: Workbook, place: CellPlace) -> object:
    sheet = next(s for s in workbook.sheets if s.name == place.sheet)
    return next(line for line in sheet.lines if line.number == place.number).cells[place.column]


def test_a_corrected_cell_goes_in_and_the_one_before_is_kept() -> None:
    file = roster(line("张三", id_number=410199193707019192.0), line("李四", "妻", IDS[1]))
    assert plan_roster(file, EMPTY, TODAY).counts.refused == 1
    place = CellPlace("石桥村", 2, HEADINGS.index("身份证号"))
    mended = corrected(file, {place: IDS[0]})
    plan = plan_roster(mended, EMPTY, TODAY)
    assert (plan.counts.imported, plan.counts.refused) == (2, 0)
    assert plan.rows[0].member.id_number.text == IDS[0]
    assert mended.corrections == (Correction(place, 410199193707019192.0, IDS[0]),)
    assert isinstance(_cell(file, place), float)


def test_a_cell_beyond_the_end_of_its_line_may_be_filled() -> None:
    file = read([["村", "户编号", "姓名", "与户主关系", "电话"], ["石桥村", "1", "张三"]])
    place = CellPlace("石桥村", 2, 3)
    plan = plan_roster(corrected(file, {place: "户主"}), EMPTY, TODAY)
    assert plan.rows[0].member.is_head
    assert corrected(file, {CellPlace("无", 1, 1): "x"}).corrections == ()

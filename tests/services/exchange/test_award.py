from collections.abc import Sequence
from datetime import date

import pytest

from lovemart_desktop.domain.people.id_numbers import IdState
from lovemart_desktop.domain.rounds.rules import Criterion
from lovemart_desktop.services.exchange.award import (
    AwardBooks,
    AwardPlan,
    Nominated,
    Nominee,
    plan_award,
)
from lovemart_desktop.services.exchange.outcomes import Counts, Outcome, Remark
from lovemart_desktop.services.exchange.roster import plan_roster
from lovemart_desktop.services.exchange.roster_books import EMPTY
from lovemart_desktop.services.exchange.sheets import Cell
from tests.services.exchange.offices import IDS, TODAY, read, sample

HEADINGS = ["村", "户主", "身份证号", "诚信得分", "勤劳评分", "总分", "备注"]
VERIFIED, MISSING = IdState.VERIFIED, IdState.MISSING


def nominee(number: int, name: str, id_number: str = "", household: int | None = 1) -> Nominee:
    state = VERIFIED if id_number else MISSING
    return Nominee(number, household, str(household), "石桥村", "3组", name, id_number, state)


def line(name: str, id_number: Cell = "", village: str = "石桥村", *scores: Cell) -> list[Cell]:
    return [village, name, id_number, *(scores or (84, 92.5)), 176.5, ""]


def planned(books: AwardBooks, *lines: list[Cell]) -> AwardPlan:
    return plan_award(read([["名单"], HEADINGS, *lines], "评选名单"), books, TODAY)


def codes(plan: AwardPlan) -> list[str]:
    return [row.reason.code for row in plan.refused]


@pytest.fixture(scope="module")
def town() -> AwardBooks:
    plan = plan_roster(sample("roster.xlsx"), EMPTY, TODAY)
    numbers = {household.key: number for number, household in enumerate(plan.households, 1)}
    return AwardBooks.of(
        Nominee(
            number, numbers[row.member.household], row.member.household.registration_no,
            row.member.village, row.member.group, row.member.name, row.member.id_number.text,
            row.member.id_number.state,
        )
        for number, row in enumerate(plan.rows, 1)
        if row.member.household
    )  # fmt: skip


def test_the_sample_has_every_outcome_that_was_agreed(town: AwardBooks) -> None:
    plan = plan_award(sample("award-2026-06.xlsx"), town, TODAY)
    assert plan.counts == Counts(50, imported=47, changed=0, unchanged=0, refused=3, remarked=0)
    assert [(row.number, row.reason.code) for row in plan.refused] == [
        (50, "award.repeated"),
        (51, "award.person_unknown"),
        (52, "award.same_household"),
    ]
    assert plan.refused[2].reason.facts["other"] == "周福玉"
    assert len({row.household_id for row in plan.rows}) == 47
    assert plan.rows[0].scores == "诚信=84;勤劳=83;卫生=94"


def test_a_second_import_changes_nothing(town: AwardBooks) -> None:
    workbook = sample("award-2026-06.xlsx")
    first = plan_award(workbook, town, TODAY)
    listed = {r.household_id: Nominated(r.household_id, r.member_id, r.scores) for r in first.rows}
    again = plan_award(workbook, AwardBooks(town.by_id, town.by_name, listed, town.names), TODAY)
    assert again.counts == Counts(50, imported=0, changed=0, unchanged=47, refused=3, remarked=0)


def test_new_scores_change_a_nomination() -> None:
    books = AwardBooks.of([nominee(1, "张三", IDS[0])], [Nominated(1, 1, "诚信=80;勤劳=92.5")])
    (row,) = planned(books, line("张三", IDS[0])).rows
    assert row.outcome is Outcome.CHANGED
    assert row.scores == "诚信=84;勤劳=92.5"


def test_the_list_already_names_another_member() -> None:
    members = [nominee(1, "张三", IDS[0]), nominee(2, "李四", IDS[1])]
    plan = planned(AwardBooks.of(members, [Nominated(1, 1, "")]), line("李四", IDS[1]))
    assert codes(plan) == ["award.household_listed"]
    assert plan.refused[0].reason.facts["other"] == "张三"


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (line("张山", IDS[0]), "award.name_differs"),
        (line("张三", 4.1e17), "roster.id_numeric"),
        (line("", IDS[0]), "roster.name_missing"),
        (line("赵六", IDS[2]), "award.no_household"),
        (line("查无此人"), "award.person_unknown"),
        (line("钱二"), "award.person_ambiguous"),
        (line("张三", IDS[3]), "award.person_unknown"),  # the books have another verified ID
        (line("张三", IDS[0], "石桥村", "优"), "award.score_form"),
    ],
)
def test_lines_that_stay_out(cells: list[Cell], code: str) -> None:
    books = AwardBooks.of(
        [
            nominee(1, "张三", IDS[0]),
            nominee(3, "赵六", IDS[2], None),
            nominee(4, "钱二", household=4),
            nominee(5, "钱二", household=5),
        ]
    )
    assert codes(planned(books, cells)) == [code]


def test_people_without_a_verified_id_are_found_by_name() -> None:
    books = AwardBooks.of([nominee(1, "张三"), nominee(2, "李四", IDS[1], 2)])
    plan = planned(books, line("张三", IDS[0]), line("李四"))
    assert [row.member_id for row in plan.rows] == [1, 2]
    assert [row.remarks[0].code for row in plan.rows] == ["award.found_by_name"] * 2


def test_the_village_of_the_books_counts() -> None:
    books = AwardBooks.of([nominee(1, "张三", IDS[0])])
    (row,) = planned(books, line("张三", IDS[0], "柳林村")).rows
    assert row.village == "石桥村"
    assert row.remarks == (Remark("award.village_differs", "柳林村"),)


def test_a_refused_line_does_not_take_the_household() -> None:
    books = AwardBooks.of([nominee(1, "张三", IDS[0])])
    plan = planned(books, line("张三", IDS[0], "石桥村", "优"), line("张三", IDS[0]))
    assert codes(plan) == ["award.score_form"]
    assert plan.counts.imported == 1


def test_dates_of_birth_are_judged_by_the_day_of_import() -> None:
    books = AwardBooks.of([nominee(1, "张三", IDS[0])])
    lines: list[Sequence[object]] = [["名单"], HEADINGS, line("张三", IDS[0])]
    plan = plan_award(read(lines, "评选名单"), books, date(2036, 1, 1))
    assert plan.counts.imported == 1


CRITERIA = (Criterion("诚信（守约）", 60), Criterion("综合表现", 40, 50))


def scored(first: Cell, second: Cell, *more: list[Cell]) -> AwardPlan:
    """Lines under headings as a round's own score sheet has them."""
    headings: list[Cell] = [
        "序号",
        "村",
        "户主",
        "户编号",
        "诚信（守约）得分",
        "综合表现得分",
        "总分",
    ]
    books = AwardBooks.of([nominee(1, "钱二", household=4), nominee(2, "钱二", household=5)])
    rows: list[list[Cell]] = [[1, "石桥村", "钱二", "5", first, second, ""], *more]
    return plan_award(read([headings, *rows], "评分表"), books, TODAY, criteria=CRITERIA)


def test_scores_are_known_by_the_rounds_criteria_and_namesakes_by_their_household() -> None:
    (row,) = scored(84.5, 40).rows
    assert row.scores == "诚信（守约）=84.5;综合表现=40"
    assert row.household_id == 5
    (again,) = scored("", 40).rows
    assert again.scores == "综合表现=40", "an empty cell is no score"


def test_scores_beyond_the_criteria_stay_out() -> None:
    assert codes(scored(84, 51)) == ["award.score_outside"]
    headings: list[Cell] = ["村", "组", "户主", "家风得分"]
    books = AwardBooks.of([nominee(1, "张三")])
    rows: list[list[Cell]] = [["石桥村", "3组", "张三", 9]]
    plan = plan_award(read([headings, *rows]), books, TODAY, criteria=CRITERIA)
    assert codes(plan) == ["award.score_unknown"]

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.id_numbers import IdState, Sex
from lovemart_desktop.services.exchange.columns import find_layouts
from lovemart_desktop.services.exchange.headings import Field, Kind
from lovemart_desktop.services.exchange.outcomes import Counts, Outcome, Remark
from lovemart_desktop.services.exchange.roster import RosterPlan, plan_roster
from lovemart_desktop.services.exchange.roster_books import EMPTY, RosterBooks
from tests.services.exchange.offices import (
    HEADINGS,
    IDS,
    TODAY,
    key,
    line,
    read,
    roster,
    sample,
    written,
)


def codes(plan: RosterPlan) -> list[str]:
    return [row.reason.code for row in plan.refused]


def remarks(plan: RosterPlan) -> list[Remark]:
    return [remark for row in plan.rows for remark in row.remarks]


def test_the_sample_has_every_outcome_that_was_agreed() -> None:
    plan = plan_roster(sample("roster.xlsx"), EMPTY, TODAY)
    assert plan.counts == Counts(
        rows=1026, imported=1022, changed=0, unchanged=0, refused=4, remarked=12
    )
    assert len(plan.households) == 400
    assert not any(household.without_head for household in plan.households)
    assert sum(row.member.party_member for row in plan.rows) == 96  # the 97th is refused
    assert Counter(remark.code for remark in remarks(plan)) == {
        "person.id_check_digit": 3,
        "person.id_birth_date": 2,
        "person.id_fifteen_digits": 2,
        "person.id_missing": 3,
        "person.age_differs": 2,
    }
    assert [(row.sheet, row.number, row.reason.code) for row in plan.refused] == [
        ("柳林村", 174, "roster.id_numeric"),
        ("柳林村", 267, "roster.id_repeated"),
        ("白沙村", 209, "roster.id_numeric"),
        ("前岗村", 21, "roster.id_numeric"),
    ]


def test_the_sample_keeps_what_is_odd_but_right() -> None:
    people = {
        (row.sheet, row.number): row.member
        for row in plan_roster(sample("roster.xlsx"), EMPTY, TODAY).rows
    }
    assert people["石桥村", 9].name == "张明喜"
    assert people["石桥村", 9].id_number.text == "410199195606276957"
    assert people["石桥村", 165].id_number.state is IdState.VERIFIED
    assert people["柳林村", 239].id_number.text.endswith("X")
    assert people["柳林村", 188].telephone == "13829125961"
    assert people["柳林村", 197].party_joined == date(1984, 4, 1)
    assert people["前岗村", 67].party_joined == date(1969, 2, 1)
    assert people["前岗村", 31].name == "买买提·吐尔逊"
    assert people["前岗村", 234].name == "欧阳𪚥"
    assert people["柳林村", 252].birth_date == date(1983, 10, 8)
    assert people["石桥村", 79].id_number.state is IdState.UNVERIFIED
    assert people["石桥村", 36].id_number.state is IdState.MISSING
    assert people["石桥村", 7].household == key("5")
    assert people["石桥村", 7].group == "1组"


def test_a_file_imported_twice_changes_nothing_the_second_time() -> None:
    workbook = sample("roster.xlsx")
    books = written(plan_roster(workbook, EMPTY, TODAY))
    for day in (TODAY, date(2029, 1, 1)):
        plan = plan_roster(workbook, books, day)
        assert plan.counts == Counts(
            rows=1026, imported=0, changed=0, unchanged=1022, refused=4, remarked=12
        )
        assert {household.outcome for household in plan.households} == {Outcome.UNCHANGED}
        assert not any(row.new_remarks or row.answered for row in plan.rows)


def test_members_below_a_head_belong_to_that_household() -> None:
    plan = plan_roster(
        roster(
            line("张三", id_number=IDS[0]),
            line("李四", "配偶", IDS[1], village="", group="", no="", status=""),
            line("王五", id_number=IDS[2], no="2", group="第五组", status="低保户"),
            line("王六", "子", IDS[3], no="", group="", status=""),
        ),
        EMPTY,
        TODAY,
    )
    assert [row.member.household for row in plan.rows] == [key(), key(), key("2"), key("2")]
    assert [row.member.group for row in plan.rows] == ["3组", "3组", "5组", "5组"]
    assert [(h.key, h.group, h.status) for h in plan.households] == [
        (key(), "3组", "脱贫户"),
        (key("2"), "5组", "低保户"),
    ]
    assert [row.member.is_head for row in plan.rows] == [True, False, True, False]


def test_a_head_without_a_number_leads_nobody_into_the_household_above() -> None:
    plan = plan_roster(
        roster(
            line("张三", id_number=IDS[0]),
            line("王五", id_number=IDS[2], no=""),
            line("王六", "子", IDS[3], no=""),
            line("孙七", "", IDS[4], no=""),
        ),
        EMPTY,
        TODAY,
    )
    assert plan.counts.imported == 1
    assert codes(plan) == ["roster.household_number_missing"] * 3


def test_a_refused_head_leaves_a_household_and_finds_it_when_mended() -> None:
    plan = plan_roster(
        roster(
            line("张三", id_number=410199193707019192.0),
            line("李四", "配偶", IDS[1], group="", no="", status=""),
        ),
        EMPTY,
        TODAY,
    )
    assert codes(plan) == ["roster.id_numeric"]
    (household,) = plan.households
    assert (household.key, household.group, household.without_head) == (key(), "3组", True)
    books = written(plan)
    mended = plan_roster(roster(line("张三", id_number=IDS[0])), books, TODAY)
    assert mended.counts.imported == 1
    assert mended.rows[0].member.is_head
    assert mended.households[0].outcome is Outcome.UNCHANGED
    assert not mended.households[0].without_head


def test_a_household_of_refused_lines_alone_is_not_made() -> None:
    plan = plan_roster(roster(line("张三", id_number=4.1e17)), EMPTY, TODAY)
    assert plan.households == ()


def test_the_same_id_again_is_refused() -> None:
    plan = plan_roster(
        roster(line("张三", id_number=IDS[0]), line("张三", id_number=IDS[0], no="2")),
        EMPTY,
        TODAY,
    )
    assert codes(plan) == ["roster.id_repeated"]
    assert plan.refused[0].reason.facts == {
        "name": "张三", "tail": "9192", "sheet": "石桥村", "row": 2,
    }  # fmt: skip
    assert [h.key for h in plan.households] == [key()]


def test_an_id_of_another_household_in_the_books_is_refused() -> None:
    books = written(plan_roster(roster(line("张三", id_number=IDS[0])), EMPTY, TODAY))
    plan = plan_roster(roster(line("张山", id_number=IDS[0], no="9")), books, TODAY)
    assert codes(plan) == ["roster.id_elsewhere"]
    facts = plan.refused[0].reason.facts
    assert (facts["holder"], facts["household"], facts["tail"]) == ("张三", "1", "9192")


def test_no_refusal_carries_a_whole_id() -> None:
    workbook = sample("roster.xlsx")
    plan = plan_roster(workbook, EMPTY, TODAY)
    for row in plan.refused:
        assert not any(len(str(fact)) >= 15 for fact in row.reason.facts.values())


def test_a_newer_roster_shows_what_changes() -> None:
    books = written(
        plan_roster(
            roster(
                line("张三", id_number=IDS[0], telephone="13800000000"),
                line("李四", "配偶", IDS[1]),
            ),
            EMPTY,
            TODAY,
        )
    )
    plan = plan_roster(
        roster(
            line("张三", id_number=IDS[0], telephone="13900000000", status="低保户"),
            line("李四", "配偶", IDS[1], party="是", joined="1974.6"),
            line("王五", "子", IDS[2]),
        ),
        books,
        TODAY,
    )
    assert [row.outcome for row in plan.rows] == [Outcome.CHANGED, Outcome.CHANGED, Outcome.NEW]
    assert {c.field: (c.before, c.after) for c in plan.rows[0].changes} == {
        "telephone": ("13800000000", "13900000000")
    }
    assert {c.field: c.after for c in plan.rows[1].changes} == {
        "party_member": "1",
        "party_joined": "1974-06-01",
    }
    assert plan.households[0].changes[0].after == "低保户"


def test_empty_cells_take_nothing_away() -> None:
    full = line("张三", id_number=IDS[0], telephone="13800000000", party="是", joined="1974-06")
    books = written(plan_roster(roster(full), EMPTY, TODAY))
    bare = line("张三", "", "", group="", status="")
    plan = plan_roster(roster(bare), books, TODAY)
    assert plan.rows[0].outcome is Outcome.UNCHANGED
    assert plan.rows[0].member_id == 1
    assert plan.rows[0].member.id_number.text == IDS[0]
    assert plan.rows[0].remarks == ()


def test_a_verified_id_answers_the_open_remark() -> None:
    books = written(plan_roster(roster(line("张三")), EMPTY, TODAY))
    plan = plan_roster(roster(line("张三", id_number=IDS[0])), books, TODAY)
    (row,) = plan.rows
    assert row.outcome is Outcome.CHANGED
    assert row.answered == ("person.id_missing",)
    assert row.member.birth_date == date(1937, 7, 1)
    again = plan_roster(roster(line("张三")), written(plan, books), TODAY)
    assert again.rows[0].outcome is Outcome.UNCHANGED


def test_a_settled_remark_is_not_raised_again() -> None:
    books = written(plan_roster(roster(line("张三")), EMPTY, TODAY))
    (known,) = books.members_by_name["石桥村", "张三"]
    settled = replace(known, remarks=frozenset(), settled=known.remarks)
    plan = plan_roster(
        roster(line("张三")), RosterBooks.of(books.households.values(), [settled]), TODAY
    )
    assert (plan.counts.unchanged, plan.counts.remarked) == (1, 0)


def test_the_new_number_of_an_old_id_is_the_same_person() -> None:
    books = written(plan_roster(roster(line("张三", id_number="410199370701919")), EMPTY, TODAY))
    plan = plan_roster(roster(line("张三", id_number=IDS[0])), books, TODAY)
    assert plan.rows[0].member_id == 1
    assert plan.rows[0].answered == ("person.id_fifteen_digits",)


def test_one_household_has_one_head() -> None:
    two = roster(line("张三", id_number=IDS[0]), line("李四", id_number=IDS[1]))
    plan = plan_roster(two, EMPTY, TODAY)
    assert [row.member.is_head for row in plan.rows] == [True, False]
    assert remarks(plan) == [Remark("person.second_head", "张三")]
    again = plan_roster(two, written(plan), TODAY)
    assert again.counts.unchanged == 2


def test_a_new_head_takes_over_when_the_roster_says_what_the_old_one_is() -> None:
    books = written(
        plan_roster(
            roster(line("张三", id_number=IDS[0]), line("李四", "配偶", IDS[1])), EMPTY, TODAY
        )
    )
    swapped = roster(line("李四", id_number=IDS[1]), line("张三", "配偶", IDS[0]))
    plan = plan_roster(swapped, books, TODAY)
    assert [row.member.is_head for row in plan.rows] == [True, False]
    assert remarks(plan) == []
    unsaid = plan_roster(roster(line("李四", id_number=IDS[1])), books, TODAY)
    assert not unsaid.rows[0].member.is_head
    assert remarks(unsaid) == [Remark("person.second_head", "张三")]


def test_two_of_one_name_are_told_apart_by_verified_ids_only() -> None:
    apart = plan_roster(
        roster(line("张三", id_number=IDS[0]), line("张三", "子", IDS[4])), EMPTY, TODAY
    )
    assert apart.counts.imported == 2
    alike = plan_roster(roster(line("张三", id_number=IDS[0]), line("张三", "子")), EMPTY, TODAY)
    assert codes(alike) == ["roster.person_repeated"]


def test_the_dead_do_not_come_back() -> None:
    books = written(plan_roster(roster(line("张三", id_number=IDS[0])), EMPTY, TODAY))
    (known,) = books.members_by_name["石桥村", "张三"]
    dead = RosterBooks.of(books.households.values(), [replace(known, deceased=True)])
    plan = plan_roster(roster(line("张三", id_number=IDS[0])), dead, TODAY)
    assert codes(plan) == ["roster.deceased"]


@pytest.mark.parametrize(
    ("cells", "code", "detail"),
    [
        ({"party": "待定"}, "person.party_unclear", "待定"),
        ({"party": "是", "joined": "不记得"}, "person.party_date_unclear", "不记得"),
        ({"party": "是", "joined": 1974.1}, "person.party_date_unclear", "1974.1"),
        ({"party": "否", "joined": "1974-06"}, "person.party_contradiction", "1974-06-01"),
        ({"age": 70}, "person.age_differs", "70"),
        ({"sex": "女"}, "person.sex_differs", "女"),
    ],
)
def test_contradictions_become_remarks(cells: dict[str, object], code: str, detail: str) -> None:
    plan = plan_roster(roster(line("张三", id_number=IDS[0], **cells)), EMPTY, TODAY)  # type: ignore[arg-type] # one table for cells of several kinds
    assert remarks(plan) == [Remark(code, detail)]
    assert plan.rows[0].member.birth_date == date(1937, 7, 1)
    assert plan.rows[0].member.sex is Sex.MALE


def test_ages_are_those_of_the_year_in_the_title() -> None:
    old = line("张三", id_number=IDS[0], age=82)
    lines: list[Sequence[object]] = [["2019年花名册"], HEADINGS, old]
    assert remarks(plan_roster(read(lines), EMPTY, TODAY)) == []
    assert len(remarks(plan_roster(read(lines[1:]), EMPTY, TODAY))) == 1


def test_a_wrong_check_digit_is_not_believed_against_a_stated_age() -> None:
    wrong = IDS[0][:-1] + "3"
    plan = plan_roster(roster(line("张三", id_number=wrong, age=60)), EMPTY, TODAY)
    assert plan.rows[0].member.birth_date is None
    assert remarks(plan) == [Remark("person.id_check_digit")]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (line("", id_number=IDS[0]), "roster.name_missing"),
        (line("－", id_number=IDS[0]), "roster.name_form"),
        (line("91010119800101001x", id_number="张三"), "roster.name_form"),
        (line("张三", id_number="4.10199E+17"), "roster.id_numeric"),
        (line("张三", id_number=IDS[0], no=4.101991937e17), "roster.household_number_rounded"),
    ],
)
def test_lines_that_stay_out(cells: list[object], code: str) -> None:
    plan = plan_roster(read([HEADINGS, cells]), EMPTY, TODAY)
    assert codes(plan) == [code]
    assert plan.counts.rows == 1


def test_an_id_number_in_the_column_of_names_is_not_named_whole() -> None:
    for number in ("91010119800101001X", "910101194005060016"):
        for no in ("H001", ""):
            plan = plan_roster(roster(line(number, id_number="张三", no=no)), EMPTY, TODAY)
            (row,) = plan.refused
            assert row.reason.facts["name"] == f"…{number[-4:]}"


def test_lines_that_are_no_people_are_passed_over() -> None:
    plan = plan_roster(
        roster(
            line("张三", id_number=IDS[0]),
            HEADINGS,
            ["小计", "", "", "", 1],
            ["", "", "", "", "", "", "", ""],
            ["合 计：", "", 1, "", 1],
            ["填表人：李主任", "", "", "审核人："],
            ["备注：以上人员均已核实"],
        ),
        EMPTY,
        TODAY,
    )
    assert plan.counts.rows == plan.counts.imported == 1


def test_a_list_without_households_brings_people_without_one() -> None:
    lines = [["村", "党员姓名", "公民身份号码", "政治面貌", "加入党组织时间"],
             ["石桥村", "张三", IDS[0], "中共党员", "1974年6月"]]  # fmt: skip
    plan = plan_roster(read(lines), EMPTY, TODAY)
    (row,) = plan.rows
    assert row.member.household is None
    assert (row.member.party_member, row.member.party_joined) == (True, date(1974, 6, 1))
    books = written(plan)
    full = plan_roster(roster(line("张三", id_number=IDS[0])), books, TODAY)
    assert full.rows[0].member_id == 1
    assert full.rows[0].member.household == key()
    assert full.rows[0].member.party_member
    back = plan_roster(read(lines), written(full, books), TODAY)
    assert back.rows[0].outcome is Outcome.UNCHANGED


def test_families_without_household_numbers_are_asked_for_the_column() -> None:
    lines = [["村", "姓名", "与户主关系", "身份证号"], ["石桥村", "张三", "户主", IDS[0]]]
    with pytest.raises(Refusal) as refused:
        plan_roster(read(lines), EMPTY, TODAY)
    assert refused.value.code == "file.column_missing"
    assert refused.value.facts["field"] == "household_number"


def test_other_names_and_another_order_of_columns() -> None:
    lines: list[list[object]] = [
        [
            "公民身份号码",
            "户主或成员姓名",
            "政治面貌",
            "行政村",
            "户号",
            "与户主的关系",
            "手机号码",
        ],
        [IDS[0], "张三", "中共党员", "石桥村委会", 7, "本人", 13800000000],
    ]
    plan = plan_roster(read(lines, "Sheet1"), EMPTY, TODAY)
    (row,) = plan.rows
    assert row.member.household == key("7")
    assert row.member.is_head
    assert row.member.party_member
    assert row.member.telephone == "13800000000"


def test_the_village_comes_from_column_sheet_or_caller() -> None:
    bare = [["户编号", "姓名", "身份证号"], ["1", "张三", IDS[0]]]
    assert plan_roster(read(bare, "柳林村"), EMPTY, TODAY).rows[0].member.village == "柳林村"
    assert codes(plan_roster(read(bare, "Sheet1"), EMPTY, TODAY)) == ["roster.village_missing"]
    chosen = plan_roster(read(bare, "Sheet1"), EMPTY, TODAY, default_village="白沙村")
    assert chosen.rows[0].member.village == "白沙村"


def test_the_user_may_correct_the_mapping() -> None:
    lines = [["户编号", "称呼", "姓名", "身份证号"], ["1", "张三", "小张", IDS[0]]]
    workbook = read(lines)
    (layout,) = find_layouts(workbook, Kind.ROSTER).values()
    plan = plan_roster(workbook, EMPTY, TODAY, layouts={"石桥村": layout.with_field(1, Field.NAME)})
    assert plan.rows[0].member.name == "张三"

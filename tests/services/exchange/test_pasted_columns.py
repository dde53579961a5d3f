"""Cells copied from a spreadsheet: what each column is taken for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lovemart_desktop.domain.cards.cards import number_from
from lovemart_desktop.domain.rounds.rules import Criterion
from lovemart_desktop.services.exchange.pasted import PastedRow, cells_of, read_pasted
from tests.shop import refused

CRITERIA = (Criterion("诚信", 40, 30), Criterion("勤劳", 40, 30), Criterion("家风", 20, 30))
CARD = number_from("860349174268")


def meanings(text: str, criteria: tuple[Criterion, ...] = CRITERIA) -> list[str]:
    pasted = read_pasted(text, criteria)
    return [column.criterion or str(column.meaning) for column in pasted.columns]


def row(text: str) -> PastedRow:
    (found,) = read_pasted(text, CRITERIA).rows
    return found


def test_cells_come_as_a_spreadsheet_copies_them() -> None:
    text = '何穗宝\t"第一行\n第二行"\t\t28\r\n\r\n罗桂香\t"说""好"""\t\t29\t\r\n'
    assert cells_of(text) == [("何穗宝", "第一行 第二行", "28"), ("罗桂香", '说"好"', "29")]


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("何穗宝\n罗桂香", ["name"]),
        ("何穗宝\t28\t29\t28", ["name", "诚信", "勤劳", "家风"]),
        ("何穗宝\t3组\t28\t29\t28", ["name", "group", "诚信", "勤劳", "家风"]),
        ("何穗宝\t3\t28\t29\t28", ["name", "group", "诚信", "勤劳", "家风"]),
        ("1\t何穗宝\t28\t29\t28\n2\t罗桂香\t1\t2\t3", ["left-out", "name", "诚信", "勤劳", "家风"]),
        # a total, weighted or plain; and one beside a group
        ("何穗宝\t20\t30\t10\t22", ["name", "诚信", "勤劳", "家风", "left-out"]),
        ("何穗宝\t20\t30\t10\t60", ["name", "诚信", "勤劳", "家风", "left-out"]),
        ("何穗宝\t3\t20\t30\t10\t60", ["name", "group", "诚信", "勤劳", "家风", "left-out"]),
        (f"{CARD}\t28\t29\t28", ["card", "诚信", "勤劳", "家风"]),
        ("石桥村\tQS-0031\t28\t29\t28", ["village", "household", "诚信", "勤劳", "家风"]),
    ],
)
def test_columns_without_headings_are_told_by_what_they_hold(
    text: str, understood: list[str]
) -> None:
    assert meanings(text) == understood


def test_headings_leave_out_what_is_not_asked_for() -> None:
    text = "家风得分\t户主姓名\t诚信\t备注\t总分\n28\t何穗宝\t27\t好\t55"
    assert meanings(text) == ["家风", "name", "诚信", "left-out", "left-out"]
    assert row(text).scores == (("家风", Decimal(28)), ("诚信", Decimal(27)))
    assert row(text).number == 2, "the line of headings counts"


def test_full_width_digits_and_spaces_are_read_and_names_keep_their_characters() -> None:
    found = row("何　穗宝\t２８\t29.5\t 30 ")
    assert found.name == "何穗宝"
    assert [score for _, score in found.scores] == [Decimal(28), Decimal("29.5"), Decimal(30)]
    assert row("䶮𫖯\t1\t1\t1").name == "䶮𫖯"


def test_empty_scores_are_left_out() -> None:
    pasted = read_pasted("何穗宝\t28\t\t28\n罗桂香\t29\t29\t", CRITERIA)
    assert [tuple(name for name, _ in one.scores) for one in pasted.rows] == [
        ("诚信", "家风"),
        ("诚信", "勤劳"),
    ]


def test_a_round_without_criteria_takes_names_and_groups_only() -> None:
    assert meanings("何穗宝\t3", ()) == ["name", "group"]
    with refused("paste.columns"):
        read_pasted("何穗宝\t99\t98", ())
    assert meanings("姓名\t诚信得分\n何穗宝\t9", ()) == ["name", "诚信"]

"""Cells of a spreadsheet that cannot be a village list: each is said, nothing is guessed."""

from __future__ import annotations

import pytest

from lovemart_desktop.domain.rounds.rules import Criterion
from lovemart_desktop.services.exchange.pasted import MOST_LINES, Meaning, read_pasted
from tests.shop import refused

CRITERIA = (Criterion("诚信", 60, 30), Criterion("勤劳", 40, 30))


@pytest.mark.parametrize(
    ("copied", "code", "facts"),
    [
        ("", "paste.empty", {}),
        ("\n\t\t\n", "paste.empty", {}),
        ("姓名\t诚信\t勤劳", "paste.empty", {}),
        ("张龚强\t28\t27\n" * (MOST_LINES + 1), "paste.long", {"lines": MOST_LINES + 1}),
        # no column says who is meant
        ("28\t27\n25\t24", "paste.columns", {"column": 1, "count": 2, "sample": "28"}),
        # a score too few, one too many, words among numbers, nobody's kind of cell
        ("张龚强\t28\n周尧全\t27", "paste.columns", {"column": 2, "sample": "28"}),
        ("张龚强\t88\t28\t27", "paste.columns", {"column": 4, "wanted": "诚信 勤劳"}),
        ("张龚强\t优秀\t28\t27", "paste.columns", {"column": 2, "sample": "优秀"}),
        ("张龚强\t28\t=SUM(B1)", "paste.columns", {"column": 3}),
        # a negative and an absurd amount are no scores
        ("张龚强\t-5\t27", "paste.columns", {"column": 2, "sample": "-5"}),
        ("张龚强\t28\t99999999999", "paste.columns", {"count": 3}),
        ("姓名\t诚信\n张龚强\t-5", "paste.score", {"row": 2, "name": "张龚强", "text": "-5"}),
        ("姓名\t诚信\n张龚强\t99999999999", "paste.score", {"row": 2, "criterion": "诚信"}),
        ("姓名\t诚信\n张龚强\t1e3", "paste.score", {"text": "1e3"}),
        ("姓名\t诚信\t诚信\n张龚强\t1\t2", "paste.column_twice", {"column": 3}),
        ("姓名\t诚信\n张龚强\t28\n\t27", "paste.nobody", {"row": 3}),
        # numbers nobody asked for: a criterion of another round, points of one's own
        ("姓名\t诚信\t孝心\n张龚强\t28\t20", "paste.heading", {"column": 3, "heading": "孝心"}),
        ("姓名\t孝心得分\n张龚强\t20", "paste.heading", {"wanted": "诚信 勤劳"}),
        ("姓名\t积分\t诚信\n张龚强\t-160\t28", "paste.heading", {"heading": "积分"}),
        ("姓名\t奖励\n张龚强\t160分\n周尧全\t", "paste.heading", {"column": 2}),
    ],
)
def test_what_is_not_understood_is_refused(
    copied: str, code: str, facts: dict[str, object]
) -> None:
    with refused(code) as caught:
        read_pasted(copied, CRITERIA)
    told = caught.value.facts
    assert {key: told[key] for key in facts} == facts


def test_columns_of_words_are_left_out_and_named_unless_they_are_usual() -> None:
    headings = "序号\t姓名\t诚信\t人口\t联系电话\t总分\t备注\t事迹"
    pasted = read_pasted(f"{headings}\n1\t张龚强\t28\t3\t13800000000\t28\t好\t修路", CRITERIA)
    assert pasted.not_used == ("事迹",)


def test_headings_may_stand_in_any_order() -> None:
    pasted = read_pasted("勤劳\t备注\t姓名\t诚信\n27\t好\t张龚强\t28", CRITERIA)
    assert pasted.headed
    assert [column.meaning for column in pasted.columns] == [
        Meaning.SCORE,
        Meaning.LEFT_OUT,
        Meaning.NAME,
        Meaning.SCORE,
    ]
    (row,) = pasted.rows
    assert (row.name, {name: int(score) for name, score in row.scores}) == (
        "张龚强",
        {"勤劳": 27, "诚信": 28},
    )

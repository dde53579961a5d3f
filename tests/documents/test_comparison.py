"""The comparison of rounds on A4 and as a workbook."""

from __future__ import annotations

import io
from datetime import date

from python_calamine import CalamineWorkbook

from lovemart_desktop.documents.rounds.comparison import (
    ComparisonPaper,
    comparison_pdf,
    period_text,
)
from lovemart_desktop.domain.rounds.comparison import (
    Cell,
    ComparedRound,
    Comparison,
    Measure,
    compare,
)
from lovemart_desktop.services.rounds.comparison_workbook import comparison_workbook
from tests.documents.reading import Paper

DAY = date(2026, 11, 23)


def comparison(villages: int, rounds: int) -> Comparison:
    names = [f"第{number}村" for number in range(1, villages + 1)]
    held = [
        ComparedRound(number, f"{2024 + number // 2}-{'12' if number % 2 else '06'}", DAY, True)
        for number in range(rounds)
    ]
    cells = {
        (name, each.id): Cell(10 + at, 1_000 * (10 + at), of=80, struck=at, days=30)
        for at, name in enumerate(names)
        for each in held
    }
    return compare("诚信勤劳", held, names, cells)


def paper(villages: int, rounds: int, measure: Measure) -> list[str]:
    made = ComparisonPaper(comparison(villages, rounds), measure, "青石镇", "青石镇爱心超市", DAY)
    return pages(comparison_pdf(made))


def pages(pdf: bytes) -> list[str]:
    document = Paper(pdf)
    return [document.text(number) for number in range(len(document))]


def test_one_village_in_one_round() -> None:
    (page,) = paper(1, 1, Measure.POINTS)
    for told in (
        "青石镇“诚信勤劳”各轮对比",
        "2024年上半年",
        "第1村",
        "10,000",
        "2026年11月23日制表",
    ):
        assert told in page, told
    assert "全镇" not in page, "the town is that village"


def test_a_few_villages_with_their_share() -> None:
    (page,) = paper(3, 2, Measure.SHARE)
    for told in ("占全村户数", "12.5%", "15.0%", "全镇", "13.8%", "2024年下半年"):
        assert told in page, told


def test_forty_villages_in_six_rounds_take_three_pages() -> None:
    told = paper(40, 6, Measure.ACCOUNTS)
    assert len(told) == 3
    assert all("村（社区）" in page for page in told[:2]), "the head is repeated"
    assert told[2].count("第40村") == 1
    assert "2026下半年" in told[0]


def test_the_workbook_has_a_sheet_for_each_measure() -> None:
    found = comparison(3, 2)
    book = CalamineWorkbook.from_filelike(io.BytesIO(comparison_workbook(found, DAY)))
    assert book.sheet_names == [
        "名单户数",
        "积分",
        "占全村户数",
        "剔除",
        "异议",
        "从立项到入账（天）",
    ]
    rows = book.get_sheet_by_name("占全村户数").to_python()
    assert rows[1] == ["村（社区）", "2024年上半年", "2024年下半年"]
    assert rows[2] == ["第1村", 0.125, 0.125]
    assert rows[5] == ["全镇", 0.138, 0.138]


def test_a_comparison_without_lists_is_an_empty_paper() -> None:
    empty = compare("诚信勤劳", [], [], {})
    (page,) = pages(
        comparison_pdf(ComparisonPaper(empty, Measure.POINTS, "青石镇", "青石镇爱心超市", DAY))
    )
    assert "没有。" in page
    assert len(comparison_workbook(empty, DAY)) > 1_000


def test_a_period_in_words() -> None:
    assert period_text("2026-06") == "2026年上半年"
    assert period_text("2026年中秋") == "2026年中秋"
    assert period_text("2026-06-18 河道清洁") == "2026-06-18 河道清洁"

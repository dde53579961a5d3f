"""The slips of a shift and of a day, and the day's A4 sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Literal

import pytest

from lovemart_desktop.documents.slips.day_close import day_sheet_pdf, day_slip_pdf
from lovemart_desktop.documents.slips.shift_close import shift_slip_pdf
from lovemart_desktop.domain.proof import parse_head
from lovemart_desktop.domain.shifts import (
    DayClose,
    DayShift,
    FundSum,
    GoodsSum,
    MissingCopy,
    ShiftClose,
    ShiftSums,
    Tally,
)
from tests.documents.reading import Paper

Width = Literal[72, 48]
WIDTHS = pytest.mark.parametrize("width", [72, 48])


def at(hour: int, minute: int, day: int = 18) -> int:
    return round(datetime(2026, 6, day, hour, minute).timestamp() * 1000)


SUMS = ShiftSums(
    Tally(47, 13862), Tally(6, 418), Tally(1, 60), Tally(2, 0), Tally(1, 45),
    (FundSum("诚信勤劳奖2026年上半年", 12655, 45), FundSum("老党员关怀2026年", 1207)),
    (GoodsSum("非转基因大豆油", "5L", "桶", 12, 1), GoodsSum("儿童外套", "", "件", 1040)),
)  # fmt: skip
CLOSE = ShiftClose(
    town="石桥镇", store="石桥镇爱心超市", till="T1", clerk="06", day=date(2026, 6, 18), of_day=2,
    opened_at=at(8, 21), closed_at=at(12, 6), closed_by="06", note="", first_receipt=436,
    last_receipt=483, sums=SUMS, due=47,
    missing=(MissingCopy(447, "李*", 60), MissingCopy(471, "阿*依", 118)), unprinted=2,
    head="497-9C4107EE53B8D2F0", opened_head="441-41D08B6A53B8D2F0",
)  # fmt: skip
DAY = DayClose(
    town="石桥镇", store="石桥镇爱心超市", day=date(2026, 6, 18), closed_at=at(17, 40),
    closed_by="05",
    shifts=(
        DayShift("T1", 1, "06", at(8, 21), at(12, 6), 47, 1, 13817, 2),
        DayShift("T2", 1, "08", at(8, 30), at(9, 1, 19), 20, 0, 1200, 0),
    ),
    sums=SUMS, missing=2,
    heads=(("T1", "497-9C4107EE53B8D2F0"), ("B1", "0-0000000000000000")),
)  # fmt: skip


@WIDTHS
def test_the_shifts_slip_says_all_sums(width: Width) -> None:
    paper = Paper(shift_slip_pdf(CLOSE, width_mm=width))
    assert len(paper) == 1
    assert paper.size_mm()[0] == pytest.approx(width, abs=0.01)
    said = paper.text()
    for words in (
        "交班单", "营业员06", "2026-06-18第2班", "08:21–12:06", "436–483",
        "兑换47笔13,862", "其中代领6笔418", "其中无卡1笔60", "其中0分2笔0", "退货1笔−45",
        "本班净兑换13,817分", "12,610", "老党员关怀2026年1207", "兑换12,655，退回45",
        "11桶", "发出12，退回1", "儿童外套1040件",
        "缺2张", "447李*60分", "471阿*依118分", "未打印的小票2张",
    ):  # fmt: skip
        assert words in said, words
    assert "补打" not in said
    assert "说明" not in said


@WIDTHS
def test_the_head_on_paper_is_what_the_command_line_takes(width: Width) -> None:
    lines = Paper(shift_slip_pdf(CLOSE, width_mm=width)).raw_text().split()
    (printed,) = [line for line in lines if line.startswith("T1=")]
    head = parse_head(printed)
    assert (head.till, head.no, head.digits) == ("T1", 497, "9C4107EE53B8D2F0")
    assert "441-41D08B6A53B8D2F0" in lines


@WIDTHS
def test_a_forgotten_shift_names_who_closed_it_and_why(width: Width) -> None:
    left = replace(CLOSE, closed_by="08", note="小美忘了交班", closed_at=at(7, 58, 19))
    said = Paper(shift_slip_pdf(left, width_mm=width)).text()
    assert "代为交班08" in said
    assert "说明：小美忘了交班" in said
    assert "06-1808:21–06-1907:58" in said
    alone = Paper(shift_slip_pdf(replace(left, alone=2), width_mm=width)).text()
    assert "待补签（没有第二人确认）2笔" in alone


@WIDTHS
def test_an_empty_shift_is_said_in_words(width: Width) -> None:
    empty = replace(
        CLOSE, sums=ShiftSums(), first_receipt=0, last_receipt=0, due=0, missing=(), unprinted=0
    )
    said = Paper(shift_slip_pdf(empty, width_mm=width)).text()
    assert "待补签" not in said
    for words in ("小票号无", "本班净兑换0分", "没有扣减积分", "没有发出商品", "齐"):
        assert words in said, words
    assert "未打印" not in said


@WIDTHS
def test_copies_and_practice_are_marked(width: Width) -> None:
    said = Paper(shift_slip_pdf(CLOSE, width_mm=width, copy_number=3, practice=True)).text()
    assert "补打第3联" in said
    assert "练习用，不作凭证" in said
    said = Paper(day_slip_pdf(DAY, width_mm=width, copy_number=1, practice=True)).text()
    assert "补打第1联" in said
    assert "练习用，不作凭证" in said


@WIDTHS
def test_nothing_is_set_outside_the_paper(width: Width) -> None:
    long = replace(
        CLOSE,
        till="T123",
        head="1234567890-9C4107EE53B8D2F0",
        note="因" * 200,
        sums=replace(
            SUMS,
            goods=(GoodsSum("特级东北五常有机稻花香大米真空礼盒装", "10kg×2袋", "盒", 123456),),
            funds=(FundSum("诚信勤劳户奖励资金（县级财政配套二〇二六年上半年第一批）", 1234567),),
        ),
    )
    paper = Paper(shift_slip_pdf(long, width_mm=width))
    wide = width / 25.4 * 72
    assert all(glyph.left >= -0.5 and glyph.right <= wide + 0.5 for glyph in paper.glyphs())


@WIDTHS
def test_the_days_slip_sums_its_shifts(width: Width) -> None:
    said = Paper(day_slip_pdf(DAY, width_mm=width)).text()
    for words in (
        "日结单", "2026年6月18日", "日结人05", "T1第1班48笔13,817", "T2第1班20笔1200",
        "营业员0608:21–12:06", "缺签2张", "06-1808:30–06-1909:01", "全天净兑换13,817分",
        "T1=497-9C4107EE53B8D2F0", "B1=0-0000000000000000",
    ):  # fmt: skip
        assert words in said, words


def test_the_days_sheet_is_a4_and_says_the_same() -> None:
    paper = Paper(day_sheet_pdf(DAY))
    assert paper.size_mm() == pytest.approx((210, 297), abs=0.1)
    said = paper.text()
    for words in (
        "日结单", "全天净兑换13,817分", "当天班次缺签名的门店联2张", "非转基因大豆油5L12111桶",
        "T1=497-9C4107EE53B8D2F0", "监督员签名",
    ):  # fmt: skip
        assert words in said, words


def test_a_long_days_sheet_repeats_its_heads() -> None:
    goods = tuple(GoodsSum(f"商品{n}", "", "件", n) for n in range(1, 90))
    paper = Paper(day_sheet_pdf(replace(DAY, sums=replace(SUMS, goods=goods))))
    assert len(paper) > 2
    said = "".join(paper.text(page) for page in range(len(paper)))
    assert all(f"商品{n}{n}0{n}件" in said for n in range(1, 90))
    assert "按商品（续）" in said
    assert said.count("监督员签名") == 1

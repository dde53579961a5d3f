from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any, Literal

import numpy as np
import pytest

from lovemart_desktop.documents.barcode import bars
from lovemart_desktop.documents.slips.receipt import slips_pdf
from lovemart_desktop.domain.counter.receipts import Proxy, PurseUse, Receipt, ReceiptLine
from tests.documents.reading import HEAD, Paper, overlaps, runs

WIDTHS: list[Literal[72, 48]] = [72, 48]
CHINA = timezone(timedelta(hours=8))
RECEIPT = Receipt(
    number="001000000482",
    till="1",
    store="石桥镇爱心超市",
    town="石桥镇",
    telephone="0000-1234567",
    business_date=date(2026, 6, 18),
    recorded_at=datetime(2026, 6, 18, 9, 42, tzinfo=CHINA),
    clerk="003",
    holder="买买提·吐尔逊",
    village="柳林村",
    card_tail="3840",
    no_card=False,
    proxy=Proxy("张龚强", "女婿"),
    lines=(
        ReceiptLine("大米", "10 kg/袋", "袋", 1, 60, 60),
        ReceiptLine("一级压榨菜籽油（物理压榨，非转基因，塑料桶装）", "5 L/桶", "桶", 1, 45, 45),
        ReceiptLine("洗衣粉", "1.5 kg", "袋", 2, 12, 24),
        ReceiptLine("食用盐", "", "袋", 3, 2, 6),
    ),
    uses=(
        PurseUse("own", "老党员关怀（限粮油）", 120, 105, 15, date(2026, 8, 15)),
        PurseUse("household", "诚信勤劳奖2026年上半年", 400, 30, 370, None),
    ),
    total=135,
    before=520,
    after=385,
    check="9C41 07EE",
)
LONG = replace(
    RECEIPT,
    store="巴里坤哈萨克自治县石人子乡爱心超市",
    village="古尔班通古特第三新村",
    proxy=Proxy("阿卜杜热合曼·麦麦提艾力", "同村的邻居，受户主书面委托"),
    lines=tuple(
        ReceiptLine("一级压榨菜籽油物理压榨", "5 L/桶", "桶", 12, 9200, 110_400) for _ in range(30)
    ),
    uses=(
        PurseUse("household", "老党员关怀" * 8, 1_200_000, 1_100_000, 100_000, date(2026, 7, 1)),
    ),
    total=3_312_000,
    before=9_999_999,
    after=6_687_999,
)


def is_black_and_white(row: np.ndarray[Any, Any]) -> bool:
    """Whether every dot is wholly covered or wholly free, but for the page's trim."""
    return bool(((row < 12) | (row > 243)).all())


@pytest.mark.parametrize("width", WIDTHS)
def test_both_copies_say_what_was_done(width: Literal[72, 48]) -> None:
    paper = Paper(slips_pdf(RECEIPT, width_mm=width))
    assert len(paper) == 2
    for page in range(2):
        text = paper.text(page)
        for words in (
            "石桥镇爱心超市",
            "2026-06-1809:42",
            "买*逊",
            "柳林村",
            "3840",
            "代领人张*强（女婿）",
            "大米（10kg/袋）",
            "1×45",
            "2×12",
            "135分",
            "老党员关怀（限粮油）",
            "120−10515",
            "诚信勤劳奖2026年上半年",
            "400−30370",
            "兑换前积分520分",
            "385",
            "9C4107EE",
            "1-48营业员003",
            "001000000482",
        ):
            assert words in text, (page, words)
    assert "持卡人联" in paper.text(0)
    assert "门店联" in paper.text(1)
    assert "签名" not in paper.text(0)
    assert "领取人签名" in paper.text(1)
    assert "按指印" in paper.text(1)


def test_no_slip_shows_a_full_name() -> None:
    for width in WIDTHS:
        paper = Paper(slips_pdf(RECEIPT, width_mm=width))
        for page in range(2):
            assert "买买提" not in paper.text(page)
            assert "张龚强" not in paper.text(page)


@pytest.mark.parametrize(("width", "dots"), [(72, 576), (48, 384)])
@pytest.mark.parametrize("receipt", [RECEIPT, LONG])
def test_a_page_is_as_wide_as_the_head(receipt: Receipt, width: Literal[72, 48], dots: int) -> None:
    paper = Paper(slips_pdf(receipt, width_mm=width))
    for page in range(2):
        assert paper.pixels(page).shape[1] == dots


@pytest.mark.parametrize("receipt", [RECEIPT, LONG, replace(RECEIPT, number="009999999999")])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_bar_is_a_whole_number_of_dots(receipt: Receipt, width: Literal[72, 48]) -> None:
    paper = Paper(slips_pdf(receipt, width_mm=width))
    expected = [3 * bar.width for bar in bars(receipt.number)]
    for page in range(2):
        rows = [row for row in paper.pixels(page) if runs(row < 128)[1::2] == expected]
        assert len(rows) >= 86, "11 mm of bars"
        assert all(is_black_and_white(row) for row in rows), "no half-covered dot"
        quiet = runs(rows[0] < 128)
        assert quiet[0] >= 30, "ten modules stay white"
        assert quiet[-1] >= 30


@pytest.mark.parametrize("dpi", [HEAD, 203, 300])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_number_reads_back_from_both_copies(width: Literal[72, 48], dpi: float) -> None:
    paper = Paper(slips_pdf(RECEIPT, width_mm=width))
    assert [paper.codes(page, dpi) for page in range(2)] == [[RECEIPT.number]] * 2


@pytest.mark.parametrize("width", WIDTHS)
def test_rules_and_boxes_are_whole_dots(width: Literal[72, 48]) -> None:
    """A rule that straddles two rows of dots prints as a ragged grey line, or not at all."""
    pixels = Paper(slips_pdf(RECEIPT, width_mm=width)).pixels(1)
    wide = width * 8 * 9 // 10
    rules = [row for row in pixels if (row < 255).sum() > wide]
    assert len(rules) >= 4 + 2 * 6
    assert all(is_black_and_white(row) for row in rules)


@pytest.mark.parametrize("receipt", [RECEIPT, LONG])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("practice", [True, False])
def test_nothing_leaves_the_paper_or_prints_over_something(
    receipt: Receipt, width: Literal[72, 48], practice: bool
) -> None:
    paper = Paper(slips_pdf(receipt, width_mm=width, copy_number=12, practice=practice))
    for page in range(2):
        assert paper.outside(page) == []
        assert overlaps(paper.glyphs(page)) == []


def test_the_page_is_as_long_as_what_is_on_it() -> None:
    short, long = Paper(slips_pdf(RECEIPT)), Paper(slips_pdf(LONG))
    assert long.size_mm()[1] > short.size_mm()[1] + 100
    for paper in (short, long):
        inked = np.flatnonzero((paper.pixels(0) < 128).any(axis=1))
        assert len(paper.pixels(0)) - inked.max() < 6 * 8, "no long white tail"


def test_the_store_copy_carries_its_code_on_top() -> None:
    paper = Paper(slips_pdf(RECEIPT))
    for page, upper in ((0, False), (1, True)):
        pixels = paper.pixels(page)
        expected = [3 * bar.width for bar in bars(RECEIPT.number)]
        first = next(at for at, row in enumerate(pixels) if runs(row < 128)[1::2] == expected)
        assert (first < len(pixels) / 4) is upper


def test_reprints_and_practice_are_marked() -> None:
    plain, marked = (
        Paper(slips_pdf(RECEIPT)),
        Paper(slips_pdf(RECEIPT, copy_number=2, practice=True)),
    )
    for page in range(2):
        assert "补打第2联" in marked.text(page)
        assert "练习用，不作凭证" in marked.text(page)
        assert "补打" not in plain.text(page)
        assert "练习" not in plain.text(page)


def test_a_holder_without_card_or_proxy() -> None:
    receipt = replace(RECEIPT, no_card=True, card_tail="", proxy=None)
    for width in WIDTHS:
        paper = Paper(slips_pdf(receipt, width_mm=width))
        for page in range(2):
            assert "无卡领取，已核对身份证" in paper.text(page)
            assert "代领人" not in paper.text(page)
            assert "卡尾号" not in paper.text(page)


def test_points_that_expire_are_announced_to_the_holder_alone() -> None:
    paper = Paper(slips_pdf(RECEIPT))
    assert "请留意：本人有15分，2026年8月15日到期。" in paper.text(0)
    assert "请留意" not in paper.text(1)


def test_goods_for_no_points_make_a_slip_without_purses() -> None:
    gift = replace(
        RECEIPT,
        lines=(ReceiptLine("春联", "", "副", 1, 0, 0),),
        uses=(),
        total=0,
        before=0,
        after=0,
    )
    text = Paper(slips_pdf(gift)).text()
    assert "积分来源" not in text
    assert "扣除0分" in text


def test_another_business_date_is_printed() -> None:
    late = replace(RECEIPT, business_date=date(2026, 6, 17))
    assert "业务日期2026-06-17" in Paper(slips_pdf(late)).text()
    assert "业务日期" not in Paper(slips_pdf(RECEIPT)).text()


def test_the_same_receipt_prints_the_same_bytes() -> None:
    assert slips_pdf(RECEIPT) == slips_pdf(RECEIPT)


def test_the_town_is_printed_where_the_store_does_not_name_it() -> None:
    other = replace(RECEIPT, store="爱心超市一店")
    assert "石桥镇爱心超市一店" in Paper(slips_pdf(other)).text()
    assert "石桥镇石桥镇" not in Paper(slips_pdf(RECEIPT)).text()

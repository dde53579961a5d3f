"""The return slip: what came back, to which purse, and nothing that a scanner could take."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Literal

import pytest

from lovemart_desktop.documents.slips.return_slip import return_slip_pdf
from lovemart_desktop.domain.counter.return_slips import (
    BackOnSlip,
    PointsLost,
    PurseGain,
    ReturnSlip,
)
from tests.documents.reading import HEAD, Paper, overlaps

WIDTHS: list[Literal[72, 48]] = [72, 48]
SLIP = ReturnSlip(
    receipt="001000000438",
    receipt_day=date(2026, 6, 11),
    nth=2,
    till="T1",
    store="石桥镇爱心超市",
    town="石桥镇",
    telephone="0000-1234567",
    business_date=date(2026, 6, 18),
    recorded_at=datetime(2026, 6, 18, 9, 41, tzinfo=timezone(timedelta(hours=8))),
    clerk="06",
    holder="买买提·吐尔逊",
    village="柳林村",
    card_tail="5252",
    lines=(
        BackOnSlip("大米", "10kg", "袋", 3, 1, 65),
        BackOnSlip("一级压榨菜籽油（物理压榨，非转基因，塑料桶装）", "5 L/桶", "桶", 1, 1, 45),
        BackOnSlip("儿童外套", "", "件", 1, 0, 0),
    ),
    gains=(
        PurseGain("own", "老党员关怀", 0, 120, None),
        PurseGain("household", "诚信勤劳奖励", 870, 110, date(2026, 7, 18)),
    ),
    lost=(PointsLost("春耕农资", 10),),
    points=240,
    before=870,
    reason="包装破损",
    check="9C41 07EE",
)
LONG = replace(
    SLIP,
    store="巴里坤哈萨克自治县石人子乡爱心超市",
    village="古尔班通古特第三新村",
    lines=tuple(
        BackOnSlip("一级压榨菜籽油物理压榨", "5 L/桶", "桶", 12, 5, 9200) for _ in range(20)
    ),
    gains=(PurseGain("household", "老党员关怀" * 6, 1_200_000, 2_208_000, date(2026, 7, 1)),),
    points=2_208_010,
    before=9_999_999,
    reason="家里老人记错了，多拿了好几桶，当天下午由儿子送回来，外包装完好，没有开封，店里当面点清",
)


@pytest.mark.parametrize("width", WIDTHS)
def test_both_copies_say_what_came_back(width: Literal[72, 48]) -> None:
    paper = Paper(return_slip_pdf(SLIP, width_mm=width))
    assert len(paper) == 2
    for page in range(2):
        text = paper.text(page)
        for words in (
            "石桥镇爱心超市",
            "退货小票",
            "2026-06-1809:41",
            "001000000438",
            "2026-06-11",
            "第2次",
            "买*逊",
            "5252",
            "其中1件损坏，不上架",
            "原因：包装破损",
            "230分",
            "老党员关怀",
            "+120",
            "2026年7月18日",
            "“春耕农资”已结束，10分不退还",
            "9C4107EE",
            "营业员06",
        ):
            assert words in text, (page, words)
        assert "买买提" not in text
        assert "1100" in text, "what the holder has now"
    assert "持卡人联" in paper.text(0)
    assert "退货人签名" in paper.text(1)


@pytest.mark.parametrize("width", WIDTHS)
def test_it_carries_no_barcode(width: Literal[72, 48]) -> None:
    paper = Paper(return_slip_pdf(SLIP, width_mm=width))
    assert [paper.codes(page, HEAD) for page in range(2)] == [[], []]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("slip", [SLIP, LONG], ids=["usual", "long"])
def test_nothing_lies_on_anything_else(slip: ReturnSlip, width: Literal[72, 48]) -> None:
    paper = Paper(return_slip_pdf(slip, width_mm=width, copy_number=3, practice=True))
    for page in range(2):
        assert overlaps(paper.glyphs(page)) == []
        wide, _ = paper.size_mm(page)
        assert wide == pytest.approx(width, abs=0.05)
        right = max(glyph.right for glyph in paper.glyphs(page))
        assert right <= wide * 72 / 25.4


def test_copies_and_practice_are_marked() -> None:
    text = Paper(return_slip_pdf(SLIP, copy_number=2, practice=True)).text(0)
    assert "补打第2联" in text
    assert text.count("练习用，不作凭证") == 2
    plain = Paper(return_slip_pdf(SLIP)).text(0)
    assert "补打" not in plain
    assert "练习" not in plain


def test_a_first_return_has_no_number_and_no_card_is_said() -> None:
    text = Paper(return_slip_pdf(replace(SLIP, nth=1, card_tail=""))).text(0)
    assert "次数" not in text
    assert "无卡领取" in text

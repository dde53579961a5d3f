"""Balance slips and vouchers for days without electricity, on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Literal

import pytest

from lovemart_desktop.documents.slips.balance_slip import balance_slip_pdf
from lovemart_desktop.documents.slips.paper_vouchers import PaperVouchers, vouchers_pdf
from lovemart_desktop.documents.slips.receipt import slips_pdf
from lovemart_desktop.domain.balances import BalanceSlip, HeldPurse, Movement
from lovemart_desktop.domain.counter.paper_days import paper_code
from tests.documents.reading import HEAD, Paper, overlaps
from tests.documents.test_receipt import RECEIPT

SLIP = BalanceSlip(
    town="青石镇",
    store="青石镇爱心超市",
    telephone="0851-5550123",
    holder="买买提·吐尔逊",
    village="永丰村",
    card_tail="3840",
    household=True,
    purses=(
        HeldPurse("own", "老党员关怀（限粮油）", 200, date(2026, 8, 15)),
        HeldPurse("household", "诚信勤劳奖2026年上半年", 1000, None),
    ),
    movements=(
        Movement(date(2026, 6, 18), "redemption", "own", "老党员关怀", -130),
        Movement(date(2026, 6, 17), "return", "household", "", 65),
        Movement(date(2026, 6, 1), "award", "household", "诚信勤劳奖", 1000),
    ),
    asked_at=datetime(2026, 6, 18, 9, 42, tzinfo=timezone(timedelta(hours=8))),
)
LONG = replace(
    SLIP,
    store="巴里坤哈萨克自治县石人子乡爱心超市",
    village="古尔班通古特第三新村",
    purses=(HeldPurse("household", "老党员关怀" * 6, 9_999_999, None),),
    movements=(Movement(date(2026, 6, 18), "disposition", "household", "", -9_999_999),) * 5,
)
WIDTHS: list[Literal[72, 48]] = [72, 48]
VOUCHERS = PaperVouchers("青石镇", "青石镇爱心超市", 119, 125, date(2026, 6, 18))


@pytest.mark.parametrize("slip", [SLIP, LONG], ids=["usual", "long"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_balance_slip_keeps_to_its_paper(slip: BalanceSlip, width: Literal[72, 48]) -> None:
    paper = Paper(balance_slip_pdf(slip, width_mm=width))
    assert len(paper) == 1
    assert paper.size_mm()[0] == pytest.approx(width, abs=0.01)
    assert paper.outside() == []
    assert overlaps(paper.glyphs()) == []


def test_a_balance_slip_says_points_movements_and_expiry_in_large_type() -> None:
    paper = Paper(balance_slip_pdf(SLIP))
    text = paper.text()
    for words in ("买*逊", "您共有积分", "1200", "2026年8月15日到期", "−130", "+65", "+1000"):
        assert words in text, words
    assert "买买提" not in text
    figures = [glyph.size for glyph in paper.glyphs() if glyph.char in "120"]
    assert max(figures) >= 50
    assert min(glyph.size for glyph in paper.glyphs()) >= 11


def test_an_empty_balance_says_so() -> None:
    text = Paper(balance_slip_pdf(replace(SLIP, purses=(), movements=()))).text()
    assert "0分" in text
    assert "还没有积分往来" in text


def test_a_practice_slip_is_marked() -> None:
    assert "练习用，不作凭证" in Paper(balance_slip_pdf(SLIP, practice=True)).text()


def test_four_vouchers_stand_on_a_sheet_and_their_codes_are_read_back() -> None:
    paper = Paper(vouchers_pdf(VOUCHERS))
    assert len(paper) == 2
    assert paper.size_mm() == pytest.approx((210, 297), abs=0.1)
    numbers = [[119, 120, 121, 122], [123, 124, 125]]
    for page, expected in enumerate(numbers):
        for dpi in (HEAD, 300):
            assert paper.codes(page, dpi) == sorted(paper_code(n) for n in expected)
        assert paper.outside(page) == []
        for number in expected:
            assert f"No{number:06d}" in paper.text(page)
    assert "次打印" not in paper.text()


def test_a_second_print_says_so_and_keeps_used_numbers_from_being_written_on() -> None:
    paper = Paper(vouchers_pdf(replace(VOUCHERS, nth=2, settled=frozenset({120, 121}))))
    assert paper.text().count("第2次打印") == 4
    assert paper.text().count("此号已用，不可再写") == 2
    assert paper.text().count("领取人签名") == 2


@pytest.mark.parametrize("width", WIDTHS)
def test_a_slip_says_that_it_was_entered_from_paper_and_waits(width: Literal[72, 48]) -> None:
    receipt = replace(RECEIPT, paper=123, awaiting=True, business_date=date(2026, 6, 16))
    paper = Paper(slips_pdf(receipt, width_mm=width))
    for copy in (0, 1):
        assert "业务日期2026-06-16" in paper.text(copy)
        assert "停电凭证No000123补录" in paper.text(copy)
        assert paper.codes(copy) == [receipt.number]
        assert paper.outside(copy) == []
    assert "补签人" not in paper.text(0)
    assert "店内只有一人，待第二人补签" in paper.text(1)
    usual = Paper(slips_pdf(RECEIPT, width_mm=width)).text(1)
    assert "补签" not in usual
    assert "停电凭证" not in usual

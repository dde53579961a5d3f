from __future__ import annotations

import random
from dataclasses import replace

import pytest

from lovemart_desktop.documents.cards.card import CardBack, CardFace
from lovemart_desktop.documents.cards.card_press import card_pdf, check_face
from lovemart_desktop.documents.cards.card_sheet import sheets_pdf
from lovemart_desktop.domain.errors import Refusal
from tests.documents.reading import Paper, overlaps, runs

FACE = CardFace("张龚强", "石桥村", "86434439589175", "石桥镇爱心超市", "0000-1234567")
BACK = CardBack("石桥镇爱心超市", "镇政府东侧，周一至周六8:30–17:00", "0000-1234567")
NAMES = [
    "张龚强",
    "买买提·吐尔逊",
    "阿卜杜热合曼·麦麦提艾力",
    "欧阳秀兰",
    "李䶮",
    "王㛃",
    "赵𬭎",
    "陈𫖯",
    "周𪚥",
    "刘翠花",
    "司马长顺",
    "吴",
]


def faces(count: int, seed: int = 1) -> list[CardFace]:
    chance = random.Random(seed)
    return [
        replace(FACE, name=NAMES[at % len(NAMES)], number=f"{chance.randrange(10**14):014d}")
        for at in range(count)
    ]


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_a_card_says_all_it_must_in_letters_large_enough(name: str, colour: bool) -> None:
    paper = Paper(card_pdf(replace(FACE, name=name), colour=colour))
    assert paper.size_mm() == pytest.approx((85.6, 53.98), abs=0.01)
    text = paper.text()
    for words in (name, "石桥村", "石桥镇爱心超市", "0000-1234567", "86434439589175"):
        assert words in text
    assert "仅限兑换商品，不可兑现" in text
    assert "8643 4439 5891 75" in paper.raw_text()
    sizes = [glyph.size for glyph in paper.glyphs() if glyph.size > 20]
    assert len(sizes) == len(name)
    assert min(sizes) >= 26
    assert paper.outside() == []
    assert overlaps(paper.glyphs()) == []


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("number", ["864344395891", "86434439589175", "8643443958917526"])
def test_the_code_reads_back(number: str, dpi: int) -> None:
    assert Paper(card_pdf(replace(FACE, number=number))).codes(dpi=dpi) == [number]


def test_bars_are_shapes_and_no_picture_is_embedded() -> None:
    assert b"/Subtype /Image" not in card_pdf(FACE)


def test_black_printers_get_no_colour() -> None:
    coloured = Paper(card_pdf(FACE, colour=True)).pixels(dpi=100)
    black = Paper(card_pdf(FACE, colour=False)).pixels(dpi=100)
    assert coloured[5, 5] < 128, "the band"
    assert black[5, 5] == 255


def test_the_back_is_a_second_page() -> None:
    paper = Paper(card_pdf(FACE, back=BACK))
    assert len(paper) == 2
    text = paper.text(1)
    assert "本卡只换商品，不换现金。" in text
    assert "0000-1234567" in text
    assert paper.outside(1) == []
    assert overlaps(paper.glyphs(1)) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": "阿" * 20}, "paper.name_too_long"),
        ({"store": "很长的店名" * 12}, "paper.text_too_long"),
        ({"telephone": "0000-1234567-0000-1234567"}, "paper.text_too_long"),
        ({"number": "86434439"}, "paper.card_number"),
        ({"number": "8643443958917X"}, "paper.card_number"),
    ],
)
def test_what_does_not_fit_is_refused_before_and_while_printing(
    change: dict[str, str], code: str
) -> None:
    face = replace(FACE, **change)
    for act in (check_face, card_pdf):
        with pytest.raises(Refusal) as caught:
            act(face)
        assert caught.value.code == code


def test_a_refused_number_shows_only_its_tail() -> None:
    with pytest.raises(Refusal) as caught:
        check_face(replace(FACE, number="864344395891755"))
    assert caught.value.facts == {"number_tail": "1755"}


def test_a_long_village_moves_to_two_lines_and_never_into_the_name() -> None:
    face = replace(FACE, name="欧阳秀兰·吐尔", village="古尔班通古特第三新村")
    paper = Paper(card_pdf(face))
    assert overlaps(paper.glyphs()) == []
    assert paper.outside() == []


@pytest.mark.parametrize("dpi", [203, 300])
def test_every_code_on_every_sheet_reads_back(dpi: int) -> None:
    printed = faces(24)
    paper = Paper(sheets_pdf(printed, first_cell=3))
    assert len(paper) == 3
    read = [code for page in range(3) for code in paper.codes(page, dpi)]
    assert sorted(read) == sorted(face.number for face in printed)
    assert len(paper.codes(0, dpi)) == 7, "three cells stay free"


@pytest.mark.parametrize("threshold", [96, 128, 160])
def test_codes_survive_printers_without_grey(threshold: int) -> None:
    import zxingcpp

    printed = faces(10, seed=3)
    pixels = Paper(sheets_pdf(printed)).pixels(dpi=203)
    flat = ((pixels > threshold) * 255).astype("uint8")
    assert sorted(code.text for code in zxingcpp.read_barcodes(flat)) == sorted(
        face.number for face in printed
    )


def test_sheets_carry_rare_names_and_stay_on_the_page() -> None:
    paper = Paper(sheets_pdf(faces(12), batch="0007"))
    text = paper.text(0) + paper.text(1)
    for name in NAMES:
        assert name in text
    assert "应长50mm" in text
    assert "批次0007，第2张" in paper.text(1)
    for page in range(2):
        assert paper.outside(page) == []
        assert overlaps(paper.glyphs(page)) == []


def test_the_check_line_is_fifty_millimetres_long() -> None:
    dots = Paper(sheets_pdf(faces(1))).pixels(dpi=254)  # ten dots to the millimetre
    # rows begin white, so every second run is black
    longest = max(length for row in dots[2880:2960] for length in runs(row < 128)[1::2])
    assert abs(longest - 500) <= 1


def test_offsets_move_the_whole_sheet_by_tenths_of_a_millimetre() -> None:
    plain = Paper(sheets_pdf(faces(1))).glyphs()
    moved = Paper(sheets_pdf(faces(1), offset_x_tenths=12, offset_y_tenths=-7)).glyphs()
    for one, other in zip(plain, moved, strict=True):
        assert one.char == other.char
        assert (other.left - one.left) / 72 * 25.4 == pytest.approx(1.2, abs=0.01)
        assert (one.bottom - other.bottom) / 72 * 25.4 == pytest.approx(-0.7, abs=0.01)


def test_backs_lie_behind_their_fronts_when_the_sheet_is_turned() -> None:
    paper = Paper(sheets_pdf(faces(1), back=BACK))
    assert len(paper) == 2
    front, back = paper.pixels(0, 50), paper.pixels(1, 50)
    width = front.shape[1]
    assert (front[:100, : width // 2] < 128).sum() > 500
    assert (back[:100, width // 2 :] < 200).sum() > 200
    assert (back[:100, : width // 2] < 200).sum() == 0


def test_a_cell_that_is_not_there_and_no_cards_are_refused() -> None:
    with pytest.raises(Refusal, match=r"paper\.first_cell"):
        sheets_pdf(faces(1), first_cell=10)
    with pytest.raises(Refusal, match=r"paper\.nothing_to_print"):
        sheets_pdf([])

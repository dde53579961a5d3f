"""Every template as a printer and a scanner see it."""

from __future__ import annotations

import random
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from lovemart_desktop.documents.cards.card import CardBack, CardFace
from lovemart_desktop.documents.cards.card_press import card_pdf, check_face
from lovemart_desktop.documents.cards.card_sheet import calibration_pdf, sheets_pdf
from lovemart_desktop.documents.slips.logo import MOST_BYTES, read_logo
from lovemart_desktop.domain.cards.templates import BUILT_IN, SINGLE, Colour, Grid, Look, Paper
from lovemart_desktop.domain.errors import Refusal
from tests.documents.reading import Paper as Printed
from tests.documents.reading import overlaps
from tests.shop import refused

FACE = CardFace("张龚强", "石桥村", "86434439589175", "石桥镇爱心超市", "0000-1234567")
BACK = CardBack("石桥镇爱心超市", "镇政府东侧，周一至周六8:30–17:00", "0000-1234567")
NAMES = ("张龚强", "买买提·吐尔逊", "阿卜杜热合曼·麦麦提艾力", "李䶮", "周𪚥", "吴", "")
SHEETS = {name: grid for name, grid in BUILT_IN.items() if name != SINGLE}
SMALLEST = Grid(Paper.A4, 3, 8, 620, 300, 50, 50)


def faces(count: int, seed: int = 1) -> list[CardFace]:
    chance = random.Random(seed)
    return [
        replace(FACE, name=NAMES[at % len(NAMES)], number=f"{chance.randrange(10**14):014d}")
        for at in range(count)
    ]


def logo(mode: str = "RGBA", size: tuple[int, int] = (300, 200), kind: str = "PNG") -> bytes:
    picture = Image.new(mode, size, "white" if mode == "RGB" else (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((20, 20, size[0] - 20, size[1] - 20), fill="orange")
    kept = BytesIO()
    picture.save(kept, kind)
    return kept.getvalue()


@pytest.mark.parametrize("grid", SHEETS.values(), ids=SHEETS.keys())
@pytest.mark.parametrize("dpi", [203, 300])
def test_every_barcode_of_every_template_reads_back(grid: Grid, dpi: int) -> None:
    printed = faces(grid.cells + 2)
    paper = Printed(sheets_pdf(printed, grid, first_cell=1))
    assert len(paper) == 2
    read = paper.codes(0, dpi) + paper.codes(1, dpi)
    assert sorted(read) == sorted(face.number for face in printed)


@pytest.mark.parametrize("grid", [*SHEETS.values(), SMALLEST], ids=[*SHEETS, "smallest"])
def test_nothing_overlaps_and_all_is_said(grid: Grid) -> None:
    names = NAMES if grid is not SMALLEST else ("张龚强", "吴", "")
    printed = [replace(FACE, name=name) for name in names]
    for colour in (True, False):
        paper = Printed(sheets_pdf(printed, grid, colour=colour))
        text = "".join(paper.text(page) for page in range(len(paper)))
        for words in (*names, "石桥村", "石桥镇爱心超市", "0000-1234567", "不可兑现", "持卡人"):
            assert words in text
        assert "86434439589175" in text
        for page in range(len(paper)):
            assert paper.outside(page) == []
            assert overlaps(paper.glyphs(page)) == []


@pytest.mark.parametrize("grid", SHEETS.values(), ids=SHEETS.keys())
def test_what_is_printed_lies_inside_its_cell(grid: Grid) -> None:
    full = replace(FACE, name="阿卜杜热合曼·麦麦提艾力")
    pixels = Printed(sheets_pdf([full], grid)).pixels(dpi=254)  # ten dots to the millimetre
    x, y = (round(value * 10) for value in grid.cell(0))
    bleed = 10 if grid.whole_card else 0
    inside = pixels[max(0, y - bleed) : y + grid.height + bleed].copy()
    right = x + grid.width + bleed
    beside = pixels[y + 50 : y + grid.height - 50, right : right + grid.gap_x - 2 * bleed]
    assert (inside < 128).sum() > 1000
    assert (beside < 200).sum() == 0


def test_the_small_form_keeps_its_white_zones_and_its_names_large() -> None:
    grid = SHEETS["label-3x7"]
    paper = Printed(sheets_pdf([replace(FACE, name="买买提·吐尔逊")], grid))
    sizes = [glyph.size for glyph in paper.glyphs() if glyph.char in "买提吐尔逊"]
    assert min(sizes) >= 20
    pixels = paper.pixels(dpi=203.2)
    left, top = grid.cell(0)
    row = pixels[round((top + 26.5) * 8)] < 128
    start, end = round(left * 8), round((left + 3.7) * 8)
    assert not row[start:end].any(), "ten modules before the bars"
    assert row[end : end + 8].any(), "and there they begin"


def test_a_name_too_long_for_a_label_is_refused_before_and_while_printing() -> None:
    face = replace(FACE, name="阿卜杜热合曼·麦麦提艾力")
    with refused("paper.name_too_long"):
        check_face(face, SMALLEST)
    with refused("paper.name_too_long"):
        sheets_pdf([face], SMALLEST)
    check_face(face, SHEETS["label-3x7"])


def test_texts_and_colour_are_the_templates_own() -> None:
    look = Look(
        Colour.GREEN, "惠民卡", "只换东西，不换钱", "挂失找我们", ("丢了来电。", "代领带证。")
    )
    back = replace(BACK, rules=look.back_rules)
    paper = Printed(card_pdf(FACE, look=look, back=back))
    for words in ("惠民卡", "只换东西，不换钱", "挂失找我们"):
        assert words in paper.text()
    assert "代领带证。" in paper.text(1)
    for page in (0, 1):
        assert overlaps(paper.glyphs(page)) == []
    with refused("paper.text_too_long"):
        card_pdf(FACE, look=replace(look, small_line="只换东西" * 12))


def test_a_logo_takes_the_hearts_place() -> None:
    look = Look(logo=logo())
    assert b"/Subtype /Image" in card_pdf(FACE, look=look)
    paper = Printed(card_pdf(FACE, look=look))
    assert paper.codes() == [FACE.number]
    assert overlaps(paper.glyphs()) == []
    black = Printed(card_pdf(FACE, look=look, colour=False)).pixels(dpi=254)
    band = black[20:100, 60:160]
    assert ((band > 40) & (band < 215)).mean() < 0.05, "no grey"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "template.logo_unreadable"),
        (b"GIF89a", "template.logo_unreadable"),
        (logo()[:200], "template.logo_unreadable"),
        (b"\x89PNG\r\n\x1a\n" + bytes(MOST_BYTES), "template.logo_large"),
        (logo("RGB", (700, 100)), "template.logo_shape"),
        (logo("RGB", (4001, 4000), "JPEG"), "template.logo_large"),
    ],
    ids=["empty", "gif", "cut", "bytes", "stripe", "pixels"],
)
def test_bad_logos_are_refused(data: bytes, code: str) -> None:
    with refused(code):
        read_logo(data)


def test_a_small_logo_stays_as_it_is_and_a_large_one_shrinks() -> None:
    assert read_logo(logo(size=(90, 60))).picture.size == (90, 60)
    assert read_logo(logo("RGB", (3000, 2000), "JPEG")).picture.size == (480, 320)


@pytest.mark.parametrize("grid", SHEETS.values(), ids=SHEETS.keys())
def test_calibration_shows_every_cell(grid: Grid) -> None:
    paper = Printed(calibration_pdf(grid))
    for cell in range(grid.cells):
        assert f"第{cell + 1}格" in paper.text()
    assert "向右" in paper.text()
    assert overlaps(paper.glyphs()) == []


def test_a_grid_off_its_page_is_refused_by_every_paper() -> None:
    wide = replace(SHEETS["a4-2x5"], columns=3)
    with refused("template.off_right"):
        sheets_pdf(faces(1), wide)
    with refused("template.off_right"):
        calibration_pdf(wide)


def test_a_cancel_ends_the_drawing() -> None:
    steps: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        steps.append((done, total))
        if done >= 20:
            raise Refusal("cancelled")

    with refused("cancelled"):
        sheets_pdf(faces(60), step=step)
    assert steps == [(10, 60), (20, 60)]

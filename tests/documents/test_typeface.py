from __future__ import annotations

import pytest

from lovemart_desktop.documents.pen import Pen
from lovemart_desktop.documents.typeface import (
    BOLD,
    PLACEHOLDER,
    RARE,
    REGULAR,
    missing,
    to_unicode_cmap,
    typeface,
)
from tests.documents.reading import Paper

RARE_NAMES = ["李䶮", "王㛃", "赵𬭎", "陈𫖯", "周𪚥"]


def drawn(*lines: str, bold: bool = False) -> Paper:
    pen = Pen((100, 100), title="t")
    for at, line in enumerate(lines):
        pen.text(5, 10 + 8 * at, line, 14, bold=bold)
    pen.end_page()
    return Paper(pen.finish())


@pytest.mark.parametrize("bold", [False, True])
def test_rare_characters_are_copied_out_of_the_page_unchanged(bold: bool) -> None:
    paper = drawn(*RARE_NAMES, bold=bold)
    assert paper.text() == "".join(RARE_NAMES)


def test_more_characters_than_one_block_of_the_map_holds_are_all_found() -> None:
    text = "".join(chr(0x4E00 + 7 * step) for step in range(330))
    lines = [text[at : at + 15] for at in range(0, len(text), 15)]
    pen = Pen((200, 200), title="t")
    for at, line in enumerate(lines):
        pen.text(5, 8 + 8 * at, line, 12)
    pen.end_page()
    assert Paper(pen.finish()).text() == text


def test_the_map_writes_surrogates_and_blocks_of_at_most_a_hundred() -> None:
    points = [0x20, 0x2A6A5, *range(0x4E00, 0x4E00 + 200)]
    text = to_unicode_cmap("AAA", points)
    assert "<01> <D869DEA5>" in text
    sizes = [int(line.split()[0]) for line in text.splitlines() if line.endswith("beginbfchar")]
    assert sizes == [100, 100, 2]
    assert text.count("endbfchar") == 3


def test_runs_take_the_rare_face_only_where_it_is_needed_and_never_bold() -> None:
    assert list(typeface().runs("王𪚥英", bold=True)) == [
        (BOLD, "王"),
        (RARE, "𪚥"),
        (BOLD, "英"),
    ]
    assert list(typeface().runs("王英", bold=False)) == [(REGULAR, "王英")]
    assert list(typeface().runs("", bold=False)) == []


def test_what_no_face_has_is_named_once_and_printed_as_a_box() -> None:
    unknown = "\U000323af"  # CJK Extension H
    assert missing(f"王{unknown}英{unknown}") == unknown
    assert missing("".join(RARE_NAMES)) == ""
    assert drawn(f"王{unknown}英").text() == f"王{PLACEHOLDER}英"


def test_the_same_values_give_the_same_bytes() -> None:
    def page() -> bytes:
        pen = Pen((50, 50), title="t")
        pen.text(5, 10, "王𪚥英", 14)
        pen.end_page()
        return pen.finish()

    assert page() == page()


def test_a_document_does_not_hold_the_characters_of_the_one_before() -> None:
    long = drawn("".join(chr(0x4E00 + step) for step in range(40)))
    assert len(long.glyphs()) == 40
    assert drawn("王").text() == "王"

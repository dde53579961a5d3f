from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.documents.layout import (
    CLOSING,
    OPENING,
    break_lines,
    date_text,
    even_lines,
    fit_name,
    fit_size,
    points_text,
    set_line,
)
from lovemart_desktop.domain.errors import Refusal


def test_the_dot_advances_half_an_em() -> None:
    assert set_line("买买提·吐尔逊").width == pytest.approx(6.5)


def test_a_quarter_space_parts_han_and_latin_typed_or_not() -> None:
    digits = set_line("2026").width
    assert set_line("在2026年").width == pytest.approx(2 + digits + 0.32)
    assert set_line("在 2026 年").width == pytest.approx(2 + digits + 0.32)
    assert set_line("（2026）").width == pytest.approx(2 + digits), "none beside marks"


def test_adjacent_marks_close_up() -> None:
    assert set_line("他（说）。").width == pytest.approx(4.5)
    assert set_line("“他”（说）").width == pytest.approx(5.5)
    assert set_line("《“他”》").width == pytest.approx(4)


def test_a_closing_mark_hangs_its_blank_half() -> None:
    line = set_line("（女婿）")
    assert line.width == pytest.approx(4)
    assert line.ink == pytest.approx(3.5)
    assert set_line("女婿").hang == 0


def test_invisible_characters_draw_nothing() -> None:
    assert set_line("王\u200b\ufe00英\n").width == pytest.approx(2)
    assert set_line("").pieces == ()


def test_points_stand_unbroken_to_four_digits() -> None:
    assert [points_text(n) for n in (0, 9200, 10_000, 1_234_567, -45, -12_000)] == [
        "0",
        "9200",
        "10,000",
        "1,234,567",
        "−45",
        "−12,000",
    ]


def test_dates_are_never_broken() -> None:
    text = f"公示期从{date_text(date(2026, 6, 19))}至6月25日，共7天。"
    for width in range(9, 20):
        lines = break_lines(text, width)
        assert "".join(lines) == text
        assert any("2026年6月19日" in line for line in lines), lines
        assert any("6月25日" in line for line in lines), lines


def test_numbers_stay_with_what_they_count() -> None:
    for width in range(4, 12):
        lines = break_lines("大米10 kg一袋共135分已领", width)
        assert any("10 kg" in line for line in lines), lines
        assert any("135分" in line for line in lines), lines


@given(
    st.text(st.sampled_from("村民代表会议决定，。、（）《》“”·；：2026 kg分"), max_size=60),
    st.integers(6, 20),
)
def test_lines_fit_and_obey_the_marks(text: str, width: int) -> None:
    lines = break_lines(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split()), "nothing lost or added"
    for before, line in pairwise(lines):
        helpless = set_line(before + line[:1]).ink > width and not _has_break(before + line)
        assert line[0] not in CLOSING or helpless
        assert before[-1] not in OPENING or helpless
    for line in lines:
        assert set_line(line).ink <= width + 1e-6


def _has_break(text: str) -> bool:
    """Whether an allowed break exists inside `text`: two neighbours that are plain Han."""
    return any(
        a not in OPENING and b not in CLOSING and not (a + b).isascii() and b not in "·"
        for a, b in pairwise(text)
    )


def test_a_word_longer_than_the_line_is_broken_rather_than_lost() -> None:
    lines = break_lines("A" * 60, 8)
    assert "".join(lines) == "A" * 60
    assert all(set_line(line).ink <= 8 for line in lines)


def test_a_heading_is_broken_evenly() -> None:
    lines = even_lines("巴里坤哈萨克自治县石人子乡爱心超市", 16)
    assert [len(line) for line in lines] == [9, 8]
    assert even_lines("石桥镇爱心超市", 16) == ("石桥镇爱心超市",)


class TestNames:
    def test_a_short_name_stands_at_the_ideal_size(self) -> None:
        assert fit_name("张龚强", 200, 34, 26) == fit_name("张龚强", 102, 34, 26)
        assert fit_name("张龚强", 102, 34, 26).size == 34

    def test_it_shrinks_by_half_points_to_the_floor(self) -> None:
        fitted = fit_name("买买提·吐尔逊", 6.5 * 28.7, 34, 26)
        assert (fitted.lines, fitted.size) == (("买买提·吐尔逊",), 28.5)

    def test_then_it_breaks_after_the_dot(self) -> None:
        fitted = fit_name("阿卜杜热合曼·麦麦提艾力", 200, 34, 26)
        assert (fitted.lines, fitted.size) == (("阿卜杜热合曼·", "麦麦提艾力"), 26)

    def test_without_a_dot_it_breaks_in_halves(self) -> None:
        fitted = fit_name("阿卜杜热合曼麦麦提艾力", 170, 34, 26)
        assert fitted.lines == ("阿卜杜热合曼", "麦麦提艾力")

    def test_two_lines_may_be_larger_than_the_floor_where_there_is_room(self) -> None:
        fitted = fit_name("阿卜杜热合曼·麦麦提艾力", 240, 44, 34, broken_size=40)
        assert fitted.size == 36.5

    def test_too_long_is_refused_and_never_cut(self) -> None:
        with pytest.raises(Refusal) as caught:
            fit_name("阿" * 30, 200, 34, 26)
        assert caught.value.code == "paper.name_too_long"
        assert caught.value.facts["characters"] == 30

    @given(
        st.text(st.sampled_from("阿卜杜热合曼麦提艾力王·"), min_size=1, max_size=24),
        st.integers(60, 400),
    )
    def test_what_is_fitted_fits_and_is_whole(self, name: str, width: int) -> None:
        try:
            fitted = fit_name(name, width, 34, 26)
        except Refusal:
            assert set_line(name, True).ink * 26 > width
            return
        assert "".join(fitted.lines) == name
        assert 26 <= fitted.size <= 34
        assert all(set_line(line, True).ink * fitted.size <= width + 0.01 for line in fitted.lines)


def test_text_that_cannot_shrink_enough_is_refused() -> None:
    assert fit_size("石桥镇", 42, 14, 8) == 14
    assert fit_size("石桥镇", 30, 14, 8) == 10
    with pytest.raises(Refusal, match=r"paper\.text_too_long"):
        fit_size("石桥镇爱心超市", 30, 14, 8)

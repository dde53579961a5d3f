from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.cards.templates import (
    BACK_RULES,
    BUILT_IN,
    SHEET,
    TITLE,
    CardTemplate,
    Grid,
    Look,
    Paper,
    built_in,
    check_grid,
    check_place,
    mm_text,
    tidy,
)
from lovemart_desktop.domain.errors import Refusal
from tests.shop import refused

SHEET_GRID = BUILT_IN[SHEET]


@pytest.mark.parametrize("grid", BUILT_IN.values(), ids=BUILT_IN.keys())
def test_the_sheets_of_the_shops_fit_their_paper(grid: Grid) -> None:
    check_grid(grid)
    check_place(grid, first_cell=grid.cells - 1, offset_x=0, offset_y=0)


@pytest.mark.parametrize(
    ("change", "code", "facts"),
    [
        ({"columns": 3}, "template.off_right", {"over": "75.2"}),
        ({"rows": 6}, "template.off_bottom", {"over": "46.5"}),
        ({"left": 400}, "template.off_right", {"over": "7.2"}),
        ({"rows": 0}, "template.cells", {"columns": 2, "rows": 0}),
        ({"gap_x": -1}, "template.cells", {"columns": 2, "rows": 5}),
        (
            {"width": 619},
            "template.too_small",
            {"width": "61.9", "height": "54", "least_width": "62", "least_height": "30"},
        ),
    ],
)
def test_a_grid_off_its_page_is_refused_with_the_millimetres(
    change: dict[str, Any], code: str, facts: dict[str, object]
) -> None:
    with refused(code) as caught:
        check_grid(replace(SHEET_GRID, **change))
    assert caught.value.facts == facts


def test_offsets_may_not_move_cards_off_the_page() -> None:
    check_place(SHEET_GRID, first_cell=0, offset_x=99, offset_y=-95)
    with refused("template.moved_off") as caught:
        check_place(SHEET_GRID, first_cell=0, offset_x=0, offset_y=-96)
    assert caught.value.facts == {"offset": "−9.6", "most": "−9.5"}
    # a label's white edge may leave the page, what is printed may not
    label = BUILT_IN["label-3x8"]
    check_place(label, first_cell=0, offset_x=-20, offset_y=20)
    with refused("template.moved_off"):
        check_place(label, first_cell=0, offset_x=21, offset_y=0)
    with refused("paper.first_cell"):
        check_place(label, first_cell=24, offset_x=0, offset_y=0)


@given(
    st.builds(
        Grid,
        st.just(Paper.A4),
        st.integers(0, 5),
        st.integers(0, 12),
        st.integers(500, 1000),
        st.integers(250, 700),
        st.integers(0, 300),
        st.integers(0, 300),
        st.integers(0, 60),
        st.integers(0, 60),
    )
)
def test_no_cell_of_an_accepted_grid_leaves_the_page_or_touches_another(grid: Grid) -> None:
    try:
        check_grid(grid)
    except Refusal:
        return
    boxes = [grid.cell(index) for index in range(grid.cells)]
    for x, y in boxes:
        assert 0 <= x <= 210 - grid.width / 10 + 1e-9
        assert 0 <= y <= 297 - grid.height / 10 + 1e-9
    assert len(set(boxes)) == grid.cells
    for index, (x, y) in enumerate(boxes):
        back_x, back_y = grid.cell(index, mirrored=True)
        assert back_y == y
        assert back_x == pytest.approx(210 - x - grid.width / 10)


def test_texts_left_empty_take_the_usual_words() -> None:
    made = CardTemplate("", "  宽  卡 ", SHEET_GRID, Look(title=" ", back_rules=("", " 一 ")))
    kept = tidy(made)
    assert (kept.name, kept.look.title, kept.look.back_rules) == ("宽 卡", TITLE, ("一",))
    assert tidy(replace(made, look=Look(back_rules=()))).look.back_rules == BACK_RULES
    with refused("template.name_missing"):
        tidy(replace(made, name=" "))
    with refused("template.name_long"):
        tidy(replace(made, name="长" * 31))
    with refused("template.rules"):
        tidy(replace(made, look=Look(back_rules=("1", "2", "3", "4", "5"))))


def test_the_built_in_templates_are_found_by_their_id() -> None:
    found = built_in(SHEET)
    assert found is not None
    assert found.built_in
    assert built_in("17") is None
    assert [mm_text(n) for n in (635, -3, 700, 0)] == ["63.5", "−0.3", "70", "0"]

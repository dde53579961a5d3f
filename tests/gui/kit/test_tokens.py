"""Every pair of colours that carries words can be read."""

from __future__ import annotations

import re

import pytest

from lovemart_desktop import assets
from lovemart_desktop.gui.kit import tokens
from lovemart_desktop.gui.kit.theme import filled
from lovemart_desktop.gui.kit.tokens import PALETTES, Palette, contrast

WORDS = [
    ("ink", "canvas"),
    ("ink", "surface"),
    ("ink", "selected"),
    ("ink", "hover"),
    ("ink", "pressed"),
    ("ink", "navigation"),
    ("muted", "canvas"),
    ("muted", "surface"),
    ("muted", "header"),
    ("muted", "selected"),
    ("accent", "surface"),
    ("accent", "selected"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_pressed"),
    ("on_bar", "bar"),
    ("on_practice", "practice"),
    ("on_bar", "bar_field"),
    ("on_disabled", "disabled"),
    ("on_disabled", "canvas"),
    ("display_ink", "display"),
    ("display_gold", "display"),
    *((tone, f"{tone}_fill") for tone in ("success", "warning", "error", "info", "neutral")),
    *((tone, "surface") for tone in ("success", "warning", "error", "info")),
]
SHAPES = [
    ("border", "surface"),
    ("border", "canvas"),
    ("focus", "surface"),
    ("focus", "canvas"),
    ("primary", "surface"),
    ("primary", "canvas"),
    ("chart", "surface"),
]


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
@pytest.mark.parametrize(("front", "back"), WORDS)
def test_words_can_be_read(palette: Palette, front: str, back: str) -> None:
    colours = palette.colours()
    wanted = 7.0 if palette.name == "contrast" else 4.5
    assert contrast(colours[front], colours[back]) >= wanted


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
@pytest.mark.parametrize(("front", "back"), SHAPES)
def test_shapes_can_be_seen(palette: Palette, front: str, back: str) -> None:
    colours = palette.colours()
    assert contrast(colours[front], colours[back]) >= 3.0


def test_contrast_of_the_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)


def test_the_palette_is_the_designed_one() -> None:
    assert contrast(tokens.LIGHT.ink, tokens.LIGHT.canvas) == pytest.approx(15.6, abs=0.05)
    assert contrast(tokens.LIGHT.success, tokens.LIGHT.success_fill) == pytest.approx(5.5, abs=0.05)
    assert contrast(tokens.DARK.ink, tokens.DARK.surface) == pytest.approx(12.7, abs=0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
@pytest.mark.parametrize("scale", tokens.TEXT_SCALES)
def test_the_style_sheet_is_filled_wholly(palette: Palette, scale: int) -> None:
    sheet = filled(assets.style("app.qss").read_text(encoding="utf-8"), palette, scale)
    assert "@" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert f"font-size: {round(15 * scale / 100)}px" in sheet
    smallest = min(int(size) for size in re.findall(r"font-size: (\d+)px", sheet))
    assert smallest >= 15


def test_an_unknown_role_is_an_error() -> None:
    with pytest.raises(KeyError):
        filled("QLabel { color: @pink; }", tokens.LIGHT, 100)

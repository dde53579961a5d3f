"""The colours and measures that every screen is made of.

Three palettes with the same names. A style sheet, an icon or a painter asks for
a colour by its role (``ink``, ``muted``, ``accent`` …), never by its value.
Contrasts are held by tests/gui/kit/test_tokens.py.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

TEXT_SCALES = (100, 115, 130)
"""The text sizes that a user can choose, in per cent."""

# Logical pixels, before the text scale.
SPACE = (4, 8, 12, 16, 24)
RADIUS = 6
CONTROL_OFFICE = 36
CONTROL_COUNTER = 44
CONTROL_ELDER = 60
TOP_BAR = 44
NAVIGATION = 144
NAVIGATION_NARROW = 56
COMPACT_BELOW = 1000
"""A window narrower than this many logical pixels takes the compact layout."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, each as ``#RRGGBB``.

    A tone (success, warning, error, info, neutral) is a pair: the words and the
    fill behind them. `accent` is red as writing, `primary` is red as a fill.
    """

    name: str
    canvas: str
    surface: str
    ink: str
    muted: str
    line: str
    border: str
    focus: str
    primary: str
    primary_hover: str
    primary_pressed: str
    on_primary: str
    accent: str
    bar: str
    bar_field: str
    on_bar: str
    navigation: str
    header: str
    hover: str
    pressed: str
    selected: str
    disabled: str
    on_disabled: str
    success: str
    success_fill: str
    warning: str
    warning_fill: str
    error: str
    error_fill: str
    info: str
    info_fill: str
    neutral: str
    neutral_fill: str
    chart: str
    display: str = "#7A1510"
    display_gold: str = "#FFD54A"
    display_ink: str = "#FFFFFF"
    practice: str = "#4A148C"
    on_practice: str = "#FFFFFF"

    def colours(self) -> dict[str, str]:
        """Every colour by its role's name."""
        return {
            field.name: getattr(self, field.name) for field in fields(self) if field.name != "name"
        }


LIGHT = Palette(
    name="light",
    canvas="#F6F3EE",
    surface="#FFFFFF",
    ink="#1F1A17",
    muted="#5A514B",
    line="#E0D9D0",
    border="#8A8079",
    focus="#0B57D0",
    primary="#B3261E",
    primary_hover="#9C1F18",
    primary_pressed="#821812",
    on_primary="#FFFFFF",
    accent="#B3261E",
    bar="#8C1D18",
    bar_field="#A3443F",
    on_bar="#FFFFFF",
    navigation="#EFEAE4",
    header="#F1EAE4",
    hover="#F3EEE8",
    pressed="#E8E0D8",
    selected="#FBE7E6",
    disabled="#E4DAD0",
    on_disabled="#5A514B",
    success="#0B6E4F",
    success_fill="#E6F4EE",
    warning="#7A4B00",
    warning_fill="#FFF3D6",
    error="#8C1D18",
    error_fill="#FDECEA",
    info="#0B4F8A",
    info_fill="#E7F1FB",
    neutral="#5A514B",
    neutral_fill="#EFE9E2",
    chart="#C4756F",
)

DARK = Palette(
    name="dark",
    canvas="#1B1816",
    surface="#272320",
    ink="#EDE7E0",
    muted="#B5ABA3",
    line="#3D3733",
    border="#8F857D",
    focus="#8AB4F8",
    primary="#CF3A31",
    primary_hover="#C2332A",
    primary_pressed="#B3261E",
    on_primary="#FFFFFF",
    accent="#F2B8B5",
    bar="#3E1411",
    bar_field="#5C2A26",
    on_bar="#F7E9E7",
    navigation="#201C1A",
    header="#332E2A",
    hover="#322D29",
    pressed="#3D3733",
    selected="#472422",
    disabled="#3A3531",
    on_disabled="#B5ABA3",
    success="#7FD8B4",
    success_fill="#17352B",
    warning="#F3C969",
    warning_fill="#3B2F12",
    error="#F2B8B5",
    error_fill="#45201E",
    info="#9CC7F5",
    info_fill="#182F45",
    neutral="#B5ABA3",
    neutral_fill="#332E2A",
    chart="#A8625D",
)

CONTRAST = Palette(
    name="contrast",
    canvas="#FFFFFF",
    surface="#FFFFFF",
    ink="#000000",
    muted="#2B2622",
    line="#595048",
    border="#000000",
    focus="#0039C6",
    primary="#8A0F0A",
    primary_hover="#6F0A06",
    primary_pressed="#560604",
    on_primary="#FFFFFF",
    accent="#8A0F0A",
    bar="#5C0703",
    bar_field="#7C2A26",
    on_bar="#FFFFFF",
    navigation="#FFFFFF",
    header="#E9E4DE",
    hover="#E9E4DE",
    pressed="#D6CFC7",
    selected="#FBD9D7",
    disabled="#E4DED7",
    on_disabled="#3A332E",
    success="#00452F",
    success_fill="#DFF3EA",
    warning="#4F3000",
    warning_fill="#FFEFC4",
    error="#6B0A06",
    error_fill="#FDE3E0",
    info="#00345F",
    info_fill="#DEEDFB",
    neutral="#2B2622",
    neutral_fill="#E9E4DE",
    chart="#A03A33",
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

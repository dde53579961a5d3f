"""How much room the record has, by which its parts arrange themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.kit import theme

LOW_BELOW = 480
"""Height in pixels at 100 % text, below which the record gives up what it can do without."""


def is_low(record: QWidget) -> bool:
    """Whether the record has few rows to show anything in."""
    return record.height() < theme.current().px(LOW_BELOW)

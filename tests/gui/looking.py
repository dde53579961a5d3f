"""Looks at a window as somebody would who has no mouse and a small screen.

assert cut_words(dialog) == []
assert tab_faults(dialog, press_tab) == []
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

KEYS = re.compile(r"(Esc|Del|Enter|F\d+|Ctrl\+\w|[↑↓])")
"""A key that a button names."""
SLACK = 2
"""Pixels by which rounding may miss."""
ROW = 40
"""Pixels of height within which controls stand in one row."""
MOST_TABS = 80


def cut_words(window: QWidget) -> list[str]:
    """Words of labels, buttons and empty lines that have no room."""
    return [fault for part in _parts(window) if (fault := _cut(part))]


def tab_faults(window: QWidget, press_tab: Callable[[], object]) -> list[str]:
    """What Tab does not reach, or reaches against the reading order."""
    wanted = [part for part in _parts(window) if _takes_tab(part)]
    if not wanted:
        return []
    visited = _walk(window, press_tab)
    faults = [f"Tab does not reach {_named(part)}" for part in wanted if part not in visited]
    ways = [_place(window, part) for part in visited if part in wanted]
    first = ways.index(min(ways)) if ways else 0
    # the walk may begin anywhere; read from the top it goes forward only
    ways = ways[first:] + ways[:first]
    faults += [f"Tab goes back from {a} to {b}" for a, b in pairwise(ways) if b < a]
    return faults


def keyless_buttons(window: QWidget) -> list[str]:
    """Buttons that neither Tab reaches nor a key of their own."""
    return [
        f"no key leads to {_named(part)}"
        for part in _parts(window)
        if isinstance(part, QPushButton)
        and part.text()
        and not _takes_tab(part)
        and not KEYS.search(part.text())
        and part.isEnabled()
    ]


def _parts(window: QWidget) -> list[QWidget]:
    return [
        part
        for part in window.findChildren(QWidget)
        if part.window() is window and part.isVisible() and not part.visibleRegion().isEmpty()
    ]


def _cut(part: QWidget) -> str:
    if isinstance(part, QPushButton) and part.text():
        lines = part.text().replace("&", "").split("\n")
        room = part.width() - (part.iconSize().width() if not part.icon().isNull() else 0)
        wide = max(part.fontMetrics().horizontalAdvance(line) for line in lines)
        return f"{_named(part)} needs {wide} of {room}" if wide > room + SLACK else ""
    if isinstance(part, QLabel) and part.text():
        if part.wordWrap():
            needed = part.heightForWidth(part.width())
            low = part.hasHeightForWidth() and needed > part.height() + SLACK
            return f"{_named(part)} needs {needed} of {part.height()}" if low else ""
        needed = part.fontMetrics().horizontalAdvance(part.text())
        return (
            f"{_named(part)} needs {needed} of {part.width()}"
            if needed > part.width() + SLACK
            else ""
        )
    if isinstance(part, QLineEdit) and not part.text():
        needed = part.fontMetrics().horizontalAdvance(part.placeholderText())
        return (
            f"{_named(part)} needs {needed} of {part.width()}" if needed > part.width() - 8 else ""
        )
    return ""


def _takes_tab(part: QWidget) -> bool:
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit)
    inner = isinstance(part.parentWidget(), QAbstractItemView) or part.focusProxy() is not None
    tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return isinstance(part, kinds) and tab and part.isEnabled() and not inner


def _walk(window: QWidget, press_tab: Callable[[], object]) -> list[QWidget]:
    """Who has the focus, Tab after Tab, until it is back where it began."""
    visited: list[QWidget] = []
    for _ in range(MOST_TABS):
        here = QApplication.focusWidget()
        assert here is not None, "the focus is lost"
        assert here.window() is window, f"Tab leaves the window for {_named(here)}"
        if len(visited) > 1 and here is visited[0]:
            break
        # a date takes a Tab for each of its three parts
        if here not in visited:
            visited.append(here)
        press_tab()
        QCoreApplication.processEvents()
    return visited


def _place(window: QWidget, part: QWidget) -> tuple[int, int]:
    """Row from the top and pixels from the left; what is high counts where it begins."""
    corner = part.mapTo(window, QPoint(0, 0))
    return (corner.y() // ROW, corner.x())


def _named(part: QWidget) -> str:
    words = getattr(part, "text", str)() or getattr(part, "placeholderText", str)()
    return f"{type(part).__name__} {words!r}"

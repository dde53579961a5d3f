"""Lets a page scroll where the window is too low for it, rather than be squeezed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit.theme import mark


def let_scroll(page: QWidget) -> QScrollArea:
    """Puts what is laid out on `page` into a scroll area that fills it.

    What gets the focus by Tab is brought into view.
    """
    layout = page.layout()
    assert layout is not None, "nothing is laid out yet"
    inside = QWidget()
    mark(inside, kind="side")
    # Qt takes the layout and all that stands in it off the page
    inside.setLayout(layout)
    area = QScrollArea(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    return area

"""Outline icons, drawn from resources/icons in a colour of the palette.

`icon("printer")` for buttons, `pixmap("tick", "success", 20)` for labels and
painters. An icon never stands without a word beside it.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from lovemart_desktop import assets
from lovemart_desktop.gui.kit import theme

TONE_ICONS = {
    "success": "tick",
    "warning": "warning",
    "error": "error",
    "info": "info",
    "neutral": "unchecked",
}
"""State is told by shape as well as by colour."""
GAP = 4
"""Pixels that a button's icon adds to the style's own gap before the word."""


def icon(name: str, role: str = "ink", size: int = 20, *, beside_word: bool = False) -> QIcon:
    """An icon in the colour of a palette role; a disabled button keeps the drawing.

    Beside a word it carries the gap to it: a style puts the two too close together.
    """
    chosen, ratio = theme.current(), _ratio()
    pixels = chosen.px(size)
    gap = GAP if beside_word else 0
    found = QIcon(_drawn(name, chosen.colour(role).name(), pixels, ratio, gap))
    grey = _drawn(name, chosen.colour("on_disabled").name(), pixels, ratio, gap)
    found.addPixmap(grey, QIcon.Mode.Disabled)
    return found


def pixmap(name: str, role: str = "ink", size: int = 20) -> QPixmap:
    """The icon as a picture, `size` logical pixels wide and high at 100 % text.

    Raises FileNotFoundError for an icon that does not exist.
    """
    chosen = theme.current()
    ratio = _ratio()
    return _drawn(name, chosen.colour(role).name(), chosen.px(size), ratio, 0)


def put(button: QAbstractButton, name: str, role: str = "", size: int = 20) -> None:
    """Give a button its icon, remembering name and colour for a change of palette.

    Without a role the colour follows the button's kind.
    """
    button.setProperty("iconName", name)
    button.setProperty("iconRole", role)
    button.setProperty("iconPixels", size)
    refresh(button)


def refresh(button: QAbstractButton) -> None:
    """Draw a button's icon anew in the palette of now."""
    name = button.property("iconName")
    if name:
        size = int(button.property("iconPixels") or 20)
        role = button.property("iconRole") or _role_of_kind(button)
        beside = bool(button.text())
        button.setIcon(icon(str(name), str(role), size, beside_word=beside))
        pixels = theme.current().px(size)
        button.setIconSize(QSize(pixels + (GAP if beside else 0), pixels))


def dress(page: QWidget) -> None:
    """Draw the icons of all buttons below `page` that carry an ``iconName``.

    A form gives it as a dynamic property, with ``iconRole`` and ``iconPixels`` if
    they are not the kind's own and 20. A window does this again when the theme changes.
    """
    for button in page.findChildren(QAbstractButton):
        refresh(button)


def _ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def _role_of_kind(button: QAbstractButton) -> str:
    kind = str(button.property("kind") or "")
    return {"primary": "on_primary", "danger": "error", "link": "info"}.get(kind, "ink")


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float, gap: int) -> QPixmap:
    drawing = _svg(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode("utf-8")))
    picture = QPixmap(round((size + gap) * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=64)
def _svg(name: str) -> str:
    return assets.icon(f"{name}.svg").read_text(encoding="utf-8")

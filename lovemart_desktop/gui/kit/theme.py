"""Palette, type and the one style sheet of the whole application.

`Program` makes one `Theme` and calls `apply`; the application's style is Fusion.
A desk asks `theme.current()` for colours and measures when it paints, and marks
plain widgets by dynamic properties that the style sheet knows::

    mark(button, kind="primary")       # plain, primary, danger, quiet, link
    mark(button, fit="counter")        # counter 44, elder 60, pad, key, redeem (and …-compact)
    mark(edit, fit="scan", wrong=True) # counter, scan; wrong: a red frame
    mark(label, type="title")          # title, heading, name, number, balance, total, counter
    mark(label, tone="muted")          # muted, accent, success, warning, error, info
    mark(label, strong=True)
    mark(frame, kind="card")           # card, strip, line, upright, bar, brand, navigation
    mark(page, kind="page")            # canvas behind; side: surface behind

Text scale and colours change while the program runs: connect to
`theme.current().changed` and repaint.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from lovemart_desktop import assets
from lovemart_desktop.gui.kit import tokens
from lovemart_desktop.gui.kit.tokens import Palette

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

FACES = ("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf")
RARE_FACE = "HanaMinB.ttf"
"""30 MB: read once the window is there."""
FAMILIES = ["Noto Sans SC", "HanaMinB"]
_PROPERTY = "lovemartTheme"
_LINES = 4_000
"""How many cut lines of text are remembered: some pages of tables."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PIXELS = re.compile(r"@px\((\d+)\)")
_COLOUR = re.compile(r"@([a-z_]+)")


class Theme(QObject):
    """The chosen palette and text size of one application."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        *,
        palette: str = "light",
        text_scale: int = 100,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._palette = tokens.PALETTES[palette]
        self._scale = _checked_scale(text_scale)
        self._faces: list[str] = []
        # painting asks for the same few thousands of times a minute
        self._fonts: dict[tuple[int, bool], QFont] = {}
        self._colours: dict[str, QColor] = {}
        self._lines: dict[tuple[str, int, bool, int, bool], str] = {}
        app.setProperty(_PROPERTY, self)

    @property
    def palette(self) -> Palette:
        return self._palette

    @property
    def text_scale(self) -> int:
        """Text size in per cent: 100, 115 or 130."""
        return self._scale

    def apply(self, *, rare: bool = True) -> None:
        """Put fonts, palette and style sheet on the application.

        Not `rare`: the face of rare characters is left until `load_rare_face`.
        """
        if not self._faces:
            self._load(*FACES)
        if rare:
            self.load_rare_face()
        self._forget()
        self._app.setPalette(self._qt_palette())
        self._app.setFont(self.font(15))
        self._app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def load_rare_face(self) -> None:
        """Make rare characters drawable, if they are not yet."""
        if RARE_FACE not in self._faces:
            self._load(RARE_FACE)
            self._forget()

    def choose(self, *, palette: str | None = None, text_scale: int | None = None) -> None:
        """Change palette (light, dark, contrast) or text size, and apply the change."""
        if palette is not None:
            self._palette = tokens.PALETTES[palette]
        if text_scale is not None:
            self._scale = _checked_scale(text_scale)
        self.apply()

    def px(self, pixels: int) -> int:
        """A measure in logical pixels at 100 %, grown with the text."""
        return round(pixels * self._scale / 100)

    def font(self, pixels: int, *, bold: bool = False) -> QFont:
        """A font of that pixel size at 100 %, grown with the text."""
        found = self._fonts.get((pixels, bold))
        if found is None:
            found = self._fonts[pixels, bold] = QFont()
            found.setFamilies(FAMILIES)
            found.setPixelSize(self.px(pixels))
            found.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return QFont(found)

    def colour(self, role: str) -> QColor:
        """The colour of a role, such as "accent"."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = QColor(str(getattr(self._palette, role)))
        return QColor(found)

    def elided(
        self, text: str, pixels: int, width: int, *, bold: bool = False, middle: bool = False
    ) -> str:
        """`text` cut to `width` in the font of that size, with an ellipsis where it was cut:
        at the end, or in the `middle` where the ends tell texts apart."""
        wanted = (text, pixels, bold, width, middle)
        found = self._lines.get(wanted)
        if found is None:
            if len(self._lines) >= _LINES:
                self._lines.clear()
            metrics = QFontMetrics(self.font(pixels, bold=bold))
            mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
            found = metrics.elidedText(text, mode, width)
            self._lines[wanted] = found
        return found

    def style_sheet(self) -> str:
        """The style sheet with every token filled in."""
        template = assets.style("app.qss").read_text(encoding="utf-8")
        return filled(template, self._palette, self._scale)

    def _forget(self) -> None:
        """Palette, scale or faces have changed."""
        for kept in (self._fonts, self._colours, self._lines):
            kept.clear()

    def _load(self, *faces: str) -> None:
        """Make shipped typefaces known to Qt, whatever the computer has installed."""
        for face in faces:
            if QFontDatabase.addApplicationFont(str(assets.font(face))) < 0:
                raise RuntimeError(f"typeface cannot be read: {face}")
            self._faces.append(face)

    def _qt_palette(self) -> QPalette:
        colours, role = QPalette(), QPalette.ColorRole
        for qt_role, name in (
            (role.Window, "canvas"),
            (role.WindowText, "ink"),
            (role.Base, "surface"),
            (role.AlternateBase, "canvas"),
            (role.Text, "ink"),
            (role.PlaceholderText, "muted"),
            (role.Button, "surface"),
            (role.ButtonText, "ink"),
            (role.BrightText, "on_primary"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "ink"),
            (role.Highlight, "focus"),
            (role.HighlightedText, "surface"),
            (role.Accent, "primary"),
            (role.Link, "info"),
            (role.LinkVisited, "info"),
            (role.Light, "surface"),
            (role.Midlight, "line"),
            (role.Mid, "border"),
            (role.Dark, "border"),
            (role.Shadow, "line"),
        ):
            colours.setColor(qt_role, self.colour(name))
        off = QPalette.ColorGroup.Disabled
        for qt_role in (role.WindowText, role.Text, role.ButtonText):
            colours.setColor(off, qt_role, self.colour("on_disabled"))
        return colours


def current() -> Theme:
    """The theme of the running application.

    Raises RuntimeError when none was made yet.
    """
    app: QCoreApplication | None = QApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    if not isinstance(theme, Theme):
        raise RuntimeError("no Theme has been made for this application")
    return theme


def filled(template: str, palette: Palette, scale: int) -> str:
    """A style sheet template with ``@role`` and ``@px(15)`` replaced.

    Raises KeyError for a role that no palette has.
    """
    colours = palette.colours()

    def pixels(match: re.Match[str]) -> str:
        return f"{round(int(match[1]) * scale / 100)}px"

    def colour(match: re.Match[str]) -> str:
        return colours[match[1]]

    return _COLOUR.sub(colour, _PIXELS.sub(pixels, _COMMENT.sub("", template)))


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set dynamic properties that the style sheet reads, and draw the widget anew."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    # what was never polished is drawn by its properties anyway
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.update()


def _checked_scale(text_scale: int) -> int:
    if text_scale not in tokens.TEXT_SCALES:
        raise ValueError(f"text scale {text_scale} is none of {tokens.TEXT_SCALES}")
    return text_scale

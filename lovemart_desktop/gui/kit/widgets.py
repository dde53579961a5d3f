"""Small pieces that the desks share: chips, cards, number tiles, rows, titles.

chip = Chip("success", self.tr("card active"), self)
title = PageTitle(self.tr("Cards"), self.tr("1,284 people"), self)
title.add_button(print_button)
card = Card(self); card.body.addWidget(...)
rows = FactRows(self); rows.show_facts([(self.tr("Village"), "石桥村 3 组")])
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.gui.kit import icons, theme
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.typeface import Words


def words(
    text: str = "",
    parent: QWidget | None = None,
    *,
    kind: str = "",
    tone: str = "",
    strong: bool = False,
) -> Words:
    """A label of plain text: names in it are never read as markup."""
    label = Words(text, parent)
    if kind:
        label.setProperty("type", kind)
    if tone:
        label.setProperty("tone", tone)
    if strong:
        label.setProperty("strong", True)
    return label


def button(
    text: str,
    parent: QWidget | None = None,
    *,
    icon: str = "",
    kind: str = "plain",
    fit: str = "",
    shortcut: str = "",
) -> QPushButton:
    """A button; its shortcut, if any, is shown beside the words."""
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    if fit:
        made.setProperty("fit", fit)
    if icon:
        icons.put(made, icon)
    relabel(made, text, shortcut)
    return made


def relabel(made: QPushButton, text: str, shortcut: str = "") -> None:
    """Gives a button other words; Qt forgets a button's shortcut with its words."""
    made.setText(f"{text}  {shortcut}" if shortcut else text)
    if shortcut:
        made.setShortcut(shortcut)


class IconLabel(QLabel):
    """An icon of the kit that follows the palette."""

    def __init__(
        self, name: str = "info", role: str = "ink", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._role, self._pixels = name, role, size
        theme.current().changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, role: str | None = None, size: int | None = None) -> None:
        """Show another icon; colour and size stay if none is given."""
        before = (self._name, self._role, self._pixels)
        self._name = name
        self._role = role or self._role
        self._pixels = size or self._pixels
        if before != (self._name, self._role, self._pixels):
            self._draw()

    @Slot()
    def _draw(self) -> None:
        size = theme.current().px(self._pixels)
        self.setFixedSize(QSize(size, size))
        self.setPixmap(icons.pixmap(self._name, self._role, self._pixels))


class Chip(QFrame):
    """A state in a few words: shape, colour and words together."""

    def __init__(
        self, tone: str = "neutral", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("chip", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._icon = IconLabel("unchecked", tone, 16, self)
        self._words = words("", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        theme.current().changed.connect(self._measure)
        self._measure()
        self.show_state(tone, text)

    def show_state(self, tone: str, text: str, icon: str | None = None) -> None:
        """Tone is success, warning, error, info or neutral; the icon follows it."""
        self._icon.show_icon(icon or icons.TONE_ICONS[tone], tone)
        self._words.setText(text)
        mark(self, tone=tone)
        mark(self._words, tone="muted" if tone == "neutral" else tone)
        self.setVisible(bool(text))

    @property
    def text(self) -> str:
        return self._words.text()

    @Slot()
    def _measure(self) -> None:
        self.setFixedHeight(theme.current().px(24))


class Card(QFrame):
    """A white card with its own column of widgets in `body`."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = 16) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)


class Rule(QFrame):
    """A thin line between parts of a card."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("kind", "upright" if upright else "line")


class PageTitle(QWidget):
    """The row at the top of an office page: title, what it counts, buttons at the right."""

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_label = words(title, self, kind="title")
        self.note_label = words(note, self, tone="muted")
        self._note = note
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.title_label)
        self._row.addSpacing(8)
        self._row.addWidget(self.note_label, 1)
        # a long note gives way to the buttons
        self.note_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.current().changed.connect(self._measure)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        self.setMinimumHeight(theme.current().px(40))

    def set_title(self, title: str, note: str = "") -> None:
        self.title_label.setText(title)
        self._note = note
        self._show_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_note()

    def add_button(self, made: QWidget) -> None:
        self._row.addWidget(made)

    def _show_note(self) -> None:
        """The whole note or none: half a number says something else."""
        self._row.activate()
        needed = self.note_label.fontMetrics().horizontalAdvance(self._note)
        self.note_label.setText(self._note if needed <= self.note_label.width() else "")


class NumberTile(QWidget):
    """A number of the board: what it is, how many, of what. It is never cut: where the tile is
    narrow it takes the next smaller type."""

    MARGINS = (24, 8, 16, 8)
    GAP = 8
    TYPES = (("number", 30), ("title", 22), ("heading", 16))

    def __init__(self, caption: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = words(caption, self, tone="muted")
        # a long caption must not take the number's room
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._number = words("", self, kind="number")
        self._unit = words(unit, self, tone="muted")
        self._unit.setVisible(bool(unit))
        row = QHBoxLayout()
        row.setSpacing(self.GAP)
        row.addWidget(self._number)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*self.MARGINS)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addLayout(row)
        self._row: tuple[NumberTile, ...] = (self,)
        theme.current().changed.connect(self._align)
        self._align()

    @property
    def number(self) -> str:
        """As it is shown."""
        return self._number.text()

    def show_number(self, number: int) -> None:
        self._number.setText(f"{number:,}")
        self._align()

    def set_words(self, caption: str, unit: str) -> None:
        self._caption.setText(caption)
        self._unit.setText(unit)
        # an empty label still takes a little room
        self._unit.setVisible(bool(unit))
        self._align()

    def minimumSizeHint(self) -> QSize:
        narrow = QFontMetrics(theme.current().font(16, bold=True))
        width = narrow.horizontalAdvance(self._number.text()) + self._beside()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align()

    def _beside(self) -> int:
        """The width that the number cannot have."""
        unit = QFontMetrics(theme.current().font(15)).horizontalAdvance(self._unit.text())
        return self.MARGINS[0] + self.MARGINS[2] + self.GAP + unit + 4

    @staticmethod
    def show_alike(tiles: Sequence[NumberTile]) -> None:
        """Numbers side by side in one type: that of the one with the least room."""
        for tile in tiles:
            tile._row = tuple(tiles)
            tile._align()

    @Slot()
    def _align(self) -> None:
        place = max(tile._place() for tile in self._row)
        for tile in self._row:
            tile._show_in(place)

    def _show_in(self, place: int) -> None:
        kind, pixels = self.TYPES[place]
        metrics = QFontMetrics(theme.current().font(pixels, bold=True))
        mark(self._number, type=kind)
        # one baseline: the smaller words stand as high as the number's descent
        gap = metrics.descent() - QFontMetrics(theme.current().font(15)).descent()
        self._unit.setContentsMargins(0, 0, 0, max(0, gap))

    def _place(self) -> int:
        """The largest type in which the number fits, else the smallest."""
        room, number = self.width() - self._beside(), self._number.text()
        for place, (_, pixels) in enumerate(self.TYPES):
            metrics = QFontMetrics(theme.current().font(pixels, bold=True))
            if metrics.horizontalAdvance(number) <= room:
                return place
        return len(self.TYPES) - 1


class FactRows(QWidget):
    """Pairs of caption and value, captions muted, on one column."""

    def __init__(self, parent: QWidget | None = None, *, caption_width: int = 104) -> None:
        super().__init__(parent)
        self._caption_width = caption_width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these and nothing else."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._grid.setColumnMinimumWidth(0, theme.current().px(self._caption_width))
        for number, (caption, value) in enumerate(facts):
            shown = words(value, self)
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(words(caption, self, tone="muted"), number, 0, top)
            self._grid.addWidget(shown, number, 1, top)


class Columns(QWidget):
    """Lays its children side by side, or one below another where the page is narrow."""

    def __init__(
        self, parent: QWidget | None = None, *, narrow_below: int = 760, spacing: int = 16
    ) -> None:
        super().__init__(parent)
        self._narrow_below = narrow_below
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(spacing)

    @property
    def narrow(self) -> bool:
        return self.row.direction() == QBoxLayout.Direction.TopToBottom

    def add(self, child: QWidget, stretch: int = 0) -> None:
        self.row.addWidget(child, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(self._narrow_below)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.row.direction() != wanted:
            self.row.setDirection(wanted)

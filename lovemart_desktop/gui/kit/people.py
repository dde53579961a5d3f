"""Choosing one of the staff: tiles for arrows, Enter and mouse, or the staff number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.staff import Role, secret_kind
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.typeface import draw
from lovemart_desktop.gui.kit.widgets import words

TILE_HEIGHT = 84
ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -2,
    Qt.Key.Key_Down: 2,
}
"""Steps in a grid of two columns."""


class Account(Protocol):
    """What the services tell of a staff account."""

    @property
    def number(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def roles(self) -> Iterable[str]: ...


@dataclass(frozen=True, slots=True)
class Person:
    """A staff account on a tile. `secret_kind` is pin or password."""

    number: str
    name: str
    roles: tuple[str, ...]
    secret_kind: str
    locked: bool = False


def person(account: Account, *, locked: bool = False) -> Person:
    """An account of the services as the kit shows it."""
    roles = tuple(str(role) for role in account.roles)
    return Person(account.number, account.name, roles, _kind(roles), locked)


class PersonTile(QAbstractButton):
    """One person: first character, name, role and number, and what will be asked."""

    def __init__(self, shown: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = shown
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.current().changed.connect(self.updateGeometry)
        self._name()

    def sizeHint(self) -> QSize:
        chosen = theme.current()
        return QSize(chosen.px(256), chosen.px(TILE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        chosen = theme.current()
        return QSize(160, chosen.px(TILE_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, e: QPaintEvent) -> None:
        chosen, on = theme.current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, line = ("primary", 2.0) if on else ("line", 1.0)
        around = self.parentWidget()
        if on and around is not None and around.hasFocus():
            role, line = "focus", 3.0
        painter.setPen(QPen(chosen.colour(role), line))
        painter.setBrush(chosen.colour("selected" if on else "surface"))
        half = line / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, 6, 6)
        narrow = self.width() < chosen.px(220)
        size, gap = (chosen.px(36), 10) if narrow else (chosen.px(48), 16)
        circle = QRect(gap, (self.height() - size) // 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(chosen.colour("primary" if on else "neutral_fill"))
        painter.drawEllipse(circle)
        painter.setPen(chosen.colour("on_primary" if on else "ink"))
        painter.setFont(chosen.font(20, bold=True))
        draw(painter, circle, Qt.AlignmentFlag.AlignCenter, self.person.name[:1])
        self._paint_words(painter, circle.right() + gap, gap)
        painter.end()

    def _paint_words(self, painter: QPainter, left: int, margin: int) -> None:
        chosen = theme.current()
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        high = chosen.px(26)
        middle = self.height() // 2
        room = self.width() - left - margin
        painter.setFont(chosen.font(18, bold=True))
        painter.setPen(chosen.colour("ink"))
        name = _fitted(painter, self.person.name, room)
        draw(painter, QRect(left, middle - high, room, high), side, name)
        painter.setFont(chosen.font(15))
        painter.setPen(chosen.colour("error" if self.person.locked else "muted"))
        asked, metrics = _asked(self.person), QFontMetrics(painter.font())
        wide = metrics.horizontalAdvance(asked)
        needed = metrics.horizontalAdvance(_what(self.person)) + 8 + wide
        if not self.person.locked and needed > room:
            # the role matters more than what will be asked next
            asked, wide = "", 0
        line = QRect(left, middle + 2, room, high)
        painter.drawText(
            line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), asked
        )
        painter.setPen(chosen.colour("muted"))
        what = _fitted(painter, _what(self.person), room - wide - 8)
        painter.drawText(line, int(side), what)

    def _name(self) -> None:
        self.setText(f"{self.person.name} {_what(self.person)}")
        self.setAccessibleName(self.text())
        self.setToolTip(_what(self.person))


class PersonChoice(QWidget):
    """Tiles and a line for the number. `chosen` at each move, `settled` at Enter or click."""

    chosen = Signal(object)
    settled = Signal()
    number_unknown = Signal(str)
    digit_typed = Signal(str)
    """A digit typed on the tiles: the page may pass it on to the secret."""

    def __init__(
        self, people: Sequence[Person] = (), parent: QWidget | None = None, *, most: int = 7
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._people: tuple[Person, ...] = ()
        self._person: Person | None = None
        self._tiles: list[PersonTile] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._number_box = QWidget(self)
        self._caption = words("", self._number_box, tone="muted")
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.number_edit = QLineEdit(self._number_box)
        self.number_edit.setProperty("fit", "counter")
        self.number_edit.setMaxLength(12)
        box = QVBoxLayout(self._number_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._caption)
        box.addWidget(self.number_edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.number_edit.returnPressed.connect(self._on_number)
        self._retranslate()
        self.show_people(people)

    @property
    def person(self) -> Person | None:
        """Who is chosen, if anybody."""
        return self._person

    @property
    def chosen_tile(self) -> PersonTile | None:
        """The tile of who is chosen, if there is one."""
        return next((tile for tile in self._tiles if tile.isChecked()), None)

    @property
    def tiles(self) -> list[PersonTile]:
        return list(self._tiles)

    def show_people(self, people: Sequence[Person], *, chosen: str = "") -> None:
        """Offer these; the number line also finds those for whom no tile is left."""
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        self._people = tuple(people)
        self._tiles = [PersonTile(shown, self) for shown in self._people[: self._most]]
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // 2, number % 2)
            tile.clicked.connect(self._on_clicked)
        last = len(self._tiles)
        self._grid.addWidget(self._number_box, last // 2, last % 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        before = self._person
        self._person = None
        first = chosen or (before.number if before else "")
        wanted = next((one for one in self._people if one.number == first), None)
        self.choose(wanted or (self._people[0] if self._people else None))

    def choose(self, wanted: Person | None) -> None:
        """Choose a person, or nobody."""
        self._person = wanted
        for tile in self._tiles:
            tile.setChecked(tile.person == wanted)
        self.chosen.emit(wanted)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(Qt.Key(event.key()))
        if step is not None and self._tiles:
            self._move(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter in the number's line comes by here too, when nobody has that number
            if self._person is not None and self.hasFocus():
                self.settled.emit()
        elif len(event.text()) == 1 and event.text() in "0123456789":
            self.digit_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._mark_tiles()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._mark_tiles()

    def _mark_tiles(self) -> None:
        """The tiles take no focus themselves: the chosen one shows where it is."""
        for tile in self._tiles:
            tile.update()

    def _move(self, step: int) -> None:
        at = next((n for n, tile in enumerate(self._tiles) if tile.isChecked()), None)
        wanted = 0 if at is None else at + step
        if 0 <= wanted < len(self._tiles):
            self.choose(self._tiles[wanted].person)
        elif wanted >= len(self._tiles):
            self.number_edit.setFocus()

    @Slot()
    def _on_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, PersonTile):
            self.choose(tile.person)
            self.settled.emit()

    @Slot()
    def _on_number(self) -> None:
        typed = self.number_edit.text().strip()
        found = next((one for one in self._people if one.number == typed), None)
        mark(self.number_edit, wrong=found is None and bool(typed))
        if found is not None:
            self.number_edit.clear()
            self.choose(found)
            self.settled.emit()
        elif typed:
            if typed.isdigit():
                self.number_edit.selectAll()
            else:
                # a password in the wrong line does not stay to be read
                self.number_edit.clear()
            self.number_unknown.emit(typed)

    def _retranslate(self) -> None:
        self._caption.setText(self.tr("Not above? Staff number"))
        self.number_edit.setPlaceholderText(self.tr("Staff number"))
        self.number_edit.setAccessibleName(self.tr("Staff number"))


def _what(shown: Person) -> str:
    return f"{wording.role_names(shown.roles)} {shown.number}".strip()


def _asked(shown: Person) -> str:
    if shown.locked:
        return wording.account_locked()
    return wording.secret_name(shown.secret_kind)


def _fitted(painter: QPainter, text: str, width: int) -> str:
    metrics = QFontMetrics(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _kind(roles: tuple[str, ...]) -> str:
    return secret_kind(Role(role) for role in roles)

"""The head of a record: photo, name, where their card stands, and what can be entered."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.desks.cards.record_room import is_low
from lovemart_desktop.gui.kit.widgets import Chip

_GAP = 12


class RecordHeading(QObject):
    """Words the heading; its buttons stand beside the name, or below it in a narrow record."""

    def __init__(
        self,
        record: QFrame,
        operator: Operator,
        *,
        box: QHBoxLayout,
        photo: QLabel,
        name: QLabel,
        state: Chip,
        event: QPushButton,
        correct: QPushButton,
    ) -> None:
        super().__init__(record)
        self._record = record
        self._may_edit = operator.may(Act.EDIT_PEOPLE)
        self._box = box
        self._photo = photo
        self._name = name
        self._state = state
        self._event = event
        self._correct = correct
        photo.hide()

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Who is in view, or nobody."""
        changes = dossier is not None and not dossier.person.joined_to
        for made in (self._correct, self._event):
            made.setVisible(changes and self._may_edit)
        if dossier is None:
            self._name.setText(self.tr("Nobody chosen"))
            self._state.show_state("neutral", "")
            return
        person, live = dossier.person, dossier.live_card
        state = live.state if live else None
        tone = words.card_tone(state, person.deceased_on)
        told = words.card_word(state, person.deceased_on)
        if person.joined_to:
            tone, told = "neutral", self.tr("joined to another record")
        self._name.setText(person.name)
        self._state.show_state(tone, told)
        self.turn()

    def hide_photo(self) -> None:
        """Until that of somebody else is read."""
        self._photo.hide()

    def show_photo(self, image: QImage) -> None:
        """The photo, small, beside the name; a null image: there is none."""
        self._photo.setVisible(not image.isNull())
        if not image.isNull():
            shown = QPixmap.fromImage(image)
            shown.setDevicePixelRatio(2.0)
            self._photo.setPixmap(shown)
        self.turn()

    def turn(self) -> None:
        """The buttons beside the name where there is room, below it where not."""
        beside = self._words_fit(self.tr("Event  Ctrl+E"))
        if not beside and is_low(self._record):
            # a row less, and all the more room below, for the name of a key
            beside = self._words_fit(self.tr("Event"))
        if not beside:
            self._words_fit(self.tr("Event  Ctrl+E"))
        direction = QHBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._box.setSpacing(_GAP if beside else 4)

    def narrowest(self) -> int:
        """Pixels wide with the buttons below the name."""
        rows = ((self._name, self._state), (self._event, self._correct))
        widest = max(sum(_taken(each) for each in row) for row in rows)
        return widest + self._photo_taken() + 24

    def _words_fit(self, event: str) -> bool:
        """Whether name, state and buttons stand in one row with these words on the first."""
        self._event.setText(event)
        made = (self._name, self._state, self._event, self._correct)
        needed = sum(_taken(each) for each in made if not each.isHidden())
        return needed + self._photo_taken() + 32 <= self._record.width()

    def _photo_taken(self) -> int:
        return 0 if self._photo.isHidden() else _taken(self._photo)


def _taken(widget: QWidget) -> int:
    return widget.sizeHint().width() + _GAP

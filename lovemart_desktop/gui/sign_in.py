"""The page before everything else: who are you?

The window shows it at once; `open_door` comes when the books are open. Tiles or
a number choose the account, then a clerk types the PIN and anybody else the
password. `signed_in` carries the session.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

import lovemart_desktop
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import forms, theme, tokens, wording
from lovemart_desktop.gui.kit.fields import SecretEdit
from lovemart_desktop.gui.kit.language import CHINESE, ENGLISH, Language
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.people import Person, PersonChoice, person
from lovemart_desktop.gui.kit.pin import PinDots, PinPad
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import IconLabel

if TYPE_CHECKING:
    from lovemart_desktop.services.staff import StaffTile
    from lovemart_desktop.services.store import Session, Store


class SignInPage(QWidget):
    """Chooses an account and asks for its secret."""

    signed_in = Signal(object)
    """The new session."""
    recovery_wanted = Signal(object)
    """The person whose secret the recovery sheet is to set anew."""

    brand: QFrame
    brand_icon: IconLabel
    store_icon: IconLabel
    help_icon: IconLabel
    town_label: QLabel
    shop_label: QLabel
    place_label: QLabel
    forgotten_label: QLabel
    choose_label: QLabel
    people_area: QScrollArea
    people: PersonChoice
    text_button: QPushButton
    language_button: QPushButton
    contrast_button: QPushButton
    version_label: QLabel
    side: QFrame
    name_label: QLabel
    role_label: QLabel
    secret_label: QLabel
    secret_stack: QStackedWidget
    pin_page: QWidget
    pin_dots: PinDots
    pin_pad: PinPad
    password_page: QWidget
    password_edit: SecretEdit
    sign_in_button: QPushButton
    band: MessageBand
    unlock_button: QPushButton
    recover_button: QPushButton
    brand_column: QVBoxLayout
    middle_column: QVBoxLayout
    side_column: QVBoxLayout

    def __init__(self, tasks: Tasks, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._tasks = tasks
        self._language = language
        self._door: Store | None = None
        self._busy = False
        self._locked = False
        self._missed = False
        self._resume = ""
        self._compact: bool | None = None
        forms.load(self, "sign_in.ui")
        self.brand_icon.show_icon("bag-heart", "on_bar", 56)
        self.store_icon.show_icon("store", "on_bar", 20)
        self.help_icon.show_icon("help", "on_bar", 20)
        self.forgotten_label.setWordWrap(True)
        self.town_label.setWordWrap(True)
        self.place_label.setWordWrap(True)
        self.shop_label.setWordWrap(True)
        self.role_label.setWordWrap(True)
        self.band.hide()
        self.note = MessageBand(self)
        self.note.hide()
        # layout
        self.middle_column.insertWidget(self.middle_column.indexOf(self.band), self.note)
        # signals
        self.people.chosen.connect(self._on_person)
        self.people.settled.connect(self._focus_secret)
        self.people.digit_typed.connect(self._on_digit_on_tiles)
        self.people.number_unknown.connect(self._on_number_unknown)
        self.pin_dots.changed.connect(self._on_typing)
        self.pin_dots.completed.connect(self.try_it)
        self.pin_pad.digit.connect(self.pin_dots.add)
        self.pin_pad.cleared.connect(self.pin_dots.clear)
        self.pin_pad.erased.connect(self.pin_dots.erase)
        self.password_edit.textEdited.connect(self._on_typing)
        self.password_edit.returnPressed.connect(self.try_it)
        self.sign_in_button.clicked.connect(self.try_it)
        self.unlock_button.clicked.connect(self._on_unlock)
        self.recover_button.clicked.connect(self._on_recover)
        self.text_button.clicked.connect(self._on_text)
        self.language_button.clicked.connect(self._on_language)
        self.contrast_button.clicked.connect(self._on_contrast)
        theme.current().changed.connect(self._arrange)
        self._on_person(None)
        self._retranslate()

    # what the window uses

    def open_door(self, door: Store) -> None:
        """The books are open: show who works here."""
        self._door = door
        self.refresh()

    def show_place(self, town: str, place: str) -> None:
        """Whose shop this is: the township, and store and till."""
        self.town_label.setText(town)
        self.place_label.setText(place)

    def on_scan(self, _text: str) -> None:
        """A scan at the door does nothing: its digits are no PIN."""
        self.band.say("info", self.tr("Sign in first, then scan."))
        self.band.show()

    def show_note(self, text: str) -> None:
        """A standing note under the tiles, as the demonstration needs one; empty: none."""
        self.note.rest_with(text)
        self.note.setVisible(bool(text))

    @Slot()
    def refresh(self, resume: str = "") -> None:
        """Read the accounts anew; `resume` is the number of who locked the window."""
        if self._door is not None:
            self._resume = resume
            self._tasks.run(self._door.tiles, self._on_tiles, self.tell)

    def tell(self, refusal: Refusal) -> None:
        """Say what was refused while nobody is signed in, such as lost books."""
        self.band.refuse(refusal)
        self.band.show()

    @Slot()
    def try_it(self) -> None:
        """Sign in with what was typed."""
        chosen = self.people.person
        if chosen is None or self._door is None or self._busy or not self._ready():
            return
        self._busy = True
        self._say_nothing()
        secret = self.pin_dots.take() if self._asks_pin() else self.password_edit.take()
        self._on_typing()
        self._tasks.run(
            partial(self._door.sign_in, chosen.number, secret), self._on_session, self._on_refused
        )

    # what comes back

    def _on_tiles(self, tiles: list[StaffTile]) -> None:
        shown = [person(tile, locked=tile.locked) for tile in tiles]
        self.people.show_people(shown, chosen=self._resume)
        if self._resume:
            self._focus_secret()
        else:
            self.people.setFocus()
        self._resume = ""

    def _on_session(self, session: Session) -> None:
        self._busy = False
        self._say_nothing()
        self.signed_in.emit(session)

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self._locked = refusal.code == "sign_in.locked"
        self._missed = refusal.code == "sign_in.wrong"
        self._say(refusal)
        self._on_typing()
        self._focus_secret()

    # what the user does

    @Slot(object)
    def _on_person(self, chosen: Person | None) -> None:
        self.pin_dots.clear()
        self.password_edit.clear()
        self._locked = chosen is not None and chosen.locked
        self._missed = False
        self._say_nothing()
        self._describe(chosen)
        self._on_typing()
        tile = self.people.chosen_tile
        if tile is not None:
            self.people_area.ensureWidgetVisible(tile)

    def _describe(self, chosen: Person | None) -> None:
        self.name_label.setText(chosen.name if chosen else "")
        roles = wording.role_names(chosen.roles) if chosen else ""
        self.role_label.setText(f"{roles} {chosen.number}" if chosen else "")
        pin = self._asks_pin()
        self.secret_stack.setCurrentWidget(self.pin_page if pin else self.password_page)
        caption = self.tr("Type your 6-digit PIN") if pin else self.tr("Type your password")
        self.secret_label.setText(caption if chosen else "")
        self.secret_stack.setVisible(chosen is not None)
        self.sign_in_button.setVisible(chosen is not None)

    @Slot()
    def _on_typing(self) -> None:
        self.sign_in_button.setEnabled(self._ready() and not self._busy)

    @Slot(str)
    def _on_digit_on_tiles(self, digit: str) -> None:
        if self.people.person is not None and self._asks_pin():
            self.pin_dots.setFocus()
            self.pin_dots.add(digit)

    @Slot(str)
    def _on_number_unknown(self, _number: str) -> None:
        self.band.say(
            "error", self.tr("No account has this number. Look again, or ask the administrator.")
        )
        self.band.show()

    @Slot()
    def _focus_secret(self) -> None:
        if self.people.person is not None:
            (self.pin_dots if self._asks_pin() else self.password_edit).setFocus()

    @Slot()
    def _on_unlock(self) -> None:
        from lovemart_desktop.gui.kit.confirm import ConfirmDialog

        locked, door = self.people.person, self._door
        if locked is None or door is None:
            return
        others = [tile.person for tile in self.people.tiles if tile.person.number != locked.number]
        dialog = ConfirmDialog(
            self,
            self._tasks,
            title=self.tr("Unlock the account of {name}").format(name=locked.name),
            facts=((self.tr("Account"), f"{locked.name} {locked.number}"),),
            people=others,
            attempt=partial(_unlock, door, locked.number),
            explanation=self.tr("Any colleague can unlock it. It is recorded who did."),
            yes=self.tr("Unlock"),
        )
        dialog.confirmed.connect(self._on_unlocked)
        dialog.open()

    @Slot(object)
    def _on_unlocked(self, _colleague: object) -> None:
        locked = self.people.person
        self._locked = False
        self._say_nothing()
        self.refresh(locked.number if locked else "")

    @Slot()
    def _on_recover(self) -> None:
        if self.people.person is not None:
            self.recovery_wanted.emit(self.people.person)

    @Slot()
    def _on_text(self) -> None:
        sizes = tokens.TEXT_SCALES
        at = sizes.index(theme.current().text_scale)
        theme.current().choose(text_scale=sizes[(at + 1) % len(sizes)])

    @Slot()
    def _on_language(self) -> None:
        self._language.choose(ENGLISH if self._language.code == CHINESE else CHINESE)

    @Slot()
    def _on_contrast(self) -> None:
        strong = theme.current().palette.name == "contrast"
        theme.current().choose(palette="light" if strong else "contrast")

    # what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._say_nothing()
            self.people.setFocus()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # how it looks

    def _asks_pin(self) -> bool:
        chosen = self.people.person
        return chosen is not None and chosen.secret_kind == "pin"

    def _ready(self) -> bool:
        if self.people.person is None:
            return False
        return self.pin_dots.full if self._asks_pin() else bool(self.password_edit.text())

    def _say(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()
        self._offer_help()

    def _say_nothing(self) -> None:
        self.band.rest()
        self.band.hide()
        self._offer_help()

    def _offer_help(self) -> None:
        """Who forgot the secret need not lock the account first."""
        self.unlock_button.setVisible(self._locked)
        self.recover_button.setVisible(self._locked or self._missed)

    def _retranslate(self) -> None:
        chinese = self._language.code == CHINESE
        self.language_button.setText("English" if chinese else "中文")
        version = lovemart_desktop.__version__
        self.version_label.setText(self.tr("Version {version}").format(version=version))
        self.pin_pad.retranslate()
        self._describe(self.people.person)

    @Slot()
    def _arrange(self) -> None:
        """Two widths of the three panels; a low window takes smaller keys."""
        chosen = theme.current()
        compact = self.width() < tokens.COMPACT_BELOW or self.height() < chosen.px(640)
        self.brand.setFixedWidth(200 if compact else chosen.px(320))
        self.side.setFixedWidth(320 if compact else chosen.px(392))
        top = 12 if compact else 72
        for column, sides in (
            (self.brand_column, 16 if compact else 40),
            (self.middle_column, 16 if compact else 36),
        ):
            column.setContentsMargins(sides, top, sides, 16 if compact else 32)
        self.side_column.setContentsMargins(24, top, 24, 16)
        if compact != self._compact:
            self._compact = compact
            self.pin_pad.set_compact(compact)
            self.version_label.setVisible(not compact)
            mark(self.sign_in_button, fit="counter" if compact else "elder")
        self.role_label.setVisible(self.height() >= chosen.px(480))


def _unlock(door: Store, number: str, colleague: str, secret: str) -> object:
    return door.entrance.unlock_with(number, colleague, secret)

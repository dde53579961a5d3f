"""What customers see and hear at this computer: the second screen, its words, tones and voice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from lovemart_desktop.gui.desks.customer_display.display import OFF
from lovemart_desktop.gui.kit import forms

if TYPE_CHECKING:
    from lovemart_desktop.gui.tools import Tools


class CustomerSection(QWidget):
    """Choices count at once, on this computer."""

    screen_box: QComboBox
    notice_edit: QLineEdit
    picture_label: QLabel
    picture_button: QPushButton
    no_picture_button: QPushButton
    tones_box: QCheckBox
    tones_label: QLabel
    tones_button: QPushButton
    voice_box: QCheckBox
    voice_label: QLabel
    voice_button: QPushButton

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._computer, self._sounds, self._voice = tools.computer, tools.sounds, tools.voice
        forms.load(self, "settings_customer.ui")
        self.screen_box.activated.connect(self._on_screen)
        self.notice_edit.editingFinished.connect(self._on_notice)
        self.picture_button.clicked.connect(self._on_picture)
        self.no_picture_button.clicked.connect(self._on_no_picture)
        self.tones_box.clicked.connect(self._on_switch)
        self.voice_box.clicked.connect(self._on_switch)
        self.tones_button.clicked.connect(self._on_try_tones)
        self.voice_button.clicked.connect(self._on_try_voice)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # a widget needs one
        app.screenAdded.connect(self.refresh)
        app.screenRemoved.connect(self.refresh)
        self.refresh()

    def take_focus(self) -> None:
        self.screen_box.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Show what is chosen, and what this computer has."""
        settings = self._computer.settings
        self._fill_screens(settings.customer_screen)
        self.notice_edit.setText(settings.customer_notice)
        picture = settings.customer_picture
        self.picture_label.setText(Path(picture).name or self.tr("no picture"))
        self.no_picture_button.setEnabled(bool(picture))
        self.tones_box.setChecked(settings.tones)
        self.voice_box.setChecked(settings.voice)
        self.tones_button.setEnabled(settings.tones)
        self._say_what_there_is(settings.voice)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_voice"):
            self.refresh()

    def _fill_screens(self, chosen: str) -> None:
        box = self.screen_box
        box.clear()
        box.addItem(self.tr("second screen, if there is one"), "")
        box.addItem(self.tr("only over the counter, with F11"), OFF)
        names = [screen.name() for screen in QGuiApplication.screens()]
        if chosen not in ("", OFF) and chosen not in names:
            # it may be plugged in again
            names.append(chosen)
        for name in names:
            box.addItem(name, name)
        box.setCurrentIndex(box.findData(chosen))

    def _say_what_there_is(self, voice: bool) -> None:
        self.tones_label.setText(
            self.tr("goods added · something wrong · done")
            if self._sounds.plays
            else self.tr("This computer has nothing to play them with; it only beeps.")
        )
        speaks = self._voice.speaks() if voice else False
        self.voice_button.setEnabled(speaks)
        self.voice_label.setText(
            self.tr("This computer has no voice of this language; the tones have to do.")
            if voice and not speaks
            else self.tr("reads points off and points left aloud")
        )

    @Slot()
    def _on_screen(self) -> None:
        self._computer.change(customer_screen=str(self.screen_box.currentData()))

    @Slot()
    def _on_notice(self) -> None:
        self._computer.change(customer_notice=self.notice_edit.text().strip())

    @Slot()
    def _on_picture(self) -> None:
        kinds = {"png", "jpg", "jpeg", "webp", "bmp"} & {
            bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()
        }
        shown = " ".join(f"*.{kind}" for kind in sorted(kinds))
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("A picture for the customers' screen"), "", f"({shown})"
        )
        if chosen:
            self._computer.change(customer_picture=chosen)
            self.refresh()

    @Slot()
    def _on_no_picture(self) -> None:
        self._computer.change(customer_picture="")
        self.picture_button.setFocus()
        self.refresh()

    @Slot()
    def _on_switch(self) -> None:
        self._computer.change(tones=self.tones_box.isChecked(), voice=self.voice_box.isChecked())
        self.refresh()

    @Slot()
    def _on_try_tones(self) -> None:
        self._sounds.in_turn()

    @Slot()
    def _on_try_voice(self) -> None:
        self._voice.say(self.tr("130 points redeemed, 20 points left. Thank you."))

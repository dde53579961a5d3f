"""Language, text size and colours of this computer; each choice counts at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from lovemart_desktop.gui.kit import forms, theme, tokens
from lovemart_desktop.gui.kit.language import CHINESE, ENGLISH, Language


class DisplaySection(QWidget):
    """Three boxes. Whoever holds the settings file hears of changes by themselves."""

    language_box: QComboBox
    text_box: QComboBox
    theme_box: QComboBox

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        forms.load(self, "settings_display.ui")
        for name, code in (("中文", CHINESE), ("English", ENGLISH)):
            self.language_box.addItem(name, code)
        for scale in tokens.TEXT_SCALES:
            self.text_box.addItem(f"{scale} %", scale)
        self.language_box.activated.connect(self._on_language)
        self.text_box.activated.connect(self._on_text)
        self.theme_box.activated.connect(self._on_theme)
        theme.current().changed.connect(self.refresh)
        self._retranslate()

    def take_focus(self) -> None:
        self.language_box.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Show what is chosen; the sign-in page can choose too."""
        chosen = theme.current()
        for box, value in (
            (self.language_box, self._language.code),
            (self.text_box, chosen.text_scale),
            (self.theme_box, chosen.palette.name),
        ):
            box.setCurrentIndex(box.findData(value))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_language(self) -> None:
        self._language.choose(str(self.language_box.currentData()))

    @Slot()
    def _on_text(self) -> None:
        theme.current().choose(text_scale=int(self.text_box.currentData()))

    @Slot()
    def _on_theme(self) -> None:
        theme.current().choose(palette=str(self.theme_box.currentData()))

    def _retranslate(self) -> None:
        self.theme_box.clear()
        for text, name in (
            (self.tr("light"), "light"),
            (self.tr("dark"), "dark"),
            (self.tr("high contrast"), "contrast"),
        ):
            self.theme_box.addItem(text, name)
        self.refresh()

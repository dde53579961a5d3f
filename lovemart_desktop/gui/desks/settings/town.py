"""The town's facts, and when a window that nobody uses is locked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.settings import IDLE_CHOICES, TownFacts

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Session


@dataclass(frozen=True, slots=True)
class _Settled:
    facts: TownFacts
    idle_minutes: int
    logo: bool = False


class TownSection(QWidget):
    """Shows the facts, and saves them all at once."""

    town_edit: QLineEdit
    store_edit: QLineEdit
    telephone_edit: QLineEdit
    hours_edit: QLineEdit
    address_edit: QLineEdit
    idle_box: QComboBox
    band: MessageBand
    save_button: QPushButton
    logo_label: QLabel
    logo_button: QPushButton
    no_logo_button: QPushButton

    def __init__(self, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = session.settings
        self._tasks = tasks
        self._idle = 0
        forms.load(self, "settings_town.ui")
        self.band.hide()
        self._edits = {
            "town": self.town_edit,
            "store": self.store_edit,
            "telephone": self.telephone_edit,
            "hours": self.hours_edit,
            "address": self.address_edit,
        }
        for edit in self._edits.values():
            edit.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.logo_button.clicked.connect(self._on_logo)
        self.no_logo_button.clicked.connect(self._on_no_logo)
        self._retranslate()
        self.refresh()

    def take_focus(self) -> None:
        self.town_edit.setFocus()

    def refresh(self) -> None:
        self._tasks.run(self._look, self._on_looked)

    @Slot()
    def save(self) -> None:
        """Keep what the fields say."""
        facts = TownFacts(**{name: edit.text().strip() for name, edit in self._edits.items()})
        settled = _Settled(facts, int(self.idle_box.currentData()))
        self._tasks.run(partial(self._keep, settled), self._on_kept, self._on_refused)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_logo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("A logo for the slips"), "", "(*.png *.jpg *.jpeg)"
        )
        if chosen:
            self._tasks.run(partial(self._keep_logo, chosen), self._on_logo_kept, self._on_refused)

    @Slot()
    def _on_no_logo(self) -> None:
        self._tasks.run(partial(self._keep_logo, ""), self._on_logo_kept, self._on_refused)

    def _keep_logo(self, path: str) -> _Settled:
        picture = b""
        if path:
            try:
                picture = Path(path).read_bytes()
            except OSError as error:
                raise Refusal("template.logo_unreadable") from error
        self._desk.set_slip_logo(picture)
        return self._look()

    @Slot(object)
    def _on_logo_kept(self, settled: _Settled) -> None:
        self._show_logo(settled)
        self.band.say("success", self.tr("Kept. It counts from the next slip on."))
        self.band.show()

    def _show_logo(self, settled: _Settled) -> None:
        there = settled.logo
        self.logo_label.setText(self.tr("on slips") if there else self.tr("none"))
        self.no_logo_button.setEnabled(there)

    def _look(self) -> _Settled:
        desk = self._desk
        return _Settled(desk.facts(), desk.idle_minutes(), desk.has_slip_logo())

    def _keep(self, settled: _Settled) -> _Settled:
        self._desk.set_facts(settled.facts)
        if settled.idle_minutes != self._desk.idle_minutes():
            self._desk.set_idle_minutes(settled.idle_minutes)
        return self._look()

    def _on_looked(self, settled: _Settled) -> None:
        for name, edit in self._edits.items():
            edit.setText(str(getattr(settled.facts, name)))
            edit.setCursorPosition(0)
        self._show_logo(settled)
        self._idle = settled.idle_minutes
        self.idle_box.setCurrentIndex(self.idle_box.findData(self._idle))

    def _on_kept(self, settled: _Settled) -> None:
        self._on_looked(settled)
        self.band.say("success", self.tr("Saved. The idle lock counts from the next sign-in on."))
        self.band.show()

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()

    def _retranslate(self) -> None:
        chosen = self.idle_box.currentData()
        self.idle_box.clear()
        for minutes in IDLE_CHOICES:
            text = self.tr("after {minutes} minutes").format(minutes=minutes)
            self.idle_box.addItem(text if minutes else self.tr("never"), minutes)
        wanted = self._idle if chosen is None else chosen
        self.idle_box.setCurrentIndex(self.idle_box.findData(wanted))
        self.save_button.setText(self.tr("Save"))

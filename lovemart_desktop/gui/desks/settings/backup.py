"""Backups of the books, and a new recovery sheet."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop import config
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.gui.kit.messages import MessageBand, ask
from lovemart_desktop.gui.recovery import RecoverySheet
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.proof.archive import Backup

if TYPE_CHECKING:
    from lovemart_desktop.gui.tools import Tools
    from lovemart_desktop.services.store import Session


class BackupSection(QWidget):
    """Backs up now, and makes a recovery sheet that takes the place of the old one."""

    last_label: QLabel
    folder_label: QLabel
    backup_button: QPushButton
    folder_button: QPushButton
    band: MessageBand
    renew_button: QPushButton
    sheet_column: QVBoxLayout

    def __init__(self, session: Session, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tools.tasks
        self._computer = tools.computer
        self._last: Backup | None = None
        forms.load(self, "settings_backup.ui")
        self.band.hide()
        self.sheet = RecoverySheet(tools.tasks, tools.printers, self)
        self.sheet.hide()
        self.sheet_column.addWidget(self.sheet)
        self.backup_button.clicked.connect(self.back_up)
        self.folder_button.clicked.connect(self._on_folder)
        self.renew_button.clicked.connect(self._on_renew)
        self._retranslate()
        self.refresh()

    def take_focus(self) -> None:
        self.backup_button.setFocus()

    def refresh(self) -> None:
        self._tasks.run(self._session.archive.last, self._on_last)

    @Slot()
    def back_up(self) -> None:
        """Write a backup into the chosen folder."""
        self.backup_button.setEnabled(False)
        self.band.say("info", self.tr("The books are being copied and read back …"))
        self.band.show()
        work = partial(self._session.archive.back_up, self._folder())
        self._tasks.run(work, self._on_backed_up, self._on_refused)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _folder(self) -> Path:
        chosen = self._computer.settings.backup_folder
        return Path(chosen) if chosen else config.backup_folder()

    @Slot()
    def _on_folder(self) -> None:
        title = self.tr("Folder for backups")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder()))
        if chosen:
            self._computer.change(backup_folder=chosen)
            self._retranslate()

    def _on_backed_up(self, backup: Backup) -> None:
        self.backup_button.setEnabled(True)
        self._on_last(backup)
        name = Path(backup.place).name
        self.band.say("success", self.tr("Backed up and read back: {name}").format(name=name))
        self.band.show()

    def _on_last(self, backup: Backup | None) -> None:
        self._last = backup
        self._retranslate()

    def _on_refused(self, refusal: Refusal) -> None:
        self.backup_button.setEnabled(True)
        self.renew_button.setEnabled(True)
        self.band.refuse(refusal)
        self.band.show()

    @Slot()
    def _on_renew(self) -> None:
        ask(
            self,
            self.tr("Make a new recovery sheet?"),
            self.tr("All older sheets open nothing any more. Have a printer or pen ready."),
            self.tr("Make it"),
            self._renew,
        )

    @Slot()
    def _renew(self) -> None:
        self.renew_button.setEnabled(False)
        self._tasks.run(self._session.staff.renew_recovery, self._on_renewed, self._on_refused)

    def _on_renewed(self, code: str) -> None:
        self.renew_button.setEnabled(True)
        self.sheet.show_code(code, partial(self._session.settings.recovery_pdf, code))
        self.sheet.show()
        self.sheet.take_focus()

    def _retranslate(self) -> None:
        last = self._last
        if last is None:
            text = self.tr("These books have never been backed up.")
        else:
            when = local_time(last.taken_at).strftime("%Y-%m-%d %H:%M")
            text = self.tr("Last backup: {when}, {place}").format(when=when, place=last.place)
        self.last_label.setText(text)
        self.folder_label.setText(self.tr("Folder: {folder}").format(folder=self._folder()))

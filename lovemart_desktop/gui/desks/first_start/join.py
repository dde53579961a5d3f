"""A new computer in a town whose books exist: it only needs a name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Store


class JoinPage(QWidget):
    """Asks what this till is called, and registers it."""

    finished = Signal()
    """The till is registered and this computer remembers it."""

    title_label: QLabel
    name_edit: QLineEdit
    known_label: QLabel
    counter_button: QRadioButton
    office_button: QRadioButton
    band: MessageBand
    join_button: QPushButton

    def __init__(
        self, store: Store, tasks: Tasks, computer: Computer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._computer = computer
        self._known: tuple[str, list[str]] = ("", [])
        forms.load(self, "join.ui")
        self.band.hide()
        self.counter_button.setChecked(True)
        self.name_edit.textChanged.connect(self._on_change)
        self.name_edit.returnPressed.connect(self._on_join)
        self.join_button.clicked.connect(self._on_join)
        self._retranslate()
        self._on_change()
        tasks.run(partial(_look, store), self._on_known, self._on_refused)

    def take_focus(self) -> None:
        self.name_edit.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_known(self, known: tuple[str, list[str]]) -> None:
        self._known = known
        self._retranslate()

    @Slot()
    def _on_change(self) -> None:
        self.join_button.setEnabled(bool(self.name_edit.text().strip()))

    @Slot()
    def _on_join(self) -> None:
        if not self.join_button.isEnabled():
            return
        self.join_button.setEnabled(False)
        self.band.hide()
        counter = self.counter_button.isChecked()
        work = partial(self._store.join, self.name_edit.text(), counter=counter)
        self._tasks.run(work, self._on_joined, self._on_refused)

    def _on_joined(self, code: str) -> None:
        self._computer.change(till=code)
        self.finished.emit()

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()
        self._on_change()
        self.name_edit.setFocus()

    def _retranslate(self) -> None:
        town, tills = self._known
        self.title_label.setText(self.tr("A new computer in {town}").format(town=town))
        names = self.tr(", ").join(tills)
        self.known_label.setText(self.tr("There are already: {names}").format(names=names))
        self.known_label.setVisible(bool(tills))
        self.join_button.setText(self.tr("Join") + "  Enter")


def _look(store: Store) -> tuple[str, list[str]]:
    return store.facts().town, store.tills()

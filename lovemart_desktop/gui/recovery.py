"""The recovery code: shown once, printed, sealed; and used when an account is locked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import forms, wording
from lovemart_desktop.gui.kit.fields import SecretEdit
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.people import Person
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role, installed_printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Store


class RecoverySheet(QWidget):
    """A new code in large type, with a printer beside it. `kept`: it was printed or copied."""

    changed = Signal()

    code_label: QLabel
    printer_box: QComboBox
    print_button: QPushButton
    printed_label: QLabel
    kept_box: QCheckBox

    def __init__(self, tasks: Tasks, printers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._printers = printers
        self._make: Callable[[], bytes] | None = None
        forms.load(self, "recovery_sheet.ui")
        self.print_button.clicked.connect(self._on_print)
        self.printer_box.activated.connect(self._on_printer)
        self.kept_box.toggled.connect(self.changed)
        self._fill()

    @property
    def kept(self) -> bool:
        return self.kept_box.isChecked()

    def show_code(self, code: str, make: Callable[[], bytes]) -> None:
        """Show a code that was just made; `make` gives its sheet as a PDF."""
        self._make = make
        self.code_label.setText(code)
        self.printed_label.clear()
        self.kept_box.setChecked(False)

    def take_focus(self) -> None:
        self.print_button.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        chosen = self._printers.name(Role.SHEET)
        self.printer_box.clear()
        for name in installed_printers():
            self.printer_box.addItem(name, name)
        self.printer_box.addItem(self.tr("PDF file, to print elsewhere"), "")
        self.printer_box.setCurrentIndex(max(0, self.printer_box.findData(chosen)))

    @Slot()
    def _on_printer(self) -> None:
        self._printers.choose(Role.SHEET, str(self.printer_box.currentData()))

    @Slot()
    def _on_print(self) -> None:
        if self._make is not None:
            self._on_printer()
            self.print_button.setEnabled(False)
            self._tasks.run(self._make, self._on_made, self._on_refused)

    def _on_made(self, data: bytes) -> None:
        work = partial(self._printers.print, data, Role.SHEET, self.tr("Recovery sheet"))
        self._tasks.run_beside(work, self._on_printed, self._on_refused)

    def _on_printed(self, printed: Printed) -> None:
        self.print_button.setEnabled(True)
        if printed.path is None:
            text = self.tr("Sent to {printer}.").format(printer=printed.printer)
        else:
            text = self.tr("Saved as {path}. Print it, then delete the file.").format(
                path=printed.path
            )
        self.printed_label.setText(text)
        self.kept_box.setFocus()

    def _on_refused(self, refusal: Refusal) -> None:
        self.print_button.setEnabled(True)
        self.printed_label.setText(wording.word(refusal))


class RecoveryDialog(QDialog):
    """Opens a locked account with the recovery sheet, then shows the next code."""

    recovered = Signal(str)
    """The staff number whose secret is set anew."""

    def __init__(
        self, parent: QWidget, tasks: Tasks, printers: Printers, store: Store, person: Person
    ) -> None:
        super().__init__(parent)
        # widgets
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._tasks = tasks
        self._store = store
        self._person = person
        self._busy = False
        title = self.tr("Set a new secret with the recovery sheet")
        self.setWindowTitle(title)
        self.code_edit = QLineEdit(self)
        self.code_edit.setProperty("fit", "counter")
        self.code_edit.setMaxLength(40)
        self.secret_edit = SecretEdit(self)
        self.secret_edit.setProperty("fit", "counter")
        self.again_edit = SecretEdit(self)
        self.again_edit.setProperty("fit", "counter")
        self.band = MessageBand(self)
        self.band.hide()
        self.sheet = RecoverySheet(tasks, printers, self)
        self.cancel_button = button(self.tr("Cancel") + "  Esc", self)
        self.next_button = button(self.tr("Set the new secret"), self, kind="primary")
        self.close_button = button(self.tr("Finish"), self, kind="primary")
        for made in (self.cancel_button, self.next_button, self.close_button):
            made.setAutoDefault(False)
        # layout
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._ask_page())
        self._stack.addWidget(self._sheet_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(self._stack)
        self.setMinimumWidth(560)
        # signals
        self.code_edit.returnPressed.connect(self.secret_edit.setFocus)
        self.secret_edit.returnPressed.connect(self.again_edit.setFocus)
        self.again_edit.returnPressed.connect(self.try_it)
        self.next_button.clicked.connect(self.try_it)
        self.cancel_button.clicked.connect(self.reject)
        self.close_button.clicked.connect(self._on_finish)
        self.sheet.changed.connect(self._on_kept)
        self.code_edit.setFocus()

    @Slot()
    def try_it(self) -> None:
        """Ask the store whether the code fits."""
        if self._busy or not self.code_edit.text().strip():
            return
        if self.secret_edit.text() != self.again_edit.text():
            self.again_edit.clear()
            self.again_edit.setFocus()
            self._say(Refusal("staff.secrets_differ"))
            return
        self._busy = True
        self.band.hide()
        work = partial(
            _recover,
            self._store,
            self._person.number,
            self.code_edit.text(),
            self.secret_edit.text(),
        )
        self._tasks.run(work, self._on_recovered, self._on_refused)

    @Slot()
    def reject(self) -> None:
        # the new code is shown only now: it has to be kept first
        if not self._busy and self._stack.currentIndex() == 0:
            super().reject()

    def _ask_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        who = f"{self._person.name} {self._person.number}"
        pin = self._person.secret_kind == "pin"
        captions = (
            self.tr("Recovery code of the newest sheet"),
            self.tr("New PIN, 6 digits") if pin else self.tr("New password, at least 8 characters"),
            self.tr("The same again"),
        )
        column.addWidget(words(self.tr("Account: {who}").format(who=who), page))
        edits = (self.code_edit, self.secret_edit, self.again_edit)
        for caption, edit in zip(captions, edits, strict=True):
            column.addWidget(words(caption, page, strong=True))
            column.addWidget(edit)
            edit.setAccessibleName(caption)
        column.addWidget(self.band)
        _add_buttons(column, self.cancel_button, self.next_button)
        return page

    def _sheet_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        done = self.tr("The new secret counts at once. The old sheet is spent; this is the next.")
        told = words(done, page, tone="success")
        told.setWordWrap(True)
        column.addWidget(told)
        column.addWidget(self.sheet)
        self.close_button.setEnabled(False)
        _add_buttons(column, self.close_button)
        return page

    def _on_recovered(self, code: str) -> None:
        self._busy = False
        self.secret_edit.clear()
        self.again_edit.clear()
        self.sheet.show_code(code, partial(_sheet, self._store, code))
        self._stack.setCurrentIndex(1)
        self.sheet.take_focus()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self._say(refusal)
        wrong_code = refusal.code.startswith("recovery.")
        (self.code_edit if wrong_code else self.secret_edit).setFocus()

    def _say(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()

    @Slot()
    def _on_kept(self) -> None:
        self.close_button.setEnabled(self.sheet.kept)

    @Slot()
    def _on_finish(self) -> None:
        self.recovered.emit(self._person.number)
        self.accept()


def _add_buttons(column: QVBoxLayout, *buttons: QPushButton) -> None:
    row = QHBoxLayout()
    row.addStretch(1)
    for made in buttons:
        row.addWidget(made)
    column.addSpacing(8)
    column.addLayout(row)


def _recover(store: Store, number: str, code: str, secret: str) -> str:
    return store.entrance.recover(number, code, secret)


def _sheet(store: Store, code: str) -> bytes:
    from lovemart_desktop.services.settings import recovery_pdf  # when it is printed

    return recovery_pdf(store.facts(), code, store.clock.today())

"""Which printer prints what, with a test page for each: for the first start and the settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from lovemart_desktop.config import SLIP_WIDTHS
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role, installed_printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.slip_pump import A5, on_paper

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Session


class PrinterChoice(QWidget):
    """A line for slips, for cards and for A4 paper. Choices count at once."""

    printed = Signal(object)
    """The role of a test page that went out."""

    slip_box: QComboBox
    slip_button: QPushButton
    width_box: QComboBox
    card_box: QComboBox
    card_button: QPushButton
    sheet_box: QComboBox
    sheet_button: QPushButton
    band: MessageBand
    folder_label: QLabel

    def __init__(
        self,
        tasks: Tasks,
        computer: Computer,
        printers: Printers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._computer = computer
        self._printers = printers
        self._session: Session | None = None
        self._role = Role.SLIP
        forms.load(self, "printer_choice.ui")
        self.band.hide()
        self._boxes = {
            Role.SLIP: self.slip_box,
            Role.CARD: self.card_box,
            Role.SHEET: self.sheet_box,
        }
        self._buttons = {
            Role.SLIP: self.slip_button,
            Role.CARD: self.card_button,
            Role.SHEET: self.sheet_button,
        }
        for width in SLIP_WIDTHS:
            self.width_box.addItem("A5" if width == A5 else f"{width} mm", width)
        for box in self._boxes.values():
            box.activated.connect(self._on_printer)
        for made in self._buttons.values():
            made.clicked.connect(self._on_test)
        self.width_box.activated.connect(self._on_width)
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Whose desk makes the test pages."""
        self._session = session

    def take_focus(self) -> None:
        self.slip_box.setFocus()

    def refresh(self) -> None:
        """Look again which printers this computer has."""
        for role, box in self._boxes.items():
            chosen = self._printers.name(role)
            box.clear()
            box.addItem(self.tr("PDF files"), "")
            for name in installed_printers():
                box.addItem(name, name)
            if chosen and box.findData(chosen) < 0:
                box.addItem(self.tr("{printer} (not there now)").format(printer=chosen), chosen)
            box.setCurrentIndex(box.findData(chosen))
        width = self._computer.settings.slip_width_mm
        self.width_box.setCurrentIndex(self.width_box.findData(width))
        folder = self._printers.folder
        self.folder_label.setText(
            self.tr("Without a printer, pages are kept as PDF files in {folder}").format(
                folder=folder
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    @Slot()
    def _on_printer(self) -> None:
        for role, box in self._boxes.items():
            self._printers.choose(role, str(box.currentData()))
        self._computer.change(
            slip_printer=self._printers.name(Role.SLIP),
            card_printer=self._printers.name(Role.CARD),
            sheet_printer=self._printers.name(Role.SHEET),
        )

    @Slot()
    def _on_width(self) -> None:
        self._computer.change(slip_width_mm=int(self.width_box.currentData()))

    @Slot()
    def _on_test(self) -> None:
        session, pressed = self._session, self.sender()
        role = next((r for r, made in self._buttons.items() if made is pressed), None)
        if session is None or role is None:
            return
        desk, width = session.settings, self._computer.settings.slip_width_mm
        if role is Role.SLIP:
            work = partial(desk.slip_test_pdf, 80 if width == A5 else width)
            self._tasks.run(work, self._print_slip, self._on_refused)
        elif role is Role.CARD:
            self._tasks.run(desk.card_test_pdf, self._print_card, self._on_refused)
        else:
            self._tasks.run(desk.sheet_test_pdf, self._print_sheet, self._on_refused)

    def _print_slip(self, data: bytes) -> None:
        self._print(on_paper(data, self._computer.settings.slip_width_mm), Role.SLIP)

    def _print_card(self, data: bytes) -> None:
        self._print(data, Role.CARD)

    def _print_sheet(self, data: bytes) -> None:
        self._print(data, Role.SHEET)

    def _print(self, data: bytes, role: Role) -> None:
        self._role = role
        work = partial(self._printers.print, data, role, self._test_title(role))
        # a printer that does not answer keeps nobody waiting
        self._tasks.run_beside(work, self._on_printed, self._on_refused)

    @Slot(object)
    def _on_printed(self, done: Printed) -> None:
        if done.path is None:
            text = self.tr("Sent to {printer}.").format(printer=done.printer)
        else:
            text = self.tr("Saved as {path}.").format(path=done.path)
        self.band.say("success", text)
        self.band.show()
        self.printed.emit(self._role)

    def _test_title(self, role: Role) -> str:
        if role is Role.SLIP:
            return self.tr("Test page for slips")
        return self.tr("Test card") if role is Role.CARD else self.tr("Test page A4")

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()

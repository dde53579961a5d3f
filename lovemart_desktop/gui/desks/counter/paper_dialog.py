"""The window of paper days: a number and its day, the numbers still out, and new forms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.paper_days import (
    MOST_AT_ONCE,
    PaperBatch,
    PaperOut,
    shown_number,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.fields import DateBox, NumberBox
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.gui.tools import Tools
from lovemart_desktop.services.counter.paper_days import PaperDaysDesk

USUAL_COUNT = 20


class PaperDialog(Dialog):
    """Number, Enter, day, Enter: the basket of that voucher opens."""

    entered = Signal(object, object)
    """Number and day of the voucher that is to be entered now."""

    def __init__(
        self, desk: PaperDaysDesk, tools: Tools, parent: QWidget, *, number: str, day: date
    ) -> None:
        super().__init__(parent, self.tr("Paper days"))
        # widgets
        self._desk, self._tools = desk, tools
        self._batch: PaperBatch | None = None
        self._news = False
        self.number_edit = QLineEdit(self)
        self.number_edit.setText(number)
        self.number_edit.setPlaceholderText(self.tr("Number, or scan it"))
        self.day_box = DateBox(self)
        self.day_box.set_value(day)
        self.enter_button = button(self.tr("Enter it"), self, kind="primary", fit="counter")
        self.table = ObjectTable(self)
        self.table.set_kind("counter")
        self.table.set_columns(_columns())
        self.table.set_empty_text(self.tr("No number is out."))
        self.reason_edit = QLineEdit(self)
        self.reason_edit.setPlaceholderText(self.tr("Why is it void, or printed again?"))
        self.void_button = button(self.tr("Make void"), self, fit="counter")
        self.again_button = button(self.tr("Print its sheets again"), self, fit="counter")
        self.count_box = NumberBox(self)
        self.count_box.setRange(1, MOST_AT_ONCE)
        self.count_box.setValue(USUAL_COUNT)
        self.count_box.setSuffix(self.tr(" forms"))
        self.print_button = button(self.tr("Print new forms"), self, fit="counter")
        self.close_button = button(self.tr("Close  Esc"), self, fit="counter")
        self.band = MessageBand(self)
        for made in self._buttons():
            made.setAutoDefault(False)
        for edit in (self.number_edit, self.day_box, self.reason_edit, self.count_box):
            edit.setProperty("fit", "counter")
        # layout
        self._lay_out(parent)
        # signals
        self.number_edit.returnPressed.connect(self._on_number)
        self.day_box.lineEdit().returnPressed.connect(self._on_enter)
        self.enter_button.clicked.connect(self._on_enter)
        self.table.row_chosen.connect(self._on_row)
        self.table.row_activated.connect(self._on_row_taken)
        self.void_button.clicked.connect(self._on_void)
        self.reason_edit.returnPressed.connect(self._on_void)
        self.again_button.clicked.connect(self._on_again)
        self.print_button.clicked.connect(self._on_print)
        self.close_button.clicked.connect(self.reject)
        self._read()
        (self.day_box if number else self.number_edit).setFocus()

    # entering

    @Slot()
    def _on_number(self) -> None:
        if self.number_edit.text().strip():
            self.day_box.setFocus()
            self.day_box.selectAll()

    @Slot()
    def _on_enter(self) -> None:
        day = self.day_box.value().isoformat()
        work = partial(self._desk.check, self.number_edit.text(), day)
        self._tools.tasks.run(work, self._on_checked, self._on_refused)

    @Slot(object)
    def _on_checked(self, number: int) -> None:
        self.entered.emit(number, self.day_box.value())
        self.accept()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._news = True
        self.band.refuse(refusal)
        if refusal.code.startswith("paper.day"):
            self.day_box.setFocus()
        elif refusal.code == "paper.reason_missing":
            self.reason_edit.setFocus()
        else:
            self.number_edit.setFocus()
            self.number_edit.selectAll()

    # numbers that are out

    def _read(self) -> None:
        self._tools.tasks.run(self._desk.out, self._on_out, self.band.refuse)

    @Slot(object)
    def _on_out(self, out: Sequence[PaperOut]) -> None:
        self.table.set_rows(out)
        for made in (self.void_button, self.again_button):
            made.setEnabled(bool(out))
        if not self._news:
            said = self.tr("%n number(s) still out.", "", len(out))
            self.band.rest_with(said if out else self.tr("Print forms before the power goes."))

    @Slot(object)
    def _on_row(self, row: object) -> None:
        if isinstance(row, PaperOut) and self.table.hasFocus():
            self.number_edit.setText(shown_number(row.number))

    @Slot(object)
    def _on_row_taken(self, row: object) -> None:
        self._on_row(row)
        self.day_box.setFocus()

    @Slot()
    def _on_void(self) -> None:
        work = partial(self._desk.void, self.number_edit.text(), self.reason_edit.text())
        self._tools.tasks.run(work, self._on_voided, self._on_refused)

    @Slot(object)
    def _on_voided(self, number: int) -> None:
        said = self.tr("Number {number} is void. Keep the form with the others.")
        self._news = True
        self.band.say("success", said.format(number=shown_number(number)))
        self.number_edit.clear()
        self.reason_edit.clear()
        self.number_edit.setFocus()
        self._read()

    # printing

    @Slot()
    def _on_print(self) -> None:
        self._busy()
        work = partial(_new_forms, self._desk, self.count_box.value())
        self._tools.tasks.run(work, self._on_forms, self._on_refused_print)

    @Slot()
    def _on_again(self) -> None:
        self._busy()
        work = partial(_forms_again, self._desk, self.number_edit.text(), self.reason_edit.text())
        self._tools.tasks.run(work, self._on_forms, self._on_refused_print)

    def _busy(self) -> None:
        self._news = True
        self.band.say("info", self.tr("Printing …"))
        self.print_button.setEnabled(False)
        self.again_button.setEnabled(False)

    @Slot(object)
    def _on_forms(self, forms: tuple[PaperBatch, bytes]) -> None:
        self._batch, pdf = forms
        title = self.tr("Paper vouchers {first}-{last}").format(
            first=shown_number(self._batch.first), last=shown_number(self._batch.last)
        )
        work = partial(_printed, self._tools.printers, pdf, title)
        self._tools.tasks.run_beside(work, self._on_printed, self._on_refused_print)

    @Slot(object)
    def _on_printed(self, printed: Printed) -> None:
        assert self._batch is not None
        said = self.tr("Numbers {first} to {last} are printed: {place}")
        self.band.say(
            "success",
            said.format(
                first=shown_number(self._batch.first),
                last=shown_number(self._batch.last),
                place=printed.printer or (printed.path.name if printed.path else ""),
            ),
        )
        self.print_button.setEnabled(True)
        self.reason_edit.clear()
        self.number_edit.setFocus()
        self._read()

    @Slot(object)
    def _on_refused_print(self, refusal: Refusal) -> None:
        self.print_button.setEnabled(True)
        self._on_refused(refusal)
        self._read()

    # layout

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.enter_button,
            self.void_button,
            self.again_button,
            self.print_button,
            self.close_button,
        )

    def _lay_out(self, parent: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(10)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(words(self.tr("Number"), self, strong=True))
        first.addWidget(self.number_edit, 1)
        first.addWidget(words(self.tr("Day on the form"), self, strong=True))
        first.addWidget(self.day_box)
        first.addWidget(self.enter_button)
        column.addLayout(first)
        column.addWidget(self.table, 1)
        second = QHBoxLayout()
        second.setSpacing(12)
        second.addWidget(self.reason_edit, 1)
        second.addWidget(self.void_button)
        second.addWidget(self.again_button)
        column.addLayout(second)
        column.addWidget(self.band)
        add_foot(column, self.close_button, beside=(self.count_box, self.print_button))
        scale, window = theme.current(), parent.window()
        self.resize(
            min(scale.px(860), window.width() - 48), min(scale.px(560), window.height() - 32)
        )


def _new_forms(desk: PaperDaysDesk, count: int) -> tuple[PaperBatch, bytes]:
    batch = desk.print_batch(count)
    return batch, desk.pdf(batch)


def _forms_again(desk: PaperDaysDesk, typed: str, reason: str) -> tuple[PaperBatch, bytes]:
    batch = desk.print_again(desk.batch_of(typed).id, reason)
    return batch, desk.pdf(batch)


def _printed(printers: Printers, pdf: bytes, title: str) -> Printed:
    return printers.print(pdf, Role.SHEET, title)


def _columns() -> tuple[Column, ...]:
    return (
        Column("number", partial(_title, "number"), _number_words, bold=True, width=120),
        Column("printed", partial(_title, "printed"), lambda o: o.made_on.isoformat(), width=140),
        Column("note", partial(_title, "note"), _note_words, tone=lambda _: "warning"),
    )


def _number_words(out: PaperOut) -> str:
    return shown_number(out.number)


def _note_words(out: PaperOut) -> str:
    if not out.note:
        return ""
    said = QCoreApplication.translate("PaperDialog", "{points} points short: {name}")
    return said.format(points=f"{out.points:,}", name=out.name)


def _title(column: str) -> str:
    return {
        "number": QCoreApplication.translate("PaperDialog", "Number"),
        "printed": QCoreApplication.translate("PaperDialog", "Printed on"),
        "note": QCoreApplication.translate("PaperDialog", "Why it is still out"),
    }[column]

"""Prints cards by a template: where to begin, how far the printer is off, and a look at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QSpinBox, QWidget

from lovemart_desktop.domain.cards.templates import SHEET, CardTemplate, Paper
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.desks.cards.offsets import offsets_of, with_offsets
from lovemart_desktop.gui.kit import forms, theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.preview import PagePreview
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Job, Progress, Tasks
from lovemart_desktop.services.cards.card_papers import SheetLayout, Unprintable
from lovemart_desktop.services.cards.handovers import HandoverSheet
from lovemart_desktop.services.store import Session

_TYPING_MS = 250


@dataclass(frozen=True, slots=True)
class Checked:
    """Which of the cards cannot be printed, how many were printed before, how many have a
    holder, the first look."""

    faults: tuple[Unprintable, ...]
    again: int
    held: int
    pdf: bytes


class SheetsDialog(Dialog):
    """Options at the left, the first sheet at the right."""

    printed = Signal(object, object)
    """(cards, Printed): the sheets went to the printer or into a file."""

    count_label: QLabel
    again_label: QLabel
    template_box: QComboBox
    first_box: QSpinBox
    first_note: QLabel
    right_box: QSpinBox
    down_box: QSpinBox
    backs_box: QCheckBox
    colour_box: QCheckBox
    faults_table: ObjectTable
    calibration_button: QPushButton
    handover_button: QPushButton
    preview: PagePreview
    band: MessageBand
    cancel_button: QPushButton
    print_button: QPushButton

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        computer: Computer,
        cards: tuple[int, ...],
    ) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._papers = session.card_papers
        self._tasks = tasks
        self._printers = printers
        self._cards = cards
        self._good: tuple[int, ...] = ()
        self._busy = False
        self._handed_out = False
        self._job: Job[bytes] | None = None
        self._computer = computer
        forms.load(self, "cards_sheets.ui")
        self.setWindowTitle(self.tr("Print cards"))
        self.band.hide()
        self.again_label.hide()
        self.faults_table.hide()
        self.faults_table.set_columns(
            (Column("why", _why_title, _why, icon=_why_icon, tone=_why_tone),)
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(900), window.width() - 32), min(chosen.px(620), window.height() - 32)
        )
        # signals
        self.template_box.currentIndexChanged.connect(self._on_template)
        for box in (self.first_box, self.right_box, self.down_box):
            box.valueChanged.connect(self._on_number)
        self.backs_box.toggled.connect(self.look)
        self.colour_box.toggled.connect(self.look)
        self._timer.timeout.connect(self.look)
        self.calibration_button.clicked.connect(self._on_calibration)
        self.handover_button.clicked.connect(self._on_handover)
        self.cancel_button.clicked.connect(self.reject)
        self.print_button.clicked.connect(self.print_sheets)
        self._set_busy(True)
        self._tasks.run(self._session.card_templates.all, self._on_templates, self._on_refused)
        self.template_box.setFocus()

    @Slot()
    def look(self) -> None:
        """Shows the first sheet as it would be printed."""
        self._set_busy(True)
        self._tasks.run(partial(self._check, self._layout()), self._on_checked, self._on_refused)

    @Slot()
    def print_sheets(self) -> None:
        """Prints the cards that can be printed; the offsets are kept for this computer."""
        if not self.print_button.isEnabled():
            return
        self._set_busy(True)
        self.cancel_button.setText(self.tr("Stop  Esc"))
        self._job = self._tasks.run_long(
            partial(_draw, self._papers.print_sheets, self._good, self._layout()),
            self._on_sheets,
            self._on_refused,
            progress=self._on_step,
            stopped=self._on_stopped,
        )

    @Slot()
    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        elif not self._busy:
            super().reject()

    # inside

    def _template(self) -> CardTemplate | None:
        found = self.template_box.currentData()
        return found if isinstance(found, CardTemplate) else None

    def _layout(self) -> SheetLayout:
        template = self._template()
        return SheetLayout(
            template=template.id if template else SHEET,
            first_cell=self.first_box.value() - 1,
            offset_x=self.right_box.value(),
            offset_y=self.down_box.value(),
            backs=self.backs_box.isChecked(),
            colour=self.colour_box.isChecked(),
        )

    def _on_templates(self, templates: list[CardTemplate]) -> None:
        wanted = self._computer.settings.sheet_template
        ids = [template.id for template in templates]
        self.template_box.blockSignals(True)
        for template in templates:
            self.template_box.addItem(template.name or words.template_name(template.id), template)
        self.template_box.setCurrentIndex(ids.index(wanted if wanted in ids else SHEET))
        self.template_box.blockSignals(False)
        self._on_template()

    @Slot()
    def _on_template(self) -> None:
        """The sheet's places, this printer's offsets and the back follow the template."""
        template = self._template()
        if template is None:
            return
        cells = template.grid.cells
        right, down = offsets_of(self._computer.settings, template.id)
        for box, value in (
            (self.first_box, 1),
            (self.right_box, right),
            (self.down_box, down),
        ):
            box.blockSignals(True)
            if box is self.first_box:
                box.setMaximum(cells)
            box.setValue(value)
            box.blockSignals(False)
        self.first_box.setEnabled(cells > 1)
        self.first_note.setText(self.tr("of {cells}, row by row").format(cells=cells))
        self.backs_box.blockSignals(True)
        self.backs_box.setChecked(template.backs)
        self.backs_box.setEnabled(template.grid.whole_card)
        self.backs_box.blockSignals(False)
        self.look()

    @Slot()
    def _on_number(self) -> None:
        # not connected to the timer itself: its start would take the number as an interval
        self._timer.start()

    def _check(self, layout: SheetLayout) -> Checked:
        faults = tuple(self._papers.unprintable(self._cards, layout.template))
        bad = {fault.card for fault in faults}
        good = [card for card in self._cards if card not in bad]
        kept = self._papers.cards(good) if good else []
        again = sum(card.prints > 0 for card in kept)
        held = sum(bool(card.name) for card in kept)
        sheet = self._papers.preview_sheet(good, layout) if good else b""
        return Checked(faults, again, held, sheet)

    def _on_checked(self, checked: Checked) -> None:
        bad = {fault.card for fault in checked.faults}
        self._good = tuple(card for card in self._cards if card not in bad)
        # nobody signs for a blank
        self._handed_out = bool(self._good) and checked.held == len(self._good)
        self.faults_table.set_rows(checked.faults)
        self.faults_table.setVisible(bool(bad))
        told = self.tr("%n card(s) to print", "", len(self._good))
        self.count_label.setText(told)
        self.again_label.setText(self.tr("Printed before: %n card(s)", "", checked.again))
        self.again_label.setVisible(checked.again > 0)
        self.print_button.setText(self.tr("Print %n card(s)", "", len(self._good)))
        if checked.pdf:
            self.preview.show_pdf(checked.pdf)
            self.band.hide()
        else:
            self.preview.clear()
            self.preview.set_empty_text(self.tr("No card can be printed."))
        self._set_busy(False)

    def _on_step(self, step: tuple[int, int]) -> None:
        done, total = step
        told = self.tr("{done} of {total} cards drawn")
        self.count_label.setText(told.format(done=f"{done:,}", total=f"{total:,}"))

    def _on_sheets(self, pdf: bytes) -> None:
        self._end_job()
        template = self._template()
        assert template is not None  # printed by it
        role = Role.CARD if template.grid.paper is Paper.CARD else Role.SHEET
        printed = self._print(pdf, self.tr("cards"), role)
        if printed is not None:
            settings = self._computer.settings
            self._computer.change(
                sheet_template=template.id,
                sheet_offsets=with_offsets(
                    settings, template.id, self.right_box.value(), self.down_box.value()
                ),
            )
            self.printed.emit(self._good, printed)
            self._tell(printed)

    def _on_stopped(self, _nothing: None) -> None:
        self._end_job()
        self.band.say("info", self.tr("Stopped. Nothing was printed, and nothing counted."))
        self.band.show()

    def _end_job(self) -> None:
        self._job = None
        self._set_busy(False)
        self.cancel_button.setText(self.tr("Done  Esc"))
        self.count_label.setText(self.tr("%n card(s) to print", "", len(self._good)))

    @Slot()
    def _on_calibration(self) -> None:
        self._set_busy(True)
        self._tasks.run(
            partial(self._papers.calibration, self._layout().template),
            self._on_calibration_page,
            self._on_refused,
        )

    def _on_calibration_page(self, pdf: bytes) -> None:
        self._set_busy(False)
        printed = self._print(pdf, self.tr("calibration page"))
        if printed is not None:
            self._tell(printed)

    @Slot()
    def _on_handover(self) -> None:
        self._set_busy(True)
        self._tasks.run(self._make_lists, self._on_lists, self._on_refused)

    def _make_lists(self) -> list[HandoverSheet]:
        return self._session.handovers.make(self._good)

    def _on_lists(self, lists: list[HandoverSheet]) -> None:
        self._set_busy(False)
        title = self.tr("hand-over list {village}")
        done: list[Printed] = []
        for one in lists:
            printed = self._print(one.pdf, title.format(village=one.village))
            if printed is None:
                return
            done.append(printed)
        if len(done) == 1:
            self._tell(done[0])
        else:
            self.band.say(*_lists_words(done))
            self.band.show()

    def _print(self, pdf: bytes, title: str, role: Role = Role.SHEET) -> Printed | None:
        try:
            return self._printers.print(pdf, role, title)
        except Refusal as refusal:
            self._on_refused(refusal)
            return None

    def _tell(self, printed: Printed) -> None:
        self.band.say(*printed_words(printed))
        self.band.show()

    def _on_refused(self, refusal: Refusal) -> None:
        if self._job is not None:
            self._end_job()
        self._set_busy(False)
        self.band.refuse(refusal)
        self.band.show()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        ready = not busy and bool(self._good)
        self.print_button.setEnabled(ready)
        self.handover_button.setEnabled(ready and self._handed_out)
        self.calibration_button.setEnabled(not busy)


def _draw(print_sheets: object, cards: object, layout: object, progress: Progress) -> bytes:
    assert callable(print_sheets)
    drawn: bytes = print_sheets(cards, layout, progress)
    return drawn


def printed_words(printed: Printed) -> tuple[str, str]:
    """(tone, words) of what became of a paper."""
    if printed.path is not None:
        told = QCoreApplication.translate("Cards", "Saved as {path}, since no printer is chosen.")
        return "info", told.format(path=printed.path)
    told = QCoreApplication.translate("Cards", "Sent to the printer {printer}.")
    return "success", told.format(printer=printed.printer)


def _lists_words(printed: list[Printed]) -> tuple[str, str]:
    """(tone, words) of what became of the lists of several villages."""
    path = printed[-1].path
    if path is not None:
        told = QCoreApplication.translate(
            "Cards", "{count} hand-over lists saved in {folder}, since no printer is chosen."
        )
        return "info", told.format(count=len(printed), folder=path.parent)
    told = QCoreApplication.translate(
        "Cards", "{count} hand-over lists sent to the printer {printer}."
    )
    return "success", told.format(count=len(printed), printer=printed[-1].printer)


def _why_title() -> str:
    return QCoreApplication.translate("Cards", "These cannot be printed")


def _why(fault: Unprintable) -> str:
    return wording.word(fault.refusal)


def _why_icon(_fault: Unprintable) -> str:
    return "warning"


def _why_tone(_fault: Unprintable) -> str:
    return "warning"

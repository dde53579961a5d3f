"""Card templates: measures, texts, colour and logo, with the card in true size beside them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from lovemart_desktop.domain.cards.templates import (
    BUILT_IN,
    SINGLE,
    CardTemplate,
    Colour,
    Grid,
    Look,
    Paper,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.desks.cards.desk_dialog import DeskDialog
from lovemart_desktop.gui.desks.imports.results import open_chooser
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.preview import PagePreview
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.store import Session

_TYPING_MS = 250
_LARGEST = 1024 * 1024 + 1
_OWN = "own"


class TemplatesDialog(DeskDialog):
    """Templates, the chosen one's settings, and a card of nobody printed by it."""

    single_chosen = Signal(str)
    """The id of the template that single cards are printed by from now on."""

    templates_table: ObjectTable
    copy_button: QPushButton
    remove_button: QPushButton
    form_scroll: QScrollArea
    name_edit: QLineEdit
    paper_box: QComboBox
    columns_box: QSpinBox
    rows_box: QSpinBox
    width_box: QSpinBox
    height_box: QSpinBox
    left_box: QSpinBox
    top_box: QSpinBox
    gap_x_box: QSpinBox
    gap_y_box: QSpinBox
    marks_box: QCheckBox
    colour_box: QComboBox
    logo_button: QPushButton
    no_logo_button: QPushButton
    title_edit: QLineEdit
    small_edit: QLineEdit
    loss_edit: QLineEdit
    backs_box: QCheckBox
    rules_edit: QPlainTextEdit
    preview: PagePreview
    preview_note: QLabel
    turn_button: QPushButton
    calibration_button: QPushButton
    single_box: QCheckBox
    close_button: QPushButton
    save_button: QPushButton

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        *,
        single: str = SINGLE,
    ) -> None:
        super().__init__(parent, tasks, printers, "cards_templates.ui", (1240, 690))
        # widgets
        self._session = session
        self._id = SINGLE
        self._single = single
        self._logo = b""
        self._filling = False
        self.setWindowTitle(self.tr("Card templates"))
        self.templates_table.set_columns((Column("name", _name_title, _name, bold=True),))
        for colour in Colour:
            self.colour_box.addItem(_colour_name(colour), colour)
        for id_ in BUILT_IN:
            self.paper_box.addItem(words.template_name(id_), id_)
        self.paper_box.addItem(self.tr("A4, measures of your own"), _OWN)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        # signals
        self.templates_table.row_chosen.connect(self._on_template)
        self.copy_button.clicked.connect(self.copy)
        self.remove_button.clicked.connect(self.remove)
        self.paper_box.currentIndexChanged.connect(self._on_paper)
        for box in self._measures():
            box.valueChanged.connect(self._on_measure)
        for edit in (self.name_edit, self.title_edit, self.small_edit, self.loss_edit):
            edit.textChanged.connect(self._on_change)
        self.rules_edit.textChanged.connect(self._on_change)
        self.colour_box.currentIndexChanged.connect(self._on_change)
        for tick in (self.marks_box, self.backs_box):
            tick.toggled.connect(self._on_change)
        self.logo_button.clicked.connect(self.choose_logo)
        self.no_logo_button.clicked.connect(self._on_no_logo)
        self._timer.timeout.connect(self.look)
        self.turn_button.clicked.connect(self._on_turn)
        self.calibration_button.clicked.connect(self.print_calibration)
        self.single_box.clicked.connect(self._on_single)
        self.close_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        shortcut = QShortcut(QKeySequence("Ctrl+S"), self)
        shortcut.activated.connect(self.save)
        self.read()
        self.templates_table.setFocus()

    def read(self) -> None:
        """Reads the templates; the one in view stays chosen."""
        self.work(self._session.card_templates.all, self._on_templates)

    @Slot()
    def look(self) -> None:
        """Draws a card by what the form says now."""
        self._tasks.run(
            partial(self._session.card_templates.preview, self.template()),
            self._on_preview,
            self._on_preview_refused,
        )

    @Slot()
    def save(self) -> None:
        """Keeps the form's template; a built-in one becomes one of the town's own."""
        if self.save_button.isEnabled():
            self.work(partial(self._session.card_templates.save, self.template()), self._on_saved)

    @Slot()
    def copy(self) -> None:
        """Begins a new template from the one in view."""
        self._id = ""
        self.name_edit.clear()
        self.name_edit.setFocus()
        self.show_state()

    @Slot()
    def remove(self) -> None:
        """Takes one of the town's own out of use."""
        if self.remove_button.isEnabled():
            removed = partial(self._session.card_templates.remove, self._id)
            self._id = SINGLE
            self.work(removed, self._on_removed)

    @Slot()
    def print_calibration(self) -> None:
        """The calibration page of the template as it is kept."""
        self.work(
            partial(self._session.card_papers.calibration, self._id or SINGLE),
            self._on_calibration,
        )

    @Slot()
    def choose_logo(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a logo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Pictures (*.png *.jpg *.jpeg)")])
        dialog.fileSelected.connect(self.take_logo)
        open_chooser(dialog, self)

    @Slot(str)
    def take_logo(self, path: str) -> None:
        """Reads a logo from a file; what is wrong with it is said beside the preview."""
        try:
            with Path(path).open("rb") as file:
                # no more than may be: the rest would be refused anyhow
                self._logo = file.read(_LARGEST)
        except OSError:
            self.on_refused(Refusal("template.logo_unreadable"))
            return
        self._on_change()

    def template(self) -> CardTemplate:
        """What the form says."""
        paper = self.paper_box.currentData()
        single = paper == SINGLE
        values = [box.value() for box in self._measures()]
        grid = BUILT_IN[SINGLE]
        if not single:
            columns, rows, width, height, left, top, gap_x, gap_y = values
            grid = Grid(
                Paper.A4,
                columns,
                rows,
                width,
                height,
                left,
                top,
                gap_x,
                gap_y,
                crop_marks=self.marks_box.isChecked(),
            )
        return CardTemplate(
            id=self._id,
            name=self.name_edit.text(),
            grid=grid,
            look=Look(
                colour=Colour(self.colour_box.currentData()),
                title=self.title_edit.text(),
                small_line=self.small_edit.text(),
                loss_line=self.loss_edit.text(),
                back_rules=tuple(self.rules_edit.toPlainText().split("\n")),
                logo=self._logo,
            ),
            backs=self.backs_box.isChecked() and grid.whole_card,
        )

    # inside

    def _measures(self) -> tuple[QSpinBox, ...]:
        return (
            self.columns_box,
            self.rows_box,
            self.width_box,
            self.height_box,
            self.left_box,
            self.top_box,
            self.gap_x_box,
            self.gap_y_box,
        )

    def show_state(self) -> None:
        may = self._session.operator.may(Act.PRINT_CARD)
        own = bool(self._id) and self._id not in BUILT_IN
        single = self.paper_box.currentData() == SINGLE
        self.save_button.setEnabled(may and not self._busy and bool(self.name_edit.text().strip()))
        self.remove_button.setEnabled(may and not self._busy and own)
        self.copy_button.setEnabled(may)
        self.calibration_button.setEnabled(may and not self._busy and bool(self._id))
        for box in (*self._measures(), self.marks_box):
            box.setEnabled(not single)
        whole = single or self.template().grid.whole_card
        self.backs_box.setEnabled(whole)
        self.no_logo_button.setEnabled(bool(self._logo))
        # the one in use is changed by choosing another, never by choosing none
        self.single_box.setVisible(single and bool(self._id))
        self.single_box.setChecked(self._id == self._single)
        self.single_box.setEnabled(self._id != self._single)
        self.turn_button.setEnabled(self.preview.pages > 1)
        self.name_edit.setPlaceholderText(
            "" if own or not self._id else self.tr("a name makes it one of your own")
        )

    def _on_templates(self, templates: list[CardTemplate]) -> None:
        self.settle()
        self.templates_table.set_rows(templates)
        ids = [template.id for template in templates]
        self.templates_table.choose_row(ids.index(self._id) if self._id in ids else 0)

    @Slot(object)
    def _on_template(self, template: CardTemplate | None) -> None:
        if template is None:
            return
        self._filling = True
        self._id, self._logo = template.id, template.look.logo
        grid, look = template.grid, template.look
        self.name_edit.setText(template.name)
        known = next((id_ for id_, one in BUILT_IN.items() if one == grid), _OWN)
        self.paper_box.setCurrentIndex(self.paper_box.findData(known))
        self._show_grid(grid)
        self.colour_box.setCurrentIndex(self.colour_box.findData(look.colour))
        self.title_edit.setText(look.title)
        self.small_edit.setText(look.small_line)
        self.loss_edit.setText(look.loss_line)
        self.rules_edit.setPlainText("\n".join(look.back_rules))
        self.backs_box.setChecked(template.backs)
        self._filling = False
        self.show_state()
        self.look()

    def _show_grid(self, grid: Grid) -> None:
        values = (
            grid.columns,
            grid.rows,
            grid.width,
            grid.height,
            grid.left,
            grid.top,
            grid.gap_x,
            grid.gap_y,
        )
        filling, self._filling = self._filling, True
        for box, value in zip(self._measures(), values, strict=True):
            box.setValue(value)
        self.marks_box.setChecked(grid.crop_marks)
        self._filling = filling

    @Slot()
    def _on_paper(self) -> None:
        grid = BUILT_IN.get(str(self.paper_box.currentData()))
        if not self._filling and grid is not None:
            self._show_grid(grid)
            self._on_change()

    @Slot()
    def _on_measure(self) -> None:
        if self._filling:
            return
        # a paper of the shops that was changed is one of your own
        filling, self._filling = self._filling, True
        self.paper_box.setCurrentIndex(self.paper_box.findData(_OWN))
        self._filling = filling
        self._on_change()

    @Slot()
    def _on_change(self) -> None:
        if not self._filling:
            self.show_state()
            self._timer.start()

    @Slot()
    def _on_no_logo(self) -> None:
        self._logo = b""
        self._on_change()

    def _on_preview(self, data: bytes) -> None:
        page = min(self.preview.page, 1)
        self.preview.show_pdf(data, page=page, true_size=True)
        width, height = self.template().grid.width, self.template().grid.height
        told = self.tr("{width} × {height} mm; on the screen as large as on paper.")
        self.preview_note.setText(told.format(width=width / 10, height=height / 10))
        self.show_state()

    def _on_preview_refused(self, refusal: Refusal) -> None:
        self.preview.clear()
        self.preview.set_empty_text(wording.word(refusal))
        self.preview_note.setText("")
        self.show_state()

    @Slot()
    def _on_single(self) -> None:
        self._single = self._id
        self.single_chosen.emit(self._id)
        self.show_state()

    @Slot()
    def _on_turn(self) -> None:
        self.preview.show_page(1 - self.preview.page)

    def _on_saved(self, template: CardTemplate) -> None:
        self.settle()
        self._id = template.id
        told = self.tr("The template “{name}” is kept. Choose it where cards are printed.")
        self.say("success", told.format(name=template.name))
        self.read()

    def _on_removed(self, _nothing: None) -> None:
        self.settle()
        self.say("success", self.tr("The template is out of use."))
        self.read()

    def _on_calibration(self, pdf: bytes) -> None:
        self.settle()
        self.print(pdf, self.tr("calibration page"))


def with_name(template: CardTemplate) -> CardTemplate:
    """A built-in template with its screen name, for lists."""
    return replace(template, name=template.name or words.template_name(template.id))


def _name_title() -> str:
    return QCoreApplication.translate("Templates", "Template")


def _name(template: CardTemplate) -> str:
    return with_name(template).name


def _colour_name(colour: Colour) -> str:
    return {
        Colour.RED: QCoreApplication.translate("Templates", "Red"),
        Colour.GREEN: QCoreApplication.translate("Templates", "Green"),
        Colour.BLUE: QCoreApplication.translate("Templates", "Blue"),
        Colour.BROWN: QCoreApplication.translate("Templates", "Brown"),
        Colour.BLACK: QCoreApplication.translate("Templates", "Black"),
    }[colour]

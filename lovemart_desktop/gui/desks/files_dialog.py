"""Photos and scans that belong to a meeting, a notice or a round: seen, and added by file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.attachments import PDF, Subject
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.file_viewer import FileViewer
from lovemart_desktop.gui.kit import pdf, theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.picture_view import SHOWN, PictureView
from lovemart_desktop.gui.kit.pictures import fitted
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.attachments import Attached, AttachmentsDesk

FILTER = "(*.jpg *.jpeg *.png *.pdf)"
_DOTS_PER_MM = 3.0


class FilesDialog(Dialog):
    """The files of one thing, with a picture of the chosen one. Nothing is taken away again."""

    changed = Signal()
    """A file was added."""

    def __init__(
        self,
        parent: QWidget,
        desk: AttachmentsDesk,
        tasks: Tasks,
        subject: Subject,
        subject_id: int,
        title: str,
        *,
        may_add: bool,
    ) -> None:
        super().__init__(parent, title)
        # widgets
        self._desk, self._tasks = desk, tasks
        self._subject, self._id = subject, subject_id
        self._pictures = Latest(tasks, self._read_picture, self)
        self.table = ObjectTable(self)
        self.table.set_columns(_columns())
        self.table.setAccessibleName(self.tr("Files"))
        self.preview = PictureView(self)
        self.band = MessageBand(self)
        self.band.hide()
        self.add_button = button(self.tr("Add a file") + "  Ins", self, icon="upload")
        self.add_button.setShortcut("Ins")
        self.add_button.setVisible(may_add)
        large = QCoreApplication.translate("Files", "Show large")
        self.open_button = button(large + "  Enter", self, icon="eye")
        self.open_button.setEnabled(False)
        self.close_button = button(self.tr("Close") + "  Esc", self)
        for each in (self.add_button, self.open_button, self.close_button):
            each.setAutoDefault(False)
        # layout
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.table, 2)
        middle.addWidget(self.preview, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(self.band)
        column.addLayout(middle, 1)
        add_foot(column, self.close_button, beside=(self.add_button, self.open_button))
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(760), window.width() - 32), min(chosen.px(520), window.height() - 32)
        )
        # signals
        self.table.row_chosen.connect(self._on_row)
        self.add_button.clicked.connect(self.choose_file)
        self.table.row_activated.connect(self.open_chosen)
        self.open_button.clicked.connect(self.open_chosen)
        self.close_button.clicked.connect(self.accept)
        self._pictures.answered.connect(self._on_picture)
        self._pictures.refused.connect(self._on_no_picture)
        self._read()
        self.table.setFocus()

    @Slot()
    def open_chosen(self) -> None:
        """Shows the chosen file as large as the window, with all its pages."""
        chosen = self.table.current_row()
        if isinstance(chosen, Attached):
            FileViewer(self, self._tasks, chosen, partial(self._desk.content, chosen.id)).open()

    @Slot()
    def choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("A photo or scan"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def add_file(self, path: Path) -> None:
        """Attaches a photo or scan."""
        self.band.hide()
        add = partial(self._desk.add_file, self._subject, self._id, path)
        self._tasks.run(add, self._on_added, self._on_refused)

    # inside

    def _read(self) -> None:
        self._tasks.run(
            partial(self._desk.of, self._subject, self._id), self._on_list, self._on_refused
        )

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.add_file(Path(path))

    def _on_added(self, _added: Attached) -> None:
        self.band.say("success", self.tr("Added. It is kept with the record."))
        self.band.show()
        self.changed.emit()
        self._read()

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()

    def _on_list(self, files: list[Attached]) -> None:
        self.table.set_empty_text(self.tr("No file yet. Ins adds one."))
        self.table.set_rows(files)
        if files:
            self.table.choose_row(len(files) - 1)

    @Slot(object)
    def _on_row(self, attached: Attached | None) -> None:
        self.preview.show_image(QImage())
        self.open_button.setEnabled(attached is not None)
        if attached is None:
            self._pictures.forget()
        else:
            self._pictures.ask(attached)

    def _read_picture(self, attached: Attached) -> QImage:
        content = self._desk.content(attached.id)
        if attached.media_type == PDF:
            return pdf.page_image(content, 0, dots_per_mm=_DOTS_PER_MM)
        return fitted(content, SHOWN * 2)

    @Slot(object, object)
    def _on_picture(self, _attached: Attached, image: QImage) -> None:
        self.preview.show_image(image)

    @Slot(object, object)
    def _on_no_picture(self, _attached: Attached, refusal: Refusal) -> None:
        self._on_refused(refusal)


def _columns() -> tuple[Column, ...]:
    return (Column("name", _title, _name),)


def _title() -> str:
    return QCoreApplication.translate("Files", "Name")


def _name(attached: Attached) -> str:
    return attached.name

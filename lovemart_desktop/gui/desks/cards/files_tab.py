"""The record's attachments: photo, scans of the person and of the household, with a preview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.attachments import PDF, Subject, tidy_name
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.gui.desks.cards.photo_dialog import PhotoDialog
from lovemart_desktop.gui.desks.file_viewer import FileViewer
from lovemart_desktop.gui.kit import camera, icons, pdf, theme, wording
from lovemart_desktop.gui.kit.camera import CameraChoice
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.picture_view import SHOWN, PictureView
from lovemart_desktop.gui.kit.pictures import LARGEST_PHOTO, encoded, fitted, portrait
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.services.attachments import Attached, AttachmentsDesk

THUMB = QSize(54, 72)
_DOTS_PER_MM = 3.0


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose attachments these are. `household` is None for who belongs to none."""

    member: int
    household: int | None


class FilesTab(QWidget):
    """Lists attachments, shows the chosen one, adds new ones."""

    photo_read = Signal(object, object)
    """(member, QImage): the newest photo as small as the record shows it; null for none."""

    def __init__(
        self, desk: AttachmentsDesk, tasks: Tasks, may_add: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # widgets
        self._desk = desk
        self._tasks = tasks
        self._holder: Holder | None = None
        self._photographed: Holder | None = None
        self._wanted: int | None = None
        self._lists = Latest(tasks, self._read, self)
        self._pictures = Latest(tasks, self._read_picture, self)
        self.table = ObjectTable(self)
        self.table.set_columns(_columns())
        self.preview = PictureView(self)
        self.band = MessageBand(self)
        self.band.hide()
        self.photo_button = button("", self, icon="user")
        self.paste_button = button("", self, icon="copy")
        self.scan_button = button("", self, icon="upload")
        self.house_button = button("", self, icon="home")
        self.camera_button = button("", self, icon="scan")
        self.open_button = button("", self, icon="eye")
        adding = (
            self.photo_button,
            self.paste_button,
            self.scan_button,
            self.house_button,
            self.camera_button,
        )
        # layout
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for each in adding:
            each.setVisible(may_add)
        self.camera_button.setVisible(may_add and camera.installed())
        used = [each for each in (*adding, self.open_button) if not each.isHidden()]
        for at, each in enumerate(used):
            buttons.addWidget(each, at // 2, at % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.band)
        column.addWidget(self.table, 2)
        column.addWidget(self.preview, 3)
        column.addLayout(buttons)
        # signals
        self._lists.answered.connect(self._on_list)
        self._pictures.answered.connect(self._on_picture)
        self._pictures.refused.connect(self._on_picture_refused)
        self.table.row_chosen.connect(self._on_row)
        self.photo_button.clicked.connect(self.choose_photo)
        self.paste_button.clicked.connect(self.paste_photo)
        self.scan_button.clicked.connect(self.choose_scan)
        self.house_button.clicked.connect(self.choose_house_scan)
        self.camera_button.clicked.connect(self.take_photo)
        self.open_button.clicked.connect(self.open_chosen)
        self.table.row_activated.connect(self.open_chosen)
        theme.current().changed.connect(self._measure)
        self._retranslate()
        self._measure()
        self.show_holder(None)

    def show_holder(self, holder: Holder | None) -> None:
        """Reads somebody's attachments; None: nobody's."""
        self.setEnabled(holder is not None)
        self.house_button.setEnabled(holder is not None and holder.household is not None)
        if holder != self._holder:
            self.band.hide()
        self._holder = holder
        if holder is None:
            self._lists.forget()
            self._show(())
        else:
            self._lists.ask(holder)

    @Slot()
    def open_chosen(self) -> None:
        """Shows the chosen attachment as large as the window, with all its pages."""
        chosen = self.table.current_row()
        if isinstance(chosen, Attached):
            FileViewer(self, self._tasks, chosen, partial(self._desk.content, chosen.id)).open()

    @Slot()
    def choose_photo(self) -> None:
        self._choose(
            QCoreApplication.translate("Files", "A photo of the person"),
            "(*.jpg *.jpeg *.png)",
            self._on_photo_file,
        )

    @Slot()
    def choose_scan(self) -> None:
        self._choose(
            QCoreApplication.translate("Files", "A scan or picture about the person"),
            "(*.jpg *.jpeg *.png *.pdf)",
            self._on_scan_file,
        )

    @Slot()
    def choose_house_scan(self) -> None:
        self._choose(
            QCoreApplication.translate("Files", "A scan or picture about the household"),
            "(*.jpg *.jpeg *.png *.pdf)",
            self._on_house_file,
        )

    @Slot()
    def paste_photo(self) -> None:
        """The picture on the clipboard becomes the photo: so one comes from any camera."""
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self._say(
                "info",
                QCoreApplication.translate(
                    "Files", "There is no picture on the clipboard. Copy one first."
                ),
            )
        elif self._holder is not None:
            name = QCoreApplication.translate("Files", "pasted photo")
            self._add(partial(_add_image, self._desk, self._holder.member, image, name))

    @Slot()
    def take_photo(self) -> None:
        """Looks for cameras; Qt's part for them is read in the background, the first time."""
        self.band.hide()
        self._tasks.run(camera.load, self._on_loaded)

    @Slot(object)
    def _on_loaded(self, _nothing: object) -> None:
        holder, found = self._holder, camera.connected()
        if not found:
            self._say(
                "info",
                QCoreApplication.translate(
                    "Files", "No camera is connected. Plug one in, or add the photo from a file."
                ),
            )
        elif holder is not None:
            self._open_camera(holder, found)

    def _open_camera(self, holder: Holder, found: tuple[CameraChoice, ...]) -> None:
        # the photo belongs to whom it was asked for, whoever is shown when it is taken
        self._photographed = holder
        dialog = PhotoDialog(found, self)
        dialog.taken.connect(self._on_taken)
        dialog.open()

    @Slot(object)
    def _on_taken(self, image: QImage) -> None:
        if self._photographed is not None:
            name = QCoreApplication.translate("Files", "photo from the camera")
            member = self._photographed.member
            self._add(partial(_add_image, self._desk, member, image, name))

    def add_photo(self, path: Path) -> None:
        """A file becomes the person's photo; read and made small in the background."""
        if self._holder is not None:
            self._add(partial(_add_photo, self._desk, self._holder.member, path))

    def add_scan(self, path: Path, *, household: bool = False) -> None:
        """A file is attached to the person, or to the household."""
        holder = self._holder
        if holder is None:
            return
        if household and holder.household is not None:
            work = partial(self._desk.add_file, Subject.HOUSEHOLD, holder.household, path)
        else:
            work = partial(self._desk.add_file, Subject.MEMBER, holder.member, path)
        self._add(work)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "house_button"):
            self._retranslate()
        super().changeEvent(event)

    # inside

    def _choose(self, title: str, shown: str, chosen: Callable[[str], object]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(shown)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(chosen)
        dialog.open()

    @Slot(str)
    def _on_photo_file(self, path: str) -> None:
        self.add_photo(Path(path))

    @Slot(str)
    def _on_scan_file(self, path: str) -> None:
        self.add_scan(Path(path))

    @Slot(str)
    def _on_house_file(self, path: str) -> None:
        self.add_scan(Path(path), household=True)

    def _add(self, work: Callable[[], Attached]) -> None:
        self.band.hide()
        self._tasks.run(work, self._on_added, self._on_refused)

    @Slot(object)
    def _on_added(self, added: Attached) -> None:
        self._wanted = added.id
        self._say("success", QCoreApplication.translate("Files", "Added to the record."))
        if self._holder is not None:
            self._lists.ask(self._holder)

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._say("error", wording.word(refusal))

    def _say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    def _read(self, holder: Holder) -> tuple[list[Attached], QImage]:
        photos = self._desk.of(Subject.PHOTO, holder.member)
        found = [*photos[::-1], *self._desk.of(Subject.MEMBER, holder.member)]
        if holder.household is not None:
            found += self._desk.of(Subject.HOUSEHOLD, holder.household)
        small = fitted(self._desk.content(photos[-1].id), THUMB * 2) if photos else QImage()
        return found, small

    def _read_picture(self, attached: Attached) -> QImage:
        content = self._desk.content(attached.id)
        if attached.media_type == PDF:
            return pdf.page_image(content, 0, dots_per_mm=_DOTS_PER_MM)
        return fitted(content, SHOWN * 2)

    @Slot(object, object)
    def _on_list(self, holder: Holder, found: tuple[list[Attached], QImage]) -> None:
        if holder == self._holder:
            self._show(found[0])
            self.photo_read.emit(holder.member, found[1])

    def _show(self, rows: list[Attached] | tuple[Attached, ...]) -> None:
        self.table.set_rows(rows, keep=_id)
        numbers = [row.id for row in rows]
        if self._wanted in numbers:
            self.table.choose_row(numbers.index(self._wanted))
        elif rows and self.table.current_row() is None:
            self.table.choose_row(0)
        self._wanted = None
        if not rows:
            self._on_row(None)

    @Slot(object)
    def _on_row(self, attached: Attached | None) -> None:
        self.preview.show_image(QImage())
        self.open_button.setEnabled(attached is not None)
        if attached is None:
            self._pictures.forget()
        else:
            self._pictures.ask(attached)

    @Slot(object, object)
    def _on_picture(self, _attached: Attached, image: QImage) -> None:
        if image.isNull():
            self._cannot_show()
            return
        self.preview.show_image(image)

    @Slot(object, object)
    def _on_picture_refused(self, _attached: Attached, _refusal: Refusal) -> None:
        self._cannot_show()

    def _cannot_show(self) -> None:
        self.preview.setText(
            QCoreApplication.translate("Files", "This attachment cannot be shown here.")
        )

    @Slot()
    def _measure(self) -> None:
        self.table.setMinimumHeight(theme.current().px(36) * 3)

    def _retranslate(self) -> None:
        self.photo_button.setText(QCoreApplication.translate("Files", "Add a photo"))
        self.paste_button.setText(QCoreApplication.translate("Files", "Paste a photo"))
        self.camera_button.setText(QCoreApplication.translate("Files", "Take a photo"))
        self.scan_button.setText(QCoreApplication.translate("Files", "Add a scan"))
        self.house_button.setText(QCoreApplication.translate("Files", "Scan for the household"))
        self.open_button.setText(QCoreApplication.translate("Files", "Show large") + "  Enter")
        icons.dress(self)
        self.table.set_empty_text(
            QCoreApplication.translate("Files", "No photo or scan has been added.")
        )


def holder_of(dossier: Dossier | None) -> Holder | None:
    """Whose attachments a record shows."""
    if dossier is None:
        return None
    household = dossier.household.id if dossier.household else None
    return Holder(dossier.person.member, household)


def files_title() -> str:
    return QCoreApplication.translate("Files", "Files")


def _add_photo(desk: AttachmentsDesk, member: int, path: Path) -> Attached:
    name = tidy_name(path.name)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_PHOTO + 1)
    except OSError as error:
        raise Refusal("attachment.unreadable", file=name) from error
    return desk.add(Subject.PHOTO, member, name, portrait(name, content))


def _add_image(desk: AttachmentsDesk, member: int, image: QImage, name: str) -> Attached:
    return desk.add(Subject.PHOTO, member, name, encoded(name, image))


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", _name_title, _name, weight=2),
        Column("of", _of_title, _of, width=64),
        Column("size", _size_title, _size, right=True, width=72),
        Column("added", _added_title, _added, width=164, tone=_muted),
    )


def _id(attached: Attached) -> int:
    return attached.id


def _name(attached: Attached) -> str:
    return attached.name


def _of(attached: Attached) -> str:
    return {
        Subject.PHOTO: QCoreApplication.translate("Files", "photo"),
        Subject.MEMBER: QCoreApplication.translate("Files", "person"),
        Subject.HOUSEHOLD: QCoreApplication.translate("Files", "household"),
    }.get(attached.subject, str(attached.subject))


def _size(attached: Attached) -> str:
    if attached.size < 1024 * 1024:
        return f"{max(1, attached.size // 1024)} KB"
    return f"{attached.size / 1024 / 1024:.1f} MB"


def _added(attached: Attached) -> str:
    day = datetime.fromtimestamp(attached.added_at / 1000).astimezone().date()
    return f"{day.isoformat()}  {attached.added_by}"


def _muted(_attached: Attached) -> str:
    return "muted"


def _name_title() -> str:
    return QCoreApplication.translate("Files", "File")


def _of_title() -> str:
    return QCoreApplication.translate("Files", "About")


def _size_title() -> str:
    return QCoreApplication.translate("Files", "Size")


def _added_title() -> str:
    return QCoreApplication.translate("Files", "Added")

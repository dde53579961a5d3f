"""Takes a photo with a camera: look, Space, and either use it or take it again.

dialog = PhotoDialog(camera.connected(), self)
dialog.taken.connect(self._on_taken)        # an upright picture
dialog.open()
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.camera import CameraChoice, CameraSource
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows
from lovemart_desktop.gui.kit.fields import ChoiceBox
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.picture_view import PictureView
from lovemart_desktop.gui.kit.pictures import upright
from lovemart_desktop.gui.kit.widgets import button, words


class PhotoDialog(Dialog):
    """The live picture until it is taken, then the one that was taken."""

    taken = Signal(object)
    """The QImage that is to be used."""

    def __init__(self, cameras: tuple[CameraChoice, ...], parent: QWidget) -> None:
        super().__init__(parent, QCoreApplication.translate("PhotoDialog", "Take a photo"))
        # widgets
        self._cameras = cameras
        self._source: CameraSource | None = None
        self._live = QImage()
        self._kept = QImage()
        self.view = PictureView(self)
        self.view.setMinimumSize(theme.current().px(270), theme.current().px(300))
        self.camera_box = ChoiceBox(self)
        self.camera_box.addItems([each.name for each in cameras])
        self.camera_box.setVisible(len(cameras) > 1)
        self.camera_box.setAccessibleName(QCoreApplication.translate("PhotoDialog", "Camera"))
        self.band = MessageBand(self)
        self.band.hide()
        self.close_button = button(QCoreApplication.translate("PhotoDialog", "Close  Esc"), self)
        self.again_button = button(
            QCoreApplication.translate("PhotoDialog", "Again  Backspace"), self, icon="refresh"
        )
        self.take_button = button("", self, kind="primary")
        self.take_button.setDefault(True)
        # layout
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.close_button)
        row.addStretch(1)
        row.addWidget(self.again_button)
        row.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.camera_box)
        column.addWidget(self.band)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        self.setMinimumWidth(theme.current().px(460))
        # signals
        self.close_button.clicked.connect(self.reject)
        self.again_button.clicked.connect(self.again)
        self.take_button.clicked.connect(self.take)
        self.camera_box.currentIndexChanged.connect(self._on_camera)
        self.finished.connect(self._stop)
        self._on_camera(0)

    def help_rows(self) -> Rows:
        space = QCoreApplication.translate("PhotoDialog", "Takes the photo, then uses it.")
        again = QCoreApplication.translate("PhotoDialog", "Lets the picture move again.")
        esc = QCoreApplication.translate("PhotoDialog", "Closes this window; no photo is kept.")
        return ("Space, Enter", space), ("Backspace", again), ("Esc", esc)

    @Slot()
    def take(self) -> None:
        """Holds the picture; a second time hands it on."""
        if not self._kept.isNull():
            self.taken.emit(self._kept)
            self.accept()
        elif not self._live.isNull():
            self._kept = self._live
            self._show()

    @Slot()
    def again(self) -> None:
        """Back to the live picture."""
        self._kept = QImage()
        self._show()
        self.take_button.setFocus()

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Backspace and self.again_button.isEnabled():
            self.again()
            return
        super().keyPressEvent(arg__1)

    @Slot(int)
    def _on_camera(self, chosen: int) -> None:
        self._stop()
        self._live = self._kept = QImage()
        self.band.hide()
        self._source = self._cameras[chosen].open(self)
        self._source.frame.connect(self._on_frame)
        self._source.failed.connect(self._on_failed)
        self._show()

    @Slot(QImage)
    def _on_frame(self, image: QImage) -> None:
        self._live = upright(image)
        if self._kept.isNull():
            self._show()

    @Slot()
    def _on_failed(self) -> None:
        self._live = QImage()
        said = QCoreApplication.translate(
            "PhotoDialog",
            "The camera gives no picture. Another program may be using it, or it was unplugged.",
        )
        self.band.say("error", said)
        self.band.show()
        self._show()

    @Slot()
    def _stop(self) -> None:
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
            self._source = None

    def _show(self) -> None:
        held = not self._kept.isNull()
        self.view.show_image(self._kept if held else self._live)
        if self._live.isNull() and not held and self.band.isHidden():
            self.view.setText(QCoreApplication.translate("PhotoDialog", "The camera starts …"))
        use = QCoreApplication.translate("PhotoDialog", "Use it  Enter")
        take = QCoreApplication.translate("PhotoDialog", "Take it  Space")
        self.take_button.setText(use if held else take)
        ready = held or not self._live.isNull()
        if ready != self.take_button.isEnabled():
            self.take_button.setEnabled(ready)
            # a button that waits for its picture cannot hold the keys
            (self.take_button if ready else self.close_button).setFocus()
        self.again_button.setEnabled(held)

"""A photo from a camera: asked for, looked at, taken again, used; and where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.gui.desks.cards.files_tab import FilesTab
from lovemart_desktop.gui.desks.cards.photo_dialog import PhotoDialog
from lovemart_desktop.gui.kit import camera
from lovemart_desktop.gui.kit.camera import CameraChoice, CameraSource
from lovemart_desktop.gui.kit.pictures import upright
from tests.gui.desks.cards.conftest import Desk
from tests.gui.hands import Hands


class Cameras:
    """Two cameras of a computer that has none: the test sends their frames."""

    def __init__(self) -> None:
        self.opened: list[CameraSource] = []
        self.stopped: list[CameraSource] = []
        self.choices: tuple[CameraChoice, ...] = (
            CameraChoice("front", self._open),
            CameraChoice("back", self._open),
        )

    def _open(self, parent: QObject) -> CameraSource:
        source = CameraSource(parent)
        source.stop = lambda: self.stopped.append(source)  # type: ignore[method-assign]
        self.opened.append(source)
        return source

    def send(self, colour: str) -> None:
        image = QImage(1280, 720, QImage.Format.Format_RGB888)
        image.fill(QColor(colour))
        self.opened[-1].frame.emit(image)


@pytest.fixture
def cameras(monkeypatch: pytest.MonkeyPatch) -> Cameras:
    made = Cameras()
    monkeypatch.setattr(camera, "installed", lambda: True)
    monkeypatch.setattr(camera, "load", lambda: None)
    monkeypatch.setattr(camera, "connected", lambda: made.choices)
    return made


def opened(desk: Desk) -> PhotoDialog:
    desk.page.life.files.take_photo()
    desk.settle()
    (dialog,) = [each for each in desk.page.findChildren(PhotoDialog) if each.isVisible()]
    return dialog


def test_a_photo_is_taken_again_and_used(cameras: Cameras, desk: Desk, hands: Hands) -> None:
    desk.find("张龚强")
    files = desk.page.life.files
    dialog = opened(desk)
    assert not dialog.take_button.isEnabled(), "nothing to be seen yet"
    cameras.send("#aa0000")
    hands.type(" ")
    cameras.send("#00aa00")
    hands.press(Qt.Key.Key_Backspace)
    cameras.send("#0000aa")
    hands.type(" ")
    cameras.send("#00aa00")
    hands.press(Qt.Key.Key_Return)
    desk.settle()
    (added,) = files.table.values
    assert added.subject is Subject.PHOTO
    assert cameras.stopped == cameras.opened, "its light goes out"
    kept = QImage.fromData(files._desk.content(added.id))
    assert kept.size() == QSize(540, 720)
    blue = kept.pixelColor(200, 300)
    assert blue.blue() > 150 > blue.green()


def test_another_camera_and_one_that_fails(cameras: Cameras, desk: Desk, hands: Hands) -> None:
    desk.find("张龚强")
    dialog = opened(desk)
    dialog.camera_box.setCurrentIndex(1)
    assert len(cameras.opened) == 2
    assert cameras.stopped == cameras.opened[:1]
    cameras.opened[-1].failed.emit()
    assert "unplugged" in dialog.band.text
    assert not dialog.take_button.isEnabled()
    hands.press(Qt.Key.Key_Escape)
    desk.settle()
    assert cameras.stopped == cameras.opened
    assert not desk.page.life.files.table.values


def test_the_photo_is_of_whom_it_was_asked_for(cameras: Cameras, desk: Desk) -> None:
    desk.find("张龚强")
    dialog = opened(desk)
    cameras.send("#aa0000")
    desk.find("张玉琴")
    dialog.take()
    dialog.take()
    desk.settle()
    assert not [row for row in desk.page.life.files.table.values if row.subject is Subject.PHOTO]
    desk.find("张龚强")
    assert [row.subject for row in desk.page.life.files.table.values] == [Subject.PHOTO]


def test_no_camera_is_said(cameras: Cameras, desk: Desk) -> None:
    cameras.choices = ()
    desk.find("张龚强")
    desk.page.life.files.take_photo()
    desk.settle()
    assert "No camera" in desk.page.life.files.band.text


def test_without_the_extra_nothing_is_offered(
    monkeypatch: pytest.MonkeyPatch, desk: Desk, qapp: QApplication
) -> None:
    monkeypatch.setattr(camera, "MODULE", "PySide6.NoSuchPart")
    assert not camera.installed()
    camera.load()
    assert camera.connected() == ()
    files = FilesTab(desk.page.life.files._desk, desk.page.life.files._tasks, True, desk.page)
    assert files.camera_button.isHidden()


@pytest.mark.parametrize(
    ("size", "kept"),
    [((1280, 720), (540, 720)), ((600, 800), (600, 800)), ((300, 800), (300, 800))],
)
def test_a_wide_picture_keeps_its_middle(size: tuple[int, int], kept: tuple[int, int]) -> None:
    image = QImage(*size, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    assert upright(image).size() == QSize(*kept)

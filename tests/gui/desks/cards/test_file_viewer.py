"""A scan of several pages is leafed through and made as wide as the window, by keys."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.gui.desks.cards.files_tab import FilesTab
from lovemart_desktop.gui.desks.file_viewer import FileViewer
from tests.gui.desks.cards.conftest import Desk
from tests.gui.hands import Hands


def scan(folder: Path, pages: int) -> Path:
    """A scan of A4 pages, the last of them wide."""
    made = pypdfium2.PdfDocument.new()
    for number in range(pages):
        made.new_page(*((595, 842) if number < pages - 1 else (842, 595)))
    kept = BytesIO()
    made.save(kept)
    made.close()
    path = folder / "户口簿.pdf"
    path.write_bytes(kept.getvalue())
    return path


def files_of(desk: Desk, path: Path) -> FilesTab:
    member = desk.roster["张龚强"]
    desk.shop.card_officer.attachments.add_file(Subject.MEMBER, member, path)
    desk.find("张龚强")
    files = desk.page.life.files
    desk.page.record.tabs.setCurrentWidget(files)
    desk.settle()
    files.table.setFocus()
    return files


def shown(viewer: FileViewer) -> tuple[int, int]:
    size = viewer.picture.pixmap().size()
    return size.width(), size.height()


def test_a_scan_is_leafed_through(desk: Desk, hands: Hands, tmp_path: Path) -> None:
    files_of(desk, scan(tmp_path, 3))
    hands.press(Qt.Key.Key_Return)
    viewer = desk.dialog(FileViewer)
    desk.settle()
    assert viewer.page_label.text() == "Page 1 of 3"
    assert not viewer.before_button.isEnabled()
    wide, high = shown(viewer)
    assert wide < high <= viewer.area.height(), "whole"
    hands.press(Qt.Key.Key_Plus)
    desk.settle()
    assert shown(viewer)[0] > wide
    assert shown(viewer)[1] > viewer.area.height(), "to be scrolled"
    hands.press(Qt.Key.Key_PageDown)
    hands.press(Qt.Key.Key_PageDown)
    hands.press(Qt.Key.Key_PageDown)
    desk.settle()
    assert viewer.page_label.text() == "Page 3 of 3"
    wide, high = shown(viewer)
    assert wide > high, "the page that lies on its side"
    hands.press(Qt.Key.Key_Escape)
    assert desk.no_dialog()


def test_a_photo_has_one_page(desk: Desk, hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "证件.png"
    image = QImage(300, 200, QImage.Format.Format_RGB888)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    files = files_of(desk, path)
    files.open_button.click()
    viewer = desk.dialog(FileViewer)
    desk.settle()
    assert viewer.page_label.text() == ""
    assert not viewer.next_button.isVisible()
    assert shown(viewer) == (300, 200), "not larger than it is"
    hands.press(Qt.Key.Key_Escape)
    assert desk.no_dialog()

"""Villages, labels, head-counts and door notices from the desk's menu; photos in the record."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.gui.desks.cards.places import BecomeOneDialog, VillagesDialog
from lovemart_desktop.gui.desks.cards.roster_lists import CountsDialog, LabelsDialog
from lovemart_desktop.gui.kit.pictures import fitted, portrait
from tests.gui.desks.cards.conftest import Desk
from tests.gui.hands import Hands
from tests.shop import Shop, refused


def picture(folder: Path, name: str, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor("#88aacc"))
    path = folder / name
    assert image.save(str(path))
    return path


def test_villages_become_one(desk: Desk, hands: Hands) -> None:
    desk.page.life.lists.open_villages()
    villages = desk.dialog(VillagesDialog)
    desk.settle()
    assert [row.name for row in villages.table.values] == ["柳林村", "石桥村"]
    villages.merge()
    question = desk.dialog(BecomeOneDialog)
    for tick in question.ticks.values():
        tick.setChecked(True)
    question.name_edit.setFocus()
    question.name_edit.setText("石柳村")
    hands.press(Qt.Key.Key_Return)
    desk.settle()
    assert "reason" in question.band.text
    question.reason_edit.setText("并村文件")
    question.reason_edit.setFocus()
    hands.press(Qt.Key.Key_Return)
    desk.settle()
    names = [(row.name, row.until is None) for row in villages.table.values]
    assert names == [("石柳村", True), ("柳林村", False), ("石桥村", False)]
    villages.table.choose_row(0)
    villages.regroup()
    groups = desk.dialog(BecomeOneDialog)
    assert set(groups.ticks) == {"1组", "3组", "5组"}
    groups.reject()
    villages.reject()
    desk.find("张龚强")
    assert desk.page.record.dossier is not None
    assert desk.page.record.dossier.person.village == "石柳村"


def test_people_are_counted_on_any_day(desk: Desk) -> None:
    desk.page.life.lists.open_counts()
    dialog = desk.dialog(CountsDialog)
    desk.settle()
    assert dialog.foot.text() == "8 people in 3 households"
    dialog.edit.setText("nonsense")
    assert dialog.edit.property("wrong") is True
    dialog.reject()


def test_labels_are_added_and_put_away(desk: Desk, hands: Hands) -> None:
    desk.page.life.lists.open_labels()
    dialog = desk.dialog(LabelsDialog)
    dialog.edit.setText("突发困难户")
    hands.press(Qt.Key.Key_Return)
    desk.settle()
    assert dialog.table.values[-1].name == "突发困难户"
    hands.press(Qt.Key.Key_Return)
    desk.settle()
    assert dialog.band.tone == "error"
    dialog.table.setFocus()
    dialog.table.choose_row(0)
    hands.press(Qt.Key.Key_Return)
    desk.settle()
    assert not dialog.table.values[0].offered
    dialog.reject()


def test_a_door_notice_is_printed(desk: Desk, prints: Path) -> None:
    desk.find("张龚强")
    desk.page.record.door_button.click()
    desk.settle()
    assert len(list(prints.glob("*.pdf"))) == 1
    desk.page.life.lists.print_doors(desk.page.village_box.itemData(2))
    desk.settle()
    assert len(list(prints.glob("*.pdf"))) == 2


def test_a_photo_is_made_small_and_shown(desk: Desk, tmp_path: Path) -> None:
    desk.find("张龚强")
    files = desk.page.life.files
    files.add_photo(picture(tmp_path, "照片.png", 3_000, 4_000))
    desk.settle()
    (added,) = files.table.values
    assert (added.subject, added.name) == (Subject.PHOTO, "照片.png")
    assert added.size < 200_000
    assert not desk.page.record.photo_label.isHidden()
    files.add_scan(picture(tmp_path, "户口簿.jpg", 800, 600), household=True)
    desk.settle()
    assert {row.subject for row in files.table.values} == {Subject.PHOTO, Subject.HOUSEHOLD}
    desk.find("张玉琴")
    # the household's scan is everybody's, the photo is not
    assert [row.subject for row in files.table.values] == [Subject.HOUSEHOLD]
    assert desk.page.record.photo_label.isHidden()


def test_a_picture_is_pasted(desk: Desk) -> None:
    desk.find("张龚强")
    files = desk.page.life.files
    QGuiApplication.clipboard().clear()
    files.paste_photo()
    assert "clipboard" in files.band.text
    image = QImage(300, 400, QImage.Format.Format_RGB888)
    image.fill(QColor("#446688"))
    QGuiApplication.clipboard().setImage(image)
    files.paste_photo()
    desk.settle()
    assert [row.subject for row in files.table.values] == [Subject.PHOTO]
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("信.txt", b"dear sirs" * 20, "is no JPEG"),
        ("空.jpg", b"", "is empty"),
        ("半张.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "was not copied wholly"),
        ("证明.pdf", b"%PDF-1.4\n%%EOF\n", "is no JPEG"),
        ("坏.jpg", b"\xff\xd8\xff\xe0" + bytes(60) + b"\xff\xd9", "is no JPEG"),
    ],
)
def test_what_is_no_photo_is_refused_and_nothing_kept(
    desk: Desk, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    desk.find("张龚强")
    files = desk.page.life.files
    files.add_photo(path)
    desk.settle()
    assert told in files.band.text
    assert files.table.values == []
    assert desk.shop.auditor.attachments.of(Subject.PHOTO, desk.roster["张龚强"]) == []


def test_a_picture_of_too_many_pixels_is_not_decoded(tmp_path: Path, qapp: object) -> None:
    del qapp
    path = picture(tmp_path, "小.png", 8, 8)
    content = bytearray(path.read_bytes())
    content[16:24] = (40_000).to_bytes(4) + (40_000).to_bytes(4)
    with refused("attachment.too_many_pixels"):
        portrait("大.png", bytes(content))
    from PySide6.QtCore import QSize

    assert fitted(bytes(content), QSize(100, 100)).isNull()


def test_a_missing_file_is_told(desk: Desk, tmp_path: Path, sqlite_shop: Shop) -> None:
    del sqlite_shop
    desk.find("张龚强")
    desk.page.life.files.add_photo(tmp_path / "没有.jpg")
    desk.settle()
    assert "cannot be read" in desk.page.life.files.band.text

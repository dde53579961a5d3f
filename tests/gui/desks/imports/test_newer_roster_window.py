"""A newer roster in the import window: asked before it overwrites, corrected where it is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt

from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.desks.imports.stage import Stage
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.exchange.consent import Overwrite
from lovemart_desktop.services.exchange.headings import Kind
from tests.gui.desks.imports.test_import_dialog import (
    CTRL,
    Opener,
    TypePath,
    open_dialog,
    shop,
    type_path,
)
from tests.gui.hands import Hands
from tests.shop import Shop

__all__ = ("open_dialog", "shop", "type_path")

Key = Qt.Key
PAIR = ((1, "张龚强"), (2, "李四"))
TITLE = "村,组,户编号,姓名,与户主关系,身份证号,联系电话\n"
OLD = (
    "石桥村,1组,1,张龚强,户主,410199193707019192,1\n"
    "石桥村,1组,1,张玉琴,妻,410199193906054046,2\n"
    "石桥村,1组,1,张小满,子,410199195004058119,3\n"
    "石桥村,1组,2,李四,户主,410199194103174110,4\n"
)
NEW = (
    "石桥村,1组,1,张玉琴,户主,410199193906054046,2\n"
    "石桥村,1组,1,张龚强,夫,410199193707019192,9\n"
    "石桥村,1组,3,张小满,户主,410199195004058119,3\n"
)


@pytest.fixture
def newer(open_dialog: Opener, type_path: TypePath, tmp_path: Path, shop: Shop) -> ImportDialog:
    """The window with a newer roster in view; the older one is in the books."""
    old, new = tmp_path / "旧.csv", tmp_path / "新.csv"
    old.write_text(TITLE + OLD, encoding="utf-8")
    new.write_text(TITLE + NEW, encoding="utf-8")
    desk = shop.card_officer.imports
    desk.import_roster(desk.read(old))
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, new)
    return dialog


def states(dialog: ImportDialog) -> dict[str, str]:
    preview = dialog.rows.preview
    assert preview is not None
    return {line.who: line.state for line in (*preview.lines, *preview.absent)}


def tick(dialog: ImportDialog, hands: Hands, tasks: Tasks, kind: Overwrite) -> None:
    hands.press(Key.Key_3, CTRL)
    dialog.overwriting.boxes[kind].setFocus()
    hands.press(Key.Key_Space)
    tasks.wait()


def test_what_would_be_overwritten_stays_until_it_is_ticked(
    newer: ImportDialog, hands: Hands, tasks: Tasks, shop: Shop
) -> None:
    assert states(newer) == {
        "张玉琴": "kept",
        "张龚强": "changed",  # the telephone, not the head
        "张小满": "kept",
        "李四": "absent",
    }
    assert newer.band.tone == "warning"
    assert "Ctrl+3" in newer.band.text
    assert set(newer.overwriting.boxes) >= {Overwrite.MOVE, Overwrite.HEAD, Overwrite.ABSENT}
    for kind in (Overwrite.MOVE, Overwrite.HEAD, Overwrite.ABSENT):
        tick(newer, hands, tasks, kind)
        assert newer.overwriting.boxes[kind].hasFocus()
    assert states(newer) == {
        "张玉琴": "changed",
        "张龚强": "changed",
        "张小满": "changed",
        "李四": "absent",
    }
    hands.press(Key.Key_S, CTRL)
    tasks.wait()
    assert newer.stage is Stage.DONE
    people = {row.name: row for row in shop.card_officer.people.search("石桥").rows}
    records = {n: shop.card_officer.people.record(row.member) for n, row in people.items()}
    assert {n for n, record in records.items() if record.person.head} == {
        "李四",
        "张小满",
        "张玉琴",
    }
    remarks = {remark.code for remark in records["李四"].remarks}
    assert "person.not_on_roster" in remarks


def test_a_row_alone_is_left_out_by_space(newer: ImportDialog, hands: Hands, tasks: Tasks) -> None:
    tick(newer, hands, tasks, Overwrite.MOVE)
    hands.press(Key.Key_1, CTRL)
    newer.rows.choose_filter("all")
    place = next(i for i, line in enumerate(newer.rows.shown) if line.who == "张小满")
    newer.rows.table.choose_row(place)
    assert states(newer)["张小满"] == "changed"
    for state in ("kept", "changed"):
        hands.press(Key.Key_Space)
        tasks.wait()
        assert states(newer)["张小满"] == state
        assert newer.rows.table.hasFocus()
        assert newer.rows.table.currentIndex().row() == place


def test_refused_rows_are_corrected_one_after_another(
    open_dialog: Opener,
    type_path: TypePath,
    hands: Hands,
    tasks: Tasks,
    tmp_path: Path,
    shop: Shop,
) -> None:
    path = tmp_path / "错.csv"
    path.write_text(
        TITLE + "石桥村,1组,1,张龚强,户主,4.10199E+17,1\n石桥村,1组,,李四,户主,,4\n",
        encoding="utf-8",
    )
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, path)
    assert [line.state for line in dialog.rows.shown] == ["refused", "refused"]
    dialog.rows.table.setFocus()
    hands.press(Key.Key_F2)
    edit = dialog.rows.correction.value_edit
    assert edit.hasFocus()
    hands.type("410199193707019192")
    hands.press(Key.Key_Return)
    tasks.wait()
    assert edit.hasFocus()
    assert dialog.rows.correction.column_box.currentText() == "household number"
    hands.type("2")
    hands.press(Key.Key_Return)
    tasks.wait()
    assert dialog.foot.import_button.hasFocus()
    dialog.rows.choose_filter("corrected")
    assert len(dialog.rows.shown) == 2
    hands.press(Key.Key_S, CTRL)
    tasks.wait()
    assert dialog.stage is Stage.DONE
    assert not dialog.rows.correction.isVisible()
    people = {row.name for row in shop.card_officer.people.search("石桥").rows}
    assert people == {"张龚强", "李四"}
    hands.press(Key.Key_P, CTRL)
    tasks.wait()
    (paper,) = (tmp_path / "paper").iterdir()
    text = PdfDocument(paper)[0].get_textpage().get_text_range()
    assert "4.10199E+17 → …9192" in text
    assert "410199193707019192" not in text


def test_a_number_that_is_mistyped_here_is_said_at_once(
    open_dialog: Opener, type_path: TypePath, hands: Hands, tasks: Tasks, tmp_path: Path
) -> None:
    path = tmp_path / "错.csv"
    rows = "".join(f"石桥村,1组,{n},{name},户主,4.10199E+17,{n}\n" for n, name in PAIR)
    path.write_text(TITLE + rows, encoding="utf-8")
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, path)
    dialog.rows.table.setFocus()
    hands.press(Key.Key_F2)
    hands.type("410199193707019191")
    hands.press(Key.Key_Return)
    tasks.wait()
    assert "张龚强" in dialog.band.text
    assert "check digit" in dialog.band.text
    assert "9191" not in dialog.band.text, "no more of a number than needs be"
    hands.type("410199193803090677")
    hands.press(Key.Key_Return)
    tasks.wait()
    assert dialog.band.isHidden(), "this one checks"
    dialog.rows.choose_filter("corrected")
    dialog.rows.table.setFocus()
    hands.press(Key.Key_F2)
    assert dialog.rows.correction.column_box.currentText() == "ID number"
    hands.type("410199193707019192")
    hands.press(Key.Key_Return)
    tasks.wait()
    assert dialog.band.isHidden()


def test_a_correction_is_taken_back(
    open_dialog: Opener, type_path: TypePath, hands: Hands, tasks: Tasks, tmp_path: Path
) -> None:
    path = tmp_path / "错.csv"
    path.write_text(TITLE + "石桥村,1组,,李四,户主,,4\n", encoding="utf-8")
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, path)
    dialog.rows.table.setFocus()
    hands.press(Key.Key_F2)
    hands.type("7")
    hands.press(Key.Key_Return)
    tasks.wait()
    assert states(dialog) == {"李四": "new"}
    dialog.rows.correction.back_button.click()
    tasks.wait()
    assert states(dialog) == {"李四": "refused"}


def test_a_long_number_is_not_shown_whole_in_the_line_that_corrects_it(
    open_dialog: Opener, type_path: TypePath, tmp_path: Path
) -> None:
    path = tmp_path / "同.csv"
    same = "石桥村,1组,{},{},户主,410199193707019192,4\n"
    path.write_text(TITLE + same.format(1, "张三") + same.format(2, "李四"), encoding="utf-8")
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, path)
    correction = dialog.rows.correction
    assert correction.column_box.currentText() == "ID number"
    assert (correction.value_edit.text(), correction.value_edit.placeholderText()) == ("", "…9192")

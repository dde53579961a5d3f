"""The import window, driven by keys: preview, import, mending, stopping, wrong files."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.desks.imports.stage import Stage
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.exchange.headings import Field, Kind
from lovemart_desktop.services.exchange.imports import ImportDesk
from lovemart_desktop.services.exchange.reading import read_file
from tests.afresh import afresh
from tests.awards import Town, settle
from tests.gui.hands import Hands
from tests.shop import Shop

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
DATA = Path(__file__).parents[3] / "data"
Opener = Callable[..., ImportDialog]


@pytest.fixture
def shop(sqlite_shop: Shop) -> Shop:
    return sqlite_shop


@pytest.fixture
def open_dialog(
    shop: Shop, theme: Theme, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> Iterator[Opener]:
    """Opens the window for a kind of workbook, over a window of its own."""
    opened: list[ImportDialog] = []
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()

    def open_it(kind: Kind, round_id: int | None = None) -> ImportDialog:
        session = {
            Kind.ROSTER: shop.card_officer,
            Kind.GOODS: shop.storekeeper,
            Kind.AWARD: shop.award_officer,
        }[kind]
        printers = Printers({}, tmp_path / "paper")
        dialog = ImportDialog(kind, session, tasks, printers, window, round_id=round_id)
        dialog.open()
        opened.append(dialog)
        tasks.wait()
        qtbot.waitUntil(dialog.file_line.path_edit.hasFocus)
        return dialog

    yield open_it
    for dialog in opened:
        if isValid(dialog):
            dialog.reject()


@pytest.fixture
def type_path(hands: Hands, tasks: Tasks) -> Callable[[ImportDialog, Path], None]:
    def do(dialog: ImportDialog, path: Path) -> None:
        dialog.file_line.path_edit.setFocus()
        dialog.file_line.path_edit.selectAll()
        hands.type(str(path))
        hands.press(Key.Key_Return)
        tasks.wait()

    return do


TypePath = Callable[[ImportDialog, Path], None]


def _counts(dialog: ImportDialog) -> tuple[int, int, int, int]:
    assert dialog.rows.preview is not None
    counts = dialog.rows.preview.plan.counts
    return counts.imported, counts.changed, counts.unchanged, counts.refused


def test_a_roster_is_previewed_then_imported_then_nothing_is_left(
    open_dialog: Opener, type_path: TypePath, hands: Hands, tasks: Tasks, shop: Shop
) -> None:
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, DATA / "roster.xlsx")
    assert _counts(dialog) == (1022, 0, 0, 4)
    assert [line.state for line in dialog.rows.shown] == ["refused"] * 4
    assert shop.card_officer.people.counts().people == 0
    assert dialog.foot.import_button.hasFocus()
    hands.press(Key.Key_Return)
    tasks.wait()
    assert afresh(dialog.stage) is Stage.DONE
    assert dialog.band.tone == "success"
    assert shop.card_officer.people.counts().people == 1022
    type_path(dialog, DATA / "roster.xlsx")
    assert _counts(dialog) == (0, 0, 1022, 4)
    assert not dialog.foot.import_button.isEnabled()
    hands.press(Key.Key_S, CTRL)
    tasks.wait()
    assert afresh(dialog.stage) is Stage.SHOWN


def test_a_newer_roster_shows_what_changes_before_it_does(
    open_dialog: Opener, type_path: TypePath, hands: Hands, tasks: Tasks, tmp_path: Path
) -> None:
    title = "村,户编号,姓名,与户主关系,身份证号,联系电话\n"
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.write_text(title + "石桥村,1,杨秀,户主,,13900001111\n", encoding="utf-8")
    new.write_text(title + "石桥村,1,杨秀,户主,,13900002222\n", encoding="utf-8")
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, old)
    hands.press(Key.Key_S, CTRL)
    tasks.wait()
    type_path(dialog, new)
    assert _counts(dialog) == (0, 1, 0, 0)
    (line,) = dialog.rows.shown
    assert line.state == "changed"
    table = dialog.rows.table
    shown = table.rows_model.index(0, len(table.rows_model.columns) - 1).data()
    assert "13900001111 → 13900002222" in shown
    hands.press(Key.Key_S, CTRL)
    tasks.wait()
    type_path(dialog, new)
    assert _counts(dialog) == (0, 0, 1, 0)


def test_refused_rows_are_saved_mended_and_imported(
    open_dialog: Opener,
    type_path: TypePath,
    hands: Hands,
    tasks: Tasks,
    shop: Shop,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    dialog = open_dialog(Kind.GOODS)
    type_path(dialog, DATA / "goods.xlsx")
    hands.press(Key.Key_Return)
    tasks.wait()
    assert _counts(dialog) == (23, 0, 0, 3)
    assert dialog.foot.refused_button.hasFocus()
    target = tmp_path / "mend.xlsx"
    hands.press(Key.Key_Return)
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    assert chooser.selectedFiles()[0].startswith(str(DATA))
    edit = chooser.findChild(QLineEdit)
    assert edit is not None
    qtbot.waitUntil(edit.hasFocus)
    edit.selectAll()
    hands.type(str(target))
    hands.press(Key.Key_Return)
    tasks.wait()
    assert str(target) in dialog.band.text
    sheet = read_file(target).sheets[0]
    names = [line.cells[0] for line in sheet.lines[1:]]
    assert names == ["大豆油", "坏条码饼干", "负数商品"]
    mended = tmp_path / "mended.csv"
    row = list(map(str, sheet.lines[3].cells))
    points = [str(c) for c in sheet.lines[0].cells].index("兑换积分")
    row[points] = "5"
    heading = [str(cell) for cell in sheet.lines[0].cells]
    mended.write_text(f"{','.join(heading)}\n{','.join(row)}\n", encoding="utf-8")
    type_path(dialog, mended)
    assert _counts(dialog) == (1, 0, 0, 0)
    hands.press(Key.Key_Return)
    tasks.wait()
    assert {g.name for g in shop.storekeeper.goods.shelf("负数")} == {"负数商品"}


def test_stopping_half_way_writes_nothing(
    open_dialog: Opener,
    type_path: TypePath,
    hands: Hands,
    tasks: Tasks,
    shop: Shop,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, DATA / "roster.xlsx")
    half, stopped = threading.Event(), threading.Event()
    real = ImportDesk.import_roster

    def slowly(self, workbook, layouts, village, step, seen, consent):  # type: ignore[no-untyped-def]  # as the real one
        def wait(done: int, total: int) -> None:
            if done > 0:
                half.set()
                assert stopped.wait(10)
            step(done, total)

        return real(self, workbook, layouts, village, wait, seen, consent)

    monkeypatch.setattr(ImportDesk, "import_roster", slowly)
    hands.press(Key.Key_S, CTRL)
    qtbot.waitUntil(half.is_set)
    assert afresh(dialog.stage) is Stage.WRITING
    hands.press(Key.Key_Escape)
    assert dialog.isVisible()
    assert afresh(dialog.stage) is Stage.STOPPING
    stopped.set()
    tasks.wait()
    assert afresh(dialog.stage) is Stage.SHOWN
    assert dialog.band.tone == "info"
    assert shop.card_officer.people.counts().people == 0
    monkeypatch.undo()
    hands.press(Key.Key_S, CTRL)
    tasks.wait()
    assert shop.card_officer.people.counts().people == 1022


def test_books_that_changed_meanwhile_are_shown_anew_before_anything_is_written(
    open_dialog: Opener,
    type_path: TypePath,
    hands: Hands,
    tasks: Tasks,
    shop: Shop,
    tmp_path: Path,
) -> None:
    path = tmp_path / "one.csv"
    path.write_text("村,户编号,姓名,与户主关系\n石桥村,1,杨秀,户主\n", encoding="utf-8")
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, path)
    assert _counts(dialog) == (1, 0, 0, 0)
    desk = shop.card_officer.imports
    desk.import_roster(desk.read(path))
    hands.press(Key.Key_S, CTRL)
    tasks.wait()
    assert afresh(dialog.stage) is Stage.SHOWN
    assert _counts(dialog) == (0, 0, 1, 0)
    assert dialog.band.tone == "error"


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        (Kind.GOODS, "roster.xlsx", "this kind: roster"),
        (Kind.ROSTER, "goods.xlsx", "this kind: goods"),
        (Kind.ROSTER, "award-2026-06.xlsx", "kind of workbook (award list)"),
    ],
)
def test_a_workbook_of_another_kind_is_told(
    open_dialog: Opener, type_path: TypePath, kind: Kind, name: str, told: str
) -> None:
    dialog = open_dialog(kind)
    type_path(dialog, DATA / name)
    assert dialog.band.isVisible()
    assert dialog.band.tone in ("error", "warning")
    assert told in dialog.band.text


def test_a_file_that_is_not_there_is_said(open_dialog: Opener, type_path: TypePath) -> None:
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, Path("/no/such/file.xlsx"))
    assert "file.xlsx" in dialog.band.text
    assert afresh(dialog.stage) is Stage.EMPTY
    assert dialog.file_line.path_edit.hasFocus()


def test_columns_with_unknown_headings_are_given_their_meaning(
    open_dialog: Opener, type_path: TypePath, hands: Hands, tasks: Tasks, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("所在,第几户,称呼,户内身份\n石桥村,1,杨秀,户主\n", encoding="utf-8")
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, path)
    assert dialog.tabs.currentIndex() == 1
    assert not dialog.foot.import_button.isEnabled()
    panel = dialog.columns
    panel.header_box.setFocus()
    panel.header_box.selectAll()
    hands.type("1")
    hands.press(Key.Key_Tab)
    tasks.wait()
    wanted = (Field.VILLAGE, Field.HOUSEHOLD_NUMBER, Field.NAME, Field.RELATION)
    for place, field in enumerate(wanted):
        box = panel.boxes[place]
        box.setFocus()
        for _ in range(box.findData(field)):
            hands.press(Key.Key_Down)
        tasks.wait()
    assert [box.currentData() for box in panel.boxes] == list(wanted)
    assert _counts(dialog) == (1, 0, 0, 0)
    hands.press(Key.Key_S, CTRL)
    tasks.wait()
    assert afresh(dialog.stage) is Stage.DONE


def test_a_village_is_given_to_rows_that_name_none(
    open_dialog: Opener, type_path: TypePath, hands: Hands, tasks: Tasks, tmp_path: Path
) -> None:
    path = tmp_path / "party.csv"
    path.write_text("姓名,身份证号,性别\n杨秀,410199193707019192,女\n", encoding="utf-8")
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, path)
    before = _counts(dialog)
    dialog.tabs.setCurrentIndex(1)
    dialog.columns.village_edit.setFocus()
    hands.type("石桥村")
    hands.press(Key.Key_Tab)
    tasks.wait()
    assert before == (0, 0, 0, 1)
    assert _counts(dialog) == (1, 0, 0, 0)


def test_an_award_list_only_becomes_a_draft(
    open_dialog: Opener,
    type_path: TypePath,
    hands: Hands,
    tasks: Tasks,
    shop: Shop,
    tmp_path: Path,
) -> None:
    town: Town = settle(shop)
    made = town.officer.awards.open_round(town.terms())
    path = tmp_path / "award.csv"
    path.write_text(
        "村,组,户主,诚信得分\n石桥村,3组,张龚强,90\n石桥村,3组,无此人,80\n",
        encoding="utf-8",
    )
    dialog = open_dialog(Kind.AWARD, made.id)
    assert dialog.file_line.round_box.currentData() == made.id
    type_path(dialog, path)
    assert _counts(dialog) == (1, 0, 0, 1)
    hands.press(Key.Key_Return)
    tasks.wait()
    found = shop.award_officer.awards.round(made.id)
    assert [(each.village, str(each.state), each.accounts) for each in found.lists] == [
        ("石桥村", "draft", 1)
    ]
    type_path(dialog, path)
    assert _counts(dialog) == (0, 0, 1, 1)


def test_an_award_list_needs_a_round(open_dialog: Opener, type_path: TypePath) -> None:
    dialog = open_dialog(Kind.AWARD)
    type_path(dialog, DATA / "award-2026-06.xlsx")
    assert dialog.band.tone == "error"
    assert not dialog.foot.import_button.isEnabled()


def test_the_summary_goes_to_paper(
    open_dialog: Opener, type_path: TypePath, hands: Hands, tasks: Tasks, tmp_path: Path
) -> None:
    dialog = open_dialog(Kind.GOODS)
    type_path(dialog, DATA / "goods.xlsx")
    hands.press(Key.Key_Return)
    tasks.wait()
    hands.press(Key.Key_P, CTRL)
    tasks.wait()
    (path,) = (tmp_path / "paper").iterdir()
    text = PdfDocument(path)[0].get_textpage().get_text_range()
    assert "goods.xlsx" in text
    assert "坏条码饼干" in text
    assert "五常大米" not in text


def test_the_window_speaks_chinese(
    open_dialog: Opener, type_path: TypePath, qapp: QApplication
) -> None:
    language = Language(qapp)
    dialog = open_dialog(Kind.ROSTER)
    type_path(dialog, DATA / "roster.xlsx")
    language.choose("zh_CN")
    try:
        QApplication.processEvents()
        assert dialog.windowTitle() == "导入花名册"
        assert dialog.foot.import_button.text() == "导入 1022 行  Ctrl+S"
        assert dialog.rows.filters["refused"].text() == "未通过 4"
    finally:
        language.choose("en")
        language.forget()

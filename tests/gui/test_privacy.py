"""No window shows a full ID number, but where somebody who needs it looks, and that is kept.

Every page that a role may open is walked through: tabs, rows, menus, what each button opens
and what opens from there. What was printed or saved on the way is read, and so are the books,
the log and the report of a crash.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from sqlalchemy import func, select

from lovemart_desktop.gui.desks.all_pages import page_specs
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.kit import crash
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.tools import Tools
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.store import Session
from tests.conftest import MakeDatabase
from tests.counter import stocked_shop
from tests.gui.hands import Hands
from tests.leaks import Leaks, id_numbers_of, texts_in, texts_of, texts_of_books
from tests.shop import ACCOUNTS, Shop, found_shop

P = TypeVar("P", bound=QWidget)
LOOK = "see_id_button"
"""The one button that shows a number."""

# numbers as offices type them: apart, full width, with a comma, in the wrong column, rounded
MESSY = """村,户编号,组,姓名,与户主关系,身份证号码,联系电话,政治面貌
石桥村,H009,1组,钱大,户主,910101 19500203 001X,
石桥村,H009,1组,钱二,子,９１０１０１１９８００２０３００１７,
石桥村,H009,1组,钱三,子,910101-19820203-0011,13811112222
石桥村,H009,1组,钱四910101198302030019,子,,
石桥村,H009,1组,钱五,子,,910101198402030013
石桥村,H010,1组,钱六,户主,9.10101198502030E+17,
石桥村,H010,1组,钱七,子,910101500203001,
石桥村,H010,1组,钱八,子,9101011986023000119,
石桥村,H010,910101198702030017,钱九,子,910101198702030017,
没有的村,H010,1组,钱十,子,910101198802030011,
石桥村,H001,3组,张玉琴,配偶,910101194203040035,,910101194203040024
"""
MESSY_NUMBERS = (
    "91010119500203001X",
    "910101198002030017",
    "910101198202030011",
    "910101198302030019",
    "910101198402030013",
    "910101198502030000",
    "910101500203001",
    "910101198602300011",
    "910101198702030017",
    "910101198802030011",
    "910101194203040035",
)


@pytest.fixture
def town(make_database: MakeDatabase) -> Iterator[Shop]:
    shop = found_shop(make_database("sqlite", stocked_shop))
    yield shop
    shop.close()


@pytest.fixture(autouse=True)
def no_file_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))


class Visitor:
    """Somebody who opens everything there is to open, and reads it."""

    def __init__(self, tools: Tools, leaks: Leaks) -> None:
        self._tools, self._leaks = tools, leaks
        self.opened: set[str] = set()

    def visit(self, role: str, session: Session) -> None:
        for spec in page_specs(self._tools):
            if not spec.open_to(session):
                continue
            page = spec.factory(session)
            page.resize(1222, 720)
            page.show()
            page.activateWindow()
            if hasattr(page, "refresh"):
                page.refresh()
            self.settle()
            self._walk(f"{role}: {spec.id}", page)
            page.close()
            page.deleteLater()
            self.settle()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        for _ in range(4):
            self._tools.tasks.wait()
            QCoreApplication.processEvents()

    def read(self, where: str) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._leaks.look(where, texts_of(window))

    def _walk(self, where: str, window: QWidget) -> None:
        """A page, or a small window of a kind that was not open yet."""
        self.read(where)
        for table in _parts(window, ObjectTable):
            if table.values:
                table.choose_row(0)
                self.settle()
        for bar in _parts(window, QTabBar):
            for at in range(bar.count()):
                bar.setCurrentIndex(at)
                self.settle()
                self.read(f"{where}, {bar.tabText(at)}")
        self.read(where)
        for button in _parts(window, QAbstractButton):
            if isValid(button) and _leads_somewhere(button):
                button.click()
                self.settle()
                self._look_into_what_opened(where, window)
            if not isValid(window) or not window.isVisible():
                return

    def _look_into_what_opened(self, where: str, below: QWidget) -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            self.read(f"{where}, menu")
            actions = [each for each in menu.actions() if each.isVisible() and each.isEnabled()]
            menu.hide()
            for action in actions:
                if isValid(action):
                    action.trigger()
                    self.settle()
                    self._look_into_dialogs(f"{where}, {action.text()}", below)
        self._look_into_dialogs(where, below)

    def _look_into_dialogs(self, where: str, below: QWidget) -> None:
        while (dialog := QApplication.activeModalWidget()) not in (None, below):
            kind = type(dialog).__name__
            if kind in self.opened:
                self.read(f"{where}, {kind}")
            else:
                self.opened.add(kind)
                self._walk(f"{where}, {kind}", dialog)
            if isValid(dialog) and dialog.isVisible():
                assert isinstance(dialog, QDialog)
                # a window that holds something asks before it closes
                dialog.done(QDialog.DialogCode.Rejected)
            self.settle()


def _parts(window: QWidget, kind: type[P]) -> list[P]:
    return [p for p in window.findChildren(kind) if p.isVisible() and p.window() is window]


def _leads_somewhere(button: QAbstractButton) -> bool:
    plain = isinstance(button, (QPushButton, QToolButton)) and not button.isCheckable()
    return plain and button.isVisible() and button.isEnabled() and button.objectName() != LOOK


def looks(shop: Shop) -> int:
    """How often somebody looked at a full number."""
    query = select(func.count()).where(schema.audit_event.c.act == "see-id-number")
    with shop.store.books.read() as work:
        return int(work.connection.execute(query).scalar_one())


def test_no_window_and_nothing_that_leaves_one_holds_a_full_number(
    theme: Theme, tools: Tools, town: Shop, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    leaks = Leaks(id_numbers_of(town.store))
    visitor = Visitor(tools, leaks)
    for role in ACCOUNTS:
        if role != "second_award_officer":
            visitor.visit(role, getattr(town, role))
    # what one role cannot open another can: most of the program was seen
    assert len(visitor.opened) > 30, sorted(visitor.opened)
    for path in tmp_path.rglob("*.*"):
        leaks.look(path.name, [path.name])
        leaks.look(path.name, texts_in(path.read_bytes()))
    for where, words in texts_of_books(town.store):
        leaks.look(where, [words])
    leaks.look("the log", caplog.messages)
    leaks.look("the clipboard", [QApplication.clipboard().text()])
    assert leaks.found == []
    assert looks(town) == 0


def test_a_look_is_kept_and_gone_with_the_next_person(
    theme: Theme, tools: Tools, town: Shop
) -> None:
    leaks = Leaks(id_numbers_of(town.store))
    visitor = Visitor(tools, leaks)
    page = CardsPage(town.card_officer, tools.tasks, tools.scanner, tools.printers, tools.computer)
    page.show()
    page.activateWindow()
    visitor.settle()
    page.people_table.choose_row(0)
    visitor.settle()
    page.record.see_id_button.click()
    visitor.settle()
    visitor.read("seen")
    assert [told.split(":")[0] for told in leaks.found] == ["seen"]
    assert looks(town) == 1
    leaks.found.clear()
    page.people_table.choose_row(1)
    visitor.settle()
    page.people_table.choose_row(0)
    visitor.settle()
    visitor.read("gone")
    assert leaks.found == []
    assert looks(town) == 1
    page.close()
    page.deleteLater()


def test_a_workbook_full_of_numbers_leaves_none_on_the_screen_nor_in_remarks(
    theme: Theme, tools: Tools, town: Shop, tmp_path: Path, qtbot: QtBot, hands: Hands
) -> None:
    messy = tmp_path / "messy.csv"
    messy.write_text(MESSY, encoding="utf-8")
    leaks = Leaks([*id_numbers_of(town.store), *MESSY_NUMBERS])
    visitor = Visitor(tools, leaks)
    below = QWidget()
    below.resize(1366, 768)
    qtbot.addWidget(below)
    below.show()
    dialog = ImportDialog(Kind.ROSTER, town.card_officer, tools.tasks, tools.printers, below)
    dialog.open()
    visitor.settle()
    dialog.file_line.path_edit.setText(str(messy))
    hands.press(Qt.Key.Key_Return)
    visitor.settle()
    dialog.rows.filters["all"].click()
    visitor.settle()
    assert len(dialog.rows.shown) == MESSY.count("\n") - 1
    for row in range(len(dialog.rows.shown)):
        dialog.rows.table.choose_row(row)
        for column in range(dialog.rows.correction.column_box.count()):
            dialog.rows.correction.column_box.setCurrentIndex(column)
            visitor.read(f"{dialog.rows.shown[row].who}, {column}")
    dialog.foot.import_button.click()
    visitor.settle()
    visitor.read("done")
    dialog.results.print_summary()
    visitor.settle()
    (paper,) = tmp_path.rglob("*.pdf")
    leaks.look("the summary", texts_in(paper.read_bytes()))
    for where, words in texts_of_books(town.store):
        leaks.look(where, [words])
    assert leaks.found == []
    # mending takes the rows as they came: whoever saves them is kept
    dialog.results.save_refused(str(tmp_path / "mend.xlsx"))
    visitor.settle()
    assert "save-refused" in {event for (event,) in _acts(town)}
    dialog.reject()


def test_a_crash_tells_no_values(town: Shop) -> None:
    (number, *_), card = id_numbers_of(town.store), "86034917426852"
    leaks = Leaks([number])
    try:
        try:
            with town.store.books.write() as work:
                work.connection.execute(
                    schema.member.insert().values(village_id=0, name=number, id_state=card)
                )
        except Exception as cause:
            raise ValueError(number, card) from cause
    except ValueError as error:
        report = crash.report(error)
    leaks.look("the report", [report])
    assert leaks.found == []
    assert card not in report
    assert "test_privacy.py" in report


def _acts(shop: Shop) -> list[tuple[str]]:
    with shop.store.books.read() as work:
        return [(str(act),) for (act,) in work.connection.execute(select(schema.audit_event.c.act))]

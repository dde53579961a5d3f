"""The page of the funds, worked by keys: a fund is opened, its budget appropriated by two."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.gui.desks.files_dialog import FilesDialog
from lovemart_desktop.gui.desks.funds.appropriate import AppropriateDialog
from lovemart_desktop.gui.desks.funds.new_fund import NewFundDialog
from lovemart_desktop.gui.desks.funds.page import FundsPage
from lovemart_desktop.gui.desks.funds.statement_dialog import StatementDialog
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.kit.widgets import NumberTile
from lovemart_desktop.persistence.schema import category
from tests.awards import settle
from tests.gui.deskwork import CTRL, DeskWork
from tests.gui.hands import Hands
from tests.services.test_attachments import png
from tests.services.test_disposition import funded
from tests.shop import SECRET, TODAY, Shop

Desk = DeskWork[FundsPage]


@pytest.fixture
def shop(sqlite_shop: Shop) -> Shop:
    return sqlite_shop


@pytest.fixture
def printers(tmp_path: Path) -> Printers:
    return Printers({}, tmp_path / "prints")


@pytest.fixture
def desk(
    qtbot: QtBot, theme: Theme, tasks: Tasks, hands: Hands, shop: Shop, printers: Printers
) -> Desk:
    desk = Desk(qtbot, tasks, hands, FundsPage(shop.award_officer, tasks, printers))
    desk.page.take_focus()
    return desk


def sums(page: FundsPage) -> list[str]:
    items = [page.sums_row.itemAt(at) for at in range(page.sums_row.count())]
    row = [item.widget() for item in items if item is not None]
    return [tile.number for tile in row if isinstance(tile, NumberTile)]


def test_a_fund_is_opened_by_keys(desk: Desk, shop: Shop) -> None:
    desk.press(Qt.Key.Key_N, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, NewFundDialog)
    desk.press(Qt.Key.Key_S, CTRL)
    assert dialog.band.tone == "error"
    assert dialog.name_edit.hasFocus()
    desk.type("老党员关怀")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_S, CTRL)
    assert dialog.document_edit.hasFocus(), "where something is missing"
    desk.type("县组通〔2026〕12号")
    desk.press(Qt.Key.Key_S, CTRL)
    (fund,) = shop.award_officer.funds.all()
    assert (fund.name, fund.terms.source_document) == ("老党员关怀", "县组通〔2026〕12号")
    assert fund.terms.starts_on.isoformat() == "2026-01-01"
    assert fund.terms.expires_on is None
    assert desk.page.name_label.text() == "老党员关怀"
    assert desk.page.band.tone == "success"


def test_a_fund_is_kept_to_the_categories_ticked(desk: Desk, shop: Shop) -> None:
    with shop.store.books.write() as work:
        work.connection.execute(insert(category), [{"name": "粮油"}, {"name": "农资"}])
        work.commit()
    desk.page.refresh()
    desk.settle()
    desk.press(Qt.Key.Key_N, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, NewFundDialog)
    desk.type("农资补贴")
    desk.press(Qt.Key.Key_Return)
    desk.type("文件")
    dialog.goods_box.setFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_S, CTRL)
    assert dialog.isVisible(), "nothing is ticked"
    assert dialog.categories_table.hasFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_S, CTRL)
    (fund,) = shop.award_officer.funds.all()
    _, farm = shop.award_officer.funds.categories()
    assert fund.terms.categories == {farm.id}


def test_a_budget_takes_a_second_person_at_the_same_screen(desk: Desk, shop: Shop) -> None:
    settle(shop, points=0)
    desk.page.refresh()
    desk.settle()
    desk.press(Qt.Key.Key_B, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, AppropriateDialog)
    desk.press(Qt.Key.Key_Return)
    assert desk.dialog() is dialog, "no points yet"
    dialog.points_edit.setFocus()
    desk.type("50000")
    desk.press(Qt.Key.Key_Return)
    desk.type("ys-1")
    desk.press(Qt.Key.Key_Return)
    second = desk.dialog()
    assert isinstance(second, ConfirmDialog)
    assert {tile.person.name for tile in second.choice.tiles} == {"评二丽", "监公明"}
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Return)
    desk.type("wrong-secret")
    desk.press(Qt.Key.Key_Return)
    assert second.isVisible()
    assert shop.auditor.funds.all()[0].balance.appropriated == 0
    desk.type(SECRET)
    desk.press(Qt.Key.Key_Return)
    statement = shop.auditor.funds.statement(shop.auditor.funds.all()[0].id)
    (movement,) = statement.movements
    assert (movement.points, movement.note, movement.confirmer) == (50_000, "ys-1", "监公明")
    assert [row.points for row in desk.page.movements_table.values] == [50_000]
    assert desk.page.band.tone == "success"


def test_the_statement_follows_the_cursor(desk: Desk, shop: Shop) -> None:
    town = settle(shop)
    found = town.approve(town.drafted())
    town.officer.awards.credit(found.id, [each.id for each in found.lists], "request-of-a-test")
    desk.page.refresh()
    desk.settle()
    assert sums(desk.page) == ["5,000", "2,000", "3,000", "0", "0"]
    assert [row.points for row in desk.page.movements_table.values] == [1_000, 2_000, 5_000]
    assert desk.page.proof_chip.text == "Sums agree"


def test_who_may_only_look_is_offered_nothing(
    qtbot: QtBot, theme: Theme, tasks: Tasks, hands: Hands, shop: Shop, printers: Printers
) -> None:
    settle(shop)
    desk = Desk(qtbot, tasks, hands, FundsPage(shop.auditor, tasks, printers))
    assert not desk.page.new_button.isVisible()
    assert not desk.page.appropriate_button.isVisible()
    desk.press(Qt.Key.Key_N, CTRL)
    desk.press(Qt.Key.Key_B, CTRL)
    assert desk.dialog() is None
    assert desk.page.name_label.text() == "诚信勤劳奖励"


def test_a_funds_document_is_attached_and_looked_at(desk: Desk, shop: Shop, tmp_path: Path) -> None:
    fund = settle(shop).fund
    desk.page.refresh()
    desk.settle()
    scan = tmp_path / "批文.png"
    scan.write_bytes(png(40, 30))
    desk.press(Qt.Key.Key_D, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, FilesDialog)
    assert dialog.add_button.isVisible()
    dialog.add_file(scan)
    desk.settle()
    assert [file.name for file in dialog.table.values] == ["批文.png"]
    assert [file.name for file in shop.auditor.attachments.of(Subject.FUND, fund)] == ["批文.png"]
    desk.press(Qt.Key.Key_Escape)
    assert desk.dialog() is None


def test_an_auditor_looks_at_a_document_and_attaches_none(
    qtbot: QtBot, theme: Theme, tasks: Tasks, hands: Hands, shop: Shop, printers: Printers
) -> None:
    settle(shop)
    seen = Desk(qtbot, tasks, hands, FundsPage(shop.auditor, tasks, printers))
    seen.press(Qt.Key.Key_D, CTRL)
    dialog = seen.dialog()
    assert isinstance(dialog, FilesDialog)
    assert not dialog.add_button.isVisible()
    seen.press(Qt.Key.Key_Escape)


def test_a_statement_that_takes_long_can_be_left(
    desk: Desk,
    shop: Shop,
    tasks: Tasks,
    printers: Printers,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    funded(shop)
    (fund,) = shop.award_officer.funds.all()
    drawn = threading.Event()

    def statement(*_asked: object) -> bytes:
        assert drawn.wait(10)
        return b"a paper that nobody waits for"

    monkeypatch.setattr(shop.award_officer.fund_papers, "statement_pdf", statement)
    dialog = StatementDialog(desk.page, shop.award_officer, tasks, printers, fund, TODAY)
    dialog.open()
    desk.settle()
    assert dialog.print_button.isEnabled()
    dialog._patience.setInterval(0)
    dialog.print()
    try:
        qtbot.waitUntil(lambda: dialog.band.isVisible())
        assert "Esc" in dialog.band.text
        dialog.reject()
        assert not dialog.isVisible()
    finally:
        drawn.set()
    desk.settle()
    assert not printers.folder.exists(), "what was left is not printed"

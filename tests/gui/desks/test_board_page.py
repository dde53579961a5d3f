"""The board, worked by keys: figures, checks, faults, what is due, a backup."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.proof import Proof
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.board.faults import FaultsDialog
from lovemart_desktop.gui.desks.board.lines import (
    SEE_CALENDAR,
    CheckLine,
    DueLine,
    check_lines,
    moment,
)
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.board.rows import CheckRow, DueRow
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.persistence.verify import vouchers
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.store import Session
from tests.conftest import MakeDatabase
from tests.gui.deskwork import CTRL, DeskWork
from tests.gui.hands import Hands
from tests.persistence.verify.books import small_books
from tests.persistence.verify.damage import damage
from tests.shop import Shop, found_shop

Desk = DeskWork[BoardPage]
NOT_PROVED = {"slips", "copies", "backup"}
"""Rows that tell of figures, and wait for no verification."""
PAGES = frozenset({"cards", "awards", "funds", "goods", "settings"})


@pytest.fixture
def url(make_database: MakeDatabase) -> str:
    return make_database("sqlite", small_books)


class Office:
    """Opens the board for whoever comes in."""

    def __init__(self, qtbot: QtBot, tasks: Tasks, hands: Hands, folder: Path) -> None:
        self._qtbot, self._tasks, self._hands = qtbot, tasks, hands
        self.folder = folder

    def board(self, session: Session, pages: frozenset[str] = PAGES, **at: tuple[int, int]) -> Desk:
        printers = Printers({}, self.folder / "paper")
        settings = LocalSettings(backup_folder=str(self.folder / "stick"))
        computer = Computer(settings, self.folder / "settings.json")
        page = BoardPage(session, self._tasks, printers, computer, pages)
        desk = Desk(self._qtbot, self._tasks, self._hands, page, **at)
        page.take_focus()
        return desk


@pytest.fixture
def office(qtbot: QtBot, theme: Theme, tasks: Tasks, hands: Hands, tmp_path: Path) -> Office:
    return Office(qtbot, tasks, hands, tmp_path)


def checks(desk: Desk) -> dict[str, CheckLine]:
    return {row.line.key: row.line for row in desk.page.checks.rows if isinstance(row, CheckRow)}


def due(desk: Desk) -> list[DueLine]:
    return [row.line for row in desk.page.due.rows if isinstance(row, DueRow)]


def figures(desk: Desk) -> list[str]:
    return [tile.number for tile in desk.page._tiles]


def test_the_figures_are_those_of_the_books(office: Office, url: str) -> None:
    shop = found_shop(url)
    desk = office.board(shop.auditor)
    assert figures(desk) == ["2,780", "220", "3", "2,000"]
    assert desk.page.title.note_label.text() == "青石镇"
    assert desk.page.chart.accessibleDescription().endswith("220")
    assert {line.tone for key, line in checks(desk).items() if key not in NOT_PROVED} == {"neutral"}
    shop.close()


def test_f5_proves_the_books(office: Office, url: str) -> None:
    shop = found_shop(url)
    desk = office.board(shop.card_officer)
    desk.press(Qt.Key.Key_F5)
    tones = {key: line.tone for key, line in checks(desk).items()}
    assert tones.pop("backup") == "warning"
    assert tones.pop("copies") == "success"
    assert set(tones.values()) == {"success"}
    assert desk.page.band.tone == "success"
    assert desk.dialog() is None
    assert [line.goal for line in checks(desk).values() if line.goal] == ["do:days"]
    assert shop.auditor.proof.last() is not None
    shop.close()


def test_faults_are_listed_and_printed(office: Office, url: str) -> None:
    damage(
        url,
        "UPDATE account SET balance = balance + 1 WHERE id = 3",
        "UPDATE lot SET remaining = remaining + 1",
    )
    shop = found_shop(url)
    desk = office.board(shop.auditor)
    desk.press(Qt.Key.Key_F5)
    dialog = desk.dialog()
    assert isinstance(dialog, FaultsDialog)
    told = [fault.code for fault in dialog.table.rows_model.rows]
    assert sorted(told) == [
        "account.balance", "books.unbalanced", "fund.unbalanced", "lot.remaining", "lot.remaining"
    ]  # fmt: skip
    first = dialog.sentence.text()
    desk.press(Qt.Key.Key_Down)
    assert dialog.sentence.text() not in {"", first}
    desk.press(Qt.Key.Key_P, CTRL)
    (paper,) = (office.folder / "paper").iterdir()
    assert paper.read_bytes().startswith(b"%PDF")
    assert dialog.band.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert desk.dialog() is None
    assert checks(desk)["stock"].tone == checks(desk)["books"].tone == "error"
    assert checks(desk)["cards"].tone == "success"
    for row in desk.page.checks.rows:
        if isinstance(row, CheckRow) and row.line.key == "stock":
            assert row.button is not None
            row.button.setFocus()
    desk.press(Qt.Key.Key_Space)
    again = desk.dialog()
    assert isinstance(again, FaultsDialog)
    desk.press(Qt.Key.Key_Escape)
    shop.close()


def test_faults_of_an_earlier_day_are_looked_up_anew(office: Office, url: str) -> None:
    damage(url, "UPDATE lot SET remaining = remaining + 1")
    shop = found_shop(url)
    shop.auditor.proof.verify()
    desk = office.board(shop.storekeeper)
    assert checks(desk)["stock"].goal
    desk.page.show_faults()
    desk.settle()
    assert isinstance(desk.dialog(), FaultsDialog)
    desk.press(Qt.Key.Key_Escape)
    shop.close()


def test_escape_stops_the_check(
    office: Office, url: str, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = found_shop(url)
    desk = office.board(shop.auditor)
    monkeypatch.setattr(vouchers, "VOUCHERS_A_STEP", 1)
    desk.page.check()
    assert desk.page.progress.isVisible()
    desk.page.stop()
    desk.settle()
    assert not desk.page.progress.isVisible()
    assert desk.page.band.tone == "info"
    assert shop.auditor.proof.last() is None
    desk.press(Qt.Key.Key_F5)
    assert desk.page.band.tone == "success"
    shop.close()


def test_a_proof_that_comes_after_the_stop_is_not_shown(office: Office, url: str) -> None:
    shop = found_shop(url)
    desk = office.board(shop.auditor)
    desk.page._on_proof(Proof(0, {}, ()))
    desk.settle()
    assert not desk.page.band.isVisible()
    shop.close()


def test_the_administrator_backs_up_from_the_board(office: Office, url: str) -> None:
    shop = found_shop(url)
    desk = office.board(shop.administrator)
    assert checks(desk)["backup"].tone == "warning"
    row = next(r for r in desk.page.checks.rows if isinstance(r, CheckRow) and r.button)
    assert row.button is not None
    row.button.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert len(list((office.folder / "stick").iterdir())) == 1
    assert checks(desk)["backup"].tone == "success"
    again = office.board(shop.auditor)
    assert checks(again)["backup"].goal == "", "only the administrator has the button"
    shop.clock.move(days=9)
    desk.page.refresh()
    desk.settle()
    assert checks(desk)["backup"].tone == "error"
    shop.close()


def test_empty_books_say_the_first_step_of_each_role(office: Office, sqlite_shop: Shop) -> None:
    for session, goals in (
        (sqlite_shop.card_officer, ["cards"]),
        (sqlite_shop.storekeeper, ["goods"]),
        (sqlite_shop.award_officer, ["funds"]),
        (sqlite_shop.auditor, []),
    ):
        assert [line.goal for line in due(office.board(session)) if line.goal] == goals
    without = office.board(sqlite_shop.storekeeper, PAGES - {"goods"})
    assert [line.goal for line in due(without)] == [""]
    assert not without.page.due.rows[0].isEnabled()


def test_what_is_due_leads_to_its_page(office: Office, sqlite_shop: Shop) -> None:
    desk = office.board(sqlite_shop.card_officer)
    wanted = QSignalSpy(desk.page.page_wanted)
    desk.page.due.rows[0].setFocus()
    desk.press(Qt.Key.Key_Space)
    assert [wanted.at(n) for n in range(wanted.count())] == [["cards"]]


def test_lists_and_remarks_are_due(office: Office, url: str) -> None:
    damage(
        url,
        "UPDATE village_list SET state = 'draft', voucher_id = NULL",
        "INSERT INTO remark (member_id, code, raised_on, detail)"
        " VALUES (1, 'id.missing', '2026-06-01', '')",
        "UPDATE fund SET expires_on = '2026-06-30'",
        "UPDATE lot SET expires_on = '2026-06-20' WHERE id = 1",
    )
    shop = found_shop(url)
    lines = due(office.board(shop.auditor))
    goals = [line.goal for line in lines]
    # the last one has no page of its own: a slip without a card
    assert goals[-4:] == [SEE_CALENDAR, "cards", "goods", ""]
    assert {"funds:1", "awards"} <= {goal.partition("/")[0] for goal in goals}
    (expiry,) = [line for line in lines if line.goal == "funds:1"]
    assert expiry.tone == "error", "it was not announced in time"
    assert "05-31" in expiry.note
    assert [line.icon for line in due(office.board(shop.administrator))] == ["card"]
    shop.close()


def test_slips_that_wait_are_a_warning(office: Office, url: str) -> None:
    damage(
        url,
        "INSERT INTO print_job (till_id, printer, document, copy_no, state, queued_at, attempts,"
        " last_error, queued_by)"
        " VALUES (1, 'slip', 'receipt', 0, 'queued', 1781744400000, 0, '', 1)",
    )
    shop = found_shop(url)
    line = checks(office.board(shop.auditor))["slips"]
    assert line.tone == "warning"
    assert "T1" in line.text
    shop.close()


def test_a_proof_of_yesterday_is_no_longer_fresh(url: str) -> None:
    shop = found_shop(url)
    shop.auditor.proof.verify()
    shop.clock.move(days=1, minutes=1)
    lines = check_lines(shop.auditor.reports.overview(), shop.auditor.operator)
    assert {line.tone for line in lines if line.key not in NOT_PROVED} == {"neutral"}
    shop.close()


def test_moments_are_told_as_people_do() -> None:
    now = local_time(1_781_744_400_000)
    day = 86_400_000
    assert moment(now, now) == f"{now:%H:%M}"
    assert moment(local_time(1_781_744_400_000 - day), now) == f"yesterday {now:%H:%M}"
    assert moment(local_time(1_781_744_400_000 - 40 * day), now).count("-") == 1
    assert moment(local_time(1_781_744_400_000 - 400 * day), now).startswith("2025-")


def _columns(page: BoardPage) -> list[QWidget]:
    row = page.columns_row
    items = [row.itemAt(at) for at in range(row.count())]
    widgets = [item.widget() for item in items if item is not None]
    return [widget for widget in widgets if widget is not None]


def test_narrow_windows_put_the_columns_below_each_other(office: Office, url: str) -> None:
    shop = found_shop(url)
    desk = office.board(shop.auditor, size=(760, 500))
    left, right = _columns(desk.page)
    assert left.y() < right.y()
    assert left.x() == right.x()
    bar = desk.page.scroller.verticalScrollBar()
    assert bar.maximum() > 0
    desk.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    desk.press(Qt.Key.Key_PageUp)
    assert bar.value() == 0
    desk.page.resize(1222, 724)
    desk.settle()
    assert left.y() == right.y()
    assert bar.maximum() == 0, "all of it is seen at 1366×768"
    shop.close()


def test_a_change_of_language_says_everything_anew(office: Office, url: str) -> None:
    shop = found_shop(url)
    desk = office.board(shop.auditor)
    QCoreApplication.sendEvent(desk.page, QEvent(QEvent.Type.LanguageChange))
    desk.settle()
    assert len(desk.page.checks.rows) == len(checks(desk)) == 11
    assert desk.page.check_button.text().endswith("F5")
    shop.close()

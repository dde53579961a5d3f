"""A fund's end by keys in a small window: announced, put off, expired, closed; one reversal."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.rounds.awards import ProgrammeKind
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.funds.decision import DecisionDialog
from lovemart_desktop.gui.desks.funds.life_dialog import LifeDialog
from lovemart_desktop.gui.desks.funds.page import FundsPage
from lovemart_desktop.gui.desks.funds.statement_dialog import StatementDialog
from lovemart_desktop.persistence.verify import prove
from tests.acceptance.town import Officer, Town
from tests.acceptance.window import CTRL, running
from tests.conftest import MakeDatabase
from tests.counter import open_counter, stocked_shop
from tests.shop import TODAY, FixedClock

SMALL = (994, 565)
AWARD_OFFICER = Officer("02", "评一凡", Role.AWARD_OFFICER)
AUDITOR = Officer("07", "监公明", Role.AUDITOR)
F6, F7, F8, F9 = (Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9)
PAPER = "2026-18"
EXPIRES, PUT_OFF = date(2026, 7, 10), date(2026, 8, 10)


def test_a_fund_comes_to_its_end(
    qapp: QApplication, make_database: MakeDatabase, own_data_folder: Path
) -> None:
    books_of_the_data_folder(make_database, own_data_folder)
    clock = FixedClock()
    with running(qapp, clock, SMALL) as seat:
        town = Town(seat)
        town.signed_in(AWARD_OFFICER)
        one_award_is_reversed(town)
        put_off_and_announced(town)
        clock.move(days=(PUT_OFF - TODAY).days + 1)
        town.signed_in(AWARD_OFFICER)
        points_expire(town)
        closed(town)
        stated(town)
        store = seat.program.store
        assert store is not None
        assert prove(store.books, 0).clean


def one_award_is_reversed(town: Town) -> None:
    """A household was on the list by mistake: 65 of its 1,000 are spent."""
    seat = town.seat
    town.open_page("awards")
    page = seat.page(AwardsPage)
    award = next(t for t in town.session.awards.rounds() if t.terms.kind is ProgrammeKind.AWARD)
    if page.side.chosen is None or page._view.found is None or page._view.found.id != award.id:
        seat.press(Qt.Key.Key_O, CTRL)
        seat.press(Qt.Key.Key_Down)
        seat.enter()
    seat.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    panel = page.rows_panel
    assert panel is not None
    rows = [row.name for row in panel.rows_table.values]
    seat.tab_to(panel.rows_table)
    seat.press(Qt.Key.Key_Home)
    for _ in range(rows.index("周尧全")):
        seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Delete)
    dialog = seat.dialog(DecisionDialog)
    assert dialog.paper_edit.hasFocus()
    seat.type_line("twice")
    town.confirm(AUDITOR)
    seat.no_dialog()
    assert page.band.tone == "success"
    (row,) = [row for row in panel.rows_table.values if row.name == "周尧全"]
    assert row.reversed == 935
    panel.rows_table.choose_row(panel.rows_table.values.index(row))
    assert not panel.strike_button.isEnabled()


def life(town: Town) -> LifeDialog:
    seat = town.seat
    town.open_page("funds")
    page = seat.page(FundsPage)
    page.funds_table.setFocus()
    seat.press(Qt.Key.Key_Home)
    assert page.name_label.text() == "诚信勤劳奖励"
    seat.press(F6)
    return seat.dialog(LifeDialog)


def put_off_and_announced(town: Town) -> None:
    seat, dialog = town.seat, life(town)
    seat.press(F6)
    assert dialog.band.tone == "error", "too late for the day that stands there"
    seat.press(F7)
    decision = seat.dialog(DecisionDialog)
    assert decision.day_edit.value() == PUT_OFF
    seat.tab_to(decision.paper_edit)
    seat.type_line(PAPER)
    town.confirm(AUDITOR)
    assert seat.dialog(LifeDialog) is dialog
    town.fetch_papers()  # the slip of a sale came before
    seat.press(F6)
    (notice,) = town.fetch_papers()
    for words in ("积分到期公告", "2026年8月10日", "石桥村", "柳林村", "2000"):
        assert words in notice.text(), words
    for name in ("张龚强", "周尧全", "郑雨晴"):
        assert name not in notice.text(), "posted for all to see"
    seat.press(Qt.Key.Key_P, CTRL)
    (holders,) = town.fetch_papers()
    for words in ("持有积分名单", "张龚强", "郑雨晴", "不得张贴"):
        assert words in holders.text(), words
    seat.press(F8)
    assert dialog.band.tone == "error", "nobody loses points before the last day"
    seat.press(F9)
    assert dialog.band.tone == "error", "nor is a fund closed that people hold points of"
    seat.escape()
    seat.no_dialog()


def points_expire(town: Town) -> None:
    seat, dialog = town.seat, life(town)
    seat.press(F8)
    seat.dialog(DecisionDialog)
    seat.type_line(PAPER)
    town.confirm(AUDITOR)
    assert seat.dialog(LifeDialog) is dialog
    assert dialog.band.tone == "success"
    assert dialog.holdings_table.values == []
    seat.escape()


def closed(town: Town) -> None:
    seat, dialog = town.seat, life(town)
    seat.press(F9)
    seat.dialog(DecisionDialog)
    seat.type_line(PAPER)
    town.confirm(AUDITOR)
    assert not dialog.close_button.isEnabled()
    seat.escape()
    seat.no_dialog()


def stated(town: Town) -> None:
    """The statement closes at the end, and on the day before anything expired."""
    seat = town.seat
    seat.press(Qt.Key.Key_P, CTRL)
    dialog = seat.dialog(StatementDialog)
    ends = dialog.sums_table.values[-1].change
    assert (ends.appropriated, ends.budget, ends.purses) == (2_065, 0, 0)
    assert (ends.redeemed, ends.expired) == (65, 2_000)
    seat.press(Qt.Key.Key_P, CTRL)
    (paper,) = town.fetch_papers()
    for words in ("资金项目对账单", "过期", "结项收回", "冲正", "=0"):
        assert words in paper.text(), words
    seat.tab_to(dialog.until_edit)
    dialog.until_edit.set_value(PUT_OFF)
    seat.settle()
    before = dialog.sums_table.values[-1].change
    assert (before.appropriated, before.budget, before.purses) == (5_000, 2_935, 2_000)
    assert dialog.proof_chip.text
    seat.escape()
    seat.no_dialog()


def books_of_the_data_folder(make_database: MakeDatabase, own_data_folder: Path) -> None:
    """A stocked shop; 周尧全 has spent 65 of 1,000 points, which expire on 10 July."""
    url = make_database("sqlite", stocked_shop)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    counter = open_counter(config.database_url())
    counter.buy("周尧全", 大米=1)
    counter.change(
        "UPDATE fund SET expires_on = :day WHERE name = '诚信勤劳奖励'", day=EXPIRES.isoformat()
    )
    shift = counter.shop.clerk.shifts.state().shift
    assert shift is not None
    counter.shop.clerk.shifts.close(shift.id)
    counter.shop.close()

"""Grants by keys in a small window: per head, a pack taken over from last year, an activity; and
the calendar that leads to what is left to do."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.dues.due import Due, DueKind
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState
from lovemart_desktop.domain.rounds.copying import LeftOutWhy
from lovemart_desktop.domain.rounds.grants import GrantPreview, Source
from lovemart_desktop.domain.rounds.rules import Occasion
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.awards.adding import AddDialog
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.board.lines import SEE_CALENDAR
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.board.rows import DueRow
from lovemart_desktop.gui.desks.files_dialog import FilesDialog
from lovemart_desktop.gui.desks.grants import words
from lovemart_desktop.gui.desks.grants.new_grant import NewGrantDialog
from lovemart_desktop.gui.desks.grants.order_form import OrderForm
from lovemart_desktop.gui.desks.overviews.calendar import CalendarDialog
from lovemart_desktop.persistence.verify import prove
from tests.acceptance.office import Rounds
from tests.acceptance.town import Officer, Town
from tests.acceptance.window import CTRL, SHIFT, running
from tests.conftest import MakeDatabase
from tests.services.test_attachments import png
from tests.services.test_grants import pack
from tests.shop import FixedClock, found_shop
from tests.templates import settled_shop, town_of

SMALL = (994, 565)
AWARD_OFFICER = Officer("02", "评一凡", Role.AWARD_OFFICER)
AUDITOR = Officer("07", "监公明", Role.AUDITOR)


def test_grants_of_three_kinds(
    qapp: QApplication, make_database: MakeDatabase, own_data_folder: Path, tmp_path: Path
) -> None:
    books_of_the_data_folder(make_database, own_data_folder)
    with running(qapp, FixedClock(), SMALL) as seat:
        town = Town(seat)
        town.signed_in(AWARD_OFFICER)
        rounds = Rounds(town)
        per_head(town, rounds)
        pack_of_last_year(town, rounds)
        photo = tmp_path / "现场.png"
        photo.write_bytes(png())
        activity(town, rounds, photo)
        what_is_left(town)
        store = seat.program.store
        assert store is not None
        assert prove(store.books, 0).clean


def per_head(town: Town, rounds: Rounds) -> None:
    """30 points a head, without a notice for a reason: approved, credited."""
    seat = town.seat
    form = new_grant(town, Occasion.PER_HEAD)
    seat.tab_to(form.occasion_edit)
    seat.type("2026年春耕")
    assert form.points_edit.value() == 30
    seat.push(form.notice_tick)
    seat.tab_to(form.reason_edit)
    seat.type("分户数据已在村务公开栏公示")
    ordered(town)
    found = rounds.newest()
    assert amounts(town, found) == {"张龚强": 90, "周尧全": 60}, "nobody lives in the third"
    rounds.approve(AUDITOR)
    rounds.credit()
    assert rounds.all_in(ListState.CREDITED)
    assert town.session.funds.all()[0].balance.budget == 5_000 - 150


def pack_of_last_year(town: Town, rounds: Rounds) -> None:
    """Who stood on the list of 2025 and still stands; the same festival only once."""
    seat = town.seat
    form = new_grant(town, Occasion.FESTIVAL)
    assert form.source is Source.LAST, "the last pack is taken over unless something else is chosen"
    assert "06-19" in form.festival_box.currentText()
    seat.tab_to(form.points_edit)
    seat.press(Qt.Key.Key_A, CTRL)
    seat.type("120")
    forecast = town.session.grants.forecast(form.order())
    assert left_out(forecast) == {"郑雨晴": LeftOutWhy.CLOSED}
    ordered(town)
    found = rounds.newest()
    assert found.terms.period == "2026年端午"
    assert amounts(town, found) == {"张龚强": 120, "周尧全": 120}
    form = new_grant(town, Occasion.FESTIVAL)
    choose(town, form.festival_box, "06-19")
    seat.press(Qt.Key.Key_S, CTRL)
    dialog = seat.dialog(NewGrantDialog)
    assert dialog.band.tone == "error", "one pack a festival and year"
    seat.escape()
    seat.no_dialog()


def activity(town: Town, rounds: Rounds, photo: Path) -> None:
    """Two came to clean the river bank; a photo shows it."""
    seat = town.seat
    form = new_grant(town, Occasion.ACTIVITY)
    seat.tab_to(form.name_edit)
    seat.type("河道清洁")
    seat.tab_to(form.place_edit)
    seat.type("石桥村河堤")
    seat.push(form.notice_tick)
    seat.tab_to(form.reason_edit)
    seat.type("当场签到")
    ordered(town)
    seat.press(Qt.Key.Key_Insert)
    adding = seat.dialog(AddDialog)
    for name in ("张小龙", "张大"):
        seat.type_line(name)
        assert adding.band.tone == "success"
    seat.escape()
    seat.escape()
    found = rounds.newest()
    assert amounts(town, found) == {"张小龙": 20, "张大": 20}
    rounds.ask_to_approve()
    town.confirm(AUDITOR)
    assert rounds.all_in(ListState.DRAFT), "no photo shows it yet"
    for _ in range(2):
        seat.escape()
    seat.no_dialog()
    seat.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    seat.press(Qt.Key.Key_F, CTRL | SHIFT)
    files = seat.dialog(FilesDialog)
    files.add_file(photo)  # as the file chooser gives it
    seat.settle()
    assert files.band.tone == "success"
    seat.escape()
    rounds.approve(AUDITOR)
    rounds.credit()
    assert rounds.all_in(ListState.CREDITED)


def what_is_left(town: Town) -> None:
    """From the board by the calendar to the pack that still waits for its notice."""
    seat = town.seat
    town.open_page("board")
    board = seat.page(BoardPage)
    (row,) = [
        row for row in board.due.rows if isinstance(row, DueRow) and row.line.goal == SEE_CALENDAR
    ]
    seat.push(row)
    calendar = seat.dialog(CalendarDialog)
    kinds = [due.kind for due in calendar.table.values if isinstance(due, Due)]
    assert DueKind.FESTIVAL not in kinds, "the Dragon Boat Festival has its pack"
    assert kinds[0] is DueKind.CREDIT_ROUND, "the pack of last year is overdue"
    seat.press(Qt.Key.Key_Down)
    due = calendar.table.current_row()
    assert (due.period, due.day) == ("2026年端午", date(2026, 6, 19))
    seat.enter()
    seat.no_dialog()
    page = seat.page(AwardsPage)
    assert page.side.chosen is not None
    assert page.side.chosen.id == due.place.list_id


def new_grant(town: Town, occasion: Occasion) -> OrderForm:
    town.seat.press(Qt.Key.Key_N, CTRL)
    town.seat.press(Qt.Key.Key_G, CTRL)
    form = town.seat.dialog(NewGrantDialog).form
    choose(town, form.kind_box, words.occasion_word(occasion))
    assert form.occasion is occasion
    return form


def choose(town: Town, box: QComboBox, told: str) -> None:
    town.seat.choose(box, told)


def ordered(town: Town) -> None:
    town.seat.press(Qt.Key.Key_S, CTRL)
    town.seat.no_dialog()
    assert town.seat.page(AwardsPage).band.tone == "success"


def amounts(town: Town, found: AwardRound) -> dict[str, int]:
    awards = town.session.awards
    rows = [row for each in found.lists for row in awards.rows(found.id, each.id)]
    return {row.name: row.points for row in rows if not row.struck}


def left_out(seen: GrantPreview) -> dict[str, LeftOutWhy]:
    return {out.name: out.why for out in seen.left_out}


def books_of_the_data_folder(make_database: MakeDatabase, own_data_folder: Path) -> None:
    """A settled shop that gave a pack in 2025; nobody lives in one of its households any more."""
    url = make_database("sqlite", settled_shop)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    shop = found_shop(config.database_url())
    town = town_of(shop)
    town.officer.grants.open(pack(town, year=2025))
    with shop.store.books.write() as work:
        work.connection.exec_driver_sql("UPDATE member SET left_on = '2026-03-01' WHERE id = 6")
        work.commit()
    shop.close()

"""A household's dossier by keys: opened, narrowed to days, a remark settled, printed."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert, select

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.cards.dossier.dialog import DossierDialog
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.persistence.schema import audit_event, remark
from tests.acceptance.town import Officer, Town
from tests.acceptance.window import CTRL, Seat, running
from tests.conftest import MakeDatabase
from tests.counter import open_counter, stocked_shop
from tests.documents.reading import Paper
from tests.shop import TODAY, FixedClock

SMALL = (994, 565)
CARD_OFFICER = Officer("04", "卡春花", Role.CARD_OFFICER)
AWARD_OFFICER = Officer("02", "评一凡", Role.AWARD_OFFICER)
ALT = Qt.KeyboardModifier.AltModifier


def test_the_dossier_of_a_household(
    qapp: QApplication, make_database: MakeDatabase, own_data_folder: Path
) -> None:
    url = make_database("sqlite", stocked_shop)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    clock = FixedClock()
    lived_in(clock)
    with running(qapp, clock, SMALL) as seat:
        town = Town(seat)
        town.signed_in(CARD_OFFICER)
        town.open_page("cards")
        seat.press(Qt.Key.Key_F, CTRL)
        seat.type("张玉琴")
        everything(seat)
        some_days(seat)
        a_remark(seat)
        on_paper(seat, town)
        on_to_another(seat)
        town.signed_in(AWARD_OFFICER)
        town.open_page("awards")
        from_a_list(seat)
        assert seat.window.size() == QSize(*SMALL)


def lived_in(clock: FixedClock) -> None:
    """Two slips on two days, and a remark about the son."""
    counter = open_counter(config.database_url())
    counter.shop.clock = clock
    counter.buy("张龚强", 大米=2)
    with counter.shop.store.books.write() as work:
        work.connection.execute(
            insert(remark).values(
                member_id=counter.members["张小龙"],
                code="person.id_check_digit",
                raised_on=TODAY.isoformat(),
            )
        )
        work.commit()
    counter.shop.close()
    clock.move(days=3)
    later = open_counter(config.database_url())
    later.shop.clock.move(days=3)
    later.buy("张龚强", 食盐=4)
    later.shop.close()


def shown(dialog: DossierDialog) -> HouseholdDossier:
    assert dialog.shown is not None
    return dialog.shown


def everything(seat: Seat) -> None:
    seat.press(Qt.Key.Key_F9)
    dialog = seat.dialog(DossierDialog)
    assert dialog.name_label.text().startswith("张龚强")
    assert [row.name for row in dialog.tabs.members.values] == ["张龚强", "张玉琴", "张小龙"]
    assert dialog.tiles[3].number == "1,058"
    for digit, table, rows in (
        ("2", dialog.tabs.movements, 4),
        ("3", dialog.tabs.awards, 2),
        ("4", dialog.tabs.receipts, 2),
        ("5", dialog.tabs.cards, 1),
        ("6", dialog.tabs.signatures, 4),
    ):
        seat.type(digit)
        assert table.hasFocus(), digit
        assert len(table.values) == rows, digit
    seat.type("2")


def some_days(seat: Seat) -> None:
    dialog = seat.dialog(DossierDialog)
    seat.press(Qt.Key.Key_D, ALT)
    seat.tab_to(dialog.days.since_edit)
    seat.type("2026.6.20")
    seat.enter()
    assert [move.points for move in shown(dialog).movements] == [-12]
    assert (dialog.tiles[0].number, dialog.tiles[3].number) == ("1,070", "1,058")
    seat.tab_to(dialog.days.until_edit)
    seat.type("2026.6.1")
    seat.enter()
    assert "2026-06-01" in dialog.band.text
    assert [move.points for move in shown(dialog).movements] == [-12]
    seat.press(Qt.Key.Key_A, CTRL)
    seat.press(Qt.Key.Key_Delete)
    seat.enter()


def a_remark(seat: Seat) -> None:
    dialog = seat.dialog(DossierDialog)
    seat.tab_to(dialog.tabs.tabBar())
    seat.type("8")
    assert dialog.tabs.remarks.hasFocus()
    seat.enter()
    seat.dialog(ReasonDialog)
    seat.press(Qt.Key.Key_A, CTRL)
    seat.type("已看过户口本")
    seat.enter()
    seat.until(lambda: shown(dialog).sums.open_remarks == 0)
    (row,) = dialog.tabs.remarks.values
    assert row.remark.settled_reason == "已看过户口本"


def on_paper(seat: Seat, town: Town) -> None:
    before = set(seat.program.printers.folder.rglob("*.pdf"))
    seat.press(Qt.Key.Key_P, CTRL)
    dialog = seat.dialog(DossierDialog)
    (made,) = set(seat.program.printers.folder.rglob("*.pdf")) - before
    paper = Paper(made.read_bytes())
    text = "".join(paper.text(page) for page in range(len(paper))).replace(" ", "")
    for told in ("家庭积分档案", "张龚强户", "2026年6月20日", "打印人", "卡春花", "已看过户口本"):
        assert told in text, told
    assert "910101194005060016" not in text
    assert dialog.band.text
    with town.session.dossiers._books.read() as work:
        acts = work.connection.execute(select(audit_event.c.act)).scalars().all()
    assert acts.count("print-dossier") == 1


def on_to_another(seat: Seat) -> None:
    """Enter on somebody of the household goes to their record."""
    dialog = seat.dialog(DossierDialog)
    seat.type("1")
    while dialog.tabs.members.current_row().name != "张小龙":
        seat.press(Qt.Key.Key_Down)
    seat.enter()
    seat.no_dialog()
    record = seat.page(CardsPage).record
    seat.until(lambda: record.dossier is not None and record.dossier.person.name == "张小龙")


def from_a_list(seat: Seat) -> None:
    page = seat.page(AwardsPage)
    seat.press(Qt.Key.Key_1, ALT)
    panel = page.rows_panel
    assert panel is not None
    seat.tab_to(panel.rows_table)
    row = panel.rows_table.current_row()
    seat.press(Qt.Key.Key_F9)
    dialog = seat.dialog(DossierDialog)
    assert row.member in {member.member for member in shown(dialog).members}
    seat.type("8")
    assert not dialog.tabs.settle_button.isVisible()
    seat.escape()
    seat.no_dialog()

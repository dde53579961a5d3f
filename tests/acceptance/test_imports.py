"""A newer roster by keys in the smallest window: corrected where it is refused, asked before it
overwrites, imported, printed."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.imports.dialog import ImportDialog
from lovemart_desktop.gui.desks.imports.stage import Stage
from lovemart_desktop.services.exchange.consent import Overwrite
from tests.acceptance.town import Officer, Town
from tests.acceptance.window import CTRL, running
from tests.conftest import MakeDatabase
from tests.shop import FixedClock, found_shop, founded

SMALL = (994, 565)
CARD_OFFICER = Officer("04", "卡春花", Role.CARD_OFFICER)
TITLE = "2026年建档立卡户花名册,,,,,\n村,组,户编号,与户主关系,姓名,身份证号\n"
OLD = (
    "石桥村,1组,1,户主,张龚强,410199193707019192\n"
    "石桥村,1组,1,妻,张玉琴,410199193906054046\n"
    "石桥村,1组,1,子,张小满,410199195004058119\n"
    "石桥村,1组,2,户主,李四,410199194103174110\n"
)
NEW = (
    "石桥村,1组,1,户主,张龚强,410199193707019192\n"
    "石桥村,1组,1,妻,张玉琴,410199193906054046\n"
    "石桥村,2组,3,户主,张小满,410199195004058119\n"
    "石桥村,2组,4,户主,王五,4.10199E+17\n"
)


def test_a_newer_roster_by_keys(
    qapp: QApplication, make_database: MakeDatabase, own_data_folder: Path, tmp_path: Path
) -> None:
    url = make_database("sqlite", founded)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.write_bytes((TITLE + OLD).encode("gb18030"))
    new.write_bytes((TITLE + NEW).encode("gbk"))
    shop = found_shop(config.database_url())
    shop.card_officer.imports.import_roster(shop.card_officer.imports.read(old))
    shop.close()
    with running(qapp, FixedClock(), SMALL) as seat:
        town = Town(seat)
        town.signed_in(CARD_OFFICER)
        town.open_page("cards")
        seat.press(Qt.Key.Key_I, CTRL)
        dialog = seat.dialog(ImportDialog)
        seat.type_line(str(new))
        told = {line.who: line.state for line in dialog.rows.preview.lines}  # type: ignore[union-attr]  # it is shown
        assert told == {
            "张龚强": "unchanged",
            "张玉琴": "unchanged",
            "张小满": "kept",
            "王五": "refused",
        }
        # the ID number that Excel has rounded, typed again from the card
        seat.tab_to(dialog.rows.filters["kept"])
        while dialog.rows.filter != "refused":
            seat.press(Qt.Key.Key_Right)
        seat.tab_to(dialog.rows.table)
        seat.press(Qt.Key.Key_F2)
        seat.type_line("41019919660202452X")
        # the son has a household of his own: yes; who is missing is noted
        for kind in (Overwrite.MOVE, Overwrite.ABSENT):
            seat.press(Qt.Key.Key_3, CTRL)
            seat.tab_to(dialog.overwriting.boxes[kind])
            seat.press(Qt.Key.Key_Space)
        seat.press(Qt.Key.Key_1, CTRL)
        assert seat.dialog(ImportDialog).size().boundedTo(QSize(*SMALL)) == dialog.size()
        seat.press(Qt.Key.Key_S, CTRL)
        assert dialog.stage is Stage.DONE, dialog.band.text
        town.fetch_papers()
        seat.press(Qt.Key.Key_P, CTRL)
        (paper,) = town.fetch_papers()
        assert "王五" in paper.text()
        assert "李四" in paper.text()
        seat.escape()
        seat.no_dialog()
        people = {row.name: row.member for row in town.session.people.search("石桥").rows}
        records = {name: town.session.people.record(member) for name, member in people.items()}
        assert records["王五"].person.head
        assert records["张小满"].household is not None
        assert records["张小满"].household.registration_no == "3"
        assert "person.not_on_roster" in {remark.code for remark in records["李四"].remarks}

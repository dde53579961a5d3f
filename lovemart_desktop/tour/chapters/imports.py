"""The card officer: a newer roster that names another head and group, and has a fault."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.desks.imports.stage import Stage as ImportStage
from lovemart_desktop.tour.stage import Stage

_TITLE = "村,组,户编号,姓名,与户主关系,身份证号\n"
_OFFICER = "03"


def newer_roster(stage: Stage) -> None:
    """What would be overwritten waits for a yes; a refused cell is corrected where it is seen."""
    session = stage.sign_in(_OFFICER, PASSWORD)
    stage.open("cards")
    stage.page(CardsPage)
    found = session.people.search("张").rows
    records = [session.people.record(row.member) for row in found[:20]]
    one = next((each for each in records if _has_family(each)), None)
    stage.expect(one is not None and one.household is not None, "nobody with a family")
    path = stage.folder.path / "newer-roster.csv"
    rows = []
    if one is not None and one.household is not None:
        home = f"{one.person.village},9组,{one.household.registration_no}"
        for member in one.household.members:
            relation = "其他" if member.head else "户主"
            rows.append(f"{home},{member.name},{relation},\n")
    rows.append("石桥村,1组,T9,陈冬梅,户主,4.10199E+17\n")
    path.write_text(_TITLE + "".join(rows), encoding="utf-8")
    stage.control(Qt.Key.Key_I)
    dialog = stage.dialog(ImportDialog)
    stage.lines(str(path))
    stage.until(lambda: dialog.stage is ImportStage.SHOWN, f"newer roster: {dialog.band.text}")
    stage.shot("import-newer-roster")
    stage.tab_to(dialog.rows.filters[dialog.rows.filter])
    while dialog.rows.filter != "refused":
        stage.press(Qt.Key.Key_Right)
    stage.tab_to(dialog.rows.table)
    stage.press(Qt.Key.Key_F2)
    stage.expect(dialog.rows.correction.value_edit.hasFocus(), "F2 does not lead to the cell")
    stage.shot("import-correcting")
    stage.control(Qt.Key.Key_3)
    stage.shot("import-overwriting")
    stage.press(Qt.Key.Key_Escape)


def _has_family(record: Dossier) -> bool:
    return record.household is not None and len(record.household.members) > 1

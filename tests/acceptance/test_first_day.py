"""A town's first day, from empty books to proven ones, through the real window by keys alone."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.acceptance.town import ADMINISTRATOR, AUDITOR, CLERK, TELEPHONE, TOWN, Town
from tests.acceptance.window import running
from tests.documents.reading import Paper
from tests.shop import FixedClock


def test_first_day(qapp: QApplication) -> None:
    clock = FixedClock()
    with running(qapp, clock) as seat:
        town = Town(seat)
        open_the_shop(town)


def open_the_shop(town: Town) -> None:
    town.found()
    (sheet,) = town.papers.glob("*.pdf")
    code = town.wizard().recovery.code_label.text()
    assert code.replace("-", "") in Paper(sheet.read_bytes()).text()
    town.name_officers()
    town.skip_printers()
    assert town.seat.window.sign_in.town_label.text() == TOWN
    tiles = town.seat.window.sign_in.people.tiles
    assert [tile.person.number for tile in tiles] == ["01", "02", "03", "04", "05", "06", "07"]
    town.signed_in(CLERK)
    town.signed_in(AUDITOR)
    town.signed_in(ADMINISTRATOR)
    assert town.session.settings.facts().telephone == TELEPHONE

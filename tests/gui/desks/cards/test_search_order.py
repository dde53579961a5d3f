"""The people found are shown first, then the record of the first of them; Enter never waits."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.domain.people.found import FoundPeople, PersonRow
from tests.gui.desks.cards.conftest import Desk
from tests.gui.hands import Hands


class Told:
    """What the search told, in its order."""

    def __init__(self) -> None:
        self.all: list[object] = []

    def choose(self, member: object) -> None:
        """Someone is shown."""
        self.all.append(member)

    def open(self) -> None:
        """Enter was taken."""
        self.all.append("opened")


def test_enter_right_after_the_rows_opens_whom_they_show(desk: Desk, hands: Hands) -> None:
    search, table = desk.page.search, desk.page.people_table
    desk.find("张龚强")
    (row,) = table.values
    told = Told()
    search.chosen.connect(told.choose)
    search.opened.connect(told.open)
    search._on_found(("张龚强", None), FoundPeople((row,), 1))
    assert told.all == [], "the rows are painted first"
    desk.page.search_edit.setFocus()
    hands.press(Qt.Key.Key_Return)
    assert told.all == [row.member, "opened"]
    desk.settle()
    assert told.all == [row.member, "opened"], "told once"


def test_a_narrow_list_tells_one_number_only(desk: Desk) -> None:
    search, label = desk.page.search, desk.page.found_label
    (row,) = _found(desk)
    search.set_narrow(False)
    search._on_found(("张", None), FoundPeople((row,), 200, more=True))
    assert label.text() == "Over 200 found, 1 shown"
    search.set_narrow(True)
    assert label.text() == "Over 200 found"
    assert label.toolTip() == "Over 200 found, 1 shown"


def _found(desk: Desk) -> tuple[PersonRow, ...]:
    desk.find("张龚强")
    return tuple(desk.page.people_table.values)

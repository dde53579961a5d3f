"""The people found are shown first, then the record of the first of them; Enter never waits."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.domain.dossiers import FoundPeople
from tests.gui.desks.cards.conftest import Desk
from tests.gui.hands import Hands


def test_enter_right_after_the_rows_opens_whom_they_show(desk: Desk, hands: Hands) -> None:
    search, table = desk.page.search, desk.page.people_table
    desk.find("张龚强")
    (row,) = table.values
    told: list[object] = []
    search.chosen.connect(told.append)
    search.opened.connect(lambda: told.append("opened"))
    search._on_found(("张龚强", None), FoundPeople((row,), 1))
    assert told == [], "the rows are painted first"
    desk.page.search_edit.setFocus()
    hands.press(Qt.Key.Key_Return)
    assert told == [row.member, "opened"]
    desk.settle()
    assert told == [row.member, "opened"], "told once"

"""The zero-error board: figures, checks, what is due; F5 proves the books."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.tour.stage import Stage


def proof(stage: Stage) -> None:
    session = stage.sign_in("07", PASSWORD)
    stage.open("board")
    stage.page(BoardPage)
    before = session.proof.last()
    stage.shot("board")
    stage.press(Qt.Key.Key_F5)
    last = session.proof.last()
    stage.expect(last is not None and before is not None, "the books were never proven")
    assert last is not None
    assert before is not None
    stage.expect(last.checked_at > before.checked_at, "F5 did not prove the books")
    stage.expect(not any(last.faults.values()), f"the books have faults: {last.faults}")
    stage.shot("board-proven")

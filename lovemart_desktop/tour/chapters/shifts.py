"""The evening at the counter: signed copies, the shift's close, the day's, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.shifts.closing import ShiftDialog
from lovemart_desktop.gui.desks.shifts.days import DaysDialog
from lovemart_desktop.gui.desks.shifts.missing import MissingCopiesDialog
from lovemart_desktop.gui.desks.shifts.opening import OpenShiftDialog
from lovemart_desktop.gui.desks.shifts.reason import ShiftReasonDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.tour.chapters.counter import at_the_counter, clear
from lovemart_desktop.tour.stage import Stage

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
STOREKEEPER = "06"


def closing(stage: Stage) -> None:
    """Copies are scanned in, one is not there; the shift is closed, then the day."""
    page, _ = at_the_counter(stage)
    clear(stage, page)
    stage.press(Qt.Key.Key_F10)
    dialog = stage.dialog(ShiftDialog)
    if dialog.baskets_button.isVisible():
        stage.press(Qt.Key.Key_F6)
        stage.dialog(ShiftReasonDialog)
        stage.hands.type("没有人回来取")
        stage.press(ENTER)
    copies = list(dialog.copies_table.values)
    for copy in copies[:-1]:
        stage.hands.scan(copy.code)
        stage.settle()
    stage.expect(len(dialog.copies_table.values) == 1, f"copies are left: {dialog.band.text}")
    stage.shot("shift-copies")
    stage.press(Qt.Key.Key_F10)
    stage.dialog(Question)
    stage.shot("shift-close")
    stage.press(ENTER)
    greeting = stage.dialog(OpenShiftDialog)
    stage.shot("shift-closed")
    while not greeting.days_button.hasFocus():
        stage.press(Qt.Key.Key_Tab)
    stage.press(ENTER)
    days = stage.dialog(DaysDialog)
    stage.shot("day-to-close")
    stage.press(Qt.Key.Key_F10, ENTER)
    stage.expect(not days.close_button.isEnabled(), f"the day is open: {days.band.text}")
    stage.shot("day-closed")
    stage.press(Qt.Key.Key_F8)
    stage.press(ESC)


def missing(stage: Stage) -> None:
    """The storekeeper sees on the board which copies are missing, and settles one."""
    stage.sign_in(STOREKEEPER, PASSWORD)
    stage.open("board")
    board = stage.page(BoardPage)
    stage.shot("board-signatures")
    board.copies_wanted.emit()
    dialog = stage.dialog(MissingCopiesDialog)
    before = len(dialog.table.values)
    stage.shot("missing-signatures")
    stage.press(Qt.Key.Key_F4)
    stage.dialog(ShiftReasonDialog)
    stage.hands.type("小票受潮，本人已在村委补签")
    stage.shot("missing-by-hand")
    stage.press(ENTER)
    stage.expect(len(dialog.table.values) == before - 1, f"nothing settled: {dialog.band.text}")
    stage.press(ESC)

"""The calendar of what is due, and the rounds of a programme beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.domain.rounds.awards import AWARD_PROGRAMME
from lovemart_desktop.domain.rounds.comparison import Measure
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.awards.rounds import RoundsDialog
from lovemart_desktop.gui.desks.board.lines import SEE_CALENDAR
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.board.rows import DueRow
from lovemart_desktop.gui.desks.overviews.calendar import CalendarDialog
from lovemart_desktop.gui.desks.overviews.comparison import ComparisonDialog
from lovemart_desktop.gui.desks.overviews.words import measure_word
from lovemart_desktop.tour.stage import Stage


def what_is_due(stage: Stage) -> None:
    """From the board to the calendar, and on to the place where the first thing is done."""
    stage.sign_in("04", PASSWORD)
    stage.open("board")
    board = stage.page(BoardPage)
    stage.until(lambda: board.due.rows, "nothing is due")
    rows = [row for row in board.due.rows if isinstance(row, DueRow)]
    (calendar,) = [row for row in rows if row.line.goal == SEE_CALENDAR]
    stage.shot("board-dues")
    stage.push(calendar)
    dialog = stage.dialog(CalendarDialog)
    stage.until(lambda: dialog.table.values, "nothing is in the calendar")
    stage.shot("calendar")
    dialog.month.setFocus()
    stage.press(Qt.Key.Key_PageDown)
    stage.shot("calendar-next-month")
    stage.press(Qt.Key.Key_Escape)


def rounds_compared(stage: Stage) -> None:
    stage.sign_in("04", PASSWORD)
    stage.open("awards")
    stage.page(AwardsPage)
    stage.control(Qt.Key.Key_O)
    stage.dialog(RoundsDialog)
    stage.control(Qt.Key.Key_B)
    dialog = stage.dialog(ComparisonDialog)
    stage.until(lambda: dialog.chart.rows, "there is nothing to compare")
    stage.choose(dialog.programme_box, AWARD_PROGRAMME)
    stage.choose(dialog.measure_box, measure_word(Measure.SHARE, households=True))
    stage.settle()
    stage.shot("rounds-compared")
    stage.control(Qt.Key.Key_P)
    stage.press(Qt.Key.Key_Escape)

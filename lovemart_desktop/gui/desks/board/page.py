"""The board as a page: F5 proves the books, Esc stops that; every row leads where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop import config
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.proof import Proof
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.board.countersign import BusyProxiesDialog, CountersignDialog
from lovemart_desktop.gui.desks.board.faults import FaultsDialog
from lovemart_desktop.gui.desks.board.lines import (
    BACK_UP,
    SEE_CALENDAR,
    SEE_COPIES,
    SEE_DAYS,
    SEE_FAULTS,
    CheckLine,
    check_lines,
    due_lines,
    moment,
    month_name,
)
from lovemart_desktop.gui.desks.board.rows import CheckRow, DueRow
from lovemart_desktop.gui.desks.board.sides import ChecksSide, DueSide
from lovemart_desktop.gui.desks.board.watch import SEE_COUNTERSIGN, SEE_PROXIES, watch_lines
from lovemart_desktop.gui.desks.overviews.calendar import CalendarDialog
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.charts import Bar
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Job, Tasks
from lovemart_desktop.gui.kit.widgets import (
    Chip,
    NumberTile,
    PageTitle,
    Rule,
    button,
    relabel,
)
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.proof.archive import Backup
from lovemart_desktop.services.proof.reports import Overview
from lovemart_desktop.services.store import Session

TILES: Final = 4
TONES: Final = ("success", "warning", "neutral", "error")
NARROW: Final = 860
"""Below this width the things that are due stand under the checks."""


_Slide = QAbstractSlider.SliderAction


class BoardPage(QWidget):
    """What an officer sees on coming in."""

    page_wanted = Signal(str)
    copies_wanted = Signal()
    """The list of store copies without signature."""
    days_wanted = Signal()
    """The days with their shifts."""

    title: PageTitle
    band: MessageBand
    scroller: QScrollArea
    body: QWidget
    sums_card: QFrame
    sums_grid: QGridLayout
    columns_row: QHBoxLayout

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        computer: Computer,
        pages: frozenset[str],
        parent: QWidget | None = None,
    ) -> None:
        """`pages`: the ids of the pages that this operator may open."""
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._printers = printers
        self._computer = computer
        self._pages = pages
        self._overview: Overview | None = None
        self._town = ""
        self._proof: Proof | None = None
        self._job: Job[Proof] | None = None
        forms.load(self, "board.ui")
        self.band.hide()
        self._chips = {tone: Chip(tone, "", self) for tone in TONES}
        self.check_button = button("", self, icon="refresh", kind="primary")
        self._tiles = tuple(NumberTile("", "", self.sums_card) for _ in range(TILES))
        self._rules = tuple(Rule(self.sums_card, upright=True) for _ in range(TILES - 1))
        self._left = ChecksSide()
        self._right = DueSide()
        self.checks, self.progress = self._left.rows, self._left.progress
        self.due, self.chart = self._right.rows, self._right.chart
        self._stop_action = self._key(Qt.Key.Key_Escape, self.stop)
        self._stop_action.setEnabled(False)
        self._key(Qt.Key.Key_PageDown, self.page_down)
        self._key(Qt.Key.Key_PageUp, self.page_up)
        # layout
        for tone in TONES:
            self.title.add_button(self._chips[tone])
        self.title.add_button(self.check_button)
        self.columns_row.addWidget(self._left, 11)
        self.columns_row.addWidget(self._right, 7)
        self._lay_tiles(narrow=False)
        # signals
        self.check_button.clicked.connect(self.check_or_stop)
        self.checks.pressed.connect(self._on_goal)
        self.due.pressed.connect(self._on_goal)
        theme.current().changed.connect(self._show)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_in_view)
        self._retranslate()
        self.refresh()

    # what the window uses

    def take_focus(self) -> None:
        self.check_button.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Reads the figures again."""
        self._tasks.run(partial(_look, self._session), self._on_overview)

    # what the officer does

    @Slot()
    def check_or_stop(self) -> None:
        if self._job is None:
            self.check()
        else:
            self.stop()

    def check(self) -> None:
        """Proves the books in the background."""
        self._proof = None
        self.band.hide()
        self._job = self._tasks.run_long(
            self._session.proof.verify, self._on_proof, self._on_refused, progress=self._on_step
        )
        self.progress.setValue(0)
        self._show_running()

    @Slot()
    def stop(self) -> None:
        """Stops the verification at its next step; nothing is kept of it."""
        if self._job is None:
            return
        self._job.cancel()
        self._job = None
        self._show_running()
        self.band.say("info", self.tr("The check was stopped; nothing was changed."))
        self.band.show()

    @Slot()
    def show_faults(self) -> None:
        """All faults; where only their number is known, the books are checked again first."""
        if self._proof is None:
            if self._job is None:
                self.check()
            return
        FaultsDialog(
            self, self._proof, self._session.reports, self._tasks, self._printers, self._town
        ).open()

    @Slot(QWidget, QWidget)
    def _keep_in_view(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The scroller looks after its children only while Tab goes from one to another of them."""
        if now is not None and self.body.isAncestorOf(now):
            self.scroller.ensureWidgetVisible(now)

    @Slot()
    def page_down(self) -> None:
        self.scroller.verticalScrollBar().triggerAction(_Slide.SliderPageStepAdd)

    @Slot()
    def page_up(self) -> None:
        self.scroller.verticalScrollBar().triggerAction(_Slide.SliderPageStepSub)

    def back_up(self) -> None:
        chosen = self._computer.settings.backup_folder
        folder = Path(chosen) if chosen else config.backup_folder()
        self.band.say("info", self.tr("The books are being copied and read back …"))
        self.band.show()
        work = partial(self._session.archive.back_up, folder)
        self._tasks.run(work, self._on_backed_up, self._on_refused)

    # what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_stop_action"):
            self._retranslate()
            self._show()
        super().changeEvent(event)

    # layout

    def _key(self, key: Qt.Key, slot: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _lay_tiles(self, *, narrow: bool) -> None:
        """Four in a row, or two above two."""
        while self.sums_grid.takeAt(0) is not None:
            pass
        for number, tile in enumerate(self._tiles):
            row, place = divmod(number, 2) if narrow else (0, number)
            self.sums_grid.addWidget(tile, row, place * 2)
            self.sums_grid.setColumnStretch(place * 2, 1)
        for number, rule in enumerate(self._rules):
            rule.setVisible(not narrow)
            if not narrow:
                self.sums_grid.addWidget(rule, 0, number * 2 + 1)

    def _arrange(self) -> None:
        narrow = self.width() < theme.current().px(NARROW)
        direction = (
            QVBoxLayout.Direction.TopToBottom if narrow else QVBoxLayout.Direction.LeftToRight
        )
        self.columns_row.setDirection(direction)
        # with little room the chips say their numbers only beside the rows themselves
        for chip in self._chips.values():
            chip.setVisible(bool(chip.text) and not narrow)

    # showing

    def _retranslate(self) -> None:
        self.title.set_title(self.tr("Zero-error board"), self._town)
        self._left.set_heading(self.tr("Check by check"))
        self._right.set_headings(self.tr("To do"), self.tr("Redeemed each month (points)"))
        points, cards = self.tr("points"), self.tr("cards", "unit")
        for tile, caption, unit in zip(
            self._tiles,
            (
                self.tr("Points in people's hands"),
                self.tr("Redeemed this month"),
                self.tr("Active cards"),
                self.tr("Undistributed budget"),
            ),
            (points, points, cards, points),
            strict=True,
        ):
            tile.set_words(caption, unit)
        self._show_running()

    @Slot()
    def _show(self) -> None:
        overview = self._overview
        if overview is None:
            return
        board, operator = overview.board, self._session.operator
        figures = (board.held, board.redeemed, board.live_cards, board.budget)
        for tile, number in zip(self._tiles, figures, strict=True):
            tile.show_number(number)
        lines = check_lines(overview, operator)
        self.checks.show_rows([CheckRow(line) for line in lines])
        self._show_chips(lines)
        now, may_sign = local_time(overview.now), operator.may(Act.COUNTERSIGN)
        watched = list(watch_lines(board.watch, now, may_sign=may_sign))
        due = [
            *(line for line in watched if line.tone),
            *due_lines(board, operator, self._pages.__contains__),
            *(line for line in watched if not line.tone),
        ]
        self.due.show_rows([DueRow(line) for line in due], self.tr("Nothing waits for you."))
        current = board.months[-1]
        self._right.show_months(
            [Bar(month_name(one.first), one.points, one is current) for one in board.months],
            self.tr("{month} until today").format(month=month_name(current.first)),
        )
        if overview.proof is None:
            self._left.show_checked(self.tr("not checked yet"))
        else:
            at = moment(local_time(overview.proof.checked_at), local_time(overview.now))
            self._left.show_checked(self.tr("last checked {when}").format(when=at))
        self._arrange()

    def _show_chips(self, lines: list[CheckLine]) -> None:
        count = {tone: sum(line.tone == tone for line in lines) for tone in TONES}
        said = {
            "success": self.tr("%n in order", "", count["success"]),
            "warning": self.tr("%n to do", "", count["warning"]),
            "neutral": self.tr("%n not checked", "", count["neutral"]),
            "error": self.tr("%n with faults", "", count["error"]),
        }
        for tone, chip in self._chips.items():
            chip.show_state(tone, said[tone] if count[tone] else "")

    def _show_running(self) -> None:
        running = self._job is not None
        if running:
            stop = self.tr("Stop")
            relabel(self.check_button, f"{stop}  Esc")
            self.check_button.setShortcut("")  # Esc is the page's own key
        else:
            relabel(self.check_button, self.tr("Check now"), "F5")
        self._stop_action.setEnabled(running)
        self._left.show_running(running)

    # what the tasks bring

    def _on_overview(self, found: tuple[Overview, str]) -> None:
        self._overview, self._town = found
        self.title.set_title(self.tr("Zero-error board"), self._town)
        self._show()

    def _on_step(self, step: tuple[int, int]) -> None:
        done, total = step
        self.progress.setValue(done * 100 // max(1, total))

    def _on_proof(self, proof: Proof) -> None:
        if self._job is None:
            return  # stopped in its last moment
        self._job = None
        self._proof = proof
        self._show_running()
        self.refresh()
        if proof.clean:
            self.band.say("success", self.tr("The books are proved: no fault."))
            self.band.show()
        else:
            self.band.hide()
            self.show_faults()

    def _on_backed_up(self, backup: Backup) -> None:
        self.band.say("success", self.tr("Backed up to {place}.").format(place=backup.place))
        self.refresh()

    def _on_refused(self, refusal: Refusal) -> None:
        self._job = None
        self._show_running()
        self.band.refuse(refusal)
        self.band.show()

    @Slot(str)
    def _on_goal(self, goal: str) -> None:
        if goal == SEE_FAULTS:
            self.show_faults()
        elif goal == BACK_UP:
            self.back_up()
        elif goal == SEE_COPIES:
            self.copies_wanted.emit()
        elif goal == SEE_DAYS:
            self.days_wanted.emit()
        elif goal == SEE_CALENDAR:
            calendar = CalendarDialog(self, self._session, self._tasks)
            calendar.place_wanted.connect(self.page_wanted)
            calendar.open()
        elif goal == SEE_COUNTERSIGN:
            dialog = CountersignDialog(self._session.countersign, self._tasks, self)
            dialog.signed.connect(self.refresh)
            dialog.open()
        elif goal == SEE_PROXIES:
            BusyProxiesDialog(self._session.proxies, self._tasks, self).open()
        else:
            self.page_wanted.emit(goal)


def _look(session: Session) -> tuple[Overview, str]:
    return session.reports.overview(), session.settings.facts().town

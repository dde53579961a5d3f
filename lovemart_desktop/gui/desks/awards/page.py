"""The award rounds: the steps at the left, one village's list, all villages and the fund.

Ctrl+O chooses a round, Ctrl+N opens one. Insert adds a household, Delete strikes one off;
of a credited list it reverses the row. F8 goes through what the checks found. F6 has lists
approved by a second person, F7 credits them. Ctrl+P prints the list, Ctrl+Shift+P the notice.
F9 opens the dossier of the household in the row. A scanned card adds its household.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.domain.awards import ListRow, ListState, ProgrammeKind, VillageList
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.awards import grid, words
from lovemart_desktop.gui.desks.awards.deeds import Deeds
from lovemart_desktop.gui.desks.awards.reversing import Reversing
from lovemart_desktop.gui.desks.awards.side import ListsSide
from lovemart_desktop.gui.desks.awards.steps import APPROVAL, CREDITING, steps_of
from lovemart_desktop.gui.desks.awards.view import View, allowed, kinds_of, look
from lovemart_desktop.gui.desks.cards.dossier.opening import DossierKey
from lovemart_desktop.gui.desks.cards.latest import Latest
from lovemart_desktop.gui.kit import forms, icons, theme
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.steps import StepRail
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import PageTitle, button, relabel
from lovemart_desktop.services.store import Session

NEWS_MS = 8000
"""How long good news stands in the page's band."""
SIDE_WIDTH, SIDE_WIDTH_COMPACT, COMPACT_BELOW = 280, 272, 1080


class AwardsPage(QWidget):
    """Rail, list, villages; what may be done follows the round's state and the operator."""

    page_wanted = Signal(str)

    title: PageTitle
    band: MessageBand
    columns: QHBoxLayout
    rail_side: QWidget
    rail: StepRail
    list_side: QWidget
    list_label: QLabel
    strike_button: QPushButton
    add_button: QPushButton
    fill_button: QPushButton
    rows_table: ObjectTable
    checks: MessageBand
    next_button: QPushButton
    sum_label: QLabel
    approve_button: QPushButton
    credit_button: QPushButton
    lists_side: QWidget
    lists_column: QVBoxLayout

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        scanner: Scanner,
        printers: Printers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._view = View()
        self._wanted: int | None = None
        self._compact: bool | None = None
        self._shown: VillageList | None = None
        forms.load(self, "awards.ui")
        self.rounds_button = button("", self, icon="chevron-down")
        self.new_button = button("", self, icon="plus")
        self.list_button = button("", self, icon="printer")
        self.notice_button = button("", self, icon="printer")
        self.side = ListsSide(self)
        self.deeds = Deeds(self, session, tasks, printers)
        self.reversing = Reversing(self, session, tasks)
        self.dossiers = DossierKey(self, session, tasks, printers, self._member)
        self.dossiers.button.hide()
        self._lists = Latest(tasks, self._read_rows, self)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(NEWS_MS)
        self.band.hide()
        self.checks.hide()
        self.new_button.setVisible(bool(kinds_of(session.operator)))
        # layout
        for made in (self.rounds_button, self.new_button, self.list_button, self.notice_button):
            self.title.add_button(made)
        self.lists_column.addWidget(self.side)
        self.columns.setStretch(1, 1)
        # signals
        self.rounds_button.clicked.connect(self.deeds.choose_round)
        self.new_button.clicked.connect(self.deeds.open_round)
        self.list_button.clicked.connect(self.print_list)
        self.notice_button.clicked.connect(self.print_notice)
        self.add_button.clicked.connect(self.deeds.add)
        self.strike_button.clicked.connect(self.strike)
        self.fill_button.clicked.connect(self.deeds.fill)
        self.next_button.clicked.connect(self.next_finding)
        self.approve_button.clicked.connect(self.deeds.approve)
        self.credit_button.clicked.connect(self.deeds.credit)
        for doer in (self.deeds, self.reversing):
            doer.done.connect(self._on_done)
            doer.said.connect(self._say)
        self._news.timeout.connect(self.band.hide)
        self.rail.step_chosen.connect(self._on_step)
        self.side.list_chosen.connect(self._on_list)
        self.rows_table.row_chosen.connect(self._show_row)
        self._lists.answered.connect(self._on_rows)
        self._lists.refused.connect(self._on_rows_refused)
        scanner.listen(self, self.on_scan)
        theme.current().changed.connect(self._arrange)
        self._show()
        self.refresh()

    # what the window uses

    @Slot()
    def take_focus(self) -> None:
        (self.rows_table if self.rows_table.values else self.side.lists_table).setFocus()

    @Slot()
    def refresh(self) -> None:
        """Reads the round in view again; what was chosen stays chosen."""
        found = self._view.found
        wanted = self._wanted or (found.id if found else None)
        self._wanted = None
        self._tasks.run(partial(look, self._session, wanted), self._on_view)

    @Slot(str)
    def on_scan(self, text: str) -> None:
        """A scanned card adds its holder's household, or in a grant the holder."""
        self.deeds.add_scanned(text)

    # what the officer does

    @Slot()
    def strike(self) -> None:
        row = self.rows_table.current_row()
        if not isinstance(row, ListRow) or not self.strike_button.isEnabled():
            return
        if self._credited:
            self.reversing.begin(row.nomination)
        else:
            self.deeds.strike(row)

    @Slot()
    def next_finding(self) -> None:
        """Goes to the next row that somebody has to look at."""
        rows = self.rows_table.values
        here = self.rows_table.currentIndex().row()
        for number in (*range(here + 1, len(rows)), *range(here + 1)):
            if words.wants_a_look(rows[number]):
                self.rows_table.choose_row(number)
                self.rows_table.setFocus()
                return

    @Slot()
    def print_list(self) -> None:
        if self.side.chosen is not None:
            self.deeds.print_list(self.side.chosen)

    @Slot()
    def print_notice(self) -> None:
        if self.side.chosen is not None:
            self.deeds.print_notice(self.side.chosen)

    # what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_lists"):
            self._show()
        super().changeEvent(event)

    # inside: reading

    def _member(self) -> int | None:
        row = self.rows_table.current_row()
        return row.member if isinstance(row, ListRow) else None

    def _on_view(self, view: View) -> None:
        self._view = view
        self.deeds.use(view)
        self.side.show_round(view.found, view.preview)
        if self.side.chosen is None:
            self._on_list(None)
        self._show()

    def _read_rows(self, place: tuple[int, int]) -> list[ListRow]:
        return self._session.awards.rows(*place)

    @Slot(object)
    def _on_list(self, each: VillageList | None) -> None:
        found = self._view.found
        if each is None or found is None:
            self._lists.forget()
            self._shown = None
            self.rows_table.set_rows([])
            self._show_list()
        else:
            self._lists.ask((found.id, each.id))

    @Slot(object, object)
    def _on_rows(self, place: tuple[int, int], rows: list[ListRow]) -> None:
        found, each = self._view.found, self.side.chosen
        if found is None or each is None or place != (found.id, each.id):
            return
        fresh = self._shown is None or self._shown.id != each.id
        self._shown = each
        self._lay_columns(rows)
        self.rows_table.set_rows(grid.shown_order(rows), keep=_nomination)
        if rows and (fresh or self.rows_table.current_row() is None):
            self.rows_table.choose_row(0)
        self._show_list()

    @Slot(object, object)
    def _on_rows_refused(self, _place: object, refusal: object) -> None:
        self._tasks.refused.emit(refusal)

    @Slot(object)
    def _on_done(self, wanted: int | None) -> None:
        self._wanted = wanted
        self.refresh()

    @Slot(int)
    def _on_step(self, number: int) -> None:
        if number == APPROVAL:
            self.deeds.approve()
        elif number == CREDITING:
            self.deeds.credit()
        else:
            self.take_focus()

    # inside: showing

    def _show(self) -> None:
        """Everything that follows from the round in view."""
        found, may = self._view.found, allowed(self._session.operator, self._view.found)
        self.rail.show_steps(steps_of(found))
        if found is None:
            self.title.set_title(self.tr("Award rounds"), self.tr("No round yet"))
        else:
            terms = found.terms
            each = (
                self.tr("{points} each")
                if terms.kind is ProgrammeKind.AWARD
                else self.tr("{points} a head")
            )
            note = each.format(points=words.points(terms.points_each))
            if not self._compact:
                day = self.tr("reference date {day}")
                note += "   " + day.format(day=terms.reference_date.isoformat())
            named = f"{terms.programme}  {words.period_word(terms)}"
            if found.cancelled:
                named = self.tr("{round} (given up)").format(round=named)
            self.title.set_title(named, note)
        grant = found is not None and found.terms.kind is ProgrammeKind.GRANT
        self._name_buttons()
        self.rounds_button.setEnabled(len(self._view.titles) > 0)
        self.add_button.setEnabled(may.edit)
        self.fill_button.setEnabled(may.edit)
        self.fill_button.setVisible(found is not None)
        self.approve_button.setEnabled(may.approve)
        self.credit_button.setEnabled(may.credit)
        step = found.step if found is not None else ListState.DRAFT
        mark(self.approve_button, kind="primary" if step is ListState.DRAFT else "plain")
        mark(self.credit_button, kind="plain" if step is ListState.DRAFT else "primary")
        for made in (self.approve_button, self.credit_button):
            icons.refresh(made)
        self.rows_table.set_empty_text(self._empty_text(may.edit, grant))
        self._show_list()

    def _name_buttons(self) -> None:
        """A compact page names only the function keys beside the words, to leave room."""
        found = self._view.found
        grant = found is not None and found.terms.kind is ProgrammeKind.GRANT
        add = self.tr("Add a person") if grant else self.tr("Add a household")
        fill = self.tr("By the elderly rule") if grant else self.tr("Import workbook")
        named = (
            (self.rounds_button, self.tr("Other round"), "Ctrl+O"),
            (self.new_button, self.tr("New round"), "Ctrl+N"),
            (self.list_button, self.tr("List"), "Ctrl+P"),
            (self.notice_button, self.tr("Notice"), "Ctrl+Shift+P"),
            (self.add_button, add, "Ins"),
            (self.fill_button, fill, "Ctrl+I"),
            (self.next_button, self.tr("Look through"), "F8"),
            (self.approve_button, self.tr("Approve"), "F6"),
            (self.credit_button, self.tr("Credit"), "F7"),
        )
        for made, text, keys in named:
            self._name(made, text, keys)

    def _name(self, made: QPushButton, text: str, keys: str) -> None:
        relabel(made, text, keys)
        if self._compact and not keys.startswith("F"):
            made.setText(text)
            made.setShortcut(keys)
        made.setToolTip(keys)

    def _empty_text(self, may_edit: bool, grant: bool) -> str:
        if self._view.found is None:
            return (
                self.tr("No round yet. Ctrl+N opens one.")
                if kinds_of(self._session.operator)
                else self.tr("No round yet. An award officer opens one.")
            )
        if not may_edit:
            return self.tr("Nobody is on this list.")
        if grant:
            return self.tr("Nobody yet. Ctrl+I fills the lists by the elderly rule, Ins adds one.")
        return self.tr("Nobody yet. Ctrl+I imports a workbook, Ins adds a household.")

    def _show_list(self) -> None:
        """What follows from the village in view."""
        found, each = self._view.found, self._shown
        self.list_button.setEnabled(each is not None)
        self.notice_button.setEnabled(each is not None)
        self.list_label.setText(each.village if each is not None else "")
        if found is None or each is None:
            self.sum_label.setText("")
            self.checks.hide()
            self.next_button.hide()
        else:
            rows = [row for row in self.rows_table.values if not row.struck]
            told = self.tr("{count} × {each} = {points}")
            self.sum_label.setText(
                told.format(
                    count=words.accounts_word(found.terms.kind, len(rows)),
                    each=words.points(found.terms.points_each),
                    points=words.points(sum(row.points for row in rows)),
                )
            )
            self._show_checks(rows)
        self._show_row()

    def _show_checks(self, rows: list[ListRow]) -> None:
        stopped = sum(row.stopped for row in rows)
        looks = sum(words.wants_a_look(row) for row in rows)
        if stopped:
            told = self.tr("%n row(s) must be settled before approval", "", stopped)
            self.checks.say("error", told)
        elif looks:
            self.checks.say("warning", self.tr("%n row(s) to look at", "", looks))
        elif rows:
            self.checks.say("success", self.tr("The checks found nothing that stands in the way"))
        self.checks.setVisible(bool(rows))
        self.next_button.setVisible(bool(looks))

    @property
    def _credited(self) -> bool:
        """Whether the list in view is past striking off: single rows are reversed."""
        return self._shown is not None and self._shown.state is ListState.CREDITED

    @Slot()
    def _show_row(self) -> None:
        row, each = self.rows_table.current_row(), self._shown
        struck = isinstance(row, ListRow) and row.struck
        word = self.tr("Put back") if struck else self.tr("Strike off")
        if self._credited:
            word = self.tr("Reverse")
            undone = not isinstance(row, ListRow) or row.reversed is not None
            may = self._session.operator.may(Act.REVERSE_CREDIT) and not (struck or undone)
        else:
            may = allowed(self._session.operator, self._view.found).edit and row is not None
        self._name(self.strike_button, word, "Del")
        self.strike_button.setEnabled(may and each is not None)

    def _lay_columns(self, rows: list[ListRow]) -> None:
        found = self._view.found
        if found is not None:
            compact = bool(self._compact)
            self.rows_table.set_columns(grid.columns(found.terms.kind, rows, compact=compact))

    @Slot(str, str)
    def _say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()
        self._news.stop()
        if tone in ("success", "info"):
            self._news.start()

    @Slot()
    def _arrange(self) -> None:
        chosen = theme.current()
        compact = self.width() < chosen.px(COMPACT_BELOW)
        self.side.set_compact(compact, chosen.px(SIDE_WIDTH_COMPACT if compact else SIDE_WIDTH))
        if compact != self._compact:
            self._compact = compact
            self.rail_side.setVisible(not compact)
            self._lay_columns(self.rows_table.values)
            self._show()


def _nomination(row: ListRow) -> int:
    return row.nomination

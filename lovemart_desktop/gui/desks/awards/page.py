"""The award rounds: the steps at the left, the step's panel, all villages and the fund.

Ctrl+O chooses a round, Ctrl+N opens one. Alt+1 to Alt+8 go to a step, Alt+Up and Alt+Down to
the village before and after; Ctrl+Enter does what the step is for. F8 shows what the checks
found and goes there. F6 has the lists that are ready approved by a second person, F7 credits
the approved ones. F9 opens the dossier of the household in the row. A scanned card adds its
household; a paper's code brings its list, or who signed it. Ctrl+Shift+P has every paper.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.rounds.awards import Step, VillageList
from lovemart_desktop.domain.rounds.places import PlacedFinding, PlaceKind
from lovemart_desktop.gui.desks.awards import round_words
from lovemart_desktop.gui.desks.awards.all_papers import PapersDialog
from lovemart_desktop.gui.desks.awards.checks_line import ChecksLine
from lovemart_desktop.gui.desks.awards.deeds import Deeds
from lovemart_desktop.gui.desks.awards.list_deeds import ListDeeds
from lovemart_desktop.gui.desks.awards.page_head import PageHead
from lovemart_desktop.gui.desks.awards.page_news import PageNews
from lovemart_desktop.gui.desks.awards.panel import PanelTools, StepPanel
from lovemart_desktop.gui.desks.awards.panels.all_panels import make_panels
from lovemart_desktop.gui.desks.awards.panels.approval import ApprovalPanel
from lovemart_desktop.gui.desks.awards.panels.archive import ArchivePanel
from lovemart_desktop.gui.desks.awards.panels.crediting import CreditingPanel
from lovemart_desktop.gui.desks.awards.panels.rows import RowsPanel
from lovemart_desktop.gui.desks.awards.papers import Papers
from lovemart_desktop.gui.desks.awards.side import ListsSide
from lovemart_desktop.gui.desks.awards.step_choice import StepChoice
from lovemart_desktop.gui.desks.awards.steps import own_step, steps_in
from lovemart_desktop.gui.desks.awards.view import CodePlace, View, find_by_code, look
from lovemart_desktop.gui.desks.cards.dossier.opening import DossierKey
from lovemart_desktop.gui.desks.overviews.places import SIGNATURES, read_place
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.steps import StepRail
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import PageTitle
from lovemart_desktop.services.store import Session

SIDE_WIDTH, SIDE_WIDTH_COMPACT, COMPACT_BELOW = 280, 252, 1080


class AwardsPage(QWidget):
    """Rail, panels, villages; what may be done follows the round's state and the operator."""

    page_wanted = Signal(str)

    title: PageTitle
    band: MessageBand
    columns: QHBoxLayout
    rail_side: QWidget
    rail: StepRail
    stack: QStackedWidget
    checks: MessageBand
    next_button: QPushButton
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
        self._step = Step.NOMINATION
        self._compact: bool | None = None
        self._in_view: int | None = None
        self._round: int | None = None
        forms.load(self, "awards.ui")
        self.step_choice = StepChoice(self.rail, self)
        self.head = PageHead(self.title, self.step_choice.box, session.operator, self)
        self.checks_line = ChecksLine(self.checks, self.next_button, session, tasks, self)
        self.side = ListsSide(self)
        self.papers = Papers(self, tasks, printers)
        self.deeds = Deeds(self, session, tasks, printers, scanner)
        self.list_deeds = ListDeeds(self, session, tasks, printers)
        tools = PanelTools(session, tasks, self.papers, self)
        self.panels = make_panels(tools, self.list_deeds)
        self.dossiers = DossierKey(self, session, tasks, printers, self._member)
        self.dossiers.button.hide()
        self.news = PageNews(self.band, self)
        # layout
        for panel in self.panels.values():
            self.stack.addWidget(panel)
        self.lists_column.addWidget(self.side)
        self.columns.setStretch(1, 1)
        # signals
        self._connect(scanner)
        self._show()
        self.refresh()

    def _connect(self, scanner: Scanner) -> None:
        self.head.rounds_button.clicked.connect(self.deeds.choose_round)
        self.head.new_button.clicked.connect(self.deeds.open_round)
        self.head.grant_button.clicked.connect(self.deeds.order_grant)
        self.head.papers_button.clicked.connect(self.show_papers)
        self.step_choice.step_wanted.connect(self.go_to_step)
        self.checks_line.finding_chosen.connect(self.go_to_finding)
        self.side.list_chosen.connect(self._on_list)
        doers: tuple[Deeds | ListDeeds | StepPanel, ...] = (
            self.deeds,
            self.list_deeds,
            *self.panels.values(),
        )
        for doer in doers:
            doer.done.connect(self._on_done)
            doer.said.connect(self.news.say)
        self.papers.said.connect(self.news.say)
        for panel in self.panels.values():
            panel.step_wanted.connect(self.go_to_step)
            panel.signatures_wanted.connect(self.deeds.mark_signatures)
            if isinstance(panel, ApprovalPanel):
                panel.approval_wanted.connect(self.approve)
            elif isinstance(panel, CreditingPanel):
                panel.crediting_wanted.connect(self.credit)
            elif isinstance(panel, ArchivePanel):
                panel.cancel_wanted.connect(self.deeds.give_up)
        for keys, slot in (
            ("F6", self.approve),
            ("F7", self.credit),
            ("Alt+Up", self.village_before),
            ("Alt+Down", self.village_after),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        scanner.listen(self, self.on_scan)
        theme.current().changed.connect(self._arrange)

    # what the window uses

    @Slot()
    def take_focus(self) -> None:
        self.panel.take_focus()
        here = QApplication.focusWidget()
        if self.isVisible() and (here is None or not self.isAncestorOf(here)):
            # a step in which nothing can be done leaves the cursor with the villages
            self.side.lists_table.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Reads the round in view again; what was chosen stays chosen."""
        found = self._view.found
        wanted = self._wanted or (found.id if found else None)
        self._wanted = None
        self._tasks.run(partial(look, self._session, wanted), self._on_view)

    def show_place(self, place: str) -> None:
        """'ROUND/LIST' brings a list into view, 'signatures' what lacks a signature."""
        if place == SIGNATURES:
            self.deeds.mark_signatures()
            return
        round_id, list_id = read_place(place)
        if list_id:
            self.side.want(list_id)
        self._wanted = round_id or None
        self.refresh()

    @Slot(str)
    def on_scan(self, text: str) -> None:
        """A form's code brings its list; a card adds its holder's household."""
        self._tasks.run(partial(find_by_code, self._session, text), self._on_code)

    # what the officer does

    @property
    def panel(self) -> StepPanel:
        """The panel in view."""
        return self.panels[self._step]

    @property
    def rows_panel(self) -> RowsPanel | None:
        panel = self.panel
        return panel if isinstance(panel, RowsPanel) else None

    @Slot(object)
    def go_to_step(self, step: Step) -> None:
        """Shows the panel of a step, for the list in view."""
        if step in steps_in(self._view.found):
            if step is not self._step:
                self.news.take_back_refusal()
            self._step = step
            self._show_step()
            self.take_focus()

    @Slot()
    def approve(self) -> None:
        self.go_to_step(Step.APPROVAL)
        self.panel.in_time(self.deeds.approve)

    @Slot()
    def credit(self) -> None:
        self.go_to_step(Step.CREDITING)
        self.panel.in_time(self.deeds.credit)

    @Slot()
    def show_papers(self) -> None:
        """Every paper of the round and of the list in view."""
        found = self._view.found
        if found is not None:
            each = self.side.chosen
            PapersDialog(self, self._session, self._tasks, self.papers, found, each).open()

    @Slot(object)
    def go_to_finding(self, finding: PlacedFinding) -> None:
        """To the row, or the step of the list, where it is put right."""
        step = round_words.step_of_finding(finding)
        if finding.place.list_id:
            self.side.choose(finding.place.list_id)
        self.go_to_step(step)
        panel = self.rows_panel
        if finding.place.kind is PlaceKind.ROW and panel is not None:
            panel.show_nomination(finding.place.nomination)
            panel.rows_table.setFocus()

    @Slot()
    def village_before(self) -> None:
        self.side.choose_next(-1)

    @Slot()
    def village_after(self) -> None:
        self.side.choose_next(1)

    # what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "news"):
            self._show()
        super().changeEvent(event)

    # inside: reading

    def _member(self) -> int | None:
        panel = self.rows_panel
        return panel.member if panel is not None else None

    def _on_view(self, view: View) -> None:
        self._view = view
        self.deeds.use(view)
        self.side.show_round(view.found, view.preview, self._session.today())
        self._show()
        self._use(self.side.chosen)
        self.checks_line.check()

    @Slot(object)
    def _on_list(self, each: VillageList | None) -> None:
        self._use(each)

    def _use(self, each: VillageList | None) -> None:
        """Another list comes into view with the step that it is at; the same keeps its step."""
        found = self._view.found
        place = each.id if each is not None else None
        first = self._in_view is None and self._round == (found.id if found else None)
        if place != self._in_view:
            # news of one village is none of the next
            self.news.take_back()
        if place != self._in_view or self._step not in steps_in(found):
            self._in_view = place
            # whoever types the first household of a round goes on typing
            if not first or self._step not in steps_in(found):
                self._step = own_step(found, each)
        self._round = found.id if found is not None else None
        self.list_deeds.use(self._view, each)
        self._show_step()
        self._show_checks()

    @Slot(object)
    def _on_done(self, wanted: int | None) -> None:
        self._wanted = wanted
        self.refresh()

    def _on_code(self, place: CodePlace) -> None:
        if not place.list_id:
            self.list_deeds.add_scanned(place.code)
        elif place.to_sign:
            self.deeds.mark_signatures(place.round_id, place.code)
        elif self._view.found is not None and self._view.found.id == place.round_id:
            self.side.choose(place.list_id)
            self.go_to_step(place.step)
        else:
            self.side.want(place.list_id)
            self._wanted, self._in_view = place.round_id, place.list_id
            self._step = place.step
            self.refresh()

    # inside: showing

    def _show_step(self) -> None:
        self._show_rail()
        self.stack.setCurrentWidget(self.panel)
        self.panel.use(self._view, self.side.chosen)

    def _show_rail(self) -> None:
        found, each = self._view.found, self.side.chosen
        if self._step not in steps_in(found):
            # another round came into view, which has no such step
            self._step = own_step(found, each)
        self.step_choice.show_steps(found, each, self._step)

    def _show(self) -> None:
        """Everything that follows from the round in view."""
        # as long as nobody knows how wide the page is, it takes no more than it needs
        self.head.show_view(self._view, narrow=self._compact is not False)
        self._show_rail()
        self._show_checks()

    def _show_checks(self) -> None:
        self.checks_line.show_list(self._view.found, self.side.chosen)

    @Slot()
    def _arrange(self) -> None:
        chosen = theme.current()
        compact = self.width() < chosen.px(COMPACT_BELOW)
        self.side.set_compact(compact, chosen.px(SIDE_WIDTH_COMPACT if compact else SIDE_WIDTH))
        if compact != self._compact:
            self._compact = compact
            self.rail_side.setVisible(not compact)
            self.step_choice.box.setVisible(compact)
            self.head.make_compact(compact)
            for panel in self.panels.values():
                panel.set_compact(compact)
            self._show()

"""The award rounds: the steps at the left, the step's panel, all villages and the fund.

Ctrl+O chooses a round, Ctrl+N opens one. Alt+1 to Alt+8 go to a step, Alt+Up and Alt+Down to
the village before and after; Ctrl+Enter does what the step is for. F8 shows what the checks
found and goes there. F6 has the lists that are ready approved by a second person, F7 credits
the approved ones. F9 opens the dossier of the household in the row. A scanned card adds its
household; a paper's code brings its list, or who signed it. Ctrl+Shift+P has every paper.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.rounds.awards import ProgrammeKind, Step, VillageList
from lovemart_desktop.domain.rounds.places import PlacedFinding, PlaceKind
from lovemart_desktop.domain.rounds.rules import Basis, Credits
from lovemart_desktop.gui.desks.awards import checks, round_words, words
from lovemart_desktop.gui.desks.awards.all_papers import PapersDialog
from lovemart_desktop.gui.desks.awards.deeds import Deeds
from lovemart_desktop.gui.desks.awards.list_deeds import ListDeeds
from lovemart_desktop.gui.desks.awards.panel import PanelTools, StepPanel
from lovemart_desktop.gui.desks.awards.panels.all_panels import make_panels
from lovemart_desktop.gui.desks.awards.panels.approval import ApprovalPanel
from lovemart_desktop.gui.desks.awards.panels.archive import ArchivePanel
from lovemart_desktop.gui.desks.awards.panels.crediting import CreditingPanel
from lovemart_desktop.gui.desks.awards.panels.rows import RowsPanel
from lovemart_desktop.gui.desks.awards.papers import Papers
from lovemart_desktop.gui.desks.awards.side import ListsSide
from lovemart_desktop.gui.desks.awards.steps import own_step, rail_of, steps_in
from lovemart_desktop.gui.desks.awards.view import CodePlace, View, find_by_code, kinds_of, look
from lovemart_desktop.gui.desks.cards.dossier.opening import DossierKey
from lovemart_desktop.gui.desks.overviews.places import SIGNATURES, read_place
from lovemart_desktop.gui.kit import forms, icons, theme
from lovemart_desktop.gui.kit.fields import ChoiceBox
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.steps import StepRail
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import PageTitle, button, relabel
from lovemart_desktop.services.store import Session

NEWS_MS = 8000
"""How long good news stands in the page's band."""
SIDE_WIDTH, SIDE_WIDTH_COMPACT, COMPACT_BELOW = 280, 252, 1080


class AwardsPage(QWidget):
    """Rail, panels, villages; what may be done follows the round's state and the operator."""

    page_wanted = Signal(str)

    title: PageTitle
    band: MessageBand
    columns: QHBoxLayout
    rail_side: QWidget
    rail: StepRail
    list_side: QWidget
    stack: QStackedWidget
    checks: MessageBand
    next_button: QPushButton
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
        self._going: PlacedFinding | None = None
        self._step = Step.NOMINATION
        self._compact: bool | None = None
        self._in_view: int | None = None
        self._round: int | None = None
        self._findings: list[PlacedFinding] = []
        self._last: PlacedFinding | None = None
        forms.load(self, "awards.ui")
        self.step_box = ChoiceBox(self)
        self.step_box.setMinimumContentsLength(6)
        self.step_box.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.rounds_button = button("", self, icon="chevron-down")
        self.new_button = button("", self, icon="plus")
        self.grant_button = button("", self, icon="gift")
        self.papers_button = button("", self, icon="printer")
        self.side = ListsSide(self)
        self.papers = Papers(self, tasks, printers)
        self.deeds = Deeds(self, session, tasks, printers, scanner)
        self.list_deeds = ListDeeds(self, session, tasks, printers)
        tools = PanelTools(session, tasks, self.papers, self)
        self.panels = make_panels(tools, self.list_deeds)
        self.dossiers = DossierKey(self, session, tasks, printers, self._member)
        self.dossiers.button.hide()
        self._checks = Latest(tasks, session.round_checks.findings, self)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(NEWS_MS)
        self.band.hide()
        self.checks.hide()
        self._kinds = kinds_of(session.operator)
        self.new_button.setVisible(ProgrammeKind.AWARD in self._kinds)
        # layout
        for made in (self.step_box, self.papers_button, self.rounds_button, self.new_button):
            self.title.add_button(made)
        for panel in self.panels.values():
            self.stack.addWidget(panel)
        self.title.add_button(self.grant_button)
        self.lists_column.addWidget(self.side)
        self.columns.setStretch(1, 1)
        # signals
        self._connect(scanner)
        self._show()
        self.refresh()

    def _connect(self, scanner: Scanner) -> None:
        self.rounds_button.clicked.connect(self.deeds.choose_round)
        self.new_button.clicked.connect(self.deeds.open_round)
        self.grant_button.clicked.connect(self.deeds.order_grant)
        self.papers_button.clicked.connect(self.show_papers)
        self.next_button.clicked.connect(self.show_findings)
        self.step_box.activated.connect(self._on_step)
        self.rail.step_chosen.connect(self._on_step)
        self.side.list_chosen.connect(self._on_list)
        self._checks.answered.connect(self._on_findings)
        self._checks.refused.connect(self._on_refused)
        self._news.timeout.connect(self.band.hide)
        doers: tuple[Deeds | ListDeeds | StepPanel, ...] = (
            self.deeds,
            self.list_deeds,
            *self.panels.values(),
        )
        for doer in doers:
            doer.done.connect(self._on_done)
            doer.said.connect(self.say)
        self.papers.said.connect(self.say)
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
        for number in range(len(Step)):
            made = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            made.setObjectName(str(number))
            made.activated.connect(self._on_step_key)
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
            if step is not self._step and self.band.tone == "error":
                # what was refused in one step is no news in the next
                self.band.hide()
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
    def show_findings(self) -> None:
        """What the checks found, a line each; choosing one goes there."""
        if self._view.found is None:
            return
        each = self.side.chosen
        found = checks.in_order(self._findings, each.id if each else None)
        dialog = checks.ChecksDialog(self, self._view.found, found, self._last)
        dialog.chosen.connect(self.go_to_finding)
        dialog.open()

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
        self._last = finding
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

    @Slot(str, str)
    def say(self, tone: str, text: str) -> None:
        """News in the page's band; good news goes by itself."""
        self.band.say(tone, text)
        self.band.show()
        self._news.stop()
        if tone in ("success", "info"):
            self._news.start()

    # what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_news"):
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
        if view.found is not None:
            self._checks.ask(view.found.id)
        else:
            self._checks.forget()
            self._findings = []

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
            self.band.hide()
        if place != self._in_view or self._step not in steps_in(found):
            self._in_view = place
            # whoever types the first household of a round goes on typing
            if not first or self._step not in steps_in(found):
                self._step = own_step(found, each)
        self._round = found.id if found is not None else None
        self.list_deeds.use(self._view, each)
        self._show_step()
        self._show_checks()

    @Slot(object, object)
    def _on_findings(self, round_id: int, findings: list[PlacedFinding]) -> None:
        if self._view.found is not None and self._view.found.id == round_id:
            self._findings = findings
            self._show_checks()

    @Slot(object, object)
    def _on_refused(self, _question: object, refusal: object) -> None:
        self._tasks.refused.emit(refusal)

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

    @Slot(int)
    def _on_step(self, number: int) -> None:
        steps = steps_in(self._view.found)
        if number < len(steps):
            self.go_to_step(steps[number])

    @Slot()
    def _on_step_key(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._on_step(int(sender.objectName()))

    # inside: showing

    def _show_step(self) -> None:
        self._show_rail()
        self.stack.setCurrentWidget(self.panel)
        self.panel.use(self._view, self.side.chosen)

    def _show_rail(self) -> None:
        found, each = self._view.found, self.side.chosen
        steps = steps_in(found)
        if self._step not in steps:
            # another round came into view, which has no such step
            self._step = own_step(found, each)
        at = steps.index(self._step)
        self.rail.show_steps(rail_of(found, each), at)
        self.step_box.blockSignals(True)
        self.step_box.clear()
        for number, step in enumerate(steps, 1):
            self.step_box.addItem(f"{number}  {round_words.step_word(step)}")
        self.step_box.setCurrentIndex(at)
        self.step_box.blockSignals(False)
        # beside the words its arrow has room, whatever the style says
        texts = [self.step_box.itemText(number) for number in range(len(steps))]
        longest = max(map(self.step_box.fontMetrics().horizontalAdvance, texts))
        self.step_box.setMinimumWidth(longest + theme.current().px(52))

    def _show(self) -> None:
        """Everything that follows from the round in view."""
        # as long as nobody knows how wide the page is, it takes no more than it needs
        narrow = self._compact is not False
        found = self._view.found
        mark(self.title.title_label, type="heading" if narrow else "title")
        if found is None:
            self.title.set_title(self.tr("Award rounds"), self.tr("No round yet"))
        else:
            terms = found.terms
            shared = found.credits is Credits.HOUSEHOLD and found.rules.basis is Basis.EACH
            each = self.tr("{points} each") if shared else self.tr("{points} a head")
            note = each.format(points=words.points(terms.points_each))
            day = self.tr("reference date {day}")
            note += "   " + day.format(day=terms.reference_date.isoformat())
            named = f"{terms.programme}  {words.period_word(terms)}"
            if found.cancelled:
                named = self.tr("{round} (given up)").format(round=named)
            elif found.archived:
                named = self.tr("{round} (archived)").format(round=named)
            self.title.set_title(named, "" if narrow else note)
        self.rounds_button.setEnabled(len(self._view.titles) > 0)
        self.papers_button.setEnabled(found is not None)
        for made, text, keys in (
            (self.papers_button, self.tr("Papers"), "Ctrl+Shift+P"),
            (self.rounds_button, self.tr("Rounds"), "Ctrl+O"),
            (self.grant_button, self.tr("New grant"), "Ctrl+G"),
            (self.new_button, self.tr("New round"), "Ctrl+N"),
            (self.next_button, self.tr("Look through"), "F8"),
        ):
            relabel(made, text, "" if narrow and keys != "F8" else keys)
            made.setShortcut(keys)
            made.setToolTip(keys)
            if narrow:
                made.setIcon(QIcon())
            else:
                icons.refresh(made)
        self._show_rail()
        self._show_checks()

    def _show_checks(self) -> None:
        """How many findings stop the list in view, or the round as a whole."""
        each = self.side.chosen
        later = self._later_steps() if each is not None else set()
        mine = [
            finding
            for finding in self._findings
            if each is not None
            and finding.place.list_id in (0, each.id)
            and round_words.step_of_finding(finding) not in later
        ]
        stopped = sum(1 for finding in mine if checks.weight_stops(finding))
        looks = sum(1 for finding in mine if checks.wants_a_look(finding))
        if stopped:
            self.checks.say("error", self.tr("%n thing(s) stand in the way", "", stopped))
        elif looks:
            self.checks.say("warning", self.tr("%n thing(s) to look at", "", looks))
        else:
            self.checks.say("success", self.tr("The checks found nothing"))
        shown = each is not None and (bool(mine) or each.accounts > 0)
        self.checks.setVisible(shown)
        self.next_button.setVisible(shown and bool(self._findings))

    def _later_steps(self) -> set[Step]:
        """Those after the step of the list in view: what is found there is not due yet."""
        steps = steps_in(self._view.found)
        return set(steps[steps.index(own_step(self._view.found, self.side.chosen)) + 1 :])

    @Slot()
    def _arrange(self) -> None:
        chosen = theme.current()
        compact = self.width() < chosen.px(COMPACT_BELOW)
        self.side.set_compact(compact, chosen.px(SIDE_WIDTH_COMPACT if compact else SIDE_WIDTH))
        if compact != self._compact:
            self._compact = compact
            self.rail_side.setVisible(not compact)
            # with little room it is offered by the window for a new round, if there is one
            self.grant_button.setVisible(
                ProgrammeKind.GRANT in self._kinds
                and not (compact and ProgrammeKind.AWARD in self._kinds)
            )
            self.step_box.setVisible(compact)
            for panel in self.panels.values():
                panel.set_compact(compact)
            self._show()

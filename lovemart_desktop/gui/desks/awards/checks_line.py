"""The line below a step's panel: how many things the checks found, and the way to them (F8)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from lovemart_desktop.domain.rounds.awards import AwardRound, VillageList
from lovemart_desktop.domain.rounds.places import PlacedFinding
from lovemart_desktop.gui.desks.awards import checks, round_words
from lovemart_desktop.gui.desks.awards.steps import own_step, steps_in
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import relabel
from lovemart_desktop.services.store import Session


class ChecksLine(QObject):
    """Has the round in view checked, and tells what concerns the list in view."""

    finding_chosen = Signal(object)
    """The PlacedFinding to go to."""

    def __init__(
        self,
        band: MessageBand,
        look_button: QPushButton,
        session: Session,
        tasks: Tasks,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._band, self._look_button = band, look_button
        self._tasks = tasks
        self._found: AwardRound | None = None
        self._each: VillageList | None = None
        self._findings: list[PlacedFinding] = []
        self._last: PlacedFinding | None = None
        self._checks = Latest(tasks, session.round_checks.findings, self)
        self._checks.answered.connect(self._on_findings)
        self._checks.refused.connect(self._on_refused)
        look_button.clicked.connect(self.show_findings)
        band.hide()

    def check(self) -> None:
        """Has the round that was shown last checked anew."""
        if self._found is not None:
            self._checks.ask(self._found.id)
        else:
            self._checks.forget()
            self._findings = []

    def show_list(self, found: AwardRound | None, each: VillageList | None) -> None:
        """How many findings stop this list of this round, or the round as a whole."""
        self._found, self._each = found, each
        self._show()

    @Slot()
    def show_findings(self) -> None:
        """What the checks found, a line each; choosing one goes there."""
        if self._found is None:
            return
        found = checks.in_order(self._findings, self._each.id if self._each else None)
        dialog = checks.ChecksDialog(self._page, self._found, found, self._last)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    # inside

    @Slot(object)
    def _on_chosen(self, finding: PlacedFinding) -> None:
        self._last = finding
        self.finding_chosen.emit(finding)

    @Slot(object, object)
    def _on_findings(self, round_id: int, findings: list[PlacedFinding]) -> None:
        if self._found is not None and self._found.id == round_id:
            self._findings = findings
            self._show()

    @Slot(object, object)
    def _on_refused(self, _question: object, refusal: object) -> None:
        self._tasks.refused.emit(refusal)

    def _show(self) -> None:
        relabel(self._look_button, self.tr("Look through"), "F8")
        self._look_button.setToolTip("F8")
        mine = self._due()
        stopped = sum(1 for finding in mine if checks.weight_stops(finding))
        looks = sum(1 for finding in mine if checks.wants_a_look(finding))
        if stopped:
            self._band.say("error", self.tr("%n thing(s) stand in the way", "", stopped))
        elif looks:
            self._band.say("warning", self.tr("%n thing(s) to look at", "", looks))
        else:
            self._band.say("success", self.tr("The checks found nothing"))
        shown = self._each is not None and (bool(mine) or self._each.accounts > 0)
        self._band.setVisible(shown)
        self._look_button.setVisible(shown and bool(self._findings))

    def _due(self) -> list[PlacedFinding]:
        """Those of the list in view or the whole round; what a later step puts right waits."""
        found, each = self._found, self._each
        if each is None:
            return []
        steps = steps_in(found)
        later = steps[steps.index(own_step(found, each)) + 1 :]
        return [
            finding
            for finding in self._findings
            if finding.place.list_id in (0, each.id)
            and round_words.step_of_finding(finding) not in later
        ]

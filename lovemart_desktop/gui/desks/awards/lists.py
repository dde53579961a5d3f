"""Approving and crediting: which villages' lists, what that means, and the second person.

Both dialogs show the lists that may go on, all ticked; Space takes one out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    Credited,
    ListState,
    VillageList,
    may_be_approved,
)
from lovemart_desktop.domain.staff import Operator
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.confirm import confirm
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.picking import Picking
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Job, Progress, Tasks
from lovemart_desktop.gui.kit.widgets import FactRows, relabel
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.rounds.award_lists import ACTS
from lovemart_desktop.services.store import Session


class ListsDialog(Dialog):
    """The lists of a round that may go on, and one key for the request."""

    lists_title: QLabel
    lists_note: QLabel
    lists_table: ObjectTable
    facts: FactRows
    band: MessageBand
    all_button: QPushButton
    none_button: QPushButton
    cancel_button: QPushButton
    go_button: QPushButton

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        found: AwardRound,
        lists: Sequence[VillageList],
    ) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._found = found
        self._key = new_key()
        self._busy = False
        forms.load(self, "award_lists.ui")
        self.band.hide()
        self._picking = Picking(self.lists_table, self._columns(), key=_id, open_to=_always)
        for made in (self.all_button, self.none_button, self.cancel_button, self.go_button):
            made.setAutoDefault(False)
        self.setMinimumWidth(min(theme.current().px(640), parent.window().width() - 32))
        # signals
        self._picking.changed.connect(self._show)
        self.all_button.clicked.connect(self._picking.pick_all)
        self.none_button.clicked.connect(self._picking.pick_none)
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.go_on)
        self._picking.show_rows(lists)
        self.lists_table.setFocus()

    @property
    def picked(self) -> list[VillageList]:
        """The lists ticked."""
        return self._picking.picked

    @Slot()
    def go_on(self) -> None:
        """Does what the dialog is for with the lists ticked."""
        if self._busy or not self.go_button.isEnabled():
            return
        self._busy = True
        self._show()
        self._begin([each.id for each in self.picked])

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("village", partial(_title, "village"), _village, bold=True, weight=2),
            Column(
                "count",
                partial(_title, "count"),
                partial(_accounts, self._found),
                right=True,
                width=136,
            ),
            Column("points", partial(_title, "points"), _points, right=True, width=110),
            Column("who", partial(_title, self._who_title()), self._who, width=150),
        )

    def _who_title(self) -> str:
        return "author"

    def _who(self, each: VillageList) -> str:
        return each.author

    def _begin(self, list_ids: list[int]) -> None:
        """What the dialog is for."""

    def _facts(self) -> list[tuple[str, str]]:
        accounts = sum(each.accounts for each in self.picked)
        points = sum(each.points for each in self.picked)
        told = words.accounts_word(words.holder_kind(self._found), accounts)
        caption = QCoreApplication.translate("Awards", "To credit")
        return [(caption, f"{told}  {words.points(points)}")]

    def _words_of_go(self) -> str:
        """What its button says."""
        return ""

    def _may_go(self) -> bool:
        return bool(self.picked)

    @Slot()
    def _show(self) -> None:
        self.facts.show_facts(self._facts())
        relabel(self.go_button, self._words_of_go(), "Ctrl+S")
        self.go_button.setEnabled(self._may_go() and not self._busy)

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._show()
        self.lists_table.setFocus()


def _asking(
    session: Session, seen: AwardRound, list_ids: list[int], key: str
) -> tuple[str, list[Operator]]:
    """What is to be confirmed, and who may do it."""
    request = session.awards.approval_of(seen, list_ids, key)
    return request, session.confirmations.candidates(ACTS[seen.terms.kind].approve)


def _credit(
    session: Session, round_id: int, list_ids: list[int], key: str, progress: Progress
) -> Credited:
    return session.awards.credit(round_id, list_ids, key, progress)


class ApproveDialog(ListsDialog):
    """A second person looks at the lists and approves them."""

    approved = Signal(object)
    """The round."""

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks, found: AwardRound) -> None:
        waiting = [
            each
            for each in found.lists
            if each.accounts and not each.given_up and may_be_approved(each, found.rules)
        ]
        super().__init__(parent, session, tasks, found, waiting)
        title = self.tr("Approve village lists")
        self.setWindowTitle(title)
        self.lists_title.setText(title)
        self.lists_note.setText(
            self.tr(
                "Whoever made the last change to a list cannot approve it. What is changed "
                "after the approval has to be approved again."
            )
        )

    def _words_of_go(self) -> str:
        return self.tr("On to the second person")

    def _begin(self, list_ids: list[int]) -> None:
        asking = partial(_asking, self._session, self._found, list_ids, self._key)
        self._tasks.run(asking, self._on_candidates, self._on_refused)

    def _on_candidates(self, asked: tuple[str, list[Operator]]) -> None:
        request, candidates = asked
        self._busy = False
        self._show()
        terms = self._found.terms
        villages = QCoreApplication.translate("Names", ", ").join(
            each.village for each in self.picked
        )
        authors = {each.author for each in self.picked}
        confirm(
            self,
            self._tasks,
            title=self.tr("Approve the lists"),
            facts=[
                (self.tr("Round"), f"{terms.programme}  {words.period_word(terms)}"),
                (self.tr("Villages"), villages),
                *self._facts(),
            ],
            people=[person(one) for one in candidates if one.name not in authors],
            attempt=partial(self._session.confirmations.give, ACTS[terms.kind].approve, request),
            on_confirmed=self._on_confirmed,
            yes=self.tr("Approve"),
        )

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        self._busy = True
        self._show()
        approve = partial(
            self._session.awards.approve,
            self._found.id,
            [each.id for each in self.picked],
            self._key,
        )
        self._tasks.run(approve, self._on_approved, self._on_refused)

    def _on_approved(self, found: AwardRound) -> None:
        self._busy = False
        self.approved.emit(found)
        self.accept()


class CreditDialog(ListsDialog):
    """The approved lists go to the purses, all that are ticked or none."""

    credited = Signal(object)
    """What was Credited."""

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks, found: AwardRound) -> None:
        self._job: Job[Credited] | None = None
        super().__init__(parent, session, tasks, found, found.in_state(ListState.APPROVED))
        title = self.tr("Credit the approved lists")
        self.setWindowTitle(title)
        self.lists_title.setText(title)
        self.lists_note.setText(
            self.tr(
                "The points go from the fund to the accounts at once and cannot be called back "
                "here. Without a card they wait on the account."
            )
        )

    def _who_title(self) -> str:
        return "approver"

    def _who(self, each: VillageList) -> str:
        return each.approved_by

    def _facts(self) -> list[tuple[str, str]]:
        fund, points = self._found.fund, sum(each.points for each in self.picked)
        left = fund.balance.budget - points
        told = f"{fund.name}  {fund.balance.budget:,} − {points:,} = {left:,}"
        return [*super()._facts(), (self.tr("Fund"), told.replace("= -", "= −"))]

    def _words_of_go(self) -> str:
        points = sum(each.points for each in self.picked)
        return self.tr("Credit {points}").format(points=words.points(points))

    def _begin(self, list_ids: list[int]) -> None:
        credit = partial(_credit, self._session, self._found.id, list_ids, self._key)
        self._job = self._tasks.run_long(
            credit,
            self._on_credited,
            self._on_refused,
            progress=self._on_step,
            stopped=self._on_stopped,
        )

    @Slot()
    def reject(self) -> None:
        """Esc stops the crediting before it is committed; then nothing was booked."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def _on_step(self, step: tuple[int, int]) -> None:
        done, whole = step
        told = self.tr("{done} of {whole} lists; Esc stops, then nothing is booked")
        self.band.say("info", told.format(done=done, whole=whole))
        self.band.show()

    def _on_stopped(self, _nothing: None) -> None:
        self._job, self._busy = None, False
        self.band.say("info", self.tr("Stopped: nothing was booked."))
        self._show()

    def _on_refused(self, refusal: Refusal) -> None:
        self._job = None
        super()._on_refused(refusal)

    def _on_credited(self, done: Credited) -> None:
        self._job, self._busy = None, False
        self.credited.emit(done)
        self.accept()


def _title(key: str) -> str:
    return {
        "village": QCoreApplication.translate("Awards", "Village"),
        "count": QCoreApplication.translate("Awards", "Number"),
        "points": QCoreApplication.translate("Awards", "Points"),
        "author": QCoreApplication.translate("Awards", "Last changed by"),
        "approver": QCoreApplication.translate("Awards", "Approved by"),
    }[key]


def _village(each: VillageList) -> str:
    return each.village


def _accounts(found: AwardRound, each: VillageList) -> str:
    return words.accounts_word(words.holder_kind(found), each.accounts)


def _points(each: VillageList) -> str:
    return f"{each.points:,}"


def _id(each: VillageList) -> int:
    return each.id


def _always(_each: Any) -> bool:
    return True

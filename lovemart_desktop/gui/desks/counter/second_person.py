"""Asks for the second person's yes where the counter must not go on alone.

With nobody else in the store, and where the town allows it, the clerk goes on alone: the slip
is signed, and somebody signs later at the board.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.counter.flow import CounterFlow, Step
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.services.store import Session


@dataclass(frozen=True, slots=True)
class _Ways:
    """Who may say yes, and whether the clerk may go on alone."""

    people: tuple[Operator, ...]
    alone: bool


class SecondPerson(QObject):
    """Stands beside the counter's page, for whoever is the operator there."""

    confirmed = Signal()
    declined = Signal()

    def __init__(self, flow: CounterFlow, page: QWidget, session: Session, tasks: Tasks) -> None:
        super().__init__(page)
        self._flow = flow
        self._page = page
        self._session = session
        self._tasks = tasks
        self._wanted: tuple[Act, str] | None = None
        flow.second_person_wanted.connect(self.ask)
        flow.changed.connect(self._on_changed)

    def use(self, session: Session) -> None:
        """Another operator goes on."""
        self._session = session

    @Slot(object, str)
    def ask(self, act: Act, key: str) -> None:
        """Find who may say yes to this request, then open the dialog."""
        self._wanted = (act, key)
        self._tasks.run(partial(_ways, self._session, act), self._on_ways)

    def _on_ways(self, ways: _Ways) -> None:
        if self._wanted is None:
            return
        act, key = self._wanted
        basket = self._flow.basket
        seen = basket.seen
        facts = [
            (self.tr("Clerk"), self._session.operator.name),
            (self.tr("Points"), f"{basket.quote().total:,}"),
        ]
        if seen is not None:
            facts.insert(0, (self.tr("Holder"), seen.holder.name))
        if basket.proxy_name:
            facts.insert(1, (self.tr("Collected by"), basket.proxy_name))
        reason = self._flow.second_person_reason
        if reason is not None and reason.code == "limit.exceeded":
            # who the clerk is stands on top of the window; a low one has no room for more
            facts = [fact for fact in facts if fact[0] != self.tr("Clerk")]
            facts.append((self.tr("Limit"), _limit(reason)))
        dialog = CounterConfirmDialog(
            self._page,
            self._tasks,
            title=wording.act_name(str(act)),
            facts=facts,
            people=[person(one) for one in ways.people],
            attempt=partial(self._session.confirmations.give, act, key),
        )
        dialog.alone_button.setVisible(ways.alone)
        dialog.confirmed.connect(self._on_confirmed)
        dialog.went_on_alone.connect(self._on_alone)
        dialog.rejected.connect(self.declined)
        dialog.open()

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        self.confirmed.emit()

    @Slot()
    def _on_alone(self) -> None:
        basket = self._flow.basket
        basket.about = replace(basket.about, alone=True)
        self.confirmed.emit()

    @Slot()
    def _on_changed(self) -> None:
        """Going on alone was said of the basket as it stood there; changed, it is asked anew."""
        basket = self._flow.basket
        if basket.about.alone and self._flow.step is Step.FILLING:
            basket.about = replace(basket.about, alone=False)


class CounterConfirmDialog(ConfirmDialog):
    """The second person's dialog, with a way on for a clerk who is alone in the store."""

    went_on_alone = Signal()

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # ConfirmDialog's own
        self.alone_button = button(self.tr("Nobody else is here: signed slip"), self)
        self.alone_button.setToolTip(
            self.tr("Have the slip signed. It stays on the board until somebody else signs there.")
        )
        self.alone_button.setAutoDefault(False)
        column = self.layout()
        assert isinstance(column, QBoxLayout)
        last = column.itemAt(column.count() - 1)
        row = None if last is None else last.layout()
        assert isinstance(row, QBoxLayout)
        row.insertWidget(0, self.alone_button)
        self.setTabOrder(self.secret_edit, self.alone_button)
        self.setTabOrder(self.alone_button, self.cancel_button)
        self.alone_button.clicked.connect(self._on_alone)

    @Slot()
    def _on_alone(self) -> None:
        if not self._busy:
            self.went_on_alone.emit()
            self.accept()


def _ways(session: Session, act: Act) -> _Ways:
    people = tuple(session.confirmations.candidates(act))
    return _Ways(people, session.holder_rules.rules().alone)


def _limit(reason: Refusal) -> str:
    """What is given beyond which limit, in one line."""
    said = QCoreApplication.translate(
        "SecondPerson", "{goods}: {limit} a {period}; had {had}, now {pieces}"
    )
    period = wording.period_name(str(reason.facts["period"]))
    return said.format(**(reason.facts | {"period": period}))

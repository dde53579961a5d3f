"""Asks for the second person's yes where the counter must not go on alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.counter.flow import CounterFlow
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.confirm import confirm
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.store import Session


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

    def use(self, session: Session) -> None:
        """Another operator goes on."""
        self._session = session

    @Slot(object, str)
    def ask(self, act: Act, key: str) -> None:
        """Find who may say yes to this request, then open the dialog."""
        self._wanted = (act, key)
        self._tasks.run(partial(self._session.confirmations.candidates, act), self._on_candidates)

    def _on_candidates(self, candidates: list[Operator]) -> None:
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
        dialog = confirm(
            self._page,
            self._tasks,
            title=wording.act_name(str(act)),
            facts=facts,
            people=[person(one) for one in candidates],
            attempt=partial(self._session.confirmations.give, act, key),
            on_confirmed=self._on_confirmed,
        )
        dialog.rejected.connect(self.declined)

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        self.confirmed.emit()

"""Appropriates a budget to a fund: how many points, then a second person's yes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import Fund, check_points
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.funds import words
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.confirm import confirm
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.fields import PointsEdit
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import FactRows
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session


class AppropriateDialog(Dialog):
    """One key for the whole request, made when the dialog opens."""

    appropriated = Signal(object, object)
    """The Fund as it stands, and the points that came in."""

    facts: FactRows
    points_edit: PointsEdit
    note_edit: QLineEdit
    band: MessageBand
    cancel_button: QPushButton
    go_on_button: QPushButton

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks, fund: Fund) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._fund = fund
        self._key = new_key()
        self._busy = False
        forms.load(self, "fund_appropriate.ui")
        self.setWindowTitle(self.tr("Appropriate a budget"))
        self.band.hide()
        self.facts.show_facts(
            [
                (self.tr("Fund"), fund.name),
                (self.tr("Document"), fund.terms.source_document),
                (self.tr("Not given out"), words.points(fund.balance.budget)),
            ]
        )
        self.go_on_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        self.setMinimumWidth(theme.current().px(480))
        # signals
        self.points_edit.textChanged.connect(self._show)
        self.points_edit.returnPressed.connect(self.note_edit.setFocus)
        self.note_edit.returnPressed.connect(self.go_on)
        self.cancel_button.clicked.connect(self.reject)
        self.go_on_button.clicked.connect(self.go_on)
        self._show()
        self.points_edit.setFocus()

    @Slot()
    def go_on(self) -> None:
        """Asks who may confirm, and then them."""
        if self._busy or not self.go_on_button.isEnabled():
            return
        try:
            check_points(self.points_edit.value() or 0)
        except Refusal as refusal:
            self._on_refused(refusal)
            return
        self._busy = True
        self._show()
        candidates = partial(self._session.confirmations.candidates, Act.APPROPRIATE)
        self._tasks.run(candidates, self._on_candidates, self._on_refused)

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    @Slot()
    def _show(self) -> None:
        self.go_on_button.setEnabled(bool(self.points_edit.value()) and not self._busy)

    def _on_candidates(self, candidates: list[Operator]) -> None:
        self._busy = False
        self._show()
        points = self.points_edit.value() or 0
        facts = [
            (self.tr("Fund"), self._fund.name),
            (self.tr("Points"), f"{points:,}"),
            (self.tr("Entered by"), self._session.operator.name),
        ]
        confirm(
            self,
            self._tasks,
            title=self.tr("Confirm the appropriation"),
            facts=facts,
            people=[person(one) for one in candidates],
            attempt=partial(self._session.confirmations.give, Act.APPROPRIATE, self._key),
            on_confirmed=self._on_confirmed,
        )

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        self._busy = True
        self._show()
        points = self.points_edit.value() or 0
        book = partial(
            self._session.funds.appropriate,
            self._fund.id,
            points,
            self._key,
            self.note_edit.text(),
        )
        self._tasks.run(book, self._on_booked, self._on_refused)

    def _on_booked(self, fund: Fund) -> None:
        self._busy = False
        self.appropriated.emit(fund, self.points_edit.value() or 0)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._show()
        self.points_edit.setFocus()

"""A decision about points: the paper or reason that it rests on, then a second person's yes.

    DecisionDialog(page, session, tasks, Decision(act, title, …, request, attempt)).open()

The yes is for `request(key, day)`, so that it holds for exactly what the author saw.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.confirm import confirm
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.fields import DateBox
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import FactRows, button, words
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided. `facts`: two rows, of which the last is what a chosen day changes.

    `caption`: of the line for the paper or reason; `day`: where one is chosen, and
    `day_caption` of it; `check`: raises what stands in the way of that day.
    """

    act: Act
    title: str
    text: str
    facts: Facts
    caption: str
    yes: str
    request: Callable[[str, date | None], str]
    attempt: Callable[[str, str, date | None], object]
    day: date | None = None
    day_caption: str = ""
    check: Callable[[date | None], None] | None = None


class DecisionDialog(Dialog):
    """What is refused stands in the dialog and can be tried again."""

    done_with = Signal(object)
    """What the attempt returned."""

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks, decision: Decision) -> None:
        super().__init__(parent, decision.title)
        # widgets
        self._session, self._tasks, self._decision = session, tasks, decision
        self._key = new_key()
        self._busy = False
        self.explanation = words(decision.text, self)
        self.explanation.setWordWrap(True)
        self.facts = FactRows(self)
        self.facts.show_facts(decision.facts)
        self.day_edit = DateBox(self)
        self.paper_edit = QLineEdit(self)
        self.paper_edit.setMaxLength(100)
        self.band = MessageBand(self)
        self.band.hide()
        self.cancel_button = button(self.tr("Cancel  Esc"), self)
        self.go_button = button(self.tr("On to the second person"), self, kind="primary")
        for each in (self.cancel_button, self.go_button):
            each.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(words(decision.title, self, kind="title"))
        column.addWidget(self.explanation)
        column.addWidget(self.facts)
        if decision.day is not None:
            self.day_edit.set_value(decision.day)
            column.addWidget(_caption(decision.day_caption, self.day_edit, self))
            column.addWidget(self.day_edit)
        else:
            self.day_edit.hide()
        column.addWidget(_caption(decision.caption, self.paper_edit, self))
        column.addWidget(self.paper_edit)
        second = words(
            self.tr("A second person confirms next: the auditor, or another award officer."),
            self,
            tone="muted",
        )
        second.setWordWrap(True)
        column.addWidget(second)
        column.addWidget(self.band)
        add_foot(column, self.cancel_button, self.go_button)
        self.setMinimumWidth(min(theme.current().px(520), parent.window().width() - 32))
        # signals
        self.paper_edit.textChanged.connect(self._show)
        self.paper_edit.returnPressed.connect(self.go_on)
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.go_on)
        self._show()
        (self.paper_edit if decision.day is None else self.day_edit).setFocus()

    @Slot()
    def go_on(self) -> None:
        """Asks who may confirm, and then them."""
        if self._busy or not self.go_button.isEnabled():
            return
        try:
            if self._decision.check is not None:
                self._decision.check(self._day())
        except Refusal as refusal:
            self._on_refused(refusal)
            return
        self._busy = True
        self._show()
        candidates = partial(self._session.confirmations.candidates, self._decision.act)
        self._tasks.run(candidates, self._on_candidates, self._on_refused)

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    @Slot()
    def _show(self) -> None:
        self.go_button.setEnabled(bool(self.paper_edit.text().strip()) and not self._busy)

    def _day(self) -> date | None:
        return None if self._decision.day is None else self.day_edit.value()

    def _on_candidates(self, candidates: list[Operator]) -> None:
        self._busy = False
        self._show()
        decision, day = self._decision, self._day()
        # few rows: the question has to fit a low screen
        *facts, (caption, value) = decision.facts
        facts.append((caption, value if day is None else f"{value} → {day.isoformat()}"))
        facts.append((decision.caption, self.paper_edit.text().strip()))
        request = decision.request(self._key, day)
        confirm(
            self,
            self._tasks,
            title=decision.title,
            facts=facts,
            people=[person(one) for one in candidates],
            attempt=partial(self._session.confirmations.give, decision.act, request),
            on_confirmed=self._on_confirmed,
            yes=decision.yes,
        )

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        self._busy = True
        self._show()
        attempt = partial(self._decision.attempt, self.paper_edit.text(), self._key, self._day())
        self._tasks.run(attempt, self._on_done, self._on_refused)

    def _on_done(self, result: object) -> None:
        self._busy = False
        self.done_with.emit(result)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._show()
        self.paper_edit.setFocus()


def _caption(text: str, edit: QWidget, parent: QWidget) -> QLabel:
    made = words(text, parent)
    made.setBuddy(edit)
    edit.setAccessibleName(text)
    return made

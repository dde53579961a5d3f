"""Takes down an objection to a notice, and later what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from lovemart_desktop.domain.rounds.notices import NoticeRow, Objection
from lovemart_desktop.gui.desks.awards.form_dialog import FormDialog
from lovemart_desktop.gui.kit.fields import DateBox
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import FactRows

Raise = Callable[[date, str, int, str], object]
"""Received on, who, the nomination or 0, the words."""
Decide = Callable[[bool, str, date], object]
"""Upheld, what was found, decided on."""


class ObjectionDialog(FormDialog):
    """Who objects to what. A name is not needed."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        rows: Sequence[NoticeRow],
        today: date,
        attempt: Raise,
    ) -> None:
        super().__init__(
            parent,
            tasks,
            self.tr("An objection"),
            self.tr("The list waits until it is decided. What is written here is not published."),
            self.tr("Take it down"),
        )
        self._attempt = attempt
        self.day_edit = self.field(self.tr("Received on"), DateBox(self))
        self.day_edit.set_value(today)
        self.objector_edit = self.field(self.tr("From"), QLineEdit(self))
        self.objector_edit.setMaxLength(40)
        self.objector_edit.setPlaceholderText(self.tr("empty: without a name"))
        pairs: list[tuple[str, object]] = [(self.tr("the list as a whole"), 0)]
        pairs += [(f"{row.name}  {row.group}".rstrip(), row.nomination) for row in rows]
        self.row_box = self.field(self.tr("About"), self.choices(pairs))
        self.words_edit = self.field(self.tr("Objection"), self.lines())
        self.finish(self.day_edit)

    def ready(self) -> bool:
        return bool(self.words_edit.toPlainText().strip())

    def work(self) -> Callable[[], object]:
        return partial(
            self._attempt,
            self.day_edit.value(),
            self.objector_edit.text(),
            int(self.row_box.currentData()),
            self.words_edit.toPlainText(),
        )


class OutcomeDialog(FormDialog):
    """What was found, and whether the objection is upheld."""

    def __init__(
        self, parent: QWidget, tasks: Tasks, objection: Objection, today: date, attempt: Decide
    ) -> None:
        super().__init__(
            parent,
            tasks,
            self.tr("The objection is decided"),
            self.tr(
                "If it is upheld, strike the household off as well: that needs a second person "
                "and no new notice."
            ),
            self.tr("Decide"),
        )
        self._attempt = attempt
        facts = FactRows(self)
        about = objection.name or self.tr("the list as a whole")
        facts.show_facts(((self.tr("About"), about), (self.tr("Objection"), objection.words)))
        self.column.insertWidget(2, facts)
        pairs = ((self.tr("rejected"), False), (self.tr("upheld"), True))
        self.upheld_box = self.field(self.tr("Outcome"), self.choices(pairs))
        self.day_edit = self.field(self.tr("Decided on"), DateBox(self))
        self.day_edit.set_value(today)
        self.found_edit = self.field(self.tr("What was found"), self.lines())
        self.finish(self.upheld_box)

    def ready(self) -> bool:
        return bool(self.found_edit.toPlainText().strip())

    def work(self) -> Callable[[], object]:
        return partial(
            self._attempt,
            bool(self.upheld_box.currentData()),
            self.found_edit.toPlainText(),
            self.day_edit.value(),
        )

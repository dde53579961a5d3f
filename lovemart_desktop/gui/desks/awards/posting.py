"""Posts a notice: the day and the place; from then on its days run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from lovemart_desktop.domain.rounds.notices import (
    NoticeKind,
    PreparedNotice,
    last_day,
    ready_from,
)
from lovemart_desktop.gui.desks.awards.form_dialog import FormDialog
from lovemart_desktop.gui.kit.fields import DateBox
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import FactRows, words

Attempt = Callable[[date, str], object]


class PostDialog(FormDialog):
    """What is posted, where, and until when it stays."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        prepared: PreparedNotice,
        today: date,
        place: str,
        attempt: Attempt,
    ) -> None:
        first = prepared.kind is NoticeKind.FIRST
        told = (
            self.tr("The notice of {village} is posted")
            if first
            else self.tr("The result notice of {village} is posted")
        )
        super().__init__(
            parent,
            tasks,
            told.format(village=prepared.village),
            self.tr("Post the paper that carries this version, and take a photo of it."),
            self.tr("It is posted"),
        )
        # widgets
        self._attempt = attempt
        self._days = prepared.days if first else 0
        facts = FactRows(self)
        facts.show_facts(
            (
                (self.tr("Version"), prepared.version[:8].upper()),
                (
                    self.tr("Holds"),
                    self.tr("%n row(s)", "", len(prepared.rows)),
                ),
            )
        )
        self.column.insertWidget(2, facts)
        self.day_edit = self.field(self.tr("Posted on"), DateBox(self))
        self.day_edit.set_value(today)
        self.place_edit = self.field(self.tr("Place"), QLineEdit(self))
        self.place_edit.setMaxLength(80)
        self.place_edit.setText(place)
        self.until_label = words("", self, tone="info")
        self.until_label.setWordWrap(True)
        self.grid.addWidget(self.until_label, self.grid.rowCount(), 1)
        self.finish(self.day_edit)

    def ready(self) -> bool:
        return bool(self.place_edit.text().strip())

    def work(self) -> Callable[[], object]:
        return partial(self._attempt, self.day_edit.value(), self.place_edit.text())

    @Slot()
    def show_state(self) -> None:
        super().show_state()
        if self._days:
            day = self.day_edit.value()
            told = self.tr(
                "{days} full days, the posting day not counted: until the end of {last}. It can "
                "be approved from {ready}."
            )
            self.until_label.setText(
                told.format(
                    days=self._days,
                    last=last_day(day, self._days).isoformat(),
                    ready=ready_from(day, self._days).isoformat(),
                )
            )

"""Records one of the four meetings: day, who came, the votes, the chair and the decision."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from lovemart_desktop.domain.rounds.meetings import MeetingKind, MeetingRecord, Votes
from lovemart_desktop.gui.desks.awards import round_words
from lovemart_desktop.gui.desks.awards.form_dialog import FormDialog
from lovemart_desktop.gui.kit.fields import DateBox, PointsEdit
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import words

Attempt = Callable[[MeetingRecord], object]


class MeetingDialog(FormDialog):
    """What the minutes say; the result of the vote is told while it is typed."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        village: str,
        kind: MeetingKind,
        before: MeetingRecord | None,
        today: date,
        attempt: Attempt,
    ) -> None:
        title = self.tr("{meeting} of {village}").format(
            meeting=round_words.meeting_word(kind), village=village
        )
        text = self.tr("The meeting decides on the list as it stands now. It is kept for good.")
        super().__init__(parent, tasks, title, text, self.tr("Record the meeting"))
        # widgets
        self._kind = kind
        self._attempt = attempt
        self.day_edit = self.field(self.tr("Held on"), DateBox(self))
        self.day_edit.set_value(before.held_on if before else today)
        self.place_edit = self.field(self.tr("Place"), QLineEdit(self))
        self.chair_edit = self.field(self.tr("Chair"), QLineEdit(self))
        for edit in (self.place_edit, self.chair_edit):
            edit.setMaxLength(60)
        self.entitled_edit, self.attended_edit = PointsEdit(self), PointsEdit(self)
        self.for_edit, self.against_edit, self.abstained_edit = (PointsEdit(self) for _ in "123")
        self.row_of(
            self.tr("Present"),
            ((self.tr("of"), self.entitled_edit), (self.tr("came"), self.attended_edit)),
        )
        self.row_of(
            self.tr("Votes"),
            (
                (self.tr("for"), self.for_edit),
                (self.tr("against"), self.against_edit),
                (self.tr("abstained"), self.abstained_edit),
            ),
        )
        self.result_label = words("", self)
        self.grid.addWidget(self.result_label, self.grid.rowCount(), 1)
        self.minutes_edit = self.field(self.tr("Decision"), self.lines(rows=2))
        if before is not None:
            self._fill(before)
        # signals
        self.attended_edit.textEdited.connect(self._on_attended)
        self.finish(self.day_edit)

    def ready(self) -> bool:
        return bool(
            self.chair_edit.text().strip()
            and self.entitled_edit.value()
            and self.attended_edit.value()
            and self.for_edit.value() is not None
        )

    def work(self) -> Callable[[], object]:
        record = MeetingRecord(
            self._kind,
            self.day_edit.value(),
            self.chair_edit.text(),
            self._votes(),
            self.place_edit.text(),
            self.minutes_edit.toPlainText(),
        )
        return partial(self._attempt, record)

    @Slot()
    def show_state(self) -> None:
        super().show_state()
        votes = self._votes()
        if not votes.attended or self.for_edit.value() is None:
            self.result_label.setText("")
        elif votes.carried:
            self.result_label.setText(self.tr("Carried: more than half of those present."))
            mark(self.result_label, tone="success")
        else:
            told = self.tr("Not carried: the list cannot go on until the meeting is held again.")
            self.result_label.setText(told)
            mark(self.result_label, tone="error")

    def _votes(self) -> Votes:
        return Votes(
            self.entitled_edit.value() or 0,
            self.attended_edit.value() or 0,
            self.for_edit.value() or 0,
            self.against_edit.value() or 0,
            self.abstained_edit.value() or 0,
        )

    def _fill(self, before: MeetingRecord) -> None:
        self.place_edit.setText(before.place)
        self.chair_edit.setText(before.chair)
        self.entitled_edit.set_value(before.votes.entitled)

    @Slot()
    def _on_attended(self) -> None:
        """Most votes are unanimous: what is usual stands there ready."""
        self.for_edit.set_value(self.attended_edit.value())
        for edit in (self.against_edit, self.abstained_edit):
            if not edit.text():
                edit.set_value(0)

"""The four meetings: four cards, each with its day, votes and minutes, or that it is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.awards import ListState, Step
from lovemart_desktop.domain.rounds.meetings import Meeting, MeetingKind, MeetingRecord
from lovemart_desktop.gui.desks.awards import round_words
from lovemart_desktop.gui.desks.awards.meeting_dialog import MeetingDialog
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools, Place, StepPanel
from lovemart_desktop.gui.desks.files_dialog import FilesDialog
from lovemart_desktop.gui.kit import icons, theme
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import Card, Chip, button, relabel, words

ROOMY = 360
"""Pixels of height from which on a narrow page has room for the votes."""
OPEN_STATES = (ListState.REVIEWED, ListState.MEETINGS)


class MeetingCard(Card):
    """One meeting. Its two buttons are reached by Tab."""

    record_wanted = Signal(object)
    files_wanted = Signal(object)
    """The MeetingKind."""

    def __init__(self, kind: MeetingKind, parent: QWidget) -> None:
        super().__init__(parent, padding=12)
        self.kind = kind
        self._compact = self._roomy = False
        self.title = words("", self, kind="heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.chip = Chip("neutral", "", self)
        self.day = words("", self, strong=True)
        self.votes = words("", self)
        self.chair = words("", self, tone="muted")
        for label in (self.votes, self.chair):
            label.setWordWrap(True)
        self.record_button = button("", self, icon="pencil")
        self.files_button = button("", self, icon="upload")
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.chip)
        self.body.setSpacing(4)
        self.body.addLayout(top)
        self.body.addWidget(self.day)
        self.body.addWidget(self.votes)
        self.body.addWidget(self.chair)
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.record_button)
        row.addWidget(self.files_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.record_button.clicked.connect(self._on_record)
        self.files_button.clicked.connect(self._on_files)

    def set_compact(self, compact: bool) -> None:
        """In a low page a card keeps to three lines."""
        space = 6 if compact else 12
        self.body.setContentsMargins(12, space, 12, space)
        self.body.setSpacing(2 if compact else 4)
        self._compact = compact

    def set_roomy(self, roomy: bool) -> None:
        """A narrow page that is high enough shows the votes as well."""
        self._roomy = roomy

    def show_meeting(self, number: int, meeting: Meeting | None, *, may_record: bool) -> None:
        self.title.setText(f"{number}  {round_words.meeting_word(self.kind)}")
        tone, told = self._result(meeting)
        self.chip.show_state(tone, "" if self._compact else told)
        if meeting is None:
            self.day.setText(told if self._compact else round_words.meeting_does(self.kind))
        elif self._compact and self._roomy:
            self._show_record(meeting.record)
            self.day.setText(f"{meeting.record.held_on.isoformat()}  {told}")
        elif self._compact:
            votes = f"{meeting.record.votes.votes_for}/{meeting.record.votes.attended}"
            self.day.setText(f"{meeting.record.held_on:%m-%d}  {votes}  {told}")
        else:
            self._show_record(meeting.record)
        mark(self.day, tone=tone if self._compact else "")
        self.votes.setVisible(meeting is not None and (not self._compact or self._roomy))
        self.chair.setVisible(meeting is not None and not self._compact)
        self._name_buttons(meeting)
        self.record_button.setEnabled(may_record)
        self.files_button.setEnabled(meeting is not None)
        # in a low page nothing stands there that cannot be pushed
        self.record_button.setVisible(may_record or not self._compact)
        self.files_button.setVisible(meeting is not None or not self._compact)

    def _show_record(self, record: MeetingRecord) -> None:
        votes = record.votes
        self.day.setText(f"{record.held_on.isoformat()}  {record.place}".rstrip())
        # a line each: numbers stay with their words
        told = self.tr(
            "{attended} of {entitled} came\n{yes} for, {no} against, {abstained} abstained"
        )
        self.votes.setText(
            told.format(
                attended=votes.attended,
                entitled=votes.entitled,
                yes=votes.votes_for,
                no=votes.against,
                abstained=votes.abstained,
            )
        )
        chair = self.tr("Chair {name}").format(name=record.chair)
        self.chair.setText(f"{chair}   {record.minutes}".rstrip())

    def _name_buttons(self, meeting: Meeting | None) -> None:
        again = self.tr("Hold again") if meeting is not None else self.tr("Record")
        told = round_words.RoundCounts().files(meeting.attachments if meeting is not None else 0)
        if self._compact:
            again = self.tr("Again") if meeting is not None else again
        else:
            told = self.tr("Minutes: {files}").format(files=told)
        relabel(self.record_button, again)
        relabel(self.files_button, told)
        for made in (self.record_button, self.files_button):
            if self._compact:
                made.setIcon(QIcon())
            else:
                icons.refresh(made)

    def _result(self, meeting: Meeting | None) -> tuple[str, str]:
        """What came of it, with its tone."""
        if meeting is None:
            return "warning", self.tr("not recorded")
        if not meeting.record.votes.carried:
            return "error", self.tr("not carried")
        if not meeting.on_this_list:
            return "warning", self.tr("on another list")
        if not meeting.follows:
            return "warning", self.tr("before an earlier one")
        return "success", self.tr("carried")

    @Slot()
    def _on_record(self) -> None:
        self.record_wanted.emit(self.kind)

    @Slot()
    def _on_files(self) -> None:
        self.files_wanted.emit(self.kind)


class MeetingsPanel(StepPanel):
    """Four cards; the main deed records the next that is missing."""

    STEP = Step.MEETINGS

    def __init__(self, tools: PanelTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        # widgets
        self._held: Mapping[MeetingKind, Meeting] = {}
        self._kind = MeetingKind.BRANCH
        self._roomy = False
        self._cursor_due = self._recorded = False
        self.cards = {kind: MeetingCard(kind, self) for kind in MeetingKind}
        # layout
        grid = QGridLayout()
        grid.setSpacing(12)
        for at, card in enumerate(self.cards.values()):
            grid.addWidget(card, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
            grid.setRowStretch(at // 2, 1)
            card.record_wanted.connect(self.record)
            card.files_wanted.connect(self.show_files)
        self.body.addLayout(grid)
        self.print_button = self.add_foot_button("printer", self.print_record)
        self.end_foot()

    def read(self, place: Place) -> object:
        return self.session.meetings.of(place[1])

    def clear(self) -> None:
        self._held = {}
        self._cursor_due = self._recorded = False

    def show_answer(self, answer: object) -> None:
        assert isinstance(answer, dict)  # what `read` gave
        self._held = answer
        if self._recorded:
            # on to the meeting after the one that was recorded
            self._cursor_due, self._recorded = True, False

    def show_state(self) -> None:
        for number, (kind, card) in enumerate(self.cards.items(), 1):
            card.show_meeting(number, self._held.get(kind), may_record=self._may_record())
        missing = self._missing()
        self.print_button.setEnabled(self.each is not None and self.each.accounts > 0)
        if self.each is None or self.compact:
            # there the cards themselves say it
            self.told_label.setText("")
        elif self.each.state is ListState.DRAFT and self.found and self.found.rules.review:
            self.told_label.setText(self.tr("First close the review; then the meetings decide."))
        elif missing:
            comma = QCoreApplication.translate("Names", ", ")
            names = comma.join(round_words.meeting_word(kind) for kind in missing)
            self.told_label.setText(self.tr("Missing: {meetings}").format(meetings=names))
        else:
            self.told_label.setText(self.tr("All four meetings are for this list."))
        if self._cursor_due and (self._may_record() or not missing):
            self.take_focus()

    def set_compact(self, compact: bool) -> None:
        for card in self.cards.values():
            card.set_compact(compact)
        super().set_compact(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.height() >= theme.current().px(ROOMY)
        if roomy != self._roomy:
            self._roomy = roomy
            for card in self.cards.values():
                card.set_roomy(roomy)
            self.show_state()

    def names(self) -> Sequence[Named]:
        return ((self.print_button, self.tr("Meeting record"), "Ctrl+P"),)

    def deed_word(self) -> str:
        if self.each is None:
            return ""
        if not self._missing():
            return self.tr("On to: {step}").format(step=round_words.step_word(Step.NOTICE))
        return self.tr("Record the next meeting")

    def may_deed(self) -> bool:
        return self._may_record() or not self._missing()

    @Slot()
    def do_deed(self) -> None:
        missing = self._missing()
        if not missing:
            self.step_wanted.emit(Step.NOTICE)
        elif self.may_deed():
            self.record(missing[0])

    @Slot()
    def take_focus(self) -> None:
        missing = self._missing()
        if missing and self._may_record():
            self.cards[missing[0]].record_button.setFocus()
        else:
            self.deed_button.setFocus()
        # a list that is still on its way to this step gives work when it has been read again
        self._cursor_due = bool(missing) and not self._may_record()

    @Slot(object)
    def record(self, kind: MeetingKind) -> None:
        """Asks for what the minutes of this meeting say."""
        self._kind = kind
        self.in_time(self._open_record)

    @Slot(object)
    def show_files(self, kind: MeetingKind) -> None:
        meeting = self._held.get(kind)
        if meeting is None:
            return
        dialog = FilesDialog(
            self,
            self.session.attachments,
            self.tasks,
            Subject.MEETING,
            meeting.id,
            self.tr("Minutes of: {meeting}").format(meeting=round_words.meeting_word(kind)),
            may_add=self.may.edit,
        )
        dialog.changed.connect(self.changed)
        dialog.open()

    @Slot()
    def print_record(self) -> None:
        """The sheet of the next meeting, or of the last one."""
        if self.found is None or self.each is None:
            return
        kind = next(iter(self._missing()), MeetingKind.VILLAGERS)
        title = f"{self.each.village} {round_words.meeting_word(kind)}"
        make = self.session.award_papers.meeting_record_pdf
        self.papers.print(title, partial(make, self.found.id, self.each.id, kind))

    # inside

    def _may_record(self) -> bool:
        if self.each is None or self.found is None or not self.may.edit:
            return False
        before = ListState.REVIEWED if self.found.rules.review else ListState.DRAFT
        return self.each.state in (before, *OPEN_STATES)

    def _missing(self) -> list[MeetingKind]:
        return [
            kind for kind in MeetingKind if kind not in self._held or not self._held[kind].counts
        ]

    @Slot()
    def _open_record(self) -> None:
        if self.each is None:
            return
        before = self._held.get(self._kind) or next(iter(self._held.values()), None)
        dialog = MeetingDialog(
            self,
            self.tasks,
            self.each.village,
            self._kind,
            self._known(before),
            self.session.today(),
            partial(self.session.meetings.record, self.each.id),
        )
        dialog.done_with.connect(self._on_recorded)
        dialog.open()

    def _known(self, before: Meeting | None) -> MeetingRecord | None:
        """What another meeting has told may be the same; only its own numbers of people."""
        if before is None or before.kind is self._kind:
            return before.record if before is not None else None
        return None

    @Slot(object)
    def _on_recorded(self, meeting: Meeting) -> None:
        self._recorded = True
        told = self.tr("{meeting}: recorded.")
        self.said.emit("success", told.format(meeting=round_words.meeting_word(meeting.kind)))
        self.done.emit(None)

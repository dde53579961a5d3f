"""The first notice: version, days counted, photos, and objections with their outcome."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lovemart_desktop.domain.rounds.awards import ListState, Step, may_be_posted
from lovemart_desktop.domain.rounds.notices import Notice, NoticeKind, Objection
from lovemart_desktop.gui.desks.awards import round_words, words
from lovemart_desktop.gui.desks.awards.objection_dialogs import ObjectionDialog, OutcomeDialog
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools
from lovemart_desktop.gui.desks.awards.panels.published import PublishedPanel
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.gui.kit.widgets import words as label

BEFORE = (ListState.DRAFT, ListState.REVIEWED, ListState.MEETINGS, ListState.CHANGED)


class NoticePanel(PublishedPanel):
    """Seven full days, or as many as the round's rules say."""

    STEP = Step.NOTICE
    KIND = NoticeKind.FIRST

    def __init__(self, tools: PanelTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        # widgets
        self.objections_label = label("", self, kind="heading")
        self.objections_table = ObjectTable(self)
        self.objections_table.setAccessibleName(self.tr("Objections"))
        self.objection_button = button("", self, icon="plus")
        self.outcome_button = button("", self, icon="check")
        # layout
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.objections_label, 1)
        row.addWidget(self.objection_button)
        row.addWidget(self.outcome_button)
        self.body.addLayout(row)
        self.body.addWidget(self.objections_table, 1)
        self.body.addStretch(0)
        self.withdraw_button = self.add_button("close", self.withdraw)
        self.end_foot()
        # signals
        self.objection_button.clicked.connect(self.take_down)
        self.outcome_button.clicked.connect(self.decide)
        self.objections_table.row_chosen.connect(self._on_objection)
        self.objections_table.row_activated.connect(self._on_activated)
        self.objections_table.set_columns(_columns())

    def set_compact(self, compact: bool) -> None:
        self.objections_table.setMinimumHeight(theme.current().px(36 * (2 if compact else 3)))
        across, down = (12, 6) if compact else (16, 12)
        self.card.body.setContentsMargins(across, down, across, down)
        super().set_compact(compact)

    def show_answer(self, answer: object) -> None:
        super().show_answer(answer)
        table, objections = self.objections_table, self.posted.objections
        before = {each.id for each in table.values}
        table.set_rows(objections, keep=_id)
        fresh = [at for at, each in enumerate(objections) if before and each.id not in before]
        if fresh:
            # what was taken down just now is what is decided next
            table.choose_row(fresh[-1])
        elif objections and table.current_row() is None:
            table.choose_row(next((at for at, each in enumerate(objections) if each.open), 0))

    def clear(self) -> None:
        super().clear()
        self.objections_table.set_rows(())

    def show_state(self) -> None:
        super().show_state()
        still = self.each is not None and self.each.state in (ListState.NOTICE, ListState.READY)
        self.objections_label.setText(self.tr("Objections"))
        self.objections_table.set_empty_text(self.tr("Nobody has objected."))
        self.objection_button.setEnabled(self.may.edit and still and self.notice is not None)
        self.withdraw_button.setEnabled(self.objection_button.isEnabled())
        self._on_objection(self.objections_table.current_row())
        # in a low page objections take no room before there is a notice, and the notice's state
        # and what the checks found say when it goes on
        there = not self.compact or self.notice is not None or bool(self.posted.objections)
        for part in (
            self.objections_label,
            self.objection_button,
            self.outcome_button,
            self.objections_table,
        ):
            part.setVisible(there)
        self.told_label.setText("" if self.compact else self._told())

    def names(self) -> Sequence[Named]:
        return (
            *super().names(),
            (self.objection_button, self.tr("Objection"), "Ins"),
            (self.outcome_button, self.tr("Outcome"), "Ctrl+D"),
            (self.withdraw_button, self.tr("Withdraw"), "Ctrl+Shift+D"),
        )

    def deed_word(self) -> str:
        if self.found is None or self.each is None:
            return ""
        if self.each.state is ListState.CHANGED and self.found.rules.notice:
            return self.tr("Post it again")
        if may_be_posted(self.each, self.found.rules):
            return self.tr("Post the notice")
        if self.each.state is ListState.READY:
            return self.tr("On to: {step}").format(step=round_words.step_word(Step.APPROVAL))
        if self.each.state is ListState.NOTICE and not self.each.photos:
            return self.tr("Add a photo")
        return ""

    def may_deed(self) -> bool:
        return self.each is not None and self.each.accounts > 0 and self.may.edit

    @Slot()
    def do_deed(self) -> None:
        if self.each is None or self.found is None or not self.may_deed():
            return
        if self.each.state is ListState.READY:
            self.step_wanted.emit(Step.APPROVAL)
        elif self.each.state is ListState.NOTICE:
            self.show_photos()
        elif may_be_posted(self.each, self.found.rules):
            self.in_time(self.post)

    @Slot()
    def take_down(self) -> None:
        if self.each is None or not self.objection_button.isEnabled():
            return
        dialog = ObjectionDialog(
            self, self.tasks, self.posted.rows, self.session.today(), self._entering
        )
        dialog.done_with.connect(self.changed)
        dialog.open()

    @Slot()
    def decide(self) -> None:
        objection = self.objections_table.current_row()
        if not isinstance(objection, Objection) or not self.outcome_button.isEnabled():
            return
        decide = partial(self.session.objections.decide, objection.id)
        dialog = OutcomeDialog(self, self.tasks, objection, self.session.today(), decide)
        dialog.done_with.connect(self._on_decided)
        dialog.open()

    @Slot()
    def withdraw(self) -> None:
        """The notice ends before its days are over: the paper was wrong, or came down."""
        if self.each is None or not self.withdraw_button.isEnabled():
            return
        dialog = AwardReasonDialog(
            self,
            self.tasks,
            title=self.tr("Withdraw the notice of {village}").format(village=self.each.village),
            text=self.tr("It has to be posted again, and its days start anew."),
            yes=self.tr("Withdraw"),
            attempt=partial(self.session.notices.withdraw, self.each.id),
        )
        dialog.done_with.connect(self.changed)
        dialog.open()

    # inside

    def _in_force(self) -> bool:
        return self.each is not None and self.each.posted_on is not None

    def _may_print(self) -> bool:
        if self.found is None or self.each is None:
            return False
        ready = may_be_posted(self.each, self.found.rules)
        return ready or self.each.state not in BEFORE

    def _not_posted(self) -> str:
        assert self.each is not None  # the base asked
        if self.each.state is ListState.CHANGED:
            return self.tr("The list was added to: its notice has to be posted again.")
        if self.found is not None and may_be_posted(self.each, self.found.rules):
            return self.tr("The list may be posted now.")
        return self.tr("The list is not that far yet.")

    def _before(self) -> list[tuple[str, str]]:
        if self.each is None or self.found is None:
            return []
        holds = words.accounts_word(words.holder_kind(self.found), self.each.accounts)
        return [
            (self.tr("Holds"), f"{holds}  {words.points(self.each.points)}"),
            (self.tr("Stays"), self.tr("%n full day(s)", "", self.found.rules.notice_days)),
        ]

    def _show_notice(self, notice: Notice) -> None:
        super()._show_notice(notice)
        today = self.session.today()
        self.state_label.setText(round_words.notice_day(notice, today, short=self.compact))
        each = self.each
        if each is None:
            return
        if each.open_objections:
            self.chip.show_state("warning", self.tr("objection open"))
        elif today < notice.ready_from:
            self.chip.show_state("info", self.tr("days running"))
        elif not notice.photos:
            self.chip.show_state("warning", self.tr("photo missing"))
        else:
            self.chip.show_state("success", self.tr("time over"))

    def _told(self) -> str:
        each = self.each
        if each is None or each.state is not ListState.NOTICE:
            return ""
        missing = []
        notice = self.notice
        if notice is not None and self.session.today() < notice.ready_from:
            told = self.tr("can be approved from {day}")
            missing.append(told.format(day=notice.ready_from.isoformat()))
        if not each.photos:
            missing.append(self.tr("a photo of the notice is missing"))
        if each.open_objections:
            missing.append(self.tr("%n objection(s) to decide", "", each.open_objections))
        return QCoreApplication.translate("Awards", "; ").join(missing)

    def _entering(self, received_on: object, objector: str, nomination: int, said: str) -> object:
        """Runs in the background, for the list over which the dialog stands."""
        assert self.each is not None  # the dialog stands over it
        enter = self.session.objections.enter
        return enter(self.each.id, said, received_on, objector, nomination)  # type: ignore[arg-type]  # a date, as the dialog gives it

    @Slot(object)
    def _on_objection(self, objection: object) -> None:
        open_still = isinstance(objection, Objection) and objection.open
        self.outcome_button.setEnabled(self.may.edit and open_still)

    @Slot(object)
    def _on_activated(self, _objection: object) -> None:
        self.decide()

    @Slot(object)
    def _on_decided(self, objection: Objection) -> None:
        if objection.outcome is not None and objection.outcome.upheld:
            told = self.tr("Upheld. Strike {name} off in the nominations now.")
            name = objection.name or self.tr("whom it is about")
            self.said.emit("info", told.format(name=name))
        self.done.emit(None)


def _columns() -> tuple[Column, ...]:
    return (
        Column("day", partial(_title, "day"), _day, width=112),
        Column("about", partial(_title, "about"), _about, bold=True, weight=2),
        Column("words", partial(_title, "words"), _words, weight=4),
        Column("outcome", partial(_title, "outcome"), _outcome, weight=3, icon=_icon, tone=_tone),
    )


def _title(key: str) -> str:
    return {
        "day": QCoreApplication.translate("Awards", "Received"),
        "about": QCoreApplication.translate("Awards", "About"),
        "words": QCoreApplication.translate("Awards", "Objection"),
        "outcome": QCoreApplication.translate("Awards", "Outcome"),
    }[key]


def _id(objection: Objection) -> int:
    return objection.id


def _day(objection: Objection) -> str:
    return objection.received_on.isoformat()


def _about(objection: Objection) -> str:
    return objection.name or QCoreApplication.translate("Awards", "the whole list")


def _words(objection: Objection) -> str:
    return objection.words


def _outcome(objection: Objection) -> str:
    outcome = objection.outcome
    if outcome is None:
        return QCoreApplication.translate("Awards", "open")
    told = (
        QCoreApplication.translate("Awards", "upheld: {found}")
        if outcome.upheld
        else QCoreApplication.translate("Awards", "rejected: {found}")
    )
    return told.format(found=outcome.found)


def _icon(objection: Objection) -> str:
    return "warning" if objection.open else "check"


def _tone(objection: Objection) -> str:
    return "warning" if objection.open else "muted"

"""The end of a round: what is still open, a list's whole history, giving up, and the archive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.rounds.awards import ListState, Step
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools, Place, StepPanel
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.kit.messages import ask
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import Card, FactRows
from lovemart_desktop.gui.kit.widgets import words as label
from lovemart_desktop.services.rounds.round_life import ChangeMade, StepTaken
from lovemart_desktop.services.rounds.signatures import SigningList


@dataclass(frozen=True, slots=True)
class Ended:
    """A list's steps and the rows that were struck, put back or added on the way, and the
    credited lists of its round with their signatures."""

    history: tuple[StepTaken | ChangeMade, ...]
    signing: tuple[SigningList, ...]


class ArchivePanel(StepPanel):
    """What the round came to, and every step that a list has taken."""

    STEP = Step.ARCHIVE

    cancel_wanted = Signal()
    """The whole round is to be given up."""

    def __init__(self, tools: PanelTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        # widgets
        self._signing: tuple[SigningList, ...] = ()
        self.card = Card(self)
        self.facts = FactRows(self, caption_width=148)
        self.card.body.addWidget(self.facts)
        self.history_label = label("", self, kind="heading")
        self.history_table = ObjectTable(self)
        self.history_table.setAccessibleName(self.tr("History of the list"))
        self.history_table.set_columns(_columns())
        # layout
        self.body.addWidget(self.card)
        self.body.addWidget(self.history_label)
        self.body.addWidget(self.history_table, 1)
        self.list_button = self.add_button("close", self.give_up_list)
        self.cancel_button = self.add_button("trash", self.cancel_round)
        self.sign_button = self.signing_button()
        self.foot.addWidget(self.sign_button)
        self.end_foot()

    def read(self, place: Place) -> object:
        round_id, list_id = place
        life = self.session.round_life
        # of a draft nobody asks who typed which row
        told = [each for each in life.changes(list_id) if each.published or each.kind != "added"]
        return Ended(
            tuple(sorted((*life.history(list_id), *told), key=_when)),
            tuple(self.session.signatures.lists(round_id)),
        )

    def clear(self) -> None:
        self.history_table.set_rows(())

    def show_answer(self, answer: object) -> None:
        assert isinstance(answer, Ended)  # what `read` gave
        self._signing = answer.signing
        self.history_table.set_rows(answer.history)

    def show_state(self) -> None:
        found, each = self.found, self.each
        village = each.village if each is not None else ""
        self.history_label.setText(self.tr("History of {village}").format(village=village))
        # in a low page the village stands above already
        self.history_label.setVisible(not self.compact)
        self.history_table.set_empty_text(self.tr("The list has taken no step yet."))
        self.list_button.setEnabled(
            self.may.edit and each is not None and each.state is not ListState.CREDITED
        )
        credited = found is not None and bool(found.in_state(ListState.CREDITED))
        self.cancel_button.setEnabled(self.may.edit and not credited)
        self.facts.show_facts(self._facts())
        # the history gives way before they do
        low = self.card.sizeHint().height() if self.compact else 0
        self.card.setMinimumHeight(low)
        self.told_label.setText(self._told())

    def set_compact(self, compact: bool) -> None:
        if compact != self.compact:
            self.history_table.set_columns(_columns(compact=compact))
            space = 6 if compact else 16
            self.card.body.setContentsMargins(16, space, 16, space)
        super().set_compact(compact)

    def names(self) -> Sequence[Named]:
        up = self.each is not None and self.each.given_up
        word = self.tr("Take the list up again") if up else self.tr("Give this list up")
        return (
            self.name_of_signing(self.sign_button),
            (self.list_button, word, "Ctrl+D"),
            (self.cancel_button, self.tr("Give the round up"), "Ctrl+Shift+D"),
        )

    def deed_word(self) -> str:
        if self.found is None or self.found.archived or self.found.cancelled:
            return ""
        return self.tr("Archive the round")

    def may_deed(self) -> bool:
        return self.may.edit and not self._open()

    @Slot()
    def do_deed(self) -> None:
        if not self.deed_word() or not self.may_deed():
            return
        ask(
            self,
            self.tr("Archive the round"),
            self.tr("Nothing of it changes any more. Its papers can still be printed."),
            self.tr("Archive"),
            self._on_archive,
        )

    @Slot()
    def take_focus(self) -> None:
        self.history_table.setFocus()

    @Slot()
    def give_up_list(self) -> None:
        """The other villages go on without this one; it may be taken up again."""
        each = self.each
        if each is None or not self.list_button.isEnabled():
            return
        if each.given_up:
            assert self.found is not None  # a list of it is in view
            take_up = partial(self.session.round_life.take_up, self.found.id, each.id)
            self.run(take_up, self.changed)
            return
        dialog = AwardReasonDialog(
            self,
            self.tasks,
            title=self.tr("Give the list of {village} up").format(village=each.village),
            text=self.tr("The round goes on without it. It can be taken up again until then."),
            yes=self.tr("Give up"),
            attempt=partial(self.session.round_life.give_up, each.id),
        )
        dialog.done_with.connect(self.changed)
        dialog.open()

    @Slot()
    def cancel_round(self) -> None:
        if self.cancel_button.isEnabled():
            self.cancel_wanted.emit()

    # inside

    def _open(self) -> int:
        """How many lists are not at their end yet."""
        if self.found is None:
            return 0
        ended = self.found.steps()[Step.ARCHIVE]
        return sum(not each.given_up for each in self.found.lists) - len(ended)

    def _facts(self) -> list[tuple[str, str]]:
        found = self.found
        if found is None:
            return []
        credited = found.in_state(ListState.CREDITED)
        accounts = sum(each.accounts for each in credited)
        points = sum(each.points for each in credited)
        up = [each.village for each in found.lists if each.given_up]
        came = (
            words.villages_word(len(credited)),
            words.accounts_word(words.holder_kind(found), accounts),
            words.points(points),
        )
        facts = [(self.tr("Credited"), "  ".join(came))]
        signing = [each for each in self._signing if each.round_id == found.id]
        if signing:
            facts.append((self.tr("Signed for"), _signed_word(signing, short=self.compact)))
        if self.compact:
            # a low page has no room for more
            return facts
        posted = sum(each.result_on is not None for each in credited)
        facts.insert(1, (self.tr("Result posted"), words.villages_word(posted)))
        if up:
            comma = QCoreApplication.translate("Names", ", ")
            facts.append((self.tr("Given up"), comma.join(up)))
        if found.rules.late_reason:
            facts.append((self.tr("After the half-year"), found.rules.late_reason))
        return facts

    def _told(self) -> str:
        if self.found is None:
            return ""
        if self.found.archived:
            return self.tr("The round is archived.")
        if self.found.cancelled:
            return self.tr("The round was given up.")
        waiting = self._open()
        if waiting:
            return self.tr("%n list(s) are not at their end yet", "", waiting)
        return self.tr("All lists are at their end.")

    @Slot()
    def _on_archive(self) -> None:
        if self.found is not None:
            self.run(partial(self.session.round_life.archive, self.found.id), self._on_archived)

    def _on_archived(self, _found: object) -> None:
        self.said.emit("success", self.tr("The round is archived."))
        self.done.emit(None)


def _signed_word(lists: Sequence[SigningList], *, short: bool) -> str:
    """'7 of 9', and the villages that lack a signature unless it is to be `short`; who lacks
    which is in the dialog."""
    rows, missing = sum(each.rows for each in lists), sum(each.missing for each in lists)
    if not missing:
        return QCoreApplication.translate("Awards", "all {rows}").format(rows=rows)
    if short:
        told = QCoreApplication.translate("Awards", "{signed} of {rows}")
        return told.format(signed=rows - missing, rows=rows)
    told = QCoreApplication.translate("Awards", "{signed} of {rows}; missing: {villages}")
    villages = QCoreApplication.translate("Names", ", ").join(
        f"{each.village} {each.missing}" for each in lists if each.missing
    )
    return told.format(signed=rows - missing, rows=rows, villages=villages)


def _columns(*, compact: bool = False) -> tuple[Column, ...]:
    if compact:
        return (
            Column("at", partial(_title, "at"), _day, width=108),
            Column("step", partial(_title, "step"), _step, bold=True, width=116),
            Column("who", partial(_title, "who"), _who, weight=1),
        )
    return (
        Column("at", partial(_title, "at"), _at, width=156),
        Column("step", partial(_title, "step"), _step, bold=True, width=136),
        Column("who", partial(_title, "who"), _who, weight=2),
        Column("reason", partial(_title, "reason"), _reason, weight=3),
    )


def _title(key: str) -> str:
    return {
        "at": QCoreApplication.translate("Awards", "When"),
        "step": QCoreApplication.translate("Awards", "Now"),
        "who": QCoreApplication.translate("Awards", "By"),
        "reason": QCoreApplication.translate("Awards", "Reason"),
    }[key]


def _when(step: StepTaken | ChangeMade) -> int:
    return step.at


def _at(step: StepTaken | ChangeMade) -> str:
    return datetime.fromtimestamp(step.at / 1000).strftime("%Y-%m-%d %H:%M")


def _day(step: StepTaken | ChangeMade) -> str:
    return _at(step)[:10]


def _step(step: StepTaken | ChangeMade) -> str:
    if isinstance(step, ChangeMade):
        return {
            "struck": QCoreApplication.translate("Awards", "struck off"),
            "restored": QCoreApplication.translate("Awards", "put back"),
            "added": QCoreApplication.translate("Awards", "added"),
        }[step.kind]
    if step.after == "given-up":
        return QCoreApplication.translate("Awards", "given up")
    if step.after == "taken-up":
        return QCoreApplication.translate("Awards", "taken up again")
    return words.state_word(ListState(step.after))


def _who(step: StepTaken | ChangeMade) -> str:
    return f"{step.operator}, {step.confirmer}" if step.confirmer else step.operator


def _reason(step: StepTaken | ChangeMade) -> str:
    if isinstance(step, ChangeMade):
        return f"{step.name}  {step.reason}".rstrip()
    return step.reason

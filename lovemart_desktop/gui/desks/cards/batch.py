"""Issues cards to many at once: elderly party members by rule, or awarded households' heads."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from lovemart_desktop.domain.cards.cards import ElderlyRule
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.desks.cards.list_source import ListSource
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.picking import Picking
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.cards.card_keeping import IssuedCard
from lovemart_desktop.services.cards.cards import Candidate, RoundChoice
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session

_TYPING_MS = 250


class BatchDialog(Dialog):
    """Rule or round, the list that comes of it, and one key for the whole batch."""

    issued = Signal(object)
    """The list of IssuedCard."""

    elderly_choice: QRadioButton
    heads_choice: QRadioButton
    list_choice: QRadioButton
    source_stack: QStackedWidget
    age_box: QSpinBox
    years_box: QSpinBox
    keep_rule_button: QPushButton
    round_box: QComboBox
    round_note: QLabel
    list_edit: QPlainTextEdit
    open_table: ObjectTable
    workbook_button: QPushButton
    people_table: ObjectTable
    all_button: QPushButton
    none_button: QPushButton
    count_label: QLabel
    reason_edit: QLineEdit
    band: MessageBand
    cancel_button: QPushButton
    issue_button: QPushButton

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks) -> None:
        super().__init__(parent)
        # widgets
        self._cards = session.cards
        self._tasks = tasks
        self._key = new_key()
        self._busy = True
        self._kept_rule: ElderlyRule | None = None
        self._listed = 0
        forms.load(self, "cards_batch.ui")
        self.setWindowTitle(self.tr("Issue cards to many"))
        self.band.hide()
        self.people_table.set_kind("grid")
        self._picking = Picking(
            self.people_table, _columns(self._why), key=_member, open_to=_may_get
        )
        self._list = ListSource(self, session.card_lists, tasks, self.list_edit, self.open_table)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(960), window.width() - 32), min(chosen.px(620), window.height() - 32)
        )
        # signals
        for choice in (self.elderly_choice, self.heads_choice, self.list_choice):
            choice.toggled.connect(self._on_choice)
        self._list.reading.connect(self._show)
        self._list.people.connect(self._on_people)
        self._list.refused.connect(self._on_refused)
        self.workbook_button.clicked.connect(self._list.choose_workbook)
        self.age_box.valueChanged.connect(self._on_rule_typed)
        self.years_box.valueChanged.connect(self._on_rule_typed)
        self._timer.timeout.connect(self.look)
        self.keep_rule_button.clicked.connect(self._on_keep_rule)
        self.round_box.currentIndexChanged.connect(self._on_round)
        self.all_button.clicked.connect(self._picking.pick_all)
        self.none_button.clicked.connect(self._picking.pick_none)
        self._picking.changed.connect(self._show)
        self.reason_edit.textChanged.connect(self._show)
        self.cancel_button.clicked.connect(self.reject)
        self.issue_button.clicked.connect(self.issue)
        self._on_source()
        self._tasks.run(self._cards.rounds, self._on_rounds, self._on_refused)
        self._tasks.run(self._cards.rule, self._on_rule, self._on_refused)
        self.age_box.setFocus()

    @Slot()
    def look(self) -> None:
        """Reads the list that the rule or the round gives now."""
        if self.elderly_choice.isChecked():
            self._ask(partial(self._cards.eligible, self._rule()))
        elif self.list_choice.isChecked():
            self._list.look()
        else:
            choice = self._round()
            if choice is None:
                self._on_list([])
            else:
                self._ask(partial(self._cards.awarded_heads, choice.id))

    @Slot()
    def issue(self) -> None:
        """Issues a card to everybody ticked, all or none."""
        if self._busy or not self.issue_button.isEnabled():
            return
        self._busy = True
        self._show()
        members = [candidate.member for candidate in self._picking.picked]
        self._tasks.run(
            partial(self._cards.issue, members, self._key, reason=self.reason_edit.text()),
            self._on_issued,
            self._on_refused,
        )

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    # inside

    def _ask(self, work: partial[list[Candidate]]) -> None:
        self._busy = True
        self._show()
        self._tasks.run(work, self._on_list, self._on_refused)

    def _rule(self) -> ElderlyRule:
        return ElderlyRule(self.age_box.value(), self.years_box.value())

    def _round(self) -> RoundChoice | None:
        choice = self.round_box.currentData()
        return choice if isinstance(choice, RoundChoice) else None

    @Slot(bool)
    def _on_choice(self, chosen: bool) -> None:
        # the one that was chosen before tells it too
        if chosen:
            self._on_source()

    def _on_source(self) -> None:
        sources = (self.elderly_choice, self.heads_choice, self.list_choice)
        at = next(number for number, choice in enumerate(sources) if choice.isChecked())
        self.source_stack.setCurrentIndex(at)
        # the pages are of different height: only the list's is high
        high = theme.current().px(104 if self.list_choice.isChecked() else 44)
        self.source_stack.setFixedHeight(high)
        self.reason_edit.setText(
            (
                QCoreApplication.translate("CardChanges", "elderly party member"),
                QCoreApplication.translate("CardChanges", "head of an awarded household"),
                QCoreApplication.translate("CardChanges", "registered household"),
            )[at]
        )
        if self._kept_rule is not None:
            self.look()

    @Slot()
    def _on_rule_typed(self) -> None:
        self._timer.start()
        self._show()

    def _on_rule(self, rule: ElderlyRule) -> None:
        self._kept_rule = rule
        for box, years in ((self.age_box, rule.age), (self.years_box, rule.party_years)):
            box.blockSignals(True)
            box.setValue(years)
            box.blockSignals(False)
        self.look()

    @Slot()
    def _on_keep_rule(self) -> None:
        rule = self._rule()
        self._tasks.run(partial(self._keep, rule), self._on_rule_kept, self._on_refused)

    def _keep(self, rule: ElderlyRule) -> ElderlyRule:
        self._cards.set_rule(rule)
        return rule

    def _on_rule_kept(self, rule: ElderlyRule) -> None:
        self._kept_rule = rule
        told = self.tr("From now on: {age} years old, or {years} years in the Party.")
        self._say("success", told.format(age=rule.age, years=rule.party_years))
        self._show()

    def _on_rounds(self, rounds: list[RoundChoice]) -> None:
        self.round_box.blockSignals(True)
        for choice in rounds:
            self.round_box.addItem(f"{choice.programme} {choice.period}", choice)
        if not rounds:
            self.round_box.addItem(self.tr("No round has credited points yet"), None)
        self.round_box.blockSignals(False)

    @Slot()
    def _on_round(self) -> None:
        self.look()

    @Slot(object)
    def _on_people(self, candidates: list[Candidate]) -> None:
        if self.list_choice.isChecked():
            self._on_list(candidates)

    def _on_list(self, candidates: list[Candidate]) -> None:
        self._busy = False
        self._listed = len(candidates)
        waiting = [c for c in candidates if not c.has_card]
        having = [c for c in candidates if c.has_card]
        nobody = self.tr("Nobody. Change the rule or choose another.")
        if self.list_choice.isChecked():
            nobody = self.tr("Nobody yet. Paste a list, or open a workbook.")
        self.people_table.set_empty_text(nobody)
        self._picking.show_rows([*waiting, *having])
        choice = self._round()
        missing = 0
        if self.heads_choice.isChecked() and choice is not None:
            missing = choice.households - len(candidates)
        told = self.tr("%n household(s) without a living head on the roster", "", missing)
        self.round_note.setText(told if missing > 0 else "")

    def _on_issued(self, cards: list[IssuedCard]) -> None:
        self._busy = False
        self.issued.emit(cards)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._show()

    def _why(self, candidate: Candidate) -> str:
        if candidate.has_card:
            return QCoreApplication.translate("Cards", "has a card already")
        if self.list_choice.isChecked():
            return QCoreApplication.translate("Cards", "on the list")
        return words.ground_word(candidate.ground)

    def _say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    @Slot()
    def _show(self) -> None:
        picked = len(self._picking.picked)
        told = self.tr("{chosen} chosen of {listed}; {having} have a card")
        having = sum(candidate.has_card for candidate in self.people_table.values)
        self.count_label.setText(told.format(chosen=picked, listed=self._listed, having=having))
        self.issue_button.setText(self.tr("Issue %n card(s)", "", picked))
        # while the list is still that of an older rule, nothing is issued by it
        settled = not (self._busy or self._timer.isActive() or self._list.waiting)
        self.issue_button.setEnabled(
            settled and picked > 0 and bool(self.reason_edit.text().strip())
        )
        self.keep_rule_button.setEnabled(
            self._kept_rule is not None and self._rule() != self._kept_rule
        )


def _member(candidate: Candidate) -> int:
    return candidate.member


def _may_get(candidate: Candidate) -> bool:
    return not candidate.has_card


def _columns(why: Callable[[Candidate], str]) -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "name"), _name, bold=True, weight=2),
        Column("place", partial(_title, "place"), _place, weight=2),
        Column("tail", partial(_title, "tail"), _tail, width=96, tone=_muted),
        Column("age", partial(_title, "age"), _age, width=64, right=True),
        Column("years", partial(_title, "years"), _years, width=116, right=True),
        Column("why", partial(_title, "why"), why, width=212, tone=_why_tone, icon=_why_icon),
    )


def _title(key: str) -> str:
    return {
        "name": QCoreApplication.translate("Cards", "Name"),
        "place": QCoreApplication.translate("Cards", "Village"),
        "tail": QCoreApplication.translate("Cards", "ID tail"),
        "age": QCoreApplication.translate("Cards", "Age"),
        "years": QCoreApplication.translate("Cards", "In Party"),
        "why": QCoreApplication.translate("Cards", "Why, or why not"),
    }[key]


def _name(candidate: Candidate) -> str:
    return candidate.name


def _place(candidate: Candidate) -> str:
    return f"{candidate.village} {candidate.group}".strip()


def _tail(candidate: Candidate) -> str:
    return candidate.id_tail or "–"


def _age(candidate: Candidate) -> str:
    return "–" if candidate.age is None else str(candidate.age)


def _years(candidate: Candidate) -> str:
    return "–" if candidate.party_years is None else str(candidate.party_years)


def _why_icon(candidate: Candidate) -> str | None:
    return "tick" if candidate.has_card else None


def _why_tone(candidate: Candidate) -> str | None:
    return "muted" if candidate.has_card else None


def _muted(_candidate: Candidate) -> str:
    return "muted"

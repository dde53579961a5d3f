"""Issues cards to many at once: elderly party members by rule, or awarded households' heads."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from lovemart_desktop.domain.cards import ElderlyRule
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.desks.cards.picking import Picking
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.card_keeping import IssuedCard
from lovemart_desktop.services.cards import Candidate, CardsDesk, RoundChoice
from lovemart_desktop.services.desk import new_key

_TYPING_MS = 250


class BatchDialog(Dialog):
    """Rule or round, the list that comes of it, and one key for the whole batch."""

    issued = Signal(object)
    """The list of IssuedCard."""

    elderly_choice: QRadioButton
    heads_choice: QRadioButton
    source_stack: QStackedWidget
    age_box: QSpinBox
    years_box: QSpinBox
    keep_rule_button: QPushButton
    round_box: QComboBox
    round_note: QLabel
    people_table: ObjectTable
    all_button: QPushButton
    none_button: QPushButton
    count_label: QLabel
    reason_edit: QLineEdit
    band: MessageBand
    cancel_button: QPushButton
    issue_button: QPushButton

    def __init__(self, parent: QWidget, cards: CardsDesk, tasks: Tasks) -> None:
        super().__init__(parent)
        # widgets
        self._cards = cards
        self._tasks = tasks
        self._key = new_key()
        self._busy = True
        self._kept_rule: ElderlyRule | None = None
        self._listed = 0
        forms.load(self, "cards_batch.ui")
        self.setWindowTitle(self.tr("Issue cards to many"))
        self.band.hide()
        self.people_table.set_kind("grid")
        self._picking = Picking(self.people_table, _columns(), key=_member, open_to=_may_get)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(960), window.width() - 32), min(chosen.px(620), window.height() - 32)
        )
        # signals
        self.elderly_choice.toggled.connect(self._on_source)
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

    @Slot()
    def _on_source(self) -> None:
        elderly = self.elderly_choice.isChecked()
        self.source_stack.setCurrentIndex(0 if elderly else 1)
        self.reason_edit.setText(
            QCoreApplication.translate("CardChanges", "elderly party member")
            if elderly
            else QCoreApplication.translate("CardChanges", "head of an awarded household")
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

    def _on_list(self, candidates: list[Candidate]) -> None:
        self._busy = False
        self._listed = len(candidates)
        waiting = [c for c in candidates if not c.has_card]
        having = [c for c in candidates if c.has_card]
        self.people_table.set_empty_text(self.tr("Nobody. Change the rule or choose another."))
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
        settled = not self._busy and not self._timer.isActive()
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


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "name"), _name, bold=True, weight=2),
        Column("place", partial(_title, "place"), _place, weight=2),
        Column("tail", partial(_title, "tail"), _tail, width=96, tone=_muted),
        Column("age", partial(_title, "age"), _age, width=64, right=True),
        Column("years", partial(_title, "years"), _years, width=116, right=True),
        Column("why", partial(_title, "why"), _why, width=212, tone=_why_tone, icon=_why_icon),
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


def _why(candidate: Candidate) -> str:
    if candidate.has_card:
        return QCoreApplication.translate("Cards", "has a card already")
    return words.ground_word(candidate.ground)


def _why_icon(candidate: Candidate) -> str | None:
    return "tick" if candidate.has_card else None


def _why_tone(candidate: Candidate) -> str | None:
    return "muted" if candidate.has_card else None


def _muted(_candidate: Candidate) -> str:
    return "muted"

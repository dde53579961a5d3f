"""Fills a grant by the rule for elderly party members, previewed as a list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox, QWidget

from lovemart_desktop.domain.cards.cards import ElderlyRule
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import AwardRound, Loaded
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.cards.words import ground_word
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import relabel
from lovemart_desktop.services.rounds.award_lists import Elder
from lovemart_desktop.services.store import Session

_TYPING_MS = 250


class ElderlyDialog(Dialog):
    """The rule, whom it admits on the reference date, and one button."""

    loaded = Signal(object)
    """What was Loaded."""

    age_box: QSpinBox
    years_box: QSpinBox
    elders_table: ObjectTable
    count_label: QLabel
    band: MessageBand
    cancel_button: QPushButton
    load_button: QPushButton

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks, found: AwardRound) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._found = found
        self._busy = True
        forms.load(self, "award_elderly.ui")
        self.setWindowTitle(self.tr("Elderly party members by rule"))
        self.band.hide()
        self.elders_table.set_columns(_columns())
        self.load_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(640), window.width() - 32), min(chosen.px(540), window.height() - 32)
        )
        # signals
        self._timer.timeout.connect(self.look)
        self.cancel_button.clicked.connect(self.reject)
        self.load_button.clicked.connect(self.load)
        self._tasks.run(self._session.cards.rule, self._on_rule, self._on_refused)
        self._show()
        self.age_box.setFocus()

    @Slot()
    def look(self) -> None:
        """Reads whom the rule admits now."""
        self._busy = True
        self._show()
        look = partial(self._session.awards.elderly, self._found.id, self._rule())
        self._tasks.run(look, self._on_elders, self._on_refused)

    @Slot()
    def load(self) -> None:
        """Puts them on the lists of their villages, as drafts."""
        if self._busy or not self.load_button.isEnabled():
            return
        self._busy = True
        self._show()
        load = partial(self._session.awards.load_elderly, self._found.id, self._rule())
        self._tasks.run(load, self._on_loaded, self._on_refused)

    def _rule(self) -> ElderlyRule:
        return ElderlyRule(self.age_box.value(), self.years_box.value())

    def _on_rule(self, rule: ElderlyRule) -> None:
        self.age_box.setValue(rule.age)
        self.years_box.setValue(rule.party_years)
        self.age_box.valueChanged.connect(self._on_typed)
        self.years_box.valueChanged.connect(self._on_typed)
        self.look()

    @Slot()
    def _on_typed(self) -> None:
        self._timer.start()
        self._show()

    def _on_elders(self, elders: list[Elder]) -> None:
        self._busy = False
        self.elders_table.set_empty_text(self.tr("Nobody. Change the rule."))
        self.elders_table.set_rows(elders)
        day = self._found.terms.reference_date.isoformat()
        count = words.accounts_word(words.holder_kind(self._found), len(elders))
        told = self.tr("{count} on {day}; who is on a list already stays as they are")
        self.count_label.setText(told.format(count=count, day=day))
        self._show()

    def _on_loaded(self, loaded: Loaded) -> None:
        self._busy = False
        self.loaded.emit(loaded)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._show()

    @Slot()
    def _show(self) -> None:
        count = len(self.elders_table.values)
        told = self.tr("Put %n person(s) on the lists", "", count)
        relabel(self.load_button, told, "Ctrl+S")
        settled = not self._busy and not self._timer.isActive()
        self.load_button.setEnabled(settled and count > 0)


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "name"), _name, bold=True),
        Column("village", partial(_title, "village"), _village),
        Column("why", partial(_title, "why"), _why, width=180),
    )


def _title(key: str) -> str:
    return {
        "name": QCoreApplication.translate("Awards", "Name"),
        "village": QCoreApplication.translate("Awards", "Village"),
        "why": QCoreApplication.translate("Awards", "Why"),
    }[key]


def _name(elder: Elder) -> str:
    return elder.name


def _village(elder: Elder) -> str:
    return f"{elder.village} {elder.group}".rstrip()


def _why(elder: Elder) -> str:
    return ground_word(elder.ground)

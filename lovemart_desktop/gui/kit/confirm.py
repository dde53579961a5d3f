"""The second person's yes, at the author's own screen.

    confirm(
        self, self._tasks,
        title=self.tr("Credit the award round"),
        facts=((self.tr("Households"), "47"), (self.tr("Points"), "47,000")),
        people=session.confirmations.candidates(Act.CREDIT_ROUND),
        attempt=partial(session.confirmations.give, Act.CREDIT_ROUND, key),
        on_confirmed=self._on_confirmed,
    )

The dialog says what will be done, lets another person choose themselves by tile
or staff number, and asks for that person's password or PIN. `attempt(number,
secret)` runs as a task; what it refuses is shown in place and can be tried
again; what it returns goes to `on_confirmed`, a bound method.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.fields import SecretEdit
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.people import TILE_HEIGHT, Person, PersonChoice
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import Card, FactRows, button, words

Facts = Sequence[tuple[str, str]]
Attempt = Callable[[str, str], object]
REST_HEIGHT = 346
"""What the dialog needs above and below the tiles, with three facts."""
FACT_HEIGHT = 32
"""What each further fact needs."""
LOW = 565
"""A dialog may be higher than its window, but not than a small screen."""


class ConfirmDialog(Dialog):
    """Asks one other person to confirm one act."""

    confirmed = Signal(object)
    """What the attempt returned."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        *,
        title: str,
        facts: Facts,
        people: Sequence[Person],
        attempt: Attempt,
        explanation: str = "",
        yes: str = "",
    ) -> None:
        super().__init__(parent, title)
        # widgets
        self._tasks = tasks
        self._attempt = attempt
        self._busy = False
        told = Card(self)
        rows = FactRows(self)
        rows.show_facts(facts)
        told.body.addWidget(words(title, self, kind="heading"))
        told.body.addWidget(rows)
        who = words(
            explanation
            or QCoreApplication.translate(
                "ConfirmDialog", "A second person checks this and confirms with their own secret."
            ),
            self,
            tone="muted",
        )
        who.setWordWrap(True)
        self._who = who
        self.choice = PersonChoice(people, self, most=_tiles_that_fit(parent, len(facts)))
        self._secret_caption = words("", self, strong=True)
        self.secret_edit = SecretEdit(self)
        self.secret_edit.setProperty("fit", "counter")
        self.band = MessageBand(self)
        self.band.hide()
        self.cancel_button = button(
            QCoreApplication.translate("ConfirmDialog", "Cancel") + "  Esc", self
        )
        self.confirm_button = button(
            yes or QCoreApplication.translate("ConfirmDialog", "Confirm"), self, kind="primary"
        )
        # a dialog's default button would also answer Enter in the number line
        self.cancel_button.setAutoDefault(False)
        self.confirm_button.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        # large text in a low window: what is confirmed must not be cut
        tight = theme.current().text_scale > 100 and parent.window().height() <= LOW
        column.setContentsMargins(24, 12 if tight else 24, 24, 8 if tight else 16)
        column.setSpacing(6 if tight else 12)
        column.addWidget(told)
        column.addWidget(who)
        column.addWidget(self.choice)
        column.addWidget(self._secret_caption)
        column.addWidget(self.secret_edit)
        column.addWidget(self.band)
        add_foot(column, self.cancel_button, self.confirm_button)
        self.setMinimumWidth(520)
        # signals
        self.choice.chosen.connect(self._on_person)
        self.choice.settled.connect(self.secret_edit.setFocus)
        self.choice.number_unknown.connect(self._on_number_unknown)
        self.secret_edit.textChanged.connect(self._on_change)
        self.secret_edit.returnPressed.connect(self.try_it)
        self.confirm_button.clicked.connect(self.try_it)
        self.cancel_button.clicked.connect(self.reject)
        self._on_person(self.choice.person)
        self.choice.setFocus()

    @Slot()
    def try_it(self) -> None:
        """Ask the services whether this person may, with what was typed."""
        person = self.choice.person
        if person is None or self._busy or not self.secret_edit.text():
            return
        self._busy = True
        self.band.hide()
        self._on_change()
        self._tasks.run(
            partial(self._attempt, person.number, self.secret_edit.take()),
            self._on_done,
            self._on_refused,
        )

    @Slot()
    def reject(self) -> None:
        # once asked, the answer is waited for: the act may already be confirmed
        if not self._busy:
            super().reject()

    def _on_done(self, result: object) -> None:
        self._busy = False
        self.confirmed.emit(result)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self._show_band()
        self._on_change()
        self.secret_edit.setFocus()

    @Slot(object)
    def _on_person(self, person: Person | None) -> None:
        if person is None:
            caption = QCoreApplication.translate("ConfirmDialog", "Choose who confirms")
        elif person.secret_kind == "pin":
            caption = QCoreApplication.translate("ConfirmDialog", "PIN of {name}")
        else:
            caption = QCoreApplication.translate("ConfirmDialog", "Password of {name}")
        self._secret_caption.setText(caption.format(name=person.name if person else ""))
        self.secret_edit.clear()
        self.band.hide()
        self._on_change()

    @Slot(str)
    def _on_number_unknown(self, _number: str) -> None:
        # what was typed is not repeated: it may be a password in the wrong line
        told = QCoreApplication.translate(
            "ConfirmDialog",
            "Nobody with this staff number can confirm this. It takes somebody else who may.",
        )
        self.band.say("error", told)
        self._show_band()

    def _show_band(self) -> None:
        """With room of its own where the window has it: the lines above are not squeezed."""
        self.band.show()
        layout, parent = self.layout(), self.parentWidget()
        if layout is None or parent is None:
            return
        layout.activate()
        window = parent.window().geometry()
        wanted = layout.totalHeightForWidth(self.width())
        if wanted > window.height():
            # what is refused says it, too
            self._who.hide()
            layout.activate()
        height = max(self.height(), min(wanted, window.height()))
        lower = max(0, self.y() + height - window.bottom() - 1)
        self.setGeometry(self.x(), self.y() - lower, self.width(), height)

    @Slot()
    def _on_change(self) -> None:
        person = self.choice.person
        self.secret_edit.setEnabled(person is not None and not self._busy)
        self.confirm_button.setEnabled(
            person is not None and bool(self.secret_edit.text()) and not self._busy
        )


def _tiles_that_fit(parent: QWidget, facts: int) -> int:
    """In a low window fewer people have a tile; the others are found by their number."""
    scaled = theme.current().px
    room = max(parent.window().height(), min(LOW, parent.screen().availableGeometry().height()))
    rest = REST_HEIGHT + FACT_HEIGHT * max(0, facts - 3)
    rows = (room - scaled(rest)) // scaled(TILE_HEIGHT + 12)
    # the line for the number takes one place
    return max(1, 2 * rows - 1)


def confirm(
    parent: QWidget,
    tasks: Tasks,
    *,
    title: str,
    facts: Facts,
    people: Sequence[Person],
    attempt: Attempt,
    on_confirmed: Callable[[object], object],
    explanation: str = "",
    yes: str = "",
) -> ConfirmDialog:
    """Open the dialog over `parent`; `on_confirmed` is a bound method."""
    dialog = ConfirmDialog(
        parent,
        tasks,
        title=title,
        facts=facts,
        people=people,
        attempt=attempt,
        explanation=explanation,
        yes=yes,
    )
    dialog.confirmed.connect(on_confirmed)
    dialog.open()
    return dialog

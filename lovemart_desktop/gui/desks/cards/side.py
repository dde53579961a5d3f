"""The right column: the card as it will be printed, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.domain.cards.cards import CardChange, CardState, possible
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.kit import forms, icons, theme, wording
from lovemart_desktop.gui.kit.preview import PagePreview
from lovemart_desktop.gui.kit.theme import mark

WIDTH, HEIGHT = 328, 210
"""The true size of a card on a screen of 96 dots to the inch, and its frame."""

_ANY = 16777215  # Qt's greatest width
_GAP = 12


class CardSide(QWidget):
    """Preview and buttons; a button that cannot be used says why."""

    print_wanted = Signal()
    batch_wanted = Signal()
    change_wanted = Signal(object)
    """A CardChange of the live card, or ISSUE."""

    halves: QVBoxLayout
    preview_column: QVBoxLayout
    actions_column: QVBoxLayout
    preview_heading: QLabel
    preview: PagePreview
    print_button: QPushButton
    batch_button: QPushButton
    issue_button: QPushButton
    replace_button: QPushButton
    lost_button: QPushButton
    restore_button: QPushButton
    freeze_button: QPushButton
    close_button: QPushButton
    hint_label: QLabel

    def __init__(self, operator: Operator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._operator = operator
        self._dossier: Dossier | None = None
        self._batch: tuple[int, ...] = ()
        self._room = 0
        forms.load(self, "cards_side.ui")
        self._buttons = {
            self.issue_button: CardChange.ISSUE,
            self.replace_button: CardChange.REPLACE,
            self.lost_button: CardChange.REPORT_LOST,
            self.restore_button: CardChange.RESTORE,
            self.close_button: CardChange.CLOSE,
        }
        # signals
        self.print_button.clicked.connect(self.print_wanted)
        self.batch_button.clicked.connect(self.batch_wanted)
        for made in (*self._buttons, self.freeze_button):
            made.clicked.connect(self._on_change)
        self.set_compact(False, 0)
        self.show_dossier(None, ())

    def set_compact(self, compact: bool, room: int) -> None:
        """Inside the record in a narrow window, where `room` pixels are wide: the preview
        stands beside the actions while they fit."""
        chosen = theme.current()
        self.halves.setContentsMargins(*((_GAP, 8, _GAP, 8) if compact else (0, 0, 0, 0)))
        mark(self, kind="side" if compact else "")
        width = max(WIDTH, chosen.px(300))
        self.setMinimumWidth(0 if compact else width)
        self.setMaximumWidth(_ANY if compact else width)
        # the preview keeps its true size whatever the text does
        self.preview.setFixedHeight(HEIGHT)
        self.preview.setMinimumWidth(WIDTH if compact else 0)
        self.preview.setMaximumWidth(WIDTH if compact else _ANY)
        self._room = room if compact else 0
        self._turn()

    def show_dossier(self, dossier: Dossier | None, batch: tuple[int, ...]) -> None:
        """Shows what can be done for a person; `batch`: the cards chosen for printing."""
        self._dossier = dossier
        self._batch = batch
        live = dossier.live_card if dossier else None
        may_print = self._operator.may(Act.PRINT_CARD)
        printable = live is not None and live.state is CardState.ACTIVE
        self.print_button.setEnabled(printable and may_print)
        self.print_button.setText(self.tr("Print this card") + "  Ctrl+P")
        self.batch_button.setEnabled(printable and may_print)
        chosen = live is not None and live.id in batch
        told = (
            self.tr("Out of the batch ({count})") if chosen else self.tr("Add to batch ({count})")
        )
        self.batch_button.setText(told.format(count=len(batch)))
        icons.put(self.batch_button, "close" if chosen else "plus")
        for made, change in self._buttons.items():
            made.setEnabled(self._can(change))
        frozen = live is not None and live.state is CardState.FROZEN
        self.freeze_button.setText(self.tr("Unfreeze") if frozen else self.tr("Freeze"))
        self.freeze_button.setEnabled(self._can(self._freeze_change()))
        self.hint_label.setText("\n".join(self._hints()))
        self._turn()

    def show_preview(self, data: bytes) -> None:
        self.preview.show_pdf(data, true_size=True)

    def show_no_preview(self, refusal: Refusal | None = None) -> None:
        """No card to show, or one that cannot be printed."""
        self.preview.clear()
        dossier = self._dossier
        if refusal is not None:
            self.preview.set_empty_text(wording.word(refusal))
        elif dossier is None:
            self.preview.set_empty_text(self.tr("Choose a person."))
        else:
            had = bool(dossier.cards)
            self.preview.set_empty_text(
                self.tr("No card that works now.") if had else self.tr("No card yet.")
            )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_buttons"):
            self.show_dossier(self._dossier, self._batch)
        super().changeEvent(event)

    # inside

    def _freeze_change(self) -> CardChange:
        live = self._dossier.live_card if self._dossier else None
        frozen = live is not None and live.state is CardState.FROZEN
        return CardChange.UNFREEZE if frozen else CardChange.FREEZE

    def _can(self, change: CardChange) -> bool:
        """Whether this could be done now; the service checks it again."""
        dossier = self._dossier
        act = Act.ISSUE_CARD if change is CardChange.ISSUE else Act.CHANGE_CARD
        if dossier is None or dossier.person.joined_to or not self._operator.may(act):
            return False
        live, deceased = dossier.live_card, dossier.person.deceased_on is not None
        if change is CardChange.ISSUE:
            return live is None and not deceased
        if live is None:
            return False
        if deceased and change in (CardChange.REPLACE, CardChange.RESTORE, CardChange.UNFREEZE):
            return False
        return change in possible(live.state)

    def _hints(self) -> list[str]:
        """Why the first buttons are off, in a line each."""
        dossier = self._dossier
        if dossier is None:
            return []
        if not self._operator.may(Act.CHANGE_CARD):
            return [self.tr("Cards are issued and changed by card officers.")]
        if dossier.person.joined_to:
            return [self.tr("This record was joined to another one: cards are issued there.")]
        live = dossier.live_card
        if dossier.person.deceased_on is not None:
            return self._hints_of_the_dead(dossier)
        if live is None:
            return [self.tr("Issue a card first; then it can be changed and printed.")]
        hints = [
            self.tr("Issue: this person has a card ({state}).").format(
                state=words.card_word(live.state)
            )
        ]
        if live.state is CardState.ACTIVE:
            hints.append(self.tr("Restore: this card is not reported lost."))
        elif live.state is CardState.LOST:
            hints.append(self.tr("Print: restore or replace the lost card first."))
        else:
            hints.append(self.tr("Replace, print: unfreeze the card first."))
        return hints

    def _hints_of_the_dead(self, dossier: Dossier) -> list[str]:
        left = any(a.own and any(purse.points for purse in a.purses) for a in dossier.accounts)
        if dossier.live_card is None and not left:
            return [self.tr("The holder is deceased: there is nothing left to settle.")]
        hints = [
            self.tr("Deceased: settle the points under More (Ctrl+M), Points of the deceased.")
        ]
        if dossier.live_card is not None:
            hints.append(self.tr("The card is closed with it, and can only be frozen or closed."))
        return hints

    def _turn(self) -> None:
        """Side by side where the words of now leave room for it."""
        print_buttons = (self.print_button, self.batch_button)
        actions = (*self._buttons, self.freeze_button)
        needed = max(
            2 * max(made.sizeHint().width() for made in actions) + 8,
            *(made.sizeHint().width() for made in print_buttons),
        )
        beside = self._room >= WIDTH + needed + 3 * _GAP
        direction = QVBoxLayout.Direction
        wanted = direction.LeftToRight if beside else direction.TopToBottom
        if self.halves.direction() == wanted:
            return
        self.halves.setDirection(wanted)
        self.halves.setSpacing(_GAP if beside else 20)
        # where the height is short, buttons and words change sides
        for made in (self.print_button, self.batch_button, self.hint_label):
            self.preview_column.removeWidget(made)
            self.actions_column.removeWidget(made)
        if beside:
            for number, made in enumerate(print_buttons):
                self.actions_column.insertWidget(number, made)
            self.preview_column.addWidget(self.hint_label)
            self.preview_column.addStretch(1)
        else:
            self.preview_column.takeAt(self.preview_column.count() - 1)
            for made in print_buttons:
                self.preview_column.addWidget(made)
            self.actions_column.insertWidget(2, self.hint_label)

    @Slot()
    def _on_change(self) -> None:
        made = self.sender()
        if made is self.freeze_button:
            self.change_wanted.emit(self._freeze_change())
        elif isinstance(made, QPushButton):
            self.change_wanted.emit(self._buttons[made])

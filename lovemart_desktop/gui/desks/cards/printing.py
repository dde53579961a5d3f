"""What the card desk prints: the card in view, a batch chosen one by one, balances."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.cards.offsets import offsets_of
from lovemart_desktop.gui.desks.cards.sheets import SheetsDialog, printed_words
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.store import Session


class CardPrinting(QObject):
    """Keeps the batch, fetches papers in the background, sends them to their printer."""

    batch_changed = Signal()
    said = Signal(str, str)
    """(tone, text): what became of it."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        computer: Computer,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._papers = session.card_papers
        self._tasks = tasks
        self._printers = printers
        self._computer = computer
        self._batch: list[int] = []

    @property
    def batch(self) -> tuple[int, ...]:
        """The cards chosen for the sheets, in the order chosen."""
        return tuple(self._batch)

    def toggle(self, card: int) -> None:
        """Puts a card into the batch, or takes it out."""
        if card in self._batch:
            self._batch.remove(card)
        else:
            self._batch.append(card)
        self.batch_changed.emit()

    def leave_out(self, card: int) -> None:
        if card in self._batch:
            self.toggle(card)

    @property
    def single_template(self) -> str:
        """The template that this computer prints single cards by."""
        return self._computer.settings.card_template

    def print_card(self, card: int) -> None:
        """One card on the card printer."""
        template = self.single_template
        right, down = offsets_of(self._computer.settings, template)
        work = partial(
            self._papers.print_card, card, template=template, offset_x=right, offset_y=down
        )
        self._tasks.run(work, self._on_card)

    def use_single(self, template: str) -> None:
        """From now on single cards are printed by this template here."""
        self._computer.change(card_template=template)

    def print_balance(self, member: int) -> None:
        """A person's balance in large print."""
        self._tasks.run(partial(self._papers.balance_card, member), self._on_balance)

    def print_slip(self, member: int, done: str) -> None:
        """What has just happened to a person's card, on the slip printer. `done`: how that was
        told, to be told again with the slip."""
        width: Literal[72, 48] = 72 if self._computer.settings.slip_width_mm == 80 else 48
        latest = partial(self._session.card_slips.latest, member, width_mm=width)
        self._tasks.run(latest, partial(self._on_slip, done))

    @Slot()
    def print_batch(self) -> None:
        """Opens the sheets for the cards that were chosen."""
        if self._batch:
            self.open_sheets(self.batch)

    def open_sheets(self, cards: tuple[int, ...]) -> None:
        dialog = SheetsDialog(
            self._page, self._session, self._tasks, self._printers, self._computer, cards
        )
        dialog.printed.connect(self._on_sheets)
        dialog.open()

    @Slot(object, object)
    def _on_sheets(self, cards: tuple[int, ...], printed: Printed) -> None:
        self._batch = [card for card in self._batch if card not in cards]
        self.batch_changed.emit()
        self.said.emit(*printed_words(printed))

    def _on_card(self, pdf: bytes) -> None:
        self._print(pdf, Role.CARD, QCoreApplication.translate("Cards", "shopping card"))

    def _on_slip(self, done: str, pdf: bytes) -> None:
        title = QCoreApplication.translate("Cards", "slip for the holder")
        self._print(pdf, Role.SLIP, title, done)

    def _on_balance(self, pdf: bytes) -> None:
        self._print(pdf, Role.SHEET, QCoreApplication.translate("Cards", "balance card"))

    def _print(self, pdf: bytes, role: Role, title: str, done: str = "") -> None:
        try:
            tone, told = printed_words(self._printers.print(pdf, role, title))
        except Refusal as refusal:
            tone, told = "error", wording.word(refusal)
        self.said.emit(tone, f"{done} {told}".strip())

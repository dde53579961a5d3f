"""What an officer asks for at the card desk: a card, a correction, a new person; and what is
said when it is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.cards.cards import CardChange, tail
from lovemart_desktop.domain.people.dossiers import HeldCard, Remark
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.cards.batch import BatchDialog
from lovemart_desktop.gui.desks.cards.changes import ChangeQuestions
from lovemart_desktop.gui.desks.cards.in_view import PersonInView
from lovemart_desktop.gui.desks.cards.person import PersonDialog
from lovemart_desktop.gui.desks.cards.printing import CardPrinting
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.desks.cards.record import RecordPanel
from lovemart_desktop.gui.desks.cards.settling import settling
from lovemart_desktop.gui.desks.cards.side import CardSide
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.cards.card_keeping import IssuedCard
from lovemart_desktop.services.store import Session


class RecordChanges(QObject):
    """Hears what the record and the card's buttons want, and opens the dialog for it."""

    changed = Signal()
    """The record in view is to be read again."""
    list_changed = Signal()
    """So is the list: names or cards stand otherwise now."""
    added = Signal(object, str)
    """(member, name): somebody new on the roster."""
    slip_wanted = Signal()
    """A slip of what was just said to be done."""
    said = Signal(str, str)
    """(tone, text)."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        tasks: Tasks,
        record: RecordPanel,
        side: CardSide,
        in_view: PersonInView,
        printing: CardPrinting,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._tasks = tasks
        self._record = record
        self._in_view = in_view
        self._printing = printing
        self._questions = ChangeQuestions(page, session, tasks)
        record.id_number_wanted.connect(self.see_id_number)
        record.correction_wanted.connect(self.correct)
        record.opens_wanted.connect(self.change_opens)
        record.settle_wanted.connect(self.settle)
        side.change_wanted.connect(self.change_card)

    @Slot()
    def add_person(self) -> None:
        """Somebody who is not on the roster yet."""
        if self._session.operator.may(Act.EDIT_PEOPLE):
            dialog = PersonDialog(self._page, self._session, self._tasks)
            dialog.saved.connect(self._on_added)
            dialog.open()

    @Slot()
    def issue_many(self) -> None:
        """Cards for many, at one stroke."""
        if self._session.operator.may(Act.ISSUE_CARD):
            dialog = BatchDialog(self._page, self._session, self._tasks)
            dialog.issued.connect(self._on_many_issued)
            dialog.open()

    @Slot()
    def see_id_number(self) -> None:
        """The whole ID number of the person in view; the looking is noted."""
        member = self._in_view.member()
        if member is not None:
            self._tasks.run(partial(self._see_id, member), self._on_id_number)

    @Slot(object)
    def settle(self, remark: Remark) -> None:
        """How a remark on the person in view was settled."""
        dossier = self._in_view.dossier
        if dossier is None:
            return
        name = dossier.person.name
        dialog = settling(self._page, self._session, self._tasks, remark=remark.id, name=name)
        dialog.done_with.connect(self._on_settled)
        dialog.open()

    @Slot()
    def correct(self) -> None:
        """What is wrong in the record in view."""
        dialog = PersonDialog(self._page, self._session, self._tasks, self._in_view.dossier)
        dialog.saved.connect(self._on_corrected)
        dialog.open()

    @Slot(object, bool)
    def change_opens(self, card: HeldCard, opens: bool) -> None:
        """Whether a card is to open the household's account."""
        dossier = self._in_view.dossier
        if dossier is not None:
            self.follow(self._questions.ask_opens(dossier, card, opens))

    @Slot(object)
    def change_card(self, change: CardChange) -> None:
        """A change of the live card of the person in view, or their first one."""
        dossier = self._in_view.dossier
        if dossier is not None:
            self.follow(self._questions.ask(dossier, change))

    @Slot(object)
    def follow(self, dialog: ReasonDialog) -> None:
        """Opens a question about a card, and says what came of it."""
        dialog.done_with.connect(self._on_changed)
        dialog.slip_wanted.connect(self.slip_wanted)
        dialog.open()

    # inside

    def _see_id(self, member: int) -> tuple[int, str]:
        return member, self._session.people.see_id_number(member)

    def _on_id_number(self, seen: tuple[int, str]) -> None:
        self._record.show_id_number(*seen)

    @Slot(object)
    def _on_settled(self, _nothing: object) -> None:
        self.changed.emit()
        self.said.emit("success", self.tr("The remark is settled."))

    @Slot(object, str)
    def _on_added(self, member: int, name: str) -> None:
        self.added.emit(member, name)
        self.said.emit("success", self.tr("{name} is on the roster.").format(name=name))

    @Slot(object, str)
    def _on_corrected(self, _member: int, _name: str) -> None:
        self.changed.emit()
        self.list_changed.emit()
        self.said.emit("success", self.tr("The record is corrected."))

    @Slot(object)
    def _on_changed(self, result: object) -> None:
        if isinstance(result, list):
            (result,) = result
        if isinstance(result, IssuedCard):
            told = self.tr("{name} has a new card ending in {tail}. Ctrl+P prints it.")
            told = told.format(name=result.name, tail=tail(result.number))
        else:
            told = self.tr("Done, and noted on the card.")
        self.said.emit("success", told)
        live = self._in_view.live_card
        if live is not None:
            # as it was before: it may be printable no longer
            self._printing.leave_out(live.id)
        self.changed.emit()
        self.list_changed.emit()

    @Slot(object)
    def _on_many_issued(self, cards: list[IssuedCard]) -> None:
        self.said.emit("success", self.tr("%n card(s) issued.", "", len(cards)))
        self.changed.emit()
        self.list_changed.emit()
        if self._session.operator.may(Act.PRINT_CARD):
            self._printing.open_sheets(tuple(card.id for card in cards))

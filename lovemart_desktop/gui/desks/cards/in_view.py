"""Who is in view at the card desk: their record, and the picture of their card."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Dossier, HeldCard
from lovemart_desktop.gui.desks.cards.printing import CardPrinting
from lovemart_desktop.gui.desks.cards.record import RecordPanel
from lovemart_desktop.gui.desks.cards.side import CardSide
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.store import Session


class PersonInView(QObject):
    """Reads a person's record in the background and shows it; then their card as printed."""

    shown = Signal(object)
    """The Dossier that is shown now, None for nobody's."""
    another = Signal()
    """What was said of the person before is over."""
    said = Signal(str, str)
    """(tone, text)."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        tasks: Tasks,
        record: RecordPanel,
        side: CardSide,
        printing: CardPrinting,
    ) -> None:
        super().__init__(page)
        self._papers = session.card_papers
        self._record = record
        self._side = side
        self._printing = printing
        self._records = Latest(tasks, session.people.record, self)
        self._previews = Latest(tasks, self._preview, self)
        self._records.answered.connect(self._on_record)
        self._records.refused.connect(self._on_record_refused)
        self._previews.answered.connect(self._on_preview)
        self._previews.refused.connect(self._on_preview_refused)
        printing.batch_changed.connect(self.show_side)

    @property
    def dossier(self) -> Dossier | None:
        return self._record.dossier

    @property
    def live_card(self) -> HeldCard | None:
        return self.dossier.live_card if self.dossier else None

    def member(self) -> int | None:
        """Who is in view; None: nobody."""
        return self.dossier.person.member if self.dossier else None

    def bring(self, member: int | None) -> None:
        """Brings a person's record; None: nobody's."""
        if member is None:
            self._records.forget()
            self._show(None)
        else:
            self._records.ask(member)

    def read_again(self) -> None:
        """Brings the record in view as it stands now."""
        if self.dossier is not None:
            self._records.ask(self.dossier.person.member)

    @Slot()
    def show_side(self) -> None:
        """Shows again what can be done with the card."""
        self._side.show_dossier(self.dossier, self._printing.batch)

    @Slot()
    def go_on(self) -> None:
        """Puts the focus on what can be done."""
        self._record.pages.bring_side()
        side = self._side
        for made in (side.print_button, side.issue_button, side.restore_button):
            if made.isEnabled() and made.isVisible():
                made.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._record.pages.side_scroll.ensureWidgetVisible(made)
                return
        self._record.tabs.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    # inside

    def _show(self, dossier: Dossier | None) -> None:
        self._record.show_dossier(dossier)
        self.shown.emit(dossier)
        self.show_side()
        live = self.live_card
        if live is None:
            self._previews.forget()
            self._side.show_no_preview()
        else:
            self._previews.ask(live.id)

    def _preview(self, card: int) -> bytes:
        # loads the typefaces at the first card, so only in the background
        return self._papers.preview(card, template=self._printing.single_template)

    @Slot(object, object)
    def _on_record(self, _member: int, dossier: Dossier) -> None:
        if self.dossier is None or self.dossier.person != dossier.person:
            self.another.emit()
        self._show(dossier)

    @Slot(object, object)
    def _on_record_refused(self, _member: int, refusal: Refusal) -> None:
        self._show(None)
        self.said.emit("error", wording.word(refusal))

    @Slot(object, object)
    def _on_preview(self, card: int, data: bytes) -> None:
        live = self.live_card
        if live is not None and live.id == card:
            self._side.show_preview(data)

    @Slot(object, object)
    def _on_preview_refused(self, _card: int, refusal: Refusal) -> None:
        self._side.show_no_preview(refusal)

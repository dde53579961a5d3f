"""The record's tab of cards: those a person has and had, and what happened to each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.dossiers import Dossier, HeldCard
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.cards import tabs as tables
from lovemart_desktop.gui.desks.cards.record_room import is_low
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.tables import HEADER_HEIGHTS, ROW_HEIGHTS, ObjectTable

_LIVE = (CardState.ACTIVE, CardState.LOST, CardState.FROZEN)


class HeldCards(QObject):
    """Shows the cards; below them the events of the chosen one, and the accounts it opens."""

    opens_wanted = Signal(object, bool)
    """(card, whether it is to open the household's account)."""

    def __init__(
        self,
        record: QFrame,
        operator: Operator,
        *,
        cards: ObjectTable,
        events: ObjectTable,
        events_heading: QLabel,
        opens_label: QLabel,
        opens_button: QPushButton,
    ) -> None:
        super().__init__(record)
        self._record = record
        self._may_change = operator.may(Act.CHANGE_CARD)
        self._dossier: Dossier | None = None
        self._cards = cards
        self._events = events
        self._events_heading = events_heading
        self._opens_label = opens_label
        self._opens_button = opens_button
        cards.set_kind("people")
        cards.set_columns(tables.cards())
        events.set_kind("people")
        events.set_columns(tables.events())
        cards.row_chosen.connect(self._on_card)
        opens_button.clicked.connect(self._on_opens)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """The cards of a person, or none. The chosen card stays chosen while it can."""
        before, self._dossier = self._dossier, dossier
        if dossier is None:
            self._cards.set_rows(())
            self._events.set_rows(())
            self._on_card(None)
            return
        self.fit()
        # another card of theirs than before is what there is to see
        kept = before is not None and _live_card(before) == _live_card(dossier)
        self._cards.set_rows(dossier.cards, keep=_card_id if kept else None)
        if self._cards.current_row() is None and dossier.cards:
            self._cards.choose_row(0)
        else:
            self._on_card(self._cards.current_row())

    def fit(self) -> None:
        """As high as the cards need, three at most, in a low window one: the room belongs to
        what happened."""
        chosen = theme.current()
        low = is_low(self._record)
        self._events_heading.setHidden(low)
        row = ROW_HEIGHTS["people"]
        self._events.setMinimumHeight(chosen.px(HEADER_HEIGHTS.get("people", 36) + row))
        most = 1 if low else 3
        cards = len(self._dossier.cards) if self._dossier else 0
        rows = chosen.px(row) * max(1, min(cards, most))
        self._cards.setFixedHeight(chosen.px(HEADER_HEIGHTS.get("people", 36)) + rows + 3)

    @Slot(object)
    def _on_card(self, card: HeldCard | None) -> None:
        self._events.set_rows(card.events[::-1] if card else ())
        dossier = self._dossier
        live = card is not None and card.state in _LIVE
        shared = live and dossier is not None and dossier.household is not None
        head = dossier is not None and dossier.person.head
        opens = card is not None and card.opens_household
        self._opens_label.setVisible(shared)
        self._opens_label.setText(
            self.tr("Opens the person's own and the household's account.")
            if opens
            else self.tr("Opens the person's own account only.")
        )
        self._opens_button.setVisible(shared and not head and self._may_change)
        self._opens_button.setText(
            self.tr("Own account only") if opens else self.tr("Household's account too")
        )

    @Slot()
    def _on_opens(self) -> None:
        card = self._cards.current_row()
        if card is not None:
            self.opens_wanted.emit(card, not card.opens_household)


def _live_card(dossier: Dossier) -> tuple[int, int | None]:
    """Whose, and which."""
    return dossier.person.member, dossier.live_card.id if dossier.live_card else None


def _card_id(card: HeldCard) -> int:
    return card.id

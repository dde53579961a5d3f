"""The slip for a holder whose card has changed: lost report, replacement, and the rest."""

from __future__ import annotations

from datetime import date
from typing import Literal

from lovemart_desktop.documents.slips.card_slip import CardSlip, Kind, card_slip_pdf
from lovemart_desktop.domain.cards.cards import CardState, tail
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.card_events import CardEvents, KeptEvent
from lovemart_desktop.persistence.house import House
from lovemart_desktop.services.desk import Desk


class CardSlips(Desk):
    """Prints what has happened to a card; each print is an audit event."""

    def latest(self, member: int, *, width_mm: Literal[72, 48] = 72) -> bytes:
        """The slip of the last change of any of a person's cards.

        Raises Refusal 'card.no_change'.
        """
        self._require(Act.CHANGE_CARD)
        with self._books.write() as work:
            event = CardEvents(work).latest(member)
            if event is None:
                raise Refusal("card.no_change")
            settings = House(work).settings()
            store = House(work).first_store()
            self._record(work, "print-card-slip", f"card:{event.card}", no=event.no)
            work.commit()
        kind = kind_of(event)
        replaced = event.replaced_number if kind in ("issue", "replace") else ""
        return card_slip_pdf(
            CardSlip(
                kind="replace" if replaced else kind,
                store=store[1] if store else "",
                name=event.name,
                village=event.village,
                card_tail=tail(replaced or event.number),
                new_tail=tail(event.number) if replaced else "",
                day=date.fromisoformat(event.day),
                reason=event.reason,
                opens_household=event.opens_household,
                operator=event.operator,
                telephone=settings.get("telephone", ""),
            ),
            width_mm=width_mm,
        )


def kind_of(event: KeptEvent) -> Kind:
    """What an event is to the holder."""
    before, after = event.before, event.after
    if before is after:
        return "accounts"
    if after is CardState.ACTIVE:
        kinds: dict[CardState, Kind] = {
            CardState.BLANK: "issue",
            CardState.LOST: "restore",
        }
        return kinds.get(before, "unfreeze")
    ends: dict[CardState, Kind] = {
        CardState.LOST: "unfreeze" if before is CardState.FROZEN else "lost",
        CardState.FROZEN: "freeze",
        CardState.REPLACED: "replace",
    }
    return ends.get(after, "close")

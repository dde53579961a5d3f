"""What has happened to cards, for the papers that say so."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.persistence.schema import card, card_event, member, staff, village
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class KeptEvent:
    """One change of a card with its holder. `replaced_number`: the card whose place this one
    took, '' where there was none; `operator`: the staff number."""

    card: int
    no: int
    number: str
    name: str
    village: str
    day: str
    before: CardState
    after: CardState
    reason: str
    opens_household: bool | None
    operator: str
    replaced_number: str


class CardEvents:
    """Repository of card events, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def latest(self, member_id: int) -> KeptEvent | None:
        """The last change of any of a person's cards: of two at once, the living card's."""
        old = card.alias("old")
        row = self._db.execute(
            select(
                card.c.id,
                card_event.c.no,
                card.c.number,
                member.c.name,
                village.c.name,
                card_event.c.business_date,
                card_event.c.from_state,
                card_event.c.to_state,
                card_event.c.reason,
                card_event.c.opens_household,
                staff.c.number,
                old.c.number,
            )
            .select_from(card_event)
            .join(card, card.c.id == card_event.c.card_id)
            .join(member, member.c.id == card.c.member_id)
            .join(village, village.c.id == member.c.village_id)
            .join(staff, staff.c.id == card_event.c.operator_id)
            .outerjoin(old, old.c.replaced_by == card.c.id)
            .where(card.c.member_id == member_id)
            .order_by(card_event.c.recorded_at.desc(), card.c.id.desc(), card_event.c.no.desc())
            .limit(1)
        ).first()
        if row is None:
            return None
        return KeptEvent(
            card=int(row[0]),
            no=int(row[1]),
            number=row[2],
            name=row[3],
            village=row[4],
            day=row[5],
            before=CardState(row[6]),
            after=CardState(row[7]),
            reason=row[8],
            opens_household=None if row[9] is None else bool(row[9]),
            operator=row[10],
            replaced_number=row[11] or "",
        )

"""Holders beside the counter's quick path: without a card, and what the panel tells of them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_, func, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.counter.counter import NO_CARD, CardHolder
from lovemart_desktop.persistence.schema import (
    attachment,
    attachment_content,
    card,
    member,
    receipt,
    village,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class WithoutCard:
    """Somebody whose card is not there. `card_state` is '' where no card lives."""

    holder: CardHolder
    id_tail: str
    card_state: str


@dataclass(frozen=True, slots=True)
class LastUse:
    """`used_on`: business date of the last receipt; `issued_on`: of the card. ISO or None."""

    used_on: str | None
    issued_on: str | None


class Holders:
    """Repository of people at the counter, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def without_card(self, member_id: int) -> WithoutCard | None:
        """The member as a holder who has no card at hand; None where there is no such member.

        The household's account opens as the person's own card opens it; for a head without
        any card it opens too.
        """
        head = member.alias("head")
        row = self._db.execute(
            select(
                member.c.id,
                member.c.name,
                member.c.birth_date,
                member.c.deceased_on,
                member.c.is_head,
                func.coalesce(member.c.household_id, 0),
                func.coalesce(head.c.name, ""),
                village.c.name,
                member.c.group_name,
                member.c.id_tail,
                func.coalesce(card.c.state, ""),
                func.coalesce(card.c.opens_household, member.c.is_head),
            )
            .select_from(member)
            .join(village, village.c.id == member.c.village_id)
            .outerjoin(
                head,
                and_(
                    head.c.household_id == member.c.household_id,
                    head.c.is_head == 1,
                    head.c.deceased_on.is_(None),
                ),
            )
            .outerjoin(
                card,
                and_(
                    card.c.member_id == member.c.id,
                    card.c.state.in_(("active", "lost", "frozen")),
                ),
            )
            .where(member.c.id == member_id)
        ).first()
        if row is None:
            return None
        holder = CardHolder(
            card=0,
            number="",
            state=NO_CARD,
            state_since="",
            state_reason="",
            opens_household=bool(row[11]),
            member=row[0],
            name=row[1],
            birth_date=row[2],
            deceased_on=row[3],
            is_head=bool(row[4]),
            household=row[5],
            household_head=row[6],
            village=row[7],
            group=row[8],
        )
        return WithoutCard(holder, id_tail=row[9], card_state=row[10])

    def last_use(self, member_id: int, card_id: int) -> LastUse:
        """When this person's points were last redeemed, and when the card was issued."""
        used_on = self._db.execute(
            select(func.max(voucher.c.business_date))
            .select_from(receipt.join(voucher, voucher.c.id == receipt.c.voucher_id))
            .where(receipt.c.member_id == member_id)
        ).scalar()
        issued_on = self._db.execute(select(card.c.issued_on).where(card.c.id == card_id)).scalar()
        return LastUse(used_on, issued_on)

    def photo(self, member_id: int) -> bytes:
        """The newest photo's bytes; empty where there is none."""
        content = self._db.execute(
            select(attachment_content.c.content)
            .join(attachment, attachment.c.content_id == attachment_content.c.id)
            .where(attachment.c.subject == str(Subject.PHOTO), attachment.c.subject_id == member_id)
            .order_by(attachment.c.id.desc())
            .limit(1)
        ).scalar()
        return b"" if content is None else bytes(content)

    def household_names(self, member_id: int) -> list[str]:
        """The names of a member and of the living members of the same household."""
        own = select(member.c.household_id).where(member.c.id == member_id).scalar_subquery()
        rows = self._db.execute(
            select(member.c.name).where(
                (member.c.id == member_id)
                | and_(member.c.household_id == own, member.c.deceased_on.is_(None))
            )
        )
        return [str(name) for name in rows.scalars()]

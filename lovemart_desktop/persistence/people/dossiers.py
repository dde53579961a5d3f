"""One person's dossier: record, household, accounts, cards, points in and out, remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import and_, func, or_, select, update

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.dossiers import (
    CardEvent,
    Dossier,
    HeldAccount,
    HeldCard,
    HouseholdFacts,
    HouseholdMember,
    Movement,
    Person,
    PurseBalance,
    Remark,
)
from lovemart_desktop.domain.people.id_numbers import IdState
from lovemart_desktop.persistence.account_kinds import IS_PURSE
from lovemart_desktop.persistence.counter.revivals import spendable_until
from lovemart_desktop.persistence.people.joined import Joined
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.schema import (
    account,
    card,
    card_event,
    card_print,
    fund,
    handover_item,
    handover_mark,
    household,
    member,
    points_account,
    receipt,
    remark,
    staff,
    transfer,
    village,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_LIVE = ("active", "lost", "frozen")
_stays = member.alias("stays")
MOVEMENTS_SHOWN = 200


class Dossiers:
    """Repository of dossiers, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def of(self, member_id: int, as_of: date) -> Dossier | None:
        """The dossier of a member, read on the day `as_of`; None where there is nobody."""
        row = self._db.execute(
            select(
                member.c.id,
                member.c.name,
                village.c.name,
                member.c.group_name,
                member.c.relation,
                member.c.is_head,
                member.c.id_tail,
                member.c.id_state,
                member.c.sex,
                member.c.birth_date,
                member.c.telephone,
                member.c.party_member,
                member.c.party_joined,
                member.c.deceased_on,
                member.c.household_id,
                member.c.left_on,
                _stays.c.name,
            )
            .join(village, village.c.id == member.c.village_id)
            .outerjoin(_stays, _stays.c.id == member.c.merged_into)
            .where(member.c.id == member_id)
        ).first()
        if row is None:
            return None
        holders = self._holders(member_id, row[14])
        joined = Joined(self._work).records(member_id)
        return Dossier(
            as_of=as_of,
            person=_person(row),
            household=self._household(row[14]) if row[14] else None,
            accounts=self._accounts(holders),
            cards=self.cards_of(member_id)
            + tuple(replace(held, joined=True) for gone in joined for held in self.cards_of(gone)),
            remarks=self._remarks([member_id, *joined]),
            movements=self._movements(holders, self._accounts_of(joined)),
        )

    def cards_of(self, member_id: int) -> tuple[HeldCard, ...]:
        """All cards that a member ever had, newest first, with what happened to them."""
        events: dict[int, list[CardEvent]] = {}
        for card_id, *facts in self._db.execute(
            select(
                card_event.c.card_id,
                card_event.c.business_date,
                staff.c.name,
                card_event.c.from_state,
                card_event.c.to_state,
                card_event.c.reason,
                card_event.c.opens_household,
            )
            .join(card, card.c.id == card_event.c.card_id)
            .join(staff, staff.c.id == card_event.c.operator_id)
            .where(card.c.member_id == member_id)
            .order_by(card_event.c.card_id, card_event.c.no)
        ):
            day, by, before, after, reason, opens = facts
            events.setdefault(card_id, []).append(
                CardEvent(
                    date.fromisoformat(day),
                    by,
                    CardState(before),
                    CardState(after),
                    reason,
                    None if opens is None else bool(opens),
                )
            )
        prints, signed = self._prints(member_id), self._signed_for(member_id)
        rows = self._db.execute(
            select(
                card.c.id,
                card.c.number,
                card.c.state,
                card.c.state_since,
                card.c.state_reason,
                card.c.issued_on,
                card.c.opens_household,
            )
            .where(card.c.member_id == member_id)
            .order_by(card.c.id.desc())
        )
        return tuple(
            HeldCard(
                id=int(row[0]),
                number=row[1],
                state=CardState(row[2]),
                since=date.fromisoformat(row[3]),
                reason=row[4],
                issued_on=read_day(row[5]),
                opens_household=bool(row[6]),
                events=tuple(events.get(row[0], ())),
                prints=prints.get(row[0], 0),
                signed_for=signed.get(row[0]),
            )
            for row in rows
        )

    def settle_remark(
        self, remark_id: int, staff_id: int, day: str, reason: str = ""
    ) -> int | None:
        """Marks an open remark as settled; the member's id, None where there is none open."""
        found = self._db.execute(
            update(remark)
            .where(remark.c.id == remark_id, remark.c.settled_on.is_(None))
            .values(settled_on=day, settled_by=staff_id, settled_reason=reason)
            .returning(remark.c.member_id)
        ).scalar()
        return None if found is None else int(found)

    def _household(self, household_id: int) -> HouseholdFacts:
        row = self._db.execute(
            select(
                household.c.id,
                household.c.registration_no,
                household.c.status,
                household.c.officer_name,
                household.c.officer_telephone,
            ).where(household.c.id == household_id)
        ).one()
        live = and_(card.c.member_id == member.c.id, card.c.state.in_(_LIVE))
        members = self._db.execute(
            select(
                member.c.id,
                member.c.name,
                member.c.relation,
                member.c.is_head,
                member.c.id_tail,
                member.c.birth_date,
                member.c.party_member,
                card.c.state,
                member.c.deceased_on,
            )
            .select_from(member.outerjoin(card, live))
            .where(member.c.household_id == household_id)
            .order_by(member.c.is_head.desc(), member.c.id)
        )
        return HouseholdFacts(*row, members=tuple(_household_member(m) for m in members))

    def _holders(self, member_id: int, household_id: int | None) -> dict[int, tuple[bool, str]]:
        """{points account: (own, state)} of the person and of the household, own first."""
        held_by = points_account.c.member_id == member_id
        if household_id is not None:
            held_by = or_(held_by, points_account.c.household_id == household_id)
        rows = self._db.execute(
            select(points_account.c.id, points_account.c.member_id, points_account.c.state)
            .where(held_by)
            .order_by(points_account.c.member_id.is_(None))
        )
        return {int(i): (m is not None, str(s)) for i, m, s in rows}

    def _accounts(self, holders: dict[int, tuple[bool, str]]) -> tuple[HeldAccount, ...]:
        purses: dict[int, list[PurseBalance]] = {i: [] for i in holders}
        for holder, name, points, expires in self._db.execute(
            select(account.c.points_account_id, fund.c.name, account.c.balance, spendable_until())
            .join(fund, fund.c.id == account.c.fund_id)
            .where(account.c.points_account_id.in_(holders), IS_PURSE)
            .order_by(account.c.id)
        ):
            purses[holder].append(PurseBalance(name, int(points), read_day(expires)))
        return tuple(
            HeldAccount(own, state, tuple(purses[i])) for i, (own, state) in holders.items()
        )

    def _prints(self, member_id: int) -> dict[int, int]:
        """{card: how often it was printed} of a member's cards."""
        rows = self._db.execute(
            select(card_print.c.card_id, func.max(card_print.c.nth))
            .join(card, card.c.id == card_print.c.card_id)
            .where(card.c.member_id == member_id)
            .group_by(card_print.c.card_id)
        )
        return {int(number): int(count) for number, count in rows}

    def _signed_for(self, member_id: int) -> dict[int, bool]:
        """{card: whether its row is signed} of a member's cards that stand on a list."""
        rows = self._db.execute(
            select(handover_item.c.card_id, handover_mark.c.signed)
            .join(card, card.c.id == handover_item.c.card_id)
            .outerjoin(
                handover_mark,
                and_(
                    handover_mark.c.list_id == handover_item.c.list_id,
                    handover_mark.c.no == handover_item.c.no,
                ),
            )
            .where(card.c.member_id == member_id)
            # the last mark counts
            .order_by(handover_mark.c.nth)
        )
        return {int(number): bool(signed) for number, signed in rows}

    def _accounts_of(self, members: Sequence[int]) -> list[int]:
        query = select(points_account.c.id).where(points_account.c.member_id.in_(members))
        return [int(number) for number in self._db.execute(query).scalars()]

    def _remarks(self, members: Sequence[int]) -> tuple[Remark, ...]:
        rows = self._db.execute(
            select(
                remark.c.id,
                remark.c.code,
                remark.c.detail,
                remark.c.raised_on,
                remark.c.settled_on,
                staff.c.name,
                remark.c.settled_reason,
                remark.c.member_id,
            )
            .select_from(remark.outerjoin(staff, staff.c.id == remark.c.settled_by))
            .where(remark.c.member_id.in_(members))
            .order_by(remark.c.settled_on.is_not(None), remark.c.id)
        )
        return tuple(
            Remark(
                int(i),
                code,
                detail,
                date.fromisoformat(raised),
                read_day(settled),
                by or "",
                why,
                joined=whose != members[0],
            )
            for i, code, detail, raised, settled, by, why, whose in rows
        )

    def _movements(
        self, holders: dict[int, tuple[bool, str]], joined: Sequence[int]
    ) -> tuple[Movement, ...]:
        """`joined`: accounts of joined records, each the person's own."""
        purses = {
            int(i): (holder in joined or holders[holder][0], holder in joined)
            for i, holder in self._db.execute(
                select(account.c.id, account.c.points_account_id).where(
                    account.c.points_account_id.in_([*holders, *joined]), IS_PURSE
                )
            )
        }
        rows = self._db.execute(
            select(
                voucher.c.business_date,
                voucher.c.kind,
                fund.c.name,
                transfer.c.points,
                transfer.c.source_id,
                transfer.c.target_id,
                receipt.c.number,
            )
            .select_from(
                transfer.join(voucher, voucher.c.id == transfer.c.voucher_id)
                .join(fund, fund.c.id == transfer.c.fund_id)
                .outerjoin(receipt, receipt.c.voucher_id == voucher.c.id)
            )
            .where(or_(transfer.c.target_id.in_(purses), transfer.c.source_id.in_(purses)))
            .order_by(voucher.c.recorded_at.desc(), voucher.c.id.desc(), transfer.c.seq)
            .limit(MOVEMENTS_SHOWN)
        )
        # what went from one purse to another is two movements
        return tuple(
            Movement(
                date.fromisoformat(day),
                kind,
                name,
                moved,
                purses[purse][0],
                int(number or 0),
                joined=purses[purse][1],
            )
            for day, kind, name, points, source, target, number in rows
            for purse, moved in ((target, int(points)), (source, -int(points)))
            if purse in purses
        )


def _person(row: Any) -> Person:
    return Person(
        member=int(row[0]),
        name=row[1],
        village=row[2],
        group=row[3],
        relation=row[4],
        head=bool(row[5]),
        id_tail=row[6],
        id_state=IdState(row[7]),
        sex=row[8],
        born=read_day(row[9]),
        telephone=row[10],
        party_member=bool(row[11]),
        party_joined=read_day(row[12]),
        deceased_on=read_day(row[13]),
        left_on=read_day(row[15]),
        joined_to=row[16] or "",
    )


def _household_member(row: Any) -> HouseholdMember:
    return HouseholdMember(
        member=int(row[0]),
        name=row[1],
        relation=row[2],
        head=bool(row[3]),
        id_tail=row[4],
        born=read_day(row[5]),
        party_member=bool(row[6]),
        card=CardState(row[7]) if row[7] else None,
        deceased_on=read_day(row[8]),
    )

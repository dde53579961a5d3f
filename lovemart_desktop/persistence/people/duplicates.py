"""Records that may be one person's: finding them, comparing them, and joining two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, func, insert, or_, select, update

from lovemart_desktop.domain.cards.cards import CardState, tail
from lovemart_desktop.domain.ledger import Transfer
from lovemart_desktop.domain.people.duplicates import (
    Likeness,
    Pair,
    PairRow,
    Purse,
    Record,
    likeness,
    takes_number,
    telephones,
)
from lovemart_desktop.domain.people.id_numbers import IdState, key_of
from lovemart_desktop.domain.people.people import HEAD
from lovemart_desktop.persistence.account_kinds import IS_PURSE
from lovemart_desktop.persistence.ledger import Ledger, lock_points_accounts
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.schema import (
    account,
    award_round,
    card,
    fund,
    household,
    member,
    member_merge,
    nomination,
    not_same,
    points_account,
    programme,
    receipt,
    staff,
    village,
    village_list,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_LIVE = ("active", "lost", "frozen")


class Duplicates:
    """Repository of pairs, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def rows(self, limit: int) -> list[PairRow]:
        """Pairs that nobody has judged yet, those of one ID number first."""
        judged = self._judged()
        found = {(row.one, row.other): row for row in self._of_one_name(limit)}
        found.update({(row.one, row.other): row for row in self._of_one_number()})
        rows = [row for pair, row in found.items() if pair not in judged]
        return sorted(rows, key=_numbers_first)[:limit]

    def pair(self, one: int, other: int) -> Pair | None:
        """Two records as a pair; None where nothing says that they are one person's."""
        first, second = self.record(min(one, other)), self.record(max(one, other))
        if first is None or second is None:
            return None
        why = likeness(first, second)
        return None if why is None else Pair(why, first, second)

    def _of_one_number(self) -> list[PairRow]:
        """Numbers of fifteen digits and their successors of eighteen have one hash."""
        one, other = member.alias("one"), member.alias("other")
        twice = (
            select(member.c.id_hash)
            .where(member.c.id_hash != "", member.c.merged_into.is_(None))
            .group_by(member.c.id_hash)
            .having(func.count() > 1)
        )
        rows = self._db.execute(
            select(one.c.id, other.c.id, one.c.name, other.c.name, village.c.name)
            .join(other, and_(other.c.id_hash == one.c.id_hash, other.c.id > one.c.id))
            .join(village, village.c.id == one.c.village_id)
            .where(
                one.c.id_hash.in_(twice),
                one.c.merged_into.is_(None),
                other.c.merged_into.is_(None),
            )
            .order_by(one.c.id, other.c.id)
        )
        return [
            PairRow(Likeness.SAME_ID, int(a), int(b), name, other_name, place)
            for a, b, name, other_name, place in rows
        ]

    def _of_one_name(self, limit: int) -> list[PairRow]:
        one, other = member.alias("one"), member.alias("other")
        same = and_(
            other.c.name == one.c.name,
            other.c.village_id == one.c.village_id,
            other.c.id > one.c.id,
        )
        apart = and_(not_same.c.one_id == one.c.id, not_same.c.other_id == other.c.id)
        rows = self._db.execute(
            select(one.c.id, other.c.id, one.c.name, village.c.name)
            .join(other, same)
            .join(village, village.c.id == one.c.village_id)
            .outerjoin(not_same, apart)
            .where(
                not_same.c.one_id.is_(None),
                one.c.merged_into.is_(None),
                other.c.merged_into.is_(None),
                # two proven numbers are two persons'
                or_(one.c.id_state != "verified", other.c.id_state != "verified"),
                or_(
                    one.c.birth_date.is_(None),
                    other.c.birth_date.is_(None),
                    func.substr(one.c.birth_date, 1, 4) == func.substr(other.c.birth_date, 1, 4),
                ),
            )
            .order_by(one.c.id, other.c.id)
            .limit(limit)
        )
        return [
            PairRow(Likeness.SAME_NAME, int(a), int(b), name, name, place)
            for a, b, name, place in rows
        ]

    def _judged(self) -> set[tuple[int, int]]:
        rows = self._db.execute(select(not_same.c.one_id, not_same.c.other_id))
        return {(int(a), int(b)) for a, b in rows}

    def keep_apart(self, one: int, other: int, reason: str, by: int, now: int) -> None:
        """Remembers that these are two persons. Raises Refusal 'merge.judged'."""
        self._db.execute(
            insert(not_same).values(
                one_id=min(one, other),
                other_id=max(one, other),
                reason=reason,
                recorded_at=now,
                operator_id=by,
            )
        )

    def lock(self, members: Sequence[int]) -> None:
        """Nobody changes these records, or spends their points, until this work ends."""
        self._db.execute(
            select(member.c.id)
            .where(member.c.id.in_(members))
            .order_by(member.c.id)
            .with_for_update(key_share=True)
        ).all()
        lock_points_accounts(self._work, points_account.c.member_id.in_(members))

    def record(self, number: int) -> Record | None:
        """One record with what hangs on it."""
        row = self._db.execute(
            select(member, village.c.name.label("village"), household.c.registration_no)
            .join(village, village.c.id == member.c.village_id)
            .outerjoin(household, household.c.id == member.c.household_id)
            .where(member.c.id == number)
        ).first()
        if row is None:
            return None
        live = self._db.execute(
            select(card.c.id, card.c.number, card.c.state).where(
                card.c.member_id == number, card.c.state.in_(_LIVE)
            )
        ).first()
        awards, waiting = self._rounds(number)
        return Record(
            member=number,
            name=row.name,
            village=row.village,
            village_id=int(row.village_id),
            group=row.group_name,
            household=row.household_id,
            household_number=row.registration_no or "",
            relation=row.relation,
            head=bool(row.is_head),
            others=self._others(number, row.household_id),
            identity=key_of(row.id_number) or "",
            id_tail=row.id_tail,
            id_state=IdState(row.id_state),
            sex=row.sex,
            born=read_day(row.birth_date),
            telephone=row.telephone,
            party_member=bool(row.party_member),
            party_joined=read_day(row.party_joined),
            died_on=read_day(row.deceased_on),
            left_on=read_day(row.left_on),
            card=int(live[0]) if live else None,
            card_tail=tail(live[1]) if live else "",
            card_state=CardState(live[2]) if live else None,
            purses=self._purses(number),
            awards=awards,
            open_rounds=waiting,
            receipts=self._count(receipt, receipt.c.member_id == number),
            merged=row.merged_into is not None,
        )

    def _others(self, number: int, home: int | None) -> int:
        if home is None:
            return 0
        living = and_(
            member.c.household_id == home,
            member.c.id != number,
            member.c.deceased_on.is_(None),
        )
        return self._count(member, living)

    def _count(self, table: Any, condition: Any) -> int:
        query = select(func.count()).select_from(table).where(condition)
        return int(self._db.execute(query).scalar_one())

    def _purses(self, number: int) -> tuple[Purse, ...]:
        rows = self._db.execute(
            select(fund.c.id, fund.c.name, account.c.balance)
            .select_from(account)
            .join(points_account, points_account.c.id == account.c.points_account_id)
            .join(fund, fund.c.id == account.c.fund_id)
            .where(
                points_account.c.member_id == number,
                IS_PURSE,
                account.c.balance > 0,
            )
            .order_by(fund.c.id)
        )
        return tuple(Purse(int(i), str(name), int(points)) for i, name, points in rows)

    def _rounds(self, number: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """(rounds that chose a record, those of them that are not credited yet)."""
        rows = self._db.execute(
            select(
                programme.c.name,
                award_round.c.period,
                village_list.c.state,
                village_list.c.given_up_at,
            )
            .select_from(nomination)
            .join(award_round, award_round.c.id == nomination.c.round_id)
            .join(programme, programme.c.id == award_round.c.programme_id)
            .join(village_list, village_list.c.id == nomination.c.list_id)
            .where(
                nomination.c.member_id == number,
                nomination.c.struck == 0,
                award_round.c.state != "cancelled",
            )
            .order_by(nomination.c.id)
        ).all()
        named = [
            (f"{name} {period}".strip(), state != "credited" and given_up is None)
            for name, period, state, given_up in rows
        ]
        waiting = tuple(name for name, waits in named if waits)
        return tuple(name for name, _ in named), waiting

    def moving(self, stays: Record, goes: Record) -> tuple[Transfer, ...]:
        """Everything on the one account, fund by fund, to the other's."""
        if not goes.purses:
            return ()
        ledger = Ledger(self._work)
        giver = ledger.holder_account(member=goes.member)
        taker = ledger.holder_account(member=stays.member)
        return tuple(
            Transfer(
                purse.fund,
                ledger.purse(purse.fund, giver),
                ledger.purse(purse.fund, taker),
                purse.points,
            )
            for purse in goes.purses
        )

    def join_accounts(self, stays: Record, goes: Record) -> None:
        """The account that gave way, empty now, names its successor: what comes back later
        goes there. Who had none has one now, so that none is ever opened."""
        ledger = Ledger(self._work)
        gone = ledger.holder_account(member=goes.member)
        successor = ledger.holder_account(member=stays.member)
        accounts = update(points_account)
        self._db.execute(
            accounts.where(points_account.c.id == gone).values(
                state="merged", merged_into=successor
            )
        )
        if stays.died_on is not None:
            # until it is disposed of
            self._db.execute(
                accounts.where(
                    points_account.c.id == successor, points_account.c.state == "open"
                ).values(state="frozen")
            )

    def give_way(self, stays: Record, goes: Record, day: str) -> None:
        """Writes both records: who gives way belongs nowhere any more, who stays knows what
        only the other knew."""
        taken = self._number_taken(stays, goes)
        leaves = {"left_on": day} if goes.died_on is None and goes.left_on is None else {}
        proven = {"id_state": "unverified"} if "id_number" in taken else {}
        self._db.execute(
            update(member)
            .where(member.c.id == goes.member)
            .values(
                merged_into=stays.member,
                household_id=None,
                is_head=0,
                relation="",
                **leaves,
                **(proven if goes.id_state is IdState.VERIFIED else {}),
            )
        )
        known: dict[str, Any] = {
            "telephone": telephones(stays, goes),
            "sex": stays.sex or goes.sex,
            "birth_date": _text(stays.born or goes.born),
            "party_member": int(stays.party_member or goes.party_member),
            "party_joined": _text(stays.party_joined or goes.party_joined),
            **taken,
        }
        if goes.head:
            known |= {"is_head": 1, "relation": HEAD}
        self._db.execute(update(member).where(member.c.id == stays.member).values(**known))
        # one person's accounts as staff follow the person
        self._db.execute(
            update(staff).where(staff.c.member_id == goes.member).values(member_id=stays.member)
        )

    def _number_taken(self, stays: Record, goes: Record) -> dict[str, Any]:
        """The better ID number, where the record that gives way has it."""
        if not takes_number(stays, goes):
            return {}
        columns = (member.c.id_number, member.c.id_state, member.c.id_tail, member.c.id_hash)
        row = self._db.execute(select(*columns).where(member.c.id == goes.member)).mappings().one()
        return dict(row)

    def note(self, voucher: int, stays: int, goes: int, event: int, document: str) -> None:
        """Raises Refusal 'merge.meanwhile' where the record gave way just now."""
        self._db.execute(
            insert(member_merge).values(
                voucher_id=voucher,
                merged_id=goes,
                survivor_id=stays,
                event_id=event,
                document=document,
            )
        )


def _numbers_first(row: PairRow) -> tuple[bool, int, int]:
    return row.likeness is not Likeness.SAME_ID, row.one, row.other


def _text(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())

"""Dead people whose points or cards are not settled yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, insert, or_, select

from lovemart_desktop.domain.cards.cards import tail
from lovemart_desktop.domain.cards.disposition import (
    Estate,
    Heirs,
    Left,
    Settlement,
    Target,
)
from lovemart_desktop.persistence.account_kinds import IS_PURSE
from lovemart_desktop.persistence.ledger import lock_points_accounts
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.schema import (
    account,
    card,
    disposition,
    fund,
    household,
    member,
    points_account,
    staff,
    till,
    transfer,
    village,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_LIVE = ("active", "lost", "frozen")


class Dispositions:
    """Repository of estates, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def waiting(self) -> list[Estate]:
        """Everybody dead who still has points or a live card; who died first comes first."""
        rows = self._db.execute(
            _people().where(*_unsettled()).order_by(member.c.deceased_on, member.c.id)
        ).all()
        return [self._estate(row) for row in rows]

    def count_waiting(self) -> int:
        """How many `waiting` would give."""
        query = select(func.count()).select_from(member).where(*_unsettled())
        return int(self._db.execute(query).scalar_one())

    def of(self, member_id: int, *, lock: bool = False) -> Estate | None:
        """A person's estate; None where there is no such person. `lock`: until the end of the
        transaction nobody moves its points or the household's."""
        if lock:
            self._db.execute(
                select(member.c.id).where(member.c.id == member_id).with_for_update(key_share=True)
            ).all()
            home = self._db.execute(
                select(member.c.household_id).where(member.c.id == member_id)
            ).scalar()
            heirs = self._successor(int(home)) if home is not None else None
            lock_points_accounts(
                self._work,
                or_(
                    points_account.c.member_id == member_id,
                    points_account.c.household_id == heirs,
                ),
            )
        row = self._db.execute(_people().where(member.c.id == member_id)).first()
        return None if row is None else self._estate(row)

    def note(self, voucher_id: int, member_id: int, target: Target, document: str) -> None:
        self._db.execute(
            insert(disposition).values(
                voucher_id=voucher_id, member_id=member_id, target=str(target), document=document
            )
        )

    def settled(self, limit: int) -> list[Settlement]:
        """What was booked, the latest first."""
        rows = self._db.execute(
            _booked().order_by(voucher.c.recorded_at.desc(), voucher.c.id.desc()).limit(limit)
        ).all()
        return [self._settlement(row) for row in rows]

    def settlement(self, voucher_id: int) -> Settlement | None:
        """What one voucher settled; None where it settled nothing."""
        row = self._db.execute(_booked().where(disposition.c.voucher_id == voucher_id)).first()
        return None if row is None else self._settlement(row)

    def _settlement(self, row: Any) -> Settlement:
        moves = self._db.execute(
            select(fund.c.name, transfer.c.points, household.c.registration_no)
            .join(fund, fund.c.id == transfer.c.fund_id)
            .join(account, account.c.id == transfer.c.target_id)
            .outerjoin(points_account, points_account.c.id == account.c.points_account_id)
            .outerjoin(household, household.c.id == points_account.c.household_id)
            .where(transfer.c.voucher_id == row.voucher_id)
            .order_by(transfer.c.seq)
        ).all()
        closed = self._db.execute(
            select(card.c.number)
            .where(
                card.c.member_id == row.member_id,
                card.c.state == "closed",
                card.c.state_since == row.business_date,
                card.c.state_reason == row.document,
            )
            .order_by(card.c.id.desc())
        ).scalar()
        return Settlement(
            voucher=int(row.voucher_id),
            number=f"{row.till}-{row.no}",
            day=date.fromisoformat(row.business_date),
            target=Target(row.target),
            document=row.document,
            member=int(row.member_id),
            name=row.name,
            village=row.village,
            group=row.group_name,
            id_tail=row.id_tail,
            died_on=read_day(row.deceased_on),
            household=next((number for _, _, number in moves if number), ""),
            moved=tuple((str(name), int(points)) for name, points, _ in moves),
            card_tail=tail(closed) if closed else "",
            officer=row.officer,
            confirmer=row.confirmer,
        )

    def _estate(self, row: Any) -> Estate:
        number, name, place, died, home = row
        live = self._db.execute(
            select(card.c.id, card.c.number).where(
                card.c.member_id == number, card.c.state.in_(_LIVE)
            )
        ).first()
        own = self._db.execute(
            select(points_account.c.id).where(points_account.c.member_id == number)
        ).scalar()
        return Estate(
            member=int(number),
            name=name,
            village=place,
            died_on=read_day(died),
            account=own,
            left=self._left(own) if own is not None else (),
            card=int(live[0]) if live else None,
            card_tail=tail(live[1]) if live else "",
            heirs=self._heirs(home) if home is not None else None,
        )

    def _left(self, own: int) -> tuple[Left, ...]:
        rows = self._db.execute(
            select(fund.c.id, fund.c.name, account.c.id, account.c.balance)
            .join(fund, fund.c.id == account.c.fund_id)
            .where(
                account.c.points_account_id == own,
                IS_PURSE,
                account.c.balance > 0,
            )
            .order_by(fund.c.id)
        )
        return tuple(Left(int(f), str(n), int(a), int(p)) for f, n, a, p in rows)

    def _heirs(self, home: int) -> Heirs | None:
        """The household, or where its account went when it was merged."""
        home = self._successor(home)
        number = self._db.execute(
            select(household.c.registration_no).where(household.c.id == home)
        ).scalar_one()
        people: Sequence[Any] = self._db.execute(
            select(member.c.name, member.c.is_head)
            .where(member.c.household_id == home, member.c.deceased_on.is_(None))
            .order_by(member.c.is_head.desc())
        ).all()
        head = next((name for name, is_head in people if is_head), "")
        return Heirs(home, number, head, len(people))

    def _successor(self, home: int) -> int:
        seen: set[int] = set()
        while home not in seen:
            seen.add(home)
            into = self._db.execute(
                select(points_account.c.merged_into).where(points_account.c.household_id == home)
            ).scalar()
            if into is None:
                break
            holder = self._db.execute(
                select(points_account.c.household_id).where(points_account.c.id == into)
            ).scalar()
            if holder is None:
                break
            home = int(holder)
        return home


def _unsettled() -> tuple[ColumnElement[bool], ...]:
    """Dead, and with points of their own or a live card."""
    live = exists().where(card.c.member_id == member.c.id, card.c.state.in_(_LIVE))
    held = exists().where(
        points_account.c.member_id == member.c.id,
        account.c.points_account_id == points_account.c.id,
        IS_PURSE,
        account.c.balance > 0,
    )
    return member.c.deceased_on.is_not(None), or_(live, held)


def _booked() -> Select[Any]:
    confirmer = staff.alias("confirmer")
    return (
        select(
            disposition.c.voucher_id,
            disposition.c.member_id,
            disposition.c.target,
            disposition.c.document,
            voucher.c.no,
            voucher.c.business_date,
            till.c.code.label("till"),
            member.c.name,
            member.c.group_name,
            member.c.id_tail,
            member.c.deceased_on,
            village.c.name.label("village"),
            staff.c.name.label("officer"),
            confirmer.c.name.label("confirmer"),
        )
        .join(voucher, voucher.c.id == disposition.c.voucher_id)
        .join(till, till.c.id == voucher.c.till_id)
        .join(member, member.c.id == disposition.c.member_id)
        .join(village, village.c.id == member.c.village_id)
        .join(staff, staff.c.id == voucher.c.operator_id)
        .join(confirmer, confirmer.c.id == voucher.c.confirmer_id)
    )


def _people() -> Select[Any]:
    return (
        select(
            member.c.id,
            member.c.name,
            func.coalesce(village.c.name, ""),
            member.c.deceased_on,
            member.c.household_id,
        )
        .select_from(member)
        .join(village, village.c.id == member.c.village_id)
    )

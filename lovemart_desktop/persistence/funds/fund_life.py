"""Who holds points of a fund, how its last day was announced and put off, and its closing."""

from __future__ import annotations

from datetime import date

from sqlalchemy import case, exists, func, insert, select, update

from lovemart_desktop.domain.funds.fund_life import Extension, FundLife, Holding
from lovemart_desktop.domain.ledger import AccountKind
from lovemart_desktop.persistence.counter.revivals import spendable_until
from lovemart_desktop.persistence.funds.funds import Funds
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.schema import (
    account,
    award_round,
    fund,
    fund_announcement,
    fund_closing,
    fund_extension,
    household,
    member,
    points_account,
    programme,
    staff,
    village,
    village_list,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class FundLives:
    """Repository of what ends a fund's life, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def look(self, fund_id: int, today: date, *, lock: bool = False) -> FundLife:
        """The fund with everybody who holds points of it. Raises Refusal 'fund.unknown'.

        `lock`: until the end of the transaction nothing is credited from it or given back to
        it, and nobody spends of it.
        """
        if lock:
            self._lock(fund_id)
        found = Funds(self._work).one(fund_id)
        return FundLife(
            fund=found,
            today=today,
            holdings=self._holdings(fund_id),
            announced_on=self._announced(fund_id, found.terms.expires_on),
            extensions=self._extensions(fund_id),
            open_rounds=self._open_rounds(fund_id),
        )

    def announce(self, fund_id: int, expires_on: date, posted_on: date, by: int, at: int) -> None:
        """Keeps the first notice of a last day."""
        self._db.execute(
            insert(fund_announcement).values(
                fund_id=fund_id,
                expires_on=expires_on.isoformat(),
                posted_on=posted_on.isoformat(),
                recorded_at=at,
                operator_id=by,
            )
        )

    def extension_of(self, key: str) -> tuple[int, bytes] | None:
        """(fund, digest) of what this request has put off before."""
        row = self._db.execute(
            select(fund_extension.c.fund_id, fund_extension.c.request_digest).where(
                fund_extension.c.request_key == key
            )
        ).first()
        return None if row is None else (int(row[0]), bytes(row[1]))

    def extend(
        self,
        seen: FundLife,
        until: date,
        document: str,
        *,
        operator: int,
        confirmer: int,
        at: int,
        key: str,
        digest: bytes,
    ) -> None:
        """Puts the last day off; the old one stays to be seen."""
        before = seen.expires_on
        assert before is not None  # checked
        self._db.execute(
            insert(fund_extension).values(
                fund_id=seen.fund.id,
                nth=len(seen.extensions) + 1,
                before=before.isoformat(),
                until=until.isoformat(),
                document=document,
                recorded_at=at,
                operator_id=operator,
                confirmer_id=confirmer,
                request_key=key,
                request_digest=digest,
            )
        )
        self._db.execute(
            update(fund).where(fund.c.id == seen.fund.id).values(expires_on=until.isoformat())
        )

    def close(self, fund_id: int, voucher: int, document: str) -> None:
        self._db.execute(
            insert(fund_closing).values(fund_id=fund_id, voucher_id=voucher, document=document)
        )
        self._db.execute(update(fund).where(fund.c.id == fund_id).values(state="closed"))

    def _lock(self, fund_id: int) -> None:
        """The budget's row first, as crediting does; then the fund's, which whatever gives
        points back holds until its end; then the purses."""
        Ledger(self._work).lock_fund(fund_id)
        self._db.execute(
            select(fund.c.id).where(fund.c.id == fund_id).with_for_update(key_share=True)
        ).all()
        self._db.execute(
            select(account.c.id)
            .where(
                account.c.fund_id == fund_id,
                account.c.kind == AccountKind.PURSE,
                account.c.balance > 0,
            )
            .order_by(account.c.id)
            .with_for_update(key_share=True)
        ).all()

    def _holdings(self, fund_id: int) -> tuple[Holding, ...]:
        head, own = member.alias("head"), member.alias("own")
        place = func.coalesce(own.c.village_id, household.c.village_id)
        rows = self._db.execute(
            select(
                account.c.id,
                func.coalesce(own.c.name, head.c.name, household.c.registration_no),
                func.coalesce(village.c.name, ""),
                func.coalesce(own.c.group_name, household.c.group_name, ""),
                case((points_account.c.member_id.is_(None), 0), else_=1),
                account.c.balance,
                spendable_until(),
                points_account.c.state,
            )
            .select_from(account)
            .join(fund, fund.c.id == account.c.fund_id)
            .join(points_account, points_account.c.id == account.c.points_account_id)
            .outerjoin(own, own.c.id == points_account.c.member_id)
            .outerjoin(household, household.c.id == points_account.c.household_id)
            .outerjoin(head, (head.c.household_id == household.c.id) & (head.c.is_head == 1))
            .outerjoin(village, village.c.id == place)
            .where(
                account.c.fund_id == fund_id,
                account.c.kind == AccountKind.PURSE,
                account.c.balance > 0,
            )
            .order_by(village.c.id, account.c.id)
        )
        return tuple(
            Holding(
                purse=int(row[0]),
                name=str(row[1]),
                village=str(row[2]),
                group=str(row[3]),
                own=bool(row[4]),
                points=int(row[5]),
                until=read_day(row[6]),
                frozen=row[7] == "frozen",
            )
            for row in rows
        )

    def _announced(self, fund_id: int, expires_on: date | None) -> date | None:
        if expires_on is None:
            return None
        found = self._db.execute(
            select(fund_announcement.c.posted_on).where(
                fund_announcement.c.fund_id == fund_id,
                fund_announcement.c.expires_on == expires_on.isoformat(),
            )
        ).scalar()
        return read_day(found)

    def _extensions(self, fund_id: int) -> tuple[Extension, ...]:
        author, second = staff.alias("author"), staff.alias("second")
        rows = self._db.execute(
            select(
                fund_extension.c.nth,
                fund_extension.c.before,
                fund_extension.c.until,
                fund_extension.c.document,
                author.c.name,
                second.c.name,
            )
            .join(author, author.c.id == fund_extension.c.operator_id)
            .join(second, second.c.id == fund_extension.c.confirmer_id)
            .where(fund_extension.c.fund_id == fund_id)
            .order_by(fund_extension.c.nth)
        )
        return tuple(
            Extension(
                int(row[0]),
                date.fromisoformat(row[1]),
                date.fromisoformat(row[2]),
                str(row[3]),
                str(row[4]),
                str(row[5]),
            )
            for row in rows
        )

    def _open_rounds(self, fund_id: int) -> tuple[str, ...]:
        waiting = exists().where(
            village_list.c.round_id == award_round.c.id, village_list.c.state != "credited"
        )
        rows = self._db.execute(
            select(programme.c.name, award_round.c.period)
            .join(programme, programme.c.id == award_round.c.programme_id)
            .where(award_round.c.fund_id == fund_id, award_round.c.state == "open", waiting)
            .order_by(award_round.c.id)
        )
        return tuple(f"{name} {period}" for name, period in rows)

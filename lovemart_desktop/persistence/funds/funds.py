"""Funds in the database: their terms, allowed categories, balances and statements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import ColumnElement, case, func, insert, or_, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.fund_statement import Flow
from lovemart_desktop.domain.funds.funds import Fund, FundTerms, Movement
from lovemart_desktop.domain.ledger import AccountKind, FundBalance
from lovemart_desktop.persistence.schema import (
    account,
    category,
    fund,
    fund_category,
    staff,
    transfer,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_OWN_KINDS = (AccountKind.SOURCE, AccountKind.BUDGET, AccountKind.EXPIRED)


class Funds:
    """Repository of funds, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def add(self, terms: FundTerms, created_at: int) -> int:
        """Opens a fund with its source, budget and expired accounts.

        Raises Refusal 'fund.name_taken', 'fund.category_unknown'.
        """
        taken = select(fund.c.id).where(fund.c.name == terms.name)
        if self._db.execute(taken).scalar() is not None:
            raise Refusal("fund.name_taken", fund=terms.name)
        known = set(self._db.execute(select(category.c.id)).scalars())
        if not terms.categories <= known:
            raise Refusal("fund.category_unknown", fund=terms.name)
        made = self._db.execute(
            insert(fund).values(
                name=terms.name,
                source_document=terms.source_document,
                starts_on=terms.starts_on.isoformat(),
                ends_on=_text(terms.ends_on),
                expires_on=_text(terms.expires_on),
                state="open",
                created_at=created_at,
            )
        ).inserted_primary_key
        assert made is not None
        fund_id = int(made[0])
        self._db.execute(
            insert(account),
            [{"fund_id": fund_id, "kind": str(kind), "balance": 0} for kind in _OWN_KINDS],
        )
        if terms.categories:
            self._db.execute(
                insert(fund_category),
                [{"fund_id": fund_id, "category_id": c} for c in sorted(terms.categories)],
            )
        return fund_id

    def all(self) -> list[Fund]:
        """Every fund with its balance, in the order in which they were opened."""
        return self._select()

    def one(self, fund_id: int) -> Fund:
        """Raises Refusal 'fund.unknown'."""
        found = self._select(fund_id)
        if not found:
            raise Refusal("fund.unknown")
        return found[0]

    def categories(self) -> list[tuple[int, str]]:
        """(id, name) of the goods categories that a fund may be kept to."""
        rows = self._db.execute(select(category.c.id, category.c.name).order_by(category.c.id))
        return [(int(i), str(name)) for i, name in rows]

    def movements(
        self, fund_id: int, since: date | None = None, until: date | None = None
    ) -> list[Movement]:
        """Vouchers that touched source, budget or expired points, oldest first; of business
        dates from `since` to `until`, where given.

        Redemptions are not among them: they stand in the balance, and there are too many.
        """
        kinds = {
            int(i): AccountKind(kind)
            for i, kind in self._db.execute(
                select(account.c.id, account.c.kind).where(
                    account.c.fund_id == fund_id, account.c.kind.in_(_OWN_KINDS)
                )
            )
        }
        touched = or_(transfer.c.source_id.in_(kinds), transfer.c.target_id.in_(kinds))
        budget = [i for i, kind in kinds.items() if kind is AccountKind.BUDGET]
        author, second = staff.alias("author"), staff.alias("second")
        rows = self._db.execute(
            select(
                voucher.c.id,
                voucher.c.kind,
                voucher.c.business_date,
                func.sum(transfer.c.points),
                func.max(transfer.c.target_id),
                author.c.name,
                second.c.name,
                voucher.c.note,
            )
            .join(transfer, transfer.c.voucher_id == voucher.c.id)
            .join(author, author.c.id == voucher.c.operator_id)
            .outerjoin(second, second.c.id == voucher.c.confirmer_id)
            .where(touched, *_span(since, until))
            .group_by(voucher.c.id, author.c.name, second.c.name)
            .order_by(voucher.c.recorded_at, voucher.c.id)
        )
        return [
            Movement(
                voucher=int(row[0]),
                kind=str(row[1]),
                business_date=date.fromisoformat(row[2]),
                points=int(row[3]),
                incoming=row[4] in budget,
                operator=str(row[5]),
                confirmer=str(row[6] or ""),
                note=str(row[7]),
            )
            for row in rows
        ]

    def flows(self, fund_id: int, since: date | None, until: date) -> list[Flow]:
        """What vouchers moved up to the end of `until`, added up by kind; what moved before
        `since` apart."""
        source, target = account.alias("source"), account.alias("target")
        first = since.isoformat() if since is not None else ""
        earlier = func.sum(case((_day() < first, transfer.c.points), else_=0))
        within = func.sum(case((_day() < first, 0), else_=transfer.c.points))
        rows = self._db.execute(
            select(voucher.c.kind, source.c.kind, target.c.kind, earlier, within)
            .select_from(transfer)
            .join(voucher, voucher.c.id == transfer.c.voucher_id)
            .join(source, source.c.id == transfer.c.source_id)
            .join(target, target.c.id == transfer.c.target_id)
            .where(transfer.c.fund_id == fund_id, *_span(None, until))
            .group_by(voucher.c.kind, source.c.kind, target.c.kind)
        )
        return [
            Flow(before, str(kind), AccountKind(out), AccountKind(into), int(points))
            for kind, out, into, *sums in rows
            for before, points in zip((True, False), sums, strict=True)
            if points
        ]

    def _select(self, fund_id: int | None = None) -> list[Fund]:
        only: ColumnElement[bool] | None = None if fund_id is None else fund.c.id == fund_id
        query = select(
            fund.c.id,
            fund.c.name,
            fund.c.source_document,
            fund.c.starts_on,
            fund.c.ends_on,
            fund.c.expires_on,
            fund.c.state,
        ).order_by(fund.c.id)
        rows = self._db.execute(query if only is None else query.where(only)).all()
        balances = self._balances(fund_id)
        allowed = self._allowed()
        return [
            Fund(
                id=int(row[0]),
                terms=FundTerms(
                    name=str(row[1]),
                    source_document=str(row[2]),
                    starts_on=date.fromisoformat(row[3]),
                    ends_on=_date(row[4]),
                    expires_on=_date(row[5]),
                    categories=frozenset(allowed[int(row[0])]),
                ),
                closed=row[6] == "closed",
                balance=balances[int(row[0])],
            )
            for row in rows
        ]

    def _balances(self, fund_id: int | None) -> dict[int, FundBalance]:
        query = select(account.c.fund_id, account.c.kind, func.sum(account.c.balance)).group_by(
            account.c.fund_id, account.c.kind
        )
        if fund_id is not None:
            query = query.where(account.c.fund_id == fund_id)
        sums: dict[int, dict[str, int]] = defaultdict(dict)
        for owner, kind, total in self._db.execute(query):
            sums[int(owner)][str(kind)] = int(total)
        return {
            owner: FundBalance(
                appropriated=-by_kind.get("source", 0),
                budget=by_kind.get("budget", 0),
                purses=by_kind.get("purse", 0),
                redeemed=by_kind.get("redeemed", 0),
                expired=by_kind.get("expired", 0),
            )
            for owner, by_kind in sums.items()
        }

    def _allowed(self) -> dict[int, set[int]]:
        allowed: dict[int, set[int]] = defaultdict(set)
        for owner, chosen in self._db.execute(
            select(fund_category.c.fund_id, fund_category.c.category_id)
        ):
            allowed[int(owner)].add(int(chosen))
        return allowed


def _day() -> ColumnElement[str]:
    return voucher.c.business_date


def _span(since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    """Business dates from the one to the other, both included."""
    found = []
    if since is not None:
        found.append(_day() >= since.isoformat())
    if until is not None:
        found.append(_day() <= until.isoformat())
    return found


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)

"""Standing authorisations in the books, their uses, and who collects for many."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, func, insert, select

from lovemart_desktop.domain.counter.proxies import Authorisation, BusyProxy, ProxyTerms
from lovemart_desktop.persistence.schema import proxy, proxy_end, proxy_use, receipt, voucher
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Proxies:
    """Repository of authorisations, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def of_member(self, member: int) -> list[Authorisation]:
        """All that the holder ever gave, the newest first."""
        rows = self._db.execute(
            _query().where(proxy.c.member_id == member).order_by(proxy.c.id.desc())
        )
        return [_authorisation(row) for row in rows]

    def get(self, proxy_id: int) -> Authorisation | None:
        row = self._db.execute(_query().where(proxy.c.id == proxy_id)).first()
        return None if row is None else _authorisation(row)

    def add(self, member: int, terms: ProxyTerms, by: int, now: int) -> int:
        made = self._db.execute(
            insert(proxy).values(
                member_id=member,
                name=terms.name,
                relation=terms.relation,
                telephone=terms.telephone,
                id_tail=terms.id_tail,
                valid_from=terms.valid_from.isoformat(),
                valid_until=terms.valid_until.isoformat(),
                most_points=terms.most_points,
                made_at=now,
                made_by=by,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def end(self, proxy_id: int, day: date, reason: str, by: int, now: int) -> None:
        """Raises Refusal 'proxy.ended' through the guards where it has ended before."""
        self._db.execute(
            insert(proxy_end).values(
                proxy_id=proxy_id,
                ended_on=day.isoformat(),
                reason=reason,
                recorded_at=now,
                operator_id=by,
            )
        )

    def keep_use(self, voucher_id: int, proxy_id: int) -> None:
        self._db.execute(insert(proxy_use).values(voucher_id=voucher_id, proxy_id=proxy_id))

    def busy(self, since: date, until: date, more_than: int) -> list[BusyProxy]:
        """Who collected for more than `more_than` holders on the days from `since` to `until`,
        most holders first. People are told apart by their names: slips carry no more."""
        holders = func.count(func.distinct(receipt.c.member_id))
        rows = self._db.execute(
            select(
                receipt.c.proxy_name,
                holders,
                func.count(),
                func.sum(receipt.c.points),
                func.max(voucher.c.business_date),
            )
            .select_from(receipt.join(voucher, voucher.c.id == receipt.c.voucher_id))
            .where(
                receipt.c.proxy_name != "",
                voucher.c.business_date.between(since.isoformat(), until.isoformat()),
            )
            .group_by(receipt.c.proxy_name)
            .having(holders > more_than)
            .order_by(holders.desc(), receipt.c.proxy_name)
        )
        return [
            BusyProxy(str(name), int(h), int(n), int(points), date.fromisoformat(last))
            for name, h, n, points, last in rows
        ]


def _query() -> Select[Any]:
    used = (
        select(func.coalesce(func.sum(receipt.c.points), 0))
        .select_from(proxy_use.join(receipt, receipt.c.voucher_id == proxy_use.c.voucher_id))
        .where(proxy_use.c.proxy_id == proxy.c.id)
        .scalar_subquery()
    )
    return select(
        proxy.c.id,
        proxy.c.member_id,
        proxy.c.name,
        proxy.c.relation,
        proxy.c.valid_from,
        proxy.c.valid_until,
        proxy.c.most_points,
        proxy.c.telephone,
        proxy.c.id_tail,
        used,
        proxy_end.c.ended_on,
        func.coalesce(proxy_end.c.reason, ""),
    ).select_from(proxy.outerjoin(proxy_end, proxy_end.c.proxy_id == proxy.c.id))


def _authorisation(row: Any) -> Authorisation:
    terms = ProxyTerms(
        name=row[2],
        relation=row[3],
        valid_from=date.fromisoformat(row[4]),
        valid_until=date.fromisoformat(row[5]),
        most_points=row[6],
        telephone=row[7],
        id_tail=row[8],
    )
    ended_on = date.fromisoformat(row[10]) if row[10] else None
    # PostgreSQL sums whole numbers to decimals
    return Authorisation(row[0], row[1], terms, int(row[9]), ended_on, row[11])

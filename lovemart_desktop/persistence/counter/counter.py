"""What the counter reads: cards, purses, goods and lots, by statements made once.

All queries run on the driver's cursor (see statements.py). On PostgreSQL rows are locked
in one order: points accounts, lots, till.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    Select,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.types import Text

from lovemart_desktop.domain.counter.counter import CardHolder
from lovemart_desktop.domain.counter.redemption import Purse, ShelfGoods, ShelfLot
from lovemart_desktop.persistence.counter.revivals import spendable_until
from lovemart_desktop.persistence.schema import (
    account,
    card,
    category,
    fund,
    fund_category,
    goods,
    goods_barcode,
    goods_limit,
    lot,
    member,
    points_account,
    village,
)
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class CounterPurse:
    """A purse, with the till's own account that takes what is redeemed (0: not yet made)."""

    purse: Purse
    redeemed: int


def _card(_: str) -> Select[Any]:
    head = member.alias("head")
    return (
        select(
            card.c.id,
            card.c.number,
            card.c.state,
            card.c.state_since,
            card.c.state_reason,
            card.c.opens_household,
            func.coalesce(member.c.id, literal_column("0")),
            func.coalesce(member.c.name, literal_column("''")),
            member.c.birth_date,
            member.c.deceased_on,
            func.coalesce(member.c.is_head, literal_column("0")),
            func.coalesce(member.c.household_id, literal_column("0")),
            func.coalesce(head.c.name, literal_column("''")),
            func.coalesce(village.c.name, literal_column("''")),
            func.coalesce(member.c.group_name, literal_column("''")),
        )
        .select_from(card)
        # a blank card has no holder yet
        .outerjoin(member, member.c.id == card.c.member_id)
        .outerjoin(village, village.c.id == member.c.village_id)
        .outerjoin(
            head,
            and_(
                head.c.household_id == member.c.household_id,
                head.c.is_head == literal_column("1"),
                head.c.deceased_on.is_(None),
            ),
        )
        .where(card.c.number == bindparam("number"))
    )


def _holder_accounts(columns: Iterable[Any]) -> Select[Any]:
    return (
        select(*columns)
        .where(
            or_(
                points_account.c.member_id == bindparam("member"),
                points_account.c.household_id == bindparam("household"),
            )
        )
        .where(points_account.c.state == literal_column("'open'"))
    )


def _purses(dialect: str) -> Select[Any]:
    redeemed = account.alias("redeemed")
    if dialect == "sqlite":
        rules = func.group_concat(fund_category.c.category_id)
    else:
        rules = func.string_agg(cast(fund_category.c.category_id, Text), literal_column("','"))
    categories = select(rules).where(fund_category.c.fund_id == fund.c.id).scalar_subquery()
    return (
        _holder_accounts(
            [
                account.c.id,
                account.c.fund_id,
                fund.c.name,
                case(
                    (points_account.c.member_id.is_(None), literal_column("'household'")),
                    else_=literal_column("'own'"),
                ),
                account.c.balance,
                categories,
                spendable_until(),
                func.coalesce(redeemed.c.id, literal_column("0")),
            ]
        )
        .join(account, account.c.points_account_id == points_account.c.id)
        .join(fund, fund.c.id == account.c.fund_id)
        .outerjoin(
            redeemed,
            and_(
                redeemed.c.fund_id == account.c.fund_id,
                redeemed.c.kind == literal_column("'redeemed'"),
                redeemed.c.till_id == bindparam("till"),
            ),
        )
        .where(account.c.kind == literal_column("'purse'"))
        .where(fund.c.state == literal_column("'open'"))
        .order_by(account.c.id)
    )


def _lock(_: str) -> Select[Any]:
    accounts = _holder_accounts([points_account.c.id]).order_by(points_account.c.id)
    return accounts.with_for_update(key_share=True)


def _marks(column: Any, count: int) -> Any:
    return or_(*(column == bindparam(f"g{i}") for i in range(count)))


_GOODS_COLUMNS = (
    goods.c.id,
    goods.c.name,
    goods.c.spec,
    goods.c.unit,
    goods.c.points,
    goods.c.category_id,
)


def _with_category_path(columns: Iterable[Any]) -> Select[Any]:
    """Goods with their category and the two above it: the tree is three deep; and whether a
    limit holds for them."""
    own, above = category.alias("own"), category.alias("above")
    holds = goods_limit.c.active == literal_column("1")
    # one EXISTS an index: with OR inside, the table would be scanned
    limited = or_(
        exists().where(holds, goods_limit.c.goods_id == goods.c.id),
        exists().where(
            holds,
            goods_limit.c.category_id.in_([own.c.id, own.c.parent_id, above.c.parent_id]),
        ),
    )
    return (
        select(
            *columns,
            func.coalesce(own.c.parent_id, literal_column("0")),
            func.coalesce(above.c.parent_id, literal_column("0")),
            limited,
        )
        .select_from(goods)
        .join(own, own.c.id == goods.c.category_id)
        .outerjoin(above, above.c.id == own.c.parent_id)
    )


def _goods_by_code(_: str) -> Select[Any]:
    of_barcode = (
        select(goods_barcode.c.goods_id)
        .where(goods_barcode.c.barcode == bindparam("code"))
        .scalar_subquery()
    )
    return _with_category_path(_GOODS_COLUMNS).where(
        or_(goods.c.id == of_barcode, goods.c.code == bindparam("code")),
        goods.c.active == literal_column("1"),
    )


@cache
def _goods_by_ids(count: int) -> Statement:
    return Statement(
        lambda _: _with_category_path(_GOODS_COLUMNS).where(
            _marks(goods.c.id, count), goods.c.active == literal_column("1")
        )
    )


@cache
def _lots(count: int, lock: bool) -> Statement:
    def build(_: str) -> Select[Any]:
        query = (
            select(lot.c.goods_id, lot.c.id, lot.c.remaining, lot.c.expires_on)
            .where(
                _marks(lot.c.goods_id, count),
                lot.c.store_id == bindparam("store"),
                lot.c.remaining > literal_column("0"),
                lot.c.remaining != literal_column("0"),  # names the partial index
            )
            .order_by(lot.c.goods_id, lot.c.expires_on, lot.c.id)
        )
        return query.with_for_update(key_share=True) if lock else query

    return Statement(build)


_CARD = Statement(_card)
_PURSES = Statement(_purses)
_LOCK = Statement(_lock)
_GOODS_BY_CODE = Statement(_goods_by_code)


class CounterBooks:
    """Repository of the counter's path, within one unit of work."""

    def __init__(self, work: UnitOfWork, till: int, store: int) -> None:
        self._work = work
        self._till = till
        self._store = store

    def card(self, number: str) -> CardHolder | None:
        row = _CARD.run(self._work, number=number).fetchone()
        if row is None:
            return None
        return CardHolder(
            card=row[0],
            number=row[1],
            state=row[2],
            state_since=row[3],
            state_reason=row[4],
            opens_household=bool(row[5]),
            member=row[6],
            name=row[7],
            birth_date=row[8],
            deceased_on=row[9],
            is_head=bool(row[10]),
            household=row[11],
            household_head=row[12],
            village=row[13],
            group=row[14],
        )

    def lock_holder(self, holder: CardHolder) -> None:
        """Two counters on one card wait for each other. SQLite has one writer anyway."""
        if self._work.dialect == "postgresql":
            _LOCK.run(self._work, **_accounts_of(holder)).fetchall()

    def purses(self, holder: CardHolder) -> list[CounterPurse]:
        """The purses that the card opens, oldest first; frozen accounts are left out."""
        rows = _PURSES.run(self._work, till=self._till, **_accounts_of(holder)).fetchall()
        return [
            CounterPurse(
                purse=Purse(
                    account=row[0],
                    fund=row[1],
                    fund_name=row[2],
                    owner=row[3],
                    balance=row[4],
                    categories=frozenset(int(c) for c in row[5].split(","))
                    if row[5]
                    else frozenset(),
                    expires_on=row[6],
                ),
                redeemed=row[7],
            )
            for row in rows
        ]

    def goods_of_code(self, code: str) -> ShelfGoods | None:
        """The goods of a barcode or in-store code, with the lots on this store's shelf."""
        row = _GOODS_BY_CODE.run(self._work, code=code).fetchone()
        return None if row is None else self._shelf([row], lock=False)[row[0]]

    def shelf(self, goods_ids: Sequence[int], *, lock: bool = False) -> dict[int, ShelfGoods]:
        """{goods id: goods with lots}; unknown and inactive goods are left out."""
        if not goods_ids:
            return {}
        marks = {f"g{i}": g for i, g in enumerate(goods_ids)}
        rows = _goods_by_ids(len(goods_ids)).run(self._work, **marks).fetchall()
        return self._shelf(rows, lock=lock)

    def _shelf(self, rows: Sequence[Any], *, lock: bool) -> dict[int, ShelfGoods]:
        if not rows:
            return {}
        marks = {f"g{i}": row[0] for i, row in enumerate(rows)}
        lots: dict[int, list[ShelfLot]] = {}
        for goods_id, lot_id, remaining, expires_on in (
            _lots(len(rows), lock).run(self._work, store=self._store, **marks).fetchall()
        ):
            lots.setdefault(goods_id, []).append(ShelfLot(lot_id, remaining, expires_on))
        return {
            row[0]: ShelfGoods(
                goods=row[0],
                name=row[1],
                spec=row[2],
                unit=row[3],
                points=row[4],
                category_path=tuple(c for c in row[5:8] if c),
                lots=tuple(lots.get(row[0], ())),
                limited=bool(row[8]),
            )
            for row in rows
        }


def _accounts_of(holder: CardHolder) -> dict[str, int]:
    household_id = holder.household if holder.opens_household else 0
    return {"member": holder.member, "household": household_id}

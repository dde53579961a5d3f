"""Looking up at the counter: goods by name, balances by person."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
)

from lovemart_desktop.domain.counter.counter import BalanceRow
from lovemart_desktop.persistence.counter.revivals import spendable_until
from lovemart_desktop.persistence.people.finder_statements import is_listed, listed, live_card
from lovemart_desktop.persistence.people.finding import Finder
from lovemart_desktop.persistence.schema import (
    account,
    card,
    fund,
    goods,
    goods_barcode,
    member,
    points_account,
    till,
    village,
)
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Lookup:
    """Repository of the counter's look-ups, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection
        self._work = work

    def goods(self, words: str, limit: int) -> list[int]:
        """Ids of active goods: what is called exactly so first, then what begins with the words,
        then what has them somewhere."""
        if not words:
            return []
        initials = words.lower()
        found = _GOODS.run(
            self._work,
            words=words,
            initials=initials,
            beginning=f"{_escaped(words)}%",
            inside=f"%{_escaped(words)}%",
            initials_beginning=f"{_escaped(initials)}%",
            initials_inside=f"%{_escaped(initials)}%",
            most=limit,
        )
        return [int(row[0]) for row in found.fetchall()]

    def balances(self, words: str, day: str, limit: int) -> list[BalanceRow]:
        """Living people as the card desk's search finds them, the best first, with the points
        that could be spent on `day` (ISO date)."""
        if not words:
            return []
        people = Finder(self._work).best(words, limit)
        living = [row.member for row in people if row.deceased_on is None]
        # points are summed for those who are shown, not for all of that name
        rows = _BALANCES.run(self._work, members=listed(self._work, living), day=day)
        # PostgreSQL sums whole numbers to decimals
        found = {
            row[0]: BalanceRow(*(*row[:7], int(row[7]), int(row[8]))) for row in rows.fetchall()
        }
        return [found[number] for number in living]

    def household_of(self, member_id: int) -> int | None:
        return self._db.execute(
            select(member.c.household_id).where(member.c.id == member_id)
        ).scalar()

    def last_receipt(self, till_id: int) -> int:
        return int(
            self._db.execute(select(till.c.last_receipt).where(till.c.id == till_id)).scalar_one()
        )


def _goods(_: str) -> Any:
    def fits(column: Any, pattern: str) -> Any:
        return column.like(bindparam(pattern), escape="\\")

    return (
        select(goods.c.id)
        .where(
            goods.c.active == literal_column("1"),
            or_(
                goods.c.code == bindparam("words"),
                fits(goods.c.name, "inside"),
                fits(goods.c.initials, "initials_inside"),
                goods.c.id.in_(
                    select(goods_barcode.c.goods_id).where(
                        fits(goods_barcode.c.barcode, "beginning")
                    )
                ),
            ),
        )
        .order_by(
            case(
                (
                    or_(
                        goods.c.code == bindparam("words"),
                        goods.c.name == bindparam("words"),
                        goods.c.initials == bindparam("initials"),
                    ),
                    literal_column("0"),
                ),
                (fits(goods.c.name, "beginning"), literal_column("1")),
                (fits(goods.c.initials, "initials_beginning"), literal_column("1")),
                else_=literal_column("2"),
            ),
            goods.c.name,
            goods.c.id,
        )
        .limit(bindparam("most"))
        # else SQLite gets a parameter that nobody named
        .offset(literal_column("0"))
    )


def _balances(dialect: str) -> Any:
    return (
        select(
            member.c.id,
            member.c.name,
            village.c.name,
            member.c.group_name,
            member.c.id_tail,
            member.c.birth_date,
            func.coalesce(card.c.state, literal_column("''")),
            _points(points_account.c.member_id == member.c.id),
            case(
                (
                    card.c.opens_household == literal_column("1"),
                    _points(points_account.c.household_id == member.c.household_id),
                ),
                else_=literal_column("0"),
            ),
        )
        .select_from(member)
        .join(village, village.c.id == member.c.village_id)
        .outerjoin(card, and_(card.c.member_id == member.c.id, live_card()))
        .where(is_listed(dialect, member.c.id))
    )


def _points(holder: ColumnElement[bool]) -> ScalarSelect[Any]:
    """As the counter counts: no frozen account, no closed or expired fund."""
    is_open: Any = literal_column("'open'")
    return (
        select(func.coalesce(func.sum(account.c.balance), literal_column("0")))
        .select_from(account)
        .join(points_account, points_account.c.id == account.c.points_account_id)
        .join(fund, fund.c.id == account.c.fund_id)
        .where(
            holder,
            account.c.kind == literal_column("'purse'"),
            points_account.c.state == is_open,
            fund.c.state == is_open,
            or_(fund.c.expires_on.is_(None), spendable_until() >= bindparam("day")),
        )
        .scalar_subquery()
    )


_GOODS = Statement(_goods)
_BALANCES = Statement(_balances)


def _escaped(words: str) -> str:
    """What was typed is text, not a pattern."""
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")

"""Cards, awards and references: what is not a voucher, checked by query."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache
from operator import itemgetter
from typing import Final

from sqlalchemy import (
    ColumnElement,
    ForeignKeyConstraint,
    Select,
    Text,
    and_,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.dialects import postgresql, sqlite

from lovemart_desktop.domain.proof import Check, Found
from lovemart_desktop.domain.proof.cards import Cards
from lovemart_desktop.persistence.schema import (
    account,
    audit_event,
    card,
    card_event,
    credited,
    member,
    metadata,
    nomination,
    receipt,
    receipt_line,
    stock_move,
    transfer,
    village_list,
    voucher,
)
from lovemart_desktop.persistence.verify.view import View
from lovemart_desktop.persistence.verify.vouchers import UNREADABLE, Children

READ_WITH_VOUCHERS: Final = frozenset(
    {voucher, transfer, receipt, receipt_line, stock_move, audit_event}
)
RULES_AT_ONCE: Final = 30
"""References that are asked for in one query; more would make a large plan of it."""


def check_cards(view: View, found: Found) -> int:
    """Returns how many cards were looked at."""
    cards = Cards(found)
    events = Children(
        "card_event",
        view.stream(
            select(
                card_event.c.card_id,
                card_event.c.no,
                card_event.c.from_state,
                card_event.c.to_state,
            ).order_by(card_event.c.card_id, card_event.c.no)
        ),
        found,
    )
    rows = view.stream(
        select(
            card.c.id,
            card.c.number,
            card.c.member_id,
            card.c.state,
            member.c.id,
            member.c.deceased_on,
        )
        .select_from(card.outerjoin(member, card.c.member_id == member.c.id))
        .order_by(card.c.id)
    )
    for row in rows:
        try:
            cards.take(row, events.of(row[0]))
        except UNREADABLE:
            found.add(Check.CARDS, "card.unreadable", f"card {row[0]}", card=str(row[0]))
    events.rest()
    return cards.count


def check_awards(
    view: View, award_vouchers: Collection[int], name: Callable[[int], str], found: Found
) -> int:
    """`award_vouchers`: those of kind award that were read; `name` tells a voucher's name from
    its number. Returns how many awards there are.
    """
    db = view.connection
    for code, query in (
        ("award.transfer", _CREDITED_ELSEWHERE),
        ("award.uncounted", _CREDITED_UNNAMED),
    ):
        for number, seq in db.execute(query):
            found.add(Check.AWARDS, code, name(number), voucher=name(number), seq=seq)
    for number, listed, counted in db.execute(_LISTS_SHORT):
        found.add(
            Check.AWARDS,
            "award.list",
            f"list {number}",
            list=str(number),
            kept=int(listed),
            proved=int(counted),
        )
    of_lists = set(db.execute(_LIST_VOUCHERS).scalars())
    for number in sorted(set(award_vouchers) - of_lists):
        found.add(Check.AWARDS, "award.without_list", name(number), voucher=name(number))
    return int(db.execute(select(func.count()).select_from(credited)).scalar() or 0)


def check_references(view: View, found: Found) -> int:
    """Every reference of every other table. Returns how many kinds of reference there are."""
    rules = _references()
    broken = [
        (int(place), str(key).removeprefix("/"))
        for query in _missing_by_dialect(view.dialect)
        for place, key in view.connection.exec_driver_sql(query)
    ]
    for place, key in sorted(broken, key=itemgetter(0)):
        rule = rules[place]
        found.add(
            Check.REFERENCES,
            "reference.broken",
            f"{rule.table.name} {key}",
            table=rule.table.name,
            key=key,
            target=rule.referred_table.name,
        )
    return len(rules)


@cache
def _references() -> tuple[ForeignKeyConstraint, ...]:
    """Those that are not read with the vouchers."""
    return tuple(
        rule
        for table in metadata.sorted_tables
        if table not in READ_WITH_VOUCHERS
        for rule in sorted(table.foreign_key_constraints, key=lambda rule: str(rule.name))
    )


@cache
def _missing_by_dialect(dialect: str) -> tuple[str, ...]:
    """Queries for rows whose reference leads nowhere: the rule's place and the row's key.

    Many rules are asked at once, and the words are kept: there are nearly two hundred rules,
    and to put a question to a small town's books takes longer than to answer it.
    """
    spoken = {"sqlite": sqlite.dialect, "postgresql": postgresql.dialect}[dialect]()
    asked = [_missing(place, rule) for place, rule in enumerate(_references())]
    return tuple(
        str(
            union_all(*asked[first : first + RULES_AT_ONCE]).compile(
                dialect=spoken, compile_kwargs={"literal_binds": True}
            )
        )
        for first in range(0, len(asked), RULES_AT_ONCE)
    )


def _missing(place: int, rule: ForeignKeyConstraint) -> Select[int, str]:
    parent = rule.referred_table.alias("parent")
    pairs = [(element.parent, parent.c[element.column.name]) for element in rule.elements]
    key: ColumnElement[str] = literal("")
    for column in rule.table.primary_key.columns:
        key = key + "/" + cast(column, Text)
    return select(literal(place), key).where(
        *(column.is_not(None) for column, _ in pairs),
        ~exists().where(*(column == there for column, there in pairs)),
    )


_LIST_VOUCHERS: Final = select(village_list.c.voucher_id).where(
    village_list.c.voucher_id.is_not(None)
)

_CREDITED_ELSEWHERE: Final = (
    select(credited.c.voucher_id, credited.c.seq)
    .select_from(
        credited.outerjoin(
            transfer,
            and_(transfer.c.voucher_id == credited.c.voucher_id, transfer.c.seq == credited.c.seq),
        )
        .outerjoin(account, account.c.id == transfer.c.target_id)
        .outerjoin(nomination, nomination.c.id == credited.c.nomination_id)
        .outerjoin(village_list, village_list.c.id == nomination.c.list_id)
    )
    .where(
        or_(
            transfer.c.seq.is_(None),
            nomination.c.id.is_(None),
            account.c.points_account_id.is_distinct_from(credited.c.points_account_id),
            transfer.c.points.is_distinct_from(nomination.c.points),
            nomination.c.round_id.is_distinct_from(credited.c.round_id),
            nomination.c.struck.is_distinct_from(0),
            village_list.c.voucher_id.is_distinct_from(credited.c.voucher_id),
        )
    )
    .order_by(credited.c.voucher_id, credited.c.seq)
)
"""Credited rows that are not borne out by their transfer, nomination and list."""

_CREDITED_UNNAMED: Final = (
    select(transfer.c.voucher_id, transfer.c.seq)
    .select_from(
        village_list.join(transfer, transfer.c.voucher_id == village_list.c.voucher_id).outerjoin(
            credited,
            and_(transfer.c.voucher_id == credited.c.voucher_id, transfer.c.seq == credited.c.seq),
        )
    )
    .where(credited.c.round_id.is_(None))
    .order_by(transfer.c.voucher_id, transfer.c.seq)
)
"""Transfers of a list's voucher that no credited row stands for."""

_LISTED: Final = (
    select(nomination.c.list_id, func.count().label("listed"))
    .where(nomination.c.struck == 0)
    .group_by(nomination.c.list_id)
    .subquery()
)
_COUNTED: Final = (
    select(nomination.c.list_id, func.count().label("counted"))
    .select_from(nomination.join(credited, credited.c.nomination_id == nomination.c.id))
    .group_by(nomination.c.list_id)
    .subquery()
)
_LISTS_SHORT: Final = (
    select(
        village_list.c.id,
        func.coalesce(_LISTED.c.listed, 0),
        func.coalesce(_COUNTED.c.counted, 0),
    )
    .select_from(
        village_list.outerjoin(_LISTED, _LISTED.c.list_id == village_list.c.id).outerjoin(
            _COUNTED, _COUNTED.c.list_id == village_list.c.id
        )
    )
    .where(
        village_list.c.state == "credited",
        func.coalesce(_LISTED.c.listed, 0) != func.coalesce(_COUNTED.c.counted, 0),
    )
    .order_by(village_list.c.id)
)
"""Credited lists on which not everybody was credited, or somebody else too."""

"""What the finder asks the books: statements whose text is made once a dialect.

Numbers go in as one text (`listed`), since a statement's text knows no length of a list.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Text,
    and_,
    any_,
    bindparam,
    cast,
    func,
    literal_column,
    select,
)

from lovemart_desktop.domain.cards.cards import LIVE
from lovemart_desktop.domain.people.finding import SHORTEST_PLACE
from lovemart_desktop.persistence.schema import card, finder, member, village, village_successor
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

ALL_OF_THEM = 10_000_000


def listed(work: UnitOfWork, numbers: Iterable[int]) -> str:
    """Numbers as one text, as the database at hand reads lists."""
    inside = ",".join(map(str, numbers))
    return f"[{inside}]" if work.dialect == "sqlite" else f"{{{inside}}}"


def is_listed(dialect: str, column: Any) -> Any:
    """Whether a number is among those of the parameter `members`, a text of `listed`."""
    members: Any = bindparam("members", type_=Text)
    if dialect == "sqlite":
        each: Any = select(literal_column("value")).select_from(func.json_each(members))
        return column.in_(each)
    return column == any_(cast(members, ARRAY(BigInteger)))


def live_card() -> Any:
    """A card that is its holder's only one."""
    states: list[Any] = [literal_column(f"'{state}'") for state in sorted(LIVE)]
    return card.c.state.in_(states)


def _people(dialect: str) -> Any:
    return (
        select(
            member.c.id,
            member.c.name,
            village.c.name,
            member.c.group_name,
            member.c.id_tail,
            card.c.state,
            member.c.deceased_on,
            member.c.left_on,
            member.c.village_id,
            member.c.household_id,
            member.c.is_head,
        )
        .select_from(member)
        .join(village, village.c.id == member.c.village_id)
        .outerjoin(card, and_(card.c.member_id == member.c.id, live_card()))
        .where(is_listed(dialect, member.c.id))
    )


def _given(dialect: str, name: str, of: Any) -> Any:
    """A parameter that PostgreSQL's planner does not look into.

    From the values, and where nothing was counted yet, it takes a range of thousands for one of
    a few rows, which it would read as a whole and sort. Of a range and a limit that it does not
    know it reads the beginning, in the order of the index.
    """
    value = bindparam(name, type_=of)
    return value if dialect == "sqlite" else select(value).scalar_subquery()


def _range(dialect: str, *columns: Any) -> Any:
    """Entries of a kind whose text begins with what is looked for, in the order of the index."""
    return (
        select(finder.c.member_id, finder.c.text, *columns)
        .where(
            finder.c.kind == _given(dialect, "kind", finder.c.kind.type),
            finder.c.text >= _given(dialect, "start", finder.c.text.type),
            finder.c.text < _given(dialect, "end", finder.c.text.type),
        )
        .order_by(finder.c.text, finder.c.gone, finder.c.member_id)
    )


def _entries(dialect: str) -> Any:
    return (
        _range(dialect)
        .limit(_given(dialect, "most", BigInteger))
        # else SQLite gets a parameter that nobody named
        .offset(literal_column("0"))
    )


def _entries_in(dialect: str) -> Any:
    if dialect == "sqlite":
        return _in_villages(_entries(dialect), finder.c.village_id, func.instr)
    # first the whole range in its order, whose end the planner does not know; else it takes
    # the few of a village for a reason to sort
    every: Any = literal_column(str(ALL_OF_THEM), BigInteger)
    whole = _range(dialect, finder.c.village_id).limit(select(every).scalar_subquery()).subquery()
    chosen = select(whole.c.member_id, whole.c.text).limit(_given(dialect, "most", BigInteger))
    return _in_villages(chosen, whole.c.village_id, func.strpos)


def _in_villages(query: Any, place: Any, at: Any) -> Any:
    comma: Any = literal_column("','")
    listed_place = comma.op("||")(cast(place, Text)).op("||")(comma)
    return query.where(
        # first what costs least to compare; nearly always it is one village
        place >= bindparam("first"),
        place <= bindparam("last"),
        at(bindparam("places"), listed_place) > literal_column("0"),
    )


def _villages_called(dialect: str) -> Any:
    at = func.instr if dialect == "sqlite" else func.strpos
    return (
        select(village.c.id, village_successor.c.successor_id)
        .outerjoin(village_successor, village_successor.c.village_id == village.c.id)
        .where(at(village.c.name, bindparam("text")) > literal_column("0"))
    )


def _villages_from(_: str) -> Any:
    first: Any = literal_column("1")
    length: Any = literal_column(str(SHORTEST_PLACE))
    return (
        select(village.c.name, village.c.id, village_successor.c.successor_id)
        .outerjoin(village_successor, village_successor.c.village_id == village.c.id)
        .where(func.substr(village.c.name, first, length) == bindparam("text"))
    )


ENTRIES = Statement(_entries)
ENTRIES_IN = Statement(_entries_in)
PEOPLE = Statement(_people)
OF_CARD = Statement(
    lambda _: select(card.c.member_id).where(
        card.c.number == bindparam("wanted"), card.c.member_id.is_not(None)
    )
)
OF_ID = Statement(lambda _: select(member.c.id).where(member.c.id_hash == bindparam("wanted")))
JOINED_TO = Statement(
    lambda _: select(member.c.merged_into).where(member.c.id == bindparam("member"))
)
# everybody stands in one village; the index alone tells so
ALL = Statement(
    lambda _: select(func.count()).select_from(finder).where(finder.c.kind == bindparam("kind"))
)
VILLAGES = Statement(_villages_called)
VILLAGES_FROM = Statement(_villages_from)

"""The finder: people by what somebody types, in the time of one picture.

Each word is a range in the index `finder`, read in its order until enough people are found;
so the time does not grow with the roster. Their rows are fetched afterwards, of those who are
shown alone. `member` keeps the index by guards (guards/*.sql).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

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

from lovemart_desktop.domain.cards.cards import LIVE, CardState
from lovemart_desktop.domain.people.dossiers import FoundPeople, PersonRow
from lovemart_desktop.domain.people.finding import (
    SHORTEST_PLACE,
    Kind,
    Rank,
    Word,
    beginning,
    behind_village,
    fits,
    rank_of,
    read_words,
)
from lovemart_desktop.persistence.people.identities import Identities
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.schema import card, finder, member, village, village_successor
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

COUNTED: Final = 200
"""How many people are counted; more are told as more than that."""
ROWS_AT_ONCE: Final = 50

_AFTER_ALL = "\U0010ffff"
_WAYS: Final = {Kind.SOUND: 4, Kind.SOUND_INSIDE: 4, Kind.TELEPHONE_END: 8, Kind.NAME_INSIDE: 2}
"""How often one person may stand in a range: once for each reading of a name, or for each end of
a telephone."""
_ALL_OF_THEM = 10_000_000

_Values = dict[str, int | str]
_Found = dict[int, Rank]
"""{member: how well the words fit}, in the order of the index."""


class Finder:
    """Repository that finds people, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._identities = Identities(work)

    def find(self, typed: str, *, village: int | None, limit: int) -> FoundPeople:
        """The best `limit` people: exact, beginning, inside, then whoever lives in a village
        of that name. Nothing typed means everybody, by village."""
        counted = max(COUNTED, limit)
        if typed.strip():
            # one more than is told: whether there are more
            found = self._found(typed, village, counted + 1)
        elif village:
            found = self._of_villages([village], counted + 1)
        else:
            return self._everybody(limit)
        rows = self._rows(found, limit)
        return FoundPeople(rows, min(len(found), counted), more=len(found) > counted)

    def best(self, typed: str, limit: int) -> tuple[PersonRow, ...]:
        """As `find`, of all villages; nobody is counted, and nothing typed finds nobody."""
        return self._rows(self._found(typed, None, limit), limit) if typed.strip() else ()

    def _found(self, typed: str, village: int | None, most: int) -> _Found:
        """Whoever fits all words, up to `most`."""
        everywhere: set[int] | None = None if village is None else {village}
        words = read_words(typed)
        found = self._narrowed(words, everywhere, most)
        if found or any(not word.text for word in words):
            return found
        if len(words) > 1:
            # what is also called as a village may be a part of a name after all
            return self._of_words(sorted(words, key=_narrowness), everywhere, most)
        return self._of_village_and_name(words[0], everywhere, most) if words else found

    def _narrowed(self, words: Sequence[Word], allowed: set[int] | None, most: int) -> _Found:
        """Of several words, those that are villages say where to look for the others."""
        wanted: list[Word] = []
        for word in words:
            found = self._villages(word) if len(words) > 1 and _may_narrow(word) else set()
            if found:
                allowed = found if allowed is None else allowed & found
            else:
                wanted.append(word)
        if (allowed is not None and not allowed) or any(not word.text for word in wanted):
            return {}
        if not wanted:
            return self._of_villages(sorted(allowed or ()), most)
        if len(wanted) == 1:
            return self._of_word(wanted[0], allowed, most)
        return self._of_words(sorted(wanted, key=_narrowness), allowed, most)

    def _of_village_and_name(self, word: Word, allowed: set[int] | None, most: int) -> _Found:
        """Village and name without a space between them."""
        found: _Found = {}
        if not word.place or len(word.text) <= SHORTEST_PLACE:
            return found
        rows = _VILLAGES_FROM.run(self._work, text=word.text[:SHORTEST_PLACE]).fetchall()
        behind: dict[Word, set[int]] = {}
        for name, *places in rows:
            rest = behind_village(word.text, name)
            here = {int(place) for place in places if place is not None}
            here = here if allowed is None else here & allowed
            if rest is not None and here:
                # villages that begin alike leave the same behind them
                behind[rest] = behind.get(rest, set()) | here
        for rest, here in behind.items():
            found |= self._of_word(rest, here, most)
        return dict(sorted(found.items(), key=_best_first)[:most])

    def _of_words(self, words: Sequence[Word], allowed: set[int] | None, most: int) -> _Found:
        """Whoever fits them all, in the order of the first."""
        both = self._of_word(words[0], allowed, _ALL_OF_THEM)
        for word in words[1:]:
            other = self._of_word(word, allowed, _ALL_OF_THEM)
            both = {number: rank for number, rank in both.items() if number in other}
        return dict(sorted(both.items(), key=_best_first)[:most])

    def _of_word(self, word: Word, allowed: set[int] | None, most: int) -> _Found:
        """The best first, `most` of them where there are as many."""
        found: _Found = dict.fromkeys(self._exactly(word), Rank.EXACT)
        for kind in word.kinds:
            if len(found) >= most:
                return found
            self._take(found, word, kind, beginning(word, kind), allowed, most)
        if word.place and len(found) < most:
            places = self._villages(word)
            for place in sorted(places if allowed is None else places & allowed):
                self._take(found, word, Kind.VILLAGE, _place_text(place), None, most)
        return found

    def _of_villages(self, places: Iterable[int], most: int) -> _Found:
        found: _Found = {}
        for place in places:
            self._take(found, _NO_WORD, Kind.VILLAGE, _place_text(place), None, most)
        return found

    def _everybody(self, limit: int) -> FoundPeople:
        found: _Found = {}
        self._take(found, _NO_WORD, Kind.VILLAGE, "", None, limit)
        total = len(found) if len(found) < limit else self._number_of_all()
        return FoundPeople(self._rows(found, limit), total)

    def _number_of_all(self) -> int:
        return int(_ALL.run(self._work, kind=str(Kind.VILLAGE)).fetchone()[0])

    def _exactly(self, word: Word) -> list[int]:
        """Whose card or ID number it is; of a record that was joined to another, whose that is."""
        numbers: list[Any] = []
        if word.card:
            numbers += _OF_CARD.run(self._work, wanted=word.card).fetchall()
        if word.identity:
            hashed = self._identities.hash(word.identity)
            numbers += _OF_ID.run(self._work, wanted=hashed).fetchall()
        return [self._survivor(int(row[0])) for row in numbers]

    def _survivor(self, number: int) -> int:
        seen: set[int] = set()
        while number not in seen:
            seen.add(number)
            (into,) = _JOINED_TO.run(self._work, member=number).fetchone()
            number = number if into is None else int(into)
        return number

    def _take(
        self,
        found: _Found,
        word: Word,
        kind: Kind,
        text: str,
        allowed: set[int] | None,
        most: int,
    ) -> None:
        """Adds who stands in an index range until `most` are found: what begins with `text`,
        in the villages allowed."""
        values: _Values = {
            "kind": str(kind),
            "start": text,
            "end": text + _AFTER_ALL,
            "most": most * _WAYS.get(kind, 1),
        }
        if allowed is None:
            rows = _ENTRIES.run(self._work, **values)
        else:
            places: _Values = {
                "places": f",{','.join(map(str, sorted(allowed)))},",
                "first": min(allowed),
                "last": max(allowed),
            }
            rows = _ENTRIES_IN.run(self._work, **values, **places)
        for number, entry in _some_at_once(rows):
            if number not in found and fits(word, kind, entry):
                if len(found) == most:
                    return
                found[number] = rank_of(word, kind, entry)

    def _rows(self, found: _Found, limit: int) -> tuple[PersonRow, ...]:
        """Who fits best of the first `limit`; the living first; then by village and household,
        the head first."""
        numbers = list(found)[:limit]
        rows = _PEOPLE.run(self._work, members=listed(self._work, numbers)).fetchall()
        order = {row[0]: _order(found[row[0]], row) for row in rows}
        return tuple(_person(row) for row in sorted(rows, key=lambda row: order[row[0]]))

    def _villages(self, word: Word) -> set[int]:
        """Villages with the word in their name, and those that took the place of such ones."""
        rows = _VILLAGES.run(self._work, text=word.text).fetchall() if word.text else []
        return {int(number) for row in rows for number in row if number is not None}


def _some_at_once(cursor: Any) -> Iterator[Any]:
    """The rows of a cursor: SQLite finds no more of them than are asked for, and psycopg takes
    long over each single one."""
    while rows := cursor.fetchmany(ROWS_AT_ONCE):
        yield from rows


def _may_narrow(word: Word) -> bool:
    """A single character is rather of a name."""
    return word.place and len(word.text) >= SHORTEST_PLACE


def _narrowness(word: Word) -> tuple[bool, bool, int]:
    """A card comes first, then digits, then the longest word."""
    return not word.card, Kind.TELEPHONE not in word.kinds, -len(word.text)


def _best_first(found: tuple[int, Rank]) -> Rank:
    return found[1]


def _order(rank: Rank, row: Any) -> tuple[Any, ...]:
    died, left, place, home, head = tuple(row)[6:11]
    gone = died is not None or left is not None
    return rank, gone, place, home is None, home or 0, -head, row[0]


def _place_text(place: int) -> str:
    return f"{place:09d}"


def _person(row: Any) -> PersonRow:
    return PersonRow(
        member=int(row[0]),
        name=row[1],
        village=row[2],
        group=row[3],
        id_tail=row[4],
        card=CardState(row[5]) if row[5] else None,
        deceased_on=read_day(row[6]),
    )


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
    every: Any = literal_column(str(_ALL_OF_THEM), BigInteger)
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


_NO_WORD: Final = Word("", ())
_ENTRIES = Statement(_entries)
_ENTRIES_IN = Statement(_entries_in)
_PEOPLE = Statement(_people)
_OF_CARD = Statement(
    lambda _: select(card.c.member_id).where(
        card.c.number == bindparam("wanted"), card.c.member_id.is_not(None)
    )
)
_OF_ID = Statement(lambda _: select(member.c.id).where(member.c.id_hash == bindparam("wanted")))
_JOINED_TO = Statement(
    lambda _: select(member.c.merged_into).where(member.c.id == bindparam("member"))
)
# everybody stands in one village; the index alone tells so
_ALL = Statement(
    lambda _: select(func.count()).select_from(finder).where(finder.c.kind == bindparam("kind"))
)
_VILLAGES = Statement(_villages_called)
_VILLAGES_FROM = Statement(_villages_from)

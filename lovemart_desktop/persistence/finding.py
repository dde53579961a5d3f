"""The finder: people by what somebody types, in the time of one picture.

Each word is a range in the index `finder`, read in its order until enough people are found;
so the time does not grow with the roster. `member` keeps the index by guards (guards/*.sql).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Text, and_, bindparam, cast, func, literal_column, or_, select

from lovemart_desktop.domain.cards import LIVE, CardState
from lovemart_desktop.domain.dossiers import FoundPeople, PersonRow
from lovemart_desktop.domain.finding import Kind, Rank, Word, rank_of, read_words
from lovemart_desktop.persistence.identities import Identities
from lovemart_desktop.persistence.people import read_day
from lovemart_desktop.persistence.schema import card, finder, member, village, village_successor
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

COUNTED: Final = 1_000
"""How many people are counted; more are told as that many and more."""

_AFTER_ALL = "\U0010ffff"
_WAYS_TO_READ = 4
"""How often one person may stand in a range: once for each reading of a name."""
_ALL_OF_THEM = 10_000_000
_SHORTEST_PLACE = 2
_EVERYWHERE = ""


@dataclass(frozen=True, slots=True)
class _Hit:
    rank: Rank
    row: Any

    @property
    def order(self) -> tuple[Any, ...]:
        """Who fits best; the living first; then by village and household, the head first."""
        died, left, place, home, head = tuple(self.row)[6:11]
        gone = died is not None or left is not None
        return self.rank, gone, place, home is None, home or 0, -head, self.row[0]


class Finder:
    """Repository that finds people, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._identities = Identities(work)

    def find(self, typed: str, *, village: int | None, limit: int) -> FoundPeople:
        """The best `limit` people: exact, beginning, inside, then whoever lives in a village
        of that name. Nothing typed means everybody, by village."""
        if not typed.strip():
            return self._of_villages([village], limit) if village else self._everybody(limit)
        allowed: set[int] | None = None if village is None else {village}
        words = read_words(typed)
        wanted: list[Word] = []
        for word in words:
            found = self._villages(word) if len(words) > 1 and _may_narrow(word) else set()
            if found:
                allowed = found if allowed is None else allowed & found
            else:
                wanted.append(word)
        if (allowed is not None and not allowed) or any(not word.text for word in wanted):
            return FoundPeople((), 0)
        if not wanted:
            return self._of_villages(sorted(allowed or ()), limit)
        if len(wanted) == 1:
            return self._of_word(wanted[0], allowed, limit)
        return self._of_words(sorted(wanted, key=_narrowness), allowed, limit)

    def _of_word(self, word: Word, allowed: set[int] | None, limit: int) -> FoundPeople:
        hits: dict[int, _Hit] = {}
        for hit in self._hits(word, allowed, limit):
            hits.setdefault(int(hit.row[0]), hit)
            if len(hits) == limit:
                break
        rows = _best(list(hits.values()))
        if len(rows) < limit:
            return FoundPeople(rows, len(rows))
        if self._very_many(word, allowed):
            return FoundPeople(rows, COUNTED, more=True)
        total = len(self._numbers(word, allowed, COUNTED))
        return FoundPeople(rows, max(total, len(rows)), more=total >= COUNTED)

    def _very_many(self, word: Word, allowed: set[int] | None) -> bool:
        """Whether the first kind alone finds as many as are counted."""
        if not word.kinds:
            return False
        found = self._range(_COUNT, word.kinds[0], word.text, allowed, COUNTED * _WAYS_TO_READ)
        return int(found.fetchone()[0]) >= COUNTED

    def _of_words(self, words: Sequence[Word], allowed: set[int] | None, limit: int) -> FoundPeople:
        """Whoever fits them all, in the order of the first."""
        both: dict[int, Rank] = self._numbers(words[0], allowed, _ALL_OF_THEM)
        for word in words[1:]:
            other = self._numbers(word, allowed, _ALL_OF_THEM)
            both = {number: rank for number, rank in both.items() if number in other}
        ranked = sorted(both.items(), key=_rank)[:limit]
        hits = [
            _Hit(rank, _ONE.run(self._work, member=number).fetchone()) for number, rank in ranked
        ]
        return FoundPeople(_best(hits), len(both))

    def _hits(self, word: Word, allowed: set[int] | None, most: int) -> Iterator[_Hit]:
        """The best first; somebody may come more than once."""
        yield from (_Hit(Rank.EXACT, row) for row in self._exactly(word))
        for kind in word.kinds:
            heard = kind in (Kind.SOUND, Kind.SOUND_INSIDE)
            # by sound, somebody stands there once for each reading
            statement, entries = (_HEARD, most * _WAYS_TO_READ) if heard else (_PEOPLE, most)
            found = self._range(statement, kind, word.text, allowed, entries, most)
            rows = found.fetchall()
            yield from (_Hit(rank_of(word, kind, row[-1]), row) for row in rows)
        for place in self._places(word, allowed):
            found = self._range(_PEOPLE, Kind.VILLAGE, _place_text(place), None, most)
            yield from (_Hit(Rank.VILLAGE, row) for row in found.fetchall())

    def _numbers(self, word: Word, allowed: set[int] | None, most: int) -> dict[int, Rank]:
        """{member: how well the word fits}, at least `most` where there are as many."""
        found = {int(row[0]): Rank.EXACT for row in self._exactly(word)}
        ranges = [(kind, word.text, allowed) for kind in word.kinds]
        ranges += [
            (Kind.VILLAGE, _place_text(place), None) for place in self._places(word, allowed)
        ]
        for kind, text, places in ranges:
            if len(found) >= most:
                break
            rows = self._range(_NUMBERS, kind, text, places, most * _WAYS_TO_READ).fetchall()
            for number, entry in rows:
                found.setdefault(int(number), rank_of(word, kind, entry))
        return dict(list(found.items())[:most])

    def _exactly(self, word: Word) -> list[Any]:
        """Whose card or ID number it is."""
        rows: list[Any] = []
        if word.card:
            rows += _OF_CARD.run(self._work, wanted=word.card).fetchall()
        if word.identity:
            hashed = self._identities.hash(word.identity)
            rows += _OF_ID.run(self._work, wanted=hashed).fetchall()
        return rows

    def _range(
        self,
        statement: Statement,
        kind: Kind,
        text: str,
        allowed: set[int] | None,
        most: int,
        people: int = 0,
    ) -> Any:
        """An index range: what begins with `text`, in the villages allowed; `most` entries."""
        places = _EVERYWHERE if allowed is None else f",{','.join(map(str, sorted(allowed)))},"
        return statement.run(
            self._work,
            kind=str(kind),
            start=text,
            end=text + _AFTER_ALL,
            places=places,
            most=most,
            people=people,
        )

    def _of_villages(self, places: Sequence[int], limit: int) -> FoundPeople:
        hits: list[_Hit] = []
        total = 0
        for place in places:
            text = _place_text(place)
            found = self._range(_PEOPLE, Kind.VILLAGE, text, None, limit).fetchall()
            hits += (_Hit(Rank.VILLAGE, row) for row in found)
            total += len(self._range(_NUMBERS, Kind.VILLAGE, text, None, COUNTED).fetchall())
        return FoundPeople(_best(hits)[:limit], min(total, COUNTED), more=total >= COUNTED)

    def _everybody(self, limit: int) -> FoundPeople:
        found = self._range(_PEOPLE, Kind.VILLAGE, "", None, limit).fetchall()
        rows = _best([_Hit(Rank.VILLAGE, row) for row in found])
        total = len(rows) if len(rows) < limit else int(_ALL.run(self._work).fetchone()[0])
        return FoundPeople(rows, total)

    def _places(self, word: Word, allowed: set[int] | None) -> list[int]:
        if not word.place:
            return []
        found = self._villages(word)
        return sorted(found if allowed is None else found & allowed)

    def _villages(self, word: Word) -> set[int]:
        """Villages with the word in their name, and those that took the place of such ones."""
        rows = _VILLAGES.run(self._work, text=word.text).fetchall() if word.text else []
        return {int(number) for row in rows for number in row if number is not None}


def _may_narrow(word: Word) -> bool:
    """A single character is rather of a name."""
    return word.place and len(word.text) >= _SHORTEST_PLACE


def _narrowness(word: Word) -> tuple[bool, bool, int]:
    """A card comes first, then digits, then the longest word."""
    return not word.card, Kind.TELEPHONE not in word.kinds, -len(word.text)


def _rank(found: tuple[int, Rank]) -> Rank:
    return found[1]


def _best(hits: list[_Hit]) -> tuple[PersonRow, ...]:
    return tuple(_person(hit.row) for hit in sorted(hits, key=_order))


def _order(hit: _Hit) -> tuple[Any, ...]:
    return hit.order


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


def _people(entry: Any = None) -> Any:
    """What a row is made of, of everybody or of what `entry` found; its text comes last."""
    live: list[Any] = [literal_column(f"'{state}'") for state in sorted(LIVE)]
    # from the entries outwards: a database need not guess where to begin
    people = member if entry is None else entry.join(member, member.c.id == entry.c.member_id)
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
            *(() if entry is None else (entry.c.text,)),
        )
        .select_from(people)
        .join(village, village.c.id == member.c.village_id)
        .outerjoin(card, and_(card.c.member_id == member.c.id, card.c.state.in_(live)))
    )


def _by_range(dialect: str) -> Any:
    inner = _entries(dialect, finder.c.gone).subquery("entry")
    return _people(inner).order_by(inner.c.text, inner.c.gone, inner.c.member_id)


def _entries(dialect: str, *more: Any) -> Any:
    place = (
        literal_column("','")
        .op("||")(cast(finder.c.village_id, Text))
        .op("||")(literal_column("','"))
    )
    at = func.instr if dialect == "sqlite" else func.strpos
    return (
        select(finder.c.member_id, finder.c.text, *more)
        .where(
            finder.c.kind == bindparam("kind"),
            finder.c.text >= bindparam("start"),
            finder.c.text < bindparam("end"),
            or_(
                bindparam("places") == literal_column("''"),
                at(bindparam("places"), place) > literal_column("0"),
            ),
        )
        .order_by(finder.c.text, finder.c.gone, finder.c.member_id)
        .limit(bindparam("most"))
        # else SQLite gets a parameter that nobody named
        .offset(literal_column("0"))
    )


def _by_sound(dialect: str) -> Any:
    entry = _entries(dialect, finder.c.gone).subquery("heard")
    first = func.min(entry.c.text)
    once = (
        select(entry.c.member_id, first.label("text"), entry.c.gone)
        .group_by(entry.c.member_id, entry.c.gone)
        .order_by(first, entry.c.gone, entry.c.member_id)
        .limit(bindparam("people"))
        .offset(literal_column("0"))
        .subquery("entry")
    )
    return _people(once).order_by(once.c.text, once.c.gone, once.c.member_id)


def _people_in_range(dialect: str) -> Any:
    entry = _entries(dialect).subquery("entry")
    return select(func.count(entry.c.member_id.distinct()))


def _villages_called(dialect: str) -> Any:
    at = func.instr if dialect == "sqlite" else func.strpos
    return (
        select(village.c.id, village_successor.c.successor_id)
        .outerjoin(village_successor, village_successor.c.village_id == village.c.id)
        .where(at(village.c.name, bindparam("text")) > literal_column("0"))
    )


_PEOPLE = Statement(_by_range)
_HEARD = Statement(_by_sound)
_NUMBERS = Statement(_entries)
_COUNT = Statement(_people_in_range)
_ONE = Statement(lambda _: _people().where(member.c.id == bindparam("member")))
_OF_CARD = Statement(
    lambda _: _people().where(
        member.c.id.in_(select(card.c.member_id).where(card.c.number == bindparam("wanted")))
    )
)
_OF_ID = Statement(
    lambda _: _people().where(
        member.c.id_hash == bindparam("wanted"), member.c.merged_into.is_(None)
    )
)
_ALL = Statement(
    lambda _: select(func.count()).select_from(member).where(member.c.merged_into.is_(None))
)
_VILLAGES = Statement(_villages_called)

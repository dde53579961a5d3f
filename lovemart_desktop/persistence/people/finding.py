"""The finder: people by what somebody types, in the time of one picture.

Each word is a range in the index `finder`, read in its order until enough people are found;
so the time does not grow with the roster. Their rows are fetched afterwards, of those who are
shown alone. `member` keeps the index by guards (guards/*.sql).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from lovemart_desktop.domain.cards.cards import CardState
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
from lovemart_desktop.domain.people.found import FoundPeople, PersonRow
from lovemart_desktop.persistence.people.finder_statements import (
    ALL,
    ALL_OF_THEM,
    ENTRIES,
    ENTRIES_IN,
    JOINED_TO,
    OF_CARD,
    OF_ID,
    PEOPLE,
    VILLAGES,
    VILLAGES_FROM,
    listed,
)
from lovemart_desktop.persistence.people.identities import Identities
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

COUNTED: Final = 200
"""How many people are counted; more are told as more than that."""
ROWS_AT_ONCE: Final = 50

_AFTER_ALL = "\U0010ffff"
_WAYS: Final = {Kind.SOUND: 4, Kind.SOUND_INSIDE: 4, Kind.TELEPHONE_END: 8, Kind.NAME_INSIDE: 2}
"""How often one person may stand in a range: once for each reading of a name, or for each end of
a telephone."""

_NO_WORD: Final = Word("", ())

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
        rows = VILLAGES_FROM.run(self._work, text=word.text[:SHORTEST_PLACE]).fetchall()
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
        both = self._of_word(words[0], allowed, ALL_OF_THEM)
        for word in words[1:]:
            other = self._of_word(word, allowed, ALL_OF_THEM)
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
        return int(ALL.run(self._work, kind=str(Kind.VILLAGE)).fetchone()[0])

    def _exactly(self, word: Word) -> list[int]:
        """Whose card or ID number it is; of a record that was joined to another, whose that is."""
        numbers: list[Any] = []
        if word.card:
            numbers += OF_CARD.run(self._work, wanted=word.card).fetchall()
        if word.identity:
            hashed = self._identities.hash(word.identity)
            numbers += OF_ID.run(self._work, wanted=hashed).fetchall()
        return [self._survivor(int(row[0])) for row in numbers]

    def _survivor(self, number: int) -> int:
        seen: set[int] = set()
        while number not in seen:
            seen.add(number)
            (into,) = JOINED_TO.run(self._work, member=number).fetchone()
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
            rows = ENTRIES.run(self._work, **values)
        else:
            places: _Values = {
                "places": f",{','.join(map(str, sorted(allowed)))},",
                "first": min(allowed),
                "last": max(allowed),
            }
            rows = ENTRIES_IN.run(self._work, **values, **places)
        for number, entry in _some_at_once(rows):
            if number not in found and fits(word, kind, entry):
                if len(found) == most:
                    return
                found[number] = rank_of(word, kind, entry)

    def _rows(self, found: _Found, limit: int) -> tuple[PersonRow, ...]:
        """Who fits best of the first `limit`; the living first; then by village and household,
        the head first."""
        numbers = list(found)[:limit]
        rows = PEOPLE.run(self._work, members=listed(self._work, numbers)).fetchall()
        order = {row[0]: _order(found[row[0]], row) for row in rows}
        return tuple(_person(row) for row in sorted(rows, key=lambda row: order[row[0]]))

    def _villages(self, word: Word) -> set[int]:
        """Villages with the word in their name, and those that took the place of such ones."""
        rows = VILLAGES.run(self._work, text=word.text).fetchall() if word.text else []
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

"""Cards by list: who is meant by pasted lines or by a column of a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lovemart_desktop.domain.cards.card_lists import Named, Outcome, WantedLine, choose, read_lines
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.id_numbers import key_of
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.cards import Cards, Someone
from lovemart_desktop.services.cards.cards import Candidate, candidate
from lovemart_desktop.services.desk import Desk

__all__ = ["CardListsDesk", "Matched", "Outcome"]


@dataclass(frozen=True, slots=True)
class Matched:
    """A line and what it leads to. `candidate` is None where nobody, or several, are meant;
    `several` says how many."""

    no: int
    text: str
    outcome: Outcome
    candidate: Candidate | None
    several: int = 0


class CardListsDesk(Desk):
    """Matches lists with the roster; nothing is issued here."""

    def match(self, text: str) -> list[Matched]:
        """Each line with the person that it means, in the order of the list.

        Raises Refusal 'card.list_empty'.
        """
        self._require(Act.ISSUE_CARD)
        lines = read_lines(text)
        if not lines:
            raise Refusal("card.list_empty")
        today = self._place.clock.today()
        with self._books.read() as work:
            cards = Cards(work)
            keys = {line.id_key for line in lines if line.id_key}
            people = cards.named(
                sorted({word for line in lines for word in line.words}),
                sorted({form for key in keys for form in (key, _fifteen(key))}),
            )
            numbers = cards.id_numbers([one.member for one in people]) if keys else {}
            villages = cards.village_names()
        by_name: dict[str, list[Someone]] = {}
        by_key: dict[str, list[Someone]] = {}
        for one in people:
            by_name.setdefault(one.name, []).append(one)
            key = key_of(numbers.get(one.member, ""))
            if key:
                by_key.setdefault(key, []).append(one)
        known = {one.member: one for one in people}
        seen: set[int] = set()
        made = []
        for line in lines:
            fitting = _fitting(line, by_name, by_key, villages)
            outcome = _outcome([known[one.member] for one in fitting], seen)
            someone = known[fitting[0].member] if len(fitting) == 1 else None
            if someone is not None:
                seen.add(someone.member)
            shown = candidate(someone, today, None) if someone else None
            made.append(Matched(line.no, line.text, outcome, shown, len(fitting)))
        return made

    def read_workbook(self, path: Path) -> str:
        """The people of a workbook as lines for `match`: names with village and ID number
        where it has such columns, else the texts of its first column.

        Raises Refusal 'file.…' of reading workbooks, 'card.list_empty'.
        """
        from lovemart_desktop.services.exchange.people_column import people_lines

        self._require(Act.ISSUE_CARD)
        lines = people_lines(path)
        if not lines:
            raise Refusal("card.list_empty")
        return "\n".join(lines)


def _fitting(
    line: WantedLine,
    by_name: dict[str, list[Someone]],
    by_key: dict[str, list[Someone]],
    villages: set[str],
) -> list[Named]:
    if line.id_key:
        people = by_key.get(line.id_key, [])
    else:
        people = [one for word in line.words for one in by_name.get(word, [])]
    named = {one.member: Named(one.member, one.name, one.village, one.id_tail) for one in people}
    return choose(line, list(named.values()), villages)


def _outcome(fitting: list[Someone], seen: set[int]) -> Outcome:
    if not fitting:
        return Outcome.UNKNOWN
    if len(fitting) > 1:
        return Outcome.SEVERAL
    (one,) = fitting
    if one.member in seen:
        return Outcome.TWICE
    if one.facts.deceased_on is not None:
        return Outcome.DECEASED
    return Outcome.HAS_CARD if one.live_card else Outcome.FOUND


def _fifteen(key: str) -> str:
    """The number of fifteen digits that an old record may still have."""
    return key[:6] + key[8:17]

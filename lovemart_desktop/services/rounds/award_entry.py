"""Typed and pasted rows on their way to a village list: who is meant, and what would change.

    plan = session.award_entry.plan(round_id, "柳林村", read_pasted(text, criteria))
    if not plan.refused: session.award_entry.load(plan)

Nothing is changed before `load`, and that takes all rows of the plan or none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lovemart_desktop.domain.cards.cards import read_number
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.id_numbers import key_of
from lovemart_desktop.domain.people.people import normalise_name
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    Loaded,
    Nominee,
    Scores,
    read_scores,
)
from lovemart_desktop.domain.rounds.review import check_scores
from lovemart_desktop.domain.rounds.rules import Credits
from lovemart_desktop.persistence.people.finding import Finder
from lovemart_desktop.persistence.people.homes import Homes
from lovemart_desktop.persistence.rounds.award_entry import EntryReads, Kin
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.nominations import Living, Nominations, Placed
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.exchange.outcomes import Outcome
from lovemart_desktop.services.exchange.pasted import Pasted, PastedRow
from lovemart_desktop.services.rounds.awards import AwardsDesk
from lovemart_desktop.services.rounds.round_desk import ACTS, EDIT_ACTS, check_going_on


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A pasted row that may come in. `member`: whose household it is, or who in a grant."""

    number: int
    member: int
    name: str
    village: str
    group: str
    scores: Scores
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RefusedPaste:
    """A pasted row that stays out, and why."""

    number: int
    told: str
    reason: Refusal


@dataclass(frozen=True, slots=True)
class PastePlan:
    """What pasting would do. Both kinds of rows are in the order of their lines.

    `not_used`: headings of columns that are not taken, since nobody asks for them.
    """

    round_id: int
    rows: tuple[PlannedRow, ...]
    refused: tuple[RefusedPaste, ...]
    not_used: tuple[str, ...] = ()

    def count(self, outcome: Outcome) -> int:
        return sum(row.outcome is outcome for row in self.rows)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant by what was typed: a household's head, or a person."""

    member: int
    name: str
    village: str
    group: str


class AwardEntry(Desk):
    """Finds whom typed and pasted rows mean, and puts them on their lists."""

    def find(self, round_id: int, village: str, typed: str) -> list[Candidate]:
        """Who may be meant by a name, initials, a card, or a household's number.

        Of several, those with exactly this name go before the others, and then those of
        `village` ('' for none). Each household is told once, by its head.
        """
        self._require_any(*EDIT_ACTS)
        typed = typed.strip()
        if not typed:
            return []
        with self._books.read() as work:
            found = Awards(work).round(round_id, self._place.clock.today())
            reads = EntryReads(work)
            held = reads.holders([read_number(typed) or ""])
            numbered = Homes(work).homes_numbered(typed)
            if held or numbered:
                members = list(held.values())
            else:
                members = [r.member for r in Finder(work).find(typed, village=None, limit=60).rows]
            seen = reads.kin(members, numbered)
            wanted = set(members) | {one.member for one in seen if one.household in numbered}
            chosen = _closest([one for one in seen if one.member in wanted], typed, village)
            if found.credits is Credits.HOUSEHOLD:
                homes = dict.fromkeys(one.household for one in chosen if one.household)
                heads = {one.household: one for one in reads.kin((), list(homes))[::-1]}
                alone = [one for one in chosen if one.household is None]
                chosen = [*(heads[home] for home in homes), *alone]
        return [Candidate(one.member, one.name, one.village, one.group) for one in chosen]

    def plan(self, round_id: int, village: str, pasted: Pasted) -> PastePlan:
        """What each row would do. `village`: whose list it was pasted over, '' for none.

        A row that cannot come in stands among `refused`, with its reason.
        Raises Refusal 'award.round_unknown', 'award.round_cancelled', 'permission.denied'.
        """
        self._require_any(*EDIT_ACTS)
        with self._books.read() as work:
            found = Awards(work).round(round_id, self._place.clock.today())
            self._require(ACTS[found.terms.kind].edit)
            check_going_on(found)
            planner = _Planner(work, found, village, pasted.rows)
        for row in pasted.rows:
            planner.read(row)
        return PastePlan(round_id, tuple(planner.rows), tuple(planner.refused), pasted.not_used)

    def load(self, plan: PastePlan) -> Loaded:
        """Puts the planned rows on the lists. Raises the refusals of `load_draft`; then
        nothing is loaded.
        """
        rows = [Nominee(row.member, row.scores) for row in plan.rows]
        return AwardsDesk(self._place).load_draft(plan.round_id, rows)


class _Planner:
    """Reads row by row what the books were asked for at once."""

    def __init__(
        self, work: UnitOfWork, found: AwardRound, village: str, rows: Sequence[PastedRow]
    ) -> None:
        self.rows: list[PlannedRow] = []
        self.refused: list[RefusedPaste] = []
        self._criteria = found.rules.criteria
        self._award = found.credits is Credits.HOUSEHOLD
        self._village = village
        self._reads = EntryReads(work)
        self._cards = self._reads.holders([row.card for row in rows if row.card])
        self._placed = _by_holder(Nominations(work).on_round(found.id), award=self._award)
        self._seen: dict[int, PastedRow] = {}
        living = Nominations(work).living()
        self._heads = self._reads.heads()
        self._by_member = {one.member: one for one in living}
        self._by_identity = {key: one for one in living if (key := key_of(one.id_number))}
        self._by_name: dict[str, list[Living]] = defaultdict(list)
        self._by_number: dict[str, list[Living]] = defaultdict(list)
        for one in living:
            self._by_name[normalise_name(one.name)].append(one)
            if one.registration_no:
                self._by_number[one.registration_no.upper()].append(one)

    def read(self, row: PastedRow) -> None:
        try:
            self.rows.append(self._plan(row))
        except Refusal as reason:
            self.refused.append(RefusedPaste(row.number, row.told, reason))

    def _plan(self, row: PastedRow) -> PlannedRow:
        who = self._find(row)
        if row.name and who.name != row.name and not self._family_has(who, row.name):
            raise Refusal("paste.name_differs", name=row.name, holder=who.name)
        holder = who.household if self._award else who.member
        if holder is None:
            raise Refusal("award.no_household", name=who.name, village=who.village)
        before = self._seen.get(holder)
        if before is not None:
            raise Refusal("paste.twice", name=row.told, row=before.number)
        placed = self._placed.get(holder)
        if placed is not None and placed.struck:
            raise Refusal("paste.struck_off", name=who.name)
        # a paste that brings one criterion leaves the others as they are
        kept = dict(read_scores(placed.scores)) if placed and row.scores else {}
        given = {**kept, **dict(row.scores)}
        scores = check_scores(who.name, tuple(given.items()), self._criteria)
        self._seen[holder] = row
        head = self._by_member.get(self._heads.get(holder, who.member), who) if self._award else who
        return PlannedRow(
            row.number,
            head.member,
            head.name,
            head.village,
            head.group,
            scores,
            _outcome(placed, scores),
        )

    def _find(self, row: PastedRow) -> Living:
        """Who is meant: the surest of what the row gives."""
        if row.card:
            member = self._cards.get(row.card)
            if member is None or member not in self._by_member:
                raise Refusal("paste.card_unknown", tail=row.card[-4:])
            return self._by_member[member]
        if row.identity:
            known = self._by_identity.get(key_of(row.identity) or "")
            if known is None:
                raise Refusal("paste.person_unknown", name=row.told, village=self._village or None)
            return known
        if row.household:
            return self._of_household(row)
        return self._named(row)

    def _of_household(self, row: PastedRow) -> Living:
        """Offices number the households of each village by themselves."""
        village = row.village or self._village
        people = self._by_number.get(row.household.upper(), [])
        here = [one for one in people if not village or one.village == village]
        if not here:
            raise Refusal("paste.household_unknown", number=row.household)
        named = [one for one in here if one.name == row.name] or here
        if len({one.household for one in named}) > 1:
            raise Refusal("paste.household_ambiguous", number=row.household)
        return named[0]

    def _named(self, row: PastedRow) -> Living:
        village = row.village or self._village
        people = self._by_name.get(row.name, [])
        here = [one for one in people if not village or one.village == village]
        if not here:
            if people:
                raise Refusal(
                    "paste.other_village", name=row.name, village=village, other=people[0].village
                )
            raise Refusal("paste.person_unknown", name=row.name, village=village or None)
        if len(here) > 1 and row.group:
            here = [one for one in here if _same_group(one.group, row.group)] or here
        homes = {one.household for one in here} if self._award else {one.member for one in here}
        if len(homes) > 1:
            raise Refusal("paste.person_ambiguous", name=row.name, count=len(here))
        return here[0]

    def _family_has(self, who: Living, name: str) -> bool:
        """A household may be named by its head while the card is another member's."""
        return self._award and any(
            one.household == who.household for one in self._by_name.get(name, [])
        )


def _closest(found: Sequence[Kin], typed: str, village: str) -> list[Kin]:
    name = normalise_name(typed)
    exact = [one for one in found if normalise_name(one.name) == name] or list(found)
    return [one for one in exact if one.village == village] or exact


def _by_holder(placed: Iterable[Placed], *, award: bool) -> dict[int, Placed]:
    """{household, or member in a grant: its row}; a struck row gives way to one that stands."""
    found: dict[int, Placed] = {}
    for row in placed:
        holder = row.household if award else row.member
        if holder is not None and (holder not in found or not row.struck):
            found[holder] = row
    return found


def _outcome(placed: Placed | None, scores: Scores) -> Outcome:
    if placed is None:
        return Outcome.NEW
    kept = dict(read_scores(placed.scores))
    same = all(kept.get(name) == score for name, score in scores)
    return Outcome.UNCHANGED if same else Outcome.CHANGED


def _same_group(one: str, other: str) -> bool:
    """'3组' and '3' are the same group."""
    return one.removesuffix("组") == other.removesuffix("组")

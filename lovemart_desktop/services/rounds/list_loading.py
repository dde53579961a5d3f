"""How rows come on village lists: whoever fills one does it this way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListState,
    Loaded,
    Nominee,
    VillageList,
    scores_text,
)
from lovemart_desktop.domain.rounds.review import check_scores
from lovemart_desktop.domain.rounds.rules import Basis, Credits, RoundRules
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.list_life import ListLife
from lovemart_desktop.persistence.rounds.nominations import Candidate, Listed, Nominations, Placed
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.rounds.round_desk import RoundDesk, check_taking_part

ROWS_A_STEP = 500
Step = Callable[[int, int], None]
"""Told (done, total) rows as they are read and written; may raise to stop, and then nothing is
kept."""

Holder = tuple[str, int]
"""Whom a row credits: ('household', id) or ('member', id)."""


def unheard(_done: int, _total: int) -> None:
    """Nobody wants to hear of steps."""


class LoadingDesk(RoundDesk):
    """Base of the desks that fill lists."""

    def _load(
        self,
        work: UnitOfWork,
        found: AwardRound,
        rows: Sequence[Nominee],
        step: Step = unheard,
        known: Mapping[int, Candidate] | None = None,
    ) -> Loaded:
        """`known`: the rows' members as they were read already, if they were."""
        nominations = Nominations(work)
        if known is None:
            members, day = [row.member for row in rows], found.terms.reference_date
            known = read_candidates(work, found.credits, members, day, step)
        there: dict[Holder, Placed | None] = {}
        for placed in nominations.on_round(found.id):
            holder = holder_of(found, placed.member, placed.household)
            if there.get(holder) is None or not placed.struck:
                there[holder] = placed
        fresh, rescored = [], []
        for row in rows:
            candidate = known.get(row.member)
            if candidate is None:
                raise Refusal("award.member_unknown")
            holder = holder_of(found, row.member, candidate.household)
            scores = check_scores(candidate.name, row.scores, found.rules.criteria)
            if holder not in there:
                there[holder] = None
                fresh.append((candidate, scores_text(scores)))
            elif (old := there[holder]) is not None and scores and not old.struck:
                rescored.append((old, scores_text(scores)))
        changed = [(old, text) for old, text in rescored if old.scores != text]
        self._add(work, found, fresh, step)
        self._change_lists(work, found, {old.list_id for old, _ in changed})
        nominations.set_scores({old.nomination: text for old, text in changed})
        return Loaded(len(fresh), len(changed), len(rows) - len(fresh) - len(changed))

    def _add(
        self,
        work: UnitOfWork,
        found: AwardRound,
        rows: Sequence[tuple[Candidate, str]],
        step: Step = unheard,
    ) -> None:
        """Adds candidates with their scores to the lists of their villages."""
        villages = sorted({candidate.village for candidate, _ in rows})
        lists = Awards(work).lists_of_villages(found.id, villages, self._operator.id)
        self._change_lists(work, found, lists.values())
        listed = [
            Listed(who, lists[who.village], points_of(found, who), text) for who, text in rows
        ]
        for start in range(0, len(listed), ROWS_A_STEP):
            # reading them was the first half
            step((len(listed) + start) // 2, len(listed))
            Nominations(work).add(found.id, listed[start : start + ROWS_A_STEP])

    def _change_lists(self, work: UnitOfWork, found: AwardRound, list_ids: Iterable[int]) -> None:
        """These drafts are about to change, and are this operator's."""
        changed = set(list_ids)
        approved: list[int] = []
        drafts: list[int] = []
        for each in found.lists:
            if each.id in changed:
                check_taking_part(each)
                check_draft(each, found.rules)
                (approved if each.state is ListState.APPROVED else drafts).append(each.id)
        life = ListLife(work)
        life.set_author(sorted(changed), self._operator.id)
        if approved:
            life.move(approved, str(ListState.DRAFT), self._by())
        if found.rules.meetings and not found.rules.review:
            # meetings held on the draft decided on another list
            life.note([(i, "draft", "draft") for i in drafts], self._by())


def read_candidates(
    work: UnitOfWork, whose: Credits, members: Sequence[int], day: date, step: Step
) -> dict[int, Candidate]:
    """As `Nominations.candidates`; the first half of loading them."""
    found: dict[int, Candidate] = {}
    for start in range(0, len(members), ROWS_A_STEP):
        step(start // 2, len(members))
        found |= Nominations(work).candidates(whose, members[start : start + ROWS_A_STEP], day)
    return found


def points_of(found: AwardRound, who: Candidate) -> int:
    """What a row is worth. Raises Refusal 'award.headcount_none' (name)."""
    if found.rules.basis is Basis.EACH:
        return found.terms.points_each
    if who.headcount <= 0:
        raise Refusal("award.headcount_none", name=who.name)
    return found.terms.points_each * who.headcount


def check_draft(each: VillageList, rules: RoundRules) -> None:
    """Whether rows may come on a list, and be scored, without more ado.

    Raises Refusal 'award.list_credited', 'award.list_published',
    'award.back_to_draft_first' (village).
    """
    if each.state is ListState.CREDITED:
        raise Refusal("award.list_credited", village=each.village)
    if each.published or (rules.notice and each.state is ListState.CHANGED):
        raise Refusal("award.list_published", village=each.village)
    if each.state in (ListState.REVIEWED, ListState.MEETINGS):
        raise Refusal("award.back_to_draft_first", village=each.village)


def holder_of(found: AwardRound, member: int, household: int | None) -> Holder:
    """Whom a row of this round credits: no two rows may credit the same."""
    if found.credits is Credits.HOUSEHOLD and household is not None:
        return "household", household
    return "member", member

"""The village lists of rounds and grants: opening a round, entering and mending its lists.

Approval and crediting stand on this, in services/awards.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.awards import (
    AwardRound,
    CreditPreview,
    ListRow,
    ListState,
    Loaded,
    Nominee,
    ProgrammeKind,
    RoundTerms,
    VillageList,
    read_scores,
    scores_text,
)
from lovemart_desktop.domain.cards import ElderlyRule, Ground
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.awards import Awards
from lovemart_desktop.persistence.cards import Cards
from lovemart_desktop.persistence.funds import Funds
from lovemart_desktop.persistence.nominations import Candidate, Listed, Nominations, Placed
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.award_import import books_for_import
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.exchange.award import AwardPlan, plan_award
from lovemart_desktop.services.exchange.columns import Layout
from lovemart_desktop.services.exchange.sheets import Workbook


@dataclass(frozen=True, slots=True)
class Acts:
    """What an operator needs for each part of a round's life."""

    edit: Act
    approve: Act
    credit: Act


Holder = tuple[str, int]
"""Whom a row credits: ('household', id) or ('member', id)."""

ACTS = {
    ProgrammeKind.AWARD: Acts(Act.EDIT_ROUND, Act.APPROVE_ROUND, Act.CREDIT_ROUND),
    ProgrammeKind.GRANT: Acts(Act.EDIT_GRANT, Act.EDIT_GRANT, Act.EDIT_GRANT),
}


EDIT_ACTS = tuple(acts.edit for acts in ACTS.values())
"""One is enough to be heard; which it must be, the round's own kind says then."""


@dataclass(frozen=True, slots=True)
class RoundTitle:
    """A round as a choice of rounds names it."""

    id: int
    terms: RoundTerms
    cancelled: bool
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Elder:
    """An elderly party member, and by which half of the rule."""

    member: int
    name: str
    village: str
    group: str
    ground: Ground


class ListsDesk(Desk):
    """Rounds and grants as they are entered: nothing here books points."""

    # looking

    def today(self) -> date:
        """The day that forms begin with."""
        return self._place.clock.today()

    def rounds(self) -> list[RoundTitle]:
        """All rounds and grants, the newest first."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return [
                RoundTitle(number, terms, state == "cancelled", state == "archived")
                for number, terms, state in Awards(work).rounds()
            ]

    def programmes(self, kind: ProgrammeKind) -> list[str]:
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return Awards(work).programmes(kind)

    def round(self, round_id: int) -> AwardRound:
        """Raises Refusal 'award.round_unknown'."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return Awards(work).round(round_id, self.today())

    def rows(self, round_id: int, list_id: int) -> list[ListRow]:
        """The list's rows with what the checks found; struck ones too.

        Raises Refusal 'award.round_unknown', 'award.list_unknown'.
        """
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            found = Awards(work).round(round_id, self.today())
            chosen_lists(found, [list_id])
            return Nominations(work).rows(found.terms.kind, [list_id])[list_id]

    def preview(self, round_id: int) -> CreditPreview:
        """The fund before and after crediting all the lists that are not credited yet.

        `lists` are the approved ones, which `credit` would take now.
        """
        found = self.round(round_id)
        waiting = [each for each in found.lists if each.state is not ListState.CREDITED]
        return CreditPreview(
            fund=found.fund.name,
            before=found.fund.balance.budget,
            this_round=sum(each.points for each in waiting),
            accounts=sum(each.accounts for each in waiting),
            lists=found.in_state(ListState.APPROVED),
        )

    # entering

    def open_round(self, terms: RoundTerms) -> AwardRound:
        """Raises the refusals of `RoundTerms.checked`, 'award.round_exists',
        'award.programme_other_kind', 'fund.unknown', 'fund.closed', 'fund.expired'.
        """
        self._require(ACTS[terms.kind].edit)
        checked = terms.checked()
        with self._books.write() as work:
            Funds(work).one(checked.fund).check_open(self._place.clock.today())
            awards = Awards(work)
            round_id = awards.add_round(checked, self._operator.id, self._now())
            self._record(
                work,
                "round-open",
                f"round:{round_id}",
                programme=checked.programme,
                period=checked.period,
                points=checked.points_each,
            )
            made = awards.round(round_id, self.today())
            work.commit()
        return made

    def load_draft(self, round_id: int, rows: Sequence[Nominee]) -> Loaded:
        """Puts rows on the lists of their villages, as drafts: nothing is credited.

        Names, groups and head-counts are frozen here. Whoever is on a list of the round
        already only gets the new scores, if any; whoever was struck off stays off. So the
        same file loaded twice changes nothing. Lists that change have to be approved again.
        Raises Refusal 'award.list_credited' (village), 'award.no_household' (name),
        'award.member_unknown', 'award.round_cancelled'; then nothing is loaded.
        """
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            found = self._editable(work, round_id)
            loaded = self._load(work, found, rows)
            self._record(
                work,
                "round-load",
                f"round:{round_id}",
                added=loaded.added,
                changed=loaded.changed,
            )
            work.commit()
        return loaded

    def plan_import(
        self, round_id: int, workbook: Workbook, layouts: Mapping[str, Layout] | None = None
    ) -> AwardPlan:
        """What an award workbook would put on the round's lists; changes nothing.

        Raises Refusal 'file.no_headings', 'award.not_for_households', 'award.round_cancelled'.
        """
        self._require_any(*EDIT_ACTS)
        with self._books.read() as work:
            found = Awards(work).round(round_id, self.today())
            self._require(ACTS[found.terms.kind].edit)
            check_going_on(found)
            if found.terms.kind is not ProgrammeKind.AWARD:
                raise Refusal("award.not_for_households", programme=found.terms.programme)
            nominations = Nominations(work)
            living, placed = nominations.living(), nominations.on_round(round_id)
        return plan_award(
            workbook, books_for_import(living, placed), self._place.clock.today(), layouts=layouts
        )

    def plan_first_import(
        self, workbook: Workbook, layouts: Mapping[str, Layout] | None = None
    ) -> AwardPlan:
        """As `plan_import`, for a round that is still to be opened."""
        self._require(Act.EDIT_ROUND)
        with self._books.read() as work:
            living = Nominations(work).living()
        today = self._place.clock.today()
        return plan_award(workbook, books_for_import(living, ()), today, layouts=layouts)

    def load_plan(self, round_id: int, plan: AwardPlan) -> Loaded:
        """Loads what `plan_import` planned. Raises the refusals of `load_draft`."""
        self._require_any(*EDIT_ACTS)
        return self.load_draft(
            round_id, [Nominee(row.member_id, read_scores(row.scores)) for row in plan.rows]
        )

    def elderly(self, round_id: int, rule: ElderlyRule) -> list[Elder]:
        """Whom the rule admits on a grant's reference date, by village.

        Raises Refusal 'award.not_for_members' for a round that credits households.
        """
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return _elders(work, Awards(work).round(round_id, self.today()), rule)

    def load_elderly(self, round_id: int, rule: ElderlyRule) -> Loaded:
        """Puts everybody whom the rule admits on a grant's lists, as `load_draft` does."""
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            found = self._editable(work, round_id)
            elders = _elders(work, found, rule)
            loaded = self._load(work, found, [Nominee(elder.member) for elder in elders])
            self._record(
                work,
                "round-load",
                f"round:{round_id}",
                added=loaded.added,
                age=rule.age,
                party_years=rule.party_years,
            )
            work.commit()
        return loaded

    def add(self, round_id: int, member: int) -> AwardRound:
        """Puts a household (by any of its members) or, in a grant, a member on a list.

        The household's living head stands for it. Who was struck off may be added anew.
        Raises Refusal 'award.household_twice', 'award.member_twice' and those of `load_draft`.
        """
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            found = self._editable(work, round_id)
            nominations = Nominations(work)
            if found.terms.kind is ProgrammeKind.AWARD:
                member = nominations.head_of(member)
            candidate = nominations.candidates(
                found.terms.kind, [member], found.terms.reference_date
            ).get(member)
            if candidate is None:
                raise Refusal("award.member_unknown")
            _check_free(nominations, found, candidate.member, candidate.household, candidate.name)
            self._add(work, found, [(candidate, "")])
            self._record(work, "round-add", f"round:{round_id}", member=member)
            after = Awards(work).round(round_id, self.today())
            work.commit()
        return after

    def strike(self, nomination: int, reason: str) -> AwardRound:
        """Takes a row off its list; it stays to be seen. An approved list needs approval again.

        Raises Refusal 'award.reason_missing', 'award.row_unknown', 'award.list_credited'.
        """
        self._require_any(*EDIT_ACTS)
        reason = " ".join(reason.split())
        if not reason:
            raise Refusal("award.reason_missing")
        return self._set_struck(nomination, True, reason)

    def restore(self, nomination: int) -> AwardRound:
        """Puts a struck row back. Raises Refusal 'award.household_twice', 'award.member_twice'
        where the household or member has been added anew, and those of `strike`.
        """
        self._require_any(*EDIT_ACTS)
        return self._set_struck(nomination, False, "")

    def cancel(self, round_id: int, reason: str) -> AwardRound:
        """Gives a round up before anything was credited; its period may be opened anew.

        Raises Refusal 'award.reason_missing', 'award.credited_partly', 'award.round_cancelled'.
        """
        self._require_any(*EDIT_ACTS)
        reason = " ".join(reason.split())
        if not reason:
            raise Refusal("award.reason_missing")
        with self._books.write() as work:
            found = self._editable(work, round_id)
            if found.in_state(ListState.CREDITED):
                raise Refusal("award.credited_partly", programme=found.terms.programme)
            awards = Awards(work)
            awards.end(round_id, "cancelled")
            self._record(work, "round-cancel", f"round:{round_id}", reason=reason)
            after = awards.round(round_id, self.today())
            work.commit()
        return after

    def _editable(self, work: UnitOfWork, round_id: int) -> AwardRound:
        awards = Awards(work)
        found = awards.round(round_id, self.today())
        self._require(ACTS[found.terms.kind].edit)
        check_going_on(found)
        awards.lock_lists(round_id)
        return awards.round(round_id, self.today())

    def _load(self, work: UnitOfWork, found: AwardRound, rows: Sequence[Nominee]) -> Loaded:
        nominations = Nominations(work)
        known = nominations.candidates(
            found.terms.kind, [row.member for row in rows], found.terms.reference_date
        )
        there: dict[Holder, Placed | None] = {}
        for placed in nominations.on_round(found.id):
            holder = _holder(found.terms, placed.member, placed.household)
            if there.get(holder) is None or not placed.struck:
                there[holder] = placed
        fresh, rescored = [], []
        for row in rows:
            candidate = known.get(row.member)
            if candidate is None:
                raise Refusal("award.member_unknown")
            holder, scores = _holder(found.terms, row.member, candidate.household), row.scores
            if holder not in there:
                there[holder] = None
                fresh.append((candidate, scores_text(scores)))
            elif (old := there[holder]) is not None and scores and not old.struck:
                rescored.append((old, scores_text(scores)))
        changed = [(old, text) for old, text in rescored if old.scores != text]
        self._add(work, found, fresh)
        self._rescore(work, found, changed)
        return Loaded(len(fresh), len(changed), len(rows) - len(fresh) - len(changed))

    def _add(
        self, work: UnitOfWork, found: AwardRound, rows: Sequence[tuple[Candidate, str]]
    ) -> None:
        """Adds candidates with their scores to the lists of their villages."""
        villages = sorted({candidate.village for candidate, _ in rows})
        lists = Awards(work).lists_of_villages(found.id, villages, self._operator.id)
        self._change_lists(work, found, lists.values())
        points = found.terms.points_each
        Nominations(work).add(
            found.id, [Listed(who, lists[who.village], points, scores) for who, scores in rows]
        )

    def _rescore(
        self, work: UnitOfWork, found: AwardRound, rows: Sequence[tuple[Placed, str]]
    ) -> None:
        self._change_lists(work, found, {row.list_id for row, _ in rows})
        Nominations(work).set_scores({row.nomination: text for row, text in rows})

    def _change_lists(self, work: UnitOfWork, found: AwardRound, list_ids: Iterable[int]) -> None:
        """These lists are about to change: they are drafts again, of this operator."""
        changed = set(list_ids)
        for each in found.lists:
            if each.id in changed and each.state is ListState.CREDITED:
                raise Refusal("award.list_credited", village=each.village)
        Awards(work).mark_changed(sorted(changed), self._operator.id)

    def _set_struck(self, nomination: int, struck: bool, reason: str) -> AwardRound:
        with self._books.write() as work:
            nominations = Nominations(work)
            place = nominations.standing(nomination)
            found = self._editable(work, place.round_id)
            if place.struck != struck:
                self._change_lists(work, found, [place.list_id])
                if not struck:
                    _check_free(nominations, found, place.member, place.household, place.name)
                nominations.set_struck(nomination, struck)
                act = "row-strike" if struck else "row-restore"
                self._record(work, act, f"nomination:{nomination}", reason=reason)
            after = Awards(work).round(place.round_id, self.today())
            work.commit()
        return after


def _elders(work: UnitOfWork, found: AwardRound, rule: ElderlyRule) -> list[Elder]:
    if found.terms.kind is not ProgrammeKind.GRANT:
        raise Refusal("award.not_for_members", programme=found.terms.programme)
    day = found.terms.reference_date
    return [
        Elder(one.member, one.name, one.village, one.group, ground)
        for one in Cards(work).party_members()
        if (ground := rule.ground(one.facts, day)) is not None
    ]


def _holder(terms: RoundTerms, member: int, household: int | None) -> Holder:
    """Whom a row of this round credits: no two rows may credit the same."""
    if terms.kind is ProgrammeKind.AWARD and household is not None:
        return "household", household
    return "member", member


def _check_free(
    nominations: Nominations, found: AwardRound, member: int, household: int | None, name: str
) -> None:
    """Raises Refusal 'award.household_twice' or 'award.member_twice' (name)."""
    holder = _holder(found.terms, member, household)
    for placed in nominations.on_round(found.id):
        if not placed.struck and _holder(found.terms, placed.member, placed.household) == holder:
            if holder[0] == "household":
                raise Refusal("award.household_twice", name=name)
            raise Refusal("award.member_twice", name=name)


def chosen_lists(found: AwardRound, list_ids: Sequence[int]) -> list[VillageList]:
    """The lists by their numbers, in the round's order. Raises 'award.list_unknown'."""
    wanted = set(list_ids)
    chosen = [each for each in found.lists if each.id in wanted]
    if len(chosen) != len(wanted):
        raise Refusal("award.list_unknown")
    return chosen


def check_going_on(found: AwardRound) -> None:
    if found.cancelled:
        raise Refusal(
            "award.round_cancelled", programme=found.terms.programme, period=found.terms.period
        )

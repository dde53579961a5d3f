"""The village lists of rounds and grants: opening a round, and entering its lists.

Single rows are mended in services/rounds/award_rows.py; approval and crediting stand on both, in
services/rounds/awards.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lovemart_desktop.domain.cards.cards import ElderlyRule, Ground
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    CreditPreview,
    ListRow,
    ListState,
    Loaded,
    Nominee,
    ProgrammeKind,
    RoundTerms,
    default_rules,
    read_scores,
)
from lovemart_desktop.domain.rounds.rules import Credits, RoundRules
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.cards import Cards
from lovemart_desktop.persistence.funds.funds import Funds
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.persistence.rounds.round_rules import Rules
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.exchange.award import AwardPlan, plan_award
from lovemart_desktop.services.exchange.columns import Layout
from lovemart_desktop.services.exchange.sheets import Workbook
from lovemart_desktop.services.rounds.award_import import books_for_import
from lovemart_desktop.services.rounds.list_loading import (
    LoadingDesk,
    Step,
    holder_of,
    points_of,
    unheard,
)
from lovemart_desktop.services.rounds.round_desk import (
    ACTS,
    EDIT_ACTS,
    Acts,
    check_going_on,
    check_late,
    check_reason,
    chosen_lists,
)

__all__ = [
    "ACTS",
    "EDIT_ACTS",
    "Acts",
    "Elder",
    "ListsDesk",
    "RoundTitle",
    "check_going_on",
    "chosen_lists",
    "holder_of",
    "points_of",
]


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


class ListsDesk(LoadingDesk):
    """Rounds and grants as they are entered: nothing here books points."""

    # looking

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
            rows = Nominations(work).rows(found.credits, [list_id], found.rules.criteria)
            return rows[list_id]

    def preview(self, round_id: int) -> CreditPreview:
        """The fund before and after crediting all the lists that are not credited yet.

        `lists` are the approved ones, which `credit` would take now.
        """
        found = self.round(round_id)
        waiting = [each for each in found.lists if each.going_on]
        return CreditPreview(
            fund=found.fund.name,
            before=found.fund.balance.budget,
            this_round=sum(each.points for each in waiting),
            accounts=sum(each.accounts for each in waiting),
            lists=found.in_state(ListState.APPROVED),
        )

    # entering

    def open_round(
        self, terms: RoundTerms, rules: RoundRules | None = None, late_reason: str = ""
    ) -> AwardRound:
        """Opens a round, with the rules of its kind unless others are given.

        `late_reason`: why it is opened after its half-year, '' where it is not.
        Raises the refusals of `RoundTerms.checked` and `RoundRules.checked`,
        'award.round_exists', 'award.programme_other_kind', 'award.late_reason_missing'
        (period, last), 'fund.unknown', 'fund.closed', 'fund.expired', 'fund.ends_first'.
        """
        self._require(ACTS[terms.kind].edit)
        checked = terms.checked()
        kept = replace(rules or default_rules(terms.kind), late_reason=late_reason, frozen=False)
        kept = kept.checked(award=terms.kind is ProgrammeKind.AWARD)
        with self._books.write() as work:
            fund = Funds(work).one(checked.fund)
            fund.check_open(self._place.clock.today())
            fund.check_covers(checked.reference_date)
            awards = Awards(work)
            round_id = awards.add_round(checked, self._operator.id, self._now())
            Rules(work).keep(round_id, kept)
            made = awards.round(round_id, self.today())
            check_late(made, self.today())
            self._record(
                work,
                "round-open",
                f"round:{round_id}",
                programme=checked.programme,
                period=checked.period,
                points=checked.points_each,
            )
            work.commit()
        return made

    def load_draft(self, round_id: int, rows: Sequence[Nominee], step: Step = unheard) -> Loaded:
        """Puts rows on the lists of their villages, as drafts: nothing is credited.

        Names, groups and head-counts are frozen here. Whoever is on a list of the round
        already only gets the new scores, if any; whoever was struck off stays off. So the
        same file loaded twice changes nothing.
        Raises Refusal 'award.list_credited' (village), 'award.list_published' (village),
        'award.back_to_draft_first' (village), 'award.given_up' (village),
        'award.no_household' (name), 'award.headcount_none' (name), 'award.member_unknown',
        'award.round_cancelled' and those of `check_scores`; then nothing is loaded.
        """
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            found = self._editable(work, round_id)
            loaded = self._load(work, found, rows, step)
            self._record(
                work,
                "round-load",
                f"round:{round_id}",
                added=loaded.added,
                changed=loaded.changed,
            )
            step(len(rows), len(rows))
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
            if found.credits is not Credits.HOUSEHOLD:
                raise Refusal("award.not_for_households", programme=found.terms.programme)
            nominations = Nominations(work)
            living, placed = nominations.living(), nominations.on_round(round_id)
        return plan_award(
            workbook,
            books_for_import(living, placed),
            self._place.clock.today(),
            layouts=layouts,
            criteria=found.rules.criteria,
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

    def load_plan(self, round_id: int, plan: AwardPlan, step: Step = unheard) -> Loaded:
        """Loads what `plan_import` planned. Raises the refusals of `load_draft`."""
        self._require_any(*EDIT_ACTS)
        rows = [Nominee(row.member_id, read_scores(row.scores)) for row in plan.rows]
        return self.load_draft(round_id, rows, step)

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

    def cancel(self, round_id: int, reason: str) -> AwardRound:
        """Gives a round up before anything was credited; its period may be opened anew.

        Raises Refusal 'award.reason_missing', 'award.credited_partly', 'award.round_cancelled'.
        """
        self._require_any(*EDIT_ACTS)
        reason = check_reason(reason)
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


def _elders(work: UnitOfWork, found: AwardRound, rule: ElderlyRule) -> list[Elder]:
    if found.credits is not Credits.MEMBER:
        raise Refusal("award.not_for_members", programme=found.terms.programme)
    day = found.terms.reference_date
    return [
        Elder(one.member, one.name, one.village, one.group, ground)
        for one in Cards(work).party_members()
        if (ground := rule.ground(one.facts, day)) is not None
    ]

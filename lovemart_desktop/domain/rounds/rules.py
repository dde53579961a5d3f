"""What a round asks of its lists: which steps, how long a notice, who is credited by what.

The rules are set while all lists are drafts, and frozen when the first leaves that state.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal

NOTICE_DAYS = 7
"""Full days that a notice stays posted; the posting day is not counted."""
LONGEST_NOTICE = 60
MOST_PLACES = 100_000


class CutOff(StrEnum):
    """How a review tells who stays on the list."""

    NONE = "none"
    PLACES = "places"
    """The best so many."""
    SCORE = "score"
    """Whoever reaches so many points of score."""


class Basis(StrEnum):
    """What a row's points come from."""

    EACH = "each"
    PER_HEAD = "per-head"
    """The round's points for each head, times the headcount frozen at the reference date."""


class Credits(StrEnum):
    """Whose points account a row credits."""

    HOUSEHOLD = "household"
    MEMBER = "member"


class Occasion(StrEnum):
    """What the points are given for."""

    AWARD_ROUND = "award-round"
    PARTY_CARE = "party-care"
    PER_HEAD = "per-head"
    FESTIVAL = "festival"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Cut:
    """A cut-off. `value`: places, or the least score; 0 where there is none."""

    kind: CutOff = CutOff.NONE
    value: Decimal = Decimal(0)

    def checked(self) -> Cut:
        """Raises Refusal 'award.cut_off_value'."""
        if self.kind is CutOff.NONE:
            return Cut()
        whole = self.value == self.value.to_integral_value()
        if self.kind is CutOff.PLACES and not (whole and 0 < self.value <= MOST_PLACES):
            raise Refusal("award.cut_off_value")
        if self.value < 0:
            raise Refusal("award.cut_off_value")
        return self

    @classmethod
    def read(cls, kind: str, value: str) -> Cut:
        """As the books keep it."""
        try:
            return cls(CutOff(kind), Decimal(value or "0"))
        except InvalidOperation:
            return cls(CutOff(kind))


@dataclass(frozen=True, slots=True)
class Criterion:
    """What households are scored by. `weight` in per cent; `most`: the greatest score."""

    name: str
    weight: int
    most: int = 100


@dataclass(frozen=True, slots=True)
class RoundRules:
    """What a round asks of its lists.

    `notice_reason`: why there is no notice, or a shorter one; `late_reason`: why a step was
    taken after the half-year, '' as long as nobody was asked; `copied_from`: the round whose
    list was taken over, or 0; `frozen`: a list has left the draft.
    """

    review: bool
    meetings: bool
    notice: bool
    occasion: Occasion
    credits: Credits
    basis: Basis = Basis.EACH
    notice_days: int = NOTICE_DAYS
    notice_reason: str = ""
    cut: Cut = Cut()
    festival: str = ""
    lunar_year: int | None = None
    late_reason: str = ""
    copied_from: int = 0
    criteria: tuple[Criterion, ...] = ()
    frozen: bool = False

    def checked(self, *, award: bool) -> RoundRules:
        """The same, with trimmed words. `award`: of an award round, not of a grant.

        Raises Refusal 'award.rules_steps', 'award.rules_credits', 'award.rules_occasion',
        'award.notice_days' (days, most), 'award.notice_reason_missing',
        'award.notice_short_reason' (days), 'award.cut_off_value', and those of
        `check_criteria`.
        """
        reason = " ".join(self.notice_reason.split())
        if award:
            if not (self.review and self.meetings and self.notice):
                raise Refusal("award.rules_steps")
            if self.credits is not Credits.HOUSEHOLD or self.basis is not Basis.EACH:
                raise Refusal("award.rules_credits")
        if award != (self.occasion is Occasion.AWARD_ROUND):
            raise Refusal("award.rules_occasion")
        if self.basis is Basis.PER_HEAD and self.credits is not Credits.HOUSEHOLD:
            raise Refusal("award.rules_credits")
        if not 0 < self.notice_days <= LONGEST_NOTICE:
            raise Refusal("award.notice_days", days=self.notice_days, most=LONGEST_NOTICE)
        if not self.notice and not reason:
            raise Refusal("award.notice_reason_missing")
        if self.notice and self.notice_days < NOTICE_DAYS and not reason:
            raise Refusal("award.notice_short_reason", days=self.notice_days)
        return replace(
            self,
            notice_reason=reason,
            festival=self.festival.strip(),
            late_reason=" ".join(self.late_reason.split()),
            cut=self.cut.checked(),
            criteria=check_criteria(self.criteria),
        )


def award_rules() -> RoundRules:
    """The rules of an award round unless they are changed."""
    return RoundRules(
        review=True,
        meetings=True,
        notice=True,
        occasion=Occasion.AWARD_ROUND,
        credits=Credits.HOUSEHOLD,
    )


def grant_rules(
    occasion: Occasion = Occasion.PARTY_CARE, credited: Credits = Credits.MEMBER
) -> RoundRules:
    """The rules of a grant unless they are changed: a notice, and neither review nor meetings."""
    return RoundRules(
        review=False, meetings=False, notice=True, occasion=occasion, credits=credited
    )


def check_criteria(criteria: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
    """The criteria with trimmed names; none at all is allowed.

    Raises Refusal 'award.criterion_name', 'award.criterion_twice' (name),
    'award.criterion_weight' (name), 'award.criterion_most' (name),
    'award.criteria_weights' (sum), 'award.criteria_many' (most).
    """
    if not criteria:
        return ()
    if len(criteria) > 20:
        raise Refusal("award.criteria_many", most=20)
    tidy = tuple(replace(c, name=" ".join(c.name.split())) for c in criteria)
    names: set[str] = set()
    for each in tidy:
        if not each.name or "=" in each.name or ";" in each.name:
            raise Refusal("award.criterion_name", name=each.name)
        if each.name in names:
            raise Refusal("award.criterion_twice", name=each.name)
        names.add(each.name)
        if not 0 < each.weight <= 100:
            raise Refusal("award.criterion_weight", name=each.name)
        if not 0 < each.most <= 1_000:
            raise Refusal("award.criterion_most", name=each.name)
    total = sum(each.weight for each in tidy)
    if total != 100:
        raise Refusal("award.criteria_weights", sum=total)
    return tidy


def is_late(period_end: date | None, day: date, rules: RoundRules) -> bool:
    """Whether a step on this day needs a reason that nobody has given yet.

    `period_end`: the half-year's last day; None for a grant.
    """
    return period_end is not None and day > period_end and not rules.late_reason

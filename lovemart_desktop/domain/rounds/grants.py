"""Grants outside the rounds: what each kind is ordered with, and what it comes to.

A grant is a round of a programme of kind 'grant', so lists, notice, approval and crediting are
those of every round. An order is what an officer asks for; `terms` and `rules` are the round
that it opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import MOST_EACH, ProgrammeKind, RoundTerms
from lovemart_desktop.domain.rounds.copying import Carried, LeftOut
from lovemart_desktop.domain.rounds.festivals import Festival, festival_period, read_period
from lovemart_desktop.domain.rounds.rules import (
    NOTICE_DAYS,
    Basis,
    Credits,
    Occasion,
    RoundRules,
    grant_rules,
)

MOST_PER_HEAD = 5_000
"""Points for one head: above this a digit too many was typed."""
LONGEST_NAME = 60

PROGRAMMES = {
    Occasion.PARTY_CARE: "老党员关怀",
    Occasion.PER_HEAD: "按人口发放",
    Occasion.FESTIVAL: "节日慰问",
    Occasion.ACTIVITY: "活动积分",
}
"""What stands ready as the programme of each kind; a town may call it otherwise."""


class Source(StrEnum):
    """Who is put on the lists when the grant is opened."""

    NOBODY = "nobody"
    """The lists are filled afterwards: by hand, by card or by workbook."""
    HOUSEHOLDS = "households"
    ELDERLY = "elderly"
    """Elderly party members by the town's rule."""
    PARTY_MEMBERS = "party-members"
    LAST = "last"
    """Those of an earlier grant who still stand."""


SOURCES = {
    Occasion.PARTY_CARE: (Source.ELDERLY, Source.PARTY_MEMBERS, Source.LAST, Source.NOBODY),
    Occasion.PER_HEAD: (Source.HOUSEHOLDS, Source.LAST, Source.NOBODY),
    Occasion.FESTIVAL: (
        Source.LAST,
        Source.HOUSEHOLDS,
        Source.ELDERLY,
        Source.PARTY_MEMBERS,
        Source.NOBODY,
    ),
    Occasion.ACTIVITY: (Source.NOBODY, Source.LAST),
}
"""What each kind of grant may be filled from, the usual one first."""


@dataclass(frozen=True, slots=True)
class Activity:
    """What people took part in."""

    name: str
    held_on: date
    place: str

    def checked(self) -> Activity:
        """Trimmed. Raises Refusal 'grant.activity_name', 'grant.activity_place',
        'grant.activity_long' (most).
        """
        name, place = " ".join(self.name.split()), " ".join(self.place.split())
        if not name:
            raise Refusal("grant.activity_name")
        if not place:
            raise Refusal("grant.activity_place", activity=name)
        if max(len(name), len(place)) > LONGEST_NAME:
            raise Refusal("grant.activity_long", most=LONGEST_NAME)
        return Activity(name, self.held_on, place)

    @property
    def period(self) -> str:
        """Two activities of one name on different days are two."""
        return f"{self.held_on.isoformat()} {self.name}"


@dataclass(frozen=True, slots=True)
class GrantOrder:
    """What an officer orders.

    `points`: for each person or household, or for each head. `period`: the occasion in words,
    of party care and per head. `villages`: none for all; `status`: '' for every household.
    `credited`: whose account, where nobody is on the lists yet. `copied_from`: the round whose
    list is taken over, or 0.
    """

    occasion: Occasion
    programme: str
    fund: int
    points: int
    reference_date: date
    source: Source
    period: str = ""
    festival: Festival | None = None
    year: int = 0
    activity: Activity | None = None
    villages: frozenset[int] = frozenset()
    status: str = ""
    credited: Credits = Credits.MEMBER
    copied_from: int = 0
    notice: bool = True
    notice_days: int = NOTICE_DAYS
    notice_reason: str = ""

    def checked(self) -> GrantOrder:
        """With trimmed words and its period made out.

        Raises Refusal 'grant.source_unfit', 'grant.copy_missing', 'grant.festival_missing',
        'grant.festival_year', 'grant.festival_named' (period), 'grant.rate_many' (rate,
        most), 'grant.points_many' (most), and those of `Activity.checked`,
        `RoundTerms.checked` and `RoundRules.checked`.
        """
        if self.source not in SOURCES.get(self.occasion, ()):
            raise Refusal("grant.source_unfit")
        if self.source is Source.LAST and not self.copied_from:
            raise Refusal("grant.copy_missing")
        activity = None
        if self.occasion is Occasion.FESTIVAL:
            if self.festival is None:
                raise Refusal("grant.festival_missing")
            period = festival_period(self.festival, self.year)
        elif self.occasion is Occasion.ACTIVITY:
            activity = (self.activity or Activity("", self.reference_date, "")).checked()
            period = activity.period
        else:
            period = " ".join(self.period.split())
            named = read_period(period)
            if named is not None and self.occasion is not Occasion.PARTY_CARE:
                # a pack in other clothes would slip past "one for each festival"
                raise Refusal("grant.festival_named", period=festival_period(*named))
            if named is not None:
                period = festival_period(*named)
        self._check_points()
        order = replace(
            self,
            programme=" ".join(self.programme.split()),
            period=period,
            activity=activity,
            credited=credits_of(self),
            copied_from=self.copied_from if self.source is Source.LAST else 0,
        )
        order.terms.checked()
        order.rules.checked(award=False)
        return order

    @property
    def basis(self) -> Basis:
        return Basis.PER_HEAD if self.occasion is Occasion.PER_HEAD else Basis.EACH

    def points_for(self, headcount: int) -> int:
        """What a row of so many heads is worth."""
        return self.points * headcount if self.basis is Basis.PER_HEAD else self.points

    @property
    def terms(self) -> RoundTerms:
        return RoundTerms(
            programme=self.programme,
            kind=ProgrammeKind.GRANT,
            period=self.period,
            fund=self.fund,
            points_each=self.points,
            reference_date=self.reference_date,
        )

    @property
    def rules(self) -> RoundRules:
        festival = self.festival if self.occasion is Occasion.FESTIVAL else None
        return replace(
            grant_rules(self.occasion, self.credited),
            basis=self.basis,
            notice=self.notice,
            notice_days=self.notice_days,
            notice_reason=self.notice_reason,
            festival=str(festival) if festival else "",
            lunar_year=self.year if festival else None,
            copied_from=self.copied_from,
        )

    def _check_points(self) -> None:
        if self.basis is Basis.PER_HEAD and self.points > MOST_PER_HEAD:
            raise Refusal("grant.rate_many", rate=self.points, most=MOST_PER_HEAD)
        if self.points > MOST_EACH:
            raise Refusal("grant.points_many", most=MOST_EACH)


def credits_of(order: GrantOrder) -> Credits:
    """Whose accounts an order credits: the kind of grant and its source decide first."""
    if order.occasion is Occasion.PER_HEAD or order.source is Source.HOUSEHOLDS:
        return Credits.HOUSEHOLD
    if order.source in (Source.ELDERLY, Source.PARTY_MEMBERS):
        return Credits.MEMBER
    return order.credited


@dataclass(frozen=True, slots=True)
class VillageShare:
    """What one village's list would come to. `heads`: of its households, as frozen."""

    village: str
    accounts: int
    heads: int
    points: int


@dataclass(frozen=True, slots=True)
class GrantPreview:
    """What an order would come to: by village, with the fund before and after.

    Where a list is taken over: `changed`: rows for which another head stands now; `left_out`:
    who is not taken over, and why.
    """

    order: GrantOrder
    fund: str
    budget: int
    villages: tuple[VillageShare, ...]
    changed: tuple[Carried, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def accounts(self) -> int:
        return sum(each.accounts for each in self.villages)

    @property
    def heads(self) -> int:
        return sum(each.heads for each in self.villages)

    @property
    def points(self) -> int:
        return sum(each.points for each in self.villages)

    @property
    def after(self) -> int:
        return self.budget - self.points

    @property
    def missing(self) -> int:
        """Points that the fund is short of, or 0."""
        return max(0, -self.after)


def shares(rows: Sequence[tuple[str, int, int]]) -> tuple[VillageShare, ...]:
    """By village, in the order in which they first appear, of (village, headcount, points)."""
    found: dict[str, list[tuple[int, int]]] = {}
    for village, heads, points in rows:
        found.setdefault(village, []).append((heads, points))
    return tuple(
        VillageShare(name, len(each), sum(h for h, _ in each), sum(p for _, p in each))
        for name, each in found.items()
    )

"""Funds: where points come from, for how long, and what they may pay for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import FundBalance

MOST_POINTS = 1_000_000_000
"""More than any township has; a slip of the finger is not an appropriation."""


@dataclass(frozen=True, slots=True)
class FundTerms:
    """What a fund is opened with. `categories` empty: it pays for all goods.

    `expires_on`: the last day on which its points may be spent; None: they do not expire.
    """

    name: str
    source_document: str
    starts_on: date
    ends_on: date | None = None
    expires_on: date | None = None
    categories: frozenset[int] = frozenset()

    def checked(self) -> FundTerms:
        """The same, with trimmed words.

        Raises Refusal 'fund.name_missing', 'fund.document_missing', 'fund.period_backwards',
        'fund.expiry_too_early'.
        """
        name, document = " ".join(self.name.split()), " ".join(self.source_document.split())
        if not name:
            raise Refusal("fund.name_missing")
        if not document:
            raise Refusal("fund.document_missing", fund=name)
        if self.ends_on is not None and self.ends_on < self.starts_on:
            raise Refusal("fund.period_backwards", fund=name)
        if self.expires_on is not None and self.expires_on < (self.ends_on or self.starts_on):
            raise Refusal("fund.expiry_too_early", fund=name)
        return FundTerms(
            name, document, self.starts_on, self.ends_on, self.expires_on, self.categories
        )


@dataclass(frozen=True, slots=True)
class Fund:
    """A fund as it stands, with where its points are. `closed`: takes and gives no more."""

    id: int
    terms: FundTerms
    closed: bool
    balance: FundBalance

    @property
    def name(self) -> str:
        return self.terms.name

    def over(self, day: date) -> bool:
        """Whether no points come in or are credited any more on `day`."""
        expires = self.terms.expires_on
        return self.closed or (expires is not None and expires < day)

    def check_open(self, day: date) -> None:
        """Whether points may come in or be credited. Raises 'fund.closed', 'fund.expired'."""
        if self.closed:
            raise Refusal("fund.closed", fund=self.name)
        expires = self.terms.expires_on
        if expires is not None and expires < day:
            raise Refusal("fund.expired", fund=self.name, on=expires.isoformat())

    def check_covers(self, day: date) -> None:
        """Whether it still runs on a round's reference date. Raises 'fund.ends_first'."""
        ends = min((d for d in (self.terms.ends_on, self.terms.expires_on) if d), default=day)
        if ends < day:
            raise Refusal(
                "fund.ends_first", fund=self.name, ends=ends.isoformat(), day=day.isoformat()
            )

    def check_budget(self, needed: int) -> None:
        """Raises Refusal 'fund.budget_short' (fund, budget, needed, missing)."""
        budget = self.balance.budget
        if needed > budget:
            raise Refusal(
                "fund.budget_short",
                fund=self.name,
                budget=budget,
                needed=needed,
                missing=needed - budget,
            )


@dataclass(frozen=True, slots=True)
class Movement:
    """A voucher of a fund's statement. `points`: its sum; into the budget where `incoming`."""

    voucher: int
    kind: str
    business_date: date
    points: int
    incoming: bool
    operator: str
    confirmer: str
    note: str


@dataclass(frozen=True, slots=True)
class FundStatement:
    """A fund with what came into its budget and what was credited from it, oldest first."""

    fund: Fund
    movements: tuple[Movement, ...]


def check_points(points: int) -> int:
    """Raises Refusal 'fund.points_none', 'fund.points_many' (most)."""
    if points <= 0:
        raise Refusal("fund.points_none")
    if points > MOST_POINTS:
        raise Refusal("fund.points_many", most=MOST_POINTS)
    return points

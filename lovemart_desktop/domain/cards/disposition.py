"""What becomes of a dead person's own points: to the household, or back to their fund.

Until then card and own account are frozen; the household's account stays open all the time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal


class Target(StrEnum):
    HOUSEHOLD = "household"
    """Fund by fund into the household's own purses, under the same rules and expiry."""
    FUND = "fund"
    """Back into the budgets of the funds that they came from."""


@dataclass(frozen=True, slots=True)
class Left:
    """What one purse of the dead person holds."""

    fund: int
    fund_name: str
    purse: int
    points: int


@dataclass(frozen=True, slots=True)
class Heirs:
    """The household that the person belonged to, or the one it was merged into.

    `living`: how many live in it; `head`: '' where nobody is.
    """

    household: int
    number: str
    head: str
    living: int


@dataclass(frozen=True, slots=True)
class Estate:
    """A dead person as a disposition finds them. `card`: the live card, None where there is
    none; `account`: the own points account, None where there never was one."""

    member: int
    name: str
    village: str
    died_on: date | None
    account: int | None
    left: tuple[Left, ...]
    card: int | None
    card_tail: str
    heirs: Heirs | None

    @property
    def points(self) -> int:
        return sum(one.points for one in self.left)

    @property
    def settled(self) -> bool:
        """Nothing is left to be disposed of."""
        return not self.left and self.card is None


@dataclass(frozen=True, slots=True)
class Settlement:
    """A disposition that was booked, as its paper tells it.

    `number`: the voucher's, such as "T1-12"; `household`: the registration number of the
    household that got the points, '' where they went back; `moved`: (fund's name, points);
    `card_tail`: of the card that was closed, '' where there was none.
    """

    voucher: int
    number: str
    day: date
    target: Target
    document: str
    member: int
    name: str
    village: str
    group: str
    id_tail: str
    died_on: date | None
    household: str
    moved: tuple[tuple[str, int], ...]
    card_tail: str
    officer: str
    confirmer: str

    @property
    def points(self) -> int:
        return sum(points for _, points in self.moved)


def check(estate: Estate, target: Target) -> None:
    """Refuses a disposition that cannot be.

    Raises Refusal 'disposition.alive', 'disposition.settled', 'disposition.no_household',
    'disposition.nobody_left' (the household has no living member who could use the points).
    """
    if estate.died_on is None:
        raise Refusal("disposition.alive", name=estate.name)
    if estate.settled:
        raise Refusal("disposition.settled", name=estate.name)
    if target is Target.HOUSEHOLD:
        if estate.heirs is None:
            raise Refusal("disposition.no_household", name=estate.name)
        if not estate.heirs.living:
            raise Refusal("disposition.nobody_left", household=estate.heirs.number)

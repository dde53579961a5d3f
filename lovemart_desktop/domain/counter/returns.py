"""Taking goods back: what is left of a receipt, where points and pieces go.

Pure rules. Points go back to the purses that they came from, the last-spent purse first;
pieces to the lots that they were taken from, the last-taken lot first. Of a fund that has been
closed since only the goods come back. A purse of a fund that has expired since is revived.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lovemart_desktop.domain.counter.redemption import Owner, PlannedMove
from lovemart_desktop.domain.errors import Refusal

REVIVAL = timedelta(days=30)
"""How long the points of an expired fund may be spent after they came back."""

LONGEST_REASON = 100

_DAY = re.compile(r"([0-9]{4}-)?[0-9]{1,2}-[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class LineLeft:
    """A receipt's line and how much of it came back before. `line` counts from 1."""

    line: int
    goods: int
    name: str
    spec: str
    unit: str
    price: int
    taken: int
    returned: int

    @property
    def left(self) -> int:
        return self.taken - self.returned


@dataclass(frozen=True, slots=True)
class Take:
    """What a receipt took from one purse, and where its points would go now.

    `redeemed`: the account of the receipt's till that holds them. `holder`: the points account
    that gets them, the successor where the accounts were merged since; `purse`: its purse in
    the fund, 0 where it has none yet. `expires_on`: the fund's, ISO text or None.
    """

    fund: int
    fund_name: str
    fund_open: bool
    expires_on: str | None
    redeemed: int
    holder: int
    purse: int
    balance: int
    owner: Owner
    points: int

    def expired(self, day: str) -> bool:
        return self.expires_on is not None and self.expires_on < day


@dataclass(frozen=True, slots=True)
class LotTaken:
    """Pieces of goods that a receipt took from a lot, and how many went back there before."""

    lot: int
    goods: int
    pieces: int
    returned: int


@dataclass(frozen=True, slots=True)
class Returnable:
    """A receipt as a return sees it. `takes` and `lots` in the order in which they were taken.

    `returns`: how many returns it has had; `returned_points`: what came back with them.
    """

    voucher: int
    till: int
    till_code: str
    number: int
    business_date: str
    recorded_at: int
    member: int
    holder: str
    village: str
    card_tail: str
    points: int
    returns: int
    returned_points: int
    lines: tuple[LineLeft, ...]
    takes: tuple[Take, ...]
    lots: tuple[LotTaken, ...]

    @property
    def shown(self) -> str:
        """The slip's number for people, with its till: T1-438."""
        return f"{self.till_code}-{self.number}"

    @property
    def left(self) -> int:
        """Pieces that have not come back yet."""
        return sum(line.left for line in self.lines)


@dataclass(frozen=True, slots=True)
class BackLine:
    """`pieces` of the receipt's line `line` brought back; `damaged` of them cannot be sold."""

    line: int
    pieces: int
    damaged: int = 0


@dataclass(frozen=True, slots=True)
class ReturnRequest:
    """What the clerk asks for. `key` is made when the return opens and kept with it.

    `receipt` is the redemption's voucher. `expected_points` and `expected_lost`: the points that
    the screen said would come back, and would not because their fund is closed.
    """

    key: str
    receipt: int
    lines: tuple[BackLine, ...]
    expected_points: int
    expected_lost: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Refund:
    """Points that go back to where a take came from."""

    take: Take
    points: int


@dataclass(frozen=True, slots=True)
class ReturnPlan:
    """What a return will book. `points`: price of all pieces; `lost` of them go to no purse."""

    pieces: int
    points: int
    refunds: tuple[Refund, ...]
    moves: tuple[PlannedMove, ...]
    until: str
    """The day until which a purse of an expired fund is revived, ISO text."""
    day: str

    @property
    def lost(self) -> int:
        return sum(r.points for r in self.refunds if not r.take.fund_open)

    @property
    def given(self) -> int:
        """Points that reach a purse."""
        return self.points - self.lost

    @property
    def closed_funds(self) -> tuple[str, ...]:
        return tuple(r.take.fund_name for r in self.refunds if not r.take.fund_open)

    @property
    def revived(self) -> tuple[Refund, ...]:
        """The refunds to purses whose fund has expired."""
        return tuple(r for r in self.refunds if r.take.fund_open and r.take.expired(self.day))


def spread(taken: Sequence[int], before: int, points: int) -> list[tuple[int, int]]:
    """[(place, points)]: how `points` more come back to `taken`, the last place first.

    `before` points came back earlier, by the same rule. Raises ValueError where that is more
    than was taken.
    """
    if before < 0 or points < 0 or before + points > sum(taken):
        raise ValueError(f"{before} + {points} points back of {sum(taken)}")
    back: list[tuple[int, int]] = []
    skip, wanted = before, points
    for place in reversed(range(len(taken))):
        passed = min(skip, taken[place])
        skip -= passed
        part = min(wanted, taken[place] - passed)
        wanted -= part
        if part:
            back.append((place, part))
    return back


def plan_return(found: Returnable, lines: Sequence[BackLine], day: str) -> ReturnPlan:
    """What comes back and where it goes, on `day` (ISO date).

    Raises Refusal 'return.nothing_left' (number), 'return.nothing', 'return.more_than_left'
    (goods, left, pieces, unit), 'return.damaged' (goods, pieces, damaged).
    """
    if found.left == 0:
        raise Refusal("return.nothing_left", number=found.shown)
    if not lines:
        raise Refusal("return.nothing")
    known = {line.line: line for line in found.lines}
    if len({back.line for back in lines}) != len(lines):
        raise ValueError("a line comes back once in a return")
    for back in lines:
        _check(known[back.line], back)
    points = sum(known[back.line].price * back.pieces for back in lines)
    places = spread([take.points for take in found.takes], found.returned_points, points)
    return ReturnPlan(
        pieces=sum(back.pieces for back in lines),
        points=points,
        refunds=tuple(Refund(found.takes[place], part) for place, part in places),
        moves=tuple(_moves(found.lots, known, lines)),
        until=(date.fromisoformat(day) + REVIVAL).isoformat(),
        day=day,
    )


def check_expected(plan: ReturnPlan, request: ReturnRequest) -> None:
    """Nobody books what the screen did not show. Raises Refusal 'return.changed' (shown, now)."""
    if (plan.points, plan.lost) != (request.expected_points, request.expected_lost):
        shown = request.expected_points - request.expected_lost
        raise Refusal("return.changed", shown=shown, now=plan.given)


def needs_second_person(points: int, limit: int, *, own: bool) -> bool:
    """`limit` in points, 0: always. `own`: of the clerk's own card or household."""
    return own or limit == 0 or points > limit


def check_reason(reason: str) -> str:
    """The reason without blanks around it. Raises Refusal 'return.reason_long' (longest)."""
    reason = " ".join(reason.split())
    if len(reason) > LONGEST_REASON:
        raise Refusal("return.reason_long", longest=LONGEST_REASON)
    return reason


def read_search(words: str, today: date) -> tuple[str, str | None]:
    """What was typed to find a slip, and the day in it (ISO) where there is one.

    '周 6-17' is 周 on the last 17 June; '2026-06-17' is that day.
    """
    rest: list[str] = []
    day: str | None = None
    for word in words.split():
        found = _day(word, today)
        if found is None:
            rest.append(word)
        else:
            day = found.isoformat()
    return " ".join(rest), day


def _day(word: str, today: date) -> date | None:
    if _DAY.fullmatch(word) is None:
        return None
    numbers = [int(part) for part in word.split("-")]
    try:
        if len(numbers) == 3:
            return date(*numbers)
        found = date(today.year, *numbers)
        return found if found <= today else date(today.year - 1, *numbers)
    except ValueError:
        return None


def _check(line: LineLeft, back: BackLine) -> None:
    if not 1 <= back.pieces <= line.left:
        raise Refusal(
            "return.more_than_left",
            goods=line.name,
            left=line.left,
            pieces=back.pieces,
            unit=line.unit,
        )
    if not 0 <= back.damaged <= back.pieces:
        raise Refusal("return.damaged", goods=line.name, pieces=back.pieces, damaged=back.damaged)


def _moves(
    lots: Sequence[LotTaken], known: Mapping[int, LineLeft], lines: Iterable[BackLine]
) -> list[PlannedMove]:
    """All pieces back into their lots; the damaged ones out again, as written off."""
    back: dict[int, int] = {}
    damaged: dict[int, int] = {}
    for line in lines:
        goods = known[line.line].goods
        back[goods] = back.get(goods, 0) + line.pieces
        damaged[goods] = damaged.get(goods, 0) + line.damaged
    moves: list[PlannedMove] = []
    for goods, pieces in back.items():
        of_goods = [lot for lot in lots if lot.goods == goods]
        before = sum(lot.returned for lot in of_goods)
        places = spread([lot.pieces for lot in of_goods], before, pieces)
        moves += [PlannedMove(of_goods[place].lot, part) for place, part in places]
        wanted = damaged[goods]
        for place, part in places:
            out = min(wanted, part)
            wanted -= out
            if out:
                moves.append(PlannedMove(of_goods[place].lot, -out))
    return moves

"""Redeeming goods for points: which purse pays which line, and which lots go out.

Pure rules. Points are taken from the purses that may pay for a line: the narrowest
category rule first (the one that names the category closest to the goods), then the
earliest expiry, then the person's own account before the household's, then the oldest
purse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.circumstances import PLAIN, Circumstances

NEVER = "9999-12-31"
Owner = Literal["own", "household"]


@dataclass(frozen=True, slots=True)
class Purse:
    """An account's balance in one fund. `categories` empty: it pays for everything.

    `account` is the ledger account; ids grow with time, so they also tell the age.
    `expires_on` is an ISO date or None.
    """

    account: int
    fund: int
    fund_name: str
    owner: Owner
    balance: int
    categories: frozenset[int] = frozenset()
    expires_on: str | None = None

    def alive(self, day: str) -> bool:
        """Whether its points may still be spent on `day` (ISO date)."""
        return self.expires_on is None or self.expires_on >= day

    def may_pay(self, category_path: Sequence[int]) -> bool:
        """Whether a line of goods in this category (itself and those above) may be paid."""
        return not self.categories or not self.categories.isdisjoint(category_path)

    def distance(self, category_path: Sequence[int]) -> int:
        """How far above the goods the rule names a category that pays for them: 0 where it
        names their own. A purse without a rule is farther than any with one."""
        steps = (i for i, category in enumerate(category_path) if category in self.categories)
        return next(steps, len(category_path))


@dataclass(frozen=True, slots=True)
class ShelfLot:
    lot: int
    remaining: int
    expires_on: str | None = None


@dataclass(frozen=True, slots=True)
class ShelfGoods:
    """Goods as the counter sees them: price of a piece in points, and the lots on the shelf."""

    goods: int
    name: str
    spec: str
    unit: str
    points: int
    category_path: tuple[int, ...]
    lots: tuple[ShelfLot, ...] = ()
    limited: bool = False
    """Whether a limit of pieces for each household applies to it."""

    @property
    def stock(self) -> int:
        return sum(lot.remaining for lot in self.lots)


@dataclass(frozen=True, slots=True)
class BasketLine:
    goods: int
    pieces: int


@dataclass(frozen=True, slots=True)
class WantedTake:
    """Points that the clerk wants taken from one purse (a ledger account)."""

    account: int
    points: int


@dataclass(frozen=True, slots=True)
class Basket:
    """What the clerk asks for. `key` is made when the basket opens and kept with it.

    `expected_total`: the points that the screen showed; a price changed meanwhile
    is a refusal, not a surprise. `takes`: the split by hand, whole, which is then booked
    exactly or refused; empty: by the rule.
    """

    key: str
    card: str
    lines: tuple[BasketLine, ...]
    expected_total: int
    proxy_name: str = ""
    proxy_relation: str = ""
    takes: tuple[WantedTake, ...] = ()
    about: Circumstances = PLAIN


@dataclass(frozen=True, slots=True)
class PlannedTransfer:
    purse: Purse
    points: int


@dataclass(frozen=True, slots=True)
class PlannedMove:
    lot: int
    pieces: int


@dataclass(frozen=True, slots=True)
class Shortage:
    """A line that cannot be paid whole: how many points are missing.

    `barred` is what lies in purses that may not pay for this line.
    """

    goods: int
    missing: int
    barred: int
    barred_fund: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a redemption will book, or what stands in its way."""

    total: int
    available: int
    takes: tuple[PlannedTransfer, ...]
    shortages: tuple[Shortage, ...] = ()
    moves: tuple[PlannedMove, ...] = ()

    @property
    def missing(self) -> int:
        return sum(shortage.missing for shortage in self.shortages)


@dataclass(slots=True)
class _Demand:
    """One line's points, and what each purse pays of them."""

    goods: int
    category_path: tuple[int, ...]
    due: int
    paid: dict[int, int] = field(default_factory=dict)


def spending_order(purse: Purse) -> tuple[int, int, str, int, int]:
    """Sort key: which purse is spent first, as far as that does not depend on the goods."""
    unrestricted = 0 if purse.categories else 1
    own_first = 0 if purse.owner == "own" else 1
    return (
        unrestricted,
        len(purse.categories),
        purse.expires_on or NEVER,
        own_first,
        purse.account,
    )


def spendable(purses: Sequence[Purse], day: str) -> tuple[Purse, ...]:
    """The purses that may be spent on `day` (ISO date), in spending order."""
    return tuple(sorted((p for p in purses if p.alive(day)), key=spending_order))


def split_payment(
    lines: Sequence[BasketLine],
    shelf: Mapping[int, ShelfGoods],
    purses: Sequence[Purse],
    day: str,
    fixed: Mapping[int, int] | None = None,
) -> Plan:
    """Which purses pay for the lines on `day`; shortages are told, not raised.

    Each line takes from its purses in spending order; where overlapping category rules leave
    a line unpaid, payments are moved between lines until it is paid or certainly cannot be.

    `fixed`: {account: points} of purses that the clerk has set; the rest is by the rule. They
    pay as much of that as the lines allow, and never more.
    """
    order = spendable(purses, day)
    fixed = fixed or {}
    demands = _demands(lines, shelf)
    left: dict[int, int] = {}
    # What a purse pays never becomes less by moving payments: the fixed ones go first.
    for stage in (
        [p for p in order if p.account in fixed],
        [p for p in order if p.account not in fixed],
    ):
        left.update((p.account, min(fixed.get(p.account, p.balance), p.balance)) for p in stage)
        _fill(demands, [p for p in order if p.account in left], left)
    taken: dict[int, int] = {}
    for demand in demands:
        for account, points in demand.paid.items():
            taken[account] = taken.get(account, 0) + points
    return Plan(
        total=sum(shelf[line.goods].points * line.pieces for line in lines),
        available=sum(purse.balance for purse in order),
        takes=tuple(PlannedTransfer(p, taken[p.account]) for p in order if taken.get(p.account, 0)),
        shortages=tuple(_shortage(d, order, left) for d in demands if d.due),
    )


def split_by_hand(
    lines: Sequence[BasketLine],
    shelf: Mapping[int, ShelfGoods],
    purses: Sequence[Purse],
    day: str,
    takes: Sequence[WantedTake],
) -> Plan:
    """The payment that takes exactly these points from exactly these purses.

    Raises Refusal 'split.purse_gone', 'split.purse_short' (fund, points, balance),
    'split.sum' (given, total), 'split.line' (goods, missing).
    """
    wanted = {take.account: take.points for take in takes}
    there = {purse.account: purse for purse in spendable(purses, day)}
    for account, points in wanted.items():
        purse = there.get(account)
        if purse is None or points < 0 or len(wanted) != len(takes):
            raise Refusal("split.purse_gone")
        if points > purse.balance:
            raise Refusal(
                "split.purse_short", fund=purse.fund_name, points=points, balance=purse.balance
            )
    total = sum(shelf[line.goods].points * line.pieces for line in lines)
    if sum(wanted.values()) != total:
        raise Refusal("split.sum", given=sum(wanted.values()), total=total)
    fixed = dict.fromkeys(there, 0) | wanted
    payment = split_payment(lines, shelf, purses, day, fixed)
    if payment.shortages:
        first = payment.shortages[0]
        raise Refusal("split.line", goods=shelf[first.goods].name, missing=payment.missing)
    return payment


def pick_lots(lines: Sequence[BasketLine], shelf: Mapping[int, ShelfGoods]) -> list[PlannedMove]:
    """Lots to take from, earliest expiry first.

    Raises Refusal 'goods.out_of_stock' naming the first goods that are short.
    """
    moves: list[PlannedMove] = []
    for goods_id, pieces in _pieces(lines).items():
        goods = shelf[goods_id]
        wanted = pieces
        for lot in sorted(goods.lots, key=lambda lot: (lot.expires_on or NEVER, lot.lot)):
            take = min(wanted, lot.remaining)
            if take > 0:
                moves.append(PlannedMove(lot.lot, -take))
                wanted -= take
        if wanted:
            raise Refusal(
                "goods.out_of_stock",
                goods=goods.name,
                stock=pieces - wanted,
                pieces=pieces,
                unit=goods.unit,
            )
    return moves


def plan(
    basket: Basket, shelf: Mapping[int, ShelfGoods], purses: Sequence[Purse], day: str
) -> Plan:
    """The whole redemption, or a Refusal: 'basket.empty', 'goods.unknown',
    'goods.out_of_stock', 'basket.price_changed', 'points.short', those of `split_by_hand`."""
    if not basket.lines:
        raise Refusal("basket.empty")
    for line in basket.lines:
        if line.goods not in shelf or line.pieces <= 0:
            raise Refusal("goods.unknown", goods=str(line.goods))
    moves = pick_lots(basket.lines, shelf)
    payment = split_payment(basket.lines, shelf, purses, day)
    if payment.total != basket.expected_total:
        raise Refusal("basket.price_changed", shown=basket.expected_total, now=payment.total)
    if payment.shortages:
        first = payment.shortages[0]
        raise Refusal(
            "points.short",
            missing=payment.missing,
            goods=shelf[first.goods].name,
            total=payment.total,
            available=payment.available,
        )
    if basket.takes:
        payment = split_by_hand(basket.lines, shelf, purses, day, basket.takes)
    return Plan(
        total=payment.total,
        available=payment.available,
        takes=payment.takes,
        moves=tuple(moves),
    )


def _pieces(lines: Sequence[BasketLine]) -> dict[int, int]:
    pieces: dict[int, int] = {}
    for line in lines:
        pieces[line.goods] = pieces.get(line.goods, 0) + line.pieces
    return pieces


def _demands(lines: Sequence[BasketLine], shelf: Mapping[int, ShelfGoods]) -> list[_Demand]:
    return [
        _Demand(line.goods, shelf[line.goods].category_path, shelf[line.goods].points * line.pieces)
        for line in lines
    ]


def _payers(demand: _Demand, order: Sequence[Purse]) -> list[Purse]:
    path = demand.category_path
    allowed = [purse for purse in order if purse.may_pay(path)]
    # stable: purses equally close stay in spending order
    return sorted(allowed, key=lambda purse: purse.distance(path))


def _fill(demands: Sequence[_Demand], order: Sequence[Purse], left: dict[int, int]) -> None:
    """Pays what these purses can: each line in spending order, then by moving payments."""
    for demand in demands:
        for purse in _payers(demand, order):
            _pay(demand, purse, left)
    for demand in demands:
        while demand.due and _augment(demand, demands, order, left):
            pass


def _pay(demand: _Demand, purse: Purse, left: dict[int, int]) -> None:
    points = min(demand.due, left[purse.account])
    if points > 0:
        demand.due -= points
        demand.paid[purse.account] = demand.paid.get(purse.account, 0) + points
        left[purse.account] -= points


def _augment(
    start: _Demand, demands: Sequence[_Demand], order: Sequence[Purse], left: dict[int, int]
) -> bool:
    """One step of maximum flow: find a purse with points left, possibly by letting other
    lines move to other purses, and shift what can be shifted. False: there is no way."""
    reached: dict[int, tuple[_Demand, int | None]] = {}
    frontier: list[tuple[_Demand, int | None]] = [(start, None)]
    while frontier:
        demand, via = frontier.pop(0)
        for purse in order:
            if purse.account in reached or not purse.may_pay(demand.category_path):
                continue
            reached[purse.account] = (demand, via)
            if left[purse.account]:
                _shift(start, purse.account, reached, left)
                return True
            frontier.extend(
                (other, purse.account) for other in demands if other.paid.get(purse.account)
            )
    return False


def _shift(
    start: _Demand,
    end: int,
    reached: Mapping[int, tuple[_Demand, int | None]],
    left: dict[int, int],
) -> None:
    path: list[tuple[_Demand, int, int | None]] = []
    account: int | None = end
    while account is not None:
        demand, via = reached[account]
        path.append((demand, account, via))
        account = via
    points = min(start.due, left[end])
    for demand, _, via in path:
        if via is not None:
            points = min(points, demand.paid[via])
    for demand, gains, loses in path:
        demand.paid[gains] = demand.paid.get(gains, 0) + points
        if loses is not None:
            demand.paid[loses] -= points
    left[end] -= points
    start.due -= points


def _shortage(demand: _Demand, order: Sequence[Purse], left: Mapping[int, int]) -> Shortage:
    barred = [p for p in order if not p.may_pay(demand.category_path) and left[p.account]]
    return Shortage(
        goods=demand.goods,
        missing=demand.due,
        barred=sum(left[p.account] for p in barred),
        barred_fund=barred[0].fund_name if barred else "",
    )

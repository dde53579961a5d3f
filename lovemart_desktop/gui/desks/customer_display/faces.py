"""What the customer may see, as plain values: one face a step of a redemption.

Names are masked here, so no full name ever reaches the display. Points are whole numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from lovemart_desktop.domain.counter.basket import OpenBasket, OpenLine
from lovemart_desktop.domain.counter.receipts import Receipt, mask_name
from lovemart_desktop.domain.counter.redemption import Owner, Plan


class Step(Enum):
    """Where a redemption stands for the one who waits."""

    FILLING = "filling"
    CONFIRMING = "confirming"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Item:
    """Goods in the basket; `points` are for all its pieces together."""

    name: str
    spec: str
    pieces: int
    points: int


@dataclass(frozen=True, slots=True)
class Account:
    """Points of one of the two accounts that the card opens, after this redemption."""

    owner: Owner
    left: int


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody is being served."""


@dataclass(frozen=True, slots=True)
class AskClerk:
    """Something does not go on by itself; the reason is the clerk's to tell."""


@dataclass(frozen=True, slots=True)
class Serving:
    """Somebody is being served.

    `name` is masked, and empty before the card. `left` is None before the card; `short` is how
    many points are missing. `items` in the order of the basket, `marked` the one changed last.
    """

    step: Step
    name: str = ""
    items: tuple[Item, ...] = ()
    marked: int = -1
    pieces: int = 0
    taken: int = 0
    left: int | None = None
    short: int = 0
    accounts: tuple[Account, ...] = ()

    @property
    def last(self) -> Item | None:
        """The goods that were added or changed last."""
        return self.items[self.marked] if self.items else None


Face: TypeAlias = Idle | AskClerk | Serving


def face_of(basket: OpenBasket, *, confirming: bool, marked: int = -1) -> Face:
    """What the open basket shows; `marked` is the line changed last, -1 for the last one."""
    if basket.empty:
        return Idle()
    seen, quote = basket.seen, basket.quote()
    there = -len(basket.lines) <= marked < len(basket.lines)
    return Serving(
        step=Step.CONFIRMING if confirming else Step.FILLING,
        name=mask_name(seen.holder.name) if seen is not None else "",
        items=tuple(_item(line) for line in basket.lines),
        marked=marked if there else -1,
        pieces=basket.pieces,
        taken=basket.total,
        left=quote.available - quote.total if seen is not None and not quote.missing else None,
        short=quote.missing if seen is not None else 0,
        accounts=() if quote.missing else _accounts(basket, quote),
    )


def face_of_receipt(receipt: Receipt, confirmed: Serving | None = None) -> Serving:
    """What was booked: the books' own numbers, not the screen's.

    `confirmed` is what was shown before; its accounts stand where the books agree with it.
    """
    agrees = confirmed is not None and confirmed.left == receipt.after
    return Serving(
        step=Step.DONE,
        name=mask_name(receipt.holder),
        pieces=receipt.pieces,
        taken=receipt.total,
        left=receipt.after,
        accounts=confirmed.accounts if confirmed is not None and agrees else (),
    )


def _item(line: OpenLine) -> Item:
    return Item(line.goods.name, line.goods.spec, line.pieces, line.points)


def _accounts(basket: OpenBasket, quote: Plan) -> tuple[Account, ...]:
    """Both accounts where the card opens two; one is told by the total already."""
    seen = basket.seen
    if seen is None or not seen.holder.opens_household:
        return ()
    left: dict[Owner, int] = {}
    for purse in seen.purses:
        left[purse.owner] = left.get(purse.owner, 0) + purse.balance
    for take in quote.takes:
        left[take.purse.owner] -= take.points
    order: tuple[Owner, ...] = ("own", "household")
    return tuple(Account(owner, left[owner]) for owner in order if owner in left)

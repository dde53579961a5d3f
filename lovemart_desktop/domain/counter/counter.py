"""The holder in front of the counter: what a scanned card says, and when it says no."""

from __future__ import annotations

from dataclasses import dataclass

from lovemart_desktop.domain.counter.redemption import Purse, ShelfGoods
from lovemart_desktop.domain.errors import Refusal

NO_CARD = "none"
"""The state of a holder whose card is not there; see `CardHolder.state`."""


@dataclass(frozen=True, slots=True)
class CardHolder:
    """A card and the person it was issued to. `household` is 0 where there is none.

    `household_head` is empty where the household has none. Dates are ISO text. Where no card
    was shown `card` is 0, `number` empty and `state` NO_CARD.
    """

    card: int
    number: str
    state: str
    state_since: str
    state_reason: str
    opens_household: bool
    member: int
    name: str
    birth_date: str | None
    deceased_on: str | None
    is_head: bool
    household: int
    household_head: str
    village: str
    group: str

    @property
    def tail(self) -> str:
        return self.number[-4:]


@dataclass(frozen=True, slots=True)
class CardSeen:
    """A live card at the counter, and the purses that it opens."""

    holder: CardHolder
    purses: tuple[Purse, ...]


@dataclass(frozen=True, slots=True)
class HolderFacts:
    """What the counter tells of the holder in front of it, beside the purses.

    `photo`: the picture's bytes, empty where there is none; `asleep_days`: days since the
    card was last used, where that is long enough to be said, else 0; `own`: the holder is the
    clerk or of the clerk's household; `proxies`: how many people may collect for the holder now.
    """

    member: int
    photo: bytes = b""
    asleep_days: int = 0
    own: bool = False
    proxies: int = 0


@dataclass(frozen=True, slots=True)
class GoodsSeen:
    """Goods at the counter, with what is on the shelf."""

    goods: ShelfGoods


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """A person's points, to look at. `card_state` is empty where there is no card.

    `household`: the household's points, where the person's card opens them.
    """

    member: int
    name: str
    village: str
    group: str
    id_tail: str
    birth_date: str | None
    card_state: str
    own: int
    household: int


_DEAD = {
    "blank": "card.blank",
    "lost": "card.lost",
    "frozen": "card.frozen",
    "replaced": "card.replaced",
    "closed": "card.closed",
}


def check_card_lives(holder: CardHolder) -> None:
    """A dead card says why and offers nothing.

    Raises Refusal 'card.lost', 'card.frozen', 'card.replaced', 'card.closed',
    'card.blank' or 'card.holder_deceased', with name, tail, since and reason.
    """
    facts = {
        "name": holder.name,
        "tail": holder.tail,
        "since": holder.state_since,
        "reason": holder.state_reason,
    }
    if holder.state != "active":
        raise Refusal(_DEAD[holder.state], **facts)
    if holder.deceased_on:
        raise Refusal("card.holder_deceased", **(facts | {"since": holder.deceased_on}))

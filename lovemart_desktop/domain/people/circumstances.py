"""How a redemption may differ from a holder who stands there with the card.

Somebody collects for the holder; the card stays at home; nobody else is in the store; it
was written on paper while the power was out. What of it takes a second person is decided
here, without asking the books.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is unusual about one redemption; `PLAIN` where nothing is.

    `member`, `id_tail`: no card was shown; this member's ID was sighted and ends so.
    `proxy`: the standing authorisation that somebody collects under, 0 where there is none.
    `alone`: nobody else is in the store, so what takes a second person goes on with a signed
    slip and waits for a countersignature.
    `paper`, `day`: number and business date (ISO) of a voucher that was written on paper.
    `looked_twice`: the clerk looked again at what seems to have been entered before.
    """

    member: int = 0
    id_tail: str = ""
    proxy: int = 0
    alone: bool = False
    paper: int = 0
    day: str = ""
    looked_twice: bool = False


PLAIN = Circumstances()


class Reason(StrEnum):
    """Why a counter event takes a second person."""

    NO_CARD = "no-card"
    OWN_HOUSEHOLD = "own-household"
    OWN_PROXY = "own-proxy"
    LIMIT = "limit"
    RETURN = "return"


# what the clerk is told: one sentence, and the second person's yes covers all reasons
_TOLD = {
    Reason.OWN_HOUSEHOLD: "counter.own_household",
    Reason.OWN_PROXY: "counter.own_proxy",
    Reason.NO_CARD: "counter.no_card",
}
SECOND_PERSON = frozenset({*_TOLD.values(), "limit.exceeded"})
"""Codes that a second person's yes answers."""


def second_person_missing(reasons: Collection[Reason], name: str) -> Refusal:
    """What to say where a second person must confirm; `name` is the holder's."""
    first = next(reason for reason in _TOLD if reason in reasons)
    return Refusal(_TOLD[first], name=name)


def reasons_for_two(
    *,
    own: bool,
    no_card: bool,
    proxy_name: str,
    clerk_names: Collection[str],
) -> tuple[Reason, ...]:
    """Why this redemption takes two persons; empty where it does not.

    `own`: the holder is the clerk or of the clerk's household; `clerk_names`: the clerk's own
    name and those of the household, as a proxy would give them.
    """
    found = []
    if no_card:
        found.append(Reason.NO_CARD)
    if own:
        found.append(Reason.OWN_HOUSEHOLD)
    if proxy_name and same_name(proxy_name, clerk_names):
        found.append(Reason.OWN_PROXY)
    return tuple(found)


def same_name(name: str, names: Collection[str]) -> bool:
    """Whether a name is among others, however it was spaced when it was typed."""
    return _bare(name) in {_bare(other) for other in names}


def _bare(name: str) -> str:
    return "".join(name.split()).replace("•", "·").casefold()

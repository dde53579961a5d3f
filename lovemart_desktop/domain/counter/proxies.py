"""Who may collect for a holder: a standing authorisation, its limits, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lovemart_desktop.domain.errors import Refusal

LONGEST = timedelta(days=2 * 366)
"""Nobody is authorised for ever: people move, quarrel and die."""


@dataclass(frozen=True, slots=True)
class ProxyTerms:
    """What the card officer enters. `most_points` is None where there is no limit.

    `id_tail`: the last four of the proxy's ID number, '' where it was not shown. Dates are
    the first and the last day on which it is good.
    """

    name: str
    relation: str
    valid_from: date
    valid_until: date
    most_points: int | None = None
    telephone: str = ""
    id_tail: str = ""


@dataclass(frozen=True, slots=True)
class Authorisation:
    """A standing authorisation as it is in the books.

    `used`: points of all receipts that were collected under it; `ended_on` is None while
    nobody has taken it back.
    """

    id: int
    member: int
    terms: ProxyTerms
    used: int = 0
    ended_on: date | None = None
    ended_reason: str = ""

    @property
    def left(self) -> int | None:
        """Points that may still be collected; None where there is no limit."""
        most = self.terms.most_points
        return None if most is None else max(0, most - self.used)

    def good_on(self, day: date) -> bool:
        """Whether somebody may collect under it on this day, for at least one point."""
        return (
            (self.ended_on is None or day < self.ended_on)
            and self.terms.valid_from <= day <= self.terms.valid_until
            and self.left != 0
        )


@dataclass(frozen=True, slots=True)
class BusyProxy:
    """Somebody who collected for several holders. `last`: the latest business date."""

    name: str
    holders: int
    receipts: int
    points: int
    last: date


def checked_terms(terms: ProxyTerms, today: date) -> ProxyTerms:
    """The terms, tidied. Raises Refusal 'proxy.name_missing', 'proxy.relation_missing',
    'proxy.period', 'proxy.too_long', 'proxy.points', 'proxy.id_tail'."""
    name, relation = tidy(terms.name), tidy(terms.relation)
    if not name:
        raise Refusal("proxy.name_missing")
    if not relation:
        raise Refusal("proxy.relation_missing", proxy=name)
    if terms.valid_until < terms.valid_from or terms.valid_until < today:
        raise Refusal("proxy.period", proxy=name)
    if terms.valid_until - terms.valid_from > LONGEST:
        raise Refusal("proxy.too_long", proxy=name, days=LONGEST.days)
    if terms.most_points is not None and terms.most_points <= 0:
        raise Refusal("proxy.points", proxy=name)
    tail = terms.id_tail.strip().upper()
    if tail and not is_id_tail(tail):
        raise Refusal("proxy.id_tail", proxy=name)
    return ProxyTerms(
        name=name,
        relation=relation,
        valid_from=terms.valid_from,
        valid_until=terms.valid_until,
        most_points=terms.most_points,
        telephone=tidy(terms.telephone),
        id_tail=tail,
    )


def check_good(found: Authorisation, day: date, points: int) -> None:
    """Whether `points` may be collected under an authorisation on `day`.

    Raises Refusal 'proxy.ended', 'proxy.not_yet', 'proxy.expired', 'proxy.over_limit'.
    """
    terms = found.terms
    if found.ended_on is not None and found.ended_on <= day:
        raise Refusal("proxy.ended", proxy=terms.name, since=found.ended_on.isoformat())
    if day < terms.valid_from:
        raise Refusal("proxy.not_yet", proxy=terms.name, since=terms.valid_from.isoformat())
    if terms.valid_until < day:
        raise Refusal("proxy.expired", proxy=terms.name, until=terms.valid_until.isoformat())
    if found.left is not None and points > found.left:
        raise Refusal(
            "proxy.over_limit",
            proxy=terms.name,
            most=terms.most_points,
            left=found.left,
            wanted=points,
        )


def check_one_off(name: str, relation: str) -> tuple[str, str]:
    """Name and relation of somebody who collects this once, tidied.

    Raises Refusal 'proxy.name_missing', 'proxy.relation_missing'.
    """
    name, relation = tidy(name), tidy(relation)
    if not name:
        raise Refusal("proxy.name_missing")
    if not relation:
        raise Refusal("proxy.relation_missing", proxy=name)
    return name, relation


def is_id_tail(text: str) -> bool:
    """Whether these can be the last four characters of an ID number."""
    return (
        len(text) == 4
        and text.isascii()
        and text[:3].isdigit()
        and (text[3].isdigit() or text[3] == "X")
    )


def tidy(text: str) -> str:
    """One line without spaces around it, at most 40 characters."""
    return " ".join(text.split())[:40]

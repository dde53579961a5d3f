"""How the life of a fund ends: points expire, the day is put off, the fund is closed.

Pure rules. Points expire by a voucher, after the last day on which they could be spent, and
only if that day was announced thirty days ahead. A fund is closed when nobody holds points of
it any more; what is left of its budget goes back to where it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import Fund

NOTICE = timedelta(days=30)
"""How long before the last day the expiry has to be announced."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A purse of the fund with points in it. `name`: the member's, or the household's head.

    `until`: the last day on which it may be spent, None where there is none; `frozen`: its
    account waits for a decision, as a dead person's does.
    """

    purse: int
    name: str
    village: str
    group: str
    own: bool
    points: int
    until: date | None
    frozen: bool


@dataclass(frozen=True, slots=True)
class Extension:
    """The `nth` time that the last day was put off, from `before` to `until`."""

    nth: int
    before: date
    until: date
    document: str
    operator: str
    confirmer: str


@dataclass(frozen=True, slots=True)
class FundLife:
    """A fund on `today`, with everybody who holds points of it.

    `announced_on`: when the present last day was announced, None where it was not;
    `open_rounds`: rounds and grants that still have lists to credit from it.
    """

    fund: Fund
    today: date
    holdings: tuple[Holding, ...]
    announced_on: date | None
    extensions: tuple[Extension, ...]
    open_rounds: tuple[str, ...]

    @property
    def expires_on(self) -> date | None:
        return self.fund.terms.expires_on

    @property
    def latest_notice(self) -> date | None:
        """The last day on which the expiry can be announced in time."""
        expires = self.expires_on
        return None if expires is None else expires - NOTICE

    @property
    def announced(self) -> bool:
        """Whether the present last day was announced in time."""
        latest, told = self.latest_notice, self.announced_on
        return latest is not None and told is not None and told <= latest

    @property
    def expiring(self) -> tuple[Holding, ...]:
        """What an expiry voucher would take now: purses that may not be spent any more."""
        return tuple(
            each for each in self.holdings if each.until is not None and each.until < self.today
        )

    @property
    def revived(self) -> tuple[Holding, ...]:
        """Purses that a return has revived beyond the fund's last day: they are left alone."""
        expires = self.expires_on
        if expires is None:
            return ()
        return tuple(
            each
            for each in self.holdings
            if each.until is not None and each.until >= self.today and each.until > expires
        )

    @property
    def held(self) -> int:
        return sum(each.points for each in self.holdings)

    @property
    def lost(self) -> int:
        """Points that would expire now."""
        return sum(each.points for each in self.expiring)

    def check_announce(self) -> None:
        """Whether the last day can be announced today.

        Raises Refusal 'fund.closed', 'expiry.none', 'expiry.notice_late' (fund, on, earliest).
        """
        expires = self._expires()
        if self.today + NOTICE > expires and not self.announced:
            raise Refusal(
                "expiry.notice_late",
                fund=self.fund.name,
                on=expires.isoformat(),
                earliest=(self.today + NOTICE).isoformat(),
            )

    def check_extend(self, until: date) -> None:
        """Whether the last day can be put off to `until`.

        Raises Refusal 'fund.closed', 'expiry.none', 'expiry.not_later' (fund, on),
        'expiry.past' (today).
        """
        expires = self._expires()
        if until <= expires:
            raise Refusal("expiry.not_later", fund=self.fund.name, on=expires.isoformat())
        if until < self.today:
            raise Refusal("expiry.past", today=self.today.isoformat())

    def check_expire(self) -> None:
        """Whether points expire now.

        Raises Refusal 'fund.closed', 'expiry.none', 'expiry.not_yet' (fund, on),
        'expiry.not_announced' (fund, on, earliest), 'expiry.nothing' (fund).
        """
        expires = self._expires()
        if self.today <= expires:
            raise Refusal("expiry.not_yet", fund=self.fund.name, on=expires.isoformat())
        if not self.announced:
            raise Refusal(
                "expiry.not_announced",
                fund=self.fund.name,
                on=expires.isoformat(),
                earliest=(self.today + NOTICE).isoformat(),
            )
        if not self.expiring:
            raise Refusal("expiry.nothing", fund=self.fund.name)

    def check_close(self) -> None:
        """Whether the fund can be closed.

        Raises Refusal 'fund.closed', 'closing.points_held' (fund, points, holders),
        'closing.rounds_open' (fund, round).
        """
        self._check_open()
        if self.holdings:
            raise Refusal(
                "closing.points_held",
                fund=self.fund.name,
                points=self.held,
                holders=len(self.holdings),
            )
        if self.open_rounds:
            raise Refusal("closing.rounds_open", fund=self.fund.name, round=self.open_rounds[0])

    def _check_open(self) -> None:
        if self.fund.closed:
            raise Refusal("fund.closed", fund=self.fund.name)

    def _expires(self) -> date:
        self._check_open()
        expires = self.expires_on
        if expires is None:
            raise Refusal("expiry.none", fund=self.fund.name)
        return expires


def check_document(document: str, fund: Fund) -> str:
    """The paper that a decision rests on, tidied. Raises Refusal 'fund.decision_missing'."""
    document = " ".join(document.split())
    if not document:
        raise Refusal("fund.decision_missing", fund=fund.name)
    return document

"""Who may collect for whom, until when, and for how many points.

    session.proxies.authorise(member, ProxyTerms("李小梅", "女儿", today, until))
    for one in session.proxies.of(member): ...

The card officer records standing authorisations; a clerk only uses them, or records a
one-off proxy on the receipt itself, with the card there.
"""

from __future__ import annotations

from datetime import timedelta

from lovemart_desktop.domain.counter.proxies import (
    Authorisation,
    BusyProxy,
    ProxyTerms,
    checked_terms,
    tidy,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.holders import Holders
from lovemart_desktop.persistence.counter.proxies import Proxies
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.people.joined import Joined
from lovemart_desktop.services.counter.holder_rules import holder_rules
from lovemart_desktop.services.desk import Desk


class ProxiesDesk(Desk):
    """Standing authorisations, and the report on who collects for many."""

    def of(self, member: int) -> list[Authorisation]:
        """All that the holder ever gave, the newest first."""
        self._require(Act.LOOK_UP_BALANCE)
        with self._books.read() as work:
            return Proxies(work).of_member(member)

    def good(self, member: int) -> list[Authorisation]:
        """Those under which somebody may collect today."""
        today = self._place.clock.today()
        return [one for one in self.of(member) if one.good_on(today)]

    def authorise(self, member: int, terms: ProxyTerms) -> Authorisation:
        """Records a standing authorisation.

        Raises Refusal 'person.unknown', 'person.joined', 'proxy.deceased', those of
        `domain.proxies.checked_terms`.
        """
        self._require(Act.EDIT_PROXY)
        terms = checked_terms(terms, self._place.clock.today())
        with self._books.write() as work:
            holder = Holders(work).without_card(member)
            if holder is None:
                raise Refusal("person.unknown")
            Joined(work).refuse([member])
            if holder.holder.deceased_on:
                raise Refusal("proxy.deceased", name=holder.holder.name)
            proxies = Proxies(work)
            made = proxies.add(member, terms, self._operator.id, self._now())
            self._record(work, "authorise-proxy", f"member:{member}", proxy=made)
            found = proxies.get(made)
            work.commit()
        assert found is not None
        return found

    def end(self, proxy_id: int, reason: str) -> None:
        """Takes an authorisation back from today on.

        Raises Refusal 'proxy.ended_now', 'proxy.reason_missing'.
        """
        self._require(Act.EDIT_PROXY)
        reason = tidy(reason)
        if not reason:
            raise Refusal("proxy.reason_missing")
        with self._books.write() as work:
            Proxies(work).end(
                proxy_id, self._place.clock.today(), reason, self._operator.id, self._now()
            )
            self._record(work, "end-proxy", f"proxy:{proxy_id}")
            work.commit()

    def busy(self) -> list[BusyProxy]:
        """Who collected for more holders than the rules let pass, in the period up to today."""
        self._require(Act.VERIFY)
        today = self._place.clock.today()
        with self._books.read() as work:
            rules = holder_rules(House(work))
            since = today - timedelta(days=rules.proxy_days - 1)
            return Proxies(work).busy(since, today, rules.proxy_holders)

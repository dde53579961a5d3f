"""Who is in front of the counter: the person without a card, and what the panel tells.

seen = session.holders.sight(member, "1234")     # the ID was sighted
facts = session.holders.facts(seen.holder)       # photo, how long unused, own household
"""

from __future__ import annotations

from datetime import date

from lovemart_desktop.domain.counter.counter import CardHolder, CardSeen, HolderFacts
from lovemart_desktop.domain.counter.redemption import spendable
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.counter import CounterBooks
from lovemart_desktop.persistence.counter.holders import Holders
from lovemart_desktop.persistence.counter.proxies import Proxies
from lovemart_desktop.persistence.house import House
from lovemart_desktop.services.counter.counter_event import holder_without_card, is_own
from lovemart_desktop.services.counter.holder_rules import holder_rules
from lovemart_desktop.services.desk import Desk


class HoldersDesk(Desk):
    """Beside the quick path: nothing here is asked for before the scan is painted."""

    def sight(self, member: int, id_tail: str) -> CardSeen:
        """A holder without the card, whose ID the clerk has in hand.

        A wrong end of the number is recorded: balances are not for guessing.
        Raises Refusal 'no_card.unknown', 'no_card.deceased', 'no_card.frozen',
        'no_card.no_id', 'no_card.tail'.
        """
        self._require(Act.REDEEM)
        try:
            with self._books.read() as work:
                holder = holder_without_card(work, member, id_tail)
                books = CounterBooks(work, self._place.till.id, self._place.till.store)
                purses = [p.purse for p in books.purses(holder)]
        except Refusal as refusal:
            if refusal.code == "no_card.tail":
                self._record_wrong_tail(member)
            raise
        return CardSeen(holder, spendable(purses, self._today()))

    def facts(self, holder: CardHolder) -> HolderFacts:
        """What the panel tells beside the purses; call it as a task."""
        self._require(Act.REDEEM)
        today = self._place.clock.today()
        with self._books.read() as work:
            holders = Holders(work)
            wake_days = holder_rules(House(work)).wake_days
            use = holders.last_use(holder.member, holder.card)
            since = use.used_on or use.issued_on
            asleep = (today - date.fromisoformat(since)).days if since and holder.card else 0
            proxies = Proxies(work).of_member(holder.member)
            return HolderFacts(
                member=holder.member,
                photo=holders.photo(holder.member),
                asleep_days=asleep if wake_days and asleep > wake_days else 0,
                own=is_own(work, self._operator.member, holder),
                proxies=sum(one.good_on(today) for one in proxies),
            )

    def _record_wrong_tail(self, member: int) -> None:
        with self._books.write() as work:
            self._record(work, "wrong-id-tail", f"member:{member}")
            work.commit()

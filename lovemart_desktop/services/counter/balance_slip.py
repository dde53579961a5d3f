"""A holder's points on paper, in large print: asked for at the counter or from a look-up.

The slip waits in the print queue and is drawn when it is printed, with the points that are
there then. Every one asked for is an audit event.
"""

from __future__ import annotations

from lovemart_desktop.domain.balances import LAST_MOVEMENTS, BalanceSlip
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.holders import Holders
from lovemart_desktop.persistence.counter.movements import Movements
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.printing import PrintQueue
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.settings import town_facts

DOCUMENT = "balance"


class BalanceSlipDesk(Desk):
    """Clerks and officers; whoever may only look does not print."""

    def print(self, member: int) -> str:
        """Queues the slip of a member at this till; returns the member's name.

        Raises Refusal 'balance.unknown'.
        """
        self._require(Act.PRINT_BALANCE)
        with self._books.write() as work:
            found = Holders(work).without_card(member)
            if found is None:
                raise Refusal("balance.unknown")
            PrintQueue(work).add_paper(
                self._place.till.id, DOCUMENT, str(member), self._operator.id, self._now()
            )
            self._record(work, "balance-slip", f"member:{member}")
            work.commit()
        return found.holder.name

    def slip(self, member: int) -> BalanceSlip:
        """What it would say now. Raises Refusal 'balance.unknown'."""
        self._require(Act.PRINT_BALANCE)
        with self._books.read() as work:
            return load_balance(work, member, self._now())


def load_balance(work: UnitOfWork, member: int, now: int) -> BalanceSlip:
    """The slip as of `now` (milliseconds, UTC). Raises Refusal 'balance.unknown'."""
    found = Holders(work).without_card(member)
    if found is None:
        raise Refusal("balance.unknown")
    holder, movements, facts = found.holder, Movements(work), town_facts(House(work))
    household = holder.household if holder.opens_household else 0
    purses = movements.purses(holder.member, household, local_time(now).date())
    return BalanceSlip(
        town=facts.town,
        store=facts.store,
        telephone=facts.telephone,
        holder=holder.name,
        village=holder.village,
        card_tail=movements.card_tail(holder.member),
        household=holder.opens_household,
        purses=tuple(purse.held for purse in purses),
        movements=tuple(movements.latest([p.account for p in purses], LAST_MOVEMENTS)),
        asked_at=local_time(now),
    )

"""A redemption's circumstances, checked and kept within its own transaction.

    event = CounterEvent(place, work, basket)
    holder = event.holder(books)
    …lock, plan…
    event.check(holder)
    confirmer = event.second_person(holder, request)
    …post…
    event.keep(voucher)

An ordinary redemption asks the books nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from lovemart_desktop.domain.counter.counter import CardHolder, check_card_lives
from lovemart_desktop.domain.counter.limits import Overrun
from lovemart_desktop.domain.counter.paper_days import check_day, shown_number
from lovemart_desktop.domain.counter.proxies import check_good, check_one_off
from lovemart_desktop.domain.counter.redemption import Basket
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.circumstances import (
    PLAIN,
    Reason,
    reasons_for_two,
    second_person_missing,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.counter import CounterBooks
from lovemart_desktop.persistence.counter.countersign import Countersigning
from lovemart_desktop.persistence.counter.holders import Holders, WithoutCard
from lovemart_desktop.persistence.counter.paper_days import PaperDays
from lovemart_desktop.persistence.counter.proxies import Proxies
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.lookup import Lookup
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.counter.holder_rules import holder_rules
from lovemart_desktop.services.desk import Place


class CounterEvent:
    """What is unusual about one basket, at one till.

    Raises Refusal 'paper.number' for a business date without a paper voucher: whoever could
    date back would spend what has expired.
    """

    def __init__(self, place: Place, work: UnitOfWork, basket: Basket) -> None:
        if basket.about.day and not basket.about.paper:
            raise Refusal("paper.number")
        self._place = place
        self._work = work
        self._basket = basket
        self._about = basket.about
        self._plain = basket.about == PLAIN
        self._due: tuple[Reason, ...] = ()
        self.proxy_name = basket.proxy_name
        self.proxy_relation = basket.proxy_relation

    @property
    def day(self) -> str:
        """The business date, ISO."""
        return self._about.day or self._place.clock.today().isoformat()

    @property
    def note(self) -> str:
        """What the voucher says of its circumstances; hashed with it."""
        about, told = self._about, []
        if about.paper:
            told.append(f"paper:{about.paper}")
        if about.looked_twice:
            told.append("looked-twice")
        if about.member:
            told.append("no-card")
        if about.proxy:
            told.append(f"proxy:{about.proxy}")
        if self._due:
            told.append(f"alone:{','.join(self._due)}")
        return " ".join(told)

    def holder(self, books: CounterBooks) -> CardHolder:
        """Whose points are spent.

        Raises Refusal 'card.unknown' and those of a dead card; without a card those of
        `holder_without_card`.
        """
        if self._about.member:
            return holder_without_card(self._work, self._about.member, self._about.id_tail)
        holder = books.card(self._basket.card)
        if holder is None:
            raise Refusal("card.unknown", tail=self._basket.card[-4:])
        check_card_lives(holder)
        return holder

    def check(self, holder: CardHolder) -> None:
        """The proxy's and the paper's own rules, once the holder's account is locked.

        Raises Refusal 'proxy.…', 'paper.…'.
        """
        if self._about.proxy:
            self._check_proxy(holder)
        elif self._basket.proxy_name:
            if self._about.member:
                raise Refusal("proxy.no_card", name=holder.name, proxy=self._basket.proxy_name)
            self.proxy_name, self.proxy_relation = check_one_off(
                self._basket.proxy_name, self._basket.proxy_relation
            )
        if self._about.paper:
            self._check_paper(holder)

    def second_person(
        self, holder: CardHolder, request: Callable[[], str], over: Sequence[Overrun] = ()
    ) -> int:
        """Who confirmed, 0 where nobody needs to or nobody is there. `request` is asked only
        where somebody must; `over`: limits that the basket goes over.

        Raises Refusal 'limit.exceeded', 'counter.own_household', 'counter.own_proxy',
        'counter.no_card'.
        """
        reasons = self._reasons(holder)
        if over:
            reasons = (Reason.LIMIT, *reasons)
        if not reasons:
            return 0
        place = self._place
        try:
            return Staff(self._work).take_confirmation(
                str(Act.REDEEM), request(), place.operator.id, place.clock.now()
            )
        except Refusal as refusal:
            if not (self._about.alone and holder_rules(House(self._work)).alone):
                if over:
                    raise over[0].refusal(holder.name) from refusal
                raise second_person_missing(reasons, holder.name) from refusal
        self._due = reasons
        return 0

    def keep(self, voucher: int) -> None:
        """Writes down, after posting, what the voucher's own rows do not say."""
        if self._due:
            Countersigning(self._work).await_(voucher, tuple(str(r) for r in self._due))
        if self._plain:
            return
        place, about = self._place, self._about
        if about.proxy:
            Proxies(self._work).keep_use(voucher, about.proxy)
        if about.paper:
            PaperDays(self._work).settle(
                about.paper, place.operator.id, place.clock.now(), voucher_id=voucher
            )

    def _reasons(self, holder: CardHolder) -> tuple[Reason, ...]:
        own = self._place.operator.member
        name = self.proxy_name
        if own is None and self._plain and not name:
            return ()
        names: set[str] = set()
        if name:
            names = {self._place.operator.name}
            if own is not None:
                names.update(Holders(self._work).household_names(own))
        return reasons_for_two(
            own=is_own(self._work, own, holder),
            no_card=bool(self._about.member),
            proxy_name=name,
            clerk_names=names,
        )

    def _check_proxy(self, holder: CardHolder) -> None:
        found = Proxies(self._work).get(self._about.proxy)
        if found is None or found.member != holder.member:
            raise Refusal("proxy.unknown", name=holder.name)
        check_good(found, date.fromisoformat(self.day), self._basket.expected_total)
        self.proxy_name, self.proxy_relation = found.terms.name, found.terms.relation

    def _check_paper(self, holder: CardHolder) -> None:
        papers, number = PaperDays(self._work), self._about.paper
        batch = papers.batch_of(number)
        if batch is None:
            raise Refusal("paper.unknown", number=shown_number(number))
        if papers.settled(number):
            raise Refusal("paper.used", number=shown_number(number))
        check_day(date.fromisoformat(self.day), batch.made_on, self._place.clock.today())
        if self._about.looked_twice:
            return
        goods: dict[int, int] = {}
        for line in self._basket.lines:
            goods[line.goods] = goods.get(line.goods, 0) + line.pieces
        like = papers.like_it(holder.member, self.day, self._basket.expected_total, goods)
        if like is not None:
            raise Refusal(
                "paper.twice", number=shown_number(number), name=holder.name, receipt=str(like)
            )


def holder_without_card(work: UnitOfWork, member: int, id_tail: str) -> CardHolder:
    """A holder whose card is not there, once the ID was sighted.

    Raises Refusal 'no_card.unknown', 'no_card.deceased', 'no_card.frozen', 'no_card.no_id',
    'no_card.tail' (name each).
    """
    found = Holders(work).without_card(member)
    if found is None:
        raise Refusal("no_card.unknown")
    _check_without_card(found, id_tail)
    return found.holder


def is_own(work: UnitOfWork, own: int | None, holder: CardHolder) -> bool:
    """Whether the holder is the clerk (roster person `own`) or of the clerk's household."""
    if own is None:
        return False
    return own == holder.member or Lookup(work).household_of(own) in {holder.household}


def _check_without_card(found: WithoutCard, id_tail: str) -> None:
    holder = found.holder
    if holder.deceased_on:
        raise Refusal("no_card.deceased", name=holder.name, since=holder.deceased_on)
    if found.card_state == "frozen":
        raise Refusal("no_card.frozen", name=holder.name)
    if not found.id_tail:
        raise Refusal("no_card.no_id", name=holder.name)
    if id_tail.strip().upper() != found.id_tail.upper():
        raise Refusal("no_card.tail", name=holder.name)

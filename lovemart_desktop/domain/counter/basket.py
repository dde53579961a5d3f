"""The basket that is open at a counter: what was scanned, before anything is booked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.counter.redemption import (
    Basket,
    BasketLine,
    Plan,
    ShelfGoods,
    WantedTake,
    spendable,
    split_by_hand,
    split_payment,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.circumstances import PLAIN, Circumstances

MOST_PIECES = 999
KEPT_VERSION = 1


@dataclass(frozen=True, slots=True)
class OpenLine:
    """Goods in the basket; `points` are for all its pieces together."""

    goods: ShelfGoods
    pieces: int

    @property
    def points(self) -> int:
        return self.goods.points * self.pieces


@dataclass(slots=True)
class OpenBasket:
    """Lines and holder in any order. `key` is made when the basket opens and booked with it.

    The same goods scanned again add to their line. `day` is the business date, ISO text.
    `takes`: the clerk's own split over the purses; it ends when the lines change.
    """

    key: str
    day: str
    lines: list[OpenLine] = field(default_factory=list)
    seen: CardSeen | None = None
    takes: tuple[WantedTake, ...] = ()
    about: Circumstances = PLAIN
    proxy_name: str = ""
    proxy_relation: str = ""

    @property
    def empty(self) -> bool:
        return not self.lines and self.seen is None

    @property
    def pieces(self) -> int:
        return sum(line.pieces for line in self.lines)

    @property
    def total(self) -> int:
        return sum(line.points for line in self.lines)

    def serve(self, seen: CardSeen | None, about: Circumstances = PLAIN) -> None:
        """Another holder, or the same once more. Who collects and how stays with the holder.

        `about`: an ID that was sighted in place of a card; a paper voucher stays as it was.
        """
        before, self.seen = self.seen, seen
        if before is None or seen is None or before.holder.member != seen.holder.member:
            self.proxy_name = self.proxy_relation = ""
            self.about = replace(self.about, proxy=0)
            self.takes = ()
        self.about = replace(self.about, member=about.member, id_tail=about.id_tail, alone=False)

    def collect_by(self, name: str, relation: str, proxy: int = 0) -> None:
        """Somebody collects for the holder; `proxy`: under this standing authorisation."""
        self.proxy_name, self.proxy_relation = name, relation
        self.about = replace(self.about, proxy=proxy)

    def add(self, goods: ShelfGoods, pieces: int = 1) -> int:
        """Adds pieces of goods; returns the line's place.

        Raises Refusal 'basket.pieces', 'goods.out_of_stock'.
        """
        self.takes = ()
        place = self._place(goods.goods)
        if place is None:
            self._check(goods, pieces)
            self.lines.append(OpenLine(goods, pieces))
            return len(self.lines) - 1
        together = self.lines[place].pieces + pieces
        self._check(goods, together)
        self.lines[place] = OpenLine(goods, together)
        return place

    def set_pieces(self, place: int, pieces: int) -> None:
        """Sets a line's quantity; it never appends.

        Raises Refusal 'basket.pieces', 'goods.out_of_stock'.
        """
        line = self.lines[place]
        self._check(line.goods, pieces)
        self.takes = ()
        self.lines[place] = OpenLine(line.goods, pieces)

    def remove(self, place: int) -> OpenLine:
        self.takes = ()
        return self.lines.pop(place)

    def quote(self) -> Plan:
        """Which purses would pay; without a holder everything is short."""
        return self._by_hand() or self.quote_with({})

    def quote_with(self, fixed: Mapping[int, int]) -> Plan:
        """The quote where some purses pay {account: points}, and the rule decides the rest."""
        purses = self.seen.purses if self.seen else ()
        return split_payment(self._lines(), self._shelf(), purses, self.day, fixed)

    @property
    def split_by_hand(self) -> bool:
        """Whether the clerk's own split is there and still fits."""
        return self._by_hand() is not None

    def set_takes(self, takes: tuple[WantedTake, ...]) -> None:
        """The clerk's own split, whole; empty: by the rule again.

        Raises the refusals of `domain.redemption.split_by_hand`.
        """
        if takes:
            purses = self.seen.purses if self.seen else ()
            split_by_hand(self._lines(), self._shelf(), purses, self.day, takes)
        self.takes = takes

    def usable(self) -> int:
        """Points that may pay for something in the basket; all of them while it is empty."""
        purses = spendable(self.seen.purses, self.day) if self.seen else ()
        paths = [line.goods.category_path for line in self.lines]
        return sum(p.balance for p in purses if not paths or any(map(p.may_pay, paths)))

    def kept_for(self) -> tuple[int, str]:
        """Of what would be left: points that are kept to some categories, and the name of their
        fund where it is only one."""
        plan = self.quote()
        taken = {take.purse.account: take.points for take in plan.takes}
        purses = spendable(self.seen.purses, self.day) if self.seen else ()
        left = [(p.balance - taken.get(p.account, 0), p.fund_name) for p in purses if p.categories]
        names = {name for points, name in left if points}
        return sum(points for points, _ in left), names.pop() if len(names) == 1 else ""

    def request(self) -> Basket:
        """What the service is asked to book. The holder must be there."""
        assert self.seen is not None
        return Basket(
            key=self.key,
            card=self.seen.holder.number,
            lines=self._lines(),
            expected_total=self.total,
            takes=self.takes if self.split_by_hand else (),
            proxy_name=self.proxy_name,
            proxy_relation=self.proxy_relation,
            about=self.about,
        )

    def kept(self) -> KeptBasket:
        """What outlives the window."""
        return KeptBasket(
            key=self.key,
            card=self.seen.holder.number if self.seen else "",
            lines=self._lines(),
            takes=self.takes,
            proxy_name=self.proxy_name,
            proxy_relation=self.proxy_relation,
            about=Circumstances(proxy=self.about.proxy, paper=self.about.paper, day=self.about.day),
            label=self.label,
            pieces=self.pieces,
            points=self.total,
        )

    @property
    def label(self) -> str:
        """What a clerk calls it: the holder, or the first goods; empty while it is."""
        if self.seen is not None:
            return self.seen.holder.name
        return self.lines[0].goods.name if self.lines else ""

    def _lines(self) -> tuple[BasketLine, ...]:
        return tuple(BasketLine(line.goods.goods, line.pieces) for line in self.lines)

    def _shelf(self) -> dict[int, ShelfGoods]:
        return {line.goods.goods: line.goods for line in self.lines}

    def _by_hand(self) -> Plan | None:
        """The clerk's own split while it fits: balances may have moved since it was made."""
        if not self.takes:
            return None
        purses = self.seen.purses if self.seen else ()
        try:
            return split_by_hand(self._lines(), self._shelf(), purses, self.day, self.takes)
        except Refusal:
            return None

    def _place(self, goods: int) -> int | None:
        places = (i for i, line in enumerate(self.lines) if line.goods.goods == goods)
        return next(places, None)

    def _check(self, goods: ShelfGoods, pieces: int) -> None:
        if not 1 <= pieces <= MOST_PIECES:
            raise Refusal("basket.pieces", most=MOST_PIECES)
        if pieces > goods.stock:
            raise Refusal(
                "goods.out_of_stock",
                goods=goods.name,
                stock=goods.stock,
                pieces=pieces,
                unit=goods.unit,
            )


@dataclass(frozen=True, slots=True)
class KeptBasket:
    """A basket as the books keep it while nothing of it is booked.

    `card` is empty where none was scanned. Of `about` there is what concerns the basket: who
    collects, and the voucher on paper; an ID is sighted anew. `label`, `pieces` and `points`
    are for a list of baskets to choose from; what counts is read anew when it comes back.
    """

    key: str
    card: str
    lines: tuple[BasketLine, ...]
    takes: tuple[WantedTake, ...] = ()
    proxy_name: str = ""
    proxy_relation: str = ""
    about: Circumstances = PLAIN
    label: str = ""
    pieces: int = 0
    points: int = 0

    @property
    def empty(self) -> bool:
        return not self.lines and not self.card

    def content(self) -> str:
        """Card, lines, split and circumstances as versioned text."""
        return json.dumps(
            {
                "version": KEPT_VERSION,
                "card": self.card,
                "lines": [[line.goods, line.pieces] for line in self.lines],
                "takes": [[take.account, take.points] for take in self.takes],
                "proxy": [self.proxy_name, self.proxy_relation, self.about.proxy],
                "paper": [self.about.paper, self.about.day],
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @classmethod
    def of_content(
        cls, key: str, content: str, label: str = "", pieces: int = 0, points: int = 0
    ) -> KeptBasket:
        kept = json.loads(content)
        name, relation, proxy = kept["proxy"]
        paper, day = kept["paper"]
        return cls(
            key=key,
            card=kept["card"],
            lines=tuple(BasketLine(*line) for line in kept["lines"]),
            takes=tuple(WantedTake(*take) for take in kept["takes"]),
            proxy_name=name,
            proxy_relation=relation,
            about=Circumstances(proxy=proxy, paper=paper, day=day),
            label=label,
            pieces=pieces,
            points=points,
        )

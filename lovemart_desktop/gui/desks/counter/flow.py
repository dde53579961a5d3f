"""How a redemption goes, step by step: the counter's page without its widgets.

Open basket → F12 asks to confirm → Enter books → everything starts over. What could not be
added is latched until it is dismissed; booking waits for that, scanning does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from lovemart_desktop.domain.counter.basket import OpenBasket
from lovemart_desktop.domain.counter.counter import CardSeen, GoodsSeen
from lovemart_desktop.domain.counter.redemption import Basket, Plan, ShelfGoods
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.circumstances import SECOND_PERSON
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.counter.counter import CounterDesk, Redeemed, request_of
from lovemart_desktop.services.desk import new_key

_TIMES = re.compile(r"(\d{1,3})\*(.*)")
_CODE = re.compile(r"\d{6,}")


class Step(Enum):
    """Where a redemption stands."""

    FILLING = auto()
    CONFIRMING = auto()
    """The next Enter books the basket."""
    BOOKING = auto()
    """The books have been asked and have not answered yet."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a code turned out to be, with the pieces that were asked for."""

    seen: CardSeen | GoodsSeen
    pieces: int


@dataclass(frozen=True, slots=True)
class Booked:
    """A redemption that is in the books."""

    redeemed: Redeemed
    basket: Basket
    name: str


class CounterFlow(QObject):
    """The open basket and where it stands. The page shows it and passes keys on."""

    changed = Signal(int)
    """Basket or step changed; the line to mark, or -1 for the last."""
    said = Signal(str, str)
    """News for the band: tone and words."""
    latched = Signal(str)
    """A fault that stays in the band until it is dismissed."""
    rested = Signal()
    dead_card = Signal(str, str, str)
    """Name, state and words of a card that buys nothing."""
    other_card = Signal(object)
    """Another live card on a filled basket: the clerk is asked."""
    goods_wanted = Signal(str, int)
    """Words were typed instead of a code: look for goods, of which so many pieces are wanted."""
    added = Signal(object)
    """An OpenLine that goods were added to."""
    booked = Signal(object)
    """A Booked; the flow has started over."""
    second_person_wanted = Signal(object, str)
    """(Act, request key): somebody else must confirm this redemption first."""

    second_look_wanted = Signal(object)
    """The Refusal of a paper voucher that seems to be in the books already."""

    def __init__(self, counter: CounterDesk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._counter = counter
        self._tasks = tasks
        self.basket = OpenBasket(new_key(), counter.today)
        self.confirming = False
        self.redeeming = False
        self.setting_pieces = False
        self.not_added = 0
        """How many faults the latched band stands for; 0: nothing is latched."""
        self.second_person_reason: Refusal | None = None
        """Why somebody else was asked for last."""
        self._obstacles: list[Callable[[], str]] = []
        self._looking = 0
        self._asking = False
        self._kept: list[Scanned] = []

    @property
    def looking(self) -> bool:
        """Whether something that was scanned is still being looked up."""
        return self._looking > 0 or bool(self._kept)

    @property
    def step(self) -> Step:
        if self.redeeming:
            return Step.BOOKING
        return Step.CONFIRMING if self.confirming else Step.FILLING

    def add_obstacle(self, why: Callable[[], str]) -> None:
        """Asks `why` before confirming: words of what must be done first, or nothing."""
        self._obstacles.append(why)

    def use(self, counter: CounterDesk) -> None:
        """Another operator goes on with the same basket."""
        self._counter = counter
        self.changed.emit(-1)

    # scanning and typing

    def scan(self, code: str, typed_before: str = "") -> None:
        """A whole scan. `3*` typed before it is three pieces."""
        self._leave_quantity()
        self._look_up(code.strip(), times_typed(typed_before))

    def type(self, text: str, place: int) -> str:
        """A line typed and ended by Enter; returns what is to stay in the scan box."""
        if self.setting_pieces and text.isdecimal() and len(text) <= 3:
            self._set_pieces(place, int(text))
            return ""
        self._leave_quantity()
        times = _TIMES.fullmatch(text)
        if times and not times[2]:
            return text  # waits for the scan that follows
        pieces, code = (int(times[1]), times[2]) if times else (1, text)
        if _CODE.fullmatch(code.replace(" ", "")):
            self._look_up(code.replace(" ", ""), pieces)
        else:
            self.goods_wanted.emit(code, pieces)
        return ""

    def add(self, goods: ShelfGoods, pieces: int = 1) -> None:
        try:
            place = self.basket.add(goods, pieces)
        except Refusal as refusal:
            self._on_not_added(refusal)
            return
        self.leave_confirmation()
        self.changed.emit(place)
        line = self.basket.lines[place]
        self.added.emit(line)
        said = self.tr("Added: {goods} {spec} × {pieces}, {points} points")
        self.said.emit(
            "success",
            said.format(
                goods=goods.name, spec=goods.spec, pieces=line.pieces, points=f"{line.points:,}"
            ),
        )

    def use_card(self, seen: CardSeen) -> None:
        self.basket.serve(seen)
        self.changed.emit(-1)
        said = self.tr("{name}: the card is in order. Scan goods, then press F12.")
        self.said.emit("info", said.format(name=seen.holder.name))

    def _look_up(self, code: str, pieces: int) -> None:
        self.leave_confirmation()
        self._looking += 1
        work = partial(_scan, self._counter, code, pieces)
        self._tasks.run(work, self._on_seen, self._on_unknown)

    def go_on(self) -> None:
        """The question about another card was answered: what was scanned after it comes now."""
        self._asking = False
        kept, self._kept = self._kept, []
        for scanned in kept:
            self._take(scanned)

    @Slot(object)
    def _on_seen(self, scanned: Scanned) -> None:
        self._looking -= 1
        self._take(scanned)

    @Slot(object)
    def _on_unknown(self, refusal: Refusal) -> None:
        self._looking -= 1
        self._on_not_added(refusal)

    def _take(self, scanned: Scanned) -> None:
        if self._asking:
            # whose basket it belongs to is being asked
            self._kept.append(scanned)
            return
        if isinstance(scanned.seen, GoodsSeen):
            self.add(scanned.seen.goods, scanned.pieces)
            return
        self.leave_confirmation()
        now = self.basket.seen
        if now and self.basket.lines and now.holder.member != scanned.seen.holder.member:
            self._asking = True
            self.other_card.emit(scanned.seen)
        else:
            self.use_card(scanned.seen)

    @Slot(object)
    def _on_not_added(self, refusal: Refusal) -> None:
        self.not_added += 1
        words = wording.word(refusal)
        if refusal.code.startswith("card.") and refusal.facts.get("name"):
            self.basket.serve(None)
            self.changed.emit(-1)
            state = refusal.code.partition(".")[2]
            self.dead_card.emit(str(refusal.facts["name"]), state, words)
        if not refusal.code.startswith("card."):
            words = self.tr("%n not added: ", "", self.not_added) + words
        self.latched.emit(words)

    def fault(self, words: str) -> None:
        """Something that booking must wait for until the clerk has seen it."""
        self.not_added += 1
        self.latched.emit(words)

    # quantity and lines

    def start_quantity(self, place: int) -> None:
        if self.redeeming:
            return
        if not self.basket.lines:
            self.said.emit("info", self.tr("There is no line yet to change the quantity of."))
            return
        self.leave_confirmation()
        self.setting_pieces = True
        line = self.basket.lines[place]
        said = self.tr("Quantity of {goods}: type the number, then Enter. Esc leaves {pieces}.")
        self.said.emit("info", said.format(goods=line.goods.name, pieces=line.pieces))

    def remove(self, place: int) -> None:
        if not self.basket.lines or self.redeeming:
            return
        self.leave_confirmation()
        line = self.basket.remove(place)
        self.changed.emit(min(place, len(self.basket.lines) - 1))
        said = self.tr("Taken out: {goods} × {pieces}")
        self.said.emit("info", said.format(goods=line.goods.name, pieces=line.pieces))

    def _set_pieces(self, place: int, pieces: int) -> None:
        self.setting_pieces = False
        try:
            self.basket.set_pieces(place, pieces)
        except Refusal as refusal:
            self.said.emit("error", wording.word(refusal))
            return
        self.changed.emit(place)
        line = self.basket.lines[place]
        said = self.tr("{goods}: {pieces} now, {points} points").format(
            goods=line.goods.name, pieces=pieces, points=f"{line.points:,}"
        )
        self.said.emit("success", said)

    # confirming and booking

    def obstacle(self) -> str:
        """Why F12 does nothing now; empty where it does."""
        if self.looking:
            return self.tr("What was scanned is still being looked up. Wait a moment.")
        if self.not_added:
            return self.tr("First dismiss the red message with Esc.")
        if not self.basket.lines:
            return self.tr("The basket is empty. Scan goods first.")
        if self.basket.seen is None:
            return self.tr("No card yet. Scan the holder's shopping card.")
        quote = self.basket.quote()
        if quote.missing:
            return self._short(quote)
        return next((words for why in self._obstacles if (words := why())), "")

    def _short(self, quote: Plan) -> str:
        """Which line cannot be paid, how much is missing, and which points may not pay for it."""
        first = quote.shortages[0]
        goods = next(n.goods.name for n in self.basket.lines if n.goods.goods == first.goods)
        if first.barred:
            said = self.tr(
                "{points} points short for {goods}: the {barred} of {fund} may not pay for it. "
                "Take something out of the basket."
            )
        else:
            said = self.tr("{points} points short for {goods}. Take something out of the basket.")
        return said.format(
            points=f"{quote.missing:,}",
            goods=goods,
            barred=f"{first.barred:,}",
            fund=first.barred_fund,
        )

    def ask_to_confirm(self) -> None:
        """F12."""
        if self.redeeming or self.confirming:
            return
        obstacle = self.obstacle()
        if obstacle:
            self.said.emit("warning", obstacle)
            return
        self.setting_pieces = False
        self.confirming = True
        self.changed.emit(-1)
        assert self.basket.seen is not None
        said = self.tr("Go through goods and points with {name}, then press Enter.")
        self.said.emit("info", said.format(name=self.basket.seen.holder.name))

    @Slot()
    def redeem(self) -> None:
        """Enter on the confirmation, or the second person's yes."""
        seen = self.basket.seen
        if self.redeeming or self.obstacle() or seen is None:
            return
        self.redeeming = True
        self.changed.emit(-1)
        self.said.emit("info", self.tr("Booking …"))
        work = partial(_redeem, self._counter, self.basket.request(), seen.holder.name)
        self._tasks.run(work, self._on_booked, self._on_refused)

    @Slot(object)
    def _on_booked(self, booked: Booked) -> None:
        self.start_over()
        said = self.tr("{name}: {points} points redeemed. The slip is being printed.")
        if booked.redeemed.repeated:
            said = self.tr("{name}: {points} points. This basket had been booked already.")
        points = f"{booked.basket.expected_total:,}"
        self.said.emit("success", said.format(name=booked.name, points=points))
        self.booked.emit(booked)

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.redeeming = False
        if refusal.code == "paper.twice":
            self.changed.emit(-1)
            self.second_look_wanted.emit(refusal)
            return
        if refusal.code in SECOND_PERSON:
            self.changed.emit(-1)
            self.second_person_reason = refusal
            self.said.emit("warning", wording.word(refusal))
            self.second_person_wanted.emit(Act.REDEEM, request_of(self.basket.request()))
            return
        self.leave_confirmation()
        self.not_added += 1
        self.latched.emit(wording.word(refusal))
        if self.basket.seen is not None and self.basket.seen.holder.number:
            # somebody else has moved the points, or the card has changed: look again
            work = partial(_scan, self._counter, self.basket.seen.holder.number, 1)
            self._tasks.run(work, self._on_refreshed, self._on_not_added)
        self.changed.emit(-1)

    @Slot(object)
    def _on_refreshed(self, scanned: Scanned) -> None:
        now = self.basket.seen
        if (
            isinstance(scanned.seen, CardSeen)
            and now is not None
            # it may be the next holder's by now
            and now.holder.card == scanned.seen.holder.card
        ):
            self.basket.seen = scanned.seen
            self.changed.emit(-1)

    # stepping back

    def step_back(self) -> bool:
        """Esc, after the band. False: the basket has lines and the clerk must be asked."""
        if self.redeeming:
            return True
        if self.confirming:
            self.leave_confirmation()
        elif self.setting_pieces:
            self._leave_quantity()
        elif self.basket.lines:
            return False
        elif self.basket.seen is not None:
            self.start_over()
        return True

    def dismissed(self) -> None:
        """The latched band was dismissed."""
        self.not_added = 0
        self.changed.emit(-1)

    @Slot()
    def start_over(self) -> None:
        """An empty basket with a key of its own."""
        self.take_up(OpenBasket(new_key(), self._counter.today))

    def take_up(self, basket: OpenBasket) -> None:
        """Goes on with another basket, its own key in it; nothing may be under way."""
        self.basket = basket
        self.confirming = self.setting_pieces = self.redeeming = False
        self.changed.emit(-1)
        self.rested.emit()

    def leave_confirmation(self) -> None:
        if self.confirming and not self.redeeming:
            self.confirming = False
            self.changed.emit(-1)
            self.rested.emit()

    def _leave_quantity(self) -> None:
        if self.setting_pieces:
            self.setting_pieces = False
            self.rested.emit()


def times_typed(text: str) -> int:
    """`3*` typed before a scan or a search is three pieces; anything else is one."""
    times = _TIMES.fullmatch(text)
    return int(times[1]) if times else 1


def _scan(counter: CounterDesk, code: str, pieces: int) -> Scanned:
    return Scanned(counter.scan(code), pieces)


def _redeem(counter: CounterDesk, basket: Basket, name: str) -> Booked:
    return Booked(counter.redeem(basket), basket, name)

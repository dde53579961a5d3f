"""The demonstration's half-year, done by its staff: founding, office work, days at the counter.

Everything goes through the services, with the permissions and second persons that they ask
for. The same day gives the same town, but for the numbers of its cards.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from lovemart_desktop.demo import people as invented
from lovemart_desktop.demo.accounts import PASSWORD, PIN, STAFF
from lovemart_desktop.demo.counter import Counter
from lovemart_desktop.demo.days import Calendar, DemoClock, weekday_from
from lovemart_desktop.demo.goods import shelves
from lovemart_desktop.demo.office import Office, Staff
from lovemart_desktop.demo.people import VILLAGES
from lovemart_desktop.demo.rounds import WAITS
from lovemart_desktop.demo.shelf_keys import arrange
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.services.cards.card_keeping import IssuedCard
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.settings import TownFacts
from lovemart_desktop.services.store import Store, open_store

SEED = 20260701
TOWN = TownFacts(
    town="青石镇",
    store="青石镇爱心超市",
    telephone="0851-5550123",
    address="青石镇人民路 1 号",
    hours="周一至周五 9:00–17:00",
)
LATE_VILLAGE = "云峰村"
"""Its notice of the second round was posted late: its list still waits for approval."""
OBJECTED = "白沙村"
"""Its notice of the running round is posted, and somebody objects."""
BUSY, QUIET = 23, 9
"""Receipts a day."""


def build_town(url: str, today: date, backups: Path) -> None:
    """Makes the demonstration's books at `url`, where there are none yet.

    A backup of them is left in `backups`.
    """
    calendar = Calendar.of(today)
    clock = DemoClock.on(calendar.opened)
    store = open_store(url, clock=clock, scratch=True)
    try:
        _Town(store, clock, calendar, backups).live()
    finally:
        store.close()


class _Town:
    """One town's staff at work, day after day."""

    def __init__(self, store: Store, clock: DemoClock, calendar: Calendar, backups: Path) -> None:
        self._clock = clock
        self._calendar = calendar
        self._backups = backups
        self._random = Random(SEED)
        self._cards: list[str] = []
        self._staff = self._found(store)
        roster = invented.roster(self._random, calendar.today)
        self._office = Office(self._staff, clock, calendar, self._random, roster, PASSWORD)
        self._articles = shelves()

    def live(self) -> None:
        before, last = self._calendar.periods
        self._clock.set(self._calendar.opened, 14)
        self._office.take_in(self._articles)
        self._office.hold_round(before, frozenset(VILLAGES))
        self._office.give_grants(before)
        self._after_crediting(before)
        self._give(self._office.issue_to_elderly())
        self._give(self._office.issue_to_awarded())
        self._link_clerk()
        counter = Counter(self._staff.clerk, self._clock, self._random, self._articles)
        for day in self._calendar.quiet_days():
            if day >= self._calendar.credited_on(last) and not self._office.held(last):
                self._office.hold_round(last, frozenset(VILLAGES) - {LATE_VILLAGE})
                self._after_crediting(last)
                self._give(self._office.issue_to_awarded())
                # the quiet day that falls into these days is left out
                continue
            self._serve(counter, day, QUIET)
        for number, day in enumerate(self._calendar.busy_days):
            self._look_after_lists(number, day)
            self._look_after_cards(number, day)
            self._serve(counter, day, BUSY)
        self._close_books()

    def _found(self, store: Store) -> Staff:
        (first, _), *others = STAFF
        store.found(TOWN, first, PASSWORD)
        administrator = store.sign_in("01", PASSWORD)
        sessions = [administrator]
        for name, role in others:
            secret = PIN if role is Role.CLERK else PASSWORD
            self._clock.wait(60)
            sessions.append(store.session(administrator.staff.add(name, [role], secret)))
        return Staff(*sessions)

    def _after_crediting(self, period: str) -> None:
        day = weekday_from(self._calendar.credited_on(period) + timedelta(days=3))
        self._clock.set(day, 9)

    def _give(self, cards: list[IssuedCard]) -> None:
        self._cards += [card.number for card in cards]

    def _link_clerk(self) -> None:
        """The clerk lives in the town: for the own household's card a second person is needed."""
        head = self._office.head_with_card()
        self._staff.administrator.staff.link(self._staff.clerk.operator.number, head)

    def _serve(self, counter: Counter, day: date, people: int) -> None:
        self._clock.set(day, 9, self._random.randint(1, 20))
        own = self._office.own_cards
        waiting = self._random.sample([card for card in self._cards if card not in own], people * 2)
        served = 0
        counter.open()
        for card in waiting:
            if served < people and counter.serve(card):
                served += 1
        counter.close()

    # what happens to cards

    def _look_after_cards(self, number: int, day: date) -> None:
        """In the busy month some cards are lost, one is found again, one is frozen."""
        self._clock.set(day, 8, 40)
        desk = self._staff.card_officer.cards
        if number in (4, 9, 15):
            card = self._random.choice(self._cards)
            self._cards.remove(card)
            desk.report_lost(self._office.card_id(card), reason="本人来店说卡丢了")
            self._office.lost.append(card)
        elif number == 7:
            self._replace(self._office.lost[0])
        elif number == 12:
            self._replace(self._office.lost[1])
        elif number == 19:
            card = self._random.choice(self._cards)
            self._cards.remove(card)
            desk.freeze(self._office.card_id(card), reason="持卡人外出，家属申请冻结")

    def _look_after_lists(self, number: int, day: date) -> None:
        """In the busy month the slow village follows, and the running half-year's lists go on."""
        self._clock.set(day, 7, 40)
        if number == 5:
            self._office.follow(LATE_VILLAGE, day - WAITS)
        elif number == 6:
            self._office.begin_round(self._calendar.running)
        elif number == 11:
            self._office.go_on(reviewed=5, met=2, posted=2, day=day)
        elif number == 22:
            self._office.go_on(reviewed=5, met=4, posted=3, day=day)
        elif number == 24:
            self._office.object_to(OBJECTED)

    def _replace(self, lost: str) -> None:
        desk = self._staff.card_officer.cards
        made = desk.replace(self._office.card_id(lost), new_key(), reason="补卡")
        self._cards.append(made.number)

    def _close_books(self) -> None:
        """The evening before: the counter's keys are arranged, a backup is taken, and the auditor
        looks whether everything is right."""
        self._clock.set(self._calendar.busy_days[-1], 17, 20)
        arrange(self._staff.storekeeper, self._staff.clerk)
        self._staff.administrator.archive.back_up(self._backups)
        self._clock.wait(300)
        self._staff.auditor.proof.verify()

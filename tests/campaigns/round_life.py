"""Walks at random through a round's life, beside a model in plain Python.

    python -m tests.campaigns.round_life --steps 20000 --seed 1

Whatever order the steps come in: nobody is credited twice, nor without notice and approval,
nor somebody who was not published. The model knows only what the walk itself did and the
services let pass; the services may refuse more than it, never less.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.meetings import MeetingKind, Votes
from lovemart_desktop.domain.rounds.rules import Cut
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.proof import prove_books
from lovemart_desktop.services.store import Session
from tests.awards import HEADS, Town, settle
from tests.round_steps import BOARD, CARRIED, held
from tests.services.test_attachments import png
from tests.shop import found_shop, founded

VILLAGE_OF = {"张龚强": "石桥村", "周尧全": "石桥村", "郑雨晴": "柳林村"}
LOST = Votes(entitled=40, attended=30, votes_for=10, against=20)
DAYS = 7


@dataclass
class Modelled:
    """What the walk knows of a list. Sets hold names."""

    rows: set[str] = field(default_factory=set)
    published: frozenset[str] | None = None
    posted_on: date | None = None
    photo: bool = False
    open_objections: list[int] = field(default_factory=list)
    met: dict[MeetingKind, frozenset[str] | None] = field(default_factory=dict)
    """Whom each newest meeting decided on; None where it was lost."""
    approved: frozenset[str] | None = None
    approver: str = ""
    notice: int = 0
    credited: bool = False
    given_up: bool = False

    def changed(self) -> None:
        self.approved = None


class Walk:
    """One town, one round after the other, until the steps are done."""

    def __init__(self, town: Town, seed: int) -> None:
        self._town = town
        self._random = Random(seed)
        self._two = (town.officer, town.shop.second_award_officer)
        self._me, self._other = self._two
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self._year = 2026
        self._onwards: tuple[Callable[[], None], ...] = (
            self.review,
            *[self.meet] * 4,
            self.post,
            self.photograph,
            self.wait,
            self.decide,
            self.approve,
            self.credit,
        )
        self._others: tuple[Callable[[], None], ...] = (
            self.add,
            self.strike,
            self.restore,
            self.take_back,
            self.post,
            self.object_to,
            self.withdraw,
            self.approve,
            self.credit,
            self.give_up,
            self.take_up,
        )
        self._open()

    def run(self, steps: int) -> None:
        for _ in range(steps):
            self._me, self._other = self._random.sample(self._two, 2)
            self._village = self._random.choice(sorted(self._lists))
            # mostly what a list needs to come on, or it would never get far
            onwards = self._random.random() < 0.75
            deed = self._random.choice(self._onwards if onwards else self._others)
            name = deed.__name__
            try:
                deed()
            except Refusal as refusal:
                self.refused[f"{name}: {refusal.code}"] += 1
            else:
                self.done[name] += 1
            if all(each.credited or each.given_up for each in self._lists.values()):
                self._open()

    # what it stands on

    @property
    def _list(self) -> Modelled:
        return self._lists[self._village]

    @property
    def _today(self) -> date:
        return self._town.shop.clock.today()

    def _open(self) -> None:
        """The next half-year's round; nothing is late in it."""
        day = date(self._year, 1, 10)
        clock = self._town.shop.clock
        clock.move(days=max(0, (day - self._today).days))
        period = f"{self._year}-06"
        self._round = self._me.awards.open_round(
            self._town.terms(period=period, reference_date=day, points_each=1),
            late_reason="补评",
        ).id
        self._year += 1
        self._lists: dict[str, Modelled] = {"石桥村": Modelled(), "柳林村": Modelled()}
        for name in HEADS:
            self._me.awards.add(self._round, self._town.people[name])
            self._lists[VILLAGE_OF[name]].rows.add(name)
        self._village = "石桥村"
        found = self._me.awards.round(self._round)
        self._numbers = {each.village: each.id for each in found.lists}

    def _number(self) -> int:
        return self._numbers[self._village]

    def _row(self, *, struck: bool) -> tuple[int, str]:
        """A row of the list, that stands or was struck off."""
        rows = [
            (row.nomination, row.name)
            for row in self._me.awards.rows(self._round, self._number())
            if row.struck is struck
        ]
        if not rows:
            raise Refusal("award.row_unknown")
        return self._random.choice(rows)

    def _confirm(self, act: Act, request: str, by: Session | None = None) -> None:
        self._town.shop.confirm(self._me, act, request, by)

    # deeds

    def add(self) -> None:
        name = self._random.choice(HEADS)
        self._me.awards.add(self._round, self._town.people[name], "漏报")
        changed = self._lists[VILLAGE_OF[name]]
        changed.rows.add(name)
        changed.changed()

    def strike(self) -> None:
        number, name = self._row(struck=False)
        key = new_key()
        self._confirm(Act.STRIKE_PUBLISHED, self._me.awards.strike_request(number, "不符", key))
        self._me.awards.strike(number, "不符", key)
        self._list.rows.discard(name)
        self._list.changed()

    def restore(self) -> None:
        number, name = self._row(struck=True)
        key = new_key()
        self._confirm(Act.STRIKE_PUBLISHED, self._me.awards.restore_request(number, "误删", key))
        self._me.awards.restore(number, "误删", key)
        self._list.rows.add(name)
        self._list.changed()

    def review(self) -> None:
        self._me.reviews.close(self._number(), Cut())

    def take_back(self) -> None:
        self._me.reviews.take_back(self._number(), "再议")
        self._list.met.clear()
        self._list.changed()

    def meet(self) -> None:
        lost = self._random.random() < 0.1
        missing = [kind for kind in MeetingKind if self._list.met.get(kind) is None]
        kind = self._random.choice(missing[:1] or list(MeetingKind))
        votes = LOST if lost else CARRIED
        self._me.meetings.record(self._number(), held(kind, self._today, votes))
        self._list.met[kind] = None if lost else frozenset(self._list.rows)

    def post(self) -> None:
        prepared = self._me.notices.prepare(self._number())
        kept = self._me.notices.post(prepared, self._today, BOARD)
        self._list.published = frozenset(row.name for row in prepared.rows)
        assert self._list.published == self._list.rows, "another list was posted"
        if kept.nth == 1:
            for kind in MeetingKind:
                on = self._list.met.get(kind)
                assert on is not None, f"posted without {kind}"
                assert self._list.rows <= on, f"{kind} decided on another list"
        self._list.posted_on, self._list.notice = self._today, kept.id
        self._list.photo = False
        self._list.changed()

    def photograph(self) -> None:
        if not self._list.notice:
            raise Refusal("award.notice_missing")
        self._me.attachments.add(Subject.NOTICE, self._list.notice, "公示.png", png())
        self._list.photo = True

    def object_to(self) -> None:
        if self._random.random() < 0.5:
            raise Refusal("nobody objects")
        told = self._me.objections.enter(self._number(), "不实", self._today)
        self._list.open_objections.append(told.id)

    def decide(self) -> None:
        if not self._list.open_objections:
            raise Refusal("award.objection_unknown")
        number = self._list.open_objections[-1]
        self._me.objections.decide(number, self._random.random() < 0.5, "已核实", self._today)
        self._list.open_objections.remove(number)

    def withdraw(self) -> None:
        if self._random.random() < 0.7:
            raise Refusal("nothing to withdraw")
        self._me.notices.withdraw(self._number(), "重新公示")
        self._list.published = None
        self._list.posted_on = None
        self._list.changed()

    def wait(self) -> None:
        self._town.shop.clock.move(days=self._random.randint(1, 6))

    def approve(self) -> None:
        number, key = self._number(), new_key()
        found = self._me.awards.round(self._round)
        second = self._random.choice((self._other, self._town.shop.auditor))
        self._confirm(Act.APPROVE_ROUND, self._me.awards.approval_of(found, [number], key), second)
        before = self._list.approved
        self._me.awards.approve(self._round, [number], key)
        if before is None:
            self._check_published("approved")
            self._list.approved = frozenset(self._list.rows)
            self._list.approver = second.operator.name

    def credit(self) -> None:
        number = self._number()
        key = new_key()
        done = self._me.awards.credit(self._round, [number], key)
        assert not self._list.credited, "a list was credited twice"
        assert not self._list.given_up, "a village that gave up was credited"
        self._check_published("credited")
        assert self._list.approved == frozenset(self._list.rows), "credited without approval of this list"
        assert self._list.approver != self._me.operator.name, "one person approved and credited"
        assert done.accounts == len(self._list.rows)
        self._list.credited = True
        again = self._me.awards.credit(self._round, [number], key)
        assert again == done, "the same request booked something else"

    def _check_published(self, what: str) -> None:
        one = self._list
        assert one.published is not None, f"{what} without a notice"
        assert one.rows <= one.published, f"somebody was {what} who was not published"
        assert one.posted_on is not None
        assert self._today > one.posted_on + timedelta(days=DAYS), f"{what} too early"
        assert one.photo, f"{what} without a photo"
        assert not one.open_objections, f"{what} with an open objection"

    def give_up(self) -> None:
        if self._random.random() < 0.8:
            raise Refusal("nobody gives up")
        self._me.round_life.give_up(self._number(), "放弃")
        self._list.given_up = True

    def take_up(self) -> None:
        self._me.round_life.take_up(self._round, self._number())
        self._list.given_up = False


def walk(url: str, seed: int, steps: int) -> Walk:
    """Walks in new books at `url`, and proves them. Raises AssertionError where a step passed
    that must not."""
    founded(url)
    shop = found_shop(url)
    try:
        done = Walk(settle(shop), seed)
        done.run(steps)
    finally:
        shop.close()
    faults = prove_books(url).faults
    assert faults == (), faults
    return done


def main() -> int:
    parser = argparse.ArgumentParser(description="Walk at random through rounds' lives.")
    parser.add_argument("--steps", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{(Path(folder) / 'books.db').as_posix()}"
        done = walk(url, wanted.seed, wanted.steps)
    print(f"{wanted.steps} steps, seed {wanted.seed}: {dict(done.done)}")
    for code, times in done.refused.most_common():
        print(f"  {times:6} refused {code}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Walks at random through rounds' lives, beside a model in plain Python (round_model.py).

    python -m tests.campaigns.round_life --steps 20000 --seed 1

Award rounds and grants, with and without review, meetings and notice. Mostly a list takes the
step that it waits for, or few would be credited; otherwise anything is tried. Whatever order
the steps come in: nobody is credited twice, nor without notice and approval, nor somebody who
was not published. The services may refuse more than the model, never less.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import ListState, ProgrammeKind, Step, step_of
from lovemart_desktop.domain.rounds.meetings import MeetingKind, Votes
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.domain.rounds.rules import (
    Credits,
    Cut,
    Occasion,
    RoundRules,
    award_rules,
    grant_rules,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.proof.proof import prove_books
from lovemart_desktop.services.rounds.award_lists import ACTS
from lovemart_desktop.services.store import Session
from tests.awards import HEADS, Town, settle
from tests.campaigns.round_model import Met, Modelled
from tests.round_steps import BOARD, CARRIED, held, the_list
from tests.services.test_attachments import png
from tests.shop import found_shop, founded

VILLAGE_OF = {"张龚强": "石桥村", "周尧全": "石桥村", "郑雨晴": "柳林村"}
LOST = Votes(entitled=40, attended=30, votes_for=10, against=20)
BUDGET = 10
PHOTO = png()
AFTER_THE_END = ("wait", "reverse", "photograph")
"""What may still be done in a round of the archive."""

Deed = Callable[[], None]


class Walk:
    """One town, one round after the other, until the steps are done."""

    def __init__(self, town: Town, seed: int) -> None:
        self._town = town
        self._random = Random(seed)
        self._two = (town.officer, town.shop.second_award_officer)
        self._me, self._other = self._two
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.lists: Counter[str] = Counter()
        """Lists by what became of them; 'started' is all of them."""
        self._year = 2026
        self._any: tuple[Deed, ...] = (
            self.add,
            self.strike,
            self.strike_alone,
            self.restore,
            self.review,
            self.take_back,
            self.meet,
            self.post,
            self.photograph,
            self.object_to,
            self.decide,
            self.withdraw,
            self.approve,
            self.credit,
            self.give_up,
            self.take_up,
            self.reverse,
            self.post_result,
            self.archive,
            self.wait,
        )
        each = [deed.__name__ for deed in self._any]
        self.deeds = (*each, "strike published", "post again", "meet again")
        """What is counted in `done`."""
        self._meanwhile: tuple[Deed, ...] = (
            *[self.wait] * 4,
            self.strike,
            self.restore,
            self.object_to,
            self.withdraw,
        )
        """While a notice is posted."""
        self._open()

    def run(self, steps: int) -> None:
        for _ in range(steps):
            self._me, self._other = self._random.sample(self._two, 2)
            self._village = self._random.choice(sorted(self._lists))
            waited_for = self._random.random() < 0.68
            deed = self._next() if waited_for else self._random.choice(self._any)
            ended = self._archived
            try:
                deed()
            except Refusal as refusal:
                self.refused[f"{deed.__name__}: {refusal.code}"] += 1
            else:
                self.done[deed.__name__] += 1
                assert not ended or deed.__name__ in AFTER_THE_END, (
                    f"{deed.__name__} in a round of the archive"
                )
            over = all(each.done or not each.rows for each in self._lists.values())
            if self._archived or over:
                self._after_the_end()
        self._close()

    def _after_the_end(self) -> None:
        """Some steps are taken in a round that is over, then the next one begins."""
        if self._random.random() < (0.25 if self._archived else 0.08):
            self._close()
            self._open()

    # what it stands on

    @property
    def _list(self) -> Modelled:
        return self._lists[self._village]

    @property
    def _today(self) -> date:
        return self._town.shop.clock.today()

    def _open(self) -> None:
        """The next year's round, with a fund of its own; nothing is late in it."""
        day = date(self._year, 1, 10)
        self._town.shop.clock.move(days=max(0, (day - self._today).days))
        self._fund = self._new_fund()
        self._rules, kind = self._some_rules()
        award = kind is ProgrammeKind.AWARD
        terms = self._town.terms(
            programme="诚信勤劳" if award else "走访慰问",
            kind=kind,
            period=f"{self._year}-06" if award else f"{self._year} 春节",
            reference_date=day,
            points_each=1,
            fund=self._fund,
        )
        opened = self._me.awards.open_round(terms, self._rules, late_reason="补评")
        self._round, self._kind = opened.id, kind
        self._year += 1
        self._archived = False
        self._lists = {name: Modelled(self._rules) for name in ("石桥村", "柳林村")}
        for name in HEADS:
            self._me.awards.add(self._round, self._town.people[name])
            self._lists[VILLAGE_OF[name]].rows.add(name)
        self._village = "石桥村"
        found = self._me.awards.round(self._round)
        self._numbers = {each.village: each.id for each in found.lists}

    def _new_fund(self) -> int:
        terms = FundTerms(
            f"奖励{self._year}", "青府发〔2026〕3号", date(2026, 1, 1), date(self._year + 9, 12, 31)
        )
        fund, key = self._me.funds.create(terms).id, new_key()
        self._confirm(Act.APPROPRIATE, key)
        self._me.funds.appropriate(fund, BUDGET, key)
        return fund

    def _some_rules(self) -> tuple[RoundRules, ProgrammeKind]:
        if self._random.random() < 0.5:
            return award_rules(), ProgrammeKind.AWARD
        rules = grant_rules(Occasion.FESTIVAL, self._random.choice(list(Credits)))
        more = self._random.choice(
            (
                {},
                {"review": True},
                {"meetings": True},
                {"notice": False, "notice_reason": "县里已公示"},
                {"notice_days": 3, "notice_reason": "节前发放"},
            )
        )
        return replace(rules, **more), ProgrammeKind.GRANT

    def _close(self) -> None:
        """What the round took from its fund is what the model credited, less what came back."""
        paid = sum(len(each.credited) - len(each.reversed) for each in self._lists.values())
        kept = self._me.funds.statement(self._fund).fund.balance
        assert kept.budget == BUDGET - paid, "the fund paid something else"
        for each in self._lists.values():
            self.lists["started"] += 1
            self.lists["credited"] += bool(each.credited)
            self.lists["reversed"] += bool(each.reversed)
            self.lists["restarted"] += each.posted > 1
            self.lists["given up"] += each.given_up
            self.lists["credited late"] += bool(each.credited) and each.late
            for what, asked in (
                ("grant", self._kind is ProgrammeKind.GRANT),
                ("without notice", not self._rules.notice),
            ):
                self.lists[f"credited {what}"] += bool(each.credited) and asked

    def _number(self) -> int:
        return self._numbers[self._village]

    def _next(self) -> Deed:
        """The deed that the list waits for."""
        found = self._me.awards.round(self._round)
        one = the_list(found, self._number())
        if self._list.given_up:
            return self._random.choice((self.take_up, self.wait))
        if not self._list.rows and one.state is not ListState.DRAFT and not one.published:
            return self._random.choice((self.take_back, self.add))
        if one.published and one.posted_on is not None:
            if not one.photos:
                return self.photograph
            if one.open_objections:
                return self.decide
        step = step_of(one, found.rules)
        if step is Step.NOTICE and one.published:
            return self._random.choice(self._meanwhile)
        deeds: dict[Step, Deed] = {
            Step.NOMINATION: self.add,
            Step.REVIEW: self.review,
            Step.MEETINGS: self.meet,
            Step.NOTICE: self.post,
            Step.APPROVAL: self.approve,
            Step.CREDITING: self.credit,
            Step.RESULT_NOTICE: self.photograph if self._list.result else self.post_result,
            Step.ARCHIVE: self._random.choice((self.archive, self.reverse)),
        }
        return deeds[step]

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

    def _seldom(self, chance: float) -> None:
        """Lets most of a deed's turns pass: what throws a list far back, or ends it."""
        if self._random.random() >= chance:
            raise Refusal("not now")

    def _confirm(self, act: Act, request: str, by: Session | None = None) -> None:
        self._town.shop.confirm(self._me, act, request, by)

    # rows

    def add(self) -> None:
        here = [name for name in HEADS if VILLAGE_OF[name] == self._village]
        name = self._random.choice(here)
        self._me.awards.add(self._round, self._town.people[name], "漏报")
        self._list.check_changeable("add")
        self._list.rows.add(name)
        self._list.changed()

    def strike(self) -> None:
        self._seldom(0.5)
        number, name = self._row(struck=False)
        key = new_key()
        self._confirm(Act.STRIKE_PUBLISHED, self._me.awards.strike_request(number, "不符", key))
        self._me.awards.strike(number, "不符", key)
        self._struck(name)
        self.done["strike published"] += self._list.posted > 0

    def strike_alone(self) -> None:
        self._seldom(0.5)
        number, name = self._row(struck=False)
        self._me.awards.strike(number, "不符", new_key())
        assert not self._list.posted, "one person alone struck somebody who was published"
        self._struck(name)

    def _struck(self, name: str) -> None:
        self._list.check_changeable("strike")
        self._list.rows.discard(name)
        self._list.changed()

    def restore(self) -> None:
        number, name = self._row(struck=True)
        key = new_key()
        self._confirm(Act.STRIKE_PUBLISHED, self._me.awards.restore_request(number, "误删", key))
        self._me.awards.restore(number, "误删", key)
        self._list.check_changeable("restore")
        self._list.rows.add(name)
        self._list.changed()

    # review and meetings

    def review(self) -> None:
        self._me.reviews.close(self._number(), Cut())
        self._list.check_changeable("review")
        self._list.reviewed = True

    def take_back(self) -> None:
        self._seldom(0.5)
        self._me.reviews.take_back(self._number(), "再议")
        self._list.check_changeable("take back")
        self._list.met.clear()
        self._list.reviewed, self._list.decided_anew = False, True
        self._list.changed()

    def meet(self) -> None:
        missing = self._list.missing_meetings
        again = self._random.random() < 0.15
        kind = self._random.choice(list(MeetingKind) if again or not missing else missing[:1])
        lost = self._random.random() < 0.1
        before = [met.day for of, met in self._list.met.items() if of is not kind]
        day = self._today - timedelta(days=self._random.choice((0, 0, 0, 1, 3)))
        if not again:
            day = max([day, *before])
        votes = LOST if lost else CARRIED
        kept = self._me.meetings.record(self._number(), held(kind, day, votes))
        self._list.check_changeable("meet")
        self._list.met[kind] = Met(day, None if lost else frozenset(self._list.rows))
        self.done["meet again"] += kept.nth > 1

    # notice

    def post(self) -> None:
        prepared = self._me.notices.prepare(self._number())
        kept = self._me.notices.post(prepared, self._today, BOARD)
        one = self._list
        one.check_changeable("post")
        one.published = frozenset(row.name for row in prepared.rows)
        assert one.published == one.rows, "another list was posted"
        one.check_decided()
        one.posted_on, one.notice, one.posted = self._today, kept.id, kept.nth
        one.photo, one.decided_anew = False, False
        one.changed()
        self.done["post again"] += kept.nth > 1

    def photograph(self) -> None:
        notice = self._list.result or self._list.notice
        if not notice:
            raise Refusal("award.notice_missing")
        self._me.attachments.add(Subject.NOTICE, notice, "公示.png", PHOTO)
        self._list.photo = True

    def object_to(self) -> None:
        self._seldom(0.5)
        told = self._me.objections.enter(self._number(), "不实", self._today)
        self._list.open_objections.append(told.id)

    def decide(self) -> None:
        if not self._list.open_objections:
            raise Refusal("award.objection_unknown")
        number = self._list.open_objections[-1]
        self._me.objections.decide(number, self._random.random() < 0.5, "已核实", self._today)
        self._list.open_objections.remove(number)

    def withdraw(self) -> None:
        self._seldom(0.5)
        self._me.notices.withdraw(self._number(), "重新公示")
        self._list.check_changeable("withdraw")
        self._list.published = None
        self._list.posted_on = None
        self._list.changed()

    def wait(self) -> None:
        """Often long enough for a notice."""
        self._town.shop.clock.move(days=self._random.choice((1, 2, 5, 8, 8)))

    # approval and after

    def approve(self) -> None:
        number, key = self._number(), new_key()
        found = self._me.awards.round(self._round)
        second = self._random.choice((self._other, self._town.shop.auditor))
        request = self._me.awards.approval_of(found, [number], key)
        self._confirm(ACTS[self._kind].approve, request, second)
        before = self._list.approved
        self._me.awards.approve(self._round, [number], key)
        if before is None:
            self._list.check_changeable("approve")
            self._list.check_published("approved", self._today)
            self._list.approved = frozenset(self._list.rows)
            self._list.approver = second.operator.name

    def credit(self) -> None:
        number, key = self._number(), new_key()
        done = self._me.awards.credit(self._round, [number], key)
        self._list.check_creditable(self._me.operator.name, self._today)
        assert done.accounts == len(self._list.rows)
        self._list.credited = frozenset(self._list.rows)
        again = self._me.awards.credit(self._round, [number], key)
        assert again == done, "the same request booked something else"

    def reverse(self) -> None:
        self._seldom(0.5)
        number, name = self._row(struck=False)
        seen, key = self._me.reversals.look(number), new_key()
        self._confirm(Act.REVERSE_CREDIT, self._me.reversals.request_of(seen, key))
        self._me.reversals.reverse(seen, "重复评选", key)
        assert name in self._list.credited, "reversed what was never credited"
        assert name not in self._list.reversed, "reversed twice"
        self._list.reversed.add(name)

    def post_result(self) -> None:
        prepared = self._me.notices.prepare(self._number(), NoticeKind.RESULT)
        told = {row.name for row in prepared.rows}
        assert told == self._list.credited - self._list.reversed, "another result was told"
        self._list.result = self._me.notices.post(prepared, self._today, BOARD).id

    def archive(self) -> None:
        self._me.round_life.archive(self._round)
        for each in self._lists.values():
            assert each.done or not each.rows, "the archive holds a list that waits"
            assert not (each.credited and self._rules.notice) or each.result, "no result was told"
        self._archived = True

    # villages

    def give_up(self) -> None:
        self._seldom(0.5)
        self._me.round_life.give_up(self._number(), "放弃")
        assert not self._list.credited, "a credited list was given up"
        self._list.given_up = True

    def take_up(self) -> None:
        self._me.round_life.take_up(self._round, self._number())
        if self._list.given_up and any(each.credited for each in self._lists.values()):
            self._list.late = True
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
    began = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{(Path(folder) / 'books.db').as_posix()}"
        done = walk(url, wanted.seed, wanted.steps)
    spent = time.process_time() - began
    print(f"{wanted.steps} steps, seed {wanted.seed}, {spent:.0f} s of the processor")
    print(f"  lists: {dict(done.lists)}")
    print(f"  deeds: {dict(done.done.most_common())}")
    for code, times in done.refused.most_common():
        print(f"  {times:6} refused {code}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

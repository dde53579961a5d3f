"""Walks at random through rounds' lives, beside a model in plain Python (round_model.py).

    python -m tests.campaigns.round_life --steps 20000 --seed 1

Award rounds and grants, with and without review, meetings and notice. Mostly a list takes the
step that it waits for, or few would be credited; otherwise anything is tried. Whatever order
the steps come in: nobody is credited twice, nor without notice and approval, nor somebody who
was not published. The services may refuse more than the model, never less; what would be wrong
and hard to come upon by chance (round_forbidden.py) is tried on purpose, and has to be refused.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import ListState, ProgrammeKind, Step, step_of
from lovemart_desktop.domain.rounds.rules import (
    Credits,
    Occasion,
    RoundRules,
    award_rules,
    grant_rules,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.proof.proof import prove_books
from tests.awards import HEADS, Town, settle
from tests.campaigns.round_deeds import VILLAGE_OF
from tests.campaigns.round_forbidden import Deed, ForbiddenDeeds
from tests.campaigns.round_model import Modelled
from tests.round_steps import the_list
from tests.shop import found_shop, founded

BUDGET = 10
AFTER_THE_END = ("wait", "reverse", "photograph", "go_on_in_the_archive")
"""What may still be done in a round of the archive."""


class Walk(ForbiddenDeeds):
    """One town, one round after the other, until the steps are done."""

    def __init__(self, town: Town, seed: int) -> None:
        super().__init__(town, seed)
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
        wrong = [deed.__name__ for deed in self.forbidden]
        self.deeds = (*each, *wrong, "strike published", "post again", "meet again")
        """What is counted in `done`."""
        self._meanwhile: tuple[Deed, ...] = (
            *[self.wait] * 4,
            self.strike,
            self.restore,
            self.object_to,
            self.withdraw,
            self.strike_alone,
            self.approve_too_early,
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
        if self._random.random() < (0.15 if self._archived else 0.08):
            self._close()
            self._open()

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

    @property
    def _struck_off(self) -> bool:
        """Somebody of the village is not, or no more, on its list."""
        return any(
            VILLAGE_OF[name] == self._village and name not in self._list.rows for name in HEADS
        )

    def _next(self) -> Deed:
        """The deed that the list waits for."""
        if self._archived:
            return self._random.choice((*[self.go_on_in_the_archive] * 3, self.reverse))
        found = self._me.awards.round(self._round)
        one = the_list(found, self._number())
        if self._list.given_up:
            return self._random.choice((self.take_up, self.go_on_though_given_up, self.wait))
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
        wrong: dict[Step, tuple[Deed, float]] = {
            Step.MEETINGS: (self.meet_too_early, 0.1),
            Step.NOTICE: (self.undo_the_order, 0.4),
            Step.CREDITING: (self.credit_what_was_changed, 0.5),
            Step.ARCHIVE: (self.credit_again, 0.3),
        }
        if step in wrong and self._random.random() < wrong[step][1]:
            return wrong[step][0]
        if step is not Step.ARCHIVE and self._random.random() < 0.02:
            return self.give_up
        if self._struck_off and self._random.random() < 0.1:
            return self.restore
        deeds: dict[Step, Deed] = {
            **self._steps_on(),
            Step.RESULT_NOTICE: self.photograph if self._list.result else self.post_result,
            Step.ARCHIVE: self._random.choice((self.archive, self.reverse)),
        }
        return deeds[step]


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

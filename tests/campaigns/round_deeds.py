"""What may be done to a list of a round, by either of two officers, each deed beside the model.

A deed that the services refuse leaves by its Refusal; one that passes must fit the model.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import ProgrammeKind
from lovemart_desktop.domain.rounds.meetings import MeetingKind, Votes
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.domain.rounds.rules import Cut, RoundRules
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.rounds.award_lists import ACTS
from lovemart_desktop.services.store import Session
from tests.awards import HEADS, Town
from tests.campaigns.round_model import Met, Modelled
from tests.round_steps import BOARD, CARRIED, held
from tests.services.test_attachments import png

VILLAGE_OF = {"张龚强": "石桥村", "周尧全": "石桥村", "郑雨晴": "柳林村"}
LOST = Votes(entitled=40, attended=30, votes_for=10, against=20)
PHOTO = png()


class Deeds:
    """One round in view, and one of its villages."""

    _round: int
    _kind: ProgrammeKind
    _rules: RoundRules
    _fund: int
    _lists: dict[str, Modelled]
    _numbers: dict[str, int]
    _village: str
    _archived: bool

    def __init__(self, town: Town, seed: int) -> None:
        self._town = town
        self._random = Random(seed)
        self._two = (town.officer, town.shop.second_award_officer)
        self._me, self._other = self._two
        self.done: Counter[str] = Counter()

    # what it stands on

    @property
    def _list(self) -> Modelled:
        return self._lists[self._village]

    @property
    def _today(self) -> date:
        return self._town.shop.clock.today()

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
        self._strike_by_two()

    def _strike_by_two(self) -> None:
        number, name = self._row(struck=False)
        key = new_key()
        self._confirm(Act.STRIKE_PUBLISHED, self._me.awards.strike_request(number, "不符", key))
        self._me.awards.strike(number, "不符", key)
        self._struck(name)
        self.done["strike published"] += self._list.posted > 0

    def strike_alone(self) -> None:
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
        self._me.round_life.give_up(self._number(), "放弃")
        assert not self._list.credited, "a credited list was given up"
        self._list.given_up = True

    def take_up(self) -> None:
        self._me.round_life.take_up(self._round, self._number())
        if self._list.given_up and any(each.credited for each in self._lists.values()):
            self._list.late = True
        self._list.given_up = False

"""Deeds that are wrong, tried on purpose: each has to be refused, and for its very reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import ListState, Step, step_of
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.services.desk import new_key
from tests.awards import HEADS
from tests.campaigns.round_deeds import Deeds
from tests.campaigns.round_model import Met
from tests.round_steps import BOARD, held, the_list

Deed = Callable[[], object]


class ForbiddenDeeds(Deeds):
    """They are done when they were refused; where the list offers no occasion they are not."""

    @property
    def forbidden(self) -> tuple[Deed, ...]:
        return (
            self.credit_again,
            self.go_on_though_given_up,
            self.meet_too_early,
            self.undo_the_order,
            self.approve_too_early,
            self.credit_what_was_changed,
            self.go_on_in_the_archive,
        )

    def _steps_on(self) -> dict[Step, Deed]:
        """What brings a list on to the purses, by the step that it waits for."""
        return {
            Step.NOMINATION: self.add,
            Step.REVIEW: self.review,
            Step.MEETINGS: self.meet,
            Step.NOTICE: self.post,
            Step.APPROVAL: self.approve,
            Step.CREDITING: self.credit,
        }

    def credit_again(self) -> None:
        """By a request of its own: the one before is not repeated."""
        self._not_now(not self._list.credited)
        before = self._me.funds.statement(self._fund).fund.balance
        credit = partial(self._me.awards.credit, self._round, [self._number()], new_key())
        told = self._has_to_be_refused("crediting twice", "award.credited_already", credit)
        # the database would refuse too, but knows no names
        assert told.facts.get("village") == self._village, "only the database refused it"
        assert self._me.funds.statement(self._fund).fund.balance == before

    def go_on_though_given_up(self) -> None:
        """Whatever the list waited for when its village gave up."""
        found = self._me.awards.round(self._round)
        one = the_list(found, self._number())
        self._not_now(not self._list.given_up, not self._list.rows)
        deed = self._steps_on()[step_of(one, found.rules)]
        if deed == self.post and one.published:
            deed = partial(self._me.notices.withdraw, self._number(), "重新公示")
        self._has_to_be_refused("a village that gave up goes on", "award.given_up", deed)
        after = the_list(self._me.awards.round(self._round), self._number())
        assert after == one, "what was refused changed the list"

    def meet_too_early(self) -> None:
        """A meeting dated before one that comes before it."""
        newest = self._me.meetings.of(self._number())
        order = list(MeetingKind)
        counting = [kind for kind in order if kind in newest and newest[kind].counts]
        missing = [kind for kind in order if kind not in newest]
        self._not_now(not self._takes_meetings(), not counting, not missing)
        last, kind = counting[-1], missing[0]
        self._not_now(order.index(kind) < order.index(last))
        day = newest[last].record.held_on - timedelta(days=1)
        enter = partial(self._me.meetings.record, self._number(), held(kind, day))
        self._has_to_be_refused("a meeting before its turn", "award.meeting_order", enter)

    def undo_the_order(self) -> None:
        """The first meeting held again after the others: they count no more, and the list
        must not go on."""
        one = self._list
        self._not_now(not self._takes_meetings(), bool(one.missing_meetings))
        self._town.shop.clock.move(days=1)
        first = next(iter(MeetingKind))
        self._me.meetings.record(self._number(), held(first, self._today))
        one.check_changeable("meet")
        one.met[first] = Met(self._today, frozenset(one.rows))
        assert one.missing_meetings, "the other meetings were before it"
        if self._rules.notice:
            go_on, code = self._post_now, "award.before_notice"
        else:
            go_on, code = self.approve, "award.before_approval"
        self._has_to_be_refused("the order of meetings", code, go_on)

    def approve_too_early(self) -> None:
        """As long as the notice is posted."""
        found = the_list(self._me.awards.round(self._round), self._number())
        self._not_now(found.state is not ListState.NOTICE, found.given_up, not found.accounts)
        self._has_to_be_refused("approved too early", "award.notice_running", self.approve)

    def credit_what_was_changed(self) -> None:
        """Somebody is struck off after the approval."""
        self._not_now(self._list.approved is None, len(self._list.rows) < 2)
        self._strike_by_two()
        codes = ("award.changed_since_approval", "award.not_approved")
        self._has_to_be_refused("crediting another list", codes, self.credit)

    def go_on_in_the_archive(self) -> None:
        """Any of what would change a list."""
        if not self._archived:
            raise Refusal("not now")
        number, someone = self._number(), self._town.people[HEADS[0]]
        deed = self._random.choice(
            (
                partial(self._me.round_life.give_up, number, "放弃"),
                partial(self._me.round_life.take_up, self._round, number),
                partial(self._me.notices.withdraw, number, "重新公示"),
                partial(self._me.awards.add, self._round, someone, "漏报"),
                partial(self._me.awards.credit, self._round, [number], new_key()),
            )
        )
        self._has_to_be_refused("the archive", "award.round_archived", deed)

    def _post_now(self) -> None:
        prepared = self._me.notices.prepare(self._number())
        self._me.notices.post(prepared, self._today, BOARD)

    def _takes_meetings(self) -> bool:
        found = the_list(self._me.awards.round(self._round), self._number())
        open_to = (ListState.REVIEWED, ListState.MEETINGS)
        draft = found.state is ListState.DRAFT and not self._rules.review
        asked = self._rules.meetings and self._list.decided_anew and not self._list.given_up
        return asked and bool(self._list.rows) and (found.state in open_to or draft)

    # inside

    def _has_to_be_refused(
        self, what: str, codes: str | tuple[str, ...], act: Callable[[], object]
    ) -> Refusal:
        """Of a list that the model knows; in a round that goes on."""
        told = _refusal(act)
        assert told is not None, f"{what}: it was not refused"
        assert told.code in codes, f"{what}: refused for {told.code}, not {codes}"
        return told

    def _not_now(self, *obstacles: bool) -> None:
        """A deed that makes no sense as the list stands."""
        if self._archived or any(obstacles):
            raise Refusal("not now")


def _refusal(act: Callable[[], object]) -> Refusal | None:
    try:
        act()
    except Refusal as refusal:
        return refusal
    return None

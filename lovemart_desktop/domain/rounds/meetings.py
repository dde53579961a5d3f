"""The four meetings that a list passes, in their order.

What the branch proposes the committees consult on, and so on: where an earlier meeting is held
again, the later ones had decided on what was not settled yet, and are held again after it.
Days tell, not the order of entering: an office may enter its minutes late, and any first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal

MOST_PEOPLE = 100_000


class MeetingKind(StrEnum):
    """The four meetings, in the order in which they are held."""

    BRANCH = "branch"
    """The party branch proposes."""
    COMMITTEES = "committees"
    """The two committees consult."""
    PARTY_MEMBERS = "party-members"
    """The assembly of party members considers."""
    VILLAGERS = "villagers"
    """The villagers' assembly, or that of their delegates, decides."""


@dataclass(frozen=True, slots=True)
class Votes:
    """How many might have come, how many came, and how they voted."""

    entitled: int
    attended: int
    votes_for: int
    against: int = 0
    abstained: int = 0

    @property
    def carried(self) -> bool:
        """More than half of those who came were for the list."""
        return self.votes_for * 2 > self.attended

    def check(self) -> None:
        """Raises Refusal 'award.meeting_people', 'award.meeting_attended' (attended,
        entitled), 'award.meeting_votes' (votes, attended).
        """
        counts = (self.entitled, self.attended, self.votes_for, self.against, self.abstained)
        if min(counts) < 0 or self.attended == 0 or max(counts) > MOST_PEOPLE:
            raise Refusal("award.meeting_people")
        if self.attended > self.entitled:
            raise Refusal("award.meeting_attended", attended=self.attended, entitled=self.entitled)
        votes = self.votes_for + self.against + self.abstained
        if votes > self.attended:
            raise Refusal("award.meeting_votes", votes=votes, attended=self.attended)


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """What is entered of one meeting on one list. `minutes`: the decision in words."""

    kind: MeetingKind
    held_on: date
    chair: str
    votes: Votes
    place: str = ""
    minutes: str = ""

    def checked(self) -> MeetingRecord:
        """With trimmed words. Raises Refusal 'award.meeting_chair' and those of the votes."""
        chair = " ".join(self.chair.split())
        if not chair:
            raise Refusal("award.meeting_chair", meeting=str(self.kind))
        self.votes.check()
        return replace(
            self, chair=chair, place=" ".join(self.place.split()), minutes=self.minutes.strip()
        )


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as the books keep it. `nth`: 1, or higher where it was held again.

    `on_this_list`: it decided on the list as it stands now; `follows`: no earlier one of the
    four was held, or held again, after it; `attachments`: how many.
    """

    id: int
    list_id: int
    nth: int
    record: MeetingRecord
    on_this_list: bool
    recorded_at: int
    operator: str
    attachments: int = 0
    follows: bool = True

    @property
    def kind(self) -> MeetingKind:
        return self.record.kind

    @property
    def counts(self) -> bool:
        """It was carried, on this very list, and after those that come before it."""
        return self.on_this_list and self.record.votes.carried and self.follows


def following(days: Mapping[MeetingKind, date]) -> set[MeetingKind]:
    """The meetings before which all earlier ones of the four were held; one day may have two.

    `days`: of those that were carried, on the list as it stands.
    """
    found, latest = set(), date.min
    for kind in MeetingKind:
        if kind in days and days[kind] >= latest:
            latest = days[kind]
            found.add(kind)
    return found


def in_turn(newest: Mapping[MeetingKind, Meeting]) -> dict[MeetingKind, Meeting]:
    """The newest meeting of each kind, each told whether it follows the earlier ones."""
    days = {kind: one.record.held_on for kind, one in newest.items() if one.counts}
    fit = following(days)
    return {
        kind: replace(one, follows=kind in fit or kind not in days) for kind, one in newest.items()
    }


def check_date(
    record: MeetingRecord,
    held: Mapping[MeetingKind, date],
    *,
    first: date | None,
    today: date,
    again: bool = False,
) -> None:
    """Whether the meeting may have been on its day, beside the other ones that count.

    `first`: the half-year's first day, None for a grant; `again`: it was entered before, and
    may be later than the ones after it, which no longer count then. The same day for two is
    allowed.
    Raises Refusal 'award.meeting_future' (meeting), 'award.meeting_early' (meeting, first),
    'award.meeting_order' (meeting, other_meeting, day).
    """
    if record.held_on > today:
        raise Refusal("award.meeting_future", meeting=str(record.kind))
    if first is not None and record.held_on < first:
        raise Refusal("award.meeting_early", meeting=str(record.kind), first=first.isoformat())
    order = list(MeetingKind)
    for kind, day in held.items():
        earlier = order.index(kind) < order.index(record.kind)
        later = order.index(kind) > order.index(record.kind) and not again
        if (earlier and day > record.held_on) or (later and day < record.held_on):
            raise Refusal(
                "award.meeting_order",
                meeting=str(record.kind),
                other_meeting=str(kind),
                day=day.isoformat(),
            )

"""The four meetings that a list passes, in their order."""

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

    `on_this_list`: it decided on the list as it stands now; `attachments`: how many.
    """

    id: int
    list_id: int
    nth: int
    record: MeetingRecord
    on_this_list: bool
    recorded_at: int
    operator: str
    attachments: int = 0

    @property
    def kind(self) -> MeetingKind:
        return self.record.kind

    @property
    def counts(self) -> bool:
        """It was carried, and on this very list."""
        return self.on_this_list and self.record.votes.carried


def check_date(
    record: MeetingRecord,
    held: Mapping[MeetingKind, date],
    *,
    first: date | None,
    today: date,
) -> None:
    """Whether the meeting may have been on its day, beside the other ones that count.

    `first`: the half-year's first day, None for a grant. The same day for two is allowed.
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
        if (earlier and day > record.held_on) or (
            order.index(kind) > order.index(record.kind) and day < record.held_on
        ):
            raise Refusal(
                "award.meeting_order",
                meeting=str(record.kind),
                other_meeting=str(kind),
                day=day.isoformat(),
            )

"""What a walk through rounds knows of a list, and what must be true of it at each step.

The model is plain Python: it knows only what the walk did and the services let pass.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.rounds.rules import RoundRules


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting: its day, and whom it decided on; None where it was lost."""

    day: date
    on: frozenset[str] | None


@dataclass
class Modelled:
    """What the walk knows of a list. Sets hold names."""

    rules: RoundRules
    rows: set[str] = field(default_factory=set)
    reviewed: bool = False
    decided_anew: bool = True
    """From a draft on: meetings are asked for. A notice that restarts asks for none."""
    published: frozenset[str] | None = None
    posted_on: date | None = None
    posted: int = 0
    """How often it was."""
    photo: bool = False
    open_objections: list[int] = field(default_factory=list)
    met: dict[MeetingKind, Met] = field(default_factory=dict)
    approved: frozenset[str] | None = None
    approver: str = ""
    notice: int = 0
    result: int = 0
    credited: frozenset[str] = frozenset()
    reversed: set[str] = field(default_factory=set)
    given_up: bool = False
    late: bool = False
    """Taken up again when another list was credited already."""

    @property
    def done(self) -> bool:
        return bool(self.credited) or self.given_up

    @property
    def missing_meetings(self) -> list[MeetingKind]:
        """Those that the list needs yet, or needs again, in their order."""
        missing, before = [], date.min
        for kind in MeetingKind:
            met = self.met.get(kind)
            if met is None or met.on is None or not self.rows <= met.on or met.day < before:
                missing.append(kind)
            else:
                before = met.day
        return missing

    def changed(self) -> None:
        self.approved = None

    def check_changeable(self, what: str) -> None:
        assert not self.credited, f"a credited list was changed: {what}"
        assert not self.given_up, f"the list of a village that gave up was changed: {what}"

    def check_decided(self) -> None:
        """Whether the list may be posted, or approved without a notice."""
        assert not self.rules.review or self.reviewed, "went on without a review"
        if not (self.rules.meetings and self.decided_anew):
            return
        assert not self.missing_meetings, "went on without its meetings, one after the other"

    def check_published(self, what: str, today: date) -> None:
        if not self.rules.notice:
            self.check_decided()
            return
        assert self.published is not None, f"{what} without a notice"
        assert self.rows <= self.published, f"somebody was {what} who was not published"
        assert self.posted_on is not None
        over = self.posted_on + timedelta(days=self.rules.notice_days)
        assert today > over, f"{what} too early"
        assert self.photo, f"{what} without a photo"
        assert not self.open_objections, f"{what} with an open objection"

    def check_creditable(self, operator: str, today: date) -> None:
        assert not self.credited, "a list was credited twice"
        assert not self.given_up, "a village that gave up was credited"
        self.check_published("credited", today)
        assert self.approved == frozenset(self.rows), "credited without approval of this list"
        assert self.approver != operator, "one person approved and credited"

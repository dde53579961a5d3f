"""What papers call a round or a grant, its lists and its meetings.

A community (社区) has residents where a village has villagers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from lovemart_desktop.documents.layout import date_text

Meeting = Literal["branch", "committees", "party-members", "villagers"]

MEETINGS: Final[tuple[Meeting, ...]] = ("branch", "committees", "party-members", "villagers")
"""The four meetings in their order."""


@dataclass(frozen=True, slots=True)
class RoundName:
    """How papers name a round. `period`: 2026年上半年, or a grant's occasion in words.

    `award`: chosen in an award round, else a grant. `persons`: its rows are persons, not
    households. `rate`: points for each head of a household where they count, else 0.
    """

    programme: str
    period: str
    award: bool = True
    persons: bool = False
    rate: int = 0

    @property
    def counted(self) -> str:
        """The measure word of its rows."""
        return "人" if self.persons else "户"

    @property
    def holder(self) -> str:
        """The heading over the names."""
        return "姓名" if self.persons else "户主"

    @property
    def quoted(self) -> str:
        return f"“{self.programme}”"

    @property
    def whole(self) -> str:
        """2026年上半年“诚信勤劳”, and a grant that is called as its occasion but once."""
        if self.period and self.period in self.programme:
            return self.quoted
        return f"{self.period}{self.quoted}"

    @property
    def list_title(self) -> str:
        return f"{self.quoted}{'奖励' if self.award else ''}积分发放签收表"

    @property
    def nomination_title(self) -> str:
        return f"{self.quoted}{'提名表' if self.award else '发放对象登记表'}"

    @property
    def score_title(self) -> str:
        return f"{self.quoted}评分表"

    @property
    def approval_title(self) -> str:
        return f"{self.quoted}{'奖励' if self.award else ''}积分发放审核表"

    @property
    def leader_title(self) -> str:
        return f"{self.quoted}{'奖励' if self.award else ''}积分发放审批表"

    @property
    def objections_title(self) -> str:
        return f"{self.quoted}公示意见登记表"

    def subject(self, *, result: bool) -> str:
        """What a notice is about."""
        if self.award:
            return f"{self.whole}{'奖励结果' if result else '拟奖励名单'}"
        return f"{self.whole}积分{'发放结果' if result else '拟发放名单'}"


def committee(village: str) -> str:
    """Who posts a village's notice."""
    return f"{village}{'居民' if is_community(village) else '村民'}委员会"


def is_community(village: str) -> bool:
    return village.endswith(("社区", "居委会"))


def meeting_name(kind: Meeting, village: str) -> str:
    """The meeting's name without the village's."""
    community = is_community(village)
    return {
        "branch": "党支部会议",
        "committees": "“两委”会议",
        "party-members": "党员大会",
        "villagers": "居民代表会议" if community else "村民代表会议",
    }[kind]


def meeting_act(kind: Meeting) -> str:
    """What the meeting does with the list."""
    return {
        "branch": "提议",
        "committees": "商议",
        "party-members": "审议",
        "villagers": "决议",
    }[kind]


def decided_by(village: str) -> str:
    """The four meetings in one sentence, as a notice tells them."""
    home = "社区" if is_community(village) else "村"
    people = "居民" if is_community(village) else "村民"
    return f"经党支部提议、{home}“两委”商议、党员大会审议、{people}代表会议决议"


def notice_span(posted_on: date, days: int) -> tuple[date, date]:
    """First and last day of the time for objections: the posting day is not counted."""
    return posted_on + timedelta(days=1), posted_on + timedelta(days=days)


def span_text(first: date, last: date) -> str:
    """2026年6月19日至6月25日, with a second year only where it is another one."""
    end = date_text(last) if last.year != first.year else f"{last.month}月{last.day}日"
    return f"{date_text(first)}至{end}"

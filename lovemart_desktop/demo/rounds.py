"""What the demonstration's award officer does with a round's lists, step by step."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from lovemart_desktop.demo.days import DemoClock
from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.awards import AwardRound, VillageList
from lovemart_desktop.domain.rounds.meetings import MeetingKind, MeetingRecord, Votes
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.domain.rounds.review import Ties
from lovemart_desktop.services.store import Session

LATE_REASON = "汛期道路不通，村里会议推迟"
WAITS = timedelta(days=8)
"""From the posting of a notice to the day on which its list may be approved."""

_PLACES = {
    MeetingKind.BRANCH: (9, 9, 0, "村党支部活动室"),
    MeetingKind.COMMITTEES: (11, 10, 1, "村委会会议室"),
    MeetingKind.PARTY_MEMBERS: (46, 38, 2, "村党员活动室"),
    MeetingKind.VILLAGERS: (62, 51, 4, "村文化广场"),
}
"""How many may come, how many came and were against, and where."""
_CHAIRS = {
    "石桥村": "罗志远",
    "柳林村": "杨光明",
    "白沙村": "龙胜利",
    "云峰村": "陈思源",
}


class RoundKeeper:
    """Takes lists through review, meetings and notice; the clock is the town's."""

    def __init__(self, officer: Session, clock: DemoClock) -> None:
        self._officer = officer
        self._clock = clock

    def lists(self, round_id: int, villages: Collection[str]) -> tuple[VillageList, ...]:
        found = self._officer.awards.round(round_id)
        return tuple(each for each in found.lists if each.village in villages)

    def review(self, found: AwardRound, lists: Sequence[VillageList]) -> None:
        for each in lists:
            self._clock.wait(90)
            self._officer.reviews.close(each.id, found.rules.cut, Ties.TAKE_ALL, (), "同分均列入")

    def meet(self, lists: Sequence[VillageList], first: date) -> None:
        """The four meetings of each list, on days that follow each other from `first`."""
        for each in lists:
            self._clock.wait(60)
            for day, kind in enumerate(MeetingKind):
                held_on = min(first + timedelta(days=day), self._clock.today())
                self._officer.meetings.record(each.id, _meeting(kind, each.village, held_on))

    def post(
        self, lists: Sequence[VillageList], day: date, kind: NoticeKind = NoticeKind.FIRST
    ) -> None:
        """Posted at the village committee's board, with a photo of it."""
        for each in lists:
            self._clock.wait(60)
            prepared = self._officer.notices.prepare(each.id, kind)
            notice = self._officer.notices.post(prepared, day, f"{each.village}村务公开栏")
            name = f"{each.village}{'公示' if kind is NoticeKind.FIRST else '公告'}照片.png"
            self._officer.attachments.add(Subject.NOTICE, notice.id, name, board_picture(each.id))

    def prepare(self, found: AwardRound, lists: Sequence[VillageList], posted_on: date) -> None:
        """Everything before approval, as its papers say: the last days before `posted_on`."""
        if found.rules.review:
            self.review(found, lists)
        if found.rules.meetings:
            self.meet(lists, posted_on - timedelta(days=3))
        self.post(lists, posted_on)

    def publish_result(self, round_id: int, villages: Collection[str]) -> None:
        """Posted where the first notice was, on the day of crediting."""
        self.post(self.lists(round_id, villages), self._clock.today(), NoticeKind.RESULT)

    def archive(self, round_id: int) -> None:
        self._clock.wait(600)
        self._officer.round_life.archive(round_id)

    def object_to(self, round_id: int, each: VillageList) -> None:
        """Somebody without a name says something about the first household of the list."""
        rows = self._officer.awards.rows(round_id, each.id)
        row = next(row for row in rows if not row.struck)
        self._officer.objections.enter(
            each.id,
            "该户今年未参加村里组织的公益劳动，请核实。",
            self._clock.today(),
            nomination=row.nomination,
        )


def sign_lists(officer: Session, clock: DemoClock, round_id: int, unsigned: int = 0) -> None:
    """The signed lists come back; on the last of them so many rows are empty at the end."""
    lists = officer.signatures.lists(round_id)
    for each in lists:
        clock.wait(240)
        rows = [row.nomination for row in officer.signatures.rows(each.id)]
        signed = len(rows) - (unsigned if each is lists[-1] else 0)
        officer.signatures.sign(each.id, rows[:signed])


def _meeting(kind: MeetingKind, village: str, day: date) -> MeetingRecord:
    entitled, attended, against, place = _PLACES[kind]
    votes = Votes(entitled, attended, attended - against, against)
    return MeetingRecord(
        kind, day, _CHAIRS.get(village, "李春生"), votes, place, "会议审议了名单，同意提交下一步。"
    )


def board_picture(number: int) -> bytes:
    """A photo of a notice on its board, as PNG: a white sheet with a red heading and lines."""
    width, height = 320, 240
    rows = []
    for y in range(height):
        row = bytearray(b"\x8a\x6a\x4a" * width)
        if 20 <= y < 220:
            row[80 * 3 : 240 * 3] = b"\xfa\xf8\xf2" * 160
            if 32 <= y < 48:
                row[110 * 3 : 210 * 3] = b"\xc0\x28\x20" * 100
            elif y >= 64 and y % 12 < 3:
                length = 90 + (y * 7 + number * 13) % 40
                row[95 * 3 : (95 + length) * 3] = b"\x50\x50\x50" * length
        rows.append(b"\x00" + bytes(row))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )

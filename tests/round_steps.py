"""A round's lists taken through review, meetings and notice, for tests of what comes after.

found = publish(session, found)          # every list may be approved today
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState, VillageList, may_be_posted
from lovemart_desktop.domain.rounds.meetings import MeetingKind, MeetingRecord, Votes
from lovemart_desktop.domain.rounds.notices import Notice, NoticeKind
from lovemart_desktop.domain.rounds.review import Ties
from lovemart_desktop.services.store import Session
from tests.services.test_attachments import png

BOARD = "村委会公示栏"
CARRIED = Votes(entitled=40, attended=30, votes_for=26, against=3, abstained=1)


def publish(
    session: Session, found: AwardRound, list_ids: Sequence[int] | None = None
) -> AwardRound:
    """Takes the lists (all unless named) so far that they wait for approval today.

    The papers say that everything was done some days ago, as an office that enters them late
    would; nothing of a list that has been published already is done again.
    """
    posted_on = session.today() - timedelta(days=found.rules.notice_days + 1)
    for each in found.lists:
        if (list_ids is None or each.id in list_ids) and each.going_on and each.accounts:
            decide(session, found, each, posted_on)
            now = the_list(session.awards.round(found.id), each.id)
            if may_be_posted(now, found.rules):
                post(session, each.id, posted_on)
    return session.awards.round(found.id)


def decide(session: Session, found: AwardRound, each: VillageList, day: date) -> None:
    """Review and meetings of a list, as far as its round asks for them, all on one day."""
    if found.rules.review and each.state is ListState.DRAFT:
        session.reviews.close(each.id, found.rules.cut, Ties.TAKE_ALL, reason="并列均列入")
    if found.rules.meetings and each.state in (ListState.DRAFT, ListState.REVIEWED):
        for kind in MeetingKind:
            session.meetings.record(each.id, held(kind, day))


def held(kind: MeetingKind, day: date, votes: Votes = CARRIED) -> MeetingRecord:
    return MeetingRecord(kind, day, "王主任", votes, "村委会会议室", "同意名单")


def post(session: Session, list_id: int, day: date, kind: NoticeKind = NoticeKind.FIRST) -> Notice:
    """Posted and photographed."""
    notice = session.notices.post(session.notices.prepare(list_id, kind), day, BOARD)
    session.attachments.add(Subject.NOTICE, notice.id, "公示照片.png", png())
    return notice


def the_list(found: AwardRound, list_id: int) -> VillageList:
    return next(each for each in found.lists if each.id == list_id)

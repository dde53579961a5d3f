"""What rounds with rules went through before their lists were credited.

Rounds of older books have no rules, and nothing is asked of them here.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import and_, func, or_, select

from lovemart_desktop.domain.proof import Check, Found
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.rounds.notices import ready_from
from lovemart_desktop.persistence.schema import (
    award_round,
    award_signature,
    list_step,
    meeting,
    nomination,
    notice,
    notice_row,
    objection,
    objection_outcome,
    round_rules,
    village,
    village_list,
    voucher,
)
from lovemart_desktop.persistence.verify.round_digests import other_approvals, other_versions
from lovemart_desktop.persistence.verify.view import View


def check_rounds(view: View, found: Found) -> int:
    """Returns how many credited lists were looked at."""
    db = view.connection
    count = 0
    fault = _Faults(view, found)
    for number, wants_notice, posted_on, days, credited_on in db.execute(_CREDITED):
        count += 1
        if wants_notice and posted_on is None:
            fault("round.unposted", number)
        elif wants_notice:
            try:
                over = ready_from(date.fromisoformat(posted_on), int(days)).isoformat()
            except ValueError:
                over = "9999"
            if credited_on is None or over > credited_on:
                fault("round.notice_short", number)
    for code, query in (
        ("round.other_row", _OTHER_ROWS),
        ("round.meeting_missing", _MEETINGS_MISSING),
        ("round.objection_open", _OBJECTIONS_OPEN),
        ("round.no_step", _NO_STEP),
        ("round.archived_open", _ARCHIVED_OPEN),
        ("round.signed_uncredited", _SIGNED_UNCREDITED),
        ("round.signature_gap", _SIGNATURE_GAP),
    ):
        for number in db.execute(query).scalars():
            fault(code, number)
    # each read to its end before the next
    for number in sorted(set(other_versions(view))):
        fault("round.notice_rows", number)
    for number in sorted(set(other_approvals(view))):
        fault("round.approved_rows", number)
    return count


class _Faults:
    """Tells of lists by their villages."""

    def __init__(self, view: View, found: Found) -> None:
        self._found = found
        self._villages = {int(number): str(name) for number, name in view.connection.execute(_OF)}

    def __call__(self, code: str, number: int) -> None:
        village_name = self._villages.get(number, "")
        self._found.add(
            Check.ROUNDS, code, f"list {number}", list=str(number), village=village_name
        )


_OF: Final = select(village_list.c.id, village.c.name).join(
    village, village.c.id == village_list.c.village_id
)
_CREDITED_HERE: Final = village_list.join(
    round_rules, round_rules.c.round_id == village_list.c.round_id
)
_NEWEST: Final = (
    select(notice.c.list_id, func.max(notice.c.nth).label("nth"))
    .where(notice.c.kind == "first")
    .group_by(notice.c.list_id)
    .subquery()
)
_FIRST: Final = (
    select(notice.c.id, notice.c.list_id, notice.c.posted_on, notice.c.days)
    .join(_NEWEST, and_(_NEWEST.c.list_id == notice.c.list_id, _NEWEST.c.nth == notice.c.nth))
    .where(notice.c.kind == "first")
    .subquery()
)
_CREDITED: Final = (
    select(
        village_list.c.id,
        round_rules.c.notice,
        _FIRST.c.posted_on,
        _FIRST.c.days,
        voucher.c.business_date,
    )
    .select_from(
        _CREDITED_HERE.outerjoin(_FIRST, _FIRST.c.list_id == village_list.c.id).outerjoin(
            voucher, voucher.c.id == village_list.c.voucher_id
        )
    )
    .where(village_list.c.state == "credited")
    .order_by(village_list.c.id)
)

_OTHER_ROWS: Final = (
    select(village_list.c.id)
    .select_from(
        _CREDITED_HERE.join(_FIRST, _FIRST.c.list_id == village_list.c.id)
        .join(nomination, nomination.c.list_id == village_list.c.id)
        .outerjoin(
            notice_row,
            and_(
                notice_row.c.notice_id == _FIRST.c.id,
                notice_row.c.nomination_id == nomination.c.id,
            ),
        )
    )
    .where(
        village_list.c.state == "credited",
        round_rules.c.notice == 1,
        nomination.c.struck == 0,
        or_(
            notice_row.c.nomination_id.is_(None),
            notice_row.c.name != nomination.c.name,
            notice_row.c.points != nomination.c.points,
        ),
    )
    .distinct()
    .order_by(village_list.c.id)
)
"""Credited lists with somebody who was not published, or not so."""

_CARRIED: Final = (
    select(meeting.c.list_id, func.count(meeting.c.kind.distinct()).label("kinds"))
    .where(meeting.c.votes_for * 2 > meeting.c.attended)
    .group_by(meeting.c.list_id)
    .subquery()
)
_MEETINGS_MISSING: Final = (
    select(village_list.c.id)
    .select_from(_CREDITED_HERE.outerjoin(_CARRIED, _CARRIED.c.list_id == village_list.c.id))
    .where(
        village_list.c.state == "credited",
        round_rules.c.meetings == 1,
        func.coalesce(_CARRIED.c.kinds, 0) < len(MeetingKind),
    )
    .order_by(village_list.c.id)
)

_DONE: Final = (
    select(list_step.c.list_id, func.max(list_step.c.at).label("at"))
    .where(list_step.c.after == "credited")
    .group_by(list_step.c.list_id)
    .subquery()
)
_OBJECTIONS_OPEN: Final = (
    select(notice.c.list_id)
    .select_from(
        objection.join(notice, notice.c.id == objection.c.notice_id)
        .join(_DONE, _DONE.c.list_id == notice.c.list_id)
        .outerjoin(objection_outcome, objection_outcome.c.objection_id == objection.c.id)
    )
    .where(
        notice.c.kind == "first",
        objection.c.at < _DONE.c.at,
        or_(objection_outcome.c.at.is_(None), objection_outcome.c.at > _DONE.c.at),
    )
    .distinct()
    .order_by(notice.c.list_id)
)
"""Lists that were credited while an objection was open."""

_APPROVED: Final = select(list_step.c.list_id).where(list_step.c.after == "approved")
_NO_STEP: Final = (
    select(village_list.c.id)
    .select_from(_CREDITED_HERE)
    .where(
        village_list.c.state == "credited",
        or_(
            village_list.c.id.not_in(select(_DONE.c.list_id)),
            village_list.c.id.not_in(_APPROVED),
        ),
    )
    .order_by(village_list.c.id)
)
"""Credited lists whose history knows nothing of it."""

_ARCHIVED_OPEN: Final = (
    select(village_list.c.id)
    .select_from(_CREDITED_HERE.join(award_round, award_round.c.id == village_list.c.round_id))
    .where(
        award_round.c.state == "archived",
        village_list.c.state != "credited",
        village_list.c.given_up_at.is_(None),
        select(nomination.c.id)
        .where(nomination.c.list_id == village_list.c.id, nomination.c.struck == 0)
        .exists(),
    )
    .order_by(village_list.c.id)
)

_SIGNED: Final = award_signature.join(
    nomination, nomination.c.id == award_signature.c.nomination_id
).join(village_list, village_list.c.id == nomination.c.list_id)
_SIGNED_UNCREDITED: Final = (
    select(village_list.c.id)
    .select_from(_SIGNED)
    .where(or_(village_list.c.state != "credited", nomination.c.struck == 1))
    .distinct()
    .order_by(village_list.c.id)
)
"""Lists on which somebody signed for points that were not credited."""

_MARKS: Final = (
    select(award_signature.c.nomination_id)
    .group_by(award_signature.c.nomination_id)
    .having(func.count() != func.max(award_signature.c.nth))
    .subquery()
)
_SIGNATURE_GAP: Final = (
    select(nomination.c.list_id)
    .join(_MARKS, _MARKS.c.nomination_id == nomination.c.id)
    .distinct()
    .order_by(nomination.c.list_id)
)
"""Lists with a row whose marks and withdrawals do not follow each other."""

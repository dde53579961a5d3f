"""Whether notices and approvals are of the rows that the books keep for them.

A notice's version and an approval's digest are hashes of a list. Both are made again here: of
the rows as they were published, and of the rows that stand. What may still be changed, a list
on its way to a notice, is left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Select, and_, func, select

from lovemart_desktop.domain.rounds.awards import ProgrammeKind, RoundTerms, digest_of
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.persistence.schema import (
    award_round,
    nomination,
    notice,
    notice_row,
    programme,
    round_rules,
    village,
    village_list,
)
from lovemart_desktop.persistence.verify.view import View
from lovemart_desktop.persistence.verify.vouchers import UNREADABLE

IN_FORCE: Final = ("notice", "ready", "credited")
"""States, as stored, of lists whose first notice is in force: no row's scores change there."""


def other_versions(view: View) -> Iterator[int]:
    """Lists with a notice whose version is not that of the rows it keeps."""
    terms = _terms(view)
    rows = view.stream(_PUBLISHED)
    for (number, kind, version, _), published in groupby(rows, key=itemgetter(0, 1, 2, 3)):
        made = _digest(terms, number, (row[4:] for row in published))
        if kind == NoticeKind.RESULT and made is not None:
            made = hashlib.sha256(f"{kind}/{made}".encode()).hexdigest()
        if made != version:
            yield int(number)


def other_approvals(view: View) -> Iterator[int]:
    """Approved lists whose rows are not those that were approved."""
    terms = _terms(view)
    rows = view.stream(_APPROVED)
    for (number, approved), standing in groupby(rows, key=itemgetter(0, 1)):
        if _digest(terms, number, (row[2:] for row in standing)) != approved:
            yield int(number)


def _digest(
    terms: dict[int, tuple[RoundTerms, str]], number: int, rows: Iterable[tuple[Any, ...]]
) -> str | None:
    """None where a row is of no shape that a list could have."""
    facts: Any = [row for row in rows if row[0] is not None]
    try:
        return digest_of(*terms[number], facts)
    except (*UNREADABLE, KeyError):
        return None


def _terms(view: View) -> dict[int, tuple[RoundTerms, str]]:
    """{list: its round's terms, its village}"""
    found = {}
    for number, name, *told, day in view.connection.execute(_TERMS):
        programme_name, kind, period, fund, points = told
        try:
            terms = RoundTerms(
                programme_name, ProgrammeKind(kind), period, fund, points, date.fromisoformat(day)
            )
        except UNREADABLE:
            continue
        found[int(number)] = (terms, name)
    return found


_WITH_RULES: Final = village_list.join(
    round_rules, round_rules.c.round_id == village_list.c.round_id
)
_TERMS: Final = (
    select(
        village_list.c.id,
        village.c.name,
        programme.c.name,
        programme.c.kind,
        award_round.c.period,
        award_round.c.fund_id,
        award_round.c.points_each,
        award_round.c.reference_date,
    )
    .select_from(_WITH_RULES)
    .join(village, village.c.id == village_list.c.village_id)
    .join(award_round, award_round.c.id == village_list.c.round_id)
    .join(programme, programme.c.id == award_round.c.programme_id)
)
_NEWEST: Final = (
    select(notice.c.list_id, notice.c.kind, func.max(notice.c.nth).label("nth"))
    .group_by(notice.c.list_id, notice.c.kind)
    .subquery()
)
_PUBLISHED: Final[Select[Any]] = (
    select(
        notice.c.list_id,
        notice.c.kind,
        notice.c.version,
        notice.c.id,
        # as published, with what a row never changes
        notice_row.c.nomination_id,
        func.coalesce(nomination.c.household_id, 0),
        nomination.c.member_id,
        notice_row.c.name,
        notice_row.c.group_name,
        notice_row.c.headcount,
        notice_row.c.points,
        nomination.c.scores,
    )
    .select_from(_WITH_RULES)
    .join(notice, notice.c.list_id == village_list.c.id)
    .join(
        _NEWEST,
        and_(
            _NEWEST.c.list_id == notice.c.list_id,
            _NEWEST.c.kind == notice.c.kind,
            _NEWEST.c.nth == notice.c.nth,
        ),
    )
    .outerjoin(notice_row, notice_row.c.notice_id == notice.c.id)
    .outerjoin(nomination, nomination.c.id == notice_row.c.nomination_id)
    .where(village_list.c.state.in_(IN_FORCE))
    .order_by(notice.c.id)
)
_APPROVED: Final[Select[Any]] = (
    select(
        village_list.c.id,
        village_list.c.approved_digest,
        nomination.c.id,
        func.coalesce(nomination.c.household_id, 0),
        nomination.c.member_id,
        nomination.c.name,
        nomination.c.group_name,
        nomination.c.headcount,
        nomination.c.points,
        nomination.c.scores,
    )
    .select_from(_WITH_RULES)
    .outerjoin(
        nomination, and_(nomination.c.list_id == village_list.c.id, nomination.c.struck == 0)
    )
    .where(village_list.c.approved_by.is_not(None))
    .order_by(village_list.c.id)
)

"""A round as its papers show it: the documents' values from those of the books."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from lovemart_desktop.documents.layout import date_text
from lovemart_desktop.documents.rounds.meeting_record import MeetingPaper, MeetingRow, MeetingVotes
from lovemart_desktop.documents.rounds.nomination_form import NominationForm, NominationRow
from lovemart_desktop.documents.rounds.notice import Notice as NoticePaper
from lovemart_desktop.documents.rounds.notice import NoticeRow as PrintedRow
from lovemart_desktop.documents.rounds.objections import ObjectionList, ObjectionRow, Outcome
from lovemart_desktop.documents.rounds.round_words import Meeting as MeetingWord
from lovemart_desktop.documents.rounds.round_words import committee, decided_by
from lovemart_desktop.documents.rounds.score_sheet import ScoreRow, ScoreSheet, SheetCriterion
from lovemart_desktop.domain.rounds.awards import (
    ListRow,
    criteria,
    list_digest,
    number_text,
)
from lovemart_desktop.domain.rounds.meetings import Meeting, MeetingKind
from lovemart_desktop.domain.rounds.notices import (
    Notice,
    NoticeKind,
    NoticeRow,
    Objection,
    PreparedNotice,
)
from lovemart_desktop.domain.rounds.papers import ListPaper, list_paper_number
from lovemart_desktop.persistence.rounds.list_life import ChangeMade
from lovemart_desktop.services.rounds.round_told import Told, check_text, group_order

_BLANK_LINES, _MORE_LINES = 12, 3
_MEETINGS: Final[Mapping[MeetingKind, MeetingWord]] = {
    MeetingKind.BRANCH: "branch",
    MeetingKind.COMMITTEES: "committees",
    MeetingKind.PARTY_MEMBERS: "party-members",
    MeetingKind.VILLAGERS: "villagers",
}


def sheet_criteria(told: Told) -> tuple[SheetCriterion, ...]:
    """What the round's rules score by; without any, what its lists were scored by."""
    named = told.found.rules.criteria
    if named:
        return tuple(SheetCriterion(c.name, str(c.weight), str(c.most)) for c in named)
    used = criteria(row for one in told.lists for row in one.rows)
    return tuple(SheetCriterion(name, "", "") for name in used)


def blank_form(told: Told, village: str) -> NominationForm:
    """An empty form for a village that may have no list yet."""
    return NominationForm(
        round=told.name,
        town=told.facts.town,
        village=village,
        criteria="、".join(f"{c.name}{c.weight}%" for c in told.found.rules.criteria),
        reference=date_text(told.found.terms.reference_date),
        rows=(),
        blanks=_BLANK_LINES,
    )


def nomination_form(told: Told) -> NominationForm:
    one = told.one
    return replace(
        blank_form(told, one.each.village),
        rows=tuple(NominationRow(row.name, row.group, row.headcount) for row in one.rows),
        blanks=_MORE_LINES if one.rows else _BLANK_LINES,
        number=list_paper_number(ListPaper.NOMINATION, one.each.id),
    )


def score_sheet(told: Told) -> ScoreSheet:
    one, scored_by = told.one, sheet_criteria(told)
    return ScoreSheet(
        round=told.name,
        town=told.facts.town,
        village=one.each.village,
        criteria=scored_by,
        rows=tuple(
            ScoreRow(
                name=row.name,
                group=row.group,
                headcount=row.headcount,
                scores=tuple(score_text(row, each.name) for each in scored_by),
                total=number_text(row.total) if row.scores else "",
            )
            for row in one.rows
        ),
        number=list_paper_number(ListPaper.SCORES, one.each.id),
    )


def score_text(row: ListRow, criterion: str) -> str:
    """A row's score as paper shows it; empty where there is none."""
    score: Decimal | None = dict(row.scores).get(criterion)
    return "" if score is None else number_text(score)


def blank_record(told: Told, kind: MeetingKind) -> MeetingPaper:
    """A meeting's record, to be written in."""
    one = told.one
    return MeetingPaper(
        round=told.name,
        kind=_MEETINGS[kind],
        town=told.facts.town,
        village=one.each.village,
        rows=_meeting_rows(one.rows),
        check=one.check,
    )


def meeting_record(
    told: Told, held: Meeting, rows: Sequence[ListRow], changes: Sequence[ChangeMade]
) -> MeetingPaper:
    """The record of a meeting that was held, with the rows that stood on the list then.

    `rows`: all of the list, struck ones too; `changes`: what was done to them one by one.
    """
    standing = {row.nomination for row in rows if not row.struck}
    for change in reversed(changes):
        if change.at <= held.recorded_at:
            break
        if change.kind == "struck":
            standing.add(change.nomination)
        else:
            standing.discard(change.nomination)
    decided = sorted(
        (row for row in rows if row.nomination in standing),
        key=lambda row: group_order(row.group, row.nomination),
    )
    record, votes = held.record, held.record.votes
    digest = list_digest(told.found.terms, told.one.each.village, decided_rows(decided))
    return replace(
        blank_record(told, held.kind),
        rows=_meeting_rows(decided),
        check=check_text(digest),
        held_on=record.held_on,
        place=record.place,
        chair=record.chair,
        minutes=record.minutes,
        votes=MeetingVotes(
            votes.entitled,
            votes.attended,
            votes.votes_for,
            votes.against,
            votes.abstained,
            votes.carried,
        ),
    )


def decided_rows(rows: Sequence[ListRow]) -> list[ListRow]:
    """The rows as they stood: none of them struck."""
    return [replace(row, struck=False) for row in rows]


def _meeting_rows(rows: Sequence[ListRow]) -> tuple[MeetingRow, ...]:
    return tuple(MeetingRow(row.name, row.group, row.points) for row in rows)


def posted_notice(told: Told, posted: Notice, rows: Sequence[NoticeRow]) -> NoticePaper:
    """A notice as it was published."""
    paper = _notice(told, posted.kind, posted.version, rows)
    return replace(paper, posted_on=posted.posted_on, days=posted.days, version=posted.nth)


def new_notice(told: Told, prepared: PreparedNotice, day: date, *, nth: int) -> NoticePaper:
    """A notice that is to be posted on this day, the list's `nth` of its kind."""
    paper = _notice(told, prepared.kind, prepared.version, prepared.rows)
    return replace(paper, posted_on=day, days=prepared.days, version=nth)


def _notice(told: Told, kind: NoticeKind, version: str, rows: Sequence[NoticeRow]) -> NoticePaper:
    one, name, result = told.one, told.name, kind is NoticeKind.RESULT
    ordered = sorted(rows, key=lambda row: group_order(row.group, row.nomination))
    return NoticePaper(
        town=told.facts.town,
        village=one.each.village,
        subject=name.subject(result=result),
        half_year=name.period,
        decided_by=decided_by(one.each.village) if told.found.rules.meetings else "",
        rows=tuple(PrintedRow(row.name, row.group, row.points, row.headcount) for row in ordered),
        posted_on=told.found.terms.reference_date,
        days=0,
        telephone=told.facts.telephone,
        hours=told.facts.hours,
        place=told.facts.address,
        issuer=committee(one.each.village),
        version=1,
        check=check_text(version),
        persons=name.persons,
        result=result,
        rate=name.rate,
        award=name.award,
    )


def with_objections(paper: NoticePaper, told: Told, found: Sequence[Objection]) -> NoticePaper:
    """A result notice that says how many objections there were, and how many were upheld."""
    upheld = {each.nomination for each in found if each.outcome and each.outcome.upheld}
    gone = upheld - {0} - {row.nomination for row in told.one.rows}
    return replace(paper, objections=len(found), struck=len(gone))


def span_of(posted: Notice | None) -> tuple[date, date] | None:
    """First and last day of a notice's time, the posting day not counted."""
    if posted is None:
        return None
    return date.fromordinal(posted.posted_on.toordinal() + 1), posted.last_day


def objection_list(
    told: Told, found: Sequence[Objection], made_on: date, *, whole: bool
) -> ObjectionList:
    villages = {one.each.id: one.each.village for one in told.lists}
    return ObjectionList(
        round=told.name,
        town=told.facts.town,
        village="" if whole else told.one.each.village,
        rows=tuple(
            ObjectionRow(
                village=villages[each.list_id],
                received_on=each.received_on,
                about=each.name,
                named=bool(each.objector),
                words=each.words,
                outcome=_outcome(each),
                answer=each.outcome.found if each.outcome else "",
                answered_on=each.outcome.decided_on if each.outcome else None,
            )
            for each in found
        ),
        made_on=made_on,
    )


def _outcome(each: Objection) -> Outcome:
    if each.outcome is None:
        return "open"
    return "upheld" if each.outcome.upheld else "rejected"

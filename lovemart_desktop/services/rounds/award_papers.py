"""A round's papers, from the nomination form to the certificate.

Whatever is handed out to be printed is recorded first; printing once more is always allowed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from lovemart_desktop.documents.rounds.approval_sheet import (
    ApprovalSheet,
    approval_sheet_pdf,
    leader_form_pdf,
)
from lovemart_desktop.documents.rounds.award_list import AwardList, AwardListRow, award_list_pdf
from lovemart_desktop.documents.rounds.certificate import certificates_pdf
from lovemart_desktop.documents.rounds.meeting_record import meeting_record_pdf
from lovemart_desktop.documents.rounds.nomination_form import nomination_forms_pdf
from lovemart_desktop.documents.rounds.notice import Paper, notice_pdf
from lovemart_desktop.documents.rounds.objections import objections_pdf
from lovemart_desktop.documents.rounds.score_sheet import score_sheet_pdf
from lovemart_desktop.domain.cards.cards import tail
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import ListState
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.domain.rounds.papers import ListPaper, list_paper_number, read_list_page
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.people.villages import Villages
from lovemart_desktop.persistence.rounds.list_life import ListLife
from lovemart_desktop.persistence.rounds.list_numbers import registration_numbers
from lovemart_desktop.persistence.rounds.meetings import Meetings
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.persistence.rounds.notices import Notices
from lovemart_desktop.persistence.rounds.round_rules import Rules
from lovemart_desktop.persistence.rounds.signatures import Signatures
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.rounds import approval_papers, round_papers
from lovemart_desktop.services.rounds.notices import prepared_notice
from lovemart_desktop.services.rounds.round_told import Told, period_text, tell
from lovemart_desktop.services.rounds.round_workbooks import (
    list_workbook,
    nomination_workbook,
    score_workbook,
)

__all__ = ["AwardPapers", "FoundPage", "period_text"]


@dataclass(frozen=True, slots=True)
class FoundPage:
    """The page of a list's paper that was scanned."""

    paper: ListPaper
    round_id: int
    list_id: int
    page: int


@dataclass(slots=True)
class _Printing:
    """A paper in the making. `facts`: what its audit event tells besides its rows."""

    work: UnitOfWork
    told: Told
    facts: dict[str, str | int] = field(default_factory=dict)


class AwardPapers(Desk):
    """Prints. All methods raise Refusal 'award.round_unknown', 'award.list_unknown', and those
    of the paper: 'paper.empty_list', 'paper.name_too_long', 'paper.text_too_long'.
    """

    # before the review

    def blank_forms_pdf(self, round_id: int) -> bytes:
        """An empty nomination form for each village of today, one after the other."""
        with self._printing(round_id, (), "print-nomination") as printed:
            names = [each.name for each in Villages(printed.work).all() if each.until is None]
        return nomination_forms_pdf([round_papers.blank_form(printed.told, each) for each in names])

    def nomination_form_pdf(self, round_id: int, list_id: int) -> bytes:
        """What is entered so far, and empty lines to go on."""
        with self._printing(round_id, [list_id], "print-nomination") as printed:
            pass
        return nomination_forms_pdf([round_papers.nomination_form(printed.told)])

    def score_sheet_pdf(self, round_id: int, list_id: int) -> bytes:
        """The sheet to score on. Raises Refusal 'paper.criteria_none'."""
        with self._printing(round_id, [list_id], "print-scores") as printed:
            pass
        return score_sheet_pdf(round_papers.score_sheet(printed.told))

    # the meetings and the notice

    def meeting_record_pdf(self, round_id: int, list_id: int, kind: MeetingKind) -> bytes:
        """The record as it was entered, with the list that it decided on; an empty one before
        the meeting, and where it has to be held again.
        """
        with self._printing(round_id, [list_id], "print-meeting") as printed:
            work, told = printed.work, printed.told
            held = Meetings(work).newest([list_id])[list_id].get(kind)
            changes = ListLife(work).changes(list_id)
            rows = Nominations(work).frozen([list_id])[list_id]
        if held is None or not (held.on_this_list and held.follows):
            return meeting_record_pdf(round_papers.blank_record(told, kind))
        return meeting_record_pdf(round_papers.meeting_record(told, held, rows, changes))

    def notice_pdf(
        self,
        round_id: int,
        list_id: int,
        kind: NoticeKind | None = None,
        paper: Paper = "A4",
        posting_on: date | None = None,
    ) -> bytes:
        """The notice to post: for objections before crediting, with the result after.

        One that is posted is printed as it was published; else the list as it stands, with
        `posting_on` (today, where it is None) as its day. `kind` None: what comes next.
        Raises Refusal 'award.list_empty', 'award.not_credited' (village) for a result.
        """
        with self._printing(round_id, [list_id], "print-notice") as printed:
            work, told = printed.work, printed.told
            each, notices = told.one.each, Notices(work)
            if kind is None:
                credited = each.state is ListState.CREDITED
                kind = NoticeKind.RESULT if credited else NoticeKind.FIRST
            every = notices.of([list_id])
            made = [one for one in every if one.kind is kind]
            in_force = each.published if kind is NoticeKind.FIRST else each.result_on is not None
            if made and in_force:
                posted = made[-1]
                shown = round_papers.posted_notice(
                    told, posted, notices.rows([posted.id])[posted.id]
                )
            else:
                prepared = prepared_notice(work, told.found, each, kind)
                day = posting_on or self._place.clock.today()
                shown = round_papers.new_notice(told, prepared, day, nth=len(made) + 1)
            if kind is NoticeKind.RESULT:
                first = {one.id for one in every if one.kind is NoticeKind.FIRST}
                found = [one for one in notices.objections([list_id]) if one.notice in first]
                shown = round_papers.with_objections(shown, told, found)
            printed.facts = {"version": shown.check, "paper": paper}
        return notice_pdf(shown, paper)

    def objections_pdf(self, round_id: int, list_id: int | None = None) -> bytes:
        """The objections to one list's notices, or to all of the round, with their outcome."""
        ids = None if list_id is None else [list_id]
        with self._printing(round_id, ids, "print-objections") as printed:
            work, told = printed.work, printed.told
            found = Notices(work).objections(told.ids)
        today = self._place.clock.today()
        return objections_pdf(
            round_papers.objection_list(told, found, today, whole=list_id is None)
        )

    # approval and after

    def approval_sheet_pdf(self, round_id: int, list_ids: Sequence[int]) -> bytes:
        """The sheet for both officers. Raises Refusal 'paper.credited_already' (village)."""
        with self._printing(round_id, list_ids, "print-approval") as printed:
            work, told = printed.work, printed.told
            sheet = self._approval(work, told)
        return approval_sheet_pdf(sheet)

    def leader_form_pdf(self, round_id: int, list_ids: Sequence[int]) -> bytes:
        """The form on which a leader approves. Raises Refusal 'paper.credited_already'."""
        with self._printing(round_id, list_ids, "print-leader-form") as printed:
            work, told = printed.work, printed.told
            sheet = self._approval(work, told)
        return leader_form_pdf(sheet)

    def list_pdf(self, round_id: int, list_id: int) -> bytes:
        """The list with columns for signature and thumbprint."""
        with self._printing(round_id, [list_id], "print-list") as printed:
            work, told = printed.work, printed.told
            cards = Nominations(work).card_numbers(told.found.credits, list_id)
            posted = Notices(work).newest([list_id], NoticeKind.FIRST).get(list_id)
        one, name = told.one, told.name
        return award_list_pdf(
            AwardList(
                title=name.list_title,
                town=told.facts.town,
                store=told.facts.store,
                village=one.each.village,
                half_year=name.period,
                fund=told.found.fund.name,
                notice=round_papers.span_of(posted),
                credited_on=one.each.credited_on,
                rows=tuple(
                    AwardListRow(
                        row.name,
                        row.group,
                        tail(cards.get(row.nomination, "")),
                        row.points,
                        row.headcount,
                    )
                    for row in one.rows
                ),
                number=list_paper_number(ListPaper.SIGNATURES, list_id),
                version=posted.nth if posted else one.version,
                check=one.check,
                persons=name.persons,
                rate=name.rate,
            )
        )

    def certificates_pdf(
        self, round_id: int, list_id: int, nominations: Sequence[int] = ()
    ) -> bytes:
        """A certificate for each household of a credited list, or for those named.

        Raises Refusal 'paper.certificate_grant', 'paper.certificate_early' (village).
        """
        with self._printing(round_id, [list_id], "print-certificates") as printed:
            work, told = printed.work, printed.told
            each = told.one.each
            if not told.name.award:
                raise Refusal("paper.certificate_grant", programme=told.name.programme)
            if each.state is not ListState.CREDITED:
                raise Refusal("paper.certificate_early", village=each.village)
            rows = Nominations(work).rows(told.found.credits, [list_id])[list_id]
            taken_back = {row.nomination for row in rows if row.reversed is not None}
        return certificates_pdf(
            approval_papers.certificates(told, frozenset(nominations), taken_back)
        )

    # workbooks

    def nomination_workbook(self, round_id: int, list_id: int) -> bytes:
        """The nomination form as xlsx; filled in, it goes back through the import."""
        with self._printing(round_id, [list_id], "export-nomination") as printed:
            numbers = registration_numbers(printed.work, printed.told.ids)
        return nomination_workbook(printed.told, numbers)

    def score_workbook(self, round_id: int, list_ids: Sequence[int] = ()) -> bytes:
        """The score sheets as xlsx, a sheet a village; filled in, they go back through the
        import. None named: all lists of the round. Raises Refusal 'paper.criteria_none'.
        """
        with self._printing(round_id, list_ids or None, "export-scores") as printed:
            numbers = registration_numbers(printed.work, printed.told.ids)
        return score_workbook(printed.told, numbers)

    def list_workbook(self, round_id: int, list_ids: Sequence[int] = ()) -> bytes:
        """The lists to sign as xlsx, a sheet a village, with who has signed. None named: all
        of the round."""
        with self._printing(round_id, list_ids or None, "export-list") as printed:
            work, told = printed.work, printed.told
            nominations, whose = Nominations(work), told.found.credits
            cards = {
                row: tail(number)
                for list_id in told.ids
                for row, number in nominations.card_numbers(whose, list_id).items()
            }
            rows = [row.nomination for one in told.lists for row in one.rows]
            signed = Signatures(work).of_rows(rows)
        return list_workbook(told, cards, signed)

    # scanning

    def find_page(self, scanned: str) -> FoundPage | None:
        """The page whose barcode was scanned; None where it is something else.

        Raises Refusal 'award.list_unknown' for a list that is not in these books.
        """
        self._require(Act.SEE_ROUNDS)
        page = read_list_page(scanned)
        if page is None:
            return None
        with self._books.read() as work:
            round_id = Rules(work).round_of_list(page.list_id)
        if round_id is None:
            raise Refusal("award.list_unknown")
        return FoundPage(page.paper, round_id, page.list_id, page.page)

    @contextmanager
    def _printing(
        self, round_id: int, list_ids: Sequence[int] | None, act: str
    ) -> Iterator[_Printing]:
        """Reads what the paper tells, and records that it is handed out."""
        self._require(Act.SEE_ROUNDS)
        with self._books.write() as work:
            printed = _Printing(work, tell(work, round_id, list_ids, self._place.clock.today()))
            yield printed
            for told in printed.told.lists:
                rows = len(told.rows)
                self._record(work, act, f"list:{told.each.id}", rows=rows, **printed.facts)
            if not printed.told.lists:
                self._record(work, act, f"round:{round_id}")
            work.commit()

    def _approval(self, work: UnitOfWork, told: Told) -> ApprovalSheet:
        for one in told.lists:
            if one.each.state is ListState.CREDITED:
                raise Refusal("paper.credited_already", village=one.each.village)
        notices, life = Notices(work), ListLife(work)
        in_force = [one.each.id for one in told.lists if one.each.published]
        posted = notices.newest(in_force, NoticeKind.FIRST)
        published = notices.rows([each.id for each in posted.values()])
        return approval_papers.approval_sheet(
            told,
            self._place.clock.today(),
            {
                number: approval_papers.Published(each, tuple(published[each.id]))
                for number, each in posted.items()
            },
            {number: life.changes(number) for number in told.ids},
            notices.objections(told.ids),
        )

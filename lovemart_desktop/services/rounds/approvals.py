"""Approval of lists by a second person, at the screen or on paper.

On paper: a leader signed a document. Its number and scan are entered by one officer and
confirmed by another; the lists are approved by the one who confirmed.

    paper = PaperApproval("刘书记", "青府批〔2026〕7号", approved_on)
    request = session.awards.paper_request(seen, list_ids, paper, key)
    session.confirmations.give(Act.APPROVE_ROUND, request, number, secret)
    session.awards.approve_on_paper(round_id, list_ids, paper, key)
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListRow,
    ListState,
    VillageList,
    list_digest,
    may_be_approved,
)
from lovemart_desktop.persistence.attachments import Attachments
from lovemart_desktop.persistence.rounds.awards import APPROVE_ACT, Awards
from lovemart_desktop.persistence.rounds.list_life import ListLife
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.persistence.rounds.notices import Notices
from lovemart_desktop.persistence.rounds.paper_approvals import PaperApprovals
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.rounds.award_rows import RowsDesk
from lovemart_desktop.services.rounds.evidence import check_evidence
from lovemart_desktop.services.rounds.round_desk import (
    ACTS,
    check_going_on,
    check_late,
    check_taking_part,
    chosen_lists,
)


@dataclass(frozen=True, slots=True)
class PaperApproval:
    """A leader's decision on paper. `document`: its number; `approved_on`: its date."""

    leader: str
    document: str
    approved_on: date

    def checked(self, today: date) -> PaperApproval:
        """With trimmed words. Raises Refusal 'award.paper_leader', 'award.paper_document',
        'award.paper_date'.
        """
        leader, document = " ".join(self.leader.split()), " ".join(self.document.split())
        if not leader:
            raise Refusal("award.paper_leader")
        if not document:
            raise Refusal("award.paper_document")
        if self.approved_on > today:
            raise Refusal("award.paper_date")
        return PaperApproval(leader, document, self.approved_on)


class ApprovalDesk(RowsDesk):
    """Keeps a second person's approval of lists, together with what they held."""

    def approval_of(self, seen: AwardRound, list_ids: Sequence[int], key: str) -> str:
        """What a second person confirms: these lists with every row, as they stand now.

        `seen`: the round as the author's screen shows it; `key`: the request's own.
        Raises Refusal 'award.changed_meanwhile' (village) where it shows something older.
        """
        self._require_any(*(acts.approve for acts in ACTS.values()))
        with self._books.read() as work:
            found = Awards(work).round(seen.id, self.today())
            self._require(ACTS[found.terms.kind].approve)
            waiting = _waiting(found, list_ids)
            shown = {each.id: each for each in seen.lists}
            for each in waiting:
                if shown.get(each.id) != each:
                    raise Refusal("award.changed_meanwhile", village=each.village)
            rows = Nominations(work).frozen([each.id for each in waiting])
        return _approval(key, found, waiting, rows)

    def paper_request(
        self, seen: AwardRound, list_ids: Sequence[int], paper: PaperApproval, key: str
    ) -> str:
        """As `approval_of`, for a decision on paper. Raises the refusals of its check too."""
        self._require_any(*(acts.approve for acts in ACTS.values()))
        return self.approval_of(seen, list_ids, _paper_key(key, paper.checked(self.today())))

    def approve(self, round_id: int, list_ids: Sequence[int], key: str) -> AwardRound:
        """Keeps a second person's approval of these lists, together with what they held.

        `key`: the request's own; its `approval_of` these lists was confirmed for
        Act.APPROVE_ROUND (a grant: Act.EDIT_GRANT), and fits no list changed since.
        Lists that stand approved already are left as they are.
        Raises Refusal 'award.notice_missing' (village), 'award.notice_running' (village, day),
        'award.no_photo' (village), 'award.objection_open' (village), 'award.not_as_published'
        (village, name), 'award.before_approval' (village), 'award.checks_open' (village, rows,
        name), 'award.list_empty', 'award.credited_already', 'award.given_up',
        'award.late_reason_missing', 'award.approver_is_author' (name, village),
        'award.list_unknown', 'award.round_cancelled', 'grant.no_evidence' (activity),
        'confirmation.missing'.
        """
        return self._approve(round_id, list_ids, key, None)

    def approve_on_paper(
        self, round_id: int, list_ids: Sequence[int], paper: PaperApproval, key: str
    ) -> AwardRound:
        """As `approve`, by a leader's document whose scan is attached to the round.

        Its `paper_request` was confirmed by another officer. Raises the refusals of `approve`
        and of the paper, 'award.paper_scan_missing'.
        """
        self._require_any(*(acts.approve for acts in ACTS.values()))
        return self._approve(round_id, list_ids, key, paper.checked(self.today()))

    def _approve(
        self, round_id: int, list_ids: Sequence[int], key: str, paper: PaperApproval | None
    ) -> AwardRound:
        self._require_any(*(acts.approve for acts in ACTS.values()))
        with self._books.write() as work:
            awards = Awards(work)
            found = awards.round(round_id, self.today())
            acts = ACTS[found.terms.kind]
            self._require(acts.approve)
            locked = awards.lock_lists(round_id)
            found = awards.round(round_id, self.today())
            check_going_on(found)
            waiting = _waiting(found, list_ids)
            if not waiting:
                return found
            rows = _approvable(work, found, waiting, self.today())
            check_late(found, self.today())
            approval = _approval(_paper_key(key, paper), found, waiting, rows)
            confirmer = self._confirmer(work, acts.approve, approval)
            people = Staff(work)
            for each in waiting:
                if people.same_person(locked[each.id][0], confirmer):
                    raise Refusal(
                        "award.approver_is_author", name=each.author, village=each.village
                    )
            digests = {
                each.id: list_digest(found.terms, each.village, rows[each.id]) for each in waiting
            }
            self._keep_approval(work, found, digests, confirmer, paper)
            after = awards.round(round_id, self.today())
            work.commit()
        return after

    def _keep_approval(
        self,
        work: UnitOfWork,
        found: AwardRound,
        digests: Mapping[int, str],
        confirmer: int,
        paper: PaperApproval | None,
    ) -> None:
        awards, life, told = Awards(work), ListLife(work), self._by(confirmer=confirmer)
        self._freeze(work, found)
        before = life.states(list(digests))
        life.note([(number, before[number], "approved") for number in digests], told)
        for number, digest in digests.items():
            awards.approve(number, confirmer, self._now(), digest)
            self._record(work, APPROVE_ACT, f"list:{number}", by=confirmer, digest=digest)
        if paper is None:
            return
        if not Attachments(work).of(Subject.ROUND, found.id):
            raise Refusal("award.paper_scan_missing", programme=found.terms.programme)
        PaperApprovals(work).add(
            found.id, paper.leader, paper.document, paper.approved_on, digests, told
        )
        self._record(
            work, "round-paper", f"round:{found.id}", document=paper.document, by=confirmer
        )


def check_published(each: VillageList, others: Mapping[int, str], today: date) -> None:
    """Whether a list's notice lets it go on. `others`: as `Notices.other_rows` gives them.

    Raises Refusal 'award.notice_missing' (village), 'award.notice_running' (village, day),
    'award.no_photo' (village), 'award.objection_open' (village), 'award.not_as_published'
    (village, name).
    """
    if each.ready_from is None:
        raise Refusal("award.notice_missing", village=each.village)
    if today < each.ready_from:
        raise Refusal("award.notice_running", village=each.village, day=each.ready_from.isoformat())
    if not each.photos:
        raise Refusal("award.no_photo", village=each.village)
    if each.open_objections:
        raise Refusal("award.objection_open", village=each.village)
    if each.id in others:
        raise Refusal("award.not_as_published", village=each.village, name=others[each.id])


def _approvable(
    work: UnitOfWork, found: AwardRound, waiting: Sequence[VillageList], today: date
) -> dict[int, list[ListRow]]:
    """{list: its rows}, if all these lists may be approved."""
    for each in waiting:
        check_taking_part(each)
        if each.state is ListState.CREDITED:
            raise Refusal("award.credited_already", village=each.village)
        if each.accounts == 0:
            raise Refusal("award.list_empty", village=each.village)
    check_evidence(work, found)
    ids = [each.id for each in waiting]
    rows = Nominations(work).rows(found.credits, ids)
    others = Notices(work).other_rows(ids) if found.rules.notice else {}
    for each in waiting:
        if found.rules.notice:
            check_published(each, others, today)
        elif not may_be_approved(each, found.rules):
            raise Refusal("award.before_approval", village=each.village)
        stopped = [row for row in rows[each.id] if row.stopped]
        if stopped:
            raise Refusal(
                "award.checks_open", village=each.village, rows=len(stopped), name=stopped[0].name
            )
    return rows


def _waiting(found: AwardRound, list_ids: Sequence[int]) -> list[VillageList]:
    """The chosen lists that nobody has approved yet."""
    chosen = chosen_lists(found, list_ids)
    return [each for each in chosen if each.state is not ListState.APPROVED]


def _approval(
    key: str,
    found: AwardRound,
    waiting: Sequence[VillageList],
    rows: Mapping[int, Sequence[ListRow]],
) -> str:
    """The request of an approval, bound to the rows of its lists."""
    digests = [list_digest(found.terms, each.village, rows[each.id]) for each in waiting]
    return str(uuid.uuid5(uuid.NAMESPACE_OID, "/".join([key, *digests])))


def _paper_key(key: str, paper: PaperApproval | None) -> str:
    """A request of its own for each document: a yes to one fits no other."""
    if paper is None:
        return key
    told = [key, paper.leader, paper.document, paper.approved_on.isoformat()]
    return str(uuid.uuid5(uuid.NAMESPACE_OID, "/".join(told)))

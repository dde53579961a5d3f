"""What the checks find about a round: each line with the place where it is mended."""

from __future__ import annotations

from lovemart_desktop.domain.rounds.awards import AwardRound, ListState
from lovemart_desktop.domain.rounds.notices import SinceNotice
from lovemart_desktop.domain.rounds.places import ListFacts, PlacedFinding, placed_findings
from lovemart_desktop.domain.rounds.review import rank
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.meetings import Meetings
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.persistence.rounds.paper_approvals import KeptPaper, PaperApprovals
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.rounds.evidence import is_shown
from lovemart_desktop.services.rounds.notices import notice_rows, read_since_notice
from lovemart_desktop.services.rounds.reviews import scored
from lovemart_desktop.services.rounds.round_desk import RoundDesk


class RoundChecksDesk(RoundDesk):
    """Looks, and changes nothing."""

    def findings(self, round_id: int) -> list[PlacedFinding]:
        """Everything there is to say about the lists that are not credited yet, gravest first.

        Raises Refusal 'award.round_unknown'.
        """
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            found = Awards(work).round(round_id, self.today())
            return placed_findings(
                found, _facts(work, found), self.today(), shown=is_shown(work, found)
            )

    def since_notice(self, list_id: int) -> SinceNotice:
        """What is different on a list from its notice in force: for whoever approves it."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            _, each = self._seen_list(work, list_id)
            rows = Nominations(work).frozen([list_id])[list_id]
            return read_since_notice(work, [each], {list_id: notice_rows(rows)})[list_id]

    def papers(self, round_id: int) -> list[KeptPaper]:
        """Approvals on paper, oldest first."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return PaperApprovals(work).of(round_id)


def _facts(work: UnitOfWork, found: AwardRound) -> list[ListFacts]:
    lists = [each for each in found.lists if each.going_on]
    ids = [each.id for each in lists]
    if not ids:
        return []
    rows = Nominations(work).rows(found.credits, ids, found.rules.criteria)
    meetings = Meetings(work).newest(ids) if found.rules.meetings else {}
    standing = {number: notice_rows(listed) for number, listed in rows.items()}
    since = read_since_notice(work, lists, standing)
    return [
        ListFacts(
            each,
            rows[each.id],
            rank(scored([row for row in rows[each.id] if not row.struck]), found.rules.cut)
            if each.state is ListState.DRAFT and found.rules.review
            else None,
            meetings.get(each.id, {}),
            since[each.id],
        )
        for each in lists
    ]

"""The review of a list: totals, ranks, the cut-off, and ties over it.

seen = session.reviews.look(list_id)
session.reviews.close(list_id, seen.cut, Ties.BY_NAME, named, "抽签")
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListRow,
    ListState,
    VillageList,
    list_digest,
)
from lovemart_desktop.domain.rounds.review import Ranking, Scored, Ties, decide, rank
from lovemart_desktop.domain.rounds.rules import Cut, CutOff
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.list_life import ListLife, ReviewKept
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.services.rounds.round_desk import EDIT_ACTS, RoundDesk, check_reason


@dataclass(frozen=True, slots=True)
class ReviewSeen:
    """A list as its review would close it with this cut-off. `rows`: those that stand."""

    each: VillageList
    cut: Cut
    ranking: Ranking
    rows: tuple[ListRow, ...]


class ReviewsDesk(RoundDesk):
    """Closes reviews, and takes them back as long as no notice is posted."""

    def look(self, list_id: int, cut: Cut | None = None) -> ReviewSeen:
        """What a cut-off would do; the round's own unless another is named. Changes nothing."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            found, each = self._seen_list(work, list_id)
            kept = (cut or found.rules.cut).checked()
            rows = Nominations(work).frozen([list_id], found.rules.criteria)[list_id]
        standing = tuple(row for row in rows if not row.struck)
        return ReviewSeen(each, kept, rank(scored(standing), kept), standing)

    def of(self, list_id: int) -> list[ReviewKept]:
        """Every review of the list, oldest first."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return ListLife(work).reviews(list_id)

    def close(
        self,
        list_id: int,
        cut: Cut,
        ties: Ties = Ties.NONE,
        named: Collection[int] = (),
        reason: str = "",
    ) -> AwardRound:
        """Strikes whoever falls below the cut-off; the list goes on to its meetings.

        `ties`, `named`, `reason`: what is done where equal totals lie across the cut-off.
        Raises Refusal 'award.no_review', 'award.list_empty', 'award.not_a_draft',
        'award.scores_missing' (village, rows, name), 'award.cut_off_all' and those of `decide`.
        """
        self._require_any(*EDIT_ACTS)
        cut, reason = cut.checked(), " ".join(reason.split())
        with self._books.write() as work:
            found, each = self._editable_list(work, list_id)
            nominations = Nominations(work)
            rows = nominations.frozen([list_id], found.rules.criteria)[list_id]
            standing = [row for row in rows if not row.struck]
            _check_reviewable(found, each, standing, cut)
            below, settled = decide(rank(scored(standing), cut), ties, named, reason)
            left = [row for row in standing if row.nomination not in below]
            if not left:
                raise Refusal("award.cut_off_all", village=each.village)
            nominations.cut_off(sorted(below))
            by = self._by(reason)
            digest = list_digest(found.terms, each.village, left)
            ListLife(work).add_review(list_id, cut, settled, digest, by)
            self._move(work, found, [list_id], ListState.REVIEWED, by)
            self._record(work, "list-review", f"list:{list_id}", rows=len(left), below=len(below))
            after = Awards(work).round(found.id, self.today())
            work.commit()
        return after

    def take_back(self, list_id: int, reason: str) -> AwardRound:
        """The list is a draft again, with those below the cut-off; its meetings count no more.

        Raises Refusal 'award.reason_missing', 'award.list_published', 'award.list_credited'.
        """
        self._require_any(*EDIT_ACTS)
        reason = check_reason(reason)
        with self._books.write() as work:
            found, each = self._editable_list(work, list_id)
            if each.state is ListState.CREDITED:
                raise Refusal("award.list_credited", village=each.village)
            if each.published:
                raise Refusal("award.list_published", village=each.village)
            Nominations(work).bring_back(list_id)
            life = ListLife(work)
            life.set_author([list_id], self._operator.id)
            life.move([list_id], str(ListState.DRAFT), self._by(reason))
            self._record(work, "review-back", f"list:{list_id}", reason=reason)
            after = Awards(work).round(found.id, self.today())
            work.commit()
        return after


def scored(rows: Sequence[ListRow]) -> list[Scored]:
    return [Scored(row.nomination, row.name, row.total, bool(row.scores)) for row in rows]


def _check_reviewable(
    found: AwardRound, each: VillageList, rows: Sequence[ListRow], cut: Cut
) -> None:
    if not found.rules.review:
        raise Refusal("award.no_review", programme=found.terms.programme)
    if each.state is not ListState.DRAFT:
        raise Refusal("award.not_a_draft", village=each.village)
    if not rows:
        raise Refusal("award.list_empty", village=each.village)
    if cut.kind is CutOff.NONE and not found.rules.criteria:
        return
    wanted = {criterion.name for criterion in found.rules.criteria}
    missing = [
        row for row in rows if not row.scores or not wanted <= {name for name, _ in row.scores}
    ]
    if missing:
        raise Refusal(
            "award.scores_missing", village=each.village, rows=len(missing), name=missing[0].name
        )

"""Single rows of village lists: scored, added, struck off and put back.

On a list whose notice was posted, a row is struck by two persons, and adding one starts the
notice again:

    request = session.awards.strike_request(nomination, reason, key)
    session.confirmations.give(Act.STRIKE_PUBLISHED, request, number, secret)
    session.awards.strike(nomination, reason, key)
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListState,
    Scores,
    VillageList,
    before_notice,
    scores_text,
)
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.domain.rounds.review import check_scores
from lovemart_desktop.domain.rounds.rules import Credits
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.list_life import By, ListLife
from lovemart_desktop.persistence.rounds.nominations import Nominations, Standing
from lovemart_desktop.persistence.rounds.notices import Notices
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.rounds.award_lists import (
    ListsDesk,
    holder_of,
    points_of,
)
from lovemart_desktop.services.rounds.notices import notice_rows
from lovemart_desktop.services.rounds.round_desk import (
    EDIT_ACTS,
    check_reason,
    check_taking_part,
    chosen_lists,
)


@dataclass(frozen=True, slots=True)
class _Touched:
    """A row that is about to change. `noticed`: a notice of its list was ever posted."""

    found: AwardRound
    each: VillageList
    place: Standing
    noticed: bool


class RowsDesk(ListsDesk):
    """Mends lists row by row."""

    def set_scores(self, round_id: int, scores: Mapping[int, Scores]) -> AwardRound:
        """Keeps the scores of rows, {nomination: its scores}, on lists that are drafts.

        Raises Refusal 'award.row_unknown' and those of `check_scores` and `load_draft`.
        """
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            found = self._editable(work, round_id)
            nominations = Nominations(work)
            rows = {row.nomination: row for row in nominations.on_round(round_id)}
            if not scores.keys() <= rows.keys():
                raise Refusal("award.row_unknown")
            names = nominations.names(list(scores))
            changed = {
                number: text
                for number, given in scores.items()
                if (text := scores_text(check_scores(names[number], given, found.rules.criteria)))
                != rows[number].scores
            }
            if changed:
                self._change_lists(work, found, {rows[number].list_id for number in changed})
                nominations.set_scores(changed)
                self._record(work, "rows-score", f"round:{round_id}", rows=len(changed))
            after = Awards(work).round(round_id, self.today())
            work.commit()
        return after

    def set_score(self, nomination: int, scores: Scores) -> AwardRound:
        """One row's scores. Raises the refusals of `set_scores`."""
        self._require_any(*EDIT_ACTS)
        with self._books.read() as work:
            round_id = Nominations(work).standing(nomination).round_id
        return self.set_scores(round_id, {nomination: scores})

    def add(self, round_id: int, member: int, reason: str = "") -> AwardRound:
        """Puts a household (by any of its members) or, in a grant, a member on a list.

        The household's living head stands for it. Who was struck off may be added anew. Where
        the list's notice was posted, `reason` is needed, and the notice starts again.
        Raises Refusal 'award.household_twice', 'award.member_twice', 'award.reason_missing'
        and those of `load_draft`.
        """
        self._require_any(*EDIT_ACTS)
        reason = " ".join(reason.split())
        with self._books.write() as work:
            found = self._editable(work, round_id)
            nominations = Nominations(work)
            if found.credits is Credits.HOUSEHOLD:
                member = nominations.head_of(member)
            candidate = nominations.candidates(
                found.credits, [member], found.terms.reference_date
            ).get(member)
            if candidate is None:
                raise Refusal("award.member_unknown")
            _check_free(nominations, found, candidate.member, candidate.household, candidate.name)
            lists = Awards(work).lists_of_villages(found.id, [candidate.village], self._operator.id)
            list_id = lists[candidate.village]
            noticed = _noticed(work, list_id)
            self._put_on(work, found, list_id, reason, noticed=noticed)
            number = nominations.add_one(found.id, candidate, list_id, points_of(found, candidate))
            ListLife(work).add_changes(
                "added", [(list_id, number)], self._by(reason), published=noticed
            )
            self._record(work, "round-add", f"round:{round_id}", member=member, reason=reason)
            after = Awards(work).round(round_id, self.today())
            work.commit()
        return after

    def strike_request(self, nomination: int, reason: str, key: str) -> str:
        """What a second person confirms before a published row is struck off."""
        return _request("strike", nomination, reason, key)

    def restore_request(self, nomination: int, reason: str, key: str) -> str:
        """What a second person confirms before a published row is put back."""
        return _request("restore", nomination, reason, key)

    def second_person_needed(self, nomination: int) -> bool:
        """Whether a notice of the row's list was posted."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return _noticed(work, Nominations(work).standing(nomination).list_id)

    def strike(self, nomination: int, reason: str, key: str = "") -> AwardRound:
        """Takes a row off its list; it stays to be seen. A notice goes on without it.

        `key`: the request's own, where a second person is needed.
        Raises Refusal 'award.reason_missing', 'award.row_unknown', 'award.list_credited',
        'award.given_up', 'confirmation.missing'.
        """
        self._require_any(*EDIT_ACTS)
        reason = check_reason(reason)
        with self._books.write() as work:
            touched = self._touch(work, nomination)
            if not touched.place.struck:
                by = self._confirmed(work, touched, self.strike_request(nomination, reason, key))
                by = By(by.at, by.operator, reason, by.confirmer)
                self._end_approval(work, touched, by)
                self._mark(work, touched, nomination, "struck", by)
            return self._done(work, touched)

    def restore(self, nomination: int, reason: str = "", key: str = "") -> AwardRound:
        """Puts a struck row back. One that its notice did not show as it is counts as added.

        Raises Refusal 'award.household_twice', 'award.member_twice' where the household or
        member has been added anew, 'award.below_cut' (name), and those of `strike`.
        """
        self._require_any(*EDIT_ACTS)
        reason = " ".join(reason.split())
        with self._books.write() as work:
            touched = self._touch(work, nomination)
            place, found = touched.place, touched.found
            if place.struck:
                if place.below_cut:
                    raise Refusal("award.below_cut", name=place.name)
                if touched.noticed:
                    reason = check_reason(reason)
                nominations = Nominations(work)
                _check_free(nominations, found, place.member, place.household, place.name)
                by = self._confirmed(work, touched, self.restore_request(nomination, reason, key))
                by = By(by.at, by.operator, reason, by.confirmer)
                self._end_approval(work, touched, by)
                self._mark(work, touched, nomination, "restored", by)
                if touched.each.published and not _as_published(work, touched, nomination):
                    self._move(work, found, [place.list_id], before_notice(found.rules), by)
                elif touched.each.state in (ListState.REVIEWED, ListState.MEETINGS):
                    self._settle_meetings(work, found, touched.each, by)
            return self._done(work, touched)

    def _touch(self, work: UnitOfWork, nomination: int) -> _Touched:
        place = Nominations(work).standing(nomination)
        found = self._editable(work, place.round_id)
        (each,) = chosen_lists(found, [place.list_id])
        check_taking_part(each)
        if each.state is ListState.CREDITED:
            raise Refusal("award.list_credited", village=each.village)
        # once more, now that nobody else changes it
        place = Nominations(work).standing(nomination)
        return _Touched(found, each, place, _noticed(work, each.id))

    def _confirmed(self, work: UnitOfWork, touched: _Touched, request: str) -> By:
        if not touched.noticed:
            return self._by()
        return self._by(confirmer=self._confirmer(work, Act.STRIKE_PUBLISHED, request))

    def _end_approval(self, work: UnitOfWork, touched: _Touched, by: By) -> None:
        """What was approved is another list now, and this operator's."""
        each, life = touched.each, ListLife(work)
        life.set_author([each.id], self._operator.id)
        if each.state is ListState.APPROVED:
            after = ListState.NOTICE if each.published else ListState.DRAFT
            life.move([each.id], str(after), by)

    def _mark(
        self, work: UnitOfWork, touched: _Touched, nomination: int, kind: str, by: By
    ) -> None:
        Nominations(work).set_struck(nomination, kind == "struck")
        ListLife(work).add_changes(
            kind, [(touched.each.id, nomination)], by, published=touched.noticed
        )
        act = "row-strike" if kind == "struck" else "row-restore"
        self._record(work, act, f"nomination:{nomination}", reason=by.reason)

    def _done(self, work: UnitOfWork, touched: _Touched) -> AwardRound:
        after = Awards(work).round(touched.found.id, self.today())
        work.commit()
        return after

    def _put_on(
        self, work: UnitOfWork, found: AwardRound, list_id: int, reason: str, *, noticed: bool
    ) -> None:
        """A row is about to come on the list: a draft changes, a notice starts again."""
        each = next((one for one in found.lists if one.id == list_id), None)
        if each is None or not noticed or each.state is ListState.DRAFT:
            self._change_lists(work, found, [list_id])
            return
        check_taking_part(each)
        if each.state is ListState.CREDITED:
            raise Refusal("award.list_credited", village=each.village)
        by = self._by(check_reason(reason))
        self._move(work, found, [list_id], before_notice(found.rules), by)
        ListLife(work).set_author([list_id], self._operator.id)


def _noticed(work: UnitOfWork, list_id: int) -> bool:
    return bool(Notices(work).newest([list_id], NoticeKind.FIRST))


def _as_published(work: UnitOfWork, touched: _Touched, nomination: int) -> bool:
    notices = Notices(work)
    (notice,) = notices.newest([touched.each.id], NoticeKind.FIRST).values()
    published = notices.rows([notice.id])[notice.id]
    rows = Nominations(work).frozen([touched.each.id])[touched.each.id]
    now = notice_rows(row for row in rows if row.nomination == nomination)
    return all(row in published for row in now)


def _request(what: str, nomination: int, reason: str, key: str) -> str:
    text = "/".join([key, what, str(nomination), " ".join(reason.split())])
    return str(uuid.uuid5(uuid.NAMESPACE_OID, text))


def _check_free(
    nominations: Nominations, found: AwardRound, member: int, household: int | None, name: str
) -> None:
    """Raises Refusal 'award.household_twice' or 'award.member_twice' (name)."""
    holder = holder_of(found, member, household)
    for placed in nominations.on_round(found.id):
        if not placed.struck and holder_of(found, placed.member, placed.household) == holder:
            if holder[0] == "household":
                raise Refusal("award.household_twice", name=name)
            raise Refusal("award.member_twice", name=name)

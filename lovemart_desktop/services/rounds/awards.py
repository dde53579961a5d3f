"""The desk of the award rounds and grants: lists, approval by a second person, crediting.

    round_id = session.awards.open_round(RoundTerms(…)).id
    session.awards.load_draft(round_id, [Nominee(member, scores), …])
    …                                   # review, meetings, notice: desks of their own
    request = session.awards.approval_of(seen, list_ids, key)
    session.confirmations.give(Act.APPROVE_ROUND, request, number, secret)
    session.awards.approve(round_id, list_ids, key)
    session.awards.credit(round_id, list_ids, new_key())

A grant goes the same way with a programme of kind GRANT; its acts are all Act.EDIT_GRANT.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    Transfer,
    VoucherKind,
    request_digest,
)
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    Credited,
    ListState,
    ProgrammeKind,
    VillageList,
    digest_of,
)
from lovemart_desktop.domain.rounds.rules import Credits
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.people.joined import Joined
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.crediting import Crediting, CreditRow
from lovemart_desktop.persistence.rounds.list_life import ListLife
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.persistence.rounds.notices import Notices
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.rounds.approvals import ApprovalDesk, check_published
from lovemart_desktop.services.rounds.round_desk import (
    ACTS,
    check_going_on,
    check_late,
    check_taking_part,
    chosen_lists,
)

Progress = Callable[[int, int], None]
"""Told (done, total) after each list; may raise to stop, and then nothing is booked."""


class AwardsDesk(ApprovalDesk):
    """Rounds and grants. Lists are drafts until approved, and credited whole."""

    def credit(
        self,
        round_id: int,
        list_ids: Sequence[int],
        key: str,
        progress: Progress | None = None,
    ) -> Credited:
        """Books the approved lists, one voucher a list, all of them or none.

        The same key again books nothing and returns the same vouchers.
        Raises Refusal 'award.credited_already' (village), 'award.not_approved',
        'award.changed_since_approval', 'award.credit_by_approver' (name, village),
        'award.account_not_open' (name, village), 'award.joined_since' (name, village),
        'award.had_already' (name, village, other), 'fund.budget_short' (fund, budget, needed,
        missing), 'fund.closed', 'fund.expired', 'award.nothing_to_credit',
        'award.late_reason_missing', 'award.given_up', those of a notice as in `approve`, and
        'request.other_content'.
        """
        self._require_any(*(acts.credit for acts in ACTS.values()))
        with self._books.write() as work:
            awards = Awards(work)
            terms = awards.terms(round_id)
            self._require(ACTS[terms.kind].credit)
            # crediting and expiry of one fund wait for each other
            Ledger(work).lock_fund(terms.fund)
            locked = awards.lock_lists(round_id)
            found = awards.round(round_id, self.today())
            chosen = chosen_lists(found, list_ids)
            before = self._booked(work, found, chosen, key)
            if before is not None:
                return before
            check_going_on(found)
            self._check_creditable(work, found, chosen, locked)
            rows = _rows_to_credit(work, found, chosen)
            budget = Ledger(work).fund_account(terms.fund, AccountKind.BUDGET)
            vouchers = []
            for done, each in enumerate(chosen, 1):
                vouchers.append(
                    self._credit_list(
                        work,
                        found,
                        each,
                        rows[each.id],
                        budget=budget,
                        approver=locked[each.id][1] or 0,
                        request_key=_list_key(key, each),
                        digest=_digest(found, chosen),
                    )
                )
                if progress is not None:
                    progress(done, len(chosen))
            ListLife(work).note([(each.id, "approved", "credited") for each in chosen], self._by())
            work.commit()
        return Credited(
            tuple(vouchers),
            sum(each.accounts for each in chosen),
            sum(each.points for each in chosen),
        )

    def _booked(
        self, work: UnitOfWork, found: AwardRound, chosen: Sequence[VillageList], key: str
    ) -> Credited | None:
        """What this very request has booked before."""
        ledger, digest = Ledger(work), _digest(found, chosen)
        vouchers = [ledger.voucher_of_request(_list_key(key, each), digest) for each in chosen]
        kept = tuple(number for number in vouchers if number is not None)
        if not kept:
            return None
        return Credited(
            kept, sum(each.accounts for each in chosen), sum(each.points for each in chosen)
        )

    def _check_creditable(
        self,
        work: UnitOfWork,
        found: AwardRound,
        chosen: Sequence[VillageList],
        locked: dict[int, tuple[int, int | None, str | None]],
    ) -> None:
        if not chosen:
            raise Refusal("award.nothing_to_credit")
        people, rows = Staff(work), Nominations(work).facts([each.id for each in chosen])
        notice = found.rules.notice
        others = Notices(work).other_rows([each.id for each in chosen]) if notice else {}
        own = {
            approver
            for approver in {locked[each.id][1] for each in chosen}
            if approver is not None and people.same_person(approver, self._operator.id)
        }
        for each in chosen:
            _, approver, approved = locked[each.id]
            _check_state(each)
            if approved != digest_of(found.terms, each.village, rows[each.id]):
                raise Refusal("award.changed_since_approval", village=each.village)
            if notice:
                check_published(each, others, self.today())
            if approver in own:
                raise Refusal(
                    "award.credit_by_approver", name=self._operator.name, village=each.village
                )
        check_late(found, self.today())
        found.fund.check_open(self.today())
        found.fund.check_budget(sum(each.points for each in chosen))

    def _credit_list(
        self,
        work: UnitOfWork,
        found: AwardRound,
        each: VillageList,
        rows: Sequence[CreditRow],
        *,
        budget: int,
        approver: int,
        request_key: str,
        digest: bytes,
    ) -> int:
        """One voucher: a transfer from the budget for each row, and the proof of each award."""
        terms = found.terms
        award = terms.kind is ProgrammeKind.AWARD
        entry = Entry(
            kind=VoucherKind.AWARD if award else VoucherKind.GRANT,
            business_date=self._today(),
            operator=self._operator.id,
            confirmer=approver,
            request_key=request_key,
            request_digest=digest,
            note=f"{terms.programme} {terms.period} {each.village}",
            transfers=tuple(
                Transfer(terms.fund, budget, purse, points) for _, _, purse, points in rows
            ),
        )
        posted = Ledger(work).post(self._place.till.id, entry, self._now())
        Crediting(work).book(found.id, each.id, posted.voucher, rows)
        self._record(
            work,
            "list-credit",
            f"list:{each.id}",
            voucher=posted.voucher,
            accounts=len(rows),
            points=each.points,
        )
        return posted.voucher


def _rows_to_credit(
    work: UnitOfWork, found: AwardRound, chosen: Sequence[VillageList]
) -> dict[int, list[CreditRow]]:
    """Opens what accounts are missing.

    Raises Refusal 'award.joined_since', 'award.had_already', 'award.account_not_open'.
    """
    crediting, joined = Crediting(work), Joined(work)
    ids, terms = [each.id for each in chosen], found.terms
    gone = joined.gone(ids, found.credits)
    if gone is not None:
        raise Refusal("award.joined_since", name=gone[0], village=gone[1])
    had = joined.had_already([found.id], found.credits)
    if had:
        _check_had_already(work, found.credits, chosen, had)
    crediting.open_accounts(ids, terms.fund, found.credits)
    barred = crediting.not_to_credit(ids, found.credits)
    if barred is not None:
        raise Refusal("award.account_not_open", name=barred[0], village=barred[1])
    return crediting.rows(ids, terms.fund, found.credits)


def _check_had_already(
    work: UnitOfWork, whose: Credits, chosen: Sequence[VillageList], had: Mapping[int, str]
) -> None:
    """No household, and no person, has the points of one round twice."""
    rows = Nominations(work).frozen([each.id for each in chosen])
    for each in chosen:
        for row in rows[each.id]:
            holder = row.household if whose is Credits.HOUSEHOLD else row.member
            other = had.get(holder or 0)
            if other is not None and not row.struck:
                raise Refusal("award.had_already", name=row.name, village=each.village, other=other)


def _check_state(each: VillageList) -> None:
    """Raises the refusal that keeps a list from being credited."""
    check_taking_part(each)
    if each.state is ListState.CREDITED:
        raise Refusal("award.credited_already", village=each.village)
    if each.state is ListState.CHANGED:
        raise Refusal("award.changed_since_approval", village=each.village)
    if each.state is not ListState.APPROVED:
        raise Refusal("award.not_approved", village=each.village)


def _digest(found: AwardRound, chosen: Sequence[VillageList]) -> bytes:
    return request_digest("credit", found.id, tuple(each.id for each in chosen))


def _list_key(key: str, each: VillageList) -> str:
    """A list's own voucher key: the request's, told apart by list."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key}/{each.id}"))

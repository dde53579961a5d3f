"""The desk of the award rounds and grants: lists, approval by a second person, crediting.

    round_id = session.awards.open_round(RoundTerms(…)).id
    session.awards.load_draft(round_id, [Nominee(member, scores), …])
    request = session.awards.approval_of(seen, list_ids, key)
    session.confirmations.give(Act.APPROVE_ROUND, request, number, secret)
    session.awards.approve(round_id, list_ids, key)
    session.awards.credit(round_id, list_ids, new_key())

A grant goes the same way with a programme of kind GRANT; its acts are all Act.EDIT_GRANT.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

from lovemart_desktop.domain.awards import (
    AwardRound,
    Credited,
    ListRow,
    ListState,
    ProgrammeKind,
    VillageList,
    list_digest,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    Transfer,
    VoucherKind,
    request_digest,
)
from lovemart_desktop.persistence.awards import APPROVE_ACT, Awards, CreditRow
from lovemart_desktop.persistence.joined import Joined
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.nominations import Nominations
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.award_lists import (
    ACTS,
    ListsDesk,
    check_going_on,
    chosen_lists,
)


class AwardsDesk(ListsDesk):
    """Rounds and grants. Lists are drafts until approved, and credited whole."""

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
            rows = Nominations(work).rows(found.terms.kind, [each.id for each in waiting])
        return _approval(key, found, waiting, rows)

    def approve(self, round_id: int, list_ids: Sequence[int], key: str) -> AwardRound:
        """Keeps a second person's approval of these lists, together with what they held.

        `key`: the request's own; its `approval_of` these lists was confirmed for
        Act.APPROVE_ROUND (a grant: Act.EDIT_GRANT), and fits no list changed since.
        Lists that stand approved already are left as they are.
        Raises Refusal 'award.checks_open' (village, rows, name), 'award.list_empty',
        'award.credited_already', 'award.approver_is_author' (name, village), 'award.list_unknown',
        'award.round_cancelled', 'confirmation.missing'.
        """
        self._require_any(*(acts.approve for acts in ACTS.values()))
        with self._books.write() as work:
            awards = Awards(work)
            found = awards.round(round_id, self.today())
            acts = ACTS[found.terms.kind]
            self._require(acts.approve)
            check_going_on(found)
            locked = awards.lock_lists(round_id)
            found = awards.round(round_id, self.today())
            waiting = _waiting(found, list_ids)
            if not waiting:
                return found
            rows = Nominations(work).rows(found.terms.kind, [each.id for each in waiting])
            for each in waiting:
                _check_approvable(each, rows[each.id])
            approval = _approval(key, found, waiting, rows)
            people, confirmer = Staff(work), self._confirmer(work, acts.approve, approval)
            for each in waiting:
                if people.same_person(locked[each.id][0], confirmer):
                    raise Refusal(
                        "award.approver_is_author", name=each.author, village=each.village
                    )
                digest = list_digest(found.terms, each.village, rows[each.id])
                awards.approve(each.id, confirmer, self._now(), digest)
                self._record(work, APPROVE_ACT, f"list:{each.id}", by=confirmer, digest=digest)
            after = awards.round(round_id, self.today())
            work.commit()
        return after

    def credit(self, round_id: int, list_ids: Sequence[int], key: str) -> Credited:
        """Books the approved lists, one voucher a list, all of them or none.

        The same key again books nothing and returns the same vouchers.
        Raises Refusal 'award.credited_already' (village), 'award.not_approved',
        'award.changed_since_approval', 'award.credit_by_approver' (name, village),
        'award.account_not_open' (name, village), 'award.joined_since' (name, village),
        'award.had_already' (name, village, other), 'fund.budget_short' (fund, budget, needed,
        missing), 'fund.closed', 'fund.expired', 'award.nothing_to_credit',
        'request.other_content'.
        """
        self._require_any(*(acts.credit for acts in ACTS.values()))
        with self._books.write() as work:
            awards = Awards(work)
            found = awards.round(round_id, self.today())
            self._require(ACTS[found.terms.kind].credit)
            # crediting and expiry of one fund wait for each other
            Ledger(work).lock_fund(found.terms.fund)
            locked = awards.lock_lists(round_id)
            found = awards.round(round_id, self.today())
            chosen = chosen_lists(found, list_ids)
            before = self._booked(work, found, chosen, key)
            if before is not None:
                return before
            check_going_on(found)
            self._check_creditable(work, found, chosen, locked)
            rows = _rows_to_credit(work, found, chosen)
            vouchers = tuple(
                self._credit_list(
                    work,
                    found,
                    each,
                    rows[each.id],
                    approver=locked[each.id][1] or 0,
                    request_key=_list_key(key, each),
                    digest=_digest(found, chosen),
                )
                for each in chosen
            )
            work.commit()
        return Credited(
            vouchers, sum(each.accounts for each in chosen), sum(each.points for each in chosen)
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
        people, rows = Staff(work), Nominations(work).frozen([each.id for each in chosen])
        for each in chosen:
            _, approver, approved = locked[each.id]
            _check_state(each)
            if approved != list_digest(found.terms, each.village, rows[each.id]):
                raise Refusal("award.changed_since_approval", village=each.village)
            if approver is not None and people.same_person(approver, self._operator.id):
                raise Refusal(
                    "award.credit_by_approver", name=self._operator.name, village=each.village
                )
        found.fund.check_open(self._place.clock.today())
        found.fund.check_budget(sum(each.points for each in chosen))

    def _credit_list(
        self,
        work: UnitOfWork,
        found: AwardRound,
        each: VillageList,
        rows: Sequence[CreditRow],
        *,
        approver: int,
        request_key: str,
        digest: bytes,
    ) -> int:
        """One voucher: a transfer from the budget for each row, and the proof of each award."""
        terms, ledger = found.terms, Ledger(work)
        budget = ledger.fund_account(terms.fund, AccountKind.BUDGET)
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
        posted = ledger.post(self._place.till.id, entry, self._now())
        Awards(work).book(found.id, each.id, posted.voucher, rows)
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
    awards, joined = Awards(work), Joined(work)
    ids, terms = [each.id for each in chosen], found.terms
    gone = joined.gone(ids, terms.kind)
    if gone is not None:
        raise Refusal("award.joined_since", name=gone[0], village=gone[1])
    had = joined.had_already([found.id], terms.kind)
    if had:
        _check_had_already(work, terms.kind, chosen, had)
    awards.open_accounts(ids, terms.fund, terms.kind)
    barred = awards.not_to_credit(ids, terms.kind)
    if barred is not None:
        raise Refusal("award.account_not_open", name=barred[0], village=barred[1])
    return awards.credit_rows(ids, terms.fund, terms.kind)


def _check_had_already(
    work: UnitOfWork, kind: ProgrammeKind, chosen: Sequence[VillageList], had: Mapping[int, str]
) -> None:
    """No household, and no person, has the points of one round twice."""
    rows = Nominations(work).frozen([each.id for each in chosen])
    for each in chosen:
        for row in rows[each.id]:
            holder = row.household if kind is ProgrammeKind.AWARD else row.member
            other = had.get(holder or 0)
            if other is not None and not row.struck:
                raise Refusal("award.had_already", name=row.name, village=each.village, other=other)


def _check_state(each: VillageList) -> None:
    """Raises the refusal that keeps a list from being credited."""
    if each.state is ListState.CREDITED:
        raise Refusal("award.credited_already", village=each.village)
    if each.state is ListState.CHANGED:
        raise Refusal("award.changed_since_approval", village=each.village)
    if each.state is ListState.DRAFT:
        raise Refusal("award.not_approved", village=each.village)


def _check_approvable(each: VillageList, rows: Sequence[ListRow]) -> None:
    if each.state is ListState.CREDITED:
        raise Refusal("award.credited_already", village=each.village)
    if each.accounts == 0:
        raise Refusal("award.list_empty", village=each.village)
    stopped = [row for row in rows if row.stopped]
    if stopped:
        raise Refusal(
            "award.checks_open", village=each.village, rows=len(stopped), name=stopped[0].name
        )


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


def _digest(found: AwardRound, chosen: Sequence[VillageList]) -> bytes:
    return request_digest("credit", found.id, tuple(each.id for each in chosen))


def _list_key(key: str, each: VillageList) -> str:
    """A list's own voucher key: the request's, told apart by list."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key}/{each.id}"))

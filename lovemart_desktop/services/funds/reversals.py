"""Undoing single credited awards and grants, with a second person.

    seen = session.reversals.look(nomination_id)
    request = session.reversals.request_of(seen, key)
    session.confirmations.give(Act.REVERSE_CREDIT, request, number, secret)
    session.reversals.reverse(seen, reason, key)

A wrong award is reversed and corrected by a grant, never by a second award.
"""

from __future__ import annotations

import uuid

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.reversals import Credit, check_reason
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    ReversalEntry,
    Transfer,
    VoucherKind,
    request_digest,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.funds.reversals import Reversals
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk

__all__ = ["Credit", "ReversalDesk"]


class ReversalDesk(Desk):
    """Takes back what the purse still holds; what was spent stays a memo."""

    def look(self, nomination: int) -> Credit:
        """A credited row with what would come back. Raises Refusal 'reversal.unknown'."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return _found(work, nomination)

    def request_of(self, seen: Credit, key: str) -> str:
        """What a second person says yes to: this credit, and exactly so many points back."""
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key}:{_digest(seen).hex()}"))

    def reverse(self, seen: Credit, reason: str, key: str) -> int:
        """Books the reversal that `seen` shows; the voucher's id. The same request again books
        nothing. Where nothing is left to take, the voucher has no transfer and all is memo.

        Raises Refusal 'reversal.unknown', 'reversal.done' (name), 'fund.closed' (fund),
        'reversal.reason_missing' (name), 'reversal.changed' (name, shown, now),
        'reversal.twice', 'confirmation.missing'.
        """
        self._require(Act.REVERSE_CREDIT)
        reason, digest = check_reason(reason, seen), _digest(seen)
        request = self.request_of(seen, key)
        with self._books.write() as work:
            ledger = Ledger(work)
            before = ledger.voucher_of_request(request, digest)
            if before is not None:
                return before
            # the fund's budget gets the points: expiry and closing wait
            ledger.lock_fund(seen.fund)
            now = _found(work, seen.nomination, lock=True)
            now.check()
            if _digest(now) != digest:
                raise Refusal(
                    "reversal.changed", name=now.name, shown=seen.collected, now=now.collected
                )
            entry = Entry(
                kind=VoucherKind.REVERSAL,
                business_date=self._today(),
                operator=self._operator.id,
                confirmer=self._confirmer(work, Act.REVERSE_CREDIT, request),
                request_key=request,
                request_digest=digest,
                note=reason,
                transfers=_transfers(ledger, now),
                reversals=(ReversalEntry(now.voucher, now.seq, now.collected, now.uncollected),),
            )
            voucher = ledger.post(self._place.till.id, entry, self._now()).voucher
            self._record(
                work,
                "reverse-credit",
                f"nomination:{now.nomination}",
                voucher=voucher,
                points=now.collected,
                uncollected=now.uncollected,
            )
            work.commit()
        return voucher


def _found(work: UnitOfWork, nomination: int, *, lock: bool = False) -> Credit:
    found = Reversals(work).credit(nomination, lock=lock)
    if found is None:
        raise Refusal("reversal.unknown")
    return found


def _transfers(ledger: Ledger, credit: Credit) -> tuple[Transfer, ...]:
    if not credit.collected:
        return ()
    budget = ledger.fund_account(credit.fund, AccountKind.BUDGET)
    return (Transfer(credit.fund, credit.purse, budget, credit.collected),)


def _digest(credit: Credit) -> bytes:
    return request_digest(
        "reverse", credit.voucher, credit.seq, credit.purse, credit.collected, credit.uncollected
    )

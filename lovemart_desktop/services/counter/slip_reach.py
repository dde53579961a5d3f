"""Whose slips somebody may have once more: clerks their own of late, others by their role."""

from __future__ import annotations

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import VOUCHERS_PER_TILL
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.found_slips import FoundSlip, FoundSlips, Reach
from lovemart_desktop.persistence.shifts.shifts import Shifts
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Place


def reach_of(work: UnitOfWork, place: Place) -> Reach:
    """A clerk's own slips: of today, and of the shift that is open here."""
    own, today = place.operator.id, place.clock.today().isoformat()
    shift = Shifts(work).open_at(place.till.id)
    if shift is None or shift.clerk != own:
        return Reach(own, today)
    return Reach(own, today, shift.till_id, shift.opened_no)


def slip_in_reach(work: UnitOfWork, place: Place, voucher: int) -> FoundSlip:
    """A slip that the operator may have once more.

    Raises Refusal 'receipt.unknown', 'receipt.not_own' (number).
    """
    slip = FoundSlips(work).get(voucher)
    if slip is None:
        raise Refusal("receipt.unknown")
    if not place.operator.may(Act.REPRINT_ANY) and not _is_own(reach_of(work, place), slip):
        raise Refusal("receipt.not_own", number=slip.number)
    return slip


def _is_own(reach: Reach, slip: FoundSlip) -> bool:
    till, no = divmod(slip.voucher, VOUCHERS_PER_TILL)
    recent = slip.day.isoformat() >= reach.day or (till == reach.till and no > reach.after_no)
    return slip.clerk == reach.clerk and recent

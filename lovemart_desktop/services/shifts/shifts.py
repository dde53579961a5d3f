"""Shifts: a clerk opens one at the till, works, and closes it with the signed copies.

state = session.shifts.state()
session.shifts.open()
session.shifts.scan_copy("001000000438")
session.shifts.close(state.shift.id)

A shift that somebody forgot to close can be closed by the next clerk, with a note.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta

from lovemart_desktop.domain.counter.receipts import mask_name
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import VOUCHERS_PER_TILL, head_text, parse_receipt_code
from lovemart_desktop.domain.shifts import (
    Copy,
    MissingCopy,
    Shift,
    ShiftClose,
    ShiftSums,
    check_note,
    read_shift,
    shift_words,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.baskets import Baskets
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.printing import PrintQueue
from lovemart_desktop.persistence.shifts.shift_sums import Copies, ShiftFigures
from lovemart_desktop.persistence.shifts.shifts import Shifts, TillStand
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk

SHIFT_SLIP = "shift"
REASON_LONGEST = 100


@dataclass(frozen=True, slots=True)
class ShiftState:
    """What a clerk finds at the till. `shift` is None where none is open.

    `own`: the open shift is this operator's; `today`: it is not left over from a day before.
    """

    shift: Shift | None = None
    own: bool = False
    today: bool = False

    @property
    def ready(self) -> bool:
        """Whether redeeming may begin."""
        return self.own and self.today


@dataclass(frozen=True, slots=True)
class OpenShift:
    """A shift as it stands now: its sums, and the copies that were handed in and were not."""

    shift: Shift
    sums: ShiftSums
    handed_in: tuple[Copy, ...]
    missing: tuple[Copy, ...]
    held: int
    unprinted: int

    @property
    def due(self) -> int:
        return len(self.handed_in) + len(self.missing)


@dataclass(frozen=True, slots=True)
class Settled:
    """A copy that is settled now. `earlier`: it belongs to a shift closed before."""

    copy: Copy
    earlier: bool


class ShiftsDesk(Desk):
    """The clerk's shift at this till."""

    def state(self) -> ShiftState:
        """Who has the till. Raises Refusal 'permission.denied'."""
        self._require(Act.KEEP_SHIFT)
        with self._books.read() as work:
            found = Shifts(work).open_at(self._place.till.id)
        return self._state(found)

    def open(self) -> Shift:
        """Opens the operator's shift at this till; one that is open already is given back.

        After the close of a day its next shift counts to the day that follows.
        Raises Refusal 'shift.of_another' (name, number, since), 'shift.left_open' (day),
        'shift.not_here' at a till that is no counter.
        """
        self._require(Act.KEEP_SHIFT)
        till = self._place.till
        if till.kind != "counter":
            raise Refusal("shift.not_here", till=till.code)
        with self._books.write() as work:
            House(work).lock_first_store()  # a day's close waits, or is seen
            shifts = Shifts(work)
            stand = shifts.hold_till(till.id)
            found = shifts.open_at(till.id)
            if found is not None:
                return self._own_of_today(found)
            day = self._day(shifts)
            made = shifts.open(till.id, self._operator.id, day, self._now(), stand)
            self._record(work, "open-shift", f"shift:{made}", day=day)
            opened = shifts.get(made)
            work.commit()
        assert opened is not None
        return opened

    def look(self) -> OpenShift:
        """The till's open shift as it stands: the operator's own, or a forgotten one.

        Raises Refusal 'shift.none'.
        """
        self._require(Act.KEEP_SHIFT)
        with self._books.read() as work:
            shift = Shifts(work).open_at(self._place.till.id)
            if shift is None:
                raise Refusal("shift.none")
            return self._look(work, shift)

    def scan_copy(self, code: str) -> Settled:
        """A signed store copy is handed in, by its barcode.

        Raises Refusal 'signature.no_slip', 'signature.other_till' (number),
        'signature.already' (number), 'receipt.unknown'.
        """
        self._require(Act.SETTLE_SIGNATURE)
        told = parse_receipt_code(code.strip().replace(" ", ""))
        if told is None:
            raise Refusal("signature.no_slip")
        with self._books.write() as work:
            copy = Copies(work).by_number(*told)
            if copy is None:
                raise Refusal("receipt.unknown")
            settled = self._settle(work, copy, "")
            work.commit()
        return settled

    def settle_by_hand(self, voucher: int, reason: str) -> Settled:
        """A copy that will never be handed in, or was signed elsewhere: why.

        Raises Refusal 'signature.reason_missing', 'signature.reason_long',
        'signature.already' (number), 'receipt.unknown'.
        """
        self._require(Act.SETTLE_SIGNATURE)
        tidy = " ".join(reason.split())
        if not tidy:
            raise Refusal("signature.reason_missing")
        if len(tidy) > REASON_LONGEST:
            raise Refusal("signature.reason_long", length=REASON_LONGEST)
        with self._books.write() as work:
            copy = Copies(work).get(voucher)
            if copy is None:
                raise Refusal("receipt.unknown")
            settled = self._settle(work, copy, tidy)
            self._record(work, "settle-signature", f"voucher:{voucher}", reason=tidy)
            work.commit()
        return settled

    def missing(self) -> list[Copy]:
        """Copies of closed shifts that nobody has handed in, oldest first."""
        self._require(Act.SEE_SHIFTS)
        with self._books.read() as work:
            return Copies(work).missing()

    def close(self, shift_id: int, note: str = "") -> ShiftClose:
        """Closes a shift of this till; its slip is queued by the same commit.

        Asking again after the answer was lost closes and prints nothing more.
        Raises Refusal 'shift.none', 'shift.closed_already' (name), 'shift.note_missing' of
        another's shift, 'shift.note_long', 'shift.held' (count) while baskets are open.
        """
        self._require(Act.KEEP_SHIFT)
        with self._books.write() as work:
            shifts, now, till = Shifts(work), self._now(), self._place.till.id
            # whoever redeems here now is done, or comes too late
            stand = shifts.hold_till(till)
            shift = shifts.get(shift_id)
            if shift is None or shift.till_id != till:
                raise Refusal("shift.none")
            if not shift.open:
                return self._closed_before(work, shift)
            tidy = check_note(note, wanted=shift.clerk != self._operator.id)
            looked = self._look(work, shift)
            if looked.held:
                raise Refusal("shift.held", count=looked.held)
            close = self._told(work, looked, stand, tidy, now)
            words = shift_words(close)
            shifts.close(shift.id, self._operator.id, now, stand, tidy, words)
            # the audit chain vouches for what the slip says
            digest = hashlib.sha256(words.encode()).hexdigest()
            self._record(work, "close-shift", f"shift:{shift.id}", head=close.head, told=digest)
            queue = PrintQueue(work)
            queue.add_paper(till, SHIFT_SLIP, str(shift.id), self._operator.id, now)
            work.commit()
        return close

    # what the methods share

    def _state(self, found: Shift | None) -> ShiftState:
        if found is None:
            return ShiftState()
        return ShiftState(
            found,
            own=found.clerk == self._operator.id,
            today=found.day >= self._place.clock.today(),
        )

    def _day(self, shifts: Shifts) -> str:
        """Today, or the day after the last one that is closed."""
        today, closed = self._place.clock.today(), shifts.last_closed_day(self._place.till.store)
        if closed is not None and closed >= today:
            today = closed + timedelta(days=1)
        return today.isoformat()

    def _own_of_today(self, found: Shift) -> Shift:
        state = self._state(found)
        if not state.own:
            raise self._of_another(found)
        if not state.today:
            raise Refusal("shift.left_open", day=found.day.isoformat())
        return found

    def _of_another(self, found: Shift) -> Refusal:
        return Refusal(
            "shift.of_another",
            name=found.clerk_name,
            number=found.clerk_number,
            day=found.day.isoformat(),
        )

    def _look(self, work: UnitOfWork, shift: Shift) -> OpenShift:
        copies = Copies(work).of_shift(shift)
        return OpenShift(
            shift=shift,
            sums=ShiftFigures(work).sums(shift),
            handed_in=tuple(copy for copy, settled in copies if settled),
            missing=tuple(copy for copy, settled in copies if not settled),
            held=_open_baskets(work, shift.till_id),
            unprinted=Shifts(work).unprinted(shift.till_id),
        )

    def _settle(self, work: UnitOfWork, copy: Copy, reason: str) -> Settled:
        copies, till = Copies(work), self._place.till
        if copies.settled_at(copy.voucher):
            raise Refusal("signature.already", number=copy.name)
        shifts = Shifts(work)
        of = shifts.of_voucher(*divmod(copy.voucher, VOUCHERS_PER_TILL))
        earlier = of is None or not of.open
        if of is not None and of.open and of.till_id != till.id:
            raise Refusal("signature.other_till", number=copy.name, till=copy.till)
        copies.settle(copy.voucher, till.id, self._operator.id, self._now(), reason)
        return Settled(copy, earlier)

    def _closed_before(self, work: UnitOfWork, shift: Shift) -> ShiftClose:
        if shift.closed_by == self._operator.id:
            return read_shift(shift.words)
        closer = Staff(work).by_id(shift.closed_by)
        raise Refusal("shift.closed_already", name=closer.operator.name if closer else "")

    def _told(
        self, work: UnitOfWork, looked: OpenShift, stand: TillStand, note: str, now: int
    ) -> ShiftClose:
        shift, house, figures = looked.shift, House(work), ShiftFigures(work)
        first, last = figures.receipts(shift)
        store = house.first_store()
        return ShiftClose(
            town=house.setting("town"),
            store=store[1] if store else "",
            till=shift.till,
            clerk=shift.clerk_number,
            day=shift.day,
            of_day=shift.of_day,
            opened_at=shift.opened_at,
            closed_at=now,
            closed_by=self._operator.number,
            note=note,
            first_receipt=first,
            last_receipt=last,
            sums=looked.sums,
            due=looked.due,
            missing=tuple(
                MissingCopy(copy.number, mask_name(copy.holder), copy.points)
                for copy in looked.missing
            ),
            unprinted=looked.unprinted,
            head=head_text(stand.no, stand.head),
            opened_head=head_text(shift.opened_no, shift.opened_head),
            alone=figures.alone(shift),
        )


def _open_baskets(work: UnitOfWork, till_id: int) -> int:
    """Baskets with goods of which nothing is booked; the counter forgets a booked one a moment
    later than it books it."""
    baskets = Baskets(work)
    rows = [row.basket for row in baskets.open_of(till_id) if row.basket.lines]
    return sum(1 for basket in rows if baskets.booked(basket.key) is None)

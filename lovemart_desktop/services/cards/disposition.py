"""A dead person's points: to the household, or back to the fund. Never by one person alone.

key = new_key()
session.confirmations.give(Act.DISPOSE, session.disposition.request_of(...), number, secret)
session.disposition.dispose(member, Target.HOUSEHOLD, key, document="...")
"""

from __future__ import annotations

import uuid

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.cards.disposition import Estate, Settlement, Target, check
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    Transfer,
    VoucherKind,
    request_digest,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.cards import Cards, Change
from lovemart_desktop.persistence.cards.dispositions import Dispositions
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.settings import town_facts

__all__ = ["DispositionDesk", "Estate", "Settlement", "Target"]


class DispositionDesk(Desk):
    """Lists estates and disposes of them."""

    def waiting(self) -> list[Estate]:
        """Everybody dead who still has points of their own or a live card."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Dispositions(work).waiting()

    def estate(self, member: int) -> Estate:
        """Raises Refusal 'person.unknown'."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            found = Dispositions(work).of(member)
        if found is None:
            raise Refusal("person.unknown")
        return found

    def settled(self, limit: int = 500) -> list[Settlement]:
        """What was settled, the latest first."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Dispositions(work).settled(limit)

    def paper(self, voucher: int) -> bytes:
        """The decision on A4 to be signed and filed. Recorded.

        Raises Refusal 'disposition.unknown'.
        """
        from lovemart_desktop.documents.people.disposition import DispositionPaper, disposition_pdf

        self._require(Act.SEE_PEOPLE)
        with self._books.write() as work:
            found = Dispositions(work).settlement(voucher)
            if found is None:
                raise Refusal("disposition.unknown")
            facts = town_facts(House(work))
            self._record(work, "print-disposition", f"voucher:{voucher}")
            work.commit()
        today = self._place.clock.today()
        return disposition_pdf(DispositionPaper(facts.town, facts.store, found, today))

    def request_of(self, estate: Estate, target: Target, key: str) -> str:
        """What a second person says yes to: the request `key` for exactly these points."""
        content = _digest(estate, target).hex()
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key}:{content}"))

    def dispose(self, seen: Estate, target: Target, key: str, *, document: str) -> int:
        """Books what becomes of the points that `seen` shows, and closes the card for ever;
        the voucher's id. The same request again books nothing.

        One voucher, maybe without points. Raises Refusal 'disposition.…' of
        `domain.disposition.check`, 'disposition.document_missing', 'disposition.changed'
        (there are other points now than were seen), 'confirmation.missing', 'person.unknown'.
        """
        self._require(Act.DISPOSE)
        document = " ".join(document.split())
        if not document:
            raise Refusal("disposition.document_missing")
        request, digest = self.request_of(seen, target, key), _digest(seen, target)
        with self._books.write() as work:
            ledger = Ledger(work)
            before = ledger.voucher_of_request(request, digest)
            if before is not None:
                return before
            estate = Dispositions(work).of(seen.member, lock=True)
            if estate is None:
                raise Refusal("person.unknown")
            check(estate, target)
            if _digest(estate, target) != digest:
                raise Refusal("disposition.changed", name=estate.name)
            confirmer = self._confirmer(work, Act.DISPOSE, request)
            entry = Entry(
                kind=VoucherKind.DISPOSITION,
                business_date=self._today(),
                operator=self._operator.id,
                confirmer=confirmer,
                request_key=request,
                request_digest=digest,
                note=document,
                transfers=_transfers(ledger, estate, target),
            )
            voucher = ledger.post(self._place.till.id, entry, self._now()).voucher
            Dispositions(work).note(voucher, estate.member, target, document)
            self._close_card(work, estate, document)
            self._record(
                work,
                "disposition",
                f"member:{estate.member}",
                voucher=voucher,
                target=str(target),
                points=estate.points,
            )
            work.commit()
        return voucher

    def _close_card(self, work: UnitOfWork, estate: Estate, document: str) -> None:
        if estate.card is None:
            return
        cards = Cards(work)
        (kept,) = cards.by_ids([estate.card])
        change = Change(self._now(), self._today(), self._operator.id, document)
        cards.change(kept, CardState.CLOSED, change)


def _transfers(ledger: Ledger, estate: Estate, target: Target) -> tuple[Transfer, ...]:
    made = []
    for one in estate.left:
        if target is Target.FUND:
            to = ledger.fund_account(one.fund, AccountKind.BUDGET)
        else:
            assert estate.heirs is not None  # checked
            account = ledger.holder_account(household=estate.heirs.household)
            to = ledger.purses(one.fund, [account])[account]
        made.append(Transfer(one.fund, one.purse, to, one.points))
    return tuple(made)


def _digest(estate: Estate, target: Target) -> bytes:
    household = estate.heirs.household if estate.heirs and target is Target.HOUSEHOLD else 0
    left = [(one.fund, one.points) for one in estate.left]
    return request_digest(
        "disposition", estate.member, str(target), household, left, estate.card or 0
    )

"""Two records of one person become one. Never by one person alone.

row = session.duplicates.waiting()[0]
stays, goes = suggested(session.duplicates.pair(row.one, row.other))
key = new_key()
request = session.duplicates.request_of(stays, goes, key)
session.confirmations.give(Act.MERGE_PEOPLE, request, number, secret)
session.duplicates.merge(stays, goes, key, document="...")
"""

from __future__ import annotations

import uuid
from dataclasses import replace

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import Entry, VoucherKind, request_digest
from lovemart_desktop.domain.people.duplicates import Pair, PairRow, Record, check, takes_number
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.people.id_numbers import ID_REMARKS
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.cards import Cards, Change
from lovemart_desktop.persistence.counter.proxies import Proxies
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.people.duplicates import Duplicates
from lovemart_desktop.persistence.people.histories import Histories, NewEvent
from lovemart_desktop.persistence.people.roster import Roster
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk

__all__ = ["DuplicatesDesk", "Pair", "PairRow", "Record"]

PAIRS_SHOWN = 200


class DuplicatesDesk(Desk):
    """Offers pairs, remembers who are two persons, and merges records of one."""

    def waiting(self, limit: int = PAIRS_SHOWN) -> list[PairRow]:
        """Pairs that nobody has judged: one ID number, or one name, village and birth year."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Duplicates(work).rows(limit)

    def pair(self, one: int, other: int) -> Pair:
        """Two records to be compared. Raises Refusal 'merge.not_alike'."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            found = Duplicates(work).pair(one, other)
            if found is None:
                raise Refusal("merge.not_alike")
            return Pair(
                found.likeness,
                self._with_proxies(work, found.one),
                self._with_proxies(work, found.other),
            )

    def keep_apart(self, one: int, other: int, *, reason: str) -> None:
        """Remembers that two records are two persons', so that nobody is asked again.

        Raises Refusal 'merge.reason_missing', 'merge.judged', 'merge.same_record'.
        """
        self._require(Act.EDIT_PEOPLE)
        reason = _words(reason, "merge.reason_missing")
        if one == other:
            raise Refusal("merge.same_record")
        with self._books.write() as work:
            Duplicates(work).keep_apart(one, other, reason, self._operator.id, self._now())
            self._record(
                work, "not-same-person", f"member:{min(one, other)}", other=max(one, other)
            )
            work.commit()

    def request_of(self, stays: Record, goes: Record, key: str) -> str:
        """What a second person says yes to: the request `key` for exactly these records."""
        content = _digest(stays, goes).hex()
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key}:{content}"))

    def merge(self, stays: Record, goes: Record, key: str, *, document: str) -> int:
        """Books the merge as it was seen; the voucher's id. The same request again books
        nothing.

        One voucher, maybe without points. Raises Refusal 'merge.…' of
        `domain.duplicates.check`, 'merge.document_missing', 'merge.changed' (a record is not
        any more what was seen), 'merge.meanwhile', 'confirmation.missing', 'person.unknown'.
        """
        self._require(Act.MERGE_PEOPLE)
        document = _words(document, "merge.document_missing")
        request, digest = self.request_of(stays, goes, key), _digest(stays, goes)
        with self._books.write() as work:
            ledger, duplicates = Ledger(work), Duplicates(work)
            before = ledger.voucher_of_request(request, digest)
            if before is not None:
                return before
            duplicates.lock([stays.member, goes.member])
            now_stays = duplicates.record(stays.member)
            now_goes = duplicates.record(goes.member)
            if now_stays is None or now_goes is None:
                raise Refusal("person.unknown")
            check(now_stays, now_goes)
            if _digest(now_stays, now_goes) != digest:
                raise Refusal("merge.changed", name=now_goes.name)
            confirmer = self._confirmer(work, Act.MERGE_PEOPLE, request)
            entry = Entry(
                kind=VoucherKind.MERGE,
                business_date=self._today(),
                operator=self._operator.id,
                confirmer=confirmer,
                request_key=request,
                request_digest=digest,
                note=document,
                transfers=duplicates.moving(now_stays, now_goes),
            )
            voucher = ledger.post(self._place.till.id, entry, self._now()).voucher
            duplicates.join_accounts(now_stays, now_goes)
            event = self._change_records(work, now_stays, now_goes, voucher, confirmer, document)
            duplicates.note(voucher, stays.member, goes.member, event, document)
            self._close_card(work, now_goes, document)
            self._record(
                work,
                "merge-people",
                f"member:{stays.member}",
                merged=goes.member,
                voucher=voucher,
                points=goes.points,
            )
            work.commit()
        return voucher

    def _with_proxies(self, work: UnitOfWork, record: Record) -> Record:
        given, today = Proxies(work).of_member(record.member), self._place.clock.today()
        return replace(record, proxies=tuple(one.terms.name for one in given if one.good_on(today)))

    def _change_records(
        self,
        work: UnitOfWork,
        stays: Record,
        goes: Record,
        voucher: int,
        confirmer: int,
        document: str,
    ) -> int:
        """Writes both records and what follows in their histories; the event's number."""
        histories, both = Histories(work), [stays.member, goes.member]
        histories.open_of(both, ())
        Duplicates(work).give_way(stays, goes, self._today())
        if takes_number(stays, goes):
            Roster(work).settle(stays.member, ID_REMARKS, self._today(), self._operator.id)
        event = histories.add_event(
            NewEvent(
                EventKind.SAME_PERSON,
                self._today(),
                document,
                self._now(),
                self._operator.id,
                confirmer=confirmer,
                member=stays.member,
                voucher=voucher,
            )
        )
        histories.follow(event, self._today(), members=both, households=())
        return event

    def _close_card(self, work: UnitOfWork, goes: Record, document: str) -> None:
        if goes.card is None:
            return
        cards = Cards(work)
        (kept,) = cards.by_ids([goes.card])
        change = Change(self._now(), self._today(), self._operator.id, document)
        cards.change(kept, CardState.CLOSED, change)


def _words(text: str, missing: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise Refusal(missing)
    return text


def _digest(stays: Record, goes: Record) -> bytes:
    """Everything that the second person saw of both."""
    return request_digest("merge-people", *_seen(stays), *_seen(goes))


def _seen(record: Record) -> tuple[int | str, ...]:
    purses = ";".join(f"{purse.fund}:{purse.points}" for purse in record.purses)
    facts = (
        record.name,
        record.village,
        record.household or 0,
        int(record.head),
        record.identity,
        str(record.id_state),
        record.telephone,
        str(record.born or ""),
        str(record.died_on or ""),
        int(record.party_member),
    )
    return (record.member, *facts, record.card or 0, str(record.card_state or ""), purses)

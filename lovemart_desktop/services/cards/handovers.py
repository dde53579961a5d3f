"""Handing cards over: the lists that people sign, and who has signed.

A card stands on one list. Its rows stay as they were printed; a signature is marked when the
signed paper is back at the desk, and a mark made by mistake is withdrawn with a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.documents.cards.handover import HandoverList, HandoverRow, handover_pdf
from lovemart_desktop.documents.signing import pages_of
from lovemart_desktop.domain.cards.cards import CardState, tail
from lovemart_desktop.domain.cards.handovers import list_number, read_page_code
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.cards import Cards, KeptCard
from lovemart_desktop.persistence.cards.handovers import (
    HandoverHead,
    HandoverItem,
    Handovers,
    ListedCard,
)
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.people.finding import Finder
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.people.people import FOUND_AT_MOST

__all__ = ["HandoverHead", "HandoverItem", "HandoverSheet", "HandoversDesk", "ScannedPage"]


@dataclass(frozen=True, slots=True)
class HandoverSheet:
    """The list of one village on which people sign for their cards, as PDF.

    `new`: it was not printed before.
    """

    id: int
    village: str
    cards: int
    new: bool
    pdf: bytes


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A signed page that lies on the desk: the rows that stand on it."""

    head: HandoverHead
    page: int
    pages: int
    rows: tuple[int, ...]


class HandoversDesk(Desk):
    """Makes lists, prints them again, marks their rows as signed."""

    def make(self, cards: Sequence[int]) -> list[HandoverSheet]:
        """A list for each village of these cards, by village, ready to be printed.

        Cards that stand on a list already are not listed twice: that list is printed again
        as it was. Only active cards are handed out. Raises Refusal 'paper.nothing_to_print',
        'card.unknown', 'card.print_not_active', 'handover.listed_meanwhile'.
        """
        self._require(Act.PRINT_CARD)
        wanted = list(dict.fromkeys(cards))
        if not wanted:
            raise Refusal("paper.nothing_to_print")
        with self._books.write() as work:
            kept = Cards(work).by_ids(wanted)
            if len(kept) != len(wanted):
                raise Refusal("card.unknown")
            lists = Handovers(work)
            listed = lists.listed(wanted)
            new = self._add(work, [one for one in kept if one.id not in listed])
            numbers = [*dict.fromkeys(listed.values()), *new]
            work.commit()
        sheets = [self._sheet(number, new=number in new) for number in numbers]
        return sorted(sheets, key=lambda sheet: (sheet.village, sheet.id))

    def again(self, list_id: int) -> HandoverSheet:
        """The paper of a list once more. Raises Refusal 'handover.unknown'."""
        self._require(Act.PRINT_CARD)
        return self._sheet(list_id, new=False)

    def all(self, *, only_missing: bool = False) -> list[HandoverHead]:
        """The lists, the newest first; maybe only those that lack a signature."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Handovers(work).heads(only_missing=only_missing)

    def rows(self, list_id: int) -> list[HandoverItem]:
        """The rows of a list with their marks."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Handovers(work).items(list_id)

    def scanned(self, code: str) -> ScannedPage | None:
        """The page whose barcode was scanned; None where it is something else.

        Raises Refusal 'handover.unknown' for a code of a list that is not in these books.
        """
        self._require(Act.SEE_PEOPLE)
        found = read_page_code(code)
        if found is None:
            return None
        with self._books.read() as work:
            head = Handovers(work).head(found[0])
        pages = pages_of(head.cards) if head else []
        if head is None or found[1] > len(pages):
            raise Refusal("handover.unknown")
        start, end = pages[found[1] - 1]
        return ScannedPage(head, found[1], len(pages), tuple(range(start + 1, end + 1)))

    def find(self, text: str) -> list[tuple[int, int]]:
        """(list, row) of whoever this is: a name, part of it, its pinyin, or a card's number;
        the newest list first."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            people = Finder(work).find(text, village=None, limit=FOUND_AT_MOST).rows
            return Handovers(work).of_members([person.member for person in people])

    def sign(self, list_id: int, rows: Sequence[int], *, collector: str = "") -> int:
        """Marks rows as signed; how many were not yet. `collector`: who signed, and their
        relation to the holder, where it was not the holder.

        Raises Refusal 'handover.unknown'.
        """
        return self._mark(list_id, rows, signed=True, collector=collector.strip(), note="")

    def withdraw(self, list_id: int, rows: Sequence[int], *, reason: str) -> int:
        """Takes marks back; how many there were.

        Raises Refusal 'handover.unknown', 'handover.reason_missing'.
        """
        if not reason.strip():
            raise Refusal("handover.reason_missing")
        return self._mark(list_id, rows, signed=False, collector="", note=reason.strip())

    def _mark(
        self, list_id: int, rows: Sequence[int], *, signed: bool, collector: str, note: str
    ) -> int:
        self._require(Act.PRINT_CARD)
        with self._books.write() as work:
            lists = Handovers(work)
            lists.lock(list_id)
            if lists.head(list_id) is None:
                raise Refusal("handover.unknown")
            marked = lists.mark(
                list_id,
                rows,
                signed=signed,
                collector=collector,
                note=note,
                day=self._today(),
                at=self._now(),
                operator=self._operator.id,
            )
            if marked:
                act = "handover-signed" if signed else "handover-withdrawn"
                self._record(
                    work,
                    act,
                    f"handover:{list_id}",
                    rows=",".join(map(str, rows)),
                    count=marked,
                    note=note or collector,
                )
            work.commit()
        return marked

    def _add(self, work: UnitOfWork, kept: Sequence[KeptCard]) -> list[int]:
        """The ids of new lists for these cards, one a village."""
        reasons = Cards(work).issue_reasons([one.id for one in kept])
        villages: dict[str, list[ListedCard]] = {}
        for one in kept:
            if one.state is not CardState.ACTIVE:
                raise Refusal(
                    "card.print_not_active",
                    name=one.name,
                    number_tail=tail(one.number),
                    state=str(one.state),
                )
            row = ListedCard(one.id, one.name, one.group, reasons.get(one.id, ""))
            villages.setdefault(one.village, []).append(row)
        made = []
        for village, rows in sorted(villages.items()):
            number = Handovers(work).add(
                village,
                rows,
                day=self._today(),
                at=self._now(),
                operator=self._operator.id,
            )
            self._record(work, "handover-list", f"handover:{number}", count=len(rows))
            made.append(number)
        return made

    def _sheet(self, list_id: int, *, new: bool) -> HandoverSheet:
        with self._books.read() as work:
            head = Handovers(work).head(list_id)
            if head is None:
                raise Refusal("handover.unknown")
            items = Handovers(work).items(list_id)
            settings = House(work).settings()
            store = House(work).first_store()
        pdf = handover_pdf(
            HandoverList(
                town=settings.get("town", ""),
                store=store[1] if store else "",
                village=head.village,
                issued_on=date.fromisoformat(head.made_on),
                rows=tuple(
                    HandoverRow(i.name, i.group, tail(i.card_number), i.reason) for i in items
                ),
                number=list_number(list_id),
                batch="",
            )
        )
        return HandoverSheet(list_id, head.village, head.cards, new, pdf)

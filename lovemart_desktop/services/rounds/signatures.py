"""Award and grant lists that come back signed: who has signed, and who has not.

A list is signed once it is credited, and as it was credited: rows keep their place on paper.
A mark made by mistake is withdrawn with a reason; an archived round's lists are marked too,
since paper may come back late.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lovemart_desktop.documents.signing import pages_of
from lovemart_desktop.domain.cards.cards import tail
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import digest_of
from lovemart_desktop.domain.rounds.papers import ListPaper, read_list_page
from lovemart_desktop.domain.rounds.signatures import (
    SigningList,
    SigningRow,
    check_same_request,
    to_mark,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.people.finding import Finder
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.persistence.rounds.round_rules import Rules
from lovemart_desktop.persistence.rounds.signatures import Marked, Signatures
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk, new_key
from lovemart_desktop.services.people.people import FOUND_AT_MOST
from lovemart_desktop.services.rounds.round_desk import ACTS, EDIT_ACTS
from lovemart_desktop.services.rounds.round_told import check_text, group_order

__all__ = ["SignaturesDesk", "SignedPage", "SigningList", "SigningRow"]


@dataclass(frozen=True, slots=True)
class SignedPage:
    """A signed page that lies on the desk: the nominations that stand on it.

    `check`: the list's eight signs. A paper with others was printed before the list was changed.
    """

    head: SigningList
    page: int
    pages: int
    rows: tuple[int, ...]
    check: str


class SignaturesDesk(Desk):
    """Marks rows of credited lists as signed."""

    def lists(self, round_id: int = 0, *, only_missing: bool = False) -> list[SigningList]:
        """Credited lists, the last credited first: of one round, or (0) of all; maybe only
        those that lack a signature."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            found = Signatures(work).lists(round_id=round_id)
        return [each for each in found if each.missing or not only_missing]

    def rows(self, list_id: int) -> list[SigningRow]:
        """The rows of a credited list with their marks, as they stand on paper.

        Raises Refusal 'signing.unknown'.
        """
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return signing_rows(work, _credited(work, list_id))

    def scanned(self, code: str) -> SignedPage | None:
        """The page whose barcode was scanned; None where it is something else.

        Raises Refusal 'signing.unknown' for a list that is not in these books or was not
        credited, or for a page that it does not have.
        """
        self._require(Act.SEE_ROUNDS)
        page = read_list_page(code)
        if page is None or page.paper is not ListPaper.SIGNATURES:
            return None
        with self._books.read() as work:
            head = _credited(work, page.list_id)
            rows = signing_rows(work, head)
            facts = Nominations(work).facts([head.id])[head.id]
        here = tuple(row.nomination for row in rows if row.page == page.page)
        if not here:
            raise Refusal("signing.unknown")
        check = check_text(digest_of(head.terms, head.village, facts))
        return SignedPage(head, page.page, rows[-1].page, here, check)

    def find(self, text: str) -> list[tuple[int, int]]:
        """(list, nomination) of whoever this is: a name, part of it, its pinyin, or a card's
        number; of credited lists, the last credited first.
        """
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            people = Finder(work).find(text, village=None, limit=FOUND_AT_MOST).rows
            return Signatures(work).of_members([person.member for person in people])

    def sign(
        self, list_id: int, nominations: Sequence[int], *, collector: str = "", key: str = ""
    ) -> int:
        """Marks rows as signed; how many were not yet. `collector`: who signed, and their
        relation to the holder, where it was not the holder.

        Raises Refusal 'signing.unknown', 'request.twice'.
        """
        return self._mark(list_id, nominations, key, collector=" ".join(collector.split()))

    def withdraw(
        self, list_id: int, nominations: Sequence[int], *, reason: str, key: str = ""
    ) -> int:
        """Takes marks back; how many there were.

        Raises Refusal 'signing.unknown', 'signing.reason_missing', 'request.twice'.
        """
        reason = " ".join(reason.split())
        if not reason:
            self._require_any(*EDIT_ACTS)
            raise Refusal("signing.reason_missing")
        return self._mark(list_id, nominations, key, reason=reason)

    def _mark(
        self,
        list_id: int,
        nominations: Sequence[int],
        key: str,
        *,
        collector: str = "",
        reason: str = "",
    ) -> int:
        self._require_any(*EDIT_ACTS)
        key = key or new_key()
        with self._books.write() as work:
            repository = Signatures(work)
            repository.lock(list_id)
            head = _credited(work, list_id)
            self._require(ACTS[head.terms.kind].edit)
            kept = repository.of_request(key)
            if kept:
                check_same_request(kept, nominations, signed=not reason)
                return len(kept)
            rows = to_mark(signing_rows(work, head), nominations, signed=not reason)
            by = Marked(self._today(), self._now(), self._operator.id, key)
            repository.mark(rows, by, collector=collector, reason=reason)
            if rows:
                self._record(
                    work,
                    "list-unsigned" if reason else "list-signed",
                    f"list:{list_id}",
                    rows=",".join(str(row.no) for row in rows),
                    count=len(rows),
                    note=reason or collector,
                )
            work.commit()
        return len(rows)


def signing_rows(work: UnitOfWork, head: SigningList) -> list[SigningRow]:
    """The rows of a credited list in the order in which it is printed."""
    whose = Rules(work).of(head.round_id, head.terms.kind).credits
    cards = Nominations(work).card_numbers(whose, head.id)
    rows = Signatures(work).rows(head.id)
    rows.sort(key=_place)
    pages = [page for page, (a, b) in enumerate(pages_of(len(rows)), 1) for _ in range(a, b)]
    return [
        replace(row, no=no, page=page, card_tail=tail(cards.get(row.nomination, "")))
        for no, (row, page) in enumerate(zip(rows, pages, strict=True), 1)
    ]


def _place(row: SigningRow) -> tuple[int, str, int]:
    return group_order(row.group, row.nomination)


def _credited(work: UnitOfWork, list_id: int) -> SigningList:
    found = Signatures(work).lists(list_id=list_id)
    if not found:
        raise Refusal("signing.unknown")
    return found[0]

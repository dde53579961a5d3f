"""Looking people up."""

from __future__ import annotations

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.people.found import FoundPeople, RosterCounts
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.people.dossiers import Dossiers
from lovemart_desktop.persistence.people.finding import Finder
from lovemart_desktop.persistence.people.people import People
from lovemart_desktop.services.desk import Desk

SEARCH_LIMIT = 100
FOUND_AT_MOST = 20
"""People whose rows on lists are looked for: whoever fits better than the others."""


class PeopleDesk(Desk):
    """The roster, as officers and auditors see it."""

    def search(
        self, typed: str, *, village: int | None = None, limit: int = SEARCH_LIMIT
    ) -> FoundPeople:
        """People by name or part of it, pinyin initials or full pinyin, last four of the ID,
        village, telephone, ID or card number; nothing typed means everybody.

        Words separated by spaces must all fit. The best `limit` rows come back, ranked
        exact, beginning, inside; the living before the dead.
        """
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return Finder(work).find(typed, village=village, limit=limit)

    def counts(self) -> RosterCounts:
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return People(work).counts()

    def villages(self) -> list[tuple[int, str]]:
        """(id, name) of the villages there are now."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return People(work).villages()

    def record(self, member: int) -> Dossier:
        """Everything about one person. Raises Refusal 'person.unknown'."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            found = Dossiers(work).of(member, self._place.clock.today())
        if found is None:
            raise Refusal("person.unknown")
        return found

    def see_id_number(self, member: int) -> str:
        """The whole ID number; each look is an audit event.

        Raises Refusal 'person.unknown', 'person.no_id_number'.
        """
        self._require(Act.SEE_ID_NUMBER)
        with self._books.write() as work:
            number = People(work).id_number(member)
            if number is None:
                raise Refusal("person.unknown")
            if not number:
                raise Refusal("person.no_id_number")
            self._record(work, "see-id-number", f"member:{member}")
            work.commit()
        return number

"""The notices on households' doors that name the responsible officer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lovemart_desktop.documents.people.door_notice import DoorNotice, door_notices_pdf
from lovemart_desktop.documents.typeface import missing
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.people.homes import HomeOnDoor, Homes
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.settings import TownFacts, town_facts


@dataclass(frozen=True, slots=True)
class DoorNotices:
    """Notices for several doors. `without`: households left out, having no officer."""

    pdf: bytes
    pages: int
    without: int


class DoorNoticesDesk(Desk):
    """Prints notices; what was printed is recorded."""

    def of_household(self, household: int) -> bytes:
        """Raises Refusal 'household.no_officer', 'household.ended', 'paper.name_too_long',
        'paper.glyph_missing'."""
        self._require(Act.EDIT_PEOPLE)
        homes, facts = self._homes(household=household)
        if not homes:
            raise Refusal("household.ended")
        if not homes[0].officer:
            raise Refusal("household.no_officer", household=homes[0].head or homes[0].number)
        pdf = self._pdf(homes, facts)
        self._note(f"household:{household}", 1)
        return pdf

    def of_village(self, village: int) -> DoorNotices:
        """One for each household of a village that has people and an officer.

        Raises Refusal 'household.no_officers', 'paper.name_too_long', 'paper.glyph_missing'.
        """
        self._require(Act.EDIT_PEOPLE)
        homes, facts = self._homes(village=village)
        named = [home for home in homes if home.officer]
        if not named:
            raise Refusal("household.no_officers")
        pdf = self._pdf(named, facts)
        self._note(f"village:{village}", len(named))
        return DoorNotices(pdf, len(named), len(homes) - len(named))

    def _homes(
        self, *, household: int | None = None, village: int | None = None
    ) -> tuple[list[HomeOnDoor], TownFacts]:
        with self._books.read() as work:
            homes = Homes(work).homes_on_doors(household=household, village=village)
            return homes, town_facts(House(work))

    def _pdf(self, homes: Sequence[HomeOnDoor], facts: TownFacts) -> bytes:
        today = self._place.clock.today()
        for home in homes:
            unknown = missing(home.head + home.officer)
            if unknown:
                raise Refusal("paper.glyph_missing", name=home.head, characters=unknown)
        return door_notices_pdf(
            [
                DoorNotice(
                    town=facts.town,
                    head=home.head or home.number,
                    place=f"{home.village}{home.group}",
                    officer=home.officer,
                    telephone=home.telephone,
                    town_telephone=facts.telephone,
                    issued_on=today,
                    since=home.since,
                )
                for home in homes
            ]
        )

    def _note(self, subject: str, pages: int) -> None:
        with self._books.write() as work:
            self._record(work, "print-door-notice", subject, pages=pages)
            work.commit()

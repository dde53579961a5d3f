"""The dossier of a household: on the screen, on paper, and its movements as a workbook.

Whatever leaves the program is recorded: each print and each workbook is an audit event.
"""

from __future__ import annotations

from pathlib import Path

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossier_parts import Span
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.people.dossier_people import DossierPeople
from lovemart_desktop.persistence.people.dossier_points import DossierPoints
from lovemart_desktop.persistence.people.dossiers import Dossiers
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.settings import town_facts

LONGEST_REASON = 200


class HouseholdDossierDesk(Desk):
    """Reads dossiers, prints them, and settles remarks."""

    def of_member(self, member: int) -> HouseholdDossier:
        """All that is known of somebody's household, or of who belongs to none. A record that
        was joined to another is told of in that one's.

        Raises Refusal 'person.unknown'.
        """
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            people = DossierPeople(work)
            member = people.survivor(member)
            known, household = people.household_of(member)
            if not known:
                raise Refusal("person.unknown")
            return self._read(work, household, member)

    def of_household(self, household: int) -> HouseholdDossier:
        """Raises Refusal 'household.gone' where there is no such household."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return self._read(work, household, None)

    def pdf(self, dossier: HouseholdDossier) -> bytes:
        """The dossier on A4, as it was seen; the print is recorded.

        Raises Refusal 'paper.name_too_long'.
        """
        from lovemart_desktop.documents.people.dossier import DossierPaper, dossier_pdf

        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            facts = town_facts(House(work))
        made = dossier_pdf(
            DossierPaper(
                dossier=dossier,
                town=facts.town,
                store=facts.store,
                issued_on=self._place.clock.today(),
                issued_by=self._operator.name,
            )
        )
        self._note("print-dossier", dossier)
        return made

    def save(self, dossier: HouseholdDossier, path: Path) -> Path:
        """Saves the movements and goods as xlsx; it is recorded that they went out.

        Raises Refusal 'file.not_saved'.
        """
        from lovemart_desktop.services.exchange.rows_out import write_whole
        from lovemart_desktop.services.people.dossier_workbook import dossier_workbook

        self._require(Act.SEE_PEOPLE)
        made = dossier_workbook(dossier)
        self._note("export-dossier", dossier)
        try:
            return write_whole(path, made)
        except OSError as fault:
            raise Refusal("file.not_saved", file=path.name) from fault

    def settle_remark(self, remark: int, reason: str) -> None:
        """Says why a remark needs no more attention.

        Raises Refusal 'remark.no_reason', 'remark.settled'.
        """
        self._require(Act.EDIT_PEOPLE)
        told = " ".join(reason.split())[:LONGEST_REASON]
        if not told:
            raise Refusal("remark.no_reason")
        with self._books.write() as work:
            member = Dossiers(work).settle_remark(remark, self._operator.id, self._today(), told)
            if member is None:
                raise Refusal("remark.settled")
            self._record(work, "settle-remark", f"member:{member}", remark=remark, reason=told)
            work.commit()

    def _read(
        self, work: UnitOfWork, household: int | None, member: int | None
    ) -> HouseholdDossier:
        people, points = DossierPeople(work), DossierPoints(work)
        scope = people.scope(household, member)
        home = people.home(scope)
        if home is None:
            raise Refusal("household.gone")
        purses = points.purses(scope)
        return HouseholdDossier(
            as_of=self._place.clock.today(),
            span=Span(),
            home=home,
            members=people.members(scope),
            purses=purses,
            movements=points.movements(purses),
            awards=points.awards(scope),
            receipts=points.receipts(scope, purses),
            cards=people.cards(scope),
            proxies=people.proxies(scope),
            files=people.files(scope),
            remarks=people.remarks(scope),
            history=people.history(scope),
        )

    def _note(self, act: str, dossier: HouseholdDossier) -> None:
        days, home = dossier.span, dossier.home
        if home.id is not None:
            subject = f"household:{home.id}"
        else:
            subject = f"member:{dossier.members[0].member}"
        with self._books.write() as work:
            self._record(
                work,
                act,
                subject,
                since=days.since.isoformat() if days.since else "",
                until=days.until.isoformat() if days.until else "",
                movements=len(dossier.movements),
            )
            work.commit()

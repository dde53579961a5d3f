"""What a record tells of a person and their household, line by line: (caption, words)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.dates import age_on
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.people.id_numbers import IdState
from lovemart_desktop.domain.people.people import grouped_telephone, relation_word
from lovemart_desktop.gui.kit import wording

Facts = list[tuple[str, str]]


def id_words(dossier: Dossier) -> str:
    """The end of the ID number only, and whether anybody verified it."""
    person = dossier.person
    if not person.id_tail:
        return QCoreApplication.translate("RecordFacts", "not given")
    text = QCoreApplication.translate("RecordFacts", "ends in {tail}").format(tail=person.id_tail)
    if person.id_state is not IdState.VERIFIED:
        text += "  " + QCoreApplication.translate("RecordFacts", "(not verified)")
    return text


def years_since(day: date | None, dossier: Dossier | None) -> str:
    """Whole years from `day` until the day of the dossier."""
    if day is None or dossier is None:
        return "–"
    return str(age_on(day, dossier.as_of))


def basic_facts(dossier: Dossier) -> Facts:
    """Of the person; first what they are no longer here for."""
    person = dossier.person
    return [
        *_gone(dossier),
        (QCoreApplication.translate("RecordFacts", "Sex, age"), _sex_and_age(dossier)),
        (
            QCoreApplication.translate("RecordFacts", "Village"),
            f"{person.village} {person.group}".strip(),
        ),
        (
            QCoreApplication.translate("RecordFacts", "Telephone"),
            grouped_telephone(person.telephone) or "–",
        ),
        (QCoreApplication.translate("RecordFacts", "Party member"), _party(dossier)),
        *_home(dossier),
    ]


def household_facts(dossier: Dossier) -> Facts:
    """Of the household, or that there is none."""
    household = dossier.household
    if household is None:
        return [
            (
                QCoreApplication.translate("RecordFacts", "Household"),
                QCoreApplication.translate("RecordFacts", "belongs to no household"),
            )
        ]
    return [
        (QCoreApplication.translate("RecordFacts", "Number"), household.registration_no),
        (QCoreApplication.translate("RecordFacts", "Registration"), household.status or "–"),
        (QCoreApplication.translate("RecordFacts", "Responsible"), _officer(dossier)),
    ]


def _gone(dossier: Dossier) -> Facts:
    person = dossier.person
    facts: Facts = []
    if person.joined_to:
        facts.append((QCoreApplication.translate("RecordFacts", "Joined to"), person.joined_to))
    elif person.left_on is not None:
        facts.append(
            (
                QCoreApplication.translate("RecordFacts", "Left the township"),
                person.left_on.isoformat(),
            )
        )
    if person.deceased_on is not None:
        facts.append(
            (
                QCoreApplication.translate("RecordFacts", "Deceased"),
                person.deceased_on.isoformat(),
            )
        )
    return facts


def _sex_and_age(dossier: Dossier) -> str:
    person = dossier.person
    sex = wording.sex_name(person.sex) if person.sex else "–"
    if person.born is None:
        return sex
    told = QCoreApplication.translate("RecordFacts", "{sex}  {age} years ({month})")
    return told.format(sex=sex, age=years_since(person.born, dossier), month=f"{person.born:%Y-%m}")


def _party(dossier: Dossier) -> str:
    person = dossier.person
    if not person.party_member:
        return QCoreApplication.translate("RecordFacts", "no")
    if person.party_joined is None:
        return QCoreApplication.translate("RecordFacts", "yes, joined at an unknown date")
    told = QCoreApplication.translate("RecordFacts", "joined {month}, {years} years in the Party")
    return told.format(
        month=f"{person.party_joined:%Y-%m}", years=years_since(person.party_joined, dossier)
    )


def _home(dossier: Dossier) -> Facts:
    person, household = dossier.person, dossier.household
    if household is None:
        return []
    told = QCoreApplication.translate(
        "RecordFacts", "{head}'s household ({relation}), {count} people"
    )
    home = told.format(
        head=household.head.name if household.head else "–",
        relation=relation_word(person.relation, gone=person.deceased_on is not None) or "–",
        count=household.headcount,
    )
    return [
        (QCoreApplication.translate("RecordFacts", "Household"), home),
        (QCoreApplication.translate("RecordFacts", "Registration"), household.status or "–"),
        (QCoreApplication.translate("RecordFacts", "Responsible"), _officer(dossier)),
    ]


def _officer(dossier: Dossier) -> str:
    household = dossier.household
    if household is None or not household.officer_name:
        return "–"
    return f"{household.officer_name}  {grouped_telephone(household.officer_telephone)}".rstrip()

"""What the ordering of grants calls things: kinds, sources, and why somebody is left out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.rounds.copying import LeftOut, LeftOutWhy
from lovemart_desktop.domain.rounds.festivals import FestivalDay
from lovemart_desktop.domain.rounds.grants import Source
from lovemart_desktop.domain.rounds.rules import Credits, Occasion
from lovemart_desktop.gui.desks.overviews.words import period_word
from lovemart_desktop.services.rounds.grants import LastGrant


def occasion_word(occasion: Occasion) -> str:
    return {
        Occasion.AWARD_ROUND: QCoreApplication.translate("Grants", "Award round"),
        Occasion.PARTY_CARE: QCoreApplication.translate("Grants", "Party-member care"),
        Occasion.PER_HEAD: QCoreApplication.translate("Grants", "Per head of a household"),
        Occasion.FESTIVAL: QCoreApplication.translate("Grants", "Festival pack"),
        Occasion.ACTIVITY: QCoreApplication.translate("Grants", "Activity"),
    }[occasion]


def occasion_note(occasion: Occasion) -> str:
    """What is particular about the kind, in a sentence."""
    return {
        Occasion.AWARD_ROUND: "",
        Occasion.PARTY_CARE: QCoreApplication.translate(
            "Grants", "To each party member's own account."
        ),
        Occasion.PER_HEAD: QCoreApplication.translate(
            "Grants",
            "Headcount times the rate, to the household's account. The heads are counted on one "
            "day and stay as they were.",
        ),
        Occasion.FESTIVAL: QCoreApplication.translate(
            "Grants", "Once for each festival and year; the program knows the days."
        ),
        Occasion.ACTIVITY: QCoreApplication.translate(
            "Grants",
            "To those who came: scan their cards into the list. Attach a photo of the activity "
            "before the lists are approved.",
        ),
    }[occasion]


def source_word(source: Source) -> str:
    return {
        Source.NOBODY: QCoreApplication.translate("Grants", "I fill the lists afterwards"),
        Source.HOUSEHOLDS: QCoreApplication.translate("Grants", "All households"),
        Source.ELDERLY: QCoreApplication.translate("Grants", "Elderly party members, by the rule"),
        Source.PARTY_MEMBERS: QCoreApplication.translate("Grants", "All party members"),
        Source.LAST: QCoreApplication.translate("Grants", "Those on an earlier list"),
    }[source]


def credits_word(credited: Credits) -> str:
    if credited is Credits.HOUSEHOLD:
        return QCoreApplication.translate("Grants", "the household's account")
    return QCoreApplication.translate("Grants", "the person's own account")


def festival_choice(each: FestivalDay, *, given: bool) -> str:
    """'09-25  2026年中秋节', and whether a grant is keyed by it already."""
    told = f"{each.day:%m-%d}  {period_word(each.period)}"
    if not given:
        return told
    mark = QCoreApplication.translate("Grants", "given already")
    return f"{told}  {mark}"


def last_choice(each: LastGrant) -> str:
    told = QCoreApplication.translate("Grants", "{programme} {period}, {count} on the list")
    return told.format(
        programme=each.programme, period=period_word(each.period), count=f"{each.rows:,}"
    )


def left_out_word(out: LeftOut) -> str:
    """Why somebody is not taken over."""
    return {
        LeftOutWhy.DIED: QCoreApplication.translate("Grants", "has died"),
        LeftOutWhy.LEFT: QCoreApplication.translate("Grants", "left the township"),
        LeftOutWhy.MOVED: QCoreApplication.translate("Grants", "belongs to {detail} now"),
        LeftOutWhy.JOINED: QCoreApplication.translate("Grants", "{detail} stands for it now"),
        LeftOutWhy.CLOSED: QCoreApplication.translate("Grants", "nobody lives in the household"),
        LeftOutWhy.REVERSED: QCoreApplication.translate("Grants", "was taken back last time"),
        LeftOutWhy.TWICE: QCoreApplication.translate("Grants", "stands on the list already"),
    }[out.why].format(detail=out.detail)

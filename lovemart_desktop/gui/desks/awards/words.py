"""What the awards desk calls things: periods, states of lists, and what the checks found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from lovemart_desktop.domain.rounds.award_checks import Check, Finding, Weight
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListRow,
    ListState,
    ProgrammeKind,
    RoundTerms,
)
from lovemart_desktop.domain.rounds.rules import Credits
from lovemart_desktop.gui.desks.overviews.festival_words import occasion_words


def period_word(terms: RoundTerms) -> str:
    """'2026, first half', or a grant's festival or occasion."""
    if terms.kind is ProgrammeKind.GRANT:
        return occasion_words(terms.period)
    return half_word(terms.period)


def half_word(period: str) -> str:
    """'2026-06' as the screen says it."""
    year, _, month = period.partition("-")
    told = (
        QCoreApplication.translate("Awards", "{year}, first half")
        if month == "06"
        else QCoreApplication.translate("Awards", "{year}, second half")
    )
    return told.format(year=year)


def state_word(state: ListState) -> str:
    return {
        ListState.DRAFT: QCoreApplication.translate("Awards", "draft"),
        ListState.REVIEWED: QCoreApplication.translate("Awards", "reviewed"),
        ListState.MEETINGS: QCoreApplication.translate("Awards", "meetings held"),
        ListState.CHANGED: QCoreApplication.translate("Awards", "changed"),
        ListState.NOTICE: QCoreApplication.translate("Awards", "notice posted"),
        ListState.READY: QCoreApplication.translate("Awards", "ready"),
        ListState.APPROVED: QCoreApplication.translate("Awards", "approved"),
        ListState.CREDITED: QCoreApplication.translate("Awards", "credited"),
    }[state]


def state_icon(state: ListState) -> str:
    return {
        ListState.DRAFT: "pencil",
        ListState.REVIEWED: "bars",
        ListState.MEETINGS: "users",
        ListState.CHANGED: "warning",
        ListState.NOTICE: "calendar",
        ListState.READY: "checks",
        ListState.APPROVED: "checks",
        ListState.CREDITED: "tick",
    }[state]


def state_tone(state: ListState) -> str:
    return {
        ListState.DRAFT: "info",
        ListState.REVIEWED: "info",
        ListState.MEETINGS: "info",
        ListState.CHANGED: "warning",
        ListState.NOTICE: "info",
        ListState.READY: "success",
        ListState.APPROVED: "info",
        ListState.CREDITED: "success",
    }[state]


def holder_kind(found: AwardRound) -> ProgrammeKind:
    """AWARD where the rows are households, as in a grant by heads too, else GRANT: persons."""
    return ProgrammeKind.AWARD if found.credits is Credits.HOUSEHOLD else ProgrammeKind.GRANT


class AwardCounts(QObject):
    """Numbers of things in words: only a tr() of an object is known to have a plural."""

    def households(self, count: int) -> str:
        return self.tr("%n household(s)", "", count)

    def persons(self, count: int) -> str:
        return self.tr("%n person(s)", "", count)

    def homes(self, count: int) -> str:
        return self.tr("%n home(s)", "", count)

    def villages(self, count: int) -> str:
        return self.tr("%n village(s)", "", count)


def accounts_word(kind: ProgrammeKind, count: int) -> str:
    """'38 households' or '38 persons'."""
    if kind is ProgrammeKind.AWARD:
        return AwardCounts().households(count)
    return AwardCounts().persons(count)


def short_accounts(kind: ProgrammeKind, count: int) -> str:
    """As `accounts_word`, where there is little room."""
    return AwardCounts().homes(count) if kind is ProgrammeKind.AWARD else accounts_word(kind, count)


def villages_word(count: int) -> str:
    return AwardCounts().villages(count)


def points(number: int) -> str:
    return QCoreApplication.translate("Awards", "{points} points").format(points=f"{number:,}")


def short_points(number: int) -> str:
    """As `points`, where there is little room."""
    return QCoreApplication.translate("Awards", "{points} pts").format(points=f"{number:,}")


def finding_word(finding: Finding, kind: ProgrammeKind) -> str:
    """One finding, with what to do where something is to be done."""
    if finding.check is Check.DECEASED:
        if kind is ProgrammeKind.GRANT:
            return QCoreApplication.translate("Awards", "has died: strike")
        return QCoreApplication.translate("Awards", "head has died: change the head")
    if finding.check is Check.JOINED:
        if kind is ProgrammeKind.GRANT:
            return QCoreApplication.translate("Awards", "record joined to another: strike")
        return QCoreApplication.translate("Awards", "household is no more: strike")
    told = {
        Check.HAD_ALREADY: QCoreApplication.translate(
            "Awards", "has had it as {detail}, joined since: strike"
        ),
        Check.NAMESAKE: QCoreApplication.translate("Awards", "same name and group: compare"),
        Check.OWN_HOUSEHOLD: QCoreApplication.translate("Awards", "own household of {detail}"),
        Check.OTHER_HEAD: QCoreApplication.translate("Awards", "the head is {detail} now"),
        Check.MOVED: QCoreApplication.translate("Awards", "belongs to {detail} now"),
        Check.HEADCOUNT: QCoreApplication.translate("Awards", "{detail} people now"),
        Check.NO_CARD: QCoreApplication.translate("Awards", "no card: points wait"),
    }[finding.check]
    return told.format(detail=finding.detail)


def check_word(row: ListRow, kind: ProgrammeKind) -> str:
    """What the checks found on a row: the gravest, and how many more want a look."""
    if row.below_cut:
        return QCoreApplication.translate("Awards", "below the red line")
    if row.struck:
        return QCoreApplication.translate("Awards", "struck off")
    if row.reversed is not None:
        told = QCoreApplication.translate("Awards", "reversed {back} of {points}")
        return told.format(back=f"{row.reversed:,}", points=f"{row.points:,}")
    gravest = row.gravest
    if gravest is None:
        return QCoreApplication.translate("Awards", "nothing found")
    told = finding_word(gravest, kind)
    more = sum(f.weight is not Weight.TELLS for f in row.findings if f is not gravest)
    return f"{told} +{more}" if more else told


def check_icon(row: ListRow) -> str:
    if row.struck:
        return "close"
    if row.reversed is not None:
        return "swap"
    gravest = row.gravest
    if gravest is None:
        return "tick"
    return {Weight.STOPS: "error", Weight.WARNS: "warning", Weight.TELLS: "info"}[gravest.weight]


def check_tone(row: ListRow) -> str:
    if row.struck or row.reversed is not None:
        return "muted"
    gravest = row.gravest
    if gravest is None:
        return "success"
    return {Weight.STOPS: "error", Weight.WARNS: "warning", Weight.TELLS: "info"}[gravest.weight]


def wants_a_look(row: ListRow) -> bool:
    """Whether somebody has to look at this row before the list is approved."""
    return any(finding.weight is not Weight.TELLS for finding in row.findings)

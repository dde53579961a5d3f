"""What the round's steps, meetings, notices and findings are called on the award page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from lovemart_desktop.domain.rounds.award_checks import Check, Finding, Weight
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListState,
    Step,
    VillageList,
    number_text,
)
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.rounds.notices import Notice
from lovemart_desktop.domain.rounds.places import PlacedFinding, RoundCheck
from lovemart_desktop.domain.rounds.rules import Cut, CutOff, RoundRules
from lovemart_desktop.gui.desks.awards import words


def step_word(step: Step) -> str:
    return {
        Step.NOMINATION: QCoreApplication.translate("Awards", "Nomination"),
        Step.REVIEW: QCoreApplication.translate("Awards", "Review"),
        Step.MEETINGS: QCoreApplication.translate("Awards", "Meetings"),
        Step.NOTICE: QCoreApplication.translate("Awards", "Notice"),
        Step.APPROVAL: QCoreApplication.translate("Awards", "Approval"),
        Step.CREDITING: QCoreApplication.translate("Awards", "Crediting"),
        Step.RESULT_NOTICE: QCoreApplication.translate("Awards", "Result notice"),
        Step.ARCHIVE: QCoreApplication.translate("Awards", "Archive"),
    }[step]


def steps_of_rules(rules: RoundRules) -> tuple[Step, ...]:
    """The steps that a round with these rules has."""
    left_out = set()
    if not rules.review:
        left_out.add(Step.REVIEW)
    if not rules.meetings:
        left_out.add(Step.MEETINGS)
    if not rules.notice:
        left_out |= {Step.NOTICE, Step.RESULT_NOTICE}
    return tuple(step for step in Step if step not in left_out)


def meeting_word(kind: MeetingKind) -> str:
    return {
        MeetingKind.BRANCH: QCoreApplication.translate("Awards", "Branch meeting"),
        MeetingKind.COMMITTEES: QCoreApplication.translate("Awards", "Committees"),
        MeetingKind.PARTY_MEMBERS: QCoreApplication.translate("Awards", "Members' assembly"),
        MeetingKind.VILLAGERS: QCoreApplication.translate("Awards", "Villagers' assembly"),
    }[kind]


def meeting_does(kind: MeetingKind) -> str:
    """What each of the four is for."""
    return {
        MeetingKind.BRANCH: QCoreApplication.translate("Awards", "proposes"),
        MeetingKind.COMMITTEES: QCoreApplication.translate("Awards", "consult"),
        MeetingKind.PARTY_MEMBERS: QCoreApplication.translate("Awards", "considers"),
        MeetingKind.VILLAGERS: QCoreApplication.translate("Awards", "decides"),
    }[kind]


def list_word(each: VillageList, found: AwardRound, today: date) -> str:
    """How far a village's list is, as the list of villages says it."""
    if each.given_up:
        return QCoreApplication.translate("Awards", "given up")
    if each.state is ListState.NOTICE and each.posted_on is not None:
        if each.open_objections:
            return QCoreApplication.translate("Awards", "objection")
        day = (today - each.posted_on).days
        if day == 0:
            return QCoreApplication.translate("Awards", "posted today")
        if day > each.notice_days:
            return QCoreApplication.translate("Awards", "no photo")
        return QCoreApplication.translate("Awards", "notice, day {day}").format(day=day)
    if each.state in (ListState.REVIEWED, ListState.MEETINGS) and found.rules.meetings:
        told = QCoreApplication.translate("Awards", "meetings {held}/4")
        return told.format(held=each.meetings)
    if each.state is ListState.CREDITED and found.rules.notice and not found.archived:
        if each.result_on is None or not each.result_photos:
            return QCoreApplication.translate("Awards", "credited")
        return QCoreApplication.translate("Awards", "published")
    return words.state_word(each.state)


def list_tone(each: VillageList, today: date) -> str:
    if each.given_up:
        return "muted"
    if each.open_objections:
        return "warning"
    over = each.ready_from is not None and today >= each.ready_from
    if each.state is ListState.NOTICE and over:
        return "warning"
    return words.state_tone(each.state)


def list_icon(each: VillageList, today: date) -> str:
    if each.given_up:
        return "close"
    if list_tone(each, today) == "warning":
        return "warning"
    return words.state_icon(each.state)


def notice_day(notice: Notice, today: date, *, short: bool = False) -> str:
    """'Day 3 of 7, until the end of …': the posting day is not counted."""
    day = notice.day_number(today)
    if day == 0:
        told = QCoreApplication.translate(
            "Awards", "Posted today; {days} full days from tomorrow, until the end of {last}"
        )
    elif day > notice.days:
        told = QCoreApplication.translate("Awards", "{days} full days, over since {last}")
    elif short:
        told = QCoreApplication.translate("Awards", "Day {day}/{days}, ready {ready}")
    else:
        told = QCoreApplication.translate(
            "Awards", "Day {day} of {days}, until the end of {last}; ready from {ready}"
        )
    return told.format(
        day=day,
        days=notice.days,
        last=notice.last_day.isoformat(),
        ready=notice.ready_from.isoformat(),
    )


class RoundCounts(QObject):
    """Numbers of things in words, with their plurals."""

    def lists(self, count: int) -> str:
        return self.tr("%n list(s)", "", count)

    def files(self, count: int) -> str:
        return self.tr("%n file(s)", "", count)

    def photos(self, count: int) -> str:
        return self.tr("%n photo(s)", "", count)


def cut_word(cut: Cut) -> str:
    """'the first 9' or 'from 75 on'."""
    if cut.kind is CutOff.PLACES:
        told = QCoreApplication.translate("Awards", "Red line: the first {places} stay")
        return told.format(places=number_text(cut.value))
    if cut.kind is CutOff.SCORE:
        told = QCoreApplication.translate("Awards", "Red line: {score} and more stay")
        return told.format(score=number_text(cut.value))
    return QCoreApplication.translate("Awards", "No red line: all stay")


def finding_word(found: PlacedFinding, found_round: AwardRound) -> str:
    """What was found, without its place."""
    if isinstance(found.check, Check):
        return words.finding_word(
            Finding(found.check, found.detail), words.holder_kind(found_round)
        )
    told = {
        RoundCheck.LIST_EMPTY: QCoreApplication.translate("Awards", "the list is empty"),
        RoundCheck.TIES: QCoreApplication.translate(
            "Awards", "equal totals at the red line: decide"
        ),
        RoundCheck.MEETING_MISSING: QCoreApplication.translate("Awards", "{detail}: not recorded"),
        RoundCheck.MEETING_LOST: QCoreApplication.translate(
            "Awards", "{detail}: no majority, hold it again"
        ),
        RoundCheck.MEETING_OTHER_LIST: QCoreApplication.translate(
            "Awards", "{detail}: was on another list, hold it again"
        ),
        RoundCheck.MEETING_OUTRUN: QCoreApplication.translate(
            "Awards", "{detail}: an earlier meeting was held again after it, hold it again too"
        ),
        RoundCheck.NOTICE_RUNNING: QCoreApplication.translate(
            "Awards", "the notice runs until the end of {detail}"
        ),
        RoundCheck.NOTICE_SHORT: QCoreApplication.translate(
            "Awards", "the notice stays for {detail} days only"
        ),
        RoundCheck.NO_PHOTO: QCoreApplication.translate("Awards", "no photo of the notice yet"),
        RoundCheck.OBJECTION_OPEN: QCoreApplication.translate(
            "Awards", "objections to decide: {detail}"
        ),
        RoundCheck.NOT_AS_PUBLISHED: QCoreApplication.translate(
            "Awards", "{detail} stands otherwise than published: post the notice again"
        ),
        RoundCheck.BUDGET_SHORT: QCoreApplication.translate(
            "Awards", "the fund is {detail} points short: appropriate a budget"
        ),
        RoundCheck.FUND_ENDED: QCoreApplication.translate("Awards", "the fund ended on {detail}"),
        RoundCheck.FUND_PERIOD_OVER: QCoreApplication.translate(
            "Awards", "the fund's period ended on {detail}: its points may still be credited"
        ),
        RoundCheck.FUND_CLOSED: QCoreApplication.translate("Awards", "the fund is closed"),
        RoundCheck.REFERENCE_OUTSIDE: QCoreApplication.translate(
            "Awards", "the reference date lies outside the half-year"
        ),
        RoundCheck.LATE: QCoreApplication.translate(
            "Awards", "the half-year is over: a reason will be asked for"
        ),
        RoundCheck.NO_NOTICE: QCoreApplication.translate(
            "Awards", "no notice in this round: {detail}"
        ),
        RoundCheck.NO_EVIDENCE: QCoreApplication.translate(
            "Awards", "no photo of the activity: attach one"
        ),
    }[found.check]
    return told.format(detail=_detail(found))


def _detail(found: PlacedFinding) -> str:
    kinds = {str(kind): kind for kind in MeetingKind}
    kind = kinds.get(found.detail)
    return meeting_word(kind) if kind is not None else found.detail


def weight_icon(weight: Weight) -> str:
    return {Weight.STOPS: "error", Weight.WARNS: "warning", Weight.TELLS: "info"}[weight]


def weight_tone(weight: Weight) -> str:
    return {Weight.STOPS: "error", Weight.WARNS: "warning", Weight.TELLS: "info"}[weight]


STEP_OF_CHECK = {
    RoundCheck.LIST_EMPTY: Step.NOMINATION,
    RoundCheck.TIES: Step.REVIEW,
    RoundCheck.MEETING_MISSING: Step.MEETINGS,
    RoundCheck.MEETING_LOST: Step.MEETINGS,
    RoundCheck.MEETING_OTHER_LIST: Step.MEETINGS,
    RoundCheck.MEETING_OUTRUN: Step.MEETINGS,
    RoundCheck.NOTICE_RUNNING: Step.NOTICE,
    RoundCheck.NOTICE_SHORT: Step.NOTICE,
    RoundCheck.NO_PHOTO: Step.NOTICE,
    RoundCheck.OBJECTION_OPEN: Step.NOTICE,
    RoundCheck.NOT_AS_PUBLISHED: Step.NOTICE,
    RoundCheck.BUDGET_SHORT: Step.CREDITING,
    RoundCheck.FUND_ENDED: Step.CREDITING,
    RoundCheck.FUND_PERIOD_OVER: Step.CREDITING,
    RoundCheck.FUND_CLOSED: Step.CREDITING,
    RoundCheck.REFERENCE_OUTSIDE: Step.NOMINATION,
    RoundCheck.LATE: Step.NOMINATION,
    RoundCheck.NO_NOTICE: Step.APPROVAL,
    RoundCheck.NO_EVIDENCE: Step.NOMINATION,
}
"""Where what was found is put right."""


def step_of_finding(found: PlacedFinding) -> Step:
    return STEP_OF_CHECK[found.check] if isinstance(found.check, RoundCheck) else Step.NOMINATION

"""What the overviews call things: measures, values, festivals, and what is due."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from lovemart_desktop.domain.dues.due import Due, DueKind, Urgency
from lovemart_desktop.domain.rounds.comparison import Measure
from lovemart_desktop.gui.desks.awards.words import half_word
from lovemart_desktop.gui.desks.overviews.festival_words import occasion_words

NAMED = 3
"""So many villages are named; of more, the rest is counted."""

TONES = {Urgency.LATE: "error", Urgency.SOON: "warning", Urgency.CALM: "info"}


def measure_word(measure: Measure, *, households: bool) -> str:
    """`households`: these are counted, not persons."""
    if measure is Measure.ACCOUNTS and not households:
        return QCoreApplication.translate("Overviews", "Persons")
    return {
        Measure.ACCOUNTS: QCoreApplication.translate("Overviews", "Households"),
        Measure.POINTS: QCoreApplication.translate("Overviews", "Points"),
        Measure.SHARE: QCoreApplication.translate("Overviews", "Share of the village's households"),
        Measure.STRUCK: QCoreApplication.translate("Overviews", "Struck off"),
        Measure.OBJECTIONS: QCoreApplication.translate("Overviews", "Objections"),
        Measure.DAYS: QCoreApplication.translate("Overviews", "Days from opening to crediting"),
    }[measure]


def value_word(value: int | None, measure: Measure) -> str:
    """'12.5%', '9,200'; a dash where there is nothing to say."""
    if value is None:
        return "–"
    return f"{value / 10:.1f}%" if measure is Measure.SHARE else f"{value:,}"


def period_word(period: str) -> str:
    """A half-year, a festival with its year, or an occasion as it was written."""
    if len(period) == 7 and period[5:] in ("06", "12") and period[:4].isdecimal():
        return half_word(period)
    return occasion_words(period)


def month_word(period: str) -> str:
    """'2026年5月' or 'May 2026' of '2026-05'."""
    year, _, month = period.partition("-")
    return QLocale().toString(QDate(int(year), int(month), 1), _month_form())


def _month_form() -> str:
    return QCoreApplication.translate("Overviews", "MMMM yyyy", "a month and its year in Qt's form")


def due_icon(due: Due) -> str:
    return {
        DueKind.OPEN_ROUND: "plus",
        DueKind.CREDIT_ROUND: "award",
        DueKind.VILLAGES_BEHIND: "users",
        DueKind.NOTICE_RUNS: "clock",
        DueKind.NO_PHOTO: "eye",
        DueKind.OBJECTION: "warning",
        DueKind.NOTICE_OVER: "tick",
        DueKind.APPROVE: "checks",
        DueKind.CREDIT: "award",
        DueKind.RESULT_NOTICE: "clipboard",
        DueKind.RESULT_PHOTO: "eye",
        DueKind.ARCHIVE: "folder",
        DueKind.EVIDENCE: "eye",
        DueKind.ANNOUNCE_EXPIRY: "clock",
        DueKind.EXTEND_FUND: "clock",
        DueKind.EXPIRY: "clock",
        DueKind.BOOK_EXPIRY: "warning",
        DueKind.MONTHLY_REPORT: "clipboard",
        DueKind.FESTIVAL: "gift",
    }[due.kind]


def due_word(due: Due) -> str:
    """What there is to do, in a line."""
    facts = {
        "round": f"{due.programme} {period_word(due.period)}".strip()
        if due.kind is not DueKind.MONTHLY_REPORT
        else "",
        "villages": villages_word(due.villages),
        "name": due.name,
        "count": f"{due.count:,}",
        "of": due.of,
    }
    if due.kind is DueKind.MONTHLY_REPORT:
        facts["month"] = month_word(due.period)
    if due.kind is DueKind.FESTIVAL:
        facts["festival"] = period_word(due.period)
    return _template(due).format(**facts)


def _template(due: Due) -> str:
    if due.kind is DueKind.NOTICE_RUNS:
        if due.count == 0:
            return QCoreApplication.translate("Dues", "{round}: notice posted today in {villages}")
        return QCoreApplication.translate(
            "Dues", "{round}: notice in {villages}, day {count} of {of}"
        )
    return {
        DueKind.OPEN_ROUND: QCoreApplication.translate("Dues", "{round} is not opened yet"),
        DueKind.CREDIT_ROUND: QCoreApplication.translate(
            "Dues", "{round}: {count} of {of} lists are not credited yet"
        ),
        DueKind.VILLAGES_BEHIND: QCoreApplication.translate(
            "Dues", "{round}: {villages} have not published, others are through"
        ),
        DueKind.NO_PHOTO: QCoreApplication.translate(
            "Dues", "{round}: no photo of the notice in {villages}"
        ),
        DueKind.OBJECTION: QCoreApplication.translate(
            "Dues", "{round}: open objections: {count} ({villages})"
        ),
        DueKind.NOTICE_OVER: QCoreApplication.translate(
            "Dues", "{round}: the notice is over in {villages}"
        ),
        DueKind.APPROVE: QCoreApplication.translate(
            "Dues", "{round}: {villages} wait for approval"
        ),
        DueKind.CREDIT: QCoreApplication.translate(
            "Dues", "{round}: {villages} are approved and wait to be credited"
        ),
        DueKind.RESULT_NOTICE: QCoreApplication.translate(
            "Dues", "{round}: post the result in {villages}"
        ),
        DueKind.RESULT_PHOTO: QCoreApplication.translate(
            "Dues", "{round}: no photo of the result notice in {villages}"
        ),
        DueKind.ARCHIVE: QCoreApplication.translate("Dues", "{round} can be archived"),
        DueKind.EVIDENCE: QCoreApplication.translate("Dues", "{round}: no photo of the activity"),
        DueKind.ANNOUNCE_EXPIRY: QCoreApplication.translate(
            "Dues", "Announce that {name} expires: {count} points are held"
        ),
        DueKind.EXTEND_FUND: QCoreApplication.translate(
            "Dues", "{name} was not announced in time: put its last day off ({count} points)"
        ),
        DueKind.EXPIRY: QCoreApplication.translate(
            "Dues", "{name} expires, as announced: {count} points are held"
        ),
        DueKind.BOOK_EXPIRY: QCoreApplication.translate(
            "Dues", "{name} is over: book that {count} points expire"
        ),
        DueKind.MONTHLY_REPORT: QCoreApplication.translate(
            "Dues", "Send the town the report on {month}"
        ),
        DueKind.FESTIVAL: QCoreApplication.translate("Dues", "{festival}: no grant prepared yet"),
    }[due.kind]


def villages_word(villages: tuple[str, ...]) -> str:
    """Their names, or the first ones and how many more."""
    comma = QCoreApplication.translate("Overviews", ", ")
    named = comma.join(villages[:NAMED])
    if len(villages) <= NAMED:
        return named
    told = QCoreApplication.translate("Overviews", "{villages} and {count} more")
    return told.format(villages=named, count=len(villages) - NAMED)


def day_word(due: Due, today: date) -> str:
    """By when: 'today', 'in 3 days', '06-30', 'since 06-20'."""
    if due.day == today:
        return QCoreApplication.translate("Overviews", "today")
    told = f"{due.day:%m-%d}" if due.day.year == today.year else f"{due.day:%Y-%m-%d}"
    if due.waits and due.kind is DueKind.NOTICE_RUNS:
        return QCoreApplication.translate("Overviews", "over on {day}").format(day=told)
    if due.day < today and not due.waits:
        return QCoreApplication.translate("Overviews", "was due {day}").format(day=told)
    return told

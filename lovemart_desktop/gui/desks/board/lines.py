"""What the board says: its rows of checks and of things that are due, from the figures.

Plain values in, plain values out; the rows' widgets are in `rows`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from lovemart_desktop.domain.board import Board, CardDues, MissingCopies, Unsigned
from lovemart_desktop.domain.dues.due import Urgency
from lovemart_desktop.domain.proof import Check
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.overviews.places import SIGNATURES, place_of
from lovemart_desktop.gui.desks.overviews.words import TONES, day_word, due_icon, due_word
from lovemart_desktop.gui.kit.wording.proof import check_name, clean_words
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.proof.archive import Backup
from lovemart_desktop.services.proof.proof import LastProof
from lovemart_desktop.services.proof.reports import Overview

GROUPS: Final = (
    (Check.BOOKS, Check.ACCOUNTS),
    (Check.CARDS, Check.HISTORIES),
    (Check.STOCK,),
    (Check.RECEIPTS, Check.NUMBERS),
    (Check.SHIFTS, Check.NOTES),
    (Check.AWARDS, Check.ROUNDS),
    (Check.CHAIN, Check.HEADS, Check.AUDIT),
    (Check.GUARDS, Check.REFERENCES, Check.FILE),
)
"""The checks that stand in one row; the first gives it its name and words."""

FRESH_HOURS: Final = 24
"""A proof counts as checked for a day; after that it is time to check again."""
BACKUP_DAYS: Final = 7
OFFICE_LINES: Final = 6
"""So much of what is due in the office stands on the board; the calendar has all of it."""
SEE_FAULTS, BACK_UP = "do:faults", "do:backup"
SEE_COPIES, SEE_DAYS, SEE_CALENDAR = "do:copies", "do:days", "do:calendar"
"""What a row's button may do, besides opening a page by its id."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A row of the board. `tone` is success, warning, error or neutral; `goal` a page's id or
    one of the deeds above, empty where the row has no button.
    """

    key: str
    name: str
    tone: str
    text: str
    when: str
    button: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something to do: what, by when, and where. `tone` colours `note` as a chip."""

    icon: str
    text: str
    note: str = ""
    tone: str = ""
    goal: str = ""


def check_lines(overview: Overview, operator: Operator) -> list[CheckLine]:
    """All rows of the board, in their order."""
    now = local_time(overview.now)
    lines = [_proof_line(group, overview.proof, now) for group in GROUPS]
    lines.append(_slips_line(overview, now))
    may_see = operator.may(Act.SEE_SHIFTS)
    lines.append(_copies_line(overview.board.missing_copies, now, may_see=may_see))
    lines.append(_backup_line(overview.backup, now, may_back_up=operator.may(Act.BACK_UP)))
    return lines


def due_lines(board: Board, operator: Operator, can_open: Callable[[str], bool]) -> list[DueLine]:
    """What waits for somebody of this operator's roles; the next step first."""
    lines = [*_next_steps(board, operator), *_due(board, operator)]
    return [
        line
        if line.goal in (SEE_DAYS, SEE_CALENDAR) or can_open(line.goal.partition(":")[0])
        else DueLine(line.icon, line.text, line.note, line.tone)
        for line in lines
    ]


def moment(at: datetime, now: datetime) -> str:
    """'09:30', 'yesterday 17:40' or '11-30 17:45'."""
    if at.date() == now.date():
        return f"{at:%H:%M}"
    if at.date() == (now - timedelta(days=1)).date():
        return QCoreApplication.translate("Board", "yesterday {time}").format(time=f"{at:%H:%M}")
    return f"{at:%m-%d %H:%M}" if at.year == now.year else f"{at:%Y-%m-%d}"


def _proof_line(group: Sequence[Check], proof: LastProof | None, now: datetime) -> CheckLine:
    first = group[0]
    name = check_name(str(first))
    if proof is None or first not in proof.counts:
        text = QCoreApplication.translate("Board", "not checked yet")
        return CheckLine(str(first), name, "neutral", text, "")
    checked = local_time(proof.checked_at)
    when = QCoreApplication.translate("Board", "checked {when}").format(when=moment(checked, now))
    faults = sum(proof.faults.get(check, 0) for check in group)
    if faults:
        text = QCoreApplication.translate("Board", "Faults found: {count}")
        see = QCoreApplication.translate("Board", "See them")
        line = text.format(count=f"{faults:,}")
        return CheckLine(str(first), name, "error", line, when, see, SEE_FAULTS)
    stale = now - checked > timedelta(hours=FRESH_HOURS)
    text = _shown(first, proof)
    return CheckLine(str(first), name, "neutral" if stale else "success", text, when)


def _shown(check: Check, proof: LastProof) -> str:
    """What a row without a fault has shown."""
    if check is not Check.CHAIN:
        return clean_words(str(check), proof.counts[check])
    text = QCoreApplication.translate(
        "Board", "Every hash follows; vouchers: {vouchers}, audit events: {events}"
    )
    events = proof.counts.get(Check.AUDIT, 0)
    return text.format(vouchers=f"{proof.counts[check]:,}", events=f"{events:,}")


def _slips_line(overview: Overview, now: datetime) -> CheckLine:
    name = QCoreApplication.translate("Board", "Slips printed")
    slips = overview.board.slips
    if not slips:
        text = QCoreApplication.translate("Board", "None waits for a printer")
        return CheckLine("slips", name, "success", text, "")
    tills = QCoreApplication.translate("Board", ", ").join(slip.till for slip in slips)
    text = QCoreApplication.translate("Board", "{count} wait for the printer of {tills}")
    since = QCoreApplication.translate("Board", "since {when}")
    return CheckLine(
        "slips",
        name,
        "warning",
        text.format(count=f"{sum(slip.count for slip in slips):,}", tills=tills),
        since.format(when=moment(local_time(min(slip.since for slip in slips)), now)),
    )


def _copies_line(missing: MissingCopies, now: datetime, *, may_see: bool) -> CheckLine:
    name = QCoreApplication.translate("Board", "Signatures")
    if not missing.count:
        text = QCoreApplication.translate("Board", "Every store copy of closed shifts is there")
        button, goal = QCoreApplication.translate("Board", "Shifts …"), SEE_DAYS
        if not may_see:
            button, goal = "", ""
        return CheckLine("copies", name, "success", text, "", button, goal)
    text = QCoreApplication.translate("Board", "Signed copies missing: {count}")
    since = QCoreApplication.translate("Board", "since {when}")
    return CheckLine(
        "copies",
        name,
        "warning",
        text.format(count=f"{missing.count:,}"),
        since.format(when=moment(local_time(missing.since), now)),
        QCoreApplication.translate("Board", "See the list") if may_see else "",
        SEE_COPIES if may_see else "",
    )


def _backup_line(backup: Backup | None, now: datetime, *, may_back_up: bool) -> CheckLine:
    name = QCoreApplication.translate("Board", "Backup")
    button, goal = "", ""
    if may_back_up:
        button, goal = QCoreApplication.translate("Board", "Back up now"), BACK_UP
    if backup is None:
        text = QCoreApplication.translate("Board", "These books were never backed up")
        return CheckLine("backup", name, "warning", text, "", button, goal)
    taken = local_time(backup.taken_at)
    when = moment(taken, now)
    days = (now.date() - taken.date()).days
    if days > BACKUP_DAYS:
        text = QCoreApplication.translate("Board", "The last backup is {days} days old")
        return CheckLine("backup", name, "error", text.format(days=days), when, button, goal)
    text = QCoreApplication.translate("Board", "Read back and found whole; {kilobytes} KB")
    size = f"{-(-backup.size // 1000):,}"
    return CheckLine("backup", name, "success", text.format(kilobytes=size), when, button, goal)


def _next_steps(board: Board, operator: Operator) -> Iterator[DueLine]:
    """In books that miss something: what this role does about it."""
    there = board.contents
    steps = (
        (
            Act.IMPORT_ROSTER,
            not there.members,
            "cards",
            QCoreApplication.translate("Board", "First step: import the roster"),
        ),
        (
            Act.IMPORT_GOODS,
            not there.goods,
            "goods",
            QCoreApplication.translate("Board", "First step: import the goods"),
        ),
        (
            Act.APPROPRIATE,
            not there.funds,
            "funds",
            QCoreApplication.translate("Board", "First step: open a fund and appropriate a budget"),
        ),
        (
            Act.EDIT_ROUND,
            bool(there.funds and there.members and not there.rounds),
            "awards",
            QCoreApplication.translate("Board", "Next step: open the award round"),
        ),
        (
            Act.ISSUE_CARD,
            bool(there.members and not there.cards),
            "cards",
            QCoreApplication.translate("Board", "Next step: issue the cards"),
        ),
    )
    for act, missing, page, text in steps:
        if missing and operator.may(act):
            yield DueLine("chevron-right", text, goal=page)


def _due(board: Board, operator: Operator) -> Iterator[DueLine]:
    # whoever tries one number after the other is looking for somebody's card
    for guessed in board.guessed_cards:
        text = QCoreApplication.translate(
            "Board", "{scans} unknown cards were scanned at {till} in {name}'s shift"
        )
        words = text.format(scans=f"{guessed.scans:,}", till=guessed.till, name=guessed.clerk)
        yield DueLine("warning", words, f"{guessed.day:%m-%d}", "error")
    if operator.may(Act.SEE_SHIFTS):
        yield from _shifts(board)
    yield from office_lines(board, operator)
    if operator.may(Act.SEE_PEOPLE) and board.open_remarks:
        text = QCoreApplication.translate("Board", "Remarks on the roster to settle: {count}")
        yield DueLine("clipboard", text.format(count=f"{board.open_remarks:,}"), goal="cards")
    if operator.may(Act.SEE_PEOPLE):
        yield from _cards(board.card_dues)
    if operator.may(Act.SEE_ROUNDS):
        yield from _unsigned(board.unsigned)
    if operator.may(Act.SEE_GOODS) and board.expiring_lots:
        text = QCoreApplication.translate("Board", "Lots that expire within 30 days: {count}")
        yield DueLine("box", text.format(count=f"{board.expiring_lots:,}"), goal="goods")


def _cards(dues: CardDues) -> Iterator[DueLine]:
    if dues.unsettled:
        text = QCoreApplication.translate("Board", "Points of the deceased to settle: {count}")
        yield DueLine("user", text.format(count=f"{dues.unsettled:,}"), goal="cards")
    if dues.unsigned:
        text = QCoreApplication.translate("Board", "Cards handed out without a signature: {count}")
        since = QCoreApplication.translate("Board", "since {day}").format(day=dues.since[5:])
        yield DueLine("pencil", text.format(count=f"{dues.unsigned:,}"), since, goal="cards")


def _unsigned(missing: Unsigned) -> Iterator[DueLine]:
    if missing.rows and missing.since is not None:
        text = QCoreApplication.translate("Board", "Award lists: signatures missing: {count}")
        since = QCoreApplication.translate("Board", "since {day}")
        yield DueLine(
            "pencil",
            text.format(count=f"{missing.rows:,}"),
            since.format(day=f"{missing.since:%m-%d}"),
            goal=f"awards:{SIGNATURES}",
        )


def _shifts(board: Board) -> Iterator[DueLine]:
    """Forgotten shifts come first: without them their day cannot be closed."""
    for left in board.left_shifts:
        text = QCoreApplication.translate("Board", "{name}'s shift at {till} was left open")
        words = text.format(name=left.clerk, till=left.till)
        yield DueLine("clock", words, f"{left.day:%m-%d}", "warning", SEE_DAYS)
    open_days = {left.day for left in board.left_shifts}
    days = [day for day in board.days_to_close if day not in open_days]
    if days:
        text = QCoreApplication.translate("Board", "Days to close: {count}")
        note = f"{days[0]:%m-%d}"
        yield DueLine("checks", text.format(count=len(days)), note, "warning", SEE_DAYS)


def office_lines(board: Board, operator: Operator) -> Iterator[DueLine]:
    """What is due of rounds, funds, festivals: the most urgent, and the way to all of it."""
    order = list(Urgency)
    dues = sorted(board.dues, key=lambda due: order.index(due.urgency(board.today)))
    for due in dues[:OFFICE_LINES]:
        urgency = due.urgency(board.today)
        tone = "" if urgency is Urgency.CALM else TONES[urgency]
        yield DueLine(due_icon(due), due_word(due), day_word(due, board.today), tone, place_of(due))
    sees = operator.may(Act.SEE_ROUNDS) or operator.may(Act.SEE_FUNDS)
    if dues or (sees and board.contents.members):
        text = QCoreApplication.translate("Board", "Calendar of what is due")
        more = len(dues) - OFFICE_LINES
        note = QCoreApplication.translate("Board", "{count} more").format(count=more)
        yield DueLine("calendar", text, note if more > 0 else "", "", SEE_CALENDAR)


def month_name(first: date) -> str:
    """'12月' or 'Dec'."""
    return QLocale().monthName(first.month, QLocale.FormatType.ShortFormat)

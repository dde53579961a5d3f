"""What `lovemart-admin` says. Needs QtCore only: no display, no window.

speak("zh_CN")
print(say("backup.done", place="/media/stick/lovemart.db"))
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from lovemart_desktop import assets
from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

TEXTS: Final = {
    "help": QT_TRANSLATE_NOOP("Command", "show this help and stop"),
    "program": QT_TRANSLATE_NOOP(
        "Command", "The love supermarket's books, for whoever looks after the computer."
    ),
    "options": QT_TRANSLATE_NOOP("Command", "options, before or after the command"),
    "commands": QT_TRANSLATE_NOOP("Command", "commands"),
    "database": QT_TRANSLATE_NOOP(
        "Command", "the books: file or URL; without it those of the data folder"
    ),
    "operator": QT_TRANSLATE_NOOP("Command", "who is working: name or staff number"),
    "language": QT_TRANSLATE_NOOP("Command", "zh or en; Chinese unless LANG says en"),
    "passwords": QT_TRANSLATE_NOOP(
        "Command",
        "Passwords are asked for, or taken from LOVEMART_PASSWORD (the operator's own) and "
        "LOVEMART_NEW_PASSWORD (one being set). Ends with 0 when done, 1 when faults were found "
        "or rows refused, 2 when used wrongly or not permitted.",
    ),
    "init": QT_TRANSLATE_NOOP(
        "Command", "make the books and the first administrator, under the operator's name"
    ),
    "init.town": QT_TRANSLATE_NOOP("Command", "the township's name"),
    "init.store": QT_TRANSLATE_NOOP("Command", "the store's name"),
    "init.telephone": QT_TRANSLATE_NOOP("Command", "where lost cards are reported"),
    "init.address": QT_TRANSLATE_NOOP("Command", "the store's address"),
    "init.hours": QT_TRANSLATE_NOOP("Command", "opening hours"),
    "staff": QT_TRANSLATE_NOOP("Command", "staff accounts"),
    "staff.add": QT_TRANSLATE_NOOP("Command", "make an account"),
    "staff.name": QT_TRANSLATE_NOOP("Command", "the person's name"),
    "staff.role": QT_TRANSLATE_NOOP("Command", "a role; may be given several times"),
    "import": QT_TRANSLATE_NOOP("Command", "import a workbook"),
    "import.kind": QT_TRANSLATE_NOOP("Command", "what the workbook holds"),
    "import.file": QT_TRANSLATE_NOOP("Command", "the workbook: .xlsx, .xls or .csv"),
    "import.dry_run": QT_TRANSLATE_NOOP("Command", "only say what would happen"),
    "json": QT_TRANSLATE_NOOP("Command", "answer with one JSON object"),
    "verify": QT_TRANSLATE_NOOP("Command", "prove the books and name every fault"),
    "verify.head": QT_TRANSLATE_NOOP(
        "Command", "a chain head from paper, as T1=17-0A1B2C3D4E5F6071; may be given several times"
    ),
    "backup": QT_TRANSLATE_NOOP("Command", "back up the books"),
    "backup.folder": QT_TRANSLATE_NOOP("Command", "where to; without it the data folder's own"),
    "doctor": QT_TRANSLATE_NOOP("Command", "look at program, computer and database"),
    "usage": QT_TRANSLATE_NOOP("Command", "usage: "),
    "wrong": QT_TRANSLATE_NOOP("Command", "This cannot be understood: {detail}"),
    "wrong.see": QT_TRANSLATE_NOOP("Command", "See “lovemart-admin --help”."),
    "wrong.required": QT_TRANSLATE_NOOP("Command", "missing: {what}"),
    "wrong.unknown": QT_TRANSLATE_NOOP("Command", "unknown: {what}"),
    "wrong.choice": QT_TRANSLATE_NOOP("Command", "{argument}: {given} is none of {choices}"),
    "wrong.value": QT_TRANSLATE_NOOP("Command", "{argument}: {why}"),
    "wrong.expected": QT_TRANSLATE_NOOP("Command", "{argument}: its value is missing"),
    "ask.own": QT_TRANSLATE_NOOP("Command", "Password or PIN of {name}: "),
    "ask.new": QT_TRANSLATE_NOOP("Command", "New password or PIN for {name}: "),
    "ask.again": QT_TRANSLATE_NOOP("Command", "The same once more: "),
    "ask.town": QT_TRANSLATE_NOOP("Command", "Name of the township: "),
    "ask.store": QT_TRANSLATE_NOOP("Command", "Name of the store: "),
    "ask.telephone": QT_TRANSLATE_NOOP("Command", "Telephone for lost cards: "),
    "init.default_town": QT_TRANSLATE_NOOP("Command", "Our township"),
    "init.default_store": QT_TRANSLATE_NOOP("Command", "Love supermarket"),
    "init.done": QT_TRANSLATE_NOOP(
        "Command",
        "The books of {town}, {store} are made: {place}\nAdministrator: {name} ({number})",
    ),
    "init.code": QT_TRANSLATE_NOOP(
        "Command",
        "Recovery code, shown only now: {code}\nWrite it down and lock it away. It opens one "
        "account whose password was forgotten.",
    ),
    "init.facts": QT_TRANSLATE_NOOP(
        "Command", "Township, store and telephone can be changed in the window under Settings."
    ),
    "staff.done": QT_TRANSLATE_NOOP("Command", "{name} has the staff number {number} ({roles})."),
    "backup.done": QT_TRANSLATE_NOOP("Command", "Backed up to {place} ({kilobytes} KB)."),
    "verify.at": QT_TRANSLATE_NOOP("Command", "Verified {when}"),
    "verify.faults": QT_TRANSLATE_NOOP("Command", "faults: {count}"),
    "verify.clean": QT_TRANSLATE_NOOP("Command", "The books are proved: no fault."),
    "verify.found": QT_TRANSLATE_NOOP("Command", "Faults found: {count}"),
    "verify.heads": QT_TRANSLATE_NOOP("Command", "Chain heads now: {heads}"),
    "doctor.fine": QT_TRANSLATE_NOOP("Command", "Nothing stands in the way."),
    "doctor.errors": QT_TRANSLATE_NOOP(
        "Command", "Something has to be mended; see the lines with ✗."
    ),
    "import.save": QT_TRANSLATE_NOOP("Command", "write the refused rows to a workbook to mend"),
    "import.award": QT_TRANSLATE_NOOP("Command", "for an award list whose round is not open yet"),
    "import.period": QT_TRANSLATE_NOOP(
        "Command", "the half-year; else what the workbook says, else today's"
    ),
    "import.points": QT_TRANSLATE_NOOP("Command", "points for each household; 1000 by default"),
    "import.fund_name": QT_TRANSLATE_NOOP("Command", "the fund; else the programme's own"),
    "import.late": QT_TRANSLATE_NOOP(
        "Command", "why the round is opened after its half-year, where it is"
    ),
    "import.fund_06": QT_TRANSLATE_NOOP("Command", "{year} first half-year, {programme}"),
    "import.fund_12": QT_TRANSLATE_NOOP("Command", "{year} second half-year, {programme}"),
    "import.fund_document": QT_TRANSLATE_NOOP("Command", "to be entered"),
    "import.reason": QT_TRANSLATE_NOOP("Command", "Why it was refused"),
    "import.saved": QT_TRANSLATE_NOOP("Command", "The refused rows are in {place}."),
    "import.draft": QT_TRANSLATE_NOOP(
        "Command", "The lists of {period} are drafts; a second officer approves them."
    ),
    "wrong.number": QT_TRANSLATE_NOOP("Command", "{given} is no whole number"),
    "import.dry": QT_TRANSLATE_NOOP("Command", "Only tried; nothing was changed."),
    "import.counts": QT_TRANSLATE_NOOP(
        "Command",
        "{rows} rows: {imported} new, {changed} changed, {unchanged} unchanged, {refused} refused; "
        "{remarked} with a remark.",
    ),
    "import.refused": QT_TRANSLATE_NOOP("Command", "Sheet {sheet}, row {row}: {reason}"),
    "stopped": QT_TRANSLATE_NOOP("Command", "Stopped."),
}

_COMPLAINTS: Final = (
    (re.compile(r"the following arguments are required: (?P<what>.+)"), "wrong.required"),
    (re.compile(r"unrecognized arguments: (?P<what>.+)"), "wrong.unknown"),
    (
        re.compile(
            r"argument (?P<argument>.+?): invalid choice: (?P<given>.+?)"
            r" \(choose from (?P<choices>.+)\)"
        ),
        "wrong.choice",
    ),
    (re.compile(r"argument (?P<argument>.+?): expected .*"), "wrong.expected"),
    (re.compile(r"argument (?P<argument>.+?): (?P<why>.+)"), "wrong.value"),
)
"""What argparse complains of in English, and the text that says it in both languages."""


_TRANSLATOR: Final = "lovemart-command"


def speak(code: str) -> None:
    """Speaks zh_CN or en from now on.

    Raises FileNotFoundError where the translation was not built.
    """
    app = QCoreApplication.instance() or QCoreApplication([])
    translator = QTranslator(app)
    place = assets.translation(f"{code}.qm")
    if not translator.load(str(place)):
        raise FileNotFoundError(place)
    fall_silent(app)
    translator.setObjectName(_TRANSLATOR)
    app.installTranslator(translator)


def fall_silent(app: QCoreApplication) -> None:
    """Forgets the language spoken before."""
    for former in app.findChildren(QTranslator, _TRANSLATOR):
        app.removeTranslator(former)
        former.deleteLater()


def say(text: str, /, **facts: str | int) -> str:
    """The text of this name, with the facts in their places."""
    template = QCoreApplication.translate("Command", TEXTS[text])
    return template.format_map(
        {name: f"{fact:,}" if isinstance(fact, int) else fact for name, fact in facts.items()}
    )


def complaint(message: str) -> str:
    """What was wrong with the command line, from argparse's own words."""
    for pattern, text in _COMPLAINTS:
        match = pattern.fullmatch(message)
        if match is not None:
            return say(text, **match.groupdict())
    return message

"""What `lovemart-admin doctor` found, in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, qVersion

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP
from lovemart_desktop.services.proof.doctor import Finding

FINDINGS: Final = {
    "python": QT_TRANSLATE_NOOP("Doctor", "Python {version}, Qt {qt}, {system}"),
    "fonts": QT_TRANSLATE_NOOP("Doctor", "The {count} typefaces are there"),
    "fonts.missing": QT_TRANSLATE_NOOP(
        "Doctor", "Typefaces are missing ({files}): install the program again"
    ),
    "languages.missing": QT_TRANSLATE_NOOP(
        "Doctor", "Translations are missing ({files}): install the program again"
    ),
    "folder": QT_TRANSLATE_NOOP("Doctor", "The data folder {folder} can be written to"),
    "folder.read_only": QT_TRANSLATE_NOOP(
        "Doctor",
        "The data folder {folder} cannot be written to: give this user the right to write, or "
        "set LOVEMART_DATA to another folder",
    ),
    "disk": QT_TRANSLATE_NOOP("Doctor", "{megabytes} MB are free on the disk of the data folder"),
    "disk.little": QT_TRANSLATE_NOOP(
        "Doctor",
        "Only {megabytes} MB are free on the disk of the data folder: free some room",
    ),
    "sqlite": QT_TRANSLATE_NOOP("Doctor", "SQLite {version}"),
    "sqlite.journal": QT_TRANSLATE_NOOP("Doctor", "SQLite {version}, journal mode {journal}"),
    "sqlite.other_journal": QT_TRANSLATE_NOOP(
        "Doctor",
        "SQLite {version}, journal mode {journal} instead of {wanted}: close every program "
        "that has the books open, then start again",
    ),
    "postgresql": QT_TRANSLATE_NOOP("Doctor", "PostgreSQL {version} answers"),
    "pg_dump.missing": QT_TRANSLATE_NOOP(
        "Doctor",
        "pg_dump is not on this computer: backups must be made on the server, or install the "
        "PostgreSQL client programs",
    ),
    "database.refused": QT_TRANSLATE_NOOP("Doctor", "The books cannot be opened"),
    "books": QT_TRANSLATE_NOOP(
        "Doctor", "The books can be read: layout {revision}, accounts: {accounts}"
    ),
    "books.none": QT_TRANSLATE_NOOP(
        "Doctor", "The database is empty: make the books with “lovemart-admin init”"
    ),
    "books.not_founded": QT_TRANSLATE_NOOP(
        "Doctor",
        "The books (layout {revision}) have no administrator yet: run “lovemart-admin init” or "
        "open the window",
    ),
    "books.other_layout": QT_TRANSLATE_NOOP(
        "Doctor",
        "The books have the layout {revision}, which is not this program's: open the window, "
        "which renews older ones",
    ),
    "clock.behind": QT_TRANSLATE_NOOP(
        "Doctor",
        "This computer's clock is {minutes} minutes behind the newest entry: set the clock",
    ),
    "backup": QT_TRANSLATE_NOOP("Doctor", "Last backup {when}: {place}"),
    "backup.none": QT_TRANSLATE_NOOP(
        "Doctor", "These books were never backed up: run “lovemart-admin backup FOLDER”"
    ),
    "backup.old": QT_TRANSLATE_NOOP(
        "Doctor",
        "The last backup is {days} days old ({when}, {place}): run “lovemart-admin backup FOLDER”",
    ),
}


def finding_words(finding: Finding) -> str:
    """The sentence for a finding; a refusal's own words follow elsewhere."""
    template = QCoreApplication.translate("Doctor", FINDINGS[finding.name])
    shown = {
        name: f"{fact:,}" if isinstance(fact, int) else str(fact)
        for name, fact in finding.facts.items()
    }
    return template.format(**shown, qt=qVersion())

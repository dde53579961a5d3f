"""The one thing about a preview that must not be overlooked, in words for the band."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.imports import lines
from lovemart_desktop.gui.desks.imports.sources import Preview
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.wording.exchange import kind_name, remark_text
from lovemart_desktop.services.exchange.headings import Field, Kind
from lovemart_desktop.services.exchange.roster import RosterRow
from lovemart_desktop.services.exchange.sheets import CellPlace

_WRONG_NUMBERS = frozenset({"person.id_check_digit", "person.id_birth_date"})
"""What is more likely mistyped here than printed so on the ID card."""


def is_other(kind: Kind, likely: Kind | None) -> bool:
    """Whether a file looks like another kind of workbook than is wanted.

    A plain list of people may be an award list as well as a roster.
    """
    alike = {Kind.AWARD, Kind.ROSTER} if kind is Kind.AWARD else {kind}
    return likely is not None and likely not in alike


def of_preview(
    preview: Preview, kind: Kind, likely: Kind | None, *, corrected: CellPlace | None = None
) -> tuple[str, str]:
    """(tone, text); the text is empty where nothing has to be said. `corrected`: the cell that
    was typed anew just now."""
    counts = preview.plan.counts
    mistyped = _mistyped(preview, corrected) if corrected is not None else ""
    if mistyped:
        return "warning", mistyped
    if is_other(kind, likely):
        told = QCoreApplication.translate(
            "Imports", "This looks like another kind of workbook ({kind}). Look first."
        )
        return "warning", told.format(kind=kind_name(str(likely)))
    if counts.rows == 0:
        return "warning", QCoreApplication.translate(
            "Imports", "No row was found. Look whether the headings are right."
        )
    waiting = sum(line.state == "kept" for line in (*preview.lines, *preview.households))
    if waiting:
        told = QCoreApplication.translate(
            "Imports",
            "Rows that would overwrite the books: {count}. "
            "Tick what may, under Overwriting (Ctrl+3).",
        )
        return "warning", told.format(count=f"{waiting:,}")
    if counts.refused:
        told = QCoreApplication.translate(
            "Imports",
            "Rows that cannot come in: {count}. Correct them below (F2); or import the others, "
            "save the refused rows, mend them, and import that file.",
        )
        return "warning", told.format(count=f"{counts.refused:,}")
    if not preview.worth_writing:
        return "success", QCoreApplication.translate(
            "Imports", "The books say all of this already: nothing to import."
        )
    return "info", ""


def _mistyped(preview: Preview, corrected: CellPlace) -> str:
    """What is wrong with an ID number that was typed here and comes in all the same."""
    at = (corrected.sheet, corrected.number)
    for line in preview.lines:
        if (line.sheet, line.number) == at and line.corrections:
            if line.corrections[-1].field != Field.ID_NUMBER or not isinstance(line.row, RosterRow):
                return ""
            faults = [each for each in line.row.remarks if each.code in _WRONG_NUMBERS]
            told = QCoreApplication.translate(
                "Imports",
                "{who}, {place}: {fault} Look at the ID card; under Corrected F2 types it anew.",
            )
            return "".join(
                told.format(
                    who=line.who, place=lines.place(line), fault=remark_text(fault.code, "")
                )
                for fault in faults[:1]
            )
    return ""


def of_refusal(refusal: Refusal, kind: Kind, likely: Kind | None) -> str:
    """Why there is no preview, and what the file may be instead."""
    said = wording.word(refusal)
    if refusal.code != "file.no_headings" or not is_other(kind, likely):
        return said
    told = QCoreApplication.translate("Imports", "{refused} It looks like this kind: {kind}.")
    return told.format(refused=said, kind=kind_name(str(likely)))


def keys() -> tuple[tuple[str, str], ...]:
    """What the keys of the window do, for F1."""
    return (
        ("Ctrl+O", QCoreApplication.translate("ImportDialog", "Chooses a file.")),
        ("Ctrl+1", QCoreApplication.translate("ImportDialog", "What happens to each row.")),
        (
            "F2",
            QCoreApplication.translate("ImportDialog", "On a row: to the line that corrects it."),
        ),
        (
            "Space",
            QCoreApplication.translate(
                "ImportDialog", "On a row: leaves the books as they are, or no longer."
            ),
        ),
        ("Ctrl+2", QCoreApplication.translate("ImportDialog", "What the columns mean.")),
        ("Ctrl+3", QCoreApplication.translate("ImportDialog", "What may be overwritten.")),
        ("Ctrl+S", QCoreApplication.translate("ImportDialog", "Imports what is shown.")),
        ("Ctrl+P", QCoreApplication.translate("ImportDialog", "Prints what the import did.")),
        (
            "Esc",
            QCoreApplication.translate(
                "ImportDialog", "Stops a running import, else closes; nothing is changed."
            ),
        ),
    )

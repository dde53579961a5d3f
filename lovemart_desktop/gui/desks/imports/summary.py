"""What an import did, on paper: everything but the rows that simply came in or stayed.

Corrected cells stand there with what the file said, and so does whom the file left out.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.gui.desks.imports import lines
from lovemart_desktop.gui.desks.imports.lines import Line
from lovemart_desktop.gui.desks.imports.sources import Preview
from lovemart_desktop.gui.kit.wording.exchange import kind_name
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.exchange.outcomes import Counts

_TELLING = ("refused", "changed", "kept", "absent")


def counts_text(counts: Counts) -> str:
    """The counts of an import in one line."""
    told = QCoreApplication.translate(
        "Imports",
        "{rows} rows: {new} new, {changed} changed, {unchanged} unchanged, {refused} refused, "
        "{remarked} with remarks",
    )
    return told.format(
        rows=f"{counts.rows:,}",
        new=f"{counts.imported:,}",
        changed=f"{counts.changed:,}",
        unchanged=f"{counts.unchanged:,}",
        refused=f"{counts.refused:,}",
        remarked=f"{counts.remarked:,}",
    )


def summary_pdf(kind: Kind, file_name: str, day: str, operator: str, preview: Preview) -> bytes:
    """The result on A4: counts, and the rows that were refused, changed or remarked on."""
    # reportlab: when first needed
    from lovemart_desktop.documents.lists import ListColumn, ListTable, list_pdf
    from lovemart_desktop.documents.typeface import missing

    title = QCoreApplication.translate("Imports", "Result of an import: {kind}")
    subtitle = QCoreApplication.translate("Imports", "{file}. {counts}.")
    footer = QCoreApplication.translate("Imports", "Imported on {day} by {operator}")
    rows = [
        line for line in (*preview.lines, *preview.households, *preview.absent) if _telling(line)
    ]
    table = ListTable(
        title=title.format(kind=kind_name(str(kind))),
        subtitle=" ".join(
            [
                subtitle.format(file=file_name, counts=counts_text(preview.plan.counts)),
                *_besides(preview),
            ]
        ),
        columns=tuple(
            ListColumn(column.title(), "right" if column.right else "left")
            for column in lines.columns()
        ),
        rows=tuple(
            tuple(_printable(c.text(line), missing) for c in lines.columns()) for line in rows
        ),
        footer=footer.format(day=day, operator=operator),
        empty=QCoreApplication.translate("Imports", "No row was refused, changed or remarked on."),
    )
    return list_pdf(table)


def _telling(line: Line) -> bool:
    return bool(line.remarked or line.corrections or line.state in _TELLING)


def _printable(text: str, missing: Callable[[str], str]) -> str:
    """A character that no typeface has, as its number: an empty box would say nothing."""
    for char in missing(text):
        text = text.replace(char, f"〔U+{ord(char):04X}〕")
    return text


def _besides(preview: Preview) -> list[str]:
    """What the counts do not tell."""
    kept = sum(line.state == "kept" for line in (*preview.lines, *preview.households))
    facts = (
        (
            len(preview.corrections),
            QCoreApplication.translate("Imports", "Cells that were corrected: {count}."),
        ),
        (
            kept,
            QCoreApplication.translate(
                "Imports", "Changes that were not taken over: {count} rows."
            ),
        ),
        (
            len(preview.absent),
            QCoreApplication.translate("Imports", "People whom the file no longer names: {count}."),
        ),
    )
    return [told.format(count=f"{number:,}") for number, told in facts if number]

"""From PDF bytes to a printer: slip printer, card printer, A4 printer.

    printers = Printers(choice, folder)                  # choice: Role → printer's name
    done = printers.print(pdf, Role.SLIP, "receipt 000000000123")
    done.path     # where the PDF lies, if no printer is set: that is a printer too

Slip and card heads have 8 dots a millimetre: their pages are rendered at exactly
that and drawn dot by dot, so bars stay whole. Other paper is rendered at the
printer's own resolution. Raises Refusal "print.…"; what is printed is committed
before, so a refusal loses nothing. Qt's part for printers is loaded with the first that
is asked for: the counter opens without it.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, count
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QPoint, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.pdf import page_count, page_image, page_millimetres

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

HEAD_DOTS_PER_MM: Final = 8
"""Slip heads, and the print quality that card pages are drawn for."""
WIDEST_HEAD_MM: Final = 80
"""Millimetres that no slip printer's head is wider than."""
_A4_AREA: Final = 210.0 * 297.0
"""Square millimetres."""


class Role(StrEnum):
    """What a printer is for."""

    SLIP = "slip"
    CARD = "card"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a document went: to the printer of that name, or to the file at `path`."""

    pages: int
    printer: str = ""
    path: Path | None = None


class Printers:
    """The printers of this computer, by role."""

    def __init__(self, names: Mapping[Role, str], folder: Path) -> None:
        self._names = dict(names)
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where documents of roles without a printer are saved."""
        return self._folder

    def choose(self, role: Role, name: str) -> None:
        """Set the printer of a role; an empty name saves PDF files instead."""
        self._names[role] = name

    def name(self, role: Role) -> str:
        """The printer chosen for a role; empty where PDF files are saved."""
        return self._names.get(role, "")

    def ready(self, role: Role) -> bool:
        """Whether the chosen printer is there; a folder always is."""
        name = self.name(role)
        if not name:
            return True
        from PySide6.QtPrintSupport import QPrinterInfo

        return not QPrinterInfo.printerInfo(name).isNull()

    def print(self, data: bytes, role: Role, title: str) -> Printed:
        """Print all pages of `data`, or save it as a file named after `title`.

        Raises Refusal 'print.no_printer', 'print.failed', 'print.folder'.
        """
        name = self.name(role)
        if not name:
            # a slip's title has its number: printed again, it takes the old one's place
            return Printed(page_count(data), path=self._save(data, title, again=role is Role.SLIP))
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        if QPrinterInfo.printerInfo(name).isNull():
            raise Refusal("print.no_printer", printer=name)
        printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        pages = send(data, printer, _dots(role, printer, page_millimetres(data, 0)))
        return Printed(pages, printer=name)

    def _save(self, data: bytes, title: str, *, again: bool) -> Path:
        try:
            target = self._target(_file_name(title), again=again)
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
            part = Path(name)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                    file.flush()
                    # the print queue lets go of it next: a power cut must not leave it empty
                    os.fsync(file.fileno())
                return part.replace(target)
            finally:
                part.unlink(missing_ok=True)
        except OSError as error:
            raise Refusal("print.folder", path=str(self._folder)) from error

    def _target(self, name: str, *, again: bool) -> Path:
        """What was saved before is paper that nobody has printed yet: it is not written over."""
        names = chain([name], (f"{name} ({number})" for number in count(2)))
        targets = (self._folder / f"{one}.pdf" for one in names)
        return next(target for target in targets if again or not target.exists())


def installed_printers() -> list[str]:
    """Names of the printers that this computer knows."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def send(data: bytes, printer: QPrinter, dots_per_mm: float) -> int:
    """Draw every page of `data` dot by dot on `printer`; returns the number of pages.

    A printer that cannot have these dots gets the pages at its own.
    Raises Refusal 'print.failed'.
    """
    painter = QPainter()
    pages = page_count(data)
    dots = _resolved(printer, dots_per_mm)
    for page in range(pages):
        _set_page(printer, page_millimetres(data, page))
        started = printer.newPage() if page else painter.begin(printer)
        if not started:
            if painter.isActive():
                painter.end()
            raise Refusal("print.failed", printer=printer.printerName())
        # never into a rectangle: QPageSize rounds to whole points, and bars would blur
        painter.drawImage(QPoint(0, 0), _image(data, page, dots))
    if painter.isActive() and not painter.end():
        raise Refusal("print.failed", printer=printer.printerName())
    return pages


def _resolved(printer: QPrinter, dots_per_mm: float) -> float:
    printer.setResolution(round(dots_per_mm * 25.4))
    given = printer.resolution() / 25.4
    # 203 dots an inch are the 8 dots a millimetre that were asked for
    return dots_per_mm if abs(given / dots_per_mm - 1) < 0.02 else given


def _set_page(printer: QPrinter, millimetres: tuple[float, float]) -> None:
    size = QPageSize(
        QSizeF(*millimetres),
        QPageSize.Unit.Millimeter,
        "lovemart",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    printer.setFullPage(True)
    printer.setPageSize(size)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def _image(data: bytes, page: int, dots_per_mm: float) -> QImage:
    image = page_image(data, page, dots_per_mm=dots_per_mm)
    dots = round(dots_per_mm * 1000)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def _dots(role: Role, printer: QPrinter, page_mm: tuple[float, float]) -> float:
    # slips on sheets go to an office printer
    if role is Role.SLIP and page_mm[0] <= WIDEST_HEAD_MM:
        return HEAD_DOTS_PER_MM
    return sheet_dots(printer.resolution(), page_mm)


def sheet_dots(resolution: int, page_mm: tuple[float, float]) -> float:
    """Dots a millimetre for a page on a printer of so many dots an inch.

    The printer's own, from 300 to 600 and within what memory allows: an A3 page holds no more
    dots than an A4 page does at 600.
    """
    most = 600 * min(1.0, sqrt(_A4_AREA / (page_mm[0] * page_mm[1])))
    return min(most, max(300, resolution)) / 25.4


def _file_name(title: str) -> str:
    """A title as a file name on every system."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", title).strip(" .-")[:80] or "document"

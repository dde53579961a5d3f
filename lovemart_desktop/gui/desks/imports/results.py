"""What is taken away from an import: the refused rows as a workbook, the summary on paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.imports import summary
from lovemart_desktop.gui.desks.imports.sources import Opened, Preview
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.store import Session


class ImportResults(QObject):
    """Saves and prints for its window, and says what became of it."""

    said = Signal(str, str)
    """(tone, text) for the window's band."""

    def __init__(
        self, window: QWidget, kind: Kind, session: Session, tasks: Tasks, printers: Printers
    ) -> None:
        super().__init__(window)
        self._window = window
        self._kind = kind
        self._session = session
        self._tasks = tasks
        self._printers = printers
        self._preview: Preview | None = None
        self._opened: Opened | None = None

    def use(self, opened: Opened | None, preview: Preview | None) -> None:
        """What is saved and printed from now on."""
        self._opened, self._preview = opened, preview

    @Slot()
    def choose_where_to_save(self) -> None:
        """Asks where the refused rows go; offers the folder of the file they came from."""
        if self._opened is None or self._preview is None or not self._preview.plan.refused:
            return
        dialog = QFileDialog(self._window, self.tr("Save refused rows"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Workbooks (*.xlsx)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(self._opened.path.absolute().parent)))
        dialog.selectFile(self.tr("{name} - rows to mend.xlsx").format(name=self._opened.path.stem))
        dialog.fileSelected.connect(self.save_refused)
        open_chooser(dialog, self._window)

    @Slot(str)
    def save_refused(self, path: str) -> None:
        """Saves the refused rows as a workbook to mend."""
        if self._preview is None:
            return
        plan = self._preview.plan
        work = partial(
            self._session.imports.save_refused,
            Path(path),
            plan.refused,
            plan.layouts,
            self.tr("Reason"),
            wording.word,
        )
        self._tasks.run(work, self._on_saved, self._refuse)

    @Slot()
    def print_summary(self) -> None:
        """Prints what the import did."""
        if self._preview is None or self._opened is None:
            return
        work = partial(
            summary.summary_pdf,
            self._kind,
            self._opened.workbook.file_name,
            self._session.goods.today,
            self._session.operator.name,
            self._preview,
        )
        self._tasks.run(work, self._on_summary, self._refuse)

    # inside

    def _on_saved(self, path: Path) -> None:
        told = self.tr("Saved as {path}. Mend the rows there, then import that file here.")
        self.said.emit("success", told.format(path=path))

    def _on_summary(self, pdf: bytes) -> None:
        name = self._opened.path.stem if self._opened else ""
        title = self.tr("Import {name}").format(name=name)
        work = partial(self._printers.print, pdf, Role.SHEET, title)
        self._tasks.run_beside(work, self._on_printed, self._refuse)

    def _on_printed(self, printed: Printed) -> None:
        if printed.path is not None:
            told = self.tr("Saved as {path}, since no printer is chosen.")
            self.said.emit("info", told.format(path=printed.path))
        else:
            told = self.tr("Sent to the printer {printer}.")
            self.said.emit("success", told.format(printer=printed.printer))

    def _refuse(self, refusal: Refusal) -> None:
        self.said.emit("error", wording.word(refusal))


def open_chooser(dialog: QFileDialog, window: QWidget) -> None:
    """Opens a file dialog; the keys come back to the window when it closes."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # not every desktop gives the keys back to the window behind by itself
    dialog.finished.connect(window.activateWindow)
    dialog.open()

"""The import window: a file, what would become of each row, and then the import.

    dialog = ImportDialog(Kind.ROSTER, session, tasks, printers, self)
    dialog.imported.connect(self._on_imported)
    dialog.open()

Nothing is written before somebody has seen what would be: an import that would do anything
else by then is refused and shown anew. Cells can be corrected, and what a newer roster may
overwrite is ticked; either is compared again at once. Esc while it runs stops it, and leaves
the books as they were. Ctrl+O chooses a file, Enter in the line opens the path typed there,
Ctrl+S imports, Ctrl+1 to Ctrl+3 turn the pages.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QTabWidget, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.imports import summary, telling
from lovemart_desktop.gui.desks.imports.columns_panel import ColumnsPanel
from lovemart_desktop.gui.desks.imports.decisions import After, Decisions
from lovemart_desktop.gui.desks.imports.file_line import FileLine
from lovemart_desktop.gui.desks.imports.foot import ImportFoot, may_import
from lovemart_desktop.gui.desks.imports.overwriting import OverwritingPanel
from lovemart_desktop.gui.desks.imports.pages import ImportPages
from lovemart_desktop.gui.desks.imports.path_keys import ENTER_KEYS
from lovemart_desktop.gui.desks.imports.results import ImportResults
from lovemart_desktop.gui.desks.imports.rows_panel import RowsPanel
from lovemart_desktop.gui.desks.imports.sources import Answer, Opened, Preview
from lovemart_desktop.gui.desks.imports.stage import BUSY, Stage
from lovemart_desktop.gui.desks.imports.work import ImportWork
from lovemart_desktop.gui.kit import forms, theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.store import Session

_LOW = 500
"""Pixels at 100 % text: a lower window has no room for what is said twice."""


class ImportDialog(Dialog):
    """One kind of workbook, from its file into the books."""

    imported = Signal(object)
    """The plan that was written: counts, rows, refused rows."""

    dialog_column: QVBoxLayout
    band: MessageBand
    tabs: QTabWidget

    def __init__(
        self,
        kind: Kind,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        parent: QWidget,
        *,
        round_id: int | None = None,
    ) -> None:
        super().__init__(parent)
        # widgets
        self._kind = kind
        self._stage = Stage.EMPTY
        self._kept: Refusal | None = None
        self._work = ImportWork(kind, session, tasks, self)
        # in this order the Tab key goes from one to the next
        self.file_line = FileLine(kind, self, round_id)
        forms.load(self, "import.ui")
        self.foot = ImportFoot(self)
        self.rows = RowsPanel(self)
        self.columns = ColumnsPanel(kind, self)
        self.overwriting = OverwritingPanel(self)
        self._pages = ImportPages(kind, self.tabs, self.rows, self.columns, self.overwriting)
        self._decisions = Decisions(self.rows, self.columns, self.overwriting, self)
        self.results = ImportResults(self, kind, session, tasks, printers)
        self.band.hide()
        self.setAcceptDrops(True)
        # layout
        self.dialog_column.insertWidget(0, self.file_line)
        self.dialog_column.addWidget(self.foot)
        chosen, window = theme.current(), parent.window()
        self.rows.make_low(window.height() < chosen.px(_LOW))
        self.resize(
            min(chosen.px(1080), window.width() - 32), min(chosen.px(680), window.height() - 32)
        )
        # signals
        self._connect()
        if kind is Kind.AWARD:
            tasks.run(session.awards.rounds, self.file_line.show_rounds, self._say_refused)
        self._retranslate()
        self.file_line.path_edit.setFocus()

    def _connect(self) -> None:
        self.file_line.file_chosen.connect(self.open_file)
        self.file_line.round_chosen.connect(self._on_round)
        self._decisions.made.connect(self._on_decision)
        self._work.file_read.connect(self._on_read)
        self._work.unreadable.connect(self._on_unreadable)
        self._work.compared.connect(self._on_compared)
        self._work.stepped.connect(self.foot.show_progress)
        self._work.written.connect(self._on_written)
        self._work.not_written.connect(self._on_not_written)
        self._work.stopped.connect(self._on_stopped)
        self.results.said.connect(self._say)
        self.foot.save_wanted.connect(self.results.choose_where_to_save)
        self.foot.print_wanted.connect(self.print_summary)
        self.foot.close_wanted.connect(self.reject)
        self.foot.import_wanted.connect(self.run_import)
        for keys, slot in (
            ("Ctrl+O", self.file_line.browse),
            ("Ctrl+S", self.run_import),
            ("Ctrl+P", self.print_summary),
            ("Ctrl+1", self._pages.go_to_rows),
            ("Ctrl+2", self._pages.go_to_columns),
            ("Ctrl+3", self._pages.go_to_overwriting),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    @property
    def stage(self) -> Stage:
        return self._stage

    # what the user does

    @Slot(str)
    def open_file(self, path: str | Path) -> None:
        """Reads a file and shows what importing it would do."""
        if self._stage in BUSY:
            return
        chosen = Path(path).expanduser()
        self.file_line.show_path(chosen)
        self._work.forget()
        self._decisions.forget()
        self.band.hide()
        self._pages.clear()
        self._set_stage(Stage.READING)
        self._work.read(chosen)

    @Slot()
    def run_import(self) -> None:
        """Writes what is shown, all of it or nothing."""
        preview = self.rows.preview
        if preview is None or not may_import(self._stage, preview):
            return
        self.band.hide()
        self._set_stage(Stage.WRITING)
        self._work.write(self._decisions.wishes, preview.plan)

    @Slot()
    def print_summary(self) -> None:
        """Prints what the import did, once it is done."""
        if self._stage is Stage.DONE:
            self.results.print_summary()

    @Slot()
    def reject(self) -> None:
        """Closes; while the import runs, stops it instead."""
        if self._stage is Stage.WRITING and self._work.stop():
            self._set_stage(Stage.STOPPING)
        elif self._stage is not Stage.STOPPING:
            super().reject()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        return telling.keys()

    # what Qt calls

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in ENTER_KEYS:
            # Enter presses the button it stands on, and no other; held down it does nothing
            focused = self.focusWidget()
            if isinstance(focused, QAbstractButton) and not arg__1.isAutoRepeat():
                focused.click()
            return
        super().keyPressEvent(arg__1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # what wrapped words would like besides is the tables' to give
        owner = self.parentWidget()
        room = owner.window().height() if owner is not None else self.height()
        self.resize(self.width(), min(self.height(), room))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if self._stage not in BUSY and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.open_file(event.mimeData().urls()[0].toLocalFile())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "results"):
            self._retranslate()
        super().changeEvent(event)

    # inside: reading and comparing

    @Slot(object)
    def _on_read(self, opened: Opened) -> None:
        self.columns.show_workbook(opened.workbook, {})
        self._compare()

    @Slot(object)
    def _on_unreadable(self, refusal: Refusal) -> None:
        self._say_refused(refusal)
        self._set_stage(Stage.EMPTY)
        self.file_line.ask_again()

    def _compare(self) -> None:
        if self._work.opened is not None:
            self._set_stage(Stage.COMPARING)
            self._work.compare(self._decisions.wishes)

    @Slot(object)
    def _on_compared(self, answer: Answer) -> None:
        if answer.preview is None:
            self._on_no_preview(answer.refusal)
            return
        opened = None if self._decisions.columns_chosen else self._work.opened
        anew = self._decisions.after is After.A_LOOK
        self._pages.show_preview(answer.preview, opened, anew=anew)
        self._set_stage(Stage.SHOWN)
        if self._kept is None:
            self._say_of(answer.preview)
        else:
            self._say_refused(self._kept)
            self._kept = None
        self._place_keys()

    def _place_keys(self) -> None:
        """The keys stay with whoever ticks or leaves out, and go on from one refused row to
        the next with whoever corrects."""
        after, self._decisions.after = self._decisions.after, After.A_LOOK
        if after is After.A_WISH or not self._pages.rows_in_view:
            return
        if after is After.A_CORRECTION and self.rows.filter == "refused":
            self.rows.correction.take_focus()
        else:
            ready = may_import(self._stage, self.rows.preview)
            (self.foot.import_button if ready else self.rows.table).setFocus()

    def _on_no_preview(self, refusal: Refusal | None) -> None:
        self.rows.clear()
        self._set_stage(Stage.SHOWN)
        if refusal is None:
            return
        likely = self._work.likely
        self._say("error", telling.of_refusal(refusal, self._kind, likely))
        if refusal.code.startswith("file.") and not telling.is_other(self._kind, likely):
            self._pages.turn_to_columns()

    def _say_of(self, preview: Preview) -> None:
        latest = self._decisions.just_corrected
        tone, text = telling.of_preview(preview, self._kind, self._work.likely, corrected=latest)
        if text:
            self._say(tone, text)
        else:
            self.band.hide()

    @Slot()
    def _on_decision(self) -> None:
        if self._decisions.after is After.A_LOOK:
            self.band.hide()
        self._compare()

    @Slot(object)
    def _on_round(self, round_id: int | None) -> None:
        self._work.use_round(round_id)
        self._compare()

    # inside: writing

    @Slot(object)
    def _on_written(self, preview: Preview) -> None:
        self.rows.show_preview(preview, correctable=False)
        self._pages.turn_to_rows()
        self._set_stage(Stage.DONE)
        told = self.tr("Imported. {counts}.")
        self._say("success", told.format(counts=summary.counts_text(preview.plan.counts)))
        foot = self.foot
        (foot.refused_button if preview.plan.refused else foot.close_button).setFocus()
        self.imported.emit(preview.plan)

    @Slot(object)
    def _on_not_written(self, refusal: Refusal) -> None:
        if refusal.code == "import.books_changed":
            self._kept = refusal
            self._compare()
        else:
            self._set_stage(Stage.SHOWN)
            self._say_refused(refusal)

    @Slot()
    def _on_stopped(self) -> None:
        self._set_stage(Stage.SHOWN)
        self._say("info", self.tr("Stopped. Nothing was written."))
        self.foot.import_button.setFocus()

    # inside: looks

    @Slot(str, str)
    def _say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    def _say_refused(self, refusal: Refusal) -> None:
        self._say("error", wording.word(refusal))

    def _set_stage(self, stage: Stage) -> None:
        self._stage = stage
        opened, preview = self._work.opened, self.rows.preview
        self.results.use(opened, preview)
        self.file_line.set_busy(stage in BUSY)
        self._pages.show_stage(stage, opened)
        self.foot.show_stage(stage, preview)

    def _retranslate(self) -> None:
        self.setWindowTitle(
            {
                Kind.ROSTER: self.tr("Import the roster"),
                Kind.GOODS: self.tr("Import goods"),
                Kind.AWARD: self.tr("Import an award list"),
            }[self._kind]
        )
        self._pages.name()
        self._set_stage(self._stage)

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

from functools import partial
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
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QWidget,
)

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import ProgrammeKind
from lovemart_desktop.gui.desks.awards.words import period_word
from lovemart_desktop.gui.desks.imports import sources, summary, telling
from lovemart_desktop.gui.desks.imports.columns_panel import ColumnsPanel
from lovemart_desktop.gui.desks.imports.decisions import After, Decisions
from lovemart_desktop.gui.desks.imports.overwriting import OverwritingPanel, asked_of
from lovemart_desktop.gui.desks.imports.path_keys import ENTER_KEYS, PathKeys
from lovemart_desktop.gui.desks.imports.results import ImportResults, open_chooser
from lovemart_desktop.gui.desks.imports.rows_panel import RowsPanel
from lovemart_desktop.gui.desks.imports.sources import (
    Answer,
    AwardSource,
    GoodsSource,
    Opened,
    Preview,
    RosterSource,
)
from lovemart_desktop.gui.desks.imports.stage import BUSY, IN_WRITING, Stage, stage_words
from lovemart_desktop.gui.kit import forms, theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Job, Tasks
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.rounds.award_lists import RoundTitle
from lovemart_desktop.services.store import Session

_LOW = 500
"""Pixels at 100 % text: a lower window has no room for what is said twice."""
_ROWS, _COLUMNS, _OVERWRITING = range(3)
"""The pages, in their order."""


class ImportDialog(Dialog):
    """One kind of workbook, from its file into the books."""

    imported = Signal(object)
    """The plan that was written: counts, rows, refused rows."""

    path_edit: QLineEdit
    browse_button: QPushButton
    round_label: QLabel
    round_box: QComboBox
    band: MessageBand
    tabs: QTabWidget
    status_label: QLabel
    progress_bar: QProgressBar
    refused_button: QPushButton
    print_button: QPushButton
    close_button: QPushButton
    import_button: QPushButton

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
        self._session = session
        self._tasks = tasks
        self._round_id = round_id
        self._source = _source(kind, session)
        self._stage = Stage.EMPTY
        self._opened: Opened | None = None
        self._question = 0
        self._job: Job[Preview] | None = None
        self._kept: Refusal | None = None
        forms.load(self, "import.ui")
        self.rows = RowsPanel(self)
        self.columns = ColumnsPanel(kind, self)
        self.overwriting = OverwritingPanel(self)
        self._decisions = Decisions(self.rows, self.columns, self.overwriting, self)
        self.results = ImportResults(self, kind, session, tasks, printers)
        self.tabs.addTab(self.rows, "")
        self.tabs.addTab(self.columns, "")
        self.tabs.addTab(self.overwriting, "")
        self.columns.clear()
        self.band.hide()
        self.round_label.setVisible(kind is Kind.AWARD)
        self.round_box.setVisible(kind is Kind.AWARD)
        self.setAcceptDrops(True)
        self._path_keys = PathKeys(self.path_edit)
        chosen, window = theme.current(), parent.window()
        self.rows.make_low(window.height() < chosen.px(_LOW))
        self.resize(
            min(chosen.px(1080), window.width() - 32), min(chosen.px(680), window.height() - 32)
        )
        # signals
        self.browse_button.clicked.connect(self.browse)
        self.round_box.currentIndexChanged.connect(self._on_round)
        self._path_keys.entered.connect(self.open_file)
        self._decisions.made.connect(self._on_decision)
        self.refused_button.clicked.connect(self.results.choose_where_to_save)
        self.results.said.connect(self._say)
        self.print_button.clicked.connect(self.print_summary)
        self.close_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.run_import)
        for keys, slot in (
            ("Ctrl+O", self.browse),
            ("Ctrl+S", self.run_import),
            ("Ctrl+P", self.print_summary),
            ("Ctrl+1", self._show_rows),
            ("Ctrl+2", self._show_columns),
            ("Ctrl+3", self._show_overwriting),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        if kind is Kind.AWARD:
            self._tasks.run(session.awards.rounds, self._on_rounds, self._say_refused)
        self._retranslate()
        self.path_edit.setFocus()

    @property
    def stage(self) -> Stage:
        return self._stage

    # what the user does

    @Slot()
    def browse(self) -> None:
        """Lets the user choose the file."""
        if self._stage in BUSY:
            return
        dialog = QFileDialog(self, self.tr("Choose a workbook"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Workbooks (*.xlsx *.xls *.csv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.open_file)
        open_chooser(dialog, self)

    @Slot(str)
    def open_file(self, path: str | Path) -> None:
        """Reads a file and shows what importing it would do."""
        if self._stage in BUSY:
            return
        chosen = Path(path).expanduser()
        self.path_edit.setText(str(chosen))
        self.path_edit.setModified(False)
        self._opened = None
        self._decisions.forget()
        self.band.hide()
        self.rows.clear()
        self.columns.clear()
        self.tabs.setCurrentIndex(_ROWS)
        self._set_stage(Stage.READING)
        self._tasks.run(
            partial(sources.read, self._session.imports, chosen),
            self._on_opened,
            self._on_unreadable,
        )

    @Slot()
    def run_import(self) -> None:
        """Writes what is shown, all of it or nothing."""
        preview = self.rows.preview
        if not self._may_import() or preview is None or self._opened is None:
            return
        self.band.hide()
        self._set_stage(Stage.WRITING)
        self._job = self._tasks.run_long(
            partial(
                sources.write,
                self._source,
                self._opened.workbook,
                self._decisions.wishes,
                preview.plan,
            ),
            self._on_written,
            self._on_not_written,
            progress=self._on_step,
            stopped=self._on_stopped,
        )

    @Slot()
    def print_summary(self) -> None:
        """Prints what the import did, once it is done."""
        if self._stage is Stage.DONE:
            self.results.print_summary()

    @Slot()
    def reject(self) -> None:
        """Closes; while the import runs, stops it instead."""
        if self._stage is Stage.WRITING and self._job is not None:
            self._job.cancel()
            self._set_stage(Stage.STOPPING)
        elif self._stage is not Stage.STOPPING:
            super().reject()

    @Slot()
    def _show_rows(self) -> None:
        self.tabs.setCurrentIndex(_ROWS)
        self.rows.table.setFocus()

    @Slot()
    def _show_columns(self) -> None:
        self.tabs.setCurrentIndex(_COLUMNS)
        self.columns.sheet_box.setFocus()

    @Slot()
    def _show_overwriting(self) -> None:
        if self.tabs.isTabVisible(_OVERWRITING):
            self.tabs.setCurrentIndex(_OVERWRITING)
            self.overwriting.take_focus()

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

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened
        self.columns.show_workbook(opened.workbook, {})
        self._compare()

    def _on_unreadable(self, refusal: Refusal) -> None:
        self._say_refused(refusal)
        self._set_stage(Stage.EMPTY)
        self.path_edit.setFocus()
        self.path_edit.selectAll()

    def _compare(self) -> None:
        if self._opened is None:
            return
        self._question += 1
        self._set_stage(Stage.COMPARING)
        self._tasks.run(
            partial(
                sources.ask,
                self._source,
                self._opened.workbook,
                self._decisions.wishes,
                self._question,
            ),
            self._on_answer,
        )

    def _on_answer(self, answer: Answer) -> None:
        if answer.question != self._question or self._opened is None:
            return
        if answer.preview is None:
            self._on_no_preview(answer.refusal)
            return
        self._show(answer.preview)
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
        if after is After.A_WISH or self.tabs.currentIndex() != _ROWS:
            return
        if after is After.A_CORRECTION and self.rows.filter == "refused":
            self.rows.correction.take_focus()
        else:
            (self.import_button if self._may_import() else self.rows.table).setFocus()

    def _on_no_preview(self, refusal: Refusal | None) -> None:
        self.rows.clear()
        self._set_stage(Stage.SHOWN)
        if refusal is None:
            return
        likely = self._opened.likely if self._opened else None
        self._say("error", telling.of_refusal(refusal, self._kind, likely))
        if refusal.code.startswith("file.") and not telling.is_other(self._kind, likely):
            self.tabs.setCurrentIndex(_COLUMNS)

    def _show(self, preview: Preview) -> None:
        self.rows.show_preview(preview, anew=self._decisions.after is After.A_LOOK)
        self.overwriting.show_counts(asked_of(preview.plan))
        if self._opened is not None and not self._decisions.columns_chosen:
            self.columns.show_workbook(self._opened.workbook, preview.plan.layouts)

    def _say_of(self, preview: Preview) -> None:
        likely = self._opened.likely if self._opened else None
        latest = self._decisions.just_corrected
        tone, text = telling.of_preview(preview, self._kind, likely, corrected=latest)
        if text:
            self._say(tone, text)
        else:
            self.band.hide()

    @Slot()
    def _on_decision(self) -> None:
        if self._decisions.after is After.A_LOOK:
            self.band.hide()
        self._compare()

    def _on_rounds(self, titles: list[RoundTitle]) -> None:
        for title in titles:
            if title.terms.kind is ProgrammeKind.AWARD and not title.cancelled:
                self.round_box.addItem(
                    f"{title.terms.programme} {period_word(title.terms)}", title.id
                )
        place = self.round_box.findData(self._round_id)
        self.round_box.setCurrentIndex(max(0, place))
        self._on_round()

    @Slot()
    def _on_round(self) -> None:
        if isinstance(self._source, AwardSource):
            self._source.round_id = self.round_box.currentData()
            self._compare()

    # inside: writing

    def _on_step(self, step: tuple[int, int]) -> None:
        done, total = step
        self.progress_bar.setRange(0, max(1, total))
        self.progress_bar.setValue(done)
        if self._stage is Stage.WRITING:
            told = self.tr("{done} of {total} written")
            self.status_label.setText(told.format(done=f"{done:,}", total=f"{total:,}"))

    def _on_written(self, preview: Preview) -> None:
        self._job = None
        self.rows.show_preview(preview, correctable=False)
        self.tabs.setCurrentIndex(_ROWS)
        self._set_stage(Stage.DONE)
        told = self.tr("Imported. {counts}.")
        self._say("success", told.format(counts=summary.counts_text(preview.plan.counts)))
        (self.refused_button if preview.plan.refused else self.close_button).setFocus()
        self.imported.emit(preview.plan)

    def _on_not_written(self, refusal: Refusal) -> None:
        self._job = None
        if refusal.code == "import.books_changed":
            self._kept = refusal
            self._compare()
        else:
            self._set_stage(Stage.SHOWN)
            self._say_refused(refusal)

    def _on_stopped(self, _nothing: None) -> None:
        self._job = None
        self._set_stage(Stage.SHOWN)
        self._say("info", self.tr("Stopped. Nothing was written."))
        self.import_button.setFocus()

    # inside: looks

    @Slot(str, str)
    def _say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    def _say_refused(self, refusal: Refusal) -> None:
        self._say("error", wording.word(refusal))

    def _may_import(self) -> bool:
        preview = self.rows.preview
        return self._stage is Stage.SHOWN and preview is not None and preview.worth_writing

    def _set_stage(self, stage: Stage) -> None:
        self._stage = stage
        preview = self.rows.preview
        self.results.use(self._opened, preview)
        busy = stage in BUSY
        writing = stage in IN_WRITING
        self.path_edit.setReadOnly(busy)
        self.browse_button.setEnabled(not busy)
        self.round_box.setEnabled(not busy)
        self.columns.setEnabled(
            self._opened is not None and stage in (Stage.SHOWN, Stage.COMPARING)
        )
        self.refused_button.setEnabled(not busy and bool(preview and preview.plan.refused))
        self.import_button.setEnabled(self._may_import())
        self.overwriting.setEnabled(stage in (Stage.SHOWN, Stage.COMPARING))
        self.tabs.setTabVisible(
            _OVERWRITING, self._kind is Kind.ROSTER and self.overwriting.asked > 0
        )
        shown = {
            self.progress_bar: writing,
            self.import_button: stage is not Stage.DONE,
            self.print_button: stage is Stage.DONE,
            self.refused_button: not writing and bool(preview and preview.plan.refused),
        }
        # what goes goes first, or the row would be too wide for a moment and widen the window
        for widget, visible in sorted(shown.items(), key=_is_shown):
            widget.setVisible(visible)
        if stage is Stage.WRITING:
            self.progress_bar.setRange(0, 1)
            self.progress_bar.setValue(0)
        self.close_button.setEnabled(stage is not Stage.STOPPING)
        self._name_buttons()

    def _name_buttons(self) -> None:
        self.status_label.setText(stage_words(self._stage))
        stop = self._stage in IN_WRITING
        self.close_button.setText(self.tr("Stop  Esc") if stop else self.tr("Close  Esc"))
        counts = self.rows.preview.plan.counts if self.rows.preview else None
        number = counts.imported + counts.changed if counts else 0
        told = self.tr("Import %n row(s)", "", number) if number else self.tr("Import")
        self.import_button.setText(f"{told}  Ctrl+S")

    def _retranslate(self) -> None:
        self.setWindowTitle(
            {
                Kind.ROSTER: self.tr("Import the roster"),
                Kind.GOODS: self.tr("Import goods"),
                Kind.AWARD: self.tr("Import an award list"),
            }[self._kind]
        )
        self.tabs.setTabText(_ROWS, self.tr("What happens"))
        self.tabs.setTabText(_COLUMNS, self.tr("Columns"))
        self.tabs.setTabText(_OVERWRITING, self.tr("Overwriting"))
        self._set_stage(self._stage)


def _is_shown(item: tuple[QWidget, bool]) -> bool:
    return item[1]


def _source(kind: Kind, session: Session) -> RosterSource | GoodsSource | AwardSource:
    if kind is Kind.ROSTER:
        return RosterSource(session)
    return GoodsSource(session) if kind is Kind.GOODS else AwardSource(session)

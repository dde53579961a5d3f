"""What an import window has done in the background: reading, comparing, writing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.imports import sources
from lovemart_desktop.gui.desks.imports.sources import (
    Answer,
    AwardSource,
    GoodsSource,
    Opened,
    Plan,
    Preview,
    RosterSource,
    Wishes,
)
from lovemart_desktop.gui.kit.tasks import Job, Tasks
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.store import Session


class ImportWork(QObject):
    """One file at a time; of several comparisons only the latest is answered."""

    file_read = Signal(object)
    """Opened."""
    unreadable = Signal(object)
    """Refusal."""
    compared = Signal(object)
    """Answer."""
    stepped = Signal(int, int)
    """Rows that are written, rows in all."""
    written = Signal(object)
    """Preview of what was done."""
    not_written = Signal(object)
    """Refusal."""
    stopped = Signal()

    def __init__(self, kind: Kind, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._imports = session.imports
        self._tasks = tasks
        self._source = _source(kind, session)
        self._opened: Opened | None = None
        self._question = 0
        self._job: Job[Preview] | None = None

    @property
    def opened(self) -> Opened | None:
        """The file that is compared and written."""
        return self._opened

    @property
    def likely(self) -> Kind | None:
        """What the file looks like."""
        return self._opened.likely if self._opened else None

    def use_round(self, round_id: int | None) -> None:
        """Where an award list goes."""
        if isinstance(self._source, AwardSource):
            self._source.round_id = round_id

    def forget(self) -> None:
        """For another file: answers about this one are not told any more."""
        self._opened = None

    def read(self, path: Path) -> None:
        self._tasks.run(
            partial(sources.read, self._imports, path), self._on_read, self._on_unreadable
        )

    def compare(self, wishes: Wishes) -> None:
        """Asks what importing the file would do."""
        if self._opened is None:
            return
        self._question += 1
        self._tasks.run(
            partial(sources.ask, self._source, self._opened.workbook, wishes, self._question),
            self._on_answer,
        )

    def write(self, wishes: Wishes, seen: Plan) -> None:
        """Writes what was seen, all of it or nothing."""
        if self._opened is None:
            return
        self._job = self._tasks.run_long(
            partial(sources.write, self._source, self._opened.workbook, wishes, seen),
            self._on_written,
            self._on_not_written,
            progress=self._on_step,
            stopped=self._on_stopped,
        )

    def stop(self) -> bool:
        """Asks the writing to stop; False where nothing is written."""
        if self._job is None:
            return False
        self._job.cancel()
        return True

    # inside

    def _on_read(self, opened: Opened) -> None:
        self._opened = opened
        self.file_read.emit(opened)

    def _on_unreadable(self, refusal: Refusal) -> None:
        self.unreadable.emit(refusal)

    def _on_answer(self, answer: Answer) -> None:
        if answer.question == self._question and self._opened is not None:
            self.compared.emit(answer)

    def _on_step(self, step: tuple[int, int]) -> None:
        self.stepped.emit(*step)

    def _on_written(self, preview: Preview) -> None:
        self._job = None
        self.written.emit(preview)

    def _on_not_written(self, refusal: Refusal) -> None:
        self._job = None
        self.not_written.emit(refusal)

    def _on_stopped(self, _nothing: None) -> None:
        self._job = None
        self.stopped.emit()


def _source(kind: Kind, session: Session) -> RosterSource | GoodsSource | AwardSource:
    if kind is Kind.ROSTER:
        return RosterSource(session)
    return GoodsSource(session) if kind is Kind.GOODS else AwardSource(session)

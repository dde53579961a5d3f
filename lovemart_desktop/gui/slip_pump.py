"""Brings the slips that wait in the books to paper, one after the other.

    pump = SlipPump(tasks, computer, printers)
    pump.use(session)                 # somebody signed in: print what waits
    page.printing_due.connect(pump.run)
    pump.changed.connect(status.show_pump)

A job leaves the queue only after the printer, or the folder that takes PDF files, has taken
it. What fails stays there and is tried again: by itself after a while, at the next booking,
and when somebody asks. So nothing is lost, whenever the program ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit.printing import Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks

if TYPE_CHECKING:
    from lovemart_desktop.services.printing import PrintDesk, PrintJob
    from lovemart_desktop.services.store import Session

PAUSES = (5, 15, 60, 300)
"""Seconds between tries while the printer refuses; the last one goes on."""
PRINTABLE = {80: 72, 58: 48}
"""Printable width by width of paper, in millimetres."""


@dataclass(frozen=True, slots=True)
class PumpState:
    """`waiting`: slips not printed yet; `refusal`: why the last try failed; `folder`: PDF files
    are written in place of paper."""

    waiting: int = 0
    refusal: Refusal | None = None
    folder: Path | None = None

    @property
    def fault(self) -> str:
        """The refusal's code: the same fault met again is no news."""
        return self.refusal.code if self.refusal is not None else ""


@dataclass(frozen=True, slots=True)
class _Slip:
    """A document on its way, of the pass over the queue that asked for it."""

    run: int
    job: PrintJob
    number: str = ""
    pdf: bytes = b""
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class _Waiting:
    run: int
    jobs: tuple[PrintJob, ...]


class SlipPump(QObject):
    """Made once, by the composition root."""

    changed = Signal(object)
    """The new PumpState."""

    def __init__(
        self, tasks: Tasks, computer: Computer, printers: Printers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._computer = computer
        self._printers = printers
        self._desk: PrintDesk | None = None
        self._run = 0
        self._unprintable: set[int] = set()
        self._tries = 0
        self.state = PumpState()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.run)
        computer.changed.connect(self.run)

    def use(self, session: Session) -> None:
        """The queue is read and settled under this session from now on."""
        self._desk = session.printing
        self.run()

    def stop(self) -> None:
        """The program ends: what waits is printed at the next start."""
        self._desk = None
        self._timer.stop()

    @Slot()
    def run(self) -> None:
        """Print what waits. A pass that is under way gives way to the new one."""
        desk = self._desk
        if desk is None:
            return
        self._timer.stop()
        self._run += 1
        self._unprintable.clear()
        self._tasks.run(partial(_waiting, desk, self._run), self._on_waiting, self._on_unread)

    # what comes back

    def _on_waiting(self, found: _Waiting) -> None:
        if found.run != self._run or self._desk is None:
            return
        # a fault is shown until something was printed, not only until the next try
        self._show(len(found.jobs), self.state.refusal if found.jobs else None)
        due = [job for job in found.jobs if job.id not in self._unprintable]
        if due:
            width = PRINTABLE[self._computer.settings.slip_width_mm]
            work = partial(_render, self._desk, found.run, due[0], width)
            self._tasks.run(work, self._on_rendered, self._on_unread)
        elif found.jobs:
            self._wait()

    def _on_rendered(self, slip: _Slip) -> None:
        if slip.run != self._run or self._desk is None:
            return
        if slip.refusal is not None:
            # a document that cannot be drawn does not hold up the others
            self._unprintable.add(slip.job.id)
            self._fail(slip.job, slip.refusal)
            work = partial(_waiting, self._desk, slip.run)
            self._tasks.run(work, self._on_waiting, self._on_unread)
            return
        try:
            self._printers.print(slip.pdf, Role.SLIP, self._title(slip))
        except Refusal as refusal:
            self._fail(slip.job, refusal)
            self._wait()
            return
        self._tries = 0
        self._show(self.state.waiting, self.state.refusal if self._unprintable else None)
        settle = partial(_settle, self._desk, slip.run, slip.job)
        self._tasks.run(settle, self._on_waiting, self._on_unread)

    def _on_unread(self, refusal: Refusal) -> None:
        self._show(self.state.waiting, refusal)
        self._wait()

    def _on_unwritten(self, _refusal: Refusal) -> None:
        """That a try failed could not be written down; the job waits all the same."""

    def _title(self, slip: _Slip) -> str:
        title = self.tr("Slip {number}").format(number=slip.number)
        if slip.job.copy_no:
            title += " " + self.tr("copy {copy}").format(copy=slip.job.copy_no)
        return title

    def _fail(self, job: PrintJob, refusal: Refusal) -> None:
        self._show(self.state.waiting, refusal)
        if self._desk is not None:
            work = partial(self._desk.failed, job, refusal.code)
            self._tasks.run(work, None, self._on_unwritten)

    def _wait(self) -> None:
        self._timer.start(PAUSES[min(self._tries, len(PAUSES) - 1)] * 1000)
        self._tries += 1

    def _show(self, waiting: int, refusal: Refusal | None) -> None:
        folder = None if self._printers.name(Role.SLIP) else self._printers.folder
        before, self.state = self.state, PumpState(waiting, refusal, folder)
        if _told(before) != _told(self.state):
            self.changed.emit(self.state)


def _told(state: PumpState) -> tuple[int, str, Path | None]:
    return state.waiting, state.fault, state.folder


def _waiting(desk: PrintDesk, run: int) -> _Waiting:
    return _Waiting(run, tuple(desk.waiting()))


def _render(desk: PrintDesk, run: int, job: PrintJob, width_mm: int) -> _Slip:
    try:
        return _Slip(run, job, desk.number(job), desk.render(job, width_mm=width_mm))
    except Refusal as refusal:
        return _Slip(run, job, refusal=refusal)


def _settle(desk: PrintDesk, run: int, job: PrintJob) -> _Waiting:
    desk.printed(job)
    return _waiting(desk, run)

"""Brings the slips that wait in the books to paper, one after the other.

    pump = SlipPump(tasks, computer, printers)
    pump.use(session)                 # somebody signed in: print what waits
    page.printing_due.connect(pump.run)
    pump.changed.connect(status.show_pump)

A job leaves the queue only after the printer, or the folder that takes PDF files, has taken
it. What fails stays there and is tried again: by itself after a while, at the next booking,
and when somebody asks. So nothing is lost, whenever the program ends.

Drawing asks the books and takes its turn with them; printing goes beside: a printer that does
not answer holds up no scan.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit.printing import Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks

if TYPE_CHECKING:
    from lovemart_desktop.services.counter.printing import PrintDesk, PrintJob
    from lovemart_desktop.services.store import Session

PAUSES = (5, 15, 60, 300)
"""Seconds between tries while the printer refuses; the last one goes on."""
A5 = 148
PRINTABLE = {80: 72, 58: 48, A5: 72}
"""Printable width by width of paper, in millimetres; an A5 sheet takes columns of a roll."""


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
    """A document on its way to paper."""

    job: PrintJob
    number: str = ""
    pdf: bytes = b""
    refusal: Refusal | None = None


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
        self._at_work = self._again = False
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
        """Print what waits. While a pass over the queue is under way, another follows it."""
        if self._desk is None:
            return
        self._timer.stop()
        if self._at_work:
            self._again = True
            return
        self._at_work = True
        self._unprintable.clear()
        self._look()

    # one pass over the queue

    def _look(self) -> None:
        if self._desk is None:
            self._at_work = False
            return
        self._tasks.run(self._desk.waiting, self._on_waiting, self._on_unread)

    @Slot(object)
    def _on_waiting(self, jobs: list[PrintJob]) -> None:
        if self._desk is None:
            self._at_work = False
            return
        # a fault is shown until something was printed, not only until the next try
        self._show(len(jobs), self.state.refusal if jobs else None)
        due = [job for job in jobs if job.id not in self._unprintable]
        if due:
            work = partial(_render, self._desk, due[0], self._computer.settings.slip_width_mm)
            self._tasks.run(work, self._on_rendered, self._on_unread)
        else:
            self._end(well=not jobs)

    @Slot(object)
    def _on_rendered(self, slip: _Slip) -> None:
        if slip.refusal is not None:
            # a document that cannot be drawn does not hold up the others
            self._unprintable.add(slip.job.id)
            self._fail(slip.job, slip.refusal)
            self._look()
            return
        paper = self._computer.settings.slip_width_mm
        work = partial(_print, self._printers, slip, self._title(slip), paper)
        self._tasks.run_beside(work, self._on_printed, self._on_jam)

    @Slot(object)
    def _on_printed(self, slip: _Slip) -> None:
        if slip.refusal is not None:
            self._fail(slip.job, slip.refusal)
            self._end(well=False)
            return
        self._tries = 0
        self._show(self.state.waiting, self.state.refusal if self._unprintable else None)
        if self._desk is None:
            self._at_work = False
            return
        # what is on paper leaves the queue before anybody looks at it again
        self._tasks.run(partial(self._desk.printed, slip.job), self._on_settled, self._on_unread)

    @Slot(object)
    def _on_settled(self, _nothing: object) -> None:
        self._look()

    @Slot(object)
    def _on_jam(self, refusal: Refusal) -> None:
        """A bug on the way to the printer: the crash dialog tells of it, the slip waits."""
        self._show(self.state.waiting, refusal)
        self._end(well=False)

    @Slot(object)
    def _on_unread(self, refusal: Refusal) -> None:
        self._show(self.state.waiting, refusal)
        self._end(well=False)

    @Slot(object)
    def _on_unwritten(self, _refusal: Refusal) -> None:
        """That a try failed could not be written down; the job waits all the same."""

    def _end(self, *, well: bool) -> None:
        self._at_work = False
        if self._again:
            self._again = False
            self.run()
        elif not well:
            self._timer.start(PAUSES[min(self._tries, len(PAUSES) - 1)] * 1000)
            self._tries += 1

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

    def _show(self, waiting: int, refusal: Refusal | None) -> None:
        folder = None if self._printers.name(Role.SLIP) else self._printers.folder
        before, self.state = self.state, PumpState(waiting, refusal, folder)
        if _told(before) != _told(self.state):
            self.changed.emit(self.state)


def _told(state: PumpState) -> tuple[int, str, Path | None]:
    return state.waiting, state.fault, state.folder


def on_paper(pdf: bytes, paper_mm: int) -> bytes:
    """Slips of a roll as they are, or laid out on A5 sheets."""
    if paper_mm != A5:
        return pdf
    from lovemart_desktop.gui.kit.pdf import on_a5

    return on_a5(pdf)


def _render(desk: PrintDesk, job: PrintJob, paper_mm: int) -> _Slip:
    try:
        return _Slip(job, desk.number(job), desk.render(job, width_mm=PRINTABLE[paper_mm]))
    except Refusal as refusal:
        return _Slip(job, refusal=refusal)


def _print(printers: Printers, slip: _Slip, title: str, paper_mm: int) -> _Slip:
    try:
        printers.print(on_paper(slip.pdf, paper_mm), Role.SLIP, title)
    except Refusal as refusal:
        return replace(slip, refusal=refusal)
    return slip

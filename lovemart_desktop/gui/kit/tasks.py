"""The one gateway for work that must not hold up the window.

One worker thread does the jobs in the order they were given, so the database is
only ever used by one thread at a time. Results come back on the gui thread::

    self._tasks.run(partial(session.cards.issue, member), self._on_issued)

    def _on_issued(self, card: Card) -> None: ...

`done`, `failed`, `progress` and `stopped` are bound methods. They are held weakly: a page
that is gone by the time the work ends is simply not told. A `Refusal` goes to
`failed`, or to `Tasks.refused` (the window's message band) if none was given.
Any other exception is a bug and is raised on the gui thread, which the crash
dialog catches; `failed` hears of it as Refusal 'program.fault'.

Long work takes a `Progress`, reports to it and so can be cancelled::

    job = self._tasks.run_long(import_roster, self._on_done, progress=self._on_step)
    job.cancel()

What has nothing to do with the books and may keep anybody waiting, a printer above all, goes
beside them, on a second thread: scans are looked up meanwhile::

    self._tasks.run_beside(partial(printers.print, pdf, Role.SLIP, title), self._on_printed)
"""

from __future__ import annotations

import inspect
import queue
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal, Slot
from shiboken6 import isValid

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.collector import FullCollections

Result = TypeVar("Result")
Receiver: TypeAlias = Callable[[Any], object]


class Cancelled(Exception):
    """The user asked a long job to stop; what it had begun is rolled back."""


class Progress:
    """What long work is handed: it tells how far it is, and hears of a cancel."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def __call__(self, done: int, total: int) -> None:
        """Report `done` of `total` steps. Raises Cancelled when asked to stop."""
        if self.cancelled:
            raise Cancelled
        self._report(done, total)


@dataclass(eq=False)
class Job(Generic[Result]):
    """One piece of work on its way; kept only by whoever wants to cancel it."""

    work: Callable[[], Result]
    done: _Held | None
    failed: _Held | None
    progress: _Held | None = None
    stopped: _Held | None = None
    token: Progress | None = None
    result: Result | None = None
    error: BaseException | None = None
    finished: bool = field(default=False)

    @property
    def cancelling(self) -> bool:
        """Whether it was asked to stop."""
        return self.token is not None and self.token.cancelled

    def cancel(self) -> None:
        """Ask long work to stop at its next step; short work runs to its end."""
        if self.token is not None:
            self.token.cancel()


class _Held:
    """A receiver, held weakly if it is a bound method."""

    def __init__(self, receiver: Receiver) -> None:
        self._strong = None if inspect.ismethod(receiver) else receiver
        self._weak = weakref.WeakMethod(receiver) if inspect.ismethod(receiver) else None

    def tell(self, value: object) -> None:
        receiver: Receiver | None = self._weak() if self._weak is not None else self._strong
        if receiver is None:
            return
        owner = getattr(receiver, "__self__", None)
        if isinstance(owner, QObject) and not isValid(owner):
            return
        receiver(value)


class _Lane:
    """A thread that does its jobs in the order they were given; begun with the first."""

    def __init__(
        self, name: str, finished: Callable[[Job[Any]], None], collections: FullCollections
    ) -> None:
        self._name = name
        self._finished = finished
        self._collections = collections
        self._queue: queue.SimpleQueue[Job[Any] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def put(self, job: Job[Any]) -> None:
        if self._thread is None:
            # `close` joins it; a program that dies without closing must not hang on it
            self._thread = threading.Thread(target=self._work_off, name=self._name, daemon=True)
            self._thread.start()
        self._queue.put(job)

    def close(self, timeout: float | None = None) -> None:
        """Finish what was given, waiting `timeout` seconds at most."""
        self._queue.put(None)
        if self._thread is not None:
            self._thread.join(timeout)

    def _work_off(self) -> None:
        while (job := self._queue.get()) is not None:
            try:
                with self._collections:
                    job.result = job.work()
            except BaseException as error:  # the gui thread decides what it means
                job.error = error
            self._finished(job)


PATIENCE = 5.0
"""Seconds that the end of the program waits for a printer."""


class Tasks(QObject):
    """The worker threads and their queues. Made once, by the composition root."""

    busy_changed = Signal(bool)
    refused = Signal(object)
    """A Refusal that no job of its own handler took."""
    _finished = Signal(object)
    _stepped = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        put_off = FullCollections()
        self._books = _Lane("lovemart-tasks", self._hand_over, put_off)
        self._beside = _Lane("lovemart-beside", self._hand_over, put_off)
        self._pending = 0
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._deliver_step, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any job has not been delivered yet."""
        return self._pending > 0

    @property
    def closed(self) -> bool:
        """Whether the program is ending: nothing can be given any more."""
        return self._closed

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Refusal], object] | None = None,
    ) -> Job[Result]:
        """Do `work` after all earlier jobs; give its result to `done`.

        Raises RuntimeError after `close`.
        """
        return self._start(Job(work, _held(done), _held(failed)))

    def run_beside(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Refusal], object] | None = None,
    ) -> Job[Result]:
        """As `run`, for work that never touches the books: it holds up no scan."""
        return self._start(Job(work, _held(done), _held(failed)), self._beside)

    def run_long(
        self,
        work: Callable[[Progress], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Refusal], object] | None = None,
        *,
        progress: Callable[[tuple[int, int]], object] | None = None,
        stopped: Callable[[None], object] | None = None,
    ) -> Job[Result]:
        """As `run`, for work that reports steps: `progress` hears (done, total).

        A cancelled job ends with a call of `stopped`, and none of `done` or `failed`.
        """
        job: Job[Result] = Job(
            _nothing_yet, _held(done), _held(failed), _held(progress), _held(stopped)
        )
        token = Progress(_StepSender(self, job))
        job.token = token
        job.work = _Bound(work, token)
        return self._start(job)

    def wait(self, timeout: float = 10.0) -> None:
        """Handle events until no job is left: for tests and for closing.

        Raises TimeoutError after `timeout` seconds.
        """
        end = time.monotonic() + timeout
        while self._pending:
            if time.monotonic() > end:
                raise TimeoutError(f"{self._pending} jobs are still under way")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            # with nothing to handle that returns at once: the worker needs the processor too
            time.sleep(0.001)

    def close(self) -> None:
        """Finish what was given, then take nothing more. Results are not delivered."""
        if self._closed:
            return
        self._closed = True
        self._books.close()
        self._beside.close(PATIENCE)

    def _start(self, job: Job[Result], lane: _Lane | None = None) -> Job[Result]:
        if self._closed:
            raise RuntimeError("the task queue is closed")
        self._pending += 1
        if self._pending == 1:
            self.busy_changed.emit(True)
        (lane or self._books).put(job)
        return job

    def _hand_over(self, job: Job[Any]) -> None:
        """On a worker's thread: the gui thread is to deliver the job."""
        if not self._closed:
            self._finished.emit(job)

    @Slot(object)
    def _deliver(self, job: Job[Any]) -> None:
        if self._closed:
            return
        self._pending -= 1
        if self._pending == 0:
            self.busy_changed.emit(False)
        job.finished = True
        error = job.error
        if error is None:
            if job.done is not None:
                job.done.tell(job.result)
        elif isinstance(error, Refusal):
            if job.failed is not None:
                job.failed.tell(error)
            else:
                self.refused.emit(error)
        elif isinstance(error, Cancelled):
            if job.stopped is not None:
                job.stopped.tell(None)
        else:
            if job.failed is not None:
                # whoever waits for an answer must not wait for ever
                job.failed.tell(Refusal("program.fault"))
            raise error

    @Slot(object, int, int)
    def _deliver_step(self, job: Job[Any], done: int, total: int) -> None:
        if job.progress is not None and not self._closed and not job.finished:
            job.progress.tell((done, total))


class _StepSender:
    """Carries the steps of one job over to the gui thread."""

    def __init__(self, tasks: Tasks, job: Job[Any]) -> None:
        self._tasks = tasks
        self._job = job

    def __call__(self, done: int, total: int) -> None:
        self._tasks._stepped.emit(self._job, done, total)


class _Bound(Generic[Result]):
    """Long work together with its token."""

    def __init__(self, work: Callable[[Progress], Result], token: Progress) -> None:
        self._work = work
        self._token = token

    def __call__(self) -> Result:
        if self._token.cancelled:
            raise Cancelled
        return self._work(self._token)


def _held(receiver: Receiver | None) -> _Held | None:
    return None if receiver is None else _Held(receiver)


def _nothing_yet() -> Any:
    raise AssertionError("the work is set before the job starts")

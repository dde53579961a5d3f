"""The running program: everything that is made once, and how it starts and ends.

    program = Program(app, computer, BooksChoice(find_url))
    program.start()          # the window is painted, then the books are opened
    app.exec()
    program.close()

The window is there first: SQLAlchemy, the books and the pages come after its first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui import ahead
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.crash import CrashHandler
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.messages import Notice
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.main_window import MainWindow

if TYPE_CHECKING:
    from lovemart_desktop.gui.kit.idle import IdleWatch
    from lovemart_desktop.gui.kit.people import Person
    from lovemart_desktop.gui.kit.printing import Printers
    from lovemart_desktop.gui.kit.scanner import Scanner
    from lovemart_desktop.gui.slip_pump import PumpState
    from lovemart_desktop.gui.tools import Tools
    from lovemart_desktop.services.settings import TownFacts
    from lovemart_desktop.services.store import Session, Store

WINDOW = (1366, 768)


@dataclass(frozen=True, slots=True)
class BooksChoice:
    """Which books to open. `find` gives their URL; it may take its time.

    `waiting` is said while they are being opened, `note` stands on the sign-in page; both
    give their words in the language of the window.
    """

    find: Callable[[], str]
    waiting: Callable[[], str] | None = None
    note: Callable[[], str] | None = None


@dataclass(frozen=True, slots=True)
class _Opened:
    """The store, and whose it is; no facts: the books are new."""

    store: Store
    facts: TownFacts | None
    till: str
    idle_minutes: int


class Program(QObject):
    """Window, tasks, scanner, printers and the opened store of one run."""

    painted = Signal()
    """The window is there: what can wait until now begins."""
    started = Signal()
    """All that a run needs has been made or imported; again where the door opens again."""

    def __init__(
        self,
        app: QApplication,
        computer: Computer,
        books: BooksChoice,
        *,
        clock: Callable[[], int] | None = None,
        language: str = "",
    ) -> None:
        """`language`: for this run, whatever this computer has chosen."""
        super().__init__(app)
        settings = computer.settings
        self._app = app
        self._clock = clock
        self._books = books
        self._held = ExitStack()
        self._store: Store | None = None
        self._fault: Notice | None = None
        self._told = ""
        self._ready = False
        self._closed = False
        self.exit_code = 0
        self.computer = computer
        self.theme = Theme(app, palette=settings.theme, text_scale=settings.text_scale)
        self.theme.apply(rare=False)
        self.language = Language(app)
        self.language.choose(language or settings.language)
        self.crashes = CrashHandler(app)
        self.tasks = Tasks(self)
        self.window = MainWindow(self.tasks, self.language)
        # signals
        computer.follow(self.language)
        computer.unwritable.connect(self.window.show_refusal)
        self.window.session_opened.connect(self._on_session)
        self.window.sign_in.recovery_wanted.connect(self._on_recovery)
        self.language.changed.connect(self._show_note)

    # Scanner and watch look at every event of the application: not before the first paint,
    # where each of Qt's inner widgets would be made known to Python on its way

    @cached_property
    def scanner(self) -> Scanner:
        """Tells scans from fingers."""
        from lovemart_desktop.gui.kit.scanner import Scanner, monotonic_ms

        gap = self.computer.settings.scanner_gap_ms
        return Scanner(self._app, clock=self._clock or monotonic_ms, gap_ms=gap)

    @cached_property
    def _idle(self) -> IdleWatch:
        from lovemart_desktop.gui.kit.idle import IdleWatch

        watch = IdleWatch(self._app, minutes=0)
        watch.idle.connect(self.window.lock)
        return watch

    @cached_property
    def tools(self) -> Tools:
        """What the pages share; made after the first paint."""
        from lovemart_desktop.gui.tools import make_tools

        papers = config.data_folder() / "papers"
        return make_tools(
            self.tasks, self.scanner, self.computer, self.language, papers, parent=self
        )

    @property
    def printers(self) -> Printers:
        """The printers of this computer, by role."""
        return self.tools.printers

    @property
    def ready(self) -> bool:
        """Whether the door is open, or the first start is shown."""
        return self._ready

    @property
    def store(self) -> Store | None:
        """The opened books."""
        return self._store

    def start(self) -> None:
        """Show the window; the books are opened once it was painted."""
        self.crashes.install()
        waiting = self._books.waiting
        words = waiting() if waiting is not None else self.tr("Opening the books …")
        self.window.sign_in.show_place("", words)
        self._show_note()
        self._place_window()
        self.window.sign_in.installEventFilter(self)

    def close(self) -> None:
        """Finish what is under way, and let go of the books. A second time does nothing."""
        if self._closed:
            return
        self._closed = True
        # settings that could not be read are not written over
        if self._ready and not self.window.isFullScreen():
            place = self.window.saveGeometry().toBase64().toStdString()
            self.computer.change(window_place=place)
        self._idle.set_minutes(0)
        for watch in (self._idle, self.scanner):
            self._app.removeEventFilter(watch)
        if "tools" in self.__dict__:
            self.tools.pump.stop()
        self.tasks.close()
        if self._store is not None:
            self._store.close()
        self._held.close()
        self.window.close()
        self.window.deleteLater()
        self.language.forget()

    @Slot()
    def hear_interrupts(self) -> None:
        """Ctrl+C and the system's wish that the program end are heard until `close`."""
        from lovemart_desktop.gui.interrupts import Interrupts

        self._held.callback(Interrupts(self._app).close)

    # opening

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_painted)
        return False

    @Slot()
    def _on_painted(self) -> None:
        """Open the books in the background, and meanwhile make what stands behind the door."""
        self.tasks.run(self._opening, self._on_opened, self._on_not_opened)
        self._equip()
        self.painted.emit()

    def _equip(self) -> None:
        from lovemart_desktop.gui.desks.all_pages import page_specs
        from lovemart_desktop.gui.page_help import HelpKey

        self.theme.load_rare_face()
        self.window.hear(self.scanner)
        pump = self.tools.pump
        pump.changed.connect(self._on_pump)
        self.computer.changed.connect(self._on_computer)
        specs = page_specs(self.tools)
        self.window.offer(specs)
        HelpKey(self.window, specs)
        # a click on the printer's state tries again at once
        self.window.top_bar.facts_clicked.connect(pump.run)

    def _opening(self) -> _Opened:
        """In the background: the lock, the books, and what stands on the door."""
        # what is heavy to import comes here, after the window
        from lovemart_desktop.services.counter.practice import remove_leftovers
        from lovemart_desktop.services.instance import only_window
        from lovemart_desktop.services.store import COUNTER_TILL, open_store

        url = self._books.find()
        self._held.enter_context(only_window(url))
        remove_leftovers(config.data_folder() / "practice")
        self._store = open_store(url, till=self.computer.settings.till or COUNTER_TILL)
        return self._look(self._store)

    def _look(self, store: Store) -> _Opened:
        if not store.founded:
            return _Opened(store, None, "", 0)
        till = ""
        if self.computer.settings.till:
            till = store.till.code
        return _Opened(store, store.facts(), till, store.idle_minutes())

    @Slot()
    def _look_again(self) -> None:
        """The first start has ended: the door opens."""
        store = self._store
        if store is not None:
            self.tasks.run(partial(self._look, store), self._on_opened, self._on_not_opened)

    def _on_opened(self, opened: _Opened) -> None:
        self._ready = True
        facts = opened.facts
        if facts is None:
            self._show_first_start(opened.store)
            self.started.emit()
        elif not opened.till:
            self._show_join(opened.store)
            self.started.emit()
        else:
            self._idle.set_minutes(opened.idle_minutes)
            place = f"{facts.store} · {opened.till}"
            self.window.open_store(opened.store, facts.town, place)
            # while the clerk types the PIN
            self.tasks.run_beside(ahead.read_counter, self._on_counter_read)

    def _on_counter_read(self, _nothing: None) -> None:
        QTimer.singleShot(ahead.PAUSE_MS, self, self._read_on)

    @Slot()
    def _read_on(self) -> None:
        if not self.tasks.closed:
            self.tasks.run_beside(ahead.read_first_acts, self._on_read)

    def _on_read(self, _nothing: None) -> None:
        self.started.emit()

    def _on_not_opened(self, refusal: Refusal) -> None:
        self.started.emit()
        self.exit_code = 1
        self.window.sign_in.show_place("", "")
        title = self.tr("The books cannot be opened")
        self._fault = Notice(self.window, title, wording.word(refusal))
        self._fault.finished.connect(self._app.quit)
        self._fault.open()

    def _show_first_start(self, store: Store) -> None:
        from lovemart_desktop.gui.desks.first_start import FirstStart

        page = FirstStart(store, self.tasks, self.computer, self.printers, self.language)
        page.finished.connect(self._look_again)
        self.window.show_start(page)

    def _show_join(self, store: Store) -> None:
        from lovemart_desktop.gui.desks.first_start import JoinPage

        page = JoinPage(store, self.tasks, self.computer)
        page.finished.connect(self._look_again)
        self.window.show_start(page)

    # while it runs

    @Slot()
    def _on_computer(self) -> None:
        settings = self.computer.settings
        self.tools.sounds.silent = not settings.tones
        self.tools.voice.silent = not settings.voice

    @Slot(object)
    def _on_session(self, session: Session) -> None:
        self.tools.pump.use(session)
        if self._store is not None:
            self.tasks.run(self._store.idle_minutes, self._idle.set_minutes)

    @Slot(object)
    def _on_pump(self, state: PumpState) -> None:
        """Say once why slips are not printed; the bar goes on showing that they wait."""
        if state.refusal is not None and state.fault != self._told:
            self.window.say("warning", wording.word(state.refusal))
        self._told = state.fault

    @Slot(object)
    def _on_recovery(self, person: Person) -> None:
        from lovemart_desktop.gui.recovery import RecoveryDialog

        if self._store is not None:
            dialog = RecoveryDialog(self.window, self.tasks, self.printers, self._store, person)
            dialog.recovered.connect(self.window.sign_in.refresh)
            dialog.open()

    @Slot()
    def _show_note(self) -> None:
        note = self._books.note
        self.window.sign_in.show_note(note() if note is not None else "")

    def _place_window(self) -> None:
        """Where it was last, else as large as interface designers meant it, or the screen."""
        kept = self.computer.settings.window_place
        if kept and self.window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii"))):
            self.window.show()
            return
        room = self.window.screen().availableGeometry()
        self.window.resize(min(room.width(), WINDOW[0]), min(room.height(), WINDOW[1]))
        if room.width() <= WINDOW[0] or room.height() <= WINDOW[1]:
            self.window.setWindowState(Qt.WindowState.WindowMaximized)
        self.window.show()

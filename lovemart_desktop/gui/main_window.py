"""The window: first the door, then the bar on top, the pages at the left and one page.

    window = MainWindow(tasks, language)
    window.show()                      # the sign-in page is painted
    window.hear(scanner)
    window.offer(page_specs)           # what there will be behind the door
    window.open_store(store, town, place)   # the books are open: who works here?

Until then only the door is built: it is what people wait for at the start.

Ctrl+L locks: the same operator comes back to the page as it was; another gets
pages of their own, and pages that stay (the counter with its basket) go with
the till. Ctrl+1 … Ctrl+9 open the pages, Ctrl+0 goes to the list of pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import icons, theme, wording
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.pages import PageSpec, Refreshes, ShowsPlace, TakesFocus, TakesSession
from lovemart_desktop.gui.sign_in import SignInPage

if TYPE_CHECKING:
    from lovemart_desktop.gui.kit.fact_line import Fact
    from lovemart_desktop.gui.kit.messages import MessageBand
    from lovemart_desktop.gui.kit.navigation import Navigation
    from lovemart_desktop.gui.kit.scanner import Scanner
    from lovemart_desktop.gui.kit.top_bar import TopBar
    from lovemart_desktop.gui.shell import Shell
    from lovemart_desktop.services.store import Session, Store

SMALLEST = (910, 512)
NEWS_MS = 8000
"""How long good news stands in the window's band."""


class MainWindow(QMainWindow):
    """Door, navigation and pages."""

    session_opened = Signal(object)
    page_opened = Signal(str)
    locked = Signal()

    def __init__(
        self,
        tasks: Tasks,
        language: Language,
        specs: Sequence[PageSpec] = (),
        parent: QWidget | None = None,
        *,
        scanner: Scanner | None = None,
    ) -> None:
        super().__init__(parent)
        # widgets
        self._tasks = tasks
        self._language = language
        self._specs = tuple(specs)
        self._session: Session | None = None
        self._built: dict[str, QWidget] = {}
        self._facts: dict[str, Sequence[Fact]] = {}
        self._open_id = ""
        self._start: QWidget | None = None
        self._shell: Shell | None = None
        self.stack = QStackedWidget(self)
        self.sign_in = SignInPage(tasks, language, self)
        self.stack.addWidget(self.sign_in)
        self.setCentralWidget(self.stack)
        self.setMinimumSize(*SMALLEST)
        self._news_timer = QTimer(self)
        self._news_timer.setSingleShot(True)
        # signals
        self._add_keys()
        self._news_timer.timeout.connect(self.dismiss_news)
        self.sign_in.signed_in.connect(self.open_session)
        tasks.refused.connect(self.show_refusal)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # a widget needs one
        app.focusChanged.connect(self._on_focus)
        theme.current().changed.connect(self._on_theme)
        if scanner is not None:
            self.hear(scanner)
        self._retranslate()

    # the parts behind the door

    @property
    def shell(self) -> Shell:
        """Bar, navigation, band and pages; built when they are first asked for."""
        if self._shell is None:
            from lovemart_desktop.gui.shell import Shell

            shell = self._shell = Shell(self)
            self.stack.addWidget(shell)
            shell.navigation.chosen.connect(self.open_page)
            shell.top_bar.lock_wanted.connect(self.lock)
            shell.top_bar.pages_wanted.connect(self.show_pages)
            shell.top_bar.language_wanted.connect(self._language.choose)
            shell.band.dismissed.connect(self.dismiss_news)
        return self._shell

    @property
    def top_bar(self) -> TopBar:
        return self.shell.top_bar

    @property
    def navigation(self) -> Navigation:
        return self.shell.navigation

    @property
    def band(self) -> MessageBand:
        return self.shell.band

    @property
    def pages(self) -> QStackedWidget:
        return self.shell.pages

    # what the composition root uses

    def offer(self, specs: Sequence[PageSpec]) -> None:
        """The pages that operators may open, in their order; before the first of them comes."""
        self._specs = tuple(specs)

    def hear(self, scanner: Scanner) -> None:
        """Take the scans at the door: a card held under the scanner is no PIN."""
        scanner.listen(self.sign_in, self.sign_in.on_scan)
        scanner.held.connect(self._on_scan_held)

    def show_start(self, page: QWidget) -> None:
        """Before the door: the first start of these books, or of this computer."""
        self._end_start()
        self._start = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if isinstance(page, TakesFocus):
            page.take_focus()

    def open_store(self, store: Store, town: str, place: str) -> None:
        """The books are open: `town` and `place` stand on the sign-in page and the bar."""
        self.stack.setCurrentWidget(self.sign_in)
        self._end_start()
        self.top_bar.show_shop(town)
        self.sign_in.show_place(town, place)
        self.sign_in.open_door(store)

    @property
    def session(self) -> Session | None:
        """Who is signed in; still there while the window is locked."""
        return self._session

    @property
    def is_locked(self) -> bool:
        return self.stack.currentWidget() is not self._shell

    @property
    def page(self) -> QWidget | None:
        """The open page."""
        return self._built.get(self._open_id)

    def spec_ids(self) -> list[str]:
        """The pages open to the operator, in order."""
        session = self._session
        return [spec.id for spec in self._specs if session is not None and spec.open_to(session)]

    def set_waiting(self, page_id: str, waiting: int) -> None:
        """Show in the navigation how many things wait on a page."""
        for row in self.navigation.rows:
            if row.page_id == page_id:
                row.set_waiting(waiting)

    # who is here

    @Slot(object)
    def open_session(self, session: Session) -> None:
        """Somebody signed in: their pages, or back to where they were."""
        before = self._session
        self._session = session
        same = before is not None and before.operator.id == session.operator.id
        if same:
            self._give_session(session)
        else:
            self._drop_pages()
            self._give_session(session)
            self._fill_navigation()
        self._name_operator(session)
        self.stack.setCurrentWidget(self.shell)
        allowed = self.spec_ids()
        wanted = self._open_id if same and self._open_id in allowed else ""
        if wanted or allowed:
            self.open_page(wanted or allowed[0])
        for warning in session.warnings:
            self.say("warning", wording.word(warning))
        self.session_opened.emit(session)

    @Slot()
    def lock(self) -> None:
        """Back to the door. Pages stay as they are until another operator comes."""
        if self.is_locked:
            return
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                # an open question would block the door
                window.done(QDialog.DialogCode.Rejected)
        self.stack.setCurrentWidget(self.sign_in)
        self._dismiss_action.setEnabled(False)
        session = self._session
        self.sign_in.refresh(session.operator.number if session is not None else "")
        self.locked.emit()

    # pages

    @Slot(str)
    def open_page(self, page_id: str) -> None:
        """Bring a page to the front; it is built when it is first needed.

        Behind a colon may stand the place on it that is meant.
        """
        page_id, _, place = page_id.partition(":")
        session = self._session
        spec = next((one for one in self._specs if one.id == page_id), None)
        if session is None or spec is None or not spec.open_to(session):
            return
        page = self._built.get(page_id)
        if page is None:
            page = self._build(spec, session)
        elif isinstance(page, Refreshes):
            page.refresh()
        if place and isinstance(page, ShowsPlace):
            page.show_place(place)
        self._open_id = page_id
        self.dismiss_news()
        self.pages.setCurrentWidget(page)
        self.navigation.choose(page_id)
        self.navigation.setVisible(not spec.counter)
        alone = len(self.spec_ids()) < 2
        self.top_bar.show_pages_button(spec.counter and not alone)
        self.top_bar.show_facts(self._facts.get(page_id, ()))
        self.page_opened.emit(page_id)
        if isinstance(page, TakesFocus):
            page.take_focus()
        else:
            page.setFocus()

    @Slot()
    def show_pages(self) -> None:
        """Show the list of pages and put the cursor there."""
        self.navigation.show()
        for row in self.navigation.rows:
            if row.page_id == self._open_id:
                row.setFocus()

    # news

    @Slot(object)
    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal that no page took, until it is dismissed."""
        if self.stack.currentWidget() is self.sign_in:
            self.sign_in.tell(refusal)
        else:
            self.say("error", wording.word(refusal))

    def say(self, tone: str, text: str) -> None:
        """Say something above the page; success and info go away by themselves."""
        self._news_timer.stop()
        if tone == "error":
            self.band.latch(text)
        else:
            self.band.say(tone, text)
        self.band.setVisible(not self.is_locked)
        self._dismiss_action.setEnabled(not self.is_locked and not self._esc_is_the_pages())
        if tone in ("success", "info"):
            self._news_timer.start(NEWS_MS)

    @Slot()
    def dismiss_news(self) -> None:
        self._news_timer.stop()
        if self.band.latched:
            self.band.dismiss()
        self.band.hide()
        self._dismiss_action.setEnabled(False)

    # what Qt calls

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # inside

    def _esc_is_the_pages(self) -> bool:
        """Of two shortcuts on one key Qt calls neither."""
        return any(spec.counter for spec in self._specs if spec.id == self._open_id)

    def _end_start(self) -> None:
        if self._start is not None:
            self.stack.removeWidget(self._start)
            self._start.deleteLater()
            self._start = None

    def _build(self, spec: PageSpec, session: Session) -> QWidget:
        page = spec.factory(session)
        self._built[spec.id] = page
        self.pages.addWidget(page)
        page.setProperty("pageId", spec.id)
        for name, slot in (
            ("bar_changed", self._on_bar),
            ("page_wanted", self.open_page),
            ("stepped_back", self.dismiss_news),
        ):
            signal = getattr(page, name, None)
            if isinstance(signal, SignalInstance):
                signal.connect(slot)
        return page

    @Slot(object)
    def _on_bar(self, facts: Sequence[Fact]) -> None:
        page = self.sender()
        if isinstance(page, QWidget):
            page_id = str(page.property("pageId"))
            self._facts[page_id] = facts
            if page_id == self._open_id:
                self.top_bar.show_facts(facts)

    @Slot(str)
    def _on_scan_held(self, _text: str) -> None:
        self.say("info", self.tr("The scan waits until the question is answered."))

    @Slot(QWidget, QWidget)
    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """A button that is off once it was pushed leaves the keys to its page, not to the bar."""
        page = self.page
        if page is None or before is None or now is None or self.is_locked:
            return
        gone = not before.isEnabled() or not before.isVisible()
        outside = now.window() is self and not page.isAncestorOf(now)
        if gone and outside and page.isAncestorOf(before) and isinstance(page, TakesFocus):
            page.take_focus()

    def _give_session(self, session: Session) -> None:
        for page in self._built.values():
            if isinstance(page, TakesSession):
                page.set_session(session)

    def _drop_pages(self) -> None:
        """Forget the last operator's pages, but for those that stay with the till."""
        staying = {spec.id for spec in self._specs if spec.stays}
        for page_id in [one for one in self._built if one not in staying]:
            page = self._built.pop(page_id)
            self._facts.pop(page_id, None)
            self.pages.removeWidget(page)
            page.deleteLater()
        self._open_id = ""

    def _fill_navigation(self) -> None:
        self.navigation.clear()
        allowed = self.spec_ids()
        for spec in self._specs:
            if spec.id in allowed:
                self.navigation.add(spec.id, spec.icon, low=spec.low)
        self._name_rows()

    def _name_operator(self, session: Session) -> None:
        operator = session.operator
        roles = wording.role_names(map(str, operator.roles))
        self.top_bar.show_operator(f"{operator.number} {operator.name}", roles)

    def _name_rows(self) -> None:
        titles = {spec.id: spec.title for spec in self._specs}
        for number, row in enumerate(self.navigation.rows, start=1):
            shortcut = f"Ctrl+{number}" if number < 10 else ""
            row.show_word(titles[row.page_id](), shortcut)

    def _add_keys(self) -> None:
        self._key("Ctrl+L", self.lock)
        self._key("Ctrl+0", self.show_pages)
        # only while the band stands there: Esc is the pages' own key otherwise
        self._dismiss_action = self._key("Esc", self.dismiss_news)
        self._dismiss_action.setEnabled(False)
        for number in range(1, 10):
            self._key(f"Ctrl+{number}", self._on_number_key).setData(number)

    def _key(self, sequence: str, slot: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(sequence))
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    @Slot()
    def _on_number_key(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and not self.is_locked:
            rows, number = self.navigation.rows, int(action.data())
            if number <= len(rows):
                self.open_page(rows[number - 1].page_id)

    @Slot()
    def _on_theme(self) -> None:
        icons.dress(self)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Love supermarket"))
        if self._session is not None:
            self._name_rows()
            self._name_operator(self._session)

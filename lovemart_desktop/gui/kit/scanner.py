"""Tells a barcode scanner from fingers: both arrive as key strokes.

One event filter on the application. Characters that follow one another within
`gap_ms`, at least `least` of them, ended by Return, Enter, Tab or a CR/LF
character, are a scan: swallowed whole and given to the page that listens.
Anything slower is replayed to the widget that would have had it.

    scanner.listen(page, page.on_scan)      # bound method, takes the text

A scan goes to the nearest listening ancestor of the focused widget, else to a
listening page that is visible in the active window; where nobody listens, keys
are left alone. While a question stands over the page, the scan neither answers
the question nor is lost: `held` tells of it, and the page gets it when the
question is closed.

Input methods go past key filters: use `ScanEdit` where scans are typed.
"""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

GAP_MS = 50
LEAST = 6
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_END_TEXTS = frozenset({"\r", "\n", "\t"})
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


@dataclass(frozen=True, slots=True)
class Listener:
    page: weakref.ref[QWidget]
    slot: weakref.WeakMethod[Callable[[str], object]]


def monotonic_ms() -> int:
    """Milliseconds of a clock that never runs backwards."""
    return time.monotonic_ns() // 1_000_000


class Scanner(QObject):
    """The application's scanner; made once, by the composition root.

    `clock` gives milliseconds and is replaced in tests.
    """

    scanned = Signal(str)
    """Every scan, whoever gets it: for the scanner tester in the settings."""
    held = Signal(str)
    """A scan that waits until the question over its page is answered."""
    measured = Signal(object)
    """(characters, longest gap in ms, terminator's name) of each scan."""

    def __init__(
        self,
        app: QApplication,
        *,
        clock: Callable[[], int] = monotonic_ms,
        gap_ms: int = GAP_MS,
        least: int = LEAST,
    ) -> None:
        super().__init__(app)
        self.gap_ms = gap_ms
        self.least = least
        self._clock = clock
        self._listeners: list[Listener] = []
        self._burst: list[QKeyEvent] = []
        self._target: QWidget | None = None
        self._last_press: int | None = None
        self._last_character: int | None = None
        self._longest_gap = 0
        self._swallowed: set[int] = set()
        self._ended_by_return_at: int | None = None
        self._replaying = False
        self._waiting: list[tuple[Listener, str]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        app.installEventFilter(self)

    def listen(self, page: QWidget, slot: Callable[[str], object]) -> None:
        """Give the scans meant for `page` to `slot`, a bound method."""
        self.forget(page)
        self._listeners.append(Listener(weakref.ref(page), weakref.WeakMethod(slot)))

    def forget(self, page: QWidget) -> None:
        """Stop giving scans to `page`."""
        self._listeners = [
            listener for listener in self._listeners if listener.page() not in (None, page)
        ]

    def milliseconds_since_character(self) -> int:
        """How long no character came, typed or scanned: asked before Enter commits."""
        if self._last_character is None:
            return 1 << 31
        return self._clock() - self._last_character

    @Slot()
    def flush(self) -> None:
        """Give held key strokes to the widget that they were meant for."""
        self._timer.stop()
        if not self._burst:
            return
        events, self._burst = self._burst, []
        target = self._target
        if target is None or not isValid(target):
            target = QApplication.focusWidget()
        self._target = None
        if target is None:
            return
        self._replaying = True
        try:
            for event in events:
                QCoreApplication.sendEvent(target, event)
        finally:
            self._replaying = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # every event of the window comes by here: to ask for its type costs more than all else
        if not isinstance(event, QKeyEvent):
            if self._waiting and event.type() == QEvent.Type.WindowUnblocked:
                QTimer.singleShot(0, self, self._give_waiting)
            return False
        if self._replaying or not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if kind not in _KEYS or watched is not _key_widget():
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._on_release(event)
        if self._receiver() is None:
            return False
        if kind == QEvent.Type.ShortcutOverride:
            return self._on_override(event)
        return self._on_press(watched, event)

    def _on_override(self, event: QKeyEvent) -> bool:
        """Keep shortcuts from taking the keys of a burst."""
        if self._burst and self._in_time(self._clock()) and _is_character_or_end(event):
            event.accept()
            return True
        return False

    def _on_press(self, watched: QWidget, event: QKeyEvent) -> bool:
        now = self._clock()
        if _is_end(event):
            return self._on_end(event, now)
        if not _is_character(event) or event.isAutoRepeat():
            self.flush()
            return False
        if self._burst and not self._in_time(now):
            self.flush()
        if self._burst and self._last_press is not None:
            self._longest_gap = max(self._longest_gap, now - self._last_press)
        else:
            self._longest_gap = 0
        self._burst.append(_copied(event))
        self._target = watched
        self._last_press = self._last_character = now
        self._ended_by_return_at = None
        self._timer.start(self.gap_ms)
        return True

    def _on_end(self, event: QKeyEvent, now: int) -> bool:
        text = "".join(stroke.text() for stroke in self._burst if _is_press(stroke))
        if len(text) >= self.least and self._in_time(now):
            self._timer.stop()
            self._burst.clear()
            self._swallowed.add(event.key())
            self._last_press = self._last_character = self._ended_by_return_at = now
            self.measured.emit((len(text), self._longest_gap, _name_of_end(event)))
            self._give(text)
            return True
        ended = self._ended_by_return_at
        if not self._burst and ended is not None and now - ended <= self.gap_ms:
            # the LF after a CR that ended a scan
            self._swallowed.add(event.key())
            return True
        self.flush()
        return False

    def _on_release(self, event: QKeyEvent) -> bool:
        if any(_is_press(stroke) and stroke.key() == event.key() for stroke in self._burst):
            # a release must not overtake its press
            self._burst.append(_copied(event))
            return True
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        return False

    def _in_time(self, now: int) -> bool:
        return self._last_press is not None and now - self._last_press <= self.gap_ms

    def _give(self, text: str) -> None:
        listener = self._receiver()
        if listener is None:
            return
        self.scanned.emit(text)
        page = listener.page()
        modal = QApplication.activeModalWidget()
        if modal is not None and page is not None and page.window() is not modal:
            self._waiting.append((listener, text))
            self.held.emit(text)
            return
        _call(listener, text)

    @Slot()
    def _give_waiting(self) -> None:
        if QApplication.activeModalWidget() is not None:
            return
        waiting, self._waiting = self._waiting, []
        for listener, text in waiting:
            _call(listener, text)

    def _receiver(self) -> Listener | None:
        """Whose scan it would be now."""
        alive = [
            (listener, page)
            for listener in self._listeners
            if (page := listener.page()) is not None and isValid(page)
        ]
        if not alive:
            return None
        widget = QApplication.focusWidget()
        while widget is not None:
            for listener, page in alive:
                if page is widget:
                    return listener
            widget = widget.parentWidget()
        active = QApplication.activeModalWidget() or QApplication.activeWindow()
        while active is not None:
            for listener, page in alive:
                if page.isVisible() and page.window() is active.window():
                    return listener
            active = active.parentWidget()
        return None


class ScanEdit(QLineEdit):
    """A line to scan and type into that no input method can cover."""

    def inputMethodQuery(  # type: ignore[override]  # Qt has a second form, for its own use
        self, query: Qt.InputMethodQuery
    ) -> object:
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)


def _call(listener: Listener, text: str) -> None:
    page, slot = listener.page(), listener.slot()
    if page is not None and isValid(page) and slot is not None:
        slot(text)


def _key_widget() -> QWidget | None:
    """The widget that key strokes go to now."""
    return QApplication.activePopupWidget() or QApplication.focusWidget() or _window_without_focus()


def _window_without_focus() -> QWidget | None:
    return QApplication.activeModalWidget() or QApplication.activeWindow()


def _copied(event: QKeyEvent) -> QKeyEvent:
    """To be sent later. `event.clone()` would leave its memory to nobody, 100 bytes a key."""
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy


def _is_press(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress


def _is_end(event: QKeyEvent) -> bool:
    if event.modifiers() & _COMMANDS:
        return False
    return event.key() in _ENDS or event.text() in _END_TEXTS


def _is_character(event: QKeyEvent) -> bool:
    text = event.text()
    return len(text) == 1 and text.isprintable() and not event.modifiers() & _COMMANDS


def _is_character_or_end(event: QKeyEvent) -> bool:
    return _is_end(event) or _is_character(event)


def _name_of_end(event: QKeyEvent) -> str:
    if event.key() == Qt.Key.Key_Tab or event.text() == "\t":
        return "Tab"
    return "LF" if event.text() == "\n" else "Enter"

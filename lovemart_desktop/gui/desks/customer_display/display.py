"""The customer's display: on a second screen, or over the clerk's window with F11.

    display = CustomerDisplay(window, screens)
    display.choose("")              # "": a second screen if there is one; "off"; a screen's name
    display.show_face(face)
    display.toggle_overlay("F11")

The second screen may come and go while the program runs. Neither window takes the keys: the
scan box keeps them, so scanning goes on below the overlay. What was booked is forgotten after
`LINGER_MS`, somebody who walks away after `FORGET_MS`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPixmap, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from lovemart_desktop.gui.desks.customer_display.faces import Face, Idle, Serving, Step
from lovemart_desktop.gui.desks.customer_display.panel import DisplayPanel
from lovemart_desktop.gui.desks.customer_display.words import way_back

OFF = "off"
"""Chosen instead of a screen's name: no second screen."""
LINGER_MS = 8_000
FORGET_MS = 180_000
MOST_PIXELS = 2_000
"""A picture larger than this, in either direction, is kept smaller."""


class CustomerDisplay(QObject):
    """Keeps the panels, and what they show, for one main window."""

    overlay_changed = Signal(bool)

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent if parent is not None else window)
        self._window = window
        self._chosen = ""
        self._open = False
        self._face: Face = Idle()
        self._shop = self._notice = self._mark = self._picture_path = self._key = ""
        self._picture = QPixmap()
        self._overlay: DisplayPanel | None = None
        self._second: DisplayPanel | None = None
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(self.clear)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # a window needs one
        app.screenAdded.connect(self._on_screens)
        app.screenRemoved.connect(self._on_screen_gone)
        window.installEventFilter(self)

    # what it shows

    @property
    def face(self) -> Face:
        return self._face

    @property
    def panels(self) -> tuple[DisplayPanel, ...]:
        """Those that are to be seen now."""
        return tuple(one for one in (self._second, self._overlay) if one is not None)

    def show_face(self, face: Face) -> None:
        """Show a step; it is forgotten by itself after a while."""
        self._face = face
        self._forget.stop()
        if isinstance(face, Serving):
            self._forget.start(LINGER_MS if face.step is Step.DONE else FORGET_MS)
        for panel in self.panels:
            panel.show_face(face)

    @Slot()
    def clear(self) -> None:
        """Nobody is here any more."""
        self.show_face(Idle())

    def show_shop(self, shop: str) -> None:
        """The store's name."""
        self._shop = shop
        self._dress()

    def show_notice(self, notice: str, picture: str) -> None:
        """Words and the path of a picture for the time between people; empty: none."""
        if picture != self._picture_path:
            self._picture_path, self._picture = picture, read_picture(picture)
        self._notice = notice
        self._dress()

    def show_mark(self, mark: str) -> None:
        """A word that stands above everything, such as that this is practice; empty: none."""
        self._mark = mark
        self._dress()

    # the second screen

    def choose(self, screen: str) -> None:
        """Which screen: empty for any second one, `OFF`, or a screen's name."""
        self._chosen = screen
        self._place()

    def open(self) -> None:
        """From now on the second screen is the customer's."""
        self._open = True
        self._place()

    def close(self) -> None:
        """Give both screens back."""
        self._open = False
        self._forget.stop()
        self._place()
        self.hide_overlay()

    @property
    def second_screen(self) -> str:
        """The name of the screen in use; empty where there is none."""
        return self._second.screen().name() if self._second is not None else ""

    def _place(self, gone: QScreen | None = None) -> None:
        screen = self._find_screen(gone) if self._open else None
        if screen is None:
            self._drop_second()
            return
        if self._second is None:
            self._second = self._second_panel()
        panel = self._second
        if panel.screen() is not screen or panel.geometry() != screen.geometry():
            panel.setScreen(screen)
            panel.setGeometry(screen.geometry())
        if not panel.isVisible():
            active = QApplication.activeWindow()
            # not showFullScreen: that asks for the keys
            panel.setWindowState(Qt.WindowState.WindowFullScreen)
            panel.show()
            # not every desktop heeds that it wants no keys
            if active is not None:
                active.activateWindow()

    def _find_screen(self, gone: QScreen | None) -> QScreen | None:
        if self._chosen == OFF:
            return None
        own = self._window.screen()
        others = [one for one in QGuiApplication.screens() if one not in (own, gone)]
        named = [one for one in others if one.name() == self._chosen]
        if self._chosen:
            return named[0] if named else None
        return others[0] if others else None

    def _second_panel(self) -> DisplayPanel:
        panel = DisplayPanel()
        panel.setWindowFlags(
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        panel.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # the program ends with the clerk's window
        panel.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        panel.setCursor(Qt.CursorShape.BlankCursor)
        self._fill(panel)
        return panel

    def _drop_second(self) -> None:
        panel, self._second = self._second, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()

    @Slot(QScreen)
    def _on_screens(self, _screen: QScreen) -> None:
        self._place()

    @Slot(QScreen)
    def _on_screen_gone(self, screen: QScreen) -> None:
        self._place(gone=screen)

    # the overlay

    @property
    def covered(self) -> bool:
        """Whether the clerk's window shows the customer's display."""
        return self._overlay is not None

    def toggle_overlay(self, key: str) -> None:
        """`key` is what the clerk pressed, and will press to come back."""
        if self.covered:
            self.hide_overlay()
        else:
            self.show_overlay(key)

    def show_overlay(self, key: str) -> None:
        """Cover the clerk's window; the keys go on to what lies below."""
        if self._overlay is not None:
            return
        panel = self._overlay = DisplayPanel(self._window)
        self._fill(panel)
        self._key = key
        panel.show_hint(way_back(key))
        panel.clicked.connect(self.hide_overlay)
        panel.setGeometry(self._window.rect())
        panel.show()
        panel.raise_()
        self.overlay_changed.emit(True)

    @Slot()
    def hide_overlay(self) -> None:
        panel, self._overlay = self._overlay, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()
            self.overlay_changed.emit(False)

    # inside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize and self._overlay is not None:
            self._overlay.setGeometry(self._window.rect())
        elif kind == QEvent.Type.LanguageChange and self._overlay is not None:
            self._overlay.show_hint(way_back(self._key))
        elif kind == QEvent.Type.Close:
            self.close()
        return False

    def _dress(self) -> None:
        for panel in self.panels:
            self._fill(panel)

    def _fill(self, panel: DisplayPanel) -> None:
        panel.show_shop(self._shop, self._notice, self._picture)
        panel.show_mark(self._mark)
        panel.show_face(self._face)


def read_picture(path: str) -> QPixmap:
    """The picture at `path`, no larger than a screen; an empty one where there is none."""
    picture = QPixmap(path) if path and Path(path).is_file() else QPixmap()
    if max(picture.width(), picture.height()) > MOST_PIXELS:
        picture = picture.scaled(
            MOST_PIXELS,
            MOST_PIXELS,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return picture

"""The bar on top: whose shop, what the page says of itself, the time, who is here, the lock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QEvent, QLocale, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from lovemart_desktop.gui.kit import icons, theme, tokens
from lovemart_desktop.gui.kit.fact_line import Fact, FactLine
from lovemart_desktop.gui.kit.language import CHINESE, ENGLISH
from lovemart_desktop.gui.kit.widgets import IconLabel, words


class TopBar(QFrame):
    """One line; where the window is narrow the longer words give way."""

    lock_wanted = Signal()
    pages_wanted = Signal()
    language_wanted = Signal(str)
    facts_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self.setProperty("kind", "bar")
        self._shop = words("", self, strong=True)
        self._fact_line = FactLine(self)
        self._operator = ("", "")
        self._clock = words("", self)
        self.pages_button = _bar_button("chevron-left", self)
        self.operator_button = _bar_button("user", self)
        self.lock_button = _bar_button("lock", self)
        self.menu = QMenu(self)
        self.operator_button.setMenu(self.menu)
        self.pages_button.hide()
        # layout
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("bag-heart", "on_bar", 24, self))
        row.addWidget(self._shop)
        row.addWidget(self.pages_button)
        row.addWidget(self._fact_line, 1)
        row.addWidget(self._clock)
        row.addWidget(self.operator_button)
        row.addWidget(self.lock_button)
        # signals
        self.pages_button.clicked.connect(self.pages_wanted)
        self.lock_button.clicked.connect(self.lock_wanted)
        self._fact_line.clicked.connect(self.facts_clicked)
        theme.current().changed.connect(self._fit)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(5000)
        self._fill_menu()
        self._retranslate()
        self._fit()

    @property
    def facts(self) -> list[str]:
        """What the page says of itself now."""
        return self._fact_line.facts

    def show_shop(self, name: str) -> None:
        self._shop.setText(name)

    def show_operator(self, name: str, roles: str) -> None:
        """Who is signed in; the roles give way first."""
        self._operator = (name, roles)
        self.operator_button.setToolTip(roles)
        self._fit_words()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """What the open page says of itself: printer, slips waiting, receipt number …"""
        self._fact_line.show_facts(facts)

    def show_pages_button(self, shown: bool) -> None:
        """At the counter the pages are hidden; this leads back to them."""
        self.pages_button.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tick()
        self._fit_words()

    @property
    def _narrow(self) -> bool:
        return self.window().width() < theme.current().px(tokens.COMPACT_BELOW)

    def _fit_words(self) -> None:
        """Roles and shortcuts give way where the bar is short."""
        name, roles = self._operator
        self.operator_button.setText(name if self._narrow or not roles else f"{name} · {roles}")
        lock, pages = self.tr("Lock"), self.tr("Pages")
        self.lock_button.setText(lock if self._narrow else f"{lock}  Ctrl+L")
        self.lock_button.setToolTip("Ctrl+L")
        self.pages_button.setText(pages if self._narrow else f"{pages}  Ctrl+0")
        self.pages_button.setToolTip("Ctrl+0")

    @Slot()
    def _tick(self) -> None:
        form = "HH:mm" if self._narrow else "yyyy-MM-dd ddd HH:mm"
        self._clock.setText(QLocale().toString(QDateTime.currentDateTime(), form))

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(theme.current().px(tokens.TOP_BAR))
        icons.dress(self)
        palette, scale = theme.current().palette.name, theme.current().text_scale
        for action in self.menu.actions():
            if action.isCheckable():
                action.setChecked(action.data() in (palette, scale))

    def _fill_menu(self) -> None:
        self._language_action = self.menu.addAction("")
        self._language_action.triggered.connect(self._on_language)
        self.menu.addSeparator()
        self._scales = QActionGroup(self)
        for scale in tokens.TEXT_SCALES:
            action = self.menu.addAction("")
            action.setCheckable(True)
            action.setData(scale)
            self._scales.addAction(action)
        self._scales.triggered.connect(self._on_scale)
        self.menu.addSeparator()
        self._palettes = QActionGroup(self)
        for name in tokens.PALETTES:
            action = self.menu.addAction("")
            action.setCheckable(True)
            action.setData(name)
            self._palettes.addAction(action)
        self._palettes.triggered.connect(self._on_palette)

    @Slot()
    def _on_language(self) -> None:
        self.language_wanted.emit(str(self._language_action.data()))

    @Slot(QAction)
    def _on_scale(self, action: QAction) -> None:
        theme.current().choose(text_scale=int(action.data()))

    @Slot(QAction)
    def _on_palette(self, action: QAction) -> None:
        theme.current().choose(palette=str(action.data()))

    def _retranslate(self) -> None:
        self._fit_words()
        chinese = QLocale().language() == QLocale.Language.Chinese
        self._language_action.setText("English" if chinese else "中文")
        self._language_action.setData(ENGLISH if chinese else CHINESE)
        for action in self._scales.actions():
            action.setText(self.tr("Text size {percent} %").format(percent=action.data()))
        names = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        for action in self._palettes.actions():
            action.setText(names[action.data()])
        self._tick()


def _bar_button(icon: str, parent: QWidget) -> QPushButton:
    made = QPushButton("-", parent)
    icons.put(made, icon, "on_bar")
    return made

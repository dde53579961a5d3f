"""F1 on any page: what can be done here, in a few lines.

Longer help is in the handbook; this is what stands between somebody and the next key.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction, QKeySequence

from lovemart_desktop.gui.kit.dialogs import HelpWindow, Rows

if TYPE_CHECKING:
    from lovemart_desktop.gui.main_window import MainWindow
    from lovemart_desktop.gui.pages import PageSpec


class HelpKey(QObject):
    """Listens to F1 on every page but the counter, which has help of its own."""

    def __init__(self, window: MainWindow, specs: Sequence[PageSpec]) -> None:
        super().__init__(window)
        self._window = window
        self._specs = {spec.id: spec for spec in specs}
        self._action = QAction(self)
        self._action.setShortcut(QKeySequence("F1"))
        self._action.triggered.connect(self._on_key)
        window.addAction(self._action)
        window.page_opened.connect(self._on_page)

    @Slot(str)
    def _on_page(self, page: str) -> None:
        # two listeners to one key would both stay silent
        self._action.setEnabled(not self._specs[page].counter)

    @Slot()
    def _on_key(self) -> None:
        page = self._window.page
        if page is not None and not self._window.is_locked:
            spec = self._specs[str(page.property("pageId"))]
            HelpWindow(spec.title(), rows_of(spec.id), self._window).open()


def rows_of(page: str) -> Rows:
    """What stands in the help of a page, then what holds on all of them."""
    return (*_PAGES.get(page, _nothing)(), *_everywhere())


def _nothing() -> Rows:
    return ()


def _everywhere() -> Rows:
    return (
        (
            "Ctrl+1 … 9",
            QCoreApplication.translate("PageHelp", "Open the pages; Ctrl+0 lists them."),
        ),
        (
            "Tab  Shift+Tab",
            QCoreApplication.translate("PageHelp", "To the next field or button, and back."),
        ),
        ("Ctrl+L", QCoreApplication.translate("PageHelp", "Lock the window.")),
        (
            "Esc",
            QCoreApplication.translate("PageHelp", "One step back: closes messages and dialogs."),
        ),
    )


def _board() -> Rows:
    return (
        (
            "↑ ↓  Enter",
            QCoreApplication.translate(
                "PageHelp", "Choose a line; Enter opens the place where it can be mended."
            ),
        ),
        (
            QCoreApplication.translate("PageHelp", "Colours"),
            QCoreApplication.translate(
                "PageHelp", "Green is in order, yellow waits for somebody, red needs you today."
            ),
        ),
    )


def _cards() -> Rows:
    return (
        (
            QCoreApplication.translate("PageHelp", "Search"),
            QCoreApplication.translate(
                "PageHelp",
                "Name, first letters of pinyin, last four of the ID, or telephone; or scan a card.",
            ),
        ),
        (
            "↑ ↓",
            QCoreApplication.translate("PageHelp", "Choose a person; the record stands beside."),
        ),
        _dossier(),
    )


def _dossier() -> tuple[str, str]:
    return (
        "F9",
        QCoreApplication.translate(
            "PageHelp", "All that the books know of the household, to look at and to print."
        ),
    )


def _awards() -> Rows:
    return (
        (
            QCoreApplication.translate("PageHelp", "Order"),
            QCoreApplication.translate(
                "PageHelp",
                "Open a round, enter each village's list, publish it, have it approved, credit it.",
            ),
        ),
        (
            "Enter",
            QCoreApplication.translate("PageHelp", "Opens the marked list. Each cell is kept."),
        ),
        (
            "Ctrl+Shift+S",
            QCoreApplication.translate(
                "PageHelp", "Marks who has signed on credited lists; or scan a signed sheet's code."
            ),
        ),
        _dossier(),
    )


def _funds() -> Rows:
    return (
        (
            QCoreApplication.translate("PageHelp", "Order"),
            QCoreApplication.translate(
                "PageHelp",
                "Set up a fund, then appropriate points to it; a second person confirms.",
            ),
        ),
        ("Ctrl+P", QCoreApplication.translate("PageHelp", "The fund's statement on any day.")),
        (
            "F6",
            QCoreApplication.translate(
                "PageHelp", "Who holds points; announce, put off, let expire, close the fund."
            ),
        ),
    )


def _goods() -> Rows:
    return (
        (
            QCoreApplication.translate("PageHelp", "Scan"),
            QCoreApplication.translate(
                "PageHelp", "A barcode finds its goods; an unknown one begins new goods."
            ),
        ),
    )


def _settings() -> Rows:
    return (
        (
            "↑ ↓  Enter",
            QCoreApplication.translate("PageHelp", "Choose a section; Enter goes in."),
        ),
    )


_PAGES = {
    "board": _board,
    "cards": _cards,
    "awards": _awards,
    "funds": _funds,
    "goods": _goods,
    "settings": _settings,
}

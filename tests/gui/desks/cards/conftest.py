"""The card desk on its real forms, with a small roster behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from lovemart_desktop import config
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.dossiers import HeldCard
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.databases import Builder
from tests.shop import Shop
from tests.templates import roster_of, rostered_shop

D = TypeVar("D", bound=QDialog)


class Desk:
    """A page in a window, and the books behind it."""

    def __init__(
        self,
        page: CardsPage,
        shop: Shop,
        roster: dict[str, int],
        tasks: Tasks,
        computer: Computer,
    ) -> None:
        self.page = page
        self.shop = shop
        self.roster = roster
        self._tasks = tasks
        self.computer = computer

    def settle(self) -> None:
        """Until nothing is under way, and what follows from that is done too."""
        for _ in range(4):
            self._tasks.wait()
            QApplication.processEvents()

    def find(self, typed: str) -> None:
        self.page.search_edit.setText(typed)
        self.settle()

    def dialog(self, kind: type[D]) -> D:
        """The dialog that stands over the page."""
        self.settle()
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind), found
        return found

    def no_dialog(self) -> bool:
        self.settle()
        return QApplication.activeModalWidget() is None

    @property
    def names(self) -> list[str]:
        return [row.name for row in self.page.people_table.values]

    @property
    def person(self) -> str:
        dossier = self.page.record.dossier
        return dossier.person.name if dossier else ""

    def cards(self, name: str) -> list[HeldCard]:
        """A person's cards as the books have them, newest first."""
        return list(self.shop.auditor.people.record(self.roster[name]).cards)

    def states(self, name: str) -> list[CardState]:
        return [card.state for card in self.cards(name)]

    def issue(self, *names: str) -> list[int]:
        """Cards made by the service, seen by the page at its next look."""
        members = [self.roster[name] for name in names]
        made = self.shop.card_officer.cards.issue(members, new_key(), reason="发卡")
        return [card.id for card in made]


OpenDesk = Callable[[Session, tuple[int, int]], Desk]
WIDE, NARROW = (1222, 720), (938, 521)


@pytest.fixture
def prints(tmp_path: Path) -> Path:
    """Where papers go: no printer is chosen."""
    return tmp_path / "prints"


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def open_desk(
    qtbot: QtBot, theme: Theme, sqlite_shop: Shop, tasks: Tasks, scanner: Scanner, prints: Path
) -> Iterator[OpenDesk]:
    roster = roster_of(sqlite_shop)

    def open_for(session: Session, size: tuple[int, int] = WIDE) -> Desk:
        path = config.settings_path()
        computer = Computer(config.LocalSettings.load(path), path)
        page = CardsPage(session, tasks, scanner, Printers({}, prints), computer)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        desk = Desk(page, sqlite_shop, roster, tasks, computer)
        desk.settle()
        page.take_focus()
        return desk

    yield open_for
    tasks.wait()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.done(QDialog.DialogCode.Rejected)


@pytest.fixture
def desk(open_desk: OpenDesk, sqlite_shop: Shop) -> Desk:
    """The page of the card officer."""
    return open_desk(sqlite_shop.card_officer, WIDE)

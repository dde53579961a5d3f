"""An award page over a settled town."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.store import Session
from tests.awards import settle
from tests.gui.desks.awards.desk import Desk
from tests.gui.hands import Hands
from tests.shop import Shop

MakeDesk = Callable[..., Desk]


@pytest.fixture
def make(
    qtbot: QtBot,
    theme: Theme,
    tasks: Tasks,
    scanner: Scanner,
    hands: Hands,
    sqlite_shop: Shop,
    tmp_path: Path,
) -> MakeDesk:
    town = settle(sqlite_shop)

    def for_officer(session: Session | None = None, size: tuple[int, int] = (1222, 724)) -> Desk:
        printers = Printers({}, tmp_path / "prints")
        page = AwardsPage(session or town.officer, tasks, scanner, printers)
        desk = Desk(qtbot, tasks, hands, page, size)
        desk.town = town
        page.take_focus()
        return desk

    return for_officer


@pytest.fixture(autouse=True)
def nothing_left_open(qapp: QApplication) -> Iterator[None]:
    """A dialog of one test must not take the keys of the next."""
    yield
    for top in qapp.topLevelWidgets():
        if isinstance(top, QDialog):
            top.hide()
            top.deleteLater()


@pytest.fixture
def desk(make: MakeDesk) -> Desk:
    return make()

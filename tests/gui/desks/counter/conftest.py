"""A stocked shop, and a clerk at its counter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.counter import CounterPage
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.tools import Tools
from tests.counter import stocked_shop
from tests.databases import Builder
from tests.gui.desks.counter.clerk import Clerk
from tests.gui.hands import Hands
from tests.shop import Shop
from tests.stocked import Stocked
from tests.templates import stocked_of


@pytest.fixture
def built() -> Builder:
    return stocked_shop


@pytest.fixture
def stocked(sqlite_shop: Shop) -> Stocked:
    return stocked_of(sqlite_shop)


@pytest.fixture
def clerk(
    stocked: Stocked, theme: Theme, tools: Tools, hands: Hands, qtbot: QtBot
) -> Iterator[Clerk]:
    page = CounterPage(stocked.shop.clerk, tools)
    page.resize(1366, 684)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.scan_edit.hasFocus)
    yield Clerk(page, hands, tools.tasks, stocked)
    tools.tasks.wait()
    # nothing of the page may come to life once the tasks are closed
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)

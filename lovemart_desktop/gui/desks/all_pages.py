"""The pages of the window, in their order, and who may open them.

A page's module is imported when the page is first opened: the window is there before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.pages import PageSpec
from lovemart_desktop.gui.tools import Tools

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Session


def page_specs(tools: Tools) -> tuple[PageSpec, ...]:
    """All pages. The first that an operator may open is the one that opens for them."""
    pages = _Pages(tools)
    return (
        PageSpec(
            "counter",
            "scan",
            _counter,
            pages.counter,
            frozenset({Act.REDEEM}),
            counter=True,
            stays=True,
        ),
        PageSpec("board", "gauge", _board, pages.board, frozenset({Act.VERIFY})),
        PageSpec(
            "cards",
            "card",
            _cards,
            pages.cards,
            frozenset({Act.SEE_PEOPLE}),
        ),
        PageSpec("awards", "award", _awards, pages.awards, frozenset({Act.SEE_ROUNDS})),
        PageSpec("funds", "funds", _funds, pages.funds, frozenset({Act.SEE_FUNDS})),
        PageSpec("goods", "box", _goods, pages.goods, frozenset({Act.SEE_GOODS})),
        PageSpec("settings", "sliders", _settings, pages.settings, low=True),
    )


class _Pages:
    """Makes each page with the tools that it needs."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def counter(self, session: Session) -> QWidget:
        from lovemart_desktop.gui.desks.counter.page import CounterPage

        tools = self._tools
        page = CounterPage(session, tools)
        page.printing_due.connect(tools.pump.run)
        page.fault.connect(tools.sounds.error)
        tools.pump.changed.connect(page.status.show_pump)
        page.status.show_pump(tools.pump.state)
        return page

    def board(self, session: Session) -> QWidget:
        from lovemart_desktop.gui.desks.board.closings import Closings
        from lovemart_desktop.gui.desks.board.page import BoardPage

        tools = self._tools
        reachable = frozenset(s.id for s in page_specs(tools) if s.open_to(session))
        page = BoardPage(session, tools.tasks, tools.printers, tools.computer, reachable)
        closings = Closings(session, tools, page)
        page.copies_wanted.connect(closings.show_copies)
        page.days_wanted.connect(closings.show_days)
        closings.changed.connect(page.refresh)
        return page

    def cards(self, session: Session) -> QWidget:
        from lovemart_desktop.gui.desks.cards.page import CardsPage

        tools = self._tools
        return CardsPage(session, tools.tasks, tools.scanner, tools.printers, tools.computer)

    def awards(self, session: Session) -> QWidget:
        from lovemart_desktop.gui.desks.awards.page import AwardsPage

        tools = self._tools
        return AwardsPage(session, tools.tasks, tools.scanner, tools.printers)

    def funds(self, session: Session) -> QWidget:
        from lovemart_desktop.gui.desks.funds.page import FundsPage

        return FundsPage(session, self._tools.tasks, self._tools.printers)

    def goods(self, session: Session) -> QWidget:
        from lovemart_desktop.gui.desks.goods.page import GoodsPage

        tools = self._tools
        return GoodsPage(session, tools.tasks, tools.scanner, tools.printers)

    def settings(self, session: Session) -> QWidget:
        from lovemart_desktop.gui.desks.settings import SettingsPage

        return SettingsPage(session, self._tools)


def _counter() -> str:
    return QCoreApplication.translate("Pages", "Counter")


def _board() -> str:
    return QCoreApplication.translate("Pages", "Board")


def _cards() -> str:
    return QCoreApplication.translate("Pages", "Cards")


def _awards() -> str:
    return QCoreApplication.translate("Pages", "Awards")


def _funds() -> str:
    return QCoreApplication.translate("Pages", "Funds")


def _goods() -> str:
    return QCoreApplication.translate("Pages", "Goods")


def _settings() -> str:
    return QCoreApplication.translate("Pages", "Settings")

"""The seam of the counter's page: each feature is a part, in a module of its own.

class HoldPart(Part):
    def actions(self):
        lines = bool(self.context.flow.basket.lines)
        return (CounterAction("hold", "F6", self.tr("Hold"), self.tr("Put the basket aside."),
                              self.hold, live=lines),)

    @Slot()
    def hold(self): ...

A part stands once in all_parts.py; the page gives it keys, buttons, help and its turn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.surface import CounterSurface

if TYPE_CHECKING:
    from lovemart_desktop.gui.desks.counter.flow import CounterFlow
    from lovemart_desktop.gui.kit.fact_line import Fact
    from lovemart_desktop.gui.kit.messages import MessageBand
    from lovemart_desktop.gui.kit.tasks import Tasks
    from lovemart_desktop.gui.tools import Tools
    from lovemart_desktop.services.store import Session

MakePage = Callable[["Session", "Tools", QWidget], CounterSurface]
"""Makes a second counter's page, for other books than these."""


class CounterContext(QObject):
    """What a part may use of the page. `session` is the operator's of now."""

    printing_due = Signal()
    """A slip waits in the print queue."""
    fault = Signal()
    """Something was not taken: the tone is sounded."""
    actions_changed = Signal()
    """Words, keys or liveness of a part's actions are to be asked for again."""
    facts_changed = Signal()
    """A part's facts for the bar on top are to be asked for again."""
    back_wanted = Signal()
    """One step back, as Esc does."""

    actions: tuple[CounterAction, ...] = ()
    """Those of all parts as they are now."""
    keys: Mapping[str, str] = {}
    """The key of each action; empty where it has none at this computer."""

    def __init__(
        self,
        page: CounterSurface,
        session: Session,
        tools: Tools,
        flow: CounterFlow,
        make_page: MakePage,
    ) -> None:
        super().__init__(page)
        self.page = page
        self.session = session
        self.tools = tools
        self.flow = flow
        self.make_page = make_page

    @property
    def tasks(self) -> Tasks:
        return self.tools.tasks

    @property
    def band(self) -> MessageBand:
        return self.page.band

    @property
    def place(self) -> int:
        """The marked line's place in the basket; -1 while it is empty."""
        return self.page.place

    def take_focus(self) -> None:
        """The keys go back to the scan box."""
        self.page.take_focus()

    def open(self, dialog: QDialog) -> None:
        """Opens a small window over the page; afterwards the scan box has the focus again."""
        dialog.finished.connect(self.page.take_focus)
        dialog.open()


class Part(QObject):
    """One feature of the counter. Every method may be left as it is."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context.page)
        self.context = context

    def actions(self) -> tuple[CounterAction, ...]:
        """Its keys. Asked anew after every change of basket, step or language: be quick."""
        return ()

    def use(self, session: Session) -> None:
        """Another operator goes on with the same basket; the context has the session already."""

    def arrived(self) -> None:
        """The page has come to the front."""

    def take_scan(self, text: str) -> bool:
        """Whether the part takes this scan, before it is looked up as card or goods."""
        del text
        return False

    def step_back(self) -> bool:
        """Esc. Whether something of the part lay over the page, and is gone now."""
        return False

    def obstacle(self) -> str:
        """Why F12 must wait; empty where the part has nothing against it."""
        return ""

    def facts(self) -> tuple[Fact, ...]:
        """(icon, words) of the part for the bar on top."""
        return ()

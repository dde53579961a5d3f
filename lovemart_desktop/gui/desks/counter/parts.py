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

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from lovemart_desktop.gui.desks.counter.flow import Step

if TYPE_CHECKING:
    from lovemart_desktop.gui.desks.counter.flow import CounterFlow
    from lovemart_desktop.gui.desks.counter.page import CounterPage
    from lovemart_desktop.gui.kit.fact_line import Fact
    from lovemart_desktop.gui.kit.messages import MessageBand
    from lovemart_desktop.gui.kit.tasks import Tasks
    from lovemart_desktop.gui.tools import Tools
    from lovemart_desktop.services.store import Session

ALWAYS = frozenset(Step)
FILLING = frozenset({Step.FILLING})


@dataclass(frozen=True, slots=True)
class CounterAction:
    """What one key of the counter does.

    `id` never changes: the computer's own keys are kept under it. `key` is the default, as
    QKeySequence writes it. `words` stand on the button, `help` behind F1. A `live` of False
    greys the button; the key still comes to the slot, which says why nothing happens. In
    another step than `steps` the key does nothing but say what is to be finished first.
    """

    id: str
    key: str
    words: str
    help: str
    slot: Callable[[], object]
    live: bool = True
    steps: frozenset[Step] = FILLING


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

    def __init__(
        self, page: CounterPage, session: Session, tools: Tools, flow: CounterFlow
    ) -> None:
        super().__init__(page)
        self.page = page
        self.session = session
        self.tools = tools
        self.flow = flow

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

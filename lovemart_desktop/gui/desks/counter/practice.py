"""Practice: a counter of its own in a window that nobody takes for the real one.

It works on a copy that is thrown away, prints slips that are no slips, and ends with its key,
with the lock, or with the program.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop import config
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.parts import CounterContext, MakePage, Part
from lovemart_desktop.gui.kit import theme, tokens
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import ask
from lovemart_desktop.gui.kit.widgets import IconLabel, button, words
from lovemart_desktop.gui.slip_pump import SlipPump

if TYPE_CHECKING:
    from lovemart_desktop.gui.tools import Tools
    from lovemart_desktop.services.counter.practice import Practice

FOLDER = "practice"
NO_SCREEN = "off"


def practice_home() -> Path:
    """Where the copies lie while somebody practises."""
    return config.data_folder() / FOLDER


class PracticePart(Part):
    """Begins practice; in the practice window its key ends it."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._preparing = False

    def actions(self) -> tuple[CounterAction, ...]:
        ends = self._window() is not None
        return (
            CounterAction(
                "practice",
                "Ctrl+T",
                self.tr("End practice") if ends else self.tr("Practise"),
                self.tr("Practise on a copy that is thrown away; the same key ends it."),
                self._on_key,
                live=ends or not self._preparing,
            ),
        )

    @Slot()
    def _on_key(self) -> None:
        window = self._window()
        if window is not None:
            window.accept()
        elif self.context.flow.basket.lines:
            said = self.tr("First finish this basket, or put it aside; then practise.")
            self.context.band.say("warning", said)
        elif not self._preparing:
            ask(
                self.context.page,
                self.tr("Practise?"),
                self.tr(
                    "The counter opens on a copy of the books. Nothing that is done there counts, "
                    "and the copy is thrown away afterwards. Slips say that they are practice."
                ),
                self.tr("Begin practice"),
                self._on_yes,
                self.context.page.take_focus,
            )

    @Slot()
    def _on_yes(self) -> None:
        self._preparing = True
        self.context.actions_changed.emit()
        self.context.band.say("info", self.tr("Preparing the copy to practise on …"))
        from lovemart_desktop.services.counter.practice import PracticeDesk  # needed by few

        work = partial(self.context.session.desk(PracticeDesk).begin, practice_home())
        self.context.tasks.run(work, self._on_ready, self._on_refused)

    @Slot(object)
    def _on_ready(self, practice: Practice) -> None:
        self._preparing = False
        self.context.band.rest()
        self.context.actions_changed.emit()
        context = self.context
        context.open(PracticeWindow(practice, context.tools, context.page, context.make_page))

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._preparing = False
        self.context.band.refuse(refusal)
        self.context.actions_changed.emit()
        self.context.take_focus()

    def _window(self) -> PracticeWindow | None:
        window = self.context.page.window()
        return window if isinstance(window, PracticeWindow) else None


class PracticeWindow(Dialog):
    """As large as the window behind it, framed and named so that nobody is misled."""

    def __init__(
        self, practice: Practice, tools: Tools, parent: QWidget, make_page: MakePage
    ) -> None:
        title = QCoreApplication.translate("PracticeWindow", "Practice – nothing counts")
        super().__init__(parent.window(), title)
        # widgets
        self._tasks = tools.tasks
        self._practice = practice
        # what is chosen while practising, or shown to customers, is none of the real counter's
        settings = replace(tools.computer.settings, customer_screen=NO_SCREEN)
        computer = Computer(settings, practice.folder / "settings.json", self)
        self._pump = SlipPump(tools.tasks, computer, tools.printers, self)
        own = replace(tools, computer=computer, pump=self._pump)
        self.page = make_page(practice.session, own, self)
        # the frame's colour must not show through between the page's parts
        self.page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # it leaves things out once it is small; what it needs while large must not keep it so
        self.page.setMinimumSize(1, 1)
        bar = QFrame(self)
        bar.setProperty("kind", "practice")
        narrow = parent.window().width() < theme.current().px(tokens.COMPACT_BELOW)
        word = words(
            QCoreApplication.translate("PracticeWindow", "PRACTICE"),
            bar,
            kind="title" if narrow else "name",
        )
        self.end_button = button(
            QCoreApplication.translate("PracticeWindow", "End practice  Ctrl+T"),
            bar,
            fit="" if narrow else "counter",
        )
        self.end_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.end_button.setAutoDefault(False)
        said = QCoreApplication.translate(
            "PracticeWindow", "Nothing that is done here counts. Give out no goods."
        )
        notice = words(said, bar, kind="counter" if narrow else "scan")
        notice.setWordWrap(True)
        # layout
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 2 if narrow else 6, 12, 2 if narrow else 6)
        row.setSpacing(16)
        row.addWidget(IconLabel("warning", "on_practice", 28, bar))
        row.addWidget(word)
        row.addWidget(notice, 1)
        row.addWidget(self.end_button)
        inside = QFrame(self)
        inside.setProperty("kind", "practice-frame")
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 0, 6, 6)
        column.addWidget(self.page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(bar)
        outer.addWidget(inside, 1)
        # signals
        self.end_button.clicked.connect(self.accept)
        self.page.printing_due.connect(self._pump.run)
        self.page.fault.connect(tools.sounds.error)
        self._pump.use(practice.session)

    def showEvent(self, event: QShowEvent) -> None:
        behind = self.parentWidget()
        if behind is not None:
            self.setGeometry(behind.geometry())
        super().showEvent(event)
        self.page.take_focus()

    def done(self, arg__1: int) -> None:
        self._pump.stop()
        super().done(arg__1)
        # what was asked of the copy before comes to its end first
        self._tasks.run(self._practice.end)

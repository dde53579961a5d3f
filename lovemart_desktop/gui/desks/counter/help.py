"""F1: the keys of the counter, and how a redemption goes; and the key that shows all buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from lovemart_desktop.gui.desks.counter.actions import ALWAYS, CounterAction
from lovemart_desktop.gui.desks.counter.parts import Part
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.widgets import FactRows, button, words


class HelpPart(Part):
    """What the keys do, in words and as buttons."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "help",
                "F1",
                self.tr("Help"),
                self.tr("This help."),
                self._on_help,
                steps=ALWAYS,
            ),
            CounterAction(
                "more",
                "Ctrl+M",
                self.tr("More"),
                self.tr("Show the buttons of all keys, or hide them."),
                self._on_more,
                steps=ALWAYS,
            ),
        )

    def step_back(self) -> bool:
        folded = self.context.page.key_bar.unfolded
        self.context.page.key_bar.unfold(unfolded=False)
        return folded

    @Slot()
    def _on_help(self) -> None:
        context = self.context
        keys = [(context.keys[one.id], one.help) for one in context.actions]
        first = _confirming() if self.context.flow.confirming else _steps()
        self.context.open(HelpDialog((*first, *keys), self.context.page))

    @Slot()
    def _on_more(self) -> None:
        bar = self.context.page.key_bar
        bar.unfold(unfolded=not bar.unfolded)


class HelpDialog(Dialog):
    """How a redemption goes, then a row for each key."""

    def __init__(self, rows: tuple[tuple[str, str], ...], parent: QWidget) -> None:
        title = QCoreApplication.translate("CounterDialogs", "How the counter works")
        super().__init__(parent, title)
        # widgets
        self.rows = rows
        facts = FactRows(self, caption_width=72)
        facts.show_facts(rows)
        self.area = QScrollArea(self)
        self.area.setWidget(facts)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = button(
            QCoreApplication.translate("CounterDialogs", "Close  Esc"), self, kind="primary"
        )
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(self.area, 1)
        add_foot(column, close)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(720), window.width() - 48), min(chosen.px(640), window.height() - 48)
        )
        # signals
        close.clicked.connect(self.accept)
        close.setDefault(True)


def _confirming() -> tuple[tuple[str, str], ...]:
    return (
        (
            "Enter",
            QCoreApplication.translate(
                "CounterDialogs",
                "Books what the strip shows: points off, which funds pay, points left.",
            ),
        ),
        (
            "F5",
            QCoreApplication.translate(
                "CounterDialogs", "The holder wishes another fund to pay: split the points."
            ),
        ),
        (
            "Esc",
            QCoreApplication.translate("CounterDialogs", "Back to the basket; nothing is booked."),
        ),
    )


def _steps() -> tuple[tuple[str, str], ...]:
    return (
        (
            "1",
            QCoreApplication.translate(
                "CounterDialogs", "Scan the shopping card and the goods, in any order."
            ),
        ),
        (
            "2",
            QCoreApplication.translate(
                "CounterDialogs", "Press F12, go through goods and points with the holder."
            ),
        ),
        (
            "3",
            QCoreApplication.translate(
                "CounterDialogs",
                "Press Enter. The slip comes in two copies; have the store's signed.",
            ),
        ),
        ("3*", QCoreApplication.translate("CounterDialogs", "typed before a scan: three pieces.")),
    )

"""Brings keys and buttons of the counter to the parts' actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.flow import Step
from lovemart_desktop.gui.desks.counter.key_map import chosen_keys, keys_of
from lovemart_desktop.gui.desks.counter.keys import KeyBar
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.kit.fact_line import Fact

_EDITING = frozenset({"Del", "Ins", "Home", "End", "Backspace"})
"""Keys that belong to the scan box while something is typed in it."""


class Dispatch(QObject):
    """Knows the actions of all parts as they are now, and the key of each."""

    def __init__(self, context: CounterContext, parts: Sequence[Part], bar: KeyBar) -> None:
        super().__init__(context.page)
        self._context = context
        self._parts = parts
        self._bar = bar
        self._actions: dict[str, CounterAction] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        bar.pressed.connect(self.press)
        context.actions_changed.connect(self.refresh)
        context.tools.computer.changed.connect(self.refresh)
        context.page.scan_edit.installEventFilter(self)

    @property
    def keys(self) -> dict[str, str]:
        """The key of each action; empty where it has none at this computer."""
        return dict(self._context.keys)

    @property
    def actions(self) -> tuple[CounterAction, ...]:
        """All actions, with the liveness that their buttons show."""
        return tuple(self._actions.values())

    @Slot()
    def refresh(self) -> None:
        """Asks every part again, and shows what has changed."""
        step = self._context.flow.step
        found = [one for part in self._parts for one in part.actions()]
        self._actions = {one.id: one for one in found}
        self._context.actions = tuple(self._actions.values())
        chosen = chosen_keys(self._context.tools.computer.settings.counter_keys)
        keys = keys_of([(one.id, one.key) for one in found], chosen)
        if keys != self._context.keys:
            self._context.keys = keys
            self._bind()
        live = frozenset(one.id for one in found if one.live and step in one.steps)
        self._bar.show_actions(found, keys, live)

    @Slot(str)
    def press(self, action: str) -> None:
        """The key or the button of an action."""
        found = self._actions.get(action)
        if found is None:
            return
        if action != "more":
            self._bar.unfold(unfolded=False)
        step = self._context.flow.step
        if step in found.steps:
            found.slot()
        elif step is Step.CONFIRMING:
            said = self.tr("First finish this redemption: Enter books it, Esc goes back.")
            self._context.band.say("info", said)

    # what the parts have to say

    def use(self) -> None:
        for part in self._parts:
            part.use(self._context.session)

    def arrived(self) -> None:
        for part in self._parts:
            part.arrived()

    def take_scan(self, text: str) -> bool:
        return any(part.take_scan(text) for part in self._parts)

    def step_back(self) -> bool:
        return any(part.step_back() for part in self._parts)

    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for part in self._parts for fact in part.facts())

    def obstacle(self) -> str:
        return next((words for part in self._parts if (words := part.obstacle())), "")

    # what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A line of text takes keys for itself that are the counter's: Del, Ctrl+K …"""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = text_of(event.keyCombination())
            mine = key in self._context.keys.values()
            if mine and not (key in _EDITING and self._context.page.scan_edit.text()):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _bind(self) -> None:
        for shortcut in self._shortcuts.values():
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = {}
        for action, key in self._context.keys.items():
            if not key:
                continue
            shortcut = QShortcut(QKeySequence(key), self._context.page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_key)
            self._shortcuts[action] = shortcut

    @Slot()
    def _on_key(self) -> None:
        shortcut = self.sender()
        self.press(next(one for one, made in self._shortcuts.items() if made is shortcut))


def text_of(keys: QKeyCombination) -> str:
    """A key as QKeySequence writes it in settings and on buttons."""
    # the keypad's own mark makes no other key of it
    plain = keys.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(plain, keys.key())).toString()

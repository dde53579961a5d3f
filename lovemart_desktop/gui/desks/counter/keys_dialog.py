"""Which key does what at this computer: to change, and to print for beside the keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.dispatch import text_of
from lovemart_desktop.gui.desks.counter.key_map import (
    KeyFault,
    changed_keys,
    chosen_keys,
    fault_of,
    kept_keys,
)
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printed, Role
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import button, words

_MODIFIERS = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A row of the table."""

    action: CounterAction
    key: str

    @property
    def own(self) -> bool:
        """Whether this computer has chosen it."""
        return self.key != self.action.key


class KeysPart(Part):
    """Opens the table of keys."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "keys",
                "Shift+F1",
                self.tr("Keys"),
                self.tr("Change the keys of this computer, or print a card of them."),
                self._on_keys,
            ),
        )

    @Slot()
    def _on_keys(self) -> None:
        self.context.open(KeysDialog(self.context))


class KeysDialog(Dialog):
    """Enter waits for the new key of the marked row; Del gives it the default again."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context.page, self.tr("Keys of this computer"))
        # widgets
        self._context = context
        self._computer = context.tools.computer
        self._waits_for = ""
        self.table = ObjectTable(self)
        self.table.set_columns(self._columns())
        self.band = MessageBand(self)
        self.change_button = button(self.tr("Change  Enter"), self, kind="primary")
        self.default_button = button(self.tr("Default  Del"), self)
        self.all_button = button(self.tr("All to default"), self)
        self.a5_button = button(self.tr("Key card A5"), self, icon="printer")
        self.a4_button = button(self.tr("A4"), self, icon="printer")
        self.close_button = button(self.tr("Close  Esc"), self)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.table, 1)
        column.addWidget(self.band)
        row = QHBoxLayout()
        for made in (
            self.change_button,
            self.default_button,
            self.all_button,
            self.a5_button,
            self.a4_button,
        ):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        chosen, window = theme.current(), context.page.window()
        self.resize(
            min(chosen.px(900), window.width() - 48), min(chosen.px(640), window.height() - 48)
        )
        # signals
        for made in self.findChildren(type(self.change_button)):
            made.setAutoDefault(False)
        self.table.installEventFilter(self)
        self.change_button.clicked.connect(self._on_change)
        self.default_button.clicked.connect(self._on_default)
        self.all_button.clicked.connect(self._on_all)
        self.a5_button.clicked.connect(self._on_print)
        self.a4_button.clicked.connect(self._on_print)
        self.close_button.clicked.connect(self.reject)
        self.band.rest_with(self.tr("Choose a row, press Enter, then the key that it is to have."))
        self._show()
        self.table.choose_row(0)
        self.table.setFocus()

    def help_rows(self) -> Rows:
        return (
            ("↑ ↓", self.tr("Choose an action.")),
            ("Enter", self.tr("Waits for its new key; Esc leaves it as it is.")),
            ("Del", self.tr("Gives it the usual key again.")),
            ("Tab", self.tr("To the buttons: all to default, the key card.")),
            ("Esc", self.tr("Closes this window.")),
        )

    @property
    def waiting(self) -> bool:
        """Whether the next key is taken for the marked action."""
        return bool(self._waits_for)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._waits_for:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if self._waits_for:
            if event.key() == Qt.Key.Key_Escape:
                self._wait_for("")
                self.band.rest()
            elif event.key() not in _MODIFIERS:
                self._take(text_of(event.keyCombination()))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_change()
            return True
        if event.key() == Qt.Key.Key_Delete:
            self._on_default()
            return True
        return False

    # changing

    @Slot()
    def _on_change(self) -> None:
        line = self.table.current_row()
        if not isinstance(line, KeyLine):
            return
        self.table.setFocus()
        if fault_of(line.action.id, "F1", {}) is KeyFault.FIXED:
            self.band.say("warning", self._fault_words(KeyFault.FIXED, line.key))
            return
        self._wait_for(line.action.id)
        said = self.tr("Press the new key for “{action}”. Esc leaves it as it is.")
        self.band.say("info", said.format(action=line.action.words))

    def _take(self, key: str) -> None:
        action = self._waits_for
        keys = self._context.keys
        fault = fault_of(action, key, keys)
        if fault is not None:
            self.band.say("warning", self._fault_words(fault, key))
            return
        self._wait_for("")
        self._keep(action, key)
        words = next(n.action.words for n in self._lines() if n.action.id == action)
        said = self.tr("“{action}” is on {key} now.").format(action=words, key=key)
        self.band.say("success", said)

    @Slot()
    def _on_default(self) -> None:
        line = self.table.current_row()
        if not isinstance(line, KeyLine) or not line.own:
            return
        fault = fault_of(line.action.id, line.action.key, self._context.keys)
        if fault is not None:
            self.band.say("warning", self._fault_words(fault, line.action.key))
            return
        self._keep(line.action.id, line.action.key)
        self.band.rest()

    @Slot()
    def _on_all(self) -> None:
        self._computer.change(counter_keys="")
        self._show()
        self.band.say("success", self.tr("All keys are as they come with the program."))
        self.table.setFocus()

    def _keep(self, action: str, key: str) -> None:
        default = next(n.action.key for n in self._lines() if n.action.id == action)
        chosen = chosen_keys(self._computer.settings.counter_keys)
        self._computer.change(counter_keys=kept_keys(changed_keys(action, key, default, chosen)))
        self._show()

    def _wait_for(self, action: str) -> None:
        self._waits_for = action
        for made in (self.change_button, self.default_button, self.all_button):
            made.setEnabled(not action)

    def _fault_words(self, fault: KeyFault, key: str) -> str:
        taken = next((n.action.words for n in self._lines() if n.key == key), "")
        return {
            KeyFault.FIXED: self.tr("Esc always goes back: its key stays as it is."),
            KeyFault.RESERVED: self.tr(
                "{key} is needed by the window or the scan box. Press another key."
            ),
            KeyFault.PLAIN: self.tr(
                "{key} is typed into the scan box. Press a function key, or Ctrl and a letter."
            ),
            KeyFault.TAKEN: self.tr(
                "{key} already is “{action}”. Press another key, or change that one first."
            ),
        }[fault].format(key=key, action=taken)

    # the key card

    @Slot()
    def _on_print(self) -> None:
        paper: Literal["A5", "A4"] = "A4" if self.sender() is self.a4_button else "A5"
        rows = [(n.key, n.action.words, n.action.help) for n in self._lines() if n.key]
        settings = self._context.session.settings
        work = partial(settings.key_card_pdf, self.tr("Keys of the counter"), rows, paper=paper)
        self._context.tasks.run(work, self._on_card, self.band.refuse)

    @Slot(object)
    def _on_card(self, data: bytes) -> None:
        printers = self._context.tools.printers
        work = partial(printers.print, data, Role.SHEET, self.tr("Key card"))
        self._context.tasks.run_beside(work, self._on_printed, self._on_refused)

    @Slot(object)
    def _on_printed(self, printed: Printed) -> None:
        if printed.path is not None:
            text = self.tr("Saved as {path}.").format(path=printed.path)
        else:
            text = self.tr("Sent to {printer}.").format(printer=printed.printer)
        self.band.say("success", text)

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)

    # showing

    def _lines(self) -> list[KeyLine]:
        context = self._context
        return [KeyLine(one, context.keys[one.id]) for one in context.actions]

    def _show(self) -> None:
        here = max(0, self.table.currentIndex().row())
        self.table.set_rows(self._lines())
        self.table.choose_row(here)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("key", partial(_title, "key"), lambda n: n.key or "–", bold=True, width=104),
            Column("action", partial(_title, "action"), lambda n: n.action.words, width=132),
            Column("help", partial(_title, "help"), lambda n: n.action.help, weight=3),
            Column(
                "own",
                partial(_title, "own"),
                lambda n: n.action.key if n.own else "",
                width=100,
                tone=lambda _: "muted",
            ),
        )


def _title(column: str) -> str:
    return {
        "key": QCoreApplication.translate("KeysDialog", "Key"),
        "action": QCoreApplication.translate("KeysDialog", "Action"),
        "help": QCoreApplication.translate("KeysDialog", "What it does"),
        "own": QCoreApplication.translate("KeysDialog", "Default was"),
    }[column]

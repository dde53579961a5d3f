"""The slips that wait for the printer: try again, or let one go with a reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.parts import Part
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows, add_foot
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.gui.slip_pump import PumpState, SlipPump
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.counter.printing import PrintDesk, QueuedSlip


class PrintQueuePart(Part):
    """Opens the list; the bar on top says how many wait."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "print_queue",
                "Ctrl+J",
                self.tr("Slips waiting"),
                self.tr("See which slips wait for the printer, and try again."),
                self._on_queue,
            ),
        )

    @Slot()
    def _on_queue(self) -> None:
        context = self.context
        dialog = PrintQueueDialog(
            context.session.printing, context.tasks, context.tools.pump, context.page
        )
        context.open(dialog)


class PrintQueueDialog(Dialog):
    """Enter prints again, Del lets the marked slip go; the reason is typed below."""

    def __init__(self, desk: PrintDesk, tasks: Tasks, pump: SlipPump, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Slips waiting for the printer"))
        # widgets
        self._desk, self._tasks, self._pump = desk, tasks, pump
        self.table = ObjectTable(self)
        self.table.set_kind("counter")
        self.table.set_columns(self._columns())
        self.table.set_empty_text(self.tr("No slip waits."))
        self.reason_edit = ReasonEdit(self)
        self.reason_edit.setProperty("fit", "counter")
        self.reason_edit.setPlaceholderText(
            self.tr("Why is it not needed? Then Enter; Esc keeps it")
        )
        self.reason_edit.hide()
        self.band = MessageBand(self)
        self.again_button = button(
            self.tr("Print again  Enter"), self, kind="primary", fit="counter"
        )
        self.drop_button = button(self.tr("Let it go  Del"), self, fit="counter")
        self.close_button = button(self.tr("Close  Esc"), self, fit="counter")
        for made in (self.again_button, self.drop_button, self.close_button):
            made.setAutoDefault(False)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.table, 1)
        column.addWidget(self.reason_edit)
        column.addWidget(self.band)
        add_foot(column, self.close_button, beside=(self.again_button, self.drop_button))
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(860), window.width() - 48), min(chosen.px(520), window.height() - 48)
        )
        # signals
        self.table.installEventFilter(self)
        self.again_button.clicked.connect(self._on_again)
        self.drop_button.clicked.connect(self._on_drop)
        self.close_button.clicked.connect(self.reject)
        self.reason_edit.returnPressed.connect(self._on_reason)
        self.reason_edit.left.connect(self._on_kept)
        pump.changed.connect(self._on_pump)
        self.band.rest_with(self.tr("A slip leaves this list once it is printed."))
        self.table.setFocus()
        self._on_pump(pump.state)

    def help_rows(self) -> Rows:
        return (
            ("↑ ↓", self.tr("Choose a slip.")),
            ("Enter", self.tr("Tries to print again what waits.")),
            ("Del", self.tr("Lets the marked slip go; its reason is asked for.")),
            ("Esc", self.tr("Closes this window; the slips keep waiting.")),
        )

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_again()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._on_drop()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_again(self) -> None:
        if self.table.values:
            self.band.say("info", self.tr("Printing …"))
            self._pump.run()

    @Slot()
    def _on_drop(self) -> None:
        if self.table.current_row() is not None:
            self.reason_edit.show()
            self.reason_edit.setFocus()

    @Slot()
    def _on_reason(self) -> None:
        queued = self.table.current_row()
        if isinstance(queued, QueuedSlip):
            work = partial(self._desk.drop, queued.job, self.reason_edit.text())
            self._tasks.run(work, self._on_dropped, self._on_refused)

    @Slot()
    def _on_kept(self) -> None:
        self.reason_edit.clear()
        self.reason_edit.hide()
        self.table.setFocus()

    @Slot(object)
    def _on_dropped(self, _nothing: object) -> None:
        self._on_kept()
        self.band.say("success", self.tr("It will not be printed. F9 can still print it."))
        self._pump.run()
        self._read()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self._read()

    # what waits

    @Slot(object)
    def _on_pump(self, state: PumpState) -> None:
        if state.refusal is not None:
            self.band.refuse(state.refusal)
        elif not state.waiting:
            self.band.rest()
        self._read()

    def _read(self) -> None:
        self._tasks.run(self._desk.queue, self._on_queue)

    @Slot(object)
    def _on_queue(self, queued: list[QueuedSlip]) -> None:
        marked = self.table.currentIndex().row()
        self.table.set_rows(queued)
        if queued:
            self.table.choose_row(max(0, min(marked, len(queued) - 1)))
        for made in (self.again_button, self.drop_button):
            made.setEnabled(bool(queued))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("slip", partial(_title, "slip"), _slip_words, bold=True, weight=2),
            Column("since", partial(_title, "since"), _since_words, width=120),
            Column("tries", partial(_title, "tries"), _tries_words, right=True, width=90),
            Column("why", partial(_title, "why"), _why_words, weight=3, tone=lambda _: "warning"),
        )


class ReasonEdit(QLineEdit):
    """Esc leaves it, and not the dialog."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _slip_words(queued: QueuedSlip) -> str:
    name = queued.name or queued.job.document
    if not queued.job.copy_no:
        return name
    return QCoreApplication.translate("PrintQueueDialog", "{slip}, copy {copy}").format(
        slip=name, copy=queued.job.copy_no
    )


def _since_words(queued: QueuedSlip) -> str:
    return f"{local_time(queued.job.queued_at):%m-%d %H:%M}"


def _tries_words(queued: QueuedSlip) -> str:
    return str(queued.job.attempts)


def _why_words(queued: QueuedSlip) -> str:
    code = queued.job.last_error
    return _short().get(code, wording.word(Refusal(code))) if code else ""


def _short() -> dict[str, str]:
    """The band has the whole sentence; a row has room for a few words."""
    return {
        "print.no_printer": QCoreApplication.translate("PrintQueueDialog", "printer not there"),
        "print.failed": QCoreApplication.translate("PrintQueueDialog", "printer did not take it"),
        "print.folder": QCoreApplication.translate("PrintQueueDialog", "folder cannot be written"),
    }


def _title(column: str) -> str:
    return {
        "slip": QCoreApplication.translate("PrintQueueDialog", "Slip"),
        "since": QCoreApplication.translate("PrintQueueDialog", "Since"),
        "tries": QCoreApplication.translate("PrintQueueDialog", "Tries"),
        "why": QCoreApplication.translate("PrintQueueDialog", "What the last try said"),
    }[column]

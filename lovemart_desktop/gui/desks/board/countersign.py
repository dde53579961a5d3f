"""What went through with one person, signed here by another; and who collects for many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.proxies import BusyProxy
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.counter.countersign import CountersignDesk, Due
from lovemart_desktop.services.counter.proxies import ProxiesDesk

_REASONS: Final = {
    "no-card": QT_TRANSLATE_NOOP("CountersignDialog", "no card"),
    "own-household": QT_TRANSLATE_NOOP("CountersignDialog", "own household"),
    "own-proxy": QT_TRANSLATE_NOOP("CountersignDialog", "the clerk collected"),
    "limit": QT_TRANSLATE_NOOP("CountersignDialog", "over a limit"),
    "return": QT_TRANSLATE_NOOP("CountersignDialog", "large return"),
}


class CountersignDialog(Dialog):
    """Enter signs the marked row; a note may be typed first."""

    signed = Signal()

    def __init__(self, desk: CountersignDesk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Awaiting a countersignature"))
        # widgets
        self._desk, self._tasks = desk, tasks
        advice = words(
            self.tr(
                "Have the slip with the holder's signature in front of you. Who signs here answers "
                "for it together with the clerk."
            ),
            self,
            tone="muted",
        )
        advice.setWordWrap(True)
        self.table = ObjectTable(self)
        self.table.set_columns(_due_columns())
        self.table.set_empty_text(self.tr("Nothing waits."))
        self.note_edit = QLineEdit(self)
        self.note_edit.setMaxLength(40)
        self.note_edit.setPlaceholderText(self.tr("Note, if there is something to say"))
        self.band = MessageBand(self)
        self.sign_button = button(self.tr("Countersign  Enter"), self, kind="primary")
        self.close_button = button(self.tr("Close  Esc"), self)
        for made in (self.sign_button, self.close_button):
            made.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(advice)
        column.addWidget(self.table, 1)
        column.addWidget(self.note_edit)
        column.addWidget(self.band)
        add_foot(column, self.close_button, beside=(self.sign_button,))
        _fit(self, parent)
        # signals
        self.table.row_activated.connect(self._on_sign)
        self.note_edit.returnPressed.connect(self._on_sign)
        self.sign_button.clicked.connect(self._on_sign)
        self.close_button.clicked.connect(self.reject)
        self.band.rest_with(self.tr("Nobody countersigns what they did themselves."))
        self.table.setFocus()
        self._read()

    def _read(self) -> None:
        self._tasks.run(self._desk.waiting, self._on_waiting, self.band.refuse)

    @Slot(object)
    def _on_waiting(self, due: Sequence[Due]) -> None:
        marked = self.table.currentIndex().row()
        self.table.set_rows(due)
        if due:
            self.table.choose_row(max(0, min(marked, len(due) - 1)))
        self.sign_button.setEnabled(bool(due))

    @Slot()
    def _on_sign(self) -> None:
        row = self.table.current_row()
        if isinstance(row, Due):
            work = partial(self._desk.sign, row.voucher, self.note_edit.text())
            self._tasks.run(work, self._on_signed, self.band.refuse)

    @Slot(object)
    def _on_signed(self, _nothing: object) -> None:
        self.band.say("success", self.tr("Signed. It is off the board."))
        self.note_edit.clear()
        self.signed.emit()
        self._read()


class BusyProxiesDialog(Dialog):
    """A list to look at: asking the holders is what helps."""

    def __init__(self, desk: ProxiesDesk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Who collects for many"))
        # widgets
        self.table = ObjectTable(self)
        self.table.set_columns(_busy_columns())
        self.table.set_empty_text(self.tr("Nobody collects for that many holders."))
        self.band = MessageBand(self)
        self.close_button = button(self.tr("Close  Esc"), self, kind="primary")
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.band, 1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        _fit(self, parent)
        # signals
        self.close_button.clicked.connect(self.reject)
        self.band.rest_with(self.tr("People are told apart by the name on the slips."))
        tasks.run(desk.busy, self._on_busy, self.band.refuse)
        self.table.setFocus()

    @Slot(object)
    def _on_busy(self, busy: Sequence[BusyProxy]) -> None:
        self.table.set_rows(busy)


def _fit(dialog: Dialog, parent: QWidget) -> None:
    scale, window = theme.current(), parent.window()
    dialog.resize(min(scale.px(860), window.width() - 48), min(scale.px(480), window.height() - 48))


def _due_columns() -> tuple[Column, ...]:
    return (
        Column("when", partial(_title, "when"), _when_words, width=130),
        Column("slip", partial(_title, "slip"), lambda d: f"{d.till}-{d.number}", width=100),
        Column("holder", partial(_title, "holder"), _holder_words, bold=True, weight=2),
        Column(
            "points", partial(_title, "points"), lambda d: f"{d.points:,}", right=True, width=80
        ),
        Column("clerk", partial(_title, "clerk"), lambda d: d.clerk, width=110),
        Column("why", partial(_title, "why"), _why_words, tone=lambda _: "warning", weight=2),
    )


def _points_words(row: Due | BusyProxy) -> str:
    return f"{row.points:,}"


def _times_words(busy: BusyProxy) -> str:
    return f"{busy.receipts:,}"


def _when_words(due: Due) -> str:
    return f"{local_time(due.recorded_at):%m-%d %H:%M}"


def _holder_words(due: Due) -> str:
    if not due.proxy:
        return due.holder
    said = QCoreApplication.translate("CountersignDialog", "{holder}, by {proxy}")
    return said.format(holder=due.holder, proxy=due.proxy)


def _why_words(due: Due) -> str:
    comma = QCoreApplication.translate("CountersignDialog", ", ")
    return comma.join(
        QCoreApplication.translate("CountersignDialog", _REASONS.get(reason, reason))
        for reason in due.reasons
    )


def _busy_columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "name"), lambda b: b.name, bold=True),
        Column("for", partial(_title, "for"), lambda b: f"{b.holders:,}", right=True, width=110),
        Column("times", partial(_title, "times"), _times_words, right=True, width=90),
        Column(
            "points", partial(_title, "points"), lambda b: f"{b.points:,}", right=True, width=100
        ),
        Column("last", partial(_title, "last"), lambda b: b.last.isoformat(), width=130),
    )


def _title(column: str) -> str:
    return {
        "when": QCoreApplication.translate("CountersignDialog", "When"),
        "slip": QCoreApplication.translate("CountersignDialog", "Slip"),
        "holder": QCoreApplication.translate("CountersignDialog", "Holder"),
        "points": QCoreApplication.translate("CountersignDialog", "Points"),
        "clerk": QCoreApplication.translate("CountersignDialog", "Clerk"),
        "why": QCoreApplication.translate("CountersignDialog", "Why it took two"),
        "name": QCoreApplication.translate("CountersignDialog", "Name on the slips"),
        "for": QCoreApplication.translate("CountersignDialog", "Holders"),
        "times": QCoreApplication.translate("CountersignDialog", "Slips"),
        "last": QCoreApplication.translate("CountersignDialog", "Latest on"),
    }[column]

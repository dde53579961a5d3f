"""What people asked for in vain: how often, who, and what the storekeeper answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabBar, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.wanted import Answer, Wish, WishState
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.store import Session


class WishesDialog(Dialog):
    """Open wishes, the most wanted first; the second tab has those that were answered."""

    changed = Signal()

    def __init__(self, session: Session, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Wanted but missing"))
        # widgets
        self._desk, self._tasks = session.wanted, tasks
        self._may = session.operator.may(Act.EDIT_GOODS)
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Open"))
        self.tabs.addTab(self.tr("Answered"))
        self.table = ObjectTable(self)
        self.table.set_kind("goods")
        self.answer_edit = QLineEdit(self)
        self.answer_edit.setPlaceholderText(self.tr("What to tell the people, if anything"))
        self.ordered_button = button(self.tr("Ordered"), self, kind="primary")
        self.not_button = button(self.tr("Not possible"), self)
        self.close_button = button(self.tr("Close  Esc"), self)
        self.band = MessageBand(self)
        for made in (self.ordered_button, self.not_button, self.close_button):
            made.setAutoDefault(False)
        # layout
        self._lay_out()
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(860), window.width() - 48), min(chosen.px(520), window.height() - 48)
        )
        # signals
        self.tabs.currentChanged.connect(self._read)
        self.ordered_button.clicked.connect(self._on_ordered)
        self.not_button.clicked.connect(self._on_not_possible)
        self.close_button.clicked.connect(self.reject)
        self._read()
        self.table.setFocus()

    @Slot()
    def _on_ordered(self) -> None:
        self._settle(WishState.ORDERED)

    @Slot()
    def _on_not_possible(self) -> None:
        self._settle(WishState.NOT_POSSIBLE)

    def _settle(self, state: WishState) -> None:
        wish = self.table.current_row()
        if isinstance(wish, Wish):
            work = partial(self._desk.settle, wish.words, state, self.answer_edit.text())
            self._tasks.run(work, self._on_settled, self._on_refused)

    @Slot(object)
    def _on_settled(self, times: int) -> None:
        self.answer_edit.clear()
        self.band.say(
            "success", self.tr("Answered for %n time(s) that it was asked for.", "", times)
        )
        self.changed.emit()
        self._read()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self._read()

    @Slot()
    def _read(self) -> None:
        is_open = self.tabs.currentIndex() == 0
        self.table.set_columns(_open_columns() if is_open else _answer_columns())
        self.table.set_rows([])
        self.table.set_empty_text(
            self.tr("Nothing is wanted that is not there.")
            if is_open
            else self.tr("No wish was answered yet.")
        )
        for made in (self.answer_edit, self.ordered_button, self.not_button):
            made.setVisible(is_open and self._may)
            made.setEnabled(False)
        if is_open:
            self._tasks.run(self._desk.open, self._on_open, self.band.refuse)
        else:
            self._tasks.run(self._desk.answers, self._on_answers, self.band.refuse)

    @Slot(object)
    def _on_open(self, wishes: list[Wish]) -> None:
        if self.tabs.currentIndex() == 0:
            self.table.set_rows(wishes)
            if wishes:
                self.table.choose_row(0)
            for made in (self.answer_edit, self.ordered_button, self.not_button):
                made.setEnabled(bool(wishes))

    @Slot(object)
    def _on_answers(self, answers: list[Answer]) -> None:
        if self.tabs.currentIndex() == 1:
            self.table.set_rows(answers)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.tabs)
        column.addWidget(self.table, 1)
        answer = QHBoxLayout()
        answer.setSpacing(8)
        answer.addWidget(self.answer_edit, 1)
        answer.addWidget(self.ordered_button)
        answer.addWidget(self.not_button)
        column.addLayout(answer)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.band, 1)
        bottom.addWidget(self.close_button)
        column.addLayout(bottom)
        self.band.rest_with(self.tr("The counter notes it with one key."))


def _open_columns() -> tuple[Column, ...]:
    return (
        Column("wish", partial(_title, "wish"), lambda w: w.words, bold=True, weight=3),
        Column("times", partial(_title, "times"), lambda w: f"{w.times:,}", right=True, width=80),
        Column("last", partial(_title, "last"), lambda w: w.last, width=124),
        Column("who", partial(_title, "who"), _who, weight=3, tone=lambda _: "muted"),
    )


def _answer_columns() -> tuple[Column, ...]:
    return (
        Column("wish", partial(_title, "wish"), lambda a: a.words, bold=True, weight=2),
        Column("times", partial(_title, "times"), lambda a: f"{a.times:,}", right=True, width=80),
        Column("state", partial(_title, "state"), _state, tone=_tone, width=124),
        Column("answer", partial(_title, "answer"), lambda a: a.answer, weight=2),
        Column("day", partial(_title, "day"), lambda a: a.day, width=124),
        Column("by", partial(_title, "by"), lambda a: a.by, width=110),
    )


def _who(wish: Wish) -> str:
    return QCoreApplication.translate("Names", ", ").join(wish.holders) or "–"


def _state(answer: Answer) -> str:
    return {
        WishState.ORDERED: QCoreApplication.translate("WishesDialog", "Ordered"),
        WishState.NOT_POSSIBLE: QCoreApplication.translate("WishesDialog", "Not possible"),
    }.get(answer.state, "")


def _tone(answer: Answer) -> str:
    return "success" if answer.state is WishState.ORDERED else "muted"


def _title(column: str) -> str:
    return {
        "wish": QCoreApplication.translate("WishesDialog", "What"),
        "times": QCoreApplication.translate("WishesDialog", "Times"),
        "last": QCoreApplication.translate("WishesDialog", "Last asked"),
        "who": QCoreApplication.translate("WishesDialog", "Who asked"),
        "state": QCoreApplication.translate("WishesDialog", "Answer"),
        "answer": QCoreApplication.translate("WishesDialog", "Told"),
        "day": QCoreApplication.translate("WishesDialog", "On"),
        "by": QCoreApplication.translate("WishesDialog", "By"),
    }[column]

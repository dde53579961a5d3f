"""Limits of pieces for each household: the storekeeper sets and ends them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.limits import MOST_LIMIT, Limit, Period
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.goods.words import ShelfRow
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.fields import ChoiceBox, NumberBox
from lovemart_desktop.gui.kit.messages import MessageBand, ask
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.goods import CategoryCount
from lovemart_desktop.services.store import Session


class LimitsDialog(Dialog):
    """A new limit is for the goods marked on the page, or for a category."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        chosen: ShelfRow | None,
        categories: Sequence[CategoryCount],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, self.tr("Limits for each household"))
        # widgets
        self._limits, self._tasks = session.limits, tasks
        self.table = ObjectTable(self)
        self.table.set_kind("goods")
        self.table.set_columns(_columns())
        self.table.set_empty_text(self.tr("Nothing is limited."))
        self.what_box = ChoiceBox(self)
        if chosen is not None:
            goods = chosen.goods
            self.what_box.addItem(f"{goods.name} {goods.spec}".strip(), (goods.id, 0))
        for category in categories:
            name = self.tr("Category {name}").format(name=category.name)
            self.what_box.addItem(name, (0, category.id))
        self.pieces_box = NumberBox(self)
        self.pieces_box.setRange(1, MOST_LIMIT)
        self.period_box = ChoiceBox(self)
        for period in Period:
            self.period_box.addItem(wording.period_name(str(period)), period)
        self.period_box.setCurrentIndex(list(Period).index(Period.MONTH))
        self.set_button = button(self.tr("Set the limit"), self, kind="primary", icon="plus")
        self.end_button = button(self.tr("End the marked limit  Del"), self)
        self.close_button = button(self.tr("Close  Esc"), self)
        self.band = MessageBand(self)
        for made in (self.set_button, self.end_button, self.close_button):
            made.setAutoDefault(False)
        # layout
        self._lay_out(may_set=session.operator.may(Act.EDIT_GOODS))
        theme_now, window = theme.current(), parent.window()
        self.resize(
            min(theme_now.px(720), window.width() - 48),
            min(theme_now.px(500), window.height() - 48),
        )
        # signals
        self.table.installEventFilter(self)
        self.set_button.clicked.connect(self._on_set)
        self.end_button.clicked.connect(self._on_end)
        self.close_button.clicked.connect(self.reject)
        self._read()
        self.what_box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.table
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Delete
            and self.end_button.isEnabled()
        ):
            self._on_end()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_set(self) -> None:
        chosen = self.what_box.currentData()
        if chosen is None:
            return
        goods, category = chosen
        period = Period(self.period_box.currentData())
        work = partial(
            self._limits.set,
            goods=goods,
            category=category,
            pieces=self.pieces_box.value(),
            period=period,
        )
        self._tasks.run(work, self._on_changed, self._on_refused)

    @Slot()
    def _on_end(self) -> None:
        limit = self.table.current_row()
        if isinstance(limit, Limit):
            ask(
                self,
                self.tr("End this limit?"),
                self.tr("{what}: {pieces} pieces a {period} will not be watched any more.").format(
                    what=limit.name,
                    pieces=limit.pieces,
                    period=wording.period_name(str(limit.period)),
                ),
                self.tr("End it"),
                self._on_end_it,
                danger=True,
            )

    @Slot()
    def _on_end_it(self) -> None:
        limit = self.table.current_row()
        if isinstance(limit, Limit):
            self._tasks.run(partial(self._limits.end, limit.id), self._on_changed, self._on_refused)

    @Slot(object)
    def _on_changed(self, _what: object) -> None:
        self.changed.emit()
        self.band.say("success", self.tr("Every counter knows it from now on."))
        self._read()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self._read()

    def _read(self) -> None:
        self._tasks.run(self._limits.limits, self._on_limits, self.band.refuse)

    @Slot(object)
    def _on_limits(self, limits: list[Limit]) -> None:
        self.table.set_rows(limits)
        if limits:
            self.table.choose_row(0)
        self.end_button.setEnabled(bool(limits))

    def _lay_out(self, *, may_set: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.table, 1)
        form = QWidget(self)
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for at, (caption, field) in enumerate(
            (
                (self.tr("For"), self.what_box),
                (self.tr("Pieces"), self.pieces_box),
                (self.tr("Period"), self.period_box),
            )
        ):
            grid.addWidget(words(caption, form, tone="muted"), 0, at)
            grid.addWidget(field, 1, at)
            field.setAccessibleName(caption)
        self.what_box.setMinimumContentsLength(12)
        grid.addWidget(self.set_button, 1, 3)
        grid.setColumnStretch(0, 1)
        form.setVisible(may_set)
        column.addWidget(form)
        column.addWidget(self.band)
        self.band.rest_with(self.tr("More than the limit takes a second person at the counter."))
        row = QHBoxLayout()
        row.addWidget(self.end_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.end_button.setVisible(may_set)
        column.addLayout(row)


def limit_words(limits: Sequence[Limit]) -> str:
    """As a goods' record tells them, a line each."""
    piece = QCoreApplication.translate("Limits", "{pieces} pieces a {period}")
    whole = QCoreApplication.translate("Limits", "{limit} (all of {category})")
    told = []
    for limit in limits:
        period = wording.period_name(str(limit.period))
        said = piece.format(pieces=limit.pieces, period=period)
        told.append(whole.format(limit=said, category=limit.name) if limit.category else said)
    return "\n".join(told)


def _columns() -> tuple[Column, ...]:
    return (
        Column("what", partial(_title, "what"), _what, bold=True, weight=2),
        Column("pieces", partial(_title, "pieces"), _pieces, right=True, width=100),
        Column("period", partial(_title, "period"), _period, width=120),
    )


def _what(limit: Limit) -> str:
    if limit.goods:
        return limit.name
    return QCoreApplication.translate("LimitsDialog", "Category {name}").format(name=limit.name)


def _pieces(limit: Limit) -> str:
    return f"{limit.pieces:,}"


def _period(limit: Limit) -> str:
    return wording.period_name(str(limit.period))


def _title(column: str) -> str:
    return {
        "what": QCoreApplication.translate("LimitsDialog", "For"),
        "pieces": QCoreApplication.translate("LimitsDialog", "Pieces"),
        "period": QCoreApplication.translate("LimitsDialog", "Period"),
    }[column]

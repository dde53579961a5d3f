"""Ctrl+D: somebody collects for the holder, under a standing authorisation or this once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.proxies import Authorisation, check_one_off
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.parts import Part
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import button, words


class ProxyPart(Part):
    """Who collects belongs to the holder: another card, and it is asked again."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "proxy",
                "Ctrl+D",
                self.tr("Proxy"),
                self.tr("Somebody collects for the holder; the slip names both."),
                self._on_proxy,
                live=self.context.flow.basket.seen is not None,
            ),
        )

    @Slot()
    def _on_proxy(self) -> None:
        context, seen = self.context, self.context.flow.basket.seen
        if seen is None:
            context.band.say(
                "info", self.tr("First scan the holder's card, then say who collects.")
            )
            return
        work = partial(context.session.proxies.good, seen.holder.member)
        context.tasks.run(work, self._on_known, context.band.refuse)

    @Slot(object)
    def _on_known(self, known: Sequence[Authorisation]) -> None:
        seen = self.context.flow.basket.seen
        if seen is None:
            return
        dialog = ProxyDialog(
            seen.holder.name,
            known,
            self.context.page,
            card=bool(seen.holder.card),
            chosen=bool(self.context.flow.basket.proxy_name),
        )
        dialog.standing_chosen.connect(self._on_standing)
        dialog.one_off_chosen.connect(self._on_one_off)
        dialog.nobody_chosen.connect(self._on_nobody)
        self.context.open(dialog)

    @Slot(object)
    def _on_standing(self, found: Authorisation) -> None:
        self._collect(found.terms.name, found.terms.relation, found.id)

    @Slot(str, str)
    def _on_one_off(self, name: str, relation: str) -> None:
        self._collect(name, relation)

    @Slot()
    def _on_nobody(self) -> None:
        self.context.flow.basket.collect_by("", "")
        self.context.flow.changed.emit(-1)
        self.context.band.say("info", self.tr("The holder collects."))

    def _collect(self, name: str, relation: str, proxy: int = 0) -> None:
        flow = self.context.flow
        if flow.basket.seen is None:
            return
        flow.basket.collect_by(name, relation, proxy)
        flow.changed.emit(-1)
        said = self.tr("{proxy} ({relation}) collects for {name}. The slip names both.")
        holder = flow.basket.seen.holder.name
        self.context.band.say("success", said.format(proxy=name, relation=relation, name=holder))


class ProxyDialog(Dialog):
    """The standing authorisations above, a line for somebody who collects once below."""

    standing_chosen = Signal(object)
    """An Authorisation."""
    one_off_chosen = Signal(str, str)
    """Name and relation."""
    nobody_chosen = Signal()

    def __init__(
        self,
        holder: str,
        known: Sequence[Authorisation],
        parent: QWidget,
        *,
        card: bool,
        chosen: bool,
    ) -> None:
        super().__init__(parent, self.tr("Who collects for {name}?").format(name=holder))
        # widgets
        self._known = known
        self.table = ObjectTable(self)
        self.table.set_kind("counter")
        self.table.set_columns(self._columns())
        self.table.set_rows(known)
        self.table.set_empty_text(self.tr("Nobody has a standing authorisation."))
        self.name_edit = QLineEdit(self)
        self.name_edit.setPlaceholderText(self.tr("Name, as on the ID"))
        self.relation_edit = QLineEdit(self)
        self.relation_edit.setPlaceholderText(self.tr("son, neighbour, village officer …"))
        for edit in (self.name_edit, self.relation_edit):
            edit.setProperty("fit", "counter")
            edit.setMaxLength(40)
            edit.setEnabled(card)
        self.band = MessageBand(self)
        self.band.rest_with(
            self.tr("Enter takes the marked row, or the name that was typed.")
            if card
            else self.tr("Without the card only somebody with a standing authorisation collects.")
        )
        self.take_button = button(self.tr("Take  Enter"), self, kind="primary", fit="counter")
        self.nobody_button = button(self.tr("The holder is here"), self, fit="counter")
        self.nobody_button.setVisible(chosen)
        self.close_button = button(self.tr("Close  Esc"), self, fit="counter")
        for made in (self.take_button, self.nobody_button, self.close_button):
            made.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.table, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for at, caption in enumerate((self.tr("Collects this once"), self.tr("Relation"))):
            grid.addWidget(words(caption, self, strong=True), 0, at)
        grid.addWidget(self.name_edit, 1, 0)
        grid.addWidget(self.relation_edit, 1, 1)
        column.addLayout(grid)
        column.addWidget(self.band)
        add_foot(column, self.close_button, beside=(self.take_button, self.nobody_button))
        scale, window = theme.current(), parent.window()
        self.resize(
            min(scale.px(900), window.width() - 48), min(scale.px(460), window.height() - 48)
        )
        # signals
        for watched in (self.table, self.name_edit, self.relation_edit):
            watched.installEventFilter(self)
        self.table.row_activated.connect(self._on_row)
        self.take_button.clicked.connect(self.take)
        self.nobody_button.clicked.connect(self._on_nobody)
        self.close_button.clicked.connect(self.reject)
        if known:
            self.table.choose_row(0)
        (self.name_edit if card and not known else self.table).setFocus()

    @Slot()
    def take(self) -> None:
        """The name that was typed, else the marked authorisation."""
        name, relation = self.name_edit.text().strip(), self.relation_edit.text()
        if not name:
            row = self.table.current_row()
            if isinstance(row, Authorisation):
                self._on_row(row)
            else:
                self.name_edit.setFocus()
            return
        try:
            name, relation = check_one_off(name, relation)
        except Refusal as refusal:
            self.band.refuse(refusal)
            self.relation_edit.setFocus()
            return
        self.one_off_chosen.emit(name, relation)
        self.accept()

    @Slot(object)
    def _on_row(self, row: object) -> None:
        self.standing_chosen.emit(row)
        self.accept()

    @Slot()
    def _on_nobody(self) -> None:
        self.nobody_chosen.emit()
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched is self.name_edit and self.name_edit.text().strip():
                    self.relation_edit.setFocus()
                else:
                    self.take()
                return True
        return super().eventFilter(watched, event)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("name", partial(_title, "name"), _name_words, bold=True, weight=3),
            Column("relation", partial(_title, "relation"), _relation_words, weight=3),
            Column("telephone", partial(_title, "telephone"), _telephone_words, width=124),
            Column("tail", partial(_title, "tail"), _tail_words, width=92),
            Column("until", partial(_title, "until"), _until_words, width=112),
            Column("left", partial(_title, "left"), _left_words, right=True, width=92),
        )


def _name_words(found: Authorisation) -> str:
    return found.terms.name


def _relation_words(found: Authorisation) -> str:
    return found.terms.relation


def _telephone_words(found: Authorisation) -> str:
    return found.terms.telephone or "–"


def _tail_words(found: Authorisation) -> str:
    return found.terms.id_tail or "–"


def _until_words(found: Authorisation) -> str:
    return found.terms.valid_until.isoformat()


def _left_words(found: Authorisation) -> str:
    return "–" if found.left is None else f"{found.left:,}"


def _title(column: str) -> str:
    return {
        "name": QCoreApplication.translate("ProxyDialog", "Name"),
        "relation": QCoreApplication.translate("ProxyDialog", "Relation"),
        "telephone": QCoreApplication.translate("ProxyDialog", "Telephone"),
        "tail": QCoreApplication.translate("ProxyDialog", "ID ends in"),
        "until": QCoreApplication.translate("ProxyDialog", "Until"),
        "left": QCoreApplication.translate("ProxyDialog", "Left"),
    }[column]

"""The counter's page: one scan box, one basket, one big button.

Everything works by scanner and keys, each with a visible button. Only the scan box takes
the focus. What happens stands in flow.py; here it is shown.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.domain.basket import OpenBasket
from lovemart_desktop.domain.counter import CardSeen
from lovemart_desktop.domain.redemption import ShelfGoods
from lovemart_desktop.gui.desks.counter.dialogs import (
    BalanceDialog,
    GoodsDialog,
    HelpDialog,
    ReprintDialog,
)
from lovemart_desktop.gui.desks.counter.flow import CounterFlow
from lovemart_desktop.gui.desks.counter.keys import CounterKey, KeyBar
from lovemart_desktop.gui.desks.counter.lines import columns, key_word, rows_of
from lovemart_desktop.gui.desks.counter.panels import ConfirmStrip, HolderPanel, TotalPanel
from lovemart_desktop.gui.desks.counter.second_person import SecondPerson
from lovemart_desktop.gui.desks.counter.status import CounterStatus
from lovemart_desktop.gui.kit import forms, theme, tokens
from lovemart_desktop.gui.kit.messages import MessageBand, ask
from lovemart_desktop.gui.kit.scanner import ScanEdit, Scanner
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.services.store import Session

SHORT, LOW = 620, 560
"""Heights in pixels below which the right side leaves things out."""
QUIET_MS = 300
"""Enter books only when no character came within this time."""


class CounterPage(QWidget):
    """The clerk's page. The basket belongs to the till: it outlives a change of operator."""

    scan_edit: ScanEdit
    band: MessageBand
    lines_table: ObjectTable
    right_side: QWidget
    redeem_button: QPushButton
    back_button: QPushButton
    page_column: QVBoxLayout
    holder_place: QVBoxLayout
    total_place: QVBoxLayout
    strip_place: QVBoxLayout
    keys_place: QHBoxLayout

    printing_due = Signal()
    """A slip waits in the print queue."""
    fault = Signal()
    """Something was not taken; the eyes may be on the goods: the window sounds a tone."""
    second_person_wanted = Signal(object, str)
    """(Act, request key): somebody else must confirm this redemption first."""
    bar_changed = Signal(object)
    """((icon, words), …) for the bar on top."""

    def __init__(
        self, session: Session, tasks: Tasks, scanner: Scanner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # widgets
        forms.load(self, "counter.ui")
        self._session = session
        self._tasks = tasks
        self._scanner = scanner
        self._flow = CounterFlow(session.counter, tasks, self)
        self._compact = self._large = False
        self._offered: CardSeen | None = None
        self._holder = HolderPanel(self)
        self._total = TotalPanel(self)
        self._strip = ConfirmStrip(self)
        self._strip.hide()
        self.lines_table.set_kind("counter")
        self.lines_table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines_table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines_table.set_columns(columns(compact=False))
        # layout
        self.holder_place.addWidget(self._holder)
        self.total_place.addWidget(self._total)
        self.strip_place.addWidget(self._strip)
        self._keys = KeyBar(self, self.keys_place, self._counter_keys())
        # signals
        self.status = CounterStatus(session, tasks, self)
        self.status.changed.connect(self.bar_changed)
        self._second_person = SecondPerson(self._flow, self, session, tasks)
        self.scan_edit.installEventFilter(self)
        self.scan_edit.returnPressed.connect(self._on_enter)
        self.redeem_button.clicked.connect(self._on_redeem_button)
        self.back_button.clicked.connect(self._on_escape)
        self.band.dismissed.connect(self._flow.dismissed)
        self._flow.changed.connect(self._show)
        self._flow.said.connect(self.band.say)
        self._flow.latched.connect(self._on_latched)
        self._flow.rested.connect(self.band.rest)
        self._flow.dead_card.connect(self._holder.show_dead)
        self._flow.other_card.connect(self._on_other_card)
        self._flow.goods_wanted.connect(self._open_goods)
        self._flow.booked.connect(self.printing_due)
        self._flow.booked.connect(self.status.read)
        self._flow.second_person_wanted.connect(self.second_person_wanted)
        self._second_person.confirmed.connect(self.confirmed_by_second_person)
        self._second_person.declined.connect(self.take_focus)
        scanner.listen(self, self.on_scan)
        self._show()

    # what the window uses

    @property
    def basket(self) -> OpenBasket:
        return self._flow.basket

    @property
    def confirming(self) -> bool:
        """Whether the next Enter books the basket."""
        return self._flow.confirming

    def set_session(self, session: Session) -> None:
        """Another operator goes on with the same basket."""
        self._session = session
        self._flow.use(session.counter)
        self.status.use(session)
        self._second_person.use(session)

    @Slot()
    def confirmed_by_second_person(self) -> None:
        """The four-eyes dialog got its yes: book the basket now."""
        self._flow.redeem()
        self.take_focus()

    @Slot()
    def take_focus(self) -> None:
        """Back to the scan box, also after a small window was closed over the page."""
        self.scan_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def on_scan(self, text: str) -> None:
        typed = self.scan_edit.text()
        self.scan_edit.clear()
        self._flow.scan(text, typed)

    # keys

    @Slot()
    def _on_enter(self) -> None:
        text = self.scan_edit.text().strip()
        self.scan_edit.clear()
        if self._flow.confirming and not text:
            self._confirm()
        elif text:
            self.scan_edit.setText(self._flow.type(text, self._place()))

    def _confirm(self) -> None:
        # the end of a scan is not a yes
        if self._scanner.milliseconds_since_character() >= QUIET_MS:
            self._flow.redeem()

    @Slot()
    def _on_redeem_button(self) -> None:
        if self._flow.confirming:
            self._flow.redeem()
        else:
            self._on_redeem()

    @Slot()
    def _on_redeem(self) -> None:
        self.scan_edit.clear()
        self._flow.ask_to_confirm()

    @Slot()
    def _on_quantity(self) -> None:
        self.scan_edit.clear()
        self._flow.start_quantity(self._place())

    @Slot()
    def _on_remove(self) -> None:
        self._flow.remove(self._place())

    @Slot()
    def _on_escape(self) -> None:
        if self.band.latched:
            self.band.dismiss()
            return
        typed = bool(self.scan_edit.text())
        if typed and not self._flow.confirming:
            self.scan_edit.clear()
            if not self._flow.setting_pieces:
                return
        if self._flow.step_back():
            return
        ask(
            self,
            self.tr("Clear the basket?"),
            self.tr(
                "%n line(s) will be taken out. Nothing has been booked.",
                "",
                len(self._flow.basket.lines),
            ),
            self.tr("Clear the basket"),
            self._on_clear,
            self.take_focus,
            danger=True,
        )

    @Slot()
    def _on_clear(self) -> None:
        self._flow.start_over()
        self.take_focus()

    @Slot(object)
    def _on_other_card(self, seen: CardSeen) -> None:
        now = self._flow.basket.seen
        assert now is not None
        self._offered = seen
        ask(
            self,
            self.tr("Another card on this basket"),
            self.tr("The basket was filled for {now}. Go on with it for {other}?").format(
                now=now.holder.name, other=seen.holder.name
            ),
            self.tr("Go on with the new card"),
            self._on_use_other_card,
            self.take_focus,
            danger=True,
        )

    @Slot()
    def _on_use_other_card(self) -> None:
        assert self._offered is not None
        self._flow.use_card(self._offered)
        self.take_focus()

    @Slot(str)
    def _on_latched(self, text: str) -> None:
        self.band.latch(text)
        self.fault.emit()
        self._enable()

    # small windows

    @Slot()
    def _on_help(self) -> None:
        dialog = HelpDialog(self)
        dialog.finished.connect(self.take_focus)
        dialog.open()

    @Slot()
    def _on_balance(self) -> None:
        dialog = BalanceDialog(self._session.counter, self._tasks, self)
        dialog.finished.connect(self.take_focus)
        dialog.open()

    @Slot()
    def _on_find(self) -> None:
        self._open_goods("")

    @Slot(str)
    def _open_goods(self, words: str) -> None:
        dialog = GoodsDialog(self._session.counter, self._tasks, words, self)
        dialog.chosen.connect(self._on_goods_chosen)
        dialog.finished.connect(self.take_focus)
        dialog.open()

    @Slot(object)
    def _on_goods_chosen(self, goods: ShelfGoods) -> None:
        self._flow.add(goods)

    @Slot()
    def _on_reprint(self) -> None:
        dialog = ReprintDialog(self._session.counter, self._tasks, self)
        dialog.reprinted.connect(self._on_reprinted)
        dialog.finished.connect(self.take_focus)
        dialog.open()

    @Slot(object)
    def _on_reprinted(self, copy: int) -> None:
        self.band.say("success", self.tr("Copy {copy} is being printed.").format(copy=copy))
        self.printing_due.emit()

    # showing

    @Slot(int)
    def _show(self, place: int = -1) -> None:
        basket = self._flow.basket
        quote = basket.quote()
        marked = place if place >= 0 else min(self._place(), len(basket.lines) - 1)
        self.lines_table.set_rows(rows_of(basket))
        if basket.lines:
            self.lines_table.choose_row(marked)
        self._holder.show_holder(basket.seen, basket.usable(), basket.day)
        self._total.show_basket(basket, quote)
        self.lines_table.set_empty_text(self.tr("Scan goods; they stand here."))
        self.scan_edit.setPlaceholderText(
            self.tr("Scan a card or goods, or type initials")
            if self._compact
            else self.tr("Scan a card or goods; or type a code or initials, then Enter")
        )
        self.band.rest_with(self._resting())
        if self._flow.confirming:
            self._strip.show_plan(quote)
        self._enable()

    def _enable(self) -> None:
        flow = self._flow
        if self._strip.isHidden() == flow.confirming:
            self._strip.setVisible(flow.confirming)
            # the table has grown or shrunk: the chosen line stays in view
            QTimer.singleShot(0, self, self._keep_line_in_view)
        self.back_button.setVisible(flow.confirming and not self._compact)
        self.redeem_button.setText(self._redeem_words())
        self.redeem_button.setEnabled(not flow.redeeming and not flow.obstacle())
        self._keys.enable(self._live_keys())

    def _redeem_words(self) -> str:
        missing = self._flow.basket.quote().missing
        if self._flow.redeeming:
            return self.tr("Booking …")
        if self._flow.confirming:
            return self.tr("Confirm  Enter")
        if self._flow.basket.seen is not None and missing:
            return self.tr("{points} points short").format(points=f"{missing:,}")
        return self.tr("Redeem  F12")

    @Slot()
    def _keep_line_in_view(self) -> None:
        self.lines_table.scrollTo(self.lines_table.currentIndex())

    def _resting(self) -> str:
        basket = self._flow.basket
        if basket.empty:
            return self.tr("Ready. Scan a shopping card or goods.")
        if basket.seen is None:
            return self.tr("Scan more goods, or the shopping card.")
        if basket.lines:
            return self.tr("Scan more goods, or press F12 to redeem.")
        return self.tr("Scan the goods.")

    def _live_keys(self) -> frozenset[str]:
        if self._flow.redeeming:
            return frozenset()
        if self._flow.confirming:
            return frozenset({"F1", "Esc"})
        keys = {"F1", "F2", "F3", "F9", "Esc"}
        if self._flow.basket.lines:
            keys |= {"F4", "Del"}
        if not self._flow.obstacle():
            keys.add("F12")
        return frozenset(keys)

    def _move(self, step: int) -> None:
        lines = len(self._flow.basket.lines)
        if lines:
            self.lines_table.choose_row(max(0, min(self._place() + step, lines - 1)))

    def _place(self) -> int:
        """The marked line's place; the last one's where none is marked."""
        index = self.lines_table.currentIndex()
        return index.row() if index.isValid() else len(self._flow.basket.lines) - 1

    def _counter_keys(self) -> tuple[CounterKey, ...]:
        return (
            CounterKey("F1", partial(key_word, "help"), self._on_help),
            CounterKey("F2", partial(key_word, "balance"), self._on_balance),
            CounterKey("F3", partial(key_word, "goods"), self._on_find),
            CounterKey("F4", partial(key_word, "quantity"), self._on_quantity),
            CounterKey("Del", partial(key_word, "remove"), self._on_remove),
            CounterKey("F9", partial(key_word, "reprint"), self._on_reprint),
            CounterKey("F12", partial(key_word, "redeem"), self._on_redeem),
            CounterKey("Esc", partial(key_word, "back"), self._on_escape),
        )

    # what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.scan_edit and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._move(-1 if key == Qt.Key.Key_Up else 1)
                return True
            if key == Qt.Key.Key_Delete and not self.scan_edit.text():
                self._on_remove()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = self.width() < tokens.COMPACT_BELOW
        chosen = theme.current()
        large = chosen.text_scale > 100
        if (compact, large) != (self._compact, self._large):
            self._compact, self._large = compact, large
            self.lines_table.set_columns(columns(compact=compact, large=large))
            self._show()
        self.right_side.setFixedWidth(chosen.px(320 if compact else 400))
        mark(self.redeem_button, fit="redeem-compact" if compact else "redeem")
        low = self.height() < chosen.px(LOW)
        edge = 6 if low else 12
        self.page_column.setContentsMargins(12, edge, 12, edge)
        self._holder.set_compact(compact or self.height() < chosen.px(SHORT), low=low)
        self._total.set_compact(compact, low=low)
        self._strip.set_compact(compact)
        self._keys.set_compact(compact)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_keys"):
            self._keys.say()
            self.status.say()
            self._show()

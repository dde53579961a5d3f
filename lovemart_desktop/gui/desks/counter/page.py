"""The counter's page: one scan box, one basket, one big button.

Everything works by scanner and keys, each with a visible button. Only the scan box takes
the focus. What happens stands in flow.py, each further feature in a part of its own
(parts.py); here it is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.basket import OpenBasket
from lovemart_desktop.gui.desks.counter.all_parts import PARTS
from lovemart_desktop.gui.desks.counter.confirm_strip import ConfirmStrip
from lovemart_desktop.gui.desks.counter.dispatch import Dispatch
from lovemart_desktop.gui.desks.counter.lines import columns, rows_of
from lovemart_desktop.gui.desks.counter.parts import CounterContext
from lovemart_desktop.gui.desks.counter.second_person import SecondPerson
from lovemart_desktop.gui.desks.counter.split import payers
from lovemart_desktop.gui.desks.counter.status import CounterStatus
from lovemart_desktop.gui.desks.counter.surface import CounterSurface
from lovemart_desktop.gui.desks.counter.total_panel import TotalPanel
from lovemart_desktop.gui.kit import theme, tokens
from lovemart_desktop.gui.kit.messages import ask
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.tools import Tools
from lovemart_desktop.services.store import Session

SHORT, LOW = 620, 560
"""Heights in pixels below which the right side leaves things out."""
QUIET_MS = 300
"""Enter books only when no character came within this time."""


class CounterPage(CounterSurface):
    """The clerk's page. The basket belongs to the till: it outlives a change of operator."""

    right_side: QWidget
    redeem_button: QPushButton
    back_button: QPushButton
    page_column: QVBoxLayout
    holder_place: QVBoxLayout
    total_place: QVBoxLayout
    strip_place: QVBoxLayout
    keys_place: QHBoxLayout

    second_person_wanted = Signal(object, str)
    """(Act, request key): somebody else must confirm this redemption first."""
    bar_changed = Signal(object)
    """((icon, words), …) for the bar on top."""
    stepped_back = Signal()
    """Esc, which is this page's own key: news above it go too."""

    def __init__(self, session: Session, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(session, tools, parent)
        # widgets
        self._scanner = tools.scanner
        self._compact = self._large = False
        self.total_panel = TotalPanel(self)
        self.strip = ConfirmStrip(self)
        self.strip.hide()
        self.lines_table.set_kind("counter")
        self.lines_table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines_table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines_table.set_columns(columns(compact=False))
        # layout
        self.holder_place.addWidget(self.holder_panel)
        self.total_place.addWidget(self.total_panel)
        self.strip_place.addWidget(self.strip)
        self.keys_place.addWidget(self.key_bar)
        # parts
        self._context = CounterContext(self, session, tools, self.flow, CounterPage)
        self._parts = tuple(make(self._context) for make in PARTS)
        self.dispatch = Dispatch(self._context, self._parts, self.key_bar)
        self.status = CounterStatus(session, tools.tasks, self, self.dispatch.facts)
        self._second_person = SecondPerson(self.flow, self, session, tools.tasks)
        # signals
        self.status.changed.connect(self.bar_changed)
        self.scan_edit.installEventFilter(self)
        self.scan_edit.returnPressed.connect(self._on_enter)
        self.redeem_button.clicked.connect(self._on_redeem_button)
        self.back_button.clicked.connect(self.step_back)
        self.band.dismissed.connect(self.flow.dismissed)
        self.flow.add_obstacle(self.dispatch.obstacle)
        self.flow.changed.connect(self._show)
        self.flow.said.connect(self.band.say)
        self.flow.latched.connect(self._on_latched)
        self.flow.rested.connect(self.band.rest)
        self.flow.dead_card.connect(self.holder_panel.show_dead)
        self.flow.booked.connect(self._on_booked)
        self.flow.second_person_wanted.connect(self.second_person_wanted)
        self._second_person.confirmed.connect(self.confirmed_by_second_person)
        self._second_person.declined.connect(self.take_focus)
        self._context.printing_due.connect(self.printing_due)
        self._context.fault.connect(self.fault)
        self._context.facts_changed.connect(self.status.say)
        self._context.back_wanted.connect(self.step_back)
        tools.scanner.listen(self, self.on_scan)
        self._show()

    # what the window and the parts use

    @property
    def basket(self) -> OpenBasket:
        return self.flow.basket

    @property
    def confirming(self) -> bool:
        """Whether the next Enter books the basket."""
        return self.flow.confirming

    def set_session(self, session: Session) -> None:
        """Another operator goes on with the same basket."""
        self._context.session = session
        self.flow.use(session.counter)
        self.status.use(session)
        self._second_person.use(session)
        self.dispatch.use()

    @Slot()
    def confirmed_by_second_person(self) -> None:
        """The four-eyes dialog got its yes: book the basket now."""
        self.flow.redeem()
        self.take_focus()

    @Slot(str)
    def on_scan(self, text: str) -> None:
        typed = self.scan_edit.text()
        self.scan_edit.clear()
        if not self.dispatch.take_scan(text):
            self.flow.scan(text, typed)

    # keys

    @Slot()
    def _on_enter(self) -> None:
        text = self.scan_edit.text().strip()
        self.scan_edit.clear()
        if self.flow.confirming and not text:
            self._confirm()
        elif text:
            self.scan_edit.setText(self.flow.type(text, self.place))

    def _confirm(self) -> None:
        # the end of a scan is not a yes
        if self._scanner.milliseconds_since_character() >= QUIET_MS:
            self.flow.redeem()

    @Slot()
    def _on_redeem_button(self) -> None:
        if self.flow.confirming:
            self.flow.redeem()
        else:
            self.dispatch.press("redeem")

    @Slot()
    def step_back(self) -> None:
        """Esc: away with what lies on top, one thing after the other."""
        self.stepped_back.emit()
        if self.dispatch.step_back():
            return
        if self.band.latched:
            self.band.dismiss()
            return
        typed = bool(self.scan_edit.text())
        if typed and not self.flow.confirming:
            self.scan_edit.clear()
            if not self.flow.setting_pieces:
                return
        if self.flow.step_back():
            return
        ask(
            self,
            self.tr("Clear the basket?"),
            self.tr(
                "%n line(s) will be taken out. Nothing has been booked.",
                "",
                len(self.flow.basket.lines),
            ),
            self.tr("Clear the basket"),
            self._on_clear,
            self.take_focus,
            danger=True,
        )

    @Slot()
    def _on_clear(self) -> None:
        self.flow.start_over()
        self.take_focus()

    @Slot(str)
    def _on_latched(self, text: str) -> None:
        self.band.latch(text)
        self.fault.emit()
        self._enable()

    @Slot(object)
    def _on_booked(self, _booked: object) -> None:
        self.printing_due.emit()
        self.status.read()

    # showing

    @Slot(int)
    def _show(self, place: int = -1) -> None:
        basket = self.flow.basket
        quote = basket.quote()
        marked = place if place >= 0 else min(self.place, len(basket.lines) - 1)
        rows = rows_of(basket)
        if rows != self.lines_table.values:
            # a card changes no line: nothing is painted anew for it
            self.lines_table.set_rows(rows)
        if basket.lines:
            self.lines_table.choose_row(marked)
        self.holder_panel.show_basket(basket)
        self.total_panel.show_basket(basket, quote)
        self.lines_table.set_empty_text(self.tr("Scan goods; they stand here."))
        self.scan_edit.setPlaceholderText(
            self.tr("Scan a card or goods, or type initials")
            if self._compact
            else self.tr("Scan a card or goods; or type a code or initials, then Enter")
        )
        self.band.rest_with(self._resting())
        if self.flow.confirming:
            key = self.dispatch.keys.get("split", "") if len(payers(basket)) > 1 else ""
            self.strip.show_plan(quote, by_hand=basket.split_by_hand, key=key)
        self._enable()

    def _enable(self) -> None:
        flow = self.flow
        if self.strip.isHidden() == flow.confirming:
            self.strip.setVisible(flow.confirming)
            # the table has grown or shrunk: the chosen line stays in view
            QTimer.singleShot(0, self, self._keep_line_in_view)
        self.dispatch.refresh()
        self.back_button.setVisible(flow.confirming and not self._compact)
        self.redeem_button.setText(self._redeem_words())
        self.redeem_button.setEnabled(not flow.redeeming and not flow.obstacle())

    def _redeem_words(self) -> str:
        missing = self.flow.basket.quote().missing
        if self.flow.redeeming:
            return self.tr("Booking …")
        if self.flow.confirming:
            return self.tr("Confirm  Enter")
        if self.flow.basket.seen is not None and missing:
            return self.tr("{points} points short").format(points=f"{missing:,}")
        return self.tr("Redeem  {key}").format(key=self.dispatch.keys.get("redeem", ""))

    @Slot()
    def _keep_line_in_view(self) -> None:
        self.lines_table.scrollTo(self.lines_table.currentIndex())

    def _resting(self) -> str:
        basket = self.flow.basket
        if basket.empty:
            return self.tr("Ready. Scan a shopping card or goods.")
        if basket.seen is None:
            return self.tr("Scan more goods, or the shopping card.")
        if basket.lines:
            return self.tr("Scan more goods, or press F12 to redeem.")
        return self.tr("Scan the goods.")

    def _move(self, step: int) -> None:
        lines = len(self.flow.basket.lines)
        if lines:
            self.lines_table.choose_row(max(0, min(self.place + step, lines - 1)))

    # what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.scan_edit and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._move(-1 if key == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_focus()
        self.dispatch.arrived()

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
        self.holder_panel.set_compact(compact or self.height() < chosen.px(SHORT), low=low)
        self.total_panel.set_compact(compact, low=low)
        self.strip.set_compact(compact)
        self.key_bar.set_compact(compact)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "status"):
            self.status.say()
            self._show()

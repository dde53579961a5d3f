"""The right side of the counter: who is in front of me, and what it comes to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lovemart_desktop.domain.basket import OpenBasket
from lovemart_desktop.domain.cards import group_number
from lovemart_desktop.domain.counter import CardHolder, CardSeen
from lovemart_desktop.domain.dates import age_on
from lovemart_desktop.domain.redemption import Plan
from lovemart_desktop.gui.desks.counter.account_rows import AccountRows
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import Card, Chip, IconLabel, Rule, words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


def lay_out_now(widget: QWidget) -> None:
    """Works out the layouts around a widget, from the inside out."""
    around: QWidget | None = widget
    while around is not None:
        layout = around.layout()
        if layout is not None:
            layout.activate()
        around = None if around.isWindow() else around.parentWidget()


class HolderPanel(Card):
    """Name, village, card, and the purses that the card opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = self._low = self._tight = False
        self._seen: CardSeen | None = None
        self._name = words("", self, kind="name")
        self._name.setMinimumHeight(44)
        self._place = words("", self, kind="counter", tone="muted")
        self._number = words("", self, kind="counter", tone="muted")
        self._state = Chip(parent=self)
        self._hint = words("", self, kind="counter", tone="muted")
        self._hint.setWordWrap(True)
        self._rule = Rule(self)
        self._purses = QGridLayout()
        self._purses.setHorizontalSpacing(8)
        self._purses.setVerticalSpacing(2)
        self._purses.setColumnStretch(1, 1)
        self._own = AccountRows(self._purses, 0, "user", self)
        self._household = AccountRows(self._purses, AccountRows.ROWS, "home", self)
        self._bottom_rule = Rule(self)
        self._usable_caption = words("", self, strong=True, kind="counter")
        self._usable = words("", self, kind="balance", tone="success")
        self._lay_out()
        self.show_holder(None)

    def set_compact(self, compact: bool, *, low: bool) -> None:
        """A narrow window shows the accounts without their purses, a low one no card number.

        In a low window with large text the name and the balance are no larger than the scan box.
        """
        tight = low and theme.current().text_scale > 100
        if (compact, low, tight) != (self._compact, self._low, self._tight):
            self._compact, self._low, self._tight = compact, low, tight
            mark(self._name, type="title" if tight else "name")
            self._name.setMinimumHeight(0 if tight else 44)
            mark(self._usable, type="scan" if tight else "balance", strong=tight)
            self.body.setSpacing(3 if tight else 6)
            self._show_card_line()
            margin = 12 if compact else 16
            self.body.setContentsMargins(margin, 8 if compact else 12, margin, 8)
            self._show_purses()

    def show_holder(self, seen: CardSeen | None, usable: int = 0, day: str = "") -> None:
        """The holder of a live card on `day` (ISO text); None while no card was scanned."""
        # each part that comes or goes would have the whole window laid out anew; and what is
        # laid out only after the next painting is painted twice
        self.body.setEnabled(False)
        self._show_holder(seen, usable, day)
        self.body.setEnabled(True)
        self.body.invalidate()
        lay_out_now(self)

    def _show_holder(self, seen: CardSeen | None, usable: int, day: str) -> None:
        self._seen = seen
        there = seen is not None
        for part in (self._rule, self._bottom_rule, self._usable_caption, self._usable):
            part.setVisible(there)
        self._hint.setVisible(not there)
        self._place.setVisible(there)
        self._show_card_line()
        if seen is None:
            self._name.setText(QCoreApplication.translate("CounterPanels", "No card yet"))
            self._hint.setText(
                QCoreApplication.translate(
                    "CounterPanels", "Scan the shopping card; goods may come first."
                )
            )
            mark(self._hint, type="counter", tone="muted")
        else:
            self._show_card(seen.holder, date.fromisoformat(day))
            self._usable.setText(f"{usable:,}")
            self._usable_caption.setText(
                QCoreApplication.translate("CounterPanels", "Usable for this basket")
            )
        self._show_purses()

    def _show_card_line(self) -> None:
        room = self._seen is not None and not self._low
        self._number.setVisible(room)
        self._state.setVisible(room)

    def show_dead(self, name: str, state: str, text: str) -> None:
        """A card that buys nothing: whose it is, and why, large."""
        self.show_holder(None)
        self._name.setText(name)
        self._state.show_state("error", wording.card_state_name(state))
        self._hint.setText(text)
        mark(self._hint, type="counter" if self._tight else "scan", tone="error")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._name, 1)
        top.addWidget(self._place, 0, _RIGHT)
        second = QHBoxLayout()
        second.addWidget(self._number)
        second.addStretch(1)
        second.addWidget(self._state)
        bottom = QHBoxLayout()
        bottom.addWidget(self._usable_caption, 1, Qt.AlignmentFlag.AlignVCenter)
        bottom.addWidget(self._usable, 0, _RIGHT)
        self.body.setContentsMargins(16, 12, 16, 8)
        self.body.setSpacing(6)
        self.body.addLayout(top)
        self.body.addLayout(second)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._rule)
        self.body.addLayout(self._purses)
        self.body.addWidget(self._bottom_rule)
        self.body.addLayout(bottom)

    def _show_card(self, holder: CardHolder, day: date) -> None:
        self._name.setText(holder.name)
        parts = [f"{holder.village} {holder.group}".rstrip()]
        if holder.birth_date:
            years = age_on(date.fromisoformat(holder.birth_date), day)
            said = QCoreApplication.translate("CounterPanels", "{years} years old")
            parts.insert(0, said.format(years=years))
        self._place.setText("\u2002".join(parts))
        self._number.setText(
            QCoreApplication.translate("CounterPanels", "Card {number}").format(
                number=group_number(holder.number)
            )
        )
        self._state.show_state(
            "success", QCoreApplication.translate("CounterPanels", "Card in order")
        )
        self._show_card_line()

    def _show_purses(self) -> None:
        if self._seen is None:
            self._own.hide()
            self._household.hide()
            return
        own = [p for p in self._seen.purses if p.owner == "own"]
        household = [p for p in self._seen.purses if p.owner == "household"]
        caption = QCoreApplication.translate("CounterPanels", "Own account")
        self._own.show(caption, own, compact=self._compact)
        if self._seen.holder.opens_household:
            self._household.show(self._household_caption(), household, compact=self._compact)
        else:
            self._household.hide()

    def _household_caption(self) -> str:
        assert self._seen is not None
        holder = self._seen.holder
        if holder.is_head:
            return QCoreApplication.translate("CounterPanels", "Household account (head)")
        return QCoreApplication.translate("CounterPanels", "Household of {head}").format(
            head=holder.household_head or "–"
        )


class TotalPanel(Card):
    """What the basket comes to, and what is left or missing after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces = words("", self, kind="counter-large")
        self._total = words("0", self, kind="total", tone="accent")
        self._icon = IconLabel("error", "error", 24, self)
        self._caption = words("", self, kind="scan")
        self._left = words("", self, kind="scan", strong=True)
        self._note = words("", self, kind="counter", tone="muted")
        self._caption.setMinimumHeight(34)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._note.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(self._pieces, 1, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self._total, 0, _RIGHT)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self._icon)
        second.addWidget(self._caption, 1)
        second.addWidget(self._left, 0, Qt.AlignmentFlag.AlignRight)
        self.body.setContentsMargins(16, 4, 16, 8)
        self.body.setSpacing(4)
        self.body.addLayout(top)
        self.body.addLayout(second)
        self.body.addWidget(self._note)

    def set_compact(self, compact: bool, *, low: bool) -> None:
        """A low window makes the total no larger than a balance."""
        margin = 12 if compact else 16
        self.body.setContentsMargins(margin, 0 if compact else 4, margin, 4 if compact else 8)
        mark(self._total, type="balance" if low else "total")
        # one baseline: the smaller words stand as high as the number's descent
        number, beside = (
            QFontMetrics(theme.current().font(pixels)) for pixels in (34 if low else 64, 18)
        )
        self._pieces.setContentsMargins(0, 0, 0, number.descent() - beside.descent())

    def show_basket(self, basket: OpenBasket, quote: Plan) -> None:
        pieces = basket.pieces
        self._pieces.setText(self.tr("%n piece(s)", "", pieces))
        self._total.setText(f"{basket.total:,}")
        short = basket.seen is not None and bool(quote.shortages)
        self._icon.setVisible(short)
        self._note.setVisible(False)
        if basket.seen is None:
            self._caption.setText("")
            self._left.setText("")
            return
        number = quote.missing if short else quote.available - quote.total
        self._left.setText(
            QCoreApplication.translate("CounterPanels", "{points} points").format(
                points=f"{number:,}"
            )
        )
        tone = "error" if short else ""
        mark(self._caption, tone=tone)
        mark(self._left, tone=tone)
        if short:
            self._caption.setText(QCoreApplication.translate("CounterPanels", "Short by"))
            self._show_barred(basket, quote)
        else:
            self._caption.setText(QCoreApplication.translate("CounterPanels", "Left after this"))
            self._show_kept(basket)

    def _show_kept(self, basket: OpenBasket) -> None:
        points, fund = basket.kept_for()
        if not points:
            return
        text = (
            QCoreApplication.translate("CounterPanels", "{points} of them kept to {fund}")
            if fund
            else QCoreApplication.translate("CounterPanels", "{points} of them for some goods only")
        )
        self._note.setText(text.format(points=f"{points:,}", fund=fund))
        self._note.setVisible(True)

    def _show_barred(self, basket: OpenBasket, quote: Plan) -> None:
        first = next((s for s in quote.shortages if s.barred), None)
        if first is None:
            return
        goods = next(n.goods.name for n in basket.lines if n.goods.goods == first.goods)
        text = QCoreApplication.translate(
            "CounterPanels", "{points} points of {fund} may not pay for {goods}"
        )
        self._note.setText(
            text.format(points=f"{first.barred:,}", fund=first.barred_fund, goods=goods)
        )
        self._note.setVisible(True)


class ConfirmStrip(QWidget):
    """Before booking: points off, which purses, points left. Enter books, Esc goes back."""

    MOST_PURSES = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = Card(self)
        frame.setProperty("kind", "strip")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._off_caption = words("", frame, tone="muted")
        self._left_caption = words("", frame, tone="muted")
        self._off = words("", frame, kind="name", tone="accent")
        self._left = words("", frame, kind="name", tone="success")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(3, 72)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(_captioned(self._off_caption, self._off))
        row.addWidget(Rule(frame, upright=True))
        row.addLayout(self._grid, 1)
        self._left_rule = Rule(frame, upright=True)
        row.addWidget(self._left_rule)
        row.addLayout(_captioned(self._left_caption, self._left))
        frame.body.setContentsMargins(16, 8, 16, 8)
        frame.body.addLayout(row)
        self._frame = frame
        # takes the width that the page has: a long fund name must not widen the window
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        """In a narrow window what is left stands in the total's panel alone."""
        for part in (self._left_rule, self._left_caption, self._left):
            part.setVisible(not compact)
        self._grid.setHorizontalSpacing(8 if compact else 16)
        self._grid.setColumnMinimumWidth(3, 56 if compact else 72)

    def show_plan(self, quote: Plan) -> None:
        unit = QCoreApplication.translate("CounterPanels", "{points} points")
        self._off_caption.setText(QCoreApplication.translate("CounterPanels", "Points off"))
        self._left_caption.setText(QCoreApplication.translate("CounterPanels", "Left after this"))
        self._off.setText(unit.format(points=f"{quote.total:,}"))
        self._left.setText(unit.format(points=f"{quote.available - quote.total:,}"))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._heading()
        for row, take in enumerate(quote.takes[: self.MOST_PURSES], 1):
            own = take.purse.owner == "own"
            owner = (
                QCoreApplication.translate("CounterPanels", "Own")
                if own
                else QCoreApplication.translate("CounterPanels", "Household")
            )
            right = Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(words(owner, self._frame, kind="counter-large"), row, 0)
            fund = words(take.purse.fund_name, self._frame, kind="counter-large")
            self._grid.addWidget(fund, row, 1)
            off = words(f"\u2212{take.points:,}", self._frame, kind="counter-large", strong=True)
            self._grid.addWidget(off, row, 2, right)
            left = words(
                f"{take.purse.balance - take.points:,}", self._frame, kind="counter", tone="muted"
            )
            self._grid.addWidget(left, row, 3, right)
        more = len(quote.takes) - self.MOST_PURSES
        if more > 0:
            said = self.tr("and %n more fund(s)", "", more)
            note = words(said, self._frame, tone="muted")
            self._grid.addWidget(note, self.MOST_PURSES + 1, 1)

    def _heading(self) -> None:
        paid = QCoreApplication.translate("CounterPanels", "Taken from")
        after = QCoreApplication.translate("CounterPanels", "Then holds")
        self._grid.addWidget(words(paid, self._frame, tone="muted"), 0, 0, 1, 2)
        self._grid.addWidget(
            words(after, self._frame, tone="muted"), 0, 2, 1, 2, Qt.AlignmentFlag.AlignRight
        )


def _captioned(caption: QWidget, number: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(caption)
    column.addWidget(number)
    column.addStretch(1)
    return column

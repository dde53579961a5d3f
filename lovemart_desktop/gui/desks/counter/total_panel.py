"""What the basket comes to, and what is left or missing after it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lovemart_desktop.domain.counter.basket import OpenBasket
from lovemart_desktop.domain.counter.redemption import Plan
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import Card, IconLabel, words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


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

"""One kind of goods: what it is called and costs, its barcodes, and its lots."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.limits import Limit
from lovemart_desktop.domain.stock import LotOnShelf
from lovemart_desktop.gui.desks.goods import words
from lovemart_desktop.gui.desks.goods.limits import limit_words
from lovemart_desktop.gui.desks.goods.words import ShelfRow
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.widgets import Card, Chip, FactRows
from lovemart_desktop.gui.kit.widgets import words as label


class GoodsCard(Card):
    """The chosen goods; empty until some are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._row: ShelfRow | None = None
        self._barcodes: tuple[str, ...] = ()
        self._limits: tuple[Limit, ...] = ()
        self._name = label("", self, kind="title")
        self._name.setWordWrap(True)
        self._chip = Chip(parent=self)
        self._facts = FactRows(self, caption_width=88)
        self._lots_label = label("", self, kind="heading")
        self.lots_table = ObjectTable(self)
        self.lots_table.set_kind("people")
        self.lots_table.set_columns(words.lot_columns())
        # layout
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._chip)
        lots = QVBoxLayout()
        lots.setSpacing(8)
        lots.addWidget(self._lots_label)
        lots.addWidget(self.lots_table, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(12)
        self._parts.addWidget(self._facts, 0, Qt.AlignmentFlag.AlignTop)
        self._parts.addLayout(lots, 1)
        self.body.addLayout(head)
        self.body.addLayout(self._parts, 1)
        self._show()

    @property
    def goods_id(self) -> int | None:
        return None if self._row is None else self._row.goods.id

    def set_wide(self, wide: bool) -> None:
        """Lots beside the facts where the card has the page to itself, else below them."""
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._parts.setStretch(0, 2 if wide else 0)
        self._parts.setStretch(1, 3 if wide else 1)

    def show_goods(
        self,
        row: ShelfRow | None,
        lots: Sequence[LotOnShelf],
        barcodes: Sequence[str],
        limits: Sequence[Limit] = (),
    ) -> None:
        """Shows these goods; None shows that nothing is chosen."""
        self._row, self._barcodes, self._limits = row, tuple(barcodes), tuple(limits)
        self.lots_table.set_rows(lots)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        row = self._row
        self._lots_label.setText(QCoreApplication.translate("Goods", "Lots"))
        self.lots_table.setAccessibleName(QCoreApplication.translate("Goods", "Lots"))
        self.lots_table.set_empty_text(QCoreApplication.translate("Goods", "Nothing came in yet."))
        for part in (self._facts, self._lots_label, self.lots_table):
            part.setVisible(row is not None)
        if row is None:
            self._name.setText(QCoreApplication.translate("Goods", "Choose goods on the left"))
            self._chip.show_state("neutral", "")
            return
        goods = row.goods
        self._name.setText(f"{goods.name} {goods.spec}".strip())
        self._chip.show_state(words.state_tone(row), words.state_word(row))
        none = QCoreApplication.translate("Goods", "none: use the in-store code")
        pieces = QCoreApplication.translate("Goods", "{pieces} {unit}")
        facts = [
            (QCoreApplication.translate("Goods", "Points"), f"{goods.points:,}"),
            (
                QCoreApplication.translate("Goods", "In stock"),
                pieces.format(pieces=f"{goods.stock:,}", unit=goods.unit).strip(),
            ),
            (QCoreApplication.translate("Goods", "Category"), goods.category),
            (QCoreApplication.translate("Goods", "Barcodes"), "\n".join(self._barcodes) or none),
            (QCoreApplication.translate("Goods", "In-store code"), goods.code),
        ]
        if self._limits:
            caption = QCoreApplication.translate("Goods", "Per household")
            facts.append((caption, limit_words(self._limits)))
        self._facts.show_facts(facts)

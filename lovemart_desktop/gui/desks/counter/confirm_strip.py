"""Before booking: points off, from which purses, and what is left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.redemption import Plan
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.widgets import Card, Rule, words


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
        self._off_rule = Rule(frame, upright=True)
        row.addWidget(self._off_rule)
        purses = QVBoxLayout()
        purses.addLayout(self._grid)
        # the captions of all three parts stand on one line, whatever their heights
        purses.addStretch(1)
        row.addLayout(purses, 1)
        self._left_rule = Rule(frame, upright=True)
        row.addWidget(self._left_rule)
        row.addLayout(_captioned(self._left_caption, self._left))
        frame.body.setContentsMargins(16, 8, 16, 8)
        frame.body.addLayout(row)
        self._frame = frame
        # takes the width that the page has: a long fund name must not widen the window
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        """In a narrow window, or in large text, what is left stands in the total's panel alone;
        where it is both, what is taken off as well."""
        large = theme.current().text_scale > 100
        for part in (self._off_caption, self._off, self._off_rule):
            part.setVisible(not (compact and large))
        compact = compact or large
        for part in (self._left_rule, self._left_caption, self._left):
            part.setVisible(not compact)
        self._grid.setHorizontalSpacing(8 if compact else 16)
        self._grid.setColumnMinimumWidth(3, 56 if compact else 72)

    def show_plan(self, quote: Plan, *, by_hand: bool = False, key: str = "") -> None:
        """`by_hand`: the clerk has split the points, not the rule. `key` changes the split;
        empty where there is nothing to split."""
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
        self._heading(by_hand=by_hand, key=key)
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

    def _heading(self, *, by_hand: bool, key: str) -> None:
        paid = QCoreApplication.translate("CounterPanels", "Taken from")
        if by_hand:
            paid = QCoreApplication.translate("CounterPanels", "Split by hand")
        if key:
            changes = QCoreApplication.translate("CounterPanels", "{key} changes it")
            paid = f"{paid} · {changes.format(key=key)}"
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

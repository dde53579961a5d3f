"""The question when another live card is scanned on a filled basket."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.kit.widgets import button


class OtherCardQuestion(Question):
    """Three ways on: Enter puts the basket aside, Esc changes nothing."""

    def __init__(self, parent: QWidget, now: str, other: str) -> None:
        title = self.tr("Another card on this basket")
        text = self.tr(
            "The basket was filled for {now}; the card is that of {other}. Put the basket aside "
            "and serve {other}, or pay for this basket with the new card?"
        )
        super().__init__(
            parent,
            title,
            text.format(now=now, other=other),
            self.tr("Put aside and serve the next"),
            no=self.tr("Stay"),
        )
        self.same_button = button(self.tr("This basket, new card"), self)
        column = self.layout()
        assert isinstance(column, QBoxLayout)
        last = column.itemAt(column.count() - 1)
        row = None if last is None else last.layout()
        assert isinstance(row, QBoxLayout)
        row.insertWidget(2, self.same_button)
        self.setTabOrder(self.yes_button, self.no_button)
        self.setTabOrder(self.no_button, self.same_button)
        self.same_button.clicked.connect(self.reject)

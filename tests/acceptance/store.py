"""What happens in the store: the counter with scanner and keys, and its slips."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from lovemart_desktop.domain.counter.receipts import Receipt
from lovemart_desktop.gui.desks.counter.confirm_strip import ConfirmStrip
from lovemart_desktop.gui.desks.counter.page import CounterPage
from lovemart_desktop.gui.desks.shifts.opening import OpenShiftDialog
from lovemart_desktop.gui.desks.shifts.slips import ReprintDialog
from lovemart_desktop.gui.kit.messages import Question
from tests.acceptance.town import Town
from tests.documents.reading import Paper


class Counter:
    """The counter's page, as a clerk works it."""

    def __init__(self, town: Town) -> None:
        self.town, self.seat = town, town.seat
        self.page = self.seat.page(CounterPage)
        if not self.page.scan_edit.hasFocus():
            self.open_shift()
        assert self.page.scan_edit.hasFocus()

    def open_shift(self) -> None:
        """Whoever arrives without a shift is asked to open one: Enter is enough."""
        self.seat.dialog(OpenShiftDialog)
        self.seat.enter()
        self.seat.no_dialog()

    def scan(self, *codes: str) -> None:
        for code in codes:
            self.seat.scan(code)

    def quantity(self, pieces: int) -> None:
        """Of the marked line: set, never added."""
        self.seat.press(Qt.Key.Key_F4)
        self.seat.type_line(str(pieces))

    def redeem(self) -> tuple[Receipt, Paper]:
        """F12, then Enter; what the books say of it, and the slip that came out."""
        before = len(self.booked())
        self.seat.press(Qt.Key.Key_F12)
        assert self.page.redeem_button.isEnabled(), self.band
        self.town.fetch_papers()
        self.seat.enter()
        assert len(self.booked()) == before + 1, self.band
        assert self.page.basket.empty
        (slip,) = self.town.fetch_papers()
        return self.last(), slip

    def booked(self) -> list[int]:
        """The numbers of this clerk's slips of today, newest first."""
        return [slip.number for slip in self.town.session.counter.own_receipts()]

    def last(self) -> Receipt:
        counter = self.town.session.counter
        return counter.receipt(counter.own_receipts()[0].voucher)

    def clear(self) -> None:
        """Esc asks, and only the answer clears the basket."""
        self.seat.escape()
        question = self.seat.dialog(Question)
        assert question.no_button.hasFocus()
        self.seat.push(question.yes_button)
        assert self.page.basket.empty

    def reprint(self) -> Paper:
        """One more copy of the newest slip."""
        self.seat.press(Qt.Key.Key_F9)
        self.seat.dialog(ReprintDialog)
        self.town.fetch_papers()
        self.seat.enter()
        self.seat.no_dialog()
        (slip,) = self.town.fetch_papers()
        return slip

    def confirmation(self) -> list[str]:
        """What stands in the strip before Enter, from top to bottom."""
        strip = self.page.findChild(ConfirmStrip)
        assert strip is not None
        assert strip.isVisible()
        labels = [label for label in strip.findChildren(QLabel) if label.isVisible()]
        labels.sort(key=lambda label: label.mapTo(strip, label.rect().topLeft()).y())
        return [label.text() for label in labels]

    @property
    def band(self) -> str:
        return self.page.band.text

    @property
    def lines(self) -> list[tuple[str, int]]:
        return [(line.goods.name, line.pieces) for line in self.page.basket.lines]

"""Goods come back: the slip, its lines, and the second person above the limit."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.gui.desks.counter.find_slip import FindSlipDialog
from lovemart_desktop.gui.desks.counter.page import CounterPage
from lovemart_desktop.gui.desks.counter.return_dialog import ReturnDialog
from lovemart_desktop.tour.chapters.counter import at_the_counter
from lovemart_desktop.tour.stage import Stage
from lovemart_desktop.tour.town import Known

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
F5, F6, F8, F12 = Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F8, Qt.Key.Key_F12


def taken_back(stage: Stage) -> None:
    """Found by name; two pieces scanned, one of them damaged; booked with a slip."""
    page, known = at_the_counter(stage)
    _redeem(stage, page, known)
    stage.hands.press(F8)
    found = stage.dialog(FindSlipDialog)
    stage.hands.type(known.rich.name)
    stage.until(lambda: found.table.values, "a holder's name finds no slip")
    stage.shot("return-find")
    stage.hands.press(ENTER)
    stage.settle()
    dialog = stage.dialog(ReturnDialog)
    for _ in range(2):
        stage.hands.scan(known.barcodes[0])
    stage.settle()
    stage.hands.type("1")
    stage.hands.press(F6)
    stage.expect(dialog.open_return.pieces, "the scanned goods do not come back")
    stage.shot("return-lines")
    stage.hands.press(F12)
    stage.settle()
    if stage.dialogs():
        stage.confirm("03", PASSWORD, "return-second-person")
    stage.expect(not stage.dialogs(), f"the return was not booked: {page.band.text}")
    stage.shot("return-done")


def all_of_it(stage: Stage) -> None:
    """The slip is scanned at the empty counter: all that is left comes back, then nothing is."""
    page, known = at_the_counter(stage)
    store = stage.program.store
    assert store is not None
    session = stage.window.session
    assert session is not None
    code = session.counter.receipt(session.returns.find(known.rich.name)[0].voucher).number
    stage.hands.scan(code)
    stage.settle()
    stage.dialog(ReturnDialog)
    stage.hands.press(F5)
    stage.hands.press(F12)
    stage.settle()
    if stage.dialogs():
        stage.confirm("03", PASSWORD)
    stage.hands.scan(code)
    stage.settle()
    stage.expect(page.band.latched, "a slip was returned twice")
    stage.shot("return-nothing-left")
    stage.hands.press(ESC)


def _redeem(stage: Stage, page: CounterPage, known: Known) -> None:
    stage.hands.scan(known.rich.number)
    stage.hands.type("3*")
    stage.hands.scan(known.barcodes[0])
    stage.hands.scan(known.barcodes[2])
    stage.settle()
    stage.press(F12, ENTER)
    stage.settle()
    stage.expect(page.basket.empty, f"nothing to return was redeemed: {page.band.text}")

"""A clerk at the counter: cards, goods, the confirmation, the slip, and what is refused."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import CLERK, PASSWORD, PIN
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.gui.desks.counter.balance import BalanceDialog
from lovemart_desktop.gui.desks.counter.find_goods import GoodsDialog
from lovemart_desktop.gui.desks.counter.help import HelpDialog
from lovemart_desktop.gui.desks.counter.page import CounterPage
from lovemart_desktop.tour.stage import Stage
from lovemart_desktop.tour.town import Known, look_up

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
UNKNOWN = "6900000000007"


def redemption(stage: Stage) -> None:
    """Card and goods, three ways to set a quantity, confirm, booked, printed."""
    page, known = at_the_counter(stage)
    stage.shot("counter-empty")
    stage.hands.scan(known.rich.number)
    stage.settle()
    stage.expect(page.basket.seen is not None, f"the card was not taken: {page.band.text}")
    for code in known.barcodes[:3]:
        stage.hands.scan(code)
    stage.hands.type("3*")
    stage.hands.scan(known.barcodes[3])
    stage.settle()
    stage.expect(len(page.basket.lines) == 4, f"not everything was added: {page.band.text}")
    stage.expect(page.basket.lines[-1].pieces == 3, "3* did not make three pieces")
    stage.hands.press(Qt.Key.Key_F4)
    stage.hands.type("2")
    stage.hands.press(ENTER)
    stage.expect(page.basket.lines[-1].pieces == 2, "F4 did not set the quantity")
    stage.shot("counter-basket")
    total = page.basket.total
    stage.hands.press(Qt.Key.Key_F12)
    stage.expect(not stage.window.is_locked and page.confirming, "F12 does not ask to confirm")
    stage.shot("counter-confirm")
    before = len(known.slips())
    stage.hands.press(ENTER)
    stage.settle()
    stage.expect(page.basket.empty, f"the basket was not booked: {page.band.text}")
    stage.expect(f"{total:,}" in page.band.text, "the points are not told")
    stage.until(lambda: len(known.slips()) == before + 1, "the slip was not printed")
    stage.shot("counter-done")


def own_household(stage: Stage) -> None:
    """The clerk's own card: nothing is booked before a second person has confirmed."""
    page, known = at_the_counter(stage)
    stage.hands.scan(known.own.number)
    stage.hands.scan(known.barcodes[0])
    stage.settle()
    stage.press(Qt.Key.Key_F12, ENTER)
    stage.expect(not page.basket.empty, "the clerk's own basket was booked alone")
    stage.confirm("03", PASSWORD, "counter-own-household")
    stage.expect(page.basket.empty, f"the confirmed basket was not booked: {page.band.text}")


def refusals(stage: Stage) -> None:
    """An unknown code, too few points, a lost card."""
    page, known = at_the_counter(stage)
    stage.hands.scan(known.rich.number)
    stage.hands.scan(known.barcodes[0])
    stage.hands.scan(UNKNOWN)
    stage.settle()
    stage.expect(page.band.latched, "an unknown code is not latched")
    stage.shot("counter-unknown-code")
    stage.hands.press(Qt.Key.Key_F12)
    stage.expect(not page.confirming, "F12 went past the red band")
    stage.hands.press(ESC)
    stage.expect(not page.band.latched, "Esc did not dismiss the band")
    clear(stage, page)
    stage.hands.scan(known.poor.number)
    stage.hands.type("9*")
    stage.hands.scan(known.dear)
    stage.settle()
    stage.expect(page.basket.quote().missing, "the basket can be paid")
    stage.expect(not page.redeem_button.isEnabled(), "too few points, and redeem is on")
    stage.shot("counter-points-short")
    clear(stage, page)
    stage.hands.scan(known.lost.number)
    stage.settle()
    stage.expect(page.basket.seen is None, "a lost card was taken")
    stage.shot("counter-lost-card")
    stage.hands.press(ESC)
    clear(stage, page)


def lookups(stage: Stage) -> None:
    """Help, balances, goods by their initials."""
    page, known = at_the_counter(stage)
    stage.hands.press(Qt.Key.Key_F1)
    stage.dialog(HelpDialog)
    stage.shot("counter-help")
    stage.hands.press(ESC)
    stage.hands.press(Qt.Key.Key_F2)
    balances = stage.dialog(BalanceDialog)
    stage.hands.type(known.rich.name)
    stage.until(lambda: balances.table.values, "a holder's name finds no balance")
    stage.shot("counter-balance")
    stage.hands.press(ESC)
    stage.hands.type("dm")
    stage.hands.press(ENTER)
    found = stage.dialog(GoodsDialog)
    stage.until(lambda: found.table.values, "initials find no goods")
    stage.shot("counter-find-goods")
    stage.hands.press(ESC)
    stage.settle()
    stage.expect(page.scan_edit.hasFocus(), "the scan box lost the focus")


def at_the_counter(stage: Stage) -> tuple[CounterPage, Known]:
    """The clerk at the open counter, and what there is to scan."""
    session = stage.sign_in(CLERK, PIN)
    stage.open("counter")
    store = stage.program.store
    assert store is not None
    if stage.known is None:
        stage.known = look_up(store, stage.program.printers.folder)
    known = stage.known
    assert session.operator.number == CLERK
    stage.expect(known.lost.state is CardState.LOST, "there is no lost card in this town")
    return stage.page(CounterPage), known


def clear(stage: Stage, page: CounterPage) -> None:
    """Esc until nothing is left; with lines in the basket it asks."""
    for _ in range(4):
        if page.basket.empty:
            return
        stage.hands.press(ESC)
        stage.settle()
        if stage.dialogs():
            stage.shot("counter-clear")
            stage.hands.press(Qt.Key.Key_Tab, ENTER)
            stage.settle()
    stage.expect(page.basket.empty, "the basket could not be cleared")

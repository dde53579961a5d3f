"""Who stands at the counter: a proxy, somebody without the card, a voucher from a dark day."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.gui.desks.board.countersign import CountersignDialog
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.board.rows import DueRow
from lovemart_desktop.gui.desks.counter.balance import BalanceDialog
from lovemart_desktop.gui.desks.counter.no_card import NoCardDialog
from lovemart_desktop.gui.desks.counter.paper_dialog import PaperDialog
from lovemart_desktop.gui.desks.counter.proxy import ProxyDialog
from lovemart_desktop.gui.desks.counter.second_person import CounterConfirmDialog
from lovemart_desktop.tour.chapters.counter import at_the_counter
from lovemart_desktop.tour.stage import Stage

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
AUDITOR = "07"


def proxy(stage: Stage) -> None:
    """Somebody collects for the holder; the slip names both."""
    page, known = at_the_counter(stage)
    stage.hands.scan(known.rich.number)
    stage.hands.scan(known.barcodes[0])
    stage.settle()
    stage.control(Qt.Key.Key_D)
    stage.dialog(ProxyDialog)
    stage.hands.type("李小梅")
    stage.press(ENTER)
    stage.hands.type("女儿")
    stage.shot("counter-proxy")
    stage.press(ENTER)
    stage.expect("李小梅" in page.holder_panel.notes, "the panel does not name the proxy")
    stage.shot("counter-proxy-chosen")
    stage.press(Qt.Key.Key_F12, ENTER)
    stage.expect(page.basket.empty, f"the proxy's basket was not booked: {page.band.text}")


def balance(stage: Stage) -> None:
    """A balance slip of somebody who was looked up."""
    page, known = at_the_counter(stage)
    stage.control(Qt.Key.Key_B)
    found = stage.dialog(BalanceDialog)
    stage.hands.type(known.rich.name)
    stage.until(lambda: found.table.values, "a holder's name finds no balance")
    stage.shot("counter-balance-slip")
    stage.control(Qt.Key.Key_B)
    stage.expect(known.rich.name in page.band.text, "the balance slip is not told")


def no_card(stage: Stage) -> None:
    """The card is at home and nobody else in the store: the slip is signed, and waits."""
    page, known = at_the_counter(stage)
    store = stage.program.store
    assert store is not None
    tail = store.sign_in("03", PASSWORD).people.record(known.rich.member).person.id_tail
    stage.control(Qt.Key.Key_N)
    dialog = stage.dialog(NoCardDialog)
    stage.hands.type(known.rich.name)
    stage.until(lambda: dialog.table.values, "a holder's name finds nobody")
    stage.press(ENTER)
    stage.hands.type(" ")
    stage.settle()
    stage.hands.type(tail)
    stage.shot("counter-no-card")
    stage.press(ENTER)
    stage.expect(page.basket.about.member, f"nobody is served: {page.band.text}")
    stage.hands.scan(known.barcodes[0])
    stage.settle()
    stage.shot("counter-no-card-basket")
    stage.press(Qt.Key.Key_F12, ENTER)
    confirming = stage.dialog(CounterConfirmDialog)
    stage.shot("counter-second-person")
    stage.push(confirming.alone_button)
    stage.expect(page.basket.empty, f"the basket was not booked: {page.band.text}")


def paper_day(stage: Stage) -> None:
    """Numbered forms, and one of them entered later."""
    page, known = at_the_counter(stage)
    stage.control(Qt.Key.Key_P)
    dialog = stage.dialog(PaperDialog)
    stage.push(dialog.print_button)
    stage.until(lambda: dialog.print_button.isEnabled(), "the forms were not printed")
    stage.shot("counter-paper-day")
    stage.tab_to(dialog.number_edit)
    stage.hands.type("1")
    stage.press(ENTER, ENTER)
    stage.expect(page.basket.about.paper == 1, f"number 1 is not entered: {page.band.text}")
    stage.hands.type(known.rich.number)
    stage.press(ENTER)
    stage.hands.scan(known.barcodes[2])
    stage.settle()
    stage.shot("counter-paper-basket")
    stage.press(Qt.Key.Key_F12, ENTER)
    stage.dialog(PaperDialog)
    stage.press(ESC)
    stage.expect(page.basket.empty, f"the paper voucher was not booked: {page.band.text}")


def countersigned(stage: Stage) -> None:
    """What went through with one person is signed at the board by another."""
    stage.sign_in(AUDITOR, PASSWORD)
    stage.open("board")
    page = stage.page(BoardPage)
    stage.shot("board-countersign")
    rows = [row for row in page.due.rows if isinstance(row, DueRow)]
    row = next(row for row in rows if row.line.goal == "do:countersign")
    stage.push(row)
    stage.dialog(CountersignDialog)
    stage.shot("board-countersign-list")
    stage.press(ENTER, ESC)

"""Baskets put aside, points split by hand, tiles, limits and wishes: counter and goods page."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.demo.shelf_keys import WISHES
from lovemart_desktop.gui.desks.counter.holding import RecallDialog
from lovemart_desktop.gui.desks.counter.other_card import OtherCardQuestion
from lovemart_desktop.gui.desks.counter.quick_keys import QuickKeysDialog
from lovemart_desktop.gui.desks.counter.split import SplitDialog
from lovemart_desktop.gui.desks.counter.wanted import WantedDialog
from lovemart_desktop.gui.desks.goods.arrange_keys import ArrangeKeysDialog
from lovemart_desktop.gui.desks.goods.limits import LimitsDialog
from lovemart_desktop.gui.desks.goods.wishes import WishesDialog
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.tour.chapters.counter import at_the_counter, clear
from lovemart_desktop.tour.stage import Stage

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
STOREKEEPER = "06"


def held(stage: Stage) -> None:
    """Two holders at once: F6, F7, and the next card on a filled basket."""
    page, known = at_the_counter(stage)
    stage.hands.scan(known.rich.number)
    stage.hands.scan(known.barcodes[0])
    stage.settle()
    stage.press(Qt.Key.Key_F6)
    stage.expect(page.basket.empty, f"the basket was not put aside: {page.band.text}")
    stage.shot("basket-held")
    stage.hands.scan(known.barcodes[1])
    stage.hands.scan(known.poor.number)
    stage.settle()
    stage.hands.scan(known.rich.number)
    stage.dialog(OtherCardQuestion)
    stage.shot("basket-other-card")
    stage.press(ENTER)
    stage.expect(page.basket.label == known.rich.name, "the next holder is not served")
    stage.press(Qt.Key.Key_F7)
    recall = stage.dialog(RecallDialog)
    stage.expect(len(recall.table.values) == 2, "not both baskets are in the list")
    stage.shot("basket-recall")
    stage.press(ENTER)
    stage.expect(page.basket.pieces == 1, f"the basket is not back: {page.band.text}")
    clear(stage, page)
    stage.press(Qt.Key.Key_F7)
    stage.hands.press(Qt.Key.Key_Delete)
    stage.lines("不要了")
    stage.expect(not recall_rows(stage), "the basket was not given up")
    stage.press(ESC)


def split(stage: Stage) -> None:
    """F5: the holder wants other points to be spent."""
    page, known = at_the_counter(stage)
    stage.hands.scan(known.rich.number)
    stage.hands.scan(known.barcodes[0])
    stage.settle()
    stage.press(Qt.Key.Key_F12, Qt.Key.Key_F5)
    dialog = stage.dialog(SplitDialog)
    stage.hands.type("30")
    stage.expect(dialog.yes_button.isEnabled(), f"it does not add up: {dialog.band.text}")
    stage.shot("split")
    stage.hands.type("00")
    stage.expect(not dialog.yes_button.isEnabled(), "more than there is can be taken")
    stage.shot("split-too-much")
    stage.hands.press(Qt.Key.Key_Backspace)
    stage.hands.press(Qt.Key.Key_Backspace)
    stage.press(ENTER)
    stage.expect(page.basket.split_by_hand, "the split was not taken over")
    stage.shot("split-confirm")
    stage.press(ESC)
    clear(stage, page)


def tiles(stage: Stage) -> None:
    """Goods without a barcode; one of them is limited for each household."""
    page, known = at_the_counter(stage)
    stage.hands.scan(known.rich.number)
    stage.hands.type("3*")
    stage.control(Qt.Key.Key_K)
    stage.dialog(QuickKeysDialog)
    stage.shot("quick-keys")
    stage.hands.type("2")
    stage.settle()
    stage.expect(page.basket.pieces == 3, f"the tile added nothing: {page.band.text}")
    stage.shot("limit-told")
    stage.press(Qt.Key.Key_F12, ENTER)
    stage.dialog(ConfirmDialog)
    stage.shot("limit-second-person")
    stage.press(ESC, ESC)
    clear(stage, page)
    stage.control(Qt.Key.Key_W)
    stage.dialog(WantedDialog)
    stage.shot("wanted")
    stage.hands.type(WISHES[0])
    stage.press(ENTER)
    stage.expect(WISHES[0] in page.band.text, "the wish is not noted")


def arranging(stage: Stage) -> None:
    """The storekeeper's side of it."""
    stage.sign_in(STOREKEEPER, PASSWORD)
    stage.open("goods")
    stage.shot("goods-extras")
    stage.control(Qt.Key.Key_K)
    stage.dialog(ArrangeKeysDialog)
    stage.shot("goods-quick-keys")
    stage.press(ESC)
    stage.control(Qt.Key.Key_E)
    stage.dialog(LimitsDialog)
    stage.shot("goods-limits")
    stage.press(ESC)
    stage.control(Qt.Key.Key_W)
    stage.dialog(WishesDialog)
    stage.shot("goods-wishes")
    stage.press(ESC)


def recall_rows(stage: Stage) -> int:
    return len(stage.dialog(RecallDialog).table.values)

"""The counter itself: its keys, the slips that wait, practice, and the scanner on trial."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.gui.desks.counter.keys_dialog import KeysDialog
from lovemart_desktop.gui.desks.counter.practice import PracticeWindow
from lovemart_desktop.gui.desks.counter.print_queue import PrintQueueDialog
from lovemart_desktop.gui.desks.settings.page import SettingsPage
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.kit.printing import Role
from lovemart_desktop.tour.chapters.counter import at_the_counter, clear
from lovemart_desktop.tour.stage import Stage

ENTER, ESC, F12 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F12


def keys(stage: Stage) -> None:
    """The drawer of the other keys; the table of keys, and a card of them on paper."""
    page, _ = at_the_counter(stage)
    clear(stage, page)
    stage.control(Qt.Key.Key_M)
    stage.expect(page.key_bar.unfolded, "Ctrl+M shows no other keys")
    stage.shot("counter-all-keys")
    stage.press(ESC)
    stage.hands.press(Qt.Key.Key_F1, with_=Qt.KeyboardModifier.ShiftModifier)
    dialog = stage.dialog(KeysDialog)
    stage.press(ENTER, Qt.Key.Key_F2)
    stage.expect(dialog.waiting, "a key that is taken was given away")
    stage.shot("counter-keys")
    stage.press(ESC)
    dialog.a5_button.click()
    stage.settle()
    stage.press(ESC)


def jam(stage: Stage) -> None:
    """The slip printer is off: slips wait, are listed, and come when it is back."""
    page, known = at_the_counter(stage)
    clear(stage, page)
    printers = stage.program.printers
    chosen = printers.name(Role.SLIP)
    printers.choose(Role.SLIP, "XP-80")
    stage.hands.scan(known.rich.number)
    stage.hands.scan(known.barcodes[0])
    stage.settle()
    stage.press(F12, ENTER)
    stage.expect(page.basket.empty, f"the basket was not booked: {page.band.text}")
    stage.shot("counter-printer-off")
    stage.control(Qt.Key.Key_J)
    dialog = stage.dialog(PrintQueueDialog)
    stage.expect(dialog.table.values, "the slip does not wait")
    stage.shot("counter-print-queue")
    printers.choose(Role.SLIP, chosen)
    stage.press(ENTER)
    stage.until(lambda: not dialog.table.values, "the slip was not printed")
    stage.press(ESC)


def practice(stage: Stage) -> None:
    """A redemption that does not count."""
    page, known = at_the_counter(stage)
    clear(stage, page)
    stage.control(Qt.Key.Key_T)
    stage.dialog(Question)
    stage.press(ENTER)
    window = stage.dialog(PracticeWindow)
    stage.hands.scan(known.rich.number)
    stage.hands.scan(known.barcodes[0])
    stage.settle()
    stage.shot("counter-practice")
    stage.press(F12, ENTER)
    stage.expect(window.page.flow.basket.empty, f"not booked: {window.page.band.text}")
    stage.control(Qt.Key.Key_T)
    stage.expect(not stage.dialogs(), "practice did not end")


def scanner(stage: Stage) -> None:
    """The tester in the settings."""
    _, known = at_the_counter(stage)
    stage.open("settings")
    page = stage.page(SettingsPage)
    while page.section != "scanner":
        stage.press(Qt.Key.Key_Down)
    stage.press(ENTER)
    stage.hands.scan(known.barcodes[0])
    stage.shot("settings-scanner")
    stage.press(Qt.Key.Key_F1)
    stage.shot("settings-help")
    stage.press(ESC)

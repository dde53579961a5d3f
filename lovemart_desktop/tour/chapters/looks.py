"""The door, the settings, and the same pages in other languages, colours and sizes."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import CLERK, PASSWORD, PIN, STAFF
from lovemart_desktop.gui.desks.settings import SettingsPage
from lovemart_desktop.gui.desks.shifts.opening import OpenShiftDialog
from lovemart_desktop.gui.kit.language import CHINESE, ENGLISH
from lovemart_desktop.tour.stage import Stage

WIDE, NARROW = (1366, 768), (994, 565)
AT_150 = (911, 512)
"""What a screen of 1366×768 leaves at 150 %."""


def door(stage: Stage) -> None:
    """Everybody is there; a wrong PIN is refused in words, the right one opens."""
    stage.resize(*WIDE)
    page = stage.window.sign_in
    stage.until(lambda: page.people.tiles, "nobody is at the door")
    stage.expect(len(page.people.tiles) == len(STAFF), "somebody is missing at the door")
    stage.hands.press(Qt.Key.Key_Right)
    stage.hands.type("482")
    stage.shot("sign-in")
    stage.hands.type("916")
    stage.hands.press(Qt.Key.Key_Return)
    stage.settle()
    stage.expect(stage.window.is_locked, "a wrong PIN opened the door")
    stage.expect(page.band.tone == "error", "a wrong PIN is not told")
    stage.shot("sign-in-refused")
    stage.hands.type(PIN)
    stage.hands.press(Qt.Key.Key_Return)
    stage.settle()
    stage.expect(not stage.window.is_locked, "the right PIN did not open the door")
    stage.dialog(OpenShiftDialog)
    stage.shot("shift-open")
    stage.open_shift()


def settings(stage: Stage) -> None:
    stage.sign_in("01", PASSWORD)
    stage.open("settings")
    stage.page(SettingsPage)
    stage.shot("settings")
    stage.hands.press(Qt.Key.Key_Down)
    stage.shot("settings-staff")


def sizes(stage: Stage) -> None:
    """Every page: narrow, at 150 %, dark, in English."""
    looks = (
        ("narrow", CHINESE, "light", NARROW, 1.0),
        ("150-percent", CHINESE, "light", AT_150, 1.5),
        ("dark", CHINESE, "dark", WIDE, 1.0),
        ("english", ENGLISH, "light", WIDE, 1.0),
    )
    program = stage.program
    try:
        for name, language, palette, size, ratio in looks:
            program.language.choose(language)
            program.theme.choose(palette=palette)
            stage.resize(*size)
            shown: set[str] = set()
            # the clerk has the counter, the card officer every other page
            for number, secret in ((CLERK, PIN), ("03", PASSWORD)):
                stage.sign_in(number, secret)
                for page_id in stage.window.spec_ids():
                    if page_id not in shown:
                        shown.add(page_id)
                        stage.open(page_id)
                        stage.shot(f"{name}-{page_id}", ratio=ratio)
            stage.hands.control(Qt.Key.Key_L)
            stage.shot(f"{name}-door", ratio=ratio)
    finally:
        program.language.choose(CHINESE)
        program.theme.choose(palette="light")
        stage.resize(*WIDE)

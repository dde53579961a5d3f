"""A town's first start: its facts, the administrator, the recovery code, the officers."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD, PIN
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.first_start import FirstStart
from lovemart_desktop.gui.desks.first_start import wizard as steps
from lovemart_desktop.tour.stage import Stage, StepFailed

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
OFFICERS = ("评春兰", "监公正", "卡秋菊", "库冬生", "营夏荷")


def place(stage: Stage) -> None:
    page = _page(stage)
    stage.shot("first-start-empty")
    _fill(stage, "青石镇", "青石镇爱心超市", "0851-5550123", "人民路 1 号", "周一至周五")
    stage.expect(page.at == steps.ADMINISTRATOR, "Enter did not lead to the administrator")


def administrator(stage: Stage) -> None:
    page = _page(stage)
    stage.hands.type("管向前")
    stage.hands.press(ENTER)
    stage.hands.type(PASSWORD)
    stage.hands.press(ENTER)
    stage.hands.type(PASSWORD)
    stage.shot("first-start-administrator")
    stage.hands.press(ENTER)
    stage.settle()
    stage.expect(page.at == steps.RECOVERY, "the books were not made")
    code = page.recovery.code_label.text()
    stage.expect(len(code) > 12, "there is no recovery code")
    stage.hands.press(SPACE)
    stage.settle()
    papers = list(stage.program.printers.folder.glob("*.pdf"))
    stage.expect(len(papers) == 1, "the recovery sheet was not printed")
    stage.hands.press(SPACE)
    stage.shot("first-start-recovery-code")
    stage.hands.control(ENTER)
    stage.expect(page.at == steps.OFFICERS, "the recovery code could not be left")


def officers(stage: Stage) -> None:
    page = _page(stage)
    for name, row in zip(OFFICERS, page.officers.rows_shown, strict=True):
        stage.hands.type(name)
        stage.hands.press(ENTER)
        stage.hands.type(PIN if row.roles == {Role.CLERK} else PASSWORD)
        if name != OFFICERS[-1]:
            stage.hands.press(ENTER)
    stage.shot("first-start-officers")
    stage.hands.control(ENTER)
    stage.settle()
    stage.expect(page.at == steps.PRINTERS, f"no accounts were made: {page.band.text}")
    stage.shot("first-start-printers")
    stage.hands.control(ENTER)
    stage.expect(page.at == steps.FINISH, "the printers could not be left")
    stage.shot("first-start-ready")


def ready(stage: Stage) -> None:
    """The door opens, and each officer is told what comes first."""
    stage.hands.control(ENTER)
    stage.settle()
    door = stage.window.sign_in
    stage.until(lambda: door.people.tiles, "the door did not open")
    stage.expect(len(door.people.tiles) == 1 + len(OFFICERS), "somebody is missing at the door")
    stage.shot("first-start-door")


def _page(stage: Stage) -> FirstStart:
    page = stage.window.stack.currentWidget()
    if not isinstance(page, FirstStart):
        raise StepFailed("the first start is not shown")
    return page


def _fill(stage: Stage, *texts: str) -> None:
    for text in texts:
        stage.hands.type(text)
        stage.hands.press(ENTER)

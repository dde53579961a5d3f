"""A new town's first start, and a second computer joining it, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.first_start import FirstStart, JoinPage
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.language import CHINESE, ENGLISH, Language
from lovemart_desktop.gui.kit.people import Person
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.recovery import RecoveryDialog
from lovemart_desktop.services.settings import TownFacts
from lovemart_desktop.services.store import Store, open_store
from tests.gui.deskwork import CTRL, DeskWork
from tests.gui.hands import Hands
from tests.shop import PIN, SECRET, FixedClock, Shop

ENTER, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def store(sqlite_url: str) -> Iterator[Store]:
    store = open_store(sqlite_url, clock=FixedClock())
    yield store
    store.close()


@pytest.fixture
def computer(tmp_path: Path, theme: Theme) -> Computer:
    return Computer(LocalSettings(), tmp_path / "settings.json")


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    store: Store,
    tasks: Tasks,
    hands: Hands,
    computer: Computer,
    tmp_path: Path,
) -> DeskWork[FirstStart]:
    printers = computer.printers(tmp_path / "papers")
    page = FirstStart(store, tasks, computer, printers, Language(qapp))
    desk = DeskWork(qtbot, tasks, hands, page)
    page.take_focus()
    return desk


def fill(desk: DeskWork[FirstStart], *texts: str) -> None:
    for text in texts:
        desk.type(text)
        desk.press(ENTER)


def to_administrator(desk: DeskWork[FirstStart]) -> None:
    fill(desk, "青石镇", "青石镇爱心超市", "0851-5550123", "人民路1号", "")


def to_officers(desk: DeskWork[FirstStart]) -> None:
    to_administrator(desk)
    fill(desk, "管小理", SECRET, SECRET)
    desk.press(SPACE)  # print
    desk.press(SPACE)  # kept
    desk.press(ENTER, CTRL)


def test_the_whole_first_start(
    desk: DeskWork[FirstStart], store: Store, computer: Computer, qtbot: QtBot, tmp_path: Path
) -> None:
    to_officers(desk)
    fill(desk, "评一凡", SECRET, "监公明", SECRET, "卡春花", SECRET, "库大强", SECRET)
    fill(desk, "营小美", PIN)
    desk.press(TAB)
    desk.press(SPACE)  # a test slip
    desk.press(ENTER, CTRL)
    with qtbot.waitSignal(desk.page.finished):
        desk.press(ENTER, CTRL)
    assert store.facts() == TownFacts("青石镇", "青石镇爱心超市", "0851-5550123", "人民路1号", "")
    people = {t.name: t.roles for t in store.tiles()}
    assert people == {
        "管小理": {Role.ADMINISTRATOR},
        "评一凡": {Role.AWARD_OFFICER},
        "监公明": {Role.AUDITOR},
        "卡春花": {Role.CARD_OFFICER},
        "库大强": {Role.STOREKEEPER},
        "营小美": {Role.CLERK},
    }
    assert store.sign_in("06", PIN).operator.name == "营小美"
    assert LocalSettings.load(tmp_path / "settings.json").till == "T1"
    assert len(list((tmp_path / "papers").glob("*.pdf"))) == 2


def test_nothing_is_made_without_town_store_and_telephone(
    desk: DeskWork[FirstStart], store: Store
) -> None:
    fill(desk, "青石镇", "青石镇爱心超市")
    desk.press(ENTER, CTRL)
    assert desk.page.place.isVisible()
    assert not desk.page.next_button.isEnabled()
    desk.type("0851-5550123")
    desk.press(ENTER, CTRL)
    assert desk.page.administrator.isVisible()
    assert not store.founded


def test_passwords_that_differ_or_are_short_make_no_books(
    desk: DeskWork[FirstStart], store: Store
) -> None:
    to_administrator(desk)
    fill(desk, "管小理", SECRET, "another-word")
    assert desk.page.band.isVisible()
    assert "do not match" in desk.page.band.text
    desk.page.administrator.secret_edit.setFocus()
    fill(desk, "", "")
    assert not store.founded
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.page.place.isVisible()
    assert desk.page.place.town_edit.text() == "青石镇"


def test_the_recovery_code_has_to_be_kept_and_opens_the_account(
    desk: DeskWork[FirstStart], store: Store
) -> None:
    to_administrator(desk)
    fill(desk, "管小理", SECRET, SECRET)
    page = desk.page
    assert store.founded
    assert page.recovery.isVisible()
    assert not page.back_button.isVisible()
    desk.press(ENTER, CTRL)
    assert page.recovery.isVisible()
    code = page.recovery.code_label.text()
    page.recovery.kept_box.setFocus()
    desk.press(SPACE)
    desk.press(ENTER, CTRL)
    assert page.officers.isVisible()
    store.entrance.recover("01", code, "new-secret")
    # no password stays in a field that is out of sight
    assert page.administrator.secret_edit.text() == ""


def test_officers_that_are_refused_are_none_of_them_made(
    desk: DeskWork[FirstStart], store: Store
) -> None:
    to_officers(desk)
    fill(desk, "评一凡", SECRET, "监公明", SECRET, "卡春花", SECRET, "库大强", SECRET)
    fill(desk, "营小美", "111111")
    assert desk.page.officers.isVisible()
    assert "too easy" in desk.page.band.text
    assert len(store.tiles()) == 1
    focus = QApplication.focusWidget()
    assert focus is desk.page.officers.officers()[4].secret_edit
    focus.clear()
    fill(desk, PIN)
    assert desk.page.printers.isVisible()
    assert len(store.tiles()) == 6


def test_one_person_may_operate_alone_beside_auditor_and_administrator(
    desk: DeskWork[FirstStart], store: Store
) -> None:
    to_officers(desk)
    officers = desk.page.officers
    fill(desk, "全能手", SECRET)
    fill(desk, "监公明", SECRET)
    assert officers.missing()
    assert not desk.page.next_button.isEnabled()
    first = officers.officers()[0]
    for role in (Role.CARD_OFFICER, Role.STOREKEEPER, Role.CLERK):
        first.boxes[role].setFocus()
        desk.press(SPACE)
    assert officers.missing() == []
    assert not first.boxes[Role.AUDITOR].isEnabled()
    assert first.kind_label.text() == wording.secret_name("password")
    desk.press(ENTER, CTRL)
    roles = {t.name: t.roles for t in store.tiles()}
    assert roles["全能手"] == {
        Role.AWARD_OFFICER,
        Role.CARD_OFFICER,
        Role.STOREKEEPER,
        Role.CLERK,
    }


def test_officers_may_come_later(desk: DeskWork[FirstStart], store: Store) -> None:
    to_officers(desk)
    assert not desk.page.next_button.isEnabled()
    desk.page.officers.later_box.setFocus()
    desk.press(SPACE)
    desk.press(ENTER, CTRL)
    assert desk.page.printers.isVisible()
    assert len(store.tiles()) == 1


@pytest.mark.parametrize(
    ("size", "scale"), [((994, 565), 100), ((994, 565), 130), ((1366, 768), 100)]
)
def test_every_step_fits_the_width_of_the_window(
    desk: DeskWork[FirstStart], theme: Theme, size: tuple[int, int], scale: int
) -> None:
    theme.choose(text_scale=scale)
    desk.page.resize(*size)
    to_officers(desk)
    bar = desk.page.scroll_area.horizontalScrollBar()
    assert bar.maximum() == 0
    fill(desk, "评一凡", SECRET, "监公明", SECRET, "卡春花", SECRET, "库大强", SECRET)
    # what is typed into can be seen
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not focus.visibleRegion().isEmpty()
    assert bar.maximum() == 0


def test_the_language_changes_on_the_way(
    desk: DeskWork[FirstStart], store: Store, qapp: QApplication
) -> None:
    to_officers(desk)
    language = desk.page._language
    desk.page.language_button.setFocus()
    desk.press(SPACE)
    assert language.code == CHINESE
    page = desk.page
    assert page.title_label.text() == "工作人员"
    assert page.officers.officers() == []
    assert "评选录入员" in page.officers.missing_label.text()
    desk.press(SPACE)
    assert language.code == ENGLISH
    assert page.title_label.text() == "Officers"


def test_a_second_computer_joins(
    qtbot: QtBot, tasks: Tasks, hands: Hands, sqlite_shop: Shop, computer: Computer
) -> None:
    page = JoinPage(sqlite_shop.store, tasks, computer)
    desk = DeskWork(qtbot, tasks, hands, page)
    page.take_focus()
    assert "青石镇" in page.title_label.text()
    assert not page.join_button.isEnabled()
    with qtbot.assertNotEmitted(page.finished):
        desk.type("T1")
        desk.press(ENTER)
    assert "already" in page.band.text
    page.name_edit.clear()
    desk.type("二号柜台")
    with qtbot.waitSignal(page.finished):
        desk.press(ENTER)
    assert computer.settings.till == "T2"
    assert sqlite_shop.store.till.kind == "counter"


def test_the_recovery_sheet_sets_a_forgotten_secret(
    qtbot: QtBot, tasks: Tasks, hands: Hands, sqlite_shop: Shop, computer: Computer, tmp_path: Path
) -> None:
    code = sqlite_shop.administrator.staff.renew_recovery()
    parent = JoinPage(sqlite_shop.store, tasks, computer)
    desk = DeskWork(qtbot, tasks, hands, parent)
    person = Person("06", "营小美", ("clerk",), "pin")
    printers = computer.printers(tmp_path / "papers")
    dialog = RecoveryDialog(parent, tasks, printers, sqlite_shop.store, person)
    recovered: list[str] = []
    dialog.recovered.connect(recovered.append)
    dialog.open()
    desk.settle()
    assert QApplication.focusWidget() is dialog.code_edit
    fresh_label = dialog.sheet.code_label
    for text in ("AAAAA-AAAAA", "975318", "975318"):
        desk.type(text)
        desk.press(ENTER)
    assert "does not fit" in dialog.band.text
    dialog.code_edit.setText(code)
    dialog.again_edit.setFocus()
    desk.press(ENTER)
    assert fresh_label.text() not in ("", code)
    # the next code is not lost by Esc
    desk.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.close_button.isEnabled()
    dialog.sheet.kept_box.setFocus()
    desk.press(SPACE)
    dialog.close_button.setFocus()
    desk.press(SPACE)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert recovered == ["06"]
    assert sqlite_shop.store.sign_in("06", "975318").operator.name == "营小美"

"""The settings, section by section, by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.printer_choice import PrinterChoice
from lovemart_desktop.gui.desks.settings import SettingsPage
from lovemart_desktop.gui.desks.settings.backup import BackupSection
from lovemart_desktop.gui.desks.settings.customer import CustomerSection
from lovemart_desktop.gui.desks.settings.display import DisplaySection
from lovemart_desktop.gui.desks.settings.own_secret import SecretSection
from lovemart_desktop.gui.desks.settings.staff import StaffSection
from lovemart_desktop.gui.desks.settings.staff_dialogs import (
    AccountDialog,
    LinkDialog,
    RolesDialog,
    SecretDialog,
)
from lovemart_desktop.gui.desks.settings.town import TownSection
from lovemart_desktop.gui.kit.language import CHINESE, ENGLISH, Language
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.sounds import Sounds
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.kit.voice import Voice
from lovemart_desktop.services.store import Session
from tests.gui.deskwork import CTRL, DeskWork
from tests.gui.hands import Hands
from tests.shop import PIN, SECRET, Shop, refused

ENTER, TAB, SPACE, DOWN, ESC = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Down,
    Qt.Key.Key_Escape,
)
Open = Callable[[Session], DeskWork[SettingsPage]]


@pytest.fixture
def computer(tmp_path: Path, theme: Theme) -> Computer:
    settings = LocalSettings(backup_folder=str(tmp_path / "backups"))
    return Computer(settings, tmp_path / "settings.json")


@pytest.fixture
def language(qapp: QApplication, computer: Computer) -> Language:
    language = Language(qapp)
    language.choose(ENGLISH)
    computer.follow(language)
    return language


@pytest.fixture
def open_page(
    qtbot: QtBot,
    tasks: Tasks,
    hands: Hands,
    scanner: Scanner,
    computer: Computer,
    language: Language,
    tmp_path: Path,
) -> Open:
    def opened(session: Session) -> DeskWork[SettingsPage]:
        printers = computer.printers(tmp_path / "papers")
        tools = SimpleNamespace(
            tasks=tasks,
            scanner=scanner,
            computer=computer,
            language=language,
            printers=printers,
            sounds=Sounds(player=()),
            voice=Voice(),
        )
        page = SettingsPage(session, tools)  # type: ignore[arg-type]  # the tools it uses
        desk = DeskWork(qtbot, tasks, hands, page)
        page.take_focus()
        return desk

    return opened


def go_to(desk: DeskWork[SettingsPage], key: str) -> None:
    """Down the list to a section, and into it."""
    desk.page.sections.setFocus()
    while desk.page.section != key:
        desk.press(DOWN)
    desk.press(ENTER)


def sections(desk: DeskWork[SettingsPage]) -> list[str]:
    shown = desk.page.sections
    return [str(shown.item(n).data(Qt.ItemDataRole.UserRole)) for n in range(shown.count())]


def staff_desk(open_page: Open, session: Session, number: str) -> DeskWork[SettingsPage]:
    """The accounts, with one of them chosen."""
    desk = open_page(session)
    go_to(desk, "staff")
    section = desk.page.section_widget()
    assert isinstance(section, StaffSection)
    while section.chosen is None or section.chosen.number != number:
        desk.press(DOWN)
    return desk


def push(desk: DeskWork[SettingsPage], name: str) -> None:
    button = getattr(desk.page.section_widget(), name)
    assert button.isEnabled()
    button.setFocus()
    desk.press(SPACE)


def test_each_operator_sees_what_they_may_change(sqlite_shop: Shop, open_page: Open) -> None:
    everybodys = ["printers", "scanner", "display", "customer", "secret"]
    assert sections(open_page(sqlite_shop.clerk)) == everybodys
    assert sections(open_page(sqlite_shop.auditor)) == everybodys
    administrators = ["town", "staff", "holders", "returns", *everybodys, "backup"]
    assert sections(open_page(sqlite_shop.administrator)) == administrators


def test_the_towns_facts_are_changed(sqlite_shop: Shop, open_page: Open) -> None:
    desk = open_page(sqlite_shop.administrator)
    desk.press(ENTER)
    section = desk.page.section_widget()
    assert isinstance(section, TownSection)
    assert section.town_edit.text() == "青石镇"
    section.telephone_edit.setFocus()
    section.telephone_edit.clear()
    desk.type("0851-5550999")
    section.idle_box.setFocus()
    desk.press(DOWN)
    desk.press(ESC)
    section.telephone_edit.setFocus()
    desk.press(ENTER)
    assert section.band.tone == "success"
    assert sqlite_shop.store.facts().telephone == "0851-5550999"
    section.store_edit.clear()
    section.save()
    desk.settle()
    assert section.band.tone == "error"
    assert sqlite_shop.store.facts().store == "青石镇爱心超市"


def test_idle_lock_is_chosen(sqlite_shop: Shop, open_page: Open) -> None:
    desk = open_page(sqlite_shop.administrator)
    section = desk.page.section_widget()
    assert isinstance(section, TownSection)
    assert section.idle_box.currentData() == 5
    section.idle_box.setCurrentIndex(section.idle_box.findData(2))
    section.save_button.setFocus()
    desk.press(SPACE)
    assert sqlite_shop.store.idle_minutes() == 2


def test_an_account_is_made(sqlite_shop: Shop, open_page: Open) -> None:
    desk = open_page(sqlite_shop.administrator)
    go_to(desk, "staff")
    desk.press(Qt.Key.Key_N, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, AccountDialog)
    desk.type("新来的")
    desk.press(ENTER)
    assert "at least one role" in dialog.band.text
    desk.press(TAB)
    desk.press(SPACE)  # clerk
    assert "PIN" in dialog.rule_label.text()
    dialog.secret_edit.setText(PIN)
    dialog.save()
    dialog.reject()
    assert dialog.isVisible(), "what is under way is waited for"
    desk.settle()
    assert not isValid(dialog) or not dialog.isVisible()
    assert sqlite_shop.store.sign_in("08", PIN).operator.name == "新来的"
    section = desk.page.section_widget()
    assert isinstance(section, StaffSection)
    assert "新来的" in section.band.text
    assert len(section.accounts_table.values) == 8


def test_roles_change_with_the_kind_of_secret(sqlite_shop: Shop, open_page: Open) -> None:
    desk = staff_desk(open_page, sqlite_shop.administrator, "06")
    desk.press(ENTER)
    dialog = desk.dialog()
    assert isinstance(dialog, RolesDialog)
    assert not dialog.secret_edit.isVisible()
    boxes = dialog.roles._boxes
    assert not boxes[Role.AUDITOR].isEnabled()
    boxes[Role.STOREKEEPER].setFocus()
    desk.press(SPACE)
    assert dialog.secret_edit.isVisible()
    dialog.secret_edit.setFocus()
    desk.type(SECRET)
    desk.press(ENTER)
    assert sqlite_shop.store.sign_in("06", SECRET).operator.roles == {Role.CLERK, Role.STOREKEEPER}


def test_a_locked_account_is_freed(sqlite_shop: Shop, open_page: Open) -> None:
    for _ in range(5):
        with pytest.raises(Refusal):
            sqlite_shop.store.sign_in("06", "wrong")
    desk = staff_desk(open_page, sqlite_shop.administrator, "06")
    push(desk, "unlock_button")
    assert sqlite_shop.store.sign_in("06", PIN).operator.number == "06"
    section = desk.page.section_widget()
    assert isinstance(section, StaffSection)
    assert section.chosen is not None
    assert section.chosen.state == "open"
    assert not section.unlock_button.isEnabled()


def test_a_forgotten_secret_is_set_anew(sqlite_shop: Shop, open_page: Open) -> None:
    desk = staff_desk(open_page, sqlite_shop.administrator, "07")
    push(desk, "secret_button")
    dialog = desk.dialog()
    assert isinstance(dialog, SecretDialog)
    desk.type("short")
    desk.press(ENTER)
    assert "too short" in dialog.band.text
    desk.type("-no-longer")
    desk.press(ENTER)
    assert sqlite_shop.store.sign_in("07", "short-no-longer").operator.number == "07"


def test_an_account_is_closed_only_after_a_question(sqlite_shop: Shop, open_page: Open) -> None:
    desk = staff_desk(open_page, sqlite_shop.administrator, "06")
    push(desk, "active_button")
    assert isinstance(desk.dialog(), Question)
    desk.press(ENTER)  # the harmless answer
    assert desk.dialog() is None
    assert sqlite_shop.store.sign_in("06", PIN)
    push(desk, "active_button")
    question = desk.dialog()
    assert isinstance(question, Question)
    question.yes_button.setFocus()
    desk.press(SPACE)
    with refused("sign_in.unknown"):
        sqlite_shop.store.sign_in("06", PIN)
    push(desk, "active_button")  # reopens without a question
    assert sqlite_shop.store.sign_in("06", PIN)


def test_the_own_account_is_left_alone(sqlite_shop: Shop, open_page: Open) -> None:
    desk = staff_desk(open_page, sqlite_shop.administrator, "01")
    section = desk.page.section_widget()
    assert isinstance(section, StaffSection)
    for button in (section.roles_button, section.secret_button, section.active_button):
        assert not button.isEnabled()
    desk.press(ENTER)
    assert desk.dialog() is None


def test_an_account_is_linked_to_the_roster(sqlite_shop: Shop, open_page: Open) -> None:
    member = sqlite_shop.add_person("营小美")
    desk = staff_desk(open_page, sqlite_shop.administrator, "06")
    push(desk, "link_button")
    dialog = desk.dialog()
    assert isinstance(dialog, LinkDialog)
    assert [p.member for p in dialog.people_table.values] == [member]
    desk.press(ENTER)
    desk.press(DOWN)
    desk.press(ENTER)
    assert sqlite_shop.store.sign_in("06", PIN).operator.member == member


def test_own_pin(sqlite_shop: Shop, open_page: Open) -> None:
    desk = open_page(sqlite_shop.clerk)
    go_to(desk, "secret")
    section = desk.page.section_widget()
    assert isinstance(section, SecretSection)
    for text in ("000000", "975318", "975318"):
        desk.type(text)
        desk.press(ENTER)
    assert "left: 4" in section.band.text
    assert QApplication.focusWidget() is section.old_edit
    desk.type(PIN)
    section.again_edit.setFocus()
    desk.press(ENTER)
    assert section.band.tone == "success"
    assert section.new_edit.text() == ""
    assert sqlite_shop.store.sign_in("06", "975318")


def test_printers_and_test_pages(
    sqlite_shop: Shop, open_page: Open, computer: Computer, tmp_path: Path
) -> None:
    desk = open_page(sqlite_shop.clerk)
    go_to(desk, "printers")
    section = desk.page.section_widget()
    assert isinstance(section, PrinterChoice)
    section.width_box.setFocus()
    desk.press(Qt.Key.Key_Up)
    assert computer.settings.slip_width_mm == 58
    for button in (section.slip_button, section.card_button, section.sheet_button):
        button.setFocus()
        desk.press(SPACE)
        assert section.band.tone == "success"
    assert len(list((tmp_path / "papers").glob("*.pdf"))) == 3


def test_language_size_and_colours_count_at_once_and_are_kept(
    sqlite_shop: Shop, open_page: Open, theme: Theme, language: Language, tmp_path: Path
) -> None:
    desk = open_page(sqlite_shop.clerk)
    go_to(desk, "display")
    section = desk.page.section_widget()
    assert isinstance(section, DisplaySection)
    desk.press(Qt.Key.Key_Up)
    assert language.code == CHINESE
    assert desk.page.title.title_label.text() == "设置"
    desk.press(TAB)
    desk.press(DOWN)
    desk.press(TAB)
    desk.press(DOWN)
    assert (theme.text_scale, theme.palette.name) == (115, "dark")
    kept = LocalSettings.load(tmp_path / "settings.json")
    assert (kept.language, kept.text_scale, kept.theme) == ("zh_CN", 115, "dark")
    language.choose(ENGLISH)


def test_backup_and_new_recovery_sheet(sqlite_shop: Shop, open_page: Open, tmp_path: Path) -> None:
    desk = open_page(sqlite_shop.administrator)
    go_to(desk, "backup")
    section = desk.page.section_widget()
    assert isinstance(section, BackupSection)
    assert "never" in section.last_label.text()
    desk.press(SPACE)
    assert section.band.tone == "success"
    assert len(list((tmp_path / "backups").iterdir())) == 1
    push(desk, "renew_button")
    question = desk.dialog()
    assert isinstance(question, Question)
    desk.press(ENTER)
    code = section.sheet.code_label.text()
    assert section.sheet.isVisible()
    sqlite_shop.store.entrance.recover("06", code, "975318")


def test_a_settings_file_that_cannot_be_written_is_told(tmp_path: Path, theme: Theme) -> None:
    (tmp_path / "file").write_text("no folder")
    computer = Computer(LocalSettings(), tmp_path / "file" / "settings.json")
    told: list[Refusal] = []
    computer.unwritable.connect(told.append)
    computer.change(text_scale=130)
    assert [r.code for r in told] == ["settings.unwritable"]
    assert computer.settings.text_scale == 130


def test_a_picture_for_the_customers_screen_is_chosen_and_left_out_again(
    sqlite_shop: Shop,
    open_page: Open,
    computer: Computer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    picture = tmp_path / "七月.png"
    offered: list[str] = []

    def choose(*asked: object) -> tuple[str, str]:
        offered.append(str(asked[3]))
        return str(picture), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(choose))
    desk = open_page(sqlite_shop.clerk)
    go_to(desk, "customer")
    section = desk.page.section_widget()
    assert isinstance(section, CustomerSection)
    assert not section.no_picture_button.isEnabled()
    push(desk, "picture_button")
    assert "*.png" in offered[0]
    assert computer.settings.customer_picture == str(picture)
    assert section.picture_label.text() == "七月.png"
    push(desk, "no_picture_button")
    assert computer.settings.customer_picture == ""
    assert section.picture_button.hasFocus()


def test_the_customers_screen_keeps_a_screen_that_is_not_plugged_in(
    sqlite_shop: Shop, open_page: Open, computer: Computer
) -> None:
    computer.change(customer_screen="projector")
    desk = open_page(sqlite_shop.clerk)
    go_to(desk, "customer")
    section = desk.page.section_widget()
    assert isinstance(section, CustomerSection)
    assert section.screen_box.currentText() == "projector"
    assert "nothing to play" in section.tones_label.text()
    assert not section.voice_button.isEnabled()

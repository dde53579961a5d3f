"""The award rounds, worked by keys: from the open round to credited purses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, update

from lovemart_desktop.domain.awards import ListState, ProgrammeKind
from lovemart_desktop.domain.cards import number_from
from lovemart_desktop.gui.desks.awards.adding import AddDialog
from lovemart_desktop.gui.desks.awards.elderly import ElderlyDialog
from lovemart_desktop.gui.desks.awards.lists import ApproveDialog, CreditDialog
from lovemart_desktop.gui.desks.awards.new_round import NewRoundDialog
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.rounds import RoundsDialog
from lovemart_desktop.gui.desks.imports.dialog import ImportDialog
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.persistence.schema import card, member
from lovemart_desktop.services.store import Session
from tests.awards import Town, lists, settle
from tests.documents.reading import Paper
from tests.gui.deskwork import CTRL, SHIFT, DeskWork
from tests.gui.hands import Hands
from tests.shop import SECRET, Shop

NUMBER = number_from("860349174268")


class Desk(DeskWork[AwardsPage]):
    """The page of one officer of a town with a roster and a fund of 5,000 points."""

    town: Town

    @property
    def shown(self) -> list[str]:
        return [row.name for row in self.page.rows_table.values]

    @property
    def villages(self) -> list[tuple[str, ListState, int]]:
        table = self.page.side.lists_table
        return [(row.village, row.state, row.accounts) for row in table.values]


@pytest.fixture
def make(
    qtbot: QtBot,
    theme: Theme,
    tasks: Tasks,
    scanner: Scanner,
    hands: Hands,
    sqlite_shop: Shop,
    tmp_path: Path,
) -> object:
    town = settle(sqlite_shop)

    def for_officer(session: Session | None = None, size: tuple[int, int] = (1222, 724)) -> Desk:
        printers = Printers({}, tmp_path / "prints")
        page = AwardsPage(session or town.officer, tasks, scanner, printers)
        desk = Desk(qtbot, tasks, hands, page, size)
        desk.town = town
        page.take_focus()
        return desk

    return for_officer


@pytest.fixture(autouse=True)
def nothing_left_open(qapp: QApplication) -> Iterator[None]:
    """A dialog of one test must not take the keys of the next."""
    yield
    for top in qapp.topLevelWidgets():
        if isinstance(top, QDialog):
            top.hide()
            top.deleteLater()


@pytest.fixture
def desk(make: object) -> Desk:
    return make()  # type: ignore[operator, no-any-return]  # the function above


def drafted(desk: Desk, *names: str) -> None:
    desk.town.drafted(*names)
    desk.page.refresh()
    desk.settle()
    desk.page.take_focus()


def confirm(desk: Desk) -> None:
    """The first person offered says yes."""
    second = desk.dialog()
    assert isinstance(second, ConfirmDialog)
    desk.press(Qt.Key.Key_Return)
    desk.type(SECRET)
    desk.press(Qt.Key.Key_Return)


def test_a_round_goes_from_open_to_credited_by_keys(desk: Desk) -> None:
    awards, page = desk.town.officer.awards, desk.page
    desk.press(Qt.Key.Key_N, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, NewRoundDialog)
    assert dialog.half_box.currentData() == "2026-06"
    desk.press(Qt.Key.Key_S, CTRL)
    (title,) = awards.rounds()
    assert (title.terms.programme, title.terms.points_each) == ("诚信勤劳", 1_000)
    assert not page.approve_button.isEnabled()

    desk.press(Qt.Key.Key_Insert)
    adding = desk.dialog()
    assert isinstance(adding, AddDialog)
    for name, tone in (("zgq", "success"), ("张小龙", "error"), ("买买提", "success")):
        desk.type(name)
        desk.press(Qt.Key.Key_Return)
        assert adding.band.tone == tone, "one of a household that is listed is refused"
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    assert desk.dialog() is None
    assert desk.shown == ["张龚强", "周尧全"]
    found = awards.round(title.id)

    desk.press(Qt.Key.Key_F6)
    assert isinstance(desk.dialog(), ApproveDialog)
    desk.press(Qt.Key.Key_S, CTRL)
    confirm(desk)
    assert {each.approved_by for each in awards.round(title.id).lists} == {"评二丽"}

    desk.press(Qt.Key.Key_F7)
    assert isinstance(desk.dialog(), CreditDialog)
    desk.press(Qt.Key.Key_S, CTRL)
    after = awards.round(title.id)
    assert after.step is ListState.CREDITED
    assert after.fund.balance.purses == found.accounts * 1_000
    assert not page.credit_button.isEnabled()
    assert page.strike_button.text().startswith("Reverse")


def test_only_ticked_lists_go_on(desk: Desk) -> None:
    drafted(desk)
    desk.press(Qt.Key.Key_F6)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_S, CTRL)
    confirm(desk)
    assert [state for _, state, _ in desk.villages] == [ListState.DRAFT, ListState.APPROVED]
    desk.press(Qt.Key.Key_F7)
    dialog = desk.dialog()
    assert isinstance(dialog, CreditDialog)
    assert [each.village for each in dialog.picked] == ["柳林村"]
    desk.press(Qt.Key.Key_Space)
    assert not dialog.go_button.isEnabled(), "nothing is ticked"
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_S, CTRL)
    assert [state for _, state, _ in desk.villages] == [ListState.DRAFT, ListState.CREDITED]


def test_a_row_is_struck_with_a_reason_and_put_back(desk: Desk) -> None:
    drafted(desk)
    assert desk.shown == ["张龚强", "周尧全"]
    desk.press(Qt.Key.Key_Delete)
    dialog = desk.dialog()
    assert isinstance(dialog, AwardReasonDialog)
    desk.press(Qt.Key.Key_Return)
    assert dialog.isVisible(), "a reason is wanted"
    desk.type("本人放弃")
    desk.press(Qt.Key.Key_Return)
    assert desk.shown == ["周尧全", "张龚强"], "struck rows stand last"
    assert desk.villages[0] == ("石桥村", ListState.DRAFT, 1)
    desk.page.rows_table.choose_row(1)
    desk.page.rows_table.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert desk.dialog() is None
    assert desk.villages[0] == ("石桥村", ListState.DRAFT, 2)


def test_what_the_checks_found_is_gone_through(desk: Desk) -> None:
    drafted(desk)
    with desk.town.shop.store.books.write() as work:
        dead = member.c.id == desk.town.people["周尧全"]
        work.connection.execute(update(member).where(dead).values(deceased_on="2026-06-10"))
        work.commit()
    desk.page.refresh()
    desk.settle()
    assert desk.page.checks.tone == "error"
    desk.press(Qt.Key.Key_F8)
    assert desk.page.rows_table.current_row().name == "周尧全"
    desk.press(Qt.Key.Key_F6)
    dialog = desk.dialog()
    desk.press(Qt.Key.Key_S, CTRL)
    confirm(desk)
    assert isinstance(dialog, ApproveDialog)
    assert dialog.isVisible()
    assert dialog.band.tone == "error"
    assert all(state is ListState.DRAFT for _, state, _ in desk.villages)


def test_a_scanned_card_adds_its_household(desk: Desk) -> None:
    drafted(desk, "郑雨晴")
    with desk.town.shop.store.books.write() as work:
        work.connection.execute(
            insert(card).values(
                number=NUMBER,
                member_id=desk.town.people["买买提·吐尔逊"],
                state="active",
                state_since="2026-06-01",
                issued_on="2026-06-01",
            )
        )
        work.commit()
    desk.scan(NUMBER)
    assert desk.villages[0] == ("石桥村", ListState.DRAFT, 1)
    assert desk.page.band.tone == "success"
    desk.scan(NUMBER)
    assert desk.page.band.tone == "error", "the household is on the list already"
    desk.scan("99999999999999")
    assert desk.page.band.tone == "error"
    assert [accounts for _, _, accounts in desk.villages] == [1, 1]


def test_a_grant_is_filled_by_the_elderly_rule(make: object, desk: Desk) -> None:
    terms = desk.town.terms(
        programme="老党员关怀", kind=ProgrammeKind.GRANT, period="2026年七一", points_each=200
    )
    desk.town.officer.awards.open_round(terms)
    desk.page.refresh()
    desk.settle()
    desk.press(Qt.Key.Key_I, CTRL)
    elderly = desk.dialog()
    assert isinstance(elderly, ElderlyDialog)
    assert [elder.name for elder in elderly.elders_table.values] == ["周尧全", "张龚强"]
    desk.press(Qt.Key.Key_S, CTRL)
    assert desk.villages == [("石桥村", ListState.DRAFT, 2)]
    (title,) = desk.town.officer.awards.rounds()
    assert title.terms.kind is ProgrammeKind.GRANT
    assert title.terms.points_each == 200


def test_an_award_is_filled_from_a_workbook(desk: Desk) -> None:
    desk.town.officer.awards.open_round(desk.town.terms())
    desk.page.refresh()
    desk.settle()
    desk.press(Qt.Key.Key_I, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, ImportDialog)
    dialog.reject()
    desk.settle()


def test_another_round_is_chosen_and_one_given_up(desk: Desk) -> None:
    drafted(desk)
    awards = desk.town.officer.awards
    first = awards.rounds()[0].id
    other = awards.open_round(desk.town.terms(programme="文明家庭", points_each=300))
    desk.page.refresh()
    desk.settle()
    assert desk.shown == ["张龚强", "周尧全"], "what was in view stays in view"
    desk.press(Qt.Key.Key_O, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, RoundsDialog)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    assert desk.shown == []
    assert "文明家庭" in desk.page.title.title_label.text()
    desk.press(Qt.Key.Key_O, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, RoundsDialog)
    dialog.give_up_button.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.type("不办了")
    desk.press(Qt.Key.Key_Return)
    assert awards.round(other.id).cancelled
    assert not awards.round(first).cancelled


def test_list_and_notice_are_printed(desk: Desk, tmp_path: Path) -> None:
    drafted(desk)
    desk.press(Qt.Key.Key_P, CTRL)
    desk.press(Qt.Key.Key_P, CTRL | SHIFT)
    papers = sorted((tmp_path / "prints").glob("*.pdf"))
    assert len(papers) == 2
    for path in papers:
        assert "张龚强" in Paper(path.read_bytes()).text()
    assert desk.page.band.tone == "info"


def test_who_may_only_look_changes_nothing(make: object, sqlite_shop: Shop) -> None:
    desk = make(sqlite_shop.auditor)  # type: ignore[operator]  # the function above
    drafted(desk)
    assert desk.shown == ["张龚强", "周尧全"]
    before = desk.town.officer.awards.rounds()
    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_F6, Qt.Key.Key_F7):
        desk.press(key)
        assert desk.dialog() is None
    desk.press(Qt.Key.Key_N, CTRL)
    desk.press(Qt.Key.Key_I, CTRL)
    assert desk.dialog() is None
    assert desk.town.officer.awards.rounds() == before


def test_the_page_speaks_both_languages_and_fits_small_screens(make: object, qapp: object) -> None:
    desk = make(size=(938, 521))  # type: ignore[operator]  # the function above
    drafted(desk)
    assert not desk.page.rail_side.isVisible()
    language = Language(qapp)  # type: ignore[arg-type]  # the application
    try:
        language.choose("zh_CN")
        desk.settle()
        words = " ".join(label.text() for label in desk.page.findChildren(QLabel))
        assert "2026 上半年" in words
        assert desk.page.approve_button.text().startswith("送审")
        assert "待审核" in desk.page.side.lists_table.rows_model.columns[1].text(
            desk.page.side.chosen
        )
    finally:
        language.choose("en")
    desk.settle()
    assert desk.page.approve_button.text().startswith("Approve")
    assert lists(desk.town.officer.awards.round(desk.town.officer.awards.rounds()[0].id))

"""The record's proxies: recorded, refused in place, taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.cards.proxies_tab import AuthorisationDialog, ProxiesTab
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from tests.shop import TODAY, Shop


@pytest.fixture
def member(sqlite_shop: Shop) -> int:
    return sqlite_shop.add_person("张建国")


@pytest.fixture
def tab(sqlite_shop: Shop, member: int, theme: Theme, tasks: Tasks, qtbot: QtBot) -> ProxiesTab:
    session = sqlite_shop.card_officer
    tab = ProxiesTab(session.proxies, tasks, True)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_dossier(session.people.record(member))
    tasks.wait()
    return tab


def dialog() -> AuthorisationDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, AuthorisationDialog)
    return found


def authorise(tab: ProxiesTab, tasks: Tasks, name: str, relation: str) -> None:
    tab.add_button.click()
    filled = dialog()
    filled.name_edit.setText(name)
    filled.relation_edit.setText(relation)
    filled.points_edit.set_value(300)
    filled.save_button.click()
    tasks.wait()


def test_somebody_is_authorised_for_a_year(tab: ProxiesTab, tasks: Tasks) -> None:
    authorise(tab, tasks, "李小梅", "女儿")
    (found,) = tab.table.values
    assert (found.terms.name, found.terms.relation, found.left) == ("李小梅", "女儿", 300)
    assert found.terms.valid_until == TODAY + timedelta(days=365)
    assert "李小梅" in tab.band.text


def test_what_is_missing_is_said_where_it_is_typed(tab: ProxiesTab, tasks: Tasks) -> None:
    authorise(tab, tasks, "李小梅", "")
    open_ = dialog()
    assert "李小梅" in open_.band.text
    assert open_.name_edit.text() == "李小梅"
    open_.relation_edit.setText("女儿")
    open_.save_button.click()
    tasks.wait()
    assert len(tab.table.values) == 1


def test_it_is_taken_back_with_a_reason_and_stays_on_record(
    tab: ProxiesTab, tasks: Tasks, sqlite_shop: Shop, member: int
) -> None:
    authorise(tab, tasks, "李小梅", "女儿")
    tab.end_button.click()
    tasks.wait()
    assert tab.reason_edit.isEnabled()
    assert sqlite_shop.card_officer.proxies.good(member)
    tab.reason_edit.setText("本人要求")
    tab.end_button.click()
    tasks.wait()
    (found,) = tab.table.values
    assert (found.ended_on, found.ended_reason) == (TODAY, "本人要求")
    assert not tab.end_button.isEnabled()
    assert sqlite_shop.card_officer.proxies.good(member) == []


def test_who_may_only_look_has_no_buttons(
    sqlite_shop: Shop, member: int, theme: Theme, tasks: Tasks, qtbot: QtBot
) -> None:
    session = sqlite_shop.auditor
    tab = ProxiesTab(session.proxies, tasks, False)
    qtbot.addWidget(tab)
    tab.show_dossier(session.people.record(member))
    tasks.wait()
    assert tab.add_button.isHidden()
    assert tab.end_button.isHidden()

"""Entering a list: typed, pasted and scanned into one grid, each cell kept as it is left."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import insert

from lovemart_desktop.domain.cards.cards import number_from
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState, Step
from lovemart_desktop.domain.rounds.rules import Criterion, award_rules
from lovemart_desktop.gui.desks.awards.adding import AddDialog
from lovemart_desktop.gui.desks.awards.panels.nomination import NominationPanel
from lovemart_desktop.gui.desks.awards.panels.review import ReviewPanel
from lovemart_desktop.gui.desks.awards.pasting import PasteDialog
from lovemart_desktop.persistence.schema import card
from tests.gui.desks.awards.desk import Desk

NUMBER = number_from("860349174268")
CRITERIA = (Criterion("诚信", 60, 30), Criterion("勤劳", 40, 30))


def opened(desk: Desk) -> AwardRound:
    rules = replace(award_rules(), criteria=CRITERIA)
    found = desk.town.officer.awards.open_round(desk.town.terms(), rules)
    desk.show(found)
    return found


def give_card(desk: Desk, name: str) -> None:
    with desk.town.shop.store.books.write() as work:
        work.connection.execute(
            insert(card).values(
                number=NUMBER,
                member_id=desk.town.people[name],
                state="active",
                state_since="2026-06-01",
                issued_on="2026-06-01",
            )
        )
        work.commit()


def scores(desk: Desk) -> dict[str, dict[str, Decimal]]:
    """By name, as the books keep them."""
    awards, found = desk.town.officer.awards, desk.round
    rows = [row for each in found.lists for row in awards.rows(found.id, each.id)]
    return {row.name: dict(row.scores) for row in rows}


def test_households_are_typed_into_the_last_line(desk: Desk) -> None:
    opened(desk)
    assert isinstance(desk.page.panel, NominationPanel)
    desk.line("张龚强")
    assert desk.villages == [("石桥村", ListState.DRAFT, 1)]
    desk.page.go_to_step(Step.NOMINATION)
    grid = desk.panel(NominationPanel).grid
    grid.to_entry()
    desk.line("张小龙")
    assert desk.page.band.tone == "error", "a son of a household that is on the list"
    grid.to_entry()
    desk.line("周尧")
    assert desk.shown == ["张龚强", "周尧全"]
    desk.line("H003")
    assert [accounts for _, _, accounts in desk.villages] == [2, 1], "by the household's number"
    grid.to_entry()
    desk.line("查无此人")
    assert grid.table.values[-1].tone == "error"
    assert [accounts for _, _, accounts in desk.villages] == [2, 1]


def test_of_several_the_officer_chooses(desk: Desk) -> None:
    opened(desk)
    desk.line("张")
    dialog = desk.on(AddDialog)
    assert dialog.search_edit.text() == "张"
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    assert desk.villages == []


def test_scores_are_typed_down_a_column_and_kept(desk: Desk) -> None:
    found = opened(desk)
    people = desk.town.people
    for name in ("张龚强", "周尧全"):
        desk.town.officer.awards.add(found.id, people[name])
    desk.show()
    desk.to(Step.REVIEW)
    panel = desk.panel(ReviewPanel)
    for text in ("25", "28", ""):
        desk.type(text)
        desk.press(Qt.Key.Key_Return)
    assert scores(desk) == {"张龚强": {"诚信": Decimal(25)}, "周尧全": {"诚信": Decimal(28)}}
    assert desk.shown == ["张龚强", "周尧全"], "nothing jumps while one types"
    desk.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert desk.shown == ["周尧全", "张龚强"]
    panel.rows_table.choose_cell(0, "score:勤劳")
    desk.line("31")
    assert desk.page.band.tone == "error", "the greatest score is 30"
    panel.rows_table.choose_cell(0, "score:诚信")
    desk.type("9")
    desk.press(Qt.Key.Key_Escape)
    assert scores(desk)["周尧全"] == {"诚信": Decimal(28)}
    panel.rows_table.choose_cell(0, "score:诚信")
    desk.type("20")
    desk.press(Qt.Key.Key_Tab)
    desk.line("30")
    assert scores(desk)["周尧全"] == {"诚信": Decimal(20), "勤劳": Decimal(30)}
    assert [row.total for row in desk.rows if row.name == "周尧全"] == [Decimal(80)]


def test_rows_of_a_spreadsheet_are_pasted(desk: Desk) -> None:
    opened(desk)
    desk.paste("姓名\t组\t诚信\t勤劳\n张龚强\t3组\t29\t28\n周尧全\t1\t27\t26\n查无此人\t1\t1\t1")
    dialog = desk.on(PasteDialog)
    assert [line.told for line in dialog.rows_table.values[:1]] == ["查无此人"]
    assert desk.villages == [], "nothing is done before the officer says so"
    desk.save()
    assert desk.villages == [("石桥村", ListState.DRAFT, 2)]
    desk.paste("张龚强\t30\t28\n周尧全\t27\t26")
    desk.save()
    assert scores(desk) == {
        "张龚强": {"诚信": Decimal(30), "勤劳": Decimal(28)},
        "周尧全": {"诚信": Decimal(27), "勤劳": Decimal(26)},
    }


def test_wrong_columns_are_said_and_nothing_is_pasted(desk: Desk) -> None:
    opened(desk)
    desk.paste("张龚强\t优秀\t29\t28")
    assert desk.dialog() is None
    assert desk.page.band.tone == "error"
    assert "优秀" in desk.page.band.text
    assert "诚信 勤劳" in desk.page.band.text
    assert desk.villages == []


def test_numbers_under_a_heading_of_another_round_are_refused_until_one_goes_on(desk: Desk) -> None:
    opened(desk)
    desk.paste("姓名\t诚信\t孝心\n张龚强\t29\t28")
    assert desk.dialog() is None
    assert "孝心" in desk.page.band.text
    assert desk.villages == []
    desk.to(Step.REVIEW)
    assert not desk.page.band.isVisible(), "what was refused is no news in another step"


def test_a_paste_says_which_villages_and_which_columns_it_does_not_take(desk: Desk) -> None:
    opened(desk)
    desk.paste("姓名\t事迹\n张龚强\t修路\n郑雨晴\t助老")
    dialog = desk.on(PasteDialog)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("事迹" in text for text in shown)
    assert "village" in [column.key for column in dialog.rows_table.rows_model.columns]


def test_a_scanned_card_adds_its_household(desk: Desk) -> None:
    found = opened(desk)
    desk.town.officer.awards.add(found.id, desk.town.people["郑雨晴"])
    desk.show()
    give_card(desk, "买买提·吐尔逊")
    desk.scan(NUMBER)
    assert desk.villages[0] == ("石桥村", ListState.DRAFT, 1)
    assert desk.page.band.tone == "success"
    desk.scan(NUMBER)
    assert desk.page.band.tone == "error", "the household is on the list already"
    desk.scan("99999999999999")
    assert desk.page.band.tone == "error"
    assert [accounts for _, _, accounts in desk.villages] == [1, 1]

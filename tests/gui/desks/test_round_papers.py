"""Every paper of a round from one window, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.awards.all_papers import PapersDialog
from lovemart_desktop.gui.desks.awards.certificates import CertificatesDialog
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.reading import read_file
from tests.awards import Town, lists, settle
from tests.documents.reading import Paper
from tests.gui.deskwork import CTRL, SHIFT, DeskWork
from tests.gui.hands import Hands
from tests.gui.looking import cut_words, keyless_buttons
from tests.round_steps import publish
from tests.shop import Shop


@pytest.fixture
def town(sqlite_shop: Shop) -> Town:
    return settle(sqlite_shop)


@pytest.fixture
def desk(
    qtbot: QtBot,
    theme: Theme,
    tasks: Tasks,
    scanner: Scanner,
    hands: Hands,
    town: Town,
    tmp_path: Path,
) -> DeskWork[AwardsPage]:
    town.drafted()
    page = AwardsPage(town.officer, tasks, scanner, Printers({}, tmp_path / "prints"))
    desk = DeskWork(qtbot, tasks, hands, page)
    page.take_focus()
    return desk


def opened(desk: DeskWork[AwardsPage]) -> PapersDialog:
    desk.press(Qt.Key.Key_P, CTRL | SHIFT)
    dialog = desk.page.findChildren(PapersDialog)[-1]
    assert dialog.isVisible()
    return dialog


def names(dialog: PapersDialog) -> list[str]:
    return [paper.title for paper in dialog.papers_table.values]


def choose(desk: DeskWork[AwardsPage], dialog: PapersDialog, title: str) -> None:
    dialog.papers_table.choose_row(names(dialog).index(title))
    desk.settle()


def test_papers_are_printed_one_after_the_other(desk: DeskWork[AwardsPage], tmp_path: Path) -> None:
    dialog = opened(desk)
    first = desk.page.side.chosen
    assert first is not None
    assert names(dialog)[0] == f"{first.village} Nomination form"
    assert "Empty nomination forms" in names(dialog)
    assert "every village Score sheet" in names(dialog)
    assert not any("Certificates" in name for name in names(dialog)), "nothing is credited"
    desk.press(Qt.Key.Key_Return)
    assert dialog.isVisible(), "open for the next one"
    choose(desk, dialog, f"{first.village} Notice")
    desk.press(Qt.Key.Key_3, CTRL)
    choose(desk, dialog, "every village Score sheet")
    desk.press(Qt.Key.Key_Return)
    prints = {path.name: Paper(path.read_bytes()) for path in (tmp_path / "prints").iterdir()}
    assert set(prints) == {
        f"{first.village} Nomination form.pdf",
        f"{first.village} Notice A3.pdf",
        "every village Score sheet.pdf",
    }
    together = prints["every village Score sheet.pdf"]
    assert len(together) == 2
    assert "石桥村" in together.text(0)
    assert "柳林村" in together.text(1)
    assert round(prints[f"{first.village} Notice A3.pdf"].size_mm()[0]) == 297
    assert cut_words(dialog) == []
    assert keyless_buttons(dialog) == []


def test_a_score_sheet_is_saved_as_a_workbook(desk: DeskWork[AwardsPage], tmp_path: Path) -> None:
    dialog = opened(desk)
    first = desk.page.side.chosen
    assert first is not None
    choose(desk, dialog, f"{first.village} Objections")
    assert not dialog.save_button.isEnabled()
    choose(desk, dialog, f"{first.village} Score sheet")
    dialog.save(str(tmp_path / "scores.xlsx"))
    desk.settle()
    (sheet,) = read_file(tmp_path / "scores.xlsx").sheets
    assert sheet.name == first.village
    assert dialog.band.isVisible()
    dialog.save(str(tmp_path / "no such folder" / "scores.xlsx"))
    desk.settle()
    assert "could not be saved" in dialog.band.text


def credited(desk: DeskWork[AwardsPage], town: Town) -> None:
    found = town.officer.awards.rounds()[0]
    ready = publish(town.officer, town.officer.awards.round(found.id))
    approved = town.approve(ready)
    town.officer.awards.credit(approved.id, lists(approved), new_key())
    desk.page.refresh()
    desk.settle()


def test_a_certificate_is_printed_for_whom_it_is_wanted(
    desk: DeskWork[AwardsPage], town: Town, tmp_path: Path
) -> None:
    credited(desk, town)
    desk.press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    desk.press(Qt.Key.Key_E, CTRL)
    dialog = desk.dialog()
    assert isinstance(dialog, CertificatesDialog)
    everybody = [row.name for row in dialog.picking.picked]
    assert len(everybody) > 1
    dialog.none_button.click()
    assert not dialog.go_button.isEnabled(), "nobody is ticked"
    desk.press(Qt.Key.Key_End, CTRL)
    desk.press(Qt.Key.Key_Space)
    assert cut_words(dialog) == []
    desk.press(Qt.Key.Key_S, CTRL)
    assert desk.dialog() is None
    (printed,) = (tmp_path / "prints").glob("*ertificates*.pdf")
    paper = Paper(printed.read_bytes())
    assert len(paper) == 1
    text = paper.text(0).replace(" ", "")
    assert everybody[-1].replace("·", "") in text.replace("·", "")
    assert everybody[0] not in text


def test_after_crediting_there_are_results_and_certificates(
    desk: DeskWork[AwardsPage], town: Town
) -> None:
    credited(desk, town)
    told = names(opened(desk))
    first = desk.page.side.chosen
    assert first is not None
    assert f"{first.village} Result notice" in told
    assert f"{first.village} Certificates" in told
    assert "Approval sheet" not in told, "nothing waits for approval"

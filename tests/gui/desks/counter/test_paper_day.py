"""Paper days at the counter: forms printed, entered by keys, looked at twice, made void."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from lovemart_desktop.domain.counter.paper_days import paper_code
from lovemart_desktop.gui.desks.counter.paper_dialog import PaperDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.tools import Tools
from tests.documents.reading import Paper
from tests.gui.desks.counter.clerk import CTRL, Clerk
from tests.shop import TODAY

Key = Qt.Key
_Kind = TypeVar("_Kind", bound=QWidget)


@pytest.fixture
def papers(clerk: Clerk) -> Clerk:
    """Numbers 1 to 8 are printed."""
    clerk.stocked.shop.storekeeper.paper_days.print_batch(8)
    return clerk


def top(kind: type[_Kind]) -> _Kind:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


def enter(clerk: Clerk, number: str) -> None:
    clerk.press(Key.Key_P, CTRL)
    clerk.type(number)
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Return)


def redeem(clerk: Clerk) -> None:
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)


def out(clerk: Clerk) -> list[int]:
    return [one.number for one in clerk.stocked.shop.clerk.paper_days.out()]


def test_a_voucher_is_entered_by_its_number_and_the_next_is_asked_for(papers: Clerk) -> None:
    enter(papers, "3")
    assert papers.page.scan_edit.hasFocus()
    assert papers.page.basket.about.paper == 3
    assert papers.page.basket.about.day == TODAY.isoformat()
    papers.type(papers.stocked.cards["张龚强"])
    papers.press(Key.Key_Return)
    papers.scan_goods("食盐")
    redeem(papers)
    assert out(papers) == [1, 2, 4, 5, 6, 7, 8]
    # the stack of forms goes on
    assert top(PaperDialog).number_edit.hasFocus()
    papers.press(Key.Key_Escape)
    assert papers.page.basket.about.paper == 0


def test_its_barcode_opens_the_same_window_with_the_number_in_it(papers: Clerk) -> None:
    papers.scan(paper_code(5))
    dialog = top(PaperDialog)
    assert dialog.number_edit.text() == "000005"
    papers.press(Key.Key_Return)
    assert papers.page.basket.about.paper == 5


def test_esc_leaves_a_voucher_that_nothing_was_entered_of(papers: Clerk) -> None:
    enter(papers, "3")
    papers.press(Key.Key_Escape)
    assert papers.page.basket.about.paper == 0
    assert len(out(papers)) == 8


def test_a_filled_basket_comes_first(papers: Clerk) -> None:
    papers.scan_goods("食盐")
    papers.press(Key.Key_P, CTRL)
    assert QApplication.activeModalWidget() is None
    assert papers.lines == [("食盐", 1)]


@pytest.mark.parametrize(("number", "said"), [("99", "000099"), ("x", "eight digits")])
def test_a_wrong_number_is_said_in_place(papers: Clerk, number: str, said: str) -> None:
    enter(papers, number)
    dialog = top(PaperDialog)
    assert said in dialog.band.text
    assert dialog.number_edit.hasFocus()


def test_what_seems_entered_before_is_asked_about(papers: Clerk) -> None:
    papers.scan_card("张龚强")
    papers.scan_goods("食盐")
    redeem(papers)
    enter(papers, "4")
    papers.scan_card("张龚强")
    papers.scan_goods("食盐")
    redeem(papers)
    top(Question)
    papers.press(Key.Key_Escape)
    assert papers.receipts == [1]
    redeem(papers) if not papers.confirming else papers.press(Key.Key_Return)
    top(Question).yes_button.click()
    papers.tasks.wait()
    assert papers.receipts == [2, 1]


def test_points_that_are_missing_keep_the_number_out(papers: Clerk) -> None:
    enter(papers, "6")
    papers.scan_card("周尧全")
    papers.type("13*")
    papers.scan_goods("大豆油")
    papers.press(Key.Key_F12)
    assert "short" in papers.page.band.text
    assert 6 in out(papers)


def test_a_number_is_made_void_with_a_reason(papers: Clerk) -> None:
    papers.press(Key.Key_P, CTRL)
    dialog = top(PaperDialog)
    papers.type("7")
    dialog.void_button.click()
    papers.tasks.wait()
    assert dialog.reason_edit.hasFocus()
    papers.type("写错")
    papers.press(Key.Key_Return)
    assert 7 not in out(papers)
    assert "000007" in dialog.band.text


def test_forms_are_printed_and_printed_again_as_such(papers: Clerk, tools: Tools) -> None:
    papers.press(Key.Key_P, CTRL)
    dialog = top(PaperDialog)
    dialog.count_box.setValue(5)
    dialog.print_button.click()
    papers.tasks.wait()
    assert "000009" in dialog.band.text
    (first,) = _sheets(tools.printers.folder)
    assert Paper(first.read_bytes()).codes() == [paper_code(n) for n in (9, 10, 11, 12)]
    dialog.number_edit.setText("9")
    dialog.reason_edit.setText("受潮")
    dialog.again_button.click()
    papers.tasks.wait()
    newest = max(_sheets(tools.printers.folder), key=lambda path: path.stat().st_mtime_ns)
    assert "第2次打印" in Paper(newest.read_bytes()).text()


def _sheets(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.pdf"))

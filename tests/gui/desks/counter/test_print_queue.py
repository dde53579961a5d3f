"""The list of slips that wait for the printer."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.print_queue import PrintQueueDialog
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.tools import Tools
from tests.gui.desks.counter.clerk import CTRL, Clerk, Key

if TYPE_CHECKING:
    from lovemart_desktop.services.counter.printing import PrintDesk


def redeem(clerk: Clerk, name: str = "张龚强") -> None:
    clerk.scan_card(name)
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.page.basket.empty


def desk_of(clerk: Clerk) -> PrintDesk:
    return clerk.stocked.shop.clerk.printing


@pytest.fixture
def jammed(clerk: Clerk, tools: Tools) -> Clerk:
    """Two slips wait for a printer that is not there."""
    tools.printers.choose(Role.SLIP, "no such printer")
    tools.pump.use(clerk.stocked.shop.clerk)
    clerk.page.printing_due.connect(tools.pump.run)
    redeem(clerk)
    redeem(clerk, "郑雨晴")
    clerk.tasks.wait()
    return clerk


def open_queue(clerk: Clerk) -> PrintQueueDialog:
    clerk.press(Key.Key_J, CTRL)
    return clerk.dialog(PrintQueueDialog)


def test_what_waits_is_listed_with_the_reason(jammed: Clerk) -> None:
    dialog = open_queue(jammed)
    names = [queued.name for queued in dialog.table.values]
    assert names == ["T1-1", "T1-2"]
    assert dialog.table.values[0].job.attempts >= 1
    assert dialog.table.values[0].job.last_error == "print.no_printer"
    assert "no such printer" in dialog.band.text


def test_enter_prints_once_the_printer_is_back(jammed: Clerk, tools: Tools) -> None:
    dialog = open_queue(jammed)
    tools.printers.choose(Role.SLIP, "")
    jammed.press(Key.Key_Return)
    jammed.tasks.wait()
    assert dialog.table.values == []
    assert desk_of(jammed).waiting() == []
    assert len(list(tools.printers.folder.glob("*.pdf"))) == 2


def test_a_slip_is_let_go_with_a_reason(jammed: Clerk) -> None:
    dialog = open_queue(jammed)
    jammed.press(Key.Key_Delete)
    jammed.press(Key.Key_Return)
    assert "reason" in dialog.band.text
    assert len(desk_of(jammed).waiting()) == 2
    jammed.type("不用了")
    jammed.press(Key.Key_Return)
    assert [queued.name for queued in dialog.table.values] == ["T1-2"]
    assert [job.copy_no for job in desk_of(jammed).waiting()] == [0]
    assert dialog.isVisible()


def test_esc_keeps_the_slip_and_then_the_dialog_closes(jammed: Clerk) -> None:
    dialog = open_queue(jammed)
    jammed.press(Key.Key_Delete)
    jammed.press(Key.Key_Escape)
    assert dialog.isVisible()
    assert len(desk_of(jammed).waiting()) == 2
    jammed.press(Key.Key_Escape)
    assert jammed.page.scan_edit.hasFocus()


def test_what_was_let_go_meanwhile_is_said(jammed: Clerk) -> None:
    desk = desk_of(jammed)
    job = desk.waiting()[0]
    desk.drop(job, "试印")
    with pytest.raises(Refusal, match=r"print\.not_waiting"):
        desk.drop(job, "试印")


def test_a_printer_that_does_not_answer_holds_up_no_scan(
    clerk: Clerk, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    free, printing, threads = threading.Event(), threading.Event(), []

    def hang(printers: Printers, data: bytes, role: Role, title: str) -> Printed:
        del printers, data, role, title
        threads.append(threading.current_thread())
        printing.set()
        assert free.wait(20)
        return Printed(1)

    monkeypatch.setattr(Printers, "print", hang)
    tools.pump.use(clerk.stocked.shop.clerk)
    clerk.tasks.wait()
    clerk.page.printing_due.connect(tools.pump.run)
    redeem_without_waiting(clerk)
    try:
        while not printing.is_set():
            QCoreApplication.processEvents()
        clerk.hands.scan(clerk.stocked.barcode("食盐"))
        while not clerk.lines:
            QCoreApplication.processEvents()
        assert not free.is_set()
    finally:
        free.set()
    clerk.tasks.wait()
    assert threading.main_thread() not in threads
    assert len(threads) == 1
    assert desk_of(clerk).waiting() == []


def redeem_without_waiting(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.hands.press(Key.Key_Return)
    while not clerk.page.basket.empty:
        QCoreApplication.processEvents()

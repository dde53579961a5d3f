"""Slips go from the books to paper, and stay in the books until they are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit.printing import Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.slip_pump import PumpState, SlipPump
from lovemart_desktop.services.counter.printing import PrintDesk, PrintJob
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop


class Bench(QObject):
    """A pump at a counter, and what it told."""

    def __init__(self, counter: Counter, tasks: Tasks, folder: Path) -> None:
        super().__init__()
        self.counter = counter
        self.tasks = tasks
        self.folder = folder / "papers"
        self.computer = Computer(LocalSettings(till="T1"), folder / "settings.json")
        self.printers = Printers({}, self.folder)
        self.pump = SlipPump(tasks, self.computer, self.printers, self)
        self.told: list[PumpState] = []
        self.pump.changed.connect(self.told.append)

    def sell(self, *names: str) -> None:
        for name in names:
            self.counter.buy(name, 食盐=1)

    def use(self) -> None:
        self.pump.use(self.counter.shop.clerk)
        self.tasks.wait()

    def run(self) -> None:
        self.pump.run()
        self.tasks.wait()

    def waiting(self) -> list[PrintJob]:
        return self.counter.shop.clerk.printing.waiting()

    def papers(self) -> list[str]:
        return sorted(each.name for each in self.folder.glob("*"))


@pytest.fixture
def bench(
    make_database: MakeDatabase, tasks: Tasks, theme: Theme, tmp_path: Path
) -> Iterator[Bench]:
    counter = open_counter(make_database("sqlite", stocked_shop))
    bench = Bench(counter, tasks, tmp_path)
    yield bench
    # a pump that waits for its next try must not do so in another test
    bench.pump.stop()
    counter.shop.close()


def test_what_waited_is_printed_when_somebody_signs_in(bench: Bench) -> None:
    bench.sell("张龚强", "郑雨晴")
    bench.use()
    assert bench.waiting() == []
    assert bench.papers() == ["Slip 001000000019.pdf", "Slip 001000000026.pdf"]
    assert bench.pump.state == PumpState(folder=bench.folder)


def test_a_copy_does_not_take_the_first_slip_s_place(bench: Bench) -> None:
    bench.sell("张龚强")
    bench.use()
    (receipt,) = bench.counter.desk.own_receipts()
    bench.counter.shop.clerk.slips.reprint(receipt.voucher)
    bench.run()
    assert bench.papers() == ["Slip 001000000019 copy 1.pdf", "Slip 001000000019.pdf"]


def test_a_printer_that_is_not_there_loses_nothing(bench: Bench) -> None:
    bench.printers.choose(Role.SLIP, "no such printer")
    bench.sell("张龚强")
    bench.use()
    (job,) = bench.waiting()
    assert (job.attempts, job.last_error) == (1, "print.no_printer")
    refusal = bench.pump.state.refusal
    assert refusal is not None
    assert refusal.code == "print.no_printer"
    assert bench.pump.state.waiting == 1
    bench.printers.choose(Role.SLIP, "")
    bench.run()
    assert bench.waiting() == []
    assert bench.pump.state == PumpState(folder=bench.folder)


def test_a_fault_is_shown_until_something_is_printed(bench: Bench) -> None:
    bench.printers.choose(Role.SLIP, "no such printer")
    bench.sell("张龚强")
    bench.use()
    bench.run()
    assert [state.refusal is None for state in bench.told] == [True, False]


def test_another_printer_is_tried_as_soon_as_it_is_chosen(bench: Bench) -> None:
    bench.printers.choose(Role.SLIP, "no such printer")
    bench.sell("张龚强")
    bench.use()
    bench.printers.choose(Role.SLIP, "")
    bench.computer.change(slip_width_mm=58)
    bench.tasks.wait()
    assert bench.waiting() == []


def test_a_slip_that_cannot_be_drawn_does_not_hold_up_the_others(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.sell("张龚强", "郑雨晴")
    first = bench.waiting()[0]
    render = PrintDesk.render

    def refuse_first(desk: PrintDesk, job: PrintJob, *, width_mm: int = 72) -> bytes:
        if job.id == first.id:
            raise Refusal("print.unknown_document", document="slip")
        return render(desk, job, width_mm=width_mm)

    monkeypatch.setattr(PrintDesk, "render", refuse_first)
    bench.use()
    assert [job.id for job in bench.waiting()] == [first.id]
    assert bench.papers() == ["Slip 001000000026.pdf"]
    refusal = bench.pump.state.refusal
    assert refusal is not None
    assert refusal.code == "print.unknown_document"


def test_no_slip_is_printed_twice_when_bookings_come_quickly(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []
    really = Printers.print

    def count(printers: Printers, data: bytes, role: Role, title: str) -> object:
        printed.append(title)
        return really(printers, data, role, title)

    monkeypatch.setattr(Printers, "print", count)
    bench.sell("张龚强", "郑雨晴", "周尧全")
    bench.pump.use(bench.counter.shop.clerk)
    for _ in range(5):
        bench.pump.run()
    bench.tasks.wait()
    assert len(printed) == len(set(printed)) == 3
    assert bench.waiting() == []


def test_a_pump_that_was_stopped_asks_nothing_of_closed_tasks(bench: Bench) -> None:
    bench.printers.choose(Role.SLIP, "no such printer")
    bench.sell("张龚强")
    bench.use()
    bench.pump.stop()
    bench.tasks.close()
    bench.pump.run()
    (job,) = bench.waiting()
    assert job.attempts == 1

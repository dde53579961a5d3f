"""Work goes off in order on one thread; results come home to the gui thread."""

from __future__ import annotations

import gc
import threading
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.tasks import Progress, Tasks


class Page(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.refusals: list[str] = []
        self.steps: list[tuple[int, int]] = []
        self.threads: list[int] = []

    def on_done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def on_failed(self, refusal: Refusal) -> None:
        self.refusals.append(refusal.code)

    def on_step(self, step: tuple[int, int]) -> None:
        self.steps.append(step)


def _refuse() -> None:
    raise Refusal("points.short", missing=20)


def _break() -> None:
    raise ZeroDivisionError


def test_results_arrive_in_order_on_the_gui_thread(tasks: Tasks) -> None:
    page = Page()
    workers: list[int] = []

    def work(number: int) -> int:
        workers.append(threading.get_ident())
        return number

    for number in range(20):
        tasks.run(partial(work, number), page.on_done)
    assert page.results == []
    tasks.wait()
    assert page.results == list(range(20))
    assert set(page.threads) == {threading.get_ident()}
    assert len(set(workers)) == 1
    assert threading.get_ident() not in workers


def test_a_refusal_goes_to_its_page(qtbot: QtBot, tasks: Tasks) -> None:
    page = Page()
    with qtbot.assertNotEmitted(tasks.refused):
        tasks.run(_refuse, page.on_done, page.on_failed)
        tasks.wait()
    assert page.refusals == ["points.short"]
    assert page.results == []


def test_a_refusal_without_a_handler_goes_to_the_window(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.refused) as told:
        tasks.run(_refuse)
    assert told.args is not None
    assert told.args[0].code == "points.short"


def test_a_bug_is_raised_on_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    page = Page()
    with qtbot.captureExceptions() as caught:
        tasks.run(_break, page.on_done, page.on_failed)
        tasks.wait()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert page.results == []
    assert page.refusals == ["program.fault"], "the page waits no longer"
    tasks.run(partial(int, "7"), page.on_done)
    tasks.wait()
    assert page.results == [7]


def test_a_page_that_is_gone_is_not_told(tasks: Tasks) -> None:
    gate = threading.Event()
    page, other = Page(), Page()
    results = page.results
    tasks.run(gate.wait, page.on_done)
    tasks.run(gate.wait, other.on_done)
    del page
    gc.collect()
    gate.set()
    tasks.wait()
    assert results == []
    assert other.results == [True]


def test_busy_is_told_once_for_a_row_of_jobs(tasks: Tasks) -> None:
    told: list[bool] = []
    tasks.busy_changed.connect(told.append)
    gate = threading.Event()
    for _ in range(3):
        tasks.run(gate.wait)
    assert tasks.busy
    gate.set()
    tasks.wait()
    assert told == [True, False]


def test_long_work_reports_its_steps(tasks: Tasks) -> None:
    page = Page()

    def work(progress: Progress) -> str:
        for number in range(1, 4):
            progress(number, 3)
        return "done"

    tasks.run_long(work, page.on_done, progress=page.on_step)
    tasks.wait()
    assert page.steps == [(1, 3), (2, 3), (3, 3)]
    assert page.results == ["done"]


def test_long_work_can_be_cancelled(tasks: Tasks) -> None:
    page = Page()
    started, go_on = threading.Event(), threading.Event()
    reached: list[int] = []

    def work(progress: Progress) -> None:
        progress(1, 9)
        started.set()
        go_on.wait()
        progress(2, 9)
        reached.append(2)

    stopped: list[None] = []
    job = tasks.run_long(work, page.on_done, page.on_failed, stopped=stopped.append)
    assert started.wait(10)
    job.cancel()
    go_on.set()
    tasks.wait()
    assert reached == []
    assert stopped == [None]
    assert page.results == []
    assert page.refusals == []


def test_work_cancelled_before_its_turn_never_starts(tasks: Tasks) -> None:
    gate = threading.Event()
    begun: list[Progress] = []
    tasks.run(gate.wait)
    tasks.run_long(begun.append).cancel()
    gate.set()
    tasks.wait()
    assert begun == []


def test_closing_finishes_what_was_given_and_takes_no_more(tasks: Tasks) -> None:
    page = Page()
    written: list[int] = []
    for number in range(5):
        tasks.run(partial(written.append, number), page.on_done)
    tasks.close()
    assert written == [0, 1, 2, 3, 4]
    with pytest.raises(RuntimeError):
        tasks.run(gc.collect)


def test_waiting_ends_with_a_timeout(tasks: Tasks) -> None:
    gate = threading.Event()
    tasks.run(gate.wait)
    with pytest.raises(TimeoutError):
        tasks.wait(0.05)
    gate.set()
    tasks.wait()


def test_what_goes_beside_holds_up_nothing_and_is_waited_for(tasks: Tasks) -> None:
    gate = threading.Event()
    done: list[str] = []

    def hang() -> str:
        assert gate.wait(20)
        return "printed"

    tasks.run_beside(hang, done.append)
    tasks.run(lambda: "looked up", done.append)
    while not done:
        QCoreApplication.processEvents()
    assert done == ["looked up"]
    assert tasks.busy
    gate.set()
    tasks.wait()
    assert done == ["looked up", "printed"]


def test_a_refusal_beside_comes_back_like_any_other(tasks: Tasks) -> None:
    told: list[Refusal] = []

    def refuse() -> None:
        raise Refusal("print.no_printer", printer="X")

    tasks.run_beside(refuse, None, told.append)
    tasks.wait()
    assert [refusal.code for refusal in told] == ["print.no_printer"]


def test_no_full_search_for_cycles_begins_while_work_is_done(tasks: Tasks) -> None:
    usual, seen = gc.get_threshold(), []
    first, second = threading.Event(), threading.Event()

    def books() -> None:
        first.set()
        assert second.wait(10)
        seen.append(gc.get_threshold())

    def beside() -> None:
        assert first.wait(10)
        second.set()
        seen.append(gc.get_threshold())

    tasks.run(books)
    tasks.run_beside(beside)
    tasks.wait()
    assert len(seen) == 2
    assert all(kept[2] > 1_000_000 for kept in seen)
    assert {kept[:2] for kept in seen} == {usual[:2]}, "what was just made is searched as ever"
    assert gc.get_threshold() == usual

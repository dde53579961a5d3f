"""The clerk's process: the real program, offscreen, worked by key events.

It says on its standard output what it does, a JSON list a line:
["ask", place], ["done", place, receipt's number], ["back", place, receipt's number],
["memory", redemptions here, kilobytes], ["end"].
What it imports is measured as the program's memory: so nothing of pytest, nothing that reads PDF.
"""

from __future__ import annotations

import json
import os
import random
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop.domain.ledger import receipt_code
from lovemart_desktop.gui.desks.counter.page import CounterPage
from lovemart_desktop.gui.desks.counter.return_dialog import ReturnDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.services.store import Session
from tests.campaigns.market_day.day import Day, Event
from tests.campaigns.market_day.seat import Seat

NUMBER, PIN = "06", "482915"
TILL = 1
SAMPLE = 20
"""After how many redemptions the memory is looked at."""
JAM = 3
"""How many people are served while the printer takes nothing."""


class Clerk:
    """Serves one after the other."""

    def __init__(self, seat: Seat, day: Day, cards: list[str], goods: list[str]) -> None:
        self._seat = seat
        self._day = day
        self._cards, self._goods = cards, goods
        self._served = 0
        self._jammed = 0
        seat.sign_in(NUMBER, PIN)
        page = seat.program.window.page
        assert isinstance(page, CounterPage)
        self._page = page
        self._printer = Jam(seat.program.printers.folder)
        self._finish_what_was_begun()
        self._acts: dict[Event, Callable[[int, random.Random], None]] = {
            Event.REDEEM: self.redeem,
            Event.HOLD: self.hold,
            Event.RETURN: self.take_back,
            Event.JAM: self.jam,
        }

    def work(self, first: int) -> None:
        """The events of the day from `first` on."""
        for place, event in enumerate(self._day.events()):
            if place >= first:
                self._seat.clock.minute()
                self._acts[event](place, random.Random(f"{self._day.seed} {place}"))
        self._printer.mend()
        self._seat.program.tools.pump.run()
        self._seat.settle()
        self._look_at_memory()

    def redeem(self, place: int, chance: random.Random) -> None:
        page, seat = self._page, self._seat
        if page.basket.empty:
            self._fill(chance)
        seat.press(Qt.Key.Key_F12)
        _say("ask", place)
        before = self._last()
        seat.press(Qt.Key.Key_Return)
        assert page.basket.empty, page.band.text
        after = self._last()
        assert after == before + 1, page.band.text
        _say("done", place, after)
        self._served += 1
        if self._served % SAMPLE == 0:
            self._look_at_memory()
        self._mend_when_due()

    def hold(self, place: int, chance: random.Random) -> None:
        """F6, somebody else, F7: one more who is served."""
        page, seat = self._page, self._seat
        self._fill(chance)
        held = page.basket.kept()
        seat.press(Qt.Key.Key_F6)
        seat.until(lambda: page.basket.empty)
        self.redeem(-place, chance)
        seat.press(Qt.Key.Key_F7)
        seat.press(Qt.Key.Key_Return)
        seat.until(lambda: not page.basket.empty)
        assert page.basket.kept() == held, "another basket came back"
        self.redeem(place, chance)

    def take_back(self, place: int, chance: random.Random) -> None:
        """One piece of a slip of which something is left."""
        seat, last = self._seat, self._last()
        for number in chance.sample(range(1, last + 1), last):
            code = receipt_code(TILL, number)
            (slip,) = self._session.returns.find(code)
            if slip.left:
                break
        else:
            raise AssertionError("everything has come back already")
        seat.scan(code)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReturnDialog), self._page.band.text
        while True:
            seat.type("1")
            seat.press(Qt.Key.Key_Return)
            if not dialog.open_return.empty:
                break
            # all of this line has come back before
            dialog.entry_edit.clear()
            seat.press(Qt.Key.Key_Down)
        seat.press(Qt.Key.Key_F12)
        seat.until(lambda: QApplication.activeModalWidget() is None)
        (slip_after,) = self._session.returns.find(code)
        assert slip_after.left == slip.left - 1, self._page.band.text
        _say("back", place, number)

    def _finish_what_was_begun(self) -> None:
        """The one before was killed: an unfinished basket is offered, a booked one told of."""
        question = QApplication.activeModalWidget()
        if isinstance(question, Question):
            while not question.yes_button.hasFocus():
                self._seat.press(Qt.Key.Key_Tab)
            self._seat.press(Qt.Key.Key_Return)
        if self._page.band.latched:
            self._seat.press(Qt.Key.Key_Escape)

    def jam(self, _place: int, _chance: random.Random) -> None:
        self._printer.fail()
        self._jammed = JAM

    def _mend_when_due(self) -> None:
        if self._jammed:
            self._jammed -= 1
            if not self._jammed:
                assert self._seat.program.tools.pump.state.refusal is not None
                self._printer.mend()

    def _fill(self, chance: random.Random) -> None:
        """Card and goods in any order; a quantity typed, an unknown code in between."""
        seat = self._seat
        codes = [chance.choice(self._cards), *chance.sample(self._goods, chance.randint(1, 4))]
        chance.shuffle(codes)
        for code in codes:
            if code not in self._cards and chance.random() < 0.15:
                seat.type("2*")
            seat.scan(code)
        if chance.random() < 0.1:
            seat.press(Qt.Key.Key_F4)
            seat.type("3")
            seat.press(Qt.Key.Key_Return)
        if chance.random() < 0.05:
            seat.scan("6999999999999")
            seat.press(Qt.Key.Key_Escape)

    def _last(self) -> int:
        """The number of this till's last receipt."""
        return self._session.counter.next_receipt() - 1

    @property
    def _session(self) -> Session:
        session = self._seat.program.window.session
        assert session is not None
        return session

    def _look_at_memory(self) -> None:
        _say("memory", self._served, resident_kilobytes())


class Jam:
    """A printer that takes nothing: the folder for slips is no folder for a while."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._aside = folder.with_name("papers-aside")
        # the one before may have been killed while it was jammed
        self.mend()

    def fail(self) -> None:
        if not self._aside.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            self._folder.rename(self._aside)
            self._folder.write_text("jam")

    def mend(self) -> None:
        if self._aside.exists():
            self._folder.unlink(missing_ok=True)
            self._aside.rename(self._folder)


def resident_kilobytes() -> int:
    """Of this process, as the kernel counts them."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise AssertionError("the kernel does not say")


def _say(*words: object) -> None:
    # one write smaller than a pipe's buffer: it arrives whole or not at all
    os.write(1, json.dumps(words).encode() + b"\n")


def serve(day: Day, first: int, cards: list[str], goods: list[str]) -> None:
    """Opens the program on the books of the data folder and works from event `first` on."""
    seat = Seat(minutes=first)
    try:
        Clerk(seat, day, cards, goods).work(first)
    except Exception:
        # the program's own report names nobody, so it says too little here
        _say("fault", traceback.format_exc()[-1500:])
        raise
    finally:
        seat.close()
    _say("end")


def main() -> None:
    wanted = json.loads(sys.argv[1])
    serve(Day(**wanted["day"]), wanted["first"], wanted["cards"], wanted["goods"])


if __name__ == "__main__":
    main()

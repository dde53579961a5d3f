"""Clerks who are killed in the middle of a redemption or a return.

    python -m tests.campaigns.kill --kills 10000 --journal truncate
    python -m tests.campaigns.kill --kills 1000 --journal wal --clerks 8

Each clerk is a process of its own that redeems and takes back without pause, and says what
has been acknowledged. One is killed (signal 9) at a random moment; the next one at the same till
sends the unanswered request again, then goes on. At the end no acknowledged receipt may be
lost, none doubled, numbers must be without a gap and the books must be proved.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import signal
import sqlite3
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

from sqlalchemy import text

from lovemart_desktop.domain.counter.redemption import Basket, BasketLine
from lovemart_desktop.domain.counter.returns import BackLine, ReturnRequest, plan_return
from lovemart_desktop.domain.ledger import AccountKind, Entry, StockMove, Transfer, VoucherKind
from lovemart_desktop.domain.people.circumstances import Circumstances
from lovemart_desktop.domain.proof import Check
from lovemart_desktop.domain.staff import Operator
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.persistence.verify import prove
from lovemart_desktop.services.clock import SystemClock
from lovemart_desktop.services.counter.returns import MOST_LIMIT
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session, open_store
from tests.counter import Counter, open_counter, stocked_shop

PLENTY = 100_000_000
LONGEST = 0.06
"""Seconds that a clerk may live on after being heard of: a dozen redemptions."""
RETURNS = 0.5
"""How many of the requests are returns, once there is something to return."""
PATIENCE = 60.0
"""Seconds after which a clerk who says nothing is a fault."""


@dataclass(frozen=True, slots=True)
class Shop:
    """What every clerk knows: the books, who serves, cards, and goods with their points."""

    url: str
    module: ModuleType
    operator: Operator
    cards: tuple[str, ...]
    goods: tuple[tuple[int, int], ...]


Asked = Basket | ReturnRequest


@dataclass(slots=True)
class Clerk:
    """A process at a till, as its parent sees it."""

    till: str
    process: int
    said: BinaryIO
    rest: bytes = b""


@dataclass(slots=True)
class Notebook:
    """What was asked for and what was answered: the customers' memory."""

    asked: dict[str, Asked] = field(default_factory=dict)
    answered: dict[str, int] = field(default_factory=dict)
    open: dict[str, Asked] = field(default_factory=dict)
    """By till: the request that is still without an answer."""
    faults: list[str] = field(default_factory=list)

    def hear(self, till: str, line: bytes) -> None:
        word, value = json.loads(line)
        if word == "ask":
            asked = _asked(value)
            self.asked[asked.key] = self.open[till] = asked
        elif word == "done":
            key = self.open.pop(till).key
            if self.answered.setdefault(key, value) != value:
                self.faults.append(f"{key} was answered {self.answered[key]} and {value}")
        else:
            self.faults.append(f"{till}: {value}")


def _asked(value: dict[str, Any]) -> Asked:
    if "receipt" in value:
        return ReturnRequest(**{**value, "lines": tuple(BackLine(**n) for n in value["lines"])})
    lines = tuple(BasketLine(**line) for line in value["lines"])
    # nothing is unusual about these baskets, and nobody splits them by hand
    about = Circumstances(**value["about"])
    return Basket(**{**value, "lines": lines, "about": about, "takes": ()})


# a clerk's process


def hire(shop: Shop, till: str, seed: int, first: Asked | None) -> Clerk:
    """Starts a clerk at a till; `first` is the request that the one before left open."""
    hear, say = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            os.close(hear)
            serve(shop, till, random.Random(seed), first, say)
        except Exception as bug:
            _tell(say, "bug", repr(bug))
        finally:
            os._exit(1)
    os.close(say)
    return Clerk(till, process, os.fdopen(hear, "rb", buffering=0))


def serve(shop: Shop, till: str, chance: random.Random, first: Asked | None, say: int) -> None:
    """Redeems without end, and takes some of it back."""
    store = open_store(shop.url, till=till, module=shop.module, clock=SystemClock())
    session = store.session(shop.operator)
    if session.shifts.state().shift is None:
        session.shifts.open()
    sold: list[int] = []
    while True:
        asked = first or _any_request(shop, session, sold, chance)
        first = None
        _tell(say, "ask", asdict(asked))
        if isinstance(asked, Basket):
            voucher = session.counter.redeem(asked).voucher
            sold.append(voucher)
        else:
            voucher = session.returns.take_back(asked).voucher
        _tell(say, "done", voucher)


def _any_request(shop: Shop, session: Session, sold: list[int], chance: random.Random) -> Asked:
    if sold and chance.random() < RETURNS:
        found = session.returns.look(chance.choice(sold)).receipt
        left = [line for line in found.lines if line.left]
        if left:
            lines = tuple(
                BackLine(line.line, pieces, chance.randint(0, pieces))
                for line in chance.sample(left, chance.randint(1, len(left)))
                for pieces in [chance.randint(1, line.left)]
            )
            points = plan_return(found, lines, session.counter.today).points
            return ReturnRequest(new_key(), found.voucher, lines, points)
    return _any_basket(shop, chance)


def _any_basket(shop: Shop, chance: random.Random) -> Basket:
    chosen = chance.sample(shop.goods, chance.randint(1, 4))
    lines = [(goods, points, chance.randint(1, 3)) for goods, points in chosen]
    return Basket(
        key=new_key(),
        card=chance.choice(shop.cards),
        lines=tuple(BasketLine(goods, pieces) for goods, _, pieces in lines),
        expected_total=sum(points * pieces for _, points, pieces in lines),
    )


def _tell(say: int, word: str, value: object) -> None:
    # one write that is smaller than a pipe's buffer: it arrives whole or not at all
    os.write(say, json.dumps([word, value]).encode() + b"\n")


# the campaign


def campaign(shop: Shop, kills: int, clerks: int, seed: int) -> Notebook:
    """Hires, kills and hires again; stops at the first fault."""
    chance = random.Random(seed)
    notebook = Notebook()
    at_work: dict[str, Clerk] = {}
    for number in range(1, clerks + 1):
        till = f"T{number}"
        at_work[till] = hire(shop, till, chance.getrandbits(32), None)
    for _ in range(kills):
        till = chance.choice(sorted(at_work))
        _wait_for(till, at_work, notebook)
        listen(at_work, notebook, chance.uniform(0, LONGEST))
        dismiss(at_work.pop(till), notebook)
        left_open = notebook.open.get(till)
        at_work[till] = hire(shop, till, chance.getrandbits(32), left_open)
        if notebook.faults:
            break
    for clerk in at_work.values():
        dismiss(clerk, notebook)
    return notebook


def _wait_for(till: str, at_work: dict[str, Clerk], notebook: Notebook) -> None:
    """Until a clerk has been heard of who was hired for this till."""
    before, end = len(notebook.asked), time.monotonic() + PATIENCE
    while not notebook.faults and (len(notebook.asked) == before or till not in notebook.open):
        if time.monotonic() > end:
            notebook.faults.append(f"{till} says nothing")
        listen(at_work, notebook, 0.002)


def listen(at_work: dict[str, Clerk], notebook: Notebook, seconds: float) -> None:
    """Writes down what the clerks say for some time."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        ready, _, _ = select.select([clerk.said for clerk in at_work.values()], [], [], left)
        for clerk in at_work.values():
            if clerk.said in ready:
                _take(clerk, notebook, clerk.said.read(65536))


def dismiss(clerk: Clerk, notebook: Notebook) -> None:
    """Kills a clerk, and writes down what was said up to then."""
    os.kill(clerk.process, signal.SIGKILL)
    os.waitpid(clerk.process, 0)
    while part := clerk.said.read(65536):
        _take(clerk, notebook, part)
    clerk.said.close()


def _take(clerk: Clerk, notebook: Notebook, part: bytes) -> None:
    *lines, clerk.rest = (clerk.rest + part).split(b"\n")
    for line in lines:
        notebook.hear(clerk.till, line)


# the books before and after


def prepare(url: str, module: ModuleType) -> Shop:
    """A stocked shop with points and goods for any number of redemptions."""
    stocked_shop(url)
    counter = open_counter(url)
    provide(counter)
    counter.shop.administrator.returns.set_limit(MOST_LIMIT)
    shop = Shop(
        url,
        module,
        counter.shop.operators["clerk"],
        tuple(sorted(counter.cards.values())),
        tuple(sorted(counter.goods.values())),
    )
    # a file that is open here must not be opened again by a child
    counter.shop.close()
    return shop


def provide(counter: Counter) -> None:
    """Points into every purse and pieces into every lot, without anybody's award."""
    with counter.shop.store.books.write() as work:
        ledger = Ledger(work)
        purses = work.connection.execute(
            text("SELECT fund_id, id FROM account WHERE kind = 'purse' ORDER BY id")
        ).all()
        lots = work.connection.execute(text("SELECT id FROM lot ORDER BY id")).scalars().all()
        budgets = {
            fund: (
                ledger.fund_account(fund, AccountKind.SOURCE),
                ledger.fund_account(fund, AccountKind.BUDGET),
            )
            for fund, _ in purses
        }
        for kind, transfers in {
            VoucherKind.APPROPRIATION: [(f, *budgets[f]) for f, _ in purses],
            VoucherKind.GRANT: [(f, budgets[f][1], purse) for f, purse in purses],
        }.items():
            entry = Entry(
                kind=kind,
                business_date="2026-06-18",
                operator=counter.shop.operators["award_officer"].id,
                request_key=new_key(),
                request_digest=b"plenty",
                transfers=tuple(Transfer(*ends, PLENTY) for ends in transfers),
                moves=tuple(StockMove(lot, PLENTY) for lot in lots),
            )
            ledger.post(counter.shop.store.till.id, entry, counter.shop.clock.now())
        work.commit()


def faults_of(shop: Shop, notebook: Notebook) -> list[str]:
    """What is wrong in the books, given what the customers remember."""
    faults = list(notebook.faults)
    books = Books(open_engine(shop.url, module=shop.module))
    with books.read() as work:
        rows = work.connection.execute(
            text(
                "SELECT v.request_key, v.id, r.till_id, r.number, r.points, r.pieces"
                " FROM voucher v JOIN receipt r ON r.voucher_id = v.id ORDER BY r.number"
            )
        ).all()
        back = work.connection.execute(
            text(
                "SELECT v.request_key, v.id, v.till_id, 0, r.points, r.pieces"
                " FROM voucher v JOIN receipt_return r ON r.voucher_id = v.id"
            )
        ).all()
    booked = {row[0]: row for row in (*rows, *back)}
    if len(booked) != len(rows) + len(back):
        faults.append("a request was booked twice")
    for key, voucher in notebook.answered.items():
        if key not in booked or booked[key][1] != voucher:
            faults.append(f"acknowledged voucher {voucher} is lost")
    for key, row in booked.items():
        asked = notebook.asked.get(key)
        if asked is None:
            faults.append(f"nobody asked for voucher {row[1]}")
        elif (_points(asked), sum(n.pieces for n in asked.lines)) != (row[4], row[5]):
            faults.append(f"voucher {row[1]} is not what was asked for")
    for till in {row[2] for row in rows}:
        numbers = [row[3] for row in rows if row[2] == till]
        if numbers != list(range(1, len(numbers) + 1)):
            faults.append(f"the receipts of till {till} are not numbered without a gap")
    # the trial's points are nobody's award
    proof = prove(books, SystemClock().now())
    faults += [str(fault) for fault in proof.faults if fault.check is not Check.AWARDS]
    books.close()
    return faults


def _points(asked: Asked) -> int:
    return asked.expected_total if isinstance(asked, Basket) else asked.expected_points


def driver(journal: str) -> ModuleType:
    """The driver whose library uses this journal mode."""
    if journal == "truncate":
        return sqlite3
    import pysqlite3

    return pysqlite3  # type: ignore[no-any-return]  # untyped


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill clerks in the middle of redemptions.")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--clerks", type=int, default=1)
    parser.add_argument("--journal", choices=("truncate", "wal"), default="truncate")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{(Path(folder) / 'books.db').as_posix()}"
        shop = prepare(url, driver(wanted.journal))
        start = time.monotonic()
        notebook = campaign(shop, wanted.kills, wanted.clerks, wanted.seed)
        seconds = time.monotonic() - start
        faults = faults_of(shop, notebook)
    answered = len(notebook.answered)
    returned = sum(not isinstance(notebook.asked[key], Basket) for key in notebook.answered)
    print(
        f"{wanted.kills} kills, {wanted.clerks} clerk(s), {wanted.journal}, seed {wanted.seed}:"
        f" {len(notebook.asked)} asked, {answered} answered"
        f" ({returned} returns), {seconds:.0f} s,"
        f" {len(faults)} faults"
    )
    for fault in faults[:50]:
        print(" ", fault)
    return 1 if faults or not answered else 0


if __name__ == "__main__":
    sys.exit(main())

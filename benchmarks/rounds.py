"""A round of 20,000 households in 20 villages, from the workbook to the points.

    python -m benchmarks.rounds [--households 20000] [--kind sqlite|postgresql] [--json FOLDER]

Wall time of each step through the services. The workbook is planned and loaded, all lists are
checked, reviewed, met on, posted and photographed, approved by a second person, and credited.
On SQLite the bare side of the crediting inserts the very rows that it added, by executemany,
into a copy of the books with all their indexes and guards.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from sqlalchemy import insert

from benchmarks.report import Figure, publish
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import ProgrammeKind, RoundTerms
from lovemart_desktop.domain.rounds.rules import Cut
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.engine import database_file
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.sheets import Line, Sheet, Workbook
from lovemart_desktop.services.store import Session
from tests import postgres
from tests.round_steps import decide, post
from tests.shop import TODAY, Shop, found_shop

VILLAGES = 20
GOAL = 1.3
T = TypeVar("T")


class Watch:
    """Wall milliseconds of each step."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []

    def step(self, what: str, act: Callable[[], T], goal: float | None = None) -> T:
        begun = time.perf_counter()
        done = act()
        took = (time.perf_counter() - begun) * 1000
        self.figures.append(Figure(what, took, None, goal))
        print(f"{what:40} {took:10.0f} ms", flush=True)
        return done


def people(shop: Shop, households: int) -> None:
    """Households of one head each, with the histories that freeze them."""
    with shop.store.books.write() as work:
        db = work.connection
        db.execute(
            insert(schema.village), [{"id": v, "name": _village(v)} for v in range(1, VILLAGES + 1)]
        )
        numbers = range(1, households + 1)
        places = {n: (n - 1) * VILLAGES // households + 1 for n in numbers}
        db.execute(
            insert(schema.household),
            [
                {"id": n, "village_id": places[n], "group_name": f"{n % 9 + 1}组"}
                | {"registration_no": f"H{n:06d}", "status": "脱贫户", "officer_name": "何春谷"}
                | {"officer_telephone": ""}
                for n in numbers
            ],
        )
        db.execute(
            insert(schema.member),
            [
                {"id": n, "household_id": n, "village_id": places[n], "name": _name(n)}
                | {"relation": "户主", "is_head": 1, "id_state": "missing"}
                for n in numbers
            ],
        )
        db.execute(
            insert(schema.member_period),
            [
                {"member_id": n, "starts_on": "", "household_id": n, "village_id": places[n]}
                | {"group_name": f"{n % 9 + 1}组", "relation": "户主", "is_head": 1}
                for n in numbers
            ],
        )
        work.commit()


def workbook(households: int) -> Workbook:
    """As villages send it: one sheet, found by village, household number and name."""
    lines = [Line(1, ("村", "户编号", "户主", "诚信得分", "勤劳得分"))]
    for n in range(1, households + 1):
        village = _village((n - 1) * VILLAGES // households + 1)
        lines.append(Line(n + 1, (village, f"H{n:06d}", _name(n), 60 + n % 40, 55 + n % 45)))
    return Workbook("名单.xlsx", (Sheet("名单", tuple(lines)),))


def hold(shop: Shop, households: int, watch: Watch) -> None:
    officer, awards = shop.award_officer, shop.award_officer.awards
    fund = officer.funds.create(FundTerms("诚信勤劳奖励", "青府发〔2026〕3号", date(2026, 1, 1))).id
    key = new_key()
    shop.confirm(officer, Act.APPROPRIATE, key)
    officer.funds.appropriate(fund, households * 100, key)
    terms = RoundTerms("诚信勤劳", ProgrammeKind.AWARD, "2026-06", fund, 100, date(2026, 5, 31))
    made = awards.open_round(terms).id
    sheet = workbook(households)
    plan = watch.step("plan the workbook", lambda: awards.plan_import(made, sheet))
    assert not plan.refused, plan.refused[0]
    watch.step("load it", lambda: awards.load_plan(made, plan))
    watch.step("load it again: nothing changes", lambda: awards.load_plan(made, plan))
    watch.step("all checks of the round", lambda: officer.round_checks.findings(made))
    watch.step("open the round", lambda: awards.round(made))
    found = awards.round(made)
    watch.step("the rows of one list", lambda: awards.rows(made, found.lists[0].id))
    day = TODAY - timedelta(days=8)
    watch.step("review and four meetings, all lists", lambda: _decide(officer, made, day))
    watch.step("post all lists, with photos", lambda: _post(officer, made, day))
    _approve_and_credit(shop, made, watch)


def _decide(officer: Session, made: int, day: date) -> None:
    found = officer.awards.round(made)
    for each in found.lists:
        officer.reviews.close(each.id, Cut())
    found = officer.awards.round(made)
    for each in found.lists:
        decide(officer, found, each, day)


def _post(officer: Session, made: int, day: date) -> None:
    for each in officer.awards.round(made).lists:
        post(officer, each.id, day)


def _approve_and_credit(shop: Shop, made: int, watch: Watch) -> None:
    officer, awards = shop.award_officer, shop.award_officer.awards
    found, key = awards.round(made), new_key()
    ids = [each.id for each in found.lists]
    request = watch.step("ask the second person", lambda: awards.approval_of(found, ids, key))
    shop.confirm(officer, Act.APPROVE_ROUND, request, shop.second_award_officer)
    watch.step("approve all lists", lambda: awards.approve(made, ids, key))
    before = _copied(shop)
    done = watch.step("credit all lists", lambda: awards.credit(made, ids, new_key()))
    assert done.points == done.accounts * 100
    if before is not None:
        ours = watch.figures.pop().ours
        bare = _bare(before, _file(shop))
        before.unlink()
        print(f"{'the same rows, executemany':40} {bare:10.0f} ms")
        watch.figures.append(Figure("credit all lists", ours, bare, GOAL))


def _file(shop: Shop) -> Path:
    file = database_file(shop.store.books.engine)
    assert file is not None
    return file


def _copied(shop: Shop) -> Path | None:
    """The SQLite books as they are now; None on PostgreSQL."""
    file = database_file(shop.store.books.engine)
    if file is None:
        return None
    copy = file.with_suffix(".bare")
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def _bare(copy: Path, file: Path) -> float:
    """Inserts into the copy what crediting added to the file: same tables, same guards."""
    with closing(sqlite3.connect(file)) as db:
        db.execute("ATTACH ? AS old", (str(copy),))
        new = {
            table: db.execute(f"SELECT * FROM {table} EXCEPT SELECT * FROM old.{table}").fetchall()
            for table in ("points_account", "voucher", "transfer", "credited", "list_step")
        }
        purses = db.execute(
            "SELECT id, fund_id, kind, points_account_id, 0 FROM account"
            " WHERE id NOT IN (SELECT id FROM old.account)"
        ).fetchall()
    of: dict[int, list[tuple[object, ...]]] = {}
    for row in new["transfer"]:
        of.setdefault(row[0], []).append(row)
    with closing(sqlite3.connect(copy)) as db:
        begun = time.perf_counter()
        _insert(db, "points_account", new["points_account"])
        db.executemany(
            "INSERT INTO account (id, fund_id, kind, points_account_id, balance)"
            " VALUES (?, ?, ?, ?, ?)",
            purses,
        )
        for voucher in sorted(new["voucher"]):
            _insert(db, "voucher", [voucher])
            _insert(db, "transfer", of[voucher[0]])
        _insert(db, "credited", new["credited"])
        _insert(db, "list_step", new["list_step"])
        db.commit()
        return (time.perf_counter() - begun) * 1000


def _insert(db: sqlite3.Connection, table: str, rows: Sequence[Sequence[object]]) -> None:
    marks = ", ".join("?" * len(rows[0]))
    db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _village(number: int) -> str:
    return f"第{number}村"


def _name(number: int) -> str:
    surnames, names = (
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗",
        "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平",
    )
    return surnames[number % 20] + names[number // 20 % 20] + names[number // 400 % 20]


@contextmanager
def books(kind: str) -> Iterator[str]:
    """The URL of empty books."""
    with ExitStack() as stack:
        if kind == "sqlite":
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            yield f"sqlite:///{(Path(folder) / 'books.db').as_posix()}"
        else:
            server = stack.enter_context(postgres.running())
            server.create("books")
            yield server.url("books")


def main() -> int:
    parser = argparse.ArgumentParser(description="A round of many households.")
    parser.add_argument("--households", type=int, default=20_000)
    parser.add_argument("--kind", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--json", type=Path)
    wanted = parser.parse_args()
    watch = Watch()
    with books(wanted.kind) as url:
        shop = found_shop(url)
        try:
            people(shop, wanted.households)
            hold(shop, wanted.households, watch)
        finally:
            shop.close()
    title = f"A round of {wanted.households:,} households on {wanted.kind}"
    return publish(title, watch.figures, wanted.json)


if __name__ == "__main__":
    sys.exit(main())

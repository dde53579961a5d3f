"""The board's figures, on a shop where something has happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from lovemart_desktop.domain.board import Contents, Month, months_before
from lovemart_desktop.domain.dues.due import DueKind
from lovemart_desktop.domain.errors import Refusal
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.shop import Shop
from tests.templates import town_of


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    counter.shop.close()


def test_an_empty_shop_has_an_empty_board(shop: Shop) -> None:
    overview = shop.auditor.reports.overview()
    board = overview.board
    assert (board.held, board.budget, board.live_cards, board.redeemed) == (0, 0, 0, 0)
    assert board.contents == Contents(0, 0, 0, 0, 0, 0)
    assert [month.first.month for month in board.months] == [1, 2, 3, 4, 5, 6]
    assert (overview.proof, overview.backup, overview.now) == (None, None, shop.clock.now())
    assert board.slips == ()
    assert board.dues == ()


def test_points_cards_and_slips_are_counted(counter: Counter) -> None:
    before = counter.shop.auditor.reports.overview().board
    counter.buy("张龚强", 大米=2)
    counter.shop.clock.move(days=20)
    counter.buy("张龚强", 大米=1)
    after = counter.shop.auditor.reports.overview().board
    price = counter.goods["大米"][1]
    assert after.held == before.held - 3 * price
    assert after.months[-2:] == (Month(date(2026, 6, 1), 2 * price), Month(date(2026, 7, 1), price))
    assert after.redeemed == price
    assert after.live_cards == len(counter.cards)
    assert [(slip.till, slip.count > 0) for slip in after.slips] == [("T1", True)]
    assert after.contents.receipts == before.contents.receipts + 2


def test_what_is_due_is_told(counter: Counter) -> None:
    counter.change("UPDATE fund SET expires_on = '2026-07-01' WHERE name = '老党员关怀'")
    counter.change("UPDATE lot SET expires_on = '2026-06-20' WHERE id = 1")
    counter.change(
        "INSERT INTO remark (member_id, code, raised_on)"
        " SELECT id, 'id.missing', '2026-06-01' FROM member WHERE name = '张龚强'"
    )
    board = counter.shop.auditor.reports.overview().board
    (expiring,) = [due for due in board.dues if due.place.fund]
    assert (expiring.kind, expiring.name) == (DueKind.EXTEND_FUND, "老党员关怀")
    assert expiring.count > 0
    assert board.expiring_lots >= 1
    assert board.open_remarks >= 1
    counter.shop.clock.move(days=60)
    (over,) = [d for d in counter.shop.auditor.reports.overview().board.dues if d.place.fund]
    assert over.count == expiring.count, "nobody has booked that it expired"
    counter.change("UPDATE account SET balance = 0 WHERE fund_id = " + str(over.place.fund))
    assert not [d for d in counter.shop.auditor.reports.overview().board.dues if d.place.fund]


def test_lists_on_their_way_are_told(counter: Counter) -> None:
    town = town_of(counter.shop)
    other = town.officer.awards.open_round(town.terms(programme="文明家庭"))
    town.officer.awards.load_draft(other.id, town.nominees("周尧全"))
    board = counter.shop.auditor.reports.overview().board
    waiting = [due for due in board.dues if due.kind is DueKind.CREDIT_ROUND]
    assert [(due.programme, due.period) for due in waiting] == [("文明家庭", "2026-06")]
    assert counter.shop.administrator.reports.overview().board.dues == (), "not hers to see"


def test_proof_and_backup_stand_on_the_board(sqlite_shop: Shop) -> None:
    sqlite_shop.auditor.proof.verify()
    made = sqlite_shop.administrator.archive.back_up()
    overview = sqlite_shop.card_officer.reports.overview()
    assert overview.proof == sqlite_shop.auditor.proof.last()
    assert overview.backup == made


def test_a_clerk_has_no_board(sqlite_shop: Shop) -> None:
    with pytest.raises(Refusal, match=r"permission\.denied"):
        sqlite_shop.clerk.reports.overview()


def test_a_table_on_paper(sqlite_shop: Shop) -> None:
    pdf = sqlite_shop.auditor.reports.table_pdf(
        "核对结果", "青石镇", ("项目", "差错"), [("库存", "少")]
    )
    assert pdf.startswith(b"%PDF")


def test_months_run_over_the_turn_of_the_year() -> None:
    assert months_before(date(2026, 2, 28), 4) == (
        date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)
    )  # fmt: skip

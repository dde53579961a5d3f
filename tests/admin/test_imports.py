"""Workbooks by command: counts, refusals, and an award list that stays a draft."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lovemart_desktop.domain.rounds.awards import ListState
from lovemart_desktop.services.proof.proof import prove_books
from tests.admin.conftest import CommandLine
from tests.conftest import MakeDatabase
from tests.shop import Shop, found_shop, founded

DATA = Path(__file__).parent.parent / "data"
ROSTER = ("import", "roster", str(DATA / "roster.xlsx"), "--operator", "卡春花")
GOODS = ("import", "goods", str(DATA / "goods.xlsx"), "--operator", "库大强")
AWARD = (
    "import",
    "award",
    str(DATA / "award-2026-06.xlsx"),
    "--operator",
    "评一凡",
    "--late-reason",
    "补录",
)


@pytest.fixture
def books(make_database: MakeDatabase, run: CommandLine) -> str:
    run.secrets()
    return make_database("sqlite", founded)


def counts(said: str) -> dict[str, int]:
    told = json.loads(said)
    names = ("rows", "imported", "changed", "unchanged", "refused", "remarked")
    assert told["rows"] == sum(told[n] for n in names[1:5])
    assert len(told["refusals"]) == told["refused"]
    return {name: told[name] for name in names}


def test_the_roster_comes_in_once(run: CommandLine, books: str) -> None:
    tried = run(*ROSTER, "--database", books, "--json", "--dry-run")
    assert tried.code == 1
    expected = {"rows": 1026, "imported": 1022, "changed": 0, "unchanged": 0, "refused": 4}
    assert counts(tried.out) == {**expected, "remarked": 12}
    said = run(*ROSTER, "--database", books, "--json")
    assert said.code == 1
    assert counts(said.out) == counts(tried.out), "trying it changed nothing"
    refusals = json.loads(said.out)["refusals"]
    assert {r["sheet"] for r in refusals} == {"柳林村", "白沙村", "前岗村"}
    assert all(isinstance(r["row"], int) and r["reason"].endswith("。") for r in refusals)
    again = run(*ROSTER, "--database", books, "--json")
    assert counts(again.out) == {
        **expected, "imported": 0, "unchanged": 1022, "remarked": 12
    }  # fmt: skip


def test_refused_rows_are_saved_to_mend(run: CommandLine, books: str, tmp_path: Path) -> None:
    place = tmp_path / "退回.xlsx"
    said = run(*ROSTER, "--database", books, "--save-refused", str(place))
    assert said.code == 1
    assert str(place) in said.out
    again = run(
        "import", "roster", str(place), "--operator", "卡春花", "--database", books, "--json"
    )
    assert counts(again.out)["rows"] == 4
    nowhere = run(
        *ROSTER, "--database", books, "--save-refused", str(tmp_path / "no" / "where.xlsx")
    )
    assert nowhere.code == 2
    assert "where.xlsx" in nowhere.err


def test_goods_come_in_with_their_stock(run: CommandLine, books: str) -> None:
    said = run(*GOODS, "--database", books, "--json")
    assert said.code == 1
    assert counts(said.out)["imported"] == 23
    assert counts(said.out)["refused"] == 3
    assert counts(run(*GOODS, "--database", books, "--json").out)["unchanged"] == 23
    assert prove_books(books).clean


@pytest.fixture
def peopled(run: CommandLine, books: str) -> str:
    assert run(*ROSTER, "--database", books).code == 1
    return books


def rounds(shop: Shop) -> list[tuple[str, int, str]]:
    found = [shop.award_officer.awards.round(t.id) for t in shop.award_officer.awards.rounds()]
    return [(one.terms.period, one.terms.points_each, one.fund.name) for one in found]


def test_an_award_list_makes_only_a_draft(run: CommandLine, peopled: str) -> None:
    tried = run(*AWARD, "--database", peopled, "--json", "--dry-run")
    assert tried.code == 1
    shop = found_shop(peopled)
    assert shop.award_officer.awards.rounds() == []
    assert shop.award_officer.funds.all() == []
    said = run(*AWARD, "--database", peopled, "--json")
    assert counts(said.out) == counts(tried.out)
    assert counts(said.out)["imported"] == 47
    assert json.loads(said.out)["round"] == "2026-06"
    assert rounds(shop) == [("2026-06", 1000, "2026年上半年诚信勤劳")]
    (title,) = shop.award_officer.awards.rounds()
    made = shop.award_officer.awards.round(title.id)
    assert sum(each.accounts for each in made.lists) == 47
    assert {each.state for each in made.lists} == {ListState.DRAFT}
    assert made.fund.balance.appropriated == 0
    again = run(*AWARD, "--database", peopled, "--json")
    assert counts(again.out)["unchanged"] == 47
    assert len(rounds(shop)) == 1
    shop.close()
    assert prove_books(peopled).clean


def test_a_round_may_be_described(run: CommandLine, peopled: str) -> None:
    unknown = run(*AWARD, "--database", peopled, "--fund", "没有的资金")
    assert unknown.code == 2
    assert "没有的资金" in unknown.err
    said = run(*AWARD, "--database", peopled, "--period", "2025-12", "--points", "500")
    assert said.code == 1, said.err
    shop = found_shop(peopled)
    assert rounds(shop) == [("2025-12", 500, "2025年下半年诚信勤劳")]
    shop.close()


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (("--period", "2026"), "2026"),
        (("--points", "many"), "many"),
        (("--points", "0"), ""),
    ],
)
def test_a_round_that_cannot_be_is_refused(
    run: CommandLine, peopled: str, given: tuple[str, ...], why: str
) -> None:
    said = run(*AWARD, "--database", peopled, *given)
    assert said.code == 2
    assert why in said.err


def test_files_and_operators_are_checked(run: CommandLine, books: str, tmp_path: Path) -> None:
    other = ("import", "roster", str(DATA / "roster.xlsx"), "--operator", "库大强")
    assert "权限" in run(*other, "--database", books).err
    missing = run("import", "goods", str(tmp_path / "没有.xlsx"), "--operator", "库大强",
                  "--database", books)  # fmt: skip
    assert missing.code == 2
    assert "没有.xlsx" in missing.err
    wrong = run("import", "goods", str(DATA / "roster.xlsx"), "--operator", "库大强",
                "--database", books)  # fmt: skip
    assert wrong.code == 2

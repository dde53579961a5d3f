from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update
from xlsxwriter import Workbook

from lovemart_desktop.domain.cards.card_lists import Outcome, read_lines
from lovemart_desktop.persistence.schema import member
from lovemart_desktop.services.cards.card_lists import Matched
from lovemart_desktop.services.desk import new_key
from tests.databases import Builder
from tests.shop import Shop, refused
from tests.templates import roster_of, rostered_shop


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def match(shop: Shop, text: str) -> list[Matched]:
    return shop.card_officer.card_lists.match(text)


def told(found: list[Matched]) -> list[tuple[int, Outcome, str]]:
    return [(m.no, m.outcome, m.candidate.name if m.candidate else "") for m in found]


def test_names_id_numbers_and_ends_of_them_are_understood(
    shop: Shop, roster: dict[str, int]
) -> None:
    found = match(
        shop,
        "1. 张龚强\n\n2、周尧全，石桥村\n91010119800101001x\n张大 0012\n"
        "柳林村 郑雨晴 18719191115\n",
    )
    assert told(found) == [
        (1, Outcome.FOUND, "张龚强"),
        (3, Outcome.FOUND, "周尧全"),
        (4, Outcome.FOUND, "买买提·吐尔逊"),
        (5, Outcome.FOUND, "张大"),
        (6, Outcome.FOUND, "郑雨晴"),
    ]
    # no more of an ID number than its end, no telephone whole
    assert [m.text for m in found][2:] == ["…001X", "张大 0012", "柳林村 郑雨晴 …1115"]


def test_who_is_not_found_or_may_get_no_card_is_said(shop: Shop, roster: dict[str, int]) -> None:
    shop.card_officer.cards.issue([roster["张大"]], new_key(), reason="发卡")
    with shop.store.books.write() as work:
        work.connection.execute(
            update(member).where(member.c.id == roster["张玉琴"]).values(deceased_on="2026-06-01")
        )
        work.commit()
    shop.add_person("张龚强", "柳林村")
    found = match(shop, "张大\n张玉琴\n王五\n张龚强\n张龚强 石桥村\n张龚强 0016\n张大 石桥村")
    assert [m.outcome for m in found] == [
        Outcome.HAS_CARD,
        Outcome.DECEASED,
        Outcome.UNKNOWN,
        Outcome.SEVERAL,
        Outcome.FOUND,
        Outcome.TWICE,
        Outcome.UNKNOWN,
    ]
    assert [m.several for m in found] == [1, 1, 0, 2, 1, 1, 0]


def test_an_old_number_of_fifteen_digits_is_the_same_person(
    shop: Shop, roster: dict[str, int]
) -> None:
    with shop.store.books.write() as work:
        work.connection.execute(
            update(member)
            .where(member.c.id == roster["郑雨晴"])
            .values(id_number="910101600202002", id_state="unverified", id_tail="2002")
        )
        work.commit()
    assert told(match(shop, "910101196002020026")) == [(1, Outcome.FOUND, "郑雨晴")]
    assert told(match(shop, "910101600202002")) == [(1, Outcome.FOUND, "郑雨晴")]


def test_an_empty_list_is_said(shop: Shop) -> None:
    with refused("card.list_empty"):
        match(shop, " \n\t\n")


def test_who_reads_lists(shop: Shop) -> None:
    for session in (shop.auditor, shop.award_officer, shop.clerk):
        with refused("permission.denied"):
            session.card_lists.match("张三")


def workbook(path: Path, rows: list[list[str]]) -> Path:
    book = Workbook(path)
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    book.close()
    return path


@pytest.mark.parametrize(
    "rows",
    [
        [["石桥村发卡名单"], ["序号", "姓名", "身份证号", "村"], ["1", "张龚强", "", "石桥村"]],
        [["姓名"], ["张龚强"]],
        [["备注", "姓名"], ["", "张龚强"]],
        [["张龚强"]],
    ],
    ids=["usual", "names alone", "narrow", "no heading"],
)
def test_a_column_of_a_workbook(
    shop: Shop, roster: dict[str, int], tmp_path: Path, rows: list[list[str]]
) -> None:
    text = shop.card_officer.card_lists.read_workbook(workbook(tmp_path / "名单.xlsx", rows))
    assert told(match(shop, text)) == [(1, Outcome.FOUND, "张龚强")]


def test_bad_workbooks_are_refused(shop: Shop, tmp_path: Path) -> None:
    desk = shop.card_officer.card_lists
    with refused("file.missing"):
        desk.read_workbook(tmp_path / "none.xlsx")
    with refused("card.list_empty"):
        desk.read_workbook(workbook(tmp_path / "empty.xlsx", [["姓名"]]))


def test_no_line_shows_a_whole_number() -> None:
    for line in read_lines(
        "张三 910101194005060016 13800002671\n９１０１０１１９４００５０６００１６"
    ):
        assert sum(char.isdigit() for char in line.text) <= 8

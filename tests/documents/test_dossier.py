"""The dossier on paper and as a workbook, read back."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date, timedelta

import pytest

from lovemart_desktop.documents.people import dossier_words as words
from lovemart_desktop.documents.people.dossier import DossierPaper, dossier_pdf
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.ledger import WAYS, AccountKind
from lovemart_desktop.domain.people.dossier_parts import (
    EVER,
    DossierMember,
    DossierReceipt,
    GoodsLine,
    Home,
    Movement,
    Purse,
    Signature,
)
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier, balanced
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.gui.kit.wording.exchange import REMARKS
from lovemart_desktop.services.exchange.reading import read_bytes
from lovemart_desktop.services.people.dossier_workbook import dossier_workbook
from tests.documents.reading import Paper

DAY = date(2026, 6, 18)


def moved(number: int) -> Movement:
    return Movement(
        voucher=f"T1-{number}",
        day=DAY - timedelta(days=500 - number),
        kind="award" if number % 2 else "redemption",
        account=1,
        holder="",
        fund="诚信勤劳奖励",
        points=65 if number % 2 else -60,
        by="评一凡",
        receipt="" if number % 2 else f"T1-{number}",
        note="=1+1",
    )


def dossier(movements: int) -> HouseholdDossier:
    member = DossierMember(
        1, "张龚强", "户主", True, "0016", "male", date(1940, 5, 6), True, CardState.ACTIVE
    )
    receipt = DossierReceipt(
        1,
        "T1-1",
        DAY,
        "张龚强",
        65,
        (GoodsLine("@大米", "10kg", "袋", 1, 65),),
        proxy_name="+8613800002671",
        proxy_relation="子",
        signature=Signature.SIGNED,
    )
    return HouseholdDossier(
        as_of=DAY,
        span=EVER,
        home=Home(1, "H001", "脱贫户", "石桥村", "3组", "张龚强", "何春谷", "13700000000"),
        members=(member,),
        purses=(Purse(1, "", "诚信勤劳奖励", 1000, "open"),),
        movements=balanced(moved(number) for number in range(movements)),
        receipts=(receipt,),
    )


def printed(found: HouseholdDossier) -> Paper:
    return Paper(
        dossier_pdf(
            DossierPaper(
                dossier=found,
                town="青石镇",
                store="青石镇爱心超市",
                issued_on=DAY,
                issued_by="卡春花",
            )
        )
    )


def texts(paper: Paper) -> list[str]:
    return [paper.text(page).replace(" ", "") for page in range(len(paper))]


def test_every_page_is_numbered_and_names_the_household() -> None:
    pages = texts(printed(dossier(150)))
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert f"第{number}页，共{len(pages)}页" in page
        assert "石桥村3组张龚强户积分档案" in page
    # a table that goes on has its head again
    assert "全部结余" in pages[1]
    assert "打印人卡春花" in pages[-1]
    assert sum(page.count("诚信勤劳奖励" + words.HOUSEHOLD) for page in pages) == 150


def test_sections_without_rows_are_named() -> None:
    (page,) = texts(printed(replace(dossier(0), receipts=())))
    assert "以下各项在这段时间没有记录：评选和发放、积分收支、领取物品合计" in page


@pytest.mark.parametrize("name", ["阿卜杜热西提·买买提吐尔逊", "迪丽努尔·阿卜杜克热木"])
def test_long_names_fit(name: str) -> None:
    found = dossier(3)
    (member,) = found.members
    home = replace(found.home, head=name)
    paper = printed(replace(found, home=home, members=(replace(member, name=name),)))
    assert name.split("·")[1] in "".join(texts(paper))


def test_paper_has_a_word_for_every_code() -> None:
    assert set(words.EVENTS) == set(EventKind)
    assert set(words.CARDS) == set(CardState)
    assert set(words.SIGNATURES) == set(Signature)
    assert set(words.REMARKS) == set(REMARKS)
    moving = {kind for kind, ways in WAYS.items() if any(AccountKind.PURSE in way for way in ways)}
    assert set(words.MOVEMENTS) == moving


def test_the_workbook_reckons_and_holds_no_formula() -> None:
    content = dossier_workbook(dossier(20))
    points, goods = read_bytes("收支.xlsx", content).sheets
    rows = [line.cells for line in points.lines[2:]]
    assert len(rows) == 20
    assert rows[0][0] == DAY - timedelta(days=481)
    amounts = [cells[6] for cells in rows]
    assert sum(each for each in amounts if isinstance(each, int | float)) == rows[0][8]
    assert rows[0][10] == "=1+1"
    (row,) = [line.cells for line in goods.lines[2:]]
    assert row[3] == "+8613800002671"
    assert row[5] == "@大米"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
    assert sheets
    assert not any(b"<f>" in sheet for sheet in sheets)

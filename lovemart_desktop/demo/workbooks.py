"""The workbooks that the villages and the supplier sent in, as reading them gives them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random

from lovemart_desktop.demo.goods import DONATION, PURCHASE, Article
from lovemart_desktop.demo.people import Person
from lovemart_desktop.services.exchange.sheets import Cell, Line, Sheet, Workbook

_ROSTER = "序号 村 组 户编号 户类型 姓名 与户主关系 身份证号 性别 联系电话 是否党员 入党时间"
_GOODS = "商品名称 规格 单位 条码 类别 兑换积分 库存数量 来源 供应商/捐赠单位 到期日"
_AWARD = "序号 村 户主 身份证号 诚信得分 勤劳得分 卫生得分"


def roster_workbook(people: Sequence[Person]) -> Workbook:
    """A sheet for each village."""
    sheets = []
    for village in dict.fromkeys(person.village for person in people):
        rows: list[tuple[Cell, ...]] = [
            (
                number,
                person.village,
                person.group,
                person.household,
                person.status if person.relation == "户主" else "",
                person.name,
                person.relation,
                person.id_number,
                person.sex,
                person.telephone,
                "是" if person.party_joined else "否",
                person.party_joined or "",
            )
            for number, person in enumerate((p for p in people if p.village == village), 1)
        ]
        sheets.append(_sheet(village, _ROSTER, rows))
    return Workbook("建档立卡户花名册.xlsx", tuple(sheets))


def goods_workbook(articles: Sequence[Article], today: date) -> Workbook:
    rows: list[tuple[Cell, ...]] = [
        (
            article.name,
            article.spec,
            article.unit,
            article.barcode,
            article.category,
            article.points,
            article.pieces,
            DONATION if article.given_by else PURCHASE,
            article.supplier,
            article.expires_on(today) or "",
        )
        for article in articles
    ]
    return Workbook("商品.xlsx", (_sheet("商品", _GOODS, rows),))


def award_workbook(name: str, heads: Sequence[Person], random: Random) -> Workbook:
    """The list that the villages agreed on, with its scores."""
    rows: list[tuple[Cell, ...]] = [
        (
            number,
            head.village,
            head.name,
            head.id_number,
            *(random.randint(72, 98) for _ in range(3)),
        )
        for number, head in enumerate(heads, 1)
    ]
    return Workbook(f"{name}.xlsx", (_sheet("评选名单", _AWARD, rows),))


def save(workbook: Workbook, path: Path) -> None:
    """Writes a workbook as its office would have sent it."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path)) as written:
        day = written.add_format({"num_format": "yyyy-mm-dd"})
        for sheet in workbook.sheets:
            target = written.add_worksheet(sheet.name)
            for line in sheet.lines:
                for column, cell in enumerate(line.cells):
                    if isinstance(cell, date):
                        target.write_datetime(line.number - 1, column, cell, day)
                    elif isinstance(cell, int):
                        target.write_number(line.number - 1, column, cell)
                    else:
                        target.write_string(line.number - 1, column, str(cell))


def _sheet(name: str, headings: str, rows: Sequence[tuple[Cell, ...]]) -> Sheet:
    lines = (tuple(headings.split()), *rows)
    return Sheet(name, tuple(Line(number, cells) for number, cells in enumerate(lines, 1)))

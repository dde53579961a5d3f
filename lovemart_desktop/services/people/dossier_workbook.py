"""A household's movements and goods as a workbook.

Numbers are numbers and days are days, so that the office can go on reckoning; all text is
written as text, so that nothing that begins like a formula becomes one.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from lovemart_desktop.documents.people import dossier_words as words
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Writer

Value = str | int | date
_MOVEMENTS = (
    ("日期", 12),
    ("事项", 12),
    ("资金项目", 28),
    ("账户", 16),
    ("凭证", 14),
    ("收据", 12),
    ("增减", 10),
    ("本账户结余", 12),
    ("全部结余", 12),
    ("经办人", 12),
    ("说明", 40),
)
_GOODS = (
    ("日期", 12),
    ("收据", 12),
    ("持卡人", 16),
    ("代领人", 16),
    ("关系", 10),
    ("物品", 28),
    ("规格", 14),
    ("单位", 8),
    ("领取", 8),
    ("退回", 8),
    ("单价", 8),
    ("积分", 10),
    ("签名", 10),
)


def dossier_workbook(dossier: HouseholdDossier) -> bytes:
    """The xlsx: a sheet of movements and one of goods, the newest rows first."""
    import xlsxwriter

    content = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_numbers": False,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    name = words.title(dossier.home)
    told = f"{dossier.home.place}　{name}　{words.days(dossier.span, dossier.as_of)}"
    with xlsxwriter.Workbook(content, options) as workbook:
        _sheet(workbook, "积分收支", told, _MOVEMENTS, _movements(dossier))
        _sheet(workbook, "领取物品", told, _GOODS, _goods(dossier))
    return content.getvalue()


def _movements(dossier: HouseholdDossier) -> list[tuple[Value, ...]]:
    return [
        (
            move.day,
            words.movement(move.kind),
            move.fund,
            words.holder(move.holder, joined=move.joined),
            move.voucher,
            move.receipt,
            move.points,
            move.balance,
            move.total,
            move.by,
            move.note,
        )
        for move in dossier.movements
    ]


def _goods(dossier: HouseholdDossier) -> list[tuple[Value, ...]]:
    return [
        (
            receipt.day,
            receipt.number,
            words.holder(receipt.holder, joined=receipt.joined),
            receipt.proxy_name,
            receipt.proxy_relation,
            line.goods,
            line.spec,
            line.unit,
            line.pieces,
            line.returned,
            line.price,
            (line.pieces - line.returned) * line.price,
            words.SIGNATURES[receipt.signature],
        )
        for receipt in dossier.receipts
        for line in receipt.lines
    ]


def _sheet(
    workbook: Writer,
    name: str,
    told: str,
    columns: Sequence[tuple[str, int]],
    rows: Sequence[Sequence[Value]],
) -> None:
    title = workbook.add_format({"bold": True, "font_size": 14})
    heading = workbook.add_format({"bold": True, "bottom": 1})
    number = workbook.add_format({"num_format": "#,##0"})
    day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    sheet = workbook.add_worksheet(name)
    sheet.write_string(0, 0, told, title)
    for place, (caption, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        sheet.write_string(1, place, caption, heading)
    for at, row in enumerate(rows, 2):
        for place, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(at, place, value, day)
            elif isinstance(value, int):
                sheet.write_number(at, place, value, number)
            else:
                sheet.write_string(at, place, value)
    sheet.freeze_panes(2, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)

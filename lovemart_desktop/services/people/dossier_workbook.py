"""A household's movements and goods as a workbook."""

from __future__ import annotations

import io

from lovemart_desktop.documents.people import dossier_words as words
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier
from lovemart_desktop.services.workbooks import OPTIONS, Value, add_list

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
    name = words.title(dossier.home)
    told = f"{dossier.home.place}　{name}　{words.days(dossier.span, dossier.as_of)}"
    with xlsxwriter.Workbook(content, OPTIONS) as workbook:
        add_list(workbook, "积分收支", told, _MOVEMENTS, _movements(dossier), landscape=True)
        add_list(workbook, "领取物品", told, _GOODS, _goods(dossier), landscape=True)
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

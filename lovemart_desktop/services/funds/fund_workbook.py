"""A fund's statement, and the list of those who hold its points, as workbooks."""

from __future__ import annotations

import io
from collections.abc import Sequence

from lovemart_desktop.documents.funds.fund_statement import KINDS, PLACES, amounts, span_text
from lovemart_desktop.domain.funds.fund_life import FundLife, Holding
from lovemart_desktop.domain.funds.fund_statement import FundAccount
from lovemart_desktop.services.workbooks import OPTIONS, Value, add_list


def statement_workbook(account: FundAccount) -> bytes:
    """The xlsx: the sums by kind with their difference, and the vouchers."""
    import xlsxwriter

    content = io.BytesIO()
    told = f"{account.fund.name}　{span_text(account)}"
    sums = [("项目", 14), *((place, 12) for place in PLACES), ("差额", 10)]
    rows: list[Sequence[Value]] = []
    if account.since is not None:
        rows.append(("期初", *amounts(account.opening), account.opening.difference))
    rows += [
        (KINDS.get(line.kind, line.kind), *amounts(line.change), line.change.difference)
        for line in account.lines
    ]
    rows.append(("期末", *amounts(account.closing), account.closing.difference))
    vouchers = [
        (
            each.business_date,
            KINDS.get(each.kind, each.kind),
            each.note,
            each.points if each.incoming else -each.points,
            each.operator,
            each.confirmer,
            str(each.voucher),
        )
        for each in account.movements
    ]
    with xlsxwriter.Workbook(content, OPTIONS) as workbook:
        add_list(workbook, "收支汇总", told, sums, rows)
        add_list(workbook, "凭证明细", told, _VOUCHERS, vouchers)
    return content.getvalue()


def holders_workbook(life: FundLife) -> bytes:
    """The xlsx of everybody who holds points of the fund, by village."""
    import xlsxwriter

    content = io.BytesIO()
    told = f"{life.fund.name}　持有积分名单　{life.today.isoformat()}"
    with xlsxwriter.Workbook(content, OPTIONS) as workbook:
        add_list(workbook, "持有名单", told, _HOLDERS, [_holder(each) for each in life.holdings])
    return content.getvalue()


def owner_text(each: Holding) -> str:
    """Whose account it is, and that it is frozen."""
    return ("本人" if each.own else "全家") + ("（冻结）" if each.frozen else "")


_VOUCHERS = (
    ("日期", 12),
    ("事项", 12),
    ("依据", 44),
    ("积分", 12),
    ("经办人", 12),
    ("复核人", 12),
    ("凭证", 16),
)
_HOLDERS = (
    ("村（社区）", 18),
    ("组", 10),
    ("姓名", 16),
    ("账户", 14),
    ("积分", 12),
    ("最后使用日", 14),
)


def _holder(each: Holding) -> Sequence[Value]:
    until = each.until or "不过期"
    return (each.village, each.group, each.name, owner_text(each), each.points, until)

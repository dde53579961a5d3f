"""The list on which people sign for the cards that are handed to them, 领取签收表."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.documents.layout import date_text
from lovemart_desktop.documents.signing import WIDTH, SigningSheet, signing_pdf
from lovemart_desktop.documents.table import Column

_WIDTHS = (12, 52, 16, 24, 36, 44, 40, 20)


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """One card: its holder, its last four digits, and why it was issued (老党员, 户主, 补卡)."""

    name: str
    group: str
    card_tail: str
    reason: str


@dataclass(frozen=True, slots=True)
class HandoverList:
    """The cards of one village that go out together.

    `number` has ten digits, or is empty when the list is not to be scanned in.
    """

    town: str
    store: str
    village: str
    issued_on: date
    rows: tuple[HandoverRow, ...]
    number: str
    batch: str


def handover_pdf(handover: HandoverList) -> bytes:
    """The list with columns for signature and thumbprint, A4 wide, ten cards a page."""
    batch = f"批次{handover.batch}" if handover.batch else ""
    return signing_pdf(
        SigningSheet(
            title="购物卡领取签收表",
            village=handover.village,
            facts="　".join(filter(None, (f"制卡：{date_text(handover.issued_on)}", batch))),
            store=handover.store,
            columns=_columns(),
            rows=tuple(
                (str(at), row.name, row.group, row.card_tail, row.reason, *("",) * 4)
                for at, row in enumerate(handover.rows, start=1)
            ),
            points=(),
            counted="张",
            number=handover.number,
            footer="　".join(filter(None, (handover.town, batch))),
            subject=f"{handover.village}　购物卡领取签收表",
            signers=("发卡人", "村负责人", "监督人"),
            hint="签名、指印选一样。请人代领的，写明与持卡人的关系。",
            closing="当面核对姓名和卡尾号。没有领走的卡，连同本表交回镇便民大厅。",
        )
    )


def _columns() -> tuple[Column, ...]:
    number, name, group, tail, reason, proxy, sign, thumb = _WIDTHS
    return (
        Column("序号", number, "right", 11, pad=2),
        Column("持卡人", name, size=15, bold=True, name=True),
        Column("组", group, size=12),
        Column("卡尾号", tail, size=13, bold=True),
        Column("办卡原因", reason, size=11),
        Column("领卡人（与持卡人关系）", proxy, written=True, pad=2),
        Column("签名", sign, "center", written=True),
        Column("按指印", thumb, "center", written=True),
        Column("日期", WIDTH - sum(_WIDTHS), "center", written=True),
    )

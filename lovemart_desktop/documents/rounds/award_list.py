"""The list on which households, or in a grant persons, sign for their points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.documents.layout import points_text
from lovemart_desktop.documents.signing import WIDTH, SigningSheet, signing_pdf
from lovemart_desktop.documents.table import Column

_WIDTHS = (12, 52, 16, 22, 18, 48, 44, 26)


@dataclass(frozen=True, slots=True)
class AwardListRow:
    """One household or person: the (head's) name, the last four digits of the card (or empty),
    the points; `headcount` where points go by heads, else 0."""

    head: str
    group: str
    card_tail: str
    points: int
    headcount: int = 0


@dataclass(frozen=True, slots=True)
class AwardList:
    """One village's list of one round, as credited.

    `half_year` reads 2026年上半年; `number` has ten digits, or is empty when the list is
    not to be scanned in; `check` ties the paper to the books. `persons`: a grant's list, whose
    rows are persons, not households; `half_year` then is the occasion. `rate`: points for each
    head, where they go by heads.
    """

    title: str
    town: str
    store: str
    village: str
    half_year: str
    fund: str
    notice: tuple[date, date] | None
    credited_on: date | None
    rows: tuple[AwardListRow, ...]
    number: str
    version: int
    check: str
    persons: bool = False
    rate: int = 0


def award_list_pdf(award: AwardList) -> bytes:
    """The list with columns for signature and thumbprint, A4 wide, ten households a page."""
    facts = [award.half_year, f"资金项目：{award.fund}"]
    if award.notice is not None:
        facts.append(f"公示：{_short(award.notice[0])}至{_short(award.notice[1])}")
    if award.credited_on is not None:
        facts.append(f"入账：{_short(award.credited_on)}")
    if award.rate:
        facts.append(f"每人{points_text(award.rate)}分")
    return signing_pdf(
        SigningSheet(
            title=award.title,
            village=award.village,
            facts="　".join(facts),
            store=award.store,
            columns=_columns(award),
            rows=tuple(
                (
                    str(at),
                    row.head,
                    row.group,
                    *((str(row.headcount),) if award.rate else ()),
                    row.card_tail or "未办卡",
                    points_text(row.points),
                    *("",) * 4,
                )
                for at, row in enumerate(award.rows, start=1)
            ),
            points=tuple(row.points for row in award.rows),
            counted="人" if award.persons else "户",
            number=award.number,
            footer=f"名单第{award.version}版　校验字 {award.check}",
            subject=f"{award.village}　{award.half_year}　发放签收表",
            signers=("发放人", "村负责人", "监督人"),
            hint=f"签名、指印选一样。请人代领的，写明与{_HOLDER[award.persons]}的关系。",
            closing="三人都签字后，本表交回镇便民大厅存档。",
        )
    )


_HOLDER = ("户主", "本人")


def _columns(award: AwardList) -> tuple[Column, ...]:
    number, name, group, tail, points, proxy, sign, thumb = _WIDTHS
    heads = 12 if award.rate else 0
    return (
        Column("序号", number, "right", 11, pad=2),
        Column("姓名" if award.persons else "户主", name - heads, size=15, bold=True, name=True),
        Column("组", group, size=12),
        *((Column("人口", heads, "right", 12, pad=2),) if heads else ()),
        Column("卡尾号", tail, size=12),
        Column("积分", points, "right", 13, bold=True, pad=3),
        Column(f"领卡人（与{_HOLDER[award.persons]}关系）", proxy, written=True, pad=2.5),
        Column("签名", sign, "center", written=True),
        Column("按指印", thumb, "center", written=True),
        Column("日期", WIDTH - sum(_WIDTHS), "center", written=True),
    )


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"

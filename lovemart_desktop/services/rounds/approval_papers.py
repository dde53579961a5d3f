"""What a round's approval and its certificates say, from the values of the books."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from lovemart_desktop.documents.rounds.approval_sheet import (
    ApprovalChange,
    ApprovalList,
    ApprovalSheet,
)
from lovemart_desktop.documents.rounds.certificate import CertificateRow, Certificates
from lovemart_desktop.documents.rounds.round_words import is_community
from lovemart_desktop.domain.rounds.awards import (
    AWARD_PROGRAMME,
    ListState,
    VillageList,
    may_be_approved,
)
from lovemart_desktop.domain.rounds.notices import Notice, NoticeRow, Objection, since_notice
from lovemart_desktop.domain.rounds.rules import NOTICE_DAYS, RoundRules
from lovemart_desktop.persistence.rounds.list_life import ChangeMade
from lovemart_desktop.services.rounds.round_papers import span_of
from lovemart_desktop.services.rounds.round_told import Told, ToldList, check_text

_PRAISE: Final = {AWARD_PROGRAMME: "诚实守信，勤劳持家，邻里和睦，"}
"""What a certificate says of the households that a programme chose."""
_HONOURS: Final = ("户", "家庭", "之家", "之星", "标兵", "模范", "能手", "庭院")


@dataclass(frozen=True, slots=True)
class Published:
    """A notice with its rows as they were published."""

    notice: Notice
    rows: tuple[NoticeRow, ...]


def approval_sheet(
    told: Told,
    today: date,
    published: Mapping[int, Published],
    changes: Mapping[int, Sequence[ChangeMade]],
    objections: Sequence[Objection],
) -> ApprovalSheet:
    """The lists with what is different since their notices, and the fund before and after."""
    lists, differences = [], []
    for one in told.lists:
        shown = published.get(one.each.id)
        differs = _differences(one, shown, changes[one.each.id])
        differences += differs
        lists.append(
            ApprovalList(
                village=one.each.village,
                accounts=len(one.rows),
                points=sum(row.points for row in one.rows),
                span=span_of(shown.notice if shown else None),
                objections=sum(each.list_id == one.each.id for each in objections),
                struck=sum(each.change == "剔除" for each in differs),
                check=check_text(shown.notice.version) if shown else one.check,
                waits_for=_waits_for(one.each, told.found.rules),
            )
        )
    fund = told.found.fund
    return ApprovalSheet(
        round=told.name,
        town=told.facts.town,
        store=told.facts.store,
        fund=fund.name,
        document=fund.terms.source_document,
        before=fund.balance.budget,
        lists=tuple(lists),
        changes=tuple(differences),
        author=_names(one.each.author for one in told.lists),
        approver=_names(one.each.approved_by for one in told.lists),
        made_on=today,
        no_notice="" if told.found.rules.notice else told.found.rules.notice_reason,
        remarks=_remarks(told.found.rules),
    )


def _remarks(rules: RoundRules) -> tuple[str, ...]:
    """Where the round was not held as rounds usually are, and why."""
    told = []
    if rules.late_reason:
        told.append(f"这一轮有步骤在半年之后进行，原因：{rules.late_reason.rstrip('。')}。")
    if rules.notice and rules.notice_days < NOTICE_DAYS:
        told.append(f"公示期定为{rules.notice_days}天，原因：{rules.notice_reason.rstrip('。')}。")
    return tuple(told)


def _waits_for(each: VillageList, rules: RoundRules) -> str:
    """What a list still lacks before it may be approved; empty where it lacks nothing."""
    if each.state is ListState.APPROVED or may_be_approved(each, rules):
        return ""
    if each.state is ListState.CHANGED:
        return "名单与公示不一致，要重新公示"
    if each.state is not ListState.NOTICE:
        return "还没有公示" if rules.notice else "还没有走完评议、会议"
    if each.open_objections:
        return "有意见还没有答复"
    return "公示期未满" if each.photos else "没有公示照片"


def _differences(
    one: ToldList, shown: Published | None, changes: Sequence[ChangeMade]
) -> list[ApprovalChange]:
    if shown is None:
        return []
    standing = [
        NoticeRow(row.nomination, row.name, row.group, row.headcount, row.points)
        for row in one.rows
    ]
    last = {made.nomination: made for made in changes}
    reasons = {number: made.reason for number, made in last.items()}
    since = since_notice(shown.notice, shown.rows, standing, reasons)
    village = one.each.village

    def told_of(row: NoticeRow, change: str) -> ApprovalChange:
        made = last.get(row.nomination)
        reason, who = (made.reason, made.confirmer) if made else ("", "")
        return ApprovalChange(village, row.name, change, reason, who)

    before = {row.nomination for row in shown.rows}
    return [
        *(told_of(row, "剔除") for row, _ in since.struck),
        *(
            told_of(row, "有改动" if row.nomination in before else "新增")
            for row in since.otherwise
        ),
    ]


def _names(names: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(name for name in names if name))


def certificates(told: Told, chosen: Collection[int], taken_back: Collection[int]) -> Certificates:
    """Certificates for the rows that stand; for all of them where none is `chosen`.

    Their numbers count the rows of the list as it was credited, so that each keeps its own.
    """
    one, terms = told.one, told.found.terms
    honour = honour_of(terms.programme)
    year, _, month = terms.period.partition("-")
    half = "上" if month == "06" else "下"
    community = "居民" if is_community(one.each.village) else "村民"
    body = (
        f"在{told.facts.town}{told.name.period}评选中，{_PRAISE.get(terms.programme, '')}"
        f"经{community}评议、张榜公示，评为“{honour}”。"
    )
    rows = [
        CertificateRow(
            place=f"{one.each.village}{group_words(row.group)}",
            name=row.name,
            number=f"{one.each.village}〔{year}〕{half}{at:04d}",
        )
        for at, row in enumerate(one.rows, 1)
        if row.nomination not in taken_back and (not chosen or row.nomination in chosen)
    ]
    return Certificates(
        honour=honour,
        body=body,
        issuer=government(told.facts.town),
        issued_on=one.each.credited_on or terms.reference_date,
        rows=tuple(rows),
    )


def honour_of(programme: str) -> str:
    """What a household may call itself: 诚信勤劳户."""
    return programme if programme.endswith(_HONOURS) else f"{programme}户"


def group_words(group: str) -> str:
    """三组; a group that is kept as a bare number is one all the same."""
    return f"{group}组" if group.isdecimal() else group


def government(town: str) -> str:
    """Who gives the certificate: a town's or township's government, a street's office."""
    if town.endswith("街道"):
        return f"{town}办事处"
    return f"{town}人民政府" if town.endswith(("镇", "乡")) else town

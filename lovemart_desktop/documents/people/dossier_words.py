"""The words of a dossier on paper and in its workbook: Chinese, whatever the screen speaks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from lovemart_desktop.documents.layout import date_text
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.dossier_parts import Home, Signature, Span
from lovemart_desktop.domain.people.histories import Difference
from lovemart_desktop.domain.people.households import EventKind

HOUSEHOLD: Final = "家庭"

MOVEMENTS: Final[Mapping[str, str]] = {
    "award": "评选",
    "grant": "发放",
    "redemption": "兑换",
    "return": "退货",
    "reversal": "冲正",
    "expiry": "到期清零",
    "disposition": "身后处置",
    "merge": "账户合并",
}

CARDS: Final[Mapping[CardState, str]] = {
    CardState.BLANK: "空白",
    CardState.ACTIVE: "正常",
    CardState.LOST: "挂失",
    CardState.FROZEN: "冻结",
    CardState.REPLACED: "已补换",
    CardState.CLOSED: "已注销",
}

SIGNATURES: Final[Mapping[Signature, str]] = {
    Signature.MISSING: "未收回",
    Signature.SIGNED: "已签",
    Signature.SETTLED: "已说明",
}

EVENTS: Final[Mapping[EventKind, str]] = {
    EventKind.IMPORT: "导入花名册",
    EventKind.CORRECTION: "档案更正",
    EventKind.BIRTH: "出生",
    EventKind.ARRIVAL: "新入册",
    EventKind.MARRIAGE: "婚嫁",
    EventKind.MOVE: "转到别户",
    EventKind.SPLIT: "分户",
    EventKind.MERGE: "并户",
    EventKind.RELOCATION: "整户迁移",
    EventKind.NEW_HEAD: "变更户主",
    EventKind.DEATH: "去世",
    EventKind.DEPARTURE: "迁出本镇",
    EventKind.STATUS: "登记状态变更",
    EventKind.OFFICER: "帮扶责任人变更",
    EventKind.REORGANISATION: "村组调整",
    EventKind.UNDO: "撤销登记",
    EventKind.SAME_PERSON: "合并重复档案",
}

_FIELDS: Final[Mapping[str, str]] = {
    "household": "户",
    "village": "村",
    "group": "组",
    "relation": "关系",
    "number": "编号",
    "status": "登记",
    "officer": "责任人",
    "telephone": "电话",
}

REMARKS: Final[Mapping[str, str]] = {
    "person.id_missing": "没有身份证号",
    "person.id_form": "身份证号不是18位",
    "person.id_fifteen_digits": "身份证号是15位旧号，无法校验",
    "person.id_birth_date": "身份证号中的出生日期不存在",
    "person.id_check_digit": "身份证号校验位不对",
    "person.age_differs": "花名册写{detail}岁，以身份证上的出生日期为准",
    "person.sex_differs": "花名册写“{detail}”，以身份证上的性别为准",
    "person.party_unclear": "“{detail}”看不出是不是党员",
    "person.party_date_unclear": "“{detail}”看不出入党时间",
    "person.party_contradiction": "不是党员，却有入党时间：{detail}",
    "person.second_head": "花名册写作户主，但本户户主是{detail}",
    "person.name_unprintable": "姓名中有打印不出来的字：{detail}",
    "person.not_on_roster": "{detail}导入的花名册上已没有此人",
    "award.found_by_name": "按村和姓名找到，没有核对身份证号",
    "award.village_differs": "名单写的是{detail}，以花名册上的村为准",
}


def title(home: Home) -> str:
    """Whose dossier it is: 张龚强户, or one person's name."""
    return f"{home.head or home.number}户" if home.id is not None else home.head


def days(span: Span, as_of: date) -> str:
    """The span in words; without an end it ends today."""
    if span.since is None and span.until is None:
        return f"全部记录，截至{date_text(as_of)}"
    until = span.until or as_of
    if span.since is None:
        return f"截至{date_text(until)}"
    return f"{date_text(span.since)}至{date_text(until)}"


def holder(name: str, *, joined: bool = False) -> str:
    """Whose account: a person's, or the household's; `joined`: of what was joined to it."""
    return f"{name or HOUSEHOLD}（并入）" if joined else name or HOUSEHOLD


def movement(kind: str) -> str:
    return MOVEMENTS.get(kind, kind)


def remark(code: str, detail: str) -> str:
    """A remark as the paper tells it; an unknown code stands for itself."""
    return REMARKS.get(code, code).replace("{detail}", detail)


def difference(found: Difference) -> str:
    """What an event changed: 户 H003 → H002."""
    field = _FIELDS.get(found.field, found.field)
    if not found.before:
        return f"{field}{found.after}"
    return f"{field}{found.before}→{found.after or '无'}"


def period(kind: str, text: str) -> str:
    """An award round's half-year as people say it; a grant's occasion as it is."""
    year, _, month = text.partition("-")
    if kind == "grant" or not month:
        return text
    return f"{year}年{'上' if month == '06' else '下'}半年"

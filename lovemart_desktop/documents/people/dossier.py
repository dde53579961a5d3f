"""A household's dossier on A4, for the household's folder and for whoever asks.

Of ID numbers and cards it shows the last four characters. Sections that hold nothing are
named in one line at the end, so that nobody takes what is missing for forgotten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.documents.layout import date_text, points_text
from lovemart_desktop.documents.people import dossier_words as words
from lovemart_desktop.documents.people.dossier_pages import Pages
from lovemart_desktop.documents.table import Column
from lovemart_desktop.domain.people.dossier_parts import (
    Award,
    DossierCard,
    DossierFile,
    DossierMember,
    DossierProxy,
    DossierReceipt,
    DossierRemark,
    GoodsTotal,
    Movement,
    Purse,
    Signature,
    SignatureRow,
)
from lovemart_desktop.domain.people.histories import HistoryLine
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier
from lovemart_desktop.domain.people.people import grouped_telephone, relation_word

_SEXES = {"male": "男", "female": "女"}
_SIZE = 10.0


@dataclass(frozen=True, slots=True)
class DossierPaper:
    """A dossier to be printed. `issued_by`: the name of who prints it and signs it."""

    dossier: HouseholdDossier
    town: str
    store: str
    issued_on: date
    issued_by: str


@dataclass(frozen=True, slots=True)
class _Section:
    heading: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str]]
    note: str = ""


def dossier_pdf(paper: DossierPaper) -> bytes:
    """The dossier; refuses (`paper.name_too_long`) a name beyond two lines of its column."""
    dossier, home = paper.dossier, paper.dossier.home
    name = words.title(home)
    pages = Pages(f"{name}积分档案", (paper.town, f"{home.place}　{name}　积分档案"))
    pages.heading("家庭积分档案" if home.id is not None else "个人积分档案", paper.store)
    pages.line(f"{home.place}　{name}", 14, bold=True)
    pages.space(2.0)
    pages.line(words.days(dossier.span, dossier.as_of))
    facts = "　".join(f"{caption}：{value}" for caption, value in _facts(dossier) if value)
    if facts:
        pages.line(facts)
    pages.space(2.5)
    pages.figures(_figures(dossier))
    sections = _sections(dossier)
    numerals = iter("一二三四五六七八九十")
    for section in sections:
        if section.rows:
            pages.table(
                f"{next(numerals)}、{section.heading}", section.columns, section.rows, section.note
            )
    empty = "、".join(section.heading for section in sections if not section.rows)
    if empty:
        pages.space(2.0)
        pages.line(f"以下各项在这段时间没有记录：{empty}。")
    pages.signature(
        f"打印人　{paper.issued_by}",
        f"{date_text(paper.issued_on)}（盖章）",
        "本档案由积分账簿生成，证件号、卡号只印末四位；涉及个人信息，用后请归档或销毁。",
    )
    return pages.finish()


def _facts(dossier: HouseholdDossier) -> tuple[tuple[str, str], ...]:
    home = dossier.home
    if home.id is None:
        return ()
    officer = f"{home.officer_name} {grouped_telephone(home.officer_telephone)}".strip()
    ended = date_text(home.ended_on) if home.ended_on else ""
    return (
        ("户编号", home.number),
        ("现有人口", f"{dossier.headcount}人"),
        ("登记", home.status),
        ("帮扶责任人", officer),
        ("并入的户", "、".join(home.former)),
        ("本户终止", ended),
    )


def _figures(dossier: HouseholdDossier) -> list[tuple[str, str]]:
    sums = dossier.sums
    return [
        ("期初积分", points_text(sums.before)),
        ("得到", points_text(sums.came)),
        ("用去", points_text(sums.went)),
        ("期末积分", points_text(sums.after)),
        ("领取", f"{sums.receipts}次"),
    ]


def _sections(dossier: HouseholdDossier) -> tuple[_Section, ...]:
    kept = [row for row in dossier.signatures if row.state is Signature.MISSING]
    return (
        _members(dossier.members, dossier.home.id is not None),
        _purses(dossier.purses),
        _awards(dossier.awards),
        _movements(dossier.movements),
        _goods(dossier.goods),
        _receipts(dossier.receipts),
        _cards(dossier.cards),
        _signatures(kept, len(dossier.signatures)),
        _proxies(dossier.proxies),
        _Section(
            "备注",
            _columns(("姓名", 28), ("内容", 84), ("提出", 22), ("处理", 40)),
            [_remark(each) for each in dossier.remarks],
        ),
        _Section(
            "变动",
            _columns(("日期", 22), ("事项", 38), ("变化", 66), ("原因、经办", 48)),
            [_history(line) for line in dossier.history],
        ),
        _Section(
            "附件",
            _columns(("日期", 22), ("属于", 34), ("名称", 90), ("添加人", 28)),
            [_file(each) for each in dossier.files],
        ),
    )


def _columns(*columns: tuple[str, float] | tuple[str, float, str]) -> tuple[Column, ...]:
    """Headings and widths in mm; a third value 'right' or 'name' says how the cells are set."""
    made = []
    for heading, width, *how in columns:
        named = how == ["name"]
        made.append(
            Column(
                heading,
                width,
                "right" if how == ["right"] else "left",
                11 if named else _SIZE,
                bold=named,
                name=named,
                pad=1.2,
            )
        )
    return tuple(made)


def _members(members: Sequence[DossierMember], home: bool) -> _Section:
    columns = _columns(
        ("姓名", 40, "name"),
        ("关系", 20),
        ("性别", 12),
        ("出生", 22),
        ("证件尾号", 20),
        ("购物卡", 18),
        ("在户" if home else "情况", 42),
    )
    return _Section("家庭成员" if home else "本人", columns, [_member(each) for each in members])


def _member(each: DossierMember) -> tuple[str, ...]:
    return (
        each.name,
        relation_word(each.relation, gone=not (each.here or each.merged)),
        _SEXES.get(each.sex, ""),
        each.born.isoformat() if each.born else "",
        each.id_tail,
        words.CARDS[each.card] if each.card else "无",
        _stay(each),
    )


def _stay(each: DossierMember) -> str:
    if each.merged:
        return "重复档案，已合并"
    if each.deceased_on:
        return f"{each.deceased_on}去世"
    if each.left_on:
        return f"{each.left_on}迁出"
    if each.until:
        return f"{each.until}离户"
    return f"{each.since}起" if each.since else "在户"


def _purses(purses: Sequence[Purse]) -> _Section:
    columns = _columns(
        ("账户", 44, "name"), ("资金项目", 70), ("有效期至", 30), ("积分", 30, "right")
    )
    states = {"frozen": "（冻结）"}
    rows = [
        (
            words.holder(each.holder, joined=each.joined) + states.get(each.state, ""),
            each.fund,
            each.expires_on.isoformat() if each.expires_on else "长期",
            points_text(each.points),
        )
        for each in purses
    ]
    total = points_text(sum(each.points for each in purses))
    return _Section("积分账户", columns, rows, f"合计{total}分")


def _awards(awards: Sequence[Award]) -> _Section:
    columns = _columns(
        ("入账", 22),
        ("项目", 40),
        ("期次", 30),
        ("姓名", 28, "name"),
        ("公示", 22),
        ("凭证", 18),
        ("积分", 14, "right"),
    )
    rows = [
        (
            each.day.isoformat(),
            each.programme,
            words.period(each.kind, each.period),
            words.holder(each.name, joined=each.joined),
            each.notice_on.isoformat() if each.notice_on else "",
            each.voucher,
            points_text(each.points),
        )
        for each in awards
    ]
    return _Section("评选和发放", columns, rows)


def _movements(movements: Sequence[Movement]) -> _Section:
    columns = _columns(
        ("日期", 22),
        ("事项", 20),
        ("资金项目", 46),
        ("账户", 28),
        ("单据", 22),
        ("增减", 18, "right"),
        ("全部结余", 18, "right"),
    )
    rows = [
        (
            each.day.isoformat(),
            words.movement(each.kind),
            each.fund,
            words.holder(each.holder, joined=each.joined),
            each.receipt or each.voucher,
            f"+{points_text(each.points)}" if each.points > 0 else points_text(each.points),
            points_text(each.total),
        )
        for each in movements
    ]
    return _Section("积分收支", columns, rows, f"{len(rows)}笔，新的在前")


def _goods(goods: Sequence[GoodsTotal]) -> _Section:
    columns = _columns(("物品", 70), ("规格", 40), ("数量", 30, "right"), ("积分", 34, "right"))
    rows = [
        (each.goods, each.spec, f"{points_text(each.pieces)}{each.unit}", points_text(each.points))
        for each in goods
    ]
    return _Section("领取物品合计", columns, rows, "退回的已减去")


def _receipts(receipts: Sequence[DossierReceipt]) -> _Section:
    columns = _columns(
        ("日期", 22),
        ("收据", 18),
        ("领取人", 38),
        ("物品", 64),
        ("积分", 14, "right"),
        ("签名", 18),
    )
    rows = [
        (
            each.day.isoformat(),
            each.number,
            _collector(each),
            _lines(each),
            points_text(each.points - each.points_returned),
            words.SIGNATURES[each.signature],
        )
        for each in receipts
    ]
    return _Section("领取明细", columns, rows, f"{len(rows)}次，新的在前")


def _collector(each: DossierReceipt) -> str:
    holder = words.holder(each.holder, joined=each.joined)
    if each.proxy_name:
        return f"{holder}，{each.proxy_name}（{each.proxy_relation}）代领"
    return holder


def _lines(each: DossierReceipt) -> str:
    told = []
    for line in each.lines:
        text = f"{line.goods}{line.spec} {line.pieces}{line.unit}"
        if line.returned:
            text += f"（退{line.returned}）"
        told.append(text)
    return "；".join(told)


def _cards(cards: Sequence[DossierCard]) -> _Section:
    columns = _columns(
        ("持卡人", 38, "name"),
        ("卡尾号", 18),
        ("状态", 18),
        ("自", 22),
        ("发卡", 22),
        ("打印", 14, "right"),
        ("领卡签收", 42),
    )
    rows = [
        (
            words.holder(each.holder, joined=each.joined),
            each.card.number[-4:],
            words.CARDS[each.card.state],
            each.card.since.isoformat(),
            each.card.issued_on.isoformat() if each.card.issued_on else "",
            f"{each.prints}次",
            _handed(each),
        )
        for each in cards
    ]
    return _Section("购物卡", columns, rows)


def _handed(each: DossierCard) -> str:
    if each.listed_on is None:
        return "未列入签收表"
    if each.signed_on is None:
        return f"{each.listed_on}列表，未签"
    return f"{each.signed_on} {each.collector or '本人'}".rstrip()


def _signatures(missing: Sequence[SignatureRow], all_of_them: int) -> _Section:
    columns = _columns(("日期", 26), ("单据", 60), ("应签名的人", 88))
    rows = [
        (
            row.day.isoformat(),
            _signed_paper(row),
            words.holder(row.name, joined=row.joined),
        )
        for row in missing
    ]
    return _Section("未收回的签名", columns, rows, f"应签{all_of_them}份，未收回{len(rows)}份")


def _signed_paper(row: SignatureRow) -> str:
    if row.receipt:
        return f"收据 {row.receipt}"
    return f"积分签收（{row.award}）" if row.award else f"领卡签收（卡尾号{row.tail}）"


def _proxies(proxies: Sequence[DossierProxy]) -> _Section:
    columns = _columns(
        ("持卡人", 34), ("代领人", 34), ("关系", 20), ("有效期", 54), ("已代领积分", 32, "right")
    )
    rows = []
    for each in proxies:
        terms, ended = each.authorisation.terms, each.authorisation.ended_on
        until = f"{terms.valid_from}至{terms.valid_until}"
        used = points_text(each.authorisation.used)
        rows.append(
            (
                words.holder(each.holder, joined=each.joined),
                terms.name,
                terms.relation,
                f"{until}，{ended}收回" if ended else until,
                used,
            )
        )
    return _Section("代领授权", columns, rows)


def _remark(each: DossierRemark) -> tuple[str, ...]:
    told = each.remark
    state = "未处理"
    if told.settled_on is not None:
        state = "，".join(
            filter(None, (f"{told.settled_on}{told.settled_by}", told.settled_reason))
        )
    return (
        words.holder(each.holder, joined=each.joined),
        words.remark(told.code, told.detail),
        told.raised_on.isoformat(),
        state,
    )


def _history(line: HistoryLine) -> tuple[str, ...]:
    who = words.holder(line.who, joined=line.joined) if line.who else ""
    kind = words.EVENTS[line.kind] + (f"：{who}" if who else "")
    by = f"{line.operator}、{line.confirmer}" if line.confirmer else line.operator
    return (
        line.day.isoformat(),
        f"{kind}（已撤销）" if line.undone else kind,
        "；".join(words.difference(each) for each in line.differences),
        f"{line.reason}（{by}）" if line.reason else by,
    )


def _file(each: DossierFile) -> tuple[str, ...]:
    return (each.day.isoformat(), words.holder(each.holder, joined=each.joined), each.name, each.by)

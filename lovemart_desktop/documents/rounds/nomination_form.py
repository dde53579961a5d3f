"""The form on which a group or village nominates: empty, or with what was entered so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lovemart_desktop.documents.pen import A4
from lovemart_desktop.documents.rounds.round_sheet import Draw, RoundSheet, SheetHead, sheets_pdf
from lovemart_desktop.documents.rounds.round_words import RoundName
from lovemart_desktop.documents.table import Column
from lovemart_desktop.domain.errors import Refusal

_ROW: Final = 12.0
_CLOSING: Final = 26.0


@dataclass(frozen=True, slots=True)
class NominationRow:
    """One household or person as entered."""

    name: str
    group: str
    headcount: int


@dataclass(frozen=True, slots=True)
class NominationForm:
    """One village's form. `blanks`: empty lines after the rows, as many more as the page holds;
    `criteria`: what is judged,
    in words, or empty; `reference`: the reference date in words."""

    round: RoundName
    town: str
    village: str
    criteria: str
    reference: str
    rows: tuple[NominationRow, ...]
    blanks: int
    number: str = ""


def nomination_forms_pdf(forms: Sequence[NominationForm]) -> bytes:
    """The forms on A4, one after the other; refuses none (`paper.empty_list`)."""
    if not forms:
        raise Refusal("paper.empty_list")
    return sheets_pdf([_sheet(form) for form in forms])


def _sheet(form: NominationForm) -> tuple[SheetHead, Draw]:
    facts = [form.round.period, f"基准日：{form.reference}"]
    if form.criteria:
        facts.append(f"评选标准：{form.criteria}")
    head = SheetHead(
        title=form.round.nomination_title,
        village=form.village,
        facts="　".join(facts),
        aside=form.town,
        footer="填好后交镇便民大厅录入。",
        subject=f"{form.village}　{form.round.period}",
        number=form.number,
    )
    rows: list[tuple[str, ...]] = [
        (str(at), row.name, row.group, str(row.headcount), "", "")
        for at, row in enumerate(form.rows, 1)
    ]
    _add_blanks(rows, form.blanks)
    while spare := _spare_rows(head, form, rows):
        _add_blanks(rows, spare)

    def draw(sheet: RoundSheet) -> None:
        sheet.table(_columns(form, sheet.width), rows, row=_ROW, keep=_CLOSING)
        _draw_closing(sheet, form.round)

    return head, draw


def _spare_rows(head: SheetHead, form: NominationForm, rows: list[tuple[str, ...]]) -> int:
    """How many more lines the last page holds."""
    trial = RoundSheet(head, A4)
    trial.table(_columns(form, trial.width), rows, row=_ROW, keep=_CLOSING)
    return max(0, int((trial.foot - trial.y - _CLOSING) // _ROW))


def _add_blanks(rows: list[tuple[str, ...]], count: int) -> None:
    rows += [(str(len(rows) + at), "", "", "", "", "") for at in range(1, count + 1)]


def _columns(form: NominationForm, width: float) -> tuple[Column, ...]:
    written = not form.rows
    reason = "提名理由" if form.round.award else "发放理由"
    widths = (12.0, 40.0, 18.0, 14.0)
    return (
        Column("序号", widths[0], "right", 11, pad=2),
        Column(form.round.holder, widths[1], size=14, name=True, written=True),
        Column("组", widths[2], size=12, written=True),
        Column("人口", widths[3], "right", 12, written=True, pad=2),
        Column(reason, width - sum(widths) - 32, written=True, size=11),
        Column("提名人签名" if written or form.round.award else "签名", 32, written=True),
    )


def _draw_closing(sheet: RoundSheet, name: RoundName) -> None:
    text = (
        "每户只提一次，由户主代表全户。自己或近亲属是本轮录入、审核人员的，请在理由栏写明。"
        if not name.persons
        else "每人只登记一次。自己或近亲属是本次录入、审核人员的，请在理由栏写明。"
    )
    sheet.note(text)
    sheet.signatures(("填表人", "村负责人", "日期"))

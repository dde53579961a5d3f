"""Workbooks as offices might send them, and books as if a plan had been written."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

from lovemart_desktop.services.exchange.reading import read_bytes, read_file
from lovemart_desktop.services.exchange.roster import RosterPlan
from lovemart_desktop.services.exchange.roster_books import (
    HouseholdKey,
    KnownHousehold,
    KnownMember,
    RosterBooks,
)
from lovemart_desktop.services.exchange.sheets import Cell, Workbook

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2026, 6, 30)
HEADINGS = ["村", "组", "户编号", "户类型", "姓名", "与户主关系", "身份证号", "性别", "年龄",
            "联系电话", "是否党员", "入党时间"]  # fmt: skip
# numbers whose check digits are right: born 1937, 1939, 1950, 1941 and 1966
IDS = ["410199193707019192", "410199193906054046", "410199195004058119", "410199194103174110",
       "41019919660202452X"]  # fmt: skip


def sample(name: str) -> Workbook:
    return read_file(DATA / name)


def packed(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """An xlsx; numbers, texts and dates become cells of their kind."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as workbook:
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(number, place, cell, day)
                    elif isinstance(cell, str):
                        sheet.write_string(number, place, cell)
                    else:
                        sheet.write(number, place, cell)
    return content.getvalue()


def read(rows: Sequence[Sequence[object]], sheet: str = "石桥村") -> Workbook:
    return read_bytes("file.xlsx", packed({sheet: rows}))


def line(name: str, relation: str = "户主", id_number: Cell = "", **cells: Cell) -> list[Cell]:
    """A roster line under HEADINGS; `no` is the household's number, 1 unless given."""
    fields = {"village": "石桥村", "group": "3", "no": "1", "status": "脱贫户", **cells}
    return [
        fields["village"], fields["group"], fields["no"], fields["status"], name, relation,
        id_number, fields.get("sex", ""), fields.get("age", ""), fields.get("telephone", ""),
        fields.get("party", ""), fields.get("joined", ""),
    ]  # fmt: skip


def roster(*lines: Sequence[Cell]) -> Workbook:
    return read([HEADINGS, *lines])


def written(plan: RosterPlan, before: RosterBooks | None = None) -> RosterBooks:
    """The books after a plan was carried out."""
    households = dict(before.households) if before else {}
    members: dict[int, KnownMember] = {}
    if before:
        members = {m.id: m for found in before.members_by_name.values() for m in found}
    for home in plan.households:
        number = home.household_id or len(households) + 1
        households[home.key] = KnownHousehold(number, home.key, home.group, home.status)
    for row in plan.rows:
        number = row.member_id or len(members) + 1
        old = members.get(number)
        open_remarks = (old.remarks if old else frozenset()) | set(row.new_remarks)
        value = row.member
        members[number] = KnownMember(
            number, value.village, value.household, value.group, value.name, value.relation,
            value.is_head, value.id_number.text, value.id_number.state, value.sex,
            value.birth_date, value.telephone, value.party_member, value.party_joined,
            remarks=frozenset(r for r in open_remarks if r.code not in row.answered),
            settled=old.settled if old else frozenset(),
        )  # fmt: skip
    return RosterBooks.of(households.values(), members.values())


def key(number: str = "1", village: str = "石桥村") -> HouseholdKey:
    return HouseholdKey(village, number)

"""The lines of a preview, and what they say: what comes in, what changes, what is wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.people.id_numbers import tails_only
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.wording.exchange import field_name, remark_text
from lovemart_desktop.services.exchange.award import AwardRow
from lovemart_desktop.services.exchange.cells import cell_at, one_line, text_of
from lovemart_desktop.services.exchange.columns import Layout
from lovemart_desktop.services.exchange.goods import GoodsRow
from lovemart_desktop.services.exchange.headings import Field
from lovemart_desktop.services.exchange.outcomes import Change, Outcome, RefusedRow
from lovemart_desktop.services.exchange.roster import HouseholdRow, RosterRow
from lovemart_desktop.services.exchange.roster_absent import AbsentRow
from lovemart_desktop.services.exchange.sheets import Cell, Correction

ComesIn: TypeAlias = RosterRow | GoodsRow | AwardRow
Source: TypeAlias = ComesIn | RefusedRow | HouseholdRow | AbsentRow

STATES: Final = ("new", "changed", "kept", "unchanged", "refused", "absent")
_ICONS = {"new": "plus", "changed": "pencil", "kept": "lock", "unchanged": "check",
          "refused": "error", "absent": "info"}  # fmt: skip
_TONES = {"new": "success", "changed": "info", "kept": "warning", "unchanged": "muted",
          "refused": "error", "absent": "muted"}  # fmt: skip
_YES_NO = ("is_head", "party_member")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A cell that somebody corrected here: its column, what the file said, what goes in."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file, a household, or somebody missing: `number` is 0 for those.

    `state` is one of STATES: "kept" are lines that would overwrite the books and may not,
    and do nothing else.
    """

    sheet: str
    number: int
    who: str
    state: str
    remarked: bool
    row: Source
    corrections: tuple[Corrected, ...] = ()


def lines_of(
    rows: Iterable[ComesIn],
    refused: Iterable[RefusedRow],
    layouts: Mapping[str, Layout],
    corrections: Iterable[Correction] = (),
) -> tuple[Line, ...]:
    """All lines of a plan, in the order of the file."""
    order = {sheet: place for place, sheet in enumerate(layouts)}
    mended = _corrected(corrections, layouts)
    made = []
    for row in rows:
        at = (row.sheet, row.number)
        told = mended.get(at, ()) if mended else ()
        made.append(Line(*at, _who(row), _state_of(row), bool(row.remarks), row, told))
    for each in refused:
        at = (each.sheet, each.number)
        who = _refused_who(each, layouts)
        made.append(Line(*at, who, "refused", False, each, mended.get(at, ())))
    made.sort(key=lambda line: (order.get(line.sheet, 0), line.number))
    return tuple(made)


def household_lines(households: Iterable[HouseholdRow]) -> tuple[Line, ...]:
    """The households that are worth a look: changed ones, and those without a head."""
    return tuple(
        Line(one.key.village, 0, one.key.registration_no, _state_of(one), one.without_head, one)
        for one in households
        if one.without_head or one.held or one.outcome is Outcome.CHANGED
    )


def absent_lines(people: Iterable[AbsentRow]) -> tuple[Line, ...]:
    """Who is in the books and no longer in the file."""
    return tuple(Line(one.village, 0, one.name, "absent", one.noted, one) for one in people)


def _state_of(row: ComesIn | HouseholdRow) -> str:
    held = isinstance(row, (RosterRow, HouseholdRow)) and row.held
    return "kept" if held and row.outcome is Outcome.UNCHANGED else str(row.outcome)


def _corrected(
    corrections: Iterable[Correction], layouts: Mapping[str, Layout]
) -> dict[tuple[str, int], tuple[Corrected, ...]]:
    found: dict[tuple[str, int], list[Corrected]] = defaultdict(list)
    for each in corrections:
        sheet, number, index = each.place
        columns = layouts[sheet].columns if sheet in layouts else ()
        column = next((c for c in columns if c.index == index), None)
        field = str(column.field) if column and column.field else ""
        found[sheet, number].append(Corrected(field, seen_text(each.before), seen_text(each.after)))
    return {at: tuple(each) for at, each in found.items()}


def cell_text(cell: Cell) -> str:
    """A cell as it is corrected: on one line, a long number without its decimal point."""
    if isinstance(cell, float) and cell == cell and 1e15 <= abs(cell) < 1e20:
        return str(int(cell))
    return one_line(text_of(cell))


def seen_text(cell: Cell) -> str:
    """A cell as everybody may see it: of a long number, the tail."""
    text = tails_only(cell_text(cell))
    return f"…{text[-4:]}" if text.isalnum() and len(text) >= 15 else text


def _who(row: ComesIn) -> str:
    if isinstance(row, RosterRow):
        return row.member.name
    if isinstance(row, GoodsRow):
        return f"{row.name.name} {row.name.spec}".strip()
    return row.name


def _refused_who(row: RefusedRow, layouts: Mapping[str, Layout]) -> str:
    places = layouts[row.sheet].places()
    field = Field.GOODS_NAME if Field.GOODS_NAME in places else Field.NAME
    return tails_only(one_line(cell_at(row.cells, places, field), 40))


# words


def state_word(state: str) -> str:
    return {
        "new": QCoreApplication.translate("Imports", "New"),
        "changed": QCoreApplication.translate("Imports", "Changed"),
        "kept": QCoreApplication.translate("Imports", "Left as is"),
        "unchanged": QCoreApplication.translate("Imports", "Unchanged"),
        "refused": QCoreApplication.translate("Imports", "Refused"),
        "absent": QCoreApplication.translate("Imports", "Missing"),
    }[state]


def story(line: Line) -> str:
    """What happens to a line, or why not, in full."""
    row = line.row
    corrections = [_corrected_text(each) for each in line.corrections]
    if isinstance(row, RefusedRow):
        return _joined([wording.word(row.reason), *corrections])
    if isinstance(row, AbsentRow):
        return _joined(_absent_facts(row))
    if isinstance(row, HouseholdRow):
        facts = [*_household_facts(row), *map(change_text, row.changes)]
        return _joined([*facts, _held_text(row.held)])
    facts = [change_text(change) for change in row.changes]
    if row.outcome is Outcome.NEW:
        facts = _facts(row)
    if isinstance(row, RosterRow):
        facts.append(_held_text(row.held))
    remarks = [remark_text(remark.code, remark.detail) for remark in row.remarks]
    return _joined([*facts, *remarks, *corrections])


def _held_text(held: Sequence[Change]) -> str:
    if not held:
        return ""
    told = QCoreApplication.translate("Imports", "Not taken over: {changes}")
    return told.format(changes=", ".join(map(change_text, held)))


def _corrected_text(each: Corrected) -> str:
    told = QCoreApplication.translate("Imports", "Corrected here: {field} {before} → {after}")
    return told.format(
        field=field_name(each.field), before=each.before or "–", after=each.after or "–"
    )


def _absent_facts(row: AbsentRow) -> list[str]:
    told = QCoreApplication.translate("Imports", "household {number}")
    facts = [f"{row.village} {row.group}".strip(), told.format(number=row.household)]
    if row.remarked:
        facts.append(QCoreApplication.translate("Imports", "The record has a remark already."))
    elif row.noted:
        facts.append(QCoreApplication.translate("Imports", "A remark goes on the record."))
    else:
        facts.append(QCoreApplication.translate("Imports", "The record stays as it is."))
    return facts


def place(line: Line) -> str:
    """Where in the file a line stands."""
    if not line.number:
        return line.sheet
    told = QCoreApplication.translate("Imports", "sheet {sheet}, row {row}")
    return told.format(sheet=line.sheet, row=line.number)


def change_text(change: Change) -> str:
    """A change as "field: before → after"."""
    name = field_name(change.field)
    if change.field == "id_number" and change.before == change.after:
        told = QCoreApplication.translate("Imports", "{field} ending in {tail}: correct now")
        return told.format(field=name, tail=change.after)
    return f"{name}: {_value(change.field, change.before)} → {_value(change.field, change.after)}"


def _value(field: str, text: str) -> str:
    if not text:
        return "–"
    if field in _YES_NO:
        yes = QCoreApplication.translate("Imports", "yes")
        return yes if text == "1" else QCoreApplication.translate("Imports", "no")
    if field == "sex":
        return wording.sex_name(text)
    return f"…{text}" if field == "id_number" else text


def _facts(row: ComesIn) -> list[str]:
    if isinstance(row, RosterRow):
        return _member_facts(row)
    if isinstance(row, GoodsRow):
        return _goods_facts(row)
    return [row.village, row.group, row.scores.replace("=", " ").replace(";", " · ")]


def _member_facts(row: RosterRow) -> list[str]:
    one = row.member
    facts = [f"{one.village} {one.group}".strip()]
    if one.household:
        told = QCoreApplication.translate("Imports", "household {number}")
        facts.append(told.format(number=one.household.registration_no))
    facts.append(one.relation)
    if one.party_member:
        facts.append(QCoreApplication.translate("Imports", "party member"))
    return facts


def _goods_facts(row: GoodsRow) -> list[str]:
    points = QCoreApplication.translate("Imports", "{points} points")
    facts = [row.category, points.format(points=f"{row.points:,}")]
    if row.lot:
        stock = QCoreApplication.translate("Imports", "stock {pieces} {unit}")
        facts.append(stock.format(pieces=f"{row.lot.pieces:,}", unit=row.name.unit).strip())
        facts.append(row.lot.source)
    return facts


def _household_facts(row: HouseholdRow) -> list[str]:
    facts = [row.group, row.status]
    if row.without_head:
        facts.append(QCoreApplication.translate("Imports", "No head of household is named."))
    return facts


def _joined(facts: Sequence[str]) -> str:
    return " · ".join(fact for fact in facts if fact)


# the table


def columns() -> tuple[Column, ...]:
    return (
        Column("sheet", partial(_title, "sheet"), _sheet, width=112, tone=_muted),
        Column("row", partial(_title, "row"), _row, width=72, right=True, tone=_muted),
        Column("who", partial(_title, "who"), _line_who, width=160, bold=True),
        Column("state", partial(_title, "state"), _state, width=136, icon=_icon, tone=_tone),
        Column("story", partial(_title, "story"), story),
    )


def _title(key: str) -> str:
    return {
        "sheet": QCoreApplication.translate("Imports", "Sheet"),
        "row": QCoreApplication.translate("Imports", "Row"),
        "who": QCoreApplication.translate("Imports", "Who or what"),
        "state": QCoreApplication.translate("Imports", "Outcome"),
        "story": QCoreApplication.translate("Imports", "What happens, or why not"),
    }[key]


def _sheet(line: Line) -> str:
    return line.sheet


def _row(line: Line) -> str:
    return str(line.number) if line.number else "–"


def _line_who(line: Line) -> str:
    return line.who


def _state(line: Line) -> str:
    word = state_word(line.state)
    if line.remarked:
        return QCoreApplication.translate("Imports", "{state}, remark").format(state=word)
    return word


def _icon(line: Line) -> str:
    return "warning" if line.remarked else _ICONS[line.state]


def _tone(line: Line) -> str:
    return "warning" if line.remarked else _TONES[line.state]


def tone(line: Line) -> str:
    """success, warning, error or info, for a chip."""
    return _tone(line).replace("muted", "neutral")


def _muted(_line: Line) -> str:
    return "muted"

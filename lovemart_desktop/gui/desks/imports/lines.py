"""The lines of a preview, and what they say: what comes in, what changes, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.wording.exchange import field_name, remark_text
from lovemart_desktop.services.exchange.award import AwardRow
from lovemart_desktop.services.exchange.cells import cell_at, one_line
from lovemart_desktop.services.exchange.columns import Layout
from lovemart_desktop.services.exchange.goods import GoodsRow
from lovemart_desktop.services.exchange.headings import Field
from lovemart_desktop.services.exchange.outcomes import Change, Outcome, RefusedRow
from lovemart_desktop.services.exchange.roster import HouseholdRow, RosterRow

ComesIn: TypeAlias = RosterRow | GoodsRow | AwardRow
Source: TypeAlias = ComesIn | RefusedRow | HouseholdRow

STATES: Final = ("new", "changed", "unchanged", "refused")
_ICONS = {"new": "plus", "changed": "pencil", "unchanged": "check", "refused": "error"}
_TONES = {"new": "success", "changed": "info", "unchanged": "muted", "refused": "error"}
_YES_NO = ("is_head", "party_member")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file, or a household: `number` is 0 for those.

    `state` is new, changed, unchanged or refused.
    """

    sheet: str
    number: int
    who: str
    state: str
    remarked: bool
    row: Source


def lines_of(
    rows: Iterable[ComesIn], refused: Iterable[RefusedRow], layouts: Mapping[str, Layout]
) -> tuple[Line, ...]:
    """All lines of a plan, in the order of the file."""
    order = {sheet: place for place, sheet in enumerate(layouts)}
    made = [
        Line(row.sheet, row.number, _who(row), str(row.outcome), bool(row.remarks), row)
        for row in rows
    ]
    made += [
        Line(row.sheet, row.number, _refused_who(row, layouts), "refused", False, row)
        for row in refused
    ]
    made.sort(key=lambda line: (order.get(line.sheet, 0), line.number))
    return tuple(made)


def household_lines(households: Iterable[HouseholdRow]) -> tuple[Line, ...]:
    """The households that are worth a look: changed ones, and those without a head."""
    return tuple(
        Line(one.key.village, 0, one.key.registration_no, str(one.outcome), one.without_head, one)
        for one in households
        if one.without_head or one.outcome is Outcome.CHANGED
    )


def _who(row: ComesIn) -> str:
    if isinstance(row, RosterRow):
        return row.member.name
    if isinstance(row, GoodsRow):
        return f"{row.name.name} {row.name.spec}".strip()
    return row.name


def _refused_who(row: RefusedRow, layouts: Mapping[str, Layout]) -> str:
    places = layouts[row.sheet].places()
    field = Field.GOODS_NAME if Field.GOODS_NAME in places else Field.NAME
    return one_line(cell_at(row.cells, places, field), 40)


# words


def state_word(state: str) -> str:
    return {
        "new": QCoreApplication.translate("Imports", "New"),
        "changed": QCoreApplication.translate("Imports", "Changed"),
        "unchanged": QCoreApplication.translate("Imports", "Unchanged"),
        "refused": QCoreApplication.translate("Imports", "Refused"),
    }[state]


def story(line: Line) -> str:
    """What happens to a line, or why not, in full."""
    row = line.row
    if isinstance(row, RefusedRow):
        return wording.word(row.reason)
    if isinstance(row, HouseholdRow):
        return _joined([*(_household_facts(row)), *map(change_text, row.changes)])
    facts = [change_text(change) for change in row.changes]
    if row.outcome is Outcome.NEW:
        facts = _facts(row)
    remarks = [remark_text(remark.code, remark.detail) for remark in row.remarks]
    return _joined([*facts, *remarks])


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

"""Two records side by side: what is compared, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.people.duplicates import Record, differences
from lovemart_desktop.domain.people.id_numbers import IdState
from lovemart_desktop.domain.people.people import grouped_telephone
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.tables import Column

_UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of both records, as words."""

    caption: str
    stays: str
    goes: str
    differs: bool = False


def lines_of(stays: Record, goes: Record) -> list[Line]:
    """What the officer compares, the identity first, then what hangs on the records."""
    differ = differences(stays, goes)
    facts = (
        (QCoreApplication.translate("Duplicates", "Name"), ("name",), _name),
        (QCoreApplication.translate("Duplicates", "ID number"), ("identity", "id_state"), _number),
        (QCoreApplication.translate("Duplicates", "Born"), ("born",), _born),
        (QCoreApplication.translate("Duplicates", "Sex"), ("sex",), _sex),
        (QCoreApplication.translate("Duplicates", "Village"), ("village", "group"), _place),
        (
            QCoreApplication.translate("Duplicates", "Household"),
            ("household_number", "relation"),
            _household,
        ),
        (QCoreApplication.translate("Duplicates", "Telephone"), ("telephone",), _telephone),
        (
            QCoreApplication.translate("Duplicates", "Party member"),
            ("party_member", "party_joined"),
            _party,
        ),
        (QCoreApplication.translate("Duplicates", "Left or died"), ("left_on", "died_on"), _gone),
        (QCoreApplication.translate("Duplicates", "Card"), (), _card),
        (QCoreApplication.translate("Duplicates", "Own points"), (), _points),
        (QCoreApplication.translate("Duplicates", "Awards"), (), _awards),
        (QCoreApplication.translate("Duplicates", "Slips"), (), _slips),
    )
    lines = [
        Line(caption, word(stays), word(goes), not differ.isdisjoint(names))
        for caption, names, word in facts
    ]
    # what neither record tells needs no line
    return [line for line in lines if (line.stays, line.goes) != (_UNKNOWN, _UNKNOWN)]


def columns() -> tuple[Column, ...]:
    """Fact, mark of difference, the record that stays, the one that gives way."""
    return (
        Column("fact", partial(_title, "fact"), _caption, width=124, tone=_muted),
        Column("mark", partial(_title, "mark"), _mark, width=36, tone=_tone),
        Column("stays", partial(_title, "stays"), _stays, bold=_differs),
        Column("goes", partial(_title, "goes"), _goes, bold=_differs),
    )


def _title(key: str) -> str:
    return {
        "fact": "",
        "mark": "",
        "stays": QCoreApplication.translate("Duplicates", "Stays"),
        "goes": QCoreApplication.translate("Duplicates", "Gives way"),
    }[key]


def _caption(line: Line) -> str:
    return line.caption


def _stays(line: Line) -> str:
    return line.stays


def _goes(line: Line) -> str:
    return line.goes


def _differs(line: Line) -> bool:
    return line.differs


def _mark(line: Line) -> str:
    return "≠" if line.differs else ""


def _tone(line: Line) -> str | None:
    return "warning" if line.differs else None


def _muted(_line: Line) -> str:
    return "muted"


def _name(record: Record) -> str:
    return record.name


def _number(record: Record) -> str:
    if record.id_state is IdState.MISSING:
        return QCoreApplication.translate("Duplicates", "none")
    tail = QCoreApplication.translate("Duplicates", "ends in {tail}").format(tail=record.id_tail)
    if record.id_state is IdState.VERIFIED:
        return tail
    unproven = QCoreApplication.translate("Duplicates", "not verified")
    return f"{tail} · {unproven}"


def _day(day: date | None) -> str:
    return day.isoformat() if day else _UNKNOWN


def _born(record: Record) -> str:
    return _day(record.born)


def _sex(record: Record) -> str:
    return wording.sex_name(record.sex) if record.sex else _UNKNOWN


def _place(record: Record) -> str:
    return f"{record.village} {record.group}".rstrip()


def _household(record: Record) -> str:
    if record.household is None:
        return QCoreApplication.translate("Duplicates", "none")
    told = QCoreApplication.translate("Duplicates", "{number} · {relation}, {others} others")
    relation = record.relation or _UNKNOWN
    return told.format(number=record.household_number, relation=relation, others=record.others)


def _telephone(record: Record) -> str:
    return grouped_telephone(record.telephone) or _UNKNOWN


def _party(record: Record) -> str:
    if not record.party_member:
        return QCoreApplication.translate("Duplicates", "no")
    if record.party_joined is None:
        return QCoreApplication.translate("Duplicates", "yes")
    told = QCoreApplication.translate("Duplicates", "since {day}")
    return told.format(day=record.party_joined.isoformat())


def _gone(record: Record) -> str:
    return _day(record.died_on or record.left_on)


def _card(record: Record) -> str:
    if record.card is None:
        return QCoreApplication.translate("Duplicates", "none")
    told = QCoreApplication.translate("Duplicates", "ends in {tail}").format(tail=record.card_tail)
    return f"{told} · {words.card_word(record.card_state)}"


def _points(record: Record) -> str:
    return f"{record.points:,}"


def _awards(record: Record) -> str:
    if not record.awards:
        return _UNKNOWN
    last = record.awards[-1]
    return last if len(record.awards) == 1 else f"{last} +{len(record.awards) - 1}"


def _slips(record: Record) -> str:
    return str(record.receipts)

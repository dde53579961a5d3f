"""One line of a roster read into a person: what the cells say, and what is odd about it.

Nothing here knows what is in the books already.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lovemart_desktop.domain.barcodes import shown
from lovemart_desktop.domain.dates import read_date
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.id_numbers import (
    IdFault,
    IdNumber,
    IdState,
    Sex,
    holds_number,
    parse_id_number,
    tails_only,
)
from lovemart_desktop.domain.people.people import (
    HEAD,
    age_agrees,
    is_name,
    normalise_name,
    normalise_relation,
    normalise_telephone,
    read_party_member,
    without_spaces,
)
from lovemart_desktop.services.exchange.cells import cell_at, one_line, text_of, whole_number
from lovemart_desktop.services.exchange.headings import Field
from lovemart_desktop.services.exchange.outcomes import Remark
from lovemart_desktop.services.exchange.sheets import Cell

_SEXES = {"男": Sex.MALE, "男性": Sex.MALE, "M": Sex.MALE, "女": Sex.FEMALE, "女性": Sex.FEMALE,
          "F": Sex.FEMALE}  # fmt: skip
_ROUNDED = re.compile(r"[0-9](\.[0-9]+)?[Ee]\+?[0-9]+")
_BARE_NUMBER = re.compile(r"第?([0-9]+|[一二三四五六七八九十]+)(组|村民小组|小组)?")
_NOTED_AGE = re.compile(r"([0-9]{1,3})(周岁|岁)?")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one line tells of them. None and "" mean that the line does not say."""

    name: str
    relation: str
    is_head: bool
    id_number: IdNumber
    sex: Sex | None
    birth_date: date | None
    telephone: str
    party_member: bool | None
    party_joined: date | None
    remarks: tuple[Remark, ...]


def read_person(
    cells: tuple[Cell, ...], places: Mapping[Field, int], today: date, filled_in: date
) -> Person:
    """The person on a line of a roster whose ages were stated on the day `filled_in`, or today.

    Raises Refusal roster.name_missing, roster.name_form or roster.id_numeric.
    """
    name = read_name(cells, places)
    id_number = read_id(cells, places, name, today)
    relation = normalise_relation(text_of(cell_at(cells, places, Field.RELATION)))
    remarks: list[Remark] = []
    if id_number.fault:
        remarks.append(Remark(f"person.{id_number.fault}"))
    born = _birth_date(cells, places, id_number, (today, filled_in), remarks)
    party_member, party_joined = _party(cells, places, today, remarks)
    return Person(
        name=name,
        relation=relation,
        is_head=relation == HEAD,
        id_number=id_number,
        sex=_sex(cells, places, id_number, remarks),
        birth_date=born,
        telephone=normalise_telephone(cell_at(cells, places, Field.TELEPHONE))[:60],
        party_member=party_member,
        party_joined=party_joined,
        remarks=tuple(remarks),
    )


def read_name(cells: tuple[Cell, ...], places: Mapping[Field, int]) -> str:
    """The name on a line. Raises Refusal roster.name_missing or roster.name_form."""
    cell = cell_at(cells, places, Field.NAME)
    name = normalise_name(cell) if isinstance(cell, str) else ""
    if not text_of(cell):
        raise Refusal("roster.name_missing")
    if not name:
        raise Refusal("roster.name_form", name=shown(text_of(cell)))
    if not is_name(name):
        raise Refusal("roster.name_form", name=shown(tails_only(name)))
    return name


def read_id(
    cells: tuple[Cell, ...], places: Mapping[Field, int], name: str, today: date
) -> IdNumber:
    """The ID number on a line; Raises Refusal roster.id_numeric where Excel has rounded it."""
    cell = cell_at(cells, places, Field.ID_NUMBER)
    if not isinstance(cell, str) or _ROUNDED.fullmatch(cell.strip()):
        raise Refusal("roster.id_numeric", name=name)
    return parse_id_number(cell, today)


def _birth_date(
    cells: tuple[Cell, ...],
    places: Mapping[Field, int],
    id_number: IdNumber,
    days: tuple[date, date],
    remarks: list[Remark],
) -> date | None:
    """The ID's birth date; a stated age that contradicts it is remarked upon.

    A number with a wrong check digit is not believed against a stated age.
    """
    born = id_number.birth_date
    age = _age(cell_at(cells, places, Field.AGE))
    if born is None:
        return _written_birth(cells, places, days[0])
    if age is None or age_agrees(age, born, days[0]) or age_agrees(age, born, days[1]):
        return born
    if id_number.fault is IdFault.CHECK_DIGIT:
        return _written_birth(cells, places, days[0])
    remarks.append(Remark("person.age_differs", str(age)))
    return born


def _written_birth(
    cells: tuple[Cell, ...], places: Mapping[Field, int], today: date
) -> date | None:
    written = read_date(cell_at(cells, places, Field.BIRTH_DATE))
    return written if written and written <= today else None


def _age(cell: Cell) -> int | None:
    age = whole_number(cell)
    if age is None and isinstance(cell, str):
        noted = _NOTED_AGE.fullmatch(without_spaces(unicodedata.normalize("NFKC", cell)))
        age = int(noted[1]) if noted else None
    return age if age is not None and 0 <= age <= 150 else None


def _sex(
    cells: tuple[Cell, ...],
    places: Mapping[Field, int],
    id_number: IdNumber,
    remarks: list[Remark],
) -> Sex | None:
    text = without_spaces(text_of(cell_at(cells, places, Field.SEX)))
    written = _SEXES.get(text.upper())
    if id_number.state is IdState.VERIFIED:
        if written not in (None, id_number.sex):
            remarks.append(Remark("person.sex_differs", tails_only(text)))
        return id_number.sex
    return written or id_number.sex


def _party(
    cells: tuple[Cell, ...], places: Mapping[Field, int], today: date, remarks: list[Remark]
) -> tuple[bool | None, date | None]:
    """Membership and joining date. A date without a yes or no makes a member."""
    stated, joined_cell = (
        cell_at(cells, places, field) for field in (Field.PARTY_MEMBER, Field.PARTY_JOINED)
    )
    membership = read_party_member(stated)
    if membership is None and text_of(stated):
        remarks.append(Remark("person.party_unclear", tails_only(one_line(stated))[:20]))
    if membership is False and not isinstance(joined_cell, date) and read_date(joined_cell) is None:
        return False, None
    if joined_cell == "":
        return membership, None
    joined = read_date(joined_cell)
    if joined is None or joined > today:
        remarks.append(Remark("person.party_date_unclear", tails_only(one_line(joined_cell))[:20]))
        return membership, None
    if membership is False:
        remarks.append(Remark("person.party_contradiction", joined.isoformat()))
        return False, None
    return True, joined


def read_village(cell: Cell) -> str:
    """A village's name: 石桥村村民委员会 is 石桥村."""
    return _village(text_of(cell))


@lru_cache(maxsize=512)
def _village(written: str) -> str:
    text = without_spaces(unicodedata.normalize("NFKC", written))
    for office in ("村民委员会", "村委会"):
        if text.endswith(office) and len(text) > len(office):
            text = text.removesuffix(office).removesuffix("村") + "村"
    return text[:40]


def read_group(cell: Cell) -> str:
    """A group's name: 5, 5组, 五组 and 第五组 are all 5组; names of places stay."""
    return _group(text_of(cell))


@lru_cache(maxsize=512)
def _group(written: str) -> str:
    text = without_spaces(unicodedata.normalize("NFKC", written))
    found = _BARE_NUMBER.fullmatch(text)
    if holds_number(text):
        return ""
    if not found:
        return text[:40]
    number = int(found[1]) if found[1].isdecimal() else _chinese_number(found[1])
    return f"{number}组" if number else ""


def _chinese_number(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    digits = "零一二三四五六七八九"
    high = (digits.find(tens) if tens else 1) if ten else 0
    return high * 10 + (digits.find(ones) if ones else 0)

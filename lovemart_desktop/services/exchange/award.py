"""Plans what an award list would put on the villages' drafts: an outcome for every line.

A household stands on the lists of a round once. People are known by the ID number, else by
village and name where only one person has that name; of several, by the household's number.
Where the round has criteria, the columns of scores are theirs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.id_numbers import IdNumber, IdState, key_of
from lovemart_desktop.domain.rounds.awards import read_scores as scores_of
from lovemart_desktop.domain.rounds.awards import scores_text
from lovemart_desktop.domain.rounds.review import check_scores
from lovemart_desktop.domain.rounds.rules import Criterion
from lovemart_desktop.services.exchange.cells import cell_at, one_line, records, text_of
from lovemart_desktop.services.exchange.columns import (
    Column,
    Layout,
    criterion_of,
    find_layouts,
    heading_key,
    score_headings,
)
from lovemart_desktop.services.exchange.headings import Field, Kind
from lovemart_desktop.services.exchange.outcomes import (
    Change,
    Counts,
    Outcome,
    RefusedRow,
    Remark,
    count,
)
from lovemart_desktop.services.exchange.roster_rows import read_id, read_name, read_village
from lovemart_desktop.services.exchange.sheets import Cell, Workbook

_TELLING = (Field.NAME, Field.ID_NUMBER)
_SCORE = re.compile(r"-?[0-9]{1,6}(\.[0-9]{1,4})?")


@dataclass(frozen=True, slots=True)
class Nominee:
    """A living member in the books whom a list may name."""

    member_id: int
    household_id: int | None
    household_no: str
    village: str
    group: str
    name: str
    id_number: str
    id_state: IdState


@dataclass(frozen=True, slots=True)
class Nominated:
    """A household that stands on a list of the round already, its scores as stored."""

    household_id: int
    member_id: int
    scores: str


@dataclass(frozen=True, slots=True)
class AwardBooks:
    """Read-only indexes of members and of the round's lists; make one with `of`."""

    by_id: Mapping[str, Nominee]
    by_name: Mapping[tuple[str, str], tuple[Nominee, ...]]
    nominated: Mapping[int, Nominated]
    names: Mapping[int, str]

    @classmethod
    def of(cls, members: Iterable[Nominee], nominated: Iterable[Nominated] = ()) -> AwardBooks:
        by_id: dict[str, Nominee] = {}
        by_name: dict[tuple[str, str], list[Nominee]] = defaultdict(list)
        names: dict[int, str] = {}
        for member in members:
            key = key_of(member.id_number)
            if key and (key not in by_id or member.id_state is IdState.VERIFIED):
                by_id[key] = member
            by_name[member.village, member.name].append(member)
            names[member.member_id] = member.name
        return cls(
            by_id,
            {place: tuple(found) for place, found in by_name.items()},
            {one.household_id: one for one in nominated},
            names,
        )


@dataclass(frozen=True, slots=True)
class AwardRow:
    """A line that comes in: a household's nomination through one of its members.

    `scores` is "criterion=score" joined by ";", in the order of the columns.
    """

    sheet: str
    number: int
    outcome: Outcome
    household_id: int
    member_id: int
    village: str
    group: str
    name: str
    scores: str
    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class AwardPlan:
    layouts: Mapping[str, Layout]
    skipped_sheets: tuple[str, ...]
    rows: tuple[AwardRow, ...]
    refused: tuple[RefusedRow, ...]
    counts: Counts


def plan_award(
    workbook: Workbook,
    books: AwardBooks,
    today: date,
    *,
    layouts: Mapping[str, Layout] | None = None,
    criteria: Sequence[Criterion] = (),
) -> AwardPlan:
    """What importing `workbook` would put on the round's drafts; changes nothing.

    Raises Refusal file.no_headings.
    """
    chosen = layouts
    if chosen is None:
        found = find_layouts(workbook, Kind.AWARD)
        chosen = {name: _with_criteria(layout, criteria) for name, layout in found.items()}
    planner = _Planner(books, today, criteria)
    for sheet in workbook.sheets:
        if sheet.name not in chosen:
            continue
        for line in records(sheet, chosen[sheet.name], _TELLING):
            planner.read_line(sheet.name, line.number, line.cells, chosen[sheet.name])
    skipped = tuple(sheet.name for sheet in workbook.sheets if sheet.name not in chosen)
    return AwardPlan(
        layouts=chosen,
        skipped_sheets=(*skipped, *workbook.hidden),
        rows=tuple(planner.rows),
        refused=tuple(planner.refused),
        counts=count(planner.rows, len(planner.refused)),
    )


def _with_criteria(layout: Layout, criteria: Sequence[Criterion]) -> Layout:
    """The layout with the columns of the criteria as scores, however they are called."""
    named = score_headings(each.name for each in criteria)
    for column in layout.columns:
        if column.field is None and heading_key(column.heading) in named:
            layout = layout.with_field(column.index, Field.SCORE)
    return layout


class _Planner:
    def __init__(self, books: AwardBooks, today: date, criteria: Sequence[Criterion]) -> None:
        self.rows: list[AwardRow] = []
        self.refused: list[RefusedRow] = []
        self._books = books
        self._today = today
        self._criteria = tuple(criteria)
        self._named = score_headings(each.name for each in criteria)
        self._listed: dict[int, AwardRow] = {}

    def read_line(self, sheet: str, number: int, cells: tuple[Cell, ...], layout: Layout) -> None:
        places = layout.places()
        try:
            name = read_name(cells, places)
            id_number = read_id(cells, places, name, self._today)
            village = read_village(cell_at(cells, places, Field.VILLAGE))
            household = one_line(cell_at(cells, places, Field.HOUSEHOLD_NUMBER), 40)
            nominee, remarks = self._find(name, id_number, village, household)
            household_id = self._check_household(nominee)
            scores = self._read_scores(cells, layout, name)
            row = self._row(sheet, number, nominee, household_id, scores, remarks)
        except Refusal as reason:
            self.refused.append(RefusedRow(sheet, number, reason, cells))
            return
        self.rows.append(row)
        self._listed[household_id] = row

    def _read_scores(self, cells: tuple[Cell, ...], layout: Layout, name: str) -> str:
        """Raises Refusal award.score_form, award.score_unknown, award.score_outside."""
        text = read_scores(cells, layout.scores(), name, self._named)
        if not self._criteria:
            return text
        return scores_text(check_scores(name, scores_of(text), self._criteria))

    def _find(
        self, name: str, id_number: IdNumber, village: str, household: str
    ) -> tuple[Nominee, tuple[Remark, ...]]:
        known = self._books.by_id.get(id_number.key or "")
        if known is None:
            return self._find_by_name(name, id_number, village, household)
        if known.name != name:
            raise Refusal("award.name_differs", name=name, tail=id_number.tail, holder=known.name)
        if village and known.village != village:
            return known, (Remark("award.village_differs", village),)
        return known, ()

    def _find_by_name(
        self, name: str, id_number: IdNumber, village: str, household: str
    ) -> tuple[Nominee, tuple[Remark, ...]]:
        """Where the list gives no ID, or the books have none that is verified."""
        found = [
            member
            for member in self._books.by_name.get((village, name), ())
            if id_number.key is None or member.id_state is not IdState.VERIFIED
        ]
        if len(found) > 1 and household:
            found = [member for member in found if member.household_no == household] or found
        if len(found) > 1:
            raise Refusal("award.person_ambiguous", name=name, village=village)
        if not found:
            raise Refusal(
                "award.person_unknown", name=name, village=village or None, tail=id_number.tail
            )
        return found[0], (Remark("award.found_by_name", id_number.tail),)

    def _check_household(self, nominee: Nominee) -> int:
        if nominee.household_id is None:
            raise Refusal("award.no_household", name=nominee.name, village=nominee.village)
        first = self._listed.get(nominee.household_id)
        if first is not None:
            if first.member_id == nominee.member_id:
                raise Refusal(
                    "award.repeated", name=nominee.name, sheet=first.sheet, row=first.number
                )
            raise Refusal(
                "award.same_household",
                name=nominee.name,
                household=nominee.household_no,
                other=first.name,
                sheet=first.sheet,
                row=first.number,
            )
        listed = self._books.nominated.get(nominee.household_id)
        if listed is not None and listed.member_id != nominee.member_id:
            raise Refusal(
                "award.household_listed",
                name=nominee.name,
                household=nominee.household_no,
                other=self._books.names.get(listed.member_id, ""),
            )
        return nominee.household_id

    def _row(
        self,
        sheet: str,
        number: int,
        nominee: Nominee,
        household_id: int,
        scores: str,
        remarks: tuple[Remark, ...],
    ) -> AwardRow:
        listed = self._books.nominated.get(household_id)
        changes: tuple[Change, ...] = ()
        if listed is not None and scores and listed.scores != scores:
            changes = (Change("scores", listed.scores, scores),)
        outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
        return AwardRow(
            sheet=sheet,
            number=number,
            outcome=outcome if listed else Outcome.NEW,
            household_id=household_id,
            member_id=nominee.member_id,
            village=nominee.village,
            group=nominee.group,
            name=nominee.name,
            scores=scores or (listed.scores if listed else ""),
            changes=changes,
            remarks=remarks,
        )


def read_scores(
    cells: tuple[Cell, ...],
    columns: Iterable[Column],
    name: str,
    named: Mapping[str, str] | None = None,
) -> str:
    """The scores of a line as "criterion=score" joined by ";"; empty cells are left out.

    `named`: the criteria by the keys of their headings, see `score_headings`.

    Raises Refusal award.score_form.
    """
    scores = []
    for column in columns:
        cell = cells[column.index] if column.index < len(cells) else ""
        text = f"{cell:.4f}".rstrip("0").rstrip(".") if isinstance(cell, float) else text_of(cell)
        criterion = (named or {}).get(heading_key(column.heading)) or re.sub(
            r"[=;]", "", criterion_of(column.heading)
        )
        if text and not _SCORE.fullmatch(text):
            raise Refusal(
                "award.score_form", name=name, criterion=criterion, text=one_line(cell, 20)
            )
        if text:
            scores.append(f"{criterion}={text}")
    return ";".join(scores)

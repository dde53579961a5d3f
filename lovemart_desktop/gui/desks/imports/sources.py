"""What the window asks of a kind of workbook: a plan to show, and the writing of it.

Everything here runs beside the window, in the background.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeAlias

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.imports.lines import (
    Line,
    absent_lines,
    household_lines,
    lines_of,
)
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.award import AwardPlan
from lovemart_desktop.services.exchange.columns import Layout, likely_kind
from lovemart_desktop.services.exchange.consent import USUAL, Consent
from lovemart_desktop.services.exchange.corrections import corrected
from lovemart_desktop.services.exchange.goods import GoodsPlan
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.exchange.imports import ImportDesk
from lovemart_desktop.services.exchange.roster import RosterPlan
from lovemart_desktop.services.exchange.sheets import CellPlace, Correction, Workbook
from lovemart_desktop.services.store import Session

Plan: TypeAlias = RosterPlan | GoodsPlan | AwardPlan
Layouts: TypeAlias = Mapping[str, Layout]
Step: TypeAlias = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read. `likely` is the kind that its headings tell, None where none does."""

    path: Path
    workbook: Workbook
    likely: Kind | None


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user has decided about a file. `layouts` None leaves the columns to their
    headings; `village` is for lines that name none."""

    layouts: Layouts | None = None
    village: str = ""
    corrections: Mapping[CellPlace, str] = field(default_factory=dict)
    consent: Consent = USUAL


@dataclass(frozen=True, slots=True)
class Preview:
    """A plan and its lines in the order of the file; `households` and `absent`, people whom
    the file no longer names, are lines of their own."""

    plan: Plan
    lines: tuple[Line, ...]
    households: tuple[Line, ...]
    absent: tuple[Line, ...] = ()
    workbook: Workbook | None = None
    """With the cells that were corrected."""

    @property
    def worth_writing(self) -> bool:
        counts = self.plan.counts
        changed = any(line.state == "changed" for line in self.households)
        noted = any(line.remarked for line in self.absent)
        return bool(counts.imported or counts.changed or changed or noted)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        return self.workbook.corrections if self.workbook else ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for a preview: the preview, or why there is none."""

    question: int
    preview: Preview | None
    refusal: Refusal | None


class Source(Protocol):
    """One kind of workbook, and where it goes."""

    @property
    def kind(self) -> Kind: ...
    def plan(self, workbook: Workbook, wishes: Wishes) -> Plan: ...
    def write(self, workbook: Workbook, wishes: Wishes, seen: Plan, step: Step) -> Plan: ...


class RosterSource:
    """People and households."""

    kind = Kind.ROSTER

    def __init__(self, session: Session) -> None:
        self._desk = session.imports

    def plan(self, workbook: Workbook, wishes: Wishes) -> Plan:
        return self._desk.plan_roster(workbook, wishes.layouts, wishes.village, wishes.consent)

    def write(self, workbook: Workbook, wishes: Wishes, seen: Plan, step: Step) -> Plan:
        assert isinstance(seen, RosterPlan)
        return self._desk.import_roster(
            workbook, wishes.layouts, wishes.village, step, seen, wishes.consent
        )


class GoodsSource:
    """The same window never books the same intake twice."""

    kind = Kind.GOODS

    def __init__(self, session: Session) -> None:
        self._desk = session.imports
        self._key = new_key()

    def plan(self, workbook: Workbook, wishes: Wishes) -> Plan:
        return self._desk.plan_goods(workbook, wishes.layouts)

    def write(self, workbook: Workbook, wishes: Wishes, seen: Plan, step: Step) -> Plan:
        assert isinstance(seen, GoodsPlan)
        done = self._desk.import_goods(workbook, self._key, wishes.layouts, step, seen)
        self._key = new_key()
        return done


class AwardSource:
    """Loads a round's lists as drafts: nothing is credited."""

    kind = Kind.AWARD

    def __init__(self, session: Session) -> None:
        self.round_id: int | None = None
        self._desk = session.awards

    def plan(self, workbook: Workbook, wishes: Wishes) -> Plan:
        if self.round_id is None:
            raise Refusal("import.no_round")
        return self._desk.plan_import(self.round_id, workbook, wishes.layouts)

    def write(self, workbook: Workbook, wishes: Wishes, seen: Plan, step: Step) -> Plan:
        assert isinstance(seen, AwardPlan)
        if self.round_id is None:
            raise Refusal("import.no_round")
        now = self._desk.plan_import(self.round_id, workbook, wishes.layouts)
        if now.rows != seen.rows:
            raise Refusal("import.books_changed", file=workbook.file_name)
        self._desk.load_plan(self.round_id, now, step)
        return now


def read(imports: ImportDesk, path: Path) -> Opened:
    """Reads a file. Raises Refusal 'file.…'."""
    workbook = imports.read(path)
    return Opened(path, workbook, likely_kind(workbook))


def ask(source: Source, workbook: Workbook, wishes: Wishes, question: int) -> Answer:
    """Compares the file, as corrected, with the books."""
    try:
        mended = corrected(workbook, wishes.corrections)
        return Answer(question, preview_of(source.plan(mended, wishes), mended), None)
    except Refusal as refusal:
        return Answer(question, None, refusal)


def write(source: Source, workbook: Workbook, wishes: Wishes, seen: Plan, step: Step) -> Preview:
    """Imports what was seen, and says it again as it was done."""
    mended = corrected(workbook, wishes.corrections)
    return preview_of(source.write(mended, wishes, seen, step), mended)


def preview_of(plan: Plan, workbook: Workbook | None = None) -> Preview:
    corrections = workbook.corrections if workbook else ()
    roster = plan if isinstance(plan, RosterPlan) else None
    return Preview(
        plan,
        lines_of(plan.rows, plan.refused, plan.layouts, corrections),
        household_lines(roster.households if roster else ()),
        absent_lines(roster.absent if roster else ()),
        workbook,
    )

"""`lovemart-admin import`: a workbook into the books, or only tried."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import Fund, FundTerms
from lovemart_desktop.domain.rounds.awards import (
    AWARD_PROGRAMME,
    ProgrammeKind,
    RoundTerms,
    half_year,
    half_year_of,
)
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.wording.command import say
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.award import AwardPlan
from lovemart_desktop.services.exchange.goods import GoodsPlan
from lovemart_desktop.services.exchange.outcomes import RefusedRow
from lovemart_desktop.services.exchange.roster import RosterPlan
from lovemart_desktop.services.exchange.sheets import Workbook
from lovemart_desktop.services.store import Session

Plan = RosterPlan | GoodsPlan | AwardPlan

_PERIOD = re.compile(r"(20[0-9]{2})[-./年 ]*(0?6|12|上半年|下半年)")
_SECOND_HALF = ("12", "下半年")


@dataclass(frozen=True, slots=True)
class Done:
    """What an import came to. `round`: the period of the award round, else empty."""

    plan: Plan
    round: str = ""


def import_workbook(session: Session, arguments: Namespace) -> Done:
    """Imports `arguments.file` as `arguments.kind`, or only plans it with `dry_run`."""
    workbook = session.imports.read(Path(arguments.file).expanduser())
    if arguments.kind == "roster":
        if arguments.dry_run:
            return Done(session.imports.plan_roster(workbook))
        return Done(session.imports.import_roster(workbook))
    if arguments.kind == "goods":
        if arguments.dry_run:
            return Done(session.imports.plan_goods(workbook))
        return Done(session.imports.import_goods(workbook, new_key()))
    return _import_award(session, workbook, arguments)


def report(session: Session, done: Done, arguments: Namespace) -> bool:
    """Prints what was done, saves the refused rows where asked to; True if none was refused."""
    refused = done.plan.refused
    if arguments.json:
        print(json.dumps(_as_object(done, arguments), ensure_ascii=False))
    else:
        _print(done, arguments)
    if arguments.save_refused and refused:
        place = Path(arguments.save_refused).expanduser()
        heading = say("import.reason")
        try:
            session.imports.save_refused(place, refused, done.plan.layouts, heading, wording.word)
        except Refusal as refusal:
            raise Refusal("command.cannot_write", file=str(place)) from refusal
        if not arguments.json:
            print(say("import.saved", place=str(place)))
    return not refused


def _import_award(session: Session, workbook: Workbook, arguments: Namespace) -> Done:
    """An award workbook makes only a draft, in the round of its half-year."""
    awards, today = session.awards, session.funds.today()
    period = arguments.period or _period(workbook) or half_year_of(today)
    first, last = half_year(period)
    found = next(
        (
            title.id
            for title in awards.rounds()
            if title.terms.kind is ProgrammeKind.AWARD
            and title.terms.programme == AWARD_PROGRAMME
            and title.terms.period == period
            and not title.cancelled
        ),
        None,
    )
    if arguments.dry_run:
        plan = (
            awards.plan_first_import(workbook)
            if found is None
            else awards.plan_import(found, workbook)
        )
        return Done(plan, period)
    if found is None:
        # read it first: a workbook that cannot be read opens no round
        awards.plan_first_import(workbook)
        terms = RoundTerms(
            programme=AWARD_PROGRAMME,
            kind=ProgrammeKind.AWARD,
            period=period,
            fund=_fund(session, period, arguments.fund).id,
            points_each=arguments.points,
            reference_date=min(max(today, first), last),
        )
        found = awards.open_round(terms, late_reason=arguments.late_reason).id
    plan = awards.plan_import(found, workbook)
    awards.load_plan(found, plan)
    return Done(plan, period)


def _fund(session: Session, period: str, wanted: str) -> Fund:
    """The fund named, or that of the programme's half-year; opened, empty, if there is none."""
    name = wanted or _fund_name(period)
    funds = [fund for fund in session.funds.all() if not fund.closed]
    for fund in funds:
        if fund.name == name:
            return fund
    if wanted:
        raise Refusal("command.fund_unknown", fund=wanted)
    of_programme = [fund for fund in funds if AWARD_PROGRAMME in fund.name]
    if len(of_programme) == 1:
        return of_programme[0]
    if of_programme:
        raise Refusal("command.fund_which", count=len(of_programme))
    first, last = half_year(period)
    return session.funds.create(
        FundTerms(name, say("import.fund_document"), starts_on=first, ends_on=last)
    )


def _fund_name(period: str) -> str:
    year, _, month = period.partition("-")
    return say(f"import.fund_{month}", year=year, programme=AWARD_PROGRAMME)


def _period(workbook: Workbook) -> str:
    """The half-year that a workbook's name or first lines tell; '' where they tell none."""
    texts = [workbook.file_name]
    for sheet in workbook.sheets:
        for line in sheet.lines[:3]:
            texts += [cell for cell in line.cells if isinstance(cell, str)]
    for text in texts:
        if match := _PERIOD.search(text):
            return f"{match[1]}-{'12' if match[2] in _SECOND_HALF else '06'}"
    return ""


def _as_object(done: Done, arguments: Namespace) -> dict[str, object]:
    counts = done.plan.counts
    told: dict[str, object] = {
        "kind": arguments.kind,
        "file": Path(arguments.file).name,
        "dry_run": bool(arguments.dry_run),
        "rows": counts.rows,
        "imported": counts.imported,
        "changed": counts.changed,
        "unchanged": counts.unchanged,
        "refused": counts.refused,
        "remarked": counts.remarked,
        "refusals": [_refusal(row) for row in done.plan.refused],
    }
    return told | ({"round": done.round} if done.round else {})


def _refusal(row: RefusedRow) -> dict[str, object]:
    return {
        "sheet": row.sheet,
        "row": row.number,
        "code": row.reason.code,
        "reason": wording.word(row.reason),
    }


def _print(done: Done, arguments: Namespace) -> None:
    counts = done.plan.counts
    if arguments.dry_run:
        print(say("import.dry"))
    print(
        say(
            "import.counts",
            rows=counts.rows,
            imported=counts.imported,
            changed=counts.changed,
            unchanged=counts.unchanged,
            refused=counts.refused,
            remarked=counts.remarked,
        )
    )
    if done.round and not arguments.dry_run:
        print(say("import.draft", period=done.round))
    for row in done.plan.refused:
        print(
            "   ",
            say(
                "import.refused",
                sheet=row.sheet,
                row=str(row.number),
                reason=wording.word(row.reason),
            ),
        )

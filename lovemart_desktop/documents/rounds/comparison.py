"""Rounds of a programme beside each other on A4: a table by village, and its chart.

The newest round's bar is solid, the one before it an outline: no grey, which printers dither.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from lovemart_desktop.documents.layout import date_text, fit_size, points_text
from lovemart_desktop.documents.pen import MM, Pen, text_mm
from lovemart_desktop.documents.signed_sheet import FOOT, MARGIN, WIDTH, SignedSheet
from lovemart_desktop.documents.table import Column
from lovemart_desktop.domain.rounds.comparison import ComparedRound, Comparison, Measure

HEADINGS: Final = {
    Measure.ACCOUNTS: "名单户数",
    Measure.POINTS: "积分",
    Measure.SHARE: "占全村户数",
    Measure.STRUCK: "剔除",
    Measure.OBJECTIONS: "异议",
    Measure.DAYS: "从立项到入账（天）",
}
"""What paper calls the measures."""

_NAME = 38.0  # room for a village's name beside its bars, mm
_VALUE = 22.0  # room for the number behind the longest bar
_BAR, _BETWEEN = 3.0, 2.2


@dataclass(frozen=True, slots=True)
class ComparisonPaper:
    """A comparison by one measure, with the place that issues it."""

    found: Comparison
    measure: Measure
    town: str
    store: str
    made_on: date


def comparison_pdf(paper: ComparisonPaper) -> bytes:
    """The table and the chart, on as many pages as the villages take."""
    sheet = _Sheet(paper)
    sheet.draw()
    return sheet.finish()


def heading_text(measure: Measure, *, households: bool) -> str:
    """The measure's heading; of a grant to persons, these are counted."""
    if measure is Measure.ACCOUNTS and not households:
        return "名单人数"
    return HEADINGS[measure]


def period_text(period: str) -> str:
    """2026年上半年 for '2026-06'; a grant's occasion as it is."""
    year, _, month = period.partition("-")
    if len(period) == 7 and month in ("06", "12"):
        return f"{year}年{'上' if month == '06' else '下'}半年"
    return period


def value_text(value: int | None, measure: Measure) -> str:
    """A number as the table shows it: 12.5%, 9200; a dash where there is none."""
    if value is None:
        return "—"
    if measure is Measure.SHARE:
        return f"{value / 10:.1f}%"
    return points_text(value)


class _Sheet(SignedSheet):
    """The comparison, page by page."""

    def __init__(self, paper: ComparisonPaper) -> None:
        self._paper = paper
        self._found, self._measure = paper.found, paper.measure
        self._heading_text = heading_text(paper.measure, households=paper.found.by_household)
        super().__init__(f"{paper.found.programme} 各轮对比", row=6.6, head=8.0)

    def draw(self) -> None:
        self._title()
        self._figures()
        self._chart()

    def footer(self) -> None:
        y = FOOT + 5.0
        self.pen.rule(MARGIN, y - 4.4, WIDTH, 0.3)
        self.pen.text(MARGIN, y, f"{self._paper.store}　{date_text(self._paper.made_on)}制表", 9)
        self.pen.text(MARGIN + WIDTH, y, f"第{self.page}页", 9, align="right")

    def _title(self) -> None:
        title = f"{self._paper.town}“{self._found.programme}”各轮对比"
        size = fit_size(title, WIDTH * MM, 20, 12, bold=True)
        self.pen.text(MARGIN, self.y + 7, title, size, bold=True)
        self.y += 10

    def _figures(self) -> None:
        rounds, measure = self._found.rounds, self._measure
        width = min(28.0, (WIDTH - 34.0) / max(1, len(rounds)))
        first = WIDTH - width * len(rounds)
        rows = [
            (
                village,
                *(
                    value_text(self._found.value(village, each.id, measure), measure)
                    for each in rounds
                ),
            )
            for village in self._found.villages
        ]
        if len(rows) > 1:
            told = "最长" if measure is Measure.DAYS else "全镇"
            totals = (self._found.total(each.id, measure) for each in rounds)
            rows.append((told, *(value_text(total, measure) for total in totals)))
        self.table(
            self._heading_text,
            (
                Column("村（社区）", first),
                *(Column(_short(each, len(rounds)), width, "right", 11) for each in rounds),
            ),
            rows,
            strong=(len(rows) - 1,) if len(self._found.villages) > 1 else (),
        )

    def _chart(self) -> None:
        shown = self._found.rounds[-2:]
        values = [
            self._found.value(village, each.id, self._measure) or 0
            for village in self._found.villages
            for each in shown
        ]
        if not any(values):
            return
        step = len(shown) * _BAR + _BETWEEN
        whole = 18.0 + step * len(self._found.villages)
        if self.y + whole > FOOT and whole <= FOOT - MARGIN:
            self.new_page()
        self._legend(shown)
        scale = (WIDTH - _NAME - _VALUE) / max(values)
        for village in self._found.villages:
            self.room(step)
            self._village(village, shown, scale)
            self.y += step

    def _legend(self, shown: tuple[ComparedRound, ...]) -> None:
        self.room(18.0)
        self.pen.text(MARGIN, self.y + 8, self._heading_text, 13, bold=True)
        x = MARGIN + WIDTH
        for each in reversed(shown):
            told = period_text(each.period)
            x -= text_mm(told, 10)
            self.pen.text(x, self.y + 8, told, 10)
            x -= 7.0
            _bar(self.pen, x, self.y + 5.4, 5.0, solid=each is shown[-1])
            x -= 5.0
        self.y += 13.0

    def _village(self, village: str, shown: tuple[ComparedRound, ...], scale: float) -> None:
        high = len(shown) * _BAR
        size = fit_size(village, (_NAME - 3) * MM, 11, 7)
        baseline = self.y + high / 2 + size * 0.36 / MM
        self.pen.text(MARGIN + _NAME - 3, baseline, village, size, align="right")
        self.pen.post(MARGIN + _NAME, self.y - _BETWEEN / 2, high + _BETWEEN, 0.5)
        for at, each in enumerate(shown):
            value = self._found.value(village, each.id, self._measure)
            y, wide = self.y + at * _BAR, (value or 0) * scale
            if wide:
                _bar(self.pen, MARGIN + _NAME, y + 0.2, wide, solid=each is shown[-1])
            told = value_text(value, self._measure)
            strong = each is shown[-1]
            self.pen.text(MARGIN + _NAME + wide + 1.2, y + 2.5, told, 8, bold=strong)


def _short(each: ComparedRound, count: int) -> str:
    """The heading of a column: with many of them there is less room."""
    told = period_text(each.period)
    return told.replace("年", "", 1) if count > 5 else told


def _bar(pen: Pen, x: float, y: float, width: float, *, solid: bool) -> None:
    if solid:
        pen.block(x, y, width, _BAR - 0.4)
    else:
        pen.frame(x, y, max(width, 0.6), _BAR - 0.4, 0.2)

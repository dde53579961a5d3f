"""Rounds of a programme beside each other: the villages' numbers, and their chart.

The chart compares the newest round with the one before it.
Ctrl+P prints what is seen, Ctrl+S saves all measures as a workbook.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lovemart_desktop.domain.rounds.comparison import ComparedRound, Comparison, Measure
from lovemart_desktop.gui.desks.funds.fund_dialog import FundDialog, write_workbook
from lovemart_desktop.gui.desks.overviews import words
from lovemart_desktop.gui.desks.overviews.village_chart import (
    VillageBar,
    VillageBars,
    VillageChart,
)
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import add_foot
from lovemart_desktop.gui.kit.fields import ChoiceBox
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.gui.kit.widgets import words as label
from lovemart_desktop.services.store import Session


@dataclass(frozen=True, slots=True)
class _Row:
    """A village's values, or the town's; one for each round."""

    village: str
    values: tuple[int | None, ...]
    total: bool = False


class ComparisonDialog(FundDialog):
    """A programme, a measure; a table of villages and rounds, and a chart of the last two."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        programme: str = "",
    ) -> None:
        """`programme`: the one that is shown first, '' for the usual one."""
        super().__init__(parent, tasks, printers, "", (1080, 640))
        # widgets
        self.setWindowTitle(self.tr("Rounds compared by village"))
        self._session = session
        self._found: Comparison | None = None
        self._stale = False
        self._wanted = programme
        self.programme_box = ChoiceBox(self)
        self.programme_box.setAccessibleName(self.tr("Programme"))
        self.measure_box = ChoiceBox(self)
        self.measure_box.setAccessibleName(self.tr("What is compared"))
        self.table = ObjectTable(self)
        self.table.set_kind("grid")
        self.table.setAccessibleName(self.tr("Villages and rounds"))
        self.table.set_empty_text(self.tr("No round of this programme has a list yet."))
        self.chart_label = label("", self, kind="heading")
        self.chart_label.setWordWrap(True)
        self.chart = VillageChart(self)
        self.scroller = QScrollArea(self)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inside = QWidget(self.scroller)
        inside.setProperty("kind", "side")
        self.scroller.setWidget(inside)
        self.save_button = button(self.tr("Workbook"), self, icon="download", shortcut="Ctrl+S")
        self.print_button = button(self.tr("Print"), self, icon="printer", shortcut="Ctrl+P")
        self.done_button = button(self.tr("Done  Esc"), self)
        for made in (self.print_button, self.save_button, self.done_button):
            made.setAutoDefault(False)
        # layout
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.addWidget(self.chart)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(label(self.tr("Programme"), self))
        choices.addWidget(self.programme_box, 2)
        choices.addSpacing(8)
        choices.addWidget(label(self.tr("Compare"), self))
        choices.addWidget(self.measure_box, 3)
        column.addLayout(choices)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.table, 6)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.chart_label)
        right.addWidget(self.scroller, 1)
        sides.addLayout(right, 5)
        column.addLayout(sides, 1)
        column.addWidget(self.band)
        add_foot(column, self.save_button, self.print_button, self.done_button)
        # signals
        self.programme_box.currentIndexChanged.connect(self.read)
        self.measure_box.currentIndexChanged.connect(self._show)
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.choose_where_to_save)
        self.done_button.clicked.connect(self.reject)
        self.show_state()
        self.work(session.comparisons.programmes, self._on_programmes)
        self.programme_box.setFocus()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Tab", self.tr("To the programme, the measure, the table.")),
            ("↑ ↓", self.tr("Choose; the table and the chart follow.")),
            ("Ctrl+P", self.tr("Print the table and the chart.")),
            ("Ctrl+S", self.tr("Save all measures as a workbook.")),
            ("Esc", self.tr("Close.")),
        )

    # what the officer does

    @Slot()
    def read(self) -> None:
        """Reads the chosen programme."""
        self._stale = self._busy
        if self.programme_box.count():
            wanted = self.programme_box.currentText()
            self.work(partial(self._session.comparisons.compare, wanted), self._on_found)

    @Slot()
    def print(self) -> None:
        if self._found is not None:
            draw = partial(self._session.comparisons.pdf, self._found, self._measure())
            self.print_paper(draw, self._paper_name())

    @Slot()
    def choose_where_to_save(self) -> None:
        if self._found is not None:
            self.ask_where_to_save(self.tr("Save the comparison"), self._paper_name())

    @Slot(str)
    def save(self, path: str) -> None:
        if self._found is not None:
            make = partial(self._session.comparisons.workbook, self._found)
            self.work(partial(write_workbook, make, Path(path)), self._on_saved)

    # showing

    def show_state(self) -> None:
        there = self._found is not None and bool(self._found.villages) and not self._busy
        self.print_button.setEnabled(there)
        self.save_button.setEnabled(there)

    def _on_programmes(self, names: list[str]) -> None:
        self.settle()
        self.programme_box.blockSignals(True)
        self.programme_box.addItems(names)
        self.programme_box.setCurrentIndex(max(0, self.programme_box.findText(self._wanted)))
        self.programme_box.blockSignals(False)
        self.read()

    def _on_found(self, found: Comparison) -> None:
        self.settle()
        if self._stale:
            self.read()
            return
        self._found = found
        before = self._measure()
        measures = found.measures()
        self.measure_box.blockSignals(True)
        self.measure_box.clear()
        for measure in measures:
            word = words.measure_word(measure, households=found.by_household)
            self.measure_box.addItem(word, str(measure))
        self.measure_box.setCurrentIndex(measures.index(before) if before in measures else 0)
        self.measure_box.blockSignals(False)
        self.show_state()
        self._show()

    @Slot()
    def _show(self) -> None:
        found, measure = self._found, self._measure()
        if found is None:
            return
        self.table.set_columns(_columns(found, measure))
        rows = [
            _Row(village, tuple(found.value(village, each.id, measure) for each in _newest(found)))
            for village in found.villages
        ]
        if len(rows) > 1:
            totals = tuple(found.total(each.id, measure) for each in _newest(found))
            rows.append(_Row(_total_word(measure), totals, total=True))
        self.table.set_rows(rows)
        shown = found.rounds[-2:]
        told = [words.period_word(each.period) for each in shown]
        heading = words.measure_word(measure, households=found.by_household)
        # with two rounds the chart says by colours which is which
        self.chart_label.setText(heading if len(told) > 1 else "  ".join([heading, *told]))
        self.chart.show_rows(
            [
                VillageBars(
                    village,
                    tuple(
                        VillageBar(value or 0, words.value_word(value, measure), each is shown[-1])
                        for each in reversed(shown)
                        for value in (found.value(village, each.id, measure),)
                    ),
                )
                for village in found.villages
            ],
            tuple(reversed(told)),
        )

    def _measure(self) -> Measure:
        return Measure(self.measure_box.currentData() or Measure.ACCOUNTS)

    def _paper_name(self) -> str:
        return self.tr("{programme} - rounds compared").format(
            programme=self.programme_box.currentText()
        )


def _columns(found: Comparison, measure: Measure) -> tuple[Column, ...]:
    return (
        Column("village", _village_title, _village, bold=_strong),
        *(
            Column(
                f"round{at}",
                partial(words.period_word, each.period),
                partial(_value, at, measure),
                right=True,
                bold=_strong,
                width=_width(words.period_word(each.period)),
            )
            for at, each in enumerate(_newest(found))
        ),
    )


def _newest(found: Comparison) -> tuple[ComparedRound, ...]:
    """The newest first: it is seen where not all have room."""
    return tuple(reversed(found.rounds))


def _width(heading: str) -> int:
    """Room for a heading, in pixels at 100 % text."""
    chosen = theme.current()
    wide = QFontMetricsF(chosen.font(15)).horizontalAdvance(heading)
    return max(84, round(wide * 100 / chosen.text_scale) + 28)


def _total_word(measure: Measure) -> str:
    if measure is Measure.DAYS:
        return QCoreApplication.translate("Overviews", "the longest")
    return QCoreApplication.translate("Overviews", "all")


def _village_title() -> str:
    return QCoreApplication.translate("Overviews", "Village")


def _village(row: _Row) -> str:
    return row.village


def _strong(row: _Row) -> bool:
    return row.total


def _value(at: int, measure: Measure, row: _Row) -> str:
    return words.value_word(row.values[at], measure)

"""The right column: every village's list with its state, and the fund before and after."""

from __future__ import annotations

from datetime import date
from functools import partial
from math import ceil

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    CreditPreview,
    ProgrammeKind,
    VillageList,
)
from lovemart_desktop.gui.desks.awards import round_words, words
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.theme import mark

STATE_WIDTH, LEAST_STATE, MOST_STATE = 148, 104, 142
"""Of the column of states, in pixels at 100 % text; the second and third in a narrow list."""
EDGES = 52
"""What a cell with an icon needs beside its words."""


class ListsSide(QWidget):
    """Choosing a village's list; what the round does to the fund."""

    list_chosen = Signal(object)
    """The VillageList, or None."""

    count_label: QLabel
    lists_table: ObjectTable
    fund_heading: QLabel
    fund_card: QWidget
    before_caption: QLabel
    before_label: QLabel
    round_label: QLabel
    after_label: QLabel
    used_bar: QProgressBar
    used_label: QLabel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: AwardRound | None = None
        self._preview: CreditPreview | None = None
        self._today = date.min
        self._showing = self._compact = False
        self._wanted: int | None = None
        forms.load(self, "awards_side.ui")
        self.lists_table.set_kind("board")
        self.used_bar.setTextVisible(False)
        self.lists_table.row_chosen.connect(self._on_row)
        self.show_round(None, None, date.min)

    @property
    def chosen(self) -> VillageList | None:
        row = self.lists_table.current_row()
        return row if isinstance(row, VillageList) else None

    def show_round(
        self, found: AwardRound | None, preview: CreditPreview | None, today: date
    ) -> None:
        """Shows a round's lists; the chosen village stays chosen. Tells nobody of it."""
        self._found, self._preview, self._today = found, preview, today
        lists = found.lists if found is not None else ()
        before = self.chosen
        self._showing = True
        if found is not None:
            # new columns take the choice with them
            self._lay_columns(found)
        self.lists_table.set_rows(lists)
        villages = [each.village for each in lists]
        if before is not None and before.village in villages:
            self.lists_table.choose_row(villages.index(before.village))
        if self._wanted is not None:
            self.choose(self._wanted)
            self._wanted = None
        if self.chosen is None and lists:
            self.lists_table.choose_row(0)
        self._showing = False
        self._show()

    def choose(self, list_id: int) -> None:
        """Brings a village's list into view."""
        for at, each in enumerate(self.lists_table.values):
            if each.id == list_id:
                self.lists_table.choose_row(at)

    def want(self, list_id: int) -> None:
        """This list comes into view with the round that is shown next."""
        self._wanted = list_id

    def choose_next(self, step: int) -> None:
        """The village below (1) or above (-1) the one in view."""
        here = self.lists_table.currentIndex().row()
        self.lists_table.choose_row(here + step)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_preview"):
            self._lay_again()
            self._show()
        super().changeEvent(event)

    def _lay_again(self) -> None:
        """New columns for the lists in view; the chosen village stays chosen."""
        if self._found is not None:
            here = self.lists_table.currentIndex().row()
            self._showing = True
            self._lay_columns(self._found)
            self.lists_table.choose_row(here)
            self._showing = False

    def _lay_columns(self, found: AwardRound) -> None:
        """A narrow list's states have the room that their words need, the names the rest."""
        width = self._state_width(found) if self._compact else STATE_WIDTH
        self.lists_table.set_columns(
            _columns(found, self._today, compact=self._compact, width=width)
        )

    def _state_width(self, found: AwardRound) -> int:
        """In pixels at 100 % text."""
        metrics = self.lists_table.fontMetrics()
        told = [_state(found, self._today, each) for each in found.lists]
        told += [words.short_points(each.points) for each in found.lists]
        longest = max(map(metrics.horizontalAdvance, told), default=0)
        needed = ceil(longest * 100 / theme.current().px(100)) + EDGES
        return min(MOST_STATE, max(LEAST_STATE, needed))

    @Slot(object)
    def _on_row(self, each: VillageList | None) -> None:
        if not self._showing:
            self.list_chosen.emit(each)

    def _show(self) -> None:
        found, preview = self._found, self._preview
        self.lists_table.set_empty_text(self.tr("No list yet."))
        self.fund_heading.setVisible(preview is not None)
        self.fund_card.setVisible(preview is not None)
        kind = words.holder_kind(found) if found else ProgrammeKind.AWARD
        self.count_label.setText(words.accounts_word(kind, found.accounts) if found else "")
        if preview is None:
            return
        self.fund_heading.setText(self.tr("Fund: {fund}").format(fund=preview.fund))
        self.before_label.setText(f"{preview.before:,}")
        self.round_label.setText(f"−{preview.this_round:,}" if preview.this_round else "0")
        self.after_label.setText(f"{preview.after:,}".replace("-", "−"))
        mark(self.after_label, tone="error" if preview.missing else "success")
        share = 0
        if preview.this_round:
            share = min(100, round(100 * preview.this_round / max(1, preview.before)))
        self.used_bar.setValue(share)
        mark(self.used_label, tone="error" if preview.missing else "muted")
        self.used_label.setVisible(not self._compact or bool(preview.missing))
        if preview.missing:
            short = self.tr("{points} short: appropriate a budget first")
            self.used_label.setText(short.format(points=f"{preview.missing:,}"))
        elif preview.this_round:
            told = self.tr("This round takes {share} %")
            self.used_label.setText(told.format(share=share))
        else:
            self.used_label.setText(self.tr("Nothing waits to be credited"))

    def set_compact(self, compact: bool, pixels: int) -> None:
        """Where there is little room, more villages are seen: the fund keeps to two numbers."""
        self.setFixedWidth(pixels)
        other, self._compact = compact != self._compact, compact
        if other:
            self._lay_again()
        for part in (self.used_bar, self.before_caption, self.before_label):
            part.setVisible(not compact)
        self._show()


def _village(each: VillageList) -> str:
    return each.village


def _columns(found: AwardRound, today: date, *, compact: bool, width: int) -> tuple[Column, ...]:
    """`width`: of the state. In a narrow list the numbers have shorter words."""
    kind = words.holder_kind(found)
    accounts = partial(_short_accounts if compact else _accounts, kind)
    return (
        Column("village", _title_village, _village, bold=True, second=accounts),
        Column(
            "state",
            _title_state,
            partial(_state, found, today),
            width=width,
            icon=partial(_icon, today),
            tone=partial(_tone, today),
            second=_short_points if compact else _points,
        ),
    )


def _title_village() -> str:
    return QCoreApplication.translate("Awards", "Village")


def _title_state() -> str:
    return QCoreApplication.translate("Awards", "State")


def _accounts(kind: ProgrammeKind, each: VillageList) -> str:
    return words.accounts_word(kind, each.accounts)


def _short_accounts(kind: ProgrammeKind, each: VillageList) -> str:
    return words.short_accounts(kind, each.accounts)


def _points(each: VillageList) -> str:
    return words.points(each.points)


def _short_points(each: VillageList) -> str:
    return words.short_points(each.points)


def _state(found: AwardRound, today: date, each: VillageList) -> str:
    return round_words.list_word(each, found, today)


def _icon(today: date, each: VillageList) -> str:
    return round_words.list_icon(each, today)


def _tone(today: date, each: VillageList) -> str:
    return round_words.list_tone(each, today)

"""Opens an award round for a half-year, or a grant for an occasion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from lovemart_desktop.domain.awards import (
    AWARD_PROGRAMME,
    GRANT_PROGRAMME,
    AwardRound,
    ProgrammeKind,
    RoundTerms,
    half_year,
    half_year_of,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds import Fund
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.fields import DateBox, PointsEdit
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import relabel
from lovemart_desktop.services.award_lists import ListsDesk

AWARD_POINTS, GRANT_POINTS = 1_000, 200
"""What stands there ready; a town changes it in the field."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What the dialog offers to choose from."""

    kinds: tuple[ProgrammeKind, ...]
    programmes: dict[ProgrammeKind, tuple[str, ...]]
    funds: tuple[Fund, ...]
    today: date


class NewRoundDialog(Dialog):
    """Programme, period, fund, points and reference date."""

    opened = Signal(object)
    """The AwardRound."""

    kind_box: QComboBox
    programme_box: QComboBox
    half_box_caption: QLabel
    half_box: QComboBox
    occasion_edit_caption: QLabel
    occasion_edit: QLineEdit
    reference_edit: DateBox
    fund_box: QComboBox
    points_edit: PointsEdit
    note_label: QLabel
    band: MessageBand
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, parent: QWidget, awards: ListsDesk, tasks: Tasks, offers: Offers) -> None:
        super().__init__(parent)
        # widgets
        self._awards = awards
        self._tasks = tasks
        self._offers = offers
        self._busy = False
        forms.load(self, "award_round_new.ui")
        self.setWindowTitle(self.tr("New award round or grant"))
        self.band.hide()
        for kind in offers.kinds:
            self.kind_box.addItem(words.kind_word(kind), str(kind))
        for period in _halves(offers.today):
            self.half_box.addItem(words.half_word(period), period)
        self.half_box.setCurrentIndex(self.half_box.findData(half_year_of(offers.today)))
        for fund in offers.funds:
            left = words.points(fund.balance.budget)
            self.fund_box.addItem(f"{fund.name}  {left}", fund.id)
        self.reference_edit.set_value(offers.today)
        relabel(self.save_button, self.tr("Open the round"), "Ctrl+S")
        for made in (self.save_button, self.cancel_button):
            made.setAutoDefault(False)
        self.setMinimumWidth(min(theme.current().px(600), parent.window().width() - 32))
        # signals
        self.kind_box.currentIndexChanged.connect(self._on_kind)
        self.half_box.currentIndexChanged.connect(self._on_half)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self._on_kind()
        self.kind_box.setFocus()

    @Slot()
    def save(self) -> None:
        """Opens the round; what is refused stands in the dialog."""
        if self._busy:
            return
        fund = self.fund_box.currentData()
        if not isinstance(fund, int):
            self._on_refused(Refusal("award.fund_missing"))
            return
        kind = self._kind()
        award = kind is ProgrammeKind.AWARD
        terms = RoundTerms(
            programme=self.programme_box.currentText(),
            kind=kind,
            period=str(self.half_box.currentData()) if award else self.occasion_edit.text(),
            fund=fund,
            points_each=self.points_edit.value() or 0,
            reference_date=self.reference_edit.value(),
        )
        self._busy = True
        self._show()
        self._tasks.run(partial(self._awards.open_round, terms), self._on_done, self._on_refused)

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    def _kind(self) -> ProgrammeKind:
        return ProgrammeKind(self.kind_box.currentData())

    @Slot()
    def _on_kind(self) -> None:
        kind = self._kind()
        award = kind is ProgrammeKind.AWARD
        self.half_box_caption.setVisible(award)
        self.half_box.setVisible(award)
        self.occasion_edit_caption.setVisible(not award)
        self.occasion_edit.setVisible(not award)
        self.programme_box.clear()
        known = self._offers.programmes.get(kind, ())
        usual = AWARD_PROGRAMME if award else GRANT_PROGRAMME
        self.programme_box.addItems([*known, *([] if usual in known else [usual])])
        self.programme_box.setCurrentText(usual)
        self.points_edit.set_value(AWARD_POINTS if award else GRANT_POINTS)
        if award:
            self._on_half()
        self._show()

    @Slot()
    def _on_half(self) -> None:
        """The reference date stays within the half-year."""
        first, last = half_year(str(self.half_box.currentData()))
        wanted = min(max(self._offers.today, first), last)
        if not first <= self.reference_edit.value() <= last:
            self.reference_edit.set_value(wanted)

    @Slot()
    def _show(self) -> None:
        self.save_button.setEnabled(not self._busy)
        if not self._offers.funds:
            self.note_label.setText(self.tr("There is no fund yet: open one on the page of funds."))
        elif self._kind() is ProgrammeKind.AWARD:
            self.note_label.setText(
                self.tr(
                    "Households and head-counts are frozen as of the reference date. Each "
                    "household gets the points once, on its own account."
                )
            )
        else:
            self.note_label.setText(
                self.tr(
                    "Who counts as elderly is judged on the reference date. Each person gets "
                    "the points once, on their own account."
                )
            )

    def _on_done(self, found: AwardRound) -> None:
        self._busy = False
        self.opened.emit(found)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._show()
        wrong = {
            "award.occasion_missing": self.occasion_edit,
            "award.reference_outside": self.reference_edit,
            "award.points_none": self.points_edit,
            "award.points_many": self.points_edit,
            "award.round_exists": self.half_box,
            "award.fund_missing": self.fund_box,
        }
        wrong.get(refusal.code, self.programme_box).setFocus()


def _halves(today: date) -> Sequence[str]:
    """The half-years that a round may still be opened for: last year's to next year's first."""
    this = today.year
    return [f"{year}-{month}" for year in (this - 1, this, this + 1) for month in ("06", "12")][:5]

"""Opens an award round for a half-year. Grants have a window of their own (desks/grants)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import Fund
from lovemart_desktop.domain.rounds.awards import (
    AWARD_PROGRAMME,
    AwardRound,
    ProgrammeKind,
    RoundTerms,
    half_year,
    half_year_of,
)
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.kit import forms, theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.fields import DateBox, PointsEdit
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import relabel
from lovemart_desktop.services.rounds.award_lists import ListsDesk

AWARD_POINTS = 1_000
"""What stands there ready; a town changes it in the field."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What the dialog offers to choose from."""

    programmes: tuple[str, ...]
    funds: tuple[Fund, ...]
    today: date


class NewRoundDialog(Dialog):
    """Programme, period, fund, points and reference date."""

    opened = Signal(object)
    """The AwardRound."""
    grant_wanted = Signal()
    """Points are to be given outside the rounds."""

    programme_box: QComboBox
    half_box: QComboBox
    reference_edit: DateBox
    fund_box: QComboBox
    points_edit: PointsEdit
    note_label: QLabel
    band: MessageBand
    grant_button: QPushButton
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, parent: QWidget, awards: ListsDesk, tasks: Tasks, offers: Offers) -> None:
        super().__init__(parent)
        # widgets
        self._awards = awards
        self._tasks = tasks
        self._offers = offers
        self._busy = False
        self._terms: RoundTerms | None = None
        forms.load(self, "award_round_new.ui")
        self.setWindowTitle(self.tr("New award round"))
        self.band.hide()
        for period in _halves(offers.today):
            self.half_box.addItem(words.half_word(period), period)
        self.half_box.setCurrentIndex(self.half_box.findData(half_year_of(offers.today)))
        for fund in offers.funds:
            left = words.points(fund.balance.budget)
            self.fund_box.addItem(f"{fund.name}  {left}", fund.id)
        self.reference_edit.set_value(offers.today)
        relabel(self.save_button, self.tr("Open the round"), "Ctrl+S")
        relabel(self.grant_button, self.tr("A grant instead"), "Ctrl+G")
        for made in (self.save_button, self.cancel_button, self.grant_button):
            made.setAutoDefault(False)
        self.setMinimumWidth(min(theme.current().px(600), parent.window().width() - 32))
        # signals
        self.half_box.currentIndexChanged.connect(self._on_half)
        self.grant_button.clicked.connect(self._on_grant)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.programme_box.addItems(offers.programmes)
        if AWARD_PROGRAMME not in offers.programmes:
            self.programme_box.addItem(AWARD_PROGRAMME)
        self.programme_box.setCurrentText(AWARD_PROGRAMME)
        self.points_edit.set_value(AWARD_POINTS)
        self._on_half()
        self._show()
        self.programme_box.setFocus()

    @Slot()
    def save(self) -> None:
        """Opens the round; what is refused stands in the dialog."""
        if self._busy:
            return
        fund = self.fund_box.currentData()
        if not isinstance(fund, int):
            self._on_refused(Refusal("award.fund_missing"))
            return
        terms = RoundTerms(
            programme=self.programme_box.currentText(),
            kind=ProgrammeKind.AWARD,
            period=str(self.half_box.currentData()),
            fund=fund,
            points_each=self.points_edit.value() or 0,
            reference_date=self.reference_edit.value(),
        )
        self._busy = True
        self._terms = terms
        self._show()
        self._tasks.run(partial(self._awards.open_round, terms), self._on_done, self._on_refused)

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    @Slot()
    def _on_grant(self) -> None:
        if not self._busy:
            self.accept()
            self.grant_wanted.emit()

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
        else:
            self.note_label.setText(
                self.tr(
                    "Households and head-counts are frozen as of the reference date. Each "
                    "household gets the points once, on its own account."
                )
            )

    def _ask_why_late(self, refusal: Refusal) -> None:
        """A half-year that is over is opened with a reason."""
        assert self._terms is not None  # they were refused
        dialog = AwardReasonDialog(
            self,
            self._tasks,
            title=self.tr("The half-year is over"),
            text=wording.word(refusal),
            yes=self.tr("Open the round"),
            attempt=partial(_open_late, self._awards, self._terms),
        )
        dialog.done_with.connect(self._on_done)
        dialog.open()

    @Slot(object)
    def _on_done(self, found: AwardRound) -> None:
        self._busy = False
        self.opened.emit(found)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        if refusal.code == "award.late_reason_missing":
            self._show()
            self._ask_why_late(refusal)
            return
        self.band.refuse(refusal)
        self.band.show()
        self._show()
        wrong = {
            "award.reference_outside": self.reference_edit,
            "award.points_none": self.points_edit,
            "award.points_many": self.points_edit,
            "award.round_exists": self.half_box,
            "award.fund_missing": self.fund_box,
            "fund.closed": self.fund_box,
            "fund.expired": self.fund_box,
            "fund.ends_first": self.fund_box,
        }
        wrong.get(refusal.code, self.programme_box).setFocus()


def _open_late(awards: ListsDesk, terms: RoundTerms, reason: str) -> AwardRound:
    return awards.open_round(terms, late_reason=reason)


def _halves(today: date) -> Sequence[str]:
    """The half-years that a round may still be opened for: last year's to next year's first."""
    this = today.year
    return [f"{year}-{month}" for year in (this - 1, this, this + 1) for month in ("06", "12")][:5]

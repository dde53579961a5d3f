"""Criteria with their weights, the red line, and how long the notice stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lovemart_desktop.domain.rounds.awards import number_text
from lovemart_desktop.domain.rounds.rules import (
    NOTICE_DAYS,
    Criterion,
    Cut,
    CutOff,
    RoundRules,
)
from lovemart_desktop.gui.desks.awards.form_dialog import FormDialog
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.fields import PointsEdit
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import words

LOW = 600
LINES = 5
"""Criteria that can be typed here; a round with more keeps them as they came."""


class RulesDialog(FormDialog):
    """They hold for all villages, and are frozen when the first list has been reviewed."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        rules: RoundRules,
        attempt: Callable[[RoundRules], object],
    ) -> None:
        super().__init__(
            parent,
            tasks,
            self.tr("Criteria and rules of this round"),
            # in a low window the fields need the room
            self.tr("They hold for all villages. With the first reviewed list they are fixed.")
            if parent.window().height() > theme.current().px(LOW)
            else "",
            self.tr("Keep the rules"),
            width=600,
        )
        # widgets
        self._rules = rules
        self._attempt = attempt
        self._lines: list[tuple[QLineEdit, PointsEdit, PointsEdit]] = []
        self.weights_label = words("", self)
        if rules.review and len(rules.criteria) <= LINES:
            self._add_criteria()
        if rules.review:
            self._add_cut()
        self.days_edit = PointsEdit(self)
        self.reason_edit = QLineEdit(self)
        if rules.notice:
            self.days_edit.set_value(rules.notice_days)
            self.reason_edit.setMaxLength(100)
            self.reason_edit.setText(rules.notice_reason)
            self.reason_edit.setPlaceholderText(
                self.tr("only for less than {days} days").format(days=NOTICE_DAYS)
            )
            self.reason_edit.setAccessibleName(self.tr("Reason for a shorter notice"))
            caption = self.tr("Notice, full days")
            self.row_of(caption, (("", self.days_edit), (self.tr("Reason"), self.reason_edit)))
        self.finish(self._lines[0][0] if self._lines else self.days_edit)

    def work(self) -> Callable[[], object]:
        rules = replace(
            self._rules,
            criteria=self._criteria() if self._lines else self._rules.criteria,
            cut=self._cut() if self._rules.review else self._rules.cut,
            notice_days=self.days_edit.value() or 0,
            notice_reason=self.reason_edit.text(),
        )
        if not rules.notice:
            rules = replace(
                rules,
                notice_days=self._rules.notice_days,
                notice_reason=self._rules.notice_reason,
            )
        return partial(self._attempt, rules)

    @Slot()
    def show_state(self) -> None:
        super().show_state()
        if self._lines:
            total = sum(each.weight for each in self._criteria())
            told = self.tr("Weights together: {sum} %. The total is out of 100.")
            self.weights_label.setText(told.format(sum=total))
            mark(self.weights_label, tone="success" if total == 100 else "error")
            self.weights_label.setVisible(bool(self._criteria()))
        if self._rules.review:
            self.cut_edit.setEnabled(self._cut_kind() is not CutOff.NONE)

    def _add_criteria(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for at, told in enumerate(
            (self.tr("Criterion"), self.tr("Weight in %"), self.tr("Greatest score"))
        ):
            grid.addWidget(words(told, self, tone="muted"), 0, at)
        grid.setColumnStretch(0, 1)
        for line in range(LINES):
            fields = (QLineEdit(self), PointsEdit(self), PointsEdit(self))
            if line < len(self._rules.criteria):
                each = self._rules.criteria[line]
                fields[0].setText(each.name)
                fields[1].set_value(each.weight)
                fields[2].set_value(each.most)
            told = self.tr("criterion {number}").format(number=line + 1)
            for at, field in enumerate(fields):
                field.setAccessibleName(told)
                field.setMaxLength(12 if at == 0 else 4)
                self._watch(field)
                grid.addWidget(field, line + 1, at)
                if at:
                    field.setFixedWidth(130)
            self._lines.append(fields)
        grid.addWidget(self.weights_label, LINES + 1, 0, 1, 3)
        self.column.insertLayout(2, grid)

    def _add_cut(self) -> None:
        cut = self._rules.cut
        self.cut_box = self.choices(
            (
                (self.tr("no red line: all stay"), CutOff.NONE),
                (self.tr("so many places"), CutOff.PLACES),
                (self.tr("least total"), CutOff.SCORE),
            )
        )
        self.cut_box.setCurrentIndex(self.cut_box.findData(cut.kind))
        self.cut_edit = QLineEdit(self)
        self.cut_edit.setMaxLength(7)
        if cut.kind is not CutOff.NONE:
            self.cut_edit.setText(number_text(cut.value))
        self.row_of(self.tr("Red line"), (("", self.cut_box), ("", self.cut_edit)))

    def _criteria(self) -> tuple[Criterion, ...]:
        return tuple(
            Criterion(name.text().strip(), weight.value() or 0, most.value() or 0)
            for name, weight, most in self._lines
            if name.text().strip()
        )

    def _cut_kind(self) -> CutOff:
        return CutOff(self.cut_box.currentData())

    def _cut(self) -> Cut:
        text = self.cut_edit.text().strip()
        known = text.replace(".", "", 1).isdecimal() and text.isascii()
        return Cut(self._cut_kind(), Decimal(text) if known else Decimal(-1))

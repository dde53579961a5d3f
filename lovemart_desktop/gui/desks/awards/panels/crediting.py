"""Points go from the fund to the accounts: the fund before and after, each list all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.rounds.awards import ListState, Step, VillageList
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools, StepPanel
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import Card, FactRows


class CreditingPanel(StepPanel):
    """All lists of the round, with what is credited and what waits."""

    STEP = Step.CREDITING

    crediting_wanted = Signal()
    """F7: the dialog of the approved lists."""

    def __init__(self, tools: PanelTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.card = Card(self)
        self.facts = FactRows(self, caption_width=132)
        self.card.body.addWidget(self.facts)
        self.lists_table = ObjectTable(self)
        self.lists_table.setAccessibleName(self.tr("Lists of the round"))
        self.lists_table.set_columns(_columns())
        self.body.addWidget(self.card)
        self.body.addWidget(self.lists_table, 1)
        self.sign_button = self.signing_button()
        self.foot.addWidget(self.sign_button)
        self.print_button = self.add_foot_button("printer", self.print_list)
        self.end_foot()

    def show_state(self) -> None:
        found, preview = self.found, self.view.preview
        lists = found.lists if found is not None else ()
        self.lists_table.set_rows(lists, keep=_id)
        self.lists_table.set_empty_text(self.tr("No list yet."))
        self.print_button.setEnabled(self.each is not None and self.each.accounts > 0)
        if found is None or preview is None:
            self.facts.show_facts(())
            return
        approved = found.in_state(ListState.APPROVED)
        points = sum(each.points for each in approved)
        after = preview.before - points
        told = f"{words.villages_word(len(approved))}  −{points:,}" if points else "0"
        facts = [
            (self.tr("Fund"), preview.fund),
            (self.tr("Before crediting"), words.points(preview.before)),
            (self.tr("Approved"), told),
            (self.tr("After crediting"), words.points(after).replace("-", "−")),
        ]
        # in a low page the fund as it is stands at the right
        self.facts.show_facts(facts[2:] if self.compact else facts)
        if self.compact:
            self.told_label.setText("")
            return
        done = len(found.in_state(ListState.CREDITED))
        told = self.tr("{done} of {whole} lists are credited")
        self.told_label.setText(told.format(done=done, whole=len(lists)))

    def set_compact(self, compact: bool) -> None:
        if compact != self.compact:
            here = self.lists_table.currentIndex().row()
            self.lists_table.set_columns(_columns(compact=compact))
            self.lists_table.choose_row(here)
        super().set_compact(compact)

    def names(self) -> Sequence[Named]:
        return (
            self.name_of_signing(self.sign_button),
            (self.print_button, self.tr("Signature list"), "Ctrl+P"),
        )

    def deed_word(self) -> str:
        return self.tr("Credit") if self.found is not None else ""

    def may_deed(self) -> bool:
        return self.may.credit

    @Slot()
    def do_deed(self) -> None:
        if self.may_deed():
            self.crediting_wanted.emit()

    @Slot()
    def take_focus(self) -> None:
        first = self.deed_button if self.deed_button.isEnabled() else self.lists_table
        first.setFocus()

    @Slot()
    def print_list(self) -> None:
        if self.found is not None and self.each is not None:
            title = self.tr("{village} list").format(village=self.each.village)
            make = self.session.award_papers.list_pdf
            self.papers.print(title, partial(make, self.found.id, self.each.id))


def _columns(*, compact: bool = False) -> tuple[Column, ...]:
    made = (
        Column("village", partial(_title, "village"), _village, bold=True, weight=2),
        Column("count", partial(_title, "count"), _count, right=True, width=84),
        Column("points", partial(_title, "points"), _points, right=True, width=96),
        Column("approved", partial(_title, "approved"), _approved, weight=2),
        Column(
            "credited", partial(_title, "credited"), _credited, weight=3, icon=_icon, tone=_tone
        ),
    )
    return tuple(c for c in made if not compact or c.key in ("village", "points", "credited"))


def _title(key: str) -> str:
    return {
        "village": QCoreApplication.translate("Awards", "Village"),
        "count": QCoreApplication.translate("Awards", "Number"),
        "points": QCoreApplication.translate("Awards", "Points"),
        "approved": QCoreApplication.translate("Awards", "Approved by"),
        "credited": QCoreApplication.translate("Awards", "Credited"),
    }[key]


def _id(each: VillageList) -> int:
    return each.id


def _village(each: VillageList) -> str:
    return each.village


def _count(each: VillageList) -> str:
    return str(each.accounts)


def _points(each: VillageList) -> str:
    return f"{each.points:,}"


def _approved(each: VillageList) -> str:
    return each.approved_by


def _credited(each: VillageList) -> str:
    if each.credited_on is not None:
        return each.credited_on.isoformat()
    if each.given_up:
        return QCoreApplication.translate("Awards", "given up")
    if each.state is ListState.APPROVED:
        return QCoreApplication.translate("Awards", "may be credited")
    return QCoreApplication.translate("Awards", "waits")


def _icon(each: VillageList) -> str:
    if each.state is ListState.CREDITED:
        return "tick"
    return "award" if each.state is ListState.APPROVED else "clock"


def _tone(each: VillageList) -> str:
    if each.state is ListState.CREDITED:
        return "success"
    return "info" if each.state is ListState.APPROVED else "muted"

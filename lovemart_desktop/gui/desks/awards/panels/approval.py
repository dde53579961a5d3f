"""The second officer's yes: what changed since the notice, and the fund before and after."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.rounds.awards import ListState, Step, VillageList, may_be_approved
from lovemart_desktop.domain.rounds.notices import NoticeRow, SinceNotice
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.awards.on_paper import PaperApprovalDialog
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools, Place, StepPanel
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import Card, Chip, FactRows
from lovemart_desktop.gui.kit.widgets import words as label

Changed = tuple[NoticeRow, str, bool]
"""A row, the reason, and whether it was struck (else: stands otherwise than published)."""


class ApprovalPanel(StepPanel):
    """One list is looked at; all that are ready are approved together."""

    STEP = Step.APPROVAL

    approval_wanted = Signal()
    """F6: the dialog of the lists that may be approved."""

    def __init__(self, tools: PanelTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        # widgets
        self._since: SinceNotice | None = None
        self.card = Card(self)
        self.chip = Chip("neutral", "", self)
        self.facts = FactRows(self, caption_width=132)
        self.changes_label = label("", self, kind="heading")
        self.changes_table = ObjectTable(self)
        self.changes_table.setAccessibleName(self.tr("Changed since the notice"))
        self.changes_table.set_columns(_columns())
        # layout
        self.head.addWidget(self.chip)
        self.card.body.addWidget(self.facts)
        self.body.addWidget(self.card)
        self.body.addWidget(self.changes_label)
        self.body.addWidget(self.changes_table, 1)
        self.print_button = self.add_foot_button("printer", self.print_sheet)
        self.paper_button = self.add_foot_button("upload", self.approve_on_paper)
        self.end_foot()

    def read(self, place: Place) -> object:
        return self.session.round_checks.since_notice(place[1])

    def clear(self) -> None:
        self._since = None
        self.changes_table.set_rows(())

    def show_answer(self, answer: object) -> None:
        assert isinstance(answer, SinceNotice)  # what `read` gave
        self._since = answer
        rows: list[Changed] = [(row, reason, True) for row, reason in answer.struck]
        if answer.notice is not None:
            rows += [(row, "", False) for row in answer.otherwise]
        self.changes_table.set_rows(rows)

    def show_state(self) -> None:
        self.changes_label.setText(self.tr("Changed since the notice"))
        self.changes_table.set_empty_text(self.tr("Nothing: the list is as it was published."))
        self.paper_button.setEnabled(self._may_approve())
        self.print_button.setEnabled(bool(self._ready()))
        self.facts.show_facts(self._facts())
        self.told_label.setText(
            ""
            if self.compact
            else self.tr("{count} ready").format(count=words.villages_word(len(self._ready())))
        )
        self._show_chip()

    def names(self) -> Sequence[Named]:
        return (
            (self.print_button, self.tr("Approval sheet"), "Ctrl+P"),
            (self.paper_button, self.tr("On paper"), "Ctrl+B"),
        )

    def deed_word(self) -> str:
        return self.tr("Approve") if self.found is not None else ""

    def may_deed(self) -> bool:
        return self._may_approve()

    @Slot()
    def do_deed(self) -> None:
        if self.may_deed():
            self.approval_wanted.emit()

    @Slot()
    def take_focus(self) -> None:
        self.deed_button.setFocus()

    @Slot()
    def approve_on_paper(self) -> None:
        """A leader has approved on paper: entered by one, confirmed by another."""
        if self._may_approve():
            self.in_time(self._open_paper)

    @Slot()
    def print_sheet(self) -> None:
        if self.found is not None:
            ids = [each.id for each in self._ready()]
            make = self.session.award_papers.approval_sheet_pdf
            self.papers.print(self.tr("Approval sheet"), partial(make, self.found.id, ids))

    # inside

    @Slot()
    def _open_paper(self) -> None:
        if self.found is None:
            return
        dialog = PaperApprovalDialog(self, self.session, self.tasks, self.found, self._ready())
        dialog.done_with.connect(self._on_approved)
        dialog.open()

    @Slot(object)
    def _on_approved(self, _found: object) -> None:
        self.said.emit("success", self.tr("Approved on paper. F7 credits the approved lists."))
        self.done.emit(None)

    def _ready(self) -> list[VillageList]:
        found = self.found
        if found is None:
            return []
        return [
            each
            for each in found.lists
            if each.accounts and not each.given_up and may_be_approved(each, found.rules)
        ]

    def _may_approve(self) -> bool:
        return self.may.approve and bool(self._ready())

    def _facts(self) -> list[tuple[str, str]]:
        found, each, preview = self.found, self.each, self.view.preview
        if found is None or each is None:
            return []
        kind = words.holder_kind(found)
        facts = []
        notice = self._since.notice if self._since is not None else None
        if notice is not None:
            told = self.tr("{count}, version {version}, {first} to {last}")
            if self.compact:
                told = self.tr("{count}, version {version}")
            facts.append(
                (
                    self.tr("Published"),
                    told.format(
                        count=words.accounts_word(kind, notice.accounts),
                        version=notice.short,
                        first=notice.posted_on.isoformat(),
                        last=notice.last_day.isoformat(),
                    ),
                )
            )
        told = f"{words.accounts_word(kind, each.accounts)}  {words.points(each.points)}"
        facts.append((self.tr("On the list now"), told))
        if not self.compact:
            facts.append((self.tr("Last changed by"), each.author))
        if preview is not None:
            left = f"{preview.before:,} − {preview.this_round:,} = {preview.after:,}"
            fund = "" if self.compact else f"{preview.fund}  "
            facts.append((self.tr("Fund"), f"{fund}{left}".replace("= -", "= −")))
        return facts

    def _show_chip(self) -> None:
        each = self.each
        if each is None:
            self.chip.show_state("neutral", "")
        elif each.state in (ListState.APPROVED, ListState.CREDITED):
            told = self.tr("approved by {name}").format(name=each.approved_by)
            self.chip.show_state("success", told)
        elif self.found is not None and may_be_approved(each, self.found.rules):
            self.chip.show_state("info", self.tr("waits for the second officer"))
        else:
            self.chip.show_state("neutral", self.tr("not that far yet"))


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "head"), _name, bold=True, weight=2),
        Column("group", partial(_title, "group"), _group, width=64),
        Column("what", partial(_title, "what"), _what, weight=4, icon=_icon, tone=_tone),
    )


def _title(key: str) -> str:
    return {
        "head": QCoreApplication.translate("Awards", "Head"),
        "group": QCoreApplication.translate("Awards", "Grp."),
        "what": QCoreApplication.translate("Awards", "What changed"),
    }[key]


def _name(change: Changed) -> str:
    return change[0].name


def _group(change: Changed) -> str:
    return change[0].group


def _what(change: Changed) -> str:
    if change[2]:
        told = QCoreApplication.translate("Awards", "struck off: {reason}")
        return told.format(reason=change[1] or "–")
    return QCoreApplication.translate("Awards", "not so on the notice: post it again")


def _icon(change: Changed) -> str:
    return "close" if change[2] else "error"


def _tone(change: Changed) -> str:
    return "warning" if change[2] else "error"

"""A leader's approval on paper: document, day and scan, entered by one, confirmed by another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.awards import AwardRound, VillageList
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.awards.form_dialog import ConfirmedForm, Facts
from lovemart_desktop.gui.desks.files_dialog import FILTER
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.fields import DateBox
from lovemart_desktop.gui.kit.picking import Picking
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.services.rounds.approvals import PaperApproval
from lovemart_desktop.services.rounds.award_lists import ACTS
from lovemart_desktop.services.store import Session

ROWS = 3


class PaperApprovalDialog(ConfirmedForm):
    """Which villages the paper approves, and what proves it."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        found: AwardRound,
        lists: Sequence[VillageList],
    ) -> None:
        super().__init__(
            parent,
            session,
            tasks,
            self.tr("Approved on paper"),
            self.tr("The leader has signed the approval sheet. Its scan is kept with the round."),
        )
        # widgets
        self.act = ACTS[found.terms.kind].approve
        self._found = found
        self._scan: Path | None = None
        self.lists_table = ObjectTable(self)
        self.lists_table.setAccessibleName(self.tr("Village lists"))
        self.lists_table.setFixedHeight(theme.current().px(36 * (min(ROWS, len(lists)) + 1) + 2))
        self._picking = Picking(self.lists_table, _columns(found), key=_id, open_to=_any)
        self.column.insertWidget(2, self.lists_table)
        self.leader_edit = self.field(self.tr("Leader"), QLineEdit(self))
        self.document_edit = self.field(self.tr("Document number"), QLineEdit(self))
        for edit in (self.leader_edit, self.document_edit):
            edit.setMaxLength(60)
        self.day_edit = self.field(self.tr("Signed on"), DateBox(self))
        self.day_edit.set_value(session.today())
        self.scan_button = self.field(self.tr("Scan"), button("", self, icon="upload"))
        self.scan_button.setAutoDefault(False)
        # signals
        self.scan_button.clicked.connect(self.choose_scan)
        self._picking.show_rows(lists)
        self._picking.changed.connect(self.show_state)
        self.finish(self.leader_edit)

    def ready(self) -> bool:
        return bool(
            self.leader_edit.text().strip()
            and self.document_edit.text().strip()
            and self._scan is not None
            and self._picking.picked
        )

    def facts(self) -> Facts:
        comma = QCoreApplication.translate("Names", ", ")
        villages = comma.join(each.village for each in self._picking.picked)
        points = sum(each.points for each in self._picking.picked)
        paper = self._paper()
        return (
            (self.tr("Villages"), f"{villages}  {words.points(points)}"),
            (self.tr("Leader"), paper.leader),
            (self.tr("Document"), f"{paper.document}  {paper.approved_on.isoformat()}"),
        )

    def confirmed_word(self) -> str:
        return self.tr("Confirm the paper")

    def asking(self) -> Callable[[], str]:
        assert self._scan is not None  # `ready` asked for it
        return partial(
            _ask, self._session, self._found, self._ids(), self._paper(), self.key, self._scan
        )

    def work(self) -> Callable[[], object]:
        approve = self._session.awards.approve_on_paper
        return partial(approve, self._found.id, self._ids(), self._paper(), self.key)

    @Slot()
    def choose_scan(self) -> None:
        dialog = QFileDialog(self, self.tr("The signed approval sheet"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.use_scan)
        dialog.open()

    @Slot(str)
    def use_scan(self, path: str) -> None:
        """The file that shows the signed paper."""
        self._scan = Path(path)
        self.show_state()

    @Slot()
    def show_state(self) -> None:
        super().show_state()
        told = self._scan.name if self._scan is not None else self.tr("Choose the scan")
        self.scan_button.setText(told)

    def _ids(self) -> list[int]:
        return [each.id for each in self._picking.picked]

    def _paper(self) -> PaperApproval:
        return PaperApproval(
            self.leader_edit.text().strip(),
            self.document_edit.text().strip(),
            self.day_edit.value(),
        )


def _ask(
    session: Session,
    found: AwardRound,
    ids: Sequence[int],
    paper: PaperApproval,
    key: str,
    scan: Path,
) -> str:
    """The scan first: nothing is approved on a paper that nobody can look at."""
    session.attachments.add_file(Subject.ROUND, found.id, scan)
    return session.awards.paper_request(found, ids, paper, key)


def _columns(found: AwardRound) -> tuple[Column, ...]:
    return (
        Column("village", partial(_title, "village"), _village, bold=True, weight=2),
        Column("count", partial(_title, "count"), partial(_count, found), right=True, width=120),
        Column("points", partial(_title, "points"), _points, right=True, width=120),
    )


def _title(key: str) -> str:
    return {
        "village": QCoreApplication.translate("Awards", "Village"),
        "count": QCoreApplication.translate("Awards", "Number"),
        "points": QCoreApplication.translate("Awards", "Points"),
    }[key]


def _village(each: VillageList) -> str:
    return each.village


def _count(found: AwardRound, each: VillageList) -> str:
    return words.accounts_word(words.holder_kind(found), each.accounts)


def _points(each: VillageList) -> str:
    return f"{each.points:,}"


def _id(each: VillageList) -> int:
    return each.id


def _any(_each: Any) -> bool:
    return True

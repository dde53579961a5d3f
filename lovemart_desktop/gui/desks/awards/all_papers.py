"""Every paper of a round and of the list in view: printed, on A3 too, or saved as a workbook.

What each village has may be printed for all of them in one go.

Enter prints what is marked and leaves the window open for the next one; Ctrl+3 prints a
notice on A3, Ctrl+S saves a form or list as a workbook.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListState,
    ProgrammeKind,
    VillageList,
)
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.gui.desks.awards import round_words
from lovemart_desktop.gui.desks.awards.papers import Papers
from lovemart_desktop.gui.desks.funds.fund_dialog import write_workbook
from lovemart_desktop.gui.desks.imports.results import open_chooser
from lovemart_desktop.gui.kit import pdf, theme
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.rounds.award_papers import AwardPapers
from lovemart_desktop.services.store import Session

Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class RoundPaper:
    """One paper. `where`: the village, or '' for the round as a whole; `large` prints it on A3,
    `workbook` makes its xlsx, where there are such."""

    name: str
    where: str
    make: Make
    large: Make | None = None
    workbook: Make | None = None

    @property
    def title(self) -> str:
        return f"{self.where} {self.name}".strip()


class PapersDialog(Dialog):
    """The papers that the round and the list in view have by now, in the order of their use."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        papers: Papers,
        found: AwardRound,
        each: VillageList | None,
    ) -> None:
        super().__init__(parent, self.tr("Papers of the round"))
        # widgets
        self._tasks, self._papers = tasks, papers
        self.band = MessageBand(self)
        self.band.hide()
        self.papers_table = ObjectTable(self)
        self.papers_table.setAccessibleName(self.windowTitle())
        self.papers_table.set_columns(_columns())
        self.save_button = button(self.tr("Save as a workbook") + "  Ctrl+S", self, icon="download")
        self.save_button.setShortcut("Ctrl+S")
        self.large_button = button(self.tr("Print on A3") + "  Ctrl+3", self, icon="printer")
        self.large_button.setShortcut("Ctrl+3")
        self.close_button = button(self.tr("Close") + "  Esc", self)
        self.print_button = button(self.tr("Print") + "  Enter", self, kind="primary")
        buttons = (self.save_button, self.large_button, self.close_button, self.print_button)
        for made in buttons:
            made.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self.band)
        column.addWidget(self.papers_table, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in buttons:
            row.addWidget(made)
            if made is self.large_button:
                row.addStretch(1)
        column.addLayout(row)
        scaled, window = theme.current().px, parent.window()
        self.resize(min(scaled(720), window.width() - 32), min(scaled(640), window.height() - 32))
        # signals
        self.papers_table.row_chosen.connect(self._on_row)
        self.papers_table.row_activated.connect(self.print_paper)
        self.print_button.clicked.connect(self.print_paper)
        self.large_button.clicked.connect(self.print_large)
        self.save_button.clicked.connect(self.ask_where_to_save)
        self.close_button.clicked.connect(self.accept)
        papers.said.connect(self.say)
        self.papers_table.set_rows(papers_of(session.award_papers, found, each))
        self.papers_table.choose_row(0)
        self.papers_table.setFocus()

    def help_rows(self) -> Rows:
        return (
            *super().help_rows(),
            ("Ctrl+3", self.tr("Prints a notice on A3.")),
            ("Ctrl+S", self.tr("Saves a form or list as a workbook.")),
        )

    @Slot()
    def print_paper(self) -> None:
        paper = self.chosen
        if paper is not None:
            self._papers.print(paper.title, paper.make)

    @Slot()
    def print_large(self) -> None:
        paper = self.chosen
        if paper is not None and paper.large is not None:
            self._papers.print(f"{paper.title} A3", paper.large)

    @Slot()
    def ask_where_to_save(self) -> None:
        paper = self.chosen
        if paper is None or paper.workbook is None:
            return
        dialog = QFileDialog(self, self.tr("Save as a workbook"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Workbooks (*.xlsx)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{paper.title}.xlsx")
        dialog.fileSelected.connect(self.save)
        open_chooser(dialog, self)

    @Slot(str)
    def save(self, path: str) -> None:
        """Saves the marked paper's workbook there."""
        paper = self.chosen
        if paper is not None and paper.workbook is not None:
            write = partial(write_workbook, paper.workbook, Path(path))
            self._tasks.run(write, self._on_saved, self._on_refused)

    @Slot(str, str)
    def say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    @property
    def chosen(self) -> RoundPaper | None:
        row = self.papers_table.current_row()
        return row if isinstance(row, RoundPaper) else None

    # inside

    @Slot(object)
    def _on_row(self, paper: RoundPaper | None) -> None:
        self.print_button.setEnabled(paper is not None)
        self.large_button.setEnabled(paper is not None and paper.large is not None)
        self.save_button.setEnabled(paper is not None and paper.workbook is not None)

    def _on_saved(self, path: Path) -> None:
        self.say("success", self.tr("Saved as {path}.").format(path=path))

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()


def papers_of(
    desk: AwardPapers, found: AwardRound, each: VillageList | None
) -> tuple[RoundPaper, ...]:
    """What may be printed by now: of the list, of the round, and of all villages together."""
    filled = [one for one in found.lists if one.accounts and not one.given_up]
    own = _of_list(desk, found, each) if each is not None and each.accounts else []
    return (*own, *_of_round(desk, found, filled), *_of_all(desk, found, filled))


def _of_all(
    desk: AwardPapers, found: AwardRound, filled: Sequence[VillageList]
) -> list[RoundPaper]:
    """The papers that two villages or more have, each for all of them."""
    by_name: dict[str, list[RoundPaper]] = {}
    for one in filled:
        for paper in _of_list(desk, found, one):
            by_name.setdefault(paper.name, []).append(paper)
    every = QCoreApplication.translate("RoundPapers", "every village")
    return [
        RoundPaper(
            name,
            every,
            partial(_joined, [paper.make for paper in papers]),
            large=_large(papers),
        )
        for name, papers in by_name.items()
        if len(papers) > 1
    ]


def _large(papers: Sequence[RoundPaper]) -> Make | None:
    makes = [paper.large for paper in papers if paper.large is not None]
    return partial(_joined, makes) if makes else None


def _joined(makes: Sequence[Make]) -> bytes:
    return pdf.joined([make() for make in makes])


def _of_list(desk: AwardPapers, found: AwardRound, each: VillageList) -> list[RoundPaper]:
    rules, at, where = found.rules, (found.id, each.id), each.village
    credited = each.state is ListState.CREDITED
    made = [
        RoundPaper(
            QCoreApplication.translate("RoundPapers", "Nomination form"),
            where,
            partial(desk.nomination_form_pdf, *at),
            workbook=partial(desk.nomination_workbook, *at),
        )
    ]
    if rules.review:
        made.append(
            RoundPaper(
                QCoreApplication.translate("RoundPapers", "Score sheet"),
                where,
                partial(desk.score_sheet_pdf, *at),
                workbook=partial(desk.score_workbook, found.id, (each.id,)),
            )
        )
    if rules.meetings:
        minutes = QCoreApplication.translate("RoundPapers", "Record: {meeting}")
        made += [
            RoundPaper(
                minutes.format(meeting=round_words.meeting_word(kind)),
                where,
                partial(desk.meeting_record_pdf, *at, kind),
            )
            for kind in MeetingKind
        ]
    if rules.notice:
        made.append(_notice(desk, found, each, NoticeKind.FIRST))
        made.append(
            RoundPaper(
                QCoreApplication.translate("RoundPapers", "Objections"),
                where,
                partial(desk.objections_pdf, *at),
            )
        )
    made.append(
        RoundPaper(
            QCoreApplication.translate("RoundPapers", "List to sign"),
            where,
            partial(desk.list_pdf, *at),
            workbook=partial(desk.list_workbook, found.id, (each.id,)),
        )
    )
    if credited and rules.notice:
        made.append(_notice(desk, found, each, NoticeKind.RESULT))
    if credited and found.terms.kind is ProgrammeKind.AWARD:
        made.append(
            RoundPaper(
                QCoreApplication.translate("RoundPapers", "Certificates"),
                where,
                partial(desk.certificates_pdf, *at),
            )
        )
    return made


def _notice(
    desk: AwardPapers, found: AwardRound, each: VillageList, kind: NoticeKind
) -> RoundPaper:
    name = (
        QCoreApplication.translate("RoundPapers", "Notice")
        if kind is NoticeKind.FIRST
        else QCoreApplication.translate("RoundPapers", "Result notice")
    )
    print_on = partial(desk.notice_pdf, found.id, each.id, kind)
    return RoundPaper(name, each.village, print_on, large=partial(print_on, "A3"))


def _of_round(
    desk: AwardPapers, found: AwardRound, filled: Sequence[VillageList]
) -> list[RoundPaper]:
    waiting = [each.id for each in filled if each.state is not ListState.CREDITED]
    made = [
        RoundPaper(
            QCoreApplication.translate("RoundPapers", "Empty nomination forms"),
            "",
            partial(desk.blank_forms_pdf, found.id),
        )
    ]
    if waiting:
        made += [
            RoundPaper(
                QCoreApplication.translate("RoundPapers", "Approval sheet"),
                "",
                partial(desk.approval_sheet_pdf, found.id, waiting),
            ),
            RoundPaper(
                QCoreApplication.translate("RoundPapers", "Form for the leader's approval"),
                "",
                partial(desk.leader_form_pdf, found.id, waiting),
            ),
        ]
    if found.rules.notice and filled:
        made.append(
            RoundPaper(
                QCoreApplication.translate("RoundPapers", "Objections"),
                "",
                partial(desk.objections_pdf, found.id),
            )
        )
    return made


def _columns() -> Sequence[Column]:
    return (
        Column("name", _name_title, _name, bold=True),
        Column("where", _where_title, _where, width=150),
        Column("forms", _forms_title, _forms, width=130, tone=_muted),
    )


def _name_title() -> str:
    return QCoreApplication.translate("RoundPapers", "Paper")


def _where_title() -> str:
    return QCoreApplication.translate("RoundPapers", "For")


def _forms_title() -> str:
    return QCoreApplication.translate("RoundPapers", "Also")


def _name(paper: RoundPaper) -> str:
    return paper.name


def _where(paper: RoundPaper) -> str:
    return paper.where or QCoreApplication.translate("RoundPapers", "the whole round")


def _forms(paper: RoundPaper) -> str:
    forms = ["A3"] if paper.large else []
    return "  ".join([*forms, *(["Excel"] if paper.workbook else [])])


def _muted(_paper: RoundPaper) -> str:
    return "muted"

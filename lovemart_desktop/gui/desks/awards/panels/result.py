"""The result notice, the second disclosure: who was credited, posted with a photo."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.rounds.awards import ListRow, ListState, ProgrammeKind, Step
from lovemart_desktop.domain.rounds.notices import Notice, NoticeKind
from lovemart_desktop.gui.desks.awards import round_words, words
from lovemart_desktop.gui.desks.awards.certificates import CertificatesDialog
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools
from lovemart_desktop.gui.desks.awards.panels.published import PublishedPanel


class ResultPanel(PublishedPanel):
    """Posted after crediting, in the same place."""

    STEP = Step.RESULT_NOTICE
    KIND = NoticeKind.RESULT

    def __init__(self, tools: PanelTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.body.addStretch(1)
        self.sign_button = self.signing_button()
        self.foot.addWidget(self.sign_button)
        self.certificates_button = self.add_foot_button("award", self.choose_certificates)
        self.end_foot()

    def show_state(self) -> None:
        super().show_state()
        self.certificates_button.setEnabled(self._credited())
        award = self.found is not None and self.found.terms.kind is ProgrammeKind.AWARD
        self.certificates_button.setVisible(award)

    def names(self) -> Sequence[Named]:
        return (
            *super().names(),
            self.name_of_signing(self.sign_button),
            (self.certificates_button, self.tr("Certificates"), "Ctrl+E"),
        )

    def deed_word(self) -> str:
        if not self._credited() or self.each is None:
            return ""
        if self.notice is None:
            return self.tr("Post the result notice")
        if not self.each.result_photos:
            return self.tr("Add a photo")
        return self.tr("On to: {step}").format(step=round_words.step_word(Step.ARCHIVE))

    def may_deed(self) -> bool:
        return self.may.edit or (self.each is not None and self.each.result_photos > 0)

    @Slot()
    def do_deed(self) -> None:
        if self.each is None or not self.deed_word() or not self.may_deed():
            return
        if self.notice is None:
            self.in_time(self.post)
        elif not self.each.result_photos:
            self.show_photos()
        else:
            self.step_wanted.emit(Step.ARCHIVE)

    @Slot()
    def choose_certificates(self) -> None:
        """Asks whose are to be printed."""
        if self.found is not None and self.each is not None:
            read = partial(self.session.awards.rows, self.found.id, self.each.id)
            self.tasks.run(read, self._on_rows, self.refuse)

    def _on_rows(self, rows: list[ListRow]) -> None:
        if self.each is None:
            return
        standing = [row for row in rows if not row.struck and row.reversed is None]
        dialog = CertificatesDialog(self, self.tasks, self.each.village, standing)
        dialog.done_with.connect(self._on_chosen)
        dialog.open()

    @Slot(object)
    def _on_chosen(self, nominations: tuple[int, ...]) -> None:
        if self.found is not None and self.each is not None:
            title = self.tr("{village} certificates").format(village=self.each.village)
            make = self.session.award_papers.certificates_pdf
            self.papers.print(title, partial(make, self.found.id, self.each.id, nominations))

    def _credited(self) -> bool:
        return self.each is not None and self.each.state is ListState.CREDITED

    def _in_force(self) -> bool:
        return self.each is not None and self.each.result_on is not None

    def _may_print(self) -> bool:
        return self._credited()

    def _not_posted(self) -> str:
        if self._credited():
            return self.tr("Credited: the result is posted beside the first notice.")
        return self.tr("The list is not that far yet.")

    def _before(self) -> list[tuple[str, str]]:
        if self.each is None or self.found is None or not self._credited():
            return []
        holds = words.accounts_word(words.holder_kind(self.found), self.each.accounts)
        day = self.each.credited_on
        return [
            (self.tr("Holds"), f"{holds}  {words.points(self.each.points)}"),
            (self.tr("Credited on"), day.isoformat() if day else ""),
        ]

    def _show_notice(self, notice: Notice) -> None:
        super()._show_notice(notice)
        self.state_label.setText(self.tr("The result is posted."))
        if notice.photos:
            self.chip.show_state("success", self.tr("with a photo"))
        else:
            self.chip.show_state("warning", self.tr("photo missing"))

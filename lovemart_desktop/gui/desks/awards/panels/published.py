"""What the first notice and the result notice share: version, paper, posting, photos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.awards import VillageList
from lovemart_desktop.domain.rounds.notices import (
    Notice,
    NoticeKind,
    NoticeRow,
    Objection,
    PreparedNotice,
)
from lovemart_desktop.gui.desks.awards import round_words, words
from lovemart_desktop.gui.desks.awards.panel import Named, PanelTools, Place, StepPanel
from lovemart_desktop.gui.desks.awards.posting import PostDialog
from lovemart_desktop.gui.desks.files_dialog import FilesDialog
from lovemart_desktop.gui.kit.widgets import Card, Chip, FactRows
from lovemart_desktop.gui.kit.widgets import words as label


@dataclass(frozen=True, slots=True)
class Posted:
    """What was read: all notices of the list, the objections, and who was published."""

    notices: tuple[Notice, ...] = ()
    objections: tuple[Objection, ...] = ()
    rows: tuple[NoticeRow, ...] = ()


class PublishedPanel(StepPanel):
    """The notice in force, as it would be posted or as it was."""

    KIND: NoticeKind

    def __init__(self, tools: PanelTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        # widgets
        self.posted = Posted()
        self._place = ""
        self.card = Card(self)
        self.state_label = label("", self, kind="heading")
        self.state_label.setWordWrap(True)
        self.chip = Chip("neutral", "", self)
        self.facts = FactRows(self)
        # layout
        top = QHBoxLayout()
        top.addWidget(self.state_label, 1)
        top.addWidget(self.chip)
        self.card.body.addLayout(top)
        self.card.body.addWidget(self.facts)
        self.body.addWidget(self.card)
        self.a4_button = self.add_button("printer", self.print_a4)
        self.a3_button = self.add_button("printer", self.print_a3)
        self.photos_button = self.add_button("upload", self.show_photos)

    @property
    def notice(self) -> Notice | None:
        """The notice in force: the newest, unless the list has to be posted again."""
        kind = [each for each in self.posted.notices if each.kind is self.KIND]
        return kind[-1] if kind and self._in_force() else None

    def read(self, place: Place) -> object:
        session, list_id = self.session, place[1]
        notices = tuple(sorted(session.notices.of(list_id), key=_number))
        rows = session.notices.rows(notices[-1].id) if notices else ()
        return Posted(notices, tuple(session.objections.of(list_id)), tuple(rows))

    def clear(self) -> None:
        self.posted = Posted()

    def show_answer(self, answer: object) -> None:
        assert isinstance(answer, Posted)  # what `read` gave
        self.posted = answer

    def show_state(self) -> None:
        there = self.each is not None and self.each.accounts > 0
        for made in (self.a4_button, self.a3_button):
            made.setEnabled(there and self._may_print())
        notice = self.notice
        self.photos_button.setEnabled(notice is not None)
        if notice is None:
            self.state_label.setText(self._not_posted() if self.each is not None else "")
            self.chip.show_state("neutral", "")
            self.facts.show_facts(self._before())
        else:
            self._show_notice(notice)

    def names(self) -> Sequence[Named]:
        photos = self.notice.photos if self.notice is not None else 0
        return (
            (self.a4_button, self.tr("Print A4"), "Ctrl+P"),
            (self.a3_button, self.tr("A3"), "Ctrl+Shift+A"),
            (self.photos_button, round_words.RoundCounts().photos(photos), "Ctrl+J"),
        )

    @Slot()
    def take_focus(self) -> None:
        first = self.deed_button if self.deed_button.isEnabled() else self.a4_button
        first.setFocus()

    @Slot()
    def print_a4(self) -> None:
        self._print("A4")

    @Slot()
    def print_a3(self) -> None:
        self._print("A3")

    @Slot()
    def show_photos(self) -> None:
        """Photos of the notice as it hangs there; at least one is needed."""
        notice = self.notice
        if notice is None or self.each is None:
            return
        dialog = FilesDialog(
            self,
            self.session.attachments,
            self.tasks,
            Subject.NOTICE,
            notice.id,
            self.tr("Photos of the notice of {village}").format(village=self.each.village),
            may_add=self.may.edit,
        )
        dialog.changed.connect(self.changed)
        dialog.open()

    @Slot()
    def post(self) -> None:
        """Asks for the day and the place of what would be posted now."""
        if self.each is not None:
            prepare = partial(self.session.notices.prepare, self.each.id, self.KIND)
            self.tasks.run(prepare, self._on_prepared, self.refuse)

    # for the panels

    def _in_force(self) -> bool:
        return True

    def _may_print(self) -> bool:
        return True

    def _not_posted(self) -> str:
        """What stands there before the notice is posted."""
        return ""

    def _before(self) -> list[tuple[str, str]]:
        return []

    def _show_notice(self, notice: Notice) -> None:
        self.facts.show_facts(self.facts_of(notice))

    def facts_of(self, notice: Notice) -> list[tuple[str, str]]:
        """In a low page only what is asked for on the telephone: version and day."""
        kind = words.holder_kind(self.found) if self.found else None
        holds = words.accounts_word(kind, notice.accounts) if kind else ""
        nth = self.tr(" (posted for the {nth}. time)").format(nth=notice.nth)
        facts = [
            (self.tr("Version"), notice.short + (nth if notice.nth > 1 else "")),
            (self.tr("Posted"), f"{notice.posted_on.isoformat()}  {notice.place}"),
        ]
        if self.compact:
            told = f"{notice.short}  {notice.posted_on.isoformat()}"
            return [(self.tr("Version"), told)]
        return [
            *facts,
            (self.tr("Holds"), f"{holds}  {words.points(notice.points)}"),
            (self.tr("Photos"), round_words.RoundCounts().photos(notice.photos)),
        ]

    # inside

    def _print(self, paper: Literal["A4", "A3"]) -> None:
        if self.found is not None and self.each is not None:
            title = self.tr("{village} notice").format(village=self.each.village)
            make = self.session.award_papers.notice_pdf
            self.papers.print(
                f"{title} {paper}", partial(make, self.found.id, self.each.id, self.KIND, paper)
            )

    def _on_prepared(self, prepared: PreparedNotice) -> None:
        dialog = PostDialog(
            self,
            self.tasks,
            prepared,
            self.session.today(),
            self._place or self._usual_place(self.each),
            partial(self.session.notices.post, prepared),
        )
        dialog.done_with.connect(self._on_posted)
        dialog.open()

    def _usual_place(self, each: VillageList | None) -> str:
        """The place of the last notice, else the village's own board."""
        if self.posted.notices:
            return self.posted.notices[-1].place
        village = each.village if each is not None else ""
        return self.tr("{village} notice board").format(village=village)

    @Slot(object)
    def _on_posted(self, notice: Notice) -> None:
        told = self.tr("Posted as version {version}. Now take a photo and add it: Ctrl+J.")
        self.said.emit("success", told.format(version=notice.short))
        self.done.emit(None)


def _number(notice: Notice) -> int:
    return notice.id

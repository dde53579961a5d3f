"""The base of the award page's panels: one panel a step, made by panels/all_panels.

A panel shows what its step needs of the list in view. It reads through `read`, in the
background and for the newest list only, and shows the answer in `show_answer`. What an
officer does in it changes the books and is told by `done`; the page then reads everything
again. Ctrl+Enter is always the step's main deed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState, Step, VillageList
from lovemart_desktop.domain.rounds.rules import is_late
from lovemart_desktop.gui.desks.awards import round_words
from lovemart_desktop.gui.desks.awards.papers import Papers
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.view import Allowed, View, allowed
from lovemart_desktop.gui.kit import icons, theme, wording
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.store import Session

MAIN_KEYS = "Ctrl+Enter"
SHORTCUTS = {MAIN_KEYS: "Ctrl+Return"}
"""What Qt calls a key that everybody calls otherwise."""
Place = tuple[int, int]
"""A round and a list."""
Named = tuple[QPushButton, str, str]
"""A button, its words and its key."""


@dataclass(frozen=True, slots=True)
class PanelTools:
    """What all panels work with."""

    session: Session
    tasks: Tasks
    papers: Papers
    page: QWidget


class StepPanel(QWidget):
    """Heading and buttons, the step's own body, and the main deed below it."""

    STEP: ClassVar[Step]

    done = Signal(object)
    """The books changed; the id of the round to be shown, or None for the one in view."""
    said = Signal(str, str)
    """(tone, text) for the page's band."""
    step_wanted = Signal(object)
    """The Step to go on to."""
    signatures_wanted = Signal(object)
    """The id of the round whose signatures are to be marked."""

    def __init__(self, tools: PanelTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self.tools = tools
        self.session, self.tasks, self.papers = tools.session, tools.tasks, tools.papers
        self.view = View()
        self.each: VillageList | None = None
        self.compact = False
        self._after_late: Callable[[], object] | None = None
        self._reads = Latest(tools.tasks, self._read, self)
        self.heading = words("", self, kind="heading")
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.told_label = words("", self)
        self.told_label.setWordWrap(True)
        self.deed_button = button("", self, kind="primary")
        # layout
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.heading, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.head)
        column.addLayout(self.body, 1)
        column.addWidget(self.told_label)
        column.addLayout(self.foot)
        # signals
        self.deed_button.clicked.connect(self.do_deed)
        self._reads.answered.connect(self._on_answer)
        self._reads.refused.connect(self._on_refused_read)

    # what a panel says

    def read(self, place: Place) -> object:
        """What the panel shows of a list, read in the background."""
        return None

    def show_answer(self, answer: object) -> None:
        """Shows what was read of the list in view."""

    def show_state(self) -> None:
        """Buttons and words that follow from the round, the list and the operator."""

    def names(self) -> Sequence[Named]:
        """The buttons with their words and keys, in the language of the window."""
        return ()

    def deed_word(self) -> str:
        """What the main button says; '' where there is nothing to do."""
        return ""

    def may_deed(self) -> bool:
        return False

    @Slot()
    def do_deed(self) -> None:
        """The step's main deed."""

    @Slot()
    def take_focus(self) -> None:
        """Puts the cursor where work begins."""

    # what the page does

    def use(self, view: View, each: VillageList | None) -> None:
        """Shows a list of the round in view, None for none."""
        before = self.each.id if self.each else None
        self.view, self.each = view, each
        if each is None or view.found is None:
            self._reads.forget()
        else:
            if before != each.id:
                self.clear()
            self._reads.ask((view.found.id, each.id))
        self.show_all()

    def clear(self) -> None:
        """Another list comes into view: what was shown is not its."""

    def show_all(self) -> None:
        """Everything that does not have to be read."""
        village = self.each.village if self.each else ""
        # in a narrow page the step is named in the page's own row
        step = "" if self.compact else round_words.step_word(self.STEP)
        self.heading.setText(f"{village}   {step}".strip())
        self.heading.setMinimumHeight(theme.current().px(36))
        self.show_state()
        self.told_label.setVisible(bool(self.told_label.text()))
        told = self.deed_word()
        self.deed_button.setVisible(bool(told))
        self.deed_button.setEnabled(bool(told) and self.may_deed())
        icons.refresh(self.deed_button)
        self._name_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._name_buttons()

    def set_compact(self, compact: bool) -> None:
        if compact != self.compact:
            self.compact = compact
            self.show_all()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "deed_button"):
            self.show_all()
        super().changeEvent(event)

    # for the panels

    @property
    def found(self) -> AwardRound | None:
        return self.view.found

    @property
    def may(self) -> Allowed:
        return allowed(self.session.operator, self.view.found)

    def add_button(self, icon: str, slot: Callable[[], object], kind: str = "plain") -> QPushButton:
        """One more button in the heading's row."""
        made = button("", self, icon=icon, kind=kind)
        made.clicked.connect(slot)
        self.head.addWidget(made)
        return made

    def add_foot_button(self, icon: str, slot: Callable[[], object]) -> QPushButton:
        """One more button before the main one; what is added last comes last."""
        made = button("", self, icon=icon)
        made.clicked.connect(slot)
        self.foot.addWidget(made)
        return made

    def end_foot(self) -> None:
        """The main button stands at the end."""
        self.foot.addWidget(self.deed_button)

    def signing_button(self) -> QPushButton:
        """The way to who has signed, for the steps after crediting; the panel places it."""
        made = button("", self, icon="pencil")
        made.clicked.connect(self.mark_signatures)
        return made

    def name_of_signing(self, made: QPushButton) -> Named:
        credited = self.found is not None and bool(self.found.in_state(ListState.CREDITED))
        made.setEnabled(credited)
        return made, self.tr("Signatures"), "Ctrl+Shift+S"

    @Slot()
    def mark_signatures(self) -> None:
        """Who has signed on the lists of the round in view."""
        if self.found is not None:
            self.signatures_wanted.emit(self.found.id)

    def run(self, work: Callable[[], object], done: Callable[[object], object]) -> None:
        self.tasks.run(work, done, self.refuse)

    def in_time(self, deed: Callable[[], object]) -> None:
        """Does it; after the half-year the reason is asked for first, once a round."""
        found = self.found
        if found is None:
            return
        if not is_late(found.last_day, self.session.today(), found.rules):
            deed()
            return
        self._after_late = deed
        dialog = AwardReasonDialog(
            self,
            self.tasks,
            title=self.tr("The half-year is over"),
            text=self.tr(
                "{period} ended on {last}. Why does the round go on after it? The reason is "
                "kept with the round and asked for once."
            ).format(
                period=found.terms.period,
                last=found.last_day.isoformat() if found.last_day else "",
            ),
            yes=self.tr("Keep the reason"),
            attempt=partial(self.session.round_rules.give_late_reason, found.id),
        )
        dialog.done_with.connect(self._on_late_reason)
        dialog.open()

    @Slot(object)
    def _on_late_reason(self, found: AwardRound) -> None:
        self.view = self.view.with_round(found)
        deed, self._after_late = self._after_late, None
        if deed is not None:
            deed()

    @Slot(object)
    def changed(self, _result: object = None) -> None:
        """The books changed: the page reads the round again."""
        self.done.emit(None)

    def refuse(self, refusal: Refusal) -> None:
        self.said.emit("error", wording.word(refusal))

    # inside

    def _name_buttons(self) -> None:
        """With their keys where the row has room for them; they work all the same."""
        self._label(self._named(), keys=not self.compact)
        for row in (self.head, self.foot):
            items = [row.itemAt(at) for at in range(row.count())]
            there = [item.widget() for item in items if item is not None]
            named = [each for each in self._named() if each[0] in there]
            self._label(named, keys=not self.compact)
            heading = self.heading.sizeHint().width() if row is self.head else 0
            shown = [each for each in there if each is not None and each.isVisibleTo(self)]
            needed = heading + sum(
                each.sizeHint().width() + row.spacing()
                for each in shown
                if each is not self.heading
            )
            if needed > self.width():
                self._label(named, keys=False)

    def _named(self) -> list[Named]:
        return [*self.names(), (self.deed_button, self.deed_word(), MAIN_KEYS)]

    def _label(self, named: Sequence[Named], *, keys: bool) -> None:
        for made, text, key in named:
            made.setText(f"{text}  {key}" if keys else text)
            if self.compact:
                made.setIcon(QIcon())
            else:
                icons.refresh(made)
            # Qt forgets a button's shortcut with its words
            made.setShortcut(SHORTCUTS.get(key, key))
            made.setToolTip(key)

    def _read(self, place: Place) -> object:
        return self.read(place)

    @Slot(object, object)
    def _on_answer(self, place: Place, answer: object) -> None:
        found, each = self.found, self.each
        if found is not None and each is not None and place == (found.id, each.id):
            self.show_answer(answer)
            self.show_all()

    @Slot(object, object)
    def _on_refused_read(self, _place: object, refusal: Refusal) -> None:
        self.refuse(refusal)

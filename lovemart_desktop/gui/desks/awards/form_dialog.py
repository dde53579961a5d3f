"""The base of the round's small dialogs: captioned fields, one band, one button that does it.

    class PostDialog(FormDialog):
        def __init__(...):
            super().__init__(parent, tasks, title, text, yes)
            self.place_edit = self.field(self.tr("Place"), QLineEdit(self))
            self.finish(self.place_edit)
        def ready(self): return bool(self.place_edit.text().strip())
        def work(self): return partial(post, self.place_edit.text())

Enter goes to the next field, from the last one it does it, as Ctrl+S does. What is refused
stands in the dialog and can be tried again. `ConfirmedForm` asks a second person first.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.confirm import confirm
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.fields import ChoiceBox
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, relabel, words
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session

Field = TypeVar("Field", bound=QWidget)
Facts = Sequence[tuple[str, str]]


class FormDialog(Dialog):
    """Fields under captions, and one button."""

    done_with = Signal(object)
    """What the work returned."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        title: str,
        text: str = "",
        yes: str = "",
        *,
        danger: bool = False,
        width: int = 560,
    ) -> None:
        super().__init__(parent, title)
        # widgets
        self._tasks = tasks
        self._busy = False
        self._built = False
        self._yes = yes
        self._fields: list[QWidget] = []
        self.band = MessageBand(self)
        self.band.hide()
        cancel = QCoreApplication.translate("AwardForms", "Cancel")
        self.cancel_button = button(f"{cancel}  Esc", self)
        self.go_button = button(yes, self, kind="danger" if danger else "primary")
        for each in (self.cancel_button, self.go_button):
            each.setAutoDefault(False)
        # layout
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(1, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 16, 24, 16)
        self.column.setSpacing(12)
        self.column.addWidget(words(title, self, kind="heading"))
        if text:
            told = words(text, self, tone="muted")
            told.setWordWrap(True)
            self.column.addWidget(told)
        self.column.addLayout(self.grid)
        self.setMinimumWidth(min(theme.current().px(width), parent.window().width() - 32))
        # signals
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.try_it)

    # what a form builds itself with

    def field(self, caption: str, field: Field) -> Field:
        """A captioned row; the caption is what a screen reader says too."""
        label = words(caption, self)
        label.setBuddy(field)
        field.setAccessibleName(caption)
        row = self.grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop if isinstance(field, QPlainTextEdit) else None
        self.grid.addWidget(label, row, 0, top or Qt.AlignmentFlag.AlignVCenter)
        self.grid.addWidget(field, row, 1)
        self._watch(field)
        return field

    def row_of(self, caption: str, fields: Sequence[tuple[str, QWidget]]) -> None:
        """Several short fields in one row, each with words before it."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for told, field in fields:
            if told:
                row.addWidget(words(told, self, tone="muted"))
            field.setAccessibleName(f"{caption} {told}".strip())
            row.addWidget(field, 1)
            self._watch(field)
        at = self.grid.rowCount()
        self.grid.addWidget(words(caption, self), at, 0)
        self.grid.addLayout(row, at, 1)

    def lines(self, most: int = 1_000, rows: int = 3) -> QPlainTextEdit:
        """A field for some sentences; Tab leaves it."""
        made = QPlainTextEdit(self)
        made.setTabChangesFocus(True)
        made.setFixedHeight(theme.current().px(20 * rows + 20))
        made.setProperty("most", most)
        return made

    def choices(self, pairs: Sequence[tuple[str, object]]) -> QComboBox:
        made = ChoiceBox(self)
        for told, value in pairs:
            made.addItem(told, value)
        return made

    def finish(self, first: QWidget) -> None:
        """The band and the buttons below the fields; the cursor goes to `first`."""
        self.column.addWidget(self.band)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.go_button)
        self.column.addLayout(row)
        self._built = True
        self.show_state()
        first.setFocus()

    # what a form says

    def ready(self) -> bool:
        """Whether there is enough to try it."""
        return True

    @abstractmethod
    def work(self) -> Callable[[], object]:
        """What is done, in the background, with what stands in the fields."""

    # what comes of it

    @Slot()
    def try_it(self) -> None:
        if self._busy or not self.ready():
            return
        self._begin()

    @Slot()
    def reject(self) -> None:
        # what is under way is waited for
        if not self._busy:
            super().reject()

    @Slot()
    def show_state(self) -> None:
        relabel(self.go_button, self._yes, "Ctrl+S")
        self.go_button.setEnabled(self.ready() and not self._busy)

    def refuse(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self.show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes through the fields."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and watched in self._fields
        ):
            last = [field for field in self._fields if field.isVisible() and field.isEnabled()]
            if last and watched is last[-1]:
                self.try_it()
            else:
                self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

    # inside

    @Slot()
    def _on_edited(self) -> None:
        if self._built:
            self.show_state()

    def _begin(self) -> None:
        self._run()

    def _run(self) -> None:
        self._busy = True
        self.show_state()
        self._tasks.run(self.work(), self._on_done, self.refuse)

    def _watch(self, field: QWidget) -> None:
        if isinstance(field, QLineEdit):
            field.textChanged.connect(self._on_edited)
        elif isinstance(field, QPlainTextEdit):
            field.textChanged.connect(self._on_edited)
            return
        elif isinstance(field, QComboBox):
            field.currentIndexChanged.connect(self._on_edited)
        elif isinstance(field, QDateEdit):
            field.dateChanged.connect(self._on_edited)
        field.installEventFilter(self)
        self._fields.append(field)

    def _on_done(self, result: object) -> None:
        self._busy = False
        self.done_with.emit(result)
        self.accept()


class ConfirmedForm(FormDialog):
    """A form whose work another person confirms first, at the same screen."""

    act: Act

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        title: str,
        text: str = "",
        *,
        width: int = 560,
    ) -> None:
        on = QCoreApplication.translate("AwardForms", "On to the second person")
        super().__init__(parent, tasks, title, text, on, width=width)
        self._session = session
        self._title = title
        self.key = new_key()

    def facts(self) -> Facts:
        """What the second person reads; few rows, the screen may be low."""
        return ()

    @abstractmethod
    def asking(self) -> Callable[[], str]:
        """What the second person confirms, made of the fields in the background."""

    def confirmed_word(self) -> str:
        """What the second person's button says."""
        return ""

    def _begin(self) -> None:
        self._busy = True
        self.show_state()
        ask = partial(_ask, self._session, self.act, self.asking())
        self._tasks.run(ask, self._on_candidates, self.refuse)

    def _on_candidates(self, asked: tuple[str, list[Operator]]) -> None:
        request, candidates = asked
        self._busy = False
        self.show_state()
        confirm(
            self,
            self._tasks,
            title=self._title,
            facts=self.facts(),
            people=[person(one) for one in candidates],
            attempt=partial(self._session.confirmations.give, self.act, request),
            on_confirmed=self._on_confirmed,
            yes=self.confirmed_word(),
        )

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        self._run()


def _ask(session: Session, act: Act, asking: Callable[[], str]) -> tuple[str, list[Operator]]:
    return asking(), session.confirmations.candidates(act)

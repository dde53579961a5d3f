"""What the program says: the band in the page, and the few questions it asks.

    band.say("success", self.tr("Added: salt, 6 points"))
    band.latch(wording.word(refusal))        # red, stays until Esc or its button
    band.refuse(refusal)                     # the refusal's own words, not latched

    ask(self, title, text, self.tr("Clear the basket"), self._on_clear, danger=True)

A question opens over the window without stopping it: the answer comes to a
bound method, and the dialog frees itself when it closes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import icons, wording
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import FactRows, IconLabel, button, words


class MessageBand(QFrame):
    """One line of news in the page: icon, words and colour together.

    A latched band stays, and tells by `latched` that nothing is to be committed,
    until Esc or its button dismisses it. The page that holds it forwards Esc by
    calling `dismiss`.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latched = False
        self._resting = ""
        self.setProperty("band", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._icon = IconLabel("info", "info", 24, self)
        self._words = words("", self)
        self._words.setWordWrap(True)
        self.button = button(
            QCoreApplication.translate("Messages", "Esc  Understood"), self, kind="danger"
        )
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.setMinimumHeight(44)
        self.button.clicked.connect(self.dismiss)
        self.rest()

    @property
    def latched(self) -> bool:
        return self._latched

    @property
    def text(self) -> str:
        return self._words.text()

    @property
    def tone(self) -> str:
        return str(self.property("tone"))

    def rest_with(self, text: str) -> None:
        """What the band says when there is no news; empty hides nothing but the words."""
        self._resting = text
        if not self._latched:
            self.rest()

    def say(self, tone: str, text: str) -> None:
        """Show news: info, success, warning or error. A latched band keeps its own."""
        if not self._latched:
            self._show(tone, text)

    def refuse(self, refusal: Refusal) -> None:
        """Say in red what was refused."""
        self.say("error", wording.word(refusal))

    def latch(self, text: str) -> None:
        """Show a fault that stays until it is dismissed."""
        self._latched = True
        self._show("error", text)

    @Slot()
    def dismiss(self) -> bool:
        """Take the news away; tells whether there was a latched one."""
        was = self._latched
        self._latched = False
        self.rest()
        if was:
            self.dismissed.emit()
        return was

    def rest(self) -> None:
        """Back to the resting words."""
        if not self._latched:
            self._show("info", self._resting)

    def _show(self, tone: str, text: str) -> None:
        self._words.setText(text)
        self._icon.show_icon(icons.TONE_ICONS[tone], tone)
        self._icon.setVisible(bool(text))
        mark(self._words, tone=tone)
        mark(self, tone=tone if text else "", latched=self._latched)
        self.button.setText(QCoreApplication.translate("Messages", "Esc  Understood"))
        self.button.setVisible(self._latched)
        self.setMinimumHeight(52 if self._latched else 44)
        self.setAccessibleName(text)


class Question(Dialog):
    """A question with two answers. Esc is always the harmless one."""

    accepted_by_user = Signal()
    declined_by_user = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        yes: str,
        *,
        no: str = "",
        danger: bool = False,
        facts: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(parent, title)
        # widgets
        heading = words(title, self, kind="heading")
        explanation = words(text, self)
        explanation.setWordWrap(True)
        explanation.setMinimumWidth(420)
        self.yes_button = button(yes, self, kind="danger" if danger else "primary")
        keep = no or QCoreApplication.translate("Messages", "Cancel")
        self.no_button = button(f"{keep}  Esc", self)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(explanation)
        if facts:
            rows = FactRows(self)
            rows.show_facts(facts)
            column.addWidget(rows)
        column.addSpacing(8)
        add_foot(column, self.no_button, self.yes_button)
        # a dangerous answer is never the one that Enter gives by itself
        default = self.no_button if danger else self.yes_button
        default.setDefault(True)
        default.setFocus()
        # signals
        self.yes_button.clicked.connect(self.accept)
        self.no_button.clicked.connect(self.reject)
        self.accepted.connect(self.accepted_by_user)
        self.rejected.connect(self.declined_by_user)


def ask(
    parent: QWidget,
    title: str,
    text: str,
    yes: str,
    on_yes: Callable[[], object],
    on_no: Callable[[], object] | None = None,
    *,
    no: str = "",
    danger: bool = False,
    facts: tuple[tuple[str, str], ...] = (),
) -> Question:
    """Ask, and call a bound method with the answer later. Returns the open dialog."""
    question = Question(parent, title, text, yes, no=no, danger=danger, facts=facts)
    question.accepted_by_user.connect(on_yes)
    if on_no is not None:
        question.declined_by_user.connect(on_no)
    question.open()
    return question


class Notice(Dialog):
    """Something to read, with one button; `details` can be copied."""

    def __init__(self, parent: QWidget | None, title: str, text: str, *, details: str = "") -> None:
        super().__init__(parent, title)
        # widgets
        self._details = details
        explanation = words(text, self)
        explanation.setWordWrap(True)
        explanation.setMinimumWidth(420)
        self.close_button = button(
            QCoreApplication.translate("Messages", "Understood"), self, kind="primary"
        )
        self.copy_button: QPushButton | None = None
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(explanation)
        row = QHBoxLayout()
        if details:
            shown = QPlainTextEdit(details, self)
            shown.setReadOnly(True)
            shown.setMinimumSize(560, 220)
            column.addWidget(shown)
            self.copy_button = button(
                QCoreApplication.translate("Messages", "Copy"), self, icon="copy"
            )
            row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        # signals
        self.close_button.clicked.connect(self.accept)
        if self.copy_button is not None:
            self.copy_button.clicked.connect(self._on_copy)

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self._details)


def tell(parent: QWidget, title: str, text: str) -> Notice:
    """Show something to read that needs no answer. Returns the open dialog."""
    notice = Notice(parent, title, text)
    notice.open()
    return notice

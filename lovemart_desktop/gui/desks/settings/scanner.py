"""The scanner tester: scan anything, and see what arrived, how fast, and how it ended.

While the box has the focus, pauses of up to a quarter of a second still count as one scan, so
that a scanner which is too slow for the counter is measured and not only typed out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.scanner import LEAST, ScanEdit
from lovemart_desktop.gui.kit.widgets import FactRows, button, words

if TYPE_CHECKING:
    from lovemart_desktop.gui.tools import Tools

WIDE_GAP_MS = 250
"""The longest pause within a scan while testing."""
FINGERS_MS = 110
"""No scanner is as slow as this; fingers are."""
NO_END_MS = 900
"""Silence after which a scan is taken to have no end."""
SMALLEST_GAP, STEP = 30, 10


class Verdict(Enum):
    """What a scan says of the scanner."""

    GOOD = auto()
    CLOSE = auto()
    """It works, with hardly anything to spare."""
    SLOW = auto()
    """At the counter it would be typing."""
    FINGERS = auto()
    NO_END = auto()
    STRANGE = auto()
    """Not the plain characters that codes are made of."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One scan: `gap` is its longest pause in milliseconds, `end` the terminator's name."""

    text: str
    gap: int
    end: str

    def verdict(self, threshold: int) -> Verdict:
        """Judged by the longest pause that this computer allows."""
        if not self.end:
            return Verdict.NO_END
        if not self.text.isascii():
            return Verdict.STRANGE
        if self.gap > FINGERS_MS:
            return Verdict.FINGERS
        if self.gap > threshold:
            return Verdict.SLOW
        return Verdict.CLOSE if self.gap > threshold * 0.7 else Verdict.GOOD

    @property
    def suggestion(self) -> int:
        """The pause to allow: half as much again, in whole tens."""
        wanted = self.gap * 1.5 + STEP
        return max(SMALLEST_GAP, -(-int(wanted) // STEP) * STEP)


class ScannerSection(QWidget):
    """Counts at once on this computer."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._scanner, self._computer = tools.scanner, tools.computer
        self._gap = 0
        self._end = ""
        self.trial: Trial | None = None
        self._title = words("", self, strong=True)
        self._note = words("", self, tone="muted")
        self._note.setWordWrap(True)
        self.scan_edit = ScanEdit(self)
        self.scan_edit.setProperty("fit", "counter")
        self.facts = FactRows(self, caption_width=150)
        self.band = MessageBand(self)
        self.apply_button = button("", self, kind="primary")
        self.default_button = button("", self)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(NO_END_MS)
        # layout
        self.setMaximumWidth(640)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._title, self._note, self.scan_edit, self.band, self.facts):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.apply_button)
        row.addWidget(self.default_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        # signals
        self.scan_edit.installEventFilter(self)
        self.scan_edit.textEdited.connect(self._on_text)
        self._silence.timeout.connect(self._on_silence)
        self._scanner.measured.connect(self._on_measured)
        self._scanner.listen(self, self.on_scan)
        self.apply_button.clicked.connect(self._on_apply)
        self.default_button.clicked.connect(self._on_default)
        self._show()

    def take_focus(self) -> None:
        self.scan_edit.setFocus()

    @Slot(str)
    def on_scan(self, text: str) -> None:
        """A scan that was told from typing."""
        self._silence.stop()
        self.scan_edit.clear()
        self.trial = Trial(text, self._gap, self._end)
        self._show()

    # what Qt calls

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.scan_edit:
            if event.type() == QEvent.Type.FocusIn:
                self._scanner.gap_ms = WIDE_GAP_MS
            elif event.type() == QEvent.Type.FocusOut:
                self._scanner.gap_ms = self._computer.settings.scanner_gap_ms
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        self._scanner.gap_ms = self._computer.settings.scanner_gap_ms
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_silence"):
            self._show()

    # what arrives

    @Slot(object)
    def _on_measured(self, measured: tuple[int, int, str]) -> None:
        _, self._gap, self._end = measured

    @Slot()
    def _on_text(self) -> None:
        self._silence.start()

    @Slot()
    def _on_silence(self) -> None:
        text = self.scan_edit.text()
        if len(text) >= LEAST:
            self.scan_edit.clear()
            self.trial = Trial(text, 0, "")
            self._show()

    # choosing

    @Slot()
    def _on_apply(self) -> None:
        if self.trial is not None:
            self._choose(self.trial.suggestion)

    @Slot()
    def _on_default(self) -> None:
        self._choose(type(self._computer.settings)().scanner_gap_ms)

    def _choose(self, gap: int) -> None:
        self._computer.change(scanner_gap_ms=gap)
        self._show()
        self.scan_edit.setFocus()

    # showing

    def _show(self) -> None:
        threshold = self._computer.settings.scanner_gap_ms
        trial = self.trial
        self._title.setText(self.tr("Try the scanner"))
        self._note.setText(
            self.tr(
                "Click into the box and scan any code. At the counter, characters that follow "
                "one another within {gap} ms and end with Enter are a scan; slower ones are typing."
            ).format(gap=threshold)
        )
        self.scan_edit.setPlaceholderText(self.tr("Scan here"))
        self.default_button.setText(self.tr("Back to the default"))
        suggestion = trial.suggestion if trial is not None else threshold
        self.apply_button.setText(self.tr("Allow {gap} ms").format(gap=suggestion))
        judged = trial.verdict(threshold) if trial is not None else None
        useful = judged in (Verdict.CLOSE, Verdict.SLOW) and suggestion != threshold
        self.apply_button.setEnabled(useful)
        self.apply_button.setVisible(useful)
        if trial is None or judged is None:
            self.band.rest_with(self.tr("Nothing was scanned yet."))
            self.band.rest()
            self.facts.show_facts(())
            return
        tone, text = self._judged(judged)
        self.band.say(tone, text)
        self.facts.show_facts(
            (
                (self.tr("What arrived"), trial.text),
                (self.tr("Characters"), str(len(trial.text))),
                (
                    self.tr("Longest pause"),
                    self.tr("{gap} ms").format(gap=trial.gap) if trial.end else "–",
                ),
                (self.tr("Ended by"), trial.end or self.tr("nothing")),
            )
        )

    def _judged(self, verdict: Verdict) -> tuple[str, str]:
        return {
            Verdict.GOOD: ("success", self.tr("The scanner is fine for the counter.")),
            Verdict.CLOSE: (
                "warning",
                self.tr("It works, but hardly: on a busy computer a scan may fall apart."),
            ),
            Verdict.SLOW: (
                "error",
                self.tr("Too slow: the counter would take this for typing. Allow more time."),
            ),
            Verdict.FINGERS: (
                "warning",
                self.tr("That was typed by fingers, or the scanner needs another setting."),
            ),
            Verdict.NO_END: (
                "error",
                self.tr("No Enter came at the end. Set the scanner to send Enter after each code."),
            ),
            Verdict.STRANGE: (
                "error",
                self.tr("Other characters than codes have: switch the input method off."),
            ),
        }[verdict]

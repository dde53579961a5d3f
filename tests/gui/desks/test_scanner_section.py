"""The scanner tester in the settings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.settings.scanner import ScannerSection, Trial, Verdict
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.tools import Tools
from tests.gui.hands import Hands

CODE = "6901234500016"


@pytest.fixture
def section(theme: Theme, tools: Tools, qtbot: QtBot) -> Iterator[ScannerSection]:
    section = ScannerSection(tools)
    section.show()
    section.activateWindow()
    section.take_focus()
    qtbot.waitUntil(section.scan_edit.hasFocus)
    yield section
    section.close()
    section.deleteLater()
    QCoreApplication.sendPostedEvents(section, QEvent.Type.DeferredDelete)


def test_a_quick_scan_is_fine(section: ScannerSection, hands: Hands) -> None:
    hands.scan(CODE, gap=8)
    assert section.trial == Trial(CODE, 8, "Enter")
    assert "fine" in section.band.text
    assert not section.apply_button.isEnabled()


def test_a_slow_scanner_gets_the_pause_that_it_needs(
    section: ScannerSection, hands: Hands, tools: Tools
) -> None:
    hands.scan(CODE, gap=80)
    assert section.trial == Trial(CODE, 80, "Enter")
    assert "Too slow" in section.band.text
    section.apply_button.click()
    assert tools.computer.settings.scanner_gap_ms == 130
    assert "fine" in section.band.text
    section.default_button.click()
    assert tools.computer.settings.scanner_gap_ms == 50


def test_the_pause_counts_at_once_outside_the_tester(
    section: ScannerSection, hands: Hands, tools: Tools
) -> None:
    assert tools.scanner.gap_ms == 250
    hands.scan(CODE, gap=80)
    section.apply_button.click()
    section.hide()
    assert tools.scanner.gap_ms == 130


def test_a_terminator_is_named(section: ScannerSection, hands: Hands) -> None:
    hands.scan(CODE, end=Qt.Key.Key_Tab)
    assert section.trial == Trial(CODE, 8, "Tab")


def test_a_scan_without_an_end_is_told(section: ScannerSection, hands: Hands, qtbot: QtBot) -> None:
    hands.type(CODE, gap=8)
    qtbot.waitUntil(lambda: section.trial is not None, timeout=5000)
    assert section.trial == Trial(CODE, 0, "")
    assert "No Enter" in section.band.text


@pytest.mark.parametrize(
    ("trial", "verdict"),
    [
        (Trial(CODE, 8, "Enter"), Verdict.GOOD),
        (Trial(CODE, 35, "Enter"), Verdict.GOOD),
        (Trial(CODE, 36, "Enter"), Verdict.CLOSE),
        (Trial(CODE, 51, "Enter"), Verdict.SLOW),
        (Trial(CODE, 111, "Enter"), Verdict.FINGERS),
        (Trial("６９０１", 8, "Enter"), Verdict.STRANGE),
        (Trial(CODE, 0, ""), Verdict.NO_END),
    ],
)
def test_what_a_scan_says(trial: Trial, verdict: Verdict) -> None:
    assert trial.verdict(50) is verdict


@pytest.mark.parametrize(("gap", "suggestion"), [(0, 30), (10, 30), (40, 70), (41, 80), (80, 130)])
def test_a_suggestion_leaves_half_as_much_again(gap: int, suggestion: int) -> None:
    assert Trial(CODE, gap, "Enter").suggestion == suggestion

"""A small part of the market day of tests/campaigns/market_day, with one seed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signal 9 and /proc are Linux's")
def test_nothing_is_lost_on_a_market_day_with_a_jam_and_a_kill() -> None:
    # a process of its own: its window is killed
    day = [sys.executable, "-m", "tests.campaigns.market_day", "--seed", "20260618"]
    day += ["--redemptions", "10", "--returns", "2", "--holds", "1", "--jams", "1", "--kills", "1"]
    ended = subprocess.run(day, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "12 acknowledged, 2 returned" in ended.stdout

"""Clerks killed in the middle of redemptions: a small part of tests/campaigns/kill.py."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is for POSIX systems")
@pytest.mark.parametrize(
    ("journal", "kills", "clerks"), [("truncate", 8, 1), ("wal", 8, 1), ("wal", 6, 3)]
)
def test_no_acknowledged_receipt_is_lost_or_doubled(journal: str, kills: int, clerks: int) -> None:
    if journal == "wal":
        pytest.importorskip("pysqlite3", reason="pysqlite3 is for Linux only")
    # a process of its own: it forks, which a process with threads should not
    campaign = [sys.executable, "-m", "tests.campaigns.kill", "--seed", "20260618"]
    campaign += ["--kills", str(kills), "--clerks", str(clerks), "--journal", journal]
    ended = subprocess.run(campaign, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stdout + ended.stderr

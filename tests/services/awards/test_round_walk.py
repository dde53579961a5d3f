"""At random through a round's life: a small share of tests/campaigns/round_life.py."""

from __future__ import annotations

from pathlib import Path

from tests.campaigns.round_life import walk


def test_no_way_through_a_round_credits_what_must_not_be(tmp_path: Path) -> None:
    done = walk(f"sqlite:///{(tmp_path / 'books.db').as_posix()}", seed=4, steps=260)
    assert done.done["credit"] >= 1
    assert done.refused["approve: award.notice_running"] >= 1

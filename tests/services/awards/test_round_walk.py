"""At random through rounds' lives: a small share of tests/campaigns/round_life.py."""

from __future__ import annotations

from pathlib import Path

from tests.campaigns.round_life import walk


def test_no_way_through_a_round_credits_what_must_not_be(tmp_path: Path) -> None:
    done = walk(f"sqlite:///{(tmp_path / 'books.db').as_posix()}", seed=41, steps=310)
    assert [deed for deed in done.deeds if not done.done[deed]] == [], "the walk did not try them"
    assert done.lists["credited"] * 3 >= done.lists["started"]
    assert done.lists["reversed"]
    assert done.lists["restarted"]

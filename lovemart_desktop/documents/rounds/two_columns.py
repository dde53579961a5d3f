"""Rows that run in two columns: how many stand left and right on a page."""

from __future__ import annotations

from collections.abc import Sequence


def fitting(heights: Sequence[float], room: float) -> int:
    """How many rows fit below each other."""
    used = 0.0
    for at, height in enumerate(heights):
        used += height
        if used > room:
            return at
    return len(heights)


def balanced(heights: Sequence[float], room: float) -> int:
    """How many of the last rows go left, so that both columns are even and fit."""
    half = (len(heights) + 1) // 2
    while sum(heights[:half]) > room:
        half -= 1
    while sum(heights[half:]) > room:
        half += 1
    return half


def page_split(heights: Sequence[float], room: float) -> tuple[int, int]:
    """(rows in the left column, rows on the page); the last page is even. One row at least."""
    left = max(1, fitting(heights, room))
    rows = left + fitting(heights[left:], room)
    if rows == len(heights):
        left = balanced(heights, room) or 1
    return left, rows

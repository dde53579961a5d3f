"""What is refused of the roster: people, households, cards."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {}

"""What is refused of files that are read or written."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {}

"""What the ledger, funds and rounds refuse."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {}

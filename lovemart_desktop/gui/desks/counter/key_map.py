"""Which key brings which action at this computer, and which keys are not free.

The defaults stand with the actions; a computer may have others (settings.counter_keys).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum, auto

WINDOW_KEYS = frozenset({"Ctrl+L", *(f"Ctrl+{n}" for n in range(10))})
"""What the window itself listens to on every page."""
EDITING_KEYS = frozenset({f"Ctrl+{letter}" for letter in "ACVXYZ"})
"""What the scan box needs as any line of text does."""
FIXED = frozenset({"back"})
"""Actions whose key stays: Esc goes back everywhere in the program."""
_FUNCTION = re.compile(r"((Ctrl|Alt|Shift)\+)*F([1-9]|1[0-2])")
_LETTER = re.compile(r"(Ctrl|Alt|Ctrl\+Alt|Ctrl\+Shift)\+[A-Z]")
_NAMED = frozenset({"Del", "Ins", "Home", "End", "PgUp", "PgDown"})


class KeyFault(Enum):
    """Why an action cannot have a key."""

    FIXED = auto()
    RESERVED = auto()
    """The window or the scan box needs it."""
    PLAIN = auto()
    """It is typed into the scan box, or moves in it."""
    TAKEN = auto()
    """Another action has it."""


def fault_of(action: str, key: str, keys: Mapping[str, str]) -> KeyFault | None:
    """What is wrong with `key` for `action`, where the actions have `keys` now."""
    if action in FIXED:
        return KeyFault.FIXED
    if key in WINDOW_KEYS or key in EDITING_KEYS:
        return KeyFault.RESERVED
    if not (_FUNCTION.fullmatch(key) or _LETTER.fullmatch(key) or key in _NAMED):
        return KeyFault.PLAIN
    if any(other != action and taken == key for other, taken in keys.items()):
        return KeyFault.TAKEN
    return None


def changed_keys(action: str, key: str, default: str, chosen: Mapping[str, str]) -> dict[str, str]:
    """The computer's own keys once `action` has `key`; its default is no choice of its own."""
    left = {one: kept for one, kept in chosen.items() if one != action}
    return left if key == default else {**left, action: key}


def keys_of(defaults: Iterable[tuple[str, str]], chosen: Mapping[str, str]) -> dict[str, str]:
    """The key of each action: the chosen one where there is one, else its default.

    A default that another action was given stays with that one; its own action has none then.
    """
    wanted = dict(defaults)
    mine = {action: key for action, key in chosen.items() if action in wanted}
    taken = set(mine.values())
    return {
        action: mine.get(action, key if key not in taken else "") for action, key in wanted.items()
    }


def chosen_keys(kept: str) -> dict[str, str]:
    """The keys that a computer has chosen, from its settings: "hold=F7 recall=F6"."""
    pairs = (part.partition("=") for part in kept.split())
    return {action: key for action, _, key in pairs}


def kept_keys(chosen: Mapping[str, str]) -> str:
    """As the settings keep them."""
    return " ".join(f"{action}={key}" for action, key in sorted(chosen.items()))

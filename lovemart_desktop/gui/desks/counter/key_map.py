"""Which key brings which action at this computer, and which keys are not free.

The defaults stand with the actions; a computer may have others (settings.counter_keys).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

WINDOW_KEYS = frozenset({"Ctrl+L", *(f"Ctrl+{n}" for n in range(10))})
"""What the window itself listens to on every page."""
EDITING_KEYS = frozenset({f"Ctrl+{letter}" for letter in "ACVXYZ"})
"""What the scan box needs as any line of text does."""


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

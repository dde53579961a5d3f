"""What a key of the counter does, as its part says it and the bar shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lovemart_desktop.gui.desks.counter.flow import Step

ALWAYS = frozenset(Step)
FILLING = frozenset({Step.FILLING})


@dataclass(frozen=True, slots=True)
class CounterAction:
    """What one key of the counter does.

    `id` never changes: the computer's own keys are kept under it. `key` is the default, as
    QKeySequence writes it. `words` stand on the button, `help` behind F1. A `live` of False
    greys the button; the key still comes to the slot, which says why nothing happens. In
    another step than `steps` the key does nothing but say what is to be finished first.
    """

    id: str
    key: str
    words: str
    help: str
    slot: Callable[[], object]
    live: bool = True
    steps: frozenset[Step] = FILLING

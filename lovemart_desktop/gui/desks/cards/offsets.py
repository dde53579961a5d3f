"""How far this computer's printer is off for each template, kept with its other choices."""

from __future__ import annotations

from lovemart_desktop.config import LocalSettings


def offsets_of(settings: LocalSettings, template: str) -> tuple[int, int]:
    """Tenths of a millimetre to the right and down; those for all sheets where a template has
    none of its own."""
    found = _read(settings.sheet_offsets).get(template)
    return found or (settings.sheet_offset_x, settings.sheet_offset_y)


def with_offsets(settings: LocalSettings, template: str, right: int, down: int) -> str:
    """The text to keep as `sheet_offsets`."""
    known = {**_read(settings.sheet_offsets), template: (right, down)}
    return ";".join(f"{name}:{x},{y}" for name, (x, y) in sorted(known.items()))


def _read(text: str) -> dict[str, tuple[int, int]]:
    """What a text keeps; parts that somebody has spoiled are passed over."""
    found: dict[str, tuple[int, int]] = {}
    for part in text.split(";"):
        name, _, pair = part.partition(":")
        right, _, down = pair.partition(",")
        try:
            found[name] = (int(right), int(down))
        except ValueError:
            continue
    return found

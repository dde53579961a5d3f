"""Names and whether they can be printed: characters that no shipped typeface has."""

from __future__ import annotations

from collections.abc import Iterable

NAME_UNPRINTABLE = "person.name_unprintable"
"""The remark on the record of somebody whose name has such a character."""


def unprintable(text: str) -> str:
    """The characters of `text` that no shipped typeface has, each once, in order."""
    # the typefaces have all of GB 2312, and are slow to load: most names need no more
    rare = "".join(char for char in dict.fromkeys(text) if not _is_usual(char))
    if not rare:
        return ""
    # reportlab: when first needed
    from lovemart_desktop.documents.typeface import missing

    return missing(rare)


def code_points(characters: Iterable[str]) -> str:
    """U+323B0: the only way to name on a screen what no typeface has."""
    return " ".join(f"U+{ord(char):04X}" for char in characters)


def _is_usual(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True

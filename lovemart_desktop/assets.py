"""Finds the forms, icons, faces, style sheets and translations that come with the program.

A wheel carries them in `_assets` beside this module; a checkout keeps them in `ui/` and
`resources/`. Both have the same folders inside.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_assets"
_CHECKOUT = _PACKAGE.parent


def ui(name: str) -> Path:
    """The Qt Designer form `name`, such as "counter.ui"."""
    return _root() / "ui" / name


def icon(name: str) -> Path:
    """The picture `name`, such as "printer.svg"."""
    return _root() / "resources" / "icons" / name


def font(name: str) -> Path:
    """The typeface file `name`, such as "HanaMinB.ttf"."""
    return _root() / "resources" / "fonts" / name


def style(name: str) -> Path:
    """The style sheet `name`, such as "app.qss"."""
    return _root() / "resources" / "styles" / name


def translation(name: str) -> Path:
    """The compiled translation `name`, such as "zh_CN.qm"."""
    return _root() / "resources" / "i18n" / name


def _root() -> Path:
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT

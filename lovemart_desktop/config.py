"""Where this installation keeps its things, and what this computer has chosen for itself.

What belongs to the store (rules, people, prices) is in the books; here is only what differs
from one computer to the next. Knows no Qt.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

import platformdirs

from lovemart_desktop.domain.errors import Refusal

APP_NAME = "lovemart"
LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark", "contrast")
TEXT_SCALES = (100, 115, 130)
SLIP_WIDTHS = (58, 80, 148)
"""Paper for slips, mm: two rolls, and A5 sheets by their short side."""


def data_folder() -> Path:
    """The folder of books, settings, logs and backups; LOVEMART_DATA overrides it.

    It need not exist yet.
    """
    chosen = os.environ.get("LOVEMART_DATA")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return platformdirs.user_data_path(APP_NAME, appauthor=False)


def log_folder() -> Path:
    """The folder of the program's own log files; it need not exist yet."""
    return data_folder() / "logs"


def backup_folder() -> Path:
    """Where backups go unless somebody chose another place; it need not exist yet."""
    return data_folder() / "backups"


def settings_path() -> Path:
    """The file of this computer's `LocalSettings`."""
    return data_folder() / "settings.json"


def database_url(given: str | None = None) -> str:
    """The books to open: `given` in its full form, or the SQLite file of the data folder.

    `given` is a URL or the path of an SQLite file. `postgresql://` and `postgres://` mean
    psycopg 3.
    """
    if not given:
        return _sqlite_url(data_folder() / "lovemart.db")
    for short in ("postgresql://", "postgres://"):
        if given.startswith(short):
            return "postgresql+psycopg://" + given.removeprefix(short)
    return given if "://" in given else _sqlite_url(Path(given).expanduser().absolute())


def _sqlite_url(path: Path) -> str:
    return f"sqlite:///{path.as_posix()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalSettings:
    """What this computer has chosen. Change one with `dataclasses.replace`, then `save`.

    Lengths: `slip_width_mm` in millimetres of paper, offsets in tenths of a millimetre to the
    right and down. An empty printer name is the system's default printer. `text_scale` is in
    per cent, `scanner_gap_ms` the longest pause between two characters of one scan.
    """

    database: str = ""
    """Books to open, as for `database_url`; empty: the SQLite file of the data folder."""
    till: str = ""
    """Code of the till that this installation is; empty until the wizard has asked."""
    language: str = "zh_CN"
    theme: str = "light"
    text_scale: int = 100
    slip_printer: str = ""
    slip_width_mm: int = 80
    card_printer: str = ""
    sheet_printer: str = ""
    sheet_offset_x: int = 0
    sheet_offset_y: int = 0
    sheet_offsets: str = ""
    """Offsets of single templates, 'id:right,down' joined by ';': they come before the two."""
    card_template: str = "card"
    sheet_template: str = "a4-2x5"
    """Ids of the card templates that were used last, for single cards and for many."""
    scanner_gap_ms: int = 50
    counter_keys: str = ""
    """Keys of the counter that are not the default: "hold=F7 recall=F6"."""
    customer_screen: str = ""
    """Where customers see what they redeem: empty for any second screen, "off", or its name."""
    customer_notice: str = ""
    """Words on the customer's screen while nobody is served."""
    customer_picture: str = ""
    """Path of a picture beside them; empty: none."""
    tones: bool = True
    voice: bool = True
    """Whether points are read aloud, where the computer has a voice."""
    backup_folder: str = ""
    window_place: str = ""
    """Size and place of the window, as Qt writes them, in base 64."""

    def __post_init__(self) -> None:
        for name, allowed in (
            ("language", LANGUAGES),
            ("theme", THEMES),
            ("text_scale", TEXT_SCALES),
            ("slip_width_mm", SLIP_WIDTHS),
        ):
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} is none of {allowed}")

    @classmethod
    def load(cls, path: Path) -> Self:
        """The settings kept at `path`; the defaults where there is no such file.

        Keys of other versions are passed over. Raises Refusal 'settings.unreadable' (path)
        for a file that is no settings file: going on with defaults would make this computer
        another till.
        """
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            return cls(**_known(cls, kept))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, TypeError) as error:
            raise Refusal("settings.unreadable", path=str(path)) from error

    def save(self, path: Path) -> None:
        """Writes the settings to `path`, wholly or not at all. Raises OSError."""
        import tempfile  # slow to import; the window does not wait for it

        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise


def _known(cls: type[LocalSettings], kept: Any) -> dict[str, Any]:
    """The entries of `kept` that are settings. Raises TypeError for one of another type."""
    if not isinstance(kept, dict):
        raise TypeError("not a JSON object")
    known = {field.name: kept[field.name] for field in fields(cls) if field.name in kept}
    for field in fields(cls):
        value = known.get(field.name, field.default)
        # exact types: JSON's true would pass for a number
        if type(value) is not type(field.default):
            raise TypeError(f"{field.name} is {value!r}")
    return known

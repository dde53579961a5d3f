"""The checks that every change passes: style, types, floors, translations, layout of the books.

`scripts/dev.py check` runs them in its environment; there is no need to run this alone.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

LONGEST = 500
"""A file of more lines wants to be two rooms."""

FROZEN = "lovemart_desktop/persistence/migrations/versions"
"""Layouts as they were once: written down by a tool, read by nobody, never edited."""

CODE = ("lovemart_desktop", "scripts", "resources", "tests", "benchmarks", "hatch_build.py")

HEADS = """
from alembic.config import Config
from alembic.script import ScriptDirectory
from lovemart_desktop.persistence import migrations
config = Config()
config.set_main_option("script_location", str(migrations.__path__[0]))
heads = ScriptDirectory.from_config(config).get_heads()
if heads != [migrations.HEAD]:
    raise SystemExit(f"heads of the migrations: {heads}; the program goes to {migrations.HEAD}")
"""


def main(root: Path, python: str, call: Callable[..., int]) -> int:
    """Runs every check by `call`; returns 1 if any failed, after listing them."""
    failed = []
    for name, command in commands(python).items():
        print(f"— {name}", flush=True)
        if call(*command):
            failed.append(name)
    for name, faults in {
        "length of files": too_long(root),
        "slots": unnamed_slots(root),
    }.items():
        print(f"— {name}", flush=True)
        for fault in faults:
            print(fault)
        if faults:
            failed.append(name)
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def commands(python: str) -> dict[str, list[str]]:
    """The checks that are programs, by name."""
    return {
        "ruff check": [python, "-m", "ruff", "check"],
        "ruff format": [python, "-m", "ruff", "format", "--check"],
        "mypy": [python, "-m", "mypy"],
        "floors": [python, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        "translations": [python, "resources/build.py", "--check"],
        "migrations": [python, "-c", HEADS],
    }


def sources(root: Path) -> Iterator[Path]:
    """Every Python file of the project."""
    for name in CODE:
        place = root / name
        if place.exists():
            yield from sorted(place.rglob("*.py")) if place.is_dir() else [place]


def too_long(root: Path) -> list[str]:
    """The files over `LONGEST` lines, each with its length."""
    faults = []
    for file in sources(root):
        if file.is_relative_to(root / FROZEN):
            continue
        length = len(file.read_text(encoding="utf-8").splitlines())
        if length > LONGEST:
            faults.append(f"{file.relative_to(root)}: {length} lines, at most {LONGEST}")
    return faults


def unnamed_slots(root: Path) -> list[str]:
    """Where a lambda or a partial is connected to a signal: it keeps its page alive for ever."""
    return [
        f"{file.relative_to(root)}:{line}: connect a bound method"
        for file in sources(root)
        for line in unnamed_slots_in(file.read_text(encoding="utf-8"))
    ]


def unnamed_slots_in(code: str) -> list[int]:
    """The lines of `code` that connect a lambda or a partial."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and any(_is_unnamed(argument) for argument in node.args)
    ]


def _is_unnamed(argument: ast.expr) -> bool:
    if isinstance(argument, ast.Lambda):
        return True
    if not isinstance(argument, ast.Call):
        return False
    called = argument.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name == "partial"


if __name__ == "__main__":
    sys.exit("python3 scripts/dev.py check")

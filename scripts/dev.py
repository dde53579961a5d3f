"""Runs, tests and checks the program, after making it an environment of its own.

    python3 scripts/dev.py run [arguments of lovemart …]
    python3 scripts/dev.py test [arguments of pytest …]
    python3 scripts/dev.py check

Needs Python 3.11 or later and nothing else. The environment is `.venv` beside this folder; it
is made anew only when pyproject.toml, constraints.txt or Python have changed.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # an older Python gets this far, and is told
    sys.exit("Python 3.11 or later is needed; this is " + sys.version.split()[0])

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import tomllib
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import checks
import libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"


class Stop(Exception):
    """What keeps the environment from being made, in words for whoever is to mend it."""


def main(arguments: Sequence[str]) -> int:
    """Does one command; returns its exit status, 2 for wrong use."""
    commands = {"run": run, "test": test, "check": check}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments and arguments[0] in {"-h", "--help"} else 2
    # whoever reads our lines in a pipe is to see them in their place among the children's
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)  # type: ignore[union-attr]  # TextIO
    try:
        return commands[arguments[0]](arguments[1:])
    except Stop as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: Sequence[str]) -> int:
    """Starts the program."""
    prepare(development=False, window=has_display())
    return call(str(in_venv("lovemart")), *arguments)


def test(arguments: Sequence[str]) -> int:
    """Runs the tests, on every processor unless told otherwise."""
    prepare(development=True, window=False)
    libraries.offer_postgresql()
    chosen = any(argument.startswith(("-n", "--numprocesses")) for argument in arguments)
    return call(
        *(str(in_venv("python")), "-m", "pytest"),
        # who is done first takes work off the others
        *([] if chosen else ["-n", str(os.cpu_count() or 1), "--dist", "worksteal"]),
        *arguments,
        environment={"QT_QPA_PLATFORM": "offscreen"},
    )


def check(arguments: Sequence[str]) -> int:
    """Runs every check, and lists at the end those that failed."""
    if arguments:
        raise Stop("check takes no arguments")
    prepare(development=True, window=False)
    return checks.main(ROOT, str(in_venv("python")), call)


def has_display() -> bool:
    """Whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare(*, development: bool, window: bool) -> None:
    """Brings system libraries, .venv, packages and translations up to date. Raises Stop."""
    libraries.ensure(window=window)
    project = (ROOT / "pyproject.toml").read_bytes()
    constraints = (ROOT / "constraints.txt").read_bytes()
    wanted = stamp(project, constraints, sys.version, development=development)
    if not stamped(VENV, wanted):
        make_venv()
        install(requirements(tomllib.loads(project.decode()), development=development))
        (VENV / "stamp.json").write_text(json.dumps(wanted), encoding="utf-8")
    if load(ROOT / "resources" / "build.py").stale():
        # by .venv's Python: PySide6 is there
        finish("compiling translations", in_venv("python"), ROOT / "resources" / "build.py")


def stamp(
    project: bytes, constraints: bytes, python: str, *, development: bool
) -> dict[str, str | bool]:
    """What an environment made from these is marked with."""
    digest = hashlib.sha256()
    for part in (project, constraints, python.encode()):
        digest.update(hashlib.sha256(part).digest())
    return {"made_from": digest.hexdigest(), "development": development}


def stamped(venv: Path, wanted: dict[str, str | bool]) -> bool:
    """Whether `venv` is whole and was made from what `wanted` says, or from more."""
    try:
        found = json.loads((venv / "stamp.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    enough = found.get("development") is True or not wanted["development"]
    return (
        enough
        and found.get("made_from") == wanted["made_from"]
        and in_venv("python", venv).exists()
    )


def in_venv(program: str, venv: Path = VENV) -> Path:
    """Where the environment keeps `program`."""
    if sys.platform == "win32":
        return venv / "Scripts" / f"{program}.exe"
    return venv / "bin" / program


def requirements(project: dict[str, object], *, development: bool) -> list[str]:
    """What pip is to install, from the tables of pyproject.toml."""
    lists = [project["build-system"]["requires"], project["project"]["dependencies"]]  # type: ignore[index]  # TOML
    # an editable install of the project itself asks for it
    lists.append(["editables"])
    if development:
        lists.append(project["dependency-groups"]["dev"])  # type: ignore[index]  # TOML
    return list(dict.fromkeys(line for group in lists for line in group))


def make_venv() -> None:
    """Makes .venv, or anew where only part of one is left. Raises Stop."""
    (VENV / "stamp.json").unlink(missing_ok=True)
    python = in_venv("python")
    if python.exists():
        version = "import sys, pip; sys.exit(sys.version != sys.argv[1])"
        tried = [str(python), "-c", version, sys.version]
        if subprocess.run(tried, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            return
    libraries.ensure_venv_module()
    if VENV.exists():
        shutil.rmtree(VENV)
    finish("making .venv", sys.executable, "-m", "venv", VENV)


def install(needed: Sequence[str]) -> None:
    """Installs `needed` at the versions of constraints.txt, and this project. Raises Stop."""
    pip = (in_venv("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    constraints = ROOT / "constraints.txt"
    finish("installing packages", *pip, "--use-pep517", "-c", constraints, *needed)
    finish("installing lovemart", *pip, "--no-deps", "--no-build-isolation", "-e", ROOT)


def finish(what: str, *command: str | Path) -> None:
    """Runs a step of the preparation. Raises Stop where it fails."""
    print(f"{what} …", file=sys.stderr)
    if call(*(str(part) for part in command)):
        raise Stop(f"{what} failed; the reason is above. Run the same command again afterwards.")


def call(*command: str, environment: dict[str, str] | None = None) -> int:
    """Runs `command` in the project's folder; returns its exit status."""
    variables = {**os.environ, "PYTHONUTF8": "1", **(environment or {})}
    # a program of the environment does not care for one that is active in the shell
    variables.pop("PYTHONHOME", None)
    return subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode


def load(path: Path) -> ModuleType:
    """A module by its file, for one outside this folder."""
    spec = importlib.util.spec_from_file_location(f"dev_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise Stop(f"{path} is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

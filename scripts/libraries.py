"""The system libraries that Qt loads: which are missing, and how to get them.

Only Linux can lack them; the packages of Windows and macOS bring their own. On Debian and its
kin they are installed where we may (as root); elsewhere the line to type is printed.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

# file name of the library → Debian's package
ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FOR_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}


def ensure(*, window: bool) -> None:
    """Sees to it that Qt can start; `window` also with a window and printers.

    Stops the program where something is missing that only the user can install.
    """
    if not sys.platform.startswith("linux"):
        return
    lacking = missing({**ALWAYS, **(FOR_A_WINDOW if window else {})})
    if not lacking:
        return
    if may_install():
        install(list(lacking.values()))
        lacking = missing(lacking)
    if lacking:
        sys.exit(advice(lacking))


def ensure_venv_module() -> None:
    """Sees to it that Python can make an environment; Debian keeps that in a package."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if may_install():
        install([package])
        importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit(f"Python cannot make an environment here. Type:\n    {line([package])}")


def offer_postgresql() -> None:
    """Installs PostgreSQL for the tests where we may; they do without it elsewhere."""
    if not sys.platform.startswith("linux") or has_postgresql() or not may_install():
        return
    install(["postgresql"])


def has_postgresql(installed: Path = Path("/usr/lib/postgresql")) -> bool:
    """Whether there is a server that the tests could start."""
    return bool(shutil.which("initdb")) or any(installed.glob("*/bin/initdb"))


def missing(
    packages: dict[str, str], load: Callable[[str], object] = ctypes.CDLL
) -> dict[str, str]:
    """Those of `packages` whose library cannot be loaded."""
    lacking = {}
    for library, package in packages.items():
        try:
            load(library)
        except OSError:
            lacking[library] = package
    return lacking


def may_install() -> bool:
    """Whether this is root on Debian or its kin."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(packages: Sequence[str]) -> None:
    """Installs Debian's `packages`; what failed is seen by looking for them again."""
    print(f"installing {' '.join(packages)} …", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "-q", "update"],
        ["apt-get", "-q", "install", "--yes", "--no-install-recommends", *packages],
    ):
        subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            # our output may be read by a program; the system's report is not part of it
            stdout=sys.stderr,
            check=False,
        )


def advice(lacking: dict[str, str]) -> str:
    """What to type to get the libraries in `lacking`."""
    names = ", ".join(sorted(lacking))
    if shutil.which("apt-get"):
        return f"Qt needs {names}. Type:\n    {line(sorted(lacking.values()))}"
    return f"Qt needs {names}. Install the packages of your system that hold them."


def line(packages: Sequence[str]) -> str:
    """The command that installs Debian's `packages`."""
    return f"sudo apt-get install {' '.join(packages)}"

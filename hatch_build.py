"""Build hook: puts forms, icons, faces, style sheets and translations into the wheel.

An editable install finds them in the checkout (lovemart_desktop/assets.py).
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_INTO = "lovemart_desktop/_assets"


class AssetsHook(BuildHookInterface[Any]):
    """Compiles the translations, then names every file that the wheel is to carry."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        _compile_translations(root)
        carried = build_data["force_include"]
        for folder in ("ui", "resources/icons", "resources/styles", "resources/fonts"):
            carried[str(root / folder)] = f"{_INTO}/{folder}"
        for file in sorted((root / "resources" / "i18n").glob("*.qm")):
            carried[str(file)] = f"{_INTO}/resources/i18n/{file.name}"


def _compile_translations(root: Path) -> None:
    spec = importlib.util.spec_from_file_location("resources_build", root / "resources/build.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("resources/build.py")
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    build.compile_stale()

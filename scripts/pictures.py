"""Makes the pictures of README.md and the handbook anew, from the program's own tour.

    .venv/bin/python scripts/pictures.py

They go to docs/pictures, under names that stay.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
SCREENS = {
    "awards": "award-round",
    "board": "board-proven",
    "calendar": "calendar",
    "cards": "cards-record",
    "counter": "counter-confirm",
    "first-start": "first-start-officers",
    "grants": "grant-festival",
    "rounds-compared": "rounds-compared",
    "sign-in": "sign-in",
}
"""Name in docs/pictures → the screen's name in the tour."""
APART, AROUND = 48, 32
"""Pixels between the two copies of a slip, and around them."""


def main() -> int:
    """Performs the tour and takes what is wanted; returns the tour's status."""
    with tempfile.TemporaryDirectory(prefix="lovemart-pictures-") as folder:
        command = (sys.executable, "-m", "lovemart_desktop.app", "--tour", folder)
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        if status:
            return status
        take(Path(folder))
    return 0


def take(tour: Path) -> None:
    """Copies the chosen screens of a tour, and puts the two copies of a slip side by side.

    Raises LookupError where the tour has no such screen.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage

    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, screen in SCREENS.items():
        shown = QImage(str(_one(tour, f"[0-9][0-9][0-9]-{screen}.png")))
        shown.convertToFormat(QImage.Format.Format_RGB32).save(
            str(PICTURES / f"{name}.png"), quality=0
        )
    copies = [QImage(str(_one(tour, f"paper-demo-*-{page}.png", slip=True))) for page in (1, 2)]
    side_by_side(copies).save(str(PICTURES / "slip.png"), quality=0)


def side_by_side(images):  # type: ignore[no-untyped-def]  # images of Qt, imported late
    """The holder's copy and the store's on grey, at half the head's dots."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter

    wide = sum(image.width() for image in images) + APART + 2 * AROUND
    high = max(image.height() for image in images) + 2 * AROUND
    canvas = QImage(wide, high, QImage.Format.Format_RGB32)
    canvas.fill(Qt.GlobalColor.lightGray)
    painter = QPainter(canvas)
    left = AROUND
    for image in images:
        painter.drawImage(left, AROUND, image)
        left += image.width() + APART
    painter.end()
    return canvas.scaled(
        wide // 2,
        high // 2,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _one(folder: Path, pattern: str, *, slip: bool = False) -> Path:
    """The first file of this name; `slip`: among the slips, whose names hold their number."""
    found = sorted(p for p in folder.glob(pattern) if not slip or "-0010" in p.name)
    if not found:
        raise LookupError(f"the tour has no {pattern}")
    return found[0]


if __name__ == "__main__":
    sys.exit(main())

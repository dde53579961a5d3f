"""What the first acts need, imported while nobody waits for it: at the door, a PIN is typed.

Beside the books, so that a sign-in waits for neither.
"""

from __future__ import annotations

PAUSE_MS = 300
"""After the counter's page is there, before the papers and small windows are read."""


def read_counter() -> None:
    """The page that most sessions open with."""
    import lovemart_desktop.gui.desks.counter.page  # noqa: F401  # to have been imported


def read_first_acts() -> None:
    """What the first slip, shift, return or copy would otherwise wait for."""
    import PySide6.QtPrintSupport  # noqa: F401  # to have been imported

    import lovemart_desktop.documents.slips.receipt
    import lovemart_desktop.gui.desks.counter.find_slip
    import lovemart_desktop.gui.desks.counter.return_dialog
    import lovemart_desktop.gui.desks.shifts.closing
    import lovemart_desktop.gui.desks.shifts.opening
    import lovemart_desktop.gui.desks.shifts.slips
    import lovemart_desktop.services.counter.slip_papers  # noqa: F401  # to have been imported

"""What is refused of household dossiers."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "dossier.days_reversed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The last day {until} lies before the first day {since}. Change one of them.",
    ),
    "household.gone": QT_TRANSLATE_NOOP(
        "Refusals",
        "This household is not in the books. Search for one of its people again.",
    ),
    "remark.no_reason": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say how the remark was settled: it stays in the dossier.",
    ),
}

"""What is refused of pictures and scans."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "attachment.empty": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” is empty. Choose the scan or picture again.",
    ),
    "attachment.too_large": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” is larger than {megabytes} MB. Scan it again with fewer dots, or split it.",
    ),
    "attachment.not_a_picture": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” is no JPEG or PNG picture and no PDF. Choose a picture or a scan.",
    ),
    "attachment.cut_short": QT_TRANSLATE_NOOP(
        "Refusals",
        "The end of “{file}” is missing: it was not copied wholly. Copy or scan it again.",
    ),
    "attachment.too_many_pixels": QT_TRANSLATE_NOOP(
        "Refusals",
        "The picture “{file}” is too large in width and height. Scan it again with fewer dots.",
    ),
    "attachment.unreadable": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” cannot be read. Check that the file is still there and not open elsewhere.",
    ),
    "attachment.subject_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "What “{file}” was to be attached to is no longer there. Open the page again.",
    ),
    "attachment.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This attachment is not in the books. Open the page again.",
    ),
}

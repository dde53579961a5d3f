"""What is refused of pairs of records and of joining them."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, str]] = {
    "merge.same_record": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is one record, not two. Choose two different ones.",
    ),
    "merge.not_alike": QT_TRANSLATE_NOOP(
        "Refusals",
        "These two records are not alike any more: one was corrected or joined meanwhile. "
        "Look at the list again.",
    ),
    "merge.merged": QT_TRANSLATE_NOOP(
        "Refusals",
        "The record of {name} has been joined to another already. Look at the list again.",
    ),
    "merge.two_numbers": QT_TRANSLATE_NOOP(
        "Refusals",
        "Both records of {name} have a verified ID number, and not the same one: these are two "
        "persons. If a number is wrong, correct it first.",
    ),
    "merge.one_dead": QT_TRANSLATE_NOOP(
        "Refusals",
        "Only one of the two records of {name} says that the person has died. Enter the death "
        "on the other one too, or take it back, then join them.",
    ),
    "merge.head": QT_TRANSLATE_NOOP(
        "Refusals",
        "The record of {name} heads household {household}, to which the other record does not "
        "belong. Keep this record instead, or join the households first.",
    ),
    "merge.nominated": QT_TRANSLATE_NOOP(
        "Refusals",
        "The record of {name} is on a list of {round} that is not credited yet. Take it off "
        "the list, or keep this record.",
    ),
    "award.joined_since": QT_TRANSLATE_NOOP(
        "Refusals",
        "{village}: the household or record of {name} was joined to another one, or taken back, "
        "since the list was made. Nothing was credited. Strike the row; if the one that stays is "
        "to have the points, add it. Then have the list approved again.",
    ),
    "award.had_already": QT_TRANSLATE_NOOP(
        "Refusals",
        "{village}: {name} has had the points of this round already, as {other}, which was "
        "joined to it since. Nothing was credited. Strike the row and have the list approved "
        "again.",
    ),
    "merge.changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The record of {name} has changed since it was shown. Nothing was joined. Look at both "
        "again.",
    ),
    "merge.meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody else has just joined this record to another. Look at the list again.",
    ),
    "merge.judged": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody has already noted that these are two persons.",
    ),
    "merge.document_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say what shows that both records are one person's, such as the ID card or the "
        "household register.",
    ),
    "merge.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say how you know that these are two persons.",
    ),
}

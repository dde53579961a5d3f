"""What is refused when a grant is ordered, or approved without evidence."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "grant.festival_missing": QT_TRANSLATE_NOOP(
        "Refusals", "A festival pack needs its festival. Choose one."
    ),
    "grant.festival_year": QT_TRANSLATE_NOOP(
        "Refusals", "There is no calendar for {year}. Choose a year from {first} to {last}."
    ),
    "grant.festival_named": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{period}” names a festival. Order it as a festival pack: then it is given only once.",
    ),
    "grant.rate_many": QT_TRANSLATE_NOOP(
        "Refusals",
        "{rate} points a head is more than any grant: at most {most}. Nothing was opened; look "
        "whether a digit is too many.",
    ),
    "grant.points_many": QT_TRANSLATE_NOOP(
        "Refusals",
        "A grant gives at most {most} points to each. Nothing was opened; look whether a digit "
        "is too many.",
    ),
    "grant.source_unfit": QT_TRANSLATE_NOOP(
        "Refusals", "This kind of grant is not filled that way. Choose who is to be on the lists."
    ),
    "grant.copy_missing": QT_TRANSLATE_NOOP(
        "Refusals", "There is no earlier list to take over yet. Choose who is to be on the lists."
    ),
    "grant.copy_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "The earlier grant was given up meanwhile. Choose another list to take over."
    ),
    "grant.copy_unfit": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of “{programme}” {period} goes by households where this grant goes by persons, "
        "or the other way round. Choose another list to take over.",
    ),
    "grant.activity_name": QT_TRANSLATE_NOOP(
        "Refusals", "Enter what the activity was, such as “Cleaning the river bank”."
    ),
    "grant.activity_place": QT_TRANSLATE_NOOP("Refusals", "Enter where “{activity}” took place."),
    "grant.activity_long": QT_TRANSLATE_NOOP(
        "Refusals", "The activity's name and place have room for {most} characters each."
    ),
    "grant.activity_future": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{activity}” has not taken place yet. Enter it afterwards, when it is known who came.",
    ),
    "grant.reference_future": QT_TRANSLATE_NOOP(
        "Refusals", "Nobody can be counted on a day to come. Choose {today} or an earlier day."
    ),
    "grant.nobody": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” {period} would have nobody on its lists. Nothing was opened; choose "
        "others, or fill the lists afterwards.",
    ),
    "grant.no_evidence": QT_TRANSLATE_NOOP(
        "Refusals",
        "No photo shows that “{activity}” took place. Attach one to the grant, then have its "
        "lists approved.",
    ),
}

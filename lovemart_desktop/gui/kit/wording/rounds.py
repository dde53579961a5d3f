"""Sentences of the award round's whole life: rules, review, meetings, notices, archive."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "award.archive_empty": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” has no credited list. There is nothing to archive; cancel the round "
        "instead.",
    ),
    "award.archive_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} is not credited yet. Credit it, or note that the village gives "
        "up, then archive the round.",
    ),
    "award.back_to_draft_first": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} has been reviewed and met on. Take the review back first; the "
        "meetings then have to be held again.",
    ),
    "award.before_approval": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} has not been through its earlier steps. Finish them, then send "
        "it for approval.",
    ),
    "award.before_notice": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} cannot be posted yet: its review or one of its meetings is "
        "missing. Nothing was recorded.",
    ),
    "award.below_cut": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is below the cut-off of the review. Take the review back to change who stays.",
    ),
    "award.criteria_many": QT_TRANSLATE_NOOP(
        "Refusals",
        "A round has at most {most} criteria. Put some of them together.",
    ),
    "award.criteria_weights": QT_TRANSLATE_NOOP(
        "Refusals",
        "The weights add up to {sum} per cent. Change them until they make 100.",
    ),
    "award.criterion_most": QT_TRANSLATE_NOOP(
        "Refusals",
        "The highest score of “{name}” has to be between 1 and 1,000.",
    ),
    "award.criterion_name": QT_TRANSLATE_NOOP(
        "Refusals",
        "A criterion needs a name, without the signs = and ;. Type one.",
    ),
    "award.criterion_twice": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{name}” stands twice among the criteria. Remove one of them.",
    ),
    "award.criterion_weight": QT_TRANSLATE_NOOP(
        "Refusals",
        "The weight of “{name}” has to be between 1 and 100 per cent.",
    ),
    "award.cut_off_all": QT_TRANSLATE_NOOP(
        "Refusals",
        "With this cut-off nobody of {village} would stay on the list. Choose a lower one.",
    ),
    "award.cut_off_value": QT_TRANSLATE_NOOP(
        "Refusals",
        "The cut-off needs a number: whole places above 0, or a score of 0 or more.",
    ),
    "award.given_up": QT_TRANSLATE_NOOP(
        "Refusals",
        "{village} was given up in this round. Take it up again before you change its list.",
    ),
    "award.headcount_none": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nobody lived in the household of {name} on the reference date, so there is nothing to "
        "count. Have the card officer put the roster right.",
    ),
    "award.late_reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The half-year {period} ended on {last}. Note once why the round goes on after it, then"
        " try again.",
    ),
    "award.late_reason_there": QT_TRANSLATE_NOOP(
        "Refusals",
        "A reason is noted already: {reason}. It is kept as it is.",
    ),
    "award.list_published": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} has been posted. Single rows can still be struck off or added, "
        "with a reason; nothing else was changed.",
    ),
    "award.meeting_attended": QT_TRANSLATE_NOOP(
        "Refusals",
        "{attended} came, but only {entitled} were entitled to. Check both numbers.",
    ),
    "award.meeting_before_review": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} is not reviewed yet. Close the review first, then record the "
        "meetings.",
    ),
    "award.meeting_chair": QT_TRANSLATE_NOOP("Refusals", "Say who chaired the {meeting}."),
    "award.meeting_early": QT_TRANSLATE_NOOP(
        "Refusals",
        "The {meeting} cannot have been before the half-year began on {first}. Check its date.",
    ),
    "award.meeting_future": QT_TRANSLATE_NOOP(
        "Refusals",
        "The {meeting} cannot be in the future. Record it after it was held.",
    ),
    "award.meeting_order": QT_TRANSLATE_NOOP(
        "Refusals",
        "The {meeting} does not fit the {other_meeting} on {day}: the four are held one after "
        "the other. Check the dates; if the other one was held again since, record it first.",
    ),
    "award.meeting_people": QT_TRANSLATE_NOOP(
        "Refusals",
        "A meeting needs at least one person present, and numbers that can be. Check them.",
    ),
    "award.meeting_votes": QT_TRANSLATE_NOOP(
        "Refusals",
        "{votes} votes were counted, but only {attended} people came. Check the votes.",
    ),
    "award.no_meetings": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” asks for no meetings. Go on with the next step.",
    ),
    "award.no_notice": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” has no notice before approval. Go on with the approval.",
    ),
    "award.no_photo": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no photo of the notice of {village}. Attach one of it as posted, then try again.",
    ),
    "award.no_review": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” asks for no review. Go on with the next step.",
    ),
    "award.not_a_draft": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} has left the draft. Take its review back to review it again.",
    ),
    "award.not_as_published": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} does not stand on the list of {village} as on its notice. Post the notice again"
        " before the list goes on.",
    ),
    "award.not_credited": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} is not credited, so there is no result to post. Credit it first.",
    ),
    "award.notice_before": QT_TRANSLATE_NOOP(
        "Refusals",
        "The notice cannot have been posted before {day}, the day of the last meeting or of the"
        " crediting. Check the date.",
    ),
    "award.notice_days": QT_TRANSLATE_NOOP(
        "Refusals",
        "A notice is posted for 1 to {most} days. Change the {days} days.",
    ),
    "award.notice_future": QT_TRANSLATE_NOOP(
        "Refusals",
        "A notice cannot be posted in the future. Record it on the day it is posted.",
    ),
    "award.notice_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} is not posted. Post its notice first.",
    ),
    "award.notice_other_version": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} was changed since this notice was prepared. Print the new "
        "version and post that one.",
    ),
    "award.notice_place": QT_TRANSLATE_NOOP("Refusals", "Say where the notice was posted."),
    "award.notice_posted": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} is posted already. Nothing was recorded a second time.",
    ),
    "award.notice_reason_missing": QT_TRANSLATE_NOOP("Refusals", "Say why there is no notice."),
    "award.notice_running": QT_TRANSLATE_NOOP(
        "Refusals",
        "The notice of {village} runs until the day before {day}. From {day} on the list can go"
        " on.",
    ),
    "award.notice_short_reason": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say why the notice is posted for {days} days only.",
    ),
    "award.notice_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This notice is not in the books. Open the list again.",
    ),
    "award.objection_day": QT_TRANSLATE_NOOP(
        "Refusals",
        "The objection cannot have come before {first}, when the notice was posted, nor in the "
        "future. Check the date.",
    ),
    "award.objection_decided": QT_TRANSLATE_NOOP(
        "Refusals",
        "This objection has its outcome already. Nothing was changed.",
    ),
    "award.objection_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "An objection to the list of {village} is open. Decide it, then the list can go on.",
    ),
    "award.objection_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This objection is not in the books. Open the list again.",
    ),
    "award.objection_words": QT_TRANSLATE_NOOP("Refusals", "Write down what the objection says."),
    "award.outcome_day": QT_TRANSLATE_NOOP(
        "Refusals",
        "The outcome cannot be before {first}, when the objection came, nor in the future. "
        "Check the date.",
    ),
    "award.outcome_words": QT_TRANSLATE_NOOP("Refusals", "Write down what was found."),
    "award.paper_date": QT_TRANSLATE_NOOP(
        "Refusals",
        "The document cannot be dated in the future. Check its date.",
    ),
    "award.paper_document": QT_TRANSLATE_NOOP("Refusals", "Type the number of the document."),
    "award.paper_leader": QT_TRANSLATE_NOOP("Refusals", "Say which leader approved."),
    "award.paper_scan_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no scan of the document at “{programme}”. Attach it, then try again.",
    ),
    "award.result_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The result of {village} is not posted. Post the result notice, then archive the round.",
    ),
    "award.result_photo_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no photo of the result notice of {village}. Attach it, then archive the round.",
    ),
    "award.round_archived": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” {period} is in the archive. Nothing is changed in it any more.",
    ),
    "award.rules_credits": QT_TRANSLATE_NOOP(
        "Refusals",
        "These rules do not go together: awards and points by headcount go to households, each "
        "household the same or by heads. Change them.",
    ),
    "award.rules_frozen": QT_TRANSLATE_NOOP(
        "Refusals",
        "The rules of “{programme}” stand since its first list was reviewed, met on or posted. "
        "They were not changed.",
    ),
    "award.rules_occasion": QT_TRANSLATE_NOOP(
        "Refusals",
        "An award round and a grant have occasions of their own. Choose another.",
    ),
    "award.rules_rows": QT_TRANSLATE_NOOP(
        "Refusals",
        "There are {rows} rows on the lists already. Whose accounts are credited, and by what, "
        "cannot be changed any more.",
    ),
    "award.rules_steps": QT_TRANSLATE_NOOP(
        "Refusals",
        "An award round keeps its review, its meetings and its notice. None of them can be left"
        " out.",
    ),
    "award.score_outside": QT_TRANSLATE_NOOP(
        "Refusals",
        "The score of {name} for “{criterion}” has to be between 0 and {most}.",
    ),
    "award.score_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{criterion}” is no criterion of this round, so {name} cannot be scored by it. Check "
        "the headings.",
    ),
    "award.scores_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "{rows} rows of {village} lack scores, {name} among them. Enter them, then close the "
        "review.",
    ),
    "award.ties_named": QT_TRANSLATE_NOOP(
        "Refusals",
        "Name some of the tied households, not all of them and nobody else.",
    ),
    "award.ties_reason": QT_TRANSLATE_NOOP("Refusals", "Say why the tie was decided so."),
    "award.ties_undecided": QT_TRANSLATE_NOOP(
        "Refusals",
        "{tied} households are tied over {places} places. Decide who stays: all, none, or by name.",
    ),
    "signing.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals", "Say why the mark is taken back: the reason stays with the list."
    ),
    "signing.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is no page of a list credited in these books. Look which town's and which round's "
        "list it is; one printed before its list was credited is printed again.",
    ),
}

"""What funds, award rounds and grants refuse."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "fund.name_missing": QT_TRANSLATE_NOOP(
        "Refusals", "The fund has no name. Give it the name that its document uses."
    ),
    "fund.document_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{fund}” has no source document. Enter the number or title of the paper that "
        "provides its budget.",
    ),
    "fund.period_backwards": QT_TRANSLATE_NOOP(
        "Refusals", "The period of “{fund}” ends before it begins. Correct one of the dates."
    ),
    "fund.expiry_too_early": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points of “{fund}” would expire before its period is over. Choose a later day, "
        "or no expiry.",
    ),
    "fund.name_taken": QT_TRANSLATE_NOOP(
        "Refusals", "There is a fund “{fund}” already. Choose it in the list, or another name."
    ),
    "fund.category_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "A goods category of “{fund}” is gone meanwhile. Open the form again and choose anew.",
    ),
    "fund.categories_none": QT_TRANSLATE_NOOP(
        "Refusals", "Tick at least one goods category, or let the fund pay for all goods."
    ),
    "fund.unknown": QT_TRANSLATE_NOOP(
        "Refusals", "This fund is not in the books. Open the list of funds again."
    ),
    "fund.closed": QT_TRANSLATE_NOOP(
        "Refusals", "“{fund}” is closed: no points come in or go out. Choose another fund."
    ),
    "fund.expired": QT_TRANSLATE_NOOP(
        "Refusals", "“{fund}” expired on {on}. Choose a fund that is still running."
    ),
    "fund.ends_first": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{fund}” ends on {ends}, before the reference date {day}. Choose a fund that runs "
        "longer, or an earlier reference date.",
    ),
    "fund.points_none": QT_TRANSLATE_NOOP(
        "Refusals", "Enter how many points are appropriated, at least 1."
    ),
    "fund.points_many": QT_TRANSLATE_NOOP(
        "Refusals", "More than {most} points at once is not possible. Check the number of noughts."
    ),
    "fund.budget_short": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{fund}” has {budget} points left and {needed} are needed: {missing} short. Nothing "
        "was credited. Appropriate a budget first, or credit fewer lists.",
    ),
    "award.programme_missing": QT_TRANSLATE_NOOP(
        "Refusals", "The programme has no name. Enter or choose one."
    ),
    "award.programme_other_kind": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” exists already as the other kind (award round or grant). Choose another "
        "name.",
    ),
    "award.occasion_missing": QT_TRANSLATE_NOOP(
        "Refusals", "The grant of “{programme}” has no occasion. Enter it, such as a festival."
    ),
    "award.period_form": QT_TRANSLATE_NOOP(
        "Refusals", "“{period}” is not a half-year. Choose the first or second half of a year."
    ),
    "award.reference_outside": QT_TRANSLATE_NOOP(
        "Refusals",
        "The reference date lies outside {period}. Choose a day from {first} to {last}.",
    ),
    "award.points_none": QT_TRANSLATE_NOOP(
        "Refusals", "“{programme}” gives no points. Enter at least 1 for each."
    ),
    "award.points_many": QT_TRANSLATE_NOOP(
        "Refusals", "More than {most} points each is not possible. Check the number of noughts."
    ),
    "award.fund_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "No fund is chosen. Choose the fund that pays, or open one on the page of funds first.",
    ),
    "award.card_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This card belongs to nobody on the roster. Nothing was added; type the name instead.",
    ),
    "award.round_exists": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” has a round for {period} already. Choose that round instead of opening "
        "another.",
    ),
    "award.round_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "This round is not in the books. Choose a round again."
    ),
    "award.round_cancelled": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” {period} was cancelled. Nothing more can be done in it; open a new round.",
    ),
    "award.list_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "One of these lists does not belong to this round. Open the round again."
    ),
    "award.list_empty": QT_TRANSLATE_NOOP(
        "Refusals", "The list of {village} has no rows. Add some, or approve the others without it."
    ),
    "award.list_credited": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} has been credited and stays as it is. Nothing was changed.",
    ),
    "award.row_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "This row is no longer on the list. Open the list again."
    ),
    "award.member_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody on this list is not on the roster. Nothing was loaded; import the roster first.",
    ),
    "award.no_household": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} belongs to no household, and the award goes to households. Nothing was added; "
        "have the card officer put the roster right first.",
    ),
    "award.household_twice": QT_TRANSLATE_NOOP(
        "Refusals",
        "The household of {name} is on a list of the round already. Nothing was added.",
    ),
    "award.member_twice": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is on a list of the round already. Nothing was added."
    ),
    "award.not_for_households": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” is a grant to persons; an award workbook lists households. Choose an "
        "award round first.",
    ),
    "award.not_for_members": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” credits households; the rule for elderly party members chooses persons. "
        "Choose a grant first.",
    ),
    "award.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals", "Enter the reason; it is kept with the record."
    ),
    "award.credited_partly": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{programme}” has credited lists and cannot be cancelled any more.",
    ),
    "award.checks_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "{village}: {rows} row(s) must be settled before approval, first {name}. Strike the row, "
        "or add the household again under its new head.",
    ),
    "award.approver_is_author": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} made the last change to the list of {village} and cannot approve it. Somebody "
        "else has to.",
    ),
    "award.not_approved": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} has not been approved. Have a second person approve it first.",
    ),
    "award.changed_since_approval": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} was changed after its approval. Nothing was credited; have it "
        "approved again.",
    ),
    "award.credit_by_approver": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} approved the list of {village} and cannot credit it too. Another award officer "
        "has to.",
    ),
    "award.credited_already": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} has been credited already. Nothing was credited a second time.",
    ),
    "award.account_not_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "{village}: the account of {name} is not open, or the person has died. Nothing was "
        "credited; strike the row and have the list approved again.",
    ),
    "award.nothing_to_credit": QT_TRANSLATE_NOOP(
        "Refusals", "No list is approved and waiting. Have the lists approved first."
    ),
    "award.changed_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} was changed a moment ago. Close this, look at the list again, then "
        "have it approved.",
    ),
}

"""What is refused of workbooks and their rows, and the remarks that rows leave on a record."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

_FILES: Final = {
    "file.missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The file “{file}” cannot be opened. Close it in other programs, check that it is "
        "still there, and choose it again.",
    ),
    "file.too_big": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” is larger than {megabytes} MB, so it was not read. Take pictures and other "
        "sheets out of it, or split it by village.",
    ),
    "file.empty": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” is empty. Choose the right file.",
    ),
    "file.unreadable": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” is damaged or no workbook. Open it in Excel or WPS, save it as .xlsx, and "
        "choose that file.",
    ),
    "file.password": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” is protected by a password. Open it, take the password off, save it, and "
        "choose it again.",
    ),
    "file.markup": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” is a web page or XML in spite of its name. Open it in Excel or WPS, save it "
        "as .xlsx, and choose that file.",
    ),
    "file.too_many_rows": QT_TRANSLATE_NOOP(
        "Refusals",
        "Sheet {sheet} of “{file}” reaches below row {limit}. Delete the empty rows below the "
        "table, or split the file.",
    ),
    "file.too_many_columns": QT_TRANSLATE_NOOP(
        "Refusals",
        "Sheet {sheet} of “{file}” reaches beyond {limit} columns. Delete the empty columns "
        "right of the table.",
    ),
    "file.too_many_cells": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” has more than {limit} cells or very long texts in them. Split it by village.",
    ),
    "file.no_headings": QT_TRANSLATE_NOOP(
        "Refusals",
        "No line of headings was found in “{file}” for this import ({kind}). Check that it is "
        "the right file and that its columns have headings.",
    ),
    "file.not_saved": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{file}” could not be saved there. Close it in other programs, or choose another folder.",
    ),
    "import.books_changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody changed the books since “{file}” was compared with them, so nothing was "
        "written. Look at what would happen now, and import again.",
    ),
    "import.no_round": QT_TRANSLATE_NOOP(
        "Refusals",
        "An award list needs a round to go to. Open the round first, then import the list.",
    ),
    "file.column_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Sheet {sheet} has no column for: {field}. Choose the column that holds it, or add one.",
    ),
}
_ROSTER: Final = {
    "roster.name_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The row has no name. Fill in the name.",
    ),
    "roster.name_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{name}” is not a name. Fill in the name as on the ID card.",
    ),
    "roster.village_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "It is not clear which village {name} belongs to. Fill in the village.",
    ),
    "roster.household_number_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "It is not clear which household {name} belongs to. Fill in the household number.",
    ),
    "roster.household_number_rounded": QT_TRANSLATE_NOOP(
        "Refusals",
        "Excel has rounded the household number of {name}. Set the cell to text and type the "
        "number again.",
    ),
    "roster.id_numeric": QT_TRANSLATE_NOOP(
        "Refusals",
        "The ID number of {name} stands in a number cell, and Excel has changed its last digits "
        "to 0. Set the cell to text and type the number again from the ID card.",
    ),
    "roster.id_repeated": QT_TRANSLATE_NOOP(
        "Refusals",
        "The ID number of {name} ending in {tail} stands in this file already: sheet {sheet}, "
        "row {row}. Find out which row is right and correct the other.",
    ),
    "roster.id_elsewhere": QT_TRANSLATE_NOOP(
        "Refusals",
        "The ID number of {name} ending in {tail} belongs to {holder} in the books: {village}, "
        "household {household}. Correct the number or the household number.",
    ),
    "roster.person_repeated": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} stands in this household already: sheet {sheet}, row {row}. Delete one row, or "
        "give both their ID numbers if they are two persons.",
    ),
    "roster.person_ambiguous": QT_TRANSLATE_NOOP(
        "Refusals",
        "{village} has more than one {name}, and the row does not tell which is meant. Fill in "
        "the ID number.",
    ),
    "roster.deceased": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} of {village} is recorded as deceased. Take the row out, or have the record "
        "corrected first.",
    ),
}
_GOODS: Final = {
    "goods.code_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "{code_shown} belongs to no goods in the books. Find them by name, or import them with "
        "this barcode.",
    ),
    "goods.name_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The row has no name of goods. Fill it in.",
    ),
    "goods.points_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods} has no points. Fill them in; 0 if it is given away.",
    ),
    "goods.points_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: “{text}” is no whole number of points up to 1,000,000. Correct it.",
    ),
    "goods.points_negative": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods} has {points} points. Points cannot be negative; correct them.",
    ),
    "goods.barcode_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: the barcode {barcode} does not have 8, 12 or 13 digits. Type what stands below "
        "the bars, or leave it empty for goods without one.",
    ),
    "goods.barcode_check_digit": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: the last digit of the barcode {barcode} does not fit the others. Type it again "
        "from the package.",
    ),
    "goods.barcode_rounded": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: Excel has rounded the barcode to {barcode}. Set the cell to text and type the "
        "barcode again.",
    ),
    "goods.barcode_repeated": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: the barcode {barcode} stands in this file already: sheet {sheet}, row {row}. "
        "Delete the row that is wrong.",
    ),
    "goods.barcode_elsewhere": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: the barcode {barcode} belongs to {holder} in the books. Correct the barcode or "
        "the name.",
    ),
    "goods.repeated": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods} {spec} stands in this file already: sheet {sheet}, row {row}. Delete one row, or "
        "tell them apart by name or specification.",
    ),
    "goods.quantity_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: “{text}” is no whole number of pieces. Correct the quantity.",
    ),
    "goods.quantity_negative": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods} has a stock of {pieces}. Stock cannot be negative; correct it.",
    ),
    "goods.cost_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: “{text}” is no cost in yuan. Correct it, or leave it empty.",
    ),
    "goods.expiry_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: “{text}” is no date. Write the expiry date as 2027-03-01, or leave it empty.",
    ),
}
_AWARD: Final = {
    "award.person_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} ({village}, ID ending in {tail}) is not on the roster. Correct name and ID "
        "number, or import the roster first.",
    ),
    "award.person_ambiguous": QT_TRANSLATE_NOOP(
        "Refusals",
        "{village} has more than one {name}. Fill in the ID number.",
    ),
    "award.name_differs": QT_TRANSLATE_NOOP(
        "Refusals",
        "The ID number ending in {tail} belongs to {holder} on the roster, not to {name}. Correct "
        "the name or the ID number.",
    ),
    "award.no_household": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} of {village} belongs to no household, and awards go to households. Add the person "
        "to a household first.",
    ),
    "award.repeated": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} stands on this list already: sheet {sheet}, row {row}. Delete this row.",
    ),
    "award.same_household": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} belongs to household {household}, which is on this list already with {other}: "
        "sheet {sheet}, row {row}. A household stands on the list once; delete one row.",
    ),
    "award.household_listed": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} belongs to household {household}, which is on this round's list already with "
        "{other}. Delete this row, or strike the other off the list first.",
    ),
    "award.score_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name}: “{text}” is no score for {criterion}. Fill in a number.",
    ),
}
SENTENCES: Final[dict[str, str]] = {**_FILES, **_ROSTER, **_GOODS, **_AWARD}

REMARKS: Final = {
    "person.id_missing": QT_TRANSLATE_NOOP("Remarks", "No ID number given."),
    "person.id_form": QT_TRANSLATE_NOOP("Remarks", "The ID number does not have 18 digits."),
    "person.id_fifteen_digits": QT_TRANSLATE_NOOP(
        "Remarks", "Old ID number of 15 digits; it cannot be verified."
    ),
    "person.id_birth_date": QT_TRANSLATE_NOOP(
        "Remarks", "The ID number holds an impossible birth date."
    ),
    "person.id_check_digit": QT_TRANSLATE_NOOP(
        "Remarks", "The check digit of the ID number is wrong."
    ),
    "person.age_differs": QT_TRANSLATE_NOOP(
        "Remarks", "The roster said {detail} years old; the birth date of the ID number counts."
    ),
    "person.sex_differs": QT_TRANSLATE_NOOP(
        "Remarks", "The roster said {detail}; the sex of the ID number counts."
    ),
    "person.party_unclear": QT_TRANSLATE_NOOP(
        "Remarks", "“{detail}” does not tell whether this is a party member."
    ),
    "person.party_date_unclear": QT_TRANSLATE_NOOP(
        "Remarks", "The date of joining the Party cannot be told from “{detail}”."
    ),
    "person.party_contradiction": QT_TRANSLATE_NOOP(
        "Remarks", "Not a party member, but with a date of joining: {detail}."
    ),
    "person.second_head": QT_TRANSLATE_NOOP(
        "Remarks", "The roster said head of household, but that is {detail}."
    ),
    "person.name_unprintable": QT_TRANSLATE_NOOP(
        "Remarks", "The name holds a character that cannot be printed: {detail}."
    ),
    "person.not_on_roster": QT_TRANSLATE_NOOP(
        "Remarks", "The roster imported on {detail} no longer names this person."
    ),
    "award.found_by_name": QT_TRANSLATE_NOOP(
        "Remarks", "Found by village and name; the ID number was not compared."
    ),
    "award.village_differs": QT_TRANSLATE_NOOP(
        "Remarks", "The list said {detail}; the village on the roster counts."
    ),
}

FIELDS: Final = {
    "serial": QT_TRANSLATE_NOOP("Columns", "running number"),
    "village": QT_TRANSLATE_NOOP("Columns", "village"),
    "group": QT_TRANSLATE_NOOP("Columns", "group"),
    "household": QT_TRANSLATE_NOOP("Columns", "household"),
    "household_number": QT_TRANSLATE_NOOP("Columns", "household number"),
    "status": QT_TRANSLATE_NOOP("Columns", "household status"),
    "name": QT_TRANSLATE_NOOP("Columns", "name"),
    "head_name": QT_TRANSLATE_NOOP("Columns", "name of the head"),
    "is_head": QT_TRANSLATE_NOOP("Columns", "head of household"),
    "relation": QT_TRANSLATE_NOOP("Columns", "relation to the head"),
    "id_number": QT_TRANSLATE_NOOP("Columns", "ID number"),
    "sex": QT_TRANSLATE_NOOP("Columns", "sex"),
    "age": QT_TRANSLATE_NOOP("Columns", "age"),
    "birth_date": QT_TRANSLATE_NOOP("Columns", "birth date"),
    "telephone": QT_TRANSLATE_NOOP("Columns", "telephone"),
    "party_member": QT_TRANSLATE_NOOP("Columns", "party member"),
    "party_joined": QT_TRANSLATE_NOOP("Columns", "joined the Party"),
    "goods_name": QT_TRANSLATE_NOOP("Columns", "name of goods"),
    "spec": QT_TRANSLATE_NOOP("Columns", "specification"),
    "unit": QT_TRANSLATE_NOOP("Columns", "unit"),
    "barcode": QT_TRANSLATE_NOOP("Columns", "barcode"),
    "category": QT_TRANSLATE_NOOP("Columns", "category"),
    "points": QT_TRANSLATE_NOOP("Columns", "points"),
    "quantity": QT_TRANSLATE_NOOP("Columns", "stock"),
    "cost": QT_TRANSLATE_NOOP("Columns", "cost"),
    "origin": QT_TRANSLATE_NOOP("Columns", "origin"),
    "source": QT_TRANSLATE_NOOP("Columns", "supplier or donor"),
    "expires_on": QT_TRANSLATE_NOOP("Columns", "expiry date"),
    "score": QT_TRANSLATE_NOOP("Columns", "score"),
    "scores": QT_TRANSLATE_NOOP("Columns", "scores"),
    "note": QT_TRANSLATE_NOOP("Columns", "note"),
}
KINDS: Final = {
    "roster": QT_TRANSLATE_NOOP("Columns", "roster"),
    "goods": QT_TRANSLATE_NOOP("Columns", "goods"),
    "award": QT_TRANSLATE_NOOP("Columns", "award list"),
}


def remark_text(code: str, detail: str) -> str:
    """A remark on a record as a sentence; an unknown code stands for itself."""
    template = REMARKS.get(code)
    if template is None:
        return code
    return QCoreApplication.translate("Remarks", template).replace("{detail}", detail)


def field_name(code: str) -> str:
    """What a column means, such as "id_number", in words."""
    known = FIELDS.get(code)
    return QCoreApplication.translate("Columns", known) if known else code


def kind_name(code: str) -> str:
    """The name of a kind of workbook: "roster", "goods" or "award"."""
    known = KINDS.get(code)
    return QCoreApplication.translate("Columns", known) if known else code

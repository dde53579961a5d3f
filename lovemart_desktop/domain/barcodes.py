"""Goods barcodes: EAN-13, EAN-8 and UPC-A."""

from __future__ import annotations

import math
import re
import unicodedata
from enum import StrEnum

EAN_8, UPC_A, EAN_13 = 8, 12, 13
_LENGTHS = (EAN_8, UPC_A, EAN_13)
_PERSONAL = re.compile(r"[0-9]{13,17}[0-9X]", re.IGNORECASE)
_LONGEST_SHOWN = 20
_EXPONENT = re.compile(r"[0-9]+(\.[0-9]+)?E\+?[0-9]+")


class BarcodeFault(StrEnum):
    FORM = "barcode_form"
    CHECK_DIGIT = "barcode_check_digit"
    ROUNDED = "barcode_rounded"


def check_digit(body: str) -> str:
    """The last digit that belongs to the digits before it, for every length of this family."""
    total = sum(int(digit) * (3, 1)[place % 2] for place, digit in enumerate(reversed(body)))
    return str(-total % 10)


def has_valid_check_digit(code: str) -> bool:
    """Whether `code` is a whole EAN-13, EAN-8 or UPC-A with the right last digit."""
    return (
        code.isascii()
        and code.isdigit()
        and len(code) in _LENGTHS
        and check_digit(code[:-1]) == code[-1]
    )


def normalise_barcode(raw: object) -> str:
    """The digits of a barcode cell; empty where there is none.

    Numeric cells count: 6926609107053.0 is 6926609107053. The noughts that Excel takes from
    the front of a number are put back where that makes a valid code.
    """
    if raw is None or isinstance(raw, bool):
        return ""
    if isinstance(raw, (int, float)):
        return _from_number(raw)
    text = unicodedata.normalize("NFKC", str(raw)).upper()
    text = "".join(char for char in text if char.isalnum() or char in ".+")
    text = re.sub(r"(?<=[0-9])\.0+$", "", text)
    return "" if text in {"无", "暂无", "没有"} else text[:40]


def _from_number(number: float) -> str:
    if not math.isfinite(number) or number <= 0 or number != int(number):
        return "" if number == 0 else str(number)
    digits = str(int(number))
    if has_valid_check_digit(digits):
        return digits
    for length in _LENGTHS:
        if len(digits) < length and has_valid_check_digit(digits.zfill(length)):
            return digits.zfill(length)
    return digits


def barcode_fault(code: str) -> BarcodeFault | None:
    """What is wrong with a normalised code, None where nothing is."""
    if _EXPONENT.fullmatch(code):
        return BarcodeFault.ROUNDED
    if not (code.isascii() and code.isdigit() and len(code) in _LENGTHS):
        return BarcodeFault.FORM
    return None if has_valid_check_digit(code) else BarcodeFault.CHECK_DIGIT


def shown(code: str) -> str:
    """What was read, as a refusal may tell it: of what may be a card's or ID number the end."""
    return f"…{code[-4:]}" if _PERSONAL.fullmatch(code) else code[:_LONGEST_SHOWN]


def as_scanned(code: str) -> str:
    """One form for UPC-A, which some scanners send with a leading nought and some without."""
    return code.zfill(EAN_13) if len(code) == UPC_A else code

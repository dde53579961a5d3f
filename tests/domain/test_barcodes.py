import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.barcodes import (
    BarcodeFault,
    as_scanned,
    barcode_fault,
    check_digit,
    has_valid_check_digit,
    normalise_barcode,
)

bodies = st.sampled_from([7, 11, 12]).flatmap(
    lambda length: st.text("0123456789", min_size=length, max_size=length)
)


def test_known_codes() -> None:
    assert has_valid_check_digit("4006381333931")
    assert has_valid_check_digit("036000291452")
    assert has_valid_check_digit("96385074")
    assert barcode_fault("6901234567890") is BarcodeFault.CHECK_DIGIT
    assert barcode_fault("12345") is BarcodeFault.FORM
    assert barcode_fault("ABCDEFGHIJKLM") is BarcodeFault.FORM
    assert barcode_fault("6.94911E+12") is BarcodeFault.ROUNDED
    assert barcode_fault("٤٠٠٦٣٨١٣٣٣٩٣١") is BarcodeFault.FORM


@given(bodies, st.data())
def test_one_wrong_digit_is_always_noticed(body: str, data: st.DataObject) -> None:
    code = body + check_digit(body)
    assert barcode_fault(code) is None
    place = data.draw(st.integers(0, len(code) - 1))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != code[place]]))
    assert barcode_fault(code[:place] + digit + code[place + 1 :]) is BarcodeFault.CHECK_DIGIT


@given(bodies)
def test_a_number_cell_gives_the_code_back(body: str) -> None:
    code = body + check_digit(body)
    read = normalise_barcode(float(code))
    if int(code):
        assert int(read) == int(code)
        assert has_valid_check_digit(read)
        assert as_scanned(read).lstrip("0") == code.lstrip("0")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (6926609107053.0, "6926609107053"),
        (36000291452.0, "036000291452"),
        (" 6926609 107053\u3000", "6926609107053"),
        ("６９２６６０９１０７０５３", "6926609107053"),
        ("'6926609107053", "6926609107053"),
        ("6926609107053.0", "6926609107053"),
        ("", ""),
        ("无", ""),
        (None, ""),
        (0.0, ""),
        (False, ""),
    ],
)
def test_cells(raw: object, code: str) -> None:
    assert normalise_barcode(raw) == code


@given(st.one_of(st.text(), st.floats()))
def test_no_cell_breaks_it(raw: object) -> None:
    barcode_fault(normalise_barcode(raw))

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.reading import read_bytes
from tests.services.exchange.old_excel import compound, xls

SMALL = xls({(0, 0): "姓名", (0, 1): "身份证号", (1, 0): "张三", (1, 1): 4.1e17})


def outcome(data: bytes) -> str:
    """The refusal's code, or "file.read"; any other exception fails the test."""
    try:
        read_bytes("file.xls", data)
    except Refusal as refused:
        return refused.code
    return "file.read"


def test_an_old_workbook_is_read() -> None:
    (sheet,) = read_bytes("花名册.xls", SMALL).sheets
    assert [line.cells for line in sheet.lines] == [("姓名", "身份证号"), ("张三", 4.1e17)]


def test_cells_that_stand_too_far_off() -> None:
    assert outcome(xls({(0, 0): 1.0, (5, 200): 1.0})) == "file.too_many_columns"
    assert outcome(xls({(0, 0): 1.0, (65535, 100): 1.0})) == "file.too_many_cells"
    assert outcome(xls({(0, 0): 1.0, (65535, 5): 1.0})) == "file.read"


def test_locked_workbooks() -> None:
    password = struct.pack("<HHH", 0x002F, 2, 0)
    assert outcome(xls({(0, 0): 1.0}, password)) == "file.password"
    assert outcome(compound({"EncryptedPackage": b"x", "EncryptionInfo": b"y"})) == "file.password"


def test_a_compound_file_of_something_else() -> None:
    assert outcome(compound({"WordDocument": b"x"})) == "file.unreadable"


@pytest.mark.parametrize("next_sector", [2, 3])
def test_a_chain_that_bites_its_tail(next_sector: int) -> None:
    data = bytearray(SMALL)
    struct.pack_into("<I", data, 512 + 4 * 3, next_sector)
    assert outcome(bytes(data)) == "file.unreadable"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), max_size=12))
def test_damaged_workbooks_are_read_or_refused(damage: list[tuple[int, int]]) -> None:
    data = bytearray(SMALL)
    for place, byte in damage:
        data[place] = byte
    assert outcome(bytes(data)).startswith("file.")

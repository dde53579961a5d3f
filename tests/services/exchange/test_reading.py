import io
import struct
import zipfile
from collections.abc import Callable
from datetime import date
from operator import methodcaller
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange import archive, reading
from lovemart_desktop.services.exchange.reading import read_bytes, read_file
from lovemart_desktop.services.exchange.sheets import Workbook
from tests.services.exchange.offices import DATA, IDS, packed

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
TABLE = "村,姓名,身份证号\r\n石桥村,张三,410199193707019192\r\n"


def refusal(data: bytes, name: str = "file.xlsx") -> str:
    with pytest.raises(Refusal) as refused:
        read_bytes(name, data)
    return refused.value.code


def outcome(data: bytes) -> str:
    """The refusal's code, or "file.read"; any other exception fails the test."""
    try:
        read_bytes("file", data)
    except Refusal as refused:
        return refused.code
    return "file.read"


def changed(data: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """The archive with one member's content changed."""
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            body = old.read(info)
            new.writestr(info.filename, change(body) if info.filename == member else body)
    return content.getvalue()


def cells(workbook: Workbook) -> list[tuple[object, ...]]:
    return [line.cells for line in workbook.sheets[0].lines]


def test_cells_keep_their_kinds() -> None:
    data = packed({"表": [["文字", 1.5, date(2026, 6, 1), True, 410199193707019192], [], ["=1+1"]]})
    workbook = read_bytes("file.xlsx", data)
    first, second, third = cells(workbook)
    assert first == ("文字", 1.5, date(2026, 6, 1), True, 410199193707019200.0)
    assert second == ("",) * 5
    assert third[0] == "=1+1"
    assert [line.number for line in workbook.sheets[0].lines] == [1, 2, 3]


def test_merged_cells_speak_for_each_of_their_lines() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as workbook:
        sheet = workbook.add_worksheet()
        sheet.merge_range("A1:C1", "标题")
        sheet.merge_range("A2:A4", 7)
        sheet.write("B5", "end")
    assert [line[0] for line in cells(read_bytes("file.xlsx", content.getvalue()))] == [
        "标题", 7.0, 7.0, 7.0, "",
    ]  # fmt: skip


def test_hidden_sheets_stay_unread() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as workbook:
        workbook.add_worksheet("花名册").write(0, 0, "姓名")
        hidden = workbook.add_worksheet("字典")
        hidden.write(0, 0, "是")
        hidden.hide()
    read = read_bytes("file.xlsx", content.getvalue())
    assert [sheet.name for sheet in read.sheets] == ["花名册"]
    assert read.hidden == ("字典",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_csv_in_usual_encodings(encoding: str, delimiter: str) -> None:
    workbook = read_bytes("花名册.csv", TABLE.replace(",", delimiter).encode(encoding))
    assert workbook.sheets[0].name == "花名册"
    assert cells(workbook) == [
        ("村", "姓名", "身份证号"),
        ("石桥村", "张三", "410199193707019192"),
    ]


def test_rare_names_survive_gb18030() -> None:
    assert cells(read_bytes("a.csv", "姓名,村\n欧阳𪚥,䶮村".encode("gb18030")))[1][0] == "欧阳𪚥"


def test_csv_tricks_that_keep_numbers_as_text() -> None:
    text = f'="{IDS[0]}",\t{IDS[1]},"=""{IDS[2]}""",=1+1\n'
    assert cells(read_bytes("a.csv", text.encode())) == [(IDS[0], IDS[1], IDS[2], "=1+1")]


def test_quoted_line_breaks() -> None:
    assert cells(read_bytes("a.csv", '"年龄\n(周岁)",姓名\n'.encode()))[0][0] == "年龄\n(周岁)"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_file(tmp_path / "none.xlsx")
    assert refused.value.code == "file.missing"
    assert refused.value.facts == {"file": "none.xlsx"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"\0" * 100, "file.empty"),
        (b"PK\x03\x04nonsense", "file.unreadable"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "file.unreadable"),
        (b"<html><table></table></html>", "file.markup"),
        (b'\xef\xbb\xbf\n<?xml version="1.0"?><Workbook/>', "file.markup"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "file.unreadable"),
        (b"a," * 300, "file.too_many_columns"),
        (b"a\n" * 120_001, "file.too_many_rows"),
        (b'"' + b"a" * 200_000, "file.unreadable"),
    ],
)
def test_what_cannot_be_read(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_a_file_that_is_too_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 1000)
    assert refusal(b"a" * 1001) == "file.too_big"


def test_an_archive_that_unpacks_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_UNPACKED_BYTES", 1_000_000)
    data = changed(packed({"表": [["x"]]}), "docProps/app.xml", lambda _: b" " * 2_000_000)
    assert refusal(data) == "file.too_big"


def test_an_archive_that_lies_about_its_size() -> None:
    data = changed(packed({"表": [["x"]]}), STRINGS, lambda old: old + b" " * 5_000_000)
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        size = opened.getinfo(STRINGS).file_size
    lying = data.replace(struct.pack("<I", size), struct.pack("<I", 1000))
    assert lying != data
    assert refusal(lying) == "file.unreadable"


def test_a_locked_workbook() -> None:
    data = bytearray(packed({"表": [["x"]]}))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert refusal(bytes(data)) == "file.password"


def test_an_archive_that_is_no_workbook() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as new:
        new.writestr("a.txt", "x")
    assert refusal(content.getvalue()) == "file.unreadable"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "file.too_many_rows"),
        (b'<row r="2"><c r="XFD2"><v>1</v></c></row>', "file.too_many_columns"),
        (b'<row r="2"><c r="HA2"><v>1</v></c></row>', "file.too_many_columns"),
        (b'<row r="1048576"><c><v>1</v></c></row>', "file.too_many_rows"),
        (b'<row r="2">' + b"<c><v>1</v></c>" * 300 + b"</row>", "file.too_many_columns"),
        (b"<row/>" * 120_001 + b"<row><c><v>1</v></c></row>", "file.too_many_rows"),
        (b"<row r='1048576'><c r='A1048576'><v>1</v></c></row>", "file.too_many_rows"),
        (b'<row r="2"><c\nt="n" r="XFD2"><v>1</v></c></row>', "file.too_many_columns"),
        (b'<row r="110000"><c r="GR110000"><v>1</v></c></row>', "file.too_many_cells"),
    ],
)
def test_cells_that_stand_too_far_off(cell: bytes, code: str) -> None:
    data = packed({"表": [["x", 1]]})
    far = changed(data, SHEET, lambda old: old.replace(b"</sheetData>", cell + b"</sheetData>"))
    assert refusal(far) == code


def test_formats_without_values_may_stand_anywhere() -> None:
    data = packed({"表": [["x", 1]]})
    styled = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    read = read_bytes("f", changed(data, SHEET, lambda old: old.replace(b"</sheetData>", styled)))
    assert cells(read) == [("x", 1.0)]


def test_a_dimension_that_lies_is_not_believed() -> None:
    data = packed({"表": [["x", 1], ["y", 2]]})
    for dimension in (b"A1", b"A1:XFD1048576", b"C7:D9"):
        lie = (b'ref="A1:B2"', b'ref="%b"' % dimension)
        wrong = changed(data, SHEET, methodcaller("replace", *lie))
        assert wrong != data
        assert cells(read_bytes("f", wrong)) == [("x", 1.0), ("y", 2.0)]


def test_one_long_text_shown_everywhere() -> None:
    data = packed({"表": [["x" * 30_000] * 100] * 100})
    assert refusal(data) == "file.too_many_cells"
    longer = changed(data, STRINGS, lambda old: old.replace(b"x" * 30_000, b"x" * 500_000))
    assert refusal(longer) == "file.too_many_cells"


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet'
    data = changed(packed({"表": [["x"]]}), SHEET, lambda old: old.replace(b"<worksheet", bomb))
    far = changed(data, SHEET, lambda old: old.replace(b'<c r="A1"', b'<c r="AAA1"'))
    assert refusal(far) == "file.unreadable"


ROSTER = (DATA / "goods.xlsx").read_bytes()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(ROSTER) - 1), st.integers(0, 255)), max_size=12))
def test_damaged_workbooks_are_read_or_refused(damage: list[tuple[int, int]]) -> None:
    data = bytearray(ROSTER)
    for place, byte in damage:
        data[place] = byte
    assert outcome(bytes(data)).startswith("file.")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_sheets_are_read_or_refused(data: st.DataObject) -> None:
    def damage(body: bytes) -> bytes:
        place = data.draw(st.integers(0, len(body)))
        length = data.draw(st.integers(0, 40))
        return body[:place] + data.draw(st.binary(max_size=20)) + body[place + length :]

    member = data.draw(st.sampled_from([SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml"]))
    assert outcome(changed(ROSTER, member, damage)).startswith("file.")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for head in (b"", bytes.fromhex("d0cf11e0a1b11ae1"), b"PK\x03\x04"):
        assert outcome(head + data).startswith("file.")

"""A small share of the campaign against bad input, and what hostile files must not do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from lovemart_desktop.services.exchange.reading import read_bytes, read_file
from lovemart_desktop.services.exchange.roster import plan_roster
from lovemart_desktop.services.exchange.roster_books import EMPTY
from lovemart_desktop.services.exchange.rows_out import refused_workbook
from tests.campaigns.bad_input import run
from tests.services.exchange.offices import HEADINGS, TODAY, packed, read
from tests.shop import refused


def test_bad_input_is_read_or_refused() -> None:
    seen, faults = run(60, seed=20260618)
    assert faults == []
    assert sum(seen.values()) == 120
    assert any("planned" in came for came in seen)


def test_members_that_would_climb_out_of_their_folder_write_nothing(tmp_path: Path) -> None:
    content = io.BytesIO(packed({"石桥村": [HEADINGS]}))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("../../climbed.txt", "out")
        archive.writestr("/climbed.txt", "out")
    path = tmp_path / "deep" / "er" / "名单.xlsx"
    path.parent.mkdir(parents=True)
    path.write_bytes(content.getvalue())
    assert read_file(path).sheets[0].lines[0].cells == tuple(HEADINGS)
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == [path]
    assert not Path("/climbed.txt").exists()


def test_a_sheet_named_like_a_path_stays_a_name() -> None:
    workbook = read([HEADINGS, ["", "", "", "", "x" * 3, "", 4e17]], sheet="..石桥村")
    plan = plan_roster(workbook, EMPTY, TODAY)
    content = refused_workbook(plan.refused, plan.layouts, "原因", str)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if name.startswith(("/", ".."))]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'"' + b"a" * 200_000, "file.unreadable"),  # a quotation mark that never closes
        (("姓名" + "," * 5_000).encode(), "file.too_many_columns"),
        (b"\xff\xfe\x00\xd8" * 50, "file.unreadable"),
        (b"a\0b,c", "file.unreadable"),
    ],
)
def test_hostile_text_files_are_refused(data: bytes, code: str) -> None:
    with refused(code):
        read_bytes("名单.csv", data)


def test_formulas_in_a_text_file_stay_text() -> None:
    sheet = read_bytes("名单.csv", "姓名,备注\n=cmd|' /C calc'!A0,@SUM(1)\n".encode()).sheets[0]
    assert sheet.lines[1].cells == ("=cmd|' /C calc'!A0", "@SUM(1)")

import io
import zipfile
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.columns import find_layouts
from lovemart_desktop.services.exchange.goods import NO_GOODS, plan_goods
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.exchange.outcomes import Outcome, RefusedRow
from lovemart_desktop.services.exchange.reading import read_bytes
from lovemart_desktop.services.exchange.roster import plan_roster
from lovemart_desktop.services.exchange.roster_books import EMPTY
from lovemart_desktop.services.exchange.rows_out import refused_workbook
from lovemart_desktop.services.exchange.sheets import Cell, Sheet, Workbook
from tests.services.exchange.offices import (
    HEADINGS,
    IDS,
    TODAY,
    key,
    line,
    packed,
    roster,
    sample,
    written,
)


def word(refusal: Refusal) -> str:
    return f"-{refusal.code}"


def test_refused_rows_come_back_with_their_household_and_the_reason() -> None:
    first = roster(
        line("张三", id_number=IDS[0]),
        line("李四", "配偶", 410199193906054046.0, group="", no="", status=""),
    )
    plan = plan_roster(first, EMPTY, TODAY)
    back = read_bytes("退回.xlsx", refused_workbook(plan.refused, plan.layouts, "原因", word))
    (sheet,) = back.sheets
    assert sheet.name == "石桥村"
    assert sheet.lines[0].cells == (*HEADINGS, "原因")
    assert sheet.lines[1].cells[:6] == ("石桥村", "3", "1", "脱贫户", "李四", "配偶")
    assert sheet.lines[1].cells[-1] == "-roster.id_numeric"


def test_a_rounded_id_is_refused_again_until_it_is_mended() -> None:
    first = roster(line("张三", id_number=410199193707019192.0))
    plan = plan_roster(first, EMPTY, TODAY)
    content = refused_workbook(plan.refused, plan.layouts, "原因", word)
    back = read_bytes("退回.xlsx", content)
    again = plan_roster(back, EMPTY, TODAY)
    assert [row.reason.code for row in again.refused] == ["roster.id_numeric"]
    rows = [list(entry.cells) for entry in back.sheets[0].lines]
    rows[1][6] = IDS[0]
    mended = plan_roster(read_bytes("退回.xlsx", packed({"石桥村": rows})), EMPTY, TODAY)
    assert mended.rows[0].member.household == key()
    assert mended.rows[0].outcome is Outcome.NEW


def test_the_reason_column_does_not_pile_up() -> None:
    plan = plan_roster(sample("roster.xlsx"), EMPTY, TODAY)
    for _ in range(2):
        content = refused_workbook(plan.refused, plan.layouts, "原因", word)
        plan = plan_roster(read_bytes("退回.xlsx", content), EMPTY, TODAY)
    assert plan.counts.refused == 3  # the fourth stood twice in the first file only
    assert [column.heading for column in plan.layouts["柳林村"].columns].count("原因") == 1


def test_mended_rows_join_what_was_imported() -> None:
    first = plan_roster(sample("roster.xlsx"), EMPTY, TODAY)
    books = written(first)
    content = refused_workbook(first.refused, first.layouts, "原因", word)
    again = plan_roster(read_bytes("退回.xlsx", content), books, TODAY)
    assert [row.reason.code for row in again.refused] == ["roster.id_numeric"] * 3
    # who stood in two households at once has moved, if somebody says so
    (moved,) = again.rows
    assert "household" in {change.field for change in moved.changes}


def test_nothing_becomes_a_formula() -> None:
    nasty = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "https://example.org"]
    sheet = Sheet("名单", roster(line("张三")).sheets[0].lines[:1])
    (layout,) = find_layouts(Workbook("名单", (sheet,)), Kind.ROSTER).values()
    cells: tuple[Cell, ...] = (
        *nasty,
        "",
        1.5,
        True,
        date(2026, 6, 1),
        date(1899, 12, 31),
        "x" * 40_000,
    )
    rows = [RefusedRow("名单", 2, Refusal("roster.name_form"), cells)]
    content = refused_workbook(rows, {"名单": layout}, "原因", lambda _: "=2+2")
    (back,) = read_bytes("退回.xlsx", content).sheets
    assert list(back.lines[1].cells[:6]) == nasty
    assert back.lines[1].cells[-1] == "=2+2"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        written_xml = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in written_xml
    assert b"hyperlink" not in written_xml


def test_sheet_names_that_excel_does_not_take() -> None:
    names = ["a/b:c", "A b c", "长" * 40, "长" * 40 + "二", "", "History", "'"]
    (layout,) = find_layouts(roster(line("张三")), Kind.ROSTER).values()
    rows = [RefusedRow(name, 2, Refusal("roster.name_form"), ("x",)) for name in names]
    content = refused_workbook(rows, dict.fromkeys(names, layout), "原因", word)
    assert len(read_bytes("退回.xlsx", content).sheets) == len(names)


def test_goods_keep_their_codes_as_text() -> None:
    plan = plan_goods(sample("goods.xlsx"), NO_GOODS)
    content = refused_workbook(plan.refused, plan.layouts, "原因", word)
    again = plan_goods(read_bytes("退回.xlsx", content), NO_GOODS)
    # the second row of a barcode is the first one here
    assert [row.reason.code for row in again.refused] == [
        "goods.barcode_check_digit",
        "goods.points_negative",
    ]

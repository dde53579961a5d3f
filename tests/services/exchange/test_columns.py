import pytest

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.cells import is_filler, records, whole_number
from lovemart_desktop.services.exchange.columns import criterion_of, find_layouts, meaning_of
from lovemart_desktop.services.exchange.headings import Field, Kind
from tests.services.exchange.offices import IDS, read


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("姓 名", Field.NAME),
        ("身份证号码（必填）", Field.ID_NUMBER),
        ("*公民身份号码", Field.ID_NUMBER),
        ("年龄\n(周岁)", Field.AGE),
        ("联系电话：", Field.TELEPHONE),
        ("政治面貌", Field.PARTY_MEMBER),
        ("商品名称", None),
        ("", None),
    ],
)
def test_headings(heading: str, field: Field | None) -> None:
    assert meaning_of(heading, Kind.ROSTER)[0] is field


def test_headings_stand_anywhere() -> None:
    lines: list[list[object]] = [["2026年花名册"], ["填报单位：石桥村", "姓名请填全称"], [],
             ["序号", "村", "姓名", "身份证号"], [1, "石桥村", "张三", IDS[0]]]  # fmt: skip
    (layout,) = find_layouts(read(lines), Kind.ROSTER).values()
    assert layout.header == 4
    assert layout.places() == {
        Field.SERIAL: 0, Field.VILLAGE: 1, Field.NAME: 2, Field.ID_NUMBER: 3,
    }  # fmt: skip


def test_the_more_usual_name_wins() -> None:
    lines = [["户主姓名", "成员姓名", "姓名", "身份证号", "村"]]
    (layout,) = find_layouts(read(lines), Kind.ROSTER).values()
    assert layout.places()[Field.NAME] == 2
    assert layout.places()[Field.HEAD_NAME] == 0
    assert layout.columns[1].field is None


def test_a_list_of_heads_alone() -> None:
    lines = [["村", "户编号", "户主姓名", "户主身份证号"]]
    (layout,) = find_layouts(read(lines), Kind.ROSTER).values()
    assert layout.places()[Field.NAME] == 2


def test_a_corrected_mapping_has_no_field_twice() -> None:
    (layout,) = find_layouts(read([["村", "称呼", "姓名", "身份证号"]]), Kind.ROSTER).values()
    corrected = layout.with_field(1, Field.NAME)
    assert corrected.places()[Field.NAME] == 1
    assert corrected.columns[2].field is None
    assert Field.NAME not in corrected.with_field(1, None).places()


def test_scores_are_criteria_and_sums_are_not() -> None:
    lines = [["村", "户主", "身份证号", "诚信得分", "卫生评分", "总分", "综合得分"]]
    (layout,) = find_layouts(read(lines), Kind.AWARD).values()
    assert [criterion_of(column.heading) for column in layout.scores()] == ["诚信", "卫生"]


def test_a_workbook_of_another_kind_is_refused() -> None:
    lines: list[list[object]] = [["商品名称", "规格", "条码", "兑换积分"], ["大豆油", "5L", "", 80]]
    with pytest.raises(Refusal) as refused:
        find_layouts(read(lines), Kind.ROSTER)
    assert refused.value.code == "file.no_headings"
    assert refused.value.facts["kind"] == "roster"


def test_lines_below_the_table_are_no_records() -> None:
    for text in (
        "合计",
        "总 计：",
        "合计：400户 1026人",
        "填表人：",
        "审核人签字：",
        "注：按户填写",
    ):
        assert is_filler(("", text, 12.0))
    for text in ("张三", "石桥村", "注定", "计生"):
        assert not is_filler((text,))
    assert is_filler(("", " ", "\u3000"))
    assert not is_filler((1.0, "合计"))


def test_headings_of_every_printed_page_are_no_records() -> None:
    lines = [["村", "姓名", "身份证号"], ["石桥村", "张三", IDS[0]],
             ["村", "姓名", "身份证号"], ["石桥村", "李四", IDS[1]],
             ["石桥村", "", ""]]  # fmt: skip
    workbook = read(lines)
    (layout,) = find_layouts(workbook, Kind.ROSTER).values()
    found = records(workbook.sheets[0], layout, (Field.NAME, Field.ID_NUMBER))
    assert [record.number for record in found] == [2, 4]


def test_whole_numbers() -> None:
    assert [whole_number(cell) for cell in (5.0, "5", " 1,200 ", "５", "-5", "5.0")] == [
        5, 5, 1200, 5, -5, 5,
    ]  # fmt: skip
    wrong = (5.5, "5.5", "五", "", True, float("nan"), float("inf"), 1e300)
    assert [whole_number(cell) for cell in wrong] == [None] * len(wrong)

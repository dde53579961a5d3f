from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.dates import age_on, read_date
from lovemart_desktop.domain.people.people import (
    age_agrees,
    is_name,
    normalise_name,
    normalise_relation,
    normalise_telephone,
    read_party_member,
    read_yes_no,
)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("张\u3000明喜", "张明喜"),
        (" 杨 成英\n", "杨成英"),
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("买买提．吐尔逊", "买买提·吐尔逊"),
        ("买买提.吐尔逊", "买买提·吐尔逊"),
        ("买买提 ・ 吐尔逊", "买买提·吐尔逊"),
        ("欧阳𪚥", "欧阳𪚥"),
        ("\u200b王㛃", "王㛃"),
        ("郎\uf92c", "郎\uf92c"),  # a compatibility character stays what it is
    ],
)
def test_names(raw: str, name: str) -> None:
    assert normalise_name(raw) == name


@given(st.text())
def test_a_normal_name_stays(raw: str) -> None:
    once = normalise_name(raw)
    assert normalise_name(once) == once
    assert not any(char.isspace() for char in once)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (18719191115.0, "18719191115"),
        ("18719191115.0", "18719191115"),
        ("187 1919\u30001115", "18719191115"),
        ("１８７１９１９１１１５", "18719191115"),
        ("187-1919-1115", "18719191115"),
        ("+86 18719191115", "18719191115"),
        ("0371-6123456", "0371-6123456"),
        ("18719191115/0371—6123456", "18719191115/0371-6123456"),
        ("无", ""),
        ("", ""),
        (None, ""),
        (0.0, ""),
        (True, ""),
        ("李四", ""),
    ],
)
def test_telephones(raw: object, text: str) -> None:
    assert normalise_telephone(raw) == text


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("1974-06", date(1974, 6, 1)),
        ("1974.6", date(1974, 6, 1)),
        ("1974.06.15", date(1974, 6, 15)),
        ("1984.4.1", date(1984, 4, 1)),
        ("1966/08/01", date(1966, 8, 1)),
        ("1969年2月", date(1969, 2, 1)),
        ("1969年", date(1969, 1, 1)),
        ("1969 年 2 月 3 日", date(1969, 2, 3)),
        ("69年2月", date(1969, 2, 1)),
        ("１９６９．２", date(1969, 2, 1)),
        ("一九七四年六月", date(1974, 6, 1)),
        ("一九七四年十月", date(1974, 10, 1)),
        ("一九七四年十一月二十一日", date(1974, 11, 21)),
        ("二〇〇一年七月三十日", date(2001, 7, 30)),
        ("197406", date(1974, 6, 1)),
        ("19740615", date(1974, 6, 15)),
        ("1974", date(1974, 1, 1)),
        ("1974-06-01 00:00:00", date(1974, 6, 1)),
        ("1974-06-01T00:00:00", date(1974, 6, 1)),
        ("1974—6", date(1974, 6, 1)),
        ("27181", date(1974, 6, 1)),
        (27181.0, date(1974, 6, 1)),
        (27181.5, date(1974, 6, 1)),
        (197406.0, date(1974, 6, 1)),
        (19740615, date(1974, 6, 15)),
        (1974.0, date(1974, 1, 1)),
        (1974.06, date(1974, 6, 1)),
        (1974.6, date(1974, 6, 1)),
        (1974.11, date(1974, 11, 1)),
        (1974.1, None),  # January or October
        (date(1974, 6, 1), date(1974, 6, 1)),
        (datetime(1974, 6, 1, 12), date(1974, 6, 1)),
        ("1974-13", None),
        ("1974-02-30", None),
        ("0974-02", None),
        ("不详", None),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (1e300, None),
    ],
)
def test_dates(raw: object, day: date | None) -> None:
    assert read_date(raw) == day


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_way_of_writing_a_day_means_that_day(day: date) -> None:
    for way in ("%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y%m%d"):
        assert read_date(day.strftime(way)) == day
    assert read_date(f"{day.year}年{day.month}月") == day.replace(day=1)


@given(st.one_of(st.text(), st.floats(), st.integers(), st.datetimes()))
def test_no_cell_breaks_a_reader(raw: object) -> None:
    read_date(raw)
    read_yes_no(raw)
    read_party_member(raw)
    assert normalise_telephone(raw) == normalise_telephone(normalise_telephone(raw))


def test_party() -> None:
    yes = ["是", "√", " 中共党员", "中共预备党员", "党 员", 1.0, True, "Y"]
    no = ["否", "×", "群众", "共青团员", "非党员", "无党派人士", "民主党派党员", 0, False, "无"]
    assert [read_party_member(cell) for cell in yes] == [True] * len(yes)
    assert [read_party_member(cell) for cell in no] == [False] * len(no)
    assert [read_party_member(cell) for cell in ("", None, "待定", 2.0)] == [None] * 4


def test_relations() -> None:
    assert normalise_relation("本人") == "户主"
    assert normalise_relation("户 主") == "户主"
    assert normalise_relation("之妻") == "配偶"
    assert normalise_relation("之孙女") == "孙女"
    assert normalise_relation("长子") == "长子"


def test_ages() -> None:
    born = date(1952, 2, 29)
    assert age_on(born, date(2026, 2, 28)) == 73
    assert age_on(born, date(2026, 3, 1)) == 74
    day = date(2026, 6, 30)
    assert [age_agrees(age, born, day) for age in (71, 72, 74, 76, 77)] == [
        False, True, True, True, False,
    ]  # fmt: skip


def test_an_id_number_is_no_name_telephone_or_relation() -> None:
    for number in ("910101194006050016", "91010119800101001X", "910101-19400605-0016"):
        assert not is_name(f"张龚强{number}")
        assert normalise_telephone(number) == ""
        assert normalise_telephone(f"{number}/13800002671") == "13800002671"
        assert normalise_relation(number) == ""
    # an area code, a number and an extension are fifteen digits too
    assert normalise_telephone("0851-5550123-8001") == "0851-5550123-8001"
    assert is_name("张伟2")

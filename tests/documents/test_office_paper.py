"""Award lists, hand-over lists, notices, balance cards, recovery sheets and tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lovemart_desktop.documents.cards.handover import HandoverList, HandoverRow, handover_pdf
from lovemart_desktop.documents.funds.statement import BalanceCard, PurseBalance, balance_pdf
from lovemart_desktop.documents.lists import ListColumn, ListTable, list_pdf
from lovemart_desktop.documents.recovery import RecoverySheet, recovery_pdf
from lovemart_desktop.documents.rounds.award_list import AwardList, AwardListRow, award_list_pdf
from lovemart_desktop.documents.rounds.notice import Notice, NoticeRow, notice_pdf
from lovemart_desktop.domain.errors import Refusal
from tests.documents.reading import Paper, overlaps

NAMES = ["张龚强", "李䶮", "买买提·吐尔逊", "赵𬭎", "周𪚥", "阿卜杜热合曼·麦麦提艾力", "王桂英"]


def assert_clean(paper: Paper) -> None:
    """Nothing leaves the page, and nothing is printed over something else."""
    for page in range(len(paper)):
        assert paper.outside(page) == []
        assert overlaps(paper.glyphs(page)) == []


def whole_text(paper: Paper) -> str:
    return "".join(paper.text(page) for page in range(len(paper)))


def award(count: int) -> AwardList:
    return AwardList(
        title="诚信勤劳户奖励积分发放签收表",
        town="石桥镇",
        store="石桥镇爱心超市",
        village="石桥村",
        half_year="2026年上半年",
        fund="诚信勤劳奖2026年",
        notice=(date(2026, 6, 19), date(2026, 6, 25)),
        credited_on=date(2026, 7, 2),
        rows=tuple(
            AwardListRow(NAMES[at % 7], f"{at % 5 + 1}组", "" if at == 2 else f"{at:04d}", 200)
            for at in range(count)
        ),
        number="7000310002",
        version=2,
        check="3F7A 91C2",
    )


def notice(count: int, days: int = 7) -> Notice:
    return Notice(
        town="石桥镇",
        village="石桥村",
        subject="2026年上半年“诚信勤劳户”拟奖励名单",
        half_year="2026年上半年",
        decided_by="经党支部提议、村民代表会议决议",
        rows=tuple(NoticeRow(NAMES[at % 7], f"{at % 5 + 1}组", 200) for at in range(count)),
        posted_on=date(2026, 6, 18),
        days=days,
        result=not days,
        telephone="0000-1234567",
        hours="镇纪检办公室，周一至周五8:30–17:00",
        place="石桥镇政府一楼便民大厅；石桥村村委会",
        issuer="石桥村村民委员会",
        version=2,
        check="3F7A 91C2",
    )


class TestAwardList:
    @pytest.mark.parametrize(
        ("count", "pages"), [(1, 1), (7, 1), (8, 2), (10, 2), (11, 2), (46, 5), (50, 6)]
    )
    def test_every_household_is_on_it_once(self, count: int, pages: int) -> None:
        paper = Paper(award_list_pdf(award(count)))
        assert len(paper) == pages
        assert_clean(paper)
        found = whole_text(paper)
        assert found.count("张龚强") == (count + 6) // 7
        assert f"石桥村合计{count}户" in paper.text(pages - 1)
        assert "监督人" in paper.text(pages - 1)
        assert found.count("监督人") == 1

    def test_each_page_has_a_code_of_its_own(self) -> None:
        paper = Paper(award_list_pdf(award(46)))
        for dpi in (203, 300):
            read = [paper.codes(page, dpi) for page in range(5)]
            assert read == [[f"70003100020{page}"] for page in range(1, 6)]

    def test_pages_and_the_whole_are_summed(self) -> None:
        paper = Paper(award_list_pdf(award(46)))
        assert "本页10户2000分" in paper.text(0)
        assert "本页6户1200分" in paper.text(4)
        assert "石桥村合计46户9200分" in paper.text(4)

    def test_a_household_without_card_is_marked(self) -> None:
        assert "未办卡" in Paper(award_list_pdf(award(3))).text()

    def test_without_a_number_there_is_no_code(self) -> None:
        plain = replace(award(3), number="", notice=None, credited_on=None)
        paper = Paper(award_list_pdf(plain))
        assert paper.codes() == []
        assert "公示" not in paper.text()

    def test_an_empty_list_is_refused(self) -> None:
        with pytest.raises(Refusal, match=r"paper\.empty_list"):
            award_list_pdf(award(0))

    def test_a_name_beyond_two_lines_is_refused_not_cut(self) -> None:
        rows = (AwardListRow("阿" * 40, "1组", "0001", 200),)
        with pytest.raises(Refusal, match=r"paper\.name_too_long"):
            award_list_pdf(replace(award(1), rows=rows))


def test_the_handover_list_names_each_card_by_its_tail() -> None:
    handover = HandoverList(
        town="石桥镇",
        store="石桥镇爱心超市",
        village="石桥村",
        issued_on=date(2026, 6, 10),
        rows=tuple(HandoverRow(NAMES[at % 7], "1组", f"{at + 4600}", "老党员") for at in range(24)),
        number="7000410003",
        batch="0007",
    )
    paper = Paper(handover_pdf(handover))
    assert_clean(paper)
    text = whole_text(paper)
    assert all(f"{at + 4600}" in text for at in range(24))
    assert "石桥村合计24张" in text
    assert "批次0007" in text
    assert [paper.codes(page) for page in range(len(paper))] == [
        [f"70004100030{page}"] for page in range(1, len(paper) + 1)
    ]


class TestNotice:
    @pytest.mark.parametrize("count", [1, 2, 9, 30, 34, 46, 120])
    @pytest.mark.parametrize("days", [7, 0])
    def test_every_household_is_on_it_once(self, count: int, days: int) -> None:
        paper = Paper(notice_pdf(notice(count, days)))
        assert_clean(paper)
        text = whole_text(paper)
        assert text.count("王桂英") == count // 7
        assert f"石桥村合计{count}户" in text
        assert text.count("盖章") == 1
        assert f"第{len(paper)}页，共{len(paper)}页" in paper.text(len(paper) - 1)

    def test_the_posting_day_is_not_counted(self) -> None:
        text = Paper(notice_pdf(notice(5))).text()
        assert "2026年6月19日至6月25日，共7天" in text

    def test_a_period_over_new_year_names_both_years(self) -> None:
        late = replace(notice(5), posted_on=date(2026, 12, 28))
        text = Paper(notice_pdf(late)).text()
        assert "2026年12月29日至2027年1月4日" in text

    def test_equal_points_are_said_once_for_all(self) -> None:
        assert "每户200分，共1000分" in Paper(notice_pdf(notice(5))).text()
        rows = (NoticeRow("张龚强", "1组", 200), NoticeRow("李䶮", "1组", 300))
        text = Paper(notice_pdf(replace(notice(2), rows=rows))).text()
        assert "每户" not in text
        assert "共500分" in text

    def test_a_result_notice_opens_no_objections(self) -> None:
        text = Paper(notice_pdf(notice(5, days=0))).text()
        assert "公示期" not in text
        assert "有意见怎么提" not in text
        assert "积分已经入账" in text

    def test_the_seal_has_its_free_space(self) -> None:
        """Above and beside the issuer nothing is printed where 45 mm of seal will stand."""
        paper = Paper(notice_pdf(notice(46)))
        last = len(paper) - 1
        glyphs = paper.glyphs(last)
        seal = next(glyph for glyph in glyphs if glyph.char == "盖")
        line = {glyph for glyph in glyphs if abs(glyph.bottom - seal.bottom) < 6}
        above = [
            glyph
            for glyph in set(glyphs) - line
            if glyph.bottom > seal.top and glyph.right > 350 and glyph.bottom < seal.top + 34
        ]
        assert above == []

    def test_long_names_stay_large_enough_to_read(self) -> None:
        paper = Paper(notice_pdf(notice(12)))
        assert min(glyph.size for glyph in paper.glyphs() if glyph.char == "麦") >= 13


def balance(holder: str, purses: tuple[PurseBalance, ...]) -> Paper:
    return Paper(
        balance_pdf(
            BalanceCard(
                store="石桥镇爱心超市",
                holder=holder,
                village="白沙村",
                card_tail="3635",
                purses=purses,
                hours="周一到周六，上午8点半到下午5点。",
                telephone="0000-1234567",
                asked_on=date(2026, 6, 18),
            )
        )
    )


class TestBalanceCard:
    PURSES = (
        PurseBalance("own", "老党员关怀，只换粮油", 15, date(2026, 8, 15)),
        PurseBalance("household", "诚信勤劳奖", 1370, None),
    )

    @pytest.mark.parametrize("holder", NAMES)
    def test_the_number_is_the_largest_thing_on_it(self, holder: str) -> None:
        paper = balance(holder, self.PURSES)
        assert_clean(paper)
        largest = [glyph.char for glyph in paper.glyphs() if glyph.size >= 90]
        assert "".join(largest) == "1385"
        assert "1385" in paper.text()
        name = [glyph.char for glyph in paper.glyphs() if 34 <= glyph.size <= 44]
        assert "".join(name).startswith(holder)

    def test_it_cannot_spend(self) -> None:
        assert balance("张龚强", self.PURSES).codes(dpi=300) == []

    def test_expiring_points_are_named(self) -> None:
        assert "8月15日前，请把本人15分用完。" in balance("李䶮", self.PURSES).text()
        assert "用完" not in balance("李䶮", self.PURSES[1:]).text()

    def test_many_purses_are_summed_in_the_last_line(self) -> None:
        paper = balance("阿卜杜热合曼·麦麦提艾力", self.PURSES * 4)
        assert_clean(paper)
        assert "另有6项" in paper.text()
        assert "5540" in paper.text()

    def test_long_funds_and_large_numbers_stay_apart(self) -> None:
        fund = PurseBalance("household", "乡村振兴诚信勤劳奖励资金2026年上半年", 1_234_567, None)
        assert_clean(balance("张龚强", (fund,) * 3))


def test_the_recovery_code_is_printed_in_groups_large_enough_to_copy() -> None:
    code = "K7QM-4X2P-9WTD-H3RC-6YBN-8FVA"
    sheet = RecoverySheet("石桥镇", "石桥镇爱心超市", code, date(2026, 6, 1))
    paper = Paper(recovery_pdf(sheet))
    assert_clean(paper)
    assert code.replace("-", "") in paper.text()
    assert "2026年6月1日打印" in paper.text()
    letters = [glyph for glyph in paper.glyphs() if glyph.size >= 24]
    assert len(letters) == 24


class TestTables:
    COLUMNS = (ListColumn("编号"), ListColumn("问题"), ListColumn("账上", "right"))

    def rows(self, count: int, text: str = "余额与分录对不上") -> tuple[tuple[str, ...], ...]:
        return tuple((f"E{at:03d}", text, str(1000 + at)) for at in range(count))

    def test_all_rows_are_printed_over_as_many_pages_as_needed(self) -> None:
        table = ListTable(
            "核对结果", "石桥镇", self.COLUMNS, self.rows(100), total=("合计", "", "9")
        )
        paper = Paper(list_pdf(table))
        assert len(paper) > 2
        assert_clean(paper)
        text = whole_text(paper)
        assert all(text.count(f"E{at:03d}") == 1 for at in range(100))
        assert all("编号" in paper.text(page) for page in range(len(paper))), "heads repeat"
        assert text.count("合计") == 1
        assert f"第{len(paper)}页，共{len(paper)}页" in text

    def test_a_wide_table_lies_down_and_long_cells_wrap(self) -> None:
        columns = tuple(ListColumn(f"列{at}") for at in range(6))
        rows = (tuple("很长的说明文字" * 6 for _ in columns),) * 8
        paper = Paper(list_pdf(ListTable("长表", "", columns, rows)))
        width, height = paper.size_mm()
        assert width > height
        assert_clean(paper)
        assert whole_text(paper).replace("列", "").count("说明") == 6 * 6 * 8

    def test_an_empty_table_says_so(self) -> None:
        assert "没有记录。" in Paper(list_pdf(ListTable("核对结果", "", self.COLUMNS, ()))).text()

    def test_numbers_end_on_one_edge(self) -> None:
        rows = (("a", "b", "9200"), ("c", "d", "10,000"), ("e", "f", "5"))
        paper = Paper(list_pdf(ListTable("t", "", self.COLUMNS, rows)))
        ends = {}
        for glyph in sorted(paper.glyphs(), key=lambda glyph: glyph.left):
            ends[round(glyph.bottom / 12)] = glyph  # the last glyph of each line
        numbers = [glyph.left for glyph in ends.values() if glyph.char in "05"]
        assert len(numbers) >= 3
        assert max(numbers) - min(numbers) < 0.5

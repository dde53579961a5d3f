"""A round's papers: nomination form, score sheet, meeting record, approval, objections, honours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lovemart_desktop.documents.rounds.approval_sheet import (
    ApprovalChange,
    ApprovalList,
    ApprovalSheet,
    approval_sheet_pdf,
    leader_form_pdf,
)
from lovemart_desktop.documents.rounds.award_list import AwardList, AwardListRow, award_list_pdf
from lovemart_desktop.documents.rounds.certificate import (
    CertificateRow,
    Certificates,
    certificates_pdf,
)
from lovemart_desktop.documents.rounds.meeting_record import (
    MeetingPaper,
    MeetingRow,
    MeetingVotes,
    meeting_record_pdf,
)
from lovemart_desktop.documents.rounds.nomination_form import (
    NominationForm,
    NominationRow,
    nomination_forms_pdf,
)
from lovemart_desktop.documents.rounds.notice import Notice, NoticeRow, notice_pdf
from lovemart_desktop.documents.rounds.objections import ObjectionList, ObjectionRow, objections_pdf
from lovemart_desktop.documents.rounds.round_words import RoundName, committee, decided_by
from lovemart_desktop.documents.rounds.score_sheet import (
    ScoreRow,
    ScoreSheet,
    SheetCriterion,
    score_sheet_pdf,
)
from lovemart_desktop.domain.errors import Refusal
from tests.documents.reading import Paper, overlaps

NAMES = ["张龚强", "李䶮", "买买提·吐尔逊", "赵𬭎", "周𪚥", "阿卜杜热合曼·麦麦提艾力", "王桂英"]
ROUND = RoundName("诚信勤劳", "2026年上半年")
HEADS = RoundName("春耕农资", "2026年春", award=False, rate=30)
CARE = RoundName("老党员关怀", "2026年七一", award=False, persons=True)
NUMBER = "6000000120"


def name(at: int) -> str:
    return NAMES[at % 7]


def read(pdf: bytes) -> Paper:
    """The paper, after a look that nothing leaves a page or is printed over something else."""
    paper = Paper(pdf)
    for page in range(len(paper)):
        assert paper.outside(page) == []
        assert overlaps(paper.glyphs(page)) == []
    return paper


def whole(paper: Paper) -> str:
    return "".join(paper.text(page) for page in range(len(paper)))


def assert_heads(paper: Paper, heading: str) -> None:
    """The head stands on each page, and on none without a row below it."""
    for page in range(len(paper)):
        assert heading in paper.text(page)
    assert f"第{len(paper)}页，共{len(paper)}页" in paper.text(len(paper) - 1)


class TestNominationForm:
    def form(self, rows: int, blanks: int = 5, called: RoundName = ROUND) -> Paper:
        return read(
            nomination_forms_pdf(
                [
                    NominationForm(
                        round=called,
                        town="石桥镇",
                        village="石桥村",
                        criteria="诚信50%、勤劳50%",
                        reference="2026年5月31日",
                        rows=tuple(
                            NominationRow(name(at), f"{at % 5 + 1}组", at % 6 + 1)
                            for at in range(rows)
                        ),
                        blanks=blanks,
                        number=NUMBER,
                    )
                ]
            )
        )

    def test_an_empty_one_fills_its_page_with_lines(self) -> None:
        paper = self.form(0, 12)
        assert len(paper) == 1
        text = paper.text()
        assert "“诚信勤劳”提名表" in text
        assert "提名人签名" in text
        assert "16" in text, "more lines than were asked for"
        assert paper.codes() == [f"{NUMBER}01"]

    @pytest.mark.parametrize("rows", [1, 12, 14, 60])
    def test_what_was_entered_stands_on_it_once_and_lines_are_left(self, rows: int) -> None:
        paper = self.form(rows)
        assert_heads(paper, "提名理由")
        assert whole(paper).count("张龚强") == (rows + 6) // 7
        assert str(rows + 5) in whole(paper), "lines are left"
        signer = next(g for g in paper.glyphs(len(paper) - 1) if g.char == "填" and g.size == 12)
        assert signer.bottom < 40 * 72 / 25.4, "to the page's end"

    def test_a_grant_lists_persons_with_another_title(self) -> None:
        text = whole(self.form(2, called=CARE))
        assert "“老党员关怀”发放对象登记表" in text
        assert "户主" not in text
        assert "每人只登记一次" in text


class TestScoreSheet:
    CRITERIA = (SheetCriterion("诚信", "60", "100"), SheetCriterion("勤劳", "40", "50"))

    def sheet(self, rows: int, criteria: tuple[SheetCriterion, ...] = CRITERIA) -> ScoreSheet:
        return ScoreSheet(
            round=ROUND,
            town="石桥镇",
            village="石桥村",
            criteria=criteria,
            rows=tuple(ScoreRow(name(at), f"{at % 5 + 1}组", 3, (), "") for at in range(rows)),
            number=NUMBER,
        )

    @pytest.mark.parametrize("rows", [1, 17, 20, 21, 90])
    def test_every_household_has_a_line_and_the_scorers_sign_once(self, rows: int) -> None:
        paper = read(score_sheet_pdf(self.sheet(rows)))
        assert_heads(paper, "总分")
        text = whole(paper)
        assert text.count("张龚强") == (rows + 6) // 7
        assert text.count("评议组长") == 1
        assert "评议组长" in paper.text(len(paper) - 1)
        assert "诚信60%、勤劳40%" in text
        assert "0～50分" in text

    def test_each_page_leads_back_to_its_list(self) -> None:
        paper = read(score_sheet_pdf(self.sheet(30)))
        assert [paper.codes(page) for page in range(2)] == [[f"{NUMBER}01"], [f"{NUMBER}02"]]

    def test_many_criteria_lie_down_and_are_numbered(self) -> None:
        many = tuple(SheetCriterion(f"标准{at:02d}", "5", "10") for at in range(20))
        paper = read(score_sheet_pdf(self.sheet(30, many)))
        width, height = paper.size_mm()
        assert width > height
        assert "20标准19（5%，最高10分）" in paper.text()

    def test_scores_that_are_there_are_printed(self) -> None:
        sheet = self.sheet(1)
        scored = replace(sheet, rows=(replace(sheet.rows[0], scores=("88.5", "42"), total="69.9"),))
        assert "88.54269.9" in read(score_sheet_pdf(scored)).text()

    def test_nothing_to_score_is_refused(self) -> None:
        with pytest.raises(Refusal, match=r"^paper\.empty_list$"):
            score_sheet_pdf(self.sheet(0))
        with pytest.raises(Refusal, match=r"^paper\.criteria_none$"):
            score_sheet_pdf(self.sheet(1, ()))


class TestMeetingRecord:
    def record(self, rows: int, **changes: object) -> Paper:
        values: dict[str, object] = {
            "round": ROUND,
            "kind": "villagers",
            "town": "石桥镇",
            "village": "石桥村",
            "rows": tuple(MeetingRow(name(at), f"{at % 5 + 1}组", 200) for at in range(rows)),
            "check": "3F7A 91C2",
        }
        made = MeetingPaper(**{**values, **changes})  # type: ignore[arg-type]  # values of one kind each
        return read(meeting_record_pdf(made))

    @pytest.mark.parametrize("rows", [1, 9, 17, 46, 400])
    def test_before_the_meeting_it_is_written_in(self, rows: int) -> None:
        paper = self.record(rows)
        text = whole(paper)
        assert text.count("王桂英") == rows // 7
        assert "石桥村村民代表会议记录" in text
        assert "同意/不同意" in text
        assert text.count("参会人员签名") == 1
        last = paper.text(len(paper) - 1)
        assert "户主" in last, "whoever signs sees rows above the signature"
        assert f"下列{rows}户、共{'80,000' if rows == 400 else rows * 200}分" in text

    def test_afterwards_it_says_what_was_decided(self) -> None:
        held: dict[str, object] = {
            "held_on": date(2026, 6, 12),
            "place": "村委会二楼",
            "chair": "买买提·吐尔逊",
            "minutes": "宣读了名单。\n没有不同意见。",
        }
        lost = MeetingVotes(45, 38, 10, 20, 8, carried=False)
        text = whole(self.record(3, **held, votes=lost))
        for part in ("2026年6月12日", "应到45人", "实到38人", "反对20票", "没有不同意见。"):
            assert part in text, part
        assert "会议没有通过下列3户" in text
        won = MeetingVotes(45, 38, 30, 5, 3, carried=True)
        assert "30票同意、5票反对、3票弃权，会议同意下列3户" in whole(
            self.record(3, **held, votes=won)
        )

    def test_a_community_has_residents(self) -> None:
        assert "和平社区居民代表会议记录" in whole(self.record(2, village="和平社区"))
        assert committee("和平社区") == "和平社区居民委员会"
        assert "居民代表会议决议" in decided_by("和平社区")
        assert decided_by("石桥村") == (
            "经党支部提议、村“两委”商议、党员大会审议、村民代表会议决议"
        )


class TestApproval:
    def sheet(self, lists: int, changes: int = 0) -> ApprovalSheet:
        return ApprovalSheet(
            round=ROUND,
            town="石桥镇",
            store="石桥镇爱心超市",
            fund="诚信勤劳奖励",
            document="石府发〔2026〕3号",
            before=30_000,
            lists=tuple(
                ApprovalList(
                    f"第{at}村", 10, 2000, (date(2026, 6, 2), date(2026, 6, 8)), at, at, "3F7A 91C2"
                )
                for at in range(lists)
            ),
            changes=tuple(
                ApprovalChange("石桥村", name(at), "剔除", "公示期间有人反映已迁出" * 4, "赵志刚")
                for at in range(changes)
            ),
            author="何春谷",
            approver="",
            made_on=date(2026, 6, 9),
        )

    @pytest.mark.parametrize(("lists", "changes"), [(1, 0), (4, 3), (40, 60)])
    def test_it_shows_the_fund_and_what_is_different(self, lists: int, changes: int) -> None:
        for paper in (
            read(approval_sheet_pdf(self.sheet(lists, changes))),
            read(leader_form_pdf(self.sheet(lists, changes))),
        ):
            text = whole(paper)
            assert "30,000分" in text
            after = 30_000 - 2000 * lists
            shown = f"{after:,}" if abs(after) >= 10_000 else str(after)
            assert shown.replace("-", "−") + "分" in text
            assert text.count("第0村") == 1
            assert text.count("赵志刚") == changes
            assert ("没有变动" in text) is not changes

    def test_what_is_signed_for_is_true(self) -> None:
        assert "已经核对：与公示一致，公示期已满" in whole(read(approval_sheet_pdf(self.sheet(2))))
        struck = whole(read(approval_sheet_pdf(self.sheet(2, 1))))
        assert "除上列剔除的以外与公示一致" in struck
        sheet = self.sheet(2)
        early = replace(sheet.lists[1], waits_for="公示期未满")
        told = whole(read(approval_sheet_pdf(replace(sheet, lists=(sheet.lists[0], early)))))
        assert "还不能审核：第1村公示期未满。" in told
        assert "已经核对" not in told
        late = whole(read(approval_sheet_pdf(replace(sheet, remarks=("在半年之后进行。",)))))
        assert "在半年之后进行。以上名单" in late

    def test_a_leader_has_room_for_words_number_and_seal(self) -> None:
        paper = read(leader_form_pdf(self.sheet(4)))
        text = paper.text(len(paper) - 1)
        for part in ("审批意见", "文号", "盖章", "申请人（何春谷）"):
            assert part in text, part

    def test_without_lists_there_is_nothing_to_approve(self) -> None:
        with pytest.raises(Refusal, match=r"^paper\.empty_list$"):
            approval_sheet_pdf(self.sheet(0))

    def test_a_grant_without_notice_says_why(self) -> None:
        sheet = replace(self.sheet(1), no_notice="应急救助，事后公告")
        assert "没有公示，原因：应急救助，事后公告" in whole(read(approval_sheet_pdf(sheet)))


def test_objections_are_listed_with_their_outcome_and_without_the_objector() -> None:
    row = ObjectionRow(
        village="石桥村",
        received_on=date(2026, 6, 14),
        about="阿卜杜热合曼·麦麦提艾力",
        named=True,
        words="去年在集市上占道经营，多次劝说不听。" * 3,
        outcome="rejected",
        answer="走访核实，情况不属实。",
        answered_on=date(2026, 6, 16),
    )
    still = replace(row, outcome="open", answer="", answered_on=None, named=False, about="")
    book = ObjectionList(ROUND, "石桥镇", "", (row, still) * 12, date(2026, 6, 20))
    paper = read(objections_pdf(book))
    text = whole(paper)
    assert "共24条，已答复12条" in text
    assert text.count("不属实") == 24, "as outcome and in the answer"
    assert text.count("核实中") == 12
    assert text.count("匿名") == 12
    assert "整张名单" in text
    assert_heads(paper, "答复")
    assert "没有收到意见" in whole(read(objections_pdf(replace(book, rows=()))))


class TestCertificate:
    def given(self, *rows: CertificateRow, honour: str = "诚信勤劳户") -> Paper:
        body = (
            "在石桥镇2026年上半年评选中，诚实守信，勤劳持家，邻里和睦，经村民评议、张榜公示，"
            f"评为“{honour}”。"
        )
        made = Certificates(honour, body, "石桥镇人民政府", date(2026, 7, 2), rows)
        return read(certificates_pdf(made))

    def test_each_household_has_a_page_of_its_own(self) -> None:
        paper = self.given(*(CertificateRow("石桥村三组", each, "0005") for each in NAMES))
        assert len(paper) == len(NAMES)
        for page, each in enumerate(NAMES):
            text = paper.text(page)
            assert f"石桥村三组{each}户：" in text
            assert "评为“诚信勤劳户”。" in text
            assert "特发此证，以资鼓励。" in text
            assert "2026年7月2日" in text

    def test_a_long_name_is_never_smaller_than_its_floor(self) -> None:
        row = CertificateRow(
            "青杠林易地扶贫搬迁安置社区第十二居民小组", "阿卜杜热合曼·麦麦提艾力", "1"
        )
        paper = self.given(row, honour="乡村振兴最美庭院示范户")
        sizes = {glyph.size for glyph in paper.glyphs() if glyph.char == "麦"}
        assert sizes == {26.0}

    def test_it_is_red_and_gold(self) -> None:
        paper = self.given(CertificateRow("石桥村三组", "张龚强", "0005"))
        bitmap = paper._document[0].render(scale=1).to_pil().convert("RGB")
        colours = {colour for _, colour in bitmap.getcolors(1 << 20)}
        assert (0x8C, 0x1D, 0x18) in colours
        assert (0xA8, 0x79, 0x2A) in colours


class TestNoticesOfEveryKind:
    NOTICE = Notice(
        town="石桥镇",
        village="石桥村",
        subject=HEADS.subject(result=False),
        half_year=HEADS.period,
        decided_by="",
        rows=tuple(NoticeRow(name(at), f"{at % 5 + 1}组", 90, 3) for at in range(37)),
        posted_on=date(2026, 6, 18),
        days=7,
        telephone="0000-1234567",
        hours="",
        place="",
        issuer="石桥村村民委员会",
        version=1,
        check="3F7A 91C2",
        rate=30,
        award=False,
    )

    def test_points_by_heads_show_the_heads(self) -> None:
        text = whole(read(notice_pdf(self.NOTICE)))
        assert "按户内人口每人30分，111人共3330分" in text
        assert "人口" in text
        assert "拟对下列37户发放积分" in text

    @pytest.mark.parametrize("rows", [11, 31, 34, 37, 400])
    def test_no_last_page_is_without_rows(self, rows: int) -> None:
        many = tuple(NoticeRow(name(at), "1组", 90, 3) for at in range(rows))
        paper = read(notice_pdf(replace(self.NOTICE, rows=many)))
        text = whole(paper)
        assert text.count("王桂英") == rows // 7
        for page in range(len(paper)):
            assert "户主" in paper.text(page)
        assert "转第" not in text

    def test_a_long_groups_name_breaks_beside_the_name(self) -> None:
        rows = tuple(NoticeRow(name(at), "第十二居民小组", 1_234_560, 3) for at in range(9))
        for rate in (0, 30):
            paper = read(notice_pdf(replace(self.NOTICE, rows=rows, rate=rate)))
            assert min(g.size for g in paper.glyphs() if g.char == "居") >= 10

    def test_a3_is_the_same_half_as_large_again(self) -> None:
        small, large = read(notice_pdf(self.NOTICE)), read(notice_pdf(self.NOTICE, "A3"))
        assert [round(side) for side in large.size_mm()] == [297, 420]
        assert whole(small) == whole(large)
        first, grown = small.glyphs()[0], large.glyphs()[0]
        assert (grown.top - grown.bottom) / (first.top - first.bottom) == pytest.approx(1.414, 0.01)

    def test_the_result_says_what_became_of_objections(self) -> None:
        result = replace(self.NOTICE, result=True, days=0, objections=2, struck=1)
        text = whole(read(notice_pdf(result)))
        assert "公示期间收到意见2条，核实后取消1户。积分已经入账" in text
        assert "有意见怎么提" not in text
        unfounded = whole(read(notice_pdf(replace(result, struck=0))))
        assert "经核实均不属实" in unfounded


def test_a_list_by_heads_shows_the_heads() -> None:
    award = AwardList(
        title=HEADS.list_title,
        town="石桥镇",
        store="石桥镇爱心超市",
        village="石桥村",
        half_year=HEADS.period,
        fund="春耕农资",
        notice=None,
        credited_on=None,
        rows=tuple(AwardListRow(name(at), "1组", "0001", 90, 3) for at in range(9)),
        number="",
        version=1,
        check="3F7A 91C2",
        rate=30,
    )
    text = whole(read(award_list_pdf(award)))
    assert "每人30分" in text
    assert "1组3000190" in text

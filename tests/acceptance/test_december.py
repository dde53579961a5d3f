"""A December round by keys, with what may come up: ties, objections, a household that comes late,
a reversal, and a village that follows after the half-year."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import ListState, Step
from lovemart_desktop.domain.rounds.notices import Objection
from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.gui.desks.awards.adding import AddDialog
from lovemart_desktop.gui.desks.awards.meeting_dialog import MeetingDialog
from lovemart_desktop.gui.desks.awards.objection_dialogs import ObjectionDialog, OutcomeDialog
from lovemart_desktop.gui.desks.awards.panels.archive import ArchivePanel
from lovemart_desktop.gui.desks.awards.panels.meetings import MeetingsPanel
from lovemart_desktop.gui.desks.awards.panels.notice import NoticePanel
from lovemart_desktop.gui.desks.awards.panels.rows import RowsPanel
from lovemart_desktop.gui.desks.awards.pasting import PasteDialog
from lovemart_desktop.gui.desks.awards.posting import PostDialog
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.rules_dialog import RulesDialog
from lovemart_desktop.gui.desks.awards.striking import PublishedRowDialog
from lovemart_desktop.gui.desks.awards.ties import TiesDialog
from lovemart_desktop.gui.desks.files_dialog import FilesDialog
from lovemart_desktop.gui.desks.funds.decision import DecisionDialog
from lovemart_desktop.gui.desks.funds.statement_dialog import StatementDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.persistence.verify import prove
from lovemart_desktop.services.desk import new_key
from tests.acceptance.office import Funds, Rounds
from tests.acceptance.town import Officer, Town
from tests.acceptance.window import CTRL, running
from tests.documents.reading import Paper
from tests.roster import Entry, write_roster
from tests.round_steps import decide
from tests.services.test_attachments import png
from tests.shop import FixedClock, found_shop

ALT = Qt.KeyboardModifier.AltModifier
AWARD_OFFICER = Officer("02", "评一凡", Role.AWARD_OFFICER)
SECOND_OFFICER = Officer("03", "评二丽", Role.AWARD_OFFICER)
AUDITOR = Officer("07", "监公明", Role.AUDITOR)
FUND = "2026年下半年诚信勤劳"
STONE, WILLOW, SAND = "石桥村", "柳林村", "黄沙村"
HEADS = {
    STONE: ("张龚强", "周尧全", "陈玉兰"),
    WILLOW: ("郑雨晴", "冯守田", "杨秀英"),
    SAND: ("马德福",),
}
COPIED = """村\t姓名\t诚信
石桥村\t张龚强\t95
石桥村\t周尧全\t90
石桥村\t陈玉兰\t90
柳林村\t郑雨晴\t92
柳林村\t冯守田\t88
黄沙村\t马德福\t91"""
"""杨秀英 is left out: nobody has thought of her yet."""


class Walk:
    """The award officer at the page of the rounds, with one village's list in view."""

    def __init__(self, town: Town, clock: FixedClock, photo: Path) -> None:
        self.town, self.seat, self.clock, self.photo = town, town.seat, clock, photo
        self.rounds = Rounds(town)
        self.page = self.rounds.page

    def to(self, village: str, step: Step) -> None:
        """By keys to a village's list and a step of it."""
        names = [each.village for each in self.page.side.lists_table.values]
        while (away := names.index(village) - names.index(self.village)) != 0:
            self.seat.press(Qt.Key.Key_Down if away > 0 else Qt.Key.Key_Up, ALT)
        self.seat.press(Qt.Key(Qt.Key.Key_1 + list(Step).index(step)), ALT)
        assert (self.village, self.page.panel.STEP) == (village, step)

    def to_row(self, table: ObjectTable, name: str) -> None:
        """Down a table to whoever has this name."""
        self.seat.tab_to(table)
        self.seat.press(Qt.Key.Key_Home, CTRL)
        for _ in table.values:
            if getattr(table.current_row(), "name", "") == name:
                return
            self.seat.press(Qt.Key.Key_Down)
        raise AssertionError(f"{name} is not there")

    def to_household(self, name: str) -> None:
        self.to_row(self.rows_panel.rows_table, name)

    def deed(self) -> None:
        self.seat.press(Qt.Key.Key_Return, CTRL)

    def save(self) -> None:
        self.seat.press(Qt.Key.Key_S, CTRL)

    def printed(self) -> Paper:
        """What the step's own paper has come out as."""
        self.town.fetch_papers()
        self.seat.press(Qt.Key.Key_P, CTRL)
        (paper,) = self.town.fetch_papers()
        return paper

    def days_pass(self, days: int) -> None:
        """The page is left and come back to, some days later."""
        self.clock.move(days=days)
        self.town.open_page("funds")
        self.town.open_page("awards")

    @property
    def rows_panel(self) -> RowsPanel:
        panel = self.page.panel
        assert isinstance(panel, RowsPanel)
        return panel

    @property
    def village(self) -> str:
        assert self.page.side.chosen is not None
        return self.page.side.chosen.village

    @property
    def states(self) -> dict[str, ListState]:
        return {each.village: each.state for each in self.rounds.newest().lists}

    @property
    def names(self) -> list[str]:
        """Who stands on the list in view."""
        found, each = self.rounds.newest(), self.page.side.chosen
        assert each is not None
        rows = self.town.session.awards.rows(found.id, each.id)
        return [row.name for row in rows if not row.struck]

    # steps that every village takes

    def four_meetings(self, village: str) -> None:
        self.to(village, Step.MEETINGS)
        for _ in range(4):
            self.deed()
            self.seat.dialog(MeetingDialog)
            self.seat.enter()  # held today
            for text in ("村委会", "王主任", "40"):
                self.seat.type_line(text)
            self.seat.type("31")
            self.save()
            self.seat.no_dialog()
        assert self.states[village] is ListState.MEETINGS

    def posted(self, village: str, step: Step = Step.NOTICE) -> None:
        """Posted today, with a photo of it."""
        self.to(village, step)
        self.deed()
        self.seat.dialog(PostDialog)
        self.save()
        self.seat.no_dialog()
        self.deed()
        files = self.seat.dialog(FilesDialog)
        files.add_file(self.photo)  # as the file chooser gives it
        self.seat.settle()
        self.seat.escape()
        self.seat.no_dialog()


def test_december_round(qapp: QApplication, own_data_folder: Path, tmp_path: Path) -> None:
    clock = FixedClock(datetime(2026, 12, 1, 1, tzinfo=UTC))
    books_of_the_data_folder(own_data_folder, clock)
    photo = tmp_path / "公示.png"
    photo.write_bytes(png())
    with running(qapp, clock) as seat:
        town = Town(seat)
        town.signed_in(AWARD_OFFICER)
        walk = Walk(town, clock, photo)
        opened_and_pasted(walk)
        ties_decided(walk)
        willow_reviewed(walk)
        for village in (STONE, WILLOW):
            met_before(walk, village)
            walk.posted(village)
        objections(walk)
        late_household(walk)
        approved_and_credited(walk)
        reversed_for_one(walk)
        late_village(walk)
        archived(walk)
        fund_closes(town)
        store = seat.program.store
        assert store is not None
        assert prove(store.books, 0).clean


def opened_and_pasted(walk: Walk) -> None:
    """One criterion, two places a village; all villages' rows are pasted at once."""
    seat = walk.seat
    walk.rounds.open_award(FUND)
    assert walk.rounds.newest().terms.period == "2026-12"
    seat.press(Qt.Key.Key_2, ALT)
    seat.press(Qt.Key.Key_T, CTRL)
    rules = seat.dialog(RulesDialog)
    for text in ("诚信", "100", "100"):
        seat.type_line(text)
    seat.tab_to(rules.cut_box)
    seat.press(Qt.Key.Key_Down)
    seat.tab_to(rules.cut_edit)
    seat.type("2")
    walk.save()
    seat.no_dialog()
    seat.press(Qt.Key.Key_1, ALT)
    QGuiApplication.clipboard().setText(COPIED)
    seat.press(Qt.Key.Key_V, CTRL)
    seat.dialog(PasteDialog)
    walk.save()
    seat.no_dialog()
    assert walk.states == dict.fromkeys((STONE, WILLOW, SAND), ListState.DRAFT)
    walk.to(STONE, Step.NOMINATION)
    assert whole(walk.printed()).count("石桥村") > 0


def ties_decided(walk: Walk) -> None:
    """Two with 90 points and one place: by name, and why."""
    seat = walk.seat
    walk.to(STONE, Step.REVIEW)
    assert "张龚强" in whole(walk.printed())
    walk.deed()
    ties = seat.dialog(TiesDialog)
    assert [row.name for row in ties.tied_table.values] == ["周尧全", "陈玉兰"]
    seat.press(Qt.Key.Key_End)
    seat.tab_to(ties.tied_table)
    seat.press(Qt.Key.Key_Home)
    seat.press(Qt.Key.Key_Space)  # ticked were both: 陈玉兰 stays
    assert not ties.go_button.isEnabled(), "a reason is wanted"
    seat.tab_to(ties.reason_edit)
    seat.type_line("组里推荐票数")
    seat.no_dialog()
    assert walk.names == ["张龚强", "陈玉兰"]
    assert isinstance(walk.page.panel, MeetingsPanel)


def willow_reviewed(walk: Walk) -> None:
    walk.to(WILLOW, Step.REVIEW)
    walk.deed()
    walk.seat.no_dialog()
    assert walk.names == ["郑雨晴", "冯守田"]


def met_before(walk: Walk, village: str) -> None:
    """The four meetings' records; those of the last village are typed."""
    found = walk.rounds.newest()
    each = next(each for each in found.lists if each.village == village)
    decide(walk.town.session, found, each, walk.clock.today())
    walk.days_pass(0)


def objections(walk: Walk) -> None:
    """One is rejected; one is upheld, and two persons strike the household off."""
    walk.to(WILLOW, Step.NOTICE)
    objected(walk, "郑雨晴", "儿子在县城上班", upheld=False)
    objected(walk, "冯守田", "去年新买了货车", upheld=True)
    assert walk.states[WILLOW] is ListState.NOTICE
    walk.to(WILLOW, Step.NOMINATION)
    walk.to_household("冯守田")
    walk.seat.press(Qt.Key.Key_Delete)
    walk.seat.dialog(PublishedRowDialog)
    walk.seat.type_line("异议成立：新购货车")
    walk.town.confirm(AUDITOR)
    walk.seat.no_dialog()
    assert walk.names == ["郑雨晴"]
    assert walk.states[WILLOW] is ListState.NOTICE, "its days go on"


def objected(walk: Walk, name: str, told: str, *, upheld: bool) -> None:
    seat = walk.seat
    seat.press(Qt.Key.Key_Insert)
    dialog = seat.dialog(ObjectionDialog)
    seat.choose(dialog.row_box, name)
    seat.tab_to(dialog.words_edit)
    seat.type(told)
    walk.save()
    seat.no_dialog()
    panel = walk.page.panel
    assert isinstance(panel, NoticePanel)
    table = panel.objections_table
    chosen = table.current_row()
    assert isinstance(chosen, Objection), "what was taken down is what is decided"
    assert chosen.name == name
    seat.press(Qt.Key.Key_D, CTRL)
    outcome = seat.dialog(OutcomeDialog)
    if upheld:
        seat.press(Qt.Key.Key_End)
    seat.tab_to(outcome.found_edit)
    seat.type("两名干部入户核实")
    walk.save()
    seat.no_dialog()
    (decided,) = (each for each in table.values if each.name == name)
    assert decided.outcome is not None
    assert decided.outcome.upheld is upheld


def late_household(walk: Walk) -> None:
    """Three days on somebody was forgotten: that village's notice starts again, no other."""
    seat = walk.seat
    walk.days_pass(3)
    walk.to(WILLOW, Step.NOMINATION)
    seat.press(Qt.Key.Key_Insert)
    adding = seat.dialog(AddDialog)
    seat.type("杨秀英")
    seat.enter()
    assert adding.band.tone == "error", "not without a reason"
    assert adding.reason_edit.hasFocus()
    seat.type_line("漏报，村组已补议")
    assert adding.band.tone == "success"
    for _ in range(2):
        seat.escape()
    seat.no_dialog()
    assert (walk.states[WILLOW], walk.states[STONE]) == (ListState.CHANGED, ListState.NOTICE)
    walk.posted(WILLOW)
    walk.days_pass(5)
    assert (walk.states[WILLOW], walk.states[STONE]) == (ListState.NOTICE, ListState.READY)
    walk.days_pass(3)
    assert walk.states[WILLOW] is ListState.READY
    walk.to(WILLOW, Step.NOTICE)
    notice = whole(walk.printed())
    assert "杨秀英" in notice
    assert "冯守田" not in notice
    assert "2026年12月4日" in notice


def approved_and_credited(walk: Walk) -> None:
    """The two that are ready; the third village is still a draft."""
    walk.to(STONE, Step.APPROVAL)
    sheet = whole(walk.printed())
    assert STONE in sheet
    assert SAND not in sheet
    walk.rounds.approve(SECOND_OFFICER)
    walk.rounds.credit()
    assert walk.states == {
        STONE: ListState.CREDITED,
        WILLOW: ListState.CREDITED,
        SAND: ListState.DRAFT,
    }
    walk.to(STONE, Step.CREDITING)
    assert "签" in whole(walk.printed())


def reversed_for_one(walk: Walk) -> None:
    """Credited by mistake: it goes back with a reason and a second person, once."""
    walk.to(STONE, Step.NOMINATION)
    walk.to_household("陈玉兰")
    walk.seat.press(Qt.Key.Key_Delete)
    walk.seat.dialog(DecisionDialog)
    walk.seat.type_line("户主已随子迁出")
    walk.town.confirm(AUDITOR)
    walk.seat.no_dialog()
    assert walk.page.band.tone == "success"
    walk.to_household("陈玉兰")
    assert not walk.rows_panel.strike_button.isEnabled()
    assert walk.town.session.funds.all()[0].balance.budget == 10_000 - 3_000


def late_village(walk: Walk) -> None:
    """In January the third village follows; why is asked once, at its first step."""
    walk.days_pass(25)
    assert walk.clock.today() == date(2027, 1, 6)
    walk.to(SAND, Step.REVIEW)
    walk.deed()
    walk.seat.dialog(AwardReasonDialog)
    walk.seat.type_line("大雪封路，村里会议推迟")
    walk.seat.no_dialog()
    assert walk.states[SAND] is ListState.REVIEWED
    walk.four_meetings(SAND)
    walk.posted(SAND)
    walk.days_pass(8)
    assert walk.states[SAND] is ListState.READY
    walk.rounds.approve(SECOND_OFFICER)
    walk.rounds.credit()
    assert walk.rounds.all_in(ListState.CREDITED)


def archived(walk: Walk) -> None:
    """Every result is posted; then nothing changes any more."""
    for village in (STONE, WILLOW, SAND):
        walk.posted(village, Step.RESULT_NOTICE)
    walk.to(STONE, Step.RESULT_NOTICE)
    result = whole(walk.printed())
    assert "张龚强" in result
    assert "陈玉兰" not in result
    walk.to(SAND, Step.ARCHIVE)
    panel = walk.page.panel
    assert isinstance(panel, ArchivePanel)
    walk.deed()
    walk.seat.dialog(Question)
    walk.seat.enter()
    assert walk.rounds.newest().archived
    assert walk.rounds.newest().rules.late_reason == "大雪封路，村里会议推迟"


def fund_closes(town: Town) -> None:
    Funds(town)
    town.fetch_papers()
    town.seat.press(Qt.Key.Key_P, CTRL)
    dialog = town.seat.dialog(StatementDialog)
    ends = dialog.sums_table.values[-1].change
    assert (ends.appropriated, ends.budget, ends.purses) == (10_000, 6_000, 4_000)
    town.seat.press(Qt.Key.Key_P, CTRL)
    (paper,) = town.fetch_papers()
    for words in ("资金项目对账单", "冲正", "=0"):
        assert words in whole(paper), words
    town.seat.escape()
    town.seat.no_dialog()


def whole(paper: Paper) -> str:
    return "".join(paper.text(page) for page in range(len(paper))).replace(" ", "")


def books_of_the_data_folder(own_data_folder: Path, clock: FixedClock) -> None:
    """Three villages with a fund that outlives the half-year."""
    own_data_folder.mkdir(parents=True)
    LocalSettings(till="T1").save(config.settings_path())
    shop = found_shop(config.database_url(), clock)
    names = [(village, name) for village, heads in HEADS.items() for name in heads]
    people: list[Entry] = [
        (village, "1组", number, name, "户主", "", "", None)
        for number, (village, name) in enumerate(names, 1)
    ]
    write_roster(shop, people)
    officer, key = shop.award_officer, new_key()
    terms = FundTerms(FUND, "青府发〔2026〕21号", date(2026, 7, 1), date(2027, 6, 30))
    fund = officer.funds.create(terms)
    shop.confirm(officer, Act.APPROPRIATE, key)
    officer.funds.appropriate(fund.id, 10_000, key)
    shop.close()

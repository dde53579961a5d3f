"""A June round over four villages, by keys: from the first name to the archive."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from sqlalchemy import CursorResult, insert

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.people.pinyin import initials, sounds
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState, Step, VillageList
from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.gui.desks.awards.meeting_dialog import MeetingDialog
from lovemart_desktop.gui.desks.awards.new_round import NewRoundDialog
from lovemart_desktop.gui.desks.awards.pasting import PasteDialog
from lovemart_desktop.gui.desks.awards.posting import PostDialog
from lovemart_desktop.gui.desks.awards.rules_dialog import RulesDialog
from lovemart_desktop.gui.desks.awards.signing import AwardSigningDialog
from lovemart_desktop.gui.desks.awards.striking import PublishedRowDialog
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.board.rows import DueRow
from lovemart_desktop.gui.desks.files_dialog import FilesDialog
from lovemart_desktop.gui.desks.overviews.places import SIGNATURES
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.persistence.people.histories import Histories
from lovemart_desktop.persistence.schema import household, member, village
from lovemart_desktop.persistence.verify import prove
from lovemart_desktop.services.desk import new_key
from tests.acceptance.office import Rounds
from tests.acceptance.town import Officer, Town
from tests.acceptance.window import CTRL, running
from tests.conftest import MakeDatabase
from tests.services.test_attachments import png
from tests.shop import FixedClock, Shop, found_shop

VILLAGES = {
    "石桥村": ("何穗宝", "罗桂香", "陈开田"),
    "柳林村": ("吴长顺", "周尧全", "郑小满"),
    "白沙村": ("李禾根", "张宜权", "曾有田"),
    "前岗村": ("彭秋生", "谢麦收", "刘建国"),
}
"""The heads of their households; of each village the first two are to be chosen."""
SCORES = ((29, 28), (27, 26), (22, 24))
EACH = 160
FUND = "诚信勤劳奖励"
ALT = Qt.KeyboardModifier.AltModifier
AWARD_OFFICER = Officer("02", "评一凡", Role.AWARD_OFFICER)
SECOND_AWARD_OFFICER = Officer("03", "评二丽", Role.AWARD_OFFICER)
AUDITOR = Officer("07", "监公明", Role.AUDITOR)


def test_a_june_round_over_four_villages(
    qapp: QApplication, make_database: MakeDatabase, own_data_folder: Path, tmp_path: Path
) -> None:
    books_of_the_data_folder(make_database, own_data_folder)
    photo = tmp_path / "公示栏.png"
    photo.write_bytes(png())
    clock = FixedClock()
    with running(qapp, clock) as seat:
        town = Town(seat)
        town.signed_in(AWARD_OFFICER)
        rounds = Rounds(town)
        open_the_round(town, rounds)
        enter_the_lists(town, rounds)
        review(town, rounds)
        hold_the_meetings(town, rounds)
        publish(town, rounds, photo)
        strike_one(town, rounds)
        clock.move(days=8)
        rounds.page.refresh()
        seat.settle()
        approve_and_credit(town, rounds)
        publish_the_result(town, rounds, photo)
        sign_for_the_points(town, rounds)
        archive(town, rounds)
        store = seat.program.store
        assert store is not None
        assert prove(store.books, 0).clean


def open_the_round(town: Town, rounds: Rounds) -> None:
    """Two criteria of equal weight; the first two of each village stay."""
    seat = town.seat
    seat.press(Qt.Key.Key_N, CTRL)
    dialog = seat.dialog(NewRoundDialog)
    seat.choose(dialog.fund_box, FUND)
    seat.tab_to(dialog.points_edit)
    seat.press(Qt.Key.Key_A, CTRL)
    seat.type(str(EACH))
    seat.press(Qt.Key.Key_S, CTRL)
    seat.no_dialog()
    seat.press(Qt.Key.Key_2, ALT)
    seat.press(Qt.Key.Key_T, CTRL)
    rules = seat.dialog(RulesDialog)
    for text in ("诚信", "50", "30", "勤劳", "50", "30"):
        seat.type_line(text)
    seat.choose(rules.cut_box, "名额")
    seat.tab_to(rules.cut_edit)
    seat.type("2")
    seat.press(Qt.Key.Key_S, CTRL)
    seat.no_dialog()
    kept = rounds.newest().rules
    assert [(each.name, each.weight, each.most) for each in kept.criteria] == [
        ("诚信", 50, 30),
        ("勤劳", 50, 30),
    ]
    assert kept.cut.value == Decimal(2)


def enter_the_lists(town: Town, rounds: Rounds) -> None:
    """One village is typed, name after name; the others come from a spreadsheet."""
    seat = town.seat
    seat.press(Qt.Key.Key_1, ALT)
    for name in VILLAGES["石桥村"]:
        seat.type_line(name)
    assert accounts(rounds) == {"石桥村": 3}
    seat.press(Qt.Key.Key_2, ALT)
    for column in range(2):
        for scores in SCORES:
            seat.type_line(str(scores[column]))
        # up again to the first, and one cell on
        for _ in SCORES:
            seat.press(Qt.Key.Key_Up)
        seat.press(Qt.Key.Key_Right)
    lines = ["村\t户主\t诚信\t勤劳"]
    for place, names in list(VILLAGES.items())[1:]:
        for name, (honest, diligent) in zip(names, SCORES, strict=True):
            lines.append(f"{place}\t{name}\t{honest}\t{diligent}")
    QGuiApplication.clipboard().setText("\n".join(lines))
    seat.press(Qt.Key.Key_V, CTRL)
    seat.dialog(PasteDialog)
    seat.press(Qt.Key.Key_S, CTRL)
    seat.no_dialog()
    assert accounts(rounds) == dict.fromkeys(VILLAGES, 3)
    assert rounds.all_in(ListState.DRAFT)


def review(town: Town, rounds: Rounds) -> None:
    """Ctrl+Enter closes the review of each village; the third falls below the red line."""
    for _ in each_village(town, rounds, Step.REVIEW):
        town.seat.press(Qt.Key.Key_Return, CTRL)
        town.seat.no_dialog()
    assert rounds.all_in(ListState.REVIEWED)
    assert accounts(rounds) == dict.fromkeys(VILLAGES, 2)


def hold_the_meetings(town: Town, rounds: Rounds) -> None:
    """Four in each village, of the same day."""
    seat = town.seat
    for _ in each_village(town, rounds, Step.MEETINGS):
        for number in range(4):
            seat.press(Qt.Key.Key_Return, CTRL)
            seat.dialog(MeetingDialog)
            seat.enter()
            seat.type_line("会议室")
            seat.type_line("王主任")
            seat.type_line(str(20 + number))
            seat.type("18")
            seat.press(Qt.Key.Key_S, CTRL)
            seat.no_dialog()
    assert rounds.all_in(ListState.MEETINGS)


def publish(town: Town, rounds: Rounds, photo: Path) -> None:
    seat = town.seat
    for _ in each_village(town, rounds, Step.NOTICE):
        seat.press(Qt.Key.Key_Return, CTRL)
        seat.dialog(PostDialog)
        seat.press(Qt.Key.Key_S, CTRL)
        add_photo(town, photo)
    assert rounds.all_in(ListState.NOTICE)
    assert all(each.photos == 1 for each in rounds.newest().lists)


def strike_one(town: Town, rounds: Rounds) -> None:
    """Of a published list by two persons; its notice goes on."""
    seat = town.seat
    rounds.page.side.choose(the_list(rounds, "石桥村").id)
    seat.press(Qt.Key.Key_1, ALT)
    seat.press(Qt.Key.Key_Delete)
    seat.dialog(PublishedRowDialog)
    seat.type_line("本人自愿放弃")
    town.confirm(AUDITOR)
    seat.no_dialog()
    assert accounts(rounds)["石桥村"] == 1
    assert rounds.all_in(ListState.NOTICE)


def approve_and_credit(town: Town, rounds: Rounds) -> None:
    assert rounds.all_in(ListState.READY)
    rounds.approve(SECOND_AWARD_OFFICER)
    rounds.credit()
    assert rounds.all_in(ListState.CREDITED)
    balance = rounds.newest().fund.balance
    assert (balance.purses, balance.budget) == (7 * EACH, 5_000 - 7 * EACH)


def publish_the_result(town: Town, rounds: Rounds, photo: Path) -> None:
    for _ in each_village(town, rounds, Step.RESULT_NOTICE):
        town.seat.press(Qt.Key.Key_Return, CTRL)
        town.seat.dialog(PostDialog)
        town.seat.press(Qt.Key.Key_S, CTRL)
        add_photo(town, photo)
    assert all(each.result_photos == 1 for each in rounds.newest().lists)


def sign_for_the_points(town: Town, rounds: Rounds) -> None:
    """The list of one village comes back; one has not signed, and the board tells of the rest."""
    seat = town.seat
    rounds.page.side.choose(the_list(rounds, "柳林村").id)
    seat.press(Qt.Key.Key_6, ALT)
    town.fetch_papers()
    seat.press(Qt.Key.Key_P, CTRL)
    (paper,) = town.fetch_papers()
    seat.scan(paper.codes()[0])
    dialog = seat.dialog(AwardSigningDialog)
    seat.until(dialog.sign_button.isEnabled, "no row is ticked")
    seat.press(Qt.Key.Key_Space)
    seat.enter()
    missing = {head.village: head.missing for head in dialog.lists_table.values}
    assert missing == {"石桥村": 1, "柳林村": 1, "白沙村": 2, "前岗村": 2}
    seat.escape()
    seat.no_dialog()
    town.open_page("board")
    board = seat.page(BoardPage)
    (line,) = (row for row in board.findChildren(DueRow) if row.line.goal == f"awards:{SIGNATURES}")
    assert "6" in line.line.text
    seat.tab_to(line)
    seat.press(Qt.Key.Key_Space)
    assert len(seat.dialog(AwardSigningDialog).lists_table.values) == 4
    seat.escape()


def archive(town: Town, rounds: Rounds) -> None:
    seat = town.seat
    seat.press(Qt.Key.Key_8, ALT)
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.dialog(Question)
    seat.enter()
    assert rounds.newest().archived
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F7):
        seat.press(key)
        seat.no_dialog()


def add_photo(town: Town, photo: Path) -> None:
    town.seat.press(Qt.Key.Key_Return, CTRL)
    files = town.seat.dialog(FilesDialog)
    files.add_file(photo)  # as the file chooser gives it
    town.seat.settle()
    town.seat.escape()
    town.seat.no_dialog()


def each_village(town: Town, rounds: Rounds, step: Step) -> Iterator[str]:
    """Goes from village to village by Alt+Down, each at this step."""
    lists = rounds.newest().lists
    rounds.page.side.choose(lists[0].id)
    town.seat.settle()
    for number, each in enumerate(lists):
        if number:
            town.seat.press(Qt.Key.Key_Down, ALT)
        town.seat.press(Qt.Key(Qt.Key.Key_1 + list(Step).index(step)), ALT)
        chosen = rounds.page.side.chosen
        assert chosen is not None
        assert chosen.village == each.village
        yield each.village


def accounts(rounds: Rounds) -> dict[str, int]:
    return {each.village: each.accounts for each in rounds.newest().lists}


def the_list(rounds: Rounds, name: str) -> VillageList:
    found: AwardRound = rounds.newest()
    return next(each for each in found.lists if each.village == name)


def books_of_the_data_folder(make_database: MakeDatabase, own_data_folder: Path) -> None:
    """Four villages of three households, and a fund of 5,000 points."""
    url = make_database("sqlite", four_villages)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())


def four_villages(url: str) -> None:
    shop = found_shop(url)
    officer = shop.award_officer
    terms = FundTerms(FUND, "青府发〔2026〕3号", date(2026, 1, 1), date(2026, 12, 31))
    fund = officer.funds.create(terms).id
    key = new_key()
    shop.confirm(officer, Act.APPROPRIATE, key)
    officer.funds.appropriate(fund, 5_000, key)
    _write_people(shop)
    shop.close()


def _write_people(shop: Shop) -> None:
    with shop.store.books.write() as work:
        db = work.connection
        for name, heads in VILLAGES.items():
            place = _made(db.execute(insert(village).values(name=name)))
            for number, head in enumerate(heads, 1):
                home = _made(
                    db.execute(
                        insert(household).values(
                            village_id=place, group_name=f"{number}组", registration_no=f"{number}"
                        )
                    )
                )
                db.execute(
                    insert(member).values(
                        household_id=home,
                        village_id=place,
                        group_name=f"{number}组",
                        name=head,
                        initials=initials(head),
                        pinyin=sounds(head),
                        relation="户主",
                        is_head=1,
                        id_state="missing",
                    )
                )
        Histories(work).open_missing()
        work.commit()


def _made(result: CursorResult[Any]) -> int:
    key = result.inserted_primary_key
    assert key is not None
    return int(key[0])

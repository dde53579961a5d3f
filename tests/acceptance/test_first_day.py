"""A town's first day, from empty books to proven ones, through the real window by keys alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.domain.rounds.awards import ListState, Step
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.services.exchange.outcomes import Counts
from tests.acceptance.ledger import Books
from tests.acceptance.office import CardDesk, Funds, Rounds
from tests.acceptance.store import Counter
from tests.acceptance.town import (
    ADMINISTRATOR,
    AUDITOR,
    AWARD_OFFICER,
    CARD_OFFICER,
    CLERK,
    SECOND_AWARD_OFFICER,
    SECRET,
    STOREKEEPER,
    TELEPHONE,
    TOWN,
    Town,
)
from tests.acceptance.window import running
from tests.acceptance.workbooks import ImportWindow
from tests.documents.reading import Paper
from tests.shop import FixedClock

DATA = Path(__file__).parents[1] / "data"
AWARD_FUND = "2026年上半年诚信勤劳"
CARE_FUND = "老党员关怀"
ELDERLY, AWARDED = 83, 47
RARE_NAMES = ("张䶮", "王㛃", "李𬭎", "赵𫖯", "欧阳𪚥")
DPI = (203, 300)


def test_first_day(qapp: QApplication, tmp_path: Path) -> None:
    workbooks = shutil.copytree(DATA, tmp_path / "workbooks")
    clock = FixedClock()
    with running(qapp, clock) as seat:
        town = Town(seat)
        open_the_shop(town)
        bring_in_people(town, workbooks)
        bring_in_goods(town, workbooks)
        fill_the_budgets(town)
        award_the_households(town, workbooks)
        grant_to_the_elderly(town)
        printed = issue_the_cards(town)
        serve(town, printed)
        refuse_at_the_counter(town, printed)
        keep_the_basket(town, printed)
        prove(town)
        lock_the_clerk_out(town)
    with running(qapp, clock) as seat:
        town = Town(seat)
        unlock_the_clerk(town)
    prove_by_command()


def open_the_shop(town: Town) -> None:
    town.found()
    (sheet,) = town.fetch_papers()
    code = town.wizard().recovery.code_label.text()
    assert code.replace("-", "") in sheet.text()
    town.name_officers()
    town.skip_printers()
    assert town.seat.window.sign_in.town_label.text() == TOWN
    tiles = town.seat.window.sign_in.people.tiles
    assert [tile.person.number for tile in tiles] == ["01", "02", "03", "04", "05", "06", "07"]
    town.signed_in(ADMINISTRATOR)
    assert town.session.settings.facts().telephone == TELEPHONE


def bring_in_people(town: Town, workbooks: Path) -> None:
    """Four rows are kept out and saved; the same file again changes nothing."""
    town.signed_in(CARD_OFFICER)
    desk = CardDesk(town)
    window = ImportWindow(town)
    expected = Counts(rows=1026, imported=1022, changed=0, unchanged=0, refused=4, remarked=12)
    assert window.look_at(workbooks / "roster.xlsx") == expected
    assert town.session.people.counts().people == 0, "to be seen is not to be imported"
    assert window.run() == expected
    before = set(workbooks.iterdir())
    window.save_refused()
    (saved,) = set(workbooks.iterdir()) - before
    window.close()
    assert town.session.people.counts().people == 1022
    again = ImportWindow(town)
    counts = again.look_at(workbooks / "roster.xlsx")
    assert (counts.imported, counts.changed, counts.unchanged) == (0, 0, 1022)
    assert not again.may_run
    again.close()
    mended = ImportWindow(town)
    counts = mended.look_at(saved)
    assert (counts.rows, counts.refused) == (4, 3), "mended is none; one may have moved"
    mended.close()
    assert desk.find("欧阳𪚥").person.name == "欧阳𪚥"


def bring_in_goods(town: Town, workbooks: Path) -> None:
    town.signed_in(STOREKEEPER)
    town.open_page("goods")
    window = ImportWindow(town)
    counts = window.look_at(workbooks / "goods.xlsx")
    assert (counts.imported, counts.refused) == (23, 3)
    assert window.run() == counts
    window.close()
    assert len(town.session.goods.shelf()) == 23


def fill_the_budgets(town: Town) -> None:
    """Entered by the award officer, confirmed by the auditor; never by the officer alone."""
    town.signed_in(AWARD_OFFICER)
    funds = Funds(town)
    funds.open(AWARD_FUND, "青府发〔2026〕3号")
    dialog = funds.appropriate(60_000, "上半年")
    assert_not_by_oneself(town, dialog)
    town.confirm(AUDITOR, "not-the-secret")
    assert dialog.isVisible()
    assert funds.budgets() == {AWARD_FUND: (0, 0)}
    town.seat.type_line(SECRET)
    town.seat.no_dialog()
    funds.open(CARE_FUND, "青组发〔2026〕5号")
    funds.appropriate(20_000, "上半年")
    town.confirm(AUDITOR)
    town.seat.no_dialog()
    assert funds.budgets() == {AWARD_FUND: (60_000, 60_000), CARE_FUND: (20_000, 20_000)}


def assert_not_by_oneself(town: Town, dialog: ConfirmDialog) -> None:
    """The author is not offered, and their own number is none here."""
    author = town.session.operator
    assert author.number not in [tile.person.number for tile in dialog.choice.tiles]
    town.seat.tab_to(dialog.choice.number_edit)
    town.seat.type_line(author.number)
    assert dialog.choice.number_edit.hasFocus()
    assert dialog.band.tone == "error"


def award_the_households(town: Town, workbooks: Path) -> None:
    """Draft, approved, credited: each by its own person, and each only once."""
    rounds = Rounds(town)
    rounds.open_award(AWARD_FUND)
    assert rounds.newest().terms.period == "2026-06"
    window = ImportWindow(town)
    counts = window.look_at(workbooks / "award-2026-06.xlsx")
    assert (counts.imported, counts.refused) == (AWARDED, 3)
    window.run()
    window.close()
    assert sum(each.accounts for each in rounds.newest().lists) == AWARDED
    assert rounds.all_in(ListState.DRAFT)
    assert not rounds.may(Step.CREDITING)
    rounds.publish()
    dialog = rounds.ask_to_approve()
    assert_not_by_oneself(town, dialog)
    town.confirm(SECOND_AWARD_OFFICER)
    assert rounds.all_in(ListState.APPROVED)
    rounds.credit()
    assert rounds.all_in(ListState.CREDITED)
    assert Books(town).purses(AWARD_FUND) == [1_000] * AWARDED
    assert_all_done(town, rounds)
    town.seat.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    again = ImportWindow(town)
    again.look_at(workbooks / "award-2026-06.xlsx")
    assert not again.may_run
    again.close()
    second = rounds.ask_for_award(AWARD_FUND)
    assert second.band.tone == "error", "one round a half-year"
    town.seat.escape()
    assert Books(town).purses(AWARD_FUND) == [1_000] * AWARDED


def assert_all_done(town: Town, rounds: Rounds) -> None:
    """Nothing is left to approve or to credit, whatever key is pressed."""
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F7):
        town.seat.press(key)
        town.seat.no_dialog()
    assert not rounds.may(Step.APPROVAL)
    assert not rounds.may(Step.CREDITING)


def grant_to_the_elderly(town: Town) -> None:
    rounds = Rounds(town)
    rounds.open_grant("2026年七一慰问", CARE_FUND)
    assert sum(each.accounts for each in rounds.newest().lists) == ELDERLY
    rounds.publish()
    rounds.approve(SECOND_AWARD_OFFICER)
    rounds.credit()
    assert Books(town).purses(CARE_FUND) == [200] * ELDERLY
    assert_all_done(town, rounds)
    dialog = rounds.ask_for_grant("2026年七一慰问", CARE_FUND)
    assert dialog.band.tone == "error", "one grant an occasion"
    town.seat.escape()
    budgets = Funds(town).budgets()
    assert budgets == {AWARD_FUND: (60_000, 13_000), CARE_FUND: (20_000, 20_000 - 200 * ELDERLY)}


def issue_the_cards(town: Town) -> dict[str, str]:
    """For the elderly by rule, then for the awarded heads; number → name as printed."""
    town.signed_in(CARD_OFFICER)
    desk = CardDesk(town)
    dialog = desk.ask_for_many()
    assert (dialog.age_box.value(), dialog.years_box.value()) == (70, 50)
    assert len(dialog.people_table.values) == ELDERLY
    elderly = desk.issue_many(dialog)
    dialog = desk.ask_for_many(heads=True)
    assert len(dialog.people_table.values) == AWARDED
    heads = desk.issue_many(dialog)
    names = Books(town).card_names()
    printed = [*read_sheets(elderly, names), *read_sheets(heads, names)]
    assert len(elderly) == -(-ELDERLY // 10)
    assert sorted(printed) == sorted(names)
    print_rare_names(town, desk)
    return {number: names[number] for number in printed}


def print_rare_names(town: Town, desk: CardDesk) -> None:
    """Characters that many faces lack, also beyond the first 65,536: one card, and a sheet."""
    for name in RARE_NAMES:
        desk.issue(name)
        desk.put_into_batch()
    names = Books(town).card_names()
    read_card(desk.print_card(), names, RARE_NAMES[-1])
    sheet = desk.print_batch()
    assert sorted(names[code] for code in read_sheets(sheet, names)) == sorted(RARE_NAMES)
    assert_large(sheet, RARE_NAMES)


def read_sheets(sheets: Paper, names: dict[str, str]) -> list[str]:
    """The numbers of all cards on A4 sheets, as a scanner reads them and as people do."""
    found: list[str] = []
    for page in range(len(sheets)):
        # a reader may see one code twice: through its edge, too
        codes, finer = (sorted(set(sheets.codes(page, dpi))) for dpi in DPI)
        assert codes == finer
        text = sheets.text(page)
        for code in codes:
            assert code in text
            assert names[code] in text
        assert text.count(TELEPHONE) == len(codes)
        found += codes
    return found


def read_card(card: Paper, names: dict[str, str], name: str) -> None:
    """One card of its own size, its rare characters whole."""
    assert [round(side, 2) for side in card.size_mm()] == [85.6, 53.98]
    for dpi in DPI:
        (code,) = card.codes(0, dpi)
        assert names[code] == name
    assert name in card.text()
    assert_large(card, (name,))


def assert_large(paper: Paper, names: Sequence[str]) -> None:
    """Every character of these names is printed, in 26 points or more."""
    letters = set("".join(names))
    large = {glyph.char for glyph in paper.glyphs() if glyph.size >= 26}
    assert letters <= large


def serve(town: Town, printed: dict[str, str]) -> None:
    """A head with two accounts: the own one pays first; the slip, and a copy of it."""
    town.signed_in(CLERK)
    counter, books = Counter(town), Books(town)
    card = next(number for number, name in printed.items() if name == "林河大")
    counter.scan(books.barcode("大豆油"), card)
    counter.quantity(3)
    assert counter.lines == [("大豆油", 3)]
    town.seat.press(Qt.Key.Key_F12)
    told = counter.confirmation()
    assert told.index("本人") < told.index("−200") < told.index("家庭") < told.index("−40")
    town.seat.escape()
    receipt, slip = counter.redeem()
    assert [(use.account, use.before, use.taken) for use in receipt.uses] == [
        ("own", 200, 200),
        ("household", 1_000, 40),
    ]
    assert (receipt.before, receipt.total, receipt.after) == (1_200, 240, 960)
    assert_slip(slip, receipt.number)
    assert "补打" not in slip.text(0) + slip.text(1)
    copy = counter.reprint()
    assert_slip(copy, receipt.number)
    assert "补打第1联" in copy.text(0)
    assert "补打第1联" in copy.text(1)


def assert_slip(slip: Paper, number: str) -> None:
    """The holder's copy and the store's; the store's is scanned at shift close."""
    assert len(slip) == 2
    assert slip.codes(1) == [number]
    for page in range(2):
        assert "林*大" in slip.text(page)
        assert "林河大" not in slip.text(page)
        assert slip.outside(page) == []


def refuse_at_the_counter(town: Town, printed: dict[str, str]) -> None:
    """Whatever cannot be had says why, and books nothing."""
    books = Books(town)
    card = {name: number for number, name in printed.items()}
    town.signed_in(CARD_OFFICER)
    CardDesk(town).report_lost("何喜华")
    town.signed_in(CLERK)
    counter = Counter(town)
    before = counter.booked()

    counter.scan("6900000000007")
    assert counter.page.band.latched
    counter.scan(books.barcode("食盐"), card["宋三秋"])
    assert counter.lines == [("食盐", 1)]
    town.seat.press(Qt.Key.Key_F12)
    assert not counter.page.redeem_button.isEnabled()
    town.seat.escape()
    assert counter.page.redeem_button.isEnabled()

    counter.quantity(books.stock("食盐") + 1)
    assert counter.page.band.tone == "error"
    assert counter.lines == [("食盐", 1)]
    counter.clear()

    poor = next(name for name in printed.values() if books.points_of(card[name]) == 200)
    counter.scan(card[poor], books.barcode("棉被"), books.barcode("棉被"))
    assert counter.page.basket.quote().missing == 40
    assert "40" in counter.page.redeem_button.text()
    town.seat.press(Qt.Key.Key_F12)
    town.seat.enter()
    counter.clear()

    counter.scan(card["何喜华"])
    assert counter.page.band.latched
    assert counter.page.basket.seen is None
    town.seat.escape()
    assert counter.booked() == before


def keep_the_basket(town: Town, printed: dict[str, str]) -> None:
    """The basket belongs to the till: lock, idle hours and another operator leave it alone."""
    counter, books = Counter(town), Books(town)
    card = next(number for number, name in printed.items() if name == "宋三秋")
    counter.scan(card, books.barcode("香皂"))
    town.signed_in(AUDITOR)
    town.seat.page(BoardPage)
    town.seat.nobody_comes()
    assert town.seat.window.is_locked
    town.signed_in(CLERK)
    counter = Counter(town)
    assert counter.lines == [("香皂", 1)]
    receipt, _ = counter.redeem()
    assert receipt.holder == "宋三秋"


def prove(town: Town) -> None:
    town.signed_in(AUDITOR)
    board = town.seat.page(BoardPage)
    town.seat.press(Qt.Key.Key_F5)
    assert board.band.tone == "success", board.band.text
    town.seat.no_dialog()
    last = town.session.proof.last()
    assert last is not None


def lock_the_clerk_out(town: Town) -> None:
    """Five wrong tries lock; then the right PIN is too late."""
    for tries in range(1, 6):
        town.sign_in(CLERK, "000000")
        assert town.seat.window.is_locked
        assert town.is_locked_out(CLERK) == (tries == 5)
    town.sign_in(CLERK)
    assert town.seat.window.is_locked
    assert CLERK.name in town.seat.window.sign_in.band.text


def unlock_the_clerk(town: Town) -> None:
    """The lock outlives the program's restart; a colleague takes it away."""
    town.sign_in(CLERK)
    page = town.seat.window.sign_in
    assert town.seat.window.is_locked
    town.seat.push(page.unlock_button)
    town.confirm(CARD_OFFICER)
    town.seat.no_dialog()
    assert not town.is_locked_out(CLERK)
    town.signed_in(CLERK)


def prove_by_command() -> None:
    command = [sys.executable, "-m", "lovemart_desktop.admin", "verify"]
    done = subprocess.run(
        [*command, "--database", config.database_url()], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()

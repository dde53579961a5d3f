"""An award round's life: the running half-year's villages, each at its own step."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.demo.rounds import board_picture
from lovemart_desktop.domain.rounds.awards import (
    ListState,
    ProgrammeKind,
    Step,
    VillageList,
    half_year_of,
)
from lovemart_desktop.domain.rounds.papers import ListPaper, list_paper_number
from lovemart_desktop.gui.desks.awards.checks import ChecksDialog
from lovemart_desktop.gui.desks.awards.lists import ApproveDialog
from lovemart_desktop.gui.desks.awards.meeting_dialog import MeetingDialog
from lovemart_desktop.gui.desks.awards.new_round import NewRoundDialog
from lovemart_desktop.gui.desks.awards.objection_dialogs import OutcomeDialog
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.awards.posting import PostDialog
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.rounds import RoundsDialog
from lovemart_desktop.gui.desks.awards.signing import AwardSigningDialog
from lovemart_desktop.gui.desks.awards.striking import PublishedRowDialog
from lovemart_desktop.gui.desks.files_dialog import FilesDialog
from lovemart_desktop.services.store import Session
from lovemart_desktop.tour.stage import Stage

AWARD_OFFICER, SECOND_AWARD_OFFICER = "04", "05"
WAITS = timedelta(days=8)
"""From the posting of a notice to the day on which its list may be approved."""
ALT = Qt.KeyboardModifier.AltModifier


def villages_at_their_steps(stage: Stage) -> None:
    """The running round: one village is reviewed, one meets, one is posted, one objected to."""
    session = stage.sign_in(AWARD_OFFICER, PASSWORD)
    stage.open("awards")
    page = stage.page(AwardsPage)
    titles = [t for t in session.awards.rounds() if t.terms.kind is ProgrammeKind.AWARD]
    running = session.awards.round(titles[0].id)
    draft = _first(running.lists, ListState.DRAFT)
    _go_to(stage, draft)
    stage.shot("round-review")
    stage.control(Qt.Key.Key_Return)
    stage.shot("round-reviewed")
    _go_to(stage, _first(running.lists, ListState.REVIEWED))
    for number in range(4):
        stage.control(Qt.Key.Key_Return)
        if number == 0:
            stage.shot("round-meeting")
        _fill_meeting(stage, None)
    stage.shot("round-meetings-held")
    _go_to(stage, _first(running.lists, ListState.MEETINGS))
    stage.control(Qt.Key.Key_Return)
    stage.dialog(PostDialog)
    stage.shot("round-post")
    stage.control(Qt.Key.Key_S)
    _add_photo(stage)
    stage.shot("round-notice-first-day")
    after = session.awards.round(running.id)
    states = {each.village: each.state for each in after.lists}
    stage.expect(ListState.DRAFT not in states.values(), f"the lists are {states}")
    stage.expect(page.panel.STEP is Step.NOTICE, "the notice is not in view")


def objection_decided(stage: Stage) -> None:
    """Rejected after a look: the list may go on when its days are over."""
    session = stage.sign_in(AWARD_OFFICER, PASSWORD)
    stage.open("awards")
    page = stage.page(AwardsPage)
    found = page.deeds.found
    assert found is not None
    objected = next(each for each in found.lists if each.open_objections)
    _go_to(stage, objected)
    stage.shot("round-objection")
    stage.control(Qt.Key.Key_D)
    dialog = stage.dialog(OutcomeDialog)
    stage.tab_to(dialog.found_edit)
    stage.hands.type("已入户核实，情况不属实")
    stage.shot("round-objection-outcome")
    stage.control(Qt.Key.Key_S)
    kept = session.objections.of(objected.id)
    stage.expect(all(not each.open for each in kept), "the objection is still open")


def struck_after_the_notice(stage: Stage) -> None:
    """Off a published list by two persons, then what the second officer sees of it."""
    session = stage.sign_in(AWARD_OFFICER, PASSWORD)
    stage.open("awards")
    page = stage.page(AwardsPage)
    found = page.deeds.found
    assert found is not None
    ready = _first(found.lists, ListState.READY)
    _go_to(stage, ready)
    stage.hands.press(Qt.Key.Key_1, with_=ALT)
    stage.settle()
    stage.press(Qt.Key.Key_Delete)
    stage.dialog(PublishedRowDialog)
    stage.hands.type("本人自愿放弃")
    stage.shot("round-strike")
    stage.control(Qt.Key.Key_S)
    stage.confirm(SECOND_AWARD_OFFICER, PASSWORD)
    stage.hands.press(Qt.Key.Key_5, with_=ALT)
    stage.shot("round-approval")
    stage.press(Qt.Key.Key_F8)
    stage.dialog(ChecksDialog)
    stage.shot("round-checks")
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_F6)
    stage.dialog(ApproveDialog)
    stage.shot("round-approve")
    stage.press(Qt.Key.Key_Escape)
    since = session.round_checks.since_notice(ready.id)
    stage.expect(len(since.struck) == 1, "the row is still on the list")


def signed_lists(stage: Stage) -> None:
    """The board tells of signatures that lack; a signed sheet is scanned, one has not signed."""
    session = stage.sign_in(AWARD_OFFICER, PASSWORD)
    (each,) = session.signatures.lists(only_missing=True)
    rows = session.signatures.rows(each.id)
    page = next(row.page for row in rows if row.waited_for)
    stage.open("awards")
    stage.until(lambda: stage.page(AwardsPage).deeds.found, "no round comes into view")
    stage.hands.scan(f"{list_paper_number(ListPaper.SIGNATURES, each.id)}{page:02d}")
    dialog = stage.dialog(AwardSigningDialog)
    stage.until(dialog.sign_button.isEnabled, "no row is ticked")
    stage.shot("award-signing-scanned")
    stage.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    (after,) = session.signatures.lists(only_missing=True)
    stage.expect(after.missing == 1, f"{after.missing} signatures are missing")
    stage.shot("award-signing-marked")
    stage.press(Qt.Key.Key_Escape)


# for other chapters, too


def show_last_round(stage: Stage, session: Session) -> int:
    """Brings the award round before the running one into view; its number in the books."""
    titles = session.awards.rounds()
    last = [t for t in titles if t.terms.kind is ProgrammeKind.AWARD][1]
    stage.control(Qt.Key.Key_O)
    stage.dialog(RoundsDialog)
    stage.press(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * titles.index(last), Qt.Key.Key_Return)
    return last.id


def open_round(stage: Stage, fund: str) -> date:
    """Opens a round whose papers can say that its notice is over today; the day of posting."""
    stage.control(Qt.Key.Key_N)
    dialog = stage.dialog(NewRoundDialog)
    posted_on = dialog.reference_edit.value() - WAITS
    period = half_year_of(posted_on)
    late = period != dialog.half_box.currentData()
    if late:
        # in the first days of a half-year such a notice belongs to the one before
        dialog.half_box.setCurrentIndex(dialog.half_box.findData(period))
    stage.choose(dialog.fund_box, fund)
    stage.shot("award-new-round")
    stage.control(Qt.Key.Key_S)
    if late:
        stage.dialog(AwardReasonDialog)
        stage.lines("村里会议推迟")
    return posted_on


def enter_papers(stage: Stage, lists: int, day: date) -> None:
    """Review, meetings, notice and photo of each list, all of one day."""
    for number in range(lists):
        if number:
            stage.hands.press(Qt.Key.Key_Down, with_=ALT)
            stage.settle()
        stage.control(Qt.Key.Key_Return)
        for _ in range(4):
            stage.control(Qt.Key.Key_Return)
            _fill_meeting(stage, day)
        stage.control(Qt.Key.Key_Return)
        stage.control(Qt.Key.Key_Return)
        dialog = stage.dialog(PostDialog)
        dialog.day_edit.set_value(day)
        stage.control(Qt.Key.Key_S)
        _add_photo(stage)


def _fill_meeting(stage: Stage, day: date | None) -> None:
    """What the minutes say; today unless a day is given."""
    dialog = stage.dialog(MeetingDialog)
    if day is not None:
        dialog.day_edit.set_value(day)
    stage.press(Qt.Key.Key_Return)
    stage.lines("村委会会议室", "王主任", "40", "36")
    stage.control(Qt.Key.Key_S)


def _add_photo(stage: Stage) -> None:
    """Of the notice as it hangs there, as the file chooser gives it."""
    stage.control(Qt.Key.Key_Return)
    files = stage.dialog(FilesDialog)
    folder = stage.program.printers.folder.parent
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "notice-photo.png"
    path.write_bytes(board_picture(1))
    files.add_file(path)
    stage.settle()
    stage.press(Qt.Key.Key_Escape)


def _go_to(stage: Stage, each: VillageList) -> None:
    """By Alt+Up and Alt+Down to a village; its own step comes into view."""
    page = stage.page(AwardsPage)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        for _ in page.side.lists_table.values:
            if page.side.chosen is not None and page.side.chosen.id == each.id:
                return
            stage.hands.press(key, with_=ALT)
            stage.settle()


def _first(lists: tuple[VillageList, ...], state: ListState) -> VillageList:
    return next(each for each in lists if each.state is state)

"""Two records of one person, found and joined by keys in the smallest window: side by side, a
second person's yes, points by voucher, the other card closed, both pasts in one dossier."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.cards.dossier.dialog import DossierDialog
from lovemart_desktop.gui.desks.cards.duplicates import DuplicatesDialog
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.persistence.schema import card, member, member_merge, voucher
from lovemart_desktop.services.desk import new_key
from tests.acceptance.town import Officer, Town
from tests.acceptance.window import CTRL, Seat, running
from tests.conftest import MakeDatabase
from tests.counter import open_counter, stocked_shop
from tests.documents.reading import Paper
from tests.funding import fund_named
from tests.joining import second_record
from tests.services.test_disposition import give
from tests.shop import FixedClock

SMALL = (994, 565)
CARD_OFFICER = Officer("04", "卡春花", Role.CARD_OFFICER)
AUDITOR = Officer("07", "监公明", Role.AUDITOR)


@dataclass(frozen=True, slots=True)
class Twins:
    """Two members, and the number of the second one's card."""

    stays: int
    goes: int
    card: str


def test_two_records_of_one_person_become_one(
    qapp: QApplication, make_database: MakeDatabase, own_data_folder: Path
) -> None:
    url = make_database("sqlite", stocked_shop)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    twins = entered_twice()
    with running(qapp, FixedClock(), SMALL) as seat:
        town = Town(seat)
        town.signed_in(CARD_OFFICER)
        town.open_page("cards")
        found_side_by_side(seat, twins)
        nothing_shows_it_yet(seat)
        joined(seat, town)
        one_person_now(seat, town, twins)
        both_pasts(seat, town)
        assert seat.window.size() == QSize(*SMALL)
    what_the_books_say(twins)


def entered_twice() -> Twins:
    """The head of a household was entered again as somebody of it, with a card and points."""
    counter = open_counter(config.database_url())
    shop, head = counter.shop, counter.members["张龚强"]
    query = select(member.c.household_id).where(member.c.id == head)
    goes = second_record(
        shop,
        head,
        household_id=counter.rows(query)[0][0],
        relation="户主",
        telephone="13911112222",
    )
    give(shop, fund_named(shop, "老党员关怀"), goes, 50)
    (issued,) = shop.card_officer.cards.issue([goes], new_key(), reason="发卡")
    twins = Twins(head, goes, issued.number)
    basket = counter.basket("张龚强", 食盐=4)
    counter.redeem(replace(basket, card=issued.number))
    shop.close()
    return twins


def found_side_by_side(seat: Seat, twins: Twins) -> None:
    page = seat.page(CardsPage)
    seat.press(Qt.Key.Key_M, CTRL)
    seat.until(page.papers.menu.isVisible, "the menu does not open")
    seat.press(Qt.Key.Key_L)
    dialog = seat.dialog(DuplicatesDialog)
    assert [(row.one, row.other) for row in dialog.pairs_table.values] == [
        (twins.stays, twins.goes)
    ]
    points = next(line for line in dialog.compare_table.values if line.stays == "200")
    assert points.goes == "38"
    # the other one, and back again
    seat.press(Qt.Key.Key_F5)
    assert [line.stays for line in dialog.compare_table.values if line.goes == "200"] == ["38"]
    seat.press(Qt.Key.Key_F5)
    assert twins.card[-4:] in dialog.note_label.text()


def nothing_shows_it_yet(seat: Seat) -> None:
    dialog = seat.dialog(DuplicatesDialog)
    assert not dialog.join_button.isEnabled()
    seat.enter()
    assert dialog.evidence_edit.hasFocus()
    seat.type("身份证和户口簿")


def joined(seat: Seat, town: Town) -> None:
    dialog = seat.dialog(DuplicatesDialog)
    seat.enter()
    # nobody alone: neither the officer again, nor with a wrong secret
    confirm = seat.dialog(ConfirmDialog)
    assert CARD_OFFICER.number not in {tile.person.number for tile in confirm.choice.tiles}
    town.confirm(AUDITOR, "no-secret")
    seat.dialog(ConfirmDialog)
    assert len(dialog.pairs_table.values) == 1
    town.confirm(AUDITOR)
    assert seat.dialog(DuplicatesDialog) is dialog
    assert dialog.pairs_table.values == []
    seat.escape()
    seat.no_dialog()


def one_person_now(seat: Seat, town: Town, twins: Twins) -> None:
    page = seat.page(CardsPage)
    for typed in ("张龚强", "石桥张龚强", "11112222", twins.card):
        seat.press(Qt.Key.Key_F, CTRL)
        seat.press(Qt.Key.Key_A, CTRL)
        seat.type(typed)
        assert [row.member for row in page.people_table.values] == [twins.stays], typed
    record = town.session.people.record(twins.stays)
    assert record.live_card is not None
    assert [(card.state, card.joined) for card in record.cards] == [
        (CardState.ACTIVE, False),
        (CardState.CLOSED, True),
    ]
    assert {account.own: account.points for account in record.accounts} == {True: 238, False: 1_000}
    assert record.household is not None
    assert record.household.headcount == 3


def both_pasts(seat: Seat, town: Town) -> None:
    """In the dossier, and on its paper."""
    seat.press(Qt.Key.Key_F9)
    dialog = seat.dialog(DossierDialog)
    tabs = dialog.tabs
    for digit, rows in (
        ("2", [each.joined for each in tabs.movements.values]),
        ("4", [each.joined for each in tabs.receipts.values]),
        ("5", [each.joined for each in tabs.cards.values]),
        ("6", [each.joined for each in tabs.signatures.values]),
    ):
        seat.type(digit)
        assert True in rows, digit
    town.fetch_papers()
    seat.press(Qt.Key.Key_P, CTRL)
    (paper,) = town.fetch_papers()
    assert "张龚强（并入）" in whole(paper)
    seat.escape()
    seat.no_dialog()


def whole(paper: Paper) -> str:
    return "".join(paper.text(page) for page in range(len(paper))).replace(" ", "")


def what_the_books_say(twins: Twins) -> None:
    counter = open_counter(config.database_url())
    ((kind, document),) = counter.rows(
        select(voucher.c.kind, member_merge.c.document).join(
            member_merge, member_merge.c.voucher_id == voucher.c.id
        )
    )
    assert (kind, document) == ("merge", "身份证和户口簿")
    kept = select(card.c.number).where(card.c.member_id == twins.stays)
    counter.cards["张龚强"] = counter.rows(kept)[0][0]
    assert counter.purses("张龚强") == {"老党员关怀 own": 238, "诚信勤劳奖励 household": 1_000}
    counter.buy("张龚强", 大米=1)
    assert counter.shop.auditor.proof.verify().faults == ()
    counter.shop.close()

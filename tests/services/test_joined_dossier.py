"""The past of a record that gave way stands in the dossier of who stayed, marked as its own: on
the screen's values, on paper and in the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.rounds.awards import ProgrammeKind
from lovemart_desktop.persistence.schema import household, remark
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.reading import read_file
from tests.awards import Town
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.documents.reading import Paper
from tests.funding import fund_named
from tests.joining import join_households, looked_at, merge, second_record
from tests.shop import TODAY
from tests.stocked import credit


@dataclass(slots=True)
class Joined:
    """张大 has a second record; it was chosen in a grant, has a card, and bought with it."""

    counter: Counter
    stays: int
    goes: int

    def dossier(self) -> HouseholdDossier:
        return self.counter.shop.auditor.dossiers.of_member(self.stays)


@pytest.fixture
def joined(database_kind: str, make_database: MakeDatabase) -> Iterator[Joined]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    shop = counter.shop
    stays = counter.members["张大"]
    goes = second_record(shop, stays, id_number="", telephone="13911112222")
    town = Town(shop, counter.members, fund_named(shop, "老党员关怀"))
    found = shop.award_officer.awards.open_round(
        town.terms(programme="老党员关怀", kind=ProgrammeKind.GRANT, period="中秋", points_each=60)
    )
    shop.award_officer.awards.add(found.id, goes)
    credit(town, shop.award_officer.awards.round(found.id))
    (card,) = shop.card_officer.cards.issue([goes], new_key(), reason="发卡")
    counter.redeem(replace(counter.basket("张龚强", 食盐=4), card=card.number))
    with shop.store.books.write() as work:
        work.connection.execute(
            insert(remark).values(
                member_id=goes, code="person.id_missing", raised_on=TODAY.isoformat()
            )
        )
        work.commit()
    merge(shop, *looked_at(shop, stays, goes))
    yield Joined(counter, stays, goes)
    shop.close()


def test_each_thing_of_the_joined_record_is_marked(joined: Joined) -> None:
    found = joined.dossier()
    assert [(p.holder, p.points, p.joined) for p in found.purses] == [
        ("张大", 48, False),
        ("张大", 0, True),
    ]
    moves = [(move.kind, move.points, move.joined) for move in found.movements]
    assert sorted(moves) == [
        ("grant", 60, True),
        ("merge", -48, True),
        ("merge", 48, False),
        ("redemption", -12, True),
    ]
    assert [(award.period, award.joined) for award in found.awards] == [("中秋", True)]
    assert [(r.holder, r.pieces, r.joined) for r in found.receipts] == [("张大", 4, True)]
    assert [(c.card.state, c.joined) for c in found.cards] == [(CardState.CLOSED, True)]
    signed = [
        (row.name, bool(row.receipt), bool(row.award), row.joined) for row in found.signatures
    ]
    assert sorted(signed) == [("张大", False, True, True), ("张大", True, False, True)]
    assert [each.joined for each in found.remarks] == [True]
    assert {member.merged for member in found.members} == {True, False}
    told = {line.kind: line.joined for line in found.history}
    assert told[EventKind.IMPORT]
    assert not told[EventKind.SAME_PERSON], "of both"
    assert found.sums.after == 48


def test_its_dossier_is_that_of_who_stayed(joined: Joined) -> None:
    desk = joined.counter.shop.auditor.dossiers
    assert desk.of_member(joined.goes) == joined.dossier()


def test_the_record_shows_the_past_of_the_joined_one(joined: Joined) -> None:
    people = joined.counter.shop.auditor.people
    record = people.record(joined.stays)
    assert [(card.state, card.joined) for card in record.cards] == [(CardState.CLOSED, True)]
    assert record.live_card is None
    assert [(m.kind, m.points, m.joined) for m in record.movements] == [
        ("merge", 48, False),
        ("merge", -48, True),
        ("redemption", -12, True),
        ("grant", 60, True),
    ]
    assert [each.joined for each in record.remarks] == [True]
    assert record.person.joined_to == ""
    gone = people.record(joined.goes)
    assert gone.person.joined_to == "张大"
    assert len(gone.cards) == 1
    assert not gone.cards[0].joined, "its own"


def test_the_history_keeps_both_pasts(joined: Joined) -> None:
    desk = joined.counter.shop.card_officer.households
    lines = desk.history(joined.stays).lines
    (coming,) = (line for line in lines if line.kind is EventKind.IMPORT and line.joined)
    assert (coming.who, coming.undoable) == ("", False)
    (joining,) = (line for line in lines if line.kind is EventKind.SAME_PERSON)
    assert not joining.joined, "of both"
    assert len({line.event for line in lines}) == len(lines), "each once"
    assert not any(line.joined for line in desk.history(joined.goes).lines), "its own"


def test_paper_and_workbook_mark_it_too(joined: Joined, tmp_path: Path) -> None:
    desk = joined.counter.shop.auditor.dossiers
    paper = Paper(desk.pdf(joined.dossier()))
    text = "".join(paper.text(page) for page in range(len(paper))).replace(" ", "")
    # purse, award, movements, receipt, card, missing signature, remark
    assert text.count("张大（并入）") >= 7
    saved = read_file(desk.save(joined.dossier(), tmp_path / "档案.xlsx"))
    cells = {
        sheet.name: [cell for line in sheet.lines for cell in line.cells] for sheet in saved.sheets
    }
    assert cells["积分收支"].count("张大（并入）") == 3
    assert cells["积分收支"].count("张大") == 1
    assert "张大（并入）" in cells["领取物品"]


def test_what_a_joined_household_had_is_marked(joined: Joined) -> None:
    counter = joined.counter
    homes = dict(counter.rows(select(household.c.registration_no, household.c.id)))
    join_households(counter.shop, homes["H002"], homes["H001"])
    found = counter.shop.auditor.dossiers.of_household(homes["H001"])
    marked = {(move.kind, move.points) for move in found.movements if move.joined}
    assert marked == {("award", 1_000), ("merge", -1_000)}
    assert [award.name for award in found.awards if award.joined] == ["周尧全"]

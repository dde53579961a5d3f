"""The dossier of a household: what it tells, of which days, and what is recorded of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.counter.proxies import ProxyTerms
from lovemart_desktop.domain.people.dossier_parts import Signature, SignatureRow, Span
from lovemart_desktop.domain.people.household_asks import Merge
from lovemart_desktop.domain.people.household_dossier import HouseholdDossier
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.schema import audit_event, remark
from lovemart_desktop.services.desk import new_key
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.documents.reading import Paper
from tests.returning import sold, take_back
from tests.shop import TODAY, refused

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00"
    b":~\x9bU\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00"
    b"IEND\xaeB`\x82"
)


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    counter.shop.close()


def dossier(counter: Counter, name: str = "张龚强") -> HouseholdDossier:
    return counter.shop.card_officer.dossiers.of_member(counter.members[name])


def remarked(counter: Counter, name: str) -> int:
    with counter.shop.store.books.write() as work:
        made = work.connection.execute(
            insert(remark).values(
                member_id=counter.members[name],
                code="person.same_name",
                raised_on=TODAY.isoformat(),
            )
        ).inserted_primary_key
        work.commit()
    assert made is not None
    return int(made[0])


def test_points_in_and_out_with_their_balances(counter: Counter) -> None:
    counter.buy("张龚强", 大米=2)
    found = dossier(counter, "张玉琴")
    assert found.home.number == "H001"
    assert found.home.head == "张龚强"
    assert found.headcount == 3
    assert {(p.holder, p.fund, p.points) for p in found.purses} == {
        ("", "诚信勤劳奖励", 1_000),
        ("张龚强", "老党员关怀", 70),
    }
    assert [(m.kind, m.holder, m.points, m.balance, m.total) for m in found.movements] == [
        ("redemption", "张龚强", -130, 70, 1_070),
        ("grant", "张龚强", 200, 200, 1_200),
        ("award", "", 1_000, 1_000, 1_000),
    ]
    assert found.movements[0].receipt == "T1-1"
    assert (found.sums.came, found.sums.went, found.sums.after) == (1_200, 130, 1_070)


def test_the_balances_are_those_of_the_books(counter: Counter) -> None:
    for _ in range(4):
        counter.buy("张龚强", 大米=1, 食盐=2)
    found = dossier(counter)
    last = {m.account: m.balance for m in reversed(found.movements)}
    assert last == {purse.account: purse.points for purse in found.purses}
    assert found.movements[0].total == sum(purse.points for purse in found.purses)


def test_another_household_is_not_told_of(counter: Counter) -> None:
    counter.buy("周尧全", 食盐=1)
    found = dossier(counter)
    assert found.receipts == ()
    assert {member.name for member in found.members} == {"张龚强", "张玉琴", "张小龙"}


def test_somebody_without_a_household_has_a_dossier_of_their_own(counter: Counter) -> None:
    found = dossier(counter, "张大")
    assert found.home.id is None
    assert (found.home.head, found.home.place) == ("张大", "柳林村 5组")
    assert [member.name for member in found.members] == ["张大"]


def test_goods_by_receipt_and_summed_without_what_came_back(counter: Counter) -> None:
    counter.redeem(counter.basket("张龚强", 大米=2, 儿童外套=1))
    second = sold(counter, "张龚强", 大米=1, 食盐=3)
    take_back(counter, second, 大米=1)
    found = dossier(counter)
    newest, oldest = found.receipts
    assert [(line.goods, line.pieces, line.returned) for line in newest.lines] == [
        ("大米", 1, 1),
        ("食盐", 3, 0),
    ]
    assert [(back.pieces, back.points) for back in newest.returns] == [(1, 65)]
    assert oldest.pieces == 3
    assert [(g.goods, g.pieces, g.points, g.receipts) for g in found.goods] == [
        ("大米", 2, 130, 1),
        ("食盐", 3, 9, 1),
        ("儿童外套", 1, 0, 1),
    ]
    assert found.movements[0].kind == "return"


def test_goods_for_points_of_nobody_are_told_too(counter: Counter) -> None:
    """A slip of donated clothes moves no points, and still somebody received something."""
    counter.buy("张龚强", 儿童外套=1)
    (receipt,) = dossier(counter).receipts
    assert (receipt.points, receipt.pieces) == (0, 1)


def test_signatures_that_are_missing_come_first(counter: Counter) -> None:
    first = counter.redeem(counter.basket("张龚强", 食盐=1)).voucher
    counter.shop.clock.move(days=1)
    counter.shop.clerk.counter.redeem(counter.basket("张龚强", 食盐=2))
    code = counter.desk.receipt(first).number
    counter.shop.clerk.shifts.scan_copy(code)
    states = [row.state for row in dossier(counter).signatures if row.receipt]
    assert states == [Signature.MISSING, Signature.SIGNED]
    assert dossier(counter).sums.missing == 3, "the slip, the lists of an award and of a grant"


def test_the_signature_for_an_award_is_told_as_its_list_is_marked(counter: Counter) -> None:
    def of_award() -> SignatureRow:
        (row,) = (row for row in dossier(counter).signatures if row.award.endswith(" 2026-06"))
        return row

    def paper() -> str:
        return Paper(counter.shop.card_officer.dossiers.pdf(dossier(counter))).text()

    assert (of_award().award, of_award().state) == ("诚信勤劳 2026-06", Signature.MISSING)
    assert "积分签收（诚信勤劳2026-06）" in paper()
    desk = counter.shop.award_officer.signatures
    (award,) = (each for each in dossier(counter).awards if each.kind == "award")
    (row,) = (row for row in desk.rows(award.list_id) if row.name == "张龚强")
    desk.sign(award.list_id, [row.nomination], collector="其子张小龙")
    assert (of_award().name, of_award().state) == ("其子张小龙", Signature.SIGNED)
    assert "积分签收（诚信勤劳" not in paper(), "the paper tells what is missing"


def test_cards_with_their_prints_and_the_list_they_stand_on(counter: Counter) -> None:
    officer = counter.shop.card_officer
    (card,) = officer.people.record(counter.members["张龚强"]).cards
    (sheet,) = officer.handovers.make([card.id])
    found = dossier(counter).cards
    assert [(each.holder, each.listed_on, each.signed_on) for each in found] == [
        ("张龚强", TODAY, None)
    ]
    officer.handovers.sign(sheet.id, [1])
    officer.cards.report_lost(card.id, reason="丢了")
    (after,) = dossier(counter).cards
    assert after.signed_on == TODAY
    assert after.card.state == "lost"


def test_awards_name_their_list_voucher_and_notice(counter: Counter) -> None:
    award = next(each for each in dossier(counter).awards if each.kind == "award")
    assert (award.programme, award.period, award.points) == ("诚信勤劳", "2026-06", 1_000)
    assert award.notice_on is None
    rounds = counter.shop.award_officer.awards.rounds()
    (round_id,) = (each.id for each in rounds if each.terms.programme == "诚信勤劳")
    counter.shop.award_officer.award_papers.notice_pdf(round_id, award.list_id)
    after = next(each for each in dossier(counter).awards if each.kind == "award")
    assert after.notice_on is not None


def test_files_and_proxies(counter: Counter) -> None:
    officer, holder = counter.shop.card_officer, counter.members["张玉琴"]
    officer.attachments.add(Subject.MEMBER, holder, "残疾证.png", PNG)
    officer.proxies.authorise(holder, ProxyTerms("张小龙", "子", TODAY, TODAY + timedelta(days=30)))
    found = dossier(counter)
    assert [(each.holder, each.name) for each in found.files] == [("张玉琴", "残疾证.png")]
    (proxy,) = found.proxies
    assert (proxy.holder, proxy.authorisation.terms.name) == ("张玉琴", "张小龙")


def test_a_span_begins_with_the_balance_before_it(counter: Counter) -> None:
    counter.buy("张龚强", 大米=2)
    counter.shop.clock.move(days=10)
    counter.buy("张龚强", 食盐=10)
    whole = dossier(counter)
    later = whole.within(Span(TODAY + timedelta(days=5), None))
    assert [m.points for m in later.movements] == [-30]
    assert (later.sums.before, later.sums.went, later.sums.after) == (1_070, 30, 1_040)
    assert len(later.receipts) == 1
    first = whole.within(Span(None, TODAY))
    assert (first.sums.before, first.sums.after) == (0, 1_070)
    assert {p.points for p in first.purses} == {1_000, 70}
    before = whole.within(Span(None, TODAY - timedelta(days=1)))
    assert before.movements == ()
    assert {p.points for p in before.purses} == {0}


def test_a_remark_is_settled_with_a_reason(counter: Counter) -> None:
    number = remarked(counter, "张小龙")
    assert dossier(counter).sums.open_remarks == 1
    desk = counter.shop.card_officer.dossiers
    with refused("remark.no_reason"):
        desk.settle_remark(number, "  ")
    with refused("permission.denied"):
        counter.shop.auditor.dossiers.settle_remark(number, "查过")
    desk.settle_remark(number, "已与\n派出所核对")
    with refused("remark.settled"):
        desk.settle_remark(number, "再来一次")
    (told,) = dossier(counter).remarks
    assert (told.remark.settled_reason, told.remark.settled_by) == ("已与 派出所核对", "卡春花")
    assert dossier(counter).sums.open_remarks == 0


def test_only_officers_and_the_auditor_read_dossiers(counter: Counter) -> None:
    number = counter.members["张龚强"]
    assert counter.shop.auditor.dossiers.of_member(number).home.number == "H001"
    for session in (counter.shop.clerk, counter.shop.storekeeper, counter.shop.administrator):
        with refused("permission.denied"):
            session.dossiers.of_member(number)


def test_nobody_has_no_dossier(counter: Counter) -> None:
    with refused("person.unknown"):
        counter.shop.auditor.dossiers.of_member(987_654)
    with refused("household.gone"):
        counter.shop.auditor.dossiers.of_household(987_654)


def test_a_household_that_was_merged_stays_in_the_dossier(counter: Counter) -> None:
    counter.buy("周尧全", 食盐=2)
    officer, key = counter.shop.card_officer, new_key()
    gone, into = dossier(counter, "周尧全").home.id, dossier(counter).home.id
    assert gone is not None
    assert into is not None
    ask = Merge(gone, into, TODAY, "并户")
    request = officer.households.request_of(ask, key)
    counter.shop.confirm(officer, Act.MERGE_HOUSEHOLDS, request)
    officer.households.carry_out(ask, key)
    found = dossier(counter)
    assert found.home.former == ("H002",)
    assert {member.name for member in found.members} >= {"张龚强", "周尧全"}
    kinds = [move.kind for move in found.movements]
    assert kinds.count("merge") == 2
    assert found.movements[0].total == sum(purse.points for purse in found.purses)
    assert found.sums.after == 1_000 + 1_000 + 200 - 6
    assert {"周尧全"} <= {receipt.holder for receipt in found.receipts}
    assert any(line.kind == "merge" for line in found.history)
    assert officer.dossiers.of_household(into).home.number == "H001"


def test_the_points_of_the_dead_stay_with_the_household(counter: Counter) -> None:
    counter.change(
        "UPDATE member SET deceased_on = :day WHERE id = :who",
        day=TODAY.isoformat(),
        who=counter.members["张龚强"],
    )
    found = dossier(counter, "张玉琴")
    assert {purse.holder for purse in found.purses} == {"", "张龚强"}
    assert found.headcount == 2


def test_what_goes_out_is_recorded(counter: Counter, tmp_path: Path) -> None:
    desk = counter.shop.auditor.dossiers
    found = desk.of_member(counter.members["张龚强"]).within(Span(TODAY, None))
    assert desk.pdf(found).startswith(b"%PDF")
    path = desk.save(found, tmp_path / "收支.xlsx")
    assert path.read_bytes().startswith(b"PK")
    with refused("file.not_saved"):
        desk.save(found, tmp_path / "nowhere" / "收支.xlsx")
    told = counter.rows(
        select(audit_event.c.act, audit_event.c.subject, audit_event.c.words)
        .where(audit_event.c.act.in_(("print-dossier", "export-dossier")))
        .order_by(audit_event.c.no)
    )
    assert [act for act, _, _ in told] == ["print-dossier", "export-dossier", "export-dossier"]
    for _, subject, words in told:
        assert subject == f"household:{found.home.id}"
        assert TODAY.isoformat() in words
        assert "张龚强" not in words

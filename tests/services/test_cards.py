from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, insert, select, update

from lovemart_desktop.domain.cards.cards import (
    CardState,
    ElderlyRule,
    Ground,
    is_number,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import AccountKind, Entry, Transfer, VoucherKind
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.schema import (
    audit_event,
    award_round,
    card,
    card_event,
    credited,
    fund,
    member,
    nomination,
    programme,
    village_list,
)
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.databases import Builder
from tests.shop import TODAY, Shop
from tests.templates import roster_of, rostered_shop


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def bury(shop: Shop, member_id: int) -> None:
    with shop.store.books.write() as work:
        work.connection.execute(
            update(member).where(member.c.id == member_id).values(deceased_on="2026-06-01")
        )
        work.commit()


def count(shop: Shop, table: object) -> int:
    with shop.store.books.read() as work:
        return int(
            work.connection.execute(select(func.count()).select_from(table)).scalar_one()  # type: ignore[arg-type]  # any table
        )


def test_the_rule_previews_who_is_elderly(shop: Shop, roster: dict[str, int]) -> None:
    listed = shop.card_officer.cards.eligible()
    assert [(c.name, c.ground, c.head, c.has_card) for c in listed] == [
        ("周尧全", Ground.AGE, True, False),
        ("张龚强", Ground.AGE, True, False),
    ]
    assert [(c.age, c.party_years) for c in listed] == [(76, 51), (86, 60)]
    wider = shop.card_officer.cards.eligible(ElderlyRule(70, 20))
    assert {c.name for c in wider} == {"周尧全", "张龚强", "张大"}


def test_the_town_keeps_its_own_rule(shop: Shop, roster: dict[str, int]) -> None:
    assert shop.auditor.cards.rule() == ElderlyRule(70, 50)
    shop.card_officer.cards.set_rule(ElderlyRule(80, 60))
    assert shop.award_officer.cards.rule() == ElderlyRule(80, 60)
    assert [c.name for c in shop.card_officer.cards.eligible()] == ["张龚强"]
    with refused("permission.denied"):
        shop.award_officer.cards.set_rule(ElderlyRule())


def test_a_batch_gets_cards_with_numbers_of_their_own(shop: Shop, roster: dict[str, int]) -> None:
    wanted = [roster["张龚强"], roster["张大"], roster["张玉琴"]]
    cards = shop.card_officer.cards.issue(
        wanted, new_key(), reason="老党员", opens_household=[roster["张玉琴"]]
    )
    assert [c.member for c in cards] == wanted
    assert len({c.number for c in cards}) == 3
    assert all(is_number(c.number) for c in cards)
    # the head's always, the other's as the officer marked it
    assert [c.opens_household for c in cards] == [True, False, True]
    held = shop.auditor.people.record(roster["张龚强"]).live_card
    assert held is not None
    assert (held.state, held.since, held.issued_on) == (CardState.ACTIVE, TODAY, TODAY)
    (event,) = held.events
    assert (event.before, event.after) == (CardState.BLANK, CardState.ACTIVE)
    assert (event.operator, event.reason) == (shop.card_officer.operator.name, "老党员")
    assert [c.has_card for c in shop.card_officer.cards.eligible()] == [False, True]


def test_the_same_key_gives_the_same_cards(shop: Shop, roster: dict[str, int]) -> None:
    key = new_key()
    wanted = [roster["张龚强"], roster["张大"]]
    first = shop.card_officer.cards.issue(wanted, key, reason="老党员")
    assert shop.card_officer.cards.issue(wanted, key, reason="老党员") == first
    assert count(shop, card) == 2
    with refused("request.other_content"):
        shop.card_officer.cards.issue([roster["张玉琴"]], key, reason="老党员")
    assert count(shop, card) == 2


def test_all_or_none(shop: Shop, roster: dict[str, int]) -> None:
    shop.card_officer.cards.issue([roster["张大"]], new_key(), reason="老党员")
    with refused("card.has_live") as caught:
        shop.card_officer.cards.issue(
            [roster["张龚强"], roster["张大"]], new_key(), reason="老党员"
        )
    assert caught.value.facts == {"name": "张大"}
    assert (count(shop, card), count(shop, card_event)) == (1, 1)


def test_who_gets_no_card(shop: Shop, roster: dict[str, int]) -> None:
    cards = shop.card_officer.cards
    bury(shop, roster["张大"])
    with refused("person.deceased"):
        cards.issue([roster["张龚强"], roster["张大"]], new_key(), reason="老党员")
    with refused("person.unknown"):
        cards.issue([roster["张龚强"], 4711], new_key(), reason="老党员")
    with refused("card.nobody"):
        cards.issue([], new_key(), reason="老党员")
    with refused("card.reason_missing"):
        cards.issue([roster["张龚强"]], new_key(), reason=" ")
    with refused("permission.denied"):
        shop.auditor.cards.issue([roster["张龚强"]], new_key(), reason="老党员")
    assert count(shop, card) == 0


def test_a_second_live_card_is_refused_by_the_books_too(shop: Shop, roster: dict[str, int]) -> None:
    shop.card_officer.cards.issue([roster["张大"]], new_key(), reason="老党员")
    with refused("card.has_live"), shop.store.books.write() as work:
        work.connection.execute(
            insert(card).values(
                number="00000000000098",
                member_id=roster["张大"],
                state="active",
                state_since="2026-06-18",
            )
        )


def issue_one(shop: Shop, member_id: int) -> int:
    (made,) = shop.card_officer.cards.issue([member_id], new_key(), reason="发卡")
    return made.id


def state_of(session: Session, member_id: int) -> list[tuple[CardState, str]]:
    return [(c.state, c.reason) for c in session.people.record(member_id).cards]


def test_lost_and_found_again(shop: Shop, roster: dict[str, int]) -> None:
    cards = shop.card_officer.cards
    made = issue_one(shop, roster["张大"])
    shop.clock.move(days=2)
    cards.report_lost(made, reason="本人挂失")
    held = shop.auditor.people.record(roster["张大"]).live_card
    assert held is not None
    assert (held.state, held.since) == (CardState.LOST, date(2026, 6, 20))
    with refused("card.change_refused") as caught:
        cards.report_lost(made, reason="再挂失")
    assert caught.value.facts == {
        "name": "张大",
        "number_tail": held.number[-4:],
        "state": "lost",
        "since": "2026-06-20",
    }
    cards.restore(made, reason="找到了")
    assert state_of(shop.auditor, roster["张大"]) == [(CardState.ACTIVE, "找到了")]
    dossier = shop.auditor.people.record(roster["张大"])
    assert [e.after for e in dossier.cards[0].events] == ["active", "lost", "active"]


def test_replacing_is_one_step_and_the_old_number_stays_dead(
    shop: Shop, roster: dict[str, int]
) -> None:
    cards = shop.card_officer.cards
    old = issue_one(shop, roster["张龚强"])
    cards.report_lost(old, reason="丢了")
    key = new_key()
    new = cards.replace(old, key, reason="丢了，补卡")
    assert cards.replace(old, key, reason="丢了，补卡") == new
    assert new.opens_household
    assert state_of(shop.auditor, roster["张龚强"]) == [
        (CardState.ACTIVE, "丢了，补卡"),
        (CardState.REPLACED, "丢了，补卡"),
    ]
    with shop.store.books.read() as work:
        successor = work.connection.execute(
            select(card.c.replaced_by).where(card.c.id == old)
        ).scalar_one()
    assert successor == new.id
    for change in (cards.restore, cards.report_lost, cards.freeze, cards.close):
        with refused("card.change_refused"):
            change(old, reason="试")
    with refused("card.change_refused"):
        cards.replace(old, new_key(), reason="再补")
    assert count(shop, card) == 2


def test_a_member_keeps_the_households_account_with_a_new_card(
    shop: Shop, roster: dict[str, int]
) -> None:
    cards = shop.card_officer.cards
    old = issue_one(shop, roster["张玉琴"])
    cards.set_opens_household(old, True, reason="户主委托")
    assert cards.replace(old, new_key(), reason="磨损").opens_household


def test_a_frozen_card_is_not_replaced_and_comes_back_as_it_was(
    shop: Shop, roster: dict[str, int]
) -> None:
    cards = shop.card_officer.cards
    made = issue_one(shop, roster["张大"])
    cards.report_lost(made, reason="丢了")
    cards.freeze(made, reason="核实身份")
    with refused("card.change_refused"):
        cards.replace(made, new_key(), reason="补卡")
    cards.unfreeze(made, reason="已核实")
    assert state_of(shop.auditor, roster["张大"])[0][0] is CardState.LOST


def test_a_closed_card_makes_room_for_another(shop: Shop, roster: dict[str, int]) -> None:
    made = issue_one(shop, roster["张大"])
    shop.card_officer.cards.close(made, reason="迁出")
    again = issue_one(shop, roster["张大"])
    assert again != made
    states = [state for state, _ in state_of(shop.auditor, roster["张大"])]
    assert states == [CardState.ACTIVE, CardState.CLOSED]


def test_the_dead_get_no_card_back(shop: Shop, roster: dict[str, int]) -> None:
    cards = shop.card_officer.cards
    made = issue_one(shop, roster["张大"])
    cards.freeze(made, reason="身故")
    bury(shop, roster["张大"])
    with refused("person.deceased"):
        cards.unfreeze(made, reason="试")
    with refused("person.deceased"):
        cards.replace(made, new_key(), reason="试")
    cards.close(made, reason="身故，已处理")


def test_every_change_needs_a_reason_and_the_right_role(shop: Shop, roster: dict[str, int]) -> None:
    made = issue_one(shop, roster["张大"])
    cards = shop.card_officer.cards
    changes = ("report_lost", "restore", "freeze", "unfreeze", "close")
    for name in changes:
        with refused("card.reason_missing"):
            getattr(cards, name)(made, reason="  ")
        for session in (shop.clerk, shop.award_officer, shop.auditor, shop.administrator):
            with refused("permission.denied"):
                getattr(session.cards, name)(made, reason="试")
    with refused("card.reason_missing"):
        cards.replace(made, new_key(), reason="")
    with refused("card.unknown"):
        cards.report_lost(4711, reason="试")
    assert state_of(shop.auditor, roster["张大"]) == [(CardState.ACTIVE, "发卡")]


def test_which_cards_open_the_household(shop: Shop, roster: dict[str, int]) -> None:
    cards = shop.card_officer.cards
    made = issue_one(shop, roster["张玉琴"])
    cards.set_opens_household(made, True, reason="户主委托")
    held = shop.auditor.people.record(roster["张玉琴"]).live_card
    assert held is not None
    assert held.opens_household
    assert len(held.events) == 2
    head = issue_one(shop, roster["张龚强"])
    with refused("card.head_opens"):
        cards.set_opens_household(head, False, reason="试")


def test_two_officers_replace_one_card_at_once(shop: Shop, roster: dict[str, int]) -> None:
    from lovemart_desktop.persistence.cards.cards import Cards, Change

    made = issue_one(shop, roster["张大"])
    with shop.store.books.read() as work:
        (seen,) = Cards(work).by_ids([made])
    shop.card_officer.cards.replace(made, new_key(), reason="补卡")
    with refused("card.changed_meanwhile"), shop.store.books.write() as work:
        Cards(work).change(
            seen,
            CardState.REPLACED,
            Change(shop.clock.now(), "2026-06-18", shop.card_officer.operator.id, "补卡"),
        )
    assert count(shop, card) == 2


def test_changes_are_audit_events_without_numbers(shop: Shop, roster: dict[str, int]) -> None:
    (made,) = shop.card_officer.cards.issue([roster["张大"]], new_key(), reason="发卡")
    shop.card_officer.cards.report_lost(made.id, reason="丢了")
    new = shop.card_officer.cards.replace(made.id, new_key(), reason="补卡")
    with shop.store.books.read() as work:
        rows = work.connection.execute(
            select(audit_event.c.act, audit_event.c.words).order_by(audit_event.c.no)
        ).all()
    acts = [row[0] for row in rows]
    assert acts[-4:] == ["issue-card", "card-report-lost", "issue-card", "replace-card"]
    assert not any(made.number in row[1] or new.number in row[1] for row in rows)


def credit_round(shop: Shop, heads: list[int]) -> int:
    """A round that has credited the households of these heads, as the award desk books it."""
    officer = shop.award_officer.operator.id
    with shop.store.books.write() as work:
        db, ledger = work.connection, Ledger(work)
        made = insert(fund).values(
            name="2026上半年诚信勤劳", starts_on="2026-01-01", state="open", created_at=0
        )
        fund_id = db.execute(made).inserted_primary_key[0]  # type: ignore[index]  # an insert
        source = ledger.fund_account(fund_id, AccountKind.SOURCE)
        made = insert(programme).values(name="诚信勤劳", kind="award")
        programme_id = db.execute(made).inserted_primary_key[0]  # type: ignore[index]  # as above
        made = insert(award_round).values(
            programme_id=programme_id,
            period="2026-06",
            fund_id=fund_id,
            points_each=1000,
            reference_date="2026-06-01",
            state="open",
            author_id=officer,
            created_at=0,
        )
        round_id = int(db.execute(made).inserted_primary_key[0])  # type: ignore[index]  # as above
        people = db.execute(select(member).where(member.c.id.in_(heads))).all()
        made = insert(village_list).values(
            round_id=round_id, village_id=people[0].village_id, state="draft", author_id=officer
        )
        list_id = db.execute(made).inserted_primary_key[0]  # type: ignore[index]  # as above
        for number, person in enumerate(people, 1):
            holder = ledger.holder_account(household=person.household_id)
            purse = ledger.purses(fund_id, [holder])[holder]
            made = insert(nomination).values(
                list_id=list_id,
                round_id=round_id,
                household_id=person.household_id,
                member_id=person.id,
                name=person.name,
                headcount=3,
                points=1000,
            )
            row = db.execute(made).inserted_primary_key[0]  # type: ignore[index]  # as above
            posted = ledger.post(
                shop.award_officer.till.id,
                Entry(
                    kind=VoucherKind.AWARD,
                    business_date="2026-06-18",
                    operator=officer,
                    request_key=f"award-{number}",
                    request_digest=bytes(32),
                    transfers=(Transfer(fund_id, source, purse, 1000),),
                ),
                shop.clock.now(),
            )
            db.execute(
                insert(credited).values(
                    round_id=round_id,
                    points_account_id=holder,
                    voucher_id=posted.voucher,
                    seq=1,
                    nomination_id=row,
                )
            )
        work.commit()
    return round_id


def test_heads_of_awarded_households(shop: Shop, roster: dict[str, int]) -> None:
    cards = shop.card_officer.cards
    assert cards.rounds() == []
    heads = [roster["张龚强"], roster["周尧全"], roster["郑雨晴"]]
    round_id = credit_round(shop, heads)
    bury(shop, roster["郑雨晴"])
    (choice,) = cards.rounds()
    assert (choice.id, choice.programme, choice.period, choice.households) == (
        round_id,
        "诚信勤劳",
        "2026-06",
        3,
    )
    issue_one(shop, roster["周尧全"])
    listed = cards.awarded_heads(round_id)
    assert {(c.name, c.has_card) for c in listed} == {("张龚强", False), ("周尧全", True)}
    waiting = [c.member for c in listed if not c.has_card]
    (made,) = cards.issue(waiting, new_key(), reason="评选户主")
    assert made.opens_household
    dossier = shop.auditor.people.record(roster["张玉琴"])
    (account,) = dossier.accounts
    assert (account.own, account.points) == (False, 1000)
    (movement,) = dossier.movements
    assert (movement.kind, movement.points, movement.own) == ("award", 1000, False)

"""Spans, balances and sums of a dossier, by themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossier_parts import (
    EVER,
    DossierMember,
    DossierReceipt,
    GoodsLine,
    Home,
    Movement,
    Purse,
    Span,
    span,
)
from lovemart_desktop.domain.people.household_dossier import (
    HouseholdDossier,
    balanced,
    goods_totals,
)

FIRST = date(2026, 1, 1)
HOME = Home(1, "H001", "", "石桥村", "3组", "张龚强")


def move(voucher: int, day: int, account: int, points: int, kind: str = "award") -> Movement:
    return Movement(
        voucher=f"T1-{voucher}",
        day=FIRST + timedelta(days=day),
        kind=kind,
        account=account,
        holder="",
        fund="诚信勤劳",
        points=points,
        by="评一凡",
    )


def dossier(*moves: Movement) -> HouseholdDossier:
    told = balanced(moves)
    held: dict[int, int] = {}
    for each in moves:
        held[each.account] = held.get(each.account, 0) + each.points
    purses = tuple(Purse(number, "", "诚信勤劳", points, "open") for number, points in held.items())
    return HouseholdDossier(
        as_of=date(2026, 12, 31), span=EVER, home=HOME, purses=purses, movements=told
    )


moves = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 3), st.integers(-90, 90).filter(bool)),
    max_size=40,
).map(
    lambda rows: [
        move(number, day, account, points)
        for number, (day, account, points) in enumerate(sorted(rows))
    ]
)
days = st.one_of(st.none(), st.integers(-5, 305).map(lambda day: FIRST + timedelta(days=day)))


@given(moves, days)
def test_what_was_before_and_what_is_after_meet_on_any_day(
    rows: list[Movement], cut: date | None
) -> None:
    """However a life is cut in two, the first part ends as the second begins."""
    whole = dossier(*rows)
    if cut is None:
        return
    first = whole.within(Span(None, cut - timedelta(days=1)))
    second = whole.within(Span(cut, None))
    assert first.sums.after == second.sums.before == sum(p.points for p in first.purses)
    assert second.sums.after == whole.sums.after
    assert first.sums.came + second.sums.came == whole.sums.came
    assert first.sums.went + second.sums.went == whole.sums.went
    assert len(first.movements) + len(second.movements) == len(rows)


@given(moves, days, days)
def test_purses_at_the_end_of_a_span_add_up_to_its_sum(
    rows: list[Movement], since: date | None, until: date | None
) -> None:
    if since is not None and until is not None and until < since:
        since, until = until, since
    kept = dossier(*rows).within(Span(since, until))
    assert sum(purse.points for purse in kept.purses) == kept.sums.after
    assert all(kept.span.holds(each.day) for each in kept.movements)


def test_points_that_only_change_the_purse_neither_come_nor_go() -> None:
    kept = dossier(
        move(1, 0, 1, 300),
        move(2, 5, 1, -200, "disposition"),
        move(2, 5, 2, 200, "disposition"),
        move(3, 9, 2, -50, "redemption"),
    )
    assert (kept.sums.came, kept.sums.went, kept.sums.after) == (300, 50, 250)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        span(date(2026, 6, 18), date(2026, 6, 17))
    assert caught.value.code == "dossier.days_reversed"
    assert span(FIRST, FIRST).holds(FIRST)


def test_who_belonged_on_a_day_of_the_span_is_told_of() -> None:
    def member(name: str, since: date | None, until: date | None) -> DossierMember:
        return DossierMember(
            1, name, "", False, "", "", None, False, None, since=since, until=until
        )

    whole = HouseholdDossier(
        as_of=date(2026, 12, 31),
        span=EVER,
        home=HOME,
        members=(
            member("一直在", None, None),
            member("三月走", None, date(2026, 3, 1)),
            member("五月来", date(2026, 5, 1), None),
        ),
    )

    def names(first: date | None, last: date | None) -> list[str]:
        return [each.name for each in whole.within(Span(first, last)).members]

    assert names(None, date(2026, 2, 28)) == ["一直在", "三月走"]
    assert names(date(2026, 3, 1), date(2026, 4, 30)) == ["一直在"]
    assert names(date(2026, 2, 28), date(2026, 5, 1)) == ["一直在", "三月走", "五月来"]


def test_goods_that_all_came_back_are_not_summed() -> None:
    receipt = DossierReceipt(
        voucher=1,
        number="T1-1",
        day=FIRST,
        holder="张龚强",
        points=138,
        lines=(
            GoodsLine("大米", "10kg", "袋", 2, 65, returned=1),
            GoodsLine("毛巾", "", "条", 1, 8, returned=1),
        ),
    )
    (rice,) = goods_totals((receipt, receipt))
    assert (rice.goods, rice.pieces, rice.points, rice.receipts) == ("大米", 2, 130, 2)

"""The rules of rounds and lists: half-years, ranks, findings, and what an approval covers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.award_checks import (
    WEIGHTS,
    Check,
    Finding,
    Frozen,
    RowFacts,
    Weight,
    findings,
)
from lovemart_desktop.domain.rounds.awards import (
    CreditPreview,
    ListRow,
    ProgrammeKind,
    RoundTerms,
    criteria,
    half_year,
    half_year_of,
    list_digest,
    number_text,
    ranked,
    read_scores,
    scores_text,
)

TERMS = RoundTerms("诚信勤劳", ProgrammeKind.AWARD, "2026-06", 1, 1_000, date(2026, 5, 31))
FACTS = RowFacts(
    deceased=False,
    head="张三",
    head_is_row=True,
    headcount=3,
    village="石桥村",
    has_card=True,
    staff_name="",
)
FROZEN = Frozen("石桥村", "1组", 3)


def row(number: int, *scores: str, struck: bool = False) -> ListRow:
    return ListRow(
        nomination=number,
        member=number,
        household=number,
        name=f"户主{number}",
        group="1组",
        headcount=3,
        points=1_000,
        scores=tuple((f"项{at}", Decimal(score)) for at, score in enumerate(scores)),
        struck=struck,
    )


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (replace(TERMS, programme=" "), "award.programme_missing"),
        (replace(TERMS, period="2026-05"), "award.period_form"),
        (replace(TERMS, period="26-06"), "award.period_form"),
        (replace(TERMS, period="２０２６-06"), "award.period_form"),
        (replace(TERMS, period=""), "award.period_form"),
        (replace(TERMS, reference_date=date(2026, 7, 1)), "award.reference_outside"),
        (replace(TERMS, reference_date=date(2025, 12, 31)), "award.reference_outside"),
        (replace(TERMS, points_each=0), "award.points_none"),
        (replace(TERMS, points_each=2_000_000_000), "award.points_many"),
        (replace(TERMS, points_each=100_001), "award.points_many"),
        (replace(TERMS, kind=ProgrammeKind.GRANT, period=" "), "award.occasion_missing"),
    ],
)
def test_terms_that_make_no_sense_are_refused(terms: RoundTerms, code: str) -> None:
    with pytest.raises(Refusal, match=f"^{code}$"):
        terms.checked()


def test_good_terms_are_trimmed_and_kept() -> None:
    assert TERMS.checked() == TERMS
    assert replace(TERMS, programme=" 诚信  勤劳 ").checked().programme == "诚信 勤劳"
    grant = replace(TERMS, kind=ProgrammeKind.GRANT, period="七一", reference_date=date(2030, 1, 1))
    assert grant.checked() == grant


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_lies_in_its_half_year(day: date) -> None:
    first, last = half_year(half_year_of(day))
    assert first <= day <= last
    assert (first.month, last.month) in {(1, 6), (7, 12)}


def test_equal_totals_share_a_rank_and_the_next_is_skipped() -> None:
    rows = [
        row(1, "80"),
        row(2, "90.5"),
        row(3, "80.0"),
        row(4, "70"),
        row(5, "99", struck=True),
        row(6),
    ]
    assert ranked(rows) == {1: 2, 2: 1, 3: 2, 4: 4}


def test_criteria_stand_in_the_order_of_their_first_appearance() -> None:
    rows = [replace(row(1), scores=(("诚信", Decimal(1)),)), row(2, "1", "2")]
    assert criteria(rows) == ("诚信", "项0", "项1")


@given(
    st.lists(
        st.tuples(
            st.text("诚信勤劳卫生", min_size=1, max_size=4),
            st.decimals(-999, 999, places=2),
        ),
        max_size=5,
    )
)
def test_scores_come_back_as_they_were_written(scores: list[tuple[str, Decimal]]) -> None:
    assert read_scores(scores_text(tuple(scores))) == tuple(scores)


@pytest.mark.parametrize(
    ("score", "text"), [("84", "84"), ("84.50", "84.5"), ("100", "100"), ("0", "0"), ("-3.0", "-3")]
)
def test_scores_are_shown_without_noughts(score: str, text: str) -> None:
    assert number_text(Decimal(score)) == text


def found(facts: RowFacts, **choice: bool) -> list[Finding]:
    chosen = {"household": True, "namesake": False, **choice}
    return list(findings(FROZEN, facts, **chosen))


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    assert found(FACTS) == []


@pytest.mark.parametrize(
    ("facts", "finding"),
    [
        (replace(FACTS, has_card=False), Finding(Check.NO_CARD)),
        (replace(FACTS, headcount=2), Finding(Check.HEADCOUNT, "2")),
        (replace(FACTS, village="柳林村"), Finding(Check.MOVED, "柳林村")),
        (replace(FACTS, head="李四", head_is_row=False), Finding(Check.OTHER_HEAD, "李四")),
        (replace(FACTS, staff_name="评一凡"), Finding(Check.OWN_HOUSEHOLD, "评一凡")),
        (replace(FACTS, had_already="李四"), Finding(Check.HAD_ALREADY, "李四")),
        (replace(FACTS, joined=True, headcount=0, head="", village=""), Finding(Check.JOINED)),
    ],
)
def test_each_fault_is_found_by_itself(facts: RowFacts, finding: Finding) -> None:
    assert found(facts) == [finding]


def test_a_dead_head_names_the_new_one_and_needs_no_further_word() -> None:
    facts = replace(FACTS, deceased=True, head="李四", head_is_row=False, headcount=2)
    assert found(facts) == [Finding(Check.DECEASED, "李四")]
    assert found(replace(facts, head="")) == [Finding(Check.DECEASED)]


def test_a_grant_looks_at_no_household() -> None:
    facts = replace(FACTS, head="李四", head_is_row=False, headcount=9)
    assert found(facts, household=False) == []


def test_a_namesake_is_found_by_the_list() -> None:
    assert found(FACTS, namesake=True) == [Finding(Check.NAMESAKE, "1组")]


def test_what_keeps_a_list_back_and_that_the_gravest_is_told() -> None:
    stops = {check for check, weight in WEIGHTS.items() if weight is Weight.STOPS}
    assert stops == {Check.JOINED, Check.HAD_ALREADY, Check.DECEASED}
    assert set(WEIGHTS) == set(Check)
    grave = replace(
        row(1), findings=(Finding(Check.NO_CARD), Finding(Check.DECEASED), Finding(Check.MOVED))
    )
    assert grave.gravest == Finding(Check.DECEASED)
    assert grave.stopped
    assert not replace(row(1), findings=(Finding(Check.MOVED),)).stopped
    assert row(1).gravest is None


def test_an_approval_covers_the_terms_and_every_standing_row() -> None:
    rows = [row(1, "80"), row(2, "90")]
    digest = list_digest(TERMS, "石桥村", rows)
    assert list_digest(TERMS, "石桥村", rows[::-1]) == digest, "the order does not matter"
    assert list_digest(TERMS, "石桥村", [*rows, row(3, struck=True)]) == digest
    others = [
        (replace(TERMS, points_each=999), "石桥村", rows),
        (replace(TERMS, fund=2), "石桥村", rows),
        (replace(TERMS, reference_date=date(2026, 6, 1)), "石桥村", rows),
        (TERMS, "柳林村", rows),
        (TERMS, "石桥村", rows[:1]),
        (TERMS, "石桥村", [*rows, row(3)]),
        (TERMS, "石桥村", [replace(rows[0], struck=True), rows[1]]),
        *(
            (TERMS, "石桥村", [other, rows[1]])
            for other in (
                replace(rows[0], nomination=9),
                replace(rows[0], member=9),
                replace(rows[0], household=9),
                replace(rows[0], name="李四"),
                replace(rows[0], group="2组"),
                replace(rows[0], headcount=9),
                replace(rows[0], points=9),
                replace(rows[0], scores=()),
            )
        ),
    ]
    digests = {list_digest(*other) for other in others}
    assert len(digests) == len(others)
    assert digest not in digests


def test_a_preview_tells_what_is_missing() -> None:
    enough = CreditPreview("f", before=10, this_round=10, accounts=1, lists=())
    assert (enough.after, enough.missing) == (0, 0)
    short = replace(enough, this_round=13)
    assert (short.after, short.missing) == (-3, 3)

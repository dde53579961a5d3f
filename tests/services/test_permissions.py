"""Who may do what, over every public method of every desk of a session.

Each method is in the table once, under the acts of which one is enough, or among the open
ones with a reason. It asks before it does anything else: before it looks at what it was
given, and before it opens the books.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any
from unittest.mock import MagicMock

import pytest

from lovemart_desktop.domain.attachments import SEEN_WITH, Subject
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import ProgrammeKind
from lovemart_desktop.domain.staff import FOUR_EYES, PERMITTED, Act, Operator, Role
from lovemart_desktop.persistence.house import Till
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.services.desk import Desk, Place
from lovemart_desktop.services.session import Session
from tests.shop import FixedClock

A = Act
ROUND = (A.EDIT_ROUND, A.EDIT_GRANT)

# desk → act, or acts of which one is enough → methods
ASKED: dict[str, dict[Act | tuple[Act, ...], str]] = {
    "archive": {
        A.BACK_UP: "back_up",
    },
    "attachments": {
        A.ATTACH: "add add_file",
        tuple(SEEN_WITH.values()): "content",
        A.SEE_PEOPLE: "of",
    },
    "award_entry": {
        ROUND: "find load plan",
    },
    "award_papers": {
        A.SEE_ROUNDS: (
            "approval_sheet_pdf blank_forms_pdf certificates_pdf find_page leader_form_pdf "
            "list_pdf list_workbook meeting_record_pdf nomination_form_pdf nomination_workbook "
            "notice_pdf objections_pdf score_sheet_pdf score_workbook"
        ),
    },
    "awards": {
        ROUND: (
            "add cancel load_draft load_elderly load_plan plan_import restore set_score "
            "set_scores strike"
        ),
        (A.APPROVE_ROUND, A.EDIT_GRANT): "approval_of approve approve_on_paper paper_request",
        (A.CREDIT_ROUND, A.EDIT_GRANT): "credit",
        A.SEE_ROUNDS: "elderly preview programmes round rounds rows second_person_needed",
        A.EDIT_ROUND: "open_round plan_first_import",
    },
    "balance_slips": {
        A.PRINT_BALANCE: "print slip",
    },
    "baskets": {
        A.REDEEM: "drop held hold keep left_over open_baskets put_aside recall",
    },
    "blanks": {
        A.ISSUE_CARD: "bind make",
        A.CHANGE_CARD: "close_left",
        A.SEE_PEOPLE: "left_of scanned series",
    },
    "calendar": {
        A.VERIFY: "dues",
    },
    "card_lists": {
        A.ISSUE_CARD: "match read_workbook",
    },
    "card_papers": {
        A.LOOK_UP_BALANCE: "balance_card",
        A.PRINT_CARD: "calibration preview_sheet print_card print_sheets unprintable",
        A.SEE_PEOPLE: "cards cards_of_run preview runs",
    },
    "card_slips": {
        A.CHANGE_CARD: "latest",
    },
    "card_templates": {
        A.SEE_PEOPLE: "all preview",
        A.PRINT_CARD: "remove save",
    },
    "cards": {
        A.SEE_PEOPLE: "awarded_heads eligible rounds rule",
        A.CHANGE_CARD: "close freeze replace report_lost restore set_opens_household unfreeze",
        A.ISSUE_CARD: "issue set_rule",
    },
    "comparisons": {
        A.SEE_ROUNDS: "compare pdf programmes workbook",
    },
    "confirmations": {
        A.DISPOSE: "candidates give",
    },
    "counter": {
        A.LOOK_UP_BALANCE: "balances",
        A.SEE_GOODS: "find_goods",
        A.REDEEM: "next_receipt redeem scan",
        A.REPRINT: "own_receipts",
        (A.REPRINT, A.REPRINT_ANY): "receipt",
    },
    "countersign": {
        A.COUNTERSIGN: "sign waiting",
    },
    "days": {
        A.CLOSE_DAY: "close",
        A.SEE_SHIFTS: "days look sheet_pdf",
    },
    "disposition": {
        A.DISPOSE: "dispose",
        A.SEE_PEOPLE: "estate paper settled waiting",
    },
    "door_notices": {
        A.EDIT_PEOPLE: "of_household of_village",
    },
    "dossiers": {
        A.SEE_PEOPLE: "of_household of_member pdf save",
        A.EDIT_PEOPLE: "settle_remark",
    },
    "duplicates": {
        A.EDIT_PEOPLE: "keep_apart",
        A.MERGE_PEOPLE: "merge",
        A.SEE_PEOPLE: "pair waiting",
    },
    "fund_life": {
        A.EXTEND_FUND: "announce extend",
        A.CLOSE_FUND: "close",
        A.EXPIRE_POINTS: "expire",
        A.SEE_FUNDS: "look",
    },
    "fund_papers": {
        A.SEE_FUNDS: "holders_pdf holders_workbook notice_pdf statement_pdf statement_workbook",
    },
    "funds": {
        A.SEE_FUNDS: "account all categories statement",
        A.APPROPRIATE: "appropriate create",
    },
    "goods": {
        A.SEE_GOODS: "categories lots of_code shelf",
    },
    "grants": {
        A.EDIT_GRANT: "forecast offers open",
        A.SEE_ROUNDS: "activity",
    },
    "handovers": {
        A.PRINT_CARD: "again make sign withdraw",
        A.SEE_PEOPLE: "all find rows scanned",
    },
    "holder_rules": {
        (A.REDEEM, A.CHANGE_SETTINGS): "rules",
        A.CHANGE_SETTINGS: "set_rules",
    },
    "holders": {
        A.REDEEM: "facts sight",
    },
    "households": {
        A.EDIT_PEOPLE: "carry_out outlook replace_officer situation undo",
        A.SEE_PEOPLE: "family find headcounts history purses",
    },
    "imports": {
        A.IMPORT_GOODS: "import_goods plan_goods",
        A.IMPORT_ROSTER: "import_roster plan_roster",
        (A.IMPORT_ROSTER, A.EDIT_ROUND, A.IMPORT_GOODS): "save_refused",
    },
    "limits": {
        A.EDIT_GOODS: "end set",
        A.SEE_GOODS: "limits standing",
    },
    "meetings": {
        ROUND: "record",
        A.SEE_ROUNDS: "history of",
    },
    "members": {
        A.EDIT_PEOPLE: "add change",
    },
    "notices": {
        ROUND: "post withdraw",
        A.SEE_ROUNDS: "of prepare rows",
    },
    "objections": {
        ROUND: "decide enter",
        A.SEE_ROUNDS: "of",
    },
    "paper_days": {
        A.KEEP_PAPER: "batch_of batches out pdf print_again print_batch void",
        A.REDEEM: "check",
    },
    "people": {
        A.SEE_PEOPLE: "counts record search villages",
        A.SEE_ID_NUMBER: "see_id_number",
    },
    "printing": {
        A.REPRINT: "drop",
    },
    "proof": {
        A.VERIFY: "last verify",
    },
    "proxies": {
        A.EDIT_PROXY: "authorise end",
        A.VERIFY: "busy",
        A.LOOK_UP_BALANCE: "good of",
    },
    "quick_keys": {
        A.EDIT_GOODS: "arrange",
        A.SEE_GOODS: "arrangement pages tiles",
    },
    "reports": {
        A.VERIFY: "overview table_pdf",
    },
    "returns": {
        A.RETURN_GOODS: "find look slip take_back",
        (A.RETURN_GOODS, A.CHANGE_SETTINGS): "limit",
        A.CHANGE_SETTINGS: "set_limit",
    },
    "reversals": {
        A.SEE_ROUNDS: "look",
        A.REVERSE_CREDIT: "reverse",
    },
    "reviews": {
        ROUND: "close take_back",
        A.SEE_ROUNDS: "look of",
    },
    "round_checks": {
        A.SEE_ROUNDS: "findings papers since_notice",
    },
    "round_life": {
        ROUND: "archive give_up take_up",
        A.SEE_ROUNDS: "changes history",
    },
    "round_rules": {
        ROUND: "change give_late_reason",
    },
    "settings": {
        A.MANAGE_STAFF: "recovery_pdf",
        A.CHANGE_SETTINGS: "set_facts set_idle_minutes set_slip_logo",
    },
    "shifts": {
        A.KEEP_SHIFT: "close look open state",
        A.SEE_SHIFTS: "missing",
        A.SETTLE_SIGNATURE: "scan_copy settle_by_hand",
    },
    "signatures": {
        ROUND: "sign withdraw",
        A.SEE_ROUNDS: "find lists rows scanned",
    },
    "slips": {
        (A.REPRINT, A.REPRINT_ANY): "find reprint reprint_shift",
        A.CLOSE_DAY: "reprint_day",
    },
    "staff": {
        A.MANAGE_STAFF: (
            "add add_all all link linked_persons renew_recovery roster_persons set_active "
            "set_roles set_secret"
        ),
        A.UNLOCK_ACCOUNT: "unlock",
    },
    "villages": {
        A.EDIT_PEOPLE: "add add_label offer_label regroup reorganise",
        A.SEE_PEOPLE: "all clashing labels",
    },
    "wanted": {
        A.SEE_GOODS: "answers open",
        A.NOTE_WANTED: "lately note",
        A.EDIT_GOODS: "settle",
    },
}

_DAY = "the calendar"
_NAME = "names what a second person is to confirm, from what the caller has"
_QUEUE = "what was booked is printed at its till, whoever sits there"
_TRIAL = "a page of nobody, to try a printer with"

# desk → method → why everybody who is signed in may
OPEN: dict[str, dict[str, str]] = {
    "archive": {"last": "when the books were last copied; every window warns of it"},
    "awards": {"restore_request": _NAME, "strike_request": _NAME, "today": _DAY},
    "counter": {"today": _DAY},
    "disposition": {"request_of": _NAME},
    "duplicates": {"request_of": _NAME},
    "fund_life": {
        "closing_request": _NAME,
        "expiry_request": _NAME,
        "extension_request": _NAME,
    },
    "funds": {"today": _DAY},
    "goods": {"today": _DAY},
    "grants": {"today": _DAY},
    "households": {"request_of": _NAME},
    "imports": {"read": "a file of the operator's own computer; the books are not asked"},
    "meetings": {"today": _DAY},
    "notices": {"today": _DAY},
    "objections": {"today": _DAY},
    "printing": {
        "failed": _QUEUE,
        "number": _QUEUE,
        "printed": _QUEUE,
        "queue": _QUEUE,
        "render": _QUEUE,
        "waiting": _QUEUE,
    },
    "reversals": {"request_of": _NAME},
    "reviews": {"today": _DAY},
    "round_checks": {"today": _DAY},
    "round_life": {"today": _DAY},
    "round_rules": {"today": _DAY},
    "settings": {
        "card_test_pdf": _TRIAL,
        "facts": "the town's name, address and telephone stand on every paper",
        "has_slip_logo": "stands on every slip",
        "idle_minutes": "every window locks after them",
        "key_card_pdf": _TRIAL,
        "sheet_test_pdf": _TRIAL,
        "slip_test_pdf": _TRIAL,
    },
    "slips": {"sees_all": "says what the operator may"},
    "staff": {"change_own_secret": "one's own, by the old one"},
}


DEMANDS: dict[tuple[str, str], tuple[Act, ...]] = {
    (desk, method): acts if isinstance(acts, tuple) else (acts,)
    for desk, asked in ASKED.items()
    for acts, names in asked.items()
    for method in names.split()
}


class Allowed(Exception):
    """The operator may; what the method would do then is other tests' matter."""


class Asked(Operator):
    """An operator who notes that the question was answered with yes, and stops there."""

    def require(self, act: Act) -> None:
        super().require(act)
        raise Allowed(str(act))


def methods() -> Iterator[tuple[str, str]]:
    """Each desk of a session with each of its public methods and properties."""
    for desk, made in inspect.getmembers(Session, lambda m: isinstance(m, cached_property)):
        kind = type(getattr(session_of(Role.CLERK), desk))
        assert issubclass(kind, Desk), made
        yield from ((desk, name) for name in dir(kind) if not name.startswith("_"))


def session_of(role: Role) -> Session:
    """A session without books: whoever gets as far as them has not asked."""
    books = MagicMock(spec=Books)
    books.watched.side_effect = lambda _: books
    books.read.side_effect = books.write.side_effect = AssertionError("the books were opened")
    till = Till(1, "T1", "counter", 1, 0, 0, b"")
    return Session(Place(books, till, Asked(1, "01", "某人", frozenset({role})), FixedClock()))


def ask(role: Role, desk: str, method: str) -> str:
    """What the method does first: the act it was allowed by, 'permission.denied', or else."""
    found = getattr(session_of(role), desk)
    try:
        given = getattr(found, method)
        if callable(given):
            places, names = arguments(given)
            given(*places, **names)
    except Allowed as allowed:
        return str(allowed)
    except Refusal as refusal:
        return refusal.code
    return "asks nobody"


def arguments(method: Callable[..., object]) -> tuple[list[Any], dict[str, Any]]:
    """Something for each parameter; kinds and subjects are what acts are chosen by."""
    places: list[Any] = []
    names: dict[str, Any] = {}
    for one in inspect.signature(method).parameters.values():
        special = {"subject": Subject.MEMBER, "act": A.DISPOSE}.get(one.name)
        value = special or MagicMock(kind=ProgrammeKind.AWARD)
        if one.kind is one.KEYWORD_ONLY:
            names[one.name] = value
        else:
            places.append(value)
    return places, names


def test_each_method_is_in_the_table_once() -> None:
    listed = [(desk, name) for desk, names in OPEN.items() for name in names]
    assert sorted([*DEMANDS, *listed]) == sorted(methods())


@pytest.mark.parametrize("role", Role)
def test_each_method_asks_first_and_asks_for_its_act(role: Role) -> None:
    for (desk, method), acts in DEMANDS.items():
        mine = [str(act) for act in acts if role in PERMITTED[act]]
        assert ask(role, desk, method) in (mine or ["permission.denied"]), (desk, method)


def test_a_second_person_confirms_only_what_the_author_may_ask_for() -> None:
    for act in FOUR_EYES:
        for role in Role:
            desk = session_of(role).confirmations
            outcome = Allowed if role in PERMITTED[act] else Refusal
            with pytest.raises(outcome):
                desk.candidates(act)
            with pytest.raises(outcome):
                desk.give(act, "", "", "")


def test_what_is_attached_is_seen_by_who_sees_the_thing_itself() -> None:
    for subject, act in SEEN_WITH.items():
        for role in Role:
            desk = session_of(role).attachments
            with pytest.raises(Allowed if role in PERMITTED[act] else Refusal):
                desk.of(subject, 1)

"""Every fault that a proof can find, every check and every finding has words."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import lovemart_desktop
from lovemart_desktop.domain.ledger import AccountKind
from lovemart_desktop.domain.proof import Check, Fault
from lovemart_desktop.gui.kit.wording import proof
from lovemart_desktop.gui.kit.wording.doctor import FINDINGS, finding_words
from lovemart_desktop.services.proof import doctor
from lovemart_desktop.services.proof.doctor import Finding, State

PACKAGE = Path(lovemart_desktop.__file__).parent
CODE = re.compile(r'"([a-z]+\.[a-z_]+)"')


def _codes(*places: str) -> set[str]:
    files = [file for place in places for file in sorted((PACKAGE / place).rglob("*.py"))]
    return {code for file in files for code in CODE.findall(file.read_text(encoding="utf-8"))}


def test_faults_and_words_are_the_same_set() -> None:
    raised = _codes("domain/proof", "persistence/verify")
    raised |= {"history.member", "history.household"}  # put together from the table's name
    raised -= {"proof.head_form", "database.full", "database.damaged", "books.db"}
    assert raised == set(proof.FAULTS)


def test_checks_and_kinds_have_names() -> None:
    assert set(proof.CHECKS) == {str(check) for check in Check} == set(proof.CLEAN)
    assert set(proof.ACCOUNT_KINDS) == {str(kind) for kind in AccountKind}


def test_findings_have_words() -> None:
    source = inspect.getsource(doctor)
    assert set(re.findall(r'Finding\(\s*"([a-z_.]+)"', source)) <= set(FINDINGS)
    fine = Finding("disk", State.FINE, {"megabytes": 12_345})
    assert finding_words(fine) == "12,345 MB are free on the disk of the data folder"


@pytest.mark.parametrize(
    ("code", "facts", "words"),
    [
        (
            "voucher.gap",
            {"till": "T1", "first": 1200, "last": 1201},
            "Till T1: vouchers 1200 to 1201 are missing or out of order.",
        ),
        (
            "account.balance",
            {"account": "7", "kind": "purse", "fund": "F", "kept": 1200, "proved": 3},
            "Account 7 (purse, F): the balance says 1,200, the transfers 3.",
        ),
        (
            "card.state",
            {"card": "7", "number_tail": "5252", "state": "lost", "proved": "active"},
            "Card 7 (ending in 5252) is “reported lost”; its history says “active”.",
        ),
        ("new.kind", {}, "T1-2: new.kind"),
    ],
)
def test_a_fault_is_a_sentence(code: str, facts: dict[str, str | int | None], words: str) -> None:
    assert proof.fault_words(Fault(Check.BOOKS, code, "T1-2", facts)) == words

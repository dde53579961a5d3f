"""A round that did not go its way is found, and no more is said."""

from __future__ import annotations

from string import Formatter

import pytest

from lovemart_desktop.domain.proof import Check
from lovemart_desktop.gui.kit.wording.proof import FAULTS, fault_words
from lovemart_desktop.services.desk import new_key
from tests.awards import settle
from tests.conftest import MakeDatabase
from tests.databases import KINDS
from tests.persistence.verify.damage import Damage, damage
from tests.persistence.verify.test_damage import codes, proof_of
from tests.shop import found_shop, founded


def _damage(name: str, *sql: str, found: str, only: str = "") -> Damage:
    return Damage(name, sql, frozenset(found.split()), only)


DAMAGES = (
    _damage(
        "the notice is taken out",
        "DELETE FROM notice_row WHERE notice_id IN (SELECT id FROM notice WHERE list_id = 1)",
        "DELETE FROM notice WHERE list_id = 1",
        found="round.unposted",
    ),
    _damage(
        "the notice is said to have been posted later",
        "UPDATE notice SET posted_on = '2026-06-12' WHERE list_id = 1",
        found="round.notice_short",
    ),
    _damage(
        "somebody was posted with other points",
        "UPDATE notice_row SET points = 900 WHERE nomination_id = 1",
        found="round.other_row round.notice_rows",
    ),
    _damage(
        "a notice's version is another one",
        "UPDATE notice SET version = 'ff' WHERE list_id = 1",
        found="round.notice_rows",
    ),
    _damage(
        "somebody struck is taken out of the notice",
        "DELETE FROM notice_row WHERE nomination_id = 2",
        found="round.notice_rows",
    ),
    _damage(
        "an approval is of another list",
        "UPDATE village_list SET approved_digest = 'ff' WHERE id = 1",
        found="round.approved_rows",
    ),
    _damage(
        "a row that waits for crediting gets other points, as does its notice",
        "UPDATE nomination SET points = 2000 WHERE list_id = 2",
        "UPDATE notice_row SET points = 2000 WHERE nomination_id IN"
        " (SELECT id FROM nomination WHERE list_id = 2)",
        found="round.notice_rows round.approved_rows",
    ),
    _damage(
        "a row's scores are no text",
        "UPDATE nomination SET scores = x'00ff' WHERE id = 1",
        found="round.notice_rows round.approved_rows",
        only="sqlite",
    ),
    _damage(
        "a meeting is taken out",
        "DELETE FROM meeting WHERE list_id = 1 AND kind = 'villagers'",
        found="round.meeting_missing",
    ),
    _damage(
        "an objection is brought in from before",
        "INSERT INTO objection (notice_id, received_on, told, at, operator_id)"
        " SELECT id, posted_on, '不实', 5, operator_id FROM notice WHERE list_id = 1",
        found="round.objection_open",
    ),
    _damage(
        "the approval is taken out of the list's history",
        "DELETE FROM list_step WHERE list_id = 1 AND after = 'approved'",
        found="round.no_step",
    ),
    _damage(
        "a round is archived with a list that waits",
        "UPDATE award_round SET state = 'archived'",
        found="round.archived_open",
    ),
    _damage(
        "somebody struck has signed",
        "UPDATE award_signature SET nomination_id = 2",
        found="round.signed_uncredited",
    ),
    _damage(
        "a mark is taken out, its withdrawal stays",
        "DELETE FROM award_signature WHERE nth = 1",
        found="round.signature_gap",
    ),
)


def town_books(url: str) -> None:
    """A round of two villages, of which the first is credited; one was struck off it, and a
    signature was marked by mistake."""
    founded(url)
    shop = found_shop(url)
    town = settle(shop)
    found = town.published()
    struck = next(row for row in town.officer.awards.rows(found.id, 1) if row.name == "周尧全")
    found = town.approve(town.strike(struck.nomination, "不符条件"))
    town.officer.awards.credit(found.id, [found.lists[0].id], new_key())
    desk, first = town.officer.signatures, found.lists[0].id
    rows = [row.nomination for row in desk.rows(first)]
    desk.sign(first, rows)
    desk.withdraw(first, rows, reason="看错行")
    shop.close()


@pytest.mark.parametrize(
    "kind",
    [pytest.param(k, marks=[pytest.mark.postgresql] if k == "postgresql" else []) for k in KINDS],
)
def test_a_round_that_went_its_way_is_proved(make_database: MakeDatabase, kind: str) -> None:
    proof = proof_of(make_database(kind, town_books))
    assert proof.faults == ()
    assert proof.counts[Check.ROUNDS] == 1


@pytest.mark.parametrize("done", DAMAGES, ids=[one.name for one in DAMAGES])
def test_what_is_wrong_with_a_round_is_found(make_database: MakeDatabase, done: Damage) -> None:
    url = make_database("sqlite", town_books)
    damage(url, *done.sql)
    proof = proof_of(url)
    assert codes(proof) == done.codes
    for fault in proof.faults:
        fields = {field for _, field, _, _ in Formatter().parse(FAULTS[fault.code]) if field}
        assert fields <= fault.facts.keys(), fault.code
        assert fault_words(fault)
        assert fault.facts["village"] in ("石桥村", "柳林村")


@pytest.mark.postgresql
def test_what_is_wrong_with_a_round_is_found_on_a_server_too(make_database: MakeDatabase) -> None:
    """All at once: each is a statement of its own."""
    url = make_database("postgresql", town_books)
    damage(url, *(sql for done in DAMAGES[2:] if not done.only for sql in done.sql))
    wanted = {code for done in DAMAGES[2:] if not done.only for code in done.codes}
    assert codes(proof_of(url)) == wanted

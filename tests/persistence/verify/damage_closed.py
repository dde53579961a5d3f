"""Damage to shifts, days, what is kept beside vouchers, and histories, and what must be found."""

from __future__ import annotations

from tests.persistence.verify.damage import Damage


def _damage(name: str, *sql: str, found: str, only: str = "") -> Damage:
    return Damage(name, sql, frozenset(found.split()), only)


PAPER = "(SELECT voucher_id FROM paper_outcome WHERE voucher_id IS NOT NULL)"
MERGED = "(SELECT id FROM points_account WHERE state = 'merged')"

DAMAGES = (
    _damage(
        "a shift's close says more slips",
        'UPDATE shift SET words = replace(words, \'"redemptions":{"count":4\','
        ' \'"redemptions":{"count":5\') WHERE id = 1',
        found="shift.sums shift.audit day.sums",
    ),
    _damage(
        "a shift's close says other points of a fund",
        "UPDATE shift SET words = replace(words, '\"redeemed\":', '\"redeemed\":1') WHERE id = 2",
        found="shift.sums shift.audit day.sums",
    ),
    _damage(
        "a shift's close says other slip numbers",
        "UPDATE shift SET words = replace(words, '\"last_receipt\":4', '\"last_receipt\":3')"
        " WHERE id = 1",
        found="shift.sums shift.audit",
    ),
    _damage(
        "a shift's close says fewer missing copies",
        "UPDATE shift SET words = replace(words, '\"due\":', '\"due\":1') WHERE id = 1",
        found="shift.audit",
    ),
    _damage(
        "a shift's close says another head",
        'UPDATE shift SET words = replace(words, \'"opened_head":"\', \'"opened_head":"9\')'
        " WHERE id = 1",
        found="shift.told shift.audit",
    ),
    _damage(
        "a shift's close cannot be read",
        "UPDATE shift SET words = '{}' WHERE id = 1",
        found="shift.words shift.audit",
    ),
    _damage(
        "a shift's note is changed",
        "UPDATE shift SET note = '无' WHERE id = 2",
        found="shift.told",
    ),
    _damage(
        "a shift gets another clerk",
        "UPDATE shift SET clerk_id = 1 WHERE id = 2",
        found="shift.told shift.other_clerk",
    ),
    _damage(
        "a shift ends a voucher earlier",
        "UPDATE shift SET closed_no = closed_no - 1 WHERE id = 1",
        found="shift.end shift.sums shift.told shift.outside",
    ),
    _damage(
        "a shift begins a voucher later",
        "UPDATE shift SET opened_no = opened_no + 1 WHERE id = 1",
        found="shift.begin shift.sums shift.told",
    ),
    _damage(
        "a shift begins before the one before it has ended",
        "UPDATE shift SET opened_no = opened_no - 1 WHERE id = 2",
        found="shift.begin shift.overlap shift.told shift.sums",
    ),
    _damage(
        "the head at a shift's end is another",
        "UPDATE shift SET closed_head = opened_head WHERE id = 1",
        found="shift.end shift.told",
    ),
    _damage(
        "a shift is taken out",
        "DELETE FROM shift WHERE id = 2",
        found="shift.missing shift.outside day.sums",
    ),
    _damage(
        "a shift holds words where a number belongs",
        "UPDATE shift SET opened_no = 'viel' WHERE id = 2",
        found="shift.unreadable shift.missing shift.outside day.sums rule.broken",
        only="sqlite",
    ),
    _damage(
        "a closed shift of a closed day is open again",
        "UPDATE shift SET closed_at = NULL, closed_no = NULL, closed_head = NULL,"
        " closed_receipt = NULL, closed_by = NULL, words = '' WHERE id = 2",
        found="shift.missing day.shift_open",
    ),
    _damage(
        "a day's close says other sums",
        "UPDATE day_close SET words = replace(words, '\"redemptions\":5', '\"redemptions\":4'),"
        " closed_at = closed_at + 1",
        found="day.told",
    ),
    _damage(
        "a day's close lists other points",
        "UPDATE day_close SET words = replace(words, '\"net\":', '\"net\":1')",
        found="day.sums shift.audit",
    ),
    _damage(
        "a day's close cannot be read",
        "UPDATE day_close SET words = 'x'",
        found="day.words shift.audit",
    ),
    _damage(
        "a day's close knows no head at all",
        'UPDATE day_close SET words = replace(words, \'["T1","\', \'["T1","x\')',
        found="day.words shift.audit",
    ),
    _damage(
        "a shift's close says words where a number belongs",
        'UPDATE shift SET words = replace(words, \'"redeemed":\', \'"redeemed":"x","y":\')'
        " WHERE id = 1",
        found="shift.words shift.audit",
    ),
    _damage(
        "a day's close is taken out",
        "DELETE FROM day_close",
        found="shift.missing",
    ),
    _damage(
        "a day's close knows another head",
        'UPDATE day_close SET words = replace(words, \'["T1","\', \'["T1","1\')',
        found="shift.audit head.cut",
    ),
    _damage(
        "a paper voucher's outcome is taken out",
        "DELETE FROM paper_outcome WHERE voucher_id IS NOT NULL",
        found="note.paper",
    ),
    _damage(
        "a paper voucher's outcome gets another number",
        "UPDATE paper_outcome SET number = 4 WHERE voucher_id IS NOT NULL",
        found="note.paper",
    ),
    _damage(
        "a void number was never printed",
        "UPDATE paper_outcome SET number = 99 WHERE voucher_id IS NULL",
        found="paper.never_printed",
    ),
    _damage(
        "a collection is taken from the authorisation",
        "DELETE FROM proxy_use",
        found="note.proxy",
    ),
    _damage(
        "a collection is counted for another authorisation",
        "UPDATE proxy_use SET proxy_id = 1",
        found="note.proxy",
    ),
    _damage(
        "an authorisation is somebody else's",
        "UPDATE proxy SET name = '王五' WHERE id = 3",
        found="note.proxy_else",
    ),
    _damage(
        "a collection is put in",
        f"INSERT INTO proxy_use VALUES ({PAPER}, 2)",
        found="note.proxy note.proxy_else",
    ),
    _damage(
        "what waited for a countersignature is taken out",
        "DELETE FROM countersignature",
        "DELETE FROM countersign_due",
        found="note.alone",
    ),
    _damage(
        "the reasons of what was done alone are changed",
        "UPDATE countersign_due SET reasons = 'limit'",
        found="note.alone",
    ),
    _damage(
        "the clerk countersigned",
        "UPDATE countersignature SET signed_by = (SELECT operator_id FROM voucher"
        " WHERE voucher.id = countersignature.voucher_id)",
        found="countersign.own",
    ),
    _damage(
        "a disposition is taken out",
        "DELETE FROM disposition",
        found="note.moved",
    ),
    _damage(
        "a disposition is of somebody else",
        "UPDATE disposition SET member_id = 2",
        found="note.disposed_else",
    ),
    _damage(
        "a disposition is said to have gone to the fund",
        "UPDATE disposition SET target = 'fund'",
        found="note.disposed_else",
    ),
    _damage(
        "a disposition rests on another document",
        "UPDATE disposition SET document = '无'",
        found="note.moved",
    ),
    _damage(
        "a merge's event forgets its voucher",
        "UPDATE roster_event SET voucher_id = NULL",
        found="note.moved",
    ),
    _damage(
        "a merged account holds points again",
        f"UPDATE account SET balance = balance + 5 WHERE points_account_id = {MERGED}",
        found="account.balance fund.unbalanced books.unbalanced merged.holds_points",
    ),
    _damage(
        "an account is merged into itself",
        f"UPDATE points_account SET merged_into = id WHERE id = {MERGED}",
        found="merged.in_a_circle",
    ),
    _damage(
        "somebody is moved past the history",
        "UPDATE member SET group_name = '9组' WHERE name = '张玉琴'",
        found="history.member",
    ),
    _damage(
        "a household's registration is changed past its history",
        "UPDATE household SET status = '五保' WHERE ended_on IS NULL AND id ="
        " (SELECT household_id FROM member WHERE name = '张玉琴')",
        found="history.household",
    ),
)

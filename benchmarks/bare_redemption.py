"""A redemption by the bare driver: what nobody could do with less.

The same reads, locks, plan, words, hash and rows as the service's, with the SQL written out
and each insert in its fastest form; without permissions, refusals, connections that are
looked after, or anything that reads well. The benchmark compares the heads of both chains,
so not a byte of the rows may differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from benchmarks.town import DAY
from lovemart_desktop.domain.counter.redemption import Basket, Purse, ShelfGoods, ShelfLot, plan
from lovemart_desktop.domain.ledger import chain_hash, request_digest, voucher_text
from lovemart_desktop.services.clock import Clock

_REQUEST = "SELECT id, request_digest FROM voucher WHERE request_key = ?"
_CARD = """SELECT card.id, card.number, card.state, card.state_since, card.state_reason,
 card.opens_household, member.id, member.name, member.birth_date, member.deceased_on,
 member.is_head, coalesce(member.household_id, 0), coalesce(head.name, ''), village.name,
 member.group_name
FROM card
LEFT JOIN member ON member.id = card.member_id
LEFT JOIN village ON village.id = member.village_id
LEFT JOIN member head ON head.household_id = member.household_id AND head.is_head = 1
 AND head.deceased_on IS NULL
WHERE card.number = ?"""
_LOCK = """SELECT id FROM points_account
WHERE (member_id = ? OR household_id = ?) AND state = 'open' ORDER BY id FOR NO KEY UPDATE"""
_PURSES = """SELECT account.id, account.fund_id, fund.name,
 CASE WHEN points_account.member_id IS NULL THEN 'household' ELSE 'own' END, account.balance,
 (SELECT {rules} FROM fund_category WHERE fund_category.fund_id = fund.id),
 coalesce((SELECT max(purse_revival.until) FROM purse_revival
  WHERE purse_revival.account_id = account.id AND purse_revival.until > fund.expires_on),
  fund.expires_on),
 coalesce(redeemed.id, 0)
FROM points_account
JOIN account ON account.points_account_id = points_account.id
JOIN fund ON fund.id = account.fund_id
LEFT JOIN account redeemed ON redeemed.fund_id = account.fund_id
 AND redeemed.kind = 'redeemed' AND redeemed.till_id = ?
WHERE (points_account.member_id = ? OR points_account.household_id = ?)
 AND points_account.state = 'open' AND account.kind = 'purse' AND fund.state = 'open'
ORDER BY account.id"""
_GOODS = """SELECT goods.id, goods.name, goods.spec, goods.unit, goods.points,
 goods.category_id, coalesce(own.parent_id, 0), coalesce(above.parent_id, 0)
FROM goods JOIN category own ON own.id = goods.category_id
LEFT JOIN category above ON above.id = own.parent_id
WHERE ({marks}) AND goods.active = 1"""
_LOTS = """SELECT goods_id, id, remaining, expires_on FROM lot
WHERE ({marks}) AND store_id = ? AND remaining > 0 AND remaining <> 0
ORDER BY goods_id, expires_on, id{lock}"""
_TILL = "SELECT last_no, last_receipt, head FROM till WHERE id = ?{lock}"
_VOUCHER = f"INSERT INTO voucher VALUES ({', '.join('?' * 14)})"
_RECEIPT = f"INSERT INTO receipt VALUES ({', '.join('?' * 10)})"
_SLIP = """INSERT INTO print_job (till_id, printer, document, voucher_id, copy_no, state,
 queued_at, attempts, last_error, queued_by)
VALUES (?, 'slip', 'slip', ?, 0, 'queued', ?, 0, '', ?)"""


class BareTill:
    """Redeems at one till, on a connection of the driver."""

    def __init__(self, connection: Any, till: int, store: int, operator: int, clock: Clock) -> None:
        self._connection = connection
        self._till = till
        self._store = store
        self._operator = operator
        self._clock = clock
        self._postgres = type(connection).__module__.startswith("psycopg")
        self._sql = _for_postgres if self._postgres else _for_sqlite

    def redeem(self, basket: Basket) -> int:
        """Books the basket; the voucher's id."""
        cursor, sql = self._connection.cursor(), self._sql
        till, now = self._till, self._clock.now()
        key = basket.key
        digest = request_digest(
            "redeem",
            basket.card,
            tuple((line.goods, line.pieces) for line in basket.lines),
            basket.expected_total,
            basket.proxy_name,
            basket.proxy_relation,
        )
        if not self._postgres:
            cursor.execute("BEGIN IMMEDIATE")
        if cursor.execute(sql(_REQUEST), (key,)).fetchone():
            raise AssertionError("each basket is new")
        card = cursor.execute(sql(_CARD), (basket.card,)).fetchone()
        member, household = card[6], card[11] if card[5] else 0
        if self._postgres:
            cursor.execute(sql(_LOCK), (member, household)).fetchall()
        found = cursor.execute(sql(_PURSES), (till, member, household)).fetchall()
        purses = [
            Purse(a, f, n, o, b, frozenset(map(int, c.split(","))) if c else frozenset(), e)
            for a, f, n, o, b, c, e, _ in found
        ]
        shelf = self._shelf(cursor, sorted({line.goods for line in basket.lines}))
        planned = plan(basket, shelf, purses, DAY)
        last, last_receipt, previous = cursor.execute(sql(_TILL), (till,)).fetchone()
        no, number, voucher = last + 1, last_receipt + 1, till * 1_000_000_000 + last + 1
        previous = bytes(previous)
        redeemed = {row[0]: row[7] for row in found}
        transfers = [
            (seq, t.purse.fund, t.purse.account, redeemed[t.purse.account], t.points)
            for seq, t in enumerate(planned.takes, 1)
        ]
        lines = [
            (seq, n.goods, n.pieces, shelf[n.goods].points) for seq, n in enumerate(basket.lines, 1)
        ]
        moves = [(seq, m.lot, m.pieces) for seq, m in enumerate(planned.moves, 1)]
        words = voucher_text(till, no, "redemption", DAY, now, self._operator, 0, key, digest, "")
        slip = (
            number,
            member,
            card[0],
            sum(line.pieces for line in basket.lines),
            planned.total,
            "",
            "",
            ",".join(f"{p.account}:{p.balance}" for p in purses),
        )
        head = chain_hash(previous, words, transfers, slip, lines, moves)
        cursor.execute(
            sql(_VOUCHER),
            (voucher, till, no, "redemption", DAY, now, self._operator, None, key, digest, "",
             words, previous, head),
        )  # fmt: skip
        _insert(cursor, sql, "transfer", voucher, transfers)
        cursor.execute(sql(_RECEIPT), (voucher, till, *slip))
        _insert(cursor, sql, "receipt_line", voucher, lines)
        _insert(cursor, sql, "stock_move", voucher, moves)
        cursor.execute(sql(_SLIP), (till, voucher, now, self._operator))
        if self._postgres:
            self._connection.commit()
        else:
            cursor.execute("COMMIT")
        return int(voucher)

    def _shelf(self, cursor: Any, ids: list[int]) -> dict[int, ShelfGoods]:
        lots: dict[int, list[ShelfLot]] = {}
        goods = cursor.execute(self._sql(_marked(_GOODS, "goods.id", len(ids))), ids).fetchall()
        query = self._sql(_marked(_LOTS, "goods_id", len(ids)))
        for number, lot, remaining, expires in cursor.execute(query, [*ids, self._store]):
            lots.setdefault(number, []).append(ShelfLot(lot, remaining, expires))
        return {
            g: ShelfGoods(g, name, spec, unit, points, tuple(c for c in path if c), tuple(lots[g]))
            for g, name, spec, unit, points, *path in goods
        }


def _insert(
    cursor: Any,
    sql: Callable[[str], str],
    table: str,
    voucher: int,
    rows: Sequence[tuple[int, ...]],
) -> None:
    if rows:
        values = [value for row in rows for value in (voucher, *row)]
        cursor.execute(sql(_many(table, len(rows[0]) + 1, len(rows))), values)


@cache
def _many(table: str, columns: int, rows: int) -> str:
    row = f"({', '.join('?' * columns)})"
    return f"INSERT INTO {table} VALUES {', '.join([row] * rows)}"


@cache
def _marked(query: str, column: str, count: int) -> str:
    return query.replace("{marks}", " OR ".join([f"{column} = ?"] * count))


@cache
def _for_sqlite(query: str) -> str:
    rules = "group_concat(category_id)"
    return query.replace("{lock}", "").replace("{rules}", rules)


@cache
def _for_postgres(query: str) -> str:
    rules = "string_agg(category_id::text, ',')"
    return (
        query.replace("{lock}", " FOR NO KEY UPDATE").replace("{rules}", rules).replace("?", "%s")
    )

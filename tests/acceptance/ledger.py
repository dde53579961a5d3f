"""Reads in the books what the window has written: for comparing only, nothing acts here."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text

from tests.acceptance.town import Town


class Books:
    """The books that the running program has open."""

    def __init__(self, town: Town) -> None:
        store = town.seat.program.store
        assert store is not None
        self._books = store.books

    def card_names(self) -> dict[str, str]:
        """Number of each active card → its holder's name."""
        return dict(
            self._rows(
                "SELECT c.number, m.name FROM card c JOIN member m ON m.id = c.member_id"
                " WHERE c.state = 'active'"
            )
        )

    def purses(self, fund: str) -> list[int]:
        """The balances of all purses of a fund."""
        rows = self._rows(
            "SELECT a.balance FROM account a JOIN fund f ON f.id = a.fund_id"
            " WHERE a.kind = 'purse' AND f.name = :fund",
            fund=fund,
        )
        return [balance for (balance,) in rows]

    def barcode(self, goods: str) -> str:
        rows = self._rows(
            "SELECT b.barcode FROM goods_barcode b JOIN goods g ON g.id = b.goods_id"
            " WHERE g.name = :goods",
            goods=goods,
        )
        return str(rows[0][0])

    def stock(self, goods: str) -> int:
        """Pieces on the shelf."""
        rows = self._rows(
            "SELECT sum(l.remaining) FROM lot l JOIN goods g ON g.id = l.goods_id"
            " WHERE g.name = :goods",
            goods=goods,
        )
        return int(rows[0][0])

    def points_of(self, card: str) -> int:
        """What the card of this number opens."""
        rows = self._rows(
            "SELECT sum(p.balance) FROM card c JOIN member m ON m.id = c.member_id"
            " JOIN points_account a ON a.member_id = m.id"
            " OR (c.opens_household = 1 AND a.household_id = m.household_id)"
            " JOIN account p ON p.points_account_id = a.id WHERE c.number = :card",
            card=card,
        )
        return int(rows[0][0] or 0)

    def _rows(self, query: str, **values: str) -> list[tuple[Any, ...]]:
        with self._books.read() as work:
            return [tuple(row) for row in work.connection.execute(text(query), values)]

"""Conditions on accounts by their kind, as the indexes of `account` have them.

Those indexes hold only some kinds each. SQLite reads such an index where the statement says the
index's own condition word for word; with a parameter it reads every account of the town instead.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, and_, literal_column, true

from lovemart_desktop.domain.ledger import AccountKind
from lovemart_desktop.persistence.schema import account

_ONE_A_FUND: Final = (AccountKind.SOURCE, AccountKind.BUDGET, AccountKind.EXPIRED)


def of_kind(kind: AccountKind) -> ColumnElement[bool]:
    """Accounts of this kind."""
    one_a_fund = account.c.kind.in_([_text(one) for one in _ONE_A_FUND])
    return and_(account.c.kind == _text(kind), one_a_fund if kind in _ONE_A_FUND else true())


def _text(kind: AccountKind) -> Any:
    return literal_column(f"'{kind}'")


IS_PURSE: Final = of_kind(AccountKind.PURSE)

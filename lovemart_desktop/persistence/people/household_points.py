"""What an event does to cards and points accounts of the people it concerns."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, update

from lovemart_desktop.domain.ledger import Transfer
from lovemart_desktop.domain.people.households import Share
from lovemart_desktop.persistence.account_kinds import IS_PURSE
from lovemart_desktop.persistence.cards.cards import Cards, KeptCard
from lovemart_desktop.persistence.ledger import Ledger, lock_points_accounts
from lovemart_desktop.persistence.schema import account, card, disposition, fund, points_account
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_LIVE = ("active", "lost", "frozen")


class HouseholdPoints:
    """Repository of the accounts that an event freezes, joins or divides."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def live_cards(self, members: Sequence[int]) -> list[KeptCard]:
        """The live cards of these people."""
        ids = self._db.execute(
            select(card.c.id)
            .where(card.c.member_id.in_(members), card.c.state.in_(_LIVE))
            .order_by(card.c.id)
        ).scalars()
        return Cards(self._work).by_ids([int(i) for i in ids])

    def purses(self, household: int) -> list[tuple[int, str, int]]:
        """(fund, its name, points) of a household's purses that hold something."""
        rows = self._db.execute(
            select(fund.c.id, fund.c.name, account.c.balance)
            .select_from(account)
            .join(points_account, points_account.c.id == account.c.points_account_id)
            .join(fund, fund.c.id == account.c.fund_id)
            .where(points_account.c.household_id == household, IS_PURSE, account.c.balance > 0)
            .order_by(fund.c.id)
        )
        return [(int(i), str(name), int(points)) for i, name, points in rows]

    def moving(self, source: int, target: int, shares: Sequence[Share]) -> tuple[Transfer, ...]:
        """Transfers of these shares from one household's purses to another's, which are
        opened where they are missing."""
        ledger = Ledger(self._work)
        giver, taker = self._opened(source, target)
        self._lock([giver, taker])
        made = []
        for share in shares:
            purses = ledger.purses(share.fund, [giver, taker])
            made.append(Transfer(share.fund, purses[giver], purses[taker], share.points))
        return tuple(made)

    def whole(self, household: int) -> tuple[Share, ...]:
        """Everything that a household's account holds."""
        return tuple(Share(number, points) for number, _, points in self.purses(household))

    def merge_account(self, household: int, into: int) -> None:
        """A household's account, empty now, has the other's as its successor. One that had
        none has one now, so that none is ever opened."""
        gone, successor = self._opened(household, into)
        self._db.execute(
            update(points_account)
            .where(points_account.c.id == gone)
            .values(state="merged", merged_into=successor)
        )

    def freeze_own(self, member: int) -> None:
        """A dead person's own account, until it is settled."""
        self._set_own(member, "open", "frozen")

    def unfreeze_own(self, member: int) -> None:
        self._set_own(member, "frozen", "open")

    def settled(self, member: int) -> bool:
        """Whether a dead person's points have been disposed of."""
        query = select(disposition.c.voucher_id).where(disposition.c.member_id == member)
        return self._db.execute(query.limit(1)).first() is not None

    def _set_own(self, member: int, before: str, after: str) -> None:
        self._db.execute(
            update(points_account)
            .where(points_account.c.member_id == member, points_account.c.state == before)
            .values(state=after)
        )

    def _opened(self, one: int, other: int) -> tuple[int, int]:
        """The accounts of two households. Those that are missing are opened in one order: who
        credits a list opens many at the same moment."""
        ledger = Ledger(self._work)
        found = {home: ledger.holder_account(household=home) for home in sorted((one, other))}
        return found[one], found[other]

    def _lock(self, accounts: Sequence[int]) -> None:
        """Nobody spends from these meanwhile: the counter locks the same rows."""
        lock_points_accounts(self._work, points_account.c.id.in_(accounts))

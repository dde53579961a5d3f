"""What an account may do at this moment, asked within the very work it does.

An account that is closed, or that loses a role, is so at its next act and not at its next
signing in; somebody who is linked to a person of the roster is that person at once. All of
it is one number, so that it costs a redemption no statement of its own: `Ledger.post` asks
for it beside the till's head.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import BigInteger, ScalarSelect, bindparam, case, cast, func, literal_column, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Operator, Role
from lovemart_desktop.persistence.schema import staff, staff_role
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_BITS = {role: 1 << place for place, role in enumerate(Role)}
_ALL_BITS = 1 << len(_BITS)


def standing_column() -> ScalarSelect[int]:
    """The number of the account :operator; NULL where it is closed."""
    bit = case(
        *(
            (staff_role.c.role == literal_column(f"'{role}'"), literal_column(str(bit)))
            for role, bit in _BITS.items()
        )
    )
    roles = (
        select(func.coalesce(func.sum(bit), literal_column("0")))
        .where(staff_role.c.staff_id == staff.c.id)
        .correlate(staff)
        .scalar_subquery()
    )
    person = func.coalesce(cast(staff.c.member_id, BigInteger), literal_column("0"))
    return (
        select(person * literal_column(str(_ALL_BITS)) + roles)
        .where(staff.c.id == bindparam("operator"), staff.c.active == literal_column("1"))
        .scalar_subquery()
    )


_STANDING = Statement(lambda _: select(standing_column()))


class Standing:
    """An operator as the books know them. Every desk of a session looks at the same one."""

    def __init__(self, operator: Operator) -> None:
        self.operator = operator

    def begun(self, work: UnitOfWork) -> None:
        """Learns, as a work begins, what has become of the account since the last one.

        Raises Refusal 'account.closed' (name); 'account.changed' (name) where a role was
        taken away: what was asked for was judged by the roles of before.
        """
        number = _STANDING.run(work, operator=self.operator.id).fetchone()[0]
        if number is None:
            raise Refusal("account.closed", name=self.operator.name)
        if number == _number_of(self.operator):
            return
        before = self.operator
        self.operator = _with(before, number)
        if not before.roles <= self.operator.roles:
            raise Refusal("account.changed", name=before.name)

    def posting(self, operator: int, number: int | None) -> None:
        """Looks at what was read beside a voucher's till.

        Raises Refusal 'account.closed', 'account.changed' (name each). The next work learns
        of the change.
        """
        if operator != self.operator.id:
            return  # a voucher in another's name: a paper of that clerk, entered later
        if number is None:
            raise Refusal("account.closed", name=self.operator.name)
        if number != _number_of(self.operator):
            raise Refusal("account.changed", name=self.operator.name)


def _number_of(operator: Operator) -> int:
    return (operator.member or 0) * _ALL_BITS + sum(_BITS[role] for role in operator.roles)


def _with(operator: Operator, number: int) -> Operator:
    member, bits = divmod(number, _ALL_BITS)
    roles = frozenset(role for role, bit in _BITS.items() if bits & bit)
    return replace(operator, roles=roles, member=member or None)

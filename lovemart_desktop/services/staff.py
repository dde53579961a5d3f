"""Staff accounts: who works here, in which roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import (
    Act,
    Operator,
    Role,
    check_roles,
    check_secret,
    secret_kind,
)
from lovemart_desktop.persistence.staff import Account, Staff
from lovemart_desktop.services import secrets
from lovemart_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class StaffTile:
    """An account as the sign-in page shows it."""

    number: str
    name: str
    roles: frozenset[Role]
    secret_kind: str


class StaffDesk(Desk):
    """The administrator's desk for accounts."""

    def all(self) -> list[Account]:
        self._require(Act.MANAGE_STAFF)
        with self._books.read() as work:
            return Staff(work).all()

    def add(
        self,
        name: str,
        roles: Iterable[Role],
        secret: str,
        *,
        member: int | None = None,
        off_roster: bool = True,
    ) -> Operator:
        """Makes an account; it gets the next staff number.

        Each account is linked to a roster person or states that there is none.
        Raises Refusal 'staff.name_missing', 'staff.name_taken', those of roles and secrets.
        """
        self._require(Act.MANAGE_STAFF)
        with self._books.write() as work:
            operator = add_account(
                Staff(work), name, roles, secret, self._now(), member=member, off_roster=off_roster
            )
            self._record(
                work,
                "staff-add",
                f"staff:{operator.number}",
                roles=",".join(sorted(operator.roles)),
            )
            work.commit()
        return operator

    def set_roles(self, number: str, roles: Iterable[Role]) -> None:
        """Raises Refusal 'staff.own_account' and those of roles."""
        self._require(Act.MANAGE_STAFF)
        chosen = check_roles(roles)
        with self._books.write() as work:
            account = self._other(Staff(work), number)
            if secret_kind(chosen) != account.secret_kind:
                raise Refusal("staff.secret_kind_changes", name=account.operator.name)
            Staff(work).set_roles(account.operator.id, chosen)
            self._record(work, "staff-roles", f"staff:{number}", roles=",".join(sorted(chosen)))
            work.commit()

    def link(self, number: str, member: int | None) -> None:
        """Says which roster person an account belongs to; None: nobody on the roster."""
        self._require(Act.MANAGE_STAFF)
        with self._books.write() as work:
            account = _known(Staff(work), number)
            Staff(work).change(
                account.operator.id, member_id=member, off_roster=int(member is None)
            )
            self._record(work, "staff-link", f"staff:{number}", member=member or 0)
            work.commit()

    def set_active(self, number: str, active: bool) -> None:
        """Closes or reopens an account. Raises Refusal 'staff.own_account'."""
        self._require(Act.MANAGE_STAFF)
        with self._books.write() as work:
            account = self._other(Staff(work), number)
            Staff(work).change(account.operator.id, active=int(active))
            self._record(work, "staff-active", f"staff:{number}", active=int(active))
            work.commit()

    def set_secret(self, number: str, secret: str) -> None:
        """Sets another account's secret anew, for somebody who forgot it."""
        self._require(Act.MANAGE_STAFF)
        self._change_secret(number, secret)

    def change_own_secret(self, old: str, new: str) -> None:
        """Raises Refusal 'staff.old_secret_wrong' and those of a bad secret."""
        with self._books.read() as work:
            account = _known(Staff(work), self._operator.number)
        if not secrets.matches(account.secret_hash, old):
            raise Refusal("staff.old_secret_wrong")
        self._change_secret(self._operator.number, new)

    def _change_secret(self, number: str, secret: str) -> None:
        with self._books.read() as work:
            account = _known(Staff(work), number)
        check_secret(account.secret_kind, secret)
        hashed = secrets.hash_secret(secret)
        with self._books.write() as work:
            Staff(work).change(
                account.operator.id, secret_hash=hashed, wrong_tries=0, locked_until=0
            )
            self._record(work, "staff-secret", f"staff:{number}")
            work.commit()

    def _other(self, people: Staff, number: str) -> Account:
        account = _known(people, number)
        if account.operator.id == self._operator.id:
            raise Refusal("staff.own_account")
        return account


def add_account(
    people: Staff,
    name: str,
    roles: Iterable[Role],
    secret: str,
    now: int,
    *,
    member: int | None = None,
    off_roster: bool = True,
) -> Operator:
    """Makes an account within a unit of work (also for the first start)."""
    chosen = check_roles(roles)
    name = "".join(name.split()) if not name.isascii() else name.strip()
    if not name:
        raise Refusal("staff.name_missing")
    if people.by_name(name) is not None:
        raise Refusal("staff.name_taken", name=name)
    kind = secret_kind(chosen)
    check_secret(kind, secret)
    number = people.next_number()
    staff_id = people.add(
        number=number,
        name=name,
        roles=chosen,
        secret_kind=kind,
        secret_hash=secrets.hash_secret(secret),
        created_at=now,
        member_id=member,
        off_roster=off_roster and member is None,
    )
    return Operator(id=staff_id, number=number, name=name, roles=chosen, member=member)


def _known(people: Staff, number: str) -> Account:
    account = people.by_number(number)
    if account is None:
        raise Refusal("sign_in.unknown", number=number)
    return account

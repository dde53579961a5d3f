"""Staff accounts: who works here, in which roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from lovemart_desktop.persistence.staff import Account, RosterPerson, Staff
from lovemart_desktop.services import secrets
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.entrance import Entrance

__all__ = ["Account", "NewAccount", "RosterPerson", "StaffDesk", "StaffTile", "add_account", "tidy"]


@dataclass(frozen=True, slots=True)
class StaffTile:
    """An account as the sign-in page shows it."""

    number: str
    name: str
    roles: frozenset[Role]
    secret_kind: str
    locked: bool = False


@dataclass(frozen=True, slots=True)
class NewAccount:
    """Somebody who is to get an account."""

    name: str
    roles: frozenset[Role]
    secret: str


class StaffDesk(Desk):
    """The administrator's desk for accounts."""

    def all(self) -> list[Account]:
        self._require(Act.MANAGE_STAFF)
        with self._books.read() as work:
            return Staff(work).all()

    def linked_persons(self) -> dict[int, RosterPerson]:
        """{member: person} of everybody who has an account."""
        self._require(Act.MANAGE_STAFF)
        with self._books.read() as work:
            return Staff(work).linked_persons()

    def roster_persons(self, beginning: str) -> list[RosterPerson]:
        """People on the roster whose names begin like this; 20 at most, none for no letter."""
        self._require(Act.MANAGE_STAFF)
        beginning = tidy(beginning)
        if not beginning:
            return []
        with self._books.read() as work:
            return Staff(work).roster_persons(beginning, 20)

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

    def add_all(self, accounts: Sequence[NewAccount]) -> list[Operator]:
        """Makes several accounts, all or none: the first officers.

        Raises the refusals of `add`.
        """
        self._require(Act.MANAGE_STAFF)
        for account in accounts:
            check_secret(secret_kind(check_roles(account.roles)), account.secret)
        made = []
        with self._books.write() as work:
            for account in accounts:
                operator = add_account(
                    Staff(work), account.name, account.roles, account.secret, self._now()
                )
                subject, roles = f"staff:{operator.number}", ",".join(sorted(operator.roles))
                self._record(work, "staff-add", subject, roles=roles)
                made.append(operator)
            work.commit()
        return made

    def renew_recovery(self) -> str:
        """A new recovery code, to be printed: older sheets open nothing any more."""
        self._require(Act.MANAGE_STAFF)
        code, hashed = secrets.new_recovery_sheet()
        with self._books.write() as work:
            people = Staff(work)
            for code_id, _ in people.open_recovery_codes():
                people.use_recovery_code(code_id, self._now())
            people.keep_recovery_code(hashed, self._now())
            self._record(work, "recovery-renew")
            work.commit()
        return code

    def set_roles(self, number: str, roles: Iterable[Role], secret: str = "") -> None:
        """Gives an account other roles.

        Where PIN gives way to password, or the other way round, a new `secret` is needed.
        Raises Refusal 'staff.own_account', 'staff.secret_kind_changes', and those of roles
        and secrets.
        """
        self._require(Act.MANAGE_STAFF)
        chosen = check_roles(roles)
        kind = secret_kind(chosen)
        hashed = ""
        if secret:
            check_secret(kind, secret)
            hashed = secrets.hash_secret(secret)
        with self._books.write() as work:
            people = Staff(work)
            account = self._other(people, number)
            if hashed:
                people.change(account.operator.id, secret_kind=kind, secret_hash=hashed)
            elif kind != account.secret_kind:
                raise Refusal("staff.secret_kind_changes", name=account.operator.name)
            people.set_roles(account.operator.id, chosen)
            self._record(work, "staff-roles", f"staff:{number}", roles=",".join(sorted(chosen)))
            work.commit()

    def link(self, number: str, member: int | None) -> None:
        """Says which roster person an account belongs to; None: nobody on the roster.

        Raises Refusal 'staff.member_unknown'.
        """
        self._require(Act.MANAGE_STAFF)
        with self._books.write() as work:
            account = _known(Staff(work), number)
            Staff(work).link(account.operator.id, member)
            self._record(work, "staff-link", f"staff:{number}", member=member or 0)
            work.commit()

    def set_active(self, number: str, active: bool) -> None:
        """Closes or reopens an account.

        Raises Refusal 'staff.own_account', and 'staff.name_taken' where somebody else got
        the name of a closed account.
        """
        self._require(Act.MANAGE_STAFF)
        with self._books.write() as work:
            people = Staff(work)
            account = self._other(people, number)
            namesake = people.by_name(account.operator.name)
            if active and namesake is not None and namesake.operator.id != account.operator.id:
                raise Refusal("staff.name_taken", name=account.operator.name)
            people.change(account.operator.id, active=int(active))
            self._record(work, "staff-active", f"staff:{number}", active=int(active))
            work.commit()

    def set_secret(self, number: str, secret: str) -> None:
        """Sets another account's secret anew, for somebody who forgot it; frees it too.

        One's own goes by `change_own_secret`, which asks for the old one.
        Raises Refusal 'staff.own_account' and those of a bad secret.
        """
        self._require(Act.MANAGE_STAFF)
        if number == self._operator.number:
            raise Refusal("staff.own_account")
        self._change_secret(number, secret)

    def unlock(self, number: str) -> None:
        """Frees a colleague's account after too many wrong tries; anybody signed in may.

        Raises Refusal 'unlock.self'.
        """
        self._entrance().unlock(number, self._operator)

    def change_own_secret(self, old: str, new: str) -> None:
        """Raises the refusals of signing in for the old secret, and those of a bad new one.

        Wrong tries count as at the door: an open session is no way around the lock.
        """
        self._entrance().prove(self._operator.number, old)
        self._change_secret(self._operator.number, new)

    def _entrance(self) -> Entrance:
        return Entrance(self._place.books, self._place.till, self._place.clock)

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
        """Somebody else's account, changed by an administrator who still is one.

        Two administrators cannot close each other: the second is one no longer.
        """
        people.lock_all()
        mine = people.by_id_locked(self._operator.id)
        if not mine.active:
            raise Refusal("permission.denied", act=str(Act.MANAGE_STAFF), name=mine.operator.name)
        mine.operator.require(Act.MANAGE_STAFF)
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
    people.lock_all()
    name = tidy(name)
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


def tidy(name: str) -> str:
    """A name without what cannot be printed; Chinese names without blanks."""
    kept = "".join(c for c in name if c.isprintable() or c.isspace())
    return " ".join(kept.split()) if kept.isascii() else "".join(kept.split())


def _known(people: Staff, number: str) -> Account:
    account = people.by_number(number)
    if account is None:
        raise Refusal("sign_in.unknown")
    return account

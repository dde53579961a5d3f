"""Staff accounts, their tries, the recovery code, and second persons' confirmations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, insert, select, update

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Operator, Role
from lovemart_desktop.persistence.schema import (
    confirmation,
    member,
    recovery_code,
    staff,
    staff_role,
    village,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Account:
    """A staff account with what signing in needs. `locked_until`: milliseconds, UTC."""

    operator: Operator
    secret_kind: str
    secret_hash: str
    active: bool
    off_roster: bool
    wrong_tries: int
    locked_until: int


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """Somebody on the roster, as far as an administrator has to see it."""

    member: int
    name: str
    village: str
    id_tail: str


class Staff:
    """Repository of staff accounts, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def by_number(self, number: str) -> Account | None:
        return self._one(staff.c.number == number)

    def by_name(self, name: str) -> Account | None:
        """The active account of this name: the command line's `--operator NAME`."""
        return self._one((staff.c.name == name) & (staff.c.active == 1))

    def by_id(self, staff_id: int) -> Account | None:
        return self._one(staff.c.id == staff_id)

    def by_id_locked(self, staff_id: int) -> Account:
        """The account as it is now; nobody else changes it until this work ends."""
        self._db.execute(select(staff.c.id).where(staff.c.id == staff_id).with_for_update())
        account = self.by_id(staff_id)
        assert account is not None  # accounts are closed, never deleted
        return account

    def same_person(self, one: int, other: int) -> bool:
        """Whether two accounts, by their ids, are one account or belong to one roster person."""
        if one == other:
            return True
        query = select(staff.c.member_id).where(staff.c.id.in_([one, other]))
        members = self._db.execute(query.where(staff.c.member_id.is_not(None))).scalars().all()
        return len(members) == 2 and members[0] == members[1]

    def lock_all(self) -> None:
        """No other work changes any account until this one ends."""
        self._db.execute(select(staff.c.id).order_by(staff.c.id).with_for_update()).all()

    def all(self) -> list[Account]:
        numbers = self._db.execute(select(staff.c.number).order_by(staff.c.number)).scalars()
        return [found for number in numbers.all() if (found := self.by_number(str(number)))]

    def next_number(self) -> str:
        """The next free staff number, two digits or more."""
        taken = self._db.execute(select(staff.c.number)).scalars().all()
        return f"{max((int(n) for n in taken if n.isdigit()), default=0) + 1:02d}"

    def add(
        self,
        *,
        number: str,
        name: str,
        roles: Iterable[Role],
        secret_kind: str,
        secret_hash: str,
        created_at: int,
        member_id: int | None = None,
        off_roster: bool = False,
    ) -> int:
        """Raises Refusal 'staff.member_unknown'."""
        self._check_member(member_id)
        made = self._db.execute(
            insert(staff).values(
                number=number,
                name=name,
                secret_kind=secret_kind,
                secret_hash=secret_hash,
                member_id=member_id,
                off_roster=int(off_roster),
                active=1,
                wrong_tries=0,
                locked_until=0,
                created_at=created_at,
            )
        ).inserted_primary_key
        assert made is not None
        self.set_roles(int(made[0]), roles)
        return int(made[0])

    def set_roles(self, staff_id: int, roles: Iterable[Role]) -> None:
        self._db.execute(delete(staff_role).where(staff_role.c.staff_id == staff_id))
        self._db.execute(
            insert(staff_role), [{"staff_id": staff_id, "role": str(role)} for role in roles]
        )

    def roster_persons(self, beginning: str, limit: int) -> list[RosterPerson]:
        """Living people whose names begin like this, for linking an account."""
        return self._persons(
            member.c.name.startswith(beginning, autoescape=True) & member.c.deceased_on.is_(None),
            limit,
        )

    def linked_persons(self) -> dict[int, RosterPerson]:
        """{member: person} of everybody who has an account."""
        linked = select(staff.c.member_id).where(staff.c.member_id.is_not(None))
        return {p.member: p for p in self._persons(member.c.id.in_(linked), None)}

    def _persons(self, condition: ColumnElement[bool], limit: int | None) -> list[RosterPerson]:
        rows = self._db.execute(
            select(member.c.id, member.c.name, village.c.name, member.c.id_tail)
            .join(village, village.c.id == member.c.village_id)
            .where(condition)
            .order_by(member.c.name, member.c.id)
            .limit(limit)
        )
        return [RosterPerson(*row) for row in rows]

    def link(self, staff_id: int, member_id: int | None) -> None:
        """Raises Refusal 'staff.member_unknown'."""
        self._check_member(member_id)
        self.change(staff_id, member_id=member_id, off_roster=int(member_id is None))

    def change(self, staff_id: int, **values: str | int | None) -> None:
        self._db.execute(update(staff).where(staff.c.id == staff_id).values(**values))

    def keep_recovery_code(self, secret_hash: str, made_at: int) -> None:
        self._db.execute(insert(recovery_code).values(secret_hash=secret_hash, made_at=made_at))

    def open_recovery_codes(self) -> list[tuple[int, str]]:
        rows = self._db.execute(
            select(recovery_code.c.id, recovery_code.c.secret_hash).where(
                recovery_code.c.used_at.is_(None)
            )
        )
        return [(int(i), str(h)) for i, h in rows]

    def use_recovery_code(self, code_id: int, used_at: int) -> bool:
        """Whether the code was still open; it is used from now on."""
        changed = self._db.execute(
            update(recovery_code)
            .where(recovery_code.c.id == code_id, recovery_code.c.used_at.is_(None))
            .values(used_at=used_at)
        )
        return changed.rowcount == 1

    def keep_confirmation(
        self, act: str, request_key: str, author: int, confirmer: int, at: int
    ) -> bool:
        """Keeps a yes; False where the request has been confirmed and booked already.

        A yes that was not used gives way to the new one.
        Raises Refusal 'confirmation.used' for another author's or act's request.
        """
        row = self._db.execute(
            select(
                confirmation.c.id,
                confirmation.c.act,
                confirmation.c.author_id,
                confirmation.c.used_at,
            ).where(confirmation.c.request_key == request_key)
        ).first()
        if row is not None:
            if (row[1], row[2]) != (act, author):
                raise Refusal("confirmation.used")
            if row[3] is not None:
                return False
            self._db.execute(
                update(confirmation)
                .where(confirmation.c.id == row[0])
                .values(confirmer_id=confirmer, confirmed_at=at)
            )
            return True
        self._db.execute(
            insert(confirmation).values(
                act=act,
                request_key=request_key,
                author_id=author,
                confirmer_id=confirmer,
                confirmed_at=at,
            )
        )
        return True

    def take_confirmation(self, act: str, request_key: str, author: int, at: int) -> int:
        """The confirmer of this request; the confirmation is used up by it.

        Raises Refusal 'confirmation.missing'.
        """
        row = self._db.execute(
            select(confirmation.c.id, confirmation.c.confirmer_id).where(
                confirmation.c.act == act,
                confirmation.c.request_key == request_key,
                confirmation.c.author_id == author,
                confirmation.c.used_at.is_(None),
            )
        ).first()
        if row is None:
            raise Refusal("confirmation.missing", act=act)
        used = self._db.execute(
            update(confirmation)
            .where(confirmation.c.id == row[0], confirmation.c.used_at.is_(None))
            .values(used_at=at)
        )
        if used.rowcount != 1:
            raise Refusal("confirmation.missing", act=act)
        return int(row[1])

    def _check_member(self, member_id: int | None) -> None:
        if member_id is None:
            return
        if self._db.execute(select(member.c.id).where(member.c.id == member_id)).first() is None:
            raise Refusal("staff.member_unknown")

    def _one(self, condition: object) -> Account | None:
        row = self._db.execute(
            select(
                staff.c.id,
                staff.c.number,
                staff.c.name,
                staff.c.member_id,
                staff.c.secret_kind,
                staff.c.secret_hash,
                staff.c.active,
                staff.c.off_roster,
                staff.c.wrong_tries,
                staff.c.locked_until,
            ).where(condition)  # type: ignore[arg-type]  # a column expression
        ).first()
        if row is None:
            return None
        roles = self._db.execute(
            select(staff_role.c.role).where(staff_role.c.staff_id == row[0])
        ).scalars()
        operator = Operator(
            id=row[0],
            number=row[1],
            name=row[2],
            roles=frozenset(Role(r) for r in roles),
            member=row[3],
        )
        return Account(operator, row[4], row[5], bool(row[6]), bool(row[7]), row[8], row[9])

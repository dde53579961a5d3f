"""Staff accounts, their tries, the recovery code, and second persons' confirmations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Operator, Role
from lovemart_desktop.persistence.schema import (
    confirmation,
    member,
    recovery_code,
    staff,
    staff_role,
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
        if (
            member_id is not None
            and not self._db.execute(select(member.c.id).where(member.c.id == member_id)).scalar()
        ):
            raise Refusal("staff.member_unknown")
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

    def use_recovery_code(self, code_id: int, used_at: int) -> None:
        self._db.execute(
            update(recovery_code).where(recovery_code.c.id == code_id).values(used_at=used_at)
        )

    def keep_confirmation(
        self, act: str, request_key: str, author: int, confirmer: int, at: int
    ) -> None:
        self._db.execute(
            insert(confirmation).values(
                act=act,
                request_key=request_key,
                author_id=author,
                confirmer_id=confirmer,
                confirmed_at=at,
            )
        )

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
        self._db.execute(update(confirmation).where(confirmation.c.id == row[0]).values(used_at=at))
        return int(row[1])

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

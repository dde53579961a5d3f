"""Settings, the store, tills and the audit chain."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from sqlalchemy import bindparam, func, insert, select, update

from lovemart_desktop.domain.errors import Fact
from lovemart_desktop.domain.ledger import GENESIS, VOUCHERS_PER_TILL, audit_words
from lovemart_desktop.persistence.schema import audit_event, setting, store, till, voucher
from lovemart_desktop.persistence.statements import Statement, insert_rows
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_AUDIT_HEAD = Statement(
    lambda _: (
        select(till.c.audit_no, till.c.audit_head)
        .where(till.c.id == bindparam("till"))
        .with_for_update(key_share=True)
    )
)


@dataclass(frozen=True, slots=True)
class Till:
    """One installation. `kind`: counter, office, command or system."""

    id: int
    code: str
    kind: str
    store: int
    last_no: int
    last_receipt: int
    head: bytes


class House:
    """Repository of settings, stores and tills, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def settings(self) -> dict[str, str]:
        return {
            str(n): str(v) for n, v in self._db.execute(select(setting.c.name, setting.c.value))
        }

    def setting(self, name: str, default: str = "") -> str:
        found = self._db.execute(select(setting.c.value).where(setting.c.name == name)).scalar()
        return default if found is None else str(found)

    def set_setting(self, name: str, value: str) -> None:
        changed = self._db.execute(
            update(setting).where(setting.c.name == name).values(value=value)
        )
        if changed.rowcount == 0:
            self._db.execute(insert(setting).values(name=name, value=value))

    def first_store(self) -> tuple[int, str] | None:
        row = self._db.execute(
            select(store.c.id, store.c.name).order_by(store.c.id).limit(1)
        ).first()
        return (int(row[0]), str(row[1])) if row else None

    def add_store(self, name: str) -> int:
        made = self._db.execute(insert(store).values(name=name)).inserted_primary_key
        assert made is not None
        return int(made[0])

    def till(self, code: str) -> Till | None:
        row = self._db.execute(
            select(
                till.c.id,
                till.c.code,
                till.c.kind,
                till.c.store_id,
                till.c.last_no,
                till.c.last_receipt,
                till.c.head,
            ).where(till.c.code == code)
        ).first()
        return Till(*row[:6], bytes(row[6])) if row else None

    def add_till(self, code: str, kind: str, store_id: int, name: str = "") -> Till:
        self._db.execute(
            insert(till).values(
                code=code,
                kind=kind,
                name=name,
                store_id=store_id,
                last_no=0,
                last_receipt=0,
                head=GENESIS,
                audit_no=0,
                audit_head=GENESIS,
                touch=0,
            )
        )
        made = self.till(code)
        assert made is not None
        return made

    def tills(self) -> list[Till]:
        codes = self._db.execute(select(till.c.code).order_by(till.c.id)).scalars().all()
        return [found for code in codes if (found := self.till(str(code)))]

    def till_names(self) -> list[tuple[str, str, str]]:
        """(code, name, kind) of every till, oldest first."""
        rows = self._db.execute(select(till.c.code, till.c.name, till.c.kind).order_by(till.c.id))
        return [(str(code), str(name), str(kind)) for code, name, kind in rows]

    def rename_store(self, name: str) -> None:
        """Gives the first store another name."""
        found = self.first_store()
        if found is not None:
            self._db.execute(update(store).where(store.c.id == found[0]).values(name=name))

    def lock_first_store(self) -> int | None:
        """The first store's number; nobody else adds tills until this work ends."""
        found = self._db.execute(
            select(store.c.id).order_by(store.c.id).limit(1).with_for_update()
        ).scalar()
        return None if found is None else int(found)

    def latest_recording(self) -> int:
        """Milliseconds of the newest audit event or last voucher of a till; 0 in empty books.

        The last vouchers are found by their keys: no scan of the ledger.
        """
        last = voucher.c.id == till.c.id * VOUCHERS_PER_TILL + till.c.last_no
        newest = (
            self._db.execute(
                select(func.max(voucher.c.recorded_at)).select_from(till.join(voucher, last))
            ).scalar()
            or 0
        )
        event = self._db.execute(select(func.max(audit_event.c.recorded_at))).scalar() or 0
        return max(int(newest), int(event))

    def record(
        self,
        till_id: int,
        recorded_at: int,
        operator: int,
        act: str,
        subject: str = "",
        /,
        **facts: Fact,
    ) -> None:
        """Adds an audit event to the till's audit chain. `operator` 0: nobody signed in."""
        no, previous = _AUDIT_HEAD.run(self._work, till=till_id).fetchone()
        told = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        words = audit_words(till_id, no + 1, recorded_at, operator, act, subject, told)
        hashed = hashlib.sha256(bytes(previous) + words.encode()).digest()
        row = (
            till_id,
            no + 1,
            recorded_at,
            operator or None,
            act,
            subject,
            words,
            bytes(previous),
            hashed,
        )
        insert_rows(self._work, audit_event, [row])

"""A round's rules and criteria in the database."""

from __future__ import annotations

from sqlalchemy import delete, insert, select, update

from lovemart_desktop.domain.rounds.awards import ProgrammeKind, default_rules
from lovemart_desktop.domain.rounds.rules import (
    Basis,
    Credits,
    Criterion,
    Cut,
    Occasion,
    RoundRules,
)
from lovemart_desktop.persistence.schema import criterion, round_rules, village_list
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Rules:
    """Repository of round rules, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def of(self, round_id: int, kind: ProgrammeKind) -> RoundRules:
        """The round's rules; those of its kind where older books kept none."""
        row = (
            self._db.execute(select(round_rules).where(round_rules.c.round_id == round_id))
            .mappings()
            .first()
        )
        if row is None:
            return default_rules(kind)
        return RoundRules(
            review=bool(row["review"]),
            meetings=bool(row["meetings"]),
            notice=bool(row["notice"]),
            occasion=Occasion(row["occasion"]),
            credits=Credits(row["credits"]),
            basis=Basis(row["basis"]),
            notice_days=row["notice_days"],
            notice_reason=row["notice_reason"],
            cut=Cut.read(row["cut_kind"], row["cut_value"]),
            festival=row["festival"] or "",
            lunar_year=row["lunar_year"],
            late_reason=row["late_reason"],
            copied_from=row["copied_from"] or 0,
            criteria=self._criteria(round_id),
            frozen=row["frozen_at"] is not None,
        )

    def keep(self, round_id: int, rules: RoundRules) -> None:
        """Keeps rules that nothing has been done by yet."""
        values = {
            "review": int(rules.review),
            "meetings": int(rules.meetings),
            "notice": int(rules.notice),
            "notice_days": rules.notice_days,
            "notice_reason": rules.notice_reason,
            "cut_kind": str(rules.cut.kind),
            "cut_value": str(rules.cut.value),
            "basis": str(rules.basis),
            "credits": str(rules.credits),
            "occasion": str(rules.occasion),
            "festival": rules.festival or None,
            "lunar_year": rules.lunar_year,
            "late_reason": rules.late_reason,
            "copied_from": rules.copied_from or None,
        }
        changed = self._db.execute(
            update(round_rules).where(round_rules.c.round_id == round_id).values(**values)
        ).rowcount
        if not changed:
            self._db.execute(insert(round_rules).values(round_id=round_id, **values))
        self._db.execute(delete(criterion).where(criterion.c.round_id == round_id))
        if rules.criteria:
            self._db.execute(
                insert(criterion),
                [
                    {"round_id": round_id, "seq": at, "name": c.name, "weight": c.weight}
                    | {"most": c.most}
                    for at, c in enumerate(rules.criteria, 1)
                ],
            )

    def freeze(self, round_id: int, at: int) -> None:
        """From now on only a reason for being late is added. `at`: milliseconds UTC."""
        self._db.execute(
            update(round_rules)
            .where(round_rules.c.round_id == round_id, round_rules.c.frozen_at.is_(None))
            .values(frozen_at=at)
        )

    def there(self, round_id: int) -> bool:
        found = select(round_rules.c.round_id).where(round_rules.c.round_id == round_id)
        return self._db.execute(found).scalar() is not None

    def set_late_reason(self, round_id: int, reason: str) -> None:
        self._db.execute(
            update(round_rules)
            .where(round_rules.c.round_id == round_id, round_rules.c.late_reason == "")
            .values(late_reason=reason)
        )

    def round_of_list(self, list_id: int) -> int | None:
        query = select(village_list.c.round_id).where(village_list.c.id == list_id)
        return self._db.execute(query).scalar()

    def _criteria(self, round_id: int) -> tuple[Criterion, ...]:
        rows = self._db.execute(
            select(criterion.c.name, criterion.c.weight, criterion.c.most)
            .where(criterion.c.round_id == round_id)
            .order_by(criterion.c.seq)
        )
        return tuple(Criterion(*row) for row in rows)

"""Approvals on paper in the database: only ever added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert, select

from lovemart_desktop.persistence.rounds.list_life import By
from lovemart_desktop.persistence.schema import paper_approval, paper_approval_list, staff
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """A leader's decision with the lists that it was for. `at`: milliseconds UTC."""

    leader: str
    document: str
    approved_on: date
    at: int
    operator: str
    confirmer: str
    lists: tuple[int, ...]


class PaperApprovals:
    """Repository of leaders' decisions, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def add(
        self,
        round_id: int,
        leader: str,
        document: str,
        approved_on: date,
        digests: Mapping[int, str],
        by: By,
    ) -> None:
        """`digests`: {list: of what it held}."""
        made = self._db.execute(
            insert(paper_approval).values(
                round_id=round_id,
                leader=leader,
                document=document,
                approved_on=approved_on.isoformat(),
                at=by.at,
                operator_id=by.operator,
                confirmer_id=by.confirmer,
            )
        ).inserted_primary_key
        assert made is not None
        self._db.execute(
            insert(paper_approval_list),
            [
                {"approval_id": made[0], "list_id": number, "list_digest": digest}
                for number, digest in digests.items()
            ],
        )

    def of(self, round_id: int) -> list[KeptPaper]:
        """Oldest first."""
        operator, confirmer = staff.alias("operator"), staff.alias("confirmer")
        lists: dict[int, list[int]] = {}
        for approval, number in self._db.execute(
            select(paper_approval_list.c.approval_id, paper_approval_list.c.list_id)
            .join(paper_approval, paper_approval.c.id == paper_approval_list.c.approval_id)
            .where(paper_approval.c.round_id == round_id)
            .order_by(paper_approval_list.c.list_id)
        ):
            lists.setdefault(int(approval), []).append(int(number))
        rows = self._db.execute(
            select(
                paper_approval.c.id,
                paper_approval.c.leader,
                paper_approval.c.document,
                paper_approval.c.approved_on,
                paper_approval.c.at,
                operator.c.name,
                confirmer.c.name,
            )
            .join(operator, operator.c.id == paper_approval.c.operator_id)
            .join(confirmer, confirmer.c.id == paper_approval.c.confirmer_id)
            .where(paper_approval.c.round_id == round_id)
            .order_by(paper_approval.c.id)
        )
        return [
            KeptPaper(
                row[1],
                row[2],
                date.fromisoformat(row[3]),
                row[4],
                row[5],
                row[6],
                tuple(lists.get(row[0], ())),
            )
            for row in rows
        ]

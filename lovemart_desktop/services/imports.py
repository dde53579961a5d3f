"""Workbooks come in: planned for a preview, then written in one transaction or not at all.

    workbook = session.imports.read(path)
    plan = session.imports.plan_roster(workbook)       # looks, changes nothing
    plan = session.imports.import_roster(workbook, …)  # plans anew and writes what it planned

The plan that is written is made inside the transaction that writes it, so what somebody else
changed since the preview is not overwritten unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.id_numbers import IdState, Sex
from lovemart_desktop.domain.ledger import Entry, StockMove, VoucherKind, request_digest
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.goods import Goods
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.roster import Roster, Values
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.exchange.columns import Layout
from lovemart_desktop.services.exchange.goods import (
    GoodsBooks,
    GoodsName,
    GoodsPlan,
    GoodsRow,
    KnownGoods,
    plan_goods,
)
from lovemart_desktop.services.exchange.outcomes import Outcome, Remark
from lovemart_desktop.services.exchange.reading import read_file
from lovemart_desktop.services.exchange.roster import RosterPlan, RosterRow, plan_roster
from lovemart_desktop.services.exchange.roster_books import (
    HouseholdKey,
    KnownHousehold,
    KnownMember,
    RosterBooks,
)
from lovemart_desktop.services.exchange.roster_merge import MemberValues
from lovemart_desktop.services.exchange.sheets import Workbook
from lovemart_desktop.services.pinyin import initials

Layouts = Mapping[str, Layout]
Step = Callable[[int, int], None]
"""Hears (done, total); may raise to stop, and then nothing was written."""

OTHER_CATEGORY = "其他"


class ImportDesk(Desk):
    """The roster for the card officer, goods for the storekeeper."""

    def read(self, path: Path) -> Workbook:
        """The sheets of a file. Raises Refusal 'file.…'."""
        return read_file(path)

    def plan_roster(
        self, workbook: Workbook, layouts: Layouts | None = None, default_village: str = ""
    ) -> RosterPlan:
        """What importing the roster would do; changes nothing."""
        self._require(Act.IMPORT_ROSTER)
        with self._books.read() as work:
            books = _roster_books(Roster(work))
        return self._plan_roster(workbook, books, layouts, default_village)

    def import_roster(
        self,
        workbook: Workbook,
        layouts: Layouts | None = None,
        default_village: str = "",
        step: Step | None = None,
    ) -> RosterPlan:
        """Imports the roster and returns what was done, line by line.

        Refused lines stay out; a file imported twice changes nothing the second time.
        """
        self._require(Act.IMPORT_ROSTER)
        with self._books.write() as work:
            roster = Roster(work)
            plan = self._plan_roster(workbook, _roster_books(roster), layouts, default_village)
            if _changes_something(plan):
                _RosterWriter(roster, plan, self._today(), self._operator.id).write(step)
                self._record_import(work, "import-roster", workbook, plan)
            work.commit()
        return plan

    def plan_goods(self, workbook: Workbook, layouts: Layouts | None = None) -> GoodsPlan:
        """What importing the goods would do; changes nothing."""
        self._require(Act.IMPORT_GOODS)
        with self._books.read() as work:
            return plan_goods(workbook, _goods_books(Goods(work)), layouts=layouts)

    def import_goods(
        self, workbook: Workbook, key: str, layouts: Layouts | None = None, step: Step | None = None
    ) -> GoodsPlan:
        """Imports goods; what is new brings its stock by one intake voucher under `key`."""
        self._require(Act.IMPORT_GOODS)
        with self._books.write() as work:
            goods = Goods(work)
            plan = plan_goods(workbook, _goods_books(goods), layouts=layouts)
            moves = []
            for number, row in enumerate(plan.rows, 1):
                move = self._write_goods(goods, row)
                if move is not None:
                    moves.append(move)
                if step is not None:
                    step(number, len(plan.rows))
            if moves:
                self._take_in(work, tuple(moves), key, workbook.file_name)
            if plan.counts.imported + plan.counts.changed:
                self._record_import(work, "import-goods", workbook, plan)
            work.commit()
        return plan

    def _plan_roster(
        self, workbook: Workbook, books: RosterBooks, layouts: Layouts | None, village: str
    ) -> RosterPlan:
        today = self._place.clock.today()
        return plan_roster(workbook, books, today, layouts=layouts, default_village=village)

    def _write_goods(self, goods: Goods, row: GoodsRow) -> StockMove | None:
        category = goods.category(row.category or OTHER_CATEGORY)
        name = row.name
        if row.goods_id is None:
            goods_id = goods.add(
                name=name.name,
                spec=name.spec,
                unit=name.unit,
                initials=initials(name.name),
                category_id=category,
                points=row.points,
            )
        else:
            goods_id = row.goods_id
            if row.outcome is Outcome.CHANGED:
                goods.change(
                    goods_id,
                    name=name.name,
                    spec=name.spec,
                    unit=name.unit,
                    initials=initials(name.name),
                    category_id=category,
                    points=row.points,
                )
        if row.new_barcode:
            goods.add_barcode(goods_id, row.barcode)
        if row.lot is None:
            return None
        lot = goods.add_lot(
            goods_id=goods_id,
            store=self._place.till.store,
            origin=str(row.lot.origin),
            source=row.lot.source,
            received_on=self._today(),
            expires_on=_iso(row.lot.expires_on),
            cost_fen=row.lot.cost_fen,
        )
        return StockMove(lot, row.lot.pieces)

    def _take_in(self, work: UnitOfWork, moves: tuple[StockMove, ...], key: str, note: str) -> None:
        digest = request_digest("import-goods", tuple((m.lot, m.pieces) for m in moves))
        ledger = Ledger(work)
        if ledger.voucher_of_request(key, digest) is not None:
            raise Refusal("request.twice")
        entry = Entry(
            kind=VoucherKind.INTAKE,
            business_date=self._today(),
            operator=self._operator.id,
            request_key=key,
            request_digest=digest,
            note=note,
            moves=moves,
        )
        ledger.post(self._place.till.id, entry, self._now())

    def _record_import(
        self, work: UnitOfWork, act: str, workbook: Workbook, plan: RosterPlan | GoodsPlan
    ) -> None:
        counts = plan.counts
        self._record(
            work,
            act,
            f"file:{workbook.file_name}",
            imported=counts.imported,
            changed=counts.changed,
            refused=counts.refused,
        )


class _RosterWriter:
    """Writes a plan: villages, households, members, remarks."""

    def __init__(self, roster: Roster, plan: RosterPlan, today: str, operator: int) -> None:
        self._roster = roster
        self._plan = plan
        self._today = today
        self._operator = operator
        names = [h.key.village for h in plan.households] + [r.member.village for r in plan.rows]
        self._villages = roster.villages(names)
        self._households: dict[HouseholdKey, int] = {}

    def write(self, step: Step | None) -> None:
        self._write_households()
        new = [r for r in self._plan.rows if r.outcome is Outcome.NEW]
        changed = [r for r in self._plan.rows if r.outcome is Outcome.CHANGED and r.member_id]
        self._roster.step_down([r.member_id or 0 for r in changed if not r.member.is_head])
        ids = self._roster.add_members(self._rows(new, step))
        self._roster.change_members(
            [{"id": r.member_id, **self._values(r.member)} for r in changed]
        )
        of_line = {id(row): member for row, member in zip(new, ids, strict=True)}
        remarks = [
            (of_line.get(id(row)) or row.member_id, remark)
            for row in self._plan.rows
            for remark in row.new_remarks
        ]
        self._roster.add_remarks(
            [
                {"member_id": m, "code": r.code, "detail": r.detail, "raised_on": self._today}
                for m, r in remarks
            ]
        )
        for row in changed:
            if row.answered and row.member_id:
                self._roster.settle(row.member_id, row.answered, self._today, self._operator)

    def _write_households(self) -> None:
        new = [h for h in self._plan.households if h.household_id is None]
        ids = self._roster.add_households(
            [
                {
                    "village_id": self._villages[h.key.village],
                    "registration_no": h.key.registration_no,
                    "group_name": h.group,
                    "status": h.status,
                }
                for h in new
            ]
        )
        self._households = {h.key: i for h, i in zip(new, ids, strict=True)}
        for household in self._plan.households:
            if household.household_id is not None:
                self._households[household.key] = household.household_id
                if household.outcome is Outcome.CHANGED:
                    self._roster.change_household(
                        household.household_id, group_name=household.group, status=household.status
                    )
        known = {HouseholdKey(r[1], r[2]): int(r[0]) for r in self._roster.households()}
        self._households = {**known, **self._households}

    def _rows(self, new: list[RosterRow], step: Step | None) -> list[Values]:
        rows = []
        for number, row in enumerate(new, 1):
            rows.append(self._values(row.member))
            if step is not None:
                step(number, len(new))
        return rows

    def _values(self, one: MemberValues) -> Values:
        return {
            "household_id": self._households[one.household] if one.household else None,
            "village_id": self._villages[one.village],
            "group_name": one.group,
            "name": one.name,
            "initials": initials(one.name),
            "relation": one.relation,
            "is_head": int(one.is_head),
            "id_number": one.id_number.text,
            "id_state": str(one.id_number.state),
            "id_tail": one.id_number.tail,
            "sex": str(one.sex or ""),
            "birth_date": _iso(one.birth_date),
            "telephone": one.telephone,
            "party_member": int(one.party_member),
            "party_joined": _iso(one.party_joined),
        }


def _changes_something(plan: RosterPlan) -> bool:
    households = any(h.outcome is not Outcome.UNCHANGED for h in plan.households)
    return bool(plan.counts.imported or plan.counts.changed or households)


def _roster_books(roster: Roster) -> RosterBooks:
    keys = {row[0]: HouseholdKey(row[1], row[2]) for row in roster.households()}
    households = [
        KnownHousehold(id=row[0], key=keys[row[0]], group=row[3], status=row[4])
        for row in roster.households()
    ]
    remarks: dict[int, list[tuple[Remark, bool]]] = {}
    for member_id, code, detail, settled in roster.remarks():
        remarks.setdefault(member_id, []).append((Remark(code, detail), settled is not None))
    members = []
    for row in roster.members():
        noticed = remarks.get(row.id, [])
        members.append(
            KnownMember(
                id=row.id,
                village=row.village,
                household=HouseholdKey(row.place, row.registration_no) if row.place else None,
                group=row.group_name,
                name=row.name,
                relation=row.relation,
                is_head=bool(row.is_head),
                id_number=row.id_number,
                id_state=IdState(row.id_state),
                sex=Sex(row.sex) if row.sex else None,
                birth_date=_date(row.birth_date),
                telephone=row.telephone,
                party_member=bool(row.party_member),
                party_joined=_date(row.party_joined),
                deceased=row.deceased_on is not None,
                remarks=frozenset(r for r, settled in noticed if not settled),
                settled=frozenset(r for r, settled in noticed if settled),
            )
        )
    return RosterBooks.of(households, members)


def _goods_books(goods: Goods) -> GoodsBooks:
    codes: dict[int, list[str]] = {}
    for goods_id, barcode in goods.barcodes():
        codes.setdefault(goods_id, []).append(barcode)
    return GoodsBooks.of(
        KnownGoods(
            id=row[0],
            name=GoodsName(row[1], row[2], row[3]),
            category=row[4],
            points=row[5],
            barcodes=tuple(codes.get(row[0], ())),
        )
        for row in goods.all()
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""Workbooks come in: planned for a preview, then written in one transaction or not at all.

    workbook = session.imports.read(path)
    plan = session.imports.plan_roster(workbook)       # looks, changes nothing
    plan = session.imports.import_roster(workbook, seen=plan)  # plans anew, and writes that

The plan that is written is made inside the transaction that writes it. Given the plan that
was `seen`, an import refuses to do anything else than that. What a newer roster may overwrite
is said by a `Consent`; cells that were corrected in the preview come with the workbook.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import Entry, StockMove, VoucherKind, request_digest
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.people.pinyin import initials
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.cards import Change as CardChange
from lovemart_desktop.persistence.goods import Goods
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.people.histories import (
    BEFORE_THE_BOOKS,
    Histories,
    NewEvent,
    Present,
)
from lovemart_desktop.persistence.people.roster import Roster
from lovemart_desktop.persistence.planner import count_people
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.exchange.columns import Layout
from lovemart_desktop.services.exchange.consent import EVERYTHING, Consent
from lovemart_desktop.services.exchange.goods import (
    GoodsBooks,
    GoodsName,
    GoodsPlan,
    GoodsRow,
    KnownGoods,
    plan_goods,
)
from lovemart_desktop.services.exchange.outcomes import Outcome, RefusedRow
from lovemart_desktop.services.exchange.patience import collector_resting
from lovemart_desktop.services.exchange.reading import read_file
from lovemart_desktop.services.exchange.roster import RosterPlan, plan_roster
from lovemart_desktop.services.exchange.roster_books import RosterBooks
from lovemart_desktop.services.exchange.roster_import import (
    RosterWriter,
    Step,
    changes_something,
    follow_with_cards,
    roster_books,
)
from lovemart_desktop.services.exchange.rows_out import refused_workbook, write_whole
from lovemart_desktop.services.exchange.sheets import Workbook
from lovemart_desktop.services.printable import unprintable

Layouts = Mapping[str, Layout]
_MANY_PEOPLE = 500
"""From so many on a server of its own accord would plan by what there was before."""
OTHER_CATEGORY = "其他"
_GOODS_A_STEP = 50


def _go_on(_done: int, _total: int) -> None:
    """Nobody wants to hear of steps."""


class ImportDesk(Desk):
    """The roster for the card officer, goods for the storekeeper."""

    def read(self, path: Path) -> Workbook:
        """The sheets of a file. Raises Refusal 'file.…'."""
        return read_file(path)

    def plan_roster(
        self,
        workbook: Workbook,
        layouts: Layouts | None = None,
        default_village: str = "",
        consent: Consent = EVERYTHING,
    ) -> RosterPlan:
        """What importing the roster would do; changes nothing."""
        self._require(Act.IMPORT_ROSTER)
        with collector_resting():
            with self._books.read() as work:
                books = roster_books(Roster(work))
            return self._plan_roster(workbook, books, layouts, default_village, consent)

    def import_roster(
        self,
        workbook: Workbook,
        layouts: Layouts | None = None,
        default_village: str = "",
        step: Step = _go_on,
        seen: RosterPlan | None = None,
        consent: Consent = EVERYTHING,
    ) -> RosterPlan:
        """Imports the roster and returns what was done, line by line.

        Refused lines stay out; a file imported twice changes nothing the second time. Only
        what `consent` allows is overwritten.
        Raises Refusal 'import.books_changed' where that would not be what the plan `seen` says.
        """
        self._require(Act.IMPORT_ROSTER)
        with collector_resting(), self._books.write() as work:
            roster = Roster(work)
            books = roster_books(roster)
            plan = self._plan_roster(workbook, books, layouts, default_village, consent)
            if seen is not None and _deeds(plan) != _deeds(seen):
                raise Refusal("import.books_changed", file=workbook.file_name)
            if changes_something(plan):
                RosterWriter(roster, plan, books, self._today(), self._operator.id).write(step)
                follow_with_cards(
                    work,
                    plan,
                    CardChange(self._now(), self._today(), self._operator.id, workbook.file_name),
                )
                self._keep_history(work, workbook.file_name)
                self._record_import(work, "import-roster", workbook, plan)
            work.commit()
        if plan.counts.imported + plan.counts.changed >= _MANY_PEOPLE:
            count_people(self._books)
        return plan

    def plan_goods(self, workbook: Workbook, layouts: Layouts | None = None) -> GoodsPlan:
        """What importing the goods would do; changes nothing."""
        self._require(Act.IMPORT_GOODS)
        with self._books.read() as work:
            return plan_goods(workbook, _goods_books(Goods(work)), layouts=layouts)

    def import_goods(
        self,
        workbook: Workbook,
        key: str,
        layouts: Layouts | None = None,
        step: Step = _go_on,
        seen: GoodsPlan | None = None,
    ) -> GoodsPlan:
        """Imports goods; what is new brings its stock by one intake voucher under `key`.

        Raises Refusal 'import.books_changed' where that would not be what the plan `seen` says.
        """
        self._require(Act.IMPORT_GOODS)
        with self._books.write() as work:
            goods = Goods(work)
            plan = plan_goods(workbook, _goods_books(goods), layouts=layouts)
            if seen is not None and plan.rows != seen.rows:
                raise Refusal("import.books_changed", file=workbook.file_name)
            step(0, len(plan.rows))
            moves = []
            for number, row in enumerate(plan.rows, 1):
                move = self._write_goods(goods, row)
                if move is not None:
                    moves.append(move)
                if number % _GOODS_A_STEP == 0:
                    step(number, len(plan.rows))
            if moves:
                self._take_in(work, tuple(moves), key, workbook.file_name)
            if plan.counts.imported + plan.counts.changed:
                self._record_import(work, "import-goods", workbook, plan)
            step(len(plan.rows), len(plan.rows))
            work.commit()
        return plan

    def save_refused(
        self,
        path: Path,
        refused: Iterable[RefusedRow],
        layouts: Layouts,
        reason_heading: str,
        word: Callable[[Refusal], str],
    ) -> Path:
        """Writes the refused rows as a workbook to mend and import again; see `rows_out`.

        They stand there as they came, ID numbers and all: whoever has to mend a number must
        see it, and the file goes back to the office that sent it. So it is kept who wrote one.
        Raises Refusal 'file.not_saved'.
        """
        self._require_any(Act.IMPORT_ROSTER, Act.IMPORT_GOODS, Act.EDIT_ROUND)
        rows = list(refused)
        content = refused_workbook(rows, layouts, reason_heading, word)
        with self._books.write() as work:
            self._record(work, "save-refused", path.name, rows=len(rows))
            work.commit()
        try:
            return write_whole(path, content)
        except OSError as error:
            raise Refusal("file.not_saved", file=path.name) from error

    def _plan_roster(
        self,
        workbook: Workbook,
        books: RosterBooks,
        layouts: Layouts | None,
        village: str,
        consent: Consent,
    ) -> RosterPlan:
        return plan_roster(
            workbook,
            books,
            self._place.clock.today(),
            layouts=layouts,
            default_village=village,
            consent=consent,
            unprintable=unprintable,
        )

    def _keep_history(self, work: UnitOfWork, file_name: str) -> None:
        """Whoever the roster puts elsewhere stands there from today; who is new to the books
        has stood there since before them."""
        Present(work).bring_back_placed()
        histories, today = Histories(work), self._today()
        event = histories.add_event(
            NewEvent(EventKind.IMPORT, today, file_name, self._now(), self._operator.id)
        )
        histories.follow(event, today, first=BEFORE_THE_BOOKS)

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
            expires_on=row.lot.expires_on.isoformat() if row.lot.expires_on else None,
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
            corrected=len(workbook.corrections),
        )


def _deeds(plan: RosterPlan) -> tuple[object, ...]:
    return plan.rows, plan.households, plan.absent


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

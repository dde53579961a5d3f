"""Rounds of a programme beside each other: on the screen, on paper, as a workbook.

found = session.comparisons.compare("诚信勤劳")
session.comparisons.pdf(found, Measure.SHARE)
"""

from __future__ import annotations

from lovemart_desktop.domain.rounds.comparison import (
    MOST_ROUNDS,
    Cell,
    ComparedRound,
    Comparison,
    Measure,
    compare,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.rounds.comparisons import Comparisons, ListFacts, RoundFacts
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.settings import town_facts


class ComparisonsDesk(Desk):
    """Reads what the rounds came to. Whatever leaves the program is recorded."""

    def programmes(self) -> list[str]:
        """Programmes that have rounds: of award rounds first, the one with the newest first."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return Comparisons(work).programmes()

    def compare(self, programme: str) -> Comparison:
        """The programme's last rounds, village by village."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            books = Comparisons(work)
            rounds = books.rounds(programme, MOST_ROUNDS)
            names = books.villages()
            cells = {}
            if rounds:
                numbers = [each.id for each in rounds]
                objections = books.objections(numbers)
                by_id = {each.id: each for each in rounds}
                counted = {each.id: books.households(each.reference_date) for each in rounds}
                for each in books.lists(numbers):
                    cells[names[each.village_id], each.round] = _cell(
                        each,
                        by_id[each.round],
                        counted[each.round].get(each.village_id, 0),
                        objections.get(each.list_id, 0),
                    )
        compared = [
            ComparedRound(each.id, each.period, local_time(each.opened_at).date(), each.households)
            for each in rounds
        ]
        return compare(programme, compared, names.values(), cells)

    def pdf(self, found: Comparison, measure: Measure) -> bytes:
        """The comparison on A4, with its chart. Recorded."""
        from lovemart_desktop.documents.rounds.comparison import ComparisonPaper, comparison_pdf

        self._require(Act.SEE_ROUNDS)
        with self._books.write() as work:
            facts = town_facts(House(work))
            self._record(work, "print-comparison", "rounds", rounds=len(found.rounds))
            work.commit()
        return comparison_pdf(
            ComparisonPaper(found, measure, facts.town, facts.store, self._place.clock.today())
        )

    def workbook(self, found: Comparison) -> bytes:
        """The comparison as xlsx, a sheet a measure, each with a chart. Recorded."""
        from lovemart_desktop.services.rounds.comparison_workbook import comparison_workbook

        self._require(Act.SEE_ROUNDS)
        with self._books.write() as work:
            self._record(work, "export-comparison", "rounds", rounds=len(found.rounds))
            work.commit()
        return comparison_workbook(found, self._place.clock.today())


def _cell(each: ListFacts, held: RoundFacts, households: int, objections: int) -> Cell:
    days = None
    if each.credited_on is not None:
        days = (each.credited_on - local_time(held.opened_at).date()).days
    return Cell(each.accounts, each.points, households, each.struck, objections, days)

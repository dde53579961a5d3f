"""A round's rules: changed while all its lists are drafts, and the reason for being late."""

from __future__ import annotations

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import AwardRound, ProgrammeKind
from lovemart_desktop.domain.rounds.rules import RoundRules
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.round_rules import Rules
from lovemart_desktop.services.rounds.round_desk import EDIT_ACTS, RoundDesk, check_reason


class RoundRulesDesk(RoundDesk):
    """Keeps what a round asks of its lists."""

    def change(self, round_id: int, rules: RoundRules) -> AwardRound:
        """Until the first list leaves the draft.

        Whose accounts are credited, and by what, is settled with the first row.
        Raises Refusal 'award.rules_frozen', 'award.rules_rows' and those of
        `RoundRules.checked`.
        """
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            found = self._editable(work, round_id)
            if found.rules.frozen:
                raise Refusal("award.rules_frozen", programme=found.terms.programme)
            checked = rules.checked(award=found.terms.kind is ProgrammeKind.AWARD)
            before = found.rules
            other = (checked.credits, checked.basis) != (before.credits, before.basis)
            if other and found.accounts:
                raise Refusal("award.rules_rows", rows=found.accounts)
            Rules(work).keep(round_id, checked)
            self._record(
                work,
                "round-rules",
                f"round:{round_id}",
                days=checked.notice_days if checked.notice else 0,
                criteria=len(checked.criteria),
            )
            after = Awards(work).round(round_id, self.today())
            work.commit()
        return after

    def give_late_reason(self, round_id: int, reason: str) -> AwardRound:
        """Why steps are taken after the half-year: asked once, and never changed.

        Raises Refusal 'award.reason_missing', 'award.late_reason_there'.
        """
        self._require_any(*EDIT_ACTS)
        reason = check_reason(reason)
        with self._books.write() as work:
            found = self._editable(work, round_id)
            if found.rules.late_reason:
                raise Refusal("award.late_reason_there", reason=found.rules.late_reason)
            rules = Rules(work)
            if not rules.there(round_id):
                rules.keep(round_id, found.rules)
            rules.set_late_reason(round_id, reason)
            self._record(work, "round-late", f"round:{round_id}", reason=reason)
            after = Awards(work).round(round_id, self.today())
            work.commit()
        return after

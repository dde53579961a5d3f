-- Posting. The voucher must be the till's next and continue its chain.
-- INSERT OR IGNORE would let an UPDATE in a trigger fail unseen: where a CHECK may refuse
-- one, changes() is looked at.
CREATE TRIGGER voucher_next BEFORE INSERT ON voucher
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.till_id AND last_no + 1 = NEW.no AND head = NEW.prev
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: voucher does not continue the chain');
END
--;
CREATE TRIGGER voucher_posted AFTER INSERT ON voucher
BEGIN
  UPDATE till SET last_no = NEW.no, head = NEW.hash WHERE id = NEW.till_id;
END
--;
-- Children only for the till's last voucher.
CREATE TRIGGER transfer_of_last BEFORE INSERT ON transfer
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.voucher_id / 1000000000 AND last_no = NEW.voucher_id % 1000000000
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: not the last voucher of its till');
END
--;
CREATE TRIGGER transfer_posted AFTER INSERT ON transfer
BEGIN
  UPDATE account SET balance = balance - NEW.points WHERE id = NEW.source_id;
  SELECT RAISE(ABORT, 'lovemart: ck_account_balance') WHERE changes() = 0;
  UPDATE account SET balance = balance + NEW.points WHERE id = NEW.target_id;
  SELECT RAISE(ABORT, 'lovemart: ck_account_balance') WHERE changes() = 0;
END
--;
CREATE TRIGGER receipt_of_last BEFORE INSERT ON receipt
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.till_id AND kind = 'counter' AND last_receipt + 1 = NEW.number
    AND NEW.voucher_id = id * 1000000000 + last_no
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: receipt is not the next of its till');
END
--;
CREATE TRIGGER receipt_posted AFTER INSERT ON receipt
BEGIN
  UPDATE till SET last_receipt = NEW.number WHERE id = NEW.till_id;
END
--;
CREATE TRIGGER receipt_line_of_last BEFORE INSERT ON receipt_line
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.voucher_id / 1000000000 AND last_no = NEW.voucher_id % 1000000000
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: not the last voucher of its till');
END
--;
CREATE TRIGGER stock_move_of_last BEFORE INSERT ON stock_move
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.voucher_id / 1000000000 AND last_no = NEW.voucher_id % 1000000000
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: not the last voucher of its till');
END
--;
CREATE TRIGGER stock_move_posted AFTER INSERT ON stock_move
BEGIN
  UPDATE lot SET remaining = remaining + NEW.pieces WHERE id = NEW.lot_id;
  SELECT RAISE(ABORT, 'lovemart: ck_lot_remaining') WHERE changes() = 0;
END
--;
CREATE TRIGGER audit_event_next BEFORE INSERT ON audit_event
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.till_id AND audit_no + 1 = NEW.no AND audit_head = NEW.prev
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: audit event does not continue the chain');
END
--;
CREATE TRIGGER audit_event_posted AFTER INSERT ON audit_event
BEGIN
  UPDATE till SET audit_no = NEW.no, audit_head = NEW.hash WHERE id = NEW.till_id;
END
--;
-- New accounts and lots begin empty.
CREATE TRIGGER account_begins_empty BEFORE INSERT ON account
WHEN NEW.balance <> 0
BEGIN
  SELECT RAISE(ABORT, 'lovemart: an account begins at zero');
END
--;
CREATE TRIGGER lot_begins_empty BEFORE INSERT ON lot
WHEN NEW.remaining <> 0
BEGIN
  SELECT RAISE(ABORT, 'lovemart: a lot begins empty');
END
--;
CREATE TRIGGER till_begins_empty BEFORE INSERT ON till
WHEN NEW.last_no <> 0 OR NEW.last_receipt <> 0 OR NEW.audit_no <> 0
  OR NEW.head <> zeroblob(32) OR NEW.audit_head <> zeroblob(32)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: a till begins at zero');
END
--;
-- Append-only: UPDATE, DELETE, and INSERT OR REPLACE, which slips past both.
-- One EXISTS a key: a joined condition would scan the table.
CREATE TRIGGER voucher_no_update BEFORE UPDATE ON voucher
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER voucher_no_delete BEFORE DELETE ON voucher
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER voucher_no_replace BEFORE INSERT ON voucher
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER voucher_no_replace_key BEFORE INSERT ON voucher
WHEN EXISTS (SELECT 1 FROM voucher WHERE request_key = NEW.request_key)
BEGIN SELECT RAISE(ABORT, 'lovemart: voucher.request_key'); END
--;
CREATE TRIGGER transfer_no_update BEFORE UPDATE ON transfer
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER transfer_no_delete BEFORE DELETE ON transfer
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER transfer_no_replace BEFORE INSERT ON transfer
WHEN EXISTS (SELECT 1 FROM transfer WHERE voucher_id = NEW.voucher_id AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER receipt_no_delete BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER receipt_no_replace BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM receipt WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER receipt_line_no_update BEFORE UPDATE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER receipt_line_no_delete BEFORE DELETE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER receipt_line_no_replace BEFORE INSERT ON receipt_line
WHEN EXISTS (SELECT 1 FROM receipt_line WHERE voucher_id = NEW.voucher_id AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER stock_move_no_update BEFORE UPDATE ON stock_move
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER stock_move_no_delete BEFORE DELETE ON stock_move
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER stock_move_no_replace BEFORE INSERT ON stock_move
WHEN EXISTS (SELECT 1 FROM stock_move WHERE voucher_id = NEW.voucher_id AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER audit_event_no_replace BEFORE INSERT ON audit_event
WHEN EXISTS (SELECT 1 FROM audit_event WHERE till_id = NEW.till_id AND no = NEW.no)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER credited_no_update BEFORE UPDATE ON credited
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER credited_no_delete BEFORE DELETE ON credited
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER credited_no_replace BEFORE INSERT ON credited
WHEN EXISTS (SELECT 1 FROM credited WHERE round_id = NEW.round_id
             AND points_account_id = NEW.points_account_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: credited.round_id'); END
--;
CREATE TRIGGER credited_no_replace_transfer BEFORE INSERT ON credited
WHEN EXISTS (SELECT 1 FROM credited WHERE voucher_id = NEW.voucher_id AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'lovemart: credited.round_id'); END
--;
CREATE TRIGGER credited_no_replace_row BEFORE INSERT ON credited
WHEN EXISTS (SELECT 1 FROM credited WHERE nomination_id = NEW.nomination_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: credited.round_id'); END
--;
CREATE TRIGGER card_event_no_update BEFORE UPDATE ON card_event
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_event_no_delete BEFORE DELETE ON card_event
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_event_no_replace BEFORE INSERT ON card_event
WHEN EXISTS (SELECT 1 FROM card_event WHERE card_id = NEW.card_id AND no = NEW.no)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
-- A card number lives once; a replaced or closed card never lives again.
CREATE TRIGGER card_no_delete BEFORE DELETE ON card
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_no_replace BEFORE INSERT ON card
WHEN EXISTS (SELECT 1 FROM card WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'lovemart: card number used before'); END
--;
CREATE TRIGGER card_no_replace_id BEFORE INSERT ON card
WHEN EXISTS (SELECT 1 FROM card WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_no_replace_live BEFORE INSERT ON card
WHEN NEW.state IN ('active', 'lost', 'frozen') AND EXISTS (
  SELECT 1 FROM card
  WHERE member_id = NEW.member_id AND state IN ('active', 'lost', 'frozen')
)
BEGIN SELECT RAISE(ABORT, 'lovemart: card.member_id'); END
--;
CREATE TRIGGER card_keeps_number BEFORE UPDATE ON card
WHEN NEW.number <> OLD.number
  OR (OLD.member_id IS NOT NULL AND NEW.member_id IS NOT OLD.member_id)
  OR (OLD.state IN ('replaced', 'closed') AND NEW.state <> OLD.state)
BEGIN SELECT RAISE(ABORT, 'lovemart: a dead card stays dead'); END
--;
-- A confirmation is used once.
CREATE TRIGGER confirmation_once BEFORE UPDATE ON confirmation
WHEN OLD.used_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'lovemart: confirmation.request_key'); END
--;
CREATE TRIGGER confirmation_no_delete BEFORE DELETE ON confirmation
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER confirmation_no_replace BEFORE INSERT ON confirmation
WHEN EXISTS (SELECT 1 FROM confirmation WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER confirmation_no_replace_key BEFORE INSERT ON confirmation
WHEN EXISTS (SELECT 1 FROM confirmation WHERE request_key = NEW.request_key)
BEGIN SELECT RAISE(ABORT, 'lovemart: confirmation.request_key'); END
--;
CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER account_no_replace BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER account_no_replace_fund BEFORE INSERT ON account
WHEN NEW.kind IN ('source', 'budget', 'expired') AND EXISTS (
  SELECT 1 FROM account
  WHERE fund_id = NEW.fund_id AND kind = NEW.kind AND kind IN ('source', 'budget', 'expired')
)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER account_no_replace_till BEFORE INSERT ON account
WHEN NEW.kind = 'redeemed' AND EXISTS (
  SELECT 1 FROM account
  WHERE fund_id = NEW.fund_id AND till_id = NEW.till_id AND kind = 'redeemed'
)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER account_no_replace_holder BEFORE INSERT ON account
WHEN NEW.kind = 'purse' AND EXISTS (
  SELECT 1 FROM account
  WHERE points_account_id = NEW.points_account_id AND fund_id = NEW.fund_id AND kind = 'purse'
)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER lot_no_delete BEFORE DELETE ON lot
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER lot_no_replace BEFORE INSERT ON lot
WHEN EXISTS (SELECT 1 FROM lot WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER till_no_delete BEFORE DELETE ON till
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER till_no_replace BEFORE INSERT ON till
WHEN EXISTS (SELECT 1 FROM till WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER till_no_replace_code BEFORE INSERT ON till
WHEN EXISTS (SELECT 1 FROM till WHERE code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER staff_no_delete BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER staff_no_replace BEFORE INSERT ON staff
WHEN EXISTS (SELECT 1 FROM staff WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER staff_no_replace_number BEFORE INSERT ON staff
WHEN EXISTS (SELECT 1 FROM staff WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
-- Who collects for whom, what awaits a countersignature, vouchers on paper.
CREATE TRIGGER proxy_no_update BEFORE UPDATE ON proxy
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER proxy_no_delete BEFORE DELETE ON proxy
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER proxy_no_replace BEFORE INSERT ON proxy
WHEN EXISTS (SELECT 1 FROM proxy WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER proxy_end_no_update BEFORE UPDATE ON proxy_end
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER proxy_end_no_delete BEFORE DELETE ON proxy_end
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER proxy_end_no_replace BEFORE INSERT ON proxy_end
WHEN EXISTS (SELECT 1 FROM proxy_end WHERE proxy_id = NEW.proxy_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: proxy_end.proxy_id'); END
--;
CREATE TRIGGER proxy_use_no_update BEFORE UPDATE ON proxy_use
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER proxy_use_no_delete BEFORE DELETE ON proxy_use
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER proxy_use_no_replace BEFORE INSERT ON proxy_use
WHEN EXISTS (SELECT 1 FROM proxy_use WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER countersign_due_no_update BEFORE UPDATE ON countersign_due
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER countersign_due_no_delete BEFORE DELETE ON countersign_due
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER countersign_due_no_replace BEFORE INSERT ON countersign_due
WHEN EXISTS (SELECT 1 FROM countersign_due WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER countersignature_no_update BEFORE UPDATE ON countersignature
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER countersignature_no_delete BEFORE DELETE ON countersignature
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER countersignature_no_replace BEFORE INSERT ON countersignature
WHEN EXISTS (SELECT 1 FROM countersignature WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: countersignature.voucher_id'); END
--;
CREATE TRIGGER paper_batch_no_update BEFORE UPDATE ON paper_batch
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_batch_no_delete BEFORE DELETE ON paper_batch
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_batch_no_replace BEFORE INSERT ON paper_batch
WHEN EXISTS (SELECT 1 FROM paper_batch WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_batch_no_replace_first BEFORE INSERT ON paper_batch
WHEN EXISTS (SELECT 1 FROM paper_batch WHERE first_no = NEW.first_no)
BEGIN SELECT RAISE(ABORT, 'lovemart: paper_batch.first_no'); END
--;
CREATE TRIGGER paper_batch_no_replace_last BEFORE INSERT ON paper_batch
WHEN EXISTS (SELECT 1 FROM paper_batch WHERE last_no = NEW.last_no)
BEGIN SELECT RAISE(ABORT, 'lovemart: paper_batch.first_no'); END
--;
CREATE TRIGGER paper_print_no_update BEFORE UPDATE ON paper_print
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_print_no_delete BEFORE DELETE ON paper_print
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_print_no_replace BEFORE INSERT ON paper_print
WHEN EXISTS (SELECT 1 FROM paper_print WHERE batch_id = NEW.batch_id AND nth = NEW.nth)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_outcome_no_update BEFORE UPDATE ON paper_outcome
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_outcome_no_delete BEFORE DELETE ON paper_outcome
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_outcome_no_replace BEFORE INSERT ON paper_outcome
WHEN EXISTS (SELECT 1 FROM paper_outcome WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'lovemart: paper_outcome.number'); END
--;
CREATE TRIGGER paper_outcome_no_replace_voucher BEFORE INSERT ON paper_outcome
WHEN EXISTS (SELECT 1 FROM paper_outcome WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_note_no_update BEFORE UPDATE ON paper_note
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_note_no_delete BEFORE DELETE ON paper_note
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_note_no_replace BEFORE INSERT ON paper_note
WHEN EXISTS (SELECT 1 FROM paper_note WHERE number = NEW.number AND nth = NEW.nth)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_batch_apart BEFORE INSERT ON paper_batch
WHEN EXISTS (SELECT 1 FROM paper_batch WHERE last_no >= NEW.first_no AND first_no <= NEW.last_no)
BEGIN SELECT RAISE(ABORT, 'lovemart: paper_batch.first_no'); END
--;
CREATE TRIGGER paper_outcome_of_batch BEFORE INSERT ON paper_outcome
WHEN NOT EXISTS (
  SELECT 1 FROM paper_batch WHERE first_no <= NEW.number AND last_no >= NEW.number
)
BEGIN SELECT RAISE(ABORT, 'lovemart: a number that was never printed'); END
--;
CREATE TRIGGER countersignature_by_another BEFORE INSERT ON countersignature
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher_id AND operator_id = NEW.signed_by)
BEGIN SELECT RAISE(ABORT, 'lovemart: the author does not countersign'); END
--;
-- The card desk's papers: what was printed, handed out, signed and disposed of stays.
CREATE TRIGGER card_series_item_no_update BEFORE UPDATE ON card_series_item
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_series_item_no_delete BEFORE DELETE ON card_series_item
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_series_item_no_replace BEFORE INSERT ON card_series_item
WHEN EXISTS (SELECT 1 FROM card_series_item WHERE series_id = NEW.series_id AND no = NEW.no)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_series_item_no_replace_card BEFORE INSERT ON card_series_item
WHEN EXISTS (SELECT 1 FROM card_series_item WHERE card_id = NEW.card_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER print_run_no_update BEFORE UPDATE ON print_run
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER print_run_no_delete BEFORE DELETE ON print_run
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER print_run_no_replace BEFORE INSERT ON print_run
WHEN EXISTS (SELECT 1 FROM print_run WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_print_no_update BEFORE UPDATE ON card_print
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_print_no_delete BEFORE DELETE ON card_print
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_print_no_replace BEFORE INSERT ON card_print
WHEN EXISTS (SELECT 1 FROM card_print WHERE card_id = NEW.card_id AND nth = NEW.nth)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER card_print_no_replace_run BEFORE INSERT ON card_print
WHEN EXISTS (SELECT 1 FROM card_print WHERE run_id = NEW.run_id AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_list_no_update BEFORE UPDATE ON handover_list
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_list_no_delete BEFORE DELETE ON handover_list
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_list_no_replace BEFORE INSERT ON handover_list
WHEN EXISTS (SELECT 1 FROM handover_list WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_item_no_update BEFORE UPDATE ON handover_item
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_item_no_delete BEFORE DELETE ON handover_item
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_item_no_replace BEFORE INSERT ON handover_item
WHEN EXISTS (SELECT 1 FROM handover_item WHERE list_id = NEW.list_id AND no = NEW.no)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_item_no_replace_card BEFORE INSERT ON handover_item
WHEN EXISTS (SELECT 1 FROM handover_item WHERE card_id = NEW.card_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_mark_no_update BEFORE UPDATE ON handover_mark
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_mark_no_delete BEFORE DELETE ON handover_mark
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER handover_mark_no_replace BEFORE INSERT ON handover_mark
WHEN EXISTS (SELECT 1 FROM handover_mark WHERE list_id = NEW.list_id AND no = NEW.no AND nth = NEW.nth)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER disposition_no_update BEFORE UPDATE ON disposition
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER disposition_no_delete BEFORE DELETE ON disposition
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER disposition_no_replace BEFORE INSERT ON disposition
WHEN EXISTS (SELECT 1 FROM disposition WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
-- Histories: an event is only ever marked as undone; a period is only ever ended, reopened
-- or voided; periods of one member or household do not overlap.
CREATE TRIGGER roster_event_no_delete BEFORE DELETE ON roster_event
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER roster_event_no_replace BEFORE INSERT ON roster_event
WHEN EXISTS (SELECT 1 FROM roster_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER roster_event_no_replace_key BEFORE INSERT ON roster_event
WHEN EXISTS (SELECT 1 FROM roster_event WHERE request_key = NEW.request_key)
BEGIN SELECT RAISE(ABORT, 'lovemart: roster_event.request_key'); END
--;
CREATE TRIGGER roster_event_keeps BEFORE UPDATE ON roster_event
WHEN OLD.undone_by IS NOT NULL OR NEW.undone_by IS NULL OR NEW.id <> OLD.id
  OR NEW.kind <> OLD.kind OR NEW.day <> OLD.day OR NEW.reason <> OLD.reason
  OR NEW.recorded_at <> OLD.recorded_at OR NEW.operator_id <> OLD.operator_id
  OR NEW.confirmer_id IS NOT OLD.confirmer_id OR NEW.member_id IS NOT OLD.member_id
  OR NEW.household_id IS NOT OLD.household_id OR NEW.voucher_id IS NOT OLD.voucher_id
  OR NEW.request_key IS NOT OLD.request_key OR NEW.request_digest IS NOT OLD.request_digest
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER member_period_no_delete BEFORE DELETE ON member_period
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER member_period_no_replace BEFORE INSERT ON member_period
WHEN EXISTS (SELECT 1 FROM member_period WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER member_period_apart BEFORE INSERT ON member_period
WHEN EXISTS (
  SELECT 1 FROM member_period
  WHERE member_id = NEW.member_id AND voided_by IS NULL
    AND (ends_on IS NULL OR ends_on > NEW.starts_on)
)
BEGIN SELECT RAISE(ABORT, 'lovemart: member_period overlaps'); END
--;
CREATE TRIGGER member_period_keeps BEFORE UPDATE ON member_period
WHEN OLD.voided_by IS NOT NULL
  OR (OLD.ends_on IS NOT NULL AND NEW.ends_on IS NOT NULL AND NEW.ends_on <> OLD.ends_on)
  OR NEW.id <> OLD.id OR NEW.member_id <> OLD.member_id
  OR NEW.event_id IS NOT OLD.event_id OR NEW.starts_on <> OLD.starts_on
  OR NEW.household_id IS NOT OLD.household_id OR NEW.village_id IS NOT OLD.village_id
  OR NEW.group_name IS NOT OLD.group_name OR NEW.relation IS NOT OLD.relation
  OR NEW.is_head IS NOT OLD.is_head
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER member_period_reopened BEFORE UPDATE ON member_period
WHEN NEW.ends_on IS NULL AND OLD.ends_on IS NOT NULL AND EXISTS (
  SELECT 1 FROM member_period
  WHERE member_id = NEW.member_id AND voided_by IS NULL AND id <> NEW.id
    AND (ends_on IS NULL OR ends_on > NEW.starts_on)
)
BEGIN SELECT RAISE(ABORT, 'lovemart: member_period overlaps'); END
--;
CREATE TRIGGER household_period_no_delete BEFORE DELETE ON household_period
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER household_period_no_replace BEFORE INSERT ON household_period
WHEN EXISTS (SELECT 1 FROM household_period WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER household_period_apart BEFORE INSERT ON household_period
WHEN EXISTS (
  SELECT 1 FROM household_period
  WHERE household_id = NEW.household_id AND voided_by IS NULL
    AND (ends_on IS NULL OR ends_on > NEW.starts_on)
)
BEGIN SELECT RAISE(ABORT, 'lovemart: household_period overlaps'); END
--;
CREATE TRIGGER household_period_keeps BEFORE UPDATE ON household_period
WHEN OLD.voided_by IS NOT NULL
  OR (OLD.ends_on IS NOT NULL AND NEW.ends_on IS NOT NULL AND NEW.ends_on <> OLD.ends_on)
  OR NEW.id <> OLD.id OR NEW.household_id <> OLD.household_id
  OR NEW.event_id IS NOT OLD.event_id OR NEW.starts_on <> OLD.starts_on
  OR NEW.village_id IS NOT OLD.village_id OR NEW.group_name IS NOT OLD.group_name
  OR NEW.registration_no IS NOT OLD.registration_no OR NEW.status IS NOT OLD.status
  OR NEW.officer_name IS NOT OLD.officer_name OR NEW.officer_telephone IS NOT OLD.officer_telephone
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER household_period_reopened BEFORE UPDATE ON household_period
WHEN NEW.ends_on IS NULL AND OLD.ends_on IS NOT NULL AND EXISTS (
  SELECT 1 FROM household_period
  WHERE household_id = NEW.household_id AND voided_by IS NULL AND id <> NEW.id
    AND (ends_on IS NULL OR ends_on > NEW.starts_on)
)
BEGIN SELECT RAISE(ABORT, 'lovemart: household_period overlaps'); END
--;
-- Shifts. Whoever redeems or takes back does it in an open shift of their own at this till.
CREATE TRIGGER voucher_of_shift BEFORE INSERT ON voucher
WHEN NEW.kind IN ('redemption', 'return') AND NOT EXISTS (
  SELECT 1 FROM till WHERE id = NEW.till_id AND shift_clerk = NEW.operator_id
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: no open shift');
END
--;
-- A shift begins where the till stands, open, on a day that is not closed.
CREATE TRIGGER shift_begins BEFORE INSERT ON shift
WHEN NEW.closed_at IS NOT NULL OR NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.till_id AND kind = 'counter' AND last_no = NEW.opened_no
    AND last_receipt = NEW.opened_receipt AND head = NEW.opened_head
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: a shift begins where its till stands');
END
--;
CREATE TRIGGER shift_of_open_day BEFORE INSERT ON shift
WHEN EXISTS (
  SELECT 1 FROM day_close
  WHERE store_id = (SELECT store_id FROM till WHERE id = NEW.till_id)
    AND business_date = NEW.business_date
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: the day is closed');
END
--;
CREATE TRIGGER shift_opened AFTER INSERT ON shift
BEGIN
  UPDATE till SET shift_clerk = NEW.clerk_id WHERE id = NEW.till_id;
END
--;
-- One update closes it, where the till stands; then nothing changes any more.
CREATE TRIGGER shift_stays BEFORE UPDATE ON shift
WHEN OLD.closed_at IS NOT NULL OR NEW.closed_at IS NULL OR NEW.id <> OLD.id
  OR NEW.till_id <> OLD.till_id OR NEW.clerk_id <> OLD.clerk_id
  OR NEW.business_date <> OLD.business_date OR NEW.of_day <> OLD.of_day
  OR NEW.opened_at <> OLD.opened_at OR NEW.opened_no <> OLD.opened_no
  OR NEW.opened_head <> OLD.opened_head OR NEW.opened_receipt <> OLD.opened_receipt
BEGIN
  SELECT RAISE(ABORT, 'lovemart: append-only');
END
--;
CREATE TRIGGER shift_ends BEFORE UPDATE ON shift
WHEN OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.till_id AND last_no = NEW.closed_no AND last_receipt = NEW.closed_receipt
    AND head = NEW.closed_head
)
BEGIN
  SELECT RAISE(ABORT, 'lovemart: a shift ends where its till stands');
END
--;
CREATE TRIGGER shift_closed AFTER UPDATE ON shift
BEGIN
  UPDATE till SET shift_clerk = 0 WHERE id = NEW.till_id;
END
--;
CREATE TRIGGER shift_no_delete BEFORE DELETE ON shift
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER shift_no_replace BEFORE INSERT ON shift
WHEN EXISTS (SELECT 1 FROM shift WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER shift_no_replace_open BEFORE INSERT ON shift
WHEN EXISTS (SELECT 1 FROM shift WHERE till_id = NEW.till_id AND closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'lovemart: shift.till_id'); END
--;
CREATE TRIGGER shift_no_replace_of_day BEFORE INSERT ON shift
WHEN EXISTS (SELECT 1 FROM shift WHERE till_id = NEW.till_id
             AND business_date = NEW.business_date AND of_day = NEW.of_day)
BEGIN SELECT RAISE(ABORT, 'lovemart: shift.till_id'); END
--;
CREATE TRIGGER signed_copy_no_update BEFORE UPDATE ON signed_copy
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER signed_copy_no_delete BEFORE DELETE ON signed_copy
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER signed_copy_no_replace BEFORE INSERT ON signed_copy
WHEN EXISTS (SELECT 1 FROM signed_copy WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: signed_copy.voucher_id'); END
--;
-- A day is closed once, when none of its shifts is open.
CREATE TRIGGER day_close_after_shifts BEFORE INSERT ON day_close
WHEN EXISTS (
  SELECT 1 FROM shift JOIN till ON till.id = shift.till_id
  WHERE till.store_id = NEW.store_id AND shift.business_date = NEW.business_date
    AND shift.closed_at IS NULL
)
BEGIN SELECT RAISE(ABORT, 'lovemart: a shift of the day is open'); END
--;
CREATE TRIGGER day_close_no_update BEFORE UPDATE ON day_close
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER day_close_no_delete BEFORE DELETE ON day_close
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER day_close_no_replace BEFORE INSERT ON day_close
WHEN EXISTS (SELECT 1 FROM day_close WHERE store_id = NEW.store_id
             AND business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'lovemart: day_close.store_id'); END
--;
-- Returns: numbered without a gap, and never more than was taken.
CREATE TRIGGER receipt_return_next BEFORE INSERT ON receipt_return
WHEN NEW.nth <> 1 + (SELECT count(*) FROM receipt_return WHERE receipt_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: receipt_return.nth'); END
--;
CREATE TRIGGER receipt_return_of_last BEFORE INSERT ON receipt_return
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.voucher_id / 1000000000 AND last_no = NEW.voucher_id % 1000000000
)
BEGIN SELECT RAISE(ABORT, 'lovemart: not the last voucher of its till'); END
--;
CREATE TRIGGER receipt_return_points BEFORE INSERT ON receipt_return
WHEN NEW.points + (
  SELECT coalesce(sum(points), 0) FROM receipt_return WHERE receipt_id = NEW.receipt_id
) > (SELECT points FROM receipt WHERE voucher_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: more points returned than taken'); END
--;
CREATE TRIGGER return_line_of_last BEFORE INSERT ON return_line
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.voucher_id / 1000000000 AND last_no = NEW.voucher_id % 1000000000
)
BEGIN SELECT RAISE(ABORT, 'lovemart: not the last voucher of its till'); END
--;
CREATE TRIGGER return_line_pieces BEFORE INSERT ON return_line
WHEN NEW.pieces + (
  SELECT coalesce(sum(pieces), 0) FROM return_line
  WHERE receipt_id = NEW.receipt_id AND line = NEW.line
) > (SELECT pieces FROM receipt_line WHERE voucher_id = NEW.receipt_id AND seq = NEW.line)
BEGIN SELECT RAISE(ABORT, 'lovemart: more pieces returned than taken'); END
--;
CREATE TRIGGER purse_revival_of_last BEFORE INSERT ON purse_revival
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.voucher_id / 1000000000 AND last_no = NEW.voucher_id % 1000000000
)
BEGIN SELECT RAISE(ABORT, 'lovemart: not the last voucher of its till'); END
--;
CREATE TRIGGER reversal_of_last BEFORE INSERT ON reversal
WHEN NOT EXISTS (
  SELECT 1 FROM till
  WHERE id = NEW.voucher_id / 1000000000 AND last_no = NEW.voucher_id % 1000000000
)
BEGIN SELECT RAISE(ABORT, 'lovemart: not the last voucher of its till'); END
--;
CREATE TRIGGER reversal_points BEFORE INSERT ON reversal
WHEN NEW.points + NEW.uncollected <> (
  SELECT points FROM transfer WHERE voucher_id = NEW.reversed_id AND seq = NEW.reversed_seq
)
BEGIN SELECT RAISE(ABORT, 'lovemart: a reversal is of the whole transfer'); END
--;
CREATE TRIGGER receipt_return_no_update BEFORE UPDATE ON receipt_return
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER receipt_return_no_delete BEFORE DELETE ON receipt_return
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER receipt_return_no_replace BEFORE INSERT ON receipt_return
WHEN EXISTS (SELECT 1 FROM receipt_return WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER receipt_return_no_replace_nth BEFORE INSERT ON receipt_return
WHEN EXISTS (SELECT 1 FROM receipt_return WHERE receipt_id = NEW.receipt_id AND nth = NEW.nth)
BEGIN SELECT RAISE(ABORT, 'lovemart: receipt_return.nth'); END
--;
CREATE TRIGGER return_line_no_update BEFORE UPDATE ON return_line
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER return_line_no_delete BEFORE DELETE ON return_line
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER return_line_no_replace BEFORE INSERT ON return_line
WHEN EXISTS (SELECT 1 FROM return_line WHERE voucher_id = NEW.voucher_id AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER return_line_no_replace_line BEFORE INSERT ON return_line
WHEN EXISTS (SELECT 1 FROM return_line WHERE voucher_id = NEW.voucher_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER purse_revival_no_update BEFORE UPDATE ON purse_revival
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER purse_revival_no_delete BEFORE DELETE ON purse_revival
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER purse_revival_no_replace BEFORE INSERT ON purse_revival
WHEN EXISTS (SELECT 1 FROM purse_revival WHERE voucher_id = NEW.voucher_id AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER reversal_no_update BEFORE UPDATE ON reversal
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER reversal_no_delete BEFORE DELETE ON reversal
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER reversal_no_replace BEFORE INSERT ON reversal
WHEN EXISTS (SELECT 1 FROM reversal WHERE voucher_id = NEW.voucher_id AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER reversal_no_replace_transfer BEFORE INSERT ON reversal
WHEN EXISTS (
  SELECT 1 FROM reversal
  WHERE reversed_id = NEW.reversed_id AND reversed_seq = NEW.reversed_seq
)
BEGIN SELECT RAISE(ABORT, 'lovemart: reversal.reversed_id'); END
--;
-- How people are found: `finder` follows `member`, whoever writes it.
DROP VIEW IF EXISTS finder_of
--;
CREATE VIEW finder_of AS
SELECT
  CASE at.value WHEN 1 THEN 'N' ELSE 'M' END AS kind,
  substr(lower(m.name), at.value) AS text,
  (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL) AS gone,
  m.id AS member_id,
  m.village_id AS village_id
FROM member m, json_each('[1,2,3,4,5,6,7,8,9,10,11,12]') at
WHERE m.merged_into IS NULL AND at.value <= length(m.name)
UNION ALL
SELECT
  CASE at.value WHEN 1 THEN 'S' ELSE 'T' END, substr(way.value, at.value), (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL),
  m.id, m.village_id
FROM member m,
  json_each('["' || replace(replace(m.initials, '"', ''), ' ', '","') || '"]') way,
  json_each('[1,2,3,4,5,6,7,8,9,10,11,12]') at
WHERE m.merged_into IS NULL AND at.value <= length(way.value)
UNION ALL
SELECT
  CASE substr(way.value, 1, 1) WHEN '+' THEN 'T' ELSE 'S' END, ltrim(way.value, '+'), (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL),
  m.id, m.village_id
FROM member m, json_each('["' || replace(replace(m.pinyin, '"', ''), ' ', '","') || '"]') way
WHERE m.merged_into IS NULL AND way.value <> ''
UNION ALL
SELECT
  CASE at.value WHEN 0 THEN 'P' ELSE 'Q' END,
  CASE at.value WHEN 0 THEN way.value ELSE substr(way.value, -at.value) END, (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL),
  m.id, m.village_id
FROM member m,
  json_each('["' || replace(replace(replace(m.telephone, '-', ''), '"', ''), '/', '","') || '"]') way,
  json_each('[0,4,5,6,7,8,9,10,11]') at
WHERE m.merged_into IS NULL AND at.value < length(way.value)
UNION ALL
SELECT 'I', m.id_tail, (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL), m.id, m.village_id
FROM member m
WHERE m.merged_into IS NULL AND m.id_tail <> ''
UNION ALL
SELECT 'C', substr(c.number, -4) || substr(c.number, 1, length(c.number) - 4), (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL), m.id, m.village_id
FROM member m JOIN card c ON c.member_id = m.id
WHERE m.merged_into IS NULL AND c.state IN ('active', 'lost', 'frozen')
UNION ALL
SELECT 'V', printf('%09d', m.village_id), (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL), m.id, m.village_id
FROM member m
WHERE m.merged_into IS NULL
--;
CREATE TRIGGER member_found AFTER INSERT ON member
BEGIN
  INSERT INTO finder (kind, text, gone, member_id, village_id)
  SELECT DISTINCT kind, text, gone, member_id, village_id
  FROM finder_of WHERE member_id = NEW.id;
END
--;
CREATE TRIGGER member_lost BEFORE UPDATE OF
  name, initials, pinyin, id_tail, telephone, village_id, deceased_on, left_on, merged_into
ON member
BEGIN
  DELETE FROM finder WHERE (kind, text, gone, member_id) IN (
    SELECT kind, text, gone, member_id FROM finder_of WHERE member_id = OLD.id
  );
END
--;
CREATE TRIGGER member_found_again AFTER UPDATE OF
  name, initials, pinyin, id_tail, telephone, village_id, deceased_on, left_on, merged_into
ON member
BEGIN
  INSERT INTO finder (kind, text, gone, member_id, village_id)
  SELECT DISTINCT kind, text, gone, member_id, village_id
  FROM finder_of WHERE member_id = NEW.id;
END
--;
CREATE TRIGGER member_gone BEFORE DELETE ON member
BEGIN
  DELETE FROM finder WHERE (kind, text, gone, member_id) IN (
    SELECT kind, text, gone, member_id FROM finder_of WHERE member_id = OLD.id
  );
END
--;
CREATE TRIGGER card_found AFTER INSERT ON card WHEN NEW.member_id IS NOT NULL
BEGIN
  INSERT INTO finder (kind, text, gone, member_id, village_id)
  SELECT
    'C', substr(NEW.number, -4) || substr(NEW.number, 1, length(NEW.number) - 4),
    (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL), m.id, m.village_id
  FROM member m
  WHERE m.id = NEW.member_id AND m.merged_into IS NULL
    AND NEW.state IN ('active', 'lost', 'frozen')
  ON CONFLICT DO NOTHING;
END
--;
CREATE TRIGGER card_found_again AFTER UPDATE OF state, member_id ON card
BEGIN
  DELETE FROM finder
  WHERE kind = 'C' AND gone IN (0, 1) AND member_id = OLD.member_id
    AND text = substr(OLD.number, -4) || substr(OLD.number, 1, length(OLD.number) - 4);
  INSERT INTO finder (kind, text, gone, member_id, village_id)
  SELECT
    'C', substr(NEW.number, -4) || substr(NEW.number, 1, length(NEW.number) - 4),
    (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL), m.id, m.village_id
  FROM member m
  WHERE m.id = NEW.member_id AND m.merged_into IS NULL
    AND NEW.state IN ('active', 'lost', 'frozen')
  ON CONFLICT DO NOTHING;
END
--;
CREATE TRIGGER member_merge_no_update BEFORE UPDATE ON member_merge
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER member_merge_no_delete BEFORE DELETE ON member_merge
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER member_merge_no_replace BEFORE INSERT ON member_merge
WHEN EXISTS (SELECT 1 FROM member_merge WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER member_merge_no_replace_merged BEFORE INSERT ON member_merge
WHEN EXISTS (SELECT 1 FROM member_merge WHERE merged_id = NEW.merged_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: member_merge.merged_id'); END
--;
CREATE TRIGGER not_same_no_update BEFORE UPDATE ON not_same
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER not_same_no_delete BEFORE DELETE ON not_same
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER not_same_no_replace BEFORE INSERT ON not_same
WHEN EXISTS (SELECT 1 FROM not_same WHERE one_id = NEW.one_id AND other_id = NEW.other_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: not_same.one_id'); END
--;
-- Points reach no account that was merged into another, and nothing of a fund that is closed.
CREATE TRIGGER transfer_into_open BEFORE INSERT ON transfer
WHEN EXISTS (
  SELECT 1 FROM account a JOIN points_account p ON p.id = a.points_account_id
  WHERE a.id = NEW.target_id AND p.state = 'merged'
)
BEGIN SELECT RAISE(ABORT, 'lovemart: the account was merged'); END
--;
CREATE TRIGGER transfer_of_open_fund BEFORE INSERT ON transfer
WHEN EXISTS (
  SELECT 1 FROM account a JOIN fund f ON f.id = a.fund_id
  WHERE a.id = NEW.target_id AND a.kind IN ('purse', 'budget') AND f.state = 'closed'
)
BEGIN SELECT RAISE(ABORT, 'lovemart: the fund is closed'); END
--;
CREATE TRIGGER points_account_merges_empty BEFORE UPDATE ON points_account
WHEN NEW.state = 'merged' AND EXISTS (
  SELECT 1 FROM account
  WHERE points_account_id = NEW.id AND kind = 'purse' AND balance <> 0
)
BEGIN SELECT RAISE(ABORT, 'lovemart: points are left on a merged account'); END
--;
-- Funds: closed for ever; how the last day was announced and put off stays.
CREATE TRIGGER fund_stays_closed BEFORE UPDATE ON fund
WHEN OLD.state = 'closed' AND NEW.state <> 'closed'
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_announcement_no_update BEFORE UPDATE ON fund_announcement
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_announcement_no_delete BEFORE DELETE ON fund_announcement
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_announcement_no_replace BEFORE INSERT ON fund_announcement
WHEN EXISTS (SELECT 1 FROM fund_announcement WHERE fund_id = NEW.fund_id AND expires_on = NEW.expires_on)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_extension_no_update BEFORE UPDATE ON fund_extension
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_extension_no_delete BEFORE DELETE ON fund_extension
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_extension_no_replace BEFORE INSERT ON fund_extension
WHEN EXISTS (SELECT 1 FROM fund_extension WHERE fund_id = NEW.fund_id AND nth = NEW.nth)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_extension_no_replace_key BEFORE INSERT ON fund_extension
WHEN EXISTS (SELECT 1 FROM fund_extension WHERE request_key = NEW.request_key)
BEGIN SELECT RAISE(ABORT, 'lovemart: fund_extension.request_key'); END
--;
CREATE TRIGGER fund_closing_no_update BEFORE UPDATE ON fund_closing
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_closing_no_delete BEFORE DELETE ON fund_closing
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_closing_no_replace BEFORE INSERT ON fund_closing
WHEN EXISTS (SELECT 1 FROM fund_closing WHERE fund_id = NEW.fund_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER fund_closing_no_replace_voucher BEFORE INSERT ON fund_closing
WHEN EXISTS (SELECT 1 FROM fund_closing WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
-- What was decided about a list is only ever added.
CREATE TRIGGER list_step_no_update BEFORE UPDATE ON list_step
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER list_step_no_delete BEFORE DELETE ON list_step
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER list_step_no_replace BEFORE INSERT ON list_step
WHEN EXISTS (SELECT 1 FROM list_step WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER list_change_no_update BEFORE UPDATE ON list_change
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER list_change_no_delete BEFORE DELETE ON list_change
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER list_change_no_replace BEFORE INSERT ON list_change
WHEN EXISTS (SELECT 1 FROM list_change WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER list_review_no_update BEFORE UPDATE ON list_review
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER list_review_no_delete BEFORE DELETE ON list_review
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER list_review_no_replace BEFORE INSERT ON list_review
WHEN EXISTS (SELECT 1 FROM list_review WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER meeting_no_update BEFORE UPDATE ON meeting
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER meeting_no_delete BEFORE DELETE ON meeting
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER meeting_no_replace BEFORE INSERT ON meeting
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER meeting_no_replace_nth BEFORE INSERT ON meeting
WHEN EXISTS (SELECT 1 FROM meeting WHERE list_id = NEW.list_id AND kind = NEW.kind AND nth = NEW.nth)
BEGIN SELECT RAISE(ABORT, 'lovemart: meeting.list_id'); END
--;
CREATE TRIGGER notice_no_update BEFORE UPDATE ON notice
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER notice_no_delete BEFORE DELETE ON notice
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER notice_no_replace BEFORE INSERT ON notice
WHEN EXISTS (SELECT 1 FROM notice WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER notice_no_replace_nth BEFORE INSERT ON notice
WHEN EXISTS (SELECT 1 FROM notice WHERE list_id = NEW.list_id AND kind = NEW.kind AND nth = NEW.nth)
BEGIN SELECT RAISE(ABORT, 'lovemart: notice.list_id'); END
--;
CREATE TRIGGER notice_row_no_update BEFORE UPDATE ON notice_row
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER notice_row_no_delete BEFORE DELETE ON notice_row
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER notice_row_no_replace BEFORE INSERT ON notice_row
WHEN EXISTS (SELECT 1 FROM notice_row WHERE notice_id = NEW.notice_id AND nomination_id = NEW.nomination_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER objection_no_update BEFORE UPDATE ON objection
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER objection_no_delete BEFORE DELETE ON objection
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER objection_no_replace BEFORE INSERT ON objection
WHEN EXISTS (SELECT 1 FROM objection WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER objection_outcome_no_update BEFORE UPDATE ON objection_outcome
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER objection_outcome_no_delete BEFORE DELETE ON objection_outcome
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER objection_outcome_no_replace BEFORE INSERT ON objection_outcome
WHEN EXISTS (SELECT 1 FROM objection_outcome WHERE objection_id = NEW.objection_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: objection_outcome.objection_id'); END
--;
CREATE TRIGGER paper_approval_no_update BEFORE UPDATE ON paper_approval
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_approval_no_delete BEFORE DELETE ON paper_approval
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_approval_no_replace BEFORE INSERT ON paper_approval
WHEN EXISTS (SELECT 1 FROM paper_approval WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_approval_list_no_update BEFORE UPDATE ON paper_approval_list
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_approval_list_no_delete BEFORE DELETE ON paper_approval_list
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER paper_approval_list_no_replace BEFORE INSERT ON paper_approval_list
WHEN EXISTS (SELECT 1 FROM paper_approval_list WHERE approval_id = NEW.approval_id AND list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
-- A round's rules are frozen with its first step; a reason for being late is added once.
CREATE TRIGGER round_rules_frozen BEFORE UPDATE ON round_rules
WHEN OLD.frozen_at IS NOT NULL AND (
  NEW.round_id <> OLD.round_id OR NEW.frozen_at IS NOT OLD.frozen_at
  OR NEW.review <> OLD.review OR NEW.meetings <> OLD.meetings OR NEW.notice <> OLD.notice
  OR NEW.notice_days <> OLD.notice_days OR NEW.notice_reason <> OLD.notice_reason
  OR NEW.cut_kind <> OLD.cut_kind OR NEW.cut_value <> OLD.cut_value
  OR NEW.basis <> OLD.basis OR NEW.credits <> OLD.credits OR NEW.occasion <> OLD.occasion
  OR NEW.festival IS NOT OLD.festival OR NEW.lunar_year IS NOT OLD.lunar_year
  OR NEW.copied_from IS NOT OLD.copied_from
  OR (NEW.late_reason <> OLD.late_reason AND OLD.late_reason <> '')
)
BEGIN SELECT RAISE(ABORT, 'lovemart: the rules are frozen'); END
--;
CREATE TRIGGER round_rules_no_delete BEFORE DELETE ON round_rules
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER round_rules_no_replace BEFORE INSERT ON round_rules
WHEN EXISTS (SELECT 1 FROM round_rules WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER criterion_frozen BEFORE INSERT ON criterion
WHEN EXISTS (SELECT 1 FROM round_rules WHERE round_id = NEW.round_id AND frozen_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'lovemart: the rules are frozen'); END
--;
CREATE TRIGGER criterion_frozen_update BEFORE UPDATE ON criterion
WHEN EXISTS (SELECT 1 FROM round_rules WHERE round_id = OLD.round_id AND frozen_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'lovemart: the rules are frozen'); END
--;
CREATE TRIGGER criterion_frozen_delete BEFORE DELETE ON criterion
WHEN EXISTS (SELECT 1 FROM round_rules WHERE round_id = OLD.round_id AND frozen_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'lovemart: the rules are frozen'); END
--;
-- A round that ended stays ended.
CREATE TRIGGER award_round_stays_ended BEFORE UPDATE ON award_round
WHEN OLD.state <> 'open' AND NEW.state <> OLD.state
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
-- A list is credited after its approval, once, and stays credited. Rounds of older books have
-- no rules: their lists went without a notice.
CREATE TRIGGER village_list_stays_credited BEFORE UPDATE ON village_list
WHEN OLD.state = 'credited' AND (
  NEW.state <> 'credited' OR NEW.voucher_id IS NOT OLD.voucher_id
  OR NEW.approved_by IS NOT OLD.approved_by OR NEW.approved_digest IS NOT OLD.approved_digest
  OR NEW.round_id <> OLD.round_id OR NEW.village_id <> OLD.village_id
)
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER village_list_credited_after_approval BEFORE UPDATE ON village_list
WHEN NEW.state = 'credited' AND OLD.state <> 'credited'
  AND (OLD.state <> 'ready' OR OLD.approved_by IS NULL OR NEW.approved_by IS NOT OLD.approved_by)
BEGIN SELECT RAISE(ABORT, 'lovemart: a list is credited after its approval'); END
--;
CREATE TRIGGER village_list_posted BEFORE UPDATE ON village_list
WHEN NEW.state IN ('notice', 'ready') AND NEW.state <> OLD.state
  AND EXISTS (SELECT 1 FROM round_rules WHERE round_id = NEW.round_id AND notice = 1)
  AND NOT EXISTS (SELECT 1 FROM notice WHERE list_id = NEW.id AND kind = 'first')
BEGIN SELECT RAISE(ABORT, 'lovemart: the list was not posted'); END
--;
CREATE TRIGGER village_list_notice_over BEFORE UPDATE ON village_list
WHEN NEW.state = 'credited' AND OLD.state <> 'credited'
  AND EXISTS (SELECT 1 FROM round_rules WHERE round_id = NEW.round_id AND notice = 1)
  AND NOT EXISTS (
    SELECT 1 FROM notice n JOIN voucher v ON v.id = NEW.voucher_id
    WHERE n.list_id = NEW.id AND n.kind = 'first'
      AND n.nth = (SELECT max(nth) FROM notice WHERE list_id = NEW.id AND kind = 'first')
      AND date(n.posted_on, '+' || (n.days + 1) || ' days') <= v.business_date
  )
BEGIN SELECT RAISE(ABORT, 'lovemart: the notice is not over'); END
--;
-- Nobody comes on a list that is posted, approved or credited.
CREATE TRIGGER nomination_on_open_list BEFORE INSERT ON nomination
WHEN EXISTS (
  SELECT 1 FROM village_list l LEFT JOIN round_rules r ON r.round_id = l.round_id
  WHERE l.id = NEW.list_id AND (
    l.state = 'credited' OR (l.state IN ('notice', 'ready') AND r.round_id IS NOT NULL)
  )
)
BEGIN SELECT RAISE(ABORT, 'lovemart: the list is closed to new rows'); END
--;
-- Who signed for points that were credited: added in turn, never changed.
CREATE TRIGGER award_signature_no_update BEFORE UPDATE ON award_signature
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER award_signature_no_delete BEFORE DELETE ON award_signature
BEGIN SELECT RAISE(ABORT, 'lovemart: append-only'); END
--;
CREATE TRIGGER award_signature_no_replace BEFORE INSERT ON award_signature
WHEN EXISTS (SELECT 1 FROM award_signature WHERE nomination_id = NEW.nomination_id AND nth = NEW.nth)
BEGIN SELECT RAISE(ABORT, 'lovemart: award_signature.nth'); END
--;
CREATE TRIGGER award_signature_no_replace_key BEFORE INSERT ON award_signature
WHEN EXISTS (SELECT 1 FROM award_signature WHERE request_key = NEW.request_key AND nomination_id = NEW.nomination_id)
BEGIN SELECT RAISE(ABORT, 'lovemart: award_signature.request_key'); END
--;
CREATE TRIGGER award_signature_next BEFORE INSERT ON award_signature
WHEN NEW.nth > 1 AND NOT EXISTS (
  SELECT 1 FROM award_signature WHERE nomination_id = NEW.nomination_id AND nth = NEW.nth - 1
)
BEGIN SELECT RAISE(ABORT, 'lovemart: award_signature.nth'); END
--;
CREATE TRIGGER award_signature_of_credited BEFORE INSERT ON award_signature
WHEN NOT EXISTS (
  SELECT 1 FROM nomination n JOIN village_list l ON l.id = n.list_id
  WHERE n.id = NEW.nomination_id AND n.struck = 0 AND l.state = 'credited'
)
BEGIN SELECT RAISE(ABORT, 'lovemart: nobody signs for what was not credited'); END

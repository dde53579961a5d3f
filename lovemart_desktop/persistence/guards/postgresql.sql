-- Posting. Children per statement, with transition tables; functions run as the owner, so
-- that a clerk's role needs INSERT only. After the insert, since ON CONFLICT DO NOTHING may
-- keep a row out.
CREATE OR REPLACE FUNCTION lovemart_voucher_next() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE till SET last_no = NEW.no, head = NEW.hash
  WHERE id = NEW.till_id AND last_no + 1 = NEW.no AND head = NEW.prev;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lovemart: voucher does not continue the chain';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER voucher_next AFTER INSERT ON voucher
FOR EACH ROW EXECUTE FUNCTION lovemart_voucher_next()
--;
-- Children only for the till's last voucher.
CREATE OR REPLACE FUNCTION lovemart_of_last() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT voucher_id FROM fresh) f
    LEFT JOIN till t ON t.id * 1000000000 + t.last_no = f.voucher_id
    WHERE t.id IS NULL
  ) THEN
    RAISE EXCEPTION 'lovemart: not the last voucher of its till';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE FUNCTION lovemart_transfer_posted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE account a SET balance = a.balance + d.change
  FROM (
    SELECT e.id, sum(e.change) AS change FROM (
      SELECT source_id AS id, -points AS change FROM fresh
      UNION ALL
      SELECT target_id, points FROM fresh
    ) e GROUP BY e.id
  ) d
  WHERE a.id = d.id;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER transfer_of_last AFTER INSERT ON transfer
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_of_last()
--;
CREATE OR REPLACE TRIGGER receipt_line_of_last AFTER INSERT ON receipt_line
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_of_last()
--;
CREATE OR REPLACE TRIGGER stock_move_of_last AFTER INSERT ON stock_move
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_of_last()
--;
CREATE OR REPLACE TRIGGER transfer_posted AFTER INSERT ON transfer
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_transfer_posted()
--;
CREATE OR REPLACE FUNCTION lovemart_stock_move_posted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE lot l SET remaining = l.remaining + d.change
  FROM (SELECT lot_id, sum(pieces) AS change FROM fresh GROUP BY lot_id) d
  WHERE l.id = d.lot_id;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER stock_move_posted AFTER INSERT ON stock_move
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_stock_move_posted()
--;
CREATE OR REPLACE FUNCTION lovemart_receipt_next() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE till SET last_receipt = NEW.number
  WHERE id = NEW.till_id AND kind = 'counter' AND last_receipt + 1 = NEW.number
    AND NEW.voucher_id = id * 1000000000 + last_no;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lovemart: receipt is not the next of its till';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER receipt_next AFTER INSERT ON receipt
FOR EACH ROW EXECUTE FUNCTION lovemart_receipt_next()
--;
CREATE OR REPLACE FUNCTION lovemart_audit_event_next() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE till SET audit_no = NEW.no, audit_head = NEW.hash
  WHERE id = NEW.till_id AND audit_no + 1 = NEW.no AND audit_head = NEW.prev;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lovemart: audit event does not continue the chain';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER audit_event_next AFTER INSERT ON audit_event
FOR EACH ROW EXECUTE FUNCTION lovemart_audit_event_next()
--;
-- New accounts, lots and tills begin empty.
CREATE OR REPLACE FUNCTION lovemart_begins_empty() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'lovemart: begins at zero';
END $$
--;
CREATE OR REPLACE TRIGGER account_begins_empty BEFORE INSERT ON account
FOR EACH ROW WHEN (NEW.balance <> 0) EXECUTE FUNCTION lovemart_begins_empty()
--;
CREATE OR REPLACE TRIGGER lot_begins_empty BEFORE INSERT ON lot
FOR EACH ROW WHEN (NEW.remaining <> 0) EXECUTE FUNCTION lovemart_begins_empty()
--;
CREATE OR REPLACE TRIGGER till_begins_empty BEFORE INSERT ON till
FOR EACH ROW WHEN (NEW.last_no <> 0 OR NEW.last_receipt <> 0 OR NEW.audit_no <> 0
  OR NEW.head <> decode(repeat('00', 32), 'hex')
  OR NEW.audit_head <> decode(repeat('00', 32), 'hex')) EXECUTE FUNCTION lovemart_begins_empty()
--;
-- Append-only.
CREATE OR REPLACE FUNCTION lovemart_append_only() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'lovemart: append-only';
END $$
--;
CREATE OR REPLACE TRIGGER voucher_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voucher
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER transfer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER receipt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER receipt_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt_line
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER stock_move_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_move
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER credited_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credited
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER card_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON card_event
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER card_no_delete BEFORE DELETE OR TRUNCATE ON card
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER confirmation_no_delete BEFORE DELETE OR TRUNCATE ON confirmation
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER account_no_delete BEFORE DELETE OR TRUNCATE ON account
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER lot_no_delete BEFORE DELETE OR TRUNCATE ON lot
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER till_no_delete BEFORE DELETE OR TRUNCATE ON till
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER staff_no_delete BEFORE DELETE OR TRUNCATE ON staff
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
-- A card number lives once; a replaced or closed card never lives again.
CREATE OR REPLACE FUNCTION lovemart_card_keeps_number() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'lovemart: a dead card stays dead';
END $$
--;
CREATE OR REPLACE TRIGGER card_keeps_number BEFORE UPDATE ON card
FOR EACH ROW WHEN (
  NEW.number <> OLD.number
  OR (OLD.member_id IS NOT NULL AND NEW.member_id IS DISTINCT FROM OLD.member_id)
  OR (OLD.state IN ('replaced', 'closed') AND NEW.state <> OLD.state)
) EXECUTE FUNCTION lovemart_card_keeps_number()
--;
-- A confirmation is used once.
CREATE OR REPLACE FUNCTION lovemart_confirmation_once() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'lovemart: confirmation.request_key';
END $$
--;
CREATE OR REPLACE TRIGGER confirmation_once BEFORE UPDATE ON confirmation
FOR EACH ROW WHEN (OLD.used_at IS NOT NULL) EXECUTE FUNCTION lovemart_confirmation_once()
--;
-- Who collects for whom, what awaits a countersignature, vouchers on paper.
CREATE OR REPLACE TRIGGER proxy_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proxy
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER proxy_end_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proxy_end
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER proxy_use_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proxy_use
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER countersign_due_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON countersign_due
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER countersignature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON countersignature
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER paper_batch_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_batch
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER paper_print_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_print
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER paper_outcome_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_outcome
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER paper_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_note
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE FUNCTION lovemart_paper_batch_apart() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM paper_batch
    WHERE last_no >= NEW.first_no AND first_no <= NEW.last_no AND id <> NEW.id
  ) THEN
    RAISE EXCEPTION 'lovemart: paper_batch.first_no';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER paper_batch_apart AFTER INSERT ON paper_batch
FOR EACH ROW EXECUTE FUNCTION lovemart_paper_batch_apart()
--;
CREATE OR REPLACE FUNCTION lovemart_paper_outcome_of_batch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM paper_batch WHERE first_no <= NEW.number AND last_no >= NEW.number
  ) THEN
    RAISE EXCEPTION 'lovemart: a number that was never printed';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER paper_outcome_of_batch AFTER INSERT ON paper_outcome
FOR EACH ROW EXECUTE FUNCTION lovemart_paper_outcome_of_batch()
--;
CREATE OR REPLACE FUNCTION lovemart_countersignature_by_another() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM voucher WHERE id = NEW.voucher_id AND operator_id = NEW.signed_by
  ) THEN
    RAISE EXCEPTION 'lovemart: the author does not countersign';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER countersignature_by_another AFTER INSERT ON countersignature
FOR EACH ROW EXECUTE FUNCTION lovemart_countersignature_by_another()
--;
-- The card desk's papers: what was printed, handed out, signed and disposed of stays.
CREATE OR REPLACE TRIGGER card_series_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON card_series_item
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER print_run_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON print_run
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER card_print_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON card_print
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER handover_list_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON handover_list
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER handover_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON handover_item
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER handover_mark_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON handover_mark
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER disposition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON disposition
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
-- Histories: an event is only ever marked as undone; a period is only ever ended, reopened
-- or voided; periods of one member or household do not overlap.
CREATE OR REPLACE TRIGGER roster_event_no_delete BEFORE DELETE OR TRUNCATE ON roster_event
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER roster_event_keeps BEFORE UPDATE ON roster_event
FOR EACH ROW WHEN (
  OLD.undone_by IS NOT NULL OR NEW.undone_by IS NULL OR NEW.id <> OLD.id
  OR NEW.kind <> OLD.kind OR NEW.day <> OLD.day OR NEW.reason <> OLD.reason
  OR NEW.recorded_at <> OLD.recorded_at OR NEW.operator_id <> OLD.operator_id
  OR NEW.confirmer_id IS DISTINCT FROM OLD.confirmer_id
  OR NEW.member_id IS DISTINCT FROM OLD.member_id
  OR NEW.household_id IS DISTINCT FROM OLD.household_id
  OR NEW.voucher_id IS DISTINCT FROM OLD.voucher_id
  OR NEW.request_key IS DISTINCT FROM OLD.request_key
  OR NEW.request_digest IS DISTINCT FROM OLD.request_digest
) EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER member_period_no_delete BEFORE DELETE OR TRUNCATE ON member_period
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER member_period_keeps BEFORE UPDATE ON member_period
FOR EACH ROW WHEN (
  OLD.voided_by IS NOT NULL
  OR (OLD.ends_on IS NOT NULL AND NEW.ends_on IS NOT NULL AND NEW.ends_on <> OLD.ends_on)
  OR NEW.id <> OLD.id OR NEW.member_id <> OLD.member_id
  OR NEW.event_id IS DISTINCT FROM OLD.event_id OR NEW.starts_on <> OLD.starts_on
  OR NEW.household_id IS DISTINCT FROM OLD.household_id OR NEW.village_id IS DISTINCT FROM OLD.village_id
  OR NEW.group_name IS DISTINCT FROM OLD.group_name OR NEW.relation IS DISTINCT FROM OLD.relation
  OR NEW.is_head IS DISTINCT FROM OLD.is_head
) EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE FUNCTION lovemart_member_period_apart() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM member_period
    WHERE member_id = NEW.member_id AND voided_by IS NULL AND id <> NEW.id
      AND (ends_on IS NULL OR ends_on > NEW.starts_on)
  ) THEN
    RAISE EXCEPTION 'lovemart: member_period overlaps';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER member_period_apart BEFORE INSERT ON member_period
FOR EACH ROW EXECUTE FUNCTION lovemart_member_period_apart()
--;
CREATE OR REPLACE TRIGGER member_period_reopened BEFORE UPDATE ON member_period
FOR EACH ROW WHEN (NEW.ends_on IS NULL AND OLD.ends_on IS NOT NULL)
EXECUTE FUNCTION lovemart_member_period_apart()
--;
CREATE OR REPLACE TRIGGER household_period_no_delete BEFORE DELETE OR TRUNCATE ON household_period
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER household_period_keeps BEFORE UPDATE ON household_period
FOR EACH ROW WHEN (
  OLD.voided_by IS NOT NULL
  OR (OLD.ends_on IS NOT NULL AND NEW.ends_on IS NOT NULL AND NEW.ends_on <> OLD.ends_on)
  OR NEW.id <> OLD.id OR NEW.household_id <> OLD.household_id
  OR NEW.event_id IS DISTINCT FROM OLD.event_id OR NEW.starts_on <> OLD.starts_on
  OR NEW.village_id IS DISTINCT FROM OLD.village_id OR NEW.group_name IS DISTINCT FROM OLD.group_name
  OR NEW.registration_no IS DISTINCT FROM OLD.registration_no OR NEW.status IS DISTINCT FROM OLD.status
  OR NEW.officer_name IS DISTINCT FROM OLD.officer_name OR NEW.officer_telephone IS DISTINCT FROM OLD.officer_telephone
) EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE FUNCTION lovemart_household_period_apart() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM household_period
    WHERE household_id = NEW.household_id AND voided_by IS NULL AND id <> NEW.id
      AND (ends_on IS NULL OR ends_on > NEW.starts_on)
  ) THEN
    RAISE EXCEPTION 'lovemart: household_period overlaps';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER household_period_apart BEFORE INSERT ON household_period
FOR EACH ROW EXECUTE FUNCTION lovemart_household_period_apart()
--;
CREATE OR REPLACE TRIGGER household_period_reopened BEFORE UPDATE ON household_period
FOR EACH ROW WHEN (NEW.ends_on IS NULL AND OLD.ends_on IS NOT NULL)
EXECUTE FUNCTION lovemart_household_period_apart()
--;
-- Shifts. Whoever redeems or takes back does it in an open shift of their own at this till.
-- The name comes after voucher_next, whose update holds the till until the end.
CREATE OR REPLACE FUNCTION lovemart_voucher_of_shift() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM till WHERE id = NEW.till_id AND shift_clerk = NEW.operator_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lovemart: no open shift';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER voucher_of_shift AFTER INSERT ON voucher
FOR EACH ROW WHEN (NEW.kind IN ('redemption', 'return'))
EXECUTE FUNCTION lovemart_voucher_of_shift()
--;
-- A shift begins where the till stands, open, on a day that is not closed.
CREATE OR REPLACE FUNCTION lovemart_shift_opened() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE till SET shift_clerk = NEW.clerk_id
  WHERE id = NEW.till_id AND kind = 'counter' AND last_no = NEW.opened_no
    AND last_receipt = NEW.opened_receipt AND head = NEW.opened_head;
  IF NOT FOUND OR NEW.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'lovemart: a shift begins where its till stands';
  END IF;
  IF EXISTS (
    SELECT 1 FROM day_close d JOIN till t ON t.store_id = d.store_id
    WHERE t.id = NEW.till_id AND d.business_date = NEW.business_date
  ) THEN
    RAISE EXCEPTION 'lovemart: the day is closed';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER shift_opened AFTER INSERT ON shift
FOR EACH ROW EXECUTE FUNCTION lovemart_shift_opened()
--;
-- One update closes it, where the till stands; then nothing changes any more.
CREATE OR REPLACE TRIGGER shift_stays BEFORE UPDATE ON shift
FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL OR NEW.closed_at IS NULL OR NEW.id <> OLD.id
  OR NEW.till_id <> OLD.till_id OR NEW.clerk_id <> OLD.clerk_id
  OR NEW.business_date <> OLD.business_date OR NEW.of_day <> OLD.of_day
  OR NEW.opened_at <> OLD.opened_at OR NEW.opened_no <> OLD.opened_no
  OR NEW.opened_head <> OLD.opened_head OR NEW.opened_receipt <> OLD.opened_receipt)
EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE FUNCTION lovemart_shift_closed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE till SET shift_clerk = 0
  WHERE id = NEW.till_id AND last_no = NEW.closed_no AND last_receipt = NEW.closed_receipt
    AND head = NEW.closed_head;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lovemart: a shift ends where its till stands';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER shift_closed AFTER UPDATE ON shift
FOR EACH ROW EXECUTE FUNCTION lovemart_shift_closed()
--;
CREATE OR REPLACE TRIGGER shift_no_delete BEFORE DELETE OR TRUNCATE ON shift
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER signed_copy_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON signed_copy
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
-- A day is closed once, when none of its shifts is open.
CREATE OR REPLACE FUNCTION lovemart_day_close_after_shifts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM shift s JOIN till t ON t.id = s.till_id
    WHERE t.store_id = NEW.store_id AND s.business_date = NEW.business_date
      AND s.closed_at IS NULL
  ) THEN
    RAISE EXCEPTION 'lovemart: a shift of the day is open';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER day_close_after_shifts AFTER INSERT ON day_close
FOR EACH ROW EXECUTE FUNCTION lovemart_day_close_after_shifts()
--;
CREATE OR REPLACE TRIGGER day_close_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON day_close
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
-- Returns: numbered without a gap, and never more than was taken.
CREATE OR REPLACE FUNCTION lovemart_receipt_return_next() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.nth <> (SELECT count(*) FROM receipt_return WHERE receipt_id = NEW.receipt_id) THEN
    RAISE EXCEPTION 'lovemart: receipt_return.nth';
  END IF;
  IF (SELECT sum(points) FROM receipt_return WHERE receipt_id = NEW.receipt_id)
     > (SELECT points FROM receipt WHERE voucher_id = NEW.receipt_id) THEN
    RAISE EXCEPTION 'lovemart: more points returned than taken';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER receipt_return_next AFTER INSERT ON receipt_return
FOR EACH ROW EXECUTE FUNCTION lovemart_receipt_return_next()
--;
CREATE OR REPLACE FUNCTION lovemart_return_line_pieces() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT receipt_id, line FROM fresh) f
    JOIN return_line r ON r.receipt_id = f.receipt_id AND r.line = f.line
    JOIN receipt_line t ON t.voucher_id = f.receipt_id AND t.seq = f.line
    GROUP BY t.voucher_id, t.seq, t.pieces HAVING sum(r.pieces) > t.pieces
  ) THEN
    RAISE EXCEPTION 'lovemart: more pieces returned than taken';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER return_line_pieces AFTER INSERT ON return_line
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_return_line_pieces()
--;
CREATE OR REPLACE FUNCTION lovemart_reversal_points() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM fresh f
    JOIN transfer t ON t.voucher_id = f.reversed_id AND t.seq = f.reversed_seq
    WHERE t.points <> f.points + f.uncollected
  ) THEN
    RAISE EXCEPTION 'lovemart: a reversal is of the whole transfer';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER reversal_points AFTER INSERT ON reversal
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_reversal_points()
--;
CREATE OR REPLACE TRIGGER receipt_return_of_last AFTER INSERT ON receipt_return
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_of_last()
--;
CREATE OR REPLACE TRIGGER return_line_of_last AFTER INSERT ON return_line
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_of_last()
--;
CREATE OR REPLACE TRIGGER purse_revival_of_last AFTER INSERT ON purse_revival
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_of_last()
--;
CREATE OR REPLACE TRIGGER reversal_of_last AFTER INSERT ON reversal
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_of_last()
--;
CREATE OR REPLACE TRIGGER receipt_return_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt_return
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER return_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON return_line
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER purse_revival_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON purse_revival
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER reversal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reversal
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
-- How people are found: `finder` follows `member`, whoever writes it.
DROP VIEW IF EXISTS finder_of
--;
CREATE VIEW finder_of AS
SELECT
  CASE n WHEN 1 THEN 'N' ELSE 'M' END AS kind,
  substr(lower(m.name COLLATE "C"), n) AS text,
  (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL)::int AS gone,
  m.id AS member_id,
  m.village_id AS village_id
FROM member m CROSS JOIN generate_series(1, 12) n
WHERE m.merged_into IS NULL AND n <= length(m.name)
UNION ALL
SELECT CASE n WHEN 1 THEN 'S' ELSE 'T' END, substr(way, n), (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL)::int, m.id, m.village_id
FROM member m
CROSS JOIN LATERAL unnest(string_to_array(m.initials, ' ')) way
CROSS JOIN generate_series(1, 12) n
WHERE m.merged_into IS NULL AND n <= length(way)
UNION ALL
SELECT
  CASE substr(way, 1, 1) WHEN '+' THEN 'T' ELSE 'S' END, ltrim(way, '+'), (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL)::int,
  m.id, m.village_id
FROM member m CROSS JOIN LATERAL unnest(string_to_array(m.pinyin, ' ')) way
WHERE m.merged_into IS NULL AND way <> ''
UNION ALL
SELECT
  CASE n WHEN 0 THEN 'P' ELSE 'Q' END, CASE n WHEN 0 THEN way ELSE right(way, n) END, (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL)::int,
  m.id, m.village_id
FROM member m
CROSS JOIN LATERAL unnest(string_to_array(replace(m.telephone, '-', ''), '/')) way
CROSS JOIN unnest(ARRAY[0, 4, 5, 6, 7, 8, 9, 10, 11]) n
WHERE m.merged_into IS NULL AND n < length(way)
UNION ALL
SELECT 'I', m.id_tail, (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL)::int, m.id, m.village_id
FROM member m
WHERE m.merged_into IS NULL AND m.id_tail <> ''
UNION ALL
SELECT 'C', right(c.number, 4) || left(c.number, -4), (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL)::int, m.id, m.village_id
FROM member m JOIN card c ON c.member_id = m.id
WHERE m.merged_into IS NULL AND c.state IN ('active', 'lost', 'frozen')
UNION ALL
SELECT 'V', lpad(m.village_id::text, 9, '0'), (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL)::int, m.id, m.village_id
FROM member m
WHERE m.merged_into IS NULL
--;
CREATE OR REPLACE FUNCTION lovemart_member_found() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO finder (kind, text, gone, member_id, village_id)
  SELECT DISTINCT f.kind, f.text, f.gone, f.member_id, f.village_id
  FROM fresh n
  CROSS JOIN LATERAL (SELECT * FROM finder_of o WHERE o.member_id = n.id OFFSET 0) f;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER member_found AFTER INSERT ON member
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_member_found()
--;
CREATE OR REPLACE FUNCTION lovemart_member_lost() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM finder WHERE (kind, text, gone, member_id) IN (
    SELECT f.kind, f.text, f.gone, f.member_id FROM finder_of f WHERE f.member_id = OLD.id
  );
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER member_lost BEFORE UPDATE OF
  name, initials, pinyin, id_tail, telephone, village_id, deceased_on, left_on, merged_into
ON member
FOR EACH ROW EXECUTE FUNCTION lovemart_member_lost()
--;
CREATE OR REPLACE FUNCTION lovemart_member_found_again() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO finder (kind, text, gone, member_id, village_id)
  SELECT DISTINCT f.kind, f.text, f.gone, f.member_id, f.village_id
  FROM finder_of f WHERE f.member_id = NEW.id;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER member_found_again AFTER UPDATE OF
  name, initials, pinyin, id_tail, telephone, village_id, deceased_on, left_on, merged_into
ON member
FOR EACH ROW EXECUTE FUNCTION lovemart_member_found_again()
--;
CREATE OR REPLACE TRIGGER member_gone BEFORE DELETE ON member
FOR EACH ROW EXECUTE FUNCTION lovemart_member_lost()
--;
CREATE OR REPLACE FUNCTION lovemart_card_found() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM finder
    WHERE kind = 'C' AND text = right(OLD.number, 4) || left(OLD.number, -4)
      AND gone IN (0, 1) AND member_id = OLD.member_id;
  END IF;
  INSERT INTO finder (kind, text, gone, member_id, village_id)
  SELECT
    'C', right(NEW.number, 4) || left(NEW.number, -4),
    (m.deceased_on IS NOT NULL OR m.left_on IS NOT NULL)::int, m.id, m.village_id
  FROM member m
  WHERE m.id = NEW.member_id AND m.merged_into IS NULL
    AND NEW.state IN ('active', 'lost', 'frozen')
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER card_found AFTER INSERT ON card
FOR EACH ROW EXECUTE FUNCTION lovemart_card_found()
--;
CREATE OR REPLACE TRIGGER card_found_again AFTER UPDATE OF state, member_id ON card
FOR EACH ROW EXECUTE FUNCTION lovemart_card_found()
--;
CREATE OR REPLACE TRIGGER member_merge_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON member_merge
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER not_same_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON not_same
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
-- Points reach no account that was merged into another, and nothing of a fund that is closed.
-- What they reach is held until the end, so that a merge or a closing waits for it or came
-- first. The name comes before transfer_posted: points accounts are held before their purses.
CREATE OR REPLACE FUNCTION lovemart_transfer_into_open() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM fresh f JOIN account a ON a.id = f.target_id
    WHERE a.kind IN ('purse', 'budget')
  ) THEN
    RETURN NULL;
  END IF;
  PERFORM 1 FROM fund WHERE id IN (
    SELECT a.fund_id FROM fresh f JOIN account a ON a.id = f.target_id
    WHERE a.kind IN ('purse', 'budget')
  ) ORDER BY id FOR SHARE;
  IF EXISTS (
    SELECT 1 FROM fresh f JOIN account a ON a.id = f.target_id
    JOIN fund u ON u.id = a.fund_id
    WHERE a.kind IN ('purse', 'budget') AND u.state = 'closed'
  ) THEN
    RAISE EXCEPTION 'lovemart: the fund is closed';
  END IF;
  PERFORM 1 FROM points_account WHERE id IN (
    SELECT a.points_account_id FROM fresh f JOIN account a ON a.id = f.target_id
    WHERE a.kind = 'purse'
  ) ORDER BY id FOR SHARE;
  IF EXISTS (
    SELECT 1 FROM fresh f JOIN account a ON a.id = f.target_id
    JOIN points_account p ON p.id = a.points_account_id
    WHERE p.state = 'merged'
  ) THEN
    RAISE EXCEPTION 'lovemart: the account was merged';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER transfer_into_open AFTER INSERT ON transfer
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION lovemart_transfer_into_open()
--;
CREATE OR REPLACE FUNCTION lovemart_points_account_merges_empty() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM account
    WHERE points_account_id = NEW.id AND kind = 'purse' AND balance <> 0
  ) THEN
    RAISE EXCEPTION 'lovemart: points are left on a merged account';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER points_account_merges_empty BEFORE UPDATE ON points_account
FOR EACH ROW WHEN (NEW.state = 'merged') EXECUTE FUNCTION lovemart_points_account_merges_empty()
--;
-- Funds: closed for ever; how the last day was announced and put off stays.
CREATE OR REPLACE TRIGGER fund_stays_closed BEFORE UPDATE ON fund
FOR EACH ROW WHEN (OLD.state = 'closed' AND NEW.state <> 'closed')
EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER fund_announcement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_announcement
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER fund_extension_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_extension
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER fund_closing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_closing
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
-- What was decided about a list is only ever added.
CREATE OR REPLACE TRIGGER list_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON list_step
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER list_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON list_change
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER list_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON list_review
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER meeting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON meeting
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER notice_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON notice
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER notice_row_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON notice_row
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER objection_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON objection
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER objection_outcome_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON objection_outcome
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER paper_approval_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_approval
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE TRIGGER paper_approval_list_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_approval_list
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
-- A round's rules are frozen with its first step; a reason for being late is added once.
CREATE OR REPLACE FUNCTION lovemart_rules_frozen() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'lovemart: the rules are frozen';
END $$
--;
CREATE OR REPLACE TRIGGER round_rules_frozen BEFORE UPDATE ON round_rules
FOR EACH ROW WHEN (OLD.frozen_at IS NOT NULL AND (
  (NEW.round_id, NEW.frozen_at, NEW.review, NEW.meetings, NEW.notice, NEW.notice_days,
   NEW.notice_reason, NEW.cut_kind, NEW.cut_value, NEW.basis, NEW.credits, NEW.occasion,
   NEW.festival, NEW.lunar_year, NEW.copied_from)
  IS DISTINCT FROM
  (OLD.round_id, OLD.frozen_at, OLD.review, OLD.meetings, OLD.notice, OLD.notice_days,
   OLD.notice_reason, OLD.cut_kind, OLD.cut_value, OLD.basis, OLD.credits, OLD.occasion,
   OLD.festival, OLD.lunar_year, OLD.copied_from)
  OR (NEW.late_reason <> OLD.late_reason AND OLD.late_reason <> '')
))
EXECUTE FUNCTION lovemart_rules_frozen()
--;
CREATE OR REPLACE TRIGGER round_rules_not_removed BEFORE DELETE OR TRUNCATE ON round_rules
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE FUNCTION lovemart_criterion_open() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM round_rules
    WHERE round_id = (CASE TG_OP WHEN 'INSERT' THEN NEW.round_id ELSE OLD.round_id END)
      AND frozen_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'lovemart: the rules are frozen';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER criterion_frozen BEFORE INSERT OR UPDATE OR DELETE ON criterion
FOR EACH ROW EXECUTE FUNCTION lovemart_criterion_open()
--;
-- A round that ended stays ended.
CREATE OR REPLACE TRIGGER award_round_stays_ended BEFORE UPDATE ON award_round
FOR EACH ROW WHEN (OLD.state <> 'open' AND NEW.state <> OLD.state)
EXECUTE FUNCTION lovemart_append_only()
--;
-- A list is credited after its approval, once, and stays credited. Rounds of older books have
-- no rules: their lists went without a notice.
CREATE OR REPLACE TRIGGER village_list_stays_credited BEFORE UPDATE ON village_list
FOR EACH ROW WHEN (OLD.state = 'credited' AND
  (NEW.state, NEW.voucher_id, NEW.approved_by, NEW.approved_digest, NEW.round_id, NEW.village_id)
  IS DISTINCT FROM
  (OLD.state, OLD.voucher_id, OLD.approved_by, OLD.approved_digest, OLD.round_id, OLD.village_id)
)
EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE FUNCTION lovemart_village_list_goes_on() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted boolean := EXISTS (
    SELECT 1 FROM round_rules WHERE round_id = NEW.round_id AND notice = 1
  );
BEGIN
  IF NEW.state = 'credited' AND (
    OLD.state <> 'ready' OR OLD.approved_by IS NULL
    OR NEW.approved_by IS DISTINCT FROM OLD.approved_by
  ) THEN
    RAISE EXCEPTION 'lovemart: a list is credited after its approval';
  END IF;
  IF wanted AND NEW.state IN ('notice', 'ready') AND NOT EXISTS (
    SELECT 1 FROM notice WHERE list_id = NEW.id AND kind = 'first'
  ) THEN
    RAISE EXCEPTION 'lovemart: the list was not posted';
  END IF;
  IF wanted AND NEW.state = 'credited' AND NOT EXISTS (
    SELECT 1 FROM notice n JOIN voucher v ON v.id = NEW.voucher_id
    WHERE n.list_id = NEW.id AND n.kind = 'first'
      AND n.nth = (SELECT max(nth) FROM notice WHERE list_id = NEW.id AND kind = 'first')
      AND n.posted_on::date + n.days::int + 1 <= v.business_date::date
  ) THEN
    RAISE EXCEPTION 'lovemart: the notice is not over';
  END IF;
  RETURN NEW;
END $$
--;
CREATE OR REPLACE TRIGGER village_list_goes_on BEFORE UPDATE ON village_list
FOR EACH ROW WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION lovemart_village_list_goes_on()
--;
-- Nobody comes on a list that is posted, approved or credited. Whoever brings it on or credits
-- it holds its row; so does this, until the end.
CREATE OR REPLACE FUNCTION lovemart_nomination_on_open_list() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM village_list WHERE id IN (SELECT list_id FROM fresh) ORDER BY id FOR SHARE;
  IF EXISTS (
    SELECT 1 FROM fresh f JOIN village_list l ON l.id = f.list_id
    LEFT JOIN round_rules r ON r.round_id = l.round_id
    WHERE l.state = 'credited' OR (l.state IN ('notice', 'ready') AND r.round_id IS NOT NULL)
  ) THEN
    RAISE EXCEPTION 'lovemart: the list is closed to new rows';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER nomination_on_open_list AFTER INSERT ON nomination
REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_nomination_on_open_list()
--;
-- Who signed for points that were credited: added in turn, never changed.
CREATE OR REPLACE TRIGGER award_signature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON award_signature
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()
--;
CREATE OR REPLACE FUNCTION lovemart_award_signature_fits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM fresh f WHERE f.nth > 1 AND NOT EXISTS (
      SELECT 1 FROM award_signature s
      WHERE s.nomination_id = f.nomination_id AND s.nth = f.nth - 1
    )
  ) THEN
    RAISE EXCEPTION 'lovemart: award_signature.nth';
  END IF;
  IF EXISTS (
    SELECT 1 FROM fresh f WHERE NOT EXISTS (
      SELECT 1 FROM nomination n JOIN village_list l ON l.id = n.list_id
      WHERE n.id = f.nomination_id AND n.struck = 0 AND l.state = 'credited'
    )
  ) THEN
    RAISE EXCEPTION 'lovemart: nobody signs for what was not credited';
  END IF;
  RETURN NULL;
END $$
--;
CREATE OR REPLACE TRIGGER award_signature_fits AFTER INSERT ON award_signature
REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION lovemart_award_signature_fits()

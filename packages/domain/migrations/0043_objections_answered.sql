ALTER TABLE "receipt" DROP CONSTRAINT "receipt_act_known";--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "kept_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "kept_by" uuid;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "keep_reason" text;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_kept_whole" CHECK (num_nonnulls("commitment"."kept_at", "commitment"."kept_by", "commitment"."keep_reason") in (0, 3));--> statement-breakpoint
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_act_known" CHECK ("receipt"."act" in ('commitmentProposed','commitmentAmended','commitmentWithdrawn','commitmentReplaced','commitmentAccepted','commitmentReturned','commitmentObjected','commitmentKept','principlesAccepted','evidenceReported','contributionDeclared','contributionWithdrawn','nonconformityOpened','nonconformityDismissed','nonconformityCorrected','nonconformityClosed'));
--> statement-breakpoint
-- The team answers an objection under its own name, also of what waits at the filing desk.
alter table commitment add foreign key (kept_by) references person;
grant update (kept_at, kept_by, keep_reason) on commitment to alianzas_backoffice;
drop trigger commitment_packed_kept on commitment;
drop trigger commitment_signs on commitment;
drop trigger commitment_signs_again on commitment;
create trigger commitment_packed_kept before update on commitment for each row when (app.by_application() and (old.state not in ('accepted', 'met', 'replaced') and old.filing_id is not null)) execute function app.keep_closed('state', 'filing_id', 'answered_at', 'answered_by', 'answer_note', 'evidence_form', 'evidence_file_id', 'version', 'kept_at', 'kept_by', 'keep_reason');
create trigger commitment_signs before insert on commitment for each row when (app.by_application()) execute function app.check_signature('proposed_by', 'answered_by', 'ended_by', 'kept_by');
create trigger commitment_signs_again before update on commitment for each row when (app.by_application() and (old.proposed_by is distinct from new.proposed_by or old.answered_by is distinct from new.answered_by or old.ended_by is distinct from new.ended_by or old.kept_by is distinct from new.kept_by)) execute function app.check_signature('proposed_by', 'answered_by', 'ended_by', 'kept_by');

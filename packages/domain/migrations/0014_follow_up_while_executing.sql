ALTER TABLE "nonconformity" DROP CONSTRAINT "nonconformity_state_known";--> statement-breakpoint
ALTER TABLE "nonconformity" DROP CONSTRAINT "nonconformity_corrected_whole";--> statement-breakpoint
ALTER TABLE "plan_activity" DROP CONSTRAINT "plan_activity_compliance_known";--> statement-breakpoint
DROP INDEX "plan_snapshot_visit";--> statement-breakpoint
ALTER TABLE "nonconformity" ADD COLUMN "origin" text DEFAULT 'followUp' NOT NULL;--> statement-breakpoint
ALTER TABLE "nonconformity" ADD COLUMN "responsible" text;--> statement-breakpoint
ALTER TABLE "nonconformity" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "nonconformity" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
ALTER TABLE "nonconformity" ADD COLUMN "decision_reason" text;--> statement-breakpoint
ALTER TABLE "plan_snapshot" ADD COLUMN "number" integer;--> statement-breakpoint
-- Until now a follow-up closed its visit: there was one of each, and its number is that of the visit.
alter table plan_snapshot disable trigger plan_snapshot_append_only;--> statement-breakpoint
update plan_snapshot set number = visit;--> statement-breakpoint
alter table plan_snapshot enable trigger plan_snapshot_append_only;--> statement-breakpoint
ALTER TABLE "plan_snapshot" ALTER COLUMN "number" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "nonconformity_overdue_once" ON "nonconformity" USING btree ("plan_activity_id") WHERE "nonconformity"."origin" = 'overdue';--> statement-breakpoint
CREATE UNIQUE INDEX "plan_snapshot_number" ON "plan_snapshot" USING btree ("alliance_id","number") WHERE "plan_snapshot"."undone_at" is null;--> statement-breakpoint
ALTER TABLE "nonconformity" ADD CONSTRAINT "nonconformity_origin_known" CHECK ("nonconformity"."origin" in ('followUp','overdue','answerNo'));--> statement-breakpoint
ALTER TABLE "nonconformity" ADD CONSTRAINT "nonconformity_decided_whole" CHECK (num_nonnulls("nonconformity"."decided_at", "nonconformity"."decided_by", "nonconformity"."decision_reason") in (0, 3) and ("nonconformity"."state" <> 'dismissed' or "nonconformity"."decided_at" is not null));--> statement-breakpoint
ALTER TABLE "nonconformity" ADD CONSTRAINT "nonconformity_state_known" CHECK ("nonconformity"."state" in ('proposed','dismissed','open','corrected','closed'));--> statement-breakpoint
ALTER TABLE "nonconformity" ADD CONSTRAINT "nonconformity_corrected_whole" CHECK ("nonconformity"."state" = 'dismissed' or ("nonconformity"."state" in ('proposed','open')) = ("nonconformity"."correction" is null));--> statement-breakpoint
ALTER TABLE "plan_activity" ADD CONSTRAINT "plan_activity_compliance_known" CHECK ("plan_activity"."compliance" in ('met','underWay','partly','notMet'));--> statement-breakpoint
alter table nonconformity add foreign key (decided_by) references person;
-- What was only proposed, or dismissed, is the team's: an ally reads what a person opened.
create policy opened on nonconformity as restrictive for select to alianzas_portal using (state not in ('proposed', 'dismissed'));
-- The nightly job proposes; it decides nothing.
grant insert on nonconformity to alianzas_worker;
--> statement-breakpoint
-- The worker changes no case, and so may lock none by itself: this is the lock of its cycle and of the case, in the one order.
create function app.hold_case(case_id uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from cycle c where c.id = (select a.cycle_id from alliance a where a.id = case_id) for share;
  perform 1 from alliance a where a.id = case_id for update;
end $$;
--> statement-breakpoint
revoke all on function app.hold_case from public;
grant execute on function app.hold_case to alianzas_worker;
--> statement-breakpoint
-- The walls of what this migration adds: what is written, how a state moves and by whom, and what stays as it was.
grant update (responsible, decided_at, decided_by, decision_reason) on nonconformity to alianzas_backoffice;
insert into app.transition values ('nonconformity.state', 'backoffice', '', 'proposed'), ('nonconformity.state', 'backoffice', 'proposed', 'open'),
  ('nonconformity.state', 'backoffice', 'proposed', 'dismissed'), ('nonconformity.state', 'backoffice', 'open', 'dismissed'),
  ('nonconformity.state', 'backoffice', 'corrected', 'dismissed'), ('nonconformity.state', 'worker', '', 'proposed');
--> statement-breakpoint
drop trigger nonconformity_closed_kept on nonconformity;
drop trigger nonconformity_corrected_kept on nonconformity;
drop trigger nonconformity_signs on nonconformity;
drop trigger nonconformity_signs_again on nonconformity;
create trigger nonconformity_closed_kept before update on nonconformity for each row when (app.by_application() and (old.state in ('closed', 'dismissed'))) execute function app.keep_closed();
create trigger nonconformity_corrected_kept before update on nonconformity for each row when (app.by_application() and (old.state = 'corrected')) execute function app.keep_closed('state', 'snapshot_id', 'acta_id', 'closed_at', 'closed_by', 'due_on', 'decided_at', 'decided_by', 'decision_reason');
create trigger nonconformity_signs before insert on nonconformity for each row when (app.by_application()) execute function app.check_signature('opened_by', 'corrected_by', 'closed_by', 'decided_by');
create trigger nonconformity_signs_again before update on nonconformity for each row when (app.by_application() and (old.opened_by is distinct from new.opened_by or old.corrected_by is distinct from new.corrected_by or old.closed_by is distinct from new.closed_by or old.decided_by is distinct from new.decided_by)) execute function app.check_signature('opened_by', 'corrected_by', 'closed_by', 'decided_by');

CREATE TABLE "filing_correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"filing_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"number" text NOT NULL,
	"filed_on" date NOT NULL,
	"reason" text NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL,
	"corrected_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "commitment" DROP CONSTRAINT "commitment_state_known";--> statement-breakpoint
ALTER TABLE "commitment" DROP CONSTRAINT "commitment_loop_whole";--> statement-breakpoint
DROP INDEX "filing_number";--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "proposed_side" text DEFAULT 'team' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "filing" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "filing" ADD COLUMN "withdraw_reason" text;--> statement-breakpoint
CREATE UNIQUE INDEX "filing_correction_position" ON "filing_correction" USING btree ("filing_id","position");--> statement-breakpoint
CREATE INDEX "filing_correction_number" ON "filing_correction" USING btree ("number");--> statement-breakpoint
CREATE INDEX "filing_number" ON "filing" USING btree ("number");--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_side_known" CHECK ("commitment"."proposed_side" in ('team','organization'));--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_ended_whole" CHECK (num_nonnulls("commitment"."ended_at", "commitment"."ended_by", "commitment"."end_reason") in (0, 3));--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_ended_while_out" CHECK ("commitment"."ended_at" is null or "commitment"."state" in ('replaced','withdrawn'));--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_withdrawn_whole" CHECK ("commitment"."state" <> 'withdrawn' or "commitment"."ended_at" is not null);--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_state_known" CHECK ("commitment"."state" in ('proposed','returned','accepted','met','replaced','withdrawn'));--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_loop_whole" CHECK ("commitment"."round" = 0 or "commitment"."parent_id" is not null);--> statement-breakpoint
ALTER TABLE "filing" ADD CONSTRAINT "filing_taken_back_whole" CHECK (num_nonnulls("filing"."withdrawn_by", "filing"."withdraw_reason") in (0, 2) and ("filing"."withdrawn_by" is null or "filing"."withdrawn_at" is not null));
--> statement-breakpoint
-- Commitments written by mistake, packets taken back, numbers typed wrong: what is closed is corrected by a later thing that names it.
alter table commitment add foreign key (ended_by) references person;
alter table filing add foreign key (withdrawn_by) references person;
alter table filing_correction add foreign key (filing_id) references filing, add foreign key (corrected_by) references person;
--> statement-breakpoint
alter table commitment disable trigger user;
update commitment set proposed_side = 'organization' where party_id is not null and proposed_by not in (select person_id from staff_member);
alter table commitment enable trigger user;
--> statement-breakpoint
grant select on filing_correction to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
grant insert on filing_correction to alianzas_backoffice;
grant update (ended_at, ended_by, end_reason) on commitment to alianzas_portal, alianzas_backoffice;
grant update (withdrawn_by, withdraw_reason) on filing to alianzas_backoffice;
alter table filing_correction enable row level security;
create policy everything_to_backup on filing_correction for select to alianzas_backup using (true);
create policy everything_to_worker on filing_correction for select to alianzas_worker using (true);
create policy of_filing on filing_correction for select to alianzas_portal using (filing_id in (select id from filing));
create policy own_side_begins on commitment as restrictive for insert to alianzas_portal with check (proposed_side = 'organization');
create policy reads on filing_correction for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory'))));
create policy adds on filing_correction for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy changes on filing_correction for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy drops on filing_correction for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
--> statement-breakpoint
insert into app.transition values
  ('commitment.state', 'portal', 'proposed', 'withdrawn'), ('commitment.state', 'portal', 'returned', 'withdrawn'),
  ('commitment.state', 'portal', 'accepted', 'replaced'),
  ('commitment.state', 'backoffice', 'proposed', 'withdrawn'), ('commitment.state', 'backoffice', 'returned', 'withdrawn');
--> statement-breakpoint
drop trigger commitment_settled_kept on commitment;
drop trigger commitment_signs on commitment;
drop trigger commitment_signs_again on commitment;
drop trigger filing_signs on filing;
drop trigger filing_signs_again on filing;
create trigger commitment_settled_kept before update on commitment for each row when (app.by_application() and (old.state in ('accepted', 'met', 'replaced'))) execute function app.keep_closed('state', 'filing_id', 'version', 'ended_at+', 'ended_by+', 'end_reason+');
create trigger commitment_withdrawn_kept before update on commitment for each row when (app.by_application() and (old.state = 'withdrawn')) execute function app.keep_closed();
create trigger commitment_signs before insert on commitment for each row when (app.by_application()) execute function app.check_signature('proposed_by', 'answered_by', 'ended_by');
create trigger commitment_signs_again before update on commitment for each row when (app.by_application() and (old.proposed_by is distinct from new.proposed_by or old.answered_by is distinct from new.answered_by or old.ended_by is distinct from new.ended_by)) execute function app.check_signature('proposed_by', 'answered_by', 'ended_by');
create trigger filing_signs before insert on filing for each row when (app.by_application()) execute function app.check_signature('filed_by', 'received_by', 'withdrawn_by');
create trigger filing_signs_again before update on filing for each row when (app.by_application() and (old.filed_by is distinct from new.filed_by or old.received_by is distinct from new.received_by or old.withdrawn_by is distinct from new.withdrawn_by)) execute function app.check_signature('filed_by', 'received_by', 'withdrawn_by');
create trigger filing_correction_signs before insert on filing_correction for each row when (app.by_application()) execute function app.check_signature('corrected_by');
create trigger filing_correction_signs_again before update on filing_correction for each row when (app.by_application() and (old.corrected_by is distinct from new.corrected_by)) execute function app.check_signature('corrected_by');
-- The portal's people replace what they had accepted until it is filed, and say why; at the desk nothing of it is taken out.
create trigger commitment_ended_before_filing before update on commitment for each row
  when (app.by_application() and (old.filing_id is not null and new.ended_at is distinct from old.ended_at
    or current_user = 'alianzas_portal' and new.state = 'replaced' and new.ended_at is null)) execute function app.refuse_when_frozen();
create trigger filing_correction_append_only before update or delete on filing_correction for each row execute function app.refuse_change();
--> statement-breakpoint
-- A party answers, rewrites and replaces its own commitments by who may commit it; what its own people wrote, they withdraw.
create or replace function app.keep_own_party() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from party p where p.id = new.party_id and p.organization_id = any (app.organizations())) then
    raise exception 'a party writes its own commitments' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'withdrawn' and old.proposed_side <> 'organization' then
    raise exception 'a commitment is withdrawn by the side that wrote it' using errcode = 'insufficient_privilege';
  end if;
  if new.state <> old.state and new.state <> 'withdrawn' and old.state in ('proposed', 'accepted') and not exists (
    select from party p join membership m on m.organization_id = p.organization_id
    where p.id = new.party_id and m.person_id = app.person() and m.until is null and m.role in ('representative', 'delegate')) then
    raise exception 'a representative or a delegate answers for a party' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A number in force is that of one filing: what another was corrected from is free for the one that it belongs to.
create function app.keep_number() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare own uuid := (case tg_table_name when 'filing' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'filing_id' end)::uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('filing number ' || new.number, 0));
  if exists (select from filing f where f.number = new.number and f.id <> own
      and not exists (select from filing_correction c where c.filing_id = f.id))
    or exists (select from filing_correction c where c.number = new.number and c.filing_id <> own
      and not exists (select from filing_correction l where l.filing_id = c.filing_id and l.position > c.position)) then
    raise exception 'the number % is that of another filing', new.number using errcode = 'unique_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function app.keep_number from public;
create trigger filing_number_kept before update of number on filing for each row
  when (app.by_application() and new.number is not null) execute function app.keep_number();
create trigger filing_correction_number_kept before insert on filing_correction for each row
  when (app.by_application()) execute function app.keep_number();

CREATE TABLE "handover" (
	"id" uuid NOT NULL,
	"alliance_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid NOT NULL,
	CONSTRAINT "handover_id_alliance_id_pk" PRIMARY KEY("id","alliance_id"),
	CONSTRAINT "handover_to_another" CHECK ("handover"."from_id" <> "handover"."to_id")
);
--> statement-breakpoint
CREATE INDEX "handover_alliance" ON "handover" USING btree ("alliance_id","at");--> statement-breakpoint
-- The reasons of the team are the team's: the portal reads who answers for its case, and no more.
alter table handover add foreign key (alliance_id) references alliance, add foreign key (from_id) references person,
  add foreign key (to_id) references person, add foreign key (by) references person;
create trigger handover_append_only before update or delete on handover for each row execute function app.refuse_change();
create trigger handover_no_truncate before truncate on handover for each statement execute function app.refuse_change();
create trigger handover_signs before insert on handover for each row when (app.by_application()) execute function app.check_signature('by');
create trigger handover_signs_again before update on handover for each row when (app.by_application() and (old.by is distinct from new.by)) execute function app.check_signature('by');
alter table handover enable row level security;
create policy everything_to_worker on handover for select to alianzas_worker using (true);
create policy everything_to_backup on handover for select to alianzas_backup using (true);
create policy reads on handover for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on handover for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on handover for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on handover for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
grant select, insert on handover to alianzas_backoffice;
grant select on handover to alianzas_worker, alianzas_backup;
grant update (professional_id) on alliance to alianzas_backoffice;
--> statement-breakpoint
-- Who answers for a case is said by the lead or the director, and is somebody of the team who still enters.
create function app.keep_keeper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from staff_role r where r.person_id = app.person() and r.role in ('lead', 'director'))
    and exists (select from staff_role r join person p on p.id = r.person_id
      where p.id = new.professional_id and p.disabled_at is null and r.role in ('professional', 'lead')) then
    return new;
  end if;
  raise exception 'a case is given by the lead or the director, to a professional of the team' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
revoke all on function app.keep_keeper from public;
create trigger alliance_given_by_leading before update on alliance for each row
  when (app.by_application() and old.professional_id is distinct from new.professional_id) execute function app.keep_keeper();
--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "cycle_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "apart_reason" text;--> statement-breakpoint
ALTER TABLE "evidence" DISABLE TRIGGER USER;--> statement-breakpoint
update evidence e set cycle_id = coalesce(
  (select c.id from cycle c where c.year = extract(year from e.executed_on)
    and c.id in (select o.from_cycle_id from carry_over o where o.alliance_id = e.alliance_id)),
  (select a.cycle_id from alliance a where a.id = e.alliance_id));--> statement-breakpoint
ALTER TABLE "evidence" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "evidence" ALTER COLUMN "cycle_id" SET NOT NULL;--> statement-breakpoint
alter table evidence add foreign key (cycle_id) references cycle;--> statement-breakpoint
CREATE INDEX "evidence_cycle" ON "evidence" USING btree ("cycle_id","state");--> statement-breakpoint
-- How much evidence counts in a cycle's balance: a figure for who reads balances, and no evidence.
create function app.evidence_of_cycle(of_cycle uuid) returns table (alliance_id uuid, plan_activity_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.alliance_id, e.plan_activity_id from evidence e
  where app.on_staff() and e.cycle_id = of_cycle and e.state = 'accepted' and e.apart_reason is null;
end;
--> statement-breakpoint
revoke all on function app.evidence_of_cycle from public;
grant execute on function app.evidence_of_cycle to alianzas_backoffice;
--> statement-breakpoint
ALTER TABLE "plan_activity" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE TABLE "plan_activity_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"plan_activity_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"party_id" uuid,
	"responsible" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"place" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "plan_activity_change_version" ON "plan_activity_change" USING btree ("plan_activity_id","version");--> statement-breakpoint
CREATE INDEX "plan_activity_change_alliance" ON "plan_activity_change" USING btree ("alliance_id","at");--> statement-breakpoint
-- What an activity said stays also when it is taken out of a draft: so it names no row of the plan.
alter table plan_activity_change add foreign key (alliance_id) references alliance, add foreign key (by) references person;
create trigger plan_activity_change_append_only before update or delete on plan_activity_change for each row execute function app.refuse_change();
create trigger plan_activity_change_no_truncate before truncate on plan_activity_change for each statement execute function app.refuse_change();
create trigger plan_activity_change_signs before insert on plan_activity_change for each row when (app.by_application()) execute function app.check_signature('by');
create trigger plan_activity_change_signs_again before update on plan_activity_change for each row when (app.by_application() and (old.by is distinct from new.by)) execute function app.check_signature('by');
alter table plan_activity_change enable row level security;
create policy everything_to_worker on plan_activity_change for select to alianzas_worker using (true);
create policy everything_to_backup on plan_activity_change for select to alianzas_backup using (true);
create policy reads on plan_activity_change for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on plan_activity_change for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on plan_activity_change for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on plan_activity_change for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
grant select, insert on plan_activity_change to alianzas_backoffice;
grant select on plan_activity_change to alianzas_worker, alianzas_backup;
grant update (title, party_id, responsible, starts_on, ends_on, place, version) on plan_activity to alianzas_backoffice;
--> statement-breakpoint
-- What accepted evidence shows stays as it was shown.
create function app.keep_executed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from evidence e where e.plan_activity_id = old.id and e.state = 'accepted'), 'accepted evidence');
  return new;
end $$;
--> statement-breakpoint
revoke all on function app.keep_executed from public;
create trigger plan_activity_executed before update on plan_activity for each row
  when (app.by_application() and (old.title, old.party_id, old.starts_on) is distinct from (new.title, new.party_id, new.starts_on)) execute function app.keep_executed();
create trigger plan_activity_replaced_kept before update on plan_activity for each row when (app.by_application() and (old.replaced_at is not null)) execute function app.keep_closed('replaced_at', 'compliance');

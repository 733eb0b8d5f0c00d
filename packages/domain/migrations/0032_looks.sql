CREATE TABLE "page_look" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"path" text NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "page_look_path" CHECK ("page_look"."path" ~ '^/[^?#]{0,200}$')
);
--> statement-breakpoint
CREATE UNIQUE INDEX "page_look_once" ON "page_look" USING btree ("person_id","path","on_day");--> statement-breakpoint
CREATE INDEX "page_look_newest" ON "page_look" USING btree ("at","id");--> statement-breakpoint
-- What control reads of people is kept, by who reads it.
alter table page_look add foreign key (person_id) references person;
create trigger page_look_append_only before update or delete on page_look for each row execute function app.refuse_change();
create trigger page_look_no_truncate before truncate on page_look for each statement execute function app.refuse_change();
alter table page_look enable row level security;
create policy everything_to_worker on page_look for select to alianzas_worker using (true);
create policy everything_to_backup on page_look for select to alianzas_backup using (true);
create policy reads on page_look for select to alianzas_backoffice using (((select app.has_role('lead', 'dataOfficer', 'auditor'))) or (person_id = (select app.person())));
create policy staff_own on page_look for insert to alianzas_backoffice with check (person_id = (select app.person()) and (select app.on_staff()));
grant select, insert on page_look to alianzas_backoffice;
grant select on page_look to alianzas_worker, alianzas_backup;
--> statement-breakpoint
-- The observatory reads figures, and no personal data: it knows its own account and nobody else.
drop policy reads on person;
create policy reads on person for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or (id = (select app.person())) or ((select app.has_role('correspondence')) and (id in (select app.known_people()))) or ((select app.has_role('quality')) and (id in (select app.known_people()))) or ((select app.has_role('dataOfficer')) and (id in (select app.known_people()))) or ((select app.has_role('administrator')) and (id in (select app.known_people()))));
--> statement-breakpoint
-- A colleague is one of today: who has left the organization is brought in again first.
drop policy colleague on event_subject;
create policy colleague on event_subject for insert to alianzas_portal
  with check (kind = 'person' and subject_id in (select m.person_id from membership m where m.organization_id = any ((select app.organizations())::uuid[]) and m.until is null));
--> statement-breakpoint
-- Whether whoever is signed in is the one invited is asked of the transaction's own person, and of nobody who is named.
drop function app.invitation_people(uuid);
create function app.invitation_people() returns table (answered_by text, is_reader boolean)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select (select p.name from person p where p.id = i.answered_by),
    exists (select from person r where r.id = app.person() and r.email = i.contact_email)
  from invitation i where i.id = app.subject();
end;
--> statement-breakpoint
revoke all on function app.invitation_people from public;
grant execute on function app.invitation_people to alianzas_portal;

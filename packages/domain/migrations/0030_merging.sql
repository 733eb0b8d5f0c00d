CREATE TABLE "organization_merge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid NOT NULL,
	"parted_at" timestamp (3) with time zone,
	"parted_by" uuid,
	"part_reason" text,
	CONSTRAINT "organization_merge_of_two" CHECK ("organization_merge"."organization_id" <> "organization_merge"."into_id"),
	CONSTRAINT "organization_merge_parted_whole" CHECK (num_nonnulls("organization_merge"."parted_at", "organization_merge"."parted_by", "organization_merge"."part_reason") in (0, 3))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "organization_merge_live" ON "organization_merge" USING btree ("organization_id") WHERE "organization_merge"."parted_at" is null;--> statement-breakpoint
CREATE INDEX "organization_merge_into" ON "organization_merge" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "organization_body" ON "organization" USING btree (coalesce("merged_into", "id"));--> statement-breakpoint
-- Two registrations of one body: nothing is re-pointed, and whoever reads or acts for the body does so for both.
alter table organization_merge add foreign key (organization_id) references organization, add foreign key (into_id) references organization,
  add foreign key (by) references person, add foreign key (parted_by) references person;
create trigger organization_merge_merged_kept before update on organization_merge for each row when (app.by_application()) execute function app.keep_closed('parted_at+', 'parted_by+', 'part_reason+');
create trigger organization_merge_signs before insert on organization_merge for each row when (app.by_application()) execute function app.check_signature('by', 'parted_by');
create trigger organization_merge_signs_again before update on organization_merge for each row when (app.by_application() and (old.by is distinct from new.by or old.parted_by is distinct from new.parted_by)) execute function app.check_signature('by', 'parted_by');
alter table organization_merge enable row level security;
create policy everything_to_worker on organization_merge for select to alianzas_worker using (true);
create policy everything_to_backup on organization_merge for select to alianzas_backup using (true);
create policy reads on organization_merge for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on organization_merge for insert to alianzas_backoffice with check ((select app.has_role('lead', 'director')));
create policy changes on organization_merge for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('lead', 'director')));
create policy drops on organization_merge for delete to alianzas_backoffice using ((select app.has_role('lead', 'director')));
grant select, insert on organization_merge to alianzas_backoffice;
grant update (parted_at, parted_by, part_reason) on organization_merge to alianzas_backoffice;
grant select on organization_merge to alianzas_worker, alianzas_backup;
grant update (merged_into) on organization to alianzas_backoffice;
--> statement-breakpoint
drop trigger organization_merged_kept on organization;
create trigger organization_merged_kept before update on organization for each row when (app.by_application() and (old.merged_into is not null)) execute function app.keep_closed('merged_into');
--> statement-breakpoint
-- Which registration stays is said by the lead or the director, once, and never in a chain or a circle.
create function app.keep_merging() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from staff_role r where r.person_id = app.person() and r.role in ('lead', 'director'))
    and (new.merged_into is null or old.merged_into is null
      and exists (select from organization o where o.id = new.merged_into and o.id <> new.id and o.merged_into is null)
      and not exists (select from organization o where o.merged_into = new.id)) then
    return new;
  end if;
  raise exception 'registrations are merged and parted by the lead or the director, never in a chain' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
revoke all on function app.keep_merging from public;
create trigger organization_merged_by_leading before update on organization for each row
  when (app.by_application() and old.merged_into is distinct from new.merged_into) execute function app.keep_merging();
--> statement-breakpoint
-- Somebody of one registration is of the body: of each of its registrations, by the name of the one that stayed.
create function app.memberships_of(whose uuid) returns table (organization uuid, role text, name text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct r.id, m.role, b.name from membership m join organization o on o.id = m.organization_id
    join organization b on b.id = coalesce(o.merged_into, o.id) join organization r on coalesce(r.merged_into, r.id) = b.id
  where m.person_id = whose and m.until is null;
end;
--> statement-breakpoint
revoke all on function app.memberships_of from public;
--> statement-breakpoint
create or replace function app.open_request(session_hash text, app_name text, moment timestamptz, bearer_hash text, browser text)
returns table (person uuid, name text, handle uuid, last_seen_at timestamptz, demonstration boolean, roles text[],
  memberships jsonb, bearer_purpose text, bearer_subject uuid, mark text, clock_offset_ms bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_session session;
  idle interval := case app_name when 'portal' then interval '24 hours' else interval '30 minutes' end;
begin
  if session_user = 'alianzas_portal' and app_name <> 'portal' or session_user = 'alianzas_backoffice' and app_name <> 'backoffice' then
    raise exception 'one application cannot open the other''s sessions' using errcode = 'insufficient_privilege';
  end if;
  select s.* into found_session from session s join person p on p.id = s.person_id
    where s.id_hash = session_hash and s.app = app_name and s.revoked_at is null and p.disabled_at is null
      and s.absolute_expires_at > moment and s.last_seen_at > moment - idle;
  person := found_session.person_id;
  handle := found_session.handle;
  last_seen_at := found_session.last_seen_at;
  demonstration := coalesce(found_session.demonstration, false);
  select p.name into name from person p where p.id = found_session.person_id;
  select coalesce(array_agg(r.role order by r.role), '{}') into roles from staff_role r where r.person_id = found_session.person_id and app_name = 'backoffice';
  select coalesce(jsonb_agg(to_jsonb(m) order by m.name, m.organization), '[]')
    into memberships from app.memberships_of(found_session.person_id) m where app_name = 'portal';
  select t.purpose, t.subject into bearer_purpose, bearer_subject from token t
    where t.token_hash = bearer_hash and t.purpose in ('request', 'invitation') and t.revoked_at is null and t.expires_at > moment;
  select i.mark, i.clock_offset_ms into mark, clock_offset_ms from installation i where i.id = 1;
  perform set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.roles', array_to_string(roles, ','), true),
    set_config('app.organizations', (select coalesce(string_agg(m ->> 'organization', ','), '') from jsonb_array_elements(memberships) m), true),
    set_config('app.subject', coalesce(bearer_subject::text, ''), true),
    set_config('app.holder', coalesce('bearer:' || bearer_purpose || ':' || bearer_subject,
      case app_name when 'portal' then 'person:' else 'staff:' end || person, 'browser:' || coalesce(browser, '')), true),
    set_config('app.door', '', true);
  return next;
end $$;
--> statement-breakpoint
create or replace function app.public_network() returns table (id uuid, name text, kind text, sector text, locality text, since date)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select o.id, o.name, o.kind, o.sector, o.locality, min(e.entered_at at time zone 'America/Bogota')::date
  from organization o join organization r on coalesce(r.merged_into, r.id) = o.id join network_entry e on e.organization_id = r.id
  where o.standing = 'member' and o.merged_into is null group by o.id;
end;
--> statement-breakpoint
create or replace function app.keep_own_party() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from party p where p.id = new.party_id and p.organization_id = any (app.organizations())) then
    raise exception 'a party writes its own commitments' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'withdrawn' and old.proposed_side <> 'organization' then
    raise exception 'a commitment is withdrawn by the side that wrote it' using errcode = 'insufficient_privilege';
  end if;
  if new.state <> old.state and new.state <> 'withdrawn' and old.state in ('proposed', 'accepted') and not exists (
    select from party p join app.memberships_of(app.person()) m on m.organization = p.organization_id
    where p.id = new.party_id and m.role in ('representative', 'delegate')) then
    raise exception 'a representative or a delegate answers for a party' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

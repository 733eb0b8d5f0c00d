-- The history of the back office is written by who is of the team, by a command where the database is, or at the door of signing in.
drop policy staff_append on event;
drop policy staff_append on event_subject;
create policy staff_append on event for insert to alianzas_backoffice
  with check ((select app.on_staff()) or (select app.at_sign_in()) or (select app.actor()) like 'job:%');
create policy staff_append on event_subject for insert to alianzas_backoffice
  with check ((select app.on_staff()) or (select app.at_sign_in()) or (select app.actor()) like 'job:%');
--> statement-breakpoint
-- An event of the portal stands on its own people's timelines only: not on another's by naming it as what it is about.
drop policy append on event_subject;
create policy append on event_subject for insert to alianzas_portal with check (
  kind = 'alliance' and subject_id in (select app.alliances())
  or kind = 'organization' and (subject_id = any ((select app.organizations())::uuid[])
    or subject_id in (select i.organization_id from invitation i where i.id = (select app.subject())))
  or kind = 'intake' and subject_id = (select app.subject())
  or kind = 'person' and (subject_id = (select app.person()) or (select app.at_sign_in())));
--> statement-breakpoint
-- Whose session it was: an application asks for its own sessions only.
create or replace function app.ended_session(session_hash text, app_name text, moment timestamptz) returns uuid language sql stable security definer
  set search_path = public, pg_temp
begin atomic
  select s.person_id from session s join person p on p.id = s.person_id
  where s.id_hash = session_hash and s.app = app_name and p.disabled_at is null
    and session_user is distinct from case app_name when 'portal' then 'alianzas_backoffice' else 'alianzas_portal' end
    and least(s.revoked_at, s.absolute_expires_at,
      s.last_seen_at + case app_name when 'portal' then interval '24 hours' else interval '30 minutes' end)
      between moment - interval '1 hour' and moment;
end;
--> statement-breakpoint
-- The seed changes the team where the database is a demonstration, and nowhere else.
create or replace function app.keep_team() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.actor() = 'job:staff:create'
    or app.actor() = 'job:demonstration' and exists (select from installation where mark = 'demonstration')
    or exists (select from staff_role r where r.person_id = app.person() and r.role = 'administrator') then
    return coalesce(new, old);
  end if;
  raise exception 'only an administrator changes the team' using errcode = 'insufficient_privilege';
end $$;

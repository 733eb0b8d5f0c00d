-- The link of an invitation that was answered goes on showing the answer: nothing is left to do with it.
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
    where t.token_hash = bearer_hash and t.purpose in ('request', 'invitation') and t.revoked_at is null
      and (t.expires_at > moment
        or t.purpose = 'invitation' and exists (select 1 from invitation i where i.id = t.subject and i.answered_at is not null));
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

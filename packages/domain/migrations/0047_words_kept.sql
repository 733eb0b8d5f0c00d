-- Of who comes back within a week the words are kept, for an hour; files only of who was there within the hour (ended_session).
create or replace function app.keep_form(session_hash text, app_name text, new_hash text, of_path text, sealed_form text, moment timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  select s.person_id into whose from session s join person p on p.id = s.person_id
  where s.id_hash = session_hash and s.app = app_name and p.disabled_at is null
    and session_user is distinct from case app_name when 'portal' then 'alianzas_backoffice' else 'alianzas_portal' end
    and least(s.revoked_at, s.absolute_expires_at,
      s.last_seen_at + case app_name when 'portal' then interval '24 hours' else interval '30 minutes' end)
      between moment - interval '7 days' and moment;
  if whose is null then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended('kept_form ' || whose::text, 0));
  if (select count(*) from kept_form k where k.person_id = whose and k.expires_at > moment) >= 5 then return false; end if;
  insert into kept_form (token_hash, app, person_id, path, sealed, kept_at, expires_at)
    values (new_hash, app_name, whose, of_path, sealed_form, moment, moment + interval '1 hour');
  return true;
end $$;

-- At most five kept forms of one person, also when several are sent at once: they wait for each other.
create or replace function app.keep_form(session_hash text, app_name text, new_hash text, of_path text, sealed_form text, moment timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare whose uuid := app.ended_session(session_hash, app_name, moment);
begin
  if whose is null then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended('kept_form ' || whose::text, 0));
  if (select count(*) from kept_form k where k.person_id = whose and k.expires_at > moment) >= 5 then return false; end if;
  insert into kept_form (token_hash, app, person_id, path, sealed, kept_at, expires_at)
    values (new_hash, app_name, whose, of_path, sealed_form, moment, moment + interval '1 hour');
  return true;
end $$;
--> statement-breakpoint
-- A person is blanked too in drafts, where the address stands only in what was written, and in attendances without an account.
create or replace function app.blank_person(whose uuid, moment timestamptz, act uuid, asked text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known person;
  nobody text := whose || '@anonimizada.invalid';
  attendances integer; invitations integer; requests integer; mails integer;
begin
  if session_user <> 'alianzas_backoffice'
    or not exists (select from staff_role r where r.person_id = app.person() and r.role = 'dataOfficer') then
    raise exception 'only the personal-data officer blanks a person' using errcode = 'insufficient_privilege';
  end if;
  select * into known from person p where p.id = whose for update;
  if known.id is null or known.blanked_at is not null or exists (select from staff_member s where s.person_id = whose) then
    raise exception 'there is nothing to blank of %', whose using errcode = 'insufficient_privilege';
  end if;
  update person set name = 'Persona anonimizada', email = nobody, phone = null, blanked_at = moment,
    disabled_at = coalesce(disabled_at, moment) where id = whose;
  update attendee set name = 'Persona anonimizada', email = null, position = ''
    where person_id = whose or lower(email) = known.email;
  get diagnostics attendances = row_count;
  update invitation set contact_name = 'Persona anonimizada', contact_email = nobody where lower(contact_email) = known.email;
  get diagnostics invitations = row_count;
  update request set contact_email = case when contact_email is null then null else nobody end, content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000'))
    where contact_email = known.email or lower(content #>> '{contact,email}') = known.email;
  get diagnostics requests = row_count;
  update mail set recipient = nobody where lower(recipient) = known.email;
  get diagnostics mails = row_count;
  update token set email = nobody, revoked_at = coalesce(revoked_at, moment) where email = known.email;
  update sign_in_challenge set email = nobody, ended_at = coalesce(ended_at, moment) where email = known.email;
  update session set revoked_at = coalesce(revoked_at, moment), network = null where person_id = whose;
  insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
    values (act, 'person', whose, moment, app.actor(), 'person.blanked', 'staff',
      format('{"attendances":%s,"invitations":%s,"mails":%s,"requests":%s}', attendances, invitations, mails, requests), asked);
end $$;

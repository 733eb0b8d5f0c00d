-- The items of a closed acta stay as they were but for whom is blanked in them, by the owner's one door.
create or replace function app.refuse_item_of_closed_acta() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and not app.by_application() and to_jsonb(new) - 'content' = to_jsonb(old) - 'content' then
    return new;
  end if;
  if exists (select 1 from acta where id = coalesce(old.acta_id, new.acta_id) and state in ('approved', 'annulled')) then
    raise exception 'the items of a closed acta are frozen' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
-- A person is blanked too where the database of the Red names them as a contact, and in what the team wrote of how they entered and left.
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
  update acta_item set content = jsonb_set(content, '{liaison}', (content -> 'liaison') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody) || case when content -> 'liaison' ? 'phone' then jsonb_build_object('phone', '0000000') else '{}'::jsonb end)
    where lower(content #>> '{liaison,email}') = known.email;
  update membership set verified_how = case when verified_how is null then null else 'Texto anonimizado' end,
    end_reason = case when end_reason is null then null else 'Texto anonimizado' end where person_id = whose;
  update network_entry set relevant = relevant || jsonb_build_object('contact', 'Persona anonimizada', 'email', nobody, 'phone', '0000000')
    where lower(relevant ->> 'email') = known.email;
  update invitation set contact_name = 'Persona anonimizada', contact_email = nobody,
    verified_how = case when verified_how is null then null else 'Texto anonimizado' end where lower(contact_email) = known.email;
  get diagnostics invitations = row_count;
  update request set contact_email = case when contact_email is null then null else nobody end, content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000'))
    where contact_email = known.email or lower(content #>> '{contact,email}') = known.email;
  get diagnostics requests = row_count;
  update request_sending set content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000'))
    where lower(content #>> '{contact,email}') = known.email;
  -- What was typed and not sent is sealed: it goes whole, of the person and of the links that came to that address.
  delete from draft d where d.holder in ('person:' || whose, 'staff:' || whose)
    or d.holder in (select 'bearer:request:' || r.id from request r where r.contact_email = nobody or r.content #>> '{contact,email}' = nobody)
    or d.holder in (select 'bearer:invitation:' || i.id from invitation i where i.contact_email = nobody);
  delete from kept_form k where k.person_id = whose;
  update mail set recipient = nobody where lower(recipient) = known.email;
  get diagnostics mails = row_count;
  update token set email = nobody, revoked_at = coalesce(revoked_at, moment) where email = known.email;
  update sign_in_challenge set email = nobody, ended_at = coalesce(ended_at, moment) where email = known.email;
  update session set revoked_at = coalesce(revoked_at, moment), network = null where person_id = whose;
  insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
    values (act, 'person', whose, moment, app.actor(), 'person.blanked', 'staff',
      format('{"attendances":%s,"invitations":%s,"mails":%s,"requests":%s}', attendances, invitations, mails, requests), asked);
end $$;
--> statement-breakpoint
-- What had been asked to enter by an address ends with its account, so that it does not enter when the account is opened again.
create function app.end_sign_ins(whose uuid, moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare address text := (select p.email from person p where p.id = whose);
begin
  if session_user in ('alianzas_portal', 'alianzas_backoffice') and not (session_user = 'alianzas_backoffice'
    and exists (select from staff_role r where r.person_id = app.person() and r.role = 'administrator')) then
    raise exception 'what was asked to enter is not for % to end', session_user using errcode = 'insufficient_privilege';
  end if;
  update sign_in_challenge set ended_at = moment where email = address and ended_at is null;
  update token set revoked_at = moment where email = address and purpose = 'signInLink' and used_at is null and revoked_at is null;
end $$;
--> statement-breakpoint
revoke all on function app.end_sign_ins from public;
grant execute on function app.end_sign_ins to alianzas_backoffice;

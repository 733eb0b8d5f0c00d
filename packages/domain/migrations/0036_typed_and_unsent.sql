-- What is kept of what was typed was a hash that anybody could try words against: from now on it is keyed, and the old ones go.
update submission set content = null where content is not null;
--> statement-breakpoint
-- A request or an invitation that no longer waits takes along what its link had typed and not sent: nobody can send it any more.
create function app.drop_ended_drafts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from draft d where d.holder = 'bearer:' || tg_table_name || ':' || new.id;
  return null;
end $$;
--> statement-breakpoint
revoke all on function app.drop_ended_drafts from public;
create trigger request_ends_its_drafts after update on request for each row
  when (old.state is distinct from new.state and new.state in ('accepted', 'declined', 'duplicate', 'withdrawn')) execute function app.drop_ended_drafts();
create trigger invitation_ends_its_drafts after update on invitation for each row
  when (old.state is distinct from new.state and new.state in ('accepted', 'declined', 'revoked')) execute function app.drop_ended_drafts();
--> statement-breakpoint
delete from draft d using request r where d.holder = 'bearer:request:' || r.id and r.state in ('accepted', 'declined', 'duplicate', 'withdrawn');
--> statement-breakpoint
delete from draft d using invitation i where d.holder = 'bearer:invitation:' || i.id and i.state in ('accepted', 'declined', 'revoked');
--> statement-breakpoint
-- A person is blanked too in what was typed and never sent.
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

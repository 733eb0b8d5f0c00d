-- Asked of what is written, not of a row of before: there the check stopped the blanking of the person whom it names.
ALTER TABLE "acta_item" DROP CONSTRAINT "acta_item_party";
--> statement-breakpoint
create function app.refuse_item_without_party() returns trigger language plpgsql as $$
begin
  if (new.activity in (1, 9, 12)) <> (new.organization_id is null) then
    raise exception 'an item of activity % names an organization where it is said of one', new.activity
      using errcode = 'check_violation', constraint = 'acta_item_party';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function app.refuse_item_without_party from public;
--> statement-breakpoint
create trigger acta_item_party before insert or update of activity, organization_id on acta_item
  for each row execute function app.refuse_item_without_party();
--> statement-breakpoint
-- A notice of 7 may name its addressee by e-mail: it is blanked too, and no application changes anything of it.
drop trigger inclusion_notice_append_only on inclusion_notice;
create trigger inclusion_notice_sent_kept before update on inclusion_notice for each row when (app.by_application()) execute function app.keep_closed();
--> statement-breakpoint
-- The event of a blanking keeps what each acta says after it, by its hash, and how many told it before: from then on it is
-- compared with the newest.
create or replace function app.blank_person(whose uuid, moment timestamptz, act uuid, asked text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known person;
  nobody text := whose || '@anonimizada.invalid';
  attendances integer; invitations integer; requests integer; mails integer;
  actas uuid[]; hashes text;
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
  -- Two people of one acta are blanked one after the other: the hash of each is of what the acta says after it, in that order.
  select array_agg(distinct i.acta_id) into actas from acta_item i where lower(i.content #>> '{liaison,email}') = known.email;
  perform 1 from acta a where a.id = any(actas) order by a.id for update;
  update acta_item set content = jsonb_set(content, '{liaison}', (content -> 'liaison') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody) || case when content -> 'liaison' ? 'phone' then jsonb_build_object('phone', '0000000') else '{}'::jsonb end)
    where lower(content #>> '{liaison,email}') = known.email;
  select string_agg(format('"%s %s %s"', a.id, encode(sha256(convert_to(jsonb_build_array(a.code, a.meeting_id, a.development, a.internal_note,
      (select jsonb_agg(jsonb_build_array(i.position, i.activity, i.alliance_id, i.organization_id, i.internal, i.content) order by i.position)
        from acta_item i where i.acta_id = a.id))::text, 'UTF8')), 'hex'),
    (select count(*) from event e where e.name = 'person.blanked' and e.data like '%"' || a.id || ' %')), ',' order by a.id) into hashes from acta a where a.id = any(actas);
  update membership set verified_how = case when verified_how is null then null else 'Texto anonimizado' end,
    end_reason = case when end_reason is null then null else 'Texto anonimizado' end where person_id = whose;
  update network_entry set relevant = relevant || jsonb_build_object('contact', 'Persona anonimizada', 'email', nobody, 'phone', '0000000')
    where lower(relevant ->> 'email') = known.email;
  update inclusion_notice set addressee = nobody where lower(addressee) = known.email;
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
      format('{"actas":[%s],"attendances":%s,"invitations":%s,"mails":%s,"requests":%s}', coalesce(hashes, ''), attendances, invitations, mails, requests), asked);
end $$;

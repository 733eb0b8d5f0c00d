-- What says less than was hashed since somebody in it was blanked was whole when it was added: no application adds words with
-- another hash, nor somebody blanked already, nor tells that somebody was.
create function app.refuse_untrue() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % says what is not so', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger receipt_hash_at_birth before insert on receipt for each row when (app.by_application() and new.sha256 is distinct from encode(sha256(convert_to(new.content, 'UTF8')), 'hex')) execute function app.refuse_untrue();
create trigger inclusion_notice_hash_at_birth before insert on inclusion_notice for each row when (app.by_application() and new.sha256 is distinct from encode(sha256(convert_to(new.text, 'UTF8')), 'hex')) execute function app.refuse_untrue();
create trigger event_of_blanking before insert on event for each row when (app.by_application() and new.name = 'person.blanked') execute function app.refuse_untrue();
create trigger person_at_team_birth before insert on person for each row when (current_user = 'alianzas_backoffice' and (new.disabled_at is distinct from null or new.blanked_at is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
-- A receipt says how who acted and their organization were called that day, whoever renames them. One of before says neither.
ALTER TABLE "receipt" ADD COLUMN "organization_name" text;--> statement-breakpoint
ALTER TABLE "receipt" ADD COLUMN "by_name" text;--> statement-breakpoint
create function app.name_receipt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.organization_name := (select o.name from organization o where o.id = new.organization_id);
  new.by_name := (select p.name from person p where p.id = new."by");
  return new;
end $$;
--> statement-breakpoint
create trigger receipt_named before insert on receipt for each row execute function app.name_receipt();
--> statement-breakpoint
-- Only the blanking of somebody changes what is kept of an act, and only the columns that it is told: no application does.
create or replace function app.refuse_change_but_blanking() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and not app.by_application() and new is distinct from old and to_jsonb(new) - tg_argv::text[] = to_jsonb(old) - tg_argv::text[]
    and not exists (select from unnest(tg_argv::text[]) as changed(name) where to_jsonb(new) -> name is distinct from to_jsonb(old) -> name
      and position('Persona anonimizada' in to_jsonb(new) ->> name) = 0) then
    return new;
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'plan_snapshot' and to_jsonb(old) ->> 'undone_at' is null and to_jsonb(new) ->> 'undone_at' is not null
    and to_jsonb(new) - 'undone_at' = to_jsonb(old) - 'undone_at' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
drop trigger receipt_append_only on receipt;
create trigger receipt_append_only before update or delete on receipt for each row execute function app.refuse_change_but_blanking('content', 'by_name');
--> statement-breakpoint
revoke all on function app.refuse_untrue, app.name_receipt from public;
--> statement-breakpoint
-- A person is blanked too in how the receipts of their acts name them.
create or replace function app.blank_person(whose uuid, moment timestamptz, act uuid, asked text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known person;
  nobody text := whose || '@anonimizada.invalid';
  attendances integer; invitations integer; requests integer; mails integer;
  actas uuid[]; hashes text; sendings text; entries text; receipts text; snapshots text; words text[]; asked_by uuid[];
  own uuid[]; cases uuid[]; names text[];
begin
  if session_user <> 'alianzas_backoffice'
    or not exists (select from staff_role r where r.person_id = app.person() and r.role = 'dataOfficer') then
    raise exception 'only the personal-data officer blanks a person' using errcode = 'insufficient_privilege';
  end if;
  select * into known from person p where p.id = whose for update;
  if known.id is null or known.blanked_at is not null or exists (select from staff_member s where s.person_id = whose) then
    raise exception 'there is nothing to blank of %', whose using errcode = 'insufficient_privilege';
  end if;
  -- A bare name is theirs in what is of the organizations for which they act or acted.
  select array_agg(o.id) into own from organization o where coalesce(o.merged_into, o.id) in
    (select coalesce(r.merged_into, r.id) from membership m join organization r on r.id = m.organization_id where m.person_id = whose);
  select array_agg(distinct p.alliance_id) into cases from party p where p.organization_id = any(own);
  names := array[known.name, known.email, known.phone];
  update person set name = 'Persona anonimizada', email = nobody, phone = null, blanked_at = moment,
    disabled_at = coalesce(disabled_at, moment) where id = whose;
  update attendee set name = 'Persona anonimizada', email = null, position = ''
    where person_id = whose or lower(email) = known.email or person_id is null and app.fold(name) = app.fold(known.name)
      and exists (select from meeting_alliance m where m.meeting_id = attendee.meeting_id and m.alliance_id = any(cases));
  get diagnostics attendances = row_count;
  -- Of what is blanked in the words of a row, the event tells the row's words after it, as the act that writes them does.
  select array_agg(format('attendee %s:%s %s', t.meeting_id, t.id, app.words_sum(t.name, t.email, t.position)) order by t.id) into words
    from attendee t join meeting m on m.id = t.meeting_id where m.closed_at is not null and t.person_id is null and t.name = 'Persona anonimizada'
      and exists (select from meeting_alliance a where a.meeting_id = t.meeting_id and a.alliance_id = any(cases));
  with gone as (update plan_activity t set responsible = app.unnamed(t.responsible, names)
    where t.alliance_id = any(cases) and t.responsible <> app.unnamed(t.responsible, names) returning t.*)
  select words || array_agg(format('planActivity %s %s', g.id, app.words_sum(g.place, g.responsible, g.title)) order by g.id) into words from gone g;
  with gone as (update plan_activity_change t set responsible = app.unnamed(t.responsible, names)
    where t.alliance_id = any(cases) and t.responsible <> app.unnamed(t.responsible, names) returning t.*)
  select words || array_agg(format('planActivityChange %s %s', g.id, app.words_sum(g.place, g.reason, g.responsible, g.title)) order by g.id) into words from gone g;
  with gone as (update nonconformity t set responsible = app.unnamed(t.responsible, names)
    where t.alliance_id = any(cases) and t.responsible <> app.unnamed(t.responsible, names) returning t.*)
  select words || array_agg(format('nonconformity %s %s', g.id, app.words_sum(g.correction_note, g.decision_reason, g.description, g.responsible)) order by g.id)
    into words from gone g;
  with gone as (update file t set name = app.unnamed_file(t.name, names)
    where (t.alliance_id = any(cases) or t.organization_id = any(own) or t.uploaded_by in ('person:' || whose, 'staff:' || whose))
      and t.name <> app.unnamed_file(t.name, names) returning t.*)
  select words || array_agg(format('file %s %s', g.id, app.words_sum(g.name)) order by g.id) into words from gone g;
  -- Of what is kept word for word the hash that its author cites stays, and the event tells what it says since.
  with gone as (update receipt t set content = app.unnamed_kept(t.content, names)
    where t.alliance_id = any(cases) and t.content <> app.unnamed_kept(t.content, names) returning t.*)
  select string_agg(format('"%s %s %s"', g.id, encode(sha256(convert_to(g.content, 'UTF8')), 'hex'),
    (select count(*) from event e where e.name = 'person.blanked' and e.data like '%"' || g.id || ' %')), ',' order by g.id) into receipts from gone g;
  update receipt set by_name = 'Persona anonimizada' where "by" = whose and by_name is not null;
  with gone as (update plan_snapshot t set content = app.unnamed_json(t.content, names)
    where t.alliance_id = any(cases) and t.content <> app.unnamed_json(t.content, names) returning t.*)
  select string_agg(format('"%s %s %s"', g.id, encode(sha256(convert_to(g.content::text, 'UTF8')), 'hex'),
    (select count(*) from event e where e.name = 'person.blanked' and e.data like '%"' || g.id || ' %')), ',' order by g.id) into snapshots from gone g;
  update alliance_turn t set kept = app.unnamed_json(t.kept, names) where t.alliance_id = any(cases) and t.kept <> app.unnamed_json(t.kept, names);
  -- Two people of one acta are blanked one after the other: the hash of each is of what the acta says after it, in that order.
  select array_agg(distinct i.acta_id) into actas from acta_item i where lower(i.content #>> '{liaison,email}') = known.email
    or i.organization_id = any(own) and app.fold(i.content #>> '{liaison,name}') = app.fold(known.name);
  perform 1 from acta a where a.id = any(actas) order by a.id for update;
  update acta_item set content = jsonb_set(content, '{liaison}', (content -> 'liaison') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody) || case when content -> 'liaison' ? 'phone' then jsonb_build_object('phone', '0000000') else '{}'::jsonb end)
    where lower(content #>> '{liaison,email}') = known.email
      or organization_id = any(own) and app.fold(content #>> '{liaison,name}') = app.fold(known.name);
  select string_agg(format('"%s %s %s"', a.id, encode(sha256(convert_to(jsonb_build_array(a.code, a.meeting_id, a.development, a.internal_note,
      (select jsonb_agg(jsonb_build_array(i.position, i.activity, i.alliance_id, i.organization_id, i.internal, i.content) order by i.position)
        from acta_item i where i.acta_id = a.id))::text, 'UTF8')), 'hex'),
    (select count(*) from event e where e.name = 'person.blanked' and e.data like '%"' || a.id || ' %')), ',' order by a.id) into hashes from acta a where a.id = any(actas);
  update membership set verified_how = case when verified_how is null then null else 'Texto anonimizado' end,
    end_reason = case when end_reason is null then null else 'Texto anonimizado' end where person_id = whose;
  -- A form that was open with its words is of an earlier version: it does not write them back.
  update acta a set version = a.version + 1 where a.id = any(actas) and a.state in ('draft', 'inReview');
  update network_entry set version = version + 1, relevant = relevant || jsonb_build_object('contact', 'Persona anonimizada', 'email', nobody, 'phone', '0000000')
    where lower(relevant ->> 'email') = known.email
      or organization_id = any(own) and app.fold(relevant ->> 'contact') = app.fold(known.name);
  update network_entry n set version = n.version + 1, earlier = jsonb_set(n.earlier, '{rows}', (select jsonb_agg(case when (lower(r #>> '{relevant,email}') = known.email
      or n.organization_id = any(own) and app.fold(r #>> '{relevant,contact}') = app.fold(known.name))
      then jsonb_set(r, '{relevant}', (r -> 'relevant') || jsonb_build_object('contact', 'Persona anonimizada', 'email', nobody, 'phone', '0000000')) else r end order by place)
      from jsonb_array_elements(n.earlier -> 'rows') with ordinality as said(r, place)))
    where exists (select from jsonb_array_elements(n.earlier -> 'rows') r where (lower(r #>> '{relevant,email}') = known.email
      or n.organization_id = any(own) and app.fold(r #>> '{relevant,contact}') = app.fold(known.name)));
  update inclusion_notice set addressee = nobody where lower(addressee) = known.email
    or organization_id = any(own) and addressee <> app.unnamed(addressee, names);
  update invitation set contact_name = 'Persona anonimizada', contact_email = nobody,
    verified_how = case when verified_how is null then null else 'Texto anonimizado' end where lower(contact_email) = known.email;
  get diagnostics invitations = row_count;
  select array_agg(r.id) into asked_by from request r where r.contact_email = known.email or lower(r.content #>> '{contact,email}') = known.email
    or r.organization_id = any(own) and app.fold(r.content #>> '{contact,name}') = app.fold(known.name);
  update request set contact_email = case when contact_email is null then null else nobody end, content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000'))
    where id = any(asked_by);
  get diagnostics requests = row_count;
  update request_sending set content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000'))
    where lower(content #>> '{contact,email}') = known.email
      or request_id = any(asked_by) and app.fold(content #>> '{contact,name}') = app.fold(known.name);
  select string_agg(format('"%s:%s %s %s"', s.request_id, s.number, encode(sha256(convert_to(s.content::text, 'UTF8')), 'hex'),
    (select count(*) from event e where e.name = 'person.blanked' and e.data like '%"' || s.request_id || ':' || s.number || ' %')), ',' order by s.request_id, s.number)
    into sendings from request_sending s where s.content #>> '{contact,email}' = nobody;
  select string_agg(format('"%s %s %s"', n.id, encode(sha256(convert_to(jsonb_build_array(n.name, n.relevant, n.earlier)::text, 'UTF8')), 'hex'),
    (select count(*) from event e where e.name = 'person.blanked' and e.data like '%"' || n.id || ' %')), ',' order by n.id)
    into entries from network_entry n where n.relevant ->> 'email' = nobody or position(nobody in n.earlier::text) > 0;
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
      format('{"actas":[%s],"attendances":%s,"entries":[%s],"invitations":%s,"mails":%s,"receipts":[%s],"requests":%s,"sendings":[%s],"snapshots":[%s],"words":%s}',
        coalesce(hashes, ''), attendances, coalesce(entries, ''), invitations, mails, coalesce(receipts, ''), requests, coalesce(sendings, ''), coalesce(snapshots, ''),
        '[' || coalesce((select string_agg(to_json(w)::text, ',') from unnest(words) w), '') || ']'), asked);
end $$;

-- A plan activity that was edited may name somebody: they are blanked too, and no application changes anything of it.
drop trigger plan_activity_change_append_only on plan_activity_change;
create trigger plan_activity_change_written_kept before update on plan_activity_change for each row when (app.by_application()) execute function app.keep_closed();
--> statement-breakpoint
-- What was written, without the words that name somebody: where they stand with other accents, without any of it.
create function app.unnamed(written text, names text[]) returns text language plpgsql stable as $$
declare
  one text; pattern text;
begin
  foreach one in array array_remove(names, null) loop
    pattern := '(?<!\w)' || regexp_replace(regexp_replace(btrim(one), '([.*+?^${}()|\[\]\\])', '\\\1', 'g'), '\s+', '\\s+', 'g') || '(?!\w)';
    written := regexp_replace(written, pattern, 'Persona anonimizada', 'gi');
    if app.fold(written) ~ app.fold(pattern) then
      written := 'Persona anonimizada';
    end if;
  end loop;
  return written;
end $$;
--> statement-breakpoint
-- The sum of the words of a row, as the acts that write them tell it (src/platform/rowSums.ts).
create function app.words_sum(variadic words text[]) returns text language sql stable
  return encode(sha256(convert_to(to_jsonb(words)::text, 'UTF8')), 'hex');
--> statement-breakpoint
revoke all on function app.unnamed, app.words_sum from public;
--> statement-breakpoint
-- A person is blanked wherever their name stands as such in what is of their organizations, and not only by their address.
create or replace function app.blank_person(whose uuid, moment timestamptz, act uuid, asked text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known person;
  nobody text := whose || '@anonimizada.invalid';
  attendances integer; invitations integer; requests integer; mails integer;
  actas uuid[]; hashes text; sendings text; entries text; words text[]; asked_by uuid[];
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
      format('{"actas":[%s],"attendances":%s,"entries":[%s],"invitations":%s,"mails":%s,"requests":%s,"sendings":[%s],"words":%s}',
        coalesce(hashes, ''), attendances, coalesce(entries, ''), invitations, mails, requests, coalesce(sendings, ''),
        '[' || coalesce((select string_agg(to_json(w)::text, ',') from unnest(words) w), '') || ']'), asked);
end $$;

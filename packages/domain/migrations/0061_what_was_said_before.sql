ALTER TABLE "network_entry" ADD COLUMN "earlier" jsonb DEFAULT '{"v":1,"rows":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "network_entry" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
-- Whether what was said before still begins with the same rows, each in its place: others come after them.
create function app.only_added(was jsonb, becomes jsonb) returns boolean language sql immutable
return jsonb_path_query_array(becomes, '$.rows[0 to $n]', jsonb_build_object('n', jsonb_array_length(was -> 'rows') - 1)) is not distinct from was -> 'rows';
--> statement-breakpoint
revoke all on function app.only_added from public;
grant execute on function app.only_added to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
--> statement-breakpoint
-- A row of the database of the Red is of the organization: another of its cases brings it up to date, also once the case that
-- entered it has ended; what it said before is only added to.
drop trigger network_entry_ended_kept on network_entry;
create trigger network_entry_ended_kept before update on network_entry for each row when (app.by_application() and (app.case_ended(new.alliance_id))) execute function app.keep_closed('name', 'relevant', 'earlier', 'version');
create trigger network_entry_said_kept before update on network_entry for each row when (app.by_application() and (not app.only_added(old.earlier, new.earlier))) execute function app.keep_closed();
grant update (earlier, version) on network_entry to alianzas_backoffice;
--> statement-breakpoint
-- A person is blanked too in what a row of the database of the Red said before.
create or replace function app.blank_person(whose uuid, moment timestamptz, act uuid, asked text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known person;
  nobody text := whose || '@anonimizada.invalid';
  attendances integer; invitations integer; requests integer; mails integer;
  actas uuid[]; hashes text; sendings text; entries text;
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
  -- A form that was open with its words is of an earlier version: it does not write them back.
  update acta a set version = a.version + 1 where a.id = any(actas) and a.state in ('draft', 'inReview');
  update network_entry set version = version + 1, relevant = relevant || jsonb_build_object('contact', 'Persona anonimizada', 'email', nobody, 'phone', '0000000')
    where lower(relevant ->> 'email') = known.email;
  update network_entry n set version = n.version + 1, earlier = jsonb_set(n.earlier, '{rows}', (select jsonb_agg(case when lower(r #>> '{relevant,email}') = known.email
      then jsonb_set(r, '{relevant}', (r -> 'relevant') || jsonb_build_object('contact', 'Persona anonimizada', 'email', nobody, 'phone', '0000000')) else r end order by place)
      from jsonb_array_elements(n.earlier -> 'rows') with ordinality as said(r, place)))
    where exists (select from jsonb_array_elements(n.earlier -> 'rows') r where lower(r #>> '{relevant,email}') = known.email);
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
  -- Of what is blanked only in part the event keeps what it says after it: the rest is compared with that.
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
      format('{"actas":[%s],"attendances":%s,"entries":[%s],"invitations":%s,"mails":%s,"requests":%s,"sendings":[%s]}',
        coalesce(hashes, ''), attendances, coalesce(entries, ''), invitations, mails, requests, coalesce(sendings, '')), asked);
end $$;
--> statement-breakpoint
-- Whether who was invited was taken out of the organization after its invitation was last sent, and did not come back since.
-- Each holds the organization, so the order of the history tells which was first: of two that wait for each other, the clock
-- of the later may be the earlier. The portal asks of its own link alone.
create function app.taken_out(of_invitation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from invitation i join organization o on o.id = i.organization_id
      join organization r on coalesce(r.merged_into, r.id) = coalesce(o.merged_into, o.id)
      join membership m on m.organization_id = r.id
      join person p on p.id = m.person_id and p.email = i.contact_email
    where i.id = of_invitation and (session_user <> 'alianzas_portal' or i.id = app.subject())
    having bool_or(m.until is not null and (select max(e.seq) from event e where e.stream_kind = 'organization' and e.stream_id = r.id
        and e.name = 'membership.ended' and e.data::json ->> 'person' = p.id::text)
      > (select max(e.seq) from event e where e.stream_kind = 'intake' and e.stream_id = i.id
        and e.name in ('invitation.sent', 'invitation.sentAgain'))) and not bool_or(m.until is null and p.disabled_at is null));
end;
--> statement-breakpoint
revoke all on function app.taken_out from public;
grant execute on function app.taken_out to alianzas_portal, alianzas_backoffice, alianzas_worker;
--> statement-breakpoint
-- Who answers an invitation holds every registration of its organization, as who takes somebody out of it does: one waits for
-- the other. Each is sought twice: one that was being merged is of another body once it was waited for.
create function app.hold_invited(out people integer, out had_people boolean) language plpgsql security definer set search_path = public, pg_temp as $$
declare invited uuid;
begin
  select i.organization_id into invited from invitation i where i.id = app.subject();
  for once_more in 1..2 loop
    perform 1 from organization o where coalesce(o.merged_into, o.id) = (select coalesce(b.merged_into, b.id) from organization b where b.id = invited)
      order by o.id for no key update;
  end loop;
  select count(distinct p.id) filter (where m.until is null and p.disabled_at is null), count(*) > 0 into people, had_people
    from organization b join organization o on coalesce(o.merged_into, o.id) = coalesce(b.merged_into, b.id)
    join membership m on m.organization_id = o.id join person p on p.id = m.person_id where b.id = invited;
end $$;
--> statement-breakpoint
revoke all on function app.hold_invited from public;
grant execute on function app.hold_invited to alianzas_portal;
--> statement-breakpoint
-- Each time that an invitation is sent, how its address was verified may be asked anew: what was written before stays before it.
drop trigger invitation_sent_kept on invitation;
create trigger invitation_sent_kept before update on invitation for each row when (app.by_application() and (old.state in ('sent', 'expired'))) execute function app.keep_closed('state', 'sent_at', 'expires_at', 'renewal_asked_at', 'version', 'answered_at', 'answered_by', 'answer_reason', 'revoked_at', 'revoked_by', 'revoke_reason', 'verified_how');
create trigger invitation_verified_kept before update on invitation for each row when (app.by_application() and (old.verified_how is not null and starts_with(new.verified_how, old.verified_how) is not true)) execute function app.keep_closed();
grant update (verified_how) on invitation to alianzas_backoffice;
--> statement-breakpoint
-- What was written in the name of an organization by who does not enter it is not its own: its people read nothing of them.
create function app.stays_out(of_request uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from event e where e.stream_kind = 'intake' and e.stream_id = of_request and e.name = 'request.accepted'
    and (e.data::json ->> 'staysOut')::boolean);
end;
--> statement-breakpoint
revoke all on function app.stays_out from public;
grant execute on function app.stays_out to alianzas_portal, alianzas_backoffice;
-- Their documents neither: until now they were made the organization's with the request.
update file f set organization_id = null where f.organization_id is not null and f.request_id is not null and app.stays_out(f.request_id);
drop policy own on request;
create policy own on request to alianzas_portal
  using (id = (select app.subject()) or organization_id = any ((select app.organizations())::uuid[]) and not app.stays_out(id))
  with check (id = (select app.subject()) or organization_id = any ((select app.organizations())::uuid[]));

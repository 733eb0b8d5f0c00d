-- The database guards itself: references, search, row security, the append-only chained history, frozen records.
create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create schema if not exists app;
--> statement-breakpoint
revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema public, app to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
--> statement-breakpoint
create function app.fold(value text) returns text language sql immutable parallel safe
  set search_path = public, pg_temp
  return lower(public.unaccent('public.unaccent'::regdictionary, value));
--> statement-breakpoint
create function app.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
--> statement-breakpoint
create function app.organizations() returns uuid[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('app.organizations', true), ''), ',')::uuid[], '{}');
--> statement-breakpoint
create function app.subject() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.subject', true), '')::uuid;
--> statement-breakpoint
create function app.holder() returns text language sql stable parallel safe
  return coalesce(current_setting('app.holder', true), '');
--> statement-breakpoint
-- The one door through which the portal reads sign-in data: opened by the sign-in verbs, closed with their transaction.
create function app.at_sign_in() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.door', true), '') = 'signIn';
--> statement-breakpoint
alter table staff_member add foreign key (person_id) references person;
alter table staff_role add foreign key (person_id) references person;
alter table session add foreign key (person_id) references person;
alter table credential add foreign key (person_id) references person;
alter table recovery_code add foreign key (person_id) references person;
alter table organization add foreign key (legal_file_id) references file, add foreign key (verified_by) references person, add foreign key (merged_into) references organization;
alter table membership add foreign key (person_id) references person, add foreign key (organization_id) references organization;
alter table consent add foreign key (person_id) references person, add foreign key (request_id) references request;
alter table cycle add foreign key (initiatives_acta_id) references acta, add foreign key (initiatives_set_by) references person;
alter table initiative add foreign key (cycle_id) references cycle;
alter table alliance add foreign key (cycle_id) references cycle, add foreign key (professional_id) references person;
alter table party add foreign key (alliance_id) references alliance, add foreign key (organization_id) references organization,
  add foreign key (active_part_by) references person, add foreign key (network_entry_id) references network_entry, add foreign key (liaison_person_id) references person;
alter table alliance_initiative add foreign key (alliance_id) references alliance, add foreign key (initiative_id) references initiative;
alter table visit add foreign key (alliance_id) references alliance;
alter table proposal add foreign key (alliance_id) references alliance, add foreign key (saved_by) references person, add foreign key (approved_by) references person;
alter table request add foreign key (organization_id) references organization, add foreign key (alliance_id) references alliance, add foreign key (answered_by) references person;
alter table invitation add foreign key (alliance_id) references alliance, add foreign key (organization_id) references organization,
  add foreign key (invited_by) references person, add foreign key (answered_by) references person;
alter table invitation_initiative add foreign key (invitation_id) references invitation, add foreign key (initiative_id) references initiative;
alter table network_entry add foreign key (organization_id) references organization, add foreign key (alliance_id) references alliance, add foreign key (entered_by) references person;
alter table inclusion_notice add foreign key (organization_id) references organization, add foreign key (alliance_id) references alliance, add foreign key (sent_by) references person;
-- A notice of inclusion needs the row of the database of the Red (R-152).
alter table inclusion_notice add foreign key (organization_id) references network_entry (organization_id);
alter table meeting add foreign key (cycle_id) references cycle, add foreign key (convened_by) references person;
alter table meeting_alliance add foreign key (meeting_id) references meeting, add foreign key (alliance_id) references alliance;
alter table meeting_activity add foreign key (meeting_id) references meeting;
alter table attendee add foreign key (meeting_id) references meeting, add foreign key (organization_id) references organization, add foreign key (person_id) references person;
alter table contribution add foreign key (alliance_id) references alliance, add foreign key (party_id) references party,
  add foreign key (organization_id) references organization, add foreign key (initiative_id) references initiative, add foreign key (verified_by) references person;
alter table commitment add foreign key (alliance_id) references alliance, add foreign key (party_id) references party, add foreign key (parent_id) references commitment,
  add foreign key (proposed_by) references person, add foreign key (answered_by) references person, add foreign key (evidence_file_id) references file, add foreign key (filing_id) references filing;
alter table filing add foreign key (alliance_id) references alliance, add foreign key (cycle_id) references cycle, add foreign key (filed_by) references person, add foreign key (received_by) references person;
alter table plan_section add foreign key (alliance_id) references alliance, add foreign key (approved_by) references person;
alter table plan_action add foreign key (alliance_id) references alliance, add foreign key (commitment_id) references commitment;
alter table plan_activity add foreign key (action_id) references plan_action, add foreign key (alliance_id) references alliance, add foreign key (party_id) references party;
alter table follow_up_date add foreign key (alliance_id) references alliance, add foreign key (meeting_id) references meeting;
alter table plan_snapshot add foreign key (alliance_id) references alliance, add foreign key (taken_by) references person, add foreign key (acta_id) references acta;
alter table evidence add foreign key (alliance_id) references alliance, add foreign key (plan_activity_id) references plan_activity, add foreign key (party_id) references party,
  add foreign key (submitted_by) references person, add foreign key (reviewed_by) references person;
alter table evidence_file add foreign key (evidence_id) references evidence, add foreign key (file_id) references file;
alter table compliance add foreign key (alliance_id) references alliance, add foreign key (plan_activity_id) references plan_activity,
  add foreign key (commitment_id) references commitment, add foreign key (decided_by) references person;
alter table nonconformity add foreign key (alliance_id) references alliance, add foreign key (plan_activity_id) references plan_activity, add foreign key (snapshot_id) references plan_snapshot,
  add foreign key (acta_id) references acta, add foreign key (corrected_by) references person, add foreign key (closed_by) references person;
alter table edition add foreign key (cycle_id) references cycle;
alter table recognition add foreign key (edition_id) references edition, add foreign key (alliance_id) references alliance, add foreign key (organization_id) references organization,
  add foreign key (acta_id) references acta, add foreign key (decided_by) references person;
alter table continuity add foreign key (alliance_id) references alliance, add foreign key (organization_id) references organization, add foreign key (acta_id) references acta, add foreign key (decided_by) references person;
alter table acta add foreign key (meeting_id) references meeting, add foreign key (drafted_by) references person, add foreign key (submitted_by) references person,
  add foreign key (approved_by) references person, add foreign key (clarifies_id) references acta;
alter table acta_item add foreign key (acta_id) references acta, add foreign key (alliance_id) references alliance, add foreign key (organization_id) references organization;
alter table balance add foreign key (cycle_id) references cycle, add foreign key (prepared_by) references person, add foreign key (confirmed_by) references person, add foreign key (filing_id) references filing;
alter table improvement_action add foreign key (cycle_id) references cycle, add foreign key (proposed_by) references person;
alter table carry_over add foreign key (alliance_id) references alliance, add foreign key (from_cycle_id) references cycle, add foreign key (to_cycle_id) references cycle, add foreign key (decided_by) references person;
alter table file add foreign key (organization_id) references organization, add foreign key (alliance_id) references alliance, add foreign key (request_id) references request;
--> statement-breakpoint
-- The history: the trigger draws the sequence under the stream's head and chains the exact bytes.
create function app.chain_text(e event) returns text language sql immutable
  return concat_ws(E'\n', e.previous_hash, e.stream_kind || ':' || e.stream_id::text, e.seq::text,
    to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.actor, e.name, e.audience, coalesce(e.cause::text, ''), e.id::text, e.data);
--> statement-breakpoint
create function app.chain_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare head stream_head;
begin
  insert into stream_head values (new.stream_kind, new.stream_id, 1, '')
    on conflict (stream_kind, stream_id) do update set seq = stream_head.seq + 1
    returning * into head;
  new.seq := head.seq;
  new.previous_hash := head.hash;
  new.hash := encode(sha256(convert_to(app.chain_text(new), 'UTF8')), 'hex');
  update stream_head set hash = new.hash where stream_kind = new.stream_kind and stream_id = new.stream_id;
  return new;
end $$;
--> statement-breakpoint
create trigger event_chain before insert on event for each row execute function app.chain_event();
--> statement-breakpoint
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger event_append_only before update or delete on event for each row execute function app.refuse_change();
create trigger event_no_truncate before truncate on event for each statement execute function app.refuse_change();
create trigger event_subject_append_only before update or delete on event_subject for each row execute function app.refuse_change();
create trigger event_subject_no_truncate before truncate on event_subject for each statement execute function app.refuse_change();
create trigger plan_snapshot_append_only before update or delete on plan_snapshot for each row execute function app.refuse_change();
create trigger compliance_append_only before update or delete on compliance for each row execute function app.refuse_change();
create trigger recognition_append_only before update or delete on recognition for each row execute function app.refuse_change();
create trigger continuity_append_only before update or delete on continuity for each row execute function app.refuse_change();
create trigger inclusion_notice_append_only before update or delete on inclusion_notice for each row execute function app.refuse_change();
--> statement-breakpoint
create function app.refuse_when_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a closed record of % is frozen', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger acta_frozen before update on acta for each row when (old.state in ('approved', 'annulled')) execute function app.refuse_when_frozen();
create trigger filing_frozen before update on filing for each row
  when (old.state = 'filed' and (new.number, new.filed_on, new.filed_at, new.state, new.kind) is distinct from (old.number, old.filed_on, old.filed_at, old.state, old.kind))
  execute function app.refuse_when_frozen();
create trigger balance_frozen before update on balance for each row when (old.state = 'filed') execute function app.refuse_when_frozen();
create trigger proposal_frozen before update on proposal for each row when (old.state = 'approved') execute function app.refuse_when_frozen();
--> statement-breakpoint
create function app.refuse_item_of_closed_acta() returns trigger language plpgsql as $$
begin
  if exists (select 1 from acta where id = coalesce(old.acta_id, new.acta_id) and state in ('approved', 'annulled')) then
    raise exception 'the items of a closed acta are frozen' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger acta_item_frozen before insert or update or delete on acta_item for each row execute function app.refuse_item_of_closed_acta();
--> statement-breakpoint
-- The first statement of every request: who is this, with what roles, and what the transaction may see.
create function app.open_request(session_hash text, app_name text, moment timestamptz, bearer_hash text, browser text)
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
  select coalesce(jsonb_agg(jsonb_build_object('organization', m.organization_id, 'role', m.role, 'name', o.name) order by o.name), '[]')
    into memberships from membership m join organization o on o.id = m.organization_id
    where m.person_id = found_session.person_id and m.until is null and app_name = 'portal';
  select t.purpose, t.subject into bearer_purpose, bearer_subject from token t
    where t.token_hash = bearer_hash and t.purpose in ('request', 'invitation') and t.revoked_at is null and t.expires_at > moment;
  select i.mark, i.clock_offset_ms into mark, clock_offset_ms from installation i where i.id = 1;
  perform set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.organizations', (select coalesce(string_agg(m ->> 'organization', ','), '') from jsonb_array_elements(memberships) m), true),
    set_config('app.subject', coalesce(bearer_subject::text, ''), true),
    set_config('app.holder', coalesce('bearer:' || bearer_purpose || ':' || bearer_subject,
      case app_name when 'portal' then 'person:' else 'staff:' end || person, 'browser:' || coalesce(browser, '')), true),
    set_config('app.door', '', true);
  return next;
end $$;
--> statement-breakpoint
-- Ends a person's open sessions in both applications, whichever asks: a disabled person enters neither.
create function app.end_sessions(whose uuid, keep_hash text, moment timestamptz) returns integer language sql security definer
  set search_path = public, pg_temp
begin atomic
  with ended as (
    update session set revoked_at = moment
    where session.person_id = whose and session.revoked_at is null and session.id_hash is distinct from keep_hash returning 1)
  select count(*)::integer from ended;
end;
--> statement-breakpoint
-- The alliances that the portal's actor belongs to, or was invited to.
create function app.alliances() returns setof uuid language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.alliance_id from party p where p.organization_id = any (app.organizations())
  union
  select i.alliance_id from invitation i where i.id = app.subject();
end;
--> statement-breakpoint
-- The public projection of the Red: its members as organizations, nothing of persons.
create function app.public_network() returns table (id uuid, name text, kind text, sector text, locality text, since date)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select o.id, o.name, o.kind, o.sector, o.locality, min(e.entered_at at time zone 'America/Bogota')::date
  from organization o join network_entry e on e.organization_id = o.id
  where o.standing = 'member' and o.merged_into is null group by o.id;
end;
--> statement-breakpoint
revoke all on all functions in schema app from public;
grant execute on all functions in schema app to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
revoke execute on function app.open_request, app.end_sessions from alianzas_worker, alianzas_backup;
--> statement-breakpoint
grant select, insert, update on all tables in schema public to alianzas_portal, alianzas_backoffice;
grant select on all tables in schema public to alianzas_worker, alianzas_backup;
grant insert, update on mail to alianzas_worker;
grant update on file, invitation to alianzas_worker;
grant insert on event, event_subject to alianzas_worker;
grant insert, update on counter to alianzas_worker;
grant delete on staff_role, acta_item, plan_action, plan_activity, follow_up_date, improvement_action, attendee, alliance_initiative, meeting_alliance, meeting_activity to alianzas_backoffice;
revoke update on event, event_subject, submission, installation from alianzas_portal, alianzas_backoffice;
revoke all on stream_head from alianzas_portal, alianzas_backoffice;
revoke all on mail, credential, recovery_code, improvement_action, carry_over from alianzas_portal;
grant select on carry_over to alianzas_portal;
revoke insert, update on staff_member, staff_role, cycle, initiative, organization, acta, acta_item, recognition, continuity, edition, balance,
  network_entry, inclusion_notice, plan_section, plan_action, plan_activity, follow_up_date, plan_snapshot, compliance, nonconformity, meeting, meeting_alliance, meeting_activity from alianzas_portal;
-- An ally reports and never reviews, nor rewrites what it reported.
revoke update on evidence, evidence_file from alianzas_portal;
-- The portal never reads a whole acta (design, idea 3): only what says that there is one.
revoke select on acta from alianzas_portal;
grant select (id, code, meeting_id, state, approved_at, clarifies_id) on acta to alianzas_portal;
--> statement-breakpoint
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy everything_to_backup on %I for select to alianzas_backup using (true)', t);
    execute format('create policy everything_to_worker on %I to alianzas_worker using (true) with check (true)', t);
    if t not in ('session', 'sign_in_challenge') then
      execute format('create policy everything_to_staff on %I to alianzas_backoffice using (true) with check (true)', t);
    end if;
  end loop;
  -- What hangs from an alliance is seen by its parties.
  foreach t in array array['visit', 'alliance_initiative', 'proposal', 'commitment', 'plan_section', 'plan_action', 'plan_activity', 'follow_up_date',
    'plan_snapshot', 'evidence', 'compliance', 'nonconformity', 'contribution', 'filing', 'meeting_alliance', 'carry_over'] loop
    execute format('create policy parties on %I to alianzas_portal using (alliance_id in (select app.alliances())) with check (alliance_id in (select app.alliances()))', t);
  end loop;
  -- What concerns one organization is seen by its people.
  foreach t in array array['network_entry', 'inclusion_notice', 'recognition', 'continuity'] loop
    execute format('create policy own_organization on %I for select to alianzas_portal using (organization_id = any ((select app.organizations())::uuid[]))', t);
  end loop;
end $$;
--> statement-breakpoint
create policy parties on alliance to alianzas_portal using (id in (select app.alliances())) with check (id in (select app.alliances()));
create policy parties on party to alianzas_portal using (alliance_id in (select app.alliances())) with check (alliance_id in (select app.alliances()));
create policy own_and_allied on organization for select to alianzas_portal
  using (id = any ((select app.organizations())::uuid[]) or id in (select p.organization_id from party p where p.alliance_id in (select app.alliances())));
create policy own on membership for select to alianzas_portal using (organization_id = any ((select app.organizations())::uuid[]) or person_id = (select app.person())
  or organization_id in (select i.organization_id from invitation i where i.id = (select app.subject())));
create policy by_invitation on membership for insert to alianzas_portal
  with check (organization_id in (select i.organization_id from invitation i where i.id = (select app.subject())) or organization_id = any ((select app.organizations())::uuid[]));
create policy known on person for select to alianzas_portal
  using (id = (select app.person()) or (select app.at_sign_in())
    or id in (select m.person_id from membership m where m.organization_id = any ((select app.organizations())::uuid[]))
    or id in (select a.professional_id from alliance a where a.id in (select app.alliances())));
create policy at_sign_in on person for insert to alianzas_portal with check ((select app.at_sign_in()));
create policy self on person for update to alianzas_portal using (id = (select app.person()) or (select app.at_sign_in()));
create policy own on staff_member for select to alianzas_portal using (person_id in (select a.professional_id from alliance a where a.id in (select app.alliances())));
create policy at_sign_in on staff_role for select to alianzas_portal using (false);
create policy at_sign_in on session to alianzas_portal using (app = 'portal' and (person_id = (select app.person()) or (select app.at_sign_in())))
  with check (app = 'portal' and (person_id = (select app.person()) or (select app.at_sign_in())));
create policy own_application on session to alianzas_backoffice using (app = 'backoffice') with check (app = 'backoffice');
create policy at_sign_in on sign_in_challenge to alianzas_portal using ((select app.at_sign_in())) with check ((select app.at_sign_in()));
create policy own on credential to alianzas_portal using (false);
create policy own on recovery_code to alianzas_portal using (false);
create policy at_sign_in on token to alianzas_portal using ((select app.at_sign_in())) with check ((select app.at_sign_in()));
create policy own on consent for select to alianzas_portal using (person_id = (select app.person()) or request_id = (select app.subject()));
create policy give on consent for insert to alianzas_portal with check (person_id = (select app.person()) or request_id = (select app.subject()) or (select app.at_sign_in()));
create policy published on cycle for select to alianzas_portal using (true);
create policy prioritised on initiative for select to alianzas_portal using (prioritised_at is not null);
create policy own on request to alianzas_portal using (id = (select app.subject()) or organization_id = any ((select app.organizations())::uuid[]))
  with check (id = (select app.subject()) or organization_id = any ((select app.organizations())::uuid[]));
create policy own on invitation to alianzas_portal using (id = (select app.subject()) or organization_id = any ((select app.organizations())::uuid[]))
  with check (id = (select app.subject()) or organization_id = any ((select app.organizations())::uuid[]));
create policy own on invitation_initiative for select to alianzas_portal using (invitation_id in (select i.id from invitation i));
create policy parties on meeting for select to alianzas_portal using (id in (select ma.meeting_id from meeting_alliance ma));
create policy parties on meeting_activity for select to alianzas_portal using (meeting_id in (select ma.meeting_id from meeting_alliance ma));
create policy own on attendee to alianzas_portal using (organization_id = any ((select app.organizations())::uuid[])) with check (organization_id = any ((select app.organizations())::uuid[]));
create policy approved on acta for select to alianzas_portal using (state = 'approved' and meeting_id in (select ma.meeting_id from meeting_alliance ma));
create policy extract on acta_item for select to alianzas_portal
  using (not internal and alliance_id in (select app.alliances()) and acta_id in (select a.id from acta a)
    and (organization_id is null or organization_id = any ((select app.organizations())::uuid[])));
create policy published on edition for select to alianzas_portal using (true);
create policy published on balance for select to alianzas_portal using (state = 'filed');
create policy none on improvement_action to alianzas_portal using (false);
create policy none on mail to alianzas_portal using (false);
create policy none on stream_head to alianzas_portal using (false);
create policy mark on installation for select to alianzas_portal using (true);
create policy counting on counter to alianzas_portal using (true) with check (true);
create policy counting on attempt to alianzas_portal using ((select app.at_sign_in())) with check ((select app.at_sign_in()));
create policy own on submission to alianzas_portal using (holder = (select app.holder())) with check (holder = (select app.holder()));
create policy own on file to alianzas_portal
  using (organization_id = any ((select app.organizations())::uuid[]) or alliance_id in (select app.alliances()) or request_id = (select app.subject()))
  with check (organization_id = any ((select app.organizations())::uuid[]) or alliance_id in (select app.alliances()) or request_id = (select app.subject()));
create policy own on evidence_file to alianzas_portal using (evidence_id in (select e.id from evidence e)) with check (evidence_id in (select e.id from evidence e));
create policy audience on event for select to alianzas_portal
  using (audience in ('parties', 'public') and (stream_kind = 'alliance' and stream_id in (select app.alliances())
    or stream_kind = 'organization' and stream_id = any ((select app.organizations())::uuid[])
    or stream_kind = 'intake' and stream_id = (select app.subject())));
create policy append on event for insert to alianzas_portal with check (true);
create policy audience on event_subject for select to alianzas_portal using (event_id in (select e.id from event e));
create policy append on event_subject for insert to alianzas_portal with check (true);
--> statement-breakpoint
insert into installation (id, created_at) values (1, now());

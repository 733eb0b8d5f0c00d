-- Roles reach row security: what a role of the back office does not read, its transactions do not see, and with nobody set
-- they see what is public. Most policies below are written from the reading table (src/reading.ts).
create function app.has_role(variadic wanted text[]) returns boolean language sql stable parallel safe
  return app.person() is not null and coalesce(string_to_array(current_setting('app.roles', true), ',') && wanted, false);
--> statement-breakpoint
create function app.on_staff() returns boolean language sql stable parallel safe
  return app.person() is not null and coalesce(current_setting('app.roles', true), '') <> '';
--> statement-breakpoint
create or replace function app.at_sign_in() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.door', true), '') in ('signIn', 'commandLine');
--> statement-breakpoint
-- Who runs a command where the database is makes the first staff, behind a door of its own.
create function app.at_command_line() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.door', true), '') = 'commandLine';
--> statement-breakpoint
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
  select coalesce(jsonb_agg(jsonb_build_object('organization', m.organization_id, 'role', m.role, 'name', o.name) order by o.name), '[]')
    into memberships from membership m join organization o on o.id = m.organization_id
    where m.person_id = found_session.person_id and m.until is null and app_name = 'portal';
  select t.purpose, t.subject into bearer_purpose, bearer_subject from token t
    where t.token_hash = bearer_hash and t.purpose in ('request', 'invitation') and t.revoked_at is null and t.expires_at > moment;
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
--> statement-breakpoint
-- How much was accepted of the plan of some alliances: a figure for who reads plans and balances, and no evidence.
create function app.accepted_evidence(alliances uuid[]) returns table (alliance_id uuid, plan_activity_id uuid, accepted integer)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.alliance_id, e.plan_activity_id, count(*)::integer from evidence e
  where app.on_staff() and e.alliance_id = any (alliances) and e.state = 'accepted' group by e.alliance_id, e.plan_activity_id;
end;
--> statement-breakpoint
-- How many alliances under way each professional leads: a figure for who reads the team, and no case.
create function app.alliances_led() returns table (person_id uuid, running integer)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.professional_id, count(*)::integer from alliance a where app.on_staff() and a.state = 'running' group by a.professional_id;
end;
--> statement-breakpoint
-- Whom a role knows by its work: the team, and who stands in what it reads.
create function app.known_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp
begin atomic
  select m.person_id from staff_member m where app.on_staff()
  union select i.answered_by from invitation i where app.has_role('correspondence') and i.answered_by is not null
  union select t.person_id from attendee t where app.has_role('quality') and t.person_id is not null
  union select c.person_id from consent c where app.has_role('dataOfficer') and c.person_id is not null;
end;
--> statement-breakpoint
-- What evidence that shows minors is of, for the data officer: its cases, their parties, its files. Ids of one space.
create function app.shown_with_minors() returns setof uuid language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.alliance_id from evidence e where app.has_role('dataOfficer') and e.shows_minors
  union select y.organization_id from evidence e join party y on y.alliance_id = e.alliance_id where app.has_role('dataOfficer') and e.shows_minors
  union select l.file_id from evidence e join evidence_file l on l.evidence_id = e.id where app.has_role('dataOfficer') and e.shows_minors;
end;
--> statement-breakpoint
revoke all on function app.known_people, app.shown_with_minors from public;
grant execute on function app.known_people, app.shown_with_minors to alianzas_backoffice;
--> statement-breakpoint
revoke all on function app.has_role, app.on_staff, app.at_command_line, app.accepted_evidence, app.alliances_led from public;
grant execute on function app.has_role, app.on_staff, app.at_command_line to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
grant execute on function app.accepted_evidence, app.alliances_led to alianzas_backoffice;
--> statement-breakpoint
-- look: who looked at personal data, and why.
alter table personal_data_look add foreign key (person_id) references person;
create trigger personal_data_look_append_only before update or delete on personal_data_look for each row execute function app.refuse_change();
create trigger personal_data_look_no_truncate before truncate on personal_data_look for each statement execute function app.refuse_change();
alter table personal_data_look enable row level security;
create policy everything_to_worker on personal_data_look for select to alianzas_worker using (true);
create policy everything_to_backup on personal_data_look for select to alianzas_backup using (true);
grant select, insert on personal_data_look to alianzas_backoffice;
grant select on personal_data_look to alianzas_worker, alianzas_backup;
--> statement-breakpoint
do $$
declare p record;
begin
  for p in select tablename from pg_policies where schemaname = 'public' and policyname = 'everything_to_staff' loop
    execute format('drop policy everything_to_staff on %I', p.tablename);
  end loop;
end $$;
--> statement-breakpoint
drop policy own_application on session;
--> statement-breakpoint
create policy reads on installation for select to alianzas_backoffice using (true);
create policy reads on cycle for select to alianzas_backoffice using (true);
create policy adds on cycle for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy changes on cycle for update to alianzas_backoffice using ((select app.on_staff())) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy drops on cycle for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy reads on initiative for select to alianzas_backoffice using ((prioritised_at is not null) or ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality', 'auditor', 'observatory'))));
create policy adds on initiative for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy changes on initiative for update to alianzas_backoffice using ((prioritised_at is not null) or ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality', 'auditor', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy drops on initiative for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy reads on pact_methodology for select to alianzas_backoffice using (true);
create policy adds on pact_methodology for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on pact_methodology for update to alianzas_backoffice using ((select app.on_staff())) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on pact_methodology for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on reference_link for select to alianzas_backoffice using (true);
create policy adds on reference_link for insert to alianzas_backoffice with check ((select app.has_role('administrator')));
create policy changes on reference_link for update to alianzas_backoffice using ((select app.on_staff())) with check ((select app.has_role('administrator')));
create policy drops on reference_link for delete to alianzas_backoffice using ((select app.has_role('administrator')));
create policy reads on record_format for select to alianzas_backoffice using (true);
create policy reads on counter for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'administrator'))));
create policy adds on counter for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'administrator')));
create policy changes on counter for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'administrator')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'administrator')));
create policy drops on counter for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'administrator')));
create policy reads on submission for select to alianzas_backoffice using ((holder = (select app.holder()) and (select app.person()) is not null));
create policy reads on file for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('correspondence')) and (request_id is not null)) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors()))));
create policy adds on file for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on file for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('correspondence')) and (request_id is not null)) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors())))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on file for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on event for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or (stream_kind = 'person' and stream_id = (select app.person())) or ((select app.has_role('correspondence')) and (stream_kind = 'intake')) or ((select app.has_role('administrator')) and (stream_kind = 'system' or stream_kind = 'person' and stream_id in (select app.known_people()))));
create policy adds on event for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on event for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or (stream_kind = 'person' and stream_id = (select app.person())) or ((select app.has_role('correspondence')) and (stream_kind = 'intake')) or ((select app.has_role('administrator')) and (stream_kind = 'system' or stream_kind = 'person' and stream_id in (select app.known_people())))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on event for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on event_subject for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on event_subject for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on event_subject for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on event_subject for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on person for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or (id = (select app.person())) or ((select app.has_role('correspondence')) and (id in (select app.known_people()))) or ((select app.has_role('observatory')) and (id in (select app.known_people()))) or ((select app.has_role('quality')) and (id in (select app.known_people()))) or ((select app.has_role('dataOfficer')) and (id in (select app.known_people()))) or ((select app.has_role('administrator')) and (id in (select app.known_people()))));
create policy reads on staff_member for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'administrator'))) or (person_id = (select app.person())));
create policy adds on staff_member for insert to alianzas_backoffice with check ((select app.has_role('administrator')));
create policy changes on staff_member for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'administrator'))) or (person_id = (select app.person()))) with check ((select app.has_role('administrator')));
create policy drops on staff_member for delete to alianzas_backoffice using ((select app.has_role('administrator')));
create policy reads on staff_role for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'administrator'))) or (person_id = (select app.person())));
create policy adds on staff_role for insert to alianzas_backoffice with check ((select app.has_role('administrator')));
create policy changes on staff_role for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality', 'dataOfficer', 'administrator'))) or (person_id = (select app.person()))) with check ((select app.has_role('administrator')));
create policy drops on staff_role for delete to alianzas_backoffice using ((select app.has_role('administrator')));
create policy reads on account_change for select to alianzas_backoffice using (((select app.has_role('administrator', 'auditor'))));
create policy adds on account_change for insert to alianzas_backoffice with check ((select app.has_role('administrator')));
create policy changes on account_change for update to alianzas_backoffice using (((select app.has_role('administrator', 'auditor')))) with check ((select app.has_role('administrator')));
create policy drops on account_change for delete to alianzas_backoffice using ((select app.has_role('administrator')));
create policy reads on session for select to alianzas_backoffice using ((app = 'backoffice' and person_id = (select app.person())) or ((select app.has_role('administrator')) and (app = 'backoffice')));
create policy reads on credential for select to alianzas_backoffice using (((select app.has_role('administrator'))) or (person_id = (select app.person())));
create policy reads on recovery_code for select to alianzas_backoffice using ((person_id = (select app.person())));
create policy reads on token for select to alianzas_backoffice using (((select app.has_role('administrator')) and (purpose in ('staffActivation', 'passwordReset'))));
create policy reads on personal_data_look for select to alianzas_backoffice using (((select app.has_role('lead', 'dataOfficer', 'auditor'))) or (person_id = (select app.person())));
create policy reads on organization for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors()))));
create policy adds on organization for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy changes on organization for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors())))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy drops on organization for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy reads on membership for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on membership for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on membership for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on membership for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on consent for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'dataOfficer'))));
create policy adds on consent for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on consent for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'dataOfficer')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on consent for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on alliance for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors()))));
create policy adds on alliance for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy changes on alliance for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors())))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy drops on alliance for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy reads on party for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (alliance_id in (select app.shown_with_minors()))));
create policy adds on party for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy changes on party for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (alliance_id in (select app.shown_with_minors())))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy drops on party for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy reads on visit for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality'))));
create policy adds on visit for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy changes on visit for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy drops on visit for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy reads on alliance_initiative for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory'))));
create policy adds on alliance_initiative for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on alliance_initiative for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on alliance_initiative for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on alliance_turn for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on alliance_turn for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on alliance_turn for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on alliance_turn for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on proposal for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on proposal for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on proposal for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on proposal for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on proposal_input for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on proposal_input for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on proposal_input for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on proposal_input for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on proposal_input_file for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on proposal_input_file for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on proposal_input_file for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on proposal_input_file for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on dialogue_space for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on dialogue_space for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on dialogue_space for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on dialogue_space for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on request for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence'))));
create policy adds on request for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy changes on request for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy drops on request for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy reads on invitation for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence'))));
create policy adds on invitation for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy changes on invitation for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy drops on invitation for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy reads on invitation_initiative for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence'))));
create policy adds on invitation_initiative for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy changes on invitation_initiative for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy drops on invitation_initiative for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy reads on network_entry for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on network_entry for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on network_entry for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on network_entry for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on inclusion_notice for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on inclusion_notice for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on inclusion_notice for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on inclusion_notice for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on meeting for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on meeting for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on meeting for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on meeting for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on meeting_alliance for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on meeting_alliance for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on meeting_alliance for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on meeting_alliance for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on meeting_activity for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on meeting_activity for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on meeting_activity for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on meeting_activity for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on attendee for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on attendee for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on attendee for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on attendee for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on acta for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on acta for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on acta for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on acta for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on acta_item for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on acta_item for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on acta_item for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on acta_item for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on contribution for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory'))));
create policy adds on contribution for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on contribution for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on contribution for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on commitment for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (alliance_id in (select app.shown_with_minors()))));
create policy adds on commitment for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy changes on commitment for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (alliance_id in (select app.shown_with_minors())))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy drops on commitment for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence', 'quality')));
create policy reads on filing for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory'))));
create policy adds on filing for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy changes on filing for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy drops on filing for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy reads on plan_section for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality'))));
create policy adds on plan_section for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on plan_section for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on plan_section for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on plan_action for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (alliance_id in (select app.shown_with_minors()))));
create policy adds on plan_action for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on plan_action for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (alliance_id in (select app.shown_with_minors())))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on plan_action for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on plan_activity for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (alliance_id in (select app.shown_with_minors()))));
create policy adds on plan_activity for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on plan_activity for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality'))) or ((select app.has_role('dataOfficer')) and (alliance_id in (select app.shown_with_minors())))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on plan_activity for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on follow_up_date for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality'))));
create policy adds on follow_up_date for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on follow_up_date for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on follow_up_date for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on plan_snapshot for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on plan_snapshot for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on plan_snapshot for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on plan_snapshot for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on evidence for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (shows_minors)));
create policy adds on evidence for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on evidence for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (shows_minors))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on evidence for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on evidence_file for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (file_id in (select app.shown_with_minors()))));
create policy adds on evidence_file for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on evidence_file for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (file_id in (select app.shown_with_minors())))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on evidence_file for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on compliance for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on compliance for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on compliance for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on compliance for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on nonconformity for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality'))));
create policy adds on nonconformity for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on nonconformity for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on nonconformity for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on edition for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality'))));
create policy adds on edition for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on edition for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on edition for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on recognition for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory'))));
create policy adds on recognition for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on recognition for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on recognition for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on agent_category for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory'))));
create policy adds on agent_category for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on agent_category for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on agent_category for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on continuity for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory'))));
create policy adds on continuity for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on continuity for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on continuity for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on balance for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory'))));
create policy adds on balance for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy changes on balance for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy drops on balance for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy reads on improvement_action for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on improvement_action for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on improvement_action for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on improvement_action for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy reads on carry_over for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory'))));
create policy adds on carry_over for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on carry_over for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'observatory')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on carry_over for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy reads on mail for select to alianzas_backoffice using (((select app.has_role('auditor'))));
create policy reads on reminder for select to alianzas_backoffice using (((select app.has_role('auditor'))));
--> statement-breakpoint
-- What is written by whoever acts, and read by other rules.
create policy staff_append on event for insert to alianzas_backoffice with check (true);
create policy staff_append on event_subject for insert to alianzas_backoffice with check (true);
create policy staff_own on submission for insert to alianzas_backoffice with check (holder = (select app.holder()));
create policy staff_own on personal_data_look for insert to alianzas_backoffice with check (person_id = (select app.person()) and (select app.on_staff()));
--> statement-breakpoint
-- The narrow door of signing in, activating, recovering and counting tries.
create policy staff_at_sign_in on person to alianzas_backoffice using ((select app.at_sign_in())) with check ((select app.at_sign_in()));
create policy staff_at_sign_in on staff_member for select to alianzas_backoffice using ((select app.at_sign_in()));
create policy staff_at_sign_in on session to alianzas_backoffice
  using (app = 'backoffice' and (select app.at_sign_in())) with check (app = 'backoffice' and (select app.at_sign_in()));
create policy staff_at_sign_in on credential to alianzas_backoffice using ((select app.at_sign_in())) with check ((select app.at_sign_in()));
create policy staff_at_sign_in on recovery_code to alianzas_backoffice using ((select app.at_sign_in())) with check ((select app.at_sign_in()));
create policy staff_at_sign_in on token to alianzas_backoffice using ((select app.at_sign_in())) with check ((select app.at_sign_in()));
create policy staff_counting on attempt to alianzas_backoffice using ((select app.at_sign_in())) with check ((select app.at_sign_in()));
create policy staff_at_command_line on staff_member to alianzas_backoffice using ((select app.at_command_line())) with check ((select app.at_command_line()));
create policy staff_at_command_line on staff_role to alianzas_backoffice using ((select app.at_command_line())) with check ((select app.at_command_line()));
create policy staff_at_command_line on account_change for insert to alianzas_backoffice with check ((select app.at_command_line()));

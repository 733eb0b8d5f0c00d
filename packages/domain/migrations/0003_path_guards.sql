-- Guards of what 0002 adds: functions, policies, grants, triggers.
--> statement-breakpoint
-- kinds: the methodologies and the spaces of dialogue of a pact, the mesa of a plan, the category of an ally.
alter table pact_methodology add foreign key (added_by) references person;
alter table dialogue_space add foreign key (alliance_id) references alliance, add foreign key (recorded_by) references person;
alter table agent_category add foreign key (organization_id) references organization, add foreign key (decided_by) references person;
alter table plan_section add foreign key (initial_meeting_id) references meeting;
alter table party add foreign key (principles_accepted_by) references person;
create trigger dialogue_space_append_only before update or delete on dialogue_space for each row execute function app.refuse_change();
create trigger agent_category_append_only before update or delete on agent_category for each row execute function app.refuse_change();
grant select on pact_methodology, dialogue_space, agent_category to alianzas_backoffice, alianzas_worker, alianzas_backup;
grant select on dialogue_space, agent_category to alianzas_portal;
grant insert on pact_methodology, dialogue_space, agent_category to alianzas_backoffice;
grant update (retired_at) on pact_methodology to alianzas_backoffice;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['pact_methodology', 'dialogue_space', 'agent_category'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy everything_to_backup on %I for select to alianzas_backup using (true)', t);
    execute format('create policy everything_to_worker on %I for select to alianzas_worker using (true)', t);
    execute format('create policy everything_to_staff on %I to alianzas_backoffice using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy parties on dialogue_space for select to alianzas_portal using (alliance_id in (select app.alliances()));
create policy own_organization on agent_category for select to alianzas_portal using (organization_id = any ((select app.organizations())::uuid[]));
--> statement-breakpoint
-- The one that the procedure names; another is added in the back office, o lo que haga sus veces (R-063, R-064).
insert into pact_methodology (id, name, owner, description, added_at) values ('00000000-0000-7000-8000-000000000001', 'Pactando',
  'Instituto Distrital de la Participación y Acción Comunal - IDPAC',
  'Permite espacios de diálogo, escucha, concertación y resolución de conflictos entre la ciudadanía y las Instituciones Distritales.', '2024-01-22T00:00:00Z');
-- The people of the back office: why an account was closed or opened again is added, never changed; the portal reads none of it.
alter table account_change add foreign key (person_id) references person, add foreign key (decided_by) references person;
grant select, insert on account_change to alianzas_backoffice;
grant select on account_change to alianzas_worker, alianzas_backup;
create trigger account_change_append_only before update or delete on account_change for each row execute function app.refuse_change();
alter table account_change enable row level security;
create policy everything_to_staff on account_change to alianzas_backoffice using (true) with check (true);
create policy everything_to_worker on account_change for select to alianzas_worker using (true);
create policy everything_to_backup on account_change for select to alianzas_backup using (true);
--> statement-breakpoint
-- notification and platform: the ledger of reminders, the living workers, the demonstration's clock.
create trigger reminder_append_only before update or delete on reminder for each row execute function app.refuse_change();
alter table reminder enable row level security;
alter table worker_heartbeat enable row level security;
create policy everything_to_backup on reminder for select to alianzas_backup using (true);
create policy everything_to_worker on reminder to alianzas_worker using (true) with check (true);
create policy everything_to_staff on reminder for select to alianzas_backoffice using (true);
create policy everything_to_backup on worker_heartbeat for select to alianzas_backup using (true);
create policy everything_to_worker on worker_heartbeat to alianzas_worker using (true) with check (true);
grant select on reminder to alianzas_backoffice, alianzas_worker, alianzas_backup;
grant insert on reminder to alianzas_worker;
grant select on worker_heartbeat to alianzas_worker, alianzas_backup;
grant insert, update, delete on worker_heartbeat to alianzas_worker;
--> statement-breakpoint
create function app.clock_day(here installation) returns date language sql stable
  return ((now() + here.clock_offset_ms * interval '1 millisecond') at time zone 'America/Bogota')::date;
--> statement-breakpoint
-- Only forward, by whole days, and only where the mark is: answers whether the clock moved. Of two at once one moves it.
create function app.move_clock(target date) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update installation i set clock_offset_ms = clock_offset_ms + (target - app.clock_day(i)) * 86400000::bigint
    where id = 1 and mark = 'demonstration' and target > app.clock_day(i);
  return found;
end $$;
--> statement-breakpoint
revoke all on function app.move_clock, app.clock_day from public;
grant execute on function app.move_clock to alianzas_portal, alianzas_backoffice;
--> statement-breakpoint
-- reference: where the things are that the procedure refers to, and the closed list of formats of each version.
alter table reference_link add foreign key (set_by) references person;
-- "Para no generar más formatos y registros" (R-010): once a cycle or an alliance runs under a version, its list is closed.
create function app.refuse_late_format() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from cycle where procedure_version = new.procedure_version)
    or exists (select 1 from alliance where procedure_version = new.procedure_version) then
    raise exception 'version % of the procedure is in use: another record needs another version', new.procedure_version
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function app.refuse_late_format from public;
-- The list of version 2 stands before its guard: an installation that already runs under it keeps its closed list.
insert into record_format (procedure_version, kind, name, position) values
  (2, 'minutes', 'Acta de reunión', 1), (2, 'proposal', 'Propuesta de la alianza', 2), (2, 'networkEntry', 'Base de datos de la Red', 3),
  (2, 'notice', 'Correo electrónico o comunicación', 4), (2, 'filedCommitments', 'compromisos del Aliado', 5),
  (2, 'plan', 'Plan de trabajo RED', 6), (2, 'evidence', 'Evidencia de la ejecución', 7),
  (2, 'planWithFollowUp', 'Plan de trabajo RED con seguimiento', 8), (2, 'resolution', 'resolución según corresponda', 9),
  (2, 'balance', 'Informe de Balance final', 10),
  (2, 'quantification', 'Cuantificación de recursos privados y comunitarios ejecutados de forma articulada en estrategias de transformación cultural', 11),
  (2, 'matrix', 'matriz con la relación de las entregas', 12);
create trigger record_format_closed before insert on record_format for each row execute function app.refuse_late_format();
create trigger record_format_append_only before update or delete on record_format for each row execute function app.refuse_change();
create trigger record_format_no_truncate before truncate on record_format for each statement execute function app.refuse_change();
grant select on reference_link, record_format to alianzas_backoffice, alianzas_worker, alianzas_backup;
grant select (code, url, version) on reference_link to alianzas_portal;
grant update (url, set_at, set_by, version) on reference_link to alianzas_backoffice;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['reference_link', 'record_format'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy everything_to_worker on %I for select to alianzas_worker using (true)', t);
    execute format('create policy everything_to_backup on %I for select to alianzas_backup using (true)', t);
    execute format('create policy everything_to_staff on %I to alianzas_backoffice using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy published on reference_link for select to alianzas_portal using (true);
--> statement-breakpoint
insert into reference_link (code) values ('policyIndicator'), ('networkDocument'), ('recognitionDocument'), ('processMap'), ('normogram');
--> statement-breakpoint
-- alliance: the inputs that a proposal cites, with their supports. The parties read them as they read the proposal.
alter table proposal_input add foreign key (alliance_id) references alliance, add foreign key (cited_by) references person;
alter table proposal_input_file add foreign key (input_id) references proposal_input, add foreign key (file_id) references file;
grant select on proposal_input, proposal_input_file to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
grant insert on proposal_input, proposal_input_file to alianzas_backoffice;
grant update (withdrawn_at) on proposal_input to alianzas_backoffice;
create trigger proposal_input_file_append_only before update or delete on proposal_input_file for each row execute function app.refuse_change();
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['proposal_input', 'proposal_input_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy everything_to_backup on %I for select to alianzas_backup using (true)', t);
    execute format('create policy everything_to_worker on %I for select to alianzas_worker using (true)', t);
    execute format('create policy everything_to_staff on %I to alianzas_backoffice using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy parties on proposal_input for select to alianzas_portal using (alliance_id in (select app.alliances()));
create policy own on proposal_input_file for select to alianzas_portal using (input_id in (select i.id from proposal_input i));
--> statement-breakpoint
-- cases: what happens to a case besides the straight path. Why it stood still, went on, went back or ended is added, never changed.
alter table alliance_turn add foreign key (alliance_id) references alliance, add foreign key (by) references person;
alter table meeting add foreign key (cancelled_by) references person;
create trigger alliance_turn_append_only before update or delete on alliance_turn for each row execute function app.refuse_change();
create trigger alliance_turn_no_truncate before truncate on alliance_turn for each statement execute function app.refuse_change();
grant select, insert on alliance_turn to alianzas_backoffice;
grant select on alliance_turn to alianzas_worker, alianzas_backup;
grant select (id, alliance_id, act, activity, reason, at) on alliance_turn to alianzas_portal;
alter table alliance_turn enable row level security;
create policy everything_to_backup on alliance_turn for select to alianzas_backup using (true);
create policy everything_to_worker on alliance_turn for select to alianzas_worker using (true);
create policy everything_to_staff on alliance_turn to alianzas_backoffice using (true) with check (true);
create policy parties on alliance_turn for select to alianzas_portal using (alliance_id in (select app.alliances()));
--> statement-breakpoint
-- A step taken back marks what the step had left, once, and changes nothing else of it.
create function app.refuse_change_but_undoing() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.undone_at is null and new.undone_at is not null
    and to_jsonb(new) - 'undone_at' = to_jsonb(old) - 'undone_at' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
drop trigger plan_snapshot_append_only on plan_snapshot;
drop trigger compliance_append_only on compliance;
create trigger plan_snapshot_append_only before update or delete on plan_snapshot for each row execute function app.refuse_change_but_undoing();
create trigger compliance_append_only before update or delete on compliance for each row execute function app.refuse_change_but_undoing();
-- An approved proposal is frozen; the step taken back makes it a draft again, as it was.
drop trigger proposal_frozen on proposal;
create trigger proposal_frozen before update on proposal for each row
  when (old.state = 'approved' and not (new.state = 'draft'
    and to_jsonb(new) - array['state', 'approved_at', 'approved_by'] = to_jsonb(old) - array['state', 'approved_at', 'approved_by']))
  execute function app.refuse_when_frozen();
--> statement-breakpoint
-- The path is a cache of its events: a step taken back takes its visit out. An organization leaves only while the proposal is prepared.
grant delete on visit, party to alianzas_backoffice;
create function app.refuse_leaving() returns trigger language plpgsql as $$
begin
  if (select a.step from alliance a where a.id = old.alliance_id) is distinct from 2 then
    raise exception 'an organization leaves an alliance only at activity 2' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger party_leaves_early before delete on party for each row execute function app.refuse_leaving();
revoke all on function app.refuse_change_but_undoing, app.refuse_leaving from public;
grant execute on function app.refuse_change_but_undoing, app.refuse_leaving to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
--> statement-breakpoint
-- An alliance keeps the version of the procedure under which it began (R-013).
create function app.refuse_other_version() returns trigger language plpgsql as $$
begin
  raise exception 'an alliance keeps its version of the procedure' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger alliance_version_kept before update on alliance for each row
  when (old.procedure_version is distinct from new.procedure_version) execute function app.refuse_other_version();
--> statement-breakpoint
-- intake: who studies a request, who revokes an invitation; a document leaves only a request that may still be edited.
alter table request add foreign key (reviewer_id) references person;
alter table invitation add foreign key (revoked_by) references person;
grant delete on file to alianzas_portal, alianzas_worker;
grant update on request to alianzas_worker;
create policy of_an_open_request on file as restrictive for delete to alianzas_portal
  using (request_id = (select app.subject()) and exists (select 1 from request r where r.id = request_id and r.state in ('draft', 'incomplete')));
create policy of_an_abandoned_draft on file as restrictive for delete to alianzas_worker
  using (exists (select 1 from request r where r.id = request_id and r.state = 'draft'));

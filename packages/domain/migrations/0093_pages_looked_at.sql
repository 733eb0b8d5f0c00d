-- What a page that control read is of, for who reads the looks and may read no row of it: a name, and nothing else.
create function app.page_looked_at(asked uuid) returns text language sql stable strict security definer set search_path = public, pg_temp
begin atomic
  select case split_part(k.path, '/', 2)
    when 'organizaciones' then (select o.name from organization o where o.id = at.id)
    when 'reconocimientos' then (select o.name from organization o where o.id = at.id)
    when 'administracion' then (select p.name from person p where p.id = at.id)
    when 'radicacion' then (select f.subject from filing f where f.id = at.id)
    when 'alianzas' then (select a.title from alliance a where a.code = at.code)
    when 'solicitudes' then (select o.name from request r join organization o on o.id = r.organization_id where r.code = at.code)
    when 'invitaciones' then (select o.name from invitation v join organization o on o.id = v.organization_id where v.code = at.code)
    when 'reuniones' then (select m.title from meeting m where m.code = at.code)
    when 'no-conformes' then (select concat_ws(' · ', a.code, a.title) from nonconformity n join alliance a on a.id = n.alliance_id where n.code = at.code)
    when 'evidencias' then (select concat_ws(' · ', a.code, a.title) from evidence e join alliance a on a.id = e.alliance_id where e.id = at.id)
    when 'archivos' then (select coalesce(
        (select concat_ws(' · ', a.code, a.title) from alliance a where a.id = coalesce(f.alliance_id,
          (select e.alliance_id from evidence_file l join evidence e on e.id = l.evidence_id where l.file_id = f.id limit 1))),
        (select o.name from organization o where o.id = f.organization_id),
        (select r.code from request r where r.id = f.request_id))
      from file f where f.id = at.id)
  end
  from page_look k, lateral (select split_part(k.path, '/', 3) as code,
    substring(k.path from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid as id) at
  where k.id = asked and app.has_role('lead', 'dataOfficer', 'auditor');
end;
--> statement-breakpoint
revoke all on function app.page_looked_at from public;
grant execute on function app.page_looked_at to alianzas_backoffice;
--> statement-breakpoint
-- Who answers for an activity of the plan, or for what was found of it, is a person: for who reads the row and knows people.
-- The observatory reads those rows for its figures, without it.
create function app.responsible_of(asked uuid) returns text language sql stable strict security definer set search_path = public, pg_temp
begin atomic
  select r.responsible from (select t.id, t.alliance_id, t.responsible from plan_activity t
    union all select n.id, n.alliance_id, n.responsible from nonconformity n) r
  where r.id = asked and case session_user
    when 'alianzas_portal' then r.alliance_id in (select app.alliances())
    when 'alianzas_backoffice' then app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')
      or app.has_role('dataOfficer') and r.alliance_id in (select app.shown_with_minors())
    when 'alianzas_worker' then true
    else pg_has_role(session_user, current_user, 'member') end;
end;
--> statement-breakpoint
revoke all on function app.responsible_of from public;
grant execute on function app.responsible_of to alianzas_portal, alianzas_backoffice, alianzas_worker;
--> statement-breakpoint
revoke select on plan_activity, nonconformity from alianzas_backoffice;
grant select (id, action_id, alliance_id, number, title, party_id, starts_on, ends_on, place, compliance, replaced_at, version)
  on plan_activity to alianzas_backoffice;
grant select (id, code, alliance_id, plan_activity_id, visit, state, origin, opened_at, opened_by, description, decided_at, decided_by, decision_reason, correction, correction_note, corrected_at, corrected_by, snapshot_id, acta_id, closed_at, closed_by, due_on, missed_on)
  on nonconformity to alianzas_backoffice;
--> statement-breakpoint
-- In a demonstration too, who entered is who did: those whom it plays without a password entered when they came.
insert into recovery_code (person_id, code_hash, used_at)
  select s.person_id, encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), s.since
  from staff_member s join person p on p.id = s.person_id
  where p.email like '%@demo.alianzas.test' and exists (select from installation where mark = 'demonstration');
--> statement-breakpoint
create or replace function app.has_entered(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select app.on_staff() and (
    exists (select from credential c where c.person_id = asked and c.totp_confirmed_at is not null)
    or exists (select from recovery_code r where r.person_id = asked));
end;

-- For which organization somebody authorised: that of their request, by the name that is registered where it is theirs; with an
-- invitation, the organization that was invited; with neither, those for which they act or acted. Names only, for who reads
-- every consent.
create or replace function app.consent_organizations(asked uuid) returns text[] language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(distinct n.name order by n.name), '{}') from (
    select coalesce(case when not app.stays_out(r.id) then o.name end, r.organization_name) as name
    from consent c join request r on r.id = c.request_id left join organization o on o.id = r.organization_id where c.id = asked
    union all
    select o.name from consent c join invitation i on i.answered_by = c.person_id and i.answered_at = c.given_at
      join organization o on o.id = i.organization_id
    where c.id = asked and c.request_id is null
    union all
    select o.name from consent c join membership m on m.person_id = c.person_id join organization o on o.id = m.organization_id
    where c.id = asked and c.request_id is null
      and not exists (select from invitation i where i.answered_by = c.person_id and i.answered_at = c.given_at)) n
  where app.has_role('lead', 'dataOfficer') and n.name is not null;
end;
--> statement-breakpoint
-- A reason is of what it was written for: what shows minors, or what was authorised. One of each a day.
DROP INDEX "personal_data_look_once";--> statement-breakpoint
CREATE UNIQUE INDEX "personal_data_look_once" ON "personal_data_look" USING btree ("person_id","alliance_id","on_day","free","subject_kind");--> statement-breakpoint
-- Whether who asks wrote today why they look at what is of that kind in a case.
create function app.has_reason(asked uuid, of_kind text) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select app.has_role('professional', 'director', 'undersecretary', 'auditor') and exists (
    select from personal_data_look k where k.alliance_id = asked and k.subject_kind = of_kind and k.person_id = app.person()
      and k.on_day = app.today() and not k.free);
end;
--> statement-breakpoint
create or replace function app.is_withheld(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select not app.has_role('lead', 'dataOfficer') and exists (
    select from evidence_file l join evidence e on e.id = l.evidence_id join alliance a on a.id = e.alliance_id
    where l.file_id = asked and e.shows_minors
      and not (app.has_role('professional') and a.professional_id = app.person()) and not app.has_reason(a.id, 'evidence'));
end;
--> statement-breakpoint
create or replace function app.told_to_staff(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from evidence e join alliance a on a.id = e.alliance_id where e.id = asked and case
      when e.shows_minors then app.has_role('lead', 'dataOfficer')
        or app.has_role('professional') and a.professional_id = app.person() or app.has_reason(a.id, 'evidence')
      else app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor') end);
end;
--> statement-breakpoint
create or replace function app.reads_consent(of_person uuid, of_request uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from request r where r.id = of_request and r.state in ('sent', 'reviewing', 'incomplete') and app.has_role('professional', 'director'))
  or exists (
    select from alliance a
    where (app.has_role('professional') and a.professional_id = app.person() or app.has_reason(a.id, 'request')) and a.id in (
      select r.alliance_id from request r where r.id = of_request
      union all select y.alliance_id from party y join membership m on m.organization_id = y.organization_id where m.person_id = of_person));
end;
--> statement-breakpoint
drop function app.has_reason(uuid);
revoke all on function app.has_reason from public;
--> statement-breakpoint
-- The code of the request of a look, for who reads the looks and may read no row of the request.
create function app.request_looked_at(asked uuid) returns text language sql stable strict security definer set search_path = public, pg_temp
begin atomic
  select r.code from personal_data_look k join request r on r.id = k.subject_id
  where k.id = asked and k.subject_kind = 'request' and app.has_role('lead', 'dataOfficer', 'auditor');
end;
--> statement-breakpoint
revoke all on function app.request_looked_at from public;
grant execute on function app.request_looked_at to alianzas_backoffice;

-- The day in Bogotá of who acts, which the opening of a transaction tells; null where nobody told it.
create function app.today() returns date language sql stable parallel safe
  return nullif(current_setting('app.day', true), '')::date;
--> statement-breakpoint
-- The files that show minors and are open to who asks neither by their work nor by a reason that they wrote today.
create function app.withheld_files() returns setof uuid language sql stable security definer set search_path = public, pg_temp
begin atomic
  select l.file_id from evidence e join evidence_file l on l.evidence_id = e.id
  where e.shows_minors and not app.has_role('lead', 'dataOfficer')
    and not (app.has_role('professional') and e.alliance_id in (select a.id from alliance a where a.professional_id = app.person()))
    and not (app.has_role('professional', 'director', 'undersecretary', 'auditor') and e.alliance_id in (
      select k.alliance_id from personal_data_look k where k.person_id = app.person() and k.on_day = app.today() and not k.free));
end;
--> statement-breakpoint
-- The evidence that shows minors of which a file is, for who may say why they open it.
create function app.minors_in(asked uuid) returns uuid language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.id from evidence_file l join evidence e on e.id = l.evidence_id
  where l.file_id = asked and e.shows_minors and app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'dataOfficer');
end;
--> statement-breakpoint
-- The requests that wait for an answer, and those that opened a case of who asks: what was authorised with them is at hand.
create function app.requests_at_hand() returns setof uuid language sql stable security definer set search_path = public, pg_temp
begin atomic
  select r.id from request r where app.on_staff() and r.alliance_id is null
  union all select r.id from alliance a join request r on r.alliance_id = a.id where app.on_staff() and a.professional_id = app.person();
end;
--> statement-breakpoint
revoke all on function app.today, app.withheld_files, app.minors_in, app.requests_at_hand from public;
grant execute on function app.today to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
grant execute on function app.withheld_files, app.minors_in, app.requests_at_hand to alianzas_backoffice;
--> statement-breakpoint
-- What shows minors and what people authorised, as the reading table says (src/reading.ts).
drop policy reads on file;
drop policy adds on file;
drop policy changes on file;
drop policy drops on file;
create policy reads on file for select to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('correspondence')) and (request_id is not null)) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors())))) and not (id in (select app.withheld_files())));
create policy adds on file for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on file for update to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('correspondence')) and (request_id is not null)) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors())))) and not (id in (select app.withheld_files()))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on file for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
drop policy reads on evidence_file;
drop policy adds on evidence_file;
drop policy changes on evidence_file;
drop policy drops on evidence_file;
create policy reads on evidence_file for select to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (file_id in (select app.shown_with_minors())))) and not (file_id in (select app.withheld_files())));
create policy adds on evidence_file for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on evidence_file for update to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (file_id in (select app.shown_with_minors())))) and not (file_id in (select app.withheld_files()))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on evidence_file for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
drop policy reads on consent;
drop policy adds on consent;
drop policy changes on consent;
drop policy drops on consent;
create policy reads on consent for select to alianzas_backoffice using (((select app.has_role('lead', 'dataOfficer'))) or ((select app.has_role('professional')) and (request_id in (select app.requests_at_hand()))) or ((select app.has_role('director')) and (request_id in (select app.requests_at_hand()))));
create policy adds on consent for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director')));
create policy changes on consent for update to alianzas_backoffice using (((select app.has_role('lead', 'dataOfficer'))) or ((select app.has_role('professional')) and (request_id in (select app.requests_at_hand()))) or ((select app.has_role('director')) and (request_id in (select app.requests_at_hand())))) with check ((select app.has_role('professional', 'lead', 'director')));
create policy drops on consent for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director')));

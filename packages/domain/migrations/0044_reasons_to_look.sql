-- The day in Bogotá of who acts, which the opening of a transaction tells; null where nobody told it.
create function app.today() returns date language sql stable parallel safe
  return nullif(current_setting('app.day', true), '')::date;
--> statement-breakpoint
-- Whether who asks wrote today why they look at the personal data of a case.
create function app.has_reason(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select app.has_role('professional', 'director', 'undersecretary', 'auditor') and exists (
    select from personal_data_look k where k.alliance_id = asked and k.person_id = app.person() and k.on_day = app.today() and not k.free);
end;
--> statement-breakpoint
-- Whether a file shows minors and is open to who asks neither by their work nor by a reason that they wrote today.
create function app.is_withheld(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select not app.has_role('lead', 'dataOfficer') and exists (
    select from evidence_file l join evidence e on e.id = l.evidence_id join alliance a on a.id = e.alliance_id
    where l.file_id = asked and e.shows_minors
      and not (app.has_role('professional') and a.professional_id = app.person()) and not app.has_reason(a.id));
end;
--> statement-breakpoint
-- The evidence that shows minors of which a file is, for who may say why they open it.
create function app.minors_in(asked uuid) returns uuid language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.id from evidence_file l join evidence e on e.id = l.evidence_id
  where l.file_id = asked and e.shows_minors and app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'dataOfficer');
end;
--> statement-breakpoint
-- Whether what somebody authorised is at hand: with a request that waits for who answers it, or in a case of the reader's, by work or by reason.
create function app.reads_consent(of_person uuid, of_request uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from request r where r.id = of_request and r.state in ('sent', 'reviewing', 'incomplete') and app.has_role('professional', 'director'))
  or exists (
    select from alliance a
    where (app.has_role('professional') and a.professional_id = app.person() or app.has_reason(a.id)) and a.id in (
      select r.alliance_id from request r where r.id = of_request
      union all select y.alliance_id from party y join membership m on m.organization_id = y.organization_id where m.person_id = of_person));
end;
--> statement-breakpoint
-- When who asks last did the very same after that instant, where it was told and nothing happened since to what its events tell of, whoever may read them.
create function app.sent_at(asked text, since timestamptz) returns timestamptz language sql stable security definer set search_path = public, pg_temp
begin atomic
  select max(s.at) from submission s
  where s.holder = app.holder() and s.content = asked and s.kind = 'act' and s.at > since
    and exists (select from event e where e.at = s.at and e.actor = s.holder)
    and not exists (select from event e join event later
        on later.stream_kind = e.stream_kind and later.stream_id = e.stream_id and later.seq > e.seq and later.at > e.at
      where e.at = s.at and e.actor = s.holder);
end;
--> statement-breakpoint
revoke all on function app.today, app.has_reason, app.is_withheld, app.minors_in, app.reads_consent, app.sent_at from public;
grant execute on function app.today to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
grant execute on function app.is_withheld, app.minors_in, app.reads_consent to alianzas_backoffice;
grant execute on function app.sent_at to alianzas_portal, alianzas_backoffice;
--> statement-breakpoint
-- What shows minors and what people authorised, as the reading table says (src/reading.ts).
drop policy reads on file;
drop policy adds on file;
drop policy changes on file;
drop policy drops on file;
create policy reads on file for select to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('correspondence')) and (request_id is not null)) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors())))) and not (app.is_withheld(id)));
create policy adds on file for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on file for update to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('correspondence')) and (request_id is not null)) or ((select app.has_role('dataOfficer')) and (id in (select app.shown_with_minors())))) and not (app.is_withheld(id))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on file for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
drop policy reads on evidence_file;
drop policy adds on evidence_file;
drop policy changes on evidence_file;
drop policy drops on evidence_file;
create policy reads on evidence_file for select to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (file_id in (select app.shown_with_minors())))) and not (app.is_withheld(file_id)));
create policy adds on evidence_file for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on evidence_file for update to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (file_id in (select app.shown_with_minors())))) and not (app.is_withheld(file_id))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on evidence_file for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
drop policy reads on consent;
drop policy adds on consent;
drop policy changes on consent;
drop policy drops on consent;
create policy reads on consent for select to alianzas_backoffice using (((select app.has_role('lead', 'dataOfficer'))) or ((select app.has_role('professional')) and (app.reads_consent(person_id, request_id))) or ((select app.has_role('director')) and (app.reads_consent(person_id, request_id))) or ((select app.has_role('undersecretary')) and (app.reads_consent(person_id, request_id))) or ((select app.has_role('auditor')) and (app.reads_consent(person_id, request_id))));
create policy adds on consent for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director')));
create policy changes on consent for update to alianzas_backoffice using (((select app.has_role('lead', 'dataOfficer'))) or ((select app.has_role('professional')) and (app.reads_consent(person_id, request_id))) or ((select app.has_role('director')) and (app.reads_consent(person_id, request_id))) or ((select app.has_role('undersecretary')) and (app.reads_consent(person_id, request_id))) or ((select app.has_role('auditor')) and (app.reads_consent(person_id, request_id)))) with check ((select app.has_role('professional', 'lead', 'director')));
create policy drops on consent for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director')));

ALTER TABLE "personal_data_look" DROP CONSTRAINT "personal_data_look_subject_known";--> statement-breakpoint
ALTER TABLE "personal_data_look" ADD CONSTRAINT "personal_data_look_subject_known" CHECK ("personal_data_look"."subject_kind" in ('evidence','request'));--> statement-breakpoint
-- The case of a look, for who reads the looks and may read no row of the case.
create function app.case_looked_at(asked uuid) returns table (code text, title text)
  language sql stable strict security definer rows 1 set search_path = public, pg_temp
begin atomic
  select a.code, a.title from personal_data_look k join alliance a on a.id = k.alliance_id
  where k.id = asked and app.has_role('lead', 'dataOfficer', 'auditor');
end;
--> statement-breakpoint
revoke all on function app.case_looked_at from public;
grant execute on function app.case_looked_at to alianzas_backoffice;

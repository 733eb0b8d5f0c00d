-- An accepted evidence stays as it was, and a later row that names it says that it counts no more, and why: once, by somebody of
-- the team who neither reported nor accepted it.
CREATE TABLE "evidence_correction" (
	"evidence_id" uuid PRIMARY KEY NOT NULL,
	"correct_reason" text NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL,
	"corrected_by" uuid NOT NULL
);
--> statement-breakpoint
alter table evidence_correction add foreign key (evidence_id) references evidence, add foreign key (corrected_by) references person;
create trigger evidence_correction_append_only before update or delete on evidence_correction for each row execute function app.refuse_change();
create trigger evidence_correction_no_truncate before truncate on evidence_correction for each statement execute function app.refuse_change();
create trigger evidence_correction_signs before insert on evidence_correction for each row when (app.by_application()) execute function app.check_signature('corrected_by');
create trigger evidence_correction_signs_again before update on evidence_correction for each row when (app.by_application() and (old.corrected_by is distinct from new.corrected_by)) execute function app.check_signature('corrected_by');
create trigger evidence_correction_accepted_asked before insert on evidence_correction for each row when (app.by_application()) execute function app.check_asked('app.has_role(''professional'', ''lead'', ''director'') and exists (select from evidence e where e.id = n.evidence_id and e.state = ''accepted'' and n.corrected_by not in (e.submitted_by, e.reviewed_by))');
--> statement-breakpoint
-- Who reads that there is an evidence reads that it was corrected; why, only who has its words.
alter table evidence_correction enable row level security;
create policy everything_to_worker on evidence_correction for select to alianzas_worker using (true);
create policy everything_to_backup on evidence_correction for select to alianzas_backup using (true);
create policy own on evidence_correction to alianzas_portal using (evidence_id in (select e.id from evidence e)) with check (evidence_id in (select e.id from evidence e));
create policy reads on evidence_correction for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (evidence_id in (select e.id from evidence e where e.shows_minors))));
create policy adds on evidence_correction for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director')));
create policy changes on evidence_correction for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))) or ((select app.has_role('dataOfficer')) and (evidence_id in (select e.id from evidence e where e.shows_minors)))) with check ((select app.has_role('professional', 'lead', 'director')));
create policy drops on evidence_correction for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director')));
grant select (evidence_id, corrected_at, corrected_by) on evidence_correction to alianzas_portal, alianzas_backoffice;
grant insert on evidence_correction to alianzas_backoffice;
grant select on evidence_correction to alianzas_worker, alianzas_backup;
--> statement-breakpoint
drop function app.evidence_words(uuid);
create function app.evidence_words(asked uuid)
  returns table (description text, place text, people_reached integer, apart_reason text, review_reason text,
    withdraw_reason text, correct_reason text)
  language sql stable security definer rows 1 set search_path = public, pg_temp
begin atomic
  select e.description, e.place, e.people_reached, e.apart_reason, e.review_reason, e.withdraw_reason, c.correct_reason
  from evidence e left join evidence_correction c on c.evidence_id = e.id where e.id = asked and case session_user
    when 'alianzas_portal' then app.told_to_ally(asked) when 'alianzas_backoffice' then app.told_to_staff(asked)
    else pg_has_role(session_user, current_user, 'member') end;
end;
revoke all on function app.evidence_words from public;
grant execute on function app.evidence_words to alianzas_portal, alianzas_backoffice;
--> statement-breakpoint
-- Who corrected an evidence is told to the parties of its case, as who approved an acta.
create function app.corrector_of(of_evidence uuid) returns text
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.name from evidence_correction c join evidence e on e.id = c.evidence_id join person p on p.id = c.corrected_by
  where c.evidence_id = of_evidence and (app.on_staff() or e.alliance_id in (select app.alliances()));
end;
revoke all on function app.corrector_of from public;
grant execute on function app.corrector_of to alianzas_portal, alianzas_backoffice;
--> statement-breakpoint
-- What was corrected adds to no figure: one that was cut before keeps what it counted.
create or replace function app.accepted_evidence(alliances uuid[]) returns table (alliance_id uuid, plan_activity_id uuid, accepted integer)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.alliance_id, e.plan_activity_id, count(*)::integer from evidence e
  where app.on_staff() and e.alliance_id = any (alliances) and e.state = 'accepted'
    and not exists (select from evidence_correction c where c.evidence_id = e.id) group by e.alliance_id, e.plan_activity_id;
end;
create or replace function app.evidence_of_cycle(of_cycle uuid) returns table (alliance_id uuid, plan_activity_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.alliance_id, e.plan_activity_id from evidence e
  where app.on_staff() and e.cycle_id = of_cycle and e.state = 'accepted' and e.apart_reason is null
    and not exists (select from evidence_correction c where c.evidence_id = e.id);
end;

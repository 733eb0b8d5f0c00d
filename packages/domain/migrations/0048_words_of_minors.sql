-- Whether the words of an evidence are open in the back office: to who reads evidence, and of what shows minors by work or by a
-- reason of the day.
create function app.told_to_staff(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from evidence e join alliance a on a.id = e.alliance_id where e.id = asked and case
      when e.shows_minors then app.has_role('lead', 'dataOfficer')
        or app.has_role('professional') and a.professional_id = app.person() or app.has_reason(a.id)
      else app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor') end);
end;
--> statement-breakpoint
-- Whether they are open in the portal: what is of one's cases, and of what shows minors only what one's own side reported.
create function app.told_to_ally(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from evidence e left join party y on y.id = e.party_id where e.id = asked and e.alliance_id in (select app.alliances())
      and (not e.shows_minors or y.organization_id = any (app.organizations())));
end;
--> statement-breakpoint
-- What was told of an evidence and of its review, for whom it is open: the one way of the applications to read it.
create function app.evidence_words(asked uuid)
  returns table (description text, place text, people_reached integer, apart_reason text, review_reason text,
    withdraw_reason text)
  language sql stable security definer rows 1 set search_path = public, pg_temp
begin atomic
  select e.description, e.place, e.people_reached, e.apart_reason, e.review_reason, e.withdraw_reason
  from evidence e where e.id = asked and case session_user
    when 'alianzas_portal' then app.told_to_ally(asked) when 'alianzas_backoffice' then app.told_to_staff(asked)
    else pg_has_role(session_user, current_user, 'member') end;
end;
--> statement-breakpoint
-- The evidence of a cycle that is told apart: only ids, for whoever reads its rows.
create function app.apart_in(asked uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.id from evidence e where e.cycle_id = asked and e.apart_reason is not null;
end;
--> statement-breakpoint
-- Whether a report, as its receipt keeps it, has words that are not for who asks: its own, or why the one before was sent back.
create function app.withholds_report(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select not app.told_to_staff(asked) or exists (
    select from evidence e join evidence b on b.plan_activity_id = e.plan_activity_id and b.number < e.number
    where e.id = asked and b.review_reason is not null and not app.told_to_staff(b.id));
end;
--> statement-breakpoint
revoke all on function app.told_to_staff, app.told_to_ally, app.evidence_words, app.apart_in, app.withholds_report from public;
grant execute on function app.evidence_words to alianzas_portal, alianzas_backoffice;
grant execute on function app.apart_in, app.withholds_report to alianzas_backoffice;
--> statement-breakpoint
-- Lists, locks and figures read that there is an evidence, and none of its words.
revoke select on evidence from alianzas_portal, alianzas_backoffice;
grant select (id, alliance_id, plan_activity_id, number, party_id, executed_on, cycle_id, shows_minors, state, submitted_by,
  submitted_at, reviewed_by, reviewed_at, withdrawn_by, withdrawn_at, version) on evidence to alianzas_portal, alianzas_backoffice;
--> statement-breakpoint
-- The receipt of a report says the same words (src/reading.ts).
drop policy reads on receipt;
drop policy adds on receipt;
drop policy changes on receipt;
drop policy drops on receipt;
create policy reads on receipt for select to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) and not (act in ('evidenceReported', 'evidenceWithdrawn') and app.withholds_report(about_id)));
create policy adds on receipt for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'quality')));
create policy changes on receipt for update to alianzas_backoffice using ((((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) and not (act in ('evidenceReported', 'evidenceWithdrawn') and app.withholds_report(about_id))) with check ((select app.has_role('professional', 'lead', 'director', 'quality')));
create policy drops on receipt for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'quality')));

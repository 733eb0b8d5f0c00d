ALTER TABLE "request" DROP CONSTRAINT "request_state_known";--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_state_known" CHECK ("request"."state" in ('draft','sent','reviewing','incomplete','accepted','declined','duplicate','lapsed','withdrawn'));
--> statement-breakpoint
-- A request that was not completed in its term is closed by who answers requests, once the act that declares it withdrawn exists.
insert into app.transition (noun, role, was, becomes, team) values
  ('request.state', 'backoffice', 'incomplete', 'lapsed', array['professional', 'lead', 'director']);
drop trigger request_answered_kept on request;
create trigger request_answered_kept before update on request for each row when (app.by_application() and (old.state in ('accepted', 'declined', 'duplicate', 'lapsed', 'withdrawn'))) execute function app.keep_closed();
drop trigger request_ends_its_drafts on request;
create trigger request_ends_its_drafts after update on request for each row
  when (old.state is distinct from new.state and new.state in ('accepted', 'declined', 'duplicate', 'lapsed', 'withdrawn')) execute function app.drop_ended_drafts();
--> statement-breakpoint
-- What happened at the doors of a case, its invitation and its request, is told to its parties as the rest of its history is.
create function app.doors_told(of_case uuid) returns setof event
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.* from event_subject s join event e on e.id = s.event_id
  where s.kind = 'alliance' and s.subject_id = of_case and e.stream_kind = 'intake' and e.audience in ('parties', 'public')
    and of_case in (select app.alliances());
end;
--> statement-breakpoint
-- An organization that was invited and has not accepted is a party of its case, and no ally yet.
create function app.has_joined(of_party uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select not exists (select from party q join organization o on o.id = q.organization_id
    join invitation i on i.alliance_id = q.alliance_id join organization w on w.id = i.organization_id
    where q.id = of_party and i.state <> 'accepted' and coalesce(w.merged_into, w.id) = coalesce(o.merged_into, o.id));
end;
--> statement-breakpoint
revoke all on function app.doors_told, app.has_joined from public;
grant execute on function app.has_joined to alianzas_backoffice;
grant execute on function app.doors_told to alianzas_portal;

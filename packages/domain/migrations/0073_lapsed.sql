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

-- A file of an evidence that was sent back may stand in the one that takes its place: its row, its bytes and its verdict are one.
DROP INDEX "evidence_file_once";--> statement-breakpoint
CREATE INDEX "evidence_file_of" ON "evidence_file" USING btree ("file_id");--> statement-breakpoint
create or replace function app.keep_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from evidence e where e.id = new.evidence_id and e.state <> 'received'), 'a reviewed evidence');
  perform app.keep_hanging(exists (
    select from evidence_file l join evidence e on e.id = l.evidence_id join evidence own on own.id = new.evidence_id
    where l.file_id = new.file_id and l.evidence_id <> new.evidence_id
      and (e.state in ('received', 'accepted') or e.plan_activity_id <> own.plan_activity_id)), 'another evidence');
  return new;
end $$;

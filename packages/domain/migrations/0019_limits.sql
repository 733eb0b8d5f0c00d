ALTER TABLE "installation" ADD COLUMN "files_checked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "files_missing" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- The worker says how rows and files agree, and nothing else of the installation.
grant update (files_checked_at, files_missing) on installation to alianzas_worker;--> statement-breakpoint
-- A counted try is a row of its own, which nobody changes.
drop trigger attempt_counted_kept on attempt;
create trigger attempt_counted_kept before update on attempt for each row when (app.by_application()) execute function app.keep_closed();
revoke update (count) on attempt from alianzas_portal, alianzas_backoffice;--> statement-breakpoint
-- Tries that are in no window any more are forgotten; by the database's own clock, as they are counted by that of the wall.
create function app.forget_attempts() returns integer language sql volatile security definer set search_path = public, pg_temp
begin atomic
  with gone as (delete from attempt where window_start < now() - interval '2 days' returning 1) select count(*)::integer from gone;
end;
revoke all on function app.forget_attempts from public;
grant execute on function app.forget_attempts to alianzas_worker;

CREATE TABLE "kept_form" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"app" text NOT NULL,
	"person_id" uuid NOT NULL,
	"path" text NOT NULL,
	"sealed" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kept_form_app_known" CHECK ("kept_form"."app" in ('portal','backoffice'))
);
--> statement-breakpoint
CREATE INDEX "kept_form_expires" ON "kept_form" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "kept_form_person" ON "kept_form" USING btree ("person_id");--> statement-breakpoint
-- What was being written when a session ended. No role of the applications reads or writes the table: two doors do.
alter table kept_form add foreign key (person_id) references person;
alter table kept_form enable row level security;
create policy everything_to_backup on kept_form for select to alianzas_backup using (true);
create policy everything_to_worker on kept_form to alianzas_worker using (true) with check (true);
grant select on kept_form to alianzas_backup;
grant select, delete on kept_form to alianzas_worker;
--> statement-breakpoint
-- Whose session it was, when it ended within the last hour; null for one that lives, that ended before, or of a closed account.
create function app.ended_session(session_hash text, app_name text, moment timestamptz) returns uuid language sql stable security definer
  set search_path = public, pg_temp
begin atomic
  select s.person_id from session s join person p on p.id = s.person_id
  where s.id_hash = session_hash and s.app = app_name and p.disabled_at is null
    and least(s.revoked_at, s.absolute_expires_at,
      s.last_seen_at + case app_name when 'portal' then interval '24 hours' else interval '30 minutes' end)
      between moment - interval '1 hour' and moment;
end;
--> statement-breakpoint
-- Keeps a form for an hour, for whoever's session has just ended; at most five of one person live at once.
create function app.keep_form(session_hash text, app_name text, new_hash text, of_path text, sealed_form text, moment timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare whose uuid := app.ended_session(session_hash, app_name, moment);
begin
  if whose is null or (select count(*) from kept_form k where k.person_id = whose and k.expires_at > moment) >= 5 then return false; end if;
  insert into kept_form (token_hash, app, person_id, path, sealed, kept_at, expires_at)
    values (new_hash, app_name, whose, of_path, sealed_form, moment, moment + interval '1 hour');
  return true;
end $$;
--> statement-breakpoint
-- Gives a kept form back to the same person, on the page that it was written for.
create function app.kept_form(hash text, app_name text, of_path text, moment timestamptz) returns text language sql stable security definer
  set search_path = public, pg_temp
begin atomic
  select k.sealed from kept_form k where k.token_hash = hash and k.app = app_name and k.path = of_path
    and k.person_id = app.person() and k.expires_at > moment;
end;
--> statement-breakpoint
revoke all on function app.ended_session, app.keep_form, app.kept_form from public;
grant execute on function app.ended_session, app.keep_form, app.kept_form to alianzas_portal, alianzas_backoffice;

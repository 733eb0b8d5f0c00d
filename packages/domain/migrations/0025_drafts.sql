CREATE TABLE "draft" (
	"holder" text NOT NULL,
	"app" text NOT NULL,
	"path" text NOT NULL,
	"form" text NOT NULL,
	"sealed" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_holder_app_path_form_pk" PRIMARY KEY("holder","app","path","form"),
	CONSTRAINT "draft_app_known" CHECK ("draft"."app" in ('portal','backoffice'))
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "content" text;--> statement-breakpoint
CREATE INDEX "draft_saved" ON "draft" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "submission_typed" ON "submission" USING btree ("holder","content","at");--> statement-breakpoint
-- What was typed and not sent. No role of the applications reads or writes the table: three doors do, for whoever acts.
alter table draft enable row level security;
create policy everything_to_backup on draft for select to alianzas_backup using (true);
create policy everything_to_worker on draft to alianzas_worker using (true) with check (true);
grant select on draft to alianzas_backup;
grant select, delete on draft to alianzas_worker;
--> statement-breakpoint
-- Keeps a form of a page as it stands, in place of what was kept of it before; at most a hundred of one holder.
create function app.save_draft(app_name text, of_path text, of_form text, sealed_form text, moment timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare whose text := app.holder();
begin
  if whose !~ '^(person|staff|bearer):' then return false; end if;
  update draft d set sealed = sealed_form, saved_at = moment
    where d.holder = whose and d.app = app_name and d.path = of_path and d.form = of_form;
  if found then return true; end if;
  perform pg_advisory_xact_lock(hashtextextended('draft ' || whose, 0));
  if (select count(*) from draft d where d.holder = whose) >= 100 then return false; end if;
  insert into draft (holder, app, path, form, sealed, saved_at)
    values (whose, app_name, of_path, of_form, sealed_form, moment)
    on conflict (holder, app, path, form) do update set sealed = excluded.sealed, saved_at = excluded.saved_at;
  return true;
end $$;
--> statement-breakpoint
-- What whoever acts left unsent on that page, the last first.
create function app.drafts(app_name text, of_path text) returns table (form text, sealed text, saved_at timestamptz)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select d.form, d.sealed, d.saved_at from draft d
  where d.holder = app.holder() and d.app = app_name and d.path = of_path
  order by d.saved_at desc;
end;
--> statement-breakpoint
-- Forgets one of them: it was sent, or its writer discards it.
create function app.drop_draft(app_name text, of_path text, of_form text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from draft d where d.holder = app.holder() and d.app = app_name and d.path = of_path and d.form = of_form;
  return found;
end $$;
--> statement-breakpoint
revoke all on function app.save_draft, app.drafts, app.drop_draft from public;
grant execute on function app.save_draft, app.drafts, app.drop_draft to alianzas_portal, alianzas_backoffice;

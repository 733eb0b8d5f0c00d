-- The files of a form that was saved unsent wait for as long as it is kept: it holds them by their keys.
ALTER TABLE "draft" ADD COLUMN "files" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
drop function app.save_draft(text, text, text, text, timestamptz, text, timestamptz);
--> statement-breakpoint
create function app.save_draft(app_name text, of_path text, of_form text, sealed_form text, moment timestamptz, read_from text default null, as_read timestamptz default null, of_files text[] default '{}')
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare whose text := app.holder();
begin
  if whose !~ '^(person|staff|bearer):' then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended('draft ' || whose, 0));
  if (select count(*) from draft d where d.holder = whose
      and (d.app, d.path, d.form) is distinct from (app_name, of_path, of_form)
      and (d.app, d.path, d.form, d.saved_at) is distinct from (app_name, of_path, read_from, as_read)) >= 100 then return false; end if;
  delete from draft d where d.holder = whose and d.app = app_name and d.path = of_path and d.form = read_from and d.saved_at = as_read;
  insert into draft (holder, app, path, form, sealed, saved_at, files)
    values (whose, app_name, of_path, of_form, sealed_form, moment, of_files)
    on conflict (holder, app, path, form) do update
      set sealed = excluded.sealed, saved_at = excluded.saved_at, files = excluded.files;
  return true;
end $$;
--> statement-breakpoint
drop function app.drafts(text, text);
--> statement-breakpoint
-- What whoever acts left unsent on that page, the last first, with the keys of its files.
create function app.drafts(app_name text, of_path text)
returns table (form text, sealed text, saved_at timestamptz, files text[])
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select d.form, d.sealed, d.saved_at, d.files from draft d
  where d.holder = app.holder() and d.app = app_name and d.path = of_path
  order by d.saved_at desc;
end;
--> statement-breakpoint
-- The keys of the files of all that whoever acts left unsent.
create function app.held_files() returns setof text language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct unnest(d.files) from draft d where d.holder = app.holder();
end;
--> statement-breakpoint
revoke all on function app.save_draft, app.drafts, app.held_files from public;
grant execute on function app.save_draft, app.drafts, app.held_files to alianzas_portal, alianzas_backoffice;

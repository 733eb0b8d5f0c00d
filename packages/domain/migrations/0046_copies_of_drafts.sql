-- What is saved unsent is of one copy of its form: another tab saves beside it, and takes the place only of what it was read from, unchanged since.
drop function app.save_draft(text, text, text, text, timestamptz);
--> statement-breakpoint
create function app.save_draft(app_name text, of_path text, of_form text, sealed_form text, moment timestamptz, read_from text default null, as_read timestamptz default null)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare whose text := app.holder();
begin
  if whose !~ '^(person|staff|bearer):' then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended('draft ' || whose, 0));
  if (select count(*) from draft d where d.holder = whose
      and (d.app, d.path, d.form) is distinct from (app_name, of_path, of_form)
      and (d.app, d.path, d.form, d.saved_at) is distinct from (app_name, of_path, read_from, as_read)) >= 100 then return false; end if;
  delete from draft d where d.holder = whose and d.app = app_name and d.path = of_path and d.form = read_from and d.saved_at = as_read;
  insert into draft (holder, app, path, form, sealed, saved_at)
    values (whose, app_name, of_path, of_form, sealed_form, moment)
    on conflict (holder, app, path, form) do update set sealed = excluded.sealed, saved_at = excluded.saved_at;
  return true;
end $$;
--> statement-breakpoint
-- Forgets one of them: it was sent, or its writer discards it; where it says as of when it was read, only unchanged since.
drop function app.drop_draft(text, text, text);
--> statement-breakpoint
create function app.drop_draft(app_name text, of_path text, of_form text, as_read timestamptz default null) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from draft d where d.holder = app.holder() and d.app = app_name and d.path = of_path and d.form = of_form
    and (as_read is null or d.saved_at = as_read);
  return found;
end $$;
--> statement-breakpoint
-- Marks of acts that were done: nobody asks after them any more. The keys of forms stay.
create function app.forget_marks(before timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  delete from submission s where s.kind = 'act' and s.at < before;
  get diagnostics gone = row_count;
  return gone;
end $$;
--> statement-breakpoint
revoke all on function app.save_draft, app.drop_draft, app.forget_marks from public;
grant execute on function app.save_draft, app.drop_draft to alianzas_portal, alianzas_backoffice;
grant execute on function app.forget_marks to alianzas_worker;

-- A row of the database of the Red is of its organization, whichever of its cases brought it: of such a row the step taken
-- back is that of any case of the organization, under whichever of its registrations.
create or replace function app.check_undo() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  subject uuid := (to_jsonb(old) ->> tg_argv[0])::uuid;
  cases uuid[] := case tg_argv[0] when 'organization_id' then array(select p.alliance_id from party p join organization r on r.id = p.organization_id
      where coalesce(r.merged_into, r.id) = (select coalesce(o.merged_into, o.id) from organization o where o.id = subject))
    else array[subject] end;
begin
  if not app.has_role('lead', 'director') or not exists (select from event e
    where e.stream_kind = 'alliance' and e.stream_id = any(cases) and e.name = 'step.undone'
      and pg_xact_status((((pg_current_xact_id()::text::bigint >> 32) << 32) | e.xmin::text::bigint)::text::xid8) = 'in progress') then
    raise exception 'only a step taken back changes this of %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger filing_withdrawn_undone after update on filing deferrable initially deferred for each row when (app.by_application() and (old.withdrawn_at is null and new.withdrawn_at is not null and new.withdrawn_by is null)) execute function app.check_undo('alliance_id');
create constraint trigger network_entry_withdrawn_undone after update on network_entry deferrable initially deferred for each row when (app.by_application() and (new.withdrawn_at is not null and old.withdrawn_at is distinct from new.withdrawn_at)) execute function app.check_undo('organization_id');
create constraint trigger plan_activity_replaced_undone after update on plan_activity deferrable initially deferred for each row when (app.by_application() and (old.replaced_at is not null and old.replaced_at is distinct from new.replaced_at)) execute function app.check_undo('alliance_id');
--> statement-breakpoint
-- Who was taken out of an organization reads of it what they may for ever: for which they acted, and until when. Of a body of
-- several registrations one is named, and none for which they act today.
create function app.own_ended() returns table (name text, until timestamptz) language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct on (coalesce(o.merged_into, o.id)) o.name, max(m.until) over (partition by coalesce(o.merged_into, o.id))
  from membership m join organization o on o.id = m.organization_id
  where m.person_id = app.person() and m.until is not null
    and not exists (select from membership l join organization r on r.id = l.organization_id
      where l.person_id = m.person_id and l.until is null and coalesce(r.merged_into, r.id) = coalesce(o.merged_into, o.id))
  order by coalesce(o.merged_into, o.id), o.merged_into is not null, m.until desc;
end;
--> statement-breakpoint
revoke all on function app.own_ended from public;
grant execute on function app.own_ended to alianzas_portal;
--> statement-breakpoint
-- Nor does it matter whether the case that brought such a row has ended: the step of another is taken back all the same.
drop trigger network_entry_ended_kept on network_entry;
create trigger network_entry_ended_kept before update on network_entry for each row when (app.by_application() and (app.case_ended(new.alliance_id))) execute function app.keep_closed('name', 'relevant', 'earlier', 'version', 'withdrawn_at');

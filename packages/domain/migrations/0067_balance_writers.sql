CREATE INDEX "plan_snapshot_acta" ON "plan_snapshot" USING btree ("acta_id");--> statement-breakpoint
-- Everybody who wrote what a balance says, in the order in which they first did: its words, as the history of its cycle tells
-- it, and its improvements.
create function app.balance_writers(asked uuid) returns uuid[] language sql stable strict security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(w.id order by w.since, w.id), '{}') from (
    select s.id, min(s.at) as since from (
      select substr(e.actor, length('staff:') + 1)::uuid as id, e.at from event e
        where e.stream_kind = 'cycle' and e.stream_id = asked and e.name = 'balance.saved' and starts_with(e.actor, 'staff:')
      union all select b.prepared_by, b.prepared_at from balance b where b.cycle_id = asked
      union all select i.proposed_by, i.proposed_at from improvement_action i where i.cycle_id = asked) s
    group by s.id) w;
end;
--> statement-breakpoint
create function app.check_balance_confirmer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.confirmed_by = any(app.balance_writers(new.cycle_id)) then
    raise exception 'a balance is confirmed by who wrote nothing of it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function app.balance_writers, app.check_balance_confirmer from public;
grant execute on function app.balance_writers to alianzas_backoffice;
--> statement-breakpoint
create trigger balance_confirmed_by_another before update on balance for each row when (app.by_application() and (new.confirmed_by is not null and old.confirmed_by is distinct from new.confirmed_by)) execute function app.check_balance_confirmer();

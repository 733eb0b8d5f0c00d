-- Run by the worker's own role after queue.sql: what others may read of the queue.
-- What the health checks of the apps may know of the queue: whether a worker lives, and the seconds that the oldest waiting job waits.
create or replace function queue.state(out alive boolean, out lag double precision)
language sql stable security definer set search_path = graphile_worker, public, pg_temp as $$
  select exists (select 1 from public.worker_heartbeat where seen_at > now() - interval '1 minute'),
    coalesce((select extract(epoch from now() - min(run_at)) from graphile_worker._private_jobs
      where is_available and run_at <= now()), 0);
$$;
revoke all on function queue.state from public;
grant execute on function queue.state to alianzas_portal, alianzas_backoffice;
-- A copy of the installation holds the jobs that wait: the role of the copies reads them, and changes nothing.
grant usage on schema graphile_worker to alianzas_backup;
grant select on all tables in schema graphile_worker to alianzas_backup;
grant select on all sequences in schema graphile_worker to alianzas_backup;
do $$ declare t text; begin
  for t in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
    execute format('drop policy if exists everything_to_backup on graphile_worker.%I', t);
    execute format('create policy everything_to_backup on graphile_worker.%I for select to alianzas_backup using (true)', t);
  end loop;
end $$;

-- Run by the worker's own role after the queue's migrations: the only grant that the apps have on the queue.
create schema if not exists queue;
create or replace function queue.enqueue(task text, payload text, key text, moment timestamptz default null) returns void
language sql security definer set search_path = graphile_worker, pg_temp as $$
  select graphile_worker.add_job(identifier => task, payload => payload::json, job_key => key, job_key_mode => 'preserve_run_at', run_at => moment);
$$;
revoke all on function queue.enqueue from public;
grant usage on schema queue to alianzas_portal, alianzas_backoffice;
grant execute on function queue.enqueue to alianzas_portal, alianzas_backoffice;

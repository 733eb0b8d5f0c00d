-- Run by the worker's own role after the queue's migrations: the only grant that the apps have on the queue.
create schema if not exists queue;
drop function if exists queue.enqueue(text, text, text, timestamptz);
-- An application asks for what its verbs ask for, under the key of that kind of task: none of the tasks that the clock of
-- the worker begins, none that waits under their keys, and no reminders out of turn but where a demonstration's clock moves.
create or replace function queue.enqueue(task text, payload text, key text) returns void
language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
declare
  allowed boolean := case
    when session_user not in ('alianzas_portal', 'alianzas_backoffice') then true
    when task = 'mail' then key !~ '^(scan|remind|tidy|nonconformities|root):'
    when task = 'scan' then key = 'scan:' || (payload::json ->> 'file')
    when task = 'remind' then key ~ '^remind:\d{4}-\d\d-\d\d$'
      and exists (select from public.installation where mark = 'demonstration')
    else false
  end;
begin
  if allowed is not true then
    raise exception 'an application does not ask for this task' using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(identifier => task, payload => payload::json, job_key => key, job_key_mode => 'preserve_run_at');
end $$;
revoke all on function queue.enqueue from public;
grant usage on schema queue to alianzas_portal, alianzas_backoffice;
grant execute on function queue.enqueue to alianzas_portal, alianzas_backoffice;

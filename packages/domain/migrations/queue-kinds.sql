-- Run by the worker's own role after queue.sql: what each application may ask the queue for.
-- What its verbs ask for, under the key of that kind of task: none of the tasks that the clock of the worker begins, none
-- that waits under their keys, nothing out of turn, and reminders only where the clock of a demonstration moves.
create or replace function queue.enqueue(task text, payload text, key text, moment timestamptz default null) returns void
language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
declare
  allowed boolean := case
    when session_user not in ('alianzas_portal', 'alianzas_backoffice') then true
    when moment is not null then false
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
  perform graphile_worker.add_job(identifier => task, payload => payload::json, job_key => key, job_key_mode => 'preserve_run_at', run_at => moment);
end $$;

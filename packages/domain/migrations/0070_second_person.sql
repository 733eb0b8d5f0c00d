-- Whichever side somebody acts for: who declared or reported does not verify or accept it. Rows of before stay as they are.
ALTER TABLE "contribution" DROP CONSTRAINT "contribution_second_person";--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_second_person" CHECK ("contribution"."verified_by" is null or split_part("contribution"."declared_by", ':', 2) <> "contribution"."verified_by"::text) NOT VALID;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_second_person" CHECK ("evidence"."state" <> 'accepted' or "evidence"."submitted_by" <> "evidence"."reviewed_by") NOT VALID;--> statement-breakpoint
-- Whether this very transaction, or a savepoint of it, wrote a row of that xmin. A transaction and its savepoints are numbered
-- from its own number on: what is before it is another's, and so is what would be yet to come, a row of an earlier round of the
-- thirty-two bits that a row keeps of its number.
create function app.of_this_transaction(written xid) returns boolean language plpgsql volatile as $$
declare
  own bigint := pg_current_xact_id()::text::bigint;
  ahead bigint := (written::text::bigint - own) & 4294967295;
begin
  if ahead >= 2147483648 then
    return false;
  end if;
  begin
    return coalesce(pg_xact_status((own + ahead)::text::xid8) = 'in progress', false);
  exception when invalid_parameter_value then
    return false;
  end;
end $$;
--> statement-breakpoint
revoke all on function app.of_this_transaction from public;
--> statement-breakpoint
create or replace function app.check_subject() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from event e where e.id = new.event_id and app.of_this_transaction(e.xmin)) then
    raise exception 'an event gets no other timeline after it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function app.check_undo() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  subject uuid := (to_jsonb(old) ->> tg_argv[0])::uuid;
  cases uuid[] := case tg_argv[0] when 'organization_id' then array(select p.alliance_id from party p join organization r on r.id = p.organization_id
      where coalesce(r.merged_into, r.id) = (select coalesce(o.merged_into, o.id) from organization o where o.id = subject))
    else array[subject] end;
begin
  if not app.has_role('lead', 'director') or not exists (select from event e
    where e.stream_kind = 'alliance' and e.stream_id = any(cases) and e.name = 'step.undone' and app.of_this_transaction(e.xmin)) then
    raise exception 'only a step taken back changes this of %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
--> statement-breakpoint
create or replace function app.check_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from event e
    where e.stream_kind = 'alliance' and e.stream_id = (to_jsonb(old) ->> tg_argv[0])::uuid and e.name = any(tg_argv)
      and app.of_this_transaction(e.xmin)) then
    raise exception 'only an act that says it changes this of %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- How the invited organization stands in the case that an invitation opened: for its link, and for who reads invitations.
create or replace function app.invited_in(of_invitation uuid) returns table (state text, step integer, is_party boolean, is_only boolean, is_including boolean)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.state, a.step, p.id is not null,
    p.id is not null and not exists (select from party q join organization w on w.id = q.organization_id
      where q.alliance_id = a.id and coalesce(w.merged_into, w.id) <> coalesce(o.merged_into, o.id)),
    coalesce(p.active_part = 'yes', false)
      and exists (select from visit v where v.alliance_id = a.id and v.activity in (6, 7) and v.state = 'open')
  from invitation i join alliance a on a.id = i.alliance_id join organization o on o.id = i.organization_id
    left join party p on p.alliance_id = i.alliance_id and p.organization_id = i.organization_id
  where i.id = of_invitation and (session_user <> 'alianzas_backoffice' and i.id = app.subject()
    or session_user <> 'alianzas_portal' and app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence'));
end;
--> statement-breakpoint
-- Who joins an organization is held by who may join somebody: the link of the invitation that was sent to their address, who
-- has signed in for an organization, and the team.
create or replace function app.hold_of_the_team(of_person uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (session_user <> 'alianzas_portal' and app.on_staff()
      or session_user <> 'alianzas_backoffice' and (app.person() is not null and cardinality(app.organizations()) > 0
        or exists (select from invitation i join person p on lower(p.email) = lower(i.contact_email) where i.id = app.subject() and p.id = of_person))) then
    raise exception 'this person is not for % to hold', session_user using errcode = 'insufficient_privilege';
  end if;
  perform 1 from person p where p.id = of_person for no key update;
  return exists (select from staff_member s join person p on p.id = s.person_id where p.id = of_person and p.disabled_at is null);
end $$;
--> statement-breakpoint
create or replace function app.acts_for_organization(of_person uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (app.has_role('administrator') or app.at_command_line()) then
    raise exception 'only who makes somebody of the team asks for whom they act' using errcode = 'insufficient_privilege';
  end if;
  return exists (select from membership m where m.person_id = of_person and m.until is null);
end $$;
--> statement-breakpoint
-- Who wrote anything of a balance, for the team; nobody, for who is not of it.
create or replace function app.balance_writers(asked uuid) returns uuid[] language sql stable strict security definer set search_path = public, pg_temp
begin atomic
  select case when app.on_staff() then (select coalesce(array_agg(w.id order by w.since, w.id), '{}') from (
    select s.id, min(s.at) as since from (
      select substr(e.actor, length('staff:') + 1)::uuid as id, e.at from event e
        where e.stream_kind = 'cycle' and e.stream_id = asked and e.name = 'balance.saved' and starts_with(e.actor, 'staff:')
      union all select b.prepared_by, b.prepared_at from balance b where b.cycle_id = asked
      union all select i.proposed_by, i.proposed_at from improvement_action i where i.cycle_id = asked) s
    group by s.id) w) else '{}' end;
end;

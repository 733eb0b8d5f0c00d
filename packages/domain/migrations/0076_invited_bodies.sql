-- An organization is of a case, or leaves it, by any registration of its body: who was invited by one of them and is a party by
-- another is waited for, and takes both out when nobody will accept.
create or replace function app.invited_in(of_invitation uuid) returns table (state text, step integer, is_party boolean, is_only boolean, is_including boolean)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.state, a.step, own.is_party, own.is_party and not own.has_others,
    own.is_active and exists (select from visit v where v.alliance_id = a.id and v.activity in (6, 7) and v.state = 'open')
  from invitation i join alliance a on a.id = i.alliance_id join organization o on o.id = i.organization_id,
    lateral (select coalesce(bool_or(q.is_own), false) as is_party, coalesce(bool_or(not q.is_own), false) as has_others,
        coalesce(bool_or(q.is_own and q.active_part = 'yes'), false) as is_active
      from (select p.active_part, coalesce(w.merged_into, w.id) = coalesce(o.merged_into, o.id) as is_own
        from party p join organization w on w.id = p.organization_id where p.alliance_id = a.id) q) own
  where i.id = of_invitation and (session_user <> 'alianzas_backoffice' and i.id = app.subject()
    or session_user <> 'alianzas_portal' and app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence'));
end;
--> statement-breakpoint
create or replace function app.refuse_leaving() returns trigger language plpgsql as $$
begin
  if not exists (select from alliance a where a.id = old.alliance_id and (a.step = 2 or a.step between 3 and 8 and exists (
    select from invitation i join organization o on o.id = i.organization_id
      join organization w on coalesce(w.merged_into, w.id) = coalesce(o.merged_into, o.id)
    where i.alliance_id = a.id and w.id = old.organization_id and i.state in ('declined', 'revoked')))) then
    raise exception 'an organization leaves an alliance only at activity 2, or by its invitation before 9' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
--> statement-breakpoint
drop function app.leave_uninvited(uuid);
--> statement-breakpoint
create function app.leave_uninvited(of_invitation uuid) returns table (party uuid, organization uuid)
language sql volatile security definer set search_path = public, pg_temp
begin atomic
  delete from party p using invitation i, organization o, organization w
  where i.id = of_invitation and i.state in ('declined', 'revoked') and p.alliance_id = i.alliance_id
    and o.id = i.organization_id and w.id = p.organization_id and coalesce(w.merged_into, w.id) = coalesce(o.merged_into, o.id)
    and (session_user = 'alianzas_portal' and i.id = app.subject()
      or session_user <> 'alianzas_portal' and app.has_role('professional', 'lead', 'director'))
    and exists (select from party q join organization r on r.id = q.organization_id
      where q.alliance_id = p.alliance_id and coalesce(r.merged_into, r.id) <> coalesce(o.merged_into, o.id))
  returning p.id, p.organization_id;
end;
--> statement-breakpoint
revoke all on function app.leave_uninvited from public;
grant execute on function app.leave_uninvited to alianzas_portal, alianzas_backoffice;

-- An invitation is declined wherever its case may stand while nobody answered it, suspended too.
insert into app.transition (noun, role, was, becomes) values
  ('alliance.state', 'portal', 'suspended', 'withdrawn'),
  ('alliance.step', 'portal', '3', ''), ('alliance.step', 'portal', '4', ''), ('alliance.step', 'portal', '5', ''),
  ('alliance.step', 'portal', '6', ''), ('alliance.step', 'portal', '7', ''), ('alliance.step', 'portal', '8', '');
--> statement-breakpoint
-- How the invited organization stands in the case that an invitation opened.
create function app.invited_in(of_invitation uuid) returns table (state text, step integer, is_party boolean, is_only boolean, is_including boolean)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.state, a.step, p.id is not null,
    p.id is not null and not exists (select from party q join organization w on w.id = q.organization_id
      where q.alliance_id = a.id and coalesce(w.merged_into, w.id) <> coalesce(o.merged_into, o.id)),
    coalesce(p.active_part = 'yes', false)
      and exists (select from visit v where v.alliance_id = a.id and v.activity in (6, 7) and v.state = 'open')
  from invitation i join alliance a on a.id = i.alliance_id join organization o on o.id = i.organization_id
    left join party p on p.alliance_id = i.alliance_id and p.organization_id = i.organization_id
  where i.id = of_invitation and (session_user <> 'alianzas_portal' or i.id = app.subject());
end;
--> statement-breakpoint
-- An organization leaves while the proposal is prepared; later, until its working table, only who declined its invitation or had it revoked.
create or replace function app.refuse_leaving() returns trigger language plpgsql as $$
begin
  if not exists (select from alliance a where a.id = old.alliance_id and (a.step = 2 or a.step between 3 and 8 and exists (
    select from invitation i where i.alliance_id = a.id and i.organization_id = old.organization_id and i.state in ('declined', 'revoked')))) then
    raise exception 'an organization leaves an alliance only at activity 2, or by its invitation before 9' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
--> statement-breakpoint
-- Who declined its invitation, or had it revoked, leaves the case to the others that are in it.
create function app.leave_uninvited(of_invitation uuid) returns uuid language sql volatile security definer set search_path = public, pg_temp
begin atomic
  delete from party p using invitation i
  where i.id = of_invitation and i.state in ('declined', 'revoked') and p.alliance_id = i.alliance_id and p.organization_id = i.organization_id
    and (session_user = 'alianzas_portal' and i.id = app.subject()
      or session_user <> 'alianzas_portal' and app.has_role('professional', 'lead', 'director'))
    and exists (select from party q where q.alliance_id = p.alliance_id and q.id <> p.id)
  returning p.id;
end;
--> statement-breakpoint
revoke all on function app.invited_in, app.leave_uninvited from public;
grant execute on function app.invited_in, app.leave_uninvited to alianzas_portal, alianzas_backoffice;
--> statement-breakpoint
-- Nobody is of the team and acts for an organization. Who joins one is held, so that nobody makes them of the team meanwhile.
create function app.hold_of_the_team(of_person uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from person p where p.id = of_person for no key update;
  return exists (select from staff_member s join person p on p.id = s.person_id where p.id = of_person and p.disabled_at is null);
end $$;
--> statement-breakpoint
create function app.acts_for_organization(of_person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from membership m where m.person_id = of_person and m.until is null);
end;
--> statement-breakpoint
revoke all on function app.hold_of_the_team, app.acts_for_organization from public;
grant execute on function app.hold_of_the_team to alianzas_portal, alianzas_backoffice;
grant execute on function app.acts_for_organization to alianzas_backoffice;

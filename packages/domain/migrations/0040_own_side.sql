-- A line that an organization's people declared is taken back by any of them: whoever declared it may have left, or have
-- belonged to it only while two registrations were one.
drop policy own_declaration on contribution;
create policy own_declaration on contribution as restrictive for update to alianzas_portal
  using (declared_by like 'person:%' and organization_id = any ((select app.organizations())::uuid[]));
--> statement-breakpoint
-- Whether the person of the transaction still is of the parties of some cases for which they came: asked under a lock
-- that parting two registrations waits for, so that nobody acts for a body that is no longer theirs.
create function app.still_belongs(of_cases uuid[]) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform 1 from organization o where o.id = any (app.organizations()::uuid[])
    and o.id in (select p.organization_id from party p where p.alliance_id = any (of_cases)) order by o.id for share;
  return not exists (select from party p where p.alliance_id = any (of_cases) and p.organization_id = any (app.organizations()::uuid[])
    and p.organization_id not in (select m.organization from app.memberships_of(app.person()) m));
end $$;
--> statement-breakpoint
revoke all on function app.still_belongs from public;
grant execute on function app.still_belongs to alianzas_portal;
--> statement-breakpoint
-- What was asked of a request stands with its sending; once it is sent again, nothing is asked of it.
grant update (answer_note) on request to alianzas_portal;
--> statement-breakpoint
update request set answer_note = null where state in ('sent', 'reviewing') and answer_note is not null;

-- How its invitation ended a case: nobody of its organization had agreed, nor was anything withdrawn from. Null where something
-- else ended it, or nothing. For who reads the case, also where they read no invitation.
create function app.ended_by_invitation(of_case uuid) returns text language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.state from invitation i join alliance a on a.id = i.alliance_id
  where i.alliance_id = of_case and a.state = 'withdrawn' and i.state in ('declined', 'revoked')
    and not exists (select from alliance_turn t where t.alliance_id = a.id and t.act = 'withdrawn')
    and (session_user <> 'alianzas_backoffice' and a.id in (select app.alliances())
      or session_user <> 'alianzas_portal' and (a.id in (select app.shown_with_minors())
        or app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality')));
end;
--> statement-breakpoint
-- Whether who was invited is of the team by now: for the link, and for who reads invitations.
create function app.invited_of_team(of_invitation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from invitation i join person p on lower(p.email) = lower(i.contact_email) join staff_member s on s.person_id = p.id
    where i.id = of_invitation and p.disabled_at is null and (session_user <> 'alianzas_backoffice' and i.id = app.subject()
      or session_user <> 'alianzas_portal' and app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence')));
end;
--> statement-breakpoint
-- The organizations that left a case, by name: its history tells of them to who is of it still.
create function app.left_case(of_case uuid) returns table (organization uuid, party uuid, name text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select o.id, (e.data::json ->> 'party')::uuid, o.name
  from event e join organization o on o.id = (e.data::json ->> 'organization')::uuid
  where e.stream_kind = 'alliance' and e.stream_id = of_case and e.name = 'party.removed' and of_case in (select app.alliances());
end;
--> statement-breakpoint
revoke all on function app.ended_by_invitation, app.invited_of_team, app.left_case from public;
grant execute on function app.ended_by_invitation to alianzas_portal, alianzas_backoffice;
grant execute on function app.invited_of_team to alianzas_portal, alianzas_backoffice;
grant execute on function app.left_case to alianzas_portal;

-- Whom an organization writes to about a case of which nobody answers: the lead, or the director where there is none. The portal
-- reads no role, and is told a name and an address.
create function app.stands_in() returns table (name text, email text) language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.name, p.email from person p join staff_role r on r.person_id = p.id
  where r.role in ('lead', 'director') and p.disabled_at is null and exists (select from app.alliances())
  order by r.role = 'director', p.email limit 1;
end;
--> statement-breakpoint
revoke all on function app.stands_in from public;
grant execute on function app.stands_in to alianzas_portal;

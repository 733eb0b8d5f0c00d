-- Who answered an invitation, by name, for whoever holds its link; and whether the person who is signed in is the one invited.
create function app.invitation_people(reader uuid) returns table (answered_by text, is_reader boolean)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select (select p.name from person p where p.id = i.answered_by),
    exists (select from person r where r.id = reader and r.email = i.contact_email)
  from invitation i where i.id = app.subject();
end;
--> statement-breakpoint
revoke all on function app.invitation_people from public;
--> statement-breakpoint
grant execute on function app.invitation_people to alianzas_portal;

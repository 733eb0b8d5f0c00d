-- Whether a person of the team entered once, and nothing of how: who gives cases reads no credentials. Whoever is of a
-- demonstration enters without any.
create function app.has_entered(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select app.on_staff() and (
    exists (select from credential c where c.person_id = asked and c.password_hash is not null)
    or exists (select from session s where s.person_id = asked and s.app = 'backoffice')
    or exists (select from installation where mark = 'demonstration'));
end;
--> statement-breakpoint
revoke all on function app.has_entered from public;
grant execute on function app.has_entered to alianzas_backoffice;

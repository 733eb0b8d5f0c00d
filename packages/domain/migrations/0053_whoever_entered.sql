-- Who entered put a second factor in use: a password alone opens nothing. Whoever had theirs renewed since entered before,
-- and their recovery codes, used up, tell it.
create or replace function app.has_entered(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select app.on_staff() and (
    exists (select from credential c where c.person_id = asked and c.totp_confirmed_at is not null)
    or exists (select from recovery_code r where r.person_id = asked)
    or exists (select from installation where mark = 'demonstration'));
end;

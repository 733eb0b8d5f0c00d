-- A party answers, replaces and rewrites what it sent back by who may commit it; what its own people wrote and nobody answered, they rewrite and withdraw.
create or replace function app.keep_own_party() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from party p where p.id = new.party_id and p.organization_id = any (app.organizations())) then
    raise exception 'a party writes its own commitments' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'withdrawn' and old.proposed_side <> 'organization' then
    raise exception 'a commitment is withdrawn by the side that wrote it' using errcode = 'insufficient_privilege';
  end if;
  if (old.state = 'returned' or new.state <> old.state and new.state <> 'withdrawn') and not exists (
    select from party p join membership m on m.organization_id = p.organization_id
    where p.id = new.party_id and m.person_id = app.person() and m.until is null and m.role in ('representative', 'delegate')) then
    raise exception 'a representative or a delegate answers for a party' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

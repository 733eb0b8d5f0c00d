-- For which organization somebody authorised: that of their request, by the name that is registered where it is theirs; with an
-- invitation, the organization that was invited; with neither, those for which they act or acted. Names only, for who reads
-- every consent.
create or replace function app.consent_organizations(asked uuid) returns text[] language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(distinct n.name order by n.name), '{}') from (
    select coalesce(case when not app.stays_out(r.id) then o.name end, r.organization_name) as name
    from consent c join request r on r.id = c.request_id left join organization o on o.id = r.organization_id where c.id = asked
    union all
    select o.name from consent c join invitation i on i.answered_by = c.person_id and i.answered_at = c.given_at
      join organization o on o.id = i.organization_id
    where c.id = asked and c.request_id is null
    union all
    select o.name from consent c join membership m on m.person_id = c.person_id join organization o on o.id = m.organization_id
    where c.id = asked and c.request_id is null
      and not exists (select from invitation i where i.answered_by = c.person_id and i.answered_at = c.given_at)) n
  where app.has_role('lead', 'dataOfficer') and n.name is not null;
end;

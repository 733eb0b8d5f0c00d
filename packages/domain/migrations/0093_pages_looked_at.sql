-- What a page that control read is of, for who reads the looks and may read no row of it: a name, and nothing else.
create function app.page_looked_at(asked uuid) returns text language sql stable strict security definer set search_path = public, pg_temp
begin atomic
  select case split_part(k.path, '/', 2)
    when 'organizaciones' then (select o.name from organization o where o.id = at.id)
    when 'reconocimientos' then (select o.name from organization o where o.id = at.id)
    when 'administracion' then (select p.name from person p where p.id = at.id)
    when 'radicacion' then (select f.subject from filing f where f.id = at.id)
    when 'alianzas' then (select a.title from alliance a where a.code = at.code)
    when 'solicitudes' then (select r.organization_name from request r where r.code = at.code)
    when 'invitaciones' then (select o.name from invitation v join organization o on o.id = v.organization_id where v.code = at.code)
    when 'reuniones' then (select m.title from meeting m where m.code = at.code)
    when 'no-conformes' then (select concat_ws(' · ', a.code, a.title) from nonconformity n join alliance a on a.id = n.alliance_id where n.code = at.code)
    when 'evidencias' then (select concat_ws(' · ', a.code, a.title) from evidence e join alliance a on a.id = e.alliance_id where e.id = at.id)
    when 'archivos' then (select coalesce(
        (select concat_ws(' · ', a.code, a.title) from alliance a where a.id = coalesce(f.alliance_id,
          (select e.alliance_id from evidence_file l join evidence e on e.id = l.evidence_id where l.file_id = f.id limit 1))),
        (select o.name from organization o where o.id = f.organization_id),
        (select concat_ws(' · ', r.code, r.organization_name) from request r where r.id = f.request_id))
      from file f where f.id = at.id)
  end
  from page_look k, lateral (select split_part(k.path, '/', 3) as code,
    substring(k.path from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid as id) at
  where k.id = asked and app.has_role('lead', 'dataOfficer', 'auditor');
end;
--> statement-breakpoint
revoke all on function app.page_looked_at from public;
grant execute on function app.page_looked_at to alianzas_backoffice;

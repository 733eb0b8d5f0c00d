-- What a browser holds, asked at once: of each live link of a request only what its list shows. A name is where it has stood
-- since version 0 of what is written in a request.
create function app.held_requests(hashes text[], moment timestamptz) returns table (hash text, id uuid, code text, state text,
  name text, started_at timestamptz, sent_at timestamptz)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select t.token_hash, r.id, r.code, r.state,
    coalesce(nullif(r.content #>> '{organization,name}', ''), nullif(r.content #>> '{contact,name}', '')), r.started_at, r.sent_at
  from token t join request r on r.id = t.subject
  where t.token_hash = any (hashes) and t.purpose = 'request' and t.revoked_at is null and t.expires_at > moment;
end;
--> statement-breakpoint
revoke all on function app.held_requests from public;
grant execute on function app.held_requests to alianzas_portal;
--> statement-breakpoint
-- Whether somebody can answer for cases: with an open account, and a role that drives them. The portal reads no role, and
-- asks it here.
create function app.drives(of_person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from person p join staff_role r on r.person_id = p.id
    where p.id = of_person and p.disabled_at is null and r.role in ('professional', 'lead'));
end;
--> statement-breakpoint
revoke all on function app.drives from public;
grant execute on function app.drives to alianzas_portal, alianzas_backoffice, alianzas_worker;
--> statement-breakpoint
-- Of a case that goes on, nobody is named who cannot answer for it any more.
create or replace function app.own_invitation() returns table (id uuid, code text, state text, case_step integer, organization text,
  contact_name text, message text, sent_at timestamptz, expires_at timestamptz, answered_at timestamptz, answer_reason text,
  revoked_at timestamptz, revoke_reason text, answered_by text, is_other boolean, professional text, initiatives json, consents json)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.id, i.code, i.state, a.step, o.name, i.contact_name, i.message, i.sent_at, i.expires_at, i.answered_at, i.answer_reason,
    i.revoked_at, i.revoke_reason, (select p.name from person p where p.id = i.answered_by),
    app.person() is not null and not exists (select from person r where r.id = app.person() and r.email = i.contact_email),
    (select p.name from person p where p.id = a.professional_id and (a.step is null or app.drives(p.id))),
    (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'lineOfWork', n.line_of_work) order by n.position), '[]')
      from invitation_initiative c join initiative n on n.id = c.initiative_id where c.invitation_id = i.id),
    (select coalesce(json_agg(json_build_object('text', c.text_id, 'version', c.text_version, 'sha256', c.text_sha256, 'purposes', c.purposes)
        order by c.text_id desc), '[]')
      from consent c where c.person_id = i.answered_by and c.given_at = i.answered_at)
  from invitation i join organization o on o.id = i.organization_id join alliance a on a.id = i.alliance_id
  where i.id = app.subject()
    or i.id = nullif(current_setting('app.answered', true), '')::uuid and i.answered_at is not null;
end;

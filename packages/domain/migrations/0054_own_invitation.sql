-- The link of an invitation that was answered shows the answer for ever. Past its days it opens nothing else: row security
-- knows of it no more than of whoever holds no link, and only `app.own_invitation` reads the invitation.
drop function app.open_request(text, text, timestamptz, text, text);
--> statement-breakpoint
create function app.open_request(session_hash text, app_name text, moment timestamptz, bearer_hash text, browser text)
returns table (person uuid, name text, handle uuid, last_seen_at timestamptz, demonstration boolean, roles text[],
  memberships jsonb, bearer_purpose text, bearer_subject uuid, mark text, clock_offset_ms bigint, answered uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_session session;
  idle interval := case app_name when 'portal' then interval '24 hours' else interval '30 minutes' end;
begin
  if session_user = 'alianzas_portal' and app_name <> 'portal' or session_user = 'alianzas_backoffice' and app_name <> 'backoffice' then
    raise exception 'one application cannot open the other''s sessions' using errcode = 'insufficient_privilege';
  end if;
  select s.* into found_session from session s join person p on p.id = s.person_id
    where s.id_hash = session_hash and s.app = app_name and s.revoked_at is null and p.disabled_at is null
      and s.absolute_expires_at > moment and s.last_seen_at > moment - idle;
  person := found_session.person_id;
  handle := found_session.handle;
  last_seen_at := found_session.last_seen_at;
  demonstration := coalesce(found_session.demonstration, false);
  select p.name into name from person p where p.id = found_session.person_id;
  select coalesce(array_agg(r.role order by r.role), '{}') into roles from staff_role r where r.person_id = found_session.person_id and app_name = 'backoffice';
  select coalesce(jsonb_agg(to_jsonb(m) order by m.name, m.organization), '[]')
    into memberships from app.memberships_of(found_session.person_id) m where app_name = 'portal';
  select t.purpose, t.subject into bearer_purpose, bearer_subject from token t
    where t.token_hash = bearer_hash and t.purpose in ('request', 'invitation') and t.revoked_at is null
      and t.expires_at > moment;
  select i.id into answered from token t join invitation i on i.id = t.subject
    where t.token_hash = bearer_hash and t.purpose = 'invitation' and t.revoked_at is null
      and t.expires_at <= moment and i.answered_at is not null;
  select i.mark, i.clock_offset_ms into mark, clock_offset_ms from installation i where i.id = 1;
  perform set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.roles', array_to_string(roles, ','), true),
    set_config('app.organizations', (select coalesce(string_agg(m ->> 'organization', ','), '') from jsonb_array_elements(memberships) m), true),
    set_config('app.subject', coalesce(bearer_subject::text, ''), true),
    set_config('app.answered', coalesce(answered::text, ''), true),
    set_config('app.holder', coalesce('bearer:' || bearer_purpose || ':' || bearer_subject,
      case app_name when 'portal' then 'person:' else 'staff:' end || person, 'browser:' || coalesce(browser, '')), true),
    set_config('app.door', '', true);
  return next;
end $$;
--> statement-breakpoint
revoke all on function app.open_request from public;
--> statement-breakpoint
grant execute on function app.open_request to alianzas_portal, alianzas_backoffice;
--> statement-breakpoint
drop function app.invitation_people();
--> statement-breakpoint
-- The invitation of the link that was presented, with all that its answer agreed to: of a live link, or of one that answered it.
create function app.own_invitation() returns table (id uuid, code text, state text, case_step integer, organization text,
  contact_name text, message text, sent_at timestamptz, expires_at timestamptz, answered_at timestamptz, answer_reason text,
  revoked_at timestamptz, revoke_reason text, answered_by text, is_other boolean, professional text, initiatives json, consents json)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.id, i.code, i.state, a.step, o.name, i.contact_name, i.message, i.sent_at, i.expires_at, i.answered_at, i.answer_reason,
    i.revoked_at, i.revoke_reason, (select p.name from person p where p.id = i.answered_by),
    app.person() is not null and not exists (select from person r where r.id = app.person() and r.email = i.contact_email),
    (select p.name from person p where p.id = a.professional_id),
    (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'lineOfWork', n.line_of_work) order by n.position), '[]')
      from invitation_initiative c join initiative n on n.id = c.initiative_id where c.invitation_id = i.id),
    (select coalesce(json_agg(json_build_object('text', c.text_id, 'version', c.text_version, 'sha256', c.text_sha256, 'purposes', c.purposes)
        order by c.text_id desc), '[]')
      from consent c where c.person_id = i.answered_by and c.given_at = i.answered_at)
  from invitation i join organization o on o.id = i.organization_id join alliance a on a.id = i.alliance_id
  where i.id = app.subject()
    or i.id = nullif(current_setting('app.answered', true), '')::uuid and i.answered_at is not null;
end;
--> statement-breakpoint
revoke all on function app.own_invitation from public;
--> statement-breakpoint
grant execute on function app.own_invitation to alianzas_portal;

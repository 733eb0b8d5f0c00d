CREATE INDEX "consent_request" ON "consent" USING btree ("request_id");--> statement-breakpoint
-- Whether what was authorised with a request is a row for who asks (src/reading.ts).
create function app.reads_consent_with(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from consent c where c.request_id = asked and (app.has_role('lead', 'dataOfficer')
    or app.has_role('professional', 'director', 'undersecretary', 'auditor') and app.reads_consent(c.person_id, c.request_id)));
end;
--> statement-breakpoint
-- What was written in a request, for who reads it: in the portal that of the link that was presented; in the back office what
-- was authorised with it only where its consents are rows for who asks.
create function app.request_content(asked uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when session_user = 'alianzas_backoffice' and not app.reads_consent_with(r.id) then r.content - 'consent' else r.content end
  from request r where r.id = asked and case session_user
    when 'alianzas_portal' then r.id = app.subject()
    when 'alianzas_backoffice' then app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence')
    else pg_has_role(session_user, current_user, 'member') end;
end;
--> statement-breakpoint
-- The same of what was sent one time.
create function app.sending_content(asked uuid, sent integer) returns jsonb language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when session_user = 'alianzas_backoffice' and not app.reads_consent_with(s.request_id) then s.content - 'consent' else s.content end
  from request_sending s where s.request_id = asked and s.number = sent and case session_user
    when 'alianzas_portal' then s.request_id = app.subject()
    when 'alianzas_backoffice' then app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence')
    else pg_has_role(session_user, current_user, 'member') end;
end;
--> statement-breakpoint
-- For which organization somebody authorised: that of their request, by the name that is registered where it is theirs; without
-- a request, those for which they act or acted. Names only, for who reads every consent.
create function app.consent_organizations(asked uuid) returns text[] language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(distinct n.name order by n.name), '{}') from (
    select coalesce(case when not app.stays_out(r.id) then o.name end, r.organization_name) as name
    from consent c join request r on r.id = c.request_id left join organization o on o.id = r.organization_id where c.id = asked
    union all
    select o.name from consent c join membership m on m.person_id = c.person_id join organization o on o.id = m.organization_id
    where c.id = asked and c.request_id is null) n
  where app.has_role('lead', 'dataOfficer') and n.name is not null;
end;
--> statement-breakpoint
revoke all on function app.reads_consent_with, app.request_content, app.sending_content, app.consent_organizations from public;
grant execute on function app.request_content, app.sending_content to alianzas_portal, alianzas_backoffice;
grant execute on function app.consent_organizations to alianzas_backoffice;
--> statement-breakpoint
-- The back office reads that there is a request and of whom, and what was written in it through those doors.
revoke select on request, request_sending from alianzas_backoffice;
grant select (id, code, state, organization_name, contact_email, started_at, sent_at, received_on, due_on, answered_at, answered_by,
  answer_note, organization_id, alliance_id, reviewer_id, withdrawn_at, version) on request to alianzas_backoffice;
grant select (request_id, number, sha256, sent_at, received_on, due_on, returned_at, returned_by, return_note)
  on request_sending to alianzas_backoffice;

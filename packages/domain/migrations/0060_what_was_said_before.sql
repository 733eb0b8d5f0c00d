-- Whether who was invited was taken out of the organization after its invitation was last sent. The portal asks of its own link alone.
create function app.taken_out(of_invitation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from invitation i join organization o on o.id = i.organization_id
      join organization r on coalesce(r.merged_into, r.id) = coalesce(o.merged_into, o.id)
      join membership m on m.organization_id = r.id and m.until > i.sent_at
      join person p on p.id = m.person_id and p.email = i.contact_email
    where i.id = of_invitation and (session_user <> 'alianzas_portal' or i.id = app.subject()));
end;
--> statement-breakpoint
revoke all on function app.taken_out from public;
grant execute on function app.taken_out to alianzas_portal, alianzas_backoffice;
--> statement-breakpoint
-- Each time that an invitation is sent, how its address was verified may be asked anew: what was written before stays before it.
drop trigger invitation_sent_kept on invitation;
create trigger invitation_sent_kept before update on invitation for each row when (app.by_application() and (old.state in ('sent', 'expired'))) execute function app.keep_closed('state', 'sent_at', 'expires_at', 'renewal_asked_at', 'version', 'answered_at', 'answered_by', 'answer_reason', 'revoked_at', 'revoked_by', 'revoke_reason', 'verified_how');
create trigger invitation_verified_kept before update on invitation for each row when (app.by_application() and old.verified_how is not null and starts_with(new.verified_how, old.verified_how) is not true) execute function app.keep_closed();
grant update (verified_how) on invitation to alianzas_backoffice;
--> statement-breakpoint
-- What was written in the name of an organization by who does not enter it is not its own: its people read nothing of them.
create function app.stays_out(of_request uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from event e where e.stream_kind = 'intake' and e.stream_id = of_request and e.name = 'request.accepted'
    and (e.data::json ->> 'staysOut')::boolean);
end;
--> statement-breakpoint
revoke all on function app.stays_out from public;
grant execute on function app.stays_out to alianzas_portal;
drop policy own on request;
create policy own on request to alianzas_portal
  using (id = (select app.subject()) or organization_id = any ((select app.organizations())::uuid[]) and not app.stays_out(id))
  with check (id = (select app.subject()) or organization_id = any ((select app.organizations())::uuid[]));

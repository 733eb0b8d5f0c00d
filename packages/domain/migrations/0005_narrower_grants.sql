-- What the review of 0001 to 0003 found wider than the verbs need: each role keeps what it writes, and nothing else.
revoke insert, update on filing, proposal, alliance_initiative, invitation_initiative, attendee, party from alianzas_portal;
revoke insert on alliance, invitation from alianzas_portal;
-- An ally supplies lines, files and authorisations; only the secretariat changes them (R-061).
revoke update on contribution, file, consent from alianzas_portal;
grant update (principles_accepted_at, principles_accepted_by, principles_sha256) on party to alianzas_portal;
revoke update on request from alianzas_worker;
grant update (state, content, withdrawn_at) on request to alianzas_worker;
revoke all on function app.refuse_other_version from public;
--> statement-breakpoint
-- A step taken back takes out what it had opened; what was closed stays in the path.
create function app.refuse_dropping_closed() returns trigger language plpgsql as $$
begin
  raise exception 'a closed activity stays in its path' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
revoke all on function app.refuse_dropping_closed from public;
create trigger visit_closed_stays before delete on visit for each row when (old.state = 'closed') execute function app.refuse_dropping_closed();
--> statement-breakpoint
-- What was sent is kept as sent: of a request that came back, a document leaves only if it came after.
drop policy of_an_open_request on file;
create policy of_an_open_request on file as restrictive for delete to alianzas_portal
  using (request_id = (select app.subject()) and exists (select 1 from request r
    where r.id = request_id and r.state in ('draft', 'incomplete') and (r.sent_at is null or uploaded_at > r.sent_at)));

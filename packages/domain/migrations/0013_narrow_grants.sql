-- Each role writes what its verbs write, column by column, and nothing else. The same list stands in code, and a test compares both.
revoke insert, update, delete, truncate, references, trigger on all tables in schema public from alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
--> statement-breakpoint
grant insert on attempt, commitment, consent, contribution, event, event_subject, evidence, evidence_file, file, membership, person, request, session, sign_in_challenge, submission, token to alianzas_portal;
grant delete on file to alianzas_portal;
grant update (step, rounds, version, state, ended_at, end_reason) on alliance to alianzas_portal;
grant update (count) on attempt to alianzas_portal;
grant update (action, deliverable, due_on, state, answered_at, answered_by, answer_note, evidence_form, evidence_file_id, version) on commitment to alianzas_portal;
grant update (state, answered_at, answered_by, answer_reason, renewal_asked_at, version) on invitation to alianzas_portal;
grant update (principles_accepted_at, principles_accepted_by, principles_sha256) on party to alianzas_portal;
grant update (id) on person to alianzas_portal;
grant update (content, version, code, state, organization_name, contact_email, sent_at, received_on, due_on, answered_at, answered_by, reviewer_id, withdrawn_at) on request to alianzas_portal;
grant update (last_seen_at, revoked_at) on session to alianzas_portal;
grant update (tries, ended_at) on sign_in_challenge to alianzas_portal;
grant update (used_at, revoked_at) on token to alianzas_portal;
grant insert on account_change, acta, acta_item, agent_category, alliance, alliance_initiative, alliance_turn, attempt, attendee, balance, carry_over, commitment, compliance, continuity, contribution, credential, cycle, dialogue_space, edition, event, event_subject, evidence, evidence_file, file, filing, follow_up_date, improvement_action, inclusion_notice, initiative, invitation, invitation_initiative, meeting, meeting_activity, meeting_alliance, membership, network_entry, nonconformity, organization, pact_methodology, party, person, personal_data_look, plan_action, plan_activity, plan_section, plan_snapshot, proposal, proposal_input, proposal_input_file, recognition, recovery_code, session, staff_member, staff_role, submission, token, visit to alianzas_backoffice;
grant delete on acta_item, attendee, follow_up_date, party, plan_action, plan_activity, staff_role, visit to alianzas_backoffice;
grant update (development, internal_note, state, version, submitted_at, submitted_by, approved_at, approved_by, sha256, annulled_at, annul_reason) on acta to alianzas_backoffice;
grant update (step, rounds, version, state, kind, methodology, cycle_id, ended_at, end_reason) on alliance to alianzas_backoffice;
grant update (count) on attempt to alianzas_backoffice;
grant update (attended) on attendee to alianzas_backoffice;
grant update (narrative, prepared_by, prepared_at, version, frozen, frozen_sha256, confirmed_by, confirmed_at, filing_id, state) on balance to alianzas_backoffice;
grant update (action, deliverable, due_on, state, answered_at, answered_by, evidence_form, evidence_file_id, filing_id, version) on commitment to alianzas_backoffice;
grant update (undone_at) on compliance to alianzas_backoffice;
grant update (person_id) on consent to alianzas_backoffice;
grant update (state, verified_by, verified_at, version) on contribution to alianzas_backoffice;
grant update (password_hash, totp_sealed, totp_confirmed_at, totp_last_step, changed_at) on credential to alianzas_backoffice;
grant update (committee, initiatives_acta_id, initiatives_set_at, initiatives_set_by, balance_filed_at, version) on cycle to alianzas_backoffice;
grant update (state, reviewed_by, reviewed_at, review_reason, version) on evidence to alianzas_backoffice;
grant update (organization_id) on file to alianzas_backoffice;
grant update (state, number, filed_on, filed_at, filed_by, sent_to_lead_at, received_by_lead_at, received_by, withdrawn_at) on filing to alianzas_backoffice;
grant update (meeting_id) on follow_up_date to alianzas_backoffice;
grant update (prioritised_at) on initiative to alianzas_backoffice;
grant update (state, sent_at, expires_at, revoked_at, revoked_by, revoke_reason, renewal_asked_at, version) on invitation to alianzas_backoffice;
grant update (state, closed_at, cancelled_at, cancelled_by, cancel_reason, starts_at, ends_at, modality, place, told_at, moves, version) on meeting to alianzas_backoffice;
grant update (alliance_id, name, relevant, entered_at, entered_by, withdrawn_at) on network_entry to alianzas_backoffice;
grant update (state, correction, correction_note, corrected_at, corrected_by, snapshot_id, acta_id, closed_at, closed_by, due_on) on nonconformity to alianzas_backoffice;
grant update (standing, legal_file_id, verified_by, verified_at) on organization to alianzas_backoffice;
grant update (retired_at) on pact_methodology to alianzas_backoffice;
grant update (capacity, influence_circle, interest_groups, active_part_analysis, solution_analysis, active_part, active_part_reason, active_part_at, active_part_by, network_entry_id, liaison_person_id, liaison_position, principles_accepted_at, principles_accepted_by, principles_sha256) on party to alianzas_backoffice;
grant update (disabled_at) on person to alianzas_backoffice;
grant update (compliance, replaced_at) on plan_activity to alianzas_backoffice;
grant update (state, starts_on, ends_on, term_months, follow_up_mechanisms, capacity_statement, initial_meeting_id, capacities, approved_at, approved_by, version) on plan_section to alianzas_backoffice;
grant update (undone_at) on plan_snapshot to alianzas_backoffice;
grant update (alliance_id, state, kind, purposes, other_purpose, problem, objective, actions, strategy, technical_document, network, kind_fields, tentative_start, tentative_end, saved_at, saved_by, approved_at, approved_by, version) on proposal to alianzas_backoffice;
grant update (withdrawn_at) on proposal_input to alianzas_backoffice;
grant update (used_at) on recovery_code to alianzas_backoffice;
grant update (url, set_at, set_by, version) on reference_link to alianzas_backoffice;
grant update (state, answer_note, answered_at, answered_by, organization_id, alliance_id, reviewer_id, version) on request to alianzas_backoffice;
grant update (last_seen_at, revoked_at) on session to alianzas_backoffice;
grant update (person_id) on staff_role to alianzas_backoffice;
grant update (used_at, revoked_at) on token to alianzas_backoffice;
grant update (state, answer, closed_at, closed_by, minutes_used) on visit to alianzas_backoffice;
grant insert on event, event_subject, mail, reminder, worker_heartbeat to alianzas_worker;
grant delete on file, kept_form, worker_heartbeat to alianzas_worker;
grant update (scan) on file to alianzas_worker;
grant update (state, version) on invitation to alianzas_worker;
grant update (state, provider_id, sent_at) on mail to alianzas_worker;
grant update (content, state, withdrawn_at) on request to alianzas_worker;
grant update (workers, seen_at) on worker_heartbeat to alianzas_worker;
--> statement-breakpoint
-- How people enter is nothing to the worker; the desk of numbers is nothing to the portal.
revoke select on credential, recovery_code, session, sign_in_challenge, token, attempt from alianzas_worker;
revoke select on counter from alianzas_portal;
drop policy if exists counting on counter;
--> statement-breakpoint
-- A code is drawn, never set: of the kinds that a role's verbs give.
create function app.next_code(kind_drawn text, year_drawn integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare drawn integer;
begin
  if kind_drawn not in ('ALZ', 'SOL', 'INV', 'ACT', 'SNC', 'REU') or year_drawn not between 2000 and 2999
    or session_user = 'alianzas_portal' and kind_drawn <> 'SOL' or session_user = 'alianzas_worker' and kind_drawn <> 'SNC' then
    raise exception '% draws no code % of %', session_user, kind_drawn, year_drawn using errcode = 'insufficient_privilege';
  end if;
  insert into counter (kind, year, value) values (kind_drawn, year_drawn, 1)
    on conflict (kind, year) do update set value = counter.value + 1 returning value into drawn;
  return drawn;
end $$;
--> statement-breakpoint
-- Ends a person's open sessions in both applications. The portal ends only its own person's; the back office its own
-- person's, anybody's at an administrator's word or the command line's, and those of who has just used up a link for a new password.
create or replace function app.end_sessions(whose uuid, keep_hash text, moment timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare ended integer;
begin
  if session_user in ('alianzas_portal', 'alianzas_backoffice') and whose is distinct from app.person() and not (
    session_user = 'alianzas_backoffice' and (
      app.actor() = 'job:staff:create'
      or exists (select from staff_role r where r.person_id = app.person() and r.role = 'administrator')
      or exists (select from token t where t.subject = whose and t.purpose = 'passwordReset' and t.used_at = moment))) then
    raise exception 'these sessions are not for % to end', session_user using errcode = 'insufficient_privilege';
  end if;
  update session set revoked_at = moment
    where session.person_id = whose and session.revoked_at is null and session.id_hash is distinct from keep_hash;
  get diagnostics ended = row_count;
  return ended;
end $$;
--> statement-breakpoint
-- An event is signed by the transaction's own actor, and each application signs as its own kind of actor: the back office
-- also as the command line, and as the seed where the database is a demonstration.
create function app.check_actor() returns trigger language plpgsql as $$
declare
  own_kinds text := case current_user
    when 'alianzas_portal' then '^(visitor$|bearer:|person:)'
    when 'alianzas_backoffice' then '^(visitor$|staff:|job:(staff:create|demonstration)$)'
    else '^job:' end;
begin
  if new.actor is distinct from app.actor() or new.actor !~ own_kinds
    or new.actor = 'job:demonstration' and not exists (select from public.installation where mark = 'demonstration') then
    raise exception '% may not sign as "%"', current_user, new.actor using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger event_actor before insert on event for each row when (app.by_application()) execute function app.check_actor();
--> statement-breakpoint
-- A timeline receives an event with it, never later: the event is of this very transaction.
create function app.check_subject() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare written text;
begin
  select pg_xact_status((((pg_current_xact_id()::text::bigint >> 32) << 32) | e.xmin::text::bigint)::text::xid8) into written
    from event e where e.id = new.event_id;
  if written is distinct from 'in progress' then
    raise exception 'an event gets no other timeline after it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger event_subject_with_event before insert on event_subject for each row when (app.by_application()) execute function app.check_subject();
--> statement-breakpoint
-- The chain of new events covers the request that made them; those of before keep their form.
create or replace function app.chain_text(e event) returns text language sql immutable
  return case e.chain
    when 1 then concat_ws(E'\n', e.previous_hash, e.stream_kind || ':' || e.stream_id::text, e.seq::text,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.actor, e.name, e.audience, coalesce(e.cause::text, ''), e.id::text, e.data)
    else concat_ws(E'\n', 'chain ' || e.chain::text, e.previous_hash, e.stream_kind || ':' || e.stream_id::text, e.seq::text,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.actor, e.name, e.audience, coalesce(e.cause::text, ''), e.id::text,
      octet_length(e.request_id)::text || ':' || e.request_id, e.data)
  end;
--> statement-breakpoint
create or replace function app.chain_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare head stream_head;
begin
  insert into stream_head values (new.stream_kind, new.stream_id, 1, '')
    on conflict (stream_kind, stream_id) do update set seq = stream_head.seq + 1
    returning * into head;
  new.chain := 2;
  new.seq := head.seq;
  new.previous_hash := head.hash;
  new.hash := encode(sha256(convert_to(app.chain_text(new), 'UTF8')), 'hex');
  update stream_head set hash = new.hash where stream_kind = new.stream_kind and stream_id = new.stream_id;
  return new;
end $$;
--> statement-breakpoint
-- What the portal writes is its own people's: restrictive policies beside those that say what it sees.
create policy own_party_begins on commitment as restrictive for insert to alianzas_portal
  with check (party_id in (select p.id from party p where p.organization_id = any ((select app.organizations())::uuid[])));
create policy own_party on party as restrictive for update to alianzas_portal
  using (organization_id = any ((select app.organizations())::uuid[]));
create policy own_party on evidence as restrictive for insert to alianzas_portal
  with check (party_id in (select p.id from party p where p.organization_id = any ((select app.organizations())::uuid[])));
create policy own_party on contribution as restrictive for insert to alianzas_portal
  with check (organization_id = any ((select app.organizations())::uuid[])
    and party_id in (select p.id from party p where p.organization_id = any ((select app.organizations())::uuid[])));
create policy own_side on file as restrictive for insert to alianzas_portal
  with check (organization_id = any ((select app.organizations())::uuid[])
    or organization_id is null and alliance_id is null and request_id = (select app.subject()));
create policy own_subject on request as restrictive for update to alianzas_portal using (id = (select app.subject()));
create policy own_subject_begins on request as restrictive for insert to alianzas_portal with check (id = (select app.subject()));
create policy own_subject on invitation as restrictive for update to alianzas_portal using (id = (select app.subject()));
create policy own_purposes on token as restrictive for update to alianzas_portal using (purpose in ('request', 'invitation', 'signInLink'));
create policy own_purposes_begin on token as restrictive for insert to alianzas_portal with check (purpose in ('request', 'signInLink'));
--> statement-breakpoint
drop policy if exists append on event;
create policy append on event for insert to alianzas_portal with check (
  stream_kind = 'alliance' and stream_id in (select app.alliances())
  or stream_kind = 'organization' and (stream_id = any ((select app.organizations())::uuid[])
    or stream_id in (select i.organization_id from invitation i where i.id = (select app.subject())))
  or stream_kind = 'intake' and stream_id = (select app.subject())
  or stream_kind = 'person' and (stream_id = (select app.person()) or (select app.at_sign_in()))
  or stream_kind = 'system' and name = 'clock.moved');
--> statement-breakpoint
-- Functions of triggers are nobody's to call; the doors are their applications'.
revoke all on all functions in schema app from public;
revoke all on function app.chain_text, app.chain_event, app.refuse_change, app.refuse_when_frozen, app.refuse_item_of_closed_acta,
  app.refuse_change_but_undoing, app.refuse_leaving, app.refuse_late_format, app.refuse_other_version, app.refuse_dropping_closed
  from alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
revoke all on function app.open_request, app.end_sessions, app.alliances, app.public_network from alianzas_worker, alianzas_backup;
revoke all on function app.alliances, app.public_network from alianzas_backoffice;
grant execute on function app.next_code to alianzas_portal, alianzas_backoffice, alianzas_worker;

ALTER TABLE "person" ADD COLUMN "blanked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "chain" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_second_person" CHECK ("contribution"."verified_by" is null or "contribution"."declared_by" <> 'staff:' || "contribution"."verified_by"::text);--> statement-breakpoint
-- What is closed stays as it was (law 2): what an application's own role may not do to a row, whatever its code says.
-- The owner, who migrates and restores, and the doors (security definer) that check by themselves, pass.
create function app.by_application() returns boolean language sql stable parallel safe
  return current_user in ('alianzas_portal', 'alianzas_backoffice', 'alianzas_worker', 'alianzas_backup');
--> statement-breakpoint
-- How the transaction's actor is written in the history: a visitor has no name, whatever the browser.
create function app.actor() returns text language sql stable parallel safe
  return case when app.holder() like 'browser:%' then 'visitor' else nullif(app.holder(), '') end;
--> statement-breakpoint
-- Refuses a change of any column but the arguments; `name+` is written once. Fired by the condition from which a row is closed.
create function app.keep_closed() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
  free text;
begin
  foreach free in array coalesce(tg_argv, '{}') loop
    continue when free like '%+' and was -> rtrim(free, '+') <> 'null';
    was := was - rtrim(free, '+');
    becomes := becomes - rtrim(free, '+');
  end loop;
  if was is distinct from becomes then
    raise exception 'a closed record of % is frozen', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger alliance_ended_kept before update on alliance for each row when (app.by_application() and (old.ended_at is not null)) execute function app.keep_closed();
create trigger attempt_counted_kept before update on attempt for each row when (app.by_application() and (new.count is distinct from old.count + 1)) execute function app.keep_closed();
create trigger balance_confirmed_kept before update on balance for each row when (app.by_application() and (old.confirmed_at is not null)) execute function app.keep_closed('state');
create trigger commitment_settled_kept before update on commitment for each row when (app.by_application() and (old.state in ('accepted', 'met', 'replaced'))) execute function app.keep_closed('state', 'filing_id', 'version');
create trigger commitment_packed_kept before update on commitment for each row when (app.by_application() and (old.state not in ('accepted', 'met', 'replaced') and old.filing_id is not null)) execute function app.keep_closed('state', 'filing_id', 'answered_at', 'answered_by', 'answer_note', 'evidence_form', 'evidence_file_id', 'version');
create trigger consent_given_kept before update on consent for each row when (app.by_application()) execute function app.keep_closed('person_id+', 'revoked_at+');
create trigger contribution_verified_kept before update on contribution for each row when (app.by_application() and (old.state = 'verified')) execute function app.keep_closed();
create trigger contribution_delivered_kept before update on contribution for each row when (app.by_application() and (old.state = 'delivered')) execute function app.keep_closed('state', 'verified_by', 'verified_at', 'version');
create trigger cycle_initiatives_kept before update on cycle for each row when (app.by_application() and (old.initiatives_set_at is not null)) execute function app.keep_closed('balance_filed_at+', 'version');
create trigger cycle_filed_kept before update on cycle for each row when (app.by_application() and (old.balance_filed_at is not null)) execute function app.keep_closed();
create trigger evidence_reviewed_kept before update on evidence for each row when (app.by_application() and (old.state <> 'received')) execute function app.keep_closed();
create trigger evidence_received_kept before update on evidence for each row when (app.by_application() and (old.state = 'received')) execute function app.keep_closed('state', 'reviewed_by', 'reviewed_at', 'review_reason', 'version');
create trigger file_stored_kept before update on file for each row when (app.by_application()) execute function app.keep_closed('scan', 'organization_id+');
create trigger filing_filed_kept before update on filing for each row when (app.by_application() and (old.state = 'filed')) execute function app.keep_closed('received_by_lead_at+', 'received_by+');
create trigger filing_withdrawn_kept before update on filing for each row when (app.by_application() and (old.withdrawn_at is not null)) execute function app.keep_closed();
create trigger initiative_prioritised_kept before update on initiative for each row when (app.by_application() and (old.prioritised_at is not null)) execute function app.keep_closed();
create trigger invitation_answered_kept before update on invitation for each row when (app.by_application() and (old.state in ('accepted', 'declined', 'revoked'))) execute function app.keep_closed();
create trigger invitation_sent_kept before update on invitation for each row when (app.by_application() and (old.state in ('sent', 'expired'))) execute function app.keep_closed('state', 'sent_at', 'expires_at', 'renewal_asked_at', 'version', 'answered_at', 'answered_by', 'answer_reason', 'revoked_at', 'revoked_by', 'revoke_reason');
create trigger mail_ended_kept before update on mail for each row when (app.by_application() and (old.state <> 'sending')) execute function app.keep_closed();
create trigger meeting_closed_kept before update on meeting for each row when (app.by_application() and (old.closed_at is not null)) execute function app.keep_closed();
create trigger meeting_held_kept before update on meeting for each row when (app.by_application() and (old.state = 'held' and old.closed_at is null)) execute function app.keep_closed('closed_at');
create trigger meeting_cancelled_kept before update on meeting for each row when (app.by_application() and (old.state = 'cancelled')) execute function app.keep_closed();
create trigger nonconformity_closed_kept before update on nonconformity for each row when (app.by_application() and (old.state = 'closed')) execute function app.keep_closed();
create trigger nonconformity_corrected_kept before update on nonconformity for each row when (app.by_application() and (old.state = 'corrected')) execute function app.keep_closed('state', 'snapshot_id', 'acta_id', 'closed_at', 'closed_by', 'due_on');
create trigger organization_merged_kept before update on organization for each row when (app.by_application() and (old.merged_into is not null)) execute function app.keep_closed();
create trigger pact_methodology_added_kept before update on pact_methodology for each row when (app.by_application()) execute function app.keep_closed('retired_at+');
create trigger party_principled_kept before update on party for each row when (app.by_application() and (old.principles_accepted_at is not null and (new.principles_accepted_at, new.principles_accepted_by, new.principles_sha256) is distinct from (old.principles_accepted_at, old.principles_accepted_by, old.principles_sha256))) execute function app.keep_closed();
create trigger person_locked_kept before update on person for each row when (app.by_application()) execute function app.keep_closed('disabled_at');
create trigger plan_section_approved_kept before update on plan_section for each row when (app.by_application() and (old.state = 'approved')) execute function app.keep_closed('state', 'approved_at', 'approved_by', 'version');
create trigger proposal_input_cited_kept before update on proposal_input for each row when (app.by_application()) execute function app.keep_closed('withdrawn_at+');
create trigger recovery_code_kept_kept before update on recovery_code for each row when (app.by_application()) execute function app.keep_closed('used_at+');
create trigger request_sent_kept before update on request for each row when (app.by_application() and (old.state in ('sent', 'reviewing'))) execute function app.keep_closed('state', 'reviewer_id', 'answer_note', 'answered_at', 'answered_by', 'organization_id', 'alliance_id', 'withdrawn_at', 'version');
create trigger request_answered_kept before update on request for each row when (app.by_application() and (old.state in ('accepted', 'declined', 'duplicate', 'withdrawn'))) execute function app.keep_closed();
create trigger request_numbered_kept before update on request for each row when (app.by_application() and (old.code is not null and new.code is distinct from old.code)) execute function app.keep_closed();
create trigger session_open_kept before update on session for each row when (app.by_application() and (old.revoked_at is null)) execute function app.keep_closed('last_seen_at', 'revoked_at');
create trigger session_ended_kept before update on session for each row when (app.by_application() and (old.revoked_at is not null)) execute function app.keep_closed();
create trigger sign_in_challenge_open_kept before update on sign_in_challenge for each row when (app.by_application() and (old.ended_at is null and new.tries between old.tries and old.tries + 1)) execute function app.keep_closed('tries', 'ended_at');
create trigger sign_in_challenge_ended_kept before update on sign_in_challenge for each row when (app.by_application() and (old.ended_at is not null or new.tries not between old.tries and old.tries + 1)) execute function app.keep_closed();
create trigger staff_role_given_kept before update on staff_role for each row when (app.by_application()) execute function app.keep_closed();
create trigger token_live_kept before update on token for each row when (app.by_application() and (old.used_at is null and old.revoked_at is null)) execute function app.keep_closed('used_at', 'revoked_at');
create trigger token_spent_kept before update on token for each row when (app.by_application() and (old.used_at is not null or old.revoked_at is not null)) execute function app.keep_closed();
create trigger visit_closed_kept before update on visit for each row when (app.by_application() and (old.state <> 'open' and new.state = old.state)) execute function app.keep_closed();
--> statement-breakpoint
-- What hangs from a thing that closed closes with it. These look without row security: their answer is the same for everybody.
create function app.keep_hanging(closed boolean, what text) returns void language plpgsql as $$
begin
  if closed then
    raise exception 'what hangs from % is frozen', what using errcode = 'insufficient_privilege';
  end if;
end $$;
--> statement-breakpoint
create function app.keep_attendance() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from meeting m where m.id in (old.meeting_id, new.meeting_id) and m.closed_at is not null), 'a closed meeting');
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger attendee_kept before insert or update or delete on attendee for each row when (app.by_application()) execute function app.keep_attendance();
--> statement-breakpoint
create function app.keep_convening() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from meeting m where m.id = new.meeting_id and m.state <> 'scheduled'), 'a meeting that was held or cancelled');
  return new;
end $$;
--> statement-breakpoint
create trigger meeting_activity_at_convening before insert on meeting_activity for each row when (app.by_application()) execute function app.keep_convening();
create trigger meeting_alliance_at_convening before insert on meeting_alliance for each row when (app.by_application()) execute function app.keep_convening();
--> statement-breakpoint
create function app.keep_plan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from plan_section s where s.alliance_id = old.alliance_id and s.state = 'approved'), 'an approved plan');
  return old;
end $$;
--> statement-breakpoint
create trigger plan_action_of_plan before delete on plan_action for each row when (app.by_application()) execute function app.keep_plan();
create trigger plan_activity_of_plan before delete on plan_activity for each row when (app.by_application()) execute function app.keep_plan();
create trigger follow_up_date_of_plan before delete on follow_up_date for each row when (app.by_application()) execute function app.keep_plan();
--> statement-breakpoint
create function app.keep_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from evidence e where e.id = new.evidence_id and e.state <> 'received'), 'a reviewed evidence');
  return new;
end $$;
--> statement-breakpoint
create trigger evidence_file_before_review before insert on evidence_file for each row when (app.by_application()) execute function app.keep_review();
--> statement-breakpoint
create function app.keep_inputs() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from proposal p where p.alliance_id = new.alliance_id and p.state = 'approved'), 'an approved proposal');
  return new;
end $$;
--> statement-breakpoint
create trigger proposal_input_before_approval before insert or update on proposal_input for each row when (app.by_application()) execute function app.keep_inputs();
--> statement-breakpoint
create function app.keep_input_files() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from proposal_input i join proposal p on p.alliance_id = i.alliance_id
    where i.id = new.input_id and p.state = 'approved'), 'an approved proposal');
  return new;
end $$;
--> statement-breakpoint
create trigger proposal_input_file_before_approval before insert on proposal_input_file for each row when (app.by_application()) execute function app.keep_input_files();
--> statement-breakpoint
create function app.keep_improvements() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from balance b where b.cycle_id = new.cycle_id and b.confirmed_at is not null), 'a confirmed balance');
  return new;
end $$;
--> statement-breakpoint
create trigger improvement_action_before_balance before insert on improvement_action for each row when (app.by_application()) execute function app.keep_improvements();
--> statement-breakpoint
create function app.keep_parties() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging((select a.step from alliance a where a.id = new.alliance_id) is distinct from 2, 'an approved proposal');
  return new;
end $$;
--> statement-breakpoint
create trigger party_joins_early before insert on party for each row when (app.by_application()) execute function app.keep_parties();
--> statement-breakpoint
create function app.keep_filing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(exists (select from filing f where f.id = old.filing_id and f.state = 'filed'), 'a filing with its number');
  return new;
end $$;
--> statement-breakpoint
create trigger commitment_filing_kept before update on commitment for each row
  when (app.by_application() and old.filing_id is not null and new.filing_id is distinct from old.filing_id) execute function app.keep_filing();
--> statement-breakpoint
-- A party answers and rewrites its own commitments: it may lock another's, to be told that it is not its own.
create function app.keep_own_party() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from party p where p.id = new.party_id and p.organization_id = any (app.organizations())) then
    raise exception 'a party writes its own commitments' using errcode = 'insufficient_privilege';
  end if;
  if new.state <> old.state and old.state = 'proposed' and not exists (
    select from party p join membership m on m.organization_id = p.organization_id
    where p.id = new.party_id and m.person_id = app.person() and m.until is null and m.role in ('representative', 'delegate')) then
    raise exception 'a representative or a delegate answers for a party' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger commitment_of_own_party before update on commitment for each row when (current_user = 'alianzas_portal') execute function app.keep_own_party();
--> statement-breakpoint
-- The portal locks the cases of its people, and changes one only by declining the invitation that opened it.
create function app.keep_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ending text[] := array['step', 'state', 'ended_at', 'end_reason', 'version'];
begin
  if to_jsonb(new) - ending is distinct from to_jsonb(old) - ending
    or not exists (select from invitation i where i.id = app.subject() and i.alliance_id = new.id and i.state = 'declined') then
    raise exception 'the portal changes a case only by declining its invitation' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger alliance_declined_by_portal before update on alliance for each row
  when (current_user = 'alianzas_portal' and old.* is distinct from new.*) execute function app.keep_case();
--> statement-breakpoint
-- Who is of the team, and with what roles, is for an administrator or the command line to say, and for the seed of a demonstration.
create function app.keep_team() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.actor() in ('job:staff:create', 'job:demonstration')
    or exists (select from staff_role r where r.person_id = app.person() and r.role = 'administrator') then
    return coalesce(new, old);
  end if;
  raise exception 'only an administrator changes the team' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger staff_member_by_administrator before insert on staff_member for each row when (app.by_application()) execute function app.keep_team();
create trigger staff_role_by_administrator before insert or delete on staff_role for each row when (app.by_application()) execute function app.keep_team();
create trigger account_change_by_administrator before insert on account_change for each row when (app.by_application()) execute function app.keep_team();
create trigger person_disabled_by_administrator before update on person for each row
  when (app.by_application() and old.disabled_at is distinct from new.disabled_at) execute function app.keep_team();
--> statement-breakpoint
-- Every state, and along which ways each role moves it. '' is no state: the row that begins, the step of a case that ended.
create table app.transition (noun text not null, role text not null, was text not null, becomes text not null,
  primary key (noun, role, was, becomes));
grant select on app.transition to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
create function app.check_move() returns trigger language plpgsql as $$
declare
  old_state text := case tg_op when 'UPDATE' then coalesce(to_jsonb(old) ->> tg_argv[0], '') else '' end;
  new_state text := coalesce(to_jsonb(new) ->> tg_argv[0], '');
begin
  if not exists (select from app.transition t where t.noun = tg_table_name || '.' || tg_argv[0]
    and t.role = substr(current_user, length('alianzas_') + 1) and t.was = old_state and t.becomes = new_state) then
    raise exception '% does not move %.% from "%" to "%"', current_user, tg_table_name, tg_argv[0], old_state, new_state
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
insert into app.transition (noun, role, was, becomes) values
  ('acta.state', 'backoffice', '', 'draft'), ('acta.state', 'backoffice', 'draft', 'inReview'), ('acta.state', 'backoffice', 'draft', 'annulled'),
  ('acta.state', 'backoffice', 'inReview', 'draft'), ('acta.state', 'backoffice', 'inReview', 'approved'),
  ('acta.state', 'backoffice', 'inReview', 'annulled'),
  ('alliance.state', 'portal', 'running', 'withdrawn'), ('alliance.state', 'backoffice', '', 'running'),
  ('alliance.state', 'backoffice', 'running', 'suspended'), ('alliance.state', 'backoffice', 'running', 'withdrawn'),
  ('alliance.state', 'backoffice', 'running', 'endedEarly'), ('alliance.state', 'backoffice', 'running', 'closed'),
  ('alliance.state', 'backoffice', 'suspended', 'running'), ('alliance.state', 'backoffice', 'suspended', 'withdrawn'),
  ('alliance.state', 'backoffice', 'suspended', 'endedEarly'),
  ('alliance.step', 'portal', '2', ''), ('alliance.step', 'backoffice', '2', '3'), ('alliance.step', 'backoffice', '2', ''),
  ('alliance.step', 'backoffice', '3', '4'), ('alliance.step', 'backoffice', '3', '2'), ('alliance.step', 'backoffice', '3', ''),
  ('alliance.step', 'backoffice', '4', '5'), ('alliance.step', 'backoffice', '4', '3'), ('alliance.step', 'backoffice', '4', ''),
  ('alliance.step', 'backoffice', '5', '6'), ('alliance.step', 'backoffice', '5', '8'), ('alliance.step', 'backoffice', '5', '4'),
  ('alliance.step', 'backoffice', '5', ''), ('alliance.step', 'backoffice', '6', '7'), ('alliance.step', 'backoffice', '6', '5'),
  ('alliance.step', 'backoffice', '6', ''), ('alliance.step', 'backoffice', '7', '8'), ('alliance.step', 'backoffice', '7', '6'),
  ('alliance.step', 'backoffice', '7', ''), ('alliance.step', 'backoffice', '8', '9'), ('alliance.step', 'backoffice', '8', '5'),
  ('alliance.step', 'backoffice', '8', ''), ('alliance.step', 'backoffice', '9', '10'), ('alliance.step', 'backoffice', '9', '8'),
  ('alliance.step', 'backoffice', '9', ''), ('alliance.step', 'backoffice', '10', '11'), ('alliance.step', 'backoffice', '10', ''),
  ('alliance.step', 'backoffice', '11', '12'), ('alliance.step', 'backoffice', '11', '10'), ('alliance.step', 'backoffice', '11', '13'),
  ('alliance.step', 'backoffice', '11', ''), ('alliance.step', 'backoffice', '12', '13'), ('alliance.step', 'backoffice', '12', '11'),
  ('alliance.step', 'backoffice', '12', ''), ('alliance.step', 'backoffice', '13', '14'), ('alliance.step', 'backoffice', '13', '11'),
  ('alliance.step', 'backoffice', '13', '12'), ('alliance.step', 'backoffice', '13', ''), ('alliance.step', 'backoffice', '14', '15'),
  ('alliance.step', 'backoffice', '14', '13'), ('alliance.step', 'backoffice', '14', ''), ('alliance.step', 'backoffice', '15', '16'),
  ('alliance.step', 'backoffice', '15', ''), ('alliance.step', 'backoffice', '16', ''), ('alliance.step', 'backoffice', '', '2'),
  ('balance.state', 'backoffice', '', 'draft'), ('balance.state', 'backoffice', 'draft', 'filed'),
  ('commitment.state', 'portal', '', 'proposed'), ('commitment.state', 'portal', 'proposed', 'accepted'),
  ('commitment.state', 'portal', 'proposed', 'returned'), ('commitment.state', 'portal', 'returned', 'proposed'),
  ('commitment.state', 'backoffice', '', 'proposed'), ('commitment.state', 'backoffice', '', 'accepted'),
  ('commitment.state', 'backoffice', 'proposed', 'accepted'), ('commitment.state', 'backoffice', 'proposed', 'met'),
  ('commitment.state', 'backoffice', 'proposed', 'replaced'), ('commitment.state', 'backoffice', 'returned', 'proposed'),
  ('commitment.state', 'backoffice', 'accepted', 'met'), ('commitment.state', 'backoffice', 'accepted', 'replaced'),
  ('commitment.state', 'backoffice', 'met', 'accepted'), ('commitment.state', 'backoffice', 'met', 'proposed'),
  ('commitment.state', 'backoffice', 'replaced', 'accepted'), ('commitment.state', 'backoffice', 'replaced', 'proposed'),
  ('contribution.state', 'portal', '', 'delivered'), ('contribution.state', 'backoffice', '', 'delivered'),
  ('contribution.state', 'backoffice', 'delivered', 'verified'),
  ('evidence.state', 'portal', '', 'received'), ('evidence.state', 'backoffice', '', 'received'),
  ('evidence.state', 'backoffice', 'received', 'accepted'), ('evidence.state', 'backoffice', 'received', 'returned'),
  ('file.scan', 'portal', '', 'pending'), ('file.scan', 'portal', '', 'noScanner'), ('file.scan', 'backoffice', '', 'pending'),
  ('file.scan', 'backoffice', '', 'noScanner'), ('file.scan', 'worker', 'pending', 'clean'), ('file.scan', 'worker', 'pending', 'infected'),
  ('filing.state', 'backoffice', '', 'pending'), ('filing.state', 'backoffice', 'pending', 'filed'),
  ('invitation.state', 'portal', 'sent', 'accepted'), ('invitation.state', 'portal', 'sent', 'declined'),
  ('invitation.state', 'backoffice', '', 'sent'), ('invitation.state', 'backoffice', 'sent', 'revoked'),
  ('invitation.state', 'backoffice', 'expired', 'sent'), ('invitation.state', 'backoffice', 'expired', 'revoked'),
  ('invitation.state', 'worker', 'sent', 'expired'),
  ('mail.state', 'worker', '', 'sending'), ('mail.state', 'worker', 'sending', 'sent'), ('mail.state', 'worker', 'sending', 'refused'),
  ('meeting.state', 'backoffice', '', 'scheduled'), ('meeting.state', 'backoffice', 'scheduled', 'held'),
  ('meeting.state', 'backoffice', 'scheduled', 'cancelled'),
  ('nonconformity.state', 'backoffice', '', 'open'), ('nonconformity.state', 'backoffice', 'open', 'corrected'),
  ('nonconformity.state', 'backoffice', 'corrected', 'closed'),
  ('organization.standing', 'backoffice', '', 'prospect'), ('organization.standing', 'backoffice', 'inactive', 'prospect'),
  ('organization.standing', 'backoffice', 'inactive', 'articulating'), ('organization.standing', 'backoffice', 'inactive', 'member'),
  ('organization.standing', 'backoffice', 'prospect', 'articulating'), ('organization.standing', 'backoffice', 'prospect', 'member'),
  ('organization.standing', 'backoffice', 'articulating', 'member'), ('organization.standing', 'backoffice', 'articulating', 'prospect'),
  ('organization.standing', 'backoffice', 'member', 'articulating'), ('organization.standing', 'backoffice', 'member', 'prospect'),
  ('plan_section.state', 'backoffice', '', 'draft'), ('plan_section.state', 'backoffice', 'draft', 'approved'),
  ('plan_section.state', 'backoffice', 'approved', 'draft'),
  ('proposal.state', 'backoffice', '', 'draft'), ('proposal.state', 'backoffice', 'draft', 'approved'),
  ('proposal.state', 'backoffice', 'approved', 'draft'),
  ('request.state', 'portal', '', 'draft'), ('request.state', 'portal', 'draft', 'sent'), ('request.state', 'portal', 'sent', 'withdrawn'),
  ('request.state', 'portal', 'reviewing', 'withdrawn'), ('request.state', 'portal', 'incomplete', 'sent'),
  ('request.state', 'portal', 'incomplete', 'withdrawn'), ('request.state', 'backoffice', 'sent', 'reviewing'),
  ('request.state', 'backoffice', 'sent', 'incomplete'), ('request.state', 'backoffice', 'sent', 'accepted'),
  ('request.state', 'backoffice', 'sent', 'declined'), ('request.state', 'backoffice', 'sent', 'duplicate'),
  ('request.state', 'backoffice', 'reviewing', 'incomplete'), ('request.state', 'backoffice', 'reviewing', 'accepted'),
  ('request.state', 'backoffice', 'reviewing', 'declined'), ('request.state', 'backoffice', 'reviewing', 'duplicate'),
  ('request.state', 'worker', 'draft', 'withdrawn'),
  ('visit.state', 'backoffice', '', 'open'), ('visit.state', 'backoffice', '', 'closed'), ('visit.state', 'backoffice', '', 'notApplicable'),
  ('visit.state', 'backoffice', 'open', 'closed'), ('visit.state', 'backoffice', 'closed', 'open');
--> statement-breakpoint
create trigger acta_state_begins before insert on acta for each row when (app.by_application()) execute function app.check_move('state');
create trigger acta_state_moves before update on acta for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger alliance_state_begins before insert on alliance for each row when (app.by_application()) execute function app.check_move('state');
create trigger alliance_state_moves before update on alliance for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger alliance_step_begins before insert on alliance for each row when (app.by_application()) execute function app.check_move('step');
create trigger alliance_step_moves before update on alliance for each row when (app.by_application() and old.step is distinct from new.step) execute function app.check_move('step');
create trigger balance_state_begins before insert on balance for each row when (app.by_application()) execute function app.check_move('state');
create trigger balance_state_moves before update on balance for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger commitment_state_begins before insert on commitment for each row when (app.by_application()) execute function app.check_move('state');
create trigger commitment_state_moves before update on commitment for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger contribution_state_begins before insert on contribution for each row when (app.by_application()) execute function app.check_move('state');
create trigger contribution_state_moves before update on contribution for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger evidence_state_begins before insert on evidence for each row when (app.by_application()) execute function app.check_move('state');
create trigger evidence_state_moves before update on evidence for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger file_scan_begins before insert on file for each row when (app.by_application()) execute function app.check_move('scan');
create trigger file_scan_moves before update on file for each row when (app.by_application() and old.scan is distinct from new.scan) execute function app.check_move('scan');
create trigger filing_state_begins before insert on filing for each row when (app.by_application()) execute function app.check_move('state');
create trigger filing_state_moves before update on filing for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger invitation_state_begins before insert on invitation for each row when (app.by_application()) execute function app.check_move('state');
create trigger invitation_state_moves before update on invitation for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger mail_state_begins before insert on mail for each row when (app.by_application()) execute function app.check_move('state');
create trigger mail_state_moves before update on mail for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger meeting_state_begins before insert on meeting for each row when (app.by_application()) execute function app.check_move('state');
create trigger meeting_state_moves before update on meeting for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger nonconformity_state_begins before insert on nonconformity for each row when (app.by_application()) execute function app.check_move('state');
create trigger nonconformity_state_moves before update on nonconformity for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger organization_standing_begins before insert on organization for each row when (app.by_application()) execute function app.check_move('standing');
create trigger organization_standing_moves before update on organization for each row when (app.by_application() and old.standing is distinct from new.standing) execute function app.check_move('standing');
create trigger plan_section_state_begins before insert on plan_section for each row when (app.by_application()) execute function app.check_move('state');
create trigger plan_section_state_moves before update on plan_section for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger proposal_state_begins before insert on proposal for each row when (app.by_application()) execute function app.check_move('state');
create trigger proposal_state_moves before update on proposal for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger request_state_begins before insert on request for each row when (app.by_application()) execute function app.check_move('state');
create trigger request_state_moves before update on request for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
create trigger visit_state_begins before insert on visit for each row when (app.by_application()) execute function app.check_move('state');
create trigger visit_state_moves before update on visit for each row when (app.by_application() and old.state is distinct from new.state) execute function app.check_move('state');
--> statement-breakpoint
-- Whoever a row names as the author of an act is the transaction's actor, by person or by mark.
create function app.check_signature() returns trigger language plpgsql as $$
declare
  was jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
  becomes jsonb := to_jsonb(new);
  signer text;
begin
  foreach signer in array tg_argv loop
    continue when becomes ->> signer is null or becomes ->> signer = was ->> signer;
    if becomes ->> signer not in (coalesce(app.person()::text, ''), coalesce(app.actor(), ''), app.holder()) then
      raise exception '%.% names somebody who does not act', tg_table_name, signer using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
create trigger account_change_signs before insert on account_change for each row when (app.by_application()) execute function app.check_signature('decided_by');
create trigger account_change_signs_again before update on account_change for each row when (app.by_application() and (old.decided_by is distinct from new.decided_by)) execute function app.check_signature('decided_by');
create trigger acta_signs before insert on acta for each row when (app.by_application()) execute function app.check_signature('drafted_by', 'submitted_by', 'approved_by');
create trigger acta_signs_again before update on acta for each row when (app.by_application() and (old.drafted_by is distinct from new.drafted_by or old.submitted_by is distinct from new.submitted_by or old.approved_by is distinct from new.approved_by)) execute function app.check_signature('drafted_by', 'submitted_by', 'approved_by');
create trigger agent_category_signs before insert on agent_category for each row when (app.by_application()) execute function app.check_signature('decided_by');
create trigger agent_category_signs_again before update on agent_category for each row when (app.by_application() and (old.decided_by is distinct from new.decided_by)) execute function app.check_signature('decided_by');
create trigger alliance_turn_signs before insert on alliance_turn for each row when (app.by_application()) execute function app.check_signature('by');
create trigger alliance_turn_signs_again before update on alliance_turn for each row when (app.by_application() and (old.by is distinct from new.by)) execute function app.check_signature('by');
create trigger balance_signs before insert on balance for each row when (app.by_application()) execute function app.check_signature('prepared_by', 'confirmed_by');
create trigger balance_signs_again before update on balance for each row when (app.by_application() and (old.prepared_by is distinct from new.prepared_by or old.confirmed_by is distinct from new.confirmed_by)) execute function app.check_signature('prepared_by', 'confirmed_by');
create trigger carry_over_signs before insert on carry_over for each row when (app.by_application()) execute function app.check_signature('decided_by');
create trigger carry_over_signs_again before update on carry_over for each row when (app.by_application() and (old.decided_by is distinct from new.decided_by)) execute function app.check_signature('decided_by');
create trigger commitment_signs before insert on commitment for each row when (app.by_application()) execute function app.check_signature('proposed_by', 'answered_by');
create trigger commitment_signs_again before update on commitment for each row when (app.by_application() and (old.proposed_by is distinct from new.proposed_by or old.answered_by is distinct from new.answered_by)) execute function app.check_signature('proposed_by', 'answered_by');
create trigger compliance_signs before insert on compliance for each row when (app.by_application()) execute function app.check_signature('decided_by');
create trigger compliance_signs_again before update on compliance for each row when (app.by_application() and (old.decided_by is distinct from new.decided_by)) execute function app.check_signature('decided_by');
create trigger continuity_signs before insert on continuity for each row when (app.by_application()) execute function app.check_signature('decided_by');
create trigger continuity_signs_again before update on continuity for each row when (app.by_application() and (old.decided_by is distinct from new.decided_by)) execute function app.check_signature('decided_by');
create trigger contribution_signs before insert on contribution for each row when (app.by_application()) execute function app.check_signature('declared_by', 'verified_by');
create trigger contribution_signs_again before update on contribution for each row when (app.by_application() and (old.declared_by is distinct from new.declared_by or old.verified_by is distinct from new.verified_by)) execute function app.check_signature('declared_by', 'verified_by');
create trigger cycle_signs before insert on cycle for each row when (app.by_application()) execute function app.check_signature('initiatives_set_by');
create trigger cycle_signs_again before update on cycle for each row when (app.by_application() and (old.initiatives_set_by is distinct from new.initiatives_set_by)) execute function app.check_signature('initiatives_set_by');
create trigger dialogue_space_signs before insert on dialogue_space for each row when (app.by_application()) execute function app.check_signature('recorded_by');
create trigger dialogue_space_signs_again before update on dialogue_space for each row when (app.by_application() and (old.recorded_by is distinct from new.recorded_by)) execute function app.check_signature('recorded_by');
create trigger evidence_signs before insert on evidence for each row when (app.by_application()) execute function app.check_signature('submitted_by', 'reviewed_by');
create trigger evidence_signs_again before update on evidence for each row when (app.by_application() and (old.submitted_by is distinct from new.submitted_by or old.reviewed_by is distinct from new.reviewed_by)) execute function app.check_signature('submitted_by', 'reviewed_by');
create trigger file_signs before insert on file for each row when (app.by_application()) execute function app.check_signature('uploaded_by');
create trigger file_signs_again before update on file for each row when (app.by_application() and (old.uploaded_by is distinct from new.uploaded_by)) execute function app.check_signature('uploaded_by');
create trigger filing_signs before insert on filing for each row when (app.by_application()) execute function app.check_signature('filed_by', 'received_by');
create trigger filing_signs_again before update on filing for each row when (app.by_application() and (old.filed_by is distinct from new.filed_by or old.received_by is distinct from new.received_by)) execute function app.check_signature('filed_by', 'received_by');
create trigger improvement_action_signs before insert on improvement_action for each row when (app.by_application()) execute function app.check_signature('proposed_by');
create trigger improvement_action_signs_again before update on improvement_action for each row when (app.by_application() and (old.proposed_by is distinct from new.proposed_by)) execute function app.check_signature('proposed_by');
create trigger inclusion_notice_signs before insert on inclusion_notice for each row when (app.by_application()) execute function app.check_signature('sent_by');
create trigger inclusion_notice_signs_again before update on inclusion_notice for each row when (app.by_application() and (old.sent_by is distinct from new.sent_by)) execute function app.check_signature('sent_by');
create trigger invitation_signs before insert on invitation for each row when (app.by_application()) execute function app.check_signature('invited_by', 'revoked_by');
create trigger invitation_signs_again before update on invitation for each row when (app.by_application() and (old.invited_by is distinct from new.invited_by or old.revoked_by is distinct from new.revoked_by)) execute function app.check_signature('invited_by', 'revoked_by');
create trigger meeting_signs before insert on meeting for each row when (app.by_application()) execute function app.check_signature('convened_by', 'cancelled_by');
create trigger meeting_signs_again before update on meeting for each row when (app.by_application() and (old.convened_by is distinct from new.convened_by or old.cancelled_by is distinct from new.cancelled_by)) execute function app.check_signature('convened_by', 'cancelled_by');
create trigger network_entry_signs before insert on network_entry for each row when (app.by_application()) execute function app.check_signature('entered_by');
create trigger network_entry_signs_again before update on network_entry for each row when (app.by_application() and (old.entered_by is distinct from new.entered_by)) execute function app.check_signature('entered_by');
create trigger nonconformity_signs before insert on nonconformity for each row when (app.by_application()) execute function app.check_signature('opened_by', 'corrected_by', 'closed_by');
create trigger nonconformity_signs_again before update on nonconformity for each row when (app.by_application() and (old.opened_by is distinct from new.opened_by or old.corrected_by is distinct from new.corrected_by or old.closed_by is distinct from new.closed_by)) execute function app.check_signature('opened_by', 'corrected_by', 'closed_by');
create trigger organization_signs before insert on organization for each row when (app.by_application()) execute function app.check_signature('verified_by');
create trigger organization_signs_again before update on organization for each row when (app.by_application() and (old.verified_by is distinct from new.verified_by)) execute function app.check_signature('verified_by');
create trigger pact_methodology_signs before insert on pact_methodology for each row when (app.by_application()) execute function app.check_signature('added_by');
create trigger pact_methodology_signs_again before update on pact_methodology for each row when (app.by_application() and (old.added_by is distinct from new.added_by)) execute function app.check_signature('added_by');
create trigger party_signs before insert on party for each row when (app.by_application()) execute function app.check_signature('active_part_by', 'principles_accepted_by');
create trigger party_signs_again before update on party for each row when (app.by_application() and (old.active_part_by is distinct from new.active_part_by or old.principles_accepted_by is distinct from new.principles_accepted_by)) execute function app.check_signature('active_part_by', 'principles_accepted_by');
create trigger plan_section_signs before insert on plan_section for each row when (app.by_application()) execute function app.check_signature('approved_by');
create trigger plan_section_signs_again before update on plan_section for each row when (app.by_application() and (old.approved_by is distinct from new.approved_by)) execute function app.check_signature('approved_by');
create trigger plan_snapshot_signs before insert on plan_snapshot for each row when (app.by_application()) execute function app.check_signature('taken_by');
create trigger plan_snapshot_signs_again before update on plan_snapshot for each row when (app.by_application() and (old.taken_by is distinct from new.taken_by)) execute function app.check_signature('taken_by');
create trigger proposal_signs before insert on proposal for each row when (app.by_application()) execute function app.check_signature('saved_by', 'approved_by');
create trigger proposal_signs_again before update on proposal for each row when (app.by_application() and (old.saved_by is distinct from new.saved_by or old.approved_by is distinct from new.approved_by)) execute function app.check_signature('saved_by', 'approved_by');
create trigger proposal_input_signs before insert on proposal_input for each row when (app.by_application()) execute function app.check_signature('cited_by');
create trigger proposal_input_signs_again before update on proposal_input for each row when (app.by_application() and (old.cited_by is distinct from new.cited_by)) execute function app.check_signature('cited_by');
create trigger recognition_signs before insert on recognition for each row when (app.by_application()) execute function app.check_signature('decided_by');
create trigger recognition_signs_again before update on recognition for each row when (app.by_application() and (old.decided_by is distinct from new.decided_by)) execute function app.check_signature('decided_by');
create trigger reference_link_signs before insert on reference_link for each row when (app.by_application()) execute function app.check_signature('set_by');
create trigger reference_link_signs_again before update on reference_link for each row when (app.by_application() and (old.set_by is distinct from new.set_by)) execute function app.check_signature('set_by');
create trigger request_signs before insert on request for each row when (app.by_application()) execute function app.check_signature('answered_by', 'reviewer_id');
create trigger request_signs_again before update on request for each row when (app.by_application() and (old.answered_by is distinct from new.answered_by or old.reviewer_id is distinct from new.reviewer_id)) execute function app.check_signature('answered_by', 'reviewer_id');
create trigger submission_signs before insert on submission for each row when (app.by_application()) execute function app.check_signature('holder');
create trigger submission_signs_again before update on submission for each row when (app.by_application() and (old.holder is distinct from new.holder)) execute function app.check_signature('holder');
create trigger token_signs before insert on token for each row when (app.by_application()) execute function app.check_signature('created_by');
create trigger token_signs_again before update on token for each row when (app.by_application() and (old.created_by is distinct from new.created_by)) execute function app.check_signature('created_by');
create trigger visit_signs before insert on visit for each row when (app.by_application()) execute function app.check_signature('closed_by');
create trigger visit_signs_again before update on visit for each row when (app.by_application() and (old.closed_by is distinct from new.closed_by)) execute function app.check_signature('closed_by');
--> statement-breakpoint
-- The one door that changes what is closed: it blanks what names a person who is not of the team, at the word of the
-- personal-data officer, and leaves its event, which the verification of the chains looks for. Numbers and acts stay.
create function app.blank_person(whose uuid, moment timestamptz, act uuid, asked text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known person;
  nobody text := whose || '@anonimizada.invalid';
  attendances integer; invitations integer; requests integer; mails integer;
begin
  if session_user <> 'alianzas_backoffice'
    or not exists (select from staff_role r where r.person_id = app.person() and r.role = 'dataOfficer') then
    raise exception 'only the personal-data officer blanks a person' using errcode = 'insufficient_privilege';
  end if;
  select * into known from person p where p.id = whose for update;
  if known.id is null or known.blanked_at is not null or exists (select from staff_member s where s.person_id = whose) then
    raise exception 'there is nothing to blank of %', whose using errcode = 'insufficient_privilege';
  end if;
  update person set name = 'Persona anonimizada', email = nobody, phone = null, blanked_at = moment,
    disabled_at = coalesce(disabled_at, moment) where id = whose;
  update attendee set name = 'Persona anonimizada', email = null, position = '' where person_id = whose;
  get diagnostics attendances = row_count;
  update invitation set contact_name = 'Persona anonimizada', contact_email = nobody where lower(contact_email) = known.email;
  get diagnostics invitations = row_count;
  update request set contact_email = nobody, content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000')) where contact_email = known.email;
  get diagnostics requests = row_count;
  update mail set recipient = nobody where lower(recipient) = known.email;
  get diagnostics mails = row_count;
  update token set email = nobody, revoked_at = coalesce(revoked_at, moment) where email = known.email;
  update sign_in_challenge set email = nobody, ended_at = coalesce(ended_at, moment) where email = known.email;
  update session set revoked_at = coalesce(revoked_at, moment), network = null where person_id = whose;
  insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
    values (act, 'person', whose, moment, app.actor(), 'person.blanked', 'staff',
      format('{"attendances":%s,"invitations":%s,"mails":%s,"requests":%s}', attendances, invitations, mails, requests), asked);
end $$;
--> statement-breakpoint
revoke all on all functions in schema app from public;
grant execute on function app.by_application, app.actor to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
grant execute on function app.blank_person to alianzas_backoffice;

-- What only a step taken back moves is a role of its own among the moves: it is the lead's or the director's to make.
update app.transition set role = 'undo' where role = 'backoffice' and (noun, was, becomes) in (
  ('alliance.step', '3', '2'), ('alliance.step', '4', '3'), ('alliance.step', '5', '4'), ('alliance.step', '6', '5'),
  ('alliance.step', '7', '6'), ('alliance.step', '8', '5'), ('alliance.step', '9', '8'), ('alliance.step', '11', '10'),
  ('alliance.step', '11', '13'), ('alliance.step', '12', '11'), ('alliance.step', '13', '12'), ('alliance.step', '14', '13'),
  ('commitment.state', 'met', 'accepted'), ('commitment.state', 'met', 'proposed'),
  ('commitment.state', 'replaced', 'accepted'), ('commitment.state', 'replaced', 'proposed'),
  ('plan_section.state', 'approved', 'draft'), ('proposal.state', 'approved', 'draft'), ('visit.state', 'closed', 'open'));
--> statement-breakpoint
create or replace function app.check_move() returns trigger language plpgsql as $$
declare
  old_state text := case tg_op when 'UPDATE' then coalesce(to_jsonb(old) ->> tg_argv[0], '') else '' end;
  new_state text := coalesce(to_jsonb(new) ->> tg_argv[0], '');
begin
  if not exists (select from app.transition t where t.noun = tg_table_name || '.' || tg_argv[0] and t.was = old_state and t.becomes = new_state
    and (t.role = substr(current_user, length('alianzas_') + 1)
      or t.role = 'undo' and current_user = 'alianzas_backoffice' and app.has_role('lead', 'director'))) then
    raise exception '% does not move %.% from "%" to "%"', current_user, tg_table_name, tg_argv[0], old_state, new_state
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Asked when the transaction ends, since events are written last: this very transaction tells that a step of the case was
-- taken back, and who acts may take it.
create function app.check_undo() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('lead', 'director') or not exists (select from event e
    where e.stream_kind = 'alliance' and e.stream_id = (to_jsonb(old) ->> tg_argv[0])::uuid and e.name = 'step.undone'
      and pg_xact_status((((pg_current_xact_id()::text::bigint >> 32) << 32) | e.xmin::text::bigint)::text::xid8) = 'in progress') then
    raise exception 'only a step taken back changes this of %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke all on function app.check_undo from public;
--> statement-breakpoint
create constraint trigger alliance_step_undone after update on alliance deferrable initially deferred for each row when (app.by_application() and (old.step::text, new.step::text) in (('3', '2'), ('4', '3'), ('5', '4'), ('6', '5'), ('7', '6'), ('8', '5'), ('9', '8'), ('11', '10'), ('11', '13'), ('12', '11'), ('13', '12'), ('14', '13'))) execute function app.check_undo('id');
create constraint trigger commitment_state_undone after update on commitment deferrable initially deferred for each row when (app.by_application() and (old.state::text, new.state::text) in (('met', 'accepted'), ('met', 'proposed'), ('replaced', 'accepted'), ('replaced', 'proposed'))) execute function app.check_undo('alliance_id');
create constraint trigger plan_section_state_undone after update on plan_section deferrable initially deferred for each row when (app.by_application() and (old.state::text, new.state::text) in (('approved', 'draft'))) execute function app.check_undo('alliance_id');
create constraint trigger proposal_state_undone after update on proposal deferrable initially deferred for each row when (app.by_application() and (old.state::text, new.state::text) in (('approved', 'draft'))) execute function app.check_undo('alliance_id');
create constraint trigger visit_state_undone after update on visit deferrable initially deferred for each row when (app.by_application() and (old.state::text, new.state::text) in (('closed', 'open'))) execute function app.check_undo('alliance_id');
create constraint trigger compliance_undone after update on compliance deferrable initially deferred for each row when (app.by_application() and old.undone_at is distinct from new.undone_at) execute function app.check_undo('alliance_id');
create constraint trigger plan_snapshot_undone after update on plan_snapshot deferrable initially deferred for each row when (app.by_application() and old.undone_at is distinct from new.undone_at) execute function app.check_undo('alliance_id');
create constraint trigger visit_undone after delete on visit deferrable initially deferred for each row when (app.by_application()) execute function app.check_undo('alliance_id');
--> statement-breakpoint
-- What the team adds says nothing of what comes later either: an approval, a review, an answer, an end.
create trigger acta_at_team_birth before insert on acta for each row when (current_user = 'alianzas_backoffice' and (new.internal_note is distinct from ''::text or new.submitted_at is distinct from null or new.submitted_by is distinct from null or new.approved_at is distinct from null or new.approved_by is distinct from null or new.annulled_at is distinct from null or new.annul_reason is distinct from null or new.sha256 is distinct from null or new.clarifies_id is distinct from null or new.version is distinct from 1)) execute function app.refuse_filled();
create trigger alliance_at_team_birth before insert on alliance for each row when (current_user = 'alianzas_backoffice' and (new.rounds is distinct from 0 or new.kind is distinct from null or new.methodology is distinct from null or new.ended_at is distinct from null or new.end_reason is distinct from null or new.version is distinct from 1)) execute function app.refuse_filled();
create trigger balance_at_team_birth before insert on balance for each row when (current_user = 'alianzas_backoffice' and (new.frozen is distinct from null or new.frozen_sha256 is distinct from null or new.confirmed_by is distinct from null or new.confirmed_at is distinct from null or new.filing_id is distinct from null)) execute function app.refuse_filled();
create trigger commitment_at_team_birth before insert on commitment for each row when (current_user = 'alianzas_backoffice' and (new.answer_note is distinct from null or new.evidence_file_id is distinct from null or new.filing_id is distinct from null or new.version is distinct from 1 or new.ended_at is distinct from null or new.ended_by is distinct from null or new.end_reason is distinct from null or new.kept_at is distinct from null or new.kept_by is distinct from null or new.keep_reason is distinct from null)) execute function app.refuse_filled();
create trigger contribution_at_team_birth before insert on contribution for each row when (current_user = 'alianzas_backoffice' and (new.verified_by is distinct from null or new.verified_at is distinct from null or new.version is distinct from 1 or new.withdrawn_at is distinct from null or new.withdrawn_by is distinct from null or new.withdraw_reason is distinct from null)) execute function app.refuse_filled();
create trigger evidence_at_team_birth before insert on evidence for each row when (current_user = 'alianzas_backoffice' and (new.reviewed_by is distinct from null or new.reviewed_at is distinct from null or new.review_reason is distinct from null or new.version is distinct from 1 or new.withdrawn_by is distinct from null or new.withdrawn_at is distinct from null or new.withdraw_reason is distinct from null)) execute function app.refuse_filled();
create trigger filing_at_team_birth before insert on filing for each row when (current_user = 'alianzas_backoffice' and (new.number is distinct from null or new.filed_on is distinct from null or new.filed_at is distinct from null or new.filed_by is distinct from null or new.sent_to_lead_at is distinct from null or new.received_by_lead_at is distinct from null or new.received_by is distinct from null or new.withdrawn_at is distinct from null or new.withdrawn_by is distinct from null or new.withdraw_reason is distinct from null or new.number_in_force is distinct from null or new.number_key is distinct from null)) execute function app.refuse_filled();
create trigger invitation_at_team_birth before insert on invitation for each row when (current_user = 'alianzas_backoffice' and (new.answered_at is distinct from null or new.answered_by is distinct from null or new.answer_reason is distinct from null or new.version is distinct from 1 or new.revoked_at is distinct from null or new.revoked_by is distinct from null or new.revoke_reason is distinct from null or new.renewal_asked_at is distinct from null)) execute function app.refuse_filled();
create trigger meeting_at_team_birth before insert on meeting for each row when (current_user = 'alianzas_backoffice' and (new.closed_at is distinct from null or new.version is distinct from 1 or new.cancelled_at is distinct from null or new.cancelled_by is distinct from null or new.cancel_reason is distinct from null or new.moves is distinct from 0)) execute function app.refuse_filled();
create trigger nonconformity_at_team_birth before insert on nonconformity for each row when (current_user = 'alianzas_backoffice' and (new.correction is distinct from null or new.correction_note is distinct from null or new.corrected_at is distinct from null or new.corrected_by is distinct from null or new.snapshot_id is distinct from null or new.acta_id is distinct from null or new.closed_at is distinct from null or new.closed_by is distinct from null or new.decided_at is distinct from null or new.decided_by is distinct from null or new.decision_reason is distinct from null)) execute function app.refuse_filled();
create trigger organization_at_team_birth before insert on organization for each row when (current_user = 'alianzas_backoffice' and (new.legal_file_id is distinct from null or new.verified_by is distinct from null or new.verified_at is distinct from null or new.merged_into is distinct from null or new.version is distinct from 1 or new.doubt_settled_by is distinct from null or new.doubt_settled_at is distinct from null or new.doubt_reason is distinct from null)) execute function app.refuse_filled();
create trigger plan_section_at_team_birth before insert on plan_section for each row when (current_user = 'alianzas_backoffice' and (new.approved_at is distinct from null or new.approved_by is distinct from null)) execute function app.refuse_filled();
create trigger proposal_at_team_birth before insert on proposal for each row when (current_user = 'alianzas_backoffice' and (new.approved_at is distinct from null or new.approved_by is distinct from null)) execute function app.refuse_filled();
create trigger visit_at_team_birth before insert on visit for each row when (current_user = 'alianzas_backoffice' and (new.minutes_used is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
-- Only the secretariat's own commitment is in force as it is written: an ally's waits for its answer.
create function app.refuse_unanswered() returns trigger language plpgsql as $$
begin
  raise exception 'a commitment of an ally begins without its answer, and one of the secretariat is in force'
    using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
revoke all on function app.refuse_unanswered from public;
--> statement-breakpoint
create trigger commitment_begins_by_side before insert on commitment for each row
  when (app.by_application() and (new.state = 'accepted') is distinct from (new.party_id is null)
    or app.by_application() and new.party_id is not null and num_nonnulls(new.answered_at, new.answered_by, new.evidence_form) > 0)
  execute function app.refuse_unanswered();
--> statement-breakpoint
-- A salida no conforme goes with the duty that it is of: where the loop's commitment is mended, from the activity that left the
-- plan to the one that stands in its place.
drop trigger nonconformity_corrected_kept on nonconformity;
create trigger nonconformity_corrected_kept before update on nonconformity for each row when (app.by_application() and (old.state = 'corrected')) execute function app.keep_closed('state', 'snapshot_id', 'acta_id', 'closed_at', 'closed_by', 'due_on', 'decided_at', 'decided_by', 'decision_reason', 'plan_activity_id');
--> statement-breakpoint
create function app.refuse_other_duty() returns trigger language plpgsql as $$
begin
  if not exists (select from plan_activity w join plan_activity b on b.alliance_id = w.alliance_id
      where w.id = old.plan_activity_id and w.alliance_id = old.alliance_id and w.replaced_at is not null
        and b.id = new.plan_activity_id and b.replaced_at is null) then
    raise exception 'a salida no conforme goes only with its activity' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function app.refuse_other_duty from public;
--> statement-breakpoint
create trigger nonconformity_duty before update on nonconformity for each row
  when (app.by_application() and old.plan_activity_id is distinct from new.plan_activity_id) execute function app.refuse_other_duty();
grant update (plan_activity_id) on nonconformity to alianzas_backoffice;
--> statement-breakpoint
-- The team asks too whose words stay out.
grant execute on function app.stays_out to alianzas_backoffice;
--> statement-breakpoint
-- The extract of an acta names who approved it, where its reader knows that person by name.
grant select (approved_by) on acta to alianzas_portal;
--> statement-breakpoint
-- Of what is blanked only in part the event keeps what it says after it, by its hash: the rest is compared with that.
create or replace function app.blank_person(whose uuid, moment timestamptz, act uuid, asked text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known person;
  nobody text := whose || '@anonimizada.invalid';
  attendances integer; invitations integer; requests integer; mails integer;
  actas uuid[]; hashes text; sendings text; entries text;
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
  update attendee set name = 'Persona anonimizada', email = null, position = ''
    where person_id = whose or lower(email) = known.email;
  get diagnostics attendances = row_count;
  -- Two people of one acta are blanked one after the other: the hash of each is of what the acta says after it, in that order.
  select array_agg(distinct i.acta_id) into actas from acta_item i where lower(i.content #>> '{liaison,email}') = known.email;
  perform 1 from acta a where a.id = any(actas) order by a.id for update;
  update acta_item set content = jsonb_set(content, '{liaison}', (content -> 'liaison') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody) || case when content -> 'liaison' ? 'phone' then jsonb_build_object('phone', '0000000') else '{}'::jsonb end)
    where lower(content #>> '{liaison,email}') = known.email;
  select string_agg(format('"%s %s %s"', a.id, encode(sha256(convert_to(jsonb_build_array(a.code, a.meeting_id, a.development, a.internal_note,
      (select jsonb_agg(jsonb_build_array(i.position, i.activity, i.alliance_id, i.organization_id, i.internal, i.content) order by i.position)
        from acta_item i where i.acta_id = a.id))::text, 'UTF8')), 'hex'),
    (select count(*) from event e where e.name = 'person.blanked' and e.data like '%"' || a.id || ' %')), ',' order by a.id) into hashes from acta a where a.id = any(actas);
  update membership set verified_how = case when verified_how is null then null else 'Texto anonimizado' end,
    end_reason = case when end_reason is null then null else 'Texto anonimizado' end where person_id = whose;
  -- A form that was open with its words is of an earlier version: it does not write them back.
  update acta a set version = a.version + 1 where a.id = any(actas) and a.state in ('draft', 'inReview');
  update network_entry set version = version + 1, relevant = relevant || jsonb_build_object('contact', 'Persona anonimizada', 'email', nobody, 'phone', '0000000')
    where lower(relevant ->> 'email') = known.email;
  update network_entry n set version = n.version + 1, earlier = jsonb_set(n.earlier, '{rows}', (select jsonb_agg(case when lower(r #>> '{relevant,email}') = known.email
      then jsonb_set(r, '{relevant}', (r -> 'relevant') || jsonb_build_object('contact', 'Persona anonimizada', 'email', nobody, 'phone', '0000000')) else r end order by place)
      from jsonb_array_elements(n.earlier -> 'rows') with ordinality as said(r, place)))
    where exists (select from jsonb_array_elements(n.earlier -> 'rows') r where lower(r #>> '{relevant,email}') = known.email);
  update inclusion_notice set addressee = nobody where lower(addressee) = known.email;
  update invitation set contact_name = 'Persona anonimizada', contact_email = nobody,
    verified_how = case when verified_how is null then null else 'Texto anonimizado' end where lower(contact_email) = known.email;
  get diagnostics invitations = row_count;
  update request set contact_email = case when contact_email is null then null else nobody end, content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000'))
    where contact_email = known.email or lower(content #>> '{contact,email}') = known.email;
  get diagnostics requests = row_count;
  update request_sending set content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000'))
    where lower(content #>> '{contact,email}') = known.email;
  select string_agg(format('"%s:%s %s %s"', s.request_id, s.number, encode(sha256(convert_to(s.content::text, 'UTF8')), 'hex'),
    (select count(*) from event e where e.name = 'person.blanked' and e.data like '%"' || s.request_id || ':' || s.number || ' %')), ',' order by s.request_id, s.number)
    into sendings from request_sending s where s.content #>> '{contact,email}' = nobody;
  select string_agg(format('"%s %s %s"', n.id, encode(sha256(convert_to(jsonb_build_array(n.name, n.relevant, n.earlier)::text, 'UTF8')), 'hex'),
    (select count(*) from event e where e.name = 'person.blanked' and e.data like '%"' || n.id || ' %')), ',' order by n.id)
    into entries from network_entry n where n.relevant ->> 'email' = nobody or position(nobody in n.earlier::text) > 0;
  -- What was typed and not sent is sealed: it goes whole, of the person and of the links that came to that address.
  delete from draft d where d.holder in ('person:' || whose, 'staff:' || whose)
    or d.holder in (select 'bearer:request:' || r.id from request r where r.contact_email = nobody or r.content #>> '{contact,email}' = nobody)
    or d.holder in (select 'bearer:invitation:' || i.id from invitation i where i.contact_email = nobody);
  delete from kept_form k where k.person_id = whose;
  update mail set recipient = nobody where lower(recipient) = known.email;
  get diagnostics mails = row_count;
  update token set email = nobody, revoked_at = coalesce(revoked_at, moment) where email = known.email;
  update sign_in_challenge set email = nobody, ended_at = coalesce(ended_at, moment) where email = known.email;
  update session set revoked_at = coalesce(revoked_at, moment), network = null where person_id = whose;
  insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
    values (act, 'person', whose, moment, app.actor(), 'person.blanked', 'staff',
      format('{"actas":[%s],"attendances":%s,"entries":[%s],"invitations":%s,"mails":%s,"requests":%s,"sendings":[%s]}',
        coalesce(hashes, ''), attendances, coalesce(entries, ''), invitations, mails, requests, coalesce(sendings, '')), asked);
end $$;

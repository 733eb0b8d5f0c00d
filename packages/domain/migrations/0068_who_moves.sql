-- A state of a case is moved by whom the policies of the verbs let, and by no other role of the team: what a move of the team
-- does not say, nobody moves.
alter table app.transition add column team text[];
--> statement-breakpoint
update app.transition set team = array['professional', 'lead', 'director', 'undersecretary'] where role = 'backoffice' and (noun, was, becomes) in (
  ('acta.state', '', 'draft'), ('acta.state', 'draft', 'inReview'), ('acta.state', 'draft', 'annulled'), ('acta.state', 'inReview', 'draft'),
  ('acta.state', 'inReview', 'approved'), ('acta.state', 'inReview', 'annulled'), ('meeting.state', '', 'scheduled'),
  ('meeting.state', 'scheduled', 'held'), ('meeting.state', 'scheduled', 'cancelled'));
update app.transition set team = array['professional', 'lead', 'director'] where role = 'backoffice' and (noun, was, becomes) in (
  ('alliance.state', '', 'running'), ('alliance.state', 'running', 'withdrawn'), ('alliance.state', 'suspended', 'withdrawn'),
  ('alliance.step', '2', ''), ('alliance.step', '3', ''), ('alliance.step', '4', ''), ('alliance.step', '5', ''), ('alliance.step', '6', ''),
  ('alliance.step', '7', ''), ('alliance.step', '8', ''), ('alliance.step', '', '2'), ('balance.state', '', 'draft'),
  ('contribution.state', 'delivered', 'verified'), ('filing.state', '', 'pending'), ('invitation.state', '', 'sent'),
  ('invitation.state', 'sent', 'revoked'), ('invitation.state', 'expired', 'sent'), ('invitation.state', 'expired', 'revoked'),
  ('organization.standing', '', 'prospect'), ('organization.standing', 'inactive', 'prospect'), ('organization.standing', 'inactive', 'articulating'),
  ('organization.standing', 'inactive', 'member'), ('organization.standing', 'prospect', 'articulating'),
  ('organization.standing', 'prospect', 'member'), ('organization.standing', 'articulating', 'member'), ('request.state', 'sent', 'reviewing'),
  ('request.state', 'sent', 'incomplete'), ('request.state', 'sent', 'accepted'), ('request.state', 'sent', 'declined'),
  ('request.state', 'sent', 'duplicate'), ('request.state', 'reviewing', 'incomplete'), ('request.state', 'reviewing', 'accepted'),
  ('request.state', 'reviewing', 'declined'), ('request.state', 'reviewing', 'duplicate'));
update app.transition set team = array['lead', 'director'] where role = 'backoffice' and (noun, was, becomes) in (
  ('alliance.state', 'running', 'suspended'), ('alliance.state', 'running', 'endedEarly'), ('alliance.state', 'suspended', 'running'),
  ('alliance.state', 'suspended', 'endedEarly'), ('alliance.step', '9', ''), ('alliance.step', '10', ''), ('alliance.step', '11', ''),
  ('alliance.step', '12', ''), ('alliance.step', '13', ''), ('alliance.step', '14', '15'), ('alliance.step', '14', ''), ('alliance.step', '15', '16'),
  ('alliance.step', '15', ''), ('organization.standing', 'articulating', 'prospect'), ('organization.standing', 'member', 'articulating'),
  ('organization.standing', 'member', 'prospect'));
update app.transition set team = array['professional', 'lead', 'director', 'correspondence'] where role = 'backoffice' and (noun, was, becomes) in (
  ('alliance.state', 'running', 'closed'), ('alliance.step', '16', ''), ('balance.state', 'draft', 'filed'), ('filing.state', 'pending', 'filed'),
  ('visit.state', '', 'open'), ('visit.state', '', 'closed'), ('visit.state', '', 'notApplicable'), ('visit.state', 'open', 'closed'));
update app.transition set team = array['professional', 'lead'] where role = 'backoffice' and (noun, was, becomes) in (
  ('alliance.step', '2', '3'), ('alliance.step', '3', '4'), ('alliance.step', '4', '5'), ('alliance.step', '5', '6'), ('alliance.step', '5', '8'),
  ('alliance.step', '6', '7'), ('alliance.step', '7', '8'), ('alliance.step', '8', '9'), ('alliance.step', '10', '11'), ('alliance.step', '11', '12'),
  ('alliance.step', '12', '13'), ('alliance.step', '13', '14'), ('alliance.step', '13', '11'), ('commitment.state', '', 'proposed'),
  ('commitment.state', '', 'accepted'), ('commitment.state', 'proposed', 'accepted'), ('commitment.state', 'proposed', 'met'),
  ('commitment.state', 'proposed', 'replaced'), ('commitment.state', 'proposed', 'withdrawn'), ('commitment.state', 'returned', 'proposed'),
  ('commitment.state', 'returned', 'withdrawn'), ('commitment.state', 'accepted', 'met'), ('commitment.state', 'accepted', 'replaced'),
  ('contribution.state', '', 'delivered'), ('contribution.state', 'delivered', 'withdrawn'), ('evidence.state', '', 'received'),
  ('evidence.state', 'received', 'accepted'), ('evidence.state', 'received', 'returned'), ('evidence.state', 'received', 'withdrawn'),
  ('evidence.state', 'returned', 'withdrawn'), ('file.scan', '', 'pending'), ('file.scan', '', 'noScanner'), ('nonconformity.state', '', 'open'),
  ('nonconformity.state', '', 'proposed'), ('plan_section.state', '', 'draft'), ('plan_section.state', 'draft', 'approved'),
  ('proposal.state', '', 'draft'), ('proposal.state', 'draft', 'approved'));
update app.transition set team = array['professional', 'lead', 'correspondence'] where role = 'backoffice' and (noun, was, becomes) in (
  ('alliance.step', '9', '10'));
update app.transition set team = array['lead', 'director'] where role = 'undo' and (noun, was, becomes) in (
  ('alliance.step', '3', '2'), ('alliance.step', '4', '3'), ('alliance.step', '5', '4'), ('alliance.step', '6', '5'), ('alliance.step', '7', '6'),
  ('alliance.step', '8', '5'), ('alliance.step', '9', '8'), ('alliance.step', '11', '10'), ('alliance.step', '11', '13'), ('alliance.step', '12', '11'),
  ('alliance.step', '13', '12'), ('alliance.step', '14', '13'), ('commitment.state', 'met', 'accepted'), ('commitment.state', 'met', 'proposed'),
  ('commitment.state', 'replaced', 'accepted'), ('commitment.state', 'replaced', 'proposed'), ('plan_section.state', 'approved', 'draft'),
  ('proposal.state', 'approved', 'draft'), ('visit.state', 'closed', 'open'));
update app.transition set team = array['professional', 'lead', 'quality'] where role = 'backoffice' and (noun, was, becomes) in (
  ('nonconformity.state', 'proposed', 'open'), ('nonconformity.state', 'proposed', 'dismissed'), ('nonconformity.state', 'open', 'corrected'),
  ('nonconformity.state', 'corrected', 'closed'));
update app.transition set team = array['lead', 'director', 'quality'] where role = 'backoffice' and (noun, was, becomes) in (
  ('nonconformity.state', 'open', 'dismissed'), ('nonconformity.state', 'corrected', 'dismissed'));
--> statement-breakpoint
create or replace function app.check_move() returns trigger language plpgsql as $$
declare
  old_state text := case tg_op when 'UPDATE' then coalesce(to_jsonb(old) ->> tg_argv[0], '') else '' end;
  new_state text := coalesce(to_jsonb(new) ->> tg_argv[0], '');
begin
  if not exists (select from app.transition t where t.noun = tg_table_name || '.' || tg_argv[0] and t.was = old_state and t.becomes = new_state
    and case when t.role in ('backoffice', 'undo') then current_user = 'alianzas_backoffice' and app.has_role(variadic t.team)
      else t.role = substr(current_user, length('alianzas_') + 1) end) then
    raise exception '% does not move %.% from "%" to "%"', current_user, tg_table_name, tg_argv[0], old_state, new_state
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- What a case keeps of what its acts said changes only with them: asked when the transaction ends, since events are written
-- last, this very transaction tells one of these acts in the history of the case.
create function app.check_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from event e
    where e.stream_kind = 'alliance' and e.stream_id = (to_jsonb(old) ->> tg_argv[0])::uuid and e.name = any(tg_argv)
      and pg_xact_status((((pg_current_xact_id()::text::bigint >> 32) << 32) | e.xmin::text::bigint)::text::xid8) = 'in progress') then
    raise exception 'only an act that says it changes this of %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke all on function app.check_told from public;
--> statement-breakpoint
create constraint trigger alliance_cycle_told after update on alliance deferrable initially deferred for each row when (app.by_application() and (old.cycle_id) is distinct from (new.cycle_id)) execute function app.check_told('id', 'alliance.carriedOver');
create constraint trigger alliance_kind_told after update on alliance deferrable initially deferred for each row when (app.by_application() and (old.kind) is distinct from (new.kind)) execute function app.check_told('id', 'proposal.approved', 'step.undone');
create constraint trigger alliance_methodology_told after update on alliance deferrable initially deferred for each row when (app.by_application() and (old.methodology) is distinct from (new.methodology)) execute function app.check_told('id', 'methodology.agreed', 'step.undone');
create constraint trigger party_contact_told after update on party deferrable initially deferred for each row when (app.by_application() and (old.capacity, old.influence_circle, old.interest_groups) is distinct from (new.capacity, new.influence_circle, new.interest_groups)) execute function app.check_told('alliance_id', 'firstContact.recorded', 'step.undone');
create constraint trigger party_analysis_told after update on party deferrable initially deferred for each row when (app.by_application() and (old.active_part_analysis, old.solution_analysis) is distinct from (new.active_part_analysis, new.solution_analysis)) execute function app.check_told('alliance_id', 'inclusion.validated', 'step.undone');
create constraint trigger party_answer_told after update on party deferrable initially deferred for each row when (app.by_application() and (old.active_part, old.active_part_reason, old.active_part_at, old.active_part_by) is distinct from (new.active_part, new.active_part_reason, new.active_part_at, new.active_part_by)) execute function app.check_told('alliance_id', 'activePart.decided', 'activePart.decidedAgain', 'step.undone');
create constraint trigger party_entry_told after update on party deferrable initially deferred for each row when (app.by_application() and (old.network_entry_id) is distinct from (new.network_entry_id)) execute function app.check_told('alliance_id', 'network.entered', 'step.undone');
create constraint trigger party_liaison_told after update on party deferrable initially deferred for each row when (app.by_application() and (old.liaison_person_id, old.liaison_position) is distinct from (new.liaison_person_id, new.liaison_position)) execute function app.check_told('alliance_id', 'methodology.agreed', 'step.undone');
create constraint trigger plan_activity_compliance_told after update on plan_activity deferrable initially deferred for each row when (app.by_application() and (old.compliance) is distinct from (new.compliance)) execute function app.check_told('alliance_id', 'followUp.recorded', 'step.undone');

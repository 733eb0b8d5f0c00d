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

-- What is of a case is added to while that goes on (law 2).
create function app.keep_ended() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_hanging(app.case_ended(new.alliance_id), 'a case that ended');
  return new;
end $$;
revoke all on function app.keep_ended from public;
create trigger acta_item_while_running before insert on acta_item for each row when (app.by_application()) execute function app.keep_ended();
create trigger alliance_initiative_while_running before insert on alliance_initiative for each row when (app.by_application()) execute function app.keep_ended();
create trigger alliance_turn_while_running before insert on alliance_turn for each row when (app.by_application()) execute function app.keep_ended();
create trigger carry_over_while_running before insert on carry_over for each row when (app.by_application()) execute function app.keep_ended();
create trigger commitment_while_running before insert on commitment for each row when (app.by_application()) execute function app.keep_ended();
create trigger compliance_while_running before insert on compliance for each row when (app.by_application()) execute function app.keep_ended();
create trigger continuity_while_running before insert on continuity for each row when (app.by_application()) execute function app.keep_ended();
create trigger dialogue_space_while_running before insert on dialogue_space for each row when (app.by_application()) execute function app.keep_ended();
create trigger evidence_while_running before insert on evidence for each row when (app.by_application()) execute function app.keep_ended();
create trigger filing_while_running before insert on filing for each row when (app.by_application()) execute function app.keep_ended();
create trigger follow_up_date_while_running before insert on follow_up_date for each row when (app.by_application()) execute function app.keep_ended();
create trigger handover_while_running before insert on handover for each row when (app.by_application()) execute function app.keep_ended();
create trigger inclusion_notice_while_running before insert on inclusion_notice for each row when (app.by_application()) execute function app.keep_ended();
create trigger invitation_while_running before insert on invitation for each row when (app.by_application()) execute function app.keep_ended();
create trigger meeting_alliance_while_running before insert on meeting_alliance for each row when (app.by_application()) execute function app.keep_ended();
create trigger network_entry_while_running before insert on network_entry for each row when (app.by_application()) execute function app.keep_ended();
create trigger nonconformity_while_running before insert on nonconformity for each row when (app.by_application()) execute function app.keep_ended();
create trigger party_while_running before insert on party for each row when (app.by_application()) execute function app.keep_ended();
create trigger plan_action_while_running before insert on plan_action for each row when (app.by_application()) execute function app.keep_ended();
create trigger plan_activity_while_running before insert on plan_activity for each row when (app.by_application()) execute function app.keep_ended();
create trigger plan_activity_change_while_running before insert on plan_activity_change for each row when (app.by_application()) execute function app.keep_ended();
create trigger plan_section_while_running before insert on plan_section for each row when (app.by_application()) execute function app.keep_ended();
create trigger plan_snapshot_while_running before insert on plan_snapshot for each row when (app.by_application()) execute function app.keep_ended();
create trigger proposal_while_running before insert on proposal for each row when (app.by_application()) execute function app.keep_ended();
create trigger proposal_input_while_running before insert on proposal_input for each row when (app.by_application()) execute function app.keep_ended();
create trigger recognition_while_running before insert on recognition for each row when (app.by_application()) execute function app.keep_ended();
create trigger visit_while_running before insert on visit for each row when (app.by_application()) execute function app.keep_ended();
--> statement-breakpoint
-- The balance of the year closes what has its outcome, also what is suspended meanwhile.
insert into app.transition (noun, role, was, becomes, team)
  select noun, role, 'suspended', becomes, team from app.transition
  where (noun, role, was, becomes) = ('alliance.state', 'backoffice', 'running', 'closed');

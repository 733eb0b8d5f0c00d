-- What a role adds says nothing of what comes later or is not its to say: those columns begin as their table says.
create function app.refuse_filled() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % begins without what comes later', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
revoke all on function app.refuse_filled from public;
--> statement-breakpoint
create trigger commitment_at_birth before insert on commitment for each row when (current_user = 'alianzas_portal' and (new.answered_at is distinct from null or new.answered_by is distinct from null or new.answer_note is distinct from null or new.evidence_form is distinct from null or new.evidence_file_id is distinct from null or new.filing_id is distinct from null or new.version is distinct from 1 or new.ended_at is distinct from null or new.ended_by is distinct from null or new.end_reason is distinct from null or new.kept_at is distinct from null or new.kept_by is distinct from null or new.keep_reason is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger consent_at_birth before insert on consent for each row when (current_user = 'alianzas_portal' and (new.revoked_at is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger contribution_at_birth before insert on contribution for each row when (current_user = 'alianzas_portal' and (new.verified_by is distinct from null or new.verified_at is distinct from null or new.version is distinct from 1 or new.withdrawn_at is distinct from null or new.withdrawn_by is distinct from null or new.withdraw_reason is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger evidence_at_birth before insert on evidence for each row when (current_user = 'alianzas_portal' and (new.reviewed_by is distinct from null or new.reviewed_at is distinct from null or new.review_reason is distinct from null or new.version is distinct from 1 or new.withdrawn_by is distinct from null or new.withdrawn_at is distinct from null or new.withdraw_reason is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger membership_at_birth before insert on membership for each row when (current_user = 'alianzas_portal' and (new.until is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger person_at_birth before insert on person for each row when (current_user = 'alianzas_portal' and (new.disabled_at is distinct from null or new.blanked_at is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger request_at_birth before insert on request for each row when (current_user = 'alianzas_portal' and (new.code is distinct from null or new.organization_name is distinct from null or new.contact_email is distinct from null or new.sent_at is distinct from null or new.received_on is distinct from null or new.due_on is distinct from null or new.answered_at is distinct from null or new.answered_by is distinct from null or new.answer_note is distinct from null or new.organization_id is distinct from null or new.alliance_id is distinct from null or new.version is distinct from 1 or new.reviewer_id is distinct from null or new.withdrawn_at is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger request_sending_at_birth before insert on request_sending for each row when (current_user = 'alianzas_portal' and (new.returned_at is distinct from null or new.returned_by is distinct from null or new.return_note is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger session_at_birth before insert on session for each row when (current_user = 'alianzas_portal' and (new.revoked_at is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger sign_in_challenge_at_birth before insert on sign_in_challenge for each row when (current_user = 'alianzas_portal' and (new.tries is distinct from 0 or new.ended_at is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger token_at_birth before insert on token for each row when (current_user = 'alianzas_portal' and (new.used_at is distinct from null or new.revoked_at is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger mail_at_birth before insert on mail for each row when (current_user = 'alianzas_worker' and (new.provider_id is distinct from null or new.sent_at is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
create trigger nonconformity_at_birth before insert on nonconformity for each row when (current_user = 'alianzas_worker' and (new.correction is distinct from null or new.correction_note is distinct from null or new.corrected_at is distinct from null or new.corrected_by is distinct from null or new.snapshot_id is distinct from null or new.acta_id is distinct from null or new.closed_at is distinct from null or new.closed_by is distinct from null or new.decided_at is distinct from null or new.decided_by is distinct from null or new.decision_reason is distinct from null)) execute function app.refuse_filled();

-- What an organization accepted by e-mail or on paper says the day on which it did, between its proposal and its keeping; who did
-- stands in its receipt. What was kept before says none.
ALTER TABLE "commitment" ADD COLUMN "accepted_on" date;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "organization_name" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "was_starts_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "was_ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "was_place" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_was_whole" CHECK (num_nonnulls("meeting"."was_starts_at", "meeting"."was_ends_at", "meeting"."was_place") in (0, 3));--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_accepted_on_paper" CHECK ("commitment"."accepted_on" is null or ("commitment"."answered_at" is not null and coalesce("commitment"."evidence_form" in ('email','document'), false)
        and "commitment"."accepted_on" between ("commitment"."proposed_at" at time zone 'America/Bogota')::date and ("commitment"."answered_at" at time zone 'America/Bogota')::date));
--> statement-breakpoint
grant update (accepted_on) on commitment to alianzas_backoffice;
drop trigger commitment_packed_kept on commitment;
create trigger commitment_packed_kept before update on commitment for each row when (app.by_application() and (old.state not in ('accepted', 'met', 'replaced') and old.filing_id is not null)) execute function app.keep_closed('state', 'filing_id', 'answered_at', 'answered_by', 'answer_note', 'evidence_form', 'evidence_file_id', 'accepted_on', 'version', 'kept_at', 'kept_by', 'keep_reason');
drop trigger commitment_at_birth on commitment;
create trigger commitment_at_birth before insert on commitment for each row when (current_user = 'alianzas_portal' and (new.answered_at is distinct from null or new.answered_by is distinct from null or new.answer_note is distinct from null or new.evidence_form is distinct from null or new.evidence_file_id is distinct from null or new.filing_id is distinct from null or new.version is distinct from 1 or new.ended_at is distinct from null or new.ended_by is distinct from null or new.end_reason is distinct from null or new.kept_at is distinct from null or new.kept_by is distinct from null or new.keep_reason is distinct from null or new.accepted_on is distinct from null)) execute function app.refuse_filled();
drop trigger commitment_at_team_birth on commitment;
create trigger commitment_at_team_birth before insert on commitment for each row when (current_user = 'alianzas_backoffice' and (new.answer_note is distinct from null or new.evidence_file_id is distinct from null or new.filing_id is distinct from null or new.version is distinct from 1 or new.ended_at is distinct from null or new.ended_by is distinct from null or new.end_reason is distinct from null or new.kept_at is distinct from null or new.kept_by is distinct from null or new.keep_reason is distinct from null or new.accepted_on is distinct from null)) execute function app.refuse_filled();
drop trigger commitment_with_state on commitment;
create trigger commitment_with_state before update on commitment for each row when (app.by_application() and old.state is not distinct from new.state and (old.accepted_on, old.ended_at, old.ended_by, old.end_reason) is distinct from (new.accepted_on, new.ended_at, new.ended_by, new.end_reason)) execute function app.refuse_alone('state');
create trigger commitment_registered_asked before update on commitment for each row when (app.by_application() and (old.evidence_form) is distinct from (new.evidence_form)) execute function app.check_asked('n.evidence_form is null or n.evidence_form = ''electronic'' or n.accepted_on is not null');
--> statement-breakpoint
-- An invitation says how its organization was called the day on which it answered, whoever renames it. One of before does not.
create function app.name_invited() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.organization_name := (select o.name from organization o where o.id = new.organization_id);
  return new;
end $$;
revoke all on function app.name_invited() from public;
create trigger invitation_named before update on invitation for each row when (old.answered_at is null and new.answered_at is not null) execute function app.name_invited();
drop trigger invitation_sent_kept on invitation;
create trigger invitation_sent_kept before update on invitation for each row when (app.by_application() and (old.state in ('sent', 'expired'))) execute function app.keep_closed('state', 'sent_at', 'expires_at', 'renewal_asked_at', 'version', 'answered_at', 'answered_by', 'answer_reason', 'revoked_at', 'revoked_by', 'revoke_reason', 'verified_how', 'organization_name');
drop trigger invitation_at_team_birth on invitation;
create trigger invitation_at_team_birth before insert on invitation for each row when (current_user = 'alianzas_backoffice' and (new.answered_at is distinct from null or new.answered_by is distinct from null or new.answer_reason is distinct from null or new.version is distinct from 1 or new.revoked_at is distinct from null or new.revoked_by is distinct from null or new.revoke_reason is distinct from null or new.renewal_asked_at is distinct from null or new.organization_name is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
-- Whoever holds its link reads to whom of the secretariat to write, by name and address; of a case that goes on, nobody who
-- cannot answer for it any more.
drop function app.own_invitation();
create function app.own_invitation() returns table (id uuid, code text, state text, case_step integer, organization text,
  contact_name text, message text, sent_at timestamptz, expires_at timestamptz, answered_at timestamptz, answer_reason text,
  revoked_at timestamptz, revoke_reason text, answered_by text, is_other boolean, professional text, professional_email text, initiatives json,
  consents json)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.id, i.code, i.state, a.step, coalesce(i.organization_name, o.name), i.contact_name, i.message, i.sent_at, i.expires_at,
    i.answered_at, i.answer_reason, i.revoked_at, i.revoke_reason, (select p.name from person p where p.id = i.answered_by),
    app.person() is not null and not exists (select from person r where r.id = app.person() and r.email = i.contact_email),
    w.name, w.email,
    (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'lineOfWork', n.line_of_work) order by n.position), '[]')
      from invitation_initiative c join initiative n on n.id = c.initiative_id where c.invitation_id = i.id),
    (select coalesce(json_agg(json_build_object('text', c.text_id, 'version', c.text_version, 'sha256', c.text_sha256, 'purposes', c.purposes)
        order by c.text_id desc), '[]')
      from consent c where c.person_id = i.answered_by and c.given_at = i.answered_at)
  from invitation i join organization o on o.id = i.organization_id join alliance a on a.id = i.alliance_id
    left join person w on w.id = a.professional_id and (a.step is null or app.drives(w.id))
  where i.id = app.subject()
    or i.id = nullif(current_setting('app.answered', true), '')::uuid and i.answered_at is not null;
end;
revoke all on function app.own_invitation() from public;
grant execute on function app.own_invitation() to alianzas_portal;
--> statement-breakpoint
-- A meeting that was moved says what it was before: its mail tells what changed.
grant update (was_starts_at, was_ends_at, was_place) on meeting to alianzas_backoffice;
drop trigger meeting_at_team_birth on meeting;
create trigger meeting_at_team_birth before insert on meeting for each row when (current_user = 'alianzas_backoffice' and (new.closed_at is distinct from null or new.version is distinct from 1 or new.cancelled_at is distinct from null or new.cancelled_by is distinct from null or new.cancel_reason is distinct from null or new.moves is distinct from 0 or new.was_starts_at is distinct from null or new.was_ends_at is distinct from null or new.was_place is distinct from null)) execute function app.refuse_filled();

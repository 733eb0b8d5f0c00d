ALTER TABLE "request" ADD COLUMN "repeats_id" uuid;--> statement-breakpoint
CREATE INDEX "request_repeats" ON "request" USING btree ("repeats_id") WHERE "request"."repeats_id" is not null;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_repeats_another" CHECK ("request"."repeats_id" is null or ("request"."state" = 'duplicate' and "request"."repeats_id" <> "request"."id"));
--> statement-breakpoint
-- What a request repeats is written by who marks it, once: what was marked before it was kept names none.
alter table request add foreign key (repeats_id) references request;
grant select (repeats_id), update (repeats_id) on request to alianzas_backoffice;
drop trigger request_sent_kept on request;
create trigger request_sent_kept before update on request for each row when (app.by_application() and (old.state in ('sent', 'reviewing'))) execute function app.keep_closed('state', 'reviewer_id', 'answer_note', 'answered_at', 'answered_by', 'organization_id', 'alliance_id', 'withdrawn_at', 'version', 'repeats_id');
drop trigger request_at_birth on request;
create trigger request_at_birth before insert on request for each row when (current_user = 'alianzas_portal' and (new.code is distinct from null or new.organization_name is distinct from null or new.contact_email is distinct from null or new.sent_at is distinct from null or new.received_on is distinct from null or new.due_on is distinct from null or new.answered_at is distinct from null or new.answered_by is distinct from null or new.answer_note is distinct from null or new.organization_id is distinct from null or new.alliance_id is distinct from null or new.version is distinct from 1 or new.reviewer_id is distinct from null or new.withdrawn_at is distinct from null or new.repeats_id is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
-- What was mailed as good until a day holds to the end of that day in Bogotá.
update invitation set expires_at = ((expires_at at time zone 'America/Bogota')::date + 1)::timestamp at time zone 'America/Bogota' - interval '1 millisecond'
where state = 'sent';
update token set expires_at = ((expires_at at time zone 'America/Bogota')::date + 1)::timestamp at time zone 'America/Bogota' - interval '1 millisecond'
where purpose in ('invitation', 'staffActivation') and used_at is null and revoked_at is null;

CREATE TABLE "request_sending" (
	"request_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb,
	"sha256" text,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"received_on" date NOT NULL,
	"due_on" date NOT NULL,
	"returned_at" timestamp (3) with time zone,
	"returned_by" uuid,
	"return_note" text,
	CONSTRAINT "request_sending_request_id_number_pk" PRIMARY KEY("request_id","number"),
	CONSTRAINT "request_sending_returned_whole" CHECK ("request_sending"."returned_at" is not null or num_nonnulls("request_sending"."returned_by", "request_sending"."return_note") = 0)
);
--> statement-breakpoint
-- Added by whoever sends, and read by who reads its request; what was asked is written once beside it, and no word of it changes.
alter table request_sending add foreign key (request_id) references request, add foreign key (returned_by) references person;
create trigger request_sending_sent_kept before update on request_sending for each row when (app.by_application()) execute function app.keep_closed('returned_at+', 'returned_by+', 'return_note+');
create trigger request_sending_signs before insert on request_sending for each row when (app.by_application()) execute function app.check_signature('returned_by');
create trigger request_sending_signs_again before update on request_sending for each row when (app.by_application() and (old.returned_by is distinct from new.returned_by)) execute function app.check_signature('returned_by');
alter table request_sending enable row level security;
create policy own on request_sending for select to alianzas_portal using (request_id in (select r.id from request r));
create policy sends on request_sending for insert to alianzas_portal with check (request_id = (select app.subject()));
create policy everything_to_worker on request_sending for select to alianzas_worker using (true);
create policy everything_to_backup on request_sending for select to alianzas_backup using (true);
create policy reads on request_sending for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence'))));
create policy adds on request_sending for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy changes on request_sending for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
create policy drops on request_sending for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'correspondence')));
grant select, insert on request_sending to alianzas_portal;
grant select on request_sending to alianzas_backoffice, alianzas_worker, alianzas_backup;
grant update (returned_at, returned_by, return_note) on request_sending to alianzas_backoffice;
--> statement-breakpoint
-- Of what was sent before this, only the last text is kept, and none of a request that came back: its pages are being written.
with sent as (
  select e.stream_id, e.at, e.seq, e.data::jsonb as data,
    row_number() over (partition by e.stream_id order by e.seq) as number,
    lead(e.seq) over (partition by e.stream_id order by e.seq) as next
  from event e where e.stream_kind = 'intake' and e.name = 'request.sent'
), returned as (
  select s.*, b.at as returned_at, substring(b.actor from '^staff:(.*)$')::uuid as returned_by,
    b.at = max(b.at) over (partition by s.stream_id) as is_last_return
  from sent s left join event b on b.stream_kind = 'intake' and b.stream_id = s.stream_id and b.name = 'request.returned'
    and b.seq > s.seq and (s.next is null or b.seq < s.next)
)
insert into request_sending (request_id, number, content, sha256, sent_at, received_on, due_on, returned_at, returned_by, return_note)
select r.id, s.number, case when s.next is null and r.state <> 'incomplete' then r.content end, s.data ->> 'contentHash', s.at,
  (s.data ->> 'receivedOn')::date, (s.data ->> 'dueOn')::date, s.returned_at, s.returned_by,
  case when s.is_last_return and r.state not in ('declined', 'duplicate') then r.answer_note end
from returned s join request r on r.id = s.stream_id;
--> statement-breakpoint
-- A person is blanked too in what was sent each time.
create or replace function app.blank_person(whose uuid, moment timestamptz, act uuid, asked text) returns void
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
  update attendee set name = 'Persona anonimizada', email = null, position = ''
    where person_id = whose or lower(email) = known.email;
  get diagnostics attendances = row_count;
  update invitation set contact_name = 'Persona anonimizada', contact_email = nobody where lower(contact_email) = known.email;
  get diagnostics invitations = row_count;
  update request set contact_email = case when contact_email is null then null else nobody end, content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000'))
    where contact_email = known.email or lower(content #>> '{contact,email}') = known.email;
  get diagnostics requests = row_count;
  update request_sending set content = jsonb_set(content, '{contact}', (content -> 'contact') ||
    jsonb_build_object('name', 'Persona anonimizada', 'email', nobody, 'phone', '0000000'))
    where lower(content #>> '{contact,email}') = known.email;
  update mail set recipient = nobody where lower(recipient) = known.email;
  get diagnostics mails = row_count;
  update token set email = nobody, revoked_at = coalesce(revoked_at, moment) where email = known.email;
  update sign_in_challenge set email = nobody, ended_at = coalesce(ended_at, moment) where email = known.email;
  update session set revoked_at = coalesce(revoked_at, moment), network = null where person_id = whose;
  insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
    values (act, 'person', whose, moment, app.actor(), 'person.blanked', 'staff',
      format('{"attendances":%s,"invitations":%s,"mails":%s,"requests":%s}', attendances, invitations, mails, requests), asked);
end $$;

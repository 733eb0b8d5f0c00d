CREATE TABLE "receipt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"organization_id" uuid,
	"act" text NOT NULL,
	"about_id" uuid NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"side" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "receipt_act_known" CHECK ("receipt"."act" in ('commitmentProposed','commitmentAmended','commitmentWithdrawn','commitmentReplaced','commitmentAccepted','commitmentReturned','commitmentObjected','principlesAccepted','evidenceReported','contributionDeclared','nonconformityOpened','nonconformityDismissed','nonconformityCorrected','nonconformityClosed')),
	CONSTRAINT "receipt_side_known" CHECK ("receipt"."side" in ('team','organization')),
	CONSTRAINT "receipt_hash_of_content" CHECK ("receipt"."sha256" = encode(sha256(convert_to("receipt"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE INDEX "receipt_alliance" ON "receipt" USING btree ("alliance_id","at","id");--> statement-breakpoint
CREATE INDEX "receipt_about" ON "receipt" USING btree ("about_id","at");
--> statement-breakpoint
-- What somebody did stays as it was done: an organization reads what is of it, the team what is of its cases.
alter table receipt add foreign key (alliance_id) references alliance, add foreign key (organization_id) references organization,
  add foreign key (by) references person;
create trigger receipt_append_only before update or delete on receipt for each row execute function app.refuse_change();
create trigger receipt_no_truncate before truncate on receipt for each statement execute function app.refuse_change();
create trigger receipt_signs before insert on receipt for each row when (app.by_application()) execute function app.check_signature('by');
create trigger receipt_signs_again before update on receipt for each row when (app.by_application() and (old.by is distinct from new.by)) execute function app.check_signature('by');
alter table receipt enable row level security;
create policy everything_to_worker on receipt for select to alianzas_worker using (true);
create policy everything_to_backup on receipt for select to alianzas_backup using (true);
create policy own on receipt for select to alianzas_portal using (organization_id = any ((select app.organizations())::uuid[]));
create policy own_begins on receipt for insert to alianzas_portal
  with check (side = 'organization' and organization_id = any ((select app.organizations())::uuid[]) and alliance_id in (select app.alliances()));
create policy reads on receipt for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on receipt for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on receipt for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on receipt for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
grant select, insert on receipt to alianzas_portal, alianzas_backoffice;
grant select on receipt to alianzas_worker, alianzas_backup;
--> statement-breakpoint
-- What was done before receipts were kept, as far as its rows still say it. What was accepted keeps the hash that its mail told.
insert into receipt
select gen_random_uuid(), made.alliance_id, made.organization_id, made.act, made.about_id, made.content,
  encode(sha256(convert_to(made.content, 'UTF8')), 'hex'),
  case when exists (select from staff_member s where s.person_id = made.by) then 'team' else 'organization' end, made.by, made.at
from (
  select c.alliance_id, p.organization_id, 'commitmentAccepted' as act, c.id as about_id, c.answered_by as by, c.answered_at as at,
    '[' || c.number || ',' || to_json(c.action) || ',' || to_json(c.deliverable) || ',' || to_json(c.due_on) || ']' as content
  from commitment c join party p on p.id = c.party_id where c.evidence_form is not null and c.answered_by is not null
  union all
  select c.alliance_id, p.organization_id, case when c.round > 0 then 'commitmentObjected' else 'commitmentReturned' end, c.id, c.answered_by, c.answered_at,
    json_build_object('v', 1, 'number', c.number, 'action', c.action, 'deliverable', c.deliverable, 'dueOn', c.due_on,
      'form', null, 'note', c.answer_note, 'successor', null)::text
  from commitment c join party p on p.id = c.party_id
  where c.evidence_form is null and c.answered_at is not null and c.answered_by is not null
  union all
  select p.alliance_id, p.organization_id, 'principlesAccepted', p.id, p.principles_accepted_by, p.principles_accepted_at, t.words
  from party p join (values (E'Principio de igualdad: Todas las personas somos importantes\nPrincipio de coordinación: Si nos coordinamos, podemos vivir mejor\nPrincipio de corresponsabilidad: Yo soy parte de la solución')) t(words)
    on p.principles_sha256 = encode(sha256(convert_to(t.words, 'UTF8')), 'hex')
  union all
  select e.alliance_id, p.organization_id, 'evidenceReported', e.id, e.submitted_by, e.submitted_at,
    json_build_object('v', 1, 'number', e.number, 'activity', t.number || '. ' || t.title, 'description', e.description,
      'executedOn', e.executed_on, 'place', e.place, 'peopleReached', e.people_reached, 'showsMinors', e.shows_minors, 'apartReason', e.apart_reason,
      'files', (select coalesce(json_agg(json_build_object('name', f.name, 'sha256', f.sha256) order by f.id), '[]')
        from evidence_file l join file f on f.id = l.file_id where l.evidence_id = e.id), 'earlier', null)::text
  from evidence e join party p on p.id = e.party_id join plan_activity t on t.id = e.plan_activity_id
  union all
  select c.alliance_id, c.organization_id, 'contributionDeclared', c.id, split_part(c.declared_by, ':', 2)::uuid, c.declared_at,
    json_build_object('v', 1, 'initiative', i.name, 'category', c.category, 'description', c.description, 'quantity', c.quantity::text,
      'unit', c.unit, 'deliveredOn', coalesce(c.delivered_on::text, ''), 'method', c.method, 'rate', c.rate::text, 'rateSource', c.rate_source,
      'value', c.value::text, 'notMonetizableReason', c.not_monetizable_reason, 'apartReason', c.apart_reason)::text
  from contribution c join initiative i on i.id = c.initiative_id where c.declared_by like 'person:%'
) made;

CREATE TABLE "acta_reopening" (
	"id" uuid PRIMARY KEY NOT NULL,
	"acta_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid NOT NULL
);
--> statement-breakpoint
CREATE INDEX "acta_reopening_acta" ON "acta_reopening" USING btree ("acta_id","at");
--> statement-breakpoint
-- Why an acta came back from review is the team's: an ally reads an acta only once it is approved.
alter table acta_reopening add foreign key (acta_id) references acta, add foreign key (by) references person;
create trigger acta_reopening_append_only before update or delete on acta_reopening for each row execute function app.refuse_change();
create trigger acta_reopening_no_truncate before truncate on acta_reopening for each statement execute function app.refuse_change();
create trigger acta_reopening_signs before insert on acta_reopening for each row when (app.by_application()) execute function app.check_signature('by');
create trigger acta_reopening_signs_again before update on acta_reopening for each row when (app.by_application() and (old.by is distinct from new.by)) execute function app.check_signature('by');
alter table acta_reopening enable row level security;
create policy everything_to_worker on acta_reopening for select to alianzas_worker using (true);
create policy everything_to_backup on acta_reopening for select to alianzas_backup using (true);
create policy reads on acta_reopening for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality'))));
create policy adds on acta_reopening for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy changes on acta_reopening for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'quality')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
create policy drops on acta_reopening for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'quality')));
grant select, insert on acta_reopening to alianzas_backoffice;
grant select on acta_reopening to alianzas_worker, alianzas_backup;

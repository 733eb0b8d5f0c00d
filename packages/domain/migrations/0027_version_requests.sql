CREATE TABLE "version_request" (
	"procedure_version" integer NOT NULL,
	"position" integer NOT NULL,
	"number" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"entered_by" uuid NOT NULL,
	CONSTRAINT "version_request_procedure_version_position_pk" PRIMARY KEY("procedure_version","position"),
	CONSTRAINT "version_request_positions" CHECK ("version_request"."position" > 0 and "version_request"."procedure_version" > 0)
);
--> statement-breakpoint
-- The reference of the request of each version of the procedure: only added to, the last one is in force.
alter table version_request add foreign key (entered_by) references person;
grant select on version_request to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
grant insert on version_request to alianzas_backoffice;
alter table version_request enable row level security;
create policy everything_to_backup on version_request for select to alianzas_backup using (true);
create policy everything_to_worker on version_request for select to alianzas_worker using (true);
create policy published on version_request for select to alianzas_portal using (true);
create policy reads on version_request for select to alianzas_backoffice using (true);
create policy adds on version_request for insert to alianzas_backoffice with check ((select app.has_role('administrator')));
create policy changes on version_request for update to alianzas_backoffice using ((select app.on_staff())) with check ((select app.has_role('administrator')));
create policy drops on version_request for delete to alianzas_backoffice using ((select app.has_role('administrator')));
--> statement-breakpoint
create trigger version_request_signs before insert on version_request for each row when (app.by_application()) execute function app.check_signature('entered_by');
create trigger version_request_signs_again before update on version_request for each row when (app.by_application() and (old.entered_by is distinct from new.entered_by)) execute function app.check_signature('entered_by');
create trigger version_request_append_only before update or delete on version_request for each row execute function app.refuse_change();
create trigger version_request_no_truncate before truncate on version_request for each statement execute function app.refuse_change();

CREATE TABLE "legal_nature" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"act" text NOT NULL,
	"file_id" uuid,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid NOT NULL,
	CONSTRAINT "legal_nature_act_known" CHECK ("legal_nature"."act" in ('verified','withdrawn')),
	CONSTRAINT "legal_nature_withdrawn_reasoned" CHECK (("legal_nature"."act" = 'withdrawn') = ("legal_nature"."reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "contribution" DROP CONSTRAINT "contribution_state_known";--> statement-breakpoint
ALTER TABLE "contribution" DROP CONSTRAINT "contribution_delivered_dated";--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "withdraw_reason" text;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "corrects_id" uuid;--> statement-breakpoint
CREATE INDEX "legal_nature_organization" ON "legal_nature" USING btree ("organization_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "contribution_corrects" ON "contribution" USING btree ("corrects_id");--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_withdrawn_whole" CHECK (num_nonnulls("contribution"."withdrawn_at", "contribution"."withdrawn_by", "contribution"."withdraw_reason") = case "contribution"."state" when 'withdrawn' then 3 else 0 end);--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_state_known" CHECK ("contribution"."state" in ('offered','committed','delivered','verified','withdrawn'));--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_delivered_dated" CHECK ("contribution"."state" not in ('delivered','verified','withdrawn') or "contribution"."delivered_on" is not null);--> statement-breakpoint
alter table contribution add foreign key (corrects_id) references contribution;
alter table legal_nature add foreign key (organization_id) references organization, add foreign key (file_id) references file,
  add foreign key (by) references person;
--> statement-breakpoint
-- A line that nobody verified is taken back by whoever declared it: in the portal, the person's own.
grant update (state, withdrawn_at, withdrawn_by, withdraw_reason, version) on contribution to alianzas_portal;
grant update (withdrawn_at, withdrawn_by, withdraw_reason) on contribution to alianzas_backoffice;
create policy own_declaration on contribution as restrictive for update to alianzas_portal
  using (declared_by = (select app.actor()) and organization_id = any ((select app.organizations())::uuid[]));
insert into app.transition values
  ('contribution.state', 'portal', 'delivered', 'withdrawn'), ('contribution.state', 'backoffice', 'delivered', 'withdrawn');
drop trigger contribution_delivered_kept on contribution;
drop trigger contribution_signs on contribution;
drop trigger contribution_signs_again on contribution;
create trigger contribution_withdrawn_kept before update on contribution for each row when (app.by_application() and (old.state = 'withdrawn')) execute function app.keep_closed();
create trigger contribution_delivered_kept before update on contribution for each row when (app.by_application() and (old.state = 'delivered')) execute function app.keep_closed('state', 'verified_by', 'verified_at', 'version', 'withdrawn_at', 'withdrawn_by', 'withdraw_reason');
create trigger contribution_signs before insert on contribution for each row when (app.by_application()) execute function app.check_signature('declared_by', 'verified_by', 'withdrawn_by');
create trigger contribution_signs_again before update on contribution for each row when (app.by_application() and (old.declared_by is distinct from new.declared_by or old.verified_by is distinct from new.verified_by or old.withdrawn_by is distinct from new.withdrawn_by)) execute function app.check_signature('declared_by', 'verified_by', 'withdrawn_by');
--> statement-breakpoint
insert into legal_nature (id, organization_id, act, file_id, at, by)
  select gen_random_uuid(), id, 'verified', legal_file_id, verified_at, verified_by from organization where verified_at is not null;
--> statement-breakpoint
create trigger legal_nature_append_only before update or delete on legal_nature for each row execute function app.refuse_change();
create trigger legal_nature_no_truncate before truncate on legal_nature for each statement execute function app.refuse_change();
create trigger legal_nature_signs before insert on legal_nature for each row when (app.by_application()) execute function app.check_signature('by');
create trigger legal_nature_signs_again before update on legal_nature for each row when (app.by_application() and (old.by is distinct from new.by)) execute function app.check_signature('by');
alter table legal_nature enable row level security;
create policy everything_to_worker on legal_nature for select to alianzas_worker using (true);
create policy everything_to_backup on legal_nature for select to alianzas_backup using (true);
create policy reads on legal_nature for select to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor'))));
create policy adds on legal_nature for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy changes on legal_nature for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
create policy drops on legal_nature for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'undersecretary')));
grant select, insert on legal_nature to alianzas_backoffice;
grant select on legal_nature to alianzas_worker, alianzas_backup;

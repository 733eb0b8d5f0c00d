ALTER TABLE "organization" ADD COLUMN "doubted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "doubt_settled_by" uuid;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "doubt_settled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "doubt_reason" text;--> statement-breakpoint
CREATE INDEX "organization_doubted" ON "organization" USING btree ("doubted_at") WHERE "organization"."doubted_at" is not null and "organization"."doubt_settled_at" is null;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_doubt_whole" CHECK (num_nonnulls("organization"."doubt_settled_by", "organization"."doubt_settled_at", "organization"."doubt_reason") in (0, 3) and ("organization"."doubt_settled_at" is null or "organization"."doubted_at" is not null));--> statement-breakpoint
alter table organization add foreign key (doubt_settled_by) references person;
--> statement-breakpoint
grant update (doubted_at, doubt_settled_by, doubt_settled_at, doubt_reason) on organization to alianzas_backoffice;
grant update (doubted_at) on organization to alianzas_portal;
--> statement-breakpoint
-- Whoever acts for an organization, or answers its invitation, leaves it flagged; only staff take the flag away.
create policy doubted on organization for update to alianzas_portal
  using (doubted_at is null and (id = any ((select app.organizations())::uuid[]) or id in (select i.organization_id from invitation i where i.id = (select app.subject()))))
  with check (doubted_at is not null);
--> statement-breakpoint
-- Whoever brings a colleague in writes it on the colleague's timeline too.
create policy colleague on event_subject for insert to alianzas_portal
  with check (kind = 'person' and subject_id in (select m.person_id from membership m where m.organization_id = any ((select app.organizations())::uuid[])));
--> statement-breakpoint
create trigger organization_doubted_kept before update on organization for each row when (app.by_application() and (old.doubted_at is not null and new.doubted_at is distinct from old.doubted_at)) execute function app.keep_closed();
create trigger organization_settled_kept before update on organization for each row when (app.by_application() and (old.doubt_settled_at is not null and (new.doubt_settled_by, new.doubt_settled_at, new.doubt_reason) is distinct from (old.doubt_settled_by, old.doubt_settled_at, old.doubt_reason))) execute function app.keep_closed();
--> statement-breakpoint
drop trigger organization_signs on organization;
drop trigger organization_signs_again on organization;
create trigger organization_signs before insert on organization for each row when (app.by_application()) execute function app.check_signature('verified_by', 'doubt_settled_by');
create trigger organization_signs_again before update on organization for each row when (app.by_application() and (old.verified_by is distinct from new.verified_by or old.doubt_settled_by is distinct from new.doubt_settled_by)) execute function app.check_signature('verified_by', 'doubt_settled_by');

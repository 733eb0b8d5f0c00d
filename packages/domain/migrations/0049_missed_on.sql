DROP INDEX "nonconformity_overdue_once";--> statement-breakpoint
ALTER TABLE "nonconformity" ADD COLUMN "missed_on" date;--> statement-breakpoint
-- What was proposed by itself was of a last day that had passed: that of its activity, or the eve when it was moved since.
update nonconformity n set missed_on = least(a.ends_on, (n.opened_at at time zone 'America/Bogota')::date - 1)
  from plan_activity a where a.id = n.plan_activity_id and n.origin = 'overdue';--> statement-breakpoint
CREATE UNIQUE INDEX "nonconformity_overdue_once" ON "nonconformity" USING btree ("plan_activity_id","missed_on") WHERE "nonconformity"."origin" = 'overdue';--> statement-breakpoint
ALTER TABLE "nonconformity" ADD CONSTRAINT "nonconformity_overdue_dated" CHECK (("nonconformity"."origin" = 'overdue') = ("nonconformity"."missed_on" is not null));

ALTER TABLE "contribution" ADD COLUMN "cycle_id" uuid;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "apart_reason" text;--> statement-breakpoint
ALTER TABLE "contribution" DISABLE TRIGGER USER;--> statement-breakpoint
update contribution l set cycle_id = coalesce(
  (select c.id from cycle c where c.year = extract(year from l.delivered_on)
    and c.id in (select o.from_cycle_id from carry_over o where o.alliance_id = l.alliance_id)),
  (select a.cycle_id from alliance a where a.id = l.alliance_id));--> statement-breakpoint
ALTER TABLE "contribution" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "contribution" ALTER COLUMN "cycle_id" SET NOT NULL;--> statement-breakpoint
alter table contribution add foreign key (cycle_id) references cycle;--> statement-breakpoint
CREATE INDEX "contribution_cycle" ON "contribution" USING btree ("cycle_id","state");

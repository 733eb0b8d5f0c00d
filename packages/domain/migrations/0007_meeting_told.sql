ALTER TABLE "meeting" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "filing_to_receive" ON "filing" USING btree ("opened_at","id") WHERE "filing"."state" = 'filed' and "filing"."kind" <> 'balance' and "filing"."received_by_lead_at" is null;--> statement-breakpoint
-- Until now everybody heard of every meeting that speaks of alliances.
update meeting m set told_at = m.created_at where exists (select 1 from meeting_alliance l where l.meeting_id = m.id);

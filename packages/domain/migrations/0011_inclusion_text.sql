ALTER TABLE "inclusion_notice" ADD COLUMN "text" text;--> statement-breakpoint
ALTER TABLE "inclusion_notice" ADD COLUMN "sha256" text;--> statement-breakpoint
ALTER TABLE "inclusion_notice" ADD CONSTRAINT "inclusion_notice_text_whole" CHECK (num_nonnulls("inclusion_notice"."text", "inclusion_notice"."sha256") in (0, 2));
ALTER TABLE "draft" ADD COLUMN "files" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "file_sum" ON "file" USING btree ("sha256");
CREATE TABLE "personal_data_look" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"alliance_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"free" boolean NOT NULL,
	"reason" text,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	CONSTRAINT "personal_data_look_reasoned" CHECK ("personal_data_look"."free" = ("personal_data_look"."reason" is null)),
	CONSTRAINT "personal_data_look_subject_known" CHECK ("personal_data_look"."subject_kind" in ('evidence'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "personal_data_look_once" ON "personal_data_look" USING btree ("person_id","alliance_id","on_day","free");--> statement-breakpoint
CREATE INDEX "personal_data_look_newest" ON "personal_data_look" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "personal_data_look_alliance" ON "personal_data_look" USING btree ("alliance_id","at","id");--> statement-breakpoint
CREATE INDEX "evidence_minors" ON "evidence" USING btree ("alliance_id") WHERE "evidence"."shows_minors";
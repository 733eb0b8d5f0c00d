CREATE TABLE "alliance_turn" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"act" text NOT NULL,
	"activity" integer NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid NOT NULL,
	"kept" jsonb,
	CONSTRAINT "alliance_turn_act_known" CHECK ("alliance_turn"."act" in ('suspended','resumed','withdrawn','endedEarly','undone')),
	CONSTRAINT "alliance_turn_kept_whole" CHECK (("alliance_turn"."act" = 'undone') = ("alliance_turn"."kept" is not null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_space" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"held_on" date NOT NULL,
	"place" text NOT NULL,
	"citizens" text NOT NULL,
	"institutions" text NOT NULL,
	"agreements" text NOT NULL,
	"disagreements" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "dialogue_space_kind_known" CHECK ("dialogue_space"."kind" in ('dialogue','listening','agreement','conflictResolution'))
);
--> statement-breakpoint
CREATE TABLE "pact_methodology" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"owner" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" uuid,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "proposal_input" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"mode" text,
	"cited_at" timestamp (3) with time zone NOT NULL,
	"cited_by" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "proposal_input_kind_known" CHECK ("proposal_input"."kind" in ('strategy','course')),
	CONSTRAINT "proposal_input_mode_known" CHECK ("proposal_input"."mode" in ('onSite','virtual')),
	CONSTRAINT "proposal_input_course_mode" CHECK (("proposal_input"."kind" = 'course') = ("proposal_input"."mode" is not null))
);
--> statement-breakpoint
CREATE TABLE "proposal_input_file" (
	"input_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "proposal_input_file_input_id_file_id_pk" PRIMARY KEY("input_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "account_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"enabled" boolean NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"due_on" date NOT NULL,
	"reminded_on" date NOT NULL,
	"reminded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_once" UNIQUE("kind","subject_id","moment","due_on"),
	CONSTRAINT "reminder_kind_known" CHECK ("reminder"."kind" in ('commitment','activity','request','invitation')),
	CONSTRAINT "reminder_moment_known" CHECK ("reminder"."moment" in ('soon','eve','overdue'))
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeat" (
	"process" uuid PRIMARY KEY NOT NULL,
	"workers" text[] NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agent_category" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"involvement" text NOT NULL,
	"continuity" text NOT NULL,
	"category" text NOT NULL,
	"computed_involvement" text NOT NULL,
	"computed_continuity" text NOT NULL,
	"rule_version" integer NOT NULL,
	"reason" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid NOT NULL,
	CONSTRAINT "agent_category_involvement_known" CHECK ("agent_category"."involvement" in ('informed','participates','cooperates','jointlyResponsible')),
	CONSTRAINT "agent_category_continuity_known" CHECK ("agent_category"."continuity" in ('begins','sustains','lasts')),
	CONSTRAINT "agent_category_category_known" CHECK ("agent_category"."category" in ('agent','notYet'))
);
--> statement-breakpoint
CREATE TABLE "record_format" (
	"procedure_version" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "record_format_procedure_version_kind_pk" PRIMARY KEY("procedure_version","kind")
);
--> statement-breakpoint
CREATE TABLE "reference_link" (
	"code" text PRIMARY KEY NOT NULL,
	"url" text,
	"set_at" timestamp (3) with time zone,
	"set_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reference_link_code_known" CHECK ("reference_link"."code" in ('policyIndicator','networkDocument','recognitionDocument','processMap','normogram')),
	CONSTRAINT "reference_link_url_safe" CHECK ("reference_link"."url" ~ '^https://'),
	CONSTRAINT "reference_link_set_whole" CHECK (num_nonnulls("reference_link"."set_at", "reference_link"."set_by") in (0, 2))
);
--> statement-breakpoint
DROP INDEX "compliance_visit";--> statement-breakpoint
DROP INDEX "plan_snapshot_visit";--> statement-breakpoint
ALTER TABLE "party" ADD COLUMN "principles_accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "party" ADD COLUMN "principles_accepted_by" uuid;--> statement-breakpoint
ALTER TABLE "party" ADD COLUMN "principles_sha256" text;--> statement-breakpoint
ALTER TABLE "filing" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "compliance" ADD COLUMN "undone_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "browser" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "system" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "network" text;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "revoked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "revoked_by" uuid;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "revoke_reason" text;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "renewal_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "reviewer_id" uuid;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "cancelled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "cancelled_by" uuid;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "moves" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "network_entry" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "plan_section" ADD COLUMN "initial_meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_section" ADD COLUMN "capacities" jsonb;--> statement-breakpoint
ALTER TABLE "plan_snapshot" ADD COLUMN "undone_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "alliance_turn_alliance" ON "alliance_turn" USING btree ("alliance_id","at");--> statement-breakpoint
CREATE INDEX "dialogue_space_alliance" ON "dialogue_space" USING btree ("alliance_id","held_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "pact_methodology_name" ON "pact_methodology" USING btree ("name");--> statement-breakpoint
CREATE INDEX "proposal_input_alliance" ON "proposal_input" USING btree ("alliance_id","id");--> statement-breakpoint
CREATE INDEX "account_change_person" ON "account_change" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reminder_day" ON "reminder" USING btree ("reminded_on");--> statement-breakpoint
CREATE INDEX "agent_category_organization" ON "agent_category" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "file_request" ON "file" USING btree ("request_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "compliance_visit" ON "compliance" USING btree ("alliance_id","visit") WHERE "compliance"."undone_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "plan_snapshot_visit" ON "plan_snapshot" USING btree ("alliance_id","visit") WHERE "plan_snapshot"."undone_at" is null;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_principles_whole" CHECK (num_nonnulls("party"."principles_accepted_at", "party"."principles_accepted_by", "party"."principles_sha256") in (0, 3));--> statement-breakpoint
ALTER TABLE "filing" ADD CONSTRAINT "filing_withdrawn_while_pending" CHECK ("filing"."withdrawn_at" is null or "filing"."state" = 'pending');--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_revoked_whole" CHECK (("invitation"."state" = 'revoked') = ("invitation"."revoked_at" is not null));--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_cancelled_whole" CHECK (num_nonnulls("meeting"."cancelled_at", "meeting"."cancelled_by", "meeting"."cancel_reason") = case "meeting"."state" when 'cancelled' then 3 else 0 end);--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_not_a_person" CHECK ("organization"."kind" <> 'PERSONA_NATURAL');
CREATE TABLE "acta" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"meeting_id" uuid NOT NULL,
	"state" text NOT NULL,
	"development" text NOT NULL,
	"internal_note" text DEFAULT '' NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" uuid,
	"approved_at" timestamp (3) with time zone,
	"approved_by" uuid,
	"annulled_at" timestamp (3) with time zone,
	"annul_reason" text,
	"sha256" text,
	"clarifies_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "acta_state_known" CHECK ("acta"."state" in ('draft','inReview','approved','annulled')),
	CONSTRAINT "acta_approved_whole" CHECK ("acta"."state" <> 'approved' or num_nonnulls("acta"."approved_at", "acta"."approved_by", "acta"."sha256") = 3),
	CONSTRAINT "acta_annulled_whole" CHECK (("acta"."state" = 'annulled') = ("acta"."annulled_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "acta_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"acta_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"activity" integer NOT NULL,
	"alliance_id" uuid,
	"organization_id" uuid,
	"internal" boolean DEFAULT false NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "acta_item_activity_known" CHECK ("acta_item"."activity" in (1, 3, 4, 5, 8, 9, 12, 14, 15)),
	CONSTRAINT "acta_item_case" CHECK (("acta_item"."activity" = 1) = ("acta_item"."alliance_id" is null))
);
--> statement-breakpoint
CREATE TABLE "alliance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"cycle_id" uuid NOT NULL,
	"procedure_version" integer NOT NULL,
	"door" text NOT NULL,
	"state" text NOT NULL,
	"step" integer,
	"rounds" integer DEFAULT 0 NOT NULL,
	"kind" text,
	"professional_id" uuid NOT NULL,
	"methodology" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "alliance_door_known" CHECK ("alliance"."door" in ('request','invitation')),
	CONSTRAINT "alliance_state_known" CHECK ("alliance"."state" in ('running','suspended','withdrawn','endedEarly','carriedOver','closed')),
	CONSTRAINT "alliance_kind_known" CHECK ("alliance"."kind" in ('loyalty','adoption','pact','support')),
	CONSTRAINT "alliance_step_known" CHECK ("alliance"."step" between 2 and 16),
	CONSTRAINT "alliance_ended_whole" CHECK (("alliance"."state" in ('withdrawn','endedEarly','closed')) = ("alliance"."ended_at" is not null)),
	CONSTRAINT "alliance_ended_has_no_step" CHECK (("alliance"."ended_at" is null) = ("alliance"."step" is not null))
);
--> statement-breakpoint
CREATE TABLE "alliance_initiative" (
	"alliance_id" uuid NOT NULL,
	"initiative_id" uuid NOT NULL,
	CONSTRAINT "alliance_initiative_alliance_id_initiative_id_pk" PRIMARY KEY("alliance_id","initiative_id")
);
--> statement-breakpoint
CREATE TABLE "party" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"capacity" text,
	"influence_circle" text,
	"interest_groups" text,
	"active_part_analysis" text,
	"solution_analysis" text,
	"active_part" text,
	"active_part_reason" text,
	"active_part_at" timestamp (3) with time zone,
	"active_part_by" uuid,
	"network_entry_id" uuid,
	"liaison_person_id" uuid,
	"liaison_position" text,
	CONSTRAINT "party_answer_known" CHECK ("party"."active_part" in ('yes','no')),
	CONSTRAINT "party_answer_whole" CHECK (num_nonnulls("party"."active_part", "party"."active_part_reason", "party"."active_part_at", "party"."active_part_by") in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"alliance_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"kind" text NOT NULL,
	"purposes" text[] NOT NULL,
	"other_purpose" text,
	"problem" text NOT NULL,
	"objective" text NOT NULL,
	"actions" text[] NOT NULL,
	"strategy" text NOT NULL,
	"technical_document" text NOT NULL,
	"network" text NOT NULL,
	"kind_fields" jsonb NOT NULL,
	"tentative_start" date,
	"tentative_end" date,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"approved_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "proposal_state_known" CHECK ("proposal"."state" in ('draft','approved')),
	CONSTRAINT "proposal_kind_known" CHECK ("proposal"."kind" in ('loyalty','adoption','pact','support')),
	CONSTRAINT "proposal_approved_whole" CHECK (("proposal"."state" = 'approved') = ("proposal"."approved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"alliance_id" uuid NOT NULL,
	"activity" integer NOT NULL,
	"visit" integer NOT NULL,
	"state" text NOT NULL,
	"answer" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"minutes_used" integer,
	CONSTRAINT "visit_alliance_id_activity_visit_pk" PRIMARY KEY("alliance_id","activity","visit"),
	CONSTRAINT "visit_state_known" CHECK ("visit"."state" in ('open','closed','notApplicable')),
	CONSTRAINT "visit_closed_whole" CHECK (("visit"."state" = 'open') = ("visit"."closed_at" is null)),
	CONSTRAINT "visit_one_answer" CHECK ("visit"."answer" is null or ("visit"."answer" in ('yes','no') and "visit"."activity" in (5, 13)))
);
--> statement-breakpoint
CREATE TABLE "balance" (
	"cycle_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"narrative" jsonb NOT NULL,
	"frozen" jsonb,
	"frozen_sha256" text,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp (3) with time zone,
	"filing_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "balance_state_known" CHECK ("balance"."state" in ('draft','filed')),
	CONSTRAINT "balance_second_person" CHECK ("balance"."confirmed_by" is null or "balance"."confirmed_by" <> "balance"."prepared_by"),
	CONSTRAINT "balance_filed_whole" CHECK ("balance"."state" <> 'filed' or num_nonnulls("balance"."frozen", "balance"."confirmed_by", "balance"."filing_id") = 3)
);
--> statement-breakpoint
CREATE TABLE "carry_over" (
	"alliance_id" uuid NOT NULL,
	"from_cycle_id" uuid NOT NULL,
	"to_cycle_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "carry_over_alliance_id_from_cycle_id_pk" PRIMARY KEY("alliance_id","from_cycle_id")
);
--> statement-breakpoint
CREATE TABLE "improvement_action" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"activity" integer NOT NULL,
	"finding" text NOT NULL,
	"action" text NOT NULL,
	"responsible" text NOT NULL,
	"due_on" date NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "improvement_action_activity_known" CHECK ("improvement_action"."activity" between 1 and 16)
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"party_id" uuid,
	"action" text NOT NULL,
	"deliverable" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"parent_id" uuid,
	"round" integer DEFAULT 0 NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"proposed_by" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"answer_note" text,
	"evidence_form" text,
	"evidence_file_id" uuid,
	"filing_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "commitment_state_known" CHECK ("commitment"."state" in ('proposed','returned','accepted','met','replaced')),
	CONSTRAINT "commitment_form_known" CHECK ("commitment"."evidence_form" in ('email','document','electronic')),
	CONSTRAINT "commitment_loop_whole" CHECK (("commitment"."round" > 0) = ("commitment"."parent_id" is not null)),
	CONSTRAINT "commitment_accepted_whole" CHECK ("commitment"."state" <> 'accepted' or "commitment"."answered_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"initiative_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"category" text NOT NULL,
	"description" text NOT NULL,
	"quantity" numeric(18, 4) NOT NULL,
	"unit" text NOT NULL,
	"monetizable" boolean NOT NULL,
	"not_monetizable_reason" text,
	"method" text,
	"rate" numeric(18, 4),
	"rate_source" text,
	"value" bigint,
	"state" text NOT NULL,
	"delivered_on" date,
	"declared_by" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"verified_by" uuid,
	"verified_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contribution_state_known" CHECK ("contribution"."state" in ('offered','committed','delivered','verified')),
	CONSTRAINT "contribution_origin_known" CHECK ("contribution"."origin" in ('private','public','mixed','community')),
	CONSTRAINT "contribution_valued_or_reasoned" CHECK (("contribution"."monetizable" and num_nonnulls("contribution"."method", "contribution"."rate", "contribution"."rate_source", "contribution"."value") = 4 and "contribution"."not_monetizable_reason" is null)
        or (not "contribution"."monetizable" and "contribution"."value" is null and "contribution"."not_monetizable_reason" is not null)),
	CONSTRAINT "contribution_verified_whole" CHECK (("contribution"."state" = 'verified') = ("contribution"."verified_at" is not null)),
	CONSTRAINT "contribution_delivered_dated" CHECK ("contribution"."state" not in ('delivered','verified') or "contribution"."delivered_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "cycle" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"procedure_version" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"committee" text,
	"initiatives_acta_id" uuid,
	"initiatives_set_at" timestamp (3) with time zone,
	"initiatives_set_by" uuid,
	"balance_filed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cycle_committee_known" CHECK ("cycle"."committee" in ('undersecretariat','directorate')),
	CONSTRAINT "cycle_initiatives_whole" CHECK (num_nonnulls("cycle"."committee", "cycle"."initiatives_acta_id", "cycle"."initiatives_set_at", "cycle"."initiatives_set_by") in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "initiative" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"line_of_work" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"prioritised_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"plan_activity_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"party_id" uuid,
	"description" text NOT NULL,
	"executed_on" date NOT NULL,
	"place" text NOT NULL,
	"people_reached" integer,
	"shows_minors" boolean NOT NULL,
	"state" text NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp (3) with time zone,
	"review_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "evidence_state_known" CHECK ("evidence"."state" in ('received','accepted','returned')),
	CONSTRAINT "evidence_reviewed_whole" CHECK (num_nonnulls("evidence"."reviewed_by", "evidence"."reviewed_at") = case "evidence"."state" when 'received' then 0 else 2 end),
	CONSTRAINT "evidence_returned_with_reason" CHECK ("evidence"."state" <> 'returned' or "evidence"."review_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "evidence_file" (
	"evidence_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "evidence_file_evidence_id_file_id_pk" PRIMARY KEY("evidence_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "filing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"alliance_id" uuid,
	"cycle_id" uuid,
	"state" text NOT NULL,
	"subject" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"number" text,
	"filed_on" date,
	"filed_at" timestamp (3) with time zone,
	"filed_by" uuid,
	"sent_to_lead_at" timestamp (3) with time zone,
	"received_by_lead_at" timestamp (3) with time zone,
	"received_by" uuid,
	CONSTRAINT "filing_kind_known" CHECK ("filing"."kind" in ('commitments','amendment','balance')),
	CONSTRAINT "filing_state_known" CHECK ("filing"."state" in ('pending','filed')),
	CONSTRAINT "filing_one_case" CHECK (("filing"."kind" = 'balance') = ("filing"."alliance_id" is null) and num_nonnulls("filing"."alliance_id", "filing"."cycle_id") = 1),
	CONSTRAINT "filing_filed_whole" CHECK (num_nonnulls("filing"."number", "filing"."filed_on", "filing"."filed_at", "filing"."filed_by") = case "filing"."state" when 'filed' then 4 else 0 end)
);
--> statement-breakpoint
CREATE TABLE "compliance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"visit" integer NOT NULL,
	"answer" text NOT NULL,
	"reason" text NOT NULL,
	"plan_activity_id" uuid,
	"cause" text,
	"commitment_id" uuid,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid NOT NULL,
	CONSTRAINT "compliance_answer_known" CHECK ("compliance"."answer" in ('yes','no')),
	CONSTRAINT "compliance_cause_known" CHECK ("compliance"."cause" in ('ally','secretariat','external')),
	CONSTRAINT "compliance_no_whole" CHECK (num_nonnulls("compliance"."plan_activity_id", "compliance"."cause", "compliance"."commitment_id") = case "compliance"."answer" when 'no' then 3 else 0 end)
);
--> statement-breakpoint
CREATE TABLE "nonconformity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"alliance_id" uuid NOT NULL,
	"plan_activity_id" uuid NOT NULL,
	"visit" integer NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"description" text NOT NULL,
	"correction" text,
	"correction_note" text,
	"corrected_at" timestamp (3) with time zone,
	"corrected_by" uuid,
	"snapshot_id" uuid,
	"acta_id" uuid,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	"due_on" date,
	CONSTRAINT "nonconformity_state_known" CHECK ("nonconformity"."state" in ('open','corrected','closed')),
	CONSTRAINT "nonconformity_correction_known" CHECK ("nonconformity"."correction" in ('adjust','carryOut')),
	CONSTRAINT "nonconformity_corrected_whole" CHECK (("nonconformity"."state" = 'open') = ("nonconformity"."correction" is null)),
	CONSTRAINT "nonconformity_closed_with_both" CHECK (("nonconformity"."state" = 'closed') = (num_nonnulls("nonconformity"."snapshot_id", "nonconformity"."acta_id", "nonconformity"."closed_at", "nonconformity"."closed_by") = 4))
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text,
	"totp_sealed" text,
	"totp_confirmed_at" timestamp (3) with time zone,
	"totp_last_step" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "person_email_folded" CHECK ("person"."email" = lower("person"."email"))
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_code_person_id_code_hash_pk" PRIMARY KEY("person_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"handle" uuid NOT NULL,
	"app" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"absolute_expires_at" timestamp (3) with time zone NOT NULL,
	"user_agent_hash" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "session_app_known" CHECK ("session"."app" in ('portal','backoffice'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_challenge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"browser_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_member" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"position" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_role" (
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "staff_role_person_id_role_pk" PRIMARY KEY("person_id","role"),
	CONSTRAINT "staff_role_known" CHECK ("staff_role"."role" in ('professional','lead','director','undersecretary','correspondence','observatory','quality','dataOfficer','auditor','administrator'))
);
--> statement-breakpoint
CREATE TABLE "token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"subject" uuid NOT NULL,
	"email" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	CONSTRAINT "token_purpose_known" CHECK ("token"."purpose" in ('request','invitation','signInLink','staffActivation','passwordReset','secondFactor'))
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"state" text NOT NULL,
	"alliance_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"contact_name" text NOT NULL,
	"contact_email" text NOT NULL,
	"message" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"answer_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "invitation_state_known" CHECK ("invitation"."state" in ('sent','accepted','declined','expired','revoked')),
	CONSTRAINT "invitation_answered_whole" CHECK (("invitation"."state" in ('accepted','declined')) = ("invitation"."answered_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "invitation_initiative" (
	"invitation_id" uuid NOT NULL,
	"initiative_id" uuid NOT NULL,
	CONSTRAINT "invitation_initiative_invitation_id_initiative_id_pk" PRIMARY KEY("invitation_id","initiative_id")
);
--> statement-breakpoint
CREATE TABLE "request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"organization_name" text,
	"contact_email" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"received_on" date,
	"due_on" date,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"answer_note" text,
	"organization_id" uuid,
	"alliance_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "request_state_known" CHECK ("request"."state" in ('draft','sent','reviewing','incomplete','accepted','declined','duplicate','withdrawn')),
	CONSTRAINT "request_sent_whole" CHECK ("request"."state" in ('draft','withdrawn') or num_nonnulls("request"."code", "request"."sent_at", "request"."received_on", "request"."due_on", "request"."organization_name", "request"."contact_email") = 6),
	CONSTRAINT "request_accepted_whole" CHECK (("request"."state" = 'accepted') = ("request"."alliance_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "attendee" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"position" text DEFAULT '' NOT NULL,
	"organization_id" uuid,
	"person_id" uuid,
	"attended" boolean
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"cycle_id" uuid NOT NULL,
	"title" text NOT NULL,
	"agenda" text NOT NULL,
	"modality" text NOT NULL,
	"place" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"convened_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_modality_known" CHECK ("meeting"."modality" in ('onSite','virtual','mixed')),
	CONSTRAINT "meeting_state_known" CHECK ("meeting"."state" in ('scheduled','held','cancelled')),
	CONSTRAINT "meeting_ends_after_start" CHECK ("meeting"."ends_at" > "meeting"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "meeting_activity" (
	"meeting_id" uuid NOT NULL,
	"activity" integer NOT NULL,
	CONSTRAINT "meeting_activity_meeting_id_activity_pk" PRIMARY KEY("meeting_id","activity"),
	CONSTRAINT "meeting_activity_known" CHECK ("meeting_activity"."activity" in (1, 3, 4, 5, 8, 9, 12, 14, 15))
);
--> statement-breakpoint
CREATE TABLE "meeting_alliance" (
	"meeting_id" uuid NOT NULL,
	"alliance_id" uuid NOT NULL,
	CONSTRAINT "meeting_alliance_meeting_id_alliance_id_pk" PRIMARY KEY("meeting_id","alliance_id")
);
--> statement-breakpoint
CREATE TABLE "inclusion_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"addressee" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" uuid NOT NULL,
	CONSTRAINT "inclusion_notice_channel_known" CHECK ("inclusion_notice"."channel" in ('email','letter'))
);
--> statement-breakpoint
CREATE TABLE "network_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"alliance_id" uuid NOT NULL,
	"name" text NOT NULL,
	"relevant" jsonb NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"entered_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"key" text PRIMARY KEY NOT NULL,
	"template" text NOT NULL,
	"template_version" integer NOT NULL,
	"recipient" text NOT NULL,
	"organization_id" uuid,
	"alliance_id" uuid,
	"subject" text NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"provider_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_state_known" CHECK ("mail"."state" in ('sending','sent','refused')),
	CONSTRAINT "mail_sent_whole" CHECK (("mail"."state" = 'sent') = ("mail"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"request_id" uuid,
	"text_id" text NOT NULL,
	"text_version" text NOT NULL,
	"text_sha256" text NOT NULL,
	"purposes" text[] NOT NULL,
	"channel" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "consent_of_somebody" CHECK ("consent"."person_id" is not null or "consent"."request_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"role" text NOT NULL,
	"position" text,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	CONSTRAINT "membership_role_known" CHECK ("membership"."role" in ('representative','delegate','liaison','collaborator'))
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"kind" text NOT NULL,
	"nit" text,
	"dv" text,
	"dependency" text,
	"locality" text,
	"neighbourhood" text,
	"standing" text NOT NULL,
	"needs_legal_review" boolean DEFAULT false NOT NULL,
	"legal_file_id" uuid,
	"verified_by" uuid,
	"verified_at" timestamp (3) with time zone,
	"merged_into" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organization_sector_known" CHECK ("organization"."sector" in ('private','public','mixed','community')),
	CONSTRAINT "organization_standing_known" CHECK ("organization"."standing" in ('prospect','articulating','member','inactive')),
	CONSTRAINT "organization_nit_with_dv" CHECK (("organization"."nit" is null) = ("organization"."dv" is null)),
	CONSTRAINT "organization_nit_expected" CHECK ("organization"."nit" is not null or "organization"."sector" = 'community' or "organization"."kind" = 'ORG_INT'),
	CONSTRAINT "organization_verified_whole" CHECK (("organization"."verified_by" is null) = ("organization"."verified_at" is null))
);
--> statement-breakpoint
CREATE TABLE "follow_up_date" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"meeting_id" uuid
);
--> statement-breakpoint
CREATE TABLE "plan_action" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"title" text NOT NULL,
	"coresponsibility" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action_id" uuid NOT NULL,
	"alliance_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"party_id" uuid,
	"responsible" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"compliance" text,
	"replaced_at" timestamp (3) with time zone,
	CONSTRAINT "plan_activity_dates" CHECK ("plan_activity"."ends_on" >= "plan_activity"."starts_on"),
	CONSTRAINT "plan_activity_compliance_known" CHECK ("plan_activity"."compliance" in ('met','partly','notMet'))
);
--> statement-breakpoint
CREATE TABLE "plan_section" (
	"alliance_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"term_months" integer NOT NULL,
	"follow_up_mechanisms" text NOT NULL,
	"capacity_statement" text,
	"approved_at" timestamp (3) with time zone,
	"approved_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_section_state_known" CHECK ("plan_section"."state" in ('draft','approved')),
	CONSTRAINT "plan_section_approved_whole" CHECK (num_nonnulls("plan_section"."approved_at", "plan_section"."approved_by") = case "plan_section"."state" when 'approved' then 2 else 0 end),
	CONSTRAINT "plan_section_term_positive" CHECK ("plan_section"."term_months" between 1 and 60 and "plan_section"."ends_on" > "plan_section"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "plan_snapshot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"visit" integer NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"taken_by" uuid NOT NULL,
	"acta_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"bucket" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "attempt_bucket_window_start_pk" PRIMARY KEY("bucket","window_start")
);
--> statement-breakpoint
CREATE TABLE "counter" (
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "counter_kind_year_pk" PRIMARY KEY("kind","year")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stream_kind" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"name" text NOT NULL,
	"audience" text NOT NULL,
	"data" text NOT NULL,
	"cause" uuid,
	"request_id" text NOT NULL,
	"previous_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "event_stream_seq" UNIQUE("stream_kind","stream_id","seq")
);
--> statement-breakpoint
CREATE TABLE "event_subject" (
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	CONSTRAINT "event_subject_event_id_kind_subject_id_pk" PRIMARY KEY("event_id","kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"scan" text NOT NULL,
	"organization_id" uuid,
	"alliance_id" uuid,
	"request_id" uuid,
	"width" integer,
	"height" integer,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY NOT NULL,
	"mark" text,
	"clock_offset_ms" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stream_head" (
	"stream_kind" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "stream_head_stream_kind_stream_id_pk" PRIMARY KEY("stream_kind","stream_id")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"key" uuid PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"kind" text NOT NULL,
	"result_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"name" text NOT NULL,
	"technical_document" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recognition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"edition_id" uuid NOT NULL,
	"alliance_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"recognised" boolean NOT NULL,
	"reason" text NOT NULL,
	"record_kind" text NOT NULL,
	"resolution_number" text,
	"acta_id" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid NOT NULL,
	CONSTRAINT "recognition_record_known" CHECK ("recognition"."record_kind" in ('minutes','resolution')),
	CONSTRAINT "recognition_resolution_numbered" CHECK (("recognition"."record_kind" = 'resolution') = ("recognition"."resolution_number" is not null))
);
--> statement-breakpoint
CREATE TABLE "continuity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"acta_id" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid NOT NULL,
	CONSTRAINT "continuity_outcome_known" CHECK ("continuity"."outcome" in ('continues','continuesAdjusted','pauses','ends'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "acta_code" ON "acta" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "acta_live_per_meeting" ON "acta" USING btree ("meeting_id") WHERE "acta"."state" <> 'annulled' and "acta"."clarifies_id" is null;--> statement-breakpoint
CREATE INDEX "acta_state" ON "acta" USING btree ("state","drafted_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "acta_item_position" ON "acta_item" USING btree ("acta_id","position");--> statement-breakpoint
CREATE INDEX "acta_item_alliance" ON "acta_item" USING btree ("alliance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "alliance_code" ON "alliance" USING btree ("code");--> statement-breakpoint
CREATE INDEX "alliance_cycle_step" ON "alliance" USING btree ("cycle_id","state","step","id");--> statement-breakpoint
CREATE INDEX "alliance_professional" ON "alliance" USING btree ("professional_id","state","id");--> statement-breakpoint
CREATE INDEX "alliance_by_initiative" ON "alliance_initiative" USING btree ("initiative_id");--> statement-breakpoint
CREATE UNIQUE INDEX "party_once" ON "party" USING btree ("alliance_id","organization_id");--> statement-breakpoint
CREATE INDEX "party_organization" ON "party" USING btree ("organization_id","alliance_id");--> statement-breakpoint
CREATE INDEX "improvement_action_cycle" ON "improvement_action" USING btree ("cycle_id");--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_number" ON "commitment" USING btree ("alliance_id","number");--> statement-breakpoint
CREATE INDEX "commitment_due" ON "commitment" USING btree ("state","due_on","id");--> statement-breakpoint
CREATE INDEX "commitment_filing" ON "commitment" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "contribution_alliance" ON "contribution" USING btree ("alliance_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_year" ON "cycle" USING btree ("year");--> statement-breakpoint
CREATE INDEX "initiative_cycle" ON "initiative" USING btree ("cycle_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_number" ON "evidence" USING btree ("alliance_id","number");--> statement-breakpoint
CREATE INDEX "evidence_activity" ON "evidence" USING btree ("plan_activity_id");--> statement-breakpoint
CREATE INDEX "evidence_queue" ON "evidence" USING btree ("state","submitted_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_file_once" ON "evidence_file" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "filing_number" ON "filing" USING btree ("number");--> statement-breakpoint
CREATE INDEX "filing_state" ON "filing" USING btree ("state","opened_at","id");--> statement-breakpoint
CREATE INDEX "filing_alliance" ON "filing" USING btree ("alliance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "compliance_visit" ON "compliance" USING btree ("alliance_id","visit");--> statement-breakpoint
CREATE UNIQUE INDEX "nonconformity_code" ON "nonconformity" USING btree ("code");--> statement-breakpoint
CREATE INDEX "nonconformity_alliance" ON "nonconformity" USING btree ("alliance_id","opened_at");--> statement-breakpoint
CREATE INDEX "nonconformity_state" ON "nonconformity" USING btree ("state","opened_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_handle" ON "session" USING btree ("handle");--> statement-breakpoint
CREATE INDEX "sign_in_challenge_email" ON "sign_in_challenge" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_in_challenge_browser" ON "sign_in_challenge" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "token_subject" ON "token" USING btree ("subject","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_code" ON "invitation" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_alliance" ON "invitation" USING btree ("alliance_id");--> statement-breakpoint
CREATE INDEX "invitation_state" ON "invitation" USING btree ("state","sent_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "request_code" ON "request" USING btree ("code");--> statement-breakpoint
CREATE INDEX "request_state" ON "request" USING btree ("state","sent_at","id");--> statement-breakpoint
CREATE INDEX "attendee_meeting" ON "attendee" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_code" ON "meeting" USING btree ("code");--> statement-breakpoint
CREATE INDEX "meeting_cycle" ON "meeting" USING btree ("cycle_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "meeting_by_alliance" ON "meeting_alliance" USING btree ("alliance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inclusion_notice_once" ON "inclusion_notice" USING btree ("alliance_id","organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "network_entry_once" ON "network_entry" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "network_entry_alliance" ON "network_entry" USING btree ("alliance_id");--> statement-breakpoint
CREATE INDEX "mail_alliance" ON "mail" USING btree ("alliance_id","created_at");--> statement-breakpoint
CREATE INDEX "consent_person" ON "consent" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_live" ON "membership" USING btree ("person_id","organization_id") WHERE "membership"."until" is null;--> statement-breakpoint
CREATE INDEX "membership_organization" ON "membership" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_nit" ON "organization" USING btree ("nit") WHERE "organization"."sector" <> 'public' and "organization"."merged_into" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "organization_public_nit" ON "organization" USING btree ("nit","dependency") WHERE "organization"."sector" = 'public' and "organization"."merged_into" is null;--> statement-breakpoint
CREATE INDEX "organization_standing" ON "organization" USING btree ("standing","id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_date_once" ON "follow_up_date" USING btree ("alliance_id","on_day");--> statement-breakpoint
CREATE INDEX "follow_up_date_day" ON "follow_up_date" USING btree ("on_day");--> statement-breakpoint
CREATE INDEX "plan_action_alliance" ON "plan_action" USING btree ("alliance_id","id");--> statement-breakpoint
CREATE INDEX "plan_action_commitment" ON "plan_action" USING btree ("commitment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_activity_number" ON "plan_activity" USING btree ("alliance_id","number");--> statement-breakpoint
CREATE INDEX "plan_activity_action" ON "plan_activity" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "plan_activity_ends" ON "plan_activity" USING btree ("ends_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_snapshot_visit" ON "plan_snapshot" USING btree ("alliance_id","visit");--> statement-breakpoint
CREATE INDEX "event_at" ON "event" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "event_cause" ON "event" USING btree ("cause");--> statement-breakpoint
CREATE INDEX "event_subject_by_subject" ON "event_subject" USING btree ("kind","subject_id","event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "file_key" ON "file" USING btree ("key");--> statement-breakpoint
CREATE INDEX "file_alliance" ON "file" USING btree ("alliance_id","id");--> statement-breakpoint
CREATE INDEX "file_organization" ON "file" USING btree ("organization_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_cycle" ON "edition" USING btree ("cycle_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recognition_once" ON "recognition" USING btree ("edition_id","alliance_id","organization_id");--> statement-breakpoint
CREATE INDEX "recognition_alliance" ON "recognition" USING btree ("alliance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "continuity_once" ON "continuity" USING btree ("alliance_id","organization_id");
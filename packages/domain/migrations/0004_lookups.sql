CREATE INDEX "proposal_input_file_file" ON "proposal_input_file" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "commitment_evidence_file" ON "commitment" USING btree ("evidence_file_id") WHERE "commitment"."evidence_file_id" is not null;--> statement-breakpoint
CREATE INDEX "token_email" ON "token" USING btree ("email","purpose") WHERE "token"."email" is not null;
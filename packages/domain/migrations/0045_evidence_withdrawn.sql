ALTER TABLE "evidence" DROP CONSTRAINT "evidence_state_known";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_reviewed_whole";--> statement-breakpoint
ALTER TABLE "receipt" DROP CONSTRAINT "receipt_act_known";--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "withdraw_reason" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_whole" CHECK (num_nonnulls("evidence"."withdrawn_by", "evidence"."withdrawn_at", "evidence"."withdraw_reason") = case "evidence"."state" when 'withdrawn' then 3 else 0 end);--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_state_known" CHECK ("evidence"."state" in ('received','accepted','returned','withdrawn'));--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_reviewed_whole" CHECK (case "evidence"."state" when 'received' then num_nonnulls("evidence"."reviewed_by", "evidence"."reviewed_at") = 0
        when 'withdrawn' then num_nonnulls("evidence"."reviewed_by", "evidence"."reviewed_at") in (0, 2)
        else num_nonnulls("evidence"."reviewed_by", "evidence"."reviewed_at") = 2 end);--> statement-breakpoint
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_act_known" CHECK ("receipt"."act" in ('commitmentProposed','commitmentAmended','commitmentWithdrawn','commitmentReplaced','commitmentAccepted','commitmentReturned','commitmentObjected','commitmentKept','principlesAccepted','evidenceReported','evidenceWithdrawn','contributionDeclared','contributionWithdrawn','nonconformityOpened','nonconformityDismissed','nonconformityCorrected','nonconformityClosed'));
--> statement-breakpoint
-- What nobody accepted is taken back by the side that reported it, under the name of who does it; then it stands as it was.
alter table evidence add foreign key (withdrawn_by) references person;
grant update (state, withdrawn_by, withdrawn_at, withdraw_reason, version) on evidence to alianzas_portal;
grant update (withdrawn_by, withdrawn_at, withdraw_reason) on evidence to alianzas_backoffice;
create policy own_report on evidence as restrictive for update to alianzas_portal
  using (party_id in (select p.id from party p where p.organization_id = any ((select app.organizations())::uuid[])));
insert into app.transition values
  ('evidence.state', 'portal', 'received', 'withdrawn'), ('evidence.state', 'portal', 'returned', 'withdrawn'),
  ('evidence.state', 'backoffice', 'received', 'withdrawn'), ('evidence.state', 'backoffice', 'returned', 'withdrawn');
drop trigger evidence_reviewed_kept on evidence;
drop trigger evidence_received_kept on evidence;
drop trigger evidence_signs on evidence;
drop trigger evidence_signs_again on evidence;
create trigger evidence_closed_kept before update on evidence for each row when (app.by_application() and (old.state in ('accepted', 'withdrawn'))) execute function app.keep_closed();
create trigger evidence_returned_kept before update on evidence for each row when (app.by_application() and (old.state = 'returned')) execute function app.keep_closed('state', 'withdrawn_by', 'withdrawn_at', 'withdraw_reason', 'version');
create trigger evidence_received_kept before update on evidence for each row when (app.by_application() and (old.state = 'received')) execute function app.keep_closed('state', 'reviewed_by', 'reviewed_at', 'review_reason', 'version', 'withdrawn_by', 'withdrawn_at', 'withdraw_reason');
create trigger evidence_signs before insert on evidence for each row when (app.by_application()) execute function app.check_signature('submitted_by', 'reviewed_by', 'withdrawn_by');
create trigger evidence_signs_again before update on evidence for each row when (app.by_application() and (old.submitted_by is distinct from new.submitted_by or old.reviewed_by is distinct from new.reviewed_by or old.withdrawn_by is distinct from new.withdrawn_by)) execute function app.check_signature('submitted_by', 'reviewed_by', 'withdrawn_by');
--> statement-breakpoint
create or replace function app.keep_receipt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  commits boolean := exists (select from app.memberships_of(app.person()) m
    where m.organization = new.organization_id and m.role in ('representative', 'delegate'));
  done boolean;
begin
  if new.side <> tg_argv[0] then
    raise exception 'a receipt says which side acted' using errcode = 'insufficient_privilege';
  end if;
  if tg_argv[0] = 'team' then
    if not app.has_role('professional', 'lead', 'director') and new.act not like 'nonconformity%' then
      raise exception 'quality treats nonconformities alone' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if new.act in ('commitmentAccepted', 'commitmentReturned', 'commitmentObjected', 'commitmentReplaced', 'principlesAccepted') and not commits then
    raise exception 'a representative or a delegate answers for a party' using errcode = 'insufficient_privilege';
  end if;
  done := case
    when new.act = 'commitmentKept' then false
    when new.act like 'commitment%' then exists (select from commitment c join party p on p.id = c.party_id
      where c.id = new.about_id and c.alliance_id = new.alliance_id and p.organization_id = new.organization_id
        and c.state = case new.act when 'commitmentAccepted' then 'accepted' when 'commitmentReturned' then 'returned'
          when 'commitmentWithdrawn' then 'withdrawn' when 'commitmentReplaced' then 'replaced' else 'proposed' end)
    when new.act = 'principlesAccepted' then exists (select from party p
      where p.id = new.about_id and p.alliance_id = new.alliance_id and p.organization_id = new.organization_id)
    when new.act = 'evidenceReported' then exists (select from evidence e join party p on p.id = e.party_id
      where e.id = new.about_id and e.alliance_id = new.alliance_id and p.organization_id = new.organization_id and e.submitted_by = new."by")
    when new.act = 'evidenceWithdrawn' then exists (select from evidence e join party p on p.id = e.party_id
      where e.id = new.about_id and e.alliance_id = new.alliance_id and p.organization_id = new.organization_id
        and e.state = 'withdrawn' and e.withdrawn_by = new."by")
    when new.act like 'contribution%' then exists (select from contribution l
      where l.id = new.about_id and l.alliance_id = new.alliance_id and l.organization_id = new.organization_id
        and case new.act when 'contributionWithdrawn' then l.state = 'withdrawn' and l.declared_by like 'person:%' and l.withdrawn_by = 'person:' || new."by"
          else l.state = 'delivered' and l.declared_by = 'person:' || new."by" end)
    else false end;
  if not done then
    raise exception '% is no act of an organization that was done', new.act using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

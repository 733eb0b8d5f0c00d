-- A person of one registration answers for both, also for what was sent back; a withdrawn contribution has its receipt.
create or replace function app.keep_own_party() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from party p where p.id = new.party_id and p.organization_id = any (app.organizations())) then
    raise exception 'a party writes its own commitments' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'withdrawn' and old.proposed_side <> 'organization' then
    raise exception 'a commitment is withdrawn by the side that wrote it' using errcode = 'insufficient_privilege';
  end if;
  if (old.state = 'returned' or new.state <> old.state and new.state <> 'withdrawn') and not exists (
    select from party p join app.memberships_of(app.person()) m on m.organization = p.organization_id
    where p.id = new.party_id and m.role in ('representative', 'delegate')) then
    raise exception 'a representative or a delegate answers for a party' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
ALTER TABLE "receipt" DROP CONSTRAINT "receipt_act_known";--> statement-breakpoint
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_act_known" CHECK ("receipt"."act" in ('commitmentProposed','commitmentAmended','commitmentWithdrawn','commitmentReplaced','commitmentAccepted','commitmentReturned','commitmentObjected','principlesAccepted','evidenceReported','contributionDeclared','contributionWithdrawn','nonconformityOpened','nonconformityDismissed','nonconformityCorrected','nonconformityClosed'));--> statement-breakpoint
CREATE INDEX "legal_nature_file" ON "legal_nature" USING btree ("file_id");

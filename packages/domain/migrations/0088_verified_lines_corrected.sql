-- A verified line stays as it was, and a later line that names it says what it should have said, and why. One stands at a
-- time: what was withdrawn gives its place to the next.
DROP INDEX "contribution_corrects";--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "correct_reason" text;--> statement-breakpoint
CREATE UNIQUE INDEX "contribution_corrects" ON "contribution" USING btree ("corrects_id") WHERE "contribution"."state" <> 'withdrawn' or "contribution"."correct_reason" is null;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_correction_named" CHECK ("contribution"."correct_reason" is null or "contribution"."corrects_id" is not null);
--> statement-breakpoint
-- What names another line is of the same organization in the same case. What says why corrects one that was verified, by
-- somebody who neither declared nor verified it, and apart where a confirmed balance counts that one; else that was withdrawn.
create function app.keep_correction() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was contribution;
  corrector text := split_part(new.declared_by, ':', 2);
  wanted text := case when new.correct_reason is null then 'withdrawn' else 'verified' end;
begin
  select * into was from contribution where id = new.corrects_id;
  if (was.alliance_id, was.party_id, was.organization_id) is distinct from (new.alliance_id, new.party_id, new.organization_id) then
    raise exception 'a line puts right another of its organization in its case' using errcode = 'insufficient_privilege';
  end if;
  if was.state <> wanted then
    raise exception 'a line that is % is not put right so', was.state using errcode = 'insufficient_privilege';
  end if;
  if new.correct_reason is not null and corrector in (split_part(was.declared_by, ':', 2), was.verified_by::text) then
    raise exception 'who declared or verified a line does not correct it' using errcode = 'insufficient_privilege';
  end if;
  if new.correct_reason is not null and new.apart_reason is null and was.apart_reason is null
    and exists (select from cycle c where c.id = was.cycle_id and c.balance_confirmed_at is not null) then
    raise exception 'the balance of that year was confirmed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function app.keep_correction() from public;
create trigger contribution_corrects_another before insert on contribution for each row when (app.by_application() and new.corrects_id is not null) execute function app.keep_correction();
--> statement-breakpoint
-- Who may verify lines corrects a verified one and turns a correction down; all other lines are of whoever drives a case.
update app.transition set team = array['professional', 'lead', 'director'] where role = 'backoffice' and (noun, was, becomes) in (
  ('contribution.state', '', 'delivered'), ('contribution.state', 'delivered', 'withdrawn'));
create function app.refuse_other_lines() returns trigger language plpgsql as $$
begin
  raise exception 'only who drives a case declares or withdraws what corrects no verified line' using errcode = 'insufficient_privilege';
end $$;
revoke all on function app.refuse_other_lines() from public;
create trigger contribution_declared_by_driving before insert on contribution for each row when (current_user = 'alianzas_backoffice' and new.correct_reason is null and not app.has_role('professional', 'lead')) execute function app.refuse_other_lines();
create trigger contribution_withdrawn_by_driving before update on contribution for each row when (current_user = 'alianzas_backoffice' and new.state = 'withdrawn' and new.correct_reason is null and not app.has_role('professional', 'lead')) execute function app.refuse_other_lines();
--> statement-breakpoint
-- A correction that waits stands in no balance.
drop trigger contribution_stands_in_cut on contribution;
create trigger contribution_stands_in_cut before update on contribution for each row when (app.by_application() and new.state = 'withdrawn' and old.state <> 'withdrawn' and new.correct_reason is null) execute function app.keep_cut();
drop trigger contribution_at_birth on contribution;
create trigger contribution_at_birth before insert on contribution for each row when (current_user = 'alianzas_portal' and (new.verified_by is distinct from null or new.verified_at is distinct from null or new.version is distinct from 1 or new.withdrawn_at is distinct from null or new.withdrawn_by is distinct from null or new.withdraw_reason is distinct from null or new.correct_reason is distinct from null)) execute function app.refuse_filled();

ALTER TABLE "invitation" ADD COLUMN "verified_how" text;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "verified_how" text;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_ended_whole" CHECK (num_nonnulls("membership"."ended_by", "membership"."end_reason") in (0, 2) and ("membership"."ended_by" is null or "membership"."until" is not null));--> statement-breakpoint
alter table membership add foreign key (ended_by) references person;
--> statement-breakpoint
-- A membership begins, and ends once, with who ended it and why: what it was stays.
create trigger membership_joined_kept before update on membership for each row when (app.by_application()) execute function app.keep_closed('until+', 'ended_by+', 'end_reason+');
create trigger membership_signs before insert on membership for each row when (app.by_application()) execute function app.check_signature('ended_by');
create trigger membership_signs_again before update on membership for each row when (app.by_application() and (old.ended_by is distinct from new.ended_by)) execute function app.check_signature('ended_by');
grant update (until, ended_by, end_reason) on membership to alianzas_backoffice;
--> statement-breakpoint
-- It is ended by the lead or the director, and signed.
create function app.keep_membership() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.until is not null and new.ended_by is not null and new.end_reason is not null
    and exists (select from staff_role r where r.person_id = app.person() and r.role in ('lead', 'director')) then
    return new;
  end if;
  raise exception 'a membership is ended by the lead or the director, with the reason' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
revoke all on function app.keep_membership from public;
create trigger membership_ended_by_leading before update on membership for each row when (app.by_application()) execute function app.keep_membership();
--> statement-breakpoint
-- How somebody was verified and why a membership ended are the team's.
revoke select on membership from alianzas_portal;
grant select (id, person_id, organization_id, role, position, since, until) on membership to alianzas_portal;
--> statement-breakpoint
drop trigger membership_at_birth on membership;
create trigger membership_at_birth before insert on membership for each row when (current_user = 'alianzas_portal' and (new.until is distinct from null or new.verified_how is distinct from null or new.ended_by is distinct from null or new.end_reason is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
-- One's own membership is read while it stands; what ended gives nothing.
drop policy own on membership;
create policy own on membership for select to alianzas_portal using (organization_id = any ((select app.organizations())::uuid[]) or person_id = (select app.person()) and until is null
  or organization_id in (select i.organization_id from invitation i where i.id = (select app.subject())));

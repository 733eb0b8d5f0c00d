ALTER TABLE "acta" ADD COLUMN "named" jsonb;--> statement-breakpoint
-- What an approved acta names is kept as it was called then: who approves it writes that with its hash. One approved before names none.
grant update (named) on acta to alianzas_backoffice;
drop trigger acta_at_team_birth on acta;
create trigger acta_at_team_birth before insert on acta for each row when (current_user = 'alianzas_backoffice' and (new.internal_note is distinct from ''::text or new.submitted_at is distinct from null or new.submitted_by is distinct from null or new.approved_at is distinct from null or new.approved_by is distinct from null or new.annulled_at is distinct from null or new.annul_reason is distinct from null or new.sha256 is distinct from null or new.clarifies_id is distinct from null or new.version is distinct from 1 or new.named is distinct from null)) execute function app.refuse_filled();
--> statement-breakpoint
-- An ally reads of it only what its own organizations were called, in the cases that are theirs.
create function app.named_in_acta(of_acta uuid) returns table (alliance uuid, organization uuid, name text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select (c.said ->> 'id')::uuid, p.id::uuid, a.named -> 'organizations' ->> p.id
  from acta a cross join lateral jsonb_array_elements(a.named -> 'cases') c(said) cross join lateral jsonb_array_elements_text(c.said -> 'parties') p(id)
  where a.id = of_acta and a.state = 'approved' and (c.said ->> 'id')::uuid in (select app.alliances())
    and p.id::uuid = any ((select app.organizations())::uuid[]);
end;
--> statement-breakpoint
revoke all on function app.named_in_acta from public;
grant execute on function app.named_in_acta to alianzas_portal;

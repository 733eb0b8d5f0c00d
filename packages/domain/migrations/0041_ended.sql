-- What is of a case stays as it was once that ended, filed or before time (law 2).
create function app.case_ended(alliance uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from alliance a where a.id = alliance and a.ended_at is not null);
$$;
revoke all on function app.case_ended from public;
grant execute on function app.case_ended to alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup;
--> statement-breakpoint
create trigger commitment_ended_kept before update on commitment for each row when (app.by_application() and (app.case_ended(old.alliance_id))) execute function app.keep_closed();
create trigger compliance_ended_kept before update on compliance for each row when (app.by_application() and (app.case_ended(old.alliance_id))) execute function app.keep_closed();
create trigger follow_up_date_ended_kept before update on follow_up_date for each row when (app.by_application() and (app.case_ended(old.alliance_id))) execute function app.keep_closed();
create trigger network_entry_ended_kept before update on network_entry for each row when (app.by_application() and (app.case_ended(new.alliance_id))) execute function app.keep_closed();
create trigger party_ended_kept before update on party for each row when (app.by_application() and (app.case_ended(old.alliance_id))) execute function app.keep_closed();
create trigger plan_activity_ended_kept before update on plan_activity for each row when (app.by_application() and (app.case_ended(old.alliance_id))) execute function app.keep_closed();
create trigger plan_section_ended_kept before update on plan_section for each row when (app.by_application() and (app.case_ended(old.alliance_id))) execute function app.keep_closed();
create trigger plan_snapshot_ended_kept before update on plan_snapshot for each row when (app.by_application() and (app.case_ended(old.alliance_id))) execute function app.keep_closed();
--> statement-breakpoint
-- That somebody saw what proves a legal nature is written and taken back by its act alone, which stays.
create function app.keep_legal_nature() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.verified_at is null and new.verified_by is null and new.legal_file_id is null then
    if exists (select from legal_nature l where l.organization_id = new.id and l.act = 'withdrawn' and l.at >= old.verified_at) then
      return new;
    end if;
  elsif exists (select from legal_nature l where l.organization_id = new.id and l.act = 'verified'
      and l.at = new.verified_at and l."by" = new.verified_by and l.file_id is not distinct from new.legal_file_id)
    and not exists (select from legal_nature l where l.organization_id = new.id and l.act = 'withdrawn' and l.at > new.verified_at) then
    return new;
  end if;
  raise exception 'a legal nature is verified by its act' using errcode = 'insufficient_privilege';
end $$;
revoke all on function app.keep_legal_nature from public;
create trigger organization_verified_by_act before update on organization for each row when (app.by_application() and ((old.verified_at, old.verified_by, old.legal_file_id) is distinct from (new.verified_at, new.verified_by, new.legal_file_id))) execute function app.keep_legal_nature();

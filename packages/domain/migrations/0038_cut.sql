ALTER TABLE "cycle" ADD COLUMN "balance_confirmed_at" timestamp (3) with time zone;
--> statement-breakpoint
update cycle c set balance_confirmed_at = coalesce((select b.confirmed_at from balance b where b.cycle_id = c.id), c.balance_filed_at);
--> statement-breakpoint
grant update (balance_confirmed_at) on cycle to alianzas_backoffice;
drop trigger cycle_initiatives_kept on cycle;
create trigger cycle_initiatives_kept before update on cycle for each row when (app.by_application() and (old.initiatives_set_at is not null)) execute function app.keep_closed('balance_confirmed_at+', 'balance_filed_at+', 'version');
--> statement-breakpoint
-- What the confirmed balance of a year counted stays: from then on a delivery or an evidence comes in apart, with its reason.
create function app.keep_cut() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.apart_reason is null and exists (select from cycle c where c.id = new.cycle_id and c.balance_confirmed_at is not null) then
    raise exception 'the balance of that year was confirmed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function app.keep_cut() from public;
create trigger contribution_before_cut before insert on contribution for each row when (app.by_application()) execute function app.keep_cut();
create trigger contribution_stands_in_cut before update on contribution for each row when (app.by_application() and new.state = 'withdrawn' and old.state <> 'withdrawn') execute function app.keep_cut();
create trigger evidence_before_cut before insert on evidence for each row when (app.by_application()) execute function app.keep_cut();

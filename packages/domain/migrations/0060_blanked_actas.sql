-- Asked of what is written, not of a row of before: there the check stopped the blanking of the person whom it names.
ALTER TABLE "acta_item" DROP CONSTRAINT "acta_item_party";
--> statement-breakpoint
create function app.refuse_item_without_party() returns trigger language plpgsql as $$
begin
  if (new.activity in (1, 9, 12)) <> (new.organization_id is null) then
    raise exception 'an item of activity % names an organization where it is said of one', new.activity
      using errcode = 'check_violation', constraint = 'acta_item_party';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function app.refuse_item_without_party from public;
--> statement-breakpoint
create trigger acta_item_party before insert or update of activity, organization_id on acta_item
  for each row execute function app.refuse_item_without_party();
--> statement-breakpoint
-- A notice of 7 may name its addressee by e-mail: it is blanked too, and no application changes anything of it.
drop trigger inclusion_notice_append_only on inclusion_notice;
create trigger inclusion_notice_sent_kept before update on inclusion_notice for each row when (app.by_application()) execute function app.keep_closed();

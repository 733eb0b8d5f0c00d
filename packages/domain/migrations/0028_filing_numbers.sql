ALTER TABLE "filing" ADD COLUMN "number_in_force" text;--> statement-breakpoint
alter table filing disable trigger user;--> statement-breakpoint
update filing f set number_in_force = coalesce(
  (select n.number from filing_correction n where n.filing_id = f.id order by n.position desc limit 1), f.number);--> statement-breakpoint
alter table filing enable trigger user;--> statement-breakpoint
CREATE UNIQUE INDEX "filing_number_in_force" ON "filing" USING btree ("number_in_force");--> statement-breakpoint
drop trigger filing_number_kept on filing;
drop trigger filing_correction_number_kept on filing_correction;
drop function app.keep_number();
--> statement-breakpoint
-- The number in force is written by the database alone, whoever enters or corrects one: its index holds for the owner too.
create function app.set_number_in_force() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'filing' then
    new.number_in_force := coalesce(
      (select n.number from filing_correction n where n.filing_id = new.id order by n.position desc limit 1), new.number);
    return new;
  end if;
  update filing set number_in_force = new.number where id = new.filing_id;
  return new;
end $$;
--> statement-breakpoint
revoke all on function app.set_number_in_force from public;
create trigger filing_number_stands before insert or update on filing for each row execute function app.set_number_in_force();
create trigger filing_correction_stands after insert on filing_correction for each row execute function app.set_number_in_force();
--> statement-breakpoint
-- What is only added to is emptied by nobody.
create trigger account_change_no_truncate before truncate on account_change for each statement execute function app.refuse_change();
create trigger agent_category_no_truncate before truncate on agent_category for each statement execute function app.refuse_change();
create trigger compliance_no_truncate before truncate on compliance for each statement execute function app.refuse_change();
create trigger continuity_no_truncate before truncate on continuity for each statement execute function app.refuse_change();
create trigger dialogue_space_no_truncate before truncate on dialogue_space for each statement execute function app.refuse_change();
create trigger filing_correction_no_truncate before truncate on filing_correction for each statement execute function app.refuse_change();
create trigger inclusion_notice_no_truncate before truncate on inclusion_notice for each statement execute function app.refuse_change();
create trigger plan_snapshot_no_truncate before truncate on plan_snapshot for each statement execute function app.refuse_change();
create trigger proposal_input_file_no_truncate before truncate on proposal_input_file for each statement execute function app.refuse_change();
create trigger recognition_no_truncate before truncate on recognition for each statement execute function app.refuse_change();
create trigger reminder_no_truncate before truncate on reminder for each statement execute function app.refuse_change();

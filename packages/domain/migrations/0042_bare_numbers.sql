-- One number is one filing's, however it is written: with spaces, points, dashes or small letters.
create function app.bare_number(written text) returns text language sql immutable parallel safe
  set search_path = public, pg_temp
  return upper(regexp_replace(written, '[^0-9A-Za-z]', '', 'g'));
--> statement-breakpoint
revoke all on function app.bare_number from public;
--> statement-breakpoint
DROP INDEX "filing_number_in_force";--> statement-breakpoint
ALTER TABLE "filing" ADD COLUMN "number_key" text;--> statement-breakpoint
alter table filing disable trigger user;--> statement-breakpoint
-- Of those that stand under one number already, the later ones keep theirs apart: nothing that was filed is changed.
update filing f set number_key = k.bare || case when k.nth > 1 then ' ' || f.id else '' end
from (select id, app.bare_number(number_in_force) as bare,
    row_number() over (partition by app.bare_number(number_in_force) order by filed_at, id) as nth
  from filing where number_in_force is not null) k
where k.id = f.id;--> statement-breakpoint
alter table filing enable trigger user;--> statement-breakpoint
CREATE UNIQUE INDEX "filing_number_in_force" ON "filing" USING btree ("number_key");--> statement-breakpoint
create or replace function app.set_number_in_force() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'filing' then
    new.number_in_force := coalesce(
      (select n.number from filing_correction n where n.filing_id = new.id order by n.position desc limit 1), new.number);
    new.number_key := case
      when tg_op = 'UPDATE' and new.number_in_force is not distinct from old.number_in_force then old.number_key
      else app.bare_number(new.number_in_force) end;
    return new;
  end if;
  update filing set number_in_force = new.number where id = new.filing_id;
  return new;
end $$;

ALTER TABLE "alliance_turn" DROP CONSTRAINT "alliance_turn_act_known";--> statement-breakpoint
ALTER TABLE "alliance_turn" ADD COLUMN "organization_id" uuid;--> statement-breakpoint
ALTER TABLE "alliance_turn" ADD CONSTRAINT "alliance_turn_act_known" CHECK ("alliance_turn"."act" in ('suspended','resumed','withdrawn','endedEarly','undone','partyRemoved'));--> statement-breakpoint
ALTER TABLE "alliance_turn" ADD CONSTRAINT "alliance_turn_of_party" CHECK (("alliance_turn"."act" = 'partyRemoved') = ("alliance_turn"."organization_id" is not null));
--> statement-breakpoint
alter table alliance_turn add foreign key (organization_id) references organization;
grant select (organization_id) on alliance_turn to alianzas_portal;
-- Why an organization was taken out is told to it, and not to the others of the case.
drop policy parties on alliance_turn;
create policy parties on alliance_turn for select to alianzas_portal using (alliance_id in (select app.alliances()) and organization_id is null);
--> statement-breakpoint
-- The cases that an organization of the reader left, or was taken out of, as they were told to it: what it is of again, by any
-- registration, is among its own.
create function app.own_left() returns table (code text, title text, organization text, reason text, at timestamptz)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct on (a.opened_at, a.id, coalesce(o.merged_into, o.id)) a.code, a.title, o.name, coalesce(t.reason, i.answer_reason, i.revoke_reason), e.at
  from event_subject s join event e on e.id = s.event_id and e.stream_kind = 'alliance' and e.name = 'party.removed'
    join organization o on o.id = (e.data::json ->> 'organization')::uuid
    join alliance a on a.id = e.stream_id
    left join alliance_turn t on t.id = (e.data::json ->> 'turn')::uuid
    left join (invitation i join organization w on w.id = i.organization_id) on i.alliance_id = a.id and coalesce(w.merged_into, w.id) = coalesce(o.merged_into, o.id)
  where s.kind = 'organization' and s.subject_id = any (app.organizations()) and a.id not in (select app.alliances())
  order by a.opened_at desc, a.id, coalesce(o.merged_into, o.id), e.at desc;
end;
--> statement-breakpoint
revoke all on function app.own_left from public;
grant execute on function app.own_left to alianzas_portal;

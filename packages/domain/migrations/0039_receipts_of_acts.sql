-- Whoever verifies legal nature, and whoever does the acts that leave a receipt, and nobody else of the team.
drop policy adds on legal_nature;
create policy adds on legal_nature for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director')));
drop policy changes on legal_nature;
create policy changes on legal_nature for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director')));
drop policy drops on legal_nature;
create policy drops on legal_nature for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director')));
drop policy adds on receipt;
create policy adds on receipt for insert to alianzas_backoffice with check ((select app.has_role('professional', 'lead', 'director', 'quality')));
drop policy changes on receipt;
create policy changes on receipt for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('professional', 'lead', 'director', 'quality')));
drop policy drops on receipt;
create policy drops on receipt for delete to alianzas_backoffice using ((select app.has_role('professional', 'lead', 'director', 'quality')));
--> statement-breakpoint
-- A receipt is of an act that was done: by who may do it, on their side, about a row of that case and organization, as the act left it.
create function app.keep_receipt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  commits boolean := exists (select from app.memberships_of(app.person()) m
    where m.organization = new.organization_id and m.role in ('representative', 'delegate'));
  done boolean;
begin
  if new.side <> tg_argv[0] then
    raise exception 'a receipt says which side acted' using errcode = 'insufficient_privilege';
  end if;
  if tg_argv[0] = 'team' then
    if not app.has_role('professional', 'lead', 'director') and new.act not like 'nonconformity%' then
      raise exception 'quality treats nonconformities alone' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if new.act in ('commitmentAccepted', 'commitmentReturned', 'commitmentObjected', 'commitmentReplaced', 'principlesAccepted') and not commits then
    raise exception 'a representative or a delegate answers for a party' using errcode = 'insufficient_privilege';
  end if;
  done := case
    when new.act = 'commitmentKept' then false
    when new.act like 'commitment%' then exists (select from commitment c join party p on p.id = c.party_id
      where c.id = new.about_id and c.alliance_id = new.alliance_id and p.organization_id = new.organization_id
        and c.state = case new.act when 'commitmentAccepted' then 'accepted' when 'commitmentReturned' then 'returned'
          when 'commitmentWithdrawn' then 'withdrawn' when 'commitmentReplaced' then 'replaced' else 'proposed' end)
    when new.act = 'principlesAccepted' then exists (select from party p
      where p.id = new.about_id and p.alliance_id = new.alliance_id and p.organization_id = new.organization_id)
    when new.act = 'evidenceReported' then exists (select from evidence e join party p on p.id = e.party_id
      where e.id = new.about_id and e.alliance_id = new.alliance_id and p.organization_id = new.organization_id and e.submitted_by = new."by")
    when new.act like 'contribution%' then exists (select from contribution l
      where l.id = new.about_id and l.alliance_id = new.alliance_id and l.organization_id = new.organization_id
        and case new.act when 'contributionWithdrawn' then l.state = 'withdrawn' and l.declared_by like 'person:%' and l.withdrawn_by = 'person:' || new."by"
          else l.state = 'delivered' and l.declared_by = 'person:' || new."by" end)
    else false end;
  if not done then
    raise exception '% is no act of an organization that was done', new.act using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function app.keep_receipt() from public;
create trigger receipt_of_act before insert on receipt for each row when (current_user = 'alianzas_portal') execute function app.keep_receipt('organization');
create trigger receipt_of_team_act before insert on receipt for each row when (current_user = 'alianzas_backoffice') execute function app.keep_receipt('team');

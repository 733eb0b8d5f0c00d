import { sql } from 'drizzle-orm';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { ActivityNumber, AllianceKind, Answer, Path, Visit } from '../procedure/index.ts';

export interface AllyParty {
  id: string;
  organizationId: string;
  name: string;
  activePart: Answer | null;
  liaison: string | null;
  /** Of a pact: that it accepted the three principles */
  principled: boolean;
}

/** What every page of an alliance shows an ally: the case, its path, its parties, who answers, and whose turn it is. */
export interface AllyCase {
  id: string;
  code: string;
  title: string;
  kind: AllianceKind | null;
  state: string;
  step: ActivityNumber | null;
  year: number;
  procedureVersion: number;
  professional: { name: string; position: string | null; email: string };
  path: Path;
  parties: AllyParty[];
  /** Why it does not run, and since when; null while it runs, or when it closed with its balance */
  stopped: { reason: string; at: string } | null;
  /** What waits for the ally, counted */
  waiting: { toAccept: number; returned: number; due: number; invitation: boolean };
}

interface Row extends Record<string, unknown> {
  id: string;
  code: string;
  title: string;
  kind: AllianceKind | null;
  state: string;
  step: ActivityNumber | null;
  rounds: number;
  year: number;
  procedure_version: number;
  professional: string;
  position: string | null;
  email: string;
  visits: Visit[];
  parties: AllyParty[];
  stopped: AllyCase['stopped'];
  to_accept: number;
  returned: number;
  due: number;
  invited: boolean;
}

/** Reads a case by its code, within what the actor may see: a stranger's is not found. One statement. */
export async function allyCase(ctx: Ctx, code: string, today: string): Promise<AllyCase> {
  const [row] = await ctx.db.execute<Row>(sql`
    select a.id, a.code, a.title, a.kind, a.state, a.step, a.rounds, c.year, a.procedure_version,
      p.name as professional, s.position, p.email,
      (select coalesce(jsonb_agg(jsonb_build_object('activity', v.activity, 'visit', v.visit, 'state', v.state, 'answer', v.answer)
        order by v.opened_at, v.visit, v.activity), '[]') from visit v where v.alliance_id = a.id) as visits,
      (select coalesce(jsonb_agg(jsonb_build_object('id', y.id, 'organizationId', y.organization_id, 'name', o.name,
        'activePart', y.active_part, 'liaison', l.name, 'principled', y.principles_accepted_at is not null) order by y.position), '[]')
        from party y join organization o on o.id = y.organization_id left join person l on l.id = y.liaison_person_id
        where y.alliance_id = a.id) as parties,
      (select count(*)::int from commitment k join party y on y.id = k.party_id
        where k.alliance_id = a.id and k.state = 'proposed' and y.organization_id = any (app.organizations())) as to_accept,
      (select count(*)::int from evidence e join party y on y.id = e.party_id where e.alliance_id = a.id and e.state = 'returned'
        and y.organization_id = any (app.organizations())
        and not exists (select 1 from evidence n where n.plan_activity_id = e.plan_activity_id and n.number > e.number)) as returned,
      (select count(*)::int from plan_activity t join party y on y.id = t.party_id
        where t.alliance_id = a.id and t.replaced_at is null and a.step = 11 and t.ends_on <= ${today}::date + 7
        and y.organization_id = any (app.organizations())
        and not exists (select 1 from evidence e where e.plan_activity_id = t.id and e.state <> 'returned')) as due,
      (select jsonb_build_object('reason', t.reason, 'at', t.at) from alliance_turn t where t.alliance_id = a.id and a.state <> 'running'
        and t.act in ('suspended', 'withdrawn', 'endedEarly') order by t.at desc, t.id desc limit 1) as stopped,
      exists (select 1 from invitation i where i.alliance_id = a.id and i.state = 'sent') as invited
    from alliance a join cycle c on c.id = a.cycle_id join person p on p.id = a.professional_id
      left join staff_member s on s.person_id = a.professional_id
    where a.code = ${code}`);
  if (!row) throw new NotFound('alliance');
  return caseFrom(row);
}

function caseFrom(row: Row): AllyCase {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    kind: row.kind,
    state: row.state,
    step: row.step,
    year: row.year,
    procedureVersion: row.procedure_version,
    professional: { name: row.professional, position: row.position, email: row.email },
    path: { step: row.step, rounds: row.rounds, visits: row.visits },
    parties: row.parties,
    stopped: row.stopped,
    waiting: { toAccept: row.to_accept, returned: row.returned, due: row.due, invitation: row.invited },
  };
}

import { sql } from 'drizzle-orm';
import { type AllianceState, isDriven, type Remains, remainsOf, type ToldState } from '../alliance/index.ts';
import { type Actor, bogotaDay, type Ctx, NotFound } from '../platform/index.ts';
import type { ActivityNumber, AllianceKind, Answer, Path, Visit } from '../procedure/index.ts';
import { type AllyWaiting, allyWaiting, type WaitingRow, waitingFor } from './allyWaiting.ts';
import { endOfInvitation, toldState, turnedItSo } from './toldState.ts';

export interface AllyParty {
  id: string;
  organizationId: string;
  name: string;
  activePart: Answer | null;
  /** Its name, for its own organization; of another one only whether there is one */
  liaison: string | null;
  hasLiaison: boolean;
  /** Of a pact: that it accepted the three principles */
  principled: boolean;
}

/** What every page of an alliance shows an ally: the case, its path, its parties, who answers, and whose turn it is. */
export interface AllyCase extends Remains {
  id: string;
  code: string;
  title: string;
  kind: AllianceKind | null;
  state: AllianceState;
  told: ToldState;
  step: ActivityNumber | null;
  year: number;
  procedureVersion: number;
  /** Whom to write to; null while whoever had it can answer for cases no more and nobody received it */
  professional: { name: string; position: string | null; email: string } | null;
  /** Who answers meanwhile, while nobody has it; null where somebody has, and where nobody of the team could */
  standIn: { name: string; email: string } | null;
  path: Path;
  parties: AllyParty[];
  /** Why it does not run, and since when; null while it runs, or when it closed with its balance */
  stopped: { reason: string; at: string } | null;
  waiting: AllyWaiting;
}

interface Row extends Record<string, unknown> {
  id: string;
  code: string;
  title: string;
  kind: AllianceKind | null;
  state: AllianceState;
  told: ToldState;
  step: ActivityNumber | null;
  rounds: number;
  year: number;
  procedure_version: number;
  professional: string;
  driven: boolean;
  position: string | null;
  email: string;
  stand_in: AllyCase['standIn'];
  visits: Visit[];
  parties: AllyParty[];
  stopped: AllyCase['stopped'];
  waiting: WaitingRow;
}

/** Reads a case by its code, within what the actor may see: a stranger's is not found. One statement. */
export async function allyCase(ctx: Ctx, code: string): Promise<AllyCase> {
  const [row] = await ctx.db.execute<Row>(sql`
    select a.id, a.code, a.title, a.kind, a.state, ${toldState} as told, a.step, a.rounds, c.year, a.procedure_version,
      p.name as professional, ${isDriven} as driven, s.position, p.email,
      (select jsonb_build_object('name', i.name, 'email', i.email) from app.stands_in() i where not ${isDriven}) as stand_in,
      (select coalesce(jsonb_agg(jsonb_build_object('activity', v.activity, 'visit', v.visit, 'state', v.state, 'answer', v.answer)
        order by v.opened_at, v.visit, v.activity), '[]') from visit v where v.alliance_id = a.id) as visits,
      (select coalesce(jsonb_agg(jsonb_build_object('id', y.id, 'organizationId', y.organization_id, 'name', o.name,
        'activePart', y.active_part, 'liaison', l.name, 'hasLiaison', y.liaison_person_id is not null, 'principled', y.principles_accepted_at is not null) order by y.position), '[]')
        from party y join organization o on o.id = y.organization_id left join person l on l.id = y.liaison_person_id
        where y.alliance_id = a.id) as parties,
      coalesce((select jsonb_build_object('reason', t.reason, 'at', t.at) from alliance_turn t where ${turnedItSo}
        order by t.at desc, t.id desc limit 1), ${endOfInvitation}) as stopped,
      ${allyWaiting(ctx.now)} as waiting
    from alliance a join cycle c on c.id = a.cycle_id join person p on p.id = a.professional_id
      left join staff_member s on s.person_id = a.professional_id
    where a.code = ${code}`);
  if (!row) throw new NotFound('alliance');
  return caseFrom(ctx.actor, row, bogotaDay(ctx.now));
}

function caseFrom(actor: Actor, row: Row, today: string): AllyCase {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    kind: row.kind,
    state: row.state,
    told: row.told,
    ...remainsOf(row.told),
    step: row.step,
    year: row.year,
    procedureVersion: row.procedure_version,
    professional: row.driven ? { name: row.professional, position: row.position, email: row.email } : null,
    standIn: row.stand_in,
    path: { step: row.step, rounds: row.rounds, visits: row.visits },
    parties: row.parties,
    stopped: row.stopped,
    waiting: waitingFor(actor, row, row.waiting, today),
  };
}

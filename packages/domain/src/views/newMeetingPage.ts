import { sql } from 'drizzle-orm';
import { mayConvene, supportsTheCycle } from '../meeting/index.ts';
import type { MeetingActivity } from '../meeting/inputs.ts';
import { type Ctx, Forbidden, hasRole, personOf } from '../platform/index.ts';
import { versionsOf } from './versions.ts';

export interface AllianceAtActivity {
  id: string;
  code: string;
  title: string;
  cycleId: string;
  procedureVersion: number;
  step: number;
  parties: string[];
}

export interface NewMeetingPage {
  /** Those whose balance is not filed, newest first */
  cycles: { id: string; year: number; initiativesSet: boolean }[];
  /** Those that stand at one of the activities, and the one asked for, that this person may convene */
  alliances: AllianceAtActivity[];
  /** Of the procedure, under which those alliances run; without any, the newest cycle */
  versions: number[];
}

/** Where a case stands when it is followed up: its plan is being carried out, or was. */
const FOLLOWED_UP = [11, 12] as const;

interface Row extends Record<string, unknown> {
  id: string;
  code: string;
  title: string;
  cycleId: string;
  procedureVersion: number;
  step: number;
  parties: string[] | null;
}

/** What is needed to convene a meeting for those activities, and for an alliance by its code. Two statements; only who convenes. */
export async function newMeetingPage(
  ctx: Ctx,
  wanted: { activities: readonly MeetingActivity[]; alliance: string | null },
): Promise<NewMeetingPage> {
  if (!mayConvene(ctx.actor, [], true)) throw new Forbidden('conveneMeeting');
  const cycles = await ctx.db.execute<{ id: string; year: number; set: boolean; procedureVersion: number }>(sql`
    select id, year, procedure_version as "procedureVersion", initiatives_set_at is not null as set from cycle where balance_filed_at is null order by year desc`);
  const stands = wanted.activities.flatMap((activity) => (activity === 12 ? FOLLOWED_UP : [activity]));
  const steps = stands.length > 0 ? sql`a.step in ${stands}` : sql`false`;
  const all = hasRole(ctx.actor, 'lead', 'director', 'undersecretary') || supportsTheCycle(wanted.activities);
  const rows = await ctx.db.execute<Row>(sql`
    select a.id, a.code, a.title, a.cycle_id as "cycleId", a.procedure_version as "procedureVersion", a.step,
      (select json_agg(o.name order by p.position) from party p join organization o on o.id = p.organization_id where p.alliance_id = a.id) as parties
    from alliance a
    where a.state = 'running' and (${steps} or a.code = ${wanted.alliance ?? ''})
      and (${all} or a.professional_id = ${personOf(ctx.actor)})
    order by a.code limit 200`);
  return {
    cycles: cycles.map(({ id, year, set }) => ({ id, year, initiativesSet: set })),
    alliances: rows.map((row) => ({ ...row, parties: row.parties ?? [] })),
    versions: versionsOf(rows.length > 0 ? rows : cycles.slice(0, 1)),
  };
}

import { sql } from 'drizzle-orm';
import { type MinutedRow, minutedColumns, minutedFrom } from '../alliance/index.ts';
import { type Cycle, nearestYear } from '../cycle/index.ts';
import {
  aheadOf,
  type Convened,
  mayConvene,
  notPossible,
  offersCommittee,
  supportsTheCycle,
  takenByNobody,
} from '../meeting/index.ts';
import { type MeetingActivity, MOST_ALLIANCES } from '../meeting/inputs.ts';
import { type Ctx, Forbidden, hasRole, isOffered, personOf, type Refusal } from '../platform/index.ts';
import type { ActivityNumber } from '../procedure/index.ts';
import { versionsOf } from './versions.ts';

export interface AllianceAtActivity {
  id: string;
  code: string;
  title: string;
  cycleId: string;
  procedureVersion: number;
  step: ActivityNumber;
  /** Of its cycle */
  year: number;
  parties: string[];
  /** It is at 14 or 15 and in a session already, whose acta is not approved yet */
  isConvened: boolean;
  /** Why a meeting for those activities cannot speak of it now; null where it can */
  obstacle: Refusal | null;
}

export interface NewMeetingPage {
  /** Those whose balance is not filed, newest first; for a committee, those whose initiatives it may still set */
  cycles: { id: string; year: number }[];
  /** Those that stand at one of the activities, and the one asked for, that this person may convene: as many as one meeting holds */
  alliances: AllianceAtActivity[];
  /** How many there are, whatever one meeting holds */
  total: number;
  /** Of the activities asked for, those that none of them can take up now */
  idle: MeetingActivity[];
  /** Of the procedure, under which those alliances run; without any, the cycle of today's year or the nearest */
  versions: number[];
}

/** Where a case stands when it is followed up: its plan is being carried out, or was (Q-23). */
const FOLLOWED_UP = [11, 12] as const;

type OpenYear = Pick<Cycle, 'id' | 'year' | 'procedureVersion' | 'balanceFiledAt' | 'initiativesSet'> &
  Record<string, unknown>;

interface Row extends Omit<AllianceAtActivity, 'parties' | 'obstacle'>, MinutedRow, Record<string, unknown> {
  parties: string[] | null;
  total: number;
}

/** What is needed to convene a meeting for those activities, and for an alliance by its code. Two statements; only who convenes. */
export async function newMeetingPage(
  ctx: Ctx,
  wanted: { activities: readonly MeetingActivity[]; alliance: string | null; year?: number | null },
): Promise<NewMeetingPage> {
  if (!mayConvene(ctx.actor, [], true)) throw new Forbidden('conveneMeeting');
  const cycles = await ctx.db.execute<OpenYear>(sql`
    select id, year, procedure_version as "procedureVersion", balance_filed_at as "balanceFiledAt",
      case when initiatives_set_at is not null then '{}'::jsonb end as "initiativesSet" from cycle where balance_filed_at is null order by ${nearestYear(ctx, sql`year`)}`);
  const stands = wanted.activities.flatMap((activity) => (activity === 12 ? FOLLOWED_UP : [activity]));
  const steps = stands.length > 0 ? sql`a.step in ${stands}` : sql`false`;
  const all = hasRole(ctx.actor, 'lead', 'director', 'undersecretary') || supportsTheCycle(wanted.activities);
  const rows = await ctx.db.execute<Row>(sql`
    select a.id, a.code, a.title, a.cycle_id as "cycleId", c.year, a.procedure_version as "procedureVersion", a.step, count(*) over ()::int as total,
      ${inASession} as "isConvened", ${minutedColumns},
      (select json_agg(o.name order by p.position) from party p join organization o on o.id = p.organization_id where p.alliance_id = a.id) as parties
    from alliance a join cycle c on c.id = a.cycle_id
    where a.state = 'running' and (${steps} or a.code = ${wanted.alliance ?? ''})
      and (${wanted.year ?? null}::int is null or c.year = ${wanted.year ?? null}) and (${all} or a.professional_id = ${personOf(ctx.actor)})
    order by a.code = ${wanted.alliance ?? ''} desc, "isConvened", a.code limit ${MOST_ALLIANCES}`);
  return {
    cycles: cycles
      .filter((year) => !wanted.activities.includes(1) || isOffered(offersCommittee(year, ctx.actor)))
      .map(({ id, year }) => ({ id, year })),
    alliances: rows.map((row) => seen(row, wanted.activities)),
    idle: takenByNobody(rows.map(convened), wanted.activities).filter((activity) => activity !== 1),
    total: rows[0]?.total ?? 0,
    versions: versionsOf(rows.length > 0 ? rows : cycles.slice(0, 1)),
  };
}

/** Whether an alliance (`a`) waits for the approval of what a session decides of it. */
const inASession = sql`(a.step in (14, 15) and exists (select from meeting_alliance g join meeting m on m.id = g.meeting_id
  join meeting_activity y on y.meeting_id = m.id and y.activity = a.step
  where g.alliance_id = a.id and m.state <> 'cancelled'
    and not exists (select from acta t where t.meeting_id = m.id and t.state = 'approved')))`;

const convened = ({ visits, answers, ...row }: Row): Convened => ({
  ...{ ...row, state: 'running' },
  ...minutedFrom({ visits, answers }),
});

/** A case as the form shows it, with what the verb would say of it. */
function seen(row: Row, activities: readonly MeetingActivity[]): AllianceAtActivity {
  const { total: _, visits: __, answers: ___, parties, ...known } = row;
  const [ahead] = aheadOf(convened(row), activities);
  return { ...known, parties: parties ?? [], obstacle: ahead ? notPossible(ahead, [row]) : null };
}

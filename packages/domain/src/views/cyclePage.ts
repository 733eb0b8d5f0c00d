import { sql } from 'drizzle-orm';
import { isNever } from '../alliance/index.ts';
import { hasNoOutcome } from '../balance/index.ts';
import { type Committee, offersDrafting } from '../cycle/index.ts';
import { mayConvene, offersCommittee } from '../meeting/index.ts';
import { type Ctx, isOffered, NotFound } from '../platform/index.ts';
import type { ActivityNumber } from '../procedure/index.ts';
import { offersEdition } from '../recognition/index.ts';
import { type MeetingLine, sessionsOfCycle } from './meetingsPage.ts';

type Session = 14 | 15;
type AtSteps = CyclePage['steps'];

export interface CyclePage {
  id: string;
  year: number;
  procedureVersion: number;
  committee: Committee | null;
  /** The meeting whose acta set the initiatives */
  committeeMeeting: string | null;
  initiativesSetAt: string | null;
  initiatives: { drafted: number; prioritised: number };
  edition: { name: string; technicalDocument: string } | null;
  /** How many running alliances stand at each activity */
  steps: { step: ActivityNumber; alliances: number }[];
  /**
   * Of those at 14 and 15, how many wait for a session, and how many of them are in one whose acta is not approved yet: nothing
   * is decided of them; and of how many organizations it was decided, `yes` of those that are recognised or continue
   */
  decisions: Record<Session, { waiting: number; convened: number; decided: number; yes: number }>;
  ended: number;
  /** How many that run have no outcome of 15 yet: the balance waits for them */
  waiting: number;
  balance: { state: 'draft' | 'filed'; confirmed: boolean } | null;
  balanceFiledAt: string | null;
  sessions: MeetingLine[];
  can: { openEdition: boolean; convene: boolean; committee: boolean; draft: boolean };
}

interface Row extends Record<string, unknown> {
  id: string;
  procedure_version: number;
  committee: Committee | null;
  committee_meeting: string | null;
  set_at: string | null;
  filed_at: string | null;
  drafted: number;
  prioritised: number;
  edition: CyclePage['edition'];
  steps: AtSteps | null;
  convened: AtSteps | null;
  decided: Record<Session, { decided: number; yes: number }>;
  ended: number;
  waiting: number;
  balance: CyclePage['balance'];
}

/** A cycle by its year: its four activities, what waits at each, and its sessions. Two statements; unknown is not found. */
export async function cyclePage(ctx: Ctx, year: number): Promise<CyclePage> {
  const [row] = await ctx.db.execute<Row>(sql`
    select c.id, c.procedure_version, c.committee, c.initiatives_set_at as set_at, c.balance_filed_at as filed_at,
      (select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = c.initiatives_acta_id) as committee_meeting,
      (select count(*)::int from initiative where cycle_id = c.id) as drafted,
      (select count(*)::int from initiative where cycle_id = c.id and prioritised_at is not null) as prioritised,
      (select json_build_object('name', name, 'technicalDocument', technical_document) from edition where cycle_id = c.id) as edition,
      (select json_agg(json_build_object('step', step, 'alliances', n) order by step)
        from (select step, count(*)::int as n from alliance where cycle_id = c.id and ended_at is null group by step) s) as steps,
      (select json_agg(json_build_object('step', step, 'alliances', n) order by step) from (
        select a.step, count(distinct a.id)::int as n from alliance a join meeting_alliance g on g.alliance_id = a.id
          join meeting m on m.id = g.meeting_id join meeting_activity y on y.meeting_id = m.id and y.activity = a.step
        where a.cycle_id = c.id and a.ended_at is null and a.step in (14, 15) and m.state <> 'cancelled'
          and not exists (select from acta t where t.meeting_id = m.id and t.state = 'approved') group by a.step) s) as convened,
      json_build_object(
        14, (select json_build_object('decided', count(*), 'yes', count(*) filter (where r.recognised)) from recognition r join edition e on e.id = r.edition_id where e.cycle_id = c.id),
        15, (select json_build_object('decided', count(*), 'yes', count(*) filter (where k.outcome in ('continues', 'continuesAdjusted'))) from continuity k join alliance a on a.id = k.alliance_id where a.cycle_id = c.id)) as decided,
      (select count(*)::int from alliance a where a.cycle_id = c.id and a.ended_at is not null and not (${isNever(sql`a`)})) as ended,
      (select count(*)::int from alliance a where a.cycle_id = c.id and ${hasNoOutcome(sql`a`)}) as waiting,
      (select json_build_object('state', state, 'confirmed', confirmed_by is not null) from balance where cycle_id = c.id) as balance
    from cycle c where c.year = ${year}`);
  if (!row) throw new NotFound('cycle');
  const standing = {
    year,
    balanceFiledAt: row.filed_at ? new Date(row.filed_at) : null,
    initiativesSet: row.set_at,
  };
  return {
    id: row.id,
    year,
    procedureVersion: row.procedure_version,
    committee: row.committee,
    committeeMeeting: row.committee_meeting,
    initiativesSetAt: row.set_at && new Date(row.set_at).toISOString(),
    initiatives: { drafted: row.drafted, prioritised: row.prioritised },
    edition: row.edition,
    steps: row.steps ?? [],
    decisions: { 14: decisionOf(14, row), 15: decisionOf(15, row) },
    ended: row.ended,
    waiting: row.waiting,
    balance: row.balance,
    balanceFiledAt: row.filed_at && new Date(row.filed_at).toISOString(),
    sessions: await sessionsOfCycle(ctx, year),
    can: {
      openEdition: isOffered(offersEdition(standing, row.edition !== null, ctx.actor)),
      convene: mayConvene(ctx.actor, [], true),
      committee: isOffered(offersCommittee(standing, ctx.actor)),
      draft: isOffered(offersDrafting(standing, ctx.actor)),
    },
  };
}

function decisionOf(session: Session, { steps, convened, decided }: Pick<Row, 'steps' | 'convened' | 'decided'>) {
  const at = (counted: AtSteps | null) => counted?.find(({ step }) => step === session)?.alliances ?? 0;
  return { waiting: at(steps), convened: at(convened), ...decided[session] };
}

import { sql } from 'drizzle-orm';
import type { TurnAct } from '../alliance/index.ts';
import { isUnreviewed } from '../evidence/index.ts';
import { amendmentsWaiting, isPacked } from '../filing/index.ts';
import { followUpsGoingWith } from '../plan/index.ts';
import type { Ctx } from '../platform/index.ts';
import { activitiesOf, lastStep, type Path } from '../procedure/index.ts';
import { isCountedIn, type Standing } from '../reversal/index.ts';
import { actasInReviewOf, type HoldingActa } from './heldByActas.ts';

/** A turn of the case outside its path, or back on it. `at` is ISO text. */
export interface CaseTurn {
  id: string;
  act: TurnAct;
  activity: number;
  reason: string;
  at: string;
  by: string;
}

/** The case went from one person of the team to another. `at` is ISO text. */
export interface CaseHandover {
  id: string;
  from: string;
  to: string;
  reason: string;
  at: string;
  by: string;
}

export interface CaseTurns {
  turns: CaseTurn[];
  handovers: CaseHandover[];
  /** Meetings not held yet, which somebody should cancel or move when the case stops */
  coming: { code: string; title: string; startsAt: string }[];
  /** The actas in review that speak of the case: what turns it may leave them without approval */
  inReview: HoldingActa[];
  /** What waits at the filing desk */
  pendingFilings: number;
  /** By their numbers, the evidences that still wait for a review: ended, nobody gives it any more */
  unreviewed: number[];
  standing: Standing;
  /** The follow-ups that taking the last step back would take along, the newest first */
  followUps: FollowUpHeld[];
  /** By their codes, the salidas no conformes that those had closed, and that would be open again */
  reopened: string[];
}

/** A follow-up that stands, and the acta that left it. */
export interface FollowUpHeld {
  number: number;
  visit: number;
  acta: string;
  meeting: string;
  /** The codes of what it closed */
  closed: string[];
}

interface Row extends Record<string, unknown> {
  turns: CaseTurn[];
  handovers: CaseHandover[];
  coming: CaseTurns['coming'];
  in_review: CaseTurns['inReview'];
  pending: number;
  unreviewed: number[];
  amendments: number;
  packed: boolean;
  notices: number;
  is_counted: boolean;
  follow_ups: FollowUpHeld[];
}

/** A case, with its path and the version of the procedure that it is pinned to. */
type Pinned = Path & { id: string; procedureVersion: number };

/** The turns of a case, newest first, and what stands on its last step. One statement. */
export async function caseTurns(ctx: Ctx, { id: alliance, procedureVersion, ...path }: Pinned): Promise<CaseTurns> {
  const last = lastStep(path, activitiesOf(procedureVersion));
  const [row] = await ctx.db.execute<Row>(sql`
    select
      (select coalesce(json_agg(json_build_object('id', t.id, 'act', t.act, 'activity', t.activity, 'reason', t.reason, 'at', t.at, 'by', p.name)
        order by t.at desc, t.id desc), '[]') from alliance_turn t join person p on p.id = t.by where t.alliance_id = ${alliance}) as turns,
      (select coalesce(json_agg(json_build_object('id', h.id, 'from', f.name, 'to', r.name, 'reason', h.reason, 'at', h.at, 'by', d.name)
        order by h.at desc, h.id desc), '[]') from handover h join person f on f.id = h.from_id join person r on r.id = h.to_id
        join person d on d.id = h.by where h.alliance_id = ${alliance}) as handovers,
      (select coalesce(json_agg(json_build_object('code', m.code, 'title', m.title, 'startsAt', m.starts_at) order by m.starts_at, m.id), '[]')
        from meeting_alliance l join meeting m on m.id = l.meeting_id where l.alliance_id = ${alliance} and m.state = 'scheduled') as coming,
      ${actasInReviewOf(sql`${alliance}`)} as in_review,
      (select count(*)::int from filing where alliance_id = ${alliance} and state = 'pending' and withdrawn_at is null) as pending,
      (select coalesce(json_agg(e.number order by e.number), '[]') from evidence e where e.alliance_id = ${alliance} and ${isUnreviewed(sql`e`)}) as unreviewed,
      ${amendmentsWaiting(sql`${alliance}`)} as amendments, ${isPacked(alliance)} as packed,
      (select count(*)::int from inclusion_notice where alliance_id = ${alliance}) as notices,
      ${last ? isCountedIn(alliance, last) : sql`false`} as is_counted,
      (select coalesce(json_agg(json_build_object('number', k.number, 'visit', k.visit, 'acta', w.code, 'meeting', m.code,
          'closed', (select coalesce(json_agg(n.code order by n.code), '[]') from nonconformity n where n.snapshot_id = k.id)) order by k.number desc), '[]')
        from plan_snapshot k join acta w on w.id = k.acta_id join meeting m on m.id = w.meeting_id
        where k.alliance_id = ${alliance} and k.undone_at is null) as follow_ups`);
  const wasNo = last?.activity === 13 && last.answer === 'no';
  const {
    turns,
    handovers,
    coming,
    in_review: inReview,
    pending,
    amendments,
    packed,
    notices,
    follow_ups: held,
  } = row!;
  const followUps = last ? followUpsGoingWith(last, held) : [];
  return {
    turns,
    handovers,
    coming,
    inReview,
    pendingFilings: pending,
    unreviewed: row!.unreviewed,
    standing: { last, notices, packed, amendmentFiled: wasNo && amendments === 0, isCounted: row!.is_counted },
    followUps,
    reopened: followUps.flatMap(({ closed }) => closed).sort(),
  };
}

import { type Alliance, lockAlliances } from '../alliance/index.ts';
import { type Cycle, lockCycle } from '../cycle/index.ts';
import { type Ctx, Forbidden, type Stream, type Trail } from '../platform/index.ts';
import type { Meeting } from './meeting.ts';
import { mayConvene } from './policy.ts';
import { lockMeeting, readMeeting } from './rows.ts';
import { supportsTheCycle } from './rules.ts';

/** Locks a meeting in the global order, its cases first, for who may convene it. */
export async function lockMeetingFor(
  ctx: Ctx,
  id: string,
  act: string,
): Promise<Meeting & { cases: Alliance[]; cycle: Cycle }> {
  const known = await readMeeting(ctx, id);
  const cycle = await lockCycle(ctx, known.cycleId, 'share');
  const alliances = known.alliances.length > 0 ? await lockAlliances(ctx, known.alliances) : [];
  if (!mayConvene(ctx.actor, alliances, supportsTheCycle(known.activities))) throw new Forbidden(act);
  return { ...(await lockMeeting(ctx, id)), cases: alliances, cycle };
}

/** Whose timelines a meeting belongs to: its alliances', or the cycle's when it speaks of none. */
export function streamsOf({ alliances, cycleId }: Pick<Meeting, 'alliances' | 'cycleId'>): Stream[] {
  if (alliances.length === 0) return [{ kind: 'cycle', id: cycleId }];
  return alliances.map((id) => ({ kind: 'alliance', id }));
}

/** Where it is told who changes a meeting. */
export function trailOf(meeting: Pick<Meeting, 'id' | 'alliances' | 'cycleId'>): Trail {
  return { stream: streamsOf(meeting)[0]!, names: ['meeting.'], about: [meeting.id] };
}

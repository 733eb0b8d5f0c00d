import type { Alliance } from '../alliance/alliance.ts';
import { mustRun } from '../alliance/inputs.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Visit } from '../procedure/procedure.ts';
import type { Standing } from './reversal.ts';

const OF_SESSIONS: readonly number[] = [14, 15];

/**
 * The last step goes back while nothing outside the alliance stands on it: never after a filing, a sent inclusion notice
 * or a session, nor once a confirmed balance counts it. A decision 5 that was taken again is not taken back either. What
 * waits at the filing desk is taken off it first: whoever carries it there has to know.
 */
export function decideUndo(
  alliance: Pick<Alliance, 'state' | 'step'>,
  { last, notices, packed, amendmentFiled, isCounted }: Standing,
): Outcome<{ last: Visit }> {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (alliance.step === 2) return refuse('undo.nothing');
  if (last === null) return refuse('undo.decidedAgain');
  if (OF_SESSIONS.includes(last.activity)) return refuse('undo.session', { activity: last.activity });
  if (last.activity === 9 || amendmentFiled) return refuse('undo.filed', { activity: last.activity });
  if (last.activity === 7 || (last.activity === 6 && notices > 0)) return refuse('undo.noticeSent');
  if (isCounted) return refuse('undo.counted', { activity: last.activity });
  if (last.activity === 8 && packed) return refuse('undo.packed');
  return allow({ last });
}

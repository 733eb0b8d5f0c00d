import { eq } from 'drizzle-orm';
import { type Alliance, keepTurn, lockAlliances, mayTurnAlliance, party, wholeTrail } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, NotFound, type Outcome, record, Stale, transact } from '../platform/index.ts';
import type { UndoStep } from './inputs.ts';
import { standingOf } from './rows.ts';
import { decideUndo } from './rules.ts';
import { takeBack } from './takeBack.ts';

/**
 * Takes the last step of an alliance back, by a reversing event with its reason: the activity that led here is open
 * again, its record is open to be made anew, the follow-ups that go with it are marked, and the turn keeps it as it was.
 * Refuses after a filing, a sent inclusion notice or a session, and once a confirmed balance counts it. Throws Stale when the alliance is no longer where it was read.
 */
export async function undoStep(outer: Ctx, input: UndoStep): Promise<Outcome<{ activity: number }>> {
  if (!mayTurnAlliance(outer.actor)) throw new Forbidden('undoStep');
  return transact(outer, async (ctx) => {
    const organizations = await organizationsOf(ctx, input.alliance);
    const [alliance] = await lockAlliances(ctx, [input.alliance], organizations);
    if (!alliance) throw new NotFound('alliance');
    if (alliance.state === 'running' && !isWhereRead(alliance, input))
      throw new Stale('alliance', wholeTrail(alliance));
    const decided = decideUndo(alliance, await standingOf(ctx, alliance));
    if (!decided.ok) return decided;
    const { last } = decided.value;
    const { kept, moved, went, followUps, reopened } = await takeBack(ctx, alliance.id, last, organizations);
    const said = { allianceId: alliance.id, activity: last.activity, reason: input.reason };
    const turn = await keepTurn(ctx, { ...said, act: 'undone', kept });
    await record(ctx, {
      name: 'step.undone',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        activity: last.activity,
        step: alliance.step!,
        turn,
        moved,
        ...went,
        ...(followUps.length > 0 && { followUps }),
        ...(reopened.length > 0 && { reopened: reopened.map(({ id, code }) => `${id} ${code}`) }),
      },
    });
    return allow({ activity: last.activity });
  });
}

/** At the activity and on the path that were read: a loop, or a step taken back and walked again, comes back to the same activity. */
function isWhereRead({ step, version }: Alliance, read: UndoStep): boolean {
  return step === read.step && version === read.version;
}

async function organizationsOf(ctx: Ctx, alliance: string): Promise<string[]> {
  const rows = await ctx.db.select({ id: party.organizationId }).from(party).where(eq(party.allianceId, alliance));
  return rows.map((row) => row.id);
}

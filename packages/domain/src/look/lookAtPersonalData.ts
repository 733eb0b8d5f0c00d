import { allow, bogotaDay, type Ctx, Forbidden, type Outcome, record, transact } from '../platform/index.ts';
import type { LookAtPersonalData } from './inputs.ts';
import { lookWay } from './policy.ts';
import { caseLookedAt, keepLook } from './rows.ts';
import { decideReason } from './rules.ts';

/**
 * Keeps why somebody opens evidence that shows minors: for the rest of that day in Bogotá they open what its case shows. A
 * second reason of the day changes nothing. Takes no lock: it changes nothing of the case. Refuses a reason that says nothing.
 */
export async function lookAtPersonalData(outer: Ctx, input: LookAtPersonalData): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await caseLookedAt(ctx, input.evidence);
    if (lookWay(ctx.actor, alliance) === 'never') throw new Forbidden('lookAtPersonalData');
    const decided = decideReason(input.reason);
    if (!decided.ok) return decided;
    const look = await keepLook(ctx, { alliance: alliance.id, evidence: input.evidence, reason: input.reason });
    if (!look) return allow();
    await record(ctx, {
      name: 'personalData.looked',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'staff',
      data: { look, onDay: bogotaDay(ctx.now), subject: input.evidence },
    });
    return allow();
  });
}

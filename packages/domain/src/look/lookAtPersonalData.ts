import { allow, bogotaDay, type Ctx, Forbidden, type Outcome, record, transact } from '../platform/index.ts';
import type { LookAtPersonalData } from './inputs.ts';
import { lookWay } from './policy.ts';
import { caseLookedAt, keepLook } from './rows.ts';
import { decideReason } from './rules.ts';

/**
 * Keeps why somebody opens evidence that shows minors, or what was authorised with the request of a case: for the rest of that
 * day in Bogotá they open what its case shows of that kind, and of no other. A second reason of the day for the same changes nothing. Takes no lock: it changes nothing of the case. Refuses a reason that says nothing.
 */
export async function lookAtPersonalData(outer: Ctx, input: LookAtPersonalData): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await caseLookedAt(ctx, input);
    if (lookWay(ctx.actor, alliance) === 'never') throw new Forbidden('lookAtPersonalData');
    const decided = decideReason(input.reason);
    if (!decided.ok) return decided;
    const { kind, subject } = alliance;
    const look = await keepLook(ctx, { alliance: alliance.id, kind, subject, reason: input.reason });
    if (!look) return allow();
    await record(ctx, {
      name: 'personalData.looked',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'staff',
      data: { look, onDay: bogotaDay(ctx.now), subject, kind: kind === 'request' ? kind : undefined },
    });
    return allow();
  });
}

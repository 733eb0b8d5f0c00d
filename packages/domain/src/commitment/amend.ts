import { eq } from 'drizzle-orm';
import { lockAlliance, partiesOf } from '../alliance/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  Forbidden,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import type { AmendCommitment } from './inputs.ts';
import { mayPropose } from './policy.ts';
import { caseOfCommitment, lockCommitments } from './rows.ts';
import { decideAmendment } from './rules.ts';
import { commitment } from './tables.ts';

/** Rewrites a commitment that nobody has accepted yet, and proposes it again. Throws Stale when it changed meanwhile. */
export async function amendCommitment(outer: Ctx, input: AmendCommitment): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, await caseOfCommitment(ctx, input.commitment));
    const [one] = await lockCommitments(ctx, [input.commitment]);
    const party = (await partiesOf(ctx, alliance.id)).find((p) => p.id === one!.partyId);
    if (!mayPropose(ctx.actor, alliance, party?.organizationId ?? null)) throw new Forbidden('amendCommitment');
    if (one!.version !== input.version) throw new Stale('commitment');
    const decided = decideAmendment(alliance, one!, input.dueOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    const { action, deliverable, dueOn } = input;
    await ctx.db
      .update(commitment)
      .set({
        action,
        deliverable,
        dueOn,
        state: 'proposed',
        answeredAt: null,
        answeredBy: null,
        version: one!.version + 1,
      })
      .where(eq(commitment.id, one!.id));
    await record(ctx, {
      name: 'commitment.amended',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        ...{ commitment: one!.id, number: one!.number, dueOn },
        ...{ organization: party?.organizationId ?? null, by: personOf(ctx.actor)! },
      },
    });
    return allow();
  });
}

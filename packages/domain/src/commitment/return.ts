import { eq } from 'drizzle-orm';
import { lockAlliance, partiesOf } from '../alliance/index.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  NotFound,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import { contentHash } from './contentHash.ts';
import type { ReturnCommitment } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { mayCommit } from './policy.ts';
import { caseOfCommitment, lockCommitments, trailOf } from './rows.ts';
import { decideReturn } from './rules.ts';
import { commitment } from './tables.ts';

/** The organization sends a commitment back with its reason, or objects to one born of the loop, which stays in force. Throws Stale when it changed. */
export async function returnCommitment(outer: Ctx, input: ReturnCommitment): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, await caseOfCommitment(ctx, input.commitment));
    const [one] = await lockCommitments(ctx, [input.commitment]);
    const party = (await partiesOf(ctx, alliance.id)).find((p) => p.id === one!.partyId);
    if (!party) throw new NotFound('commitment');
    if (!mayCommit(ctx.actor, party.organizationId)) throw new Forbidden('returnCommitment');
    if (input.version !== one!.version) throw new Stale('commitment', trailOf(alliance.id, [one!.id]));
    const decided = decideReturn(alliance, one!);
    if (!decided.ok) return decided;
    await ctx.db
      .update(commitment)
      .set({
        state: decided.value.state,
        answerNote: input.note,
        answeredAt: ctx.now,
        answeredBy: personOf(ctx.actor),
        version: one!.version + 1,
      })
      .where(eq(commitment.id, one!.id));
    const isObjection = decided.value.state === 'proposed';
    const act = isObjection ? 'commitmentObjected' : 'commitmentReturned';
    const { organizationId: organization } = party;
    const kept = await keepAct(ctx, act, { ...one!, organization }, { note: input.note });
    await record(ctx, {
      name: 'commitment.returned',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        ...{ commitment: one!.id, number: one!.number, contentHash: contentHash(one!), organization, isObjection },
        ...kept,
      },
    });
    return allow();
  });
}

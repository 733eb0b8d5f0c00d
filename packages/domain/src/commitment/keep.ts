import { eq } from 'drizzle-orm';
import { mayDrive } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, Stale, transact } from '../platform/index.ts';
import type { KeepCommitment } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { lockOne } from './lockOne.ts';
import { trailOf } from './rows.ts';
import { decideOwnKeeping } from './rules.ts';
import { commitment } from './tables.ts';

/**
 * The team answers an objection: the commitment, which is in force, stays as it is, with the reason that its organization
 * reads. Refuses where no objection stands, and to who objected. Throws Stale when it changed meanwhile.
 */
export async function keepCommitment(outer: Ctx, input: KeepCommitment): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const { alliance, one, organization } = await lockOne(ctx, input.commitment);
    if (organization === null || !mayDrive(ctx.actor, alliance)) throw new Forbidden('keepCommitment');
    if (one.version !== input.version) throw new Stale('commitment', trailOf(alliance.id, [one.id]));
    const decided = decideOwnKeeping(alliance, one, personOf(ctx.actor));
    if (!decided.ok) return decided;
    const by = personOf(ctx.actor)!;
    await ctx.db
      .update(commitment)
      .set({ keptAt: ctx.now, keptBy: by, keepReason: input.reason, version: one.version + 1 })
      .where(eq(commitment.id, one.id));
    const receipt = await keepAct(ctx, 'commitmentKept', { ...one, organization }, { note: input.reason });
    await record(ctx, {
      name: 'commitment.kept',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { commitment: one.id, number: one.number, organization, by, ...receipt },
    });
    return allow();
  });
}

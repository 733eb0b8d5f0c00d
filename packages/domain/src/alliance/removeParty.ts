import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, record, refuse, sqlState, transact } from '../platform/index.ts';
import type { RemoveParty } from './inputs.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf } from './rows.ts';
import { decideRemoval } from './rules.ts';
import { party } from './tables.ts';

/**
 * Takes an organization out of an alliance whose proposal is being prepared. Refuses the last one, and one that left records,
 * which the database holds to it (`hasRecords` tells the page which).
 */
export async function removeParty(outer: Ctx, input: RemoveParty): Promise<Outcome> {
  try {
    return await transact(outer, async (ctx) => {
      const alliance = await lockAlliance(ctx, input.alliance);
      if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('removeParty');
      const decided = decideRemoval(alliance, await partiesOf(ctx, alliance.id), input.party);
      if (!decided.ok) return decided;
      const { id, organizationId: organization } = decided.value;
      await ctx.db.delete(party).where(eq(party.id, id));
      await record(ctx, {
        name: 'party.removed',
        stream: { kind: 'alliance', id: alliance.id },
        audience: 'parties',
        data: { organization, party: id },
        subjects: [{ kind: 'organization', id: organization }],
      });
      return allow();
    });
  } catch (error) {
    if (sqlState(error) === '23503') return refuse('party.hasRecords');
    throw error;
  }
}

import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { party } from '../alliance/index.ts';
import { registrationsOf, settleStanding } from '../organization/index.ts';
import type { Ctx } from '../platform/index.ts';
import { networkEntry } from './tables.ts';

/**
 * Takes back what activity 6 left, within the verb that takes the step back and under the organizations' locks: the
 * parties no longer hold their rows of the database of the Red, and those that no other alliance holds are withdrawn.
 */
export async function leaveNetwork(ctx: Ctx, allianceId: string): Promise<{ entries: string[] }> {
  const held = await ctx.db
    .select({ entry: party.networkEntryId, organization: party.organizationId })
    .from(party)
    .where(and(eq(party.allianceId, allianceId), isNotNull(party.networkEntryId)));
  await ctx.db.update(party).set({ networkEntryId: null }).where(eq(party.allianceId, allianceId));
  const entries = held.map((one) => one.entry!);
  const heldByNone = sql`not exists (select 1 from party p where p.network_entry_id = ${networkEntry.id})`;
  if (entries.length > 0) {
    await ctx.db
      .update(networkEntry)
      .set({ withdrawnAt: ctx.now })
      .where(and(inArray(networkEntry.id, entries), heldByNone));
  }
  return { entries };
}

/** Sets the standing of an alliance's organizations by what stands of them now, within the same verb. */
export async function settleStandings(ctx: Ctx, organizations: readonly string[]): Promise<void> {
  const registrations = await registrationsOf(ctx, organizations);
  for (const id of [...new Set(registrations.map(({ body }) => body))].sort()) {
    const own = registrations.filter(({ body }) => body === id).map((one) => one.id);
    const [row] = await ctx.db
      .select({
        included: sql<boolean>`bool_or(${party.networkEntryId} is not null)`,
        articulating: sql<boolean>`bool_or(${party.activePart} = 'no')`,
      })
      .from(party)
      .where(inArray(party.organizationId, own));
    const withoutEntry = row?.articulating ? 'articulating' : 'prospect';
    await settleStanding(ctx, id, row?.included ? 'member' : withoutEntry);
  }
}

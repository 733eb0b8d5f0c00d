import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { type Ctx, type Outcome, personOf, record } from '../platform/index.ts';
import { mustBeMetByAnother } from './rules.ts';
import { commitment } from './tables.ts';

/** Whether who acts may have what is in force met: not what they accepted themselves in the portal for an organization. */
export async function mayBeMetBy(ctx: Ctx, allianceId: string): Promise<Outcome> {
  const ofOrganization = and(isNotNull(commitment.partyId), eq(commitment.evidenceForm, 'electronic'));
  const inForce = eq(commitment.state, 'accepted');
  const own = and(
    eq(commitment.allianceId, allianceId),
    eq(commitment.answeredBy, personOf(ctx.actor)!),
    inForce,
    ofOrganization,
  );
  const rows = await ctx.db
    .select({ number: commitment.number })
    .from(commitment)
    .where(own)
    .orderBy(commitment.number);
  return mustBeMetByAnother(rows.map(({ number }) => number));
}

/** Marks as met what was in force, within the transaction of decision 13 Sí. */
export async function meetCommitments(ctx: Ctx, allianceId: string): Promise<void> {
  const met = await ctx.db
    .update(commitment)
    .set({ state: 'met' })
    .where(and(eq(commitment.allianceId, allianceId), inArray(commitment.state, ['accepted', 'proposed'])))
    .returning({ id: commitment.id, number: commitment.number });
  met.sort((a, b) => a.number - b.number);
  for (const { id, number } of met) {
    await record(ctx, {
      name: 'commitment.met',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { commitment: id, number },
    });
  }
}

import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Ctx, record } from '../platform/index.ts';
import { commitment } from './tables.ts';

/** The numbers of what is in force of a case and `person` accepted themselves in the portal for an organization: another has them met. */
export function acceptedBy(allianceId: string, person: string | null) {
  return sql<number[]>`(select coalesce(json_agg(c.number order by c.number), '[]') from commitment c
    where c.alliance_id = ${allianceId} and c.state = 'accepted' and c.party_id is not null
      and c.evidence_form = 'electronic' and c.answered_by = ${person}::uuid)`;
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

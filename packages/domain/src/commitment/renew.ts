import { eq } from 'drizzle-orm';
import { partiesOf } from '../alliance/index.ts';
import { type Ctx, newId, record } from '../platform/index.ts';
import type { Commitment } from './commitment.ts';
import type { Renewal } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { commitment } from './tables.ts';
import { writeCommitment } from './write.ts';

/**
 * The new commitment of decision 13 No, within that decision's transaction: it keeps its parent, which is replaced, and
 * is in force at once. Its words are kept as they are born: its mail tells them, whatever it says by
 * then. Returns it.
 */
export async function renewCommitment(
  ctx: Ctx,
  parent: Commitment,
  round: number,
  input: Renewal,
): Promise<{ id: string; number: number }> {
  const id = newId(ctx.now);
  const number = await writeCommitment(ctx, parent.allianceId, {
    ...{ id, partyId: parent.partyId, parentId: parent.id, round },
    ...input,
  });
  await ctx.db
    .update(commitment)
    .set({ state: 'replaced', version: parent.version + 1 })
    .where(eq(commitment.id, parent.id));
  const party = (await partiesOf(ctx, parent.allianceId)).find((p) => p.id === parent.partyId);
  const organization = party?.organizationId ?? null;
  const written = { id, allianceId: parent.allianceId, number, organization, ...input };
  const kept = await keepAct(ctx, 'commitmentProposed', written);
  await record(ctx, {
    name: 'commitment.renewed',
    stream: { kind: 'alliance', id: parent.allianceId },
    audience: 'parties',
    data: {
      commitment: id,
      number,
      parent: parent.id,
      round,
      dueOn: input.dueOn,
      organization,
      ...kept,
    },
  });
  return { id, number };
}

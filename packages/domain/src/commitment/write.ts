import { type Ctx, personOf } from '../platform/index.ts';
import { nextCommitmentNumber } from './rows.ts';
import { commitment } from './tables.ts';

interface Written {
  id: string;
  /** Null for the secretariat's own */
  partyId: string | null;
  action: string;
  deliverable: string;
  dueOn: string;
  /** In whose place it stands, and the round of the loop that begot it */
  parentId?: string;
  round?: number;
}

/** Writes a commitment with the next number of its case, which it returns. An ally's waits for its acceptance, the secretariat's own is in force. */
export async function writeCommitment(ctx: Ctx, allianceId: string, written: Written): Promise<number> {
  const number = await nextCommitmentNumber(ctx, allianceId);
  const by = personOf(ctx.actor)!;
  const answer = written.partyId
    ? { state: 'proposed' }
    : { state: 'accepted', answeredAt: ctx.now, answeredBy: by, evidenceForm: 'electronic' };
  await ctx.db.insert(commitment).values({
    ...written,
    ...answer,
    allianceId,
    number,
    proposedAt: ctx.now,
    proposedBy: by,
    proposedSide: ctx.actor.kind === 'staff' ? 'team' : 'organization',
  });
  return number;
}

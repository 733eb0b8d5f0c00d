import { type Alliance, lockAlliance, partiesOf } from '../alliance/index.ts';
import type { Ctx } from '../platform/index.ts';
import type { Commitment } from './commitment.ts';
import { caseOfCommitment, lockCommitments } from './rows.ts';

export interface Locked {
  alliance: Alliance;
  one: Commitment;
  /** Whose it is; null for the secretariat's own */
  organization: string | null;
}

/** A commitment under its case's lock, and whose it is: one of a stranger's case is not found. */
export async function lockOne(ctx: Ctx, id: string): Promise<Locked> {
  const alliance = await lockAlliance(ctx, await caseOfCommitment(ctx, id));
  const [one] = await lockCommitments(ctx, [id]);
  const party = (await partiesOf(ctx, alliance.id)).find((found) => found.id === one!.partyId);
  return { alliance, one: one!, organization: party?.organizationId ?? null };
}

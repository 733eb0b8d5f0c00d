import { type Ctx, newId, personOf, sha256Of } from '../platform/index.ts';
import type { Kept } from './receipt.ts';
import { textOf } from './stored.ts';
import { receipt } from './tables.ts';

/** What the act's event says of its receipt. */
export interface ReceiptMark {
  receipt: string;
  receiptSha256: string;
  [datum: string]: string;
}

/**
 * Keeps what the actor did, word for word and with its hash, within the verb's transaction: whatever is edited later, the
 * receipt says this. `about` is the row that it is about. Returns what the act's event carries.
 */
export async function keepReceipt(
  ctx: Ctx,
  kept: Kept & { alliance: string; organization: string | null; about: string },
): Promise<ReceiptMark> {
  const content = textOf(kept);
  const sha256 = sha256Of(content);
  const id = newId(ctx.now);
  await ctx.db.insert(receipt).values({
    ...{ id, allianceId: kept.alliance, organizationId: kept.organization, aboutId: kept.about },
    ...{ act: kept.act, content, sha256, at: ctx.now, by: personOf(ctx.actor)! },
    side: ctx.actor.kind === 'staff' ? 'team' : 'organization',
  });
  return { receipt: id, receiptSha256: sha256 };
}

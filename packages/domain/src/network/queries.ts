import { and, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { NetworkEntry } from './network.ts';
import { storedRelevant } from './stored.ts';
import { inclusionNotice, networkEntry } from './tables.ts';

/** The rows of the database of the Red that an alliance brought in. */
export async function entriesOf(ctx: Ctx, allianceId: string): Promise<NetworkEntry[]> {
  const rows = await ctx.db
    .select()
    .from(networkEntry)
    .where(and(eq(networkEntry.allianceId, allianceId), isNull(networkEntry.withdrawnAt)));
  return rows.map(({ enteredBy, withdrawnAt, earlier, version, ...row }) => ({
    ...row,
    relevant: storedRelevant.read(row.relevant),
  }));
}

/** Which organizations of the alliance were told of their inclusion: how, when and in which words, as they were sent. */
export async function noticesOf(ctx: Ctx, allianceId: string) {
  return ctx.db
    .select({
      organizationId: inclusionNotice.organizationId,
      channel: inclusionNotice.channel,
      addressee: inclusionNotice.addressee,
      text: inclusionNotice.text,
      sha256: inclusionNotice.sha256,
      sentAt: inclusionNotice.sentAt,
    })
    .from(inclusionNotice)
    .where(eq(inclusionNotice.allianceId, allianceId));
}

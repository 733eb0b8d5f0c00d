import { eq } from 'drizzle-orm';
import { initiative } from '../cycle/index.ts';
import type { Ctx } from '../platform/index.ts';
import { type ContributionAct, keepReceipt, type ReceiptMark } from '../receipt/index.ts';
import type { Contribution } from './contribution.ts';

type Line = Pick<
  Contribution,
  | 'id'
  | 'allianceId'
  | 'organizationId'
  | 'initiativeId'
  | 'category'
  | 'description'
  | 'quantity'
  | 'unit'
  | 'value'
  | 'notMonetizableReason'
  | 'deliveredOn'
  | 'apartReason'
  | 'method'
  | 'rate'
  | 'rateSource'
>;

/** Keeps what was done to a line of the ledger, with its words as they were: what its event says of the receipt. */
export async function keepAct(
  ctx: Ctx,
  act: ContributionAct,
  line: Line,
  { note = null, corrects = null }: { note?: string | null; corrects?: { description: string; reason: string } | null },
): Promise<ReceiptMark> {
  const [of] = await ctx.db
    .select({ name: initiative.name })
    .from(initiative)
    .where(eq(initiative.id, line.initiativeId));
  const { category, description, quantity, unit, deliveredOn, method, rate, rateSource } = line;
  const { value, notMonetizableReason, apartReason } = line;
  return keepReceipt(ctx, {
    ...{ act, alliance: line.allianceId, organization: line.organizationId, about: line.id },
    content: {
      ...{ initiative: of!.name, category, description, quantity, unit, deliveredOn: deliveredOn ?? '' },
      ...{ method, rate, rateSource, value: value?.toString() ?? null, notMonetizableReason, apartReason },
      ...{ note, corrects },
    },
  });
}

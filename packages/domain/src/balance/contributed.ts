import { contribution, type LedgerLine } from '../contribution/index.ts';
import { among, type Ctx } from '../platform/index.ts';
import { toldOfCycle } from './cut.ts';

/**
 * The deliveries of an alliance that the balance of a year counted as verified, each of the registration that declared it.
 * They are those of the cut once there is one: not what other years counted, nor what is told apart or was verified later.
 * Three statements.
 */
export async function contributedTo(ctx: Ctx, cycleId: string, code: string): Promise<LedgerLine[]> {
  const { counted } = await toldOfCycle(ctx, cycleId);
  const lines = counted.filter((line) => line.alliance === code && line.state === 'verified');
  if (lines.length === 0) return [];
  const ids = lines.map((line) => line.id);
  const { id, organizationId } = contribution;
  const rows = await ctx.db.select({ id, organizationId }).from(contribution).where(among(id, ids));
  const declarers = new Map(rows.map((row) => [row.id, row.organizationId]));
  return lines.map((line) => ({ ...line, organizationId: declarers.get(line.id) ?? line.organizationId }));
}

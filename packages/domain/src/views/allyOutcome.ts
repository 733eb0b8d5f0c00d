import { eq, sql } from 'drizzle-orm';
import { contributedTo } from '../balance/index.ts';
import type { LedgerLine } from '../contribution/index.ts';
import { belongsTo, type Ctx } from '../platform/index.ts';
import { edition, recognition } from '../recognition/index.ts';
import { continuity } from '../sustainment/index.ts';

/** A filed balance, its radicado, and what it counted, verified, of the reader's organizations. Days are text. */
export interface AllyBalance {
  year: number;
  /** Null of a year from which the alliance was carried over */
  number: string | null;
  filedOn: string | null;
  lines: LedgerLine[];
}

/** What the sessions of the cycle decided for the actor's organizations in an alliance, and the filed balances of the years in which it lived. */
export async function allyOutcome(ctx: Ctx, allianceId: string) {
  const recognised = await ctx.db
    .select({
      organizationId: recognition.organizationId,
      recognised: recognition.recognised,
      reason: recognition.reason,
      edition: edition.name,
      decidedAt: recognition.decidedAt,
    })
    .from(recognition)
    .innerJoin(edition, eq(edition.id, recognition.editionId))
    .where(eq(recognition.allianceId, allianceId));
  const continuing = await ctx.db
    .select({ organizationId: continuity.organizationId, outcome: continuity.outcome, reason: continuity.reason })
    .from(continuity)
    .where(eq(continuity.allianceId, allianceId));
  return { recognised, continuing, balances: await balancesOf(ctx, allianceId) };
}

interface Filed extends Record<string, unknown> {
  id: string;
  year: number;
  alliance: string;
  number: string | null;
  filedOn: string | null;
}

/** The newest first. The number is the one that the alliance's timeline tells last; a year from which it was carried over is not of that timeline. */
async function balancesOf(ctx: Ctx, allianceId: string): Promise<AllyBalance[]> {
  const filed = await ctx.db.execute<Filed>(sql`
    select c.id, c.year, a.code as alliance, e.data::json ->> 'number' as number, e.data::json ->> 'filedOn' as "filedOn"
    from alliance a join cycle c on c.id = a.cycle_id or c.id in (select o.from_cycle_id from carry_over o where o.alliance_id = a.id)
      join balance b on b.cycle_id = c.id and b.state = 'filed'
      left join lateral (select v.data from event v where v.stream_kind = 'alliance' and v.stream_id = a.id
        and v.name in ('balance.filed', 'filing.corrected') and v.data::json ->> 'filing' = b.filing_id::text order by v.seq desc limit 1) e on true
    where a.id = ${allianceId} order by c.year desc`);
  const balances: AllyBalance[] = [];
  for (const { id, alliance, year, number, filedOn } of filed) {
    const lines = await contributedTo(ctx, id, alliance);
    const own = lines.filter((line) => belongsTo(ctx.actor, line.organizationId));
    balances.push({ year, number, filedOn, lines: own });
  }
  return balances;
}

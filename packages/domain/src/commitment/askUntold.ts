import { sql } from 'drizzle-orm';
import { holdAlliance, mustBeAt } from '../alliance/index.ts';
import { allow, bogotaDay, type Ctx, Forbidden, type Outcome, record, transact } from '../platform/index.ts';

/** How long nothing must have been written before what stands proposed is told: all that is written at once is one mail. */
const PAUSE_MS = 600_000;

interface Untold extends Record<string, unknown> {
  alliance: string;
  organizations: string[];
}

/**
 * Whether the commitment of a statement waits for an acceptance for which its organization was not asked since it was
 * written. What was rewritten or replaced has its own mail, at once.
 */
export function isUntold(alias = 'commitment') {
  const c = sql.raw(alias);
  // By the order of the history: of two that wait for each other, the clock of the later may be the earlier
  return sql<boolean>`(${c}.state = 'proposed' and ${c}.round = 0 and ${c}.filing_id is null and ${c}.party_id is not null
    and exists (select from event p where p.stream_kind = 'alliance' and p.stream_id = ${c}.alliance_id
      and p.name = 'commitment.proposed' and p.data::json ->> 'commitment' = ${c}.id::text and p.seq > coalesce(
        (select max(e.seq) from event e where e.stream_kind = 'alliance' and e.stream_id = ${c}.alliance_id and e.name = 'commitments.sentToAccept'),
        0)))`;
}

/**
 * The organizations of running cases at 9 that have a commitment to accept of which they were not told, where nothing was
 * written of any for ten minutes. One statement.
 */
async function untold(ctx: Ctx, alliance?: string): Promise<Untold[]> {
  const at = sql`${new Date(ctx.now.getTime() - PAUSE_MS).toISOString()}::timestamptz`;
  return ctx.db.execute<Untold>(sql`
    select a.id as alliance, json_agg(distinct y.organization_id) as organizations
    from alliance a join commitment k on k.alliance_id = a.id join party y on y.id = k.party_id
    where a.state = 'running' and a.step = 9 and k.due_on >= ${bogotaDay(ctx.now)} and ${isUntold('k')}
      ${alliance ? sql`and a.id = ${alliance}` : sql``}
      and not exists (select from event w where w.stream_kind = 'alliance' and w.stream_id = a.id
        and w.name in ('commitment.proposed', 'commitment.amended', 'commitment.replaced', 'commitment.withdrawn') and w.at > ${at})
    group by a.id order by a.id`);
}

/** The cases whose organizations have to be told that it is their turn to accept. */
export async function casesToAsk(ctx: Ctx): Promise<string[]> {
  return (await untold(ctx)).map((one) => one.alliance);
}

/**
 * Tells each organization of a case, by one mail, of the commitments that wait for its acceptance since somebody wrote
 * them: nobody needs to ask for it. Safe to run twice: what was told is not told again. By the worker, every five minutes.
 */
export async function askUntold(outer: Ctx, allianceId: string): Promise<Outcome> {
  if (outer.actor.kind !== 'job') throw new Forbidden('askUntold');
  return transact(outer, async (ctx) => {
    const open = mustBeAt(await holdAlliance(ctx, allianceId), 9);
    if (!open.ok) return open;
    const [found] = await untold(ctx, allianceId);
    if (!found) return allow();
    await record(ctx, {
      name: 'commitments.sentToAccept',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { organizations: found.organizations },
    });
    return allow();
  });
}

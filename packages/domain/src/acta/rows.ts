import { asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { lockAlliances, party } from '../alliance/index.ts';
import { type Cycle, lockCycle } from '../cycle/index.ts';
import { lockMeeting, type Meeting, readMeeting } from '../meeting/index.ts';
import { among, type Ctx, NotFound } from '../platform/index.ts';
import type { Acta, ActaItem, ActaState } from './acta.ts';
import type { Parties } from './rules.ts';
import { storedItem } from './stored.ts';
import { acta, actaItem } from './tables.ts';

/** Who saved an acta of a cycle last, as its history tells: of the empty one that was only opened, nobody. */
export function lastWriter(actaId: SQL | string, cycleId: SQL | string): SQL<string | null> {
  return sql<
    string | null
  >`(select case when e.actor like 'staff:%' then substr(e.actor, 7)::uuid end from event e where e.stream_kind = 'cycle' and e.stream_id = ${cycleId}
    and e.name in ('acta.saved', 'acta.reopened') and e.data::json ->> 'acta' = (${actaId})::text order by e.seq desc limit 1)`;
}

function fromRow(row: typeof acta.$inferSelect & Pick<Acta, 'writtenBy'>): Acta {
  return {
    id: row.id,
    code: row.code,
    meetingId: row.meetingId,
    state: row.state as ActaState,
    development: row.development,
    internalNote: row.internalNote,
    draftedBy: row.draftedBy,
    submittedBy: row.submittedBy,
    writtenBy: row.writtenBy,
    version: row.version,
  };
}

export async function itemsOf(ctx: Ctx, actaId: string): Promise<ActaItem[]> {
  const rows = await ctx.db.select().from(actaItem).where(eq(actaItem.actaId, actaId)).orderBy(asc(actaItem.position));
  return rows.map((row) => ({
    position: row.position,
    allianceId: row.allianceId,
    organizationId: row.organizationId,
    internal: row.internal,
    content: storedItem.read(row.content),
  }));
}

export interface LockedActa {
  acta: Acta;
  meeting: Meeting;
  /** The meeting's */
  cycle: Cycle;
  items: ActaItem[];
  /** The organizations of each of its meeting's alliances */
  parties: Parties;
}

/**
 * Locks an acta in the global order: cycle (for update when it is a committee's), the organizations whose standing it may
 * change (activity 5), alliances, meeting, acta.
 */
export async function lockActa(ctx: Ctx, id: string): Promise<LockedActa> {
  const [known] = await ctx.db.select({ meetingId: acta.meetingId }).from(acta).where(eq(acta.id, id));
  if (!known) throw new NotFound('acta');
  const { cycleId, alliances, activities } = await readMeeting(ctx, known.meetingId);
  const cycle = await lockCycle(ctx, cycleId, activities.includes(1) ? 'update' : 'share');
  if (alliances.length > 0)
    await lockAlliances(
      ctx,
      alliances,
      activities.includes(5) ? [...(await partiesIn(ctx, alliances)).values()].flat() : [],
    );
  const meeting = await lockMeeting(ctx, known.meetingId);
  const [row] = await ctx.db
    .select({ ...getTableColumns(acta), writtenBy: lastWriter(sql`${id}::uuid`, cycleId) })
    .from(acta)
    .where(eq(acta.id, id))
    .for('update');
  return {
    acta: fromRow(row!),
    meeting,
    cycle,
    items: await itemsOf(ctx, id),
    parties: await partiesIn(ctx, alliances),
  };
}

async function partiesIn(ctx: Ctx, alliances: readonly string[]): Promise<Map<string, string[]>> {
  if (alliances.length === 0) return new Map();
  const rows = await ctx.db
    .select({ alliance: party.allianceId, organization: party.organizationId })
    .from(party)
    .where(among(party.allianceId, [...alliances]));
  const parties = new Map<string, string[]>();
  for (const { alliance, organization } of rows)
    parties.set(alliance, [...(parties.get(alliance) ?? []), organization]);
  return parties;
}

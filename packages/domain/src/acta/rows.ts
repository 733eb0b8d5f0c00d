import { asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { type Alliance, alliance, lockAlliances, party } from '../alliance/index.ts';
import { type Cycle, cycle, lockCycle } from '../cycle/index.ts';
import { lockMeeting, type Meeting, readMeeting } from '../meeting/index.ts';
import { among, type Ctx, NotFound } from '../platform/index.ts';
import type { Acta, ActaItem, ActaState, KeptItem, UnfinishedItem } from './acta.ts';
import type { Parties } from './rules.ts';
import { storedItem, toldApart } from './stored.ts';
import { acta, actaItem } from './tables.ts';

/** Who saved an acta of a cycle last, as its history tells: of the empty one that was only opened, nobody. */
export function lastWriter(actaId: SQL | string, cycleId: SQL | string): SQL<string | null> {
  return sql<
    string | null
  >`(select case when e.actor like 'staff:%' then substr(e.actor, 7)::uuid end from event e where e.stream_kind = 'cycle' and e.stream_id = ${cycleId}
    and e.name in ('acta.saved', 'acta.reopened') and e.data::json ->> 'acta' = (${actaId})::text order by e.seq desc limit 1)`;
}

/** Everybody who saved words of their own in an acta of a cycle, as its history tells, by name: `{ id, name }` each. */
export function writersOf(actaId: SQL, cycleId: SQL): SQL {
  return sql`(select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name) order by app.fold(w.name), w.id), '[]') from person w
    where 'staff:' || w.id in (select e.actor from event e where e.stream_kind = 'cycle' and e.stream_id = ${cycleId}
      and e.name in ('acta.saved', 'acta.reopened') and e.data::json ->> 'acta' = (${actaId})::text))`;
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

/** What an acta says, without what was only begun. */
export async function itemsOf(ctx: Ctx, actaId: string): Promise<ActaItem[]> {
  return toldApart(await keptIn(ctx, actaId)).items;
}

async function keptIn(ctx: Ctx, actaId: string): Promise<KeptItem[]> {
  const rows = await ctx.db.select().from(actaItem).where(eq(actaItem.actaId, actaId)).orderBy(asc(actaItem.position));
  return rows.map((row) => ({
    position: row.position,
    allianceId: row.allianceId,
    organizationId: row.organizationId,
    internal: row.internal,
    content: storedItem.read(row.content),
  })) as KeptItem[];
}

/** An acta with all that it decides about. */
export interface ReadActa {
  acta: Acta;
  meeting: Meeting;
  /** The meeting's */
  cycle: Pick<Cycle, 'id' | 'year'>;
  /** The meeting's */
  cases: readonly Pick<Alliance, 'id' | 'professionalId'>[];
  items: ActaItem[];
  /** What was begun of others */
  unfinished: UnfinishedItem[];
  /** The organizations of each of its meeting's alliances */
  parties: Parties;
}

/** Reads an acta as it stands, and holds nothing of it. */
export async function readActa(ctx: Ctx, id: string): Promise<ReadActa> {
  const [known] = await ctx.db.select({ meetingId: acta.meetingId }).from(acta).where(eq(acta.id, id));
  if (!known) throw new NotFound('acta');
  const meeting = await readMeeting(ctx, known.meetingId);
  const { cycleId, alliances } = meeting;
  const [row] = await ctx.db.select(columnsOf(id, cycleId)).from(acta).where(eq(acta.id, id));
  const [of] = await ctx.db.select({ id: cycle.id, year: cycle.year }).from(cycle).where(eq(cycle.id, cycleId));
  const cases = await casesIn(ctx, alliances);
  if (!of || cases.length < alliances.length) throw new NotFound('acta');
  const [kept, parties] = [toldApart(await keptIn(ctx, id)), await partiesIn(ctx, alliances)];
  return { acta: fromRow(row!), meeting, cycle: of, cases, ...kept, parties };
}

async function casesIn(ctx: Ctx, alliances: readonly string[]): Promise<ReadActa['cases']> {
  if (alliances.length === 0) return [];
  const { id, professionalId } = alliance;
  return ctx.db
    .select({ id, professionalId })
    .from(alliance)
    .where(among(id, [...alliances]));
}

const columnsOf = (id: string, cycleId: string) => ({
  ...getTableColumns(acta),
  writtenBy: lastWriter(sql`${id}::uuid`, cycleId),
});

/**
 * Locks an acta in the global order: cycle (for update when it is a committee's), the organizations whose standing it may
 * change (activity 5), alliances, meeting, acta.
 */
export async function lockActa(ctx: Ctx, id: string): Promise<ReadActa> {
  const [known] = await ctx.db.select({ meetingId: acta.meetingId }).from(acta).where(eq(acta.id, id));
  if (!known) throw new NotFound('acta');
  const { cycleId, alliances, activities } = await readMeeting(ctx, known.meetingId);
  const locked = await lockCycle(ctx, cycleId, activities.includes(1) ? 'update' : 'share');
  const organizations = activities.includes(5) ? [...(await partiesIn(ctx, alliances)).values()].flat() : [];
  const cases = alliances.length > 0 ? await lockAlliances(ctx, alliances, organizations) : [];
  const meeting = await lockMeeting(ctx, known.meetingId);
  const [row] = await ctx.db.select(columnsOf(id, cycleId)).from(acta).where(eq(acta.id, id)).for('update');
  return {
    acta: fromRow(row!),
    meeting,
    cycle: locked,
    cases,
    ...toldApart(await keptIn(ctx, id)),
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

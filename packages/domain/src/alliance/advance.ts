import { and, asc, eq, sql } from 'drizzle-orm';
import { actorMark, type Ctx, type DomainEvent, NotFound } from '../platform/index.ts';
import {
  type ActivityNumber,
  type Answer,
  activitiesOf,
  evolve,
  type Fact,
  initialPath,
  type Path,
  type Visit,
} from '../procedure/index.ts';
import { alliance, visit } from './tables.ts';

/** The stored path of an alliance: the cache that replaying its events gives again. */
export async function pathOf(ctx: Ctx, allianceId: string): Promise<Path> {
  const [row] = await ctx.db
    .select({ step: alliance.step, rounds: alliance.rounds })
    .from(alliance)
    .where(eq(alliance.id, allianceId));
  if (!row) throw new NotFound('alliance');
  const rows = await ctx.db
    .select()
    .from(visit)
    .where(eq(visit.allianceId, allianceId))
    .orderBy(asc(visit.openedAt), asc(visit.visit), asc(visit.activity));
  const visits: Visit[] = rows.map((v) => ({
    activity: v.activity as ActivityNumber,
    visit: v.visit,
    state: v.state as Visit['state'],
    answer: v.answer as Answer | null,
  }));
  if (visits.length === 0) return initialPath;
  return { step: row.step as ActivityNumber | null, rounds: row.rounds, visits };
}

const key = (v: Visit): string => `${v.activity}/${v.visit}`;

/** Advances the stored path by an event's fact: the only writer of steps and visits. Called by `record`, under the case's lock. */
export async function advance(ctx: Ctx, event: DomainEvent, fact: Fact): Promise<void> {
  const allianceId = event.stream.id;
  const [row] = await ctx.db
    .select({ procedureVersion: alliance.procedureVersion })
    .from(alliance)
    .where(eq(alliance.id, allianceId));
  const before = await pathOf(ctx, allianceId);
  const after = evolve(before, fact, activitiesOf(row!.procedureVersion));
  const minutesUsed = typeof event.data.minutesUsed === 'number' ? event.data.minutesUsed : null;
  const known = new Map(before.visits.map((v) => [key(v), v]));
  for (const v of after.visits) {
    const earlier = known.get(key(v));
    if (!earlier) await openVisit(ctx, allianceId, v);
    else if (earlier.state !== v.state) await changeVisit(ctx, allianceId, v, minutesUsed);
  }
  const left = new Set(after.visits.map(key));
  for (const v of before.visits) if (!left.has(key(v))) await dropVisit(ctx, allianceId, v);
  const ended = after.step === null ? { state: String(event.data.outcome ?? 'closed'), endedAt: ctx.now } : {};
  await ctx.db
    .update(alliance)
    .set({ step: after.step, rounds: after.rounds, version: sql`${alliance.version} + 1`, ...ended })
    .where(eq(alliance.id, allianceId));
}

async function openVisit(ctx: Ctx, allianceId: string, v: Visit): Promise<void> {
  const closed = v.state === 'open' ? {} : { closedAt: ctx.now, closedBy: actorMark(ctx.actor) };
  await ctx.db.insert(visit).values({ allianceId, ...v, openedAt: ctx.now, ...closed });
}

/** Closes a visit, or opens it again as it was opened: a step taken back leaves the path as if it had not been taken. */
async function changeVisit(ctx: Ctx, allianceId: string, v: Visit, minutesUsed: number | null): Promise<void> {
  const closed = { closedAt: ctx.now, closedBy: actorMark(ctx.actor), minutesUsed };
  const ends = v.state === 'open' ? { closedAt: null, closedBy: null, minutesUsed: null } : closed;
  await ctx.db
    .update(visit)
    .set({ state: v.state, answer: v.answer, ...ends })
    .where(sameVisit(allianceId, v));
}

/** What a step taken back had opened. Its history stands in the events, and in the turn that took it back. */
async function dropVisit(ctx: Ctx, allianceId: string, v: Visit): Promise<void> {
  await ctx.db.delete(visit).where(sameVisit(allianceId, v));
}

function sameVisit(allianceId: string, v: Visit) {
  return and(eq(visit.allianceId, allianceId), eq(visit.activity, v.activity), eq(visit.visit, v.visit));
}

import { asc, eq, sql } from 'drizzle-orm';
import { lockCycle } from '../cycle/index.ts';
import { lockOrganization } from '../organization/index.ts';
import { among, type Ctx, NotFound, type Trail } from '../platform/index.ts';
import type { ActivityNumber, AllianceKind, Answer } from '../procedure/index.ts';
import type { Alliance, AllianceState, Door, Party } from './alliance.ts';
import { alliance, party } from './tables.ts';

export function allianceFromRow(row: typeof alliance.$inferSelect): Alliance {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    cycleId: row.cycleId,
    procedureVersion: row.procedureVersion,
    door: row.door as Door,
    state: row.state as AllianceState,
    step: row.step as ActivityNumber | null,
    rounds: row.rounds,
    kind: row.kind as AllianceKind | null,
    professionalId: row.professionalId,
    openedAt: row.openedAt,
    endedAt: row.endedAt,
    version: row.version,
  };
}

/** Locks the case for the transaction: its cycle first (shared), then the alliance. A stranger's is not found. */
export async function lockAlliance(ctx: Ctx, id: string): Promise<Alliance> {
  const [locked] = await lockAlliances(ctx, [id]);
  return locked!;
}

/**
 * Locks many cases in the one global order: their cycles, the organizations that the verb will change, then the alliances
 * by ascending id. One missing is not found; nor is one for a person who came for a body that was parted from theirs since.
 */
export async function lockAlliances(
  ctx: Ctx,
  ids: readonly string[],
  organizations: readonly string[] = [],
): Promise<Alliance[]> {
  const wanted = [...new Set(ids)].sort();
  const known = await ctx.db.select({ cycleId: alliance.cycleId }).from(alliance).where(among(alliance.id, wanted));
  if (known.length < wanted.length) throw new NotFound('alliance');
  for (const cycleId of [...new Set(known.map((row) => row.cycleId))].sort()) await lockCycle(ctx, cycleId, 'share');
  for (const id of [...new Set(organizations)].sort()) await lockOrganization(ctx, id);
  if (ctx.actor.kind === 'person') await mustStillBelong(ctx, wanted);
  const rows = await ctx.db
    .select()
    .from(alliance)
    .where(among(alliance.id, wanted))
    .orderBy(asc(alliance.id))
    .for('update');
  return rows.map(allianceFromRow);
}

async function mustStillBelong(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const [row] = await ctx.db.execute<{ still: boolean }>(
    sql`select app.still_belongs(${sql.param(ids)}::uuid[]) as still`,
  );
  if (!row!.still) throw new NotFound('alliance');
}

/** Holds a case for a job of the worker, whose role locks no table: the same locks, by their one door. */
export async function holdAlliance(ctx: Ctx, id: string): Promise<Alliance> {
  await ctx.db.execute(sql`select app.hold_case(${id})`);
  const [row] = await ctx.db.select().from(alliance).where(eq(alliance.id, id));
  if (!row) throw new NotFound('alliance');
  return allianceFromRow(row);
}

export async function partiesOf(ctx: Ctx, allianceId: string): Promise<Party[]> {
  const rows = await ctx.db.select().from(party).where(eq(party.allianceId, allianceId)).orderBy(asc(party.position));
  return rows.map((row) => ({
    id: row.id,
    allianceId: row.allianceId,
    organizationId: row.organizationId,
    position: row.position,
    activePart:
      row.activePart && row.activePartReason && row.activePartAt && row.activePartBy
        ? { answer: row.activePart as Answer, reason: row.activePartReason, at: row.activePartAt, by: row.activePartBy }
        : null,
    networkEntryId: row.networkEntryId,
    liaisonPersonId: row.liaisonPersonId,
  }));
}

/** Where it is told whatever happens to a case. */
export function wholeTrail({ id }: Pick<Alliance, 'id'>): Trail {
  return { stream: { kind: 'alliance', id }, names: [''] };
}

/** Where it is told who writes the proposal of a case. */
export function proposalTrail({ id }: Pick<Alliance, 'id'>): Trail {
  return { stream: { kind: 'alliance', id }, names: ['proposal.'] };
}

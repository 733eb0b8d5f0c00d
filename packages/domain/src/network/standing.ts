import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { party } from '../alliance/index.ts';
import { type Ctx, event, eventSubject, type LastChange, type Trail } from '../platform/index.ts';
import type { RelevantInformation } from './network.ts';
import { storedEarlier, storedRelevant } from './stored.ts';
import { networkEntry } from './tables.ts';

/** A row of the database of the Red, as it is stored. */
export type Entry = typeof networkEntry.$inferSelect;

/** What the database of the Red says of an organization today. */
export interface StandingEntry {
  organization: string;
  relevant: RelevantInformation;
  version: number;
}

/** The rows that stand, of some organizations. One statement. */
export async function standingEntries(ctx: Ctx, organizations: readonly string[]): Promise<StandingEntry[]> {
  if (organizations.length === 0) return [];
  const rows = await ctx.db
    .select()
    .from(networkEntry)
    .where(and(inArray(networkEntry.organizationId, [...organizations]), isNull(networkEntry.withdrawnAt)));
  return rows.map(({ organizationId: organization, relevant, version }) => ({
    ...{ organization, version },
    relevant: storedRelevant.read(relevant),
  }));
}

/** The organization's row, standing or withdrawn, locked for the transaction. */
export async function lockEntry(ctx: Ctx, organization: string): Promise<Entry | null> {
  const of = eq(networkEntry.organizationId, organization);
  const [row] = await ctx.db.select().from(networkEntry).where(of).for('update');
  return row ?? null;
}

/** The version of the row that stands; 0 where none does. */
export function versionOf(found: Entry | null): number {
  return found && found.withdrawnAt === null ? found.version : 0;
}

/** Which fields of the row that stands would say something else; none where no row stands. */
export function changedIn(found: Entry | null, said: Pick<Entry, 'name' | 'relevant'>): string[] {
  return found && found.withdrawnAt === null ? changedFields(found, said) : [];
}

/** Who made it say what it says, or withdrew it, and when; of one that never was, where its entering would be told. */
export async function lastChange(ctx: Ctx, found: Entry | null, alliance: string): Promise<LastChange | Trail> {
  const [newest] = found
    ? await ctx.db
        .select({ at: event.at, actor: event.actor })
        .from(event)
        .where(found.withdrawnAt ? withdrawing(found, found.withdrawnAt) : saying(found))
        .orderBy(desc(event.at), desc(event.seq))
        .limit(1)
    : [];
  return newest ?? { stream: { kind: 'alliance', id: alliance }, names: ['network.entered'] };
}

function withdrawing({ organizationId }: Entry, at: Date): SQL {
  const its = sql`select 1 from ${party} where ${party.allianceId} = ${event.streamId} and ${party.organizationId} = ${organizationId}`;
  return sql`${event.name} = 'step.undone' and ${event.at} = ${at.toISOString()}::timestamptz and exists (${its})`;
}

/** What entered it, or changed it since: another case that enters it as it is changes nothing. */
function saying({ organizationId, enteredAt }: Entry): SQL {
  const its = sql`select 1 from ${eventSubject} where ${eventSubject.kind} = 'organization'
    and ${eventSubject.subjectId} = ${organizationId} and ${eventSubject.eventId} = ${event.id}`;
  return sql`${event.name} = 'network.entered' and exists (${its})
    and (${event.at} = ${enteredAt.toISOString()}::timestamptz or ${event.data}::jsonb ? 'changed')`;
}

function changedFields(found: Pick<Entry, 'name' | 'relevant'>, said: Pick<Entry, 'name' | 'relevant'>): string[] {
  const [was, becomes] = [storedRelevant.read(found.relevant), storedRelevant.read(said.relevant)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(becomes)])].sort();
  const differing = fields.filter((field) => was[field] !== becomes[field]);
  return found.name === said.name ? differing : ['name', ...differing];
}

/** What the row says so far beside what it said before, where it is changed now: nothing that it ever said is lost. */
export function saidBefore(
  found: Entry,
  said: Pick<Entry, 'name' | 'relevant'>,
  change: { at: string; by: string; alliance: string },
): unknown {
  const { rows } = storedEarlier.read(found.earlier);
  if (changedFields(found, said).length === 0) return storedEarlier.write({ rows });
  const before = { name: found.name, relevant: storedRelevant.read(found.relevant) };
  return storedEarlier.write({ rows: [...rows, { ...before, ...change }] });
}

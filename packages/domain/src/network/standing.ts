import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Ctx, LastChange } from '../platform/index.ts';
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

/** Who last wrote the row, and when. */
export function lastChange(found: Entry | null): LastChange {
  const last = found && storedEarlier.read(found.earlier).rows.at(-1);
  if (last) return { at: new Date(last.at), actor: `staff:${last.by}` };
  return { at: found?.enteredAt ?? new Date(0), actor: `staff:${found?.enteredBy ?? ''}` };
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

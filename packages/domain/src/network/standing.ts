import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { party } from '../alliance/index.ts';
import { bogotaDay, type Ctx, type Day, event, eventSubject, type LastChange, type Trail } from '../platform/index.ts';
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

/**
 * Since which day an organization was in the Red already, when another alliance brought it in: an alliance brings its row up
 * to date and includes nobody. Null where it is this alliance that includes it: it has no row that stands, or its own.
 */
export function inRedSince(
  entry: Pick<Entry, 'allianceId' | 'enteredAt' | 'withdrawnAt'> | null | undefined,
  alliance: string,
): Day | null {
  if (!entry || entry.withdrawnAt !== null || entry.allianceId === alliance) return null;
  return bogotaDay(entry.enteredAt);
}

/** The same of a party, `q` unless said otherwise, of the case `a` of a statement, as text. */
export const inRedSinceOf = (
  of: SQL = sql`q`,
): SQL => sql`(select (r.entered_at at time zone 'America/Bogota')::date::text
  from network_entry r where r.organization_id = ${of}.organization_id and r.withdrawn_at is null and r.alliance_id <> a.id)`;

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

/** One change of a row: what a field said and says since, the organization's name under `name`. */
export interface RowChange {
  field: string;
  was: string | null;
  became: string | null;
}

/** What each change of a row changed, the newest first: of the rows that it said before, oldest first, and what it says now. */
export function changesOf(
  earlier: readonly (Pick<Entry, 'name' | 'relevant'> & { at: string })[],
  now: Pick<Entry, 'name' | 'relevant'>,
): { at: string; changed: RowChange[] }[] {
  const said = [...earlier, now];
  return earlier
    .map((was, index) => {
      const became = said[index + 1]!;
      const [from, to] = [wordsOf(was), wordsOf(became)];
      const fields = changedFields(was, became);
      return {
        at: was.at,
        changed: fields.map((field) => ({ field, was: from[field] ?? null, became: to[field] ?? null })),
      };
    })
    .reverse();
}

function wordsOf({ name, relevant }: Pick<Entry, 'name' | 'relevant'>): RelevantInformation {
  return { ...storedRelevant.read(relevant), name };
}

function changedFields(found: Pick<Entry, 'name' | 'relevant'>, said: Pick<Entry, 'name' | 'relevant'>): string[] {
  const [was, becomes] = [storedRelevant.read(found.relevant), storedRelevant.read(said.relevant)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(becomes)])].sort();
  const differing = fields.filter((field) => was[field] !== becomes[field]);
  return found.name === said.name ? differing : ['name', ...differing];
}

/** What the row says so far after what it said before, where it is changed now, else null: nothing that it ever said is lost. */
export function saidBefore(
  found: Entry,
  said: Pick<Entry, 'name' | 'relevant'>,
  change: { at: string; by: string; alliance: string },
): unknown | null {
  if (changedFields(found, said).length === 0) return null;
  const before = { name: found.name, relevant: storedRelevant.read(found.relevant) };
  return storedEarlier.added(found.earlier, { ...before, ...change });
}

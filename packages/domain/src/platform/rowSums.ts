import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';
import type { DomainEvent } from './event.ts';

/** What was written of a thing by the act that closed it: the columns whose text the act's event keeps the hash of. */
export interface Summed {
  table: string;
  /** Its key; the event's stream is it, or the datum of that name */
  key: string;
  of: 'stream' | 'evidence' | 'contribution';
  columns: readonly string[];
  /** What the applications read through a door of its own, by the key */
  words?: { door: string; columns: readonly string[] };
}

/** By the event of the act. A list never changes, for kept hashes are of it: a column that comes later gets a list of its own. */
export const ROW_SUMS: { readonly [event: string]: Summed } = {
  'contribution.declared': {
    ...{ table: 'contribution', key: 'id', of: 'contribution' },
    columns: [
      ...['party_id', 'organization_id', 'initiative_id', 'cycle_id', 'origin', 'category', 'description', 'quantity'],
      ...['unit', 'monetizable', 'not_monetizable_reason', 'method', 'rate', 'rate_source', 'delivered_on'],
      ...['apart_reason', 'declared_by', 'corrects_id'],
    ],
  },
  'evidence.received': {
    ...{ table: 'evidence', key: 'id', of: 'evidence' },
    columns: [
      ...['plan_activity_id', 'number', 'party_id', 'description', 'executed_on', 'cycle_id', 'apart_reason', 'place'],
      ...['people_reached', 'shows_minors', 'submitted_by'],
    ],
    words: { door: 'app.evidence_words', columns: ['description', 'apart_reason', 'place', 'people_reached'] },
  },
  'organization.registered': {
    ...{ table: 'organization', key: 'id', of: 'stream' },
    columns: ['name', 'sector', 'kind', 'nit', 'dv', 'dependency', 'locality', 'neighbourhood', 'needs_legal_review'],
  },
  'plan.approved': {
    ...{ table: 'plan_section', key: 'alliance_id', of: 'stream' },
    columns: [
      ...['starts_on', 'ends_on', 'term_months', 'follow_up_mechanisms', 'capacity_statement', 'initial_meeting_id'],
      ...['capacities', 'approved_by'],
    ],
  },
  'proposal.approved': {
    ...{ table: 'proposal', key: 'alliance_id', of: 'stream' },
    columns: [
      ...['kind', 'purposes', 'other_purpose', 'problem', 'objective', 'actions', 'strategy', 'technical_document'],
      ...['network', 'kind_fields', 'tentative_start', 'tentative_end', 'saved_by', 'approved_by', 'version'],
    ],
  },
};

/** The hash of columns of a row, in SQL: the same for who writes the row and for who compares it later. */
export const summed = (columns: readonly string[]): string =>
  `encode(sha256(convert_to(jsonb_build_array(${columns.map((name) => `${name}::text`).join(', ')})::text, 'UTF8')), 'hex')`;

/** The same event with the hash of the row that its act wrote, where it closes one. Throws where that row is not there. */
export async function withRowSum(ctx: Ctx, event: DomainEvent): Promise<DomainEvent> {
  const told = ROW_SUMS[event.name];
  if (!told) return event;
  const id = told.of === 'stream' ? event.stream.id : String(event.data[told.of]);
  const { table, key, words } = told;
  const columns = told.columns.map((name) => (words?.columns.includes(name) ? `w.${name}` : `t.${name}`));
  const from = words ? `${table} t, lateral ${words.door}(t.${key}) w` : `${table} t`;
  const [row] = await ctx.db.execute<{ sum: string }>(
    sql`select ${sql.raw(summed(columns))} as sum from ${sql.raw(from)} where t.${sql.raw(key)} = ${id}`,
  );
  if (!row) throw new Error(`${event.name} closes no row of ${table} that its act reads`);
  return { ...event, data: { ...event.data, rowSha256: row.sum } };
}

/** Who answers for something names a person, and is read through a door, by the id. */
const APART = ['nonconformity.responsible', 'plan_activity.responsible'];

/** How the applications read a column of a row `t`, or of the words `w` that its door gives. */
export function columnRead(table: string, column: string, of: 't' | 'w'): string {
  return APART.includes(`${table}.${column}`) ? 'app.responsible_of(t.id)' : `${of}.${column}`;
}

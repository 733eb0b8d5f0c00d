import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../platform/index.ts';

/** A column that names a person in its text, such as who is responsible: null to the observatory, which reads no personal data. */
export function named(actor: Actor, column: SQL): SQL {
  const knowsPeople = actor.kind !== 'staff' || actor.roles.some((role) => role !== 'observatory');
  return knowsPeople ? column : sql`null::text`;
}

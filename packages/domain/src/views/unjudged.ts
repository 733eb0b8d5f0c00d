import { type SQL, sql } from 'drizzle-orm';
import { isUnreviewed } from '../evidence/index.ts';

/** A line `l` of a statement that nobody verified yet of what a balance counts. */
export function lineUnjudged(l: SQL): SQL {
  return sql`(${l}.state = 'delivered' and ${l}.apart_reason is null)`;
}

/** An evidence `e` of a cycle that nobody reviewed yet, and still can, of what its balance counts. */
export function evidenceUnjudged(e: SQL, cycle: SQL): SQL {
  return sql`(${e}.cycle_id = ${cycle} and ${isUnreviewed(e)} and ${e}.id not in (select app.apart_in(${cycle})))`;
}

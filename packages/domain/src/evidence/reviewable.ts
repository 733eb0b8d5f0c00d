import { type SQL, sql } from 'drizzle-orm';
import { isOver } from '../alliance/index.ts';

/** Whether an evidence `e` of a statement may be reviewed now, as `decideReview` has it: it was received, and its case runs. */
export function isReviewable(e: SQL): SQL {
  return sql`(${e}.state = 'received' and (select r.state from alliance r where r.id = ${e}.alliance_id) = 'running')`;
}

/**
 * Whether an evidence `e` of a statement waits for its review, now or once its case goes on: it was received, and that has not
 * ended. After that nobody reviews it: it stays as it was told, and counts in no figure.
 */
export function isUnreviewed(e: SQL): SQL {
  return sql`(${e}.state = 'received' and not ${isOver(sql`${e}.alliance_id`)})`;
}

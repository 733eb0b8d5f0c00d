import { type SQL, sql } from 'drizzle-orm';
import { isOver } from '../alliance/index.ts';

/**
 * Whether an evidence `e` of a statement waits for its review: it was received, and its case has not ended. After that its
 * activity opens no more, so that nobody reviews it: it stays as it was told, and counts in no figure.
 */
export function isReviewable(e: SQL): SQL {
  return sql`(${e}.state = 'received' and not ${isOver(sql`${e}.alliance_id`)})`;
}

import { type SQL, sql } from 'drizzle-orm';

/** The correction of an accepted evidence `e` of a statement, where there is one. */
export const correctionOf = (e: SQL): SQL => sql`evidence_correction mended where mended.evidence_id = ${e}.id`;

/** How an evidence `e` of a statement stands: what was accepted stays so in its row, and a correction says that it counts no more. */
export function stateOf(e: SQL): SQL<string> {
  return sql<string>`(case when exists (select from ${correctionOf(e)}) then 'corrected' else ${e}.state end)`;
}

/** Whether what an evidence `e` of a statement reports stands: it waits for its review, or was accepted and counts. */
export function stands(e: SQL): SQL {
  return sql`(${stateOf(e)} in ('received', 'accepted'))`;
}

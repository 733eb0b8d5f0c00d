import { type SQL, sql } from 'drizzle-orm';

/**
 * Whether a line took the place of the verified one that it corrects: verified too, and before the balance of that one's
 * year was confirmed, which keeps what it counted.
 */
function tookPlace(line: SQL): SQL {
  return sql`(${line}.state = 'verified' and ${line}.correct_reason is not null and ${line}.verified_at <= coalesce((select mended_in.balance_confirmed_at
    from contribution mended join cycle mended_in on mended_in.id = mended.cycle_id where mended.id = ${line}.corrects_id), 'infinity'))`;
}

/** Whether another line `l` took the place of this one, which stays as it was verified and counts no more. */
export function isReplaced(l: SQL): SQL {
  return sql`exists (select from contribution mending where mending.corrects_id = ${l}.id and ${tookPlace(sql`mending`)})`;
}

/** Whether a line `l` corrects a verified one beside it, which goes on counting: until it is verified, or for ever after the cut. */
export function isBeside(l: SQL): SQL {
  return sql`(${l}.correct_reason is not null and not ${tookPlace(l)})`;
}

/** Whether a line `l` is the one of its delivery that counts: of a verified line and its correction, only one does. */
export function isInForce(l: SQL): SQL {
  return sql`(not ${isBeside(l)} and not ${isReplaced(l)})`;
}

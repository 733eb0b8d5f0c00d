import { type SQL, sql } from 'drizzle-orm';

/** `hasEnded` of the case of that id, in a statement; of no case, false. Also to who does not read the case itself. */
export const isOver = (alliance: SQL): SQL => sql`app.case_ended(${alliance})`;

/** How its invitation ended the case of that alias, in a statement; null where something else ended it, or nothing. Also to who reads no invitation. */
export const endOfInvited = (alliance: SQL): SQL =>
  sql`case when ${alliance}.state = 'withdrawn' then app.ended_by_invitation(${alliance}.id) end`;

/** `neverBegan` of the case of that alias, in a statement: it counts as no alliance. */
export const isNever = (alliance: SQL): SQL => sql`(${endOfInvited(alliance)}) is not null`;

/**
 * The alliances that those organizations joined, each once: a select of their ids, in a statement. Who was invited and has not
 * accepted is a party of its case, and no ally yet. Also to who reads no invitation.
 */
export const alliancesOf = (organizations: SQL): SQL => sql`
  select distinct a.id from party q join alliance a on a.id = q.alliance_id where q.organization_id in (${organizations}) and app.has_joined(q.id) and not (${isNever(sql`a`)})`;
